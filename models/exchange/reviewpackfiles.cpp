// SPDX-License-Identifier: GPL-3.0-or-later
// The review pack as spreadsheet and as page for the browser.
#include "models/exchange/reviewpack.h"
#include "models/plan/evidencetext.h"

#include "models/exchange/reviewcolumns.h"
#include "models/plan/deliverableactions.h"
#include "models/plan/permissions.h"
#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class ReviewPackFilesText
{
    Q_DECLARE_TR_FUNCTIONS(ReviewPack)
};

/// What the pack says of one thing that waits.
struct PackLine
{
    QString key;
    QString code;
    QString what;
    QString gateClass;
    QDate due;
    bool isOverdue = false;
    QStringList proof; ///< evidence: title and location
    QStringList criteria;
    QString reviewer;
    bool asksWhetherItApplies = false;
    bool isInPerson = false; ///< a waiver or change request: cannot be answered here
};

QStringList proofOf(const Plan &plan, const ReviewEntry &entry)
{
    std::vector<const Evidence *> found;
    for (const Evidence &evidence : plan.rows<Evidence>()) {
        if ((entry.item && evidence.item == entry.item) || evidence.deliverable.uuid == entry.id)
            found.push_back(&evidence);
    }
    std::ranges::sort(found, {}, [](const Evidence *evidence) {
        return std::pair(-evidence->date.toJulianDay(), evidence->id);
    });
    QStringList lines;
    for (const Evidence *evidence : found)
        lines.append(placeText(*evidence).isEmpty() ? evidence->title
                                                    : evidence->title + u": "_s + placeText(*evidence));
    return lines;
}

void describe(const Plan &plan, const ReviewEntry &entry, PackLine &line)
{
    if (const ChangeRequest *request = plan.find(ChangeRequestId{entry.id})) {
        line.isInPerson = true;
        line.code = ReviewPackFilesText::tr("Change request %1").arg(request->number);
        line.what = ReviewPackFilesText::tr("%1\nReason: %2").arg(request->title, request->reason);
        if (!request->scope.isEmpty())
            line.what += u'\n' + request->scope;
    } else if (const Deliverable *deliverable = plan.find(DeliverableId{entry.id})) {
        line.code = ReviewPackFilesText::tr("Deliverable");
        line.what = deliverable->name;
        for (const Criterion &criterion : criteriaOf(deliverable->criteria))
            line.criteria.append(criterion.text);
    } else if (const ChecklistItem *item = plan.find(entry.item)) {
        line.code = item->code;
        line.what = item->text;
        line.gateClass = enumText(item->gateClass);
        if (entry.asks == ReviewEntry::Asks::NotApplicable) {
            line.asksWhetherItApplies = true;
            line.what = ReviewPackFilesText::tr("Is to be left out as not applicable: %1\nReason: %2")
                            .arg(item->text, item->naReason);
        }
        if (const Waiver *waiver = plan.find(WaiverId{entry.id})) {
            line.isInPerson = true;
            line.what =
                ReviewPackFilesText::tr("A waiver is asked for: %1\nReason: %2\nInstead: %3\nUntil: %4")
                    .arg(item->text, waiver->reason, waiver->control,
                         QLocale().toString(waiver->expires, QLocale::ShortFormat));
        }
    }
}

std::vector<PackLine> packLines(const Plan &plan, const Readiness &readiness)
{
    std::vector<PackLine> lines;
    for (const ReviewEntry &entry : reviewQueue(plan, readiness, {})) {
        PackLine line;
        line.key = reviewKey(plan, entry.id);
        line.due = entry.due;
        line.isOverdue = entry.isOverdue;
        line.proof = proofOf(plan, entry);
        describe(plan, entry, line);
        std::vector<PersonId> reviewers = askedOf(plan, entry);
        if (reviewers.empty())
            reviewers.push_back({});
        for (const PersonId reviewer : reviewers) {
            const Person *person = plan.find(reviewer);
            line.reviewer = person ? person->name : QString();
            lines.push_back(line);
        }
    }
    return lines;
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

// Saves what was ticked as the same columns that the spreadsheet has. No library, no network.
constexpr auto script = R"(
function cell(text) { return '"' + String(text).replace(/"/g, '""') + '"'; }
function answer() {
  var who = document.getElementById('who').value.trim();
  var day = document.getElementById('day').value.trim();
  var lines = ['key,code,what,class,due,proof,decision,comment,evidence,by,on'];
  document.querySelectorAll('section[data-key]').forEach(function (part) {
    var ticked = part.querySelector('input[type=radio]:checked');
    if (!ticked || !ticked.value) return;
    var field = function (name) { return part.querySelector('[name=' + name + ']').value.trim(); };
    lines.push([part.dataset.key, part.dataset.code, '', '', '', '', ticked.value,
      field('comment'), field('evidence'), who, day].map(cell).join(','));
  });
  return lines;
}
function say(text) { document.getElementById('problem').textContent = text; }
function ready() {
  if (!document.getElementById('who').value.trim()) { say(document.body.dataset.nobody); return null; }
  var lines = answer();
  if (lines.length < 2) { say(document.body.dataset.nothing); return null; }
  say('');
  return '\ufeff' + lines.join('\r\n') + '\r\n';
}
function save() {
  var text = ready();
  if (!text) return;
  var link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'text/csv'}));
  link.download = 'baton-answers.csv';
  link.click();
}
function show() {
  var text = ready();
  if (!text) return;
  var box = document.getElementById('text');
  box.hidden = false; box.value = text; box.select();
}
)"_L1;

constexpr auto style = R"(
body { font: 15px/1.45 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1b1e22; }
h1 { font-size: 1.6em; } h2 { font-size: 1.05em; margin: 0 0 .2em; }
section { border: 1px solid #c5cbd3; padding: .8em 1em; margin: 1em 0; }
p { white-space: pre-line; } .quiet { color: #5a626d; } .late { color: #b03a0a; font-weight: bold; }
label { margin-right: 1.2em; } textarea, input[type=text], input[type=date] { width: 100%; box-sizing: border-box; font: inherit; }
input[type=date] { width: auto; } button { font: inherit; padding: .4em 1em; margin-right: .6em; }
#problem { color: #b03a0a; font-weight: bold; }
@media (prefers-color-scheme: dark) { body { background: #1d2025; color: #e6e8eb; } .quiet { color: #a7aeb8; }
 .late, #problem { color: #ff8b5e; } section { border-color: #444b55; } }
)"_L1;

QString section(const PackLine &line, int number)
{
    QString html =
        u"<section data-key=\"%1\" data-code=\"%2\">\n<h2>%2 <span class=\"quiet\">%3</span></h2>\n"
        "<p>%4</p>\n"_s.arg(line.key, escaped(line.code), escaped(line.gateClass), escaped(line.what));
    QStringList about;
    if (line.due.isValid()) {
        const QString due = dateText(line.due);
        about.append(line.isOverdue
                         ? u"<span class=\"late\">"_s +
                               escaped(ReviewPackFilesText::tr("Was due %1").arg(due)) + u"</span>"_s
                         : escaped(ReviewPackFilesText::tr("Due %1").arg(due)));
    }
    if (!line.reviewer.isEmpty())
        about.append(escaped(ReviewPackFilesText::tr("waits for %1").arg(line.reviewer)));
    html += u"<p class=\"quiet\">"_s + about.join(u", "_s) + u"</p>\n"_s;
    const auto list = [&](const QString &title, const QStringList &texts) {
        if (texts.isEmpty())
            return;
        html += u"<p>"_s + escaped(title) + u"</p>\n<ul>\n"_s;
        for (const QString &text : texts)
            html += u"<li>"_s + escaped(text) + u"</li>\n"_s;
        html += u"</ul>\n"_s;
    };
    list(ReviewPackFilesText::tr("Evidence"), line.proof);
    list(ReviewPackFilesText::tr("Accept only if all of this is met"), line.criteria);
    if (line.isInPerson)
        return html + u"<p><strong>%1</strong></p>\n</section>\n"_s.arg(escaped(decidedInPersonText()));
    const QString name = u"d%1"_s.arg(number);
    const auto choice = [&](const QString &value, const QString &label, bool isChecked) {
        html += u"<label><input type=\"radio\" name=\"%1\" value=\"%2\"%3> %4</label>\n"_s.arg(
            name, value, isChecked ? u" checked"_s : QString(), escaped(label));
    };
    html += u"<p>"_s;
    choice({}, ReviewPackFilesText::tr("Not decided"), true);
    choice(u"accept"_s,
           line.asksWhetherItApplies ? ReviewPackFilesText::tr("Agree that it does not apply")
                                     : ReviewPackFilesText::tr("Accept"),
           false);
    choice(u"reject"_s, ReviewPackFilesText::tr("Reject"), false);
    html += u"</p>\n<p><label>%1<textarea name=\"comment\" rows=\"2\"></textarea></label></p>\n"
            "<p><label>%2<input type=\"text\" name=\"evidence\"></label></p>\n</section>\n"_s.arg(
                escaped(reviewColumnTitle(ReviewColumn::Comment)),
                escaped(ReviewPackFilesText::tr(
                    "Where that is written down, if anywhere (address of a ticket, minutes …)")));
    return html;
}

} // namespace

DataSheet reviewPackSheet(const Plan &plan, const Readiness &readiness)
{
    DataSheet sheet;
    sheet.name = ReviewPackFilesText::tr("Review");
    sheet.frozenColumns = 3;
    const auto add = [&sheet](ReviewColumn column, auto... format) {
        sheet.columns.push_back({reviewColumnTitle(column), format...});
    };
    // The order is that of ReviewColumn.
    add(ReviewColumn::Key, 8);
    add(ReviewColumn::Code, 12);
    add(ReviewColumn::What, 60, true);
    add(ReviewColumn::Class, 12);
    add(ReviewColumn::Due, 12);
    add(ReviewColumn::Proof, 40, true);
    add(ReviewColumn::Decision, 12, false,
        QStringList{ReviewPackFilesText::tr("Accept"), ReviewPackFilesText::tr("Reject")});
    add(ReviewColumn::Comment, 40, true);
    add(ReviewColumn::Evidence, 30);
    add(ReviewColumn::DecidedBy, 24);
    add(ReviewColumn::DecidedOn, 12);
    for (const PackLine &line : packLines(plan, readiness)) {
        QString what = line.what;
        if (!line.criteria.isEmpty())
            what += u'\n' + ReviewPackFilesText::tr("Accept only if all of this is met:") + u"\n– "_s +
                    line.criteria.join(u"\n– "_s);
        if (line.isInPerson)
            what += u'\n' + decidedInPersonText();
        sheet.addRow({line.key,
                      line.code,
                      what,
                      line.gateClass,
                      line.due.isValid() ? DataSheet::Cell(line.due) : DataSheet::Cell(),
                      line.proof.join(u'\n'),
                      {},
                      {},
                      {},
                      line.reviewer,
                      {}});
    }
    return sheet;
}

Result<QByteArray> reviewPackXlsx(const Plan &plan, const Readiness &readiness)
{
    const Project *project = plan.project();
    return toXlsx({reviewPackSheet(plan, readiness)}, project ? project->name : QString(), readiness.asOf);
}

QByteArray reviewPackHtml(const Plan &plan, const Readiness &readiness)
{
    const Project *project = plan.project();
    const QString title = ReviewPackFilesText::tr("%1: your decisions", "name of a project")
                              .arg(project ? project->name : QString());
    const std::vector<PackLine> lines = packLines(plan, readiness);
    QString html =
        u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%2</title>\n"
        "<style>%3</style>\n</head>\n"_s.arg(QLocale().bcp47Name(), escaped(title), style);
    html += u"<body data-nobody=\"%1\" data-nothing=\"%2\">\n<h1>%3</h1>\n<p>%4</p>\n"_s.arg(
        escaped(ReviewPackFilesText::tr("Write your name first.")),
        escaped(ReviewPackFilesText::tr("Nothing has been decided yet.")), escaped(title),
        escaped(ReviewPackFilesText::tr(
                    "This waits for a decision as of %1. Decide what is yours to decide, save the answers as "
                    "a file, and send that back. Nothing is sent by this page itself.")
                    .arg(QLocale().toString(readiness.asOf, QLocale::LongFormat))));
    html += u"<p><label>%1<input type=\"text\" id=\"who\" autocomplete=\"name\"></label></p>\n"
            "<p><label>%2 <input type=\"date\" id=\"day\"></label></p>\n"_s.arg(
                escaped(ReviewPackFilesText::tr("Your name, as the plan has it")),
                escaped(ReviewPackFilesText::tr("Decided on")));
    int number = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        // Whoever opens the page answers once; the others who are asked stand in the same part.
        if (i > 0 && lines[i].key == lines[i - 1].key)
            continue;
        PackLine line = lines[i];
        QStringList reviewers;
        for (size_t other = i; other < lines.size() && lines[other].key == line.key; ++other)
            reviewers.append(lines[other].reviewer);
        reviewers.removeAll(QString());
        line.reviewer = reviewers.join(u", "_s);
        html += section(line, ++number);
    }
    if (lines.empty())
        html += u"<p>"_s + escaped(ReviewPackFilesText::tr("Nothing waits for a decision.")) + u"</p>\n"_s;
    html +=
        u"<p id=\"problem\" role=\"alert\"></p>\n<p><button type=\"button\" onclick=\"save()\">%1</button>"
        "<button type=\"button\" onclick=\"show()\">%2</button></p>\n"
        "<textarea id=\"text\" rows=\"8\" hidden readonly aria-label=\"%3\"></textarea>\n"
        "<script>%4</script>\n</body>\n</html>\n"_s.arg(
            escaped(ReviewPackFilesText::tr("Save my answers")),
            escaped(ReviewPackFilesText::tr("Show them as text to copy")),
            escaped(ReviewPackFilesText::tr("Answers")), script);
    return html.toUtf8();
}

} // namespace baton
