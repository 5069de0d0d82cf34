// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/block.h"
#include "models/report/reportstyle.h"

#include <QPainter>

namespace baton::report {

/// A title that tries every way of not being plain text.
inline QString hostileTitle()
{
    return QStringLiteral("<img src=/dev/zero> =1+1 ${x} 'quotes' \"double\" مرحبا 🚀");
}

/// A report with a block of every kind, as a handover would fill them.
inline Report sampleReport(int tableRows = 12, const QString &title = QStringLiteral("SSO integration"))
{
    using namespace Qt::StringLiterals;
    Report report;
    report.title = u"Readiness report"_s;
    report.project = title;
    report.edition = u"Signing edition"_s;
    report.snapshot = u"as of 2 March 2026, revision 412"_s;
    report.shortHash = u"9f2c 41d0 77ab e310"_s;
    report.classification = u"Internal"_s;
    report.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);

    std::vector<Block> page;
    page.push_back(Heading{0, title, u"Readiness report · 2 March 2026"_s});
    page.push_back(Paragraph{{{u"Decision asked: "_s, true},
                              {u"go-live on Saturday 14 March 2026 at 06:00, of Ingrid Halvorsen (sponsor), "
                               "by Thursday 12 March."_s}},
                             Paragraph::Style::Lead});
    page.push_back(
        Verdict{Mark::blocked(),
                u"NO-GO"_s,
                u"Two gates are not passed and one Must gate has failed. Three more acceptances reach "
                "CONDITIONAL GO."_s,
                {{u"28 of 31"_s, u"gates passed"_s},
                 {u"1"_s, u"waived"_s},
                 {u"2"_s, u"open"_s},
                 {u"87"_s, u"score (85 without waived)"_s, true}}});
    SideBySide sides;
    sides.weights = {1.15, 1.0};
    sides.columns.push_back(
        {Heading{2, u"Why"_s},
         BulletList{{Text{{u"BDR-01 "_s, true},
                          {u"Restore test failed on 27 February: the order "
                           "database took nine hours, four are allowed."_s}},
                     Text{{u"SUP-02 "_s, true}, {u"On-call rota is not accepted by the service desk."_s}},
                     Text{{u"SEC-04 "_s, true}, {u"Penetration test findings of severity high are open."_s}}},
                    true}});
    sides.columns.push_back(
        {Heading{2, u"Dates"_s},
         KeyValues{{{u"Go-live"_s, u"14 Mar 2026 06:00 (baseline 7 Mar)"_s, Mark::attention()},
                    {u"Hypercare end"_s, u"27 Mar 2026"_s, Mark::onTrack()},
                    {u"Hard stop"_s, u"24 Apr 2026"_s, Mark::complete()}}}});
    page.push_back(sides);
    page.push_back(
        Box{Tone::Attention,
            u"One acceptance is recorded on behalf of somebody"_s,
            {u"DOC-03 was accepted by e-mail by Priya Raman and recorded by Jens Lindqvist (evidence: "
             "mail of 24 February)."_s}});
    page.push_back(Heading{2, u"Categories below their threshold"_s});
    page.push_back(BarList{{{u"Support and on-call"_s, 0.52, u"52"_s, Mark::attention(), 0.6},
                            {u"Backup and restore"_s, 0.31, u"31"_s, Mark::blocked(), 0.6},
                            {u"Documentation"_s, 0.84, u"84"_s, Mark::onTrack(), 0.6},
                            {u"Facilities"_s, std::nullopt, u"n/a"_s, Mark::notApplicable()}}});
    report.blocks.push_back(OnePage{{page}});

    report.blocks.push_back(Heading{1, u"Sign-off"_s});
    report.blocks.push_back(
        Paragraph{u"I accept accountability for single sign-on from 14 March 2026, 06:00, on "
                  "conditions 1–4; I do not accept the legacy directory."_s});
    SignatureTable signatures;
    signatures.roleTitle = u"Role"_s;
    signatures.answerTitle = u"Answer"_s;
    signatures.signatureTitle = u"Signature"_s;
    signatures.dateTitle = u"Date"_s;
    const QStringList answers{u"Concur"_s, u"Non-concur"_s};
    signatures.rows = {{u"Project manager"_s, u"Jens Lindqvist"_s, u"recommends"_s, answers, 0,
                        u"by e-mail"_s, u"1 Mar 2026"_s},
                       {u"Service owner"_s, u"Amara Okafor"_s, u"required, veto"_s, answers},
                       {u"Sponsor"_s, u"Ingrid Halvorsen"_s, u"decides"_s, {u"Approve"_s, u"Reject"_s}}};
    report.blocks.push_back(signatures);
    report.blocks.push_back(PageBreak{});
    report.blocks.push_back(Contents{u"Annex"_s});

    report.blocks.push_back(Heading{1, u"Checklist"_s, u"99 items in 18 categories"_s});
    Table table;
    table.columns = {{u"Code"_s, 0, Align::Start, 0, 0, true},
                     {u"Item"_s, 3},
                     {u"Gate"_s, 0},
                     {u"Owner"_s, 1.2},
                     {u"Due"_s, 0},
                     {u"State"_s, 0},
                     {u"Weight"_s, 0, Align::End}};
    const QStringList items{u"Operations runbook is complete and walked through with the on-call team"_s,
                            u"Restore test of the identity store within four hours"_s,
                            u"Monitoring dashboards and alerts are handed over"_s,
                            u"Certificate renewal has an owner and a reminder"_s};
    const QStringList groups{u"Documentation"_s, u"Backup and restore"_s, u"Monitoring"_s};
    for (int i = 0; i < tableRows; ++i) {
        if (i % 40 == 0)
            table.rows.push_back({{groups[i / 40 % 3]}, true});
        const Mark marks[] = {Mark::complete(), Mark::blocked(), Mark::attention(), Mark::onTrack()};
        const QStringList states{u"Accepted"_s, u"Failed"_s, u"Submitted"_s, u"In progress"_s};
        table.rows.push_back(
            {{u"DOC-%1"_s.arg(i, 2, 10, QChar(u'0')), i == 3 ? title : items[i % 4], u"Must"_s,
              u"Amara Okafor"_s, u"28 Feb 2026"_s, Cell(marks[i % 4], states[i % 4]), u"3"_s}});
    }
    report.blocks.push_back(table);

    report.blocks.push_back(Heading{1, u"Taper"_s});
    report.blocks.push_back(Paragraph{u"Standard taper, 9.25 days."_s});
    Drawing drawing;
    drawing.size = QSizeF(0, 120);
    drawing.alternative = u"The project manager's allocation falls from 100 to 10 percent."_s;
    drawing.caption = u"Allocation of the project manager by working day"_s;
    drawing.paint = [](QPainter &painter, const QRectF &rect) {
        const qreal levels[] = {1.0, 0.5, 0.25, 0.1};
        const qreal width = rect.width() / 4;
        for (int i = 0; i < 4; ++i) {
            const qreal height = (rect.height() - 14) * levels[i];
            painter.fillRect(QRectF(rect.left() + i * width, rect.bottom() - height, width - 2, height),
                             QColor(toneColour(Tone::Information)));
            painter.drawText(QPointF(rect.left() + i * width, rect.bottom() - height - 3),
                             QStringLiteral("%1 % <b>").arg(levels[i] * 100));
        }
    };
    report.blocks.push_back(drawing);
    report.blocks.push_back(Heading{2, u"Exit criteria"_s});
    report.blocks.push_back(
        BulletList{{u"0 open Sev-1"_s, u"At least 90 % of tickets solved by operations"_s}});
    report.blocks.push_back(Heading{2, u"Silenced findings"_s});
    report.blocks.push_back(Table{{{u"Finding"_s}}, {}});
    report.blocks.push_back(Heading{2, u"Links"_s});
    report.blocks.push_back(
        Paragraph{{{u"Runbook"_s, false, Tone::Normal, u"https://wiki.example.org/runbook?a=1&b=2"_s},
                   {u" and "_s},
                   {u"script"_s, false, Tone::Normal, u"javascript:alert(1)"_s}}});
    return report;
}

} // namespace baton::report
