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

struct AnnexChangesText
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
    table.columns = {{AnnexChangesText::tr("What"), 1.2, Align::Start, 0, 0, true},
                     {AnnexChangesText::tr("Last snapshot"), 1},
                     {AnnexChangesText::tr("Now"), 1}};
    table.emptyText = AnnexChangesText::tr("There is no earlier snapshot.");
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
        last.score ? AnnexChangesText::tr("%1 %").arg(facts.number(static_cast<qint64>(*last.score)))
                   : u"—"_s;
    table.rows = {
        {{AnnexChangesText::tr("Taken"), facts.date(last.takenOn), facts.date(now.asOf)}},
        {{AnnexChangesText::tr("Verdict"), storedVerdict(last.verdict), verdictText(now.verdict)}},
        {{AnnexChangesText::tr("Score"), score, now.score.text()}},
        {{AnnexChangesText::tr("Gates"),
          gates(last.gatesPassed, last.gatesWaived, last.gatesOpen, last.gatesFailed),
          gateCountsText(now.gates)}},
        {{AnnexChangesText::tr("Inputs of the verdict"), shortHash(last.inputsHash),
          last.inputsHash == verdictInputsHash(facts.plan) ? AnnexChangesText::tr("unchanged")
                                                           : shortHash(verdictInputsHash(facts.plan))}},
    };
    if (!last.note.isEmpty())
        table.rows.push_back({{AnnexChangesText::tr("Note"), last.note, QString()}});
    return table;
}

Table tailoredOut(const ReportFacts &facts)
{
    Table table;
    table.columns = {{AnnexChangesText::tr("Item"), 2, Align::Start, 0, 0, true},
                     {AnnexChangesText::tr("Class"), 0},
                     {AnnexChangesText::tr("Why it does not apply"), 2}};
    for (const ChecklistItemId id : facts.readiness.tailoredOut) {
        if (const ChecklistItem *item = facts.item(id))
            table.rows.push_back({{facts.itemText(id), enumText(item->gateClass), item->naReason}});
    }
    return table;
}

Table addedLater(const ReportFacts &facts)
{
    Table table;
    table.columns = {{AnnexChangesText::tr("Item"), 3, Align::Start, 0, 0, true},
                     {AnnexChangesText::tr("Class"), 0},
                     {AnnexChangesText::tr("State"), 0}};
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
    table.columns = {{AnnexChangesText::tr("Threshold"), 2, Align::Start, 0, 0, true},
                     {AnnexChangesText::tr("Here"), 0, Align::End},
                     {AnnexChangesText::tr("Default"), 0, Align::End}};
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
    table.columns = {{AnnexChangesText::tr("What"), 2.4, Align::Start, 0, 0, true},
                     {AnnexChangesText::tr("Decision"), 1},
                     {AnnexChangesText::tr("Decided by"), 1.2},
                     {AnnexChangesText::tr("Recorded by"), 1.2},
                     {AnnexChangesText::tr("On"), 0},
                     {AnnexChangesText::tr("By"), 0}};
    for (const Acceptance *row : facts.onBehalf) {
        Text what = facts.itemText(row->item);
        if (const Deliverable *deliverable = facts.plan.find(row->deliverable))
            what = deliverable->name;
        const QString who = row->decidedFor.isNull()
                                ? facts.person(row->decidedBy)
                                : AnnexChangesText::tr("%1 for %2", "deputy, accepter")
                                      .arg(facts.person(row->decidedBy), facts.person(row->decidedFor));
        table.rows.push_back({{what, enumText(row->outcome), who, facts.person(row->recordedBy),
                               facts.date(row->decidedOn), enumText(row->means)}});
    }
    return table;
}

Table letters()
{
    Table table;
    table.columns = {{AnnexChangesText::tr("Letter"), 0}, {AnnexChangesText::tr("Meaning"), 1}};
    const std::pair<Mark, QString> rows[] = {
        {Mark::complete(), AnnexChangesText::tr("Complete: accepted.")},
        {Mark::onTrack(), AnnexChangesText::tr("On track: not due yet.")},
        {Mark::attention(), AnnexChangesText::tr("Attention: due within a few days and not submitted.")},
        {Mark::blocked(),
         AnnexChangesText::tr("Overdue or failed; an overdue item stays red even when it is submitted.")},
        {Mark::notApplicable(), AnnexChangesText::tr("Not applicable, with reason and approval.")}};
    for (const auto &[mark, meaning] : rows)
        table.rows.push_back({{Cell(mark), meaning}});
    return table;
}

} // namespace

std::vector<Block> findingsSection(const ReportFacts &facts)
{
    Table table;
    table.columns = {{AnnexChangesText::tr("Severity"), 0}, {AnnexChangesText::tr("Finding"), 4}};
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
    return {Heading{1, AnnexChangesText::tr("Findings of the plan checks")}, std::move(table)};
}

std::vector<Block> changeSections(const ReportFacts &facts)
{
    return {Heading{1, AnnexChangesText::tr("Changes and tailoring")},
            Heading{2, AnnexChangesText::tr("Since the last snapshot")},
            sinceLastSnapshot(facts),
            Heading{2, AnnexChangesText::tr("Items tailored out")},
            tailoredOut(facts),
            Heading{2, AnnexChangesText::tr("Items added after the criteria were agreed")},
            addedLater(facts),
            Heading{2, AnnexChangesText::tr("Thresholds that differ from the default")},
            thresholds(facts),
            Heading{2, AnnexChangesText::tr("Decisions recorded on behalf")},
            onBehalf(facts)};
}

std::vector<Block> rulesSection(const ReportFacts &facts)
{
    const Project &project = facts.project;
    const auto percent = [&](int value) { return facts.number(value); };
    BulletList verdicts;
    verdicts.numbered = true;
    verdicts.items = {
        AnnexChangesText::tr(
            "NO-GO: a gate failed; or a Must is not accepted on current evidence; or a Waivable item "
            "is neither "
            "accepted nor validly waived; or nothing is applicable."),
        AnnexChangesText::tr(
            "GO: every gate accepted without a waiver, a score of at least %1 %, each category at "
            "least %2 %.")
            .arg(percent(project.goScore), percent(project.goCategoryScore)),
        AnnexChangesText::tr(
            "CONDITIONAL GO: a score of at least %1 %, each category at least %2 %, not more waivers "
            "than the "
            "larger of %3 and %4 % of the Waivable gates, and every open Should item has an owner and "
            "a date up "
            "to the end of hypercare.")
            .arg(percent(project.conditionalScore), percent(project.conditionalCategoryScore),
                 percent(project.waiverLimit), percent(project.waiverLimitPercent)),
        AnnexChangesText::tr("NO-GO in all other cases."),
    };
    KeyValues classes;
    classes.entries = {
        {AnnexChangesText::tr("Must"), AnnexChangesText::tr("A gate of go-live that nobody can waive.")},
        {AnnexChangesText::tr("Waivable"),
         AnnexChangesText::tr("A gate of go-live; a waiver opens it for a time and earns no points.")},
        {AnnexChangesText::tr("Should"),
         AnnexChangesText::tr("Counts in the score, stops nothing by itself.")},
        {AnnexChangesText::tr("After go-live"),
         AnnexChangesText::tr("To be done by operations' owner and date; not in the score.")},
        {AnnexChangesText::tr("Exit"),
         AnnexChangesText::tr("A gate for leaving hypercare, not for go-live.")},
    };
    KeyValues terms;
    terms.entries = {
        {AnnexChangesText::tr("Handover"),
         AnnexChangesText::tr("The time from the first transfer of knowledge to the day operations runs the "
                              "service unaided.")},
        {AnnexChangesText::tr("Hypercare"),
         AnnexChangesText::tr("The days after go-live in which the project still stands by.")},
        {AnnexChangesText::tr("Tail"),
         AnnexChangesText::tr("What is left of the project manager's time after hypercare, up to the tail "
                              "end.")},
        {AnnexChangesText::tr("Hard stop"),
         AnnexChangesText::tr("The day after which the tail may not run on.")},
        {AnnexChangesText::tr("Taper"),
         AnnexChangesText::tr("The steps in which the project manager's share goes down.")},
        {AnnexChangesText::tr("Baseline"),
         AnnexChangesText::tr("The dates and criteria as agreed; they move only by an approved change "
                              "request.")},
        {AnnexChangesText::tr("Accepting side"),
         AnnexChangesText::tr("Those who decide whether an item is met; never the project itself.")},
        {AnnexChangesText::tr("Snapshot"),
         AnnexChangesText::tr("Verdict, score and gates as they were kept on a day.")},
    };
    return {Heading{1, AnnexChangesText::tr("Rules, letters and terms")},
            Heading{2, AnnexChangesText::tr("Verdict: the first that holds")},
            verdicts,
            Heading{2, AnnexChangesText::tr("What an item is worth")},
            Paragraph{AnnexChangesText::tr(
                "Not started 0, in progress 0.25, submitted with evidence 0.5, accepted 1, rejected 0; "
                "without evidence at most 0.25. Not applicable items are left out. Evidence that is too "
                "old on the day of go-live takes an accepted item back to submitted. The score is the "
                "mean by weight; gates weigh 3. Scores are compared unrounded and printed rounded "
                "down.")},
            Heading{2, AnnexChangesText::tr("Classes")},
            classes,
            Heading{2, AnnexChangesText::tr("Letters")},
            letters(),
            Heading{2, AnnexChangesText::tr("Terms")},
            terms};
}

} // namespace baton::report
