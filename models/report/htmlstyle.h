// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace baton::report {

/// The style sheet inside every HTML report.
inline QLatin1StringView htmlStyle()
{
    using namespace Qt::StringLiterals;
    return R"(:root { color-scheme: light dark; --ink: #1a1d21; --paper: #ffffff; --muted: #57606c; --rule: #cfd5db;
  --hair: #dfe3e8; --tint: #f1f3f6; --track: #e6e9ed; --complete: #1b7f5c; --attention: #9a5b00;
  --blocked: #c2410c; --information: #0b6bb8; --onTone: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --paper: #16191d; --muted: #a3acb8;
  --rule: #444c56; --hair: #30363d; --tint: #21262c; --track: #30363d; --complete: #4cc38a;
  --attention: #f0a33a; --blocked: #ff8b5e; --information: #5ab0f2; --onTone: #16191d; } }
* { box-sizing: border-box; }
html { font-size: 15px; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.5 "Noto Sans", system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
main, footer { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1.25rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .5rem; break-after: avoid; }
h1 { font-size: 1.9rem; margin-top: 0; } h3 { font-size: 1.08rem; margin-top: 1.4rem; } h4 { font-size: 1rem; }
h2 { font-size: 1.4rem; border-bottom: 2px solid var(--ink); padding-bottom: .2rem; }
.note { font-size: .875rem; font-weight: normal; color: var(--muted); margin-inline-start: .75rem; }
p, li, td, th, dd { white-space: pre-line; }
p { margin: .5rem 0; } .lead { font-size: 1.12rem; } .small, figcaption { font-size: .875rem; color: var(--muted); }
ul, ol { margin: .5rem 0; padding-inline-start: 1.4rem; } li { margin: .2rem 0; }
a { color: var(--information); }
.muted { color: var(--muted); } .complete { color: var(--complete); } .attention { color: var(--attention); }
.blocked { color: var(--blocked); } .information { color: var(--information); }
.mark { font-weight: bold; white-space: nowrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-size: .93rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: bold; padding: .3rem 0; }
th, td { text-align: start; vertical-align: top; padding: .28rem .6rem .28rem 0; border-bottom: 1px solid var(--hair); }
th:last-child, td:last-child { padding-inline-end: 0; }
thead { display: table-header-group; } thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: normal; } tr { break-inside: avoid; }
tr.group th { font-weight: bold; background: var(--tint); padding-inline-start: .5rem; break-after: avoid; }
.whole { overflow-wrap: break-word; } .fit { overflow-wrap: normal; white-space: pre; }
.end { text-align: end; } .center { text-align: center; }
dl { margin: .5rem 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: .15rem 2rem; }
dl div { display: grid; grid-template-columns: minmax(9.5rem, 1fr) 3fr; gap: .75rem; }
dt { color: var(--muted); } dd { margin: 0; }
.box { border-inline-start: 4px solid currentColor; background: var(--tint); padding: .6rem 1rem; margin: 1rem 0;
  break-inside: avoid; }
.box p { color: var(--ink); margin: .2rem 0; } .box .boxtitle { color: inherit; font-weight: bold; }
.verdict { display: flex; flex-wrap: wrap; background: var(--tint); margin: 1rem 0; break-inside: avoid; }
.verdict .word { flex: none; margin: 0; padding: 1rem 1.5rem; font-size: 1.8rem; font-weight: bold; color: var(--onTone);
  background: var(--ink); display: flex; align-items: center; gap: .6rem; }
.verdict.complete .word { background: var(--complete); } .verdict.attention .word { background: var(--attention); }
.verdict.blocked .word { background: var(--blocked); } .verdict.information .word { background: var(--information); }
.verdict .about { flex: 1 1 18rem; padding: .6rem 1.25rem; color: var(--ink); }
.figures { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 2rem; padding: 0; margin: .4rem 0 0; }
.figures b { display: block; font-size: 1.35rem; line-height: 1.2; } .figures .lesser b { font-size: 1.05rem; font-weight: normal; }
.figures span { font-size: .875rem; color: var(--muted); }
.bars th { width: 38%; padding-inline-end: 1rem; overflow-wrap: break-word; } .bars td { width: 1%; white-space: nowrap; font-weight: bold; }
.bars th, .bars td { border: 0; } .bars td.bar { width: auto; min-width: 6rem; }
.track { position: relative; height: .7rem; margin-top: .45rem; background: var(--track); }
.fill { height: 100%; background: currentColor; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.tick { position: absolute; top: -.2rem; bottom: -.2rem; width: 2px; background: var(--ink); }
.sides { display: flex; flex-wrap: wrap; gap: 0 2rem; } .sides > div { flex: 1 1 16rem; min-width: 0; }
figure { margin: 1rem 0; break-inside: avoid; } svg { width: 100%; height: auto; background: #ffffff; }
.answers { list-style: none; padding: 0; margin: 0; } .name { font-weight: normal; }
.signatures tbody th { font-weight: bold; } .signatures .line { border-bottom: 1px solid var(--muted); height: 4rem; vertical-align: bottom; }
nav ul { list-style: none; padding: 0; } nav .sub { padding-inline-start: 1.4rem; }
footer { border-top: 1px solid var(--rule); color: var(--muted); font-size: .875rem; }
@media (min-width: 40rem) { dl.wide { grid-template-columns: 1fr 1fr; } }
@media print { :root { --ink: #000; --paper: #fff; --muted: #444; --rule: #999; --hair: #ccc; --tint: #f1f3f6; --track: #ddd;
    --complete: #1b7f5c; --attention: #9a5b00; --blocked: #c2410c; --information: #0b6bb8; --onTone: #fff; }
  html { font-size: 9.5pt; } table, .small, .note, figcaption, footer, .figures span { font-size: 9pt; } main, footer { max-width: none; padding: 0; } .scroll { overflow: visible; }
  .pagebreak { break-after: page; } .onepage { break-after: page; } .onepage, .group { break-inside: avoid; }
  .verdict, .verdict .word, .box, tr.group th, .track, .tick { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)"_L1;
}

} // namespace baton::report
