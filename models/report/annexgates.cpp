// SPDX-License-Identifier: GPL-3.0-or-later
// Annex: why, what is left to do, gates, waivers, conditions, and the checklist category by category.
#include "models/plan/evidencetext.h"
#include "models/readiness/words.h"
#include "models/report/reportfacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

struct AnnexGatesText
{
    Q_DECLARE_TR_FUNCTIONS(ReadinessReport)
};

/// Lines of a cell, those that are empty left out.
Text stacked(const std::vector<Run> &lines)
{
    Text text;
    for (const Run &line : lines) {
        if (line.text.isEmpty() && line.link.isEmpty())
            continue;
        if (!text.runs.empty())
            text.runs.push_back({u"\n"_s});
        text.runs.push_back(line);
    }
    return text;
}

Run evidenceRun(const ReportFacts &facts, const Evidence &evidence)
{
    QString text = evidence.date.isValid() ? AnnexGatesText::tr("Evidence: %1, %2", "title, date")
                                                 .arg(evidence.title, facts.date(evidence.date))
                                           : AnnexGatesText::tr("Evidence: %1", "title").arg(evidence.title);
    if (const QString copy = copyText(evidence); !copy.isEmpty())
        text += u" · "_s + copy;
    return {text, false, Tone::Muted, evidence.location};
}

/// What the item is, what speaks for it and what is to be said against it.
Text itemCell(const ReportFacts &facts, const ChecklistItem &item, const ItemJudgement &judged)
{
    std::vector<Run> lines{{item.text}};
    if (const Evidence *evidence = facts.newestEvidence(item.id))
        lines.push_back(evidenceRun(facts, *evidence));
    if (item.state == ItemState::Rejected && !item.rejectedReason.isEmpty())
        lines.push_back({AnnexGatesText::tr("Rejected: %1").arg(item.rejectedReason), false, Tone::Blocked});
    if (item.state == ItemState::NotApplicable && !item.naReason.isEmpty())
        lines.push_back({AnnexGatesText::tr("Not applicable: %1").arg(item.naReason), false, Tone::Muted});
    lines.push_back({lapseText(facts.plan, judged), false, Tone::Attention});
    if (item.isAddedAfterBaseline)
        lines.push_back({AnnexGatesText::tr("Added after the criteria were agreed."), false, Tone::Muted});
    return stacked(lines);
}

std::vector<Column> itemColumns()
{
    return {{AnnexGatesText::tr("Code"), 0, Align::Start, 0, 0, true},
            {AnnexGatesText::tr("Item"), 3.2},
            // None is wider than it can fill; one long class or state takes nothing from the others.
            {AnnexGatesText::tr("Class"), 0.7},
            {AnnexGatesText::tr("Owner, accepter"), 1.7},
            {AnnexGatesText::tr("Due"), 0},
            {AnnexGatesText::tr("State"), 1.3, Align::Start, 78}};
}

Row itemRow(const ReportFacts &facts, const ChecklistItem &item, const ItemJudgement &judged)
{
    const QString owner = facts.personOrSide(item.owner, item.ownerSide);
    const QString accepter = facts.personOrSide(item.accepter, item.accepterSide);
    return {{item.code, itemCell(facts, item, judged), enumText(item.gateClass),
             stacked({{owner}, {accepter, false, Tone::Muted}}), facts.date(judged.dates.due),
             Cell(facts.mark(judged), facts.stateText(judged))}};
}

Table reasonsTable(const ReportFacts &facts)
{
    Table table;
    table.columns = {{AnnexGatesText::tr("Failed test"), 4}, {AnnexGatesText::tr("Stands against"), 0}};
    const Readiness &readiness = facts.readiness;
    table.emptyText =
        AnnexGatesText::tr("none: every test of %1 is passed", "GO or EXIT").arg(goalText(readiness));
    for (const Reason &reason : readiness.reasons())
        table.rows.push_back({{reasonText(facts.plan, reason, 100),
                               readiness.exit.isAsked ? goalText(readiness) : verdictText(reason.blocks)}});
    return table;
}

Table stepsTable(const ReportFacts &facts)
{
    Table table;
    table.columns = {{AnnexGatesText::tr("Code"), 0, Align::Start, 0, 0, true},
                     {AnnexGatesText::tr("Item"), 2.2},
                     {AnnexGatesText::tr("What to do"), 2.0},
                     {AnnexGatesText::tr("Owner"), 1.5},
                     {AnnexGatesText::tr("Due"), 0},
                     {AnnexGatesText::tr("For"), 0}};
    table.emptyText =
        AnnexGatesText::tr("nothing is left to accept for %1", "GO or EXIT").arg(goalText(facts.readiness));
    for (const GoStep &step : facts.readiness.steps()) {
        const ChecklistItem *item = facts.item(step.item);
        if (!item)
            continue;
        const QString purpose = step.reason == GoStep::For::Gate       ? AnnexGatesText::tr("gate")
                                : step.reason == GoStep::For::Category ? AnnexGatesText::tr("category")
                                                                       : AnnexGatesText::tr("score");
        table.rows.push_back(
            {{item->code, item->text, goStepText(facts.plan, facts.readiness, step),
              facts.personOrSide(step.owner, item->ownerSide), facts.date(step.due), purpose}});
    }
    return table;
}

Table openGates(const ReportFacts &facts)
{
    Table table;
    table.columns = itemColumns();
    for (const ChecklistItem *item : facts.items) {
        const ItemJudgement *judged = facts.readiness.find(item->id);
        const bool goLive = item->gateClass == GateClass::Must || item->gateClass == GateClass::Waivable;
        if (judged && goLive && (judged->gate == GateStatus::Open || judged->gate == GateStatus::Failed))
            table.rows.push_back(itemRow(facts, *item, *judged));
    }
    return table;
}

Cell waiverValidity(const ReportFacts &facts, const WaiverJudgement *judged)
{
    if (!judged)
        return {};
    if (judged->isValid())
        return Cell(judged->isOverObjection
                        ? Mark{Icon::Exclamation, Tone::Attention, {}, AnnexGatesText::tr("valid")}
                        : Mark{Icon::Check, Tone::Complete, {}, AnnexGatesText::tr("valid")},
                    judged->isOverObjection ? AnnexGatesText::tr("Valid, over objection")
                                            : AnnexGatesText::tr("Valid", "waiver"));
    QStringList flaws;
    for (const WaiverFlaw flaw : judged->flaws)
        flaws += waiverFlawText(flaw);
    return Cell(Mark{Icon::Cross,
                     facts.readiness.isSettingUp ? Tone::Muted : Tone::Blocked,
                     {},
                     AnnexGatesText::tr("not valid")},
                flaws.join(u' '));
}

Table waiverRegister(const ReportFacts &facts)
{
    Table table;
    table.columns = {{AnnexGatesText::tr("Item"), 1.5, Align::Start, 0, 0, true},
                     {AnnexGatesText::tr("Reason and compensating control"), 2},
                     {AnnexGatesText::tr("Who"), 1.8},
                     {AnnexGatesText::tr("Expires"), 0},
                     {AnnexGatesText::tr("Judged"), 1.4}};
    const auto signedBy = [&](const QString &format, PersonId who, QDate on) {
        return who.isNull() ? QString() : format.arg(facts.person(who), facts.date(on));
    };
    for (const Waiver *row : facts.waivers) {
        const QString control =
            row->control.isEmpty() ? QString() : AnnexGatesText::tr("Control: %1").arg(row->control);
        const QString followUp =
            row->followUpOwner.isNull()
                ? QString()
                : AnnexGatesText::tr("Follow-up: %1").arg(facts.person(row->followUpOwner));
        table.rows.push_back(
            {{facts.itemText(row->item), stacked({{row->reason}, {control}}),
              stacked({{followUp},
                       {signedBy(AnnexGatesText::tr("Asked: %1, %2", "who, when"), row->requestedBy,
                                 row->requestedOn)},
                       {signedBy(AnnexGatesText::tr("Concurred: %1, %2", "who, when"), row->concurredBy,
                                 row->concurredOn)},
                       {signedBy(AnnexGatesText::tr("Approved: %1, %2", "who, when"), row->approvedBy,
                                 row->approvedOn)}}),
              facts.date(row->expires), waiverValidity(facts, facts.readiness.find(row->id))}});
    }
    return table;
}

Table conditionTable(const ReportFacts &facts)
{
    Table table;
    table.columns = {{AnnexGatesText::tr("No."), 0, Align::End},
                     {AnnexGatesText::tr("Condition"), 3},
                     {AnnexGatesText::tr("Owner"), 1},
                     {AnnexGatesText::tr("Until"), 0}};
    const auto reservations = facts.reservations();
    for (size_t i = 0; i < reservations.size(); ++i)
        table.rows.push_back({{facts.number(static_cast<qint64>(i) + 1), Cell(reservations[i].text),
                               facts.person(reservations[i].owner), facts.date(reservations[i].due)}});
    return table;
}

Table lateReviews(const ReportFacts &facts)
{
    Table table;
    table.columns = {{AnnexGatesText::tr("Item"), 3, Align::Start, 0, 0, true},
                     {AnnexGatesText::tr("Reviewer"), 1},
                     {AnnexGatesText::tr("Working days"), 0, Align::End},
                     {AnnexGatesText::tr("Escalated to"), 1}};
    for (const LateReview &row : facts.readiness.lateReviews)
        table.rows.push_back({{facts.itemText(row.item), facts.person(row.reviewer), facts.number(row.days),
                               row.isEscalated ? facts.person(row.escalated) : QString()}});
    return table;
}

Table crowdedDays(const ReportFacts &facts)
{
    Table table;
    table.columns = {{AnnexGatesText::tr("Reviewer"), 1, Align::Start, 0, 0, true},
                     {AnnexGatesText::tr("Day"), 0},
                     {AnnexGatesText::tr("Due to be accepted"), 3}};
    for (const CrowdedDay &row : facts.readiness.crowdedDays) {
        QStringList codes;
        for (const ChecklistItemId id : row.items) {
            if (const ChecklistItem *item = facts.item(id))
                codes += item->code;
        }
        table.rows.push_back({{facts.person(row.reviewer), facts.date(row.day),
                               codes.join(AnnexGatesText::tr(", ", "between codes"))}});
    }
    return table;
}

Table closedConditions(const ReportFacts &facts)
{
    Table table;
    table.columns = {{AnnexGatesText::tr("Condition"), 3},
                     {AnnexGatesText::tr("Owner"), 1},
                     {AnnexGatesText::tr("Verified by"), 1},
                     {AnnexGatesText::tr("State"), 0}};
    for (const Condition *row : facts.conditions) {
        if (row->state == ConditionState::Verified || row->state == ConditionState::TakenOver)
            table.rows.push_back(
                {{row->text, facts.person(row->owner), facts.person(row->verifier), enumText(row->state)}});
    }
    return table;
}

QString categoryHeading(const CategoryScore &category)
{
    if (category.applicable == 0)
        return AnnexGatesText::tr("%1 – n/a", "a category without a score").arg(category.name);
    return AnnexGatesText::tr("%1 – %2, %3 of %4 accepted", "category, score, counts")
        .arg(category.name, category.score.text(), QString::number(category.accepted),
             QString::number(category.applicable));
}

} // namespace

std::vector<Block> gateSections(const ReportFacts &facts)
{
    std::vector<Block> blocks{
        Heading{1, AnnexGatesText::tr("Verdict and what stands in the way"), decisionText(facts.readiness)},
        Heading{2, AnnexGatesText::tr("Why, test by test")},
        reasonsTable(facts),
        Heading{2, AnnexGatesText::tr("To reach %1", "GO or EXIT").arg(goalText(facts.readiness))},
        Paragraph{
            facts.readiness.exit.isAsked
                ? AnnexGatesText::tr("What is to be accepted before hypercare may end: every exit gate, "
                                     "and what go-live left open.")
                : AnnexGatesText::tr("The fewest acceptances that lead to GO: every gate first, then "
                                     "what brings each category and the whole to its threshold."),
            Paragraph::Style::Small},
        stepsTable(facts),
        Heading{1, AnnexGatesText::tr("Gates, waivers and conditions"),
                gateCountsText(facts.readiness.gates)},
        Heading{2, AnnexGatesText::tr("Open and failed gates")},
        openGates(facts),
        Heading{2, AnnexGatesText::tr("Waiver register")},
        waiverRegister(facts),
        Heading{2, AnnexGatesText::tr("Open conditions")},
        conditionTable(facts),
        Heading{2, AnnexGatesText::tr("Closed conditions")},
        closedConditions(facts),
        Heading{2, AnnexGatesText::tr("Reviews that wait too long")},
        lateReviews(facts),
        Heading{2, AnnexGatesText::tr("Days with many acceptances for one reviewer")},
        crowdedDays(facts),
    };
    return blocks;
}

std::vector<Block> checklistSections(const ReportFacts &facts)
{
    const Readiness &readiness = facts.readiness;
    BarList bars;
    bars.emptyText = noneText();
    for (const CategoryScore &category : readiness.categories) {
        BarList::Bar bar{
            category.name, std::nullopt, category.score.text(), {}, facts.project.goCategoryScore / 100.0};
        if (const auto percent = category.score.percent())
            bar.fraction = *percent / 100.0;
        const Tone bad = readiness.isSettingUp ? Tone::Muted : Tone::Blocked;
        const Tone weak = readiness.isSettingUp ? Tone::Muted : Tone::Attention;
        bar.mark =
            category.score.isEmpty() ? Mark{Icon::Dash, Tone::Muted, {}, AnnexGatesText::tr("not applicable")}
            : category.isBelowConditional
                ? Mark{Icon::Cross, bad, {}, AnnexGatesText::tr("below CONDITIONAL GO")}
            : category.isBelowGo ? Mark{Icon::Exclamation, weak, {}, AnnexGatesText::tr("below GO")}
                                 : Mark{Icon::Check, Tone::Complete, {}, AnnexGatesText::tr("enough for GO")};
        if (category.score.isEmpty())
            bar.value = AnnexGatesText::tr("n/a");
        bars.bars.push_back(std::move(bar));
    }

    Table table;
    table.columns = itemColumns();
    for (const CategoryScore &category : readiness.categories) {
        table.rows.push_back({{categoryHeading(category)}, true});
        for (const ChecklistItem *item : facts.items) {
            const ItemJudgement *judged = readiness.find(item->id);
            if (judged && item->category == category.key)
                table.rows.push_back(itemRow(facts, *item, *judged));
        }
    }
    const auto count = static_cast<int>(facts.items.size());
    std::vector<Block> blocks{
        Heading{1, AnnexGatesText::tr("Checklist"), AnnexGatesText::tr("%n item(s)", nullptr, count)},
        Group{{Heading{2, AnnexGatesText::tr("Score by category"), readiness.score.text()}, bars}},
        Paragraph{
            AnnexGatesText::tr(
                "The mark on each bar is the threshold of GO. Counted are the classes Must, Waivable and "
                "Should; After go-live stands at %1, Exit at %2.")
                .arg(readiness.afterGoLiveScore.text(), readiness.exitScore.text()),
            Paragraph::Style::Small},
        Heading{2, AnnexGatesText::tr("Items by category")},
        std::move(table),
    };

    Table deliverables;
    deliverables.columns = {{AnnexGatesText::tr("Deliverable"), 2, Align::Start, 0, 0, true},
                            {AnnexGatesText::tr("Acceptance criteria"), 2.6},
                            {AnnexGatesText::tr("Owner"), 1},
                            {AnnexGatesText::tr("Accepted by"), 1},
                            {AnnexGatesText::tr("Due"), 0},
                            {AnnexGatesText::tr("State"), 0}};
    for (const Deliverable *row : projectRows<Deliverable>(facts.plan)) {
        Mark mark = Mark::onTrack();
        if (row->state == DeliverableState::Accepted)
            mark = Mark::complete();
        else if (row->state == DeliverableState::Rejected ||
                 (row->due.isValid() && row->due < facts.readiness.asOf))
            mark = Mark::blocked();
        const QString name =
            row->version.isEmpty()
                ? row->name
                : AnnexGatesText::tr("%1, version %2", "deliverable").arg(row->name, row->version);
        const QString rejected = row->state == DeliverableState::Rejected
                                     ? AnnexGatesText::tr("Rejected: %1 – %2", "criterion, reason")
                                           .arg(row->rejectedCriterion, row->rejectedReason)
                                     : QString();
        deliverables.rows.push_back(
            {{name, stacked({{row->criteria}, {rejected, false, Tone::Blocked}}), facts.person(row->owner),
              facts.person(row->accepter), facts.date(row->due), Cell(mark, enumText(row->state))}});
    }
    blocks.push_back(Heading{1, AnnexGatesText::tr("Deliverables")});
    blocks.push_back(std::move(deliverables));
    return blocks;
}

} // namespace baton::report
