// SPDX-License-Identifier: GPL-3.0-or-later
// Annex: findings, what changed, what was tailored, and the rules in words.
#include "models/checks/checks.h"
#include "models/plan/fieldtext.h"
#include "models/readiness/words.h"
#include "models/report/reportfacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReadinessReport)
};

QString storedVerdict(const QString &key)
{
    const auto value = enumFromKey(EnumTraits<baton::Verdict>::labels, key);
    return value ? verdictText(static_cast<baton::Verdict>(*value)) : key;
}

Table sinceLastSnapshot(const ReportFacts &facts)
{
    Table table;
    table.columns = {{Words::tr("What"), 1.2, Align::Start, 0, 0, true},
                     {Words::tr("Last snapshot"), 1},
                     {Words::tr("Now"), 1}};
    table.emptyText = Words::tr("There is no earlier snapshot.");
    std::vector<const Snapshot *> snapshots = projectRows<Snapshot>(facts.plan);
    std::erase_if(snapshots, [&](const Snapshot *row) { return row->takenOn > facts.readiness.asOf; });
    if (snapshots.empty())
        return table;
    const Snapshot &last = **std::ranges::max_element(
        snapshots, {}, [](const Snapshot *row) { return std::pair(row->takenOn, row->revision); });
    const Readiness &now = facts.readiness;
    const auto gates = [](int passed, int waived, int open, int failed) {
        return gateCountsText({passed, waived, open, failed});
    };
    // Floored, as scores are shown everywhere.
    const QString score =
        last.score ? Words::tr("%1 %").arg(facts.number(static_cast<qint64>(*last.score))) : u"—"_s;
    table.rows = {
        {{Words::tr("Taken"), facts.date(last.takenOn), facts.date(now.asOf)}},
        {{Words::tr("Verdict"), storedVerdict(last.verdict), verdictText(now.verdict)}},
        {{Words::tr("Score"), score, now.score.text()}},
        {{Words::tr("Gates"), gates(last.gatesPassed, last.gatesWaived, last.gatesOpen, last.gatesFailed),
          gateCountsText(now.gates)}},
        {{Words::tr("Inputs of the verdict"), shortHash(last.inputsHash),
          last.inputsHash == verdictInputsHash(facts.plan) ? Words::tr("unchanged")
                                                           : shortHash(verdictInputsHash(facts.plan))}},
    };
    if (!last.note.isEmpty())
        table.rows.push_back({{Words::tr("Note"), last.note, QString()}});
    return table;
}

Table tailoredOut(const ReportFacts &facts)
{
    Table table;
    table.columns = {{Words::tr("Item"), 2, Align::Start, 0, 0, true},
                     {Words::tr("Class"), 0},
                     {Words::tr("Why it does not apply"), 2}};
    for (const ChecklistItemId id : facts.readiness.tailoredOut) {
        if (const ChecklistItem *item = facts.item(id))
            table.rows.push_back({{facts.itemText(id), enumText(item->gateClass), item->naReason}});
    }
    return table;
}

Table addedLater(const ReportFacts &facts)
{
    Table table;
    table.columns = {
        {Words::tr("Item"), 3, Align::Start, 0, 0, true}, {Words::tr("Class"), 0}, {Words::tr("State"), 0}};
    for (const ChecklistItem *item : facts.items) {
        const ItemJudgement *judged = facts.readiness.find(item->id);
        if (judged && item->isAddedAfterBaseline)
            table.rows.push_back({{facts.itemText(item->id), enumText(item->gateClass),
                                   Cell(facts.mark(*judged), facts.stateText(*judged))}});
    }
    return table;
}

Table thresholds(const ReportFacts &facts)
{
    Table table;
    table.columns = {{Words::tr("Threshold"), 2, Align::Start, 0, 0, true},
                     {Words::tr("Here"), 0, Align::End},
                     {Words::tr("Default"), 0, Align::End}};
    const TextContext context{&facts.plan, facts.options.locale, facts.readiness.asOf};
    for (const ThresholdChange &change : facts.readiness.thresholdChanges) {
        const RecordInfo &record = recordInfo(RecordKind::Project);
        const FieldInfo &field = record.fields[static_cast<size_t>(change.field)];
        table.rows.push_back({{fieldLabel(record, field), displayText(field, change.value, context),
                               displayText(field, change.standard, context)}});
    }
    return table;
}

Table onBehalf(const ReportFacts &facts)
{
    Table table;
    table.columns = {{Words::tr("What"), 2.4, Align::Start, 0, 0, true},
                     {Words::tr("Decision"), 1},
                     {Words::tr("Decided by"), 1.2},
                     {Words::tr("Recorded by"), 1.2},
                     {Words::tr("On"), 0},
                     {Words::tr("By"), 0}};
    for (const Acceptance *row : facts.onBehalf) {
        Text what = facts.itemText(row->item);
        if (const Deliverable *deliverable = facts.plan.find(row->deliverable))
            what = deliverable->name;
        const QString who = row->decidedFor.isNull()
                                ? facts.person(row->decidedBy)
                                : Words::tr("%1 for %2", "deputy, accepter")
                                      .arg(facts.person(row->decidedBy), facts.person(row->decidedFor));
        table.rows.push_back({{what, enumText(row->outcome), who, facts.person(row->recordedBy),
                               facts.date(row->decidedOn), enumText(row->means)}});
    }
    return table;
}

Table letters()
{
    Table table;
    table.columns = {{Words::tr("Letter"), 0}, {Words::tr("Meaning"), 1}};
    const std::pair<Mark, QString> rows[] = {
        {Mark::complete(), Words::tr("Complete: accepted.")},
        {Mark::onTrack(), Words::tr("On track: not due yet.")},
        {Mark::attention(), Words::tr("Attention: due within a few days and not submitted.")},
        {Mark::blocked(),
         Words::tr("Overdue or failed; an overdue item stays red even when it is submitted.")},
        {Mark::notApplicable(), Words::tr("Not applicable, with reason and approval.")}};
    for (const auto &[mark, meaning] : rows)
        table.rows.push_back({{Cell(mark), meaning}});
    return table;
}

} // namespace

std::vector<Block> findingsSection(const ReportFacts &facts)
{
    Table table;
    table.columns = {{Words::tr("Severity"), 0}, {Words::tr("Finding"), 4}};
    const std::vector<Finding> all = findings(facts.plan, facts.analysis);
    // By rule, the order in which their first finding stands.
    QList<QLatin1StringView> rules;
    for (const Finding &finding : all) {
        if (!rules.contains(finding.rule))
            rules.push_back(finding.rule);
    }
    for (const QLatin1StringView key : rules) {
        const Rule *rule = findRule(key);
        table.rows.push_back({{rule ? ruleTitle(*rule) : QString(key)}, true});
        for (const Finding &finding : all) {
            if (finding.rule != key)
                continue;
            Mark mark{Icon::Info, Tone::Information, {}, {}};
            if (finding.isToSetUp)
                mark = {Icon::Circle, Tone::Muted, {}, {}};
            else if (finding.severity == Severity::Error)
                mark = {Icon::Cross, Tone::Blocked, {}, {}};
            else if (finding.severity == Severity::Warning)
                mark = {Icon::Exclamation, Tone::Attention, {}, {}};
            const QString severity = severityText(finding);
            mark.word = severity;
            table.rows.push_back({{Cell(mark, severity), finding.text}});
        }
    }
    return {Heading{1, Words::tr("Findings of the plan checks")}, std::move(table)};
}

std::vector<Block> changeSections(const ReportFacts &facts)
{
    return {Heading{1, Words::tr("Changes and tailoring")},
            Heading{2, Words::tr("Since the last snapshot")},
            sinceLastSnapshot(facts),
            Heading{2, Words::tr("Items tailored out")},
            tailoredOut(facts),
            Heading{2, Words::tr("Items added after the criteria were agreed")},
            addedLater(facts),
            Heading{2, Words::tr("Thresholds that differ from the default")},
            thresholds(facts),
            Heading{2, Words::tr("Decisions recorded on behalf")},
            onBehalf(facts)};
}

std::vector<Block> rulesSection(const ReportFacts &facts)
{
    const Project &project = facts.project;
    const auto percent = [&](int value) { return facts.number(value); };
    BulletList verdicts;
    verdicts.numbered = true;
    verdicts.items = {
        Words::tr("NO-GO: a gate failed; or a Must is not accepted on current evidence; or a Waivable item "
                  "is neither "
                  "accepted nor validly waived; or nothing is applicable."),
        Words::tr("GO: every gate accepted without a waiver, a score of at least %1 %, each category at "
                  "least %2 %.")
            .arg(percent(project.goScore), percent(project.goCategoryScore)),
        Words::tr("CONDITIONAL GO: a score of at least %1 %, each category at least %2 %, not more waivers "
                  "than the "
                  "larger of %3 and %4 % of the Waivable gates, and every open Should item has an owner and "
                  "a date up "
                  "to the end of hypercare.")
            .arg(percent(project.conditionalScore), percent(project.conditionalCategoryScore),
                 percent(project.waiverLimit), percent(project.waiverLimitPercent)),
        Words::tr("NO-GO in all other cases."),
    };
    KeyValues classes;
    classes.entries = {
        {Words::tr("Must"), Words::tr("A gate of go-live that nobody can waive.")},
        {Words::tr("Waivable"),
         Words::tr("A gate of go-live; a waiver opens it for a time and earns no points.")},
        {Words::tr("Should"), Words::tr("Counts in the score, stops nothing by itself.")},
        {Words::tr("After go-live"),
         Words::tr("To be done by operations' owner and date; not in the score.")},
        {Words::tr("Exit"), Words::tr("A gate for leaving hypercare, not for go-live.")},
    };
    KeyValues terms;
    terms.entries = {
        {Words::tr("Handover"),
         Words::tr("The time from the first transfer of knowledge to the day operations runs the "
                   "service unaided.")},
        {Words::tr("Hypercare"), Words::tr("The days after go-live in which the project still stands by.")},
        {Words::tr("Tail"),
         Words::tr("What is left of the project manager's time after hypercare, up to the tail "
                   "end.")},
        {Words::tr("Hard stop"), Words::tr("The day after which the tail may not run on.")},
        {Words::tr("Taper"), Words::tr("The steps in which the project manager's share goes down.")},
        {Words::tr("Baseline"),
         Words::tr("The dates and criteria as agreed; they move only by an approved change "
                   "request.")},
        {Words::tr("Accepting side"),
         Words::tr("Those who decide whether an item is met; never the project itself.")},
        {Words::tr("Snapshot"), Words::tr("Verdict, score and gates as they were kept on a day.")},
    };
    return {Heading{1, Words::tr("Rules, letters and terms")},
            Heading{2, Words::tr("Verdict: the first that holds")},
            verdicts,
            Heading{2, Words::tr("What an item is worth")},
            Paragraph{Words::tr(
                "Not started 0, in progress 0.25, submitted with evidence 0.5, accepted 1, rejected 0; "
                "without evidence at most 0.25. Not applicable items are left out. Evidence that is too "
                "old on the day of go-live takes an accepted item back to submitted. The score is the "
                "mean by weight; gates weigh 3. Scores are compared unrounded and printed rounded "
                "down.")},
            Heading{2, Words::tr("Classes")},
            classes,
            Heading{2, Words::tr("Letters")},
            letters(),
            Heading{2, Words::tr("Terms")},
            terms};
}

} // namespace baton::report
