// SPDX-License-Identifier: GPL-3.0-or-later
// Annex: timeline, taper and exit, people.
#include "models/chart/milestonechart.h"
#include "models/chart/stepchart.h"
#include "models/report/reportfacts.h"
#include "models/report/reportstyle.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

struct AnnexPlanText
{
    Q_DECLARE_TR_FUNCTIONS(ReadinessReport)
};

ChartStyle chartStyle(const ReportFacts &facts)
{
    return ChartStyle::paper(drawingFont(type::small), facts.options.locale);
}

QString whoText(const ReportFacts &facts, const ChangeRequest &row)
{
    QStringList lines;
    const auto add = [&](const QString &format, PersonId who, QDate on) {
        if (!who.isNull())
            lines += format.arg(facts.person(who), facts.date(on));
    };
    add(AnnexPlanText::tr("Asked: %1, %2", "who, when"), row.requestedBy, row.requestedOn);
    add(AnnexPlanText::tr("Decided: %1, %2", "who, when"), row.decidedBy, row.decidedOn);
    add(AnnexPlanText::tr("Decided: %1, %2", "who, when"), row.secondDecidedBy, row.secondDecidedOn);
    return lines.join(u'\n');
}

Table uncomputedTasks(const ReportFacts &facts)
{
    Table table;
    table.columns = {{AnnexPlanText::tr("Task"), 2, Align::Start, 0, 0, true}, {AnnexPlanText::tr("Why"), 3}};
    const PlanSchedule &schedule = facts.analysis.schedule;
    for (const UncomputedTask &row : schedule.uncomputed) {
        if (const Task *task = facts.plan.find(row.task))
            table.rows.push_back({{task->name, row.reason}});
    }
    for (const TaskId id : schedule.cycle) {
        if (const Task *task = facts.plan.find(id))
            table.rows.push_back(
                {{task->name, AnnexPlanText::tr("It is part of a circle of links, which are left out.")}});
    }
    return table;
}

Table overloadTable(const ReportFacts &facts)
{
    Table table;
    table.columns = {{AnnexPlanText::tr("Person"), 1, Align::Start, 0, 0, true},
                     {AnnexPlanText::tr("From"), 0},
                     {AnnexPlanText::tr("To"), 0},
                     {AnnexPlanText::tr("Load"), 0, Align::End}};
    for (const Overload &row : facts.analysis.overloads)
        table.rows.push_back({{facts.person(row.person), facts.date(row.from), facts.date(row.to),
                               AnnexPlanText::tr("%1 %").arg(facts.number(row.percent))}});
    return table;
}

} // namespace

std::vector<Block> timelineSection(const ReportFacts &facts)
{
    std::vector<Block> blocks{Heading{1, AnnexPlanText::tr("Timeline")}};
    constexpr size_t rowsOnAPage = 34;
    MilestoneChart chart = milestoneChart(facts.plan, facts.analysis, 0);
    const size_t left = chart.milestones.size() > rowsOnAPage ? chart.milestones.size() - rowsOnAPage : 0;
    if (left > 0) {
        // The promises stay; of the timeline's own milestones those nearest to now.
        std::ranges::stable_sort(chart.milestones, {}, [&](const MilestoneChart::Milestone &row) {
            return row.isPromise ? 0 : 1 + std::abs(facts.readiness.asOf.daysTo(row.current));
        });
        chart.milestones.resize(rowsOnAPage);
        std::ranges::stable_sort(chart.milestones, {},
                                 [](const MilestoneChart::Milestone &row) { return row.current; });
    }
    if (chart.milestones.empty()) {
        blocks.push_back(Paragraph{Run{noneText(), false, Tone::Muted}});
    } else {
        const ChartStyle style = chartStyle(facts);
        Drawing drawing;
        drawing.size = QSizeF(0, milestoneChartHeight(chart, style));
        drawing.alternative = milestoneChartText(chart, facts.options.locale);
        drawing.paint = [chart, style](QPainter &painter, const QRectF &rect) {
            paintMilestoneChart(painter, chart, rect, style);
        };
        blocks.push_back(std::move(drawing));
        if (left > 0)
            blocks.push_back(Paragraph{AnnexPlanText::tr("%n milestone(s) farthest from today are not drawn.",
                                                         nullptr, static_cast<int>(left)),
                                       Paragraph::Style::Small});
    }

    Table requests;
    requests.columns = {{AnnexPlanText::tr("No."), 0, Align::End},
                        {AnnexPlanText::tr("Change and reason"), 2.4, Align::Start, 0, 0, true},
                        {AnnexPlanText::tr("From"), 0},
                        {AnnexPlanText::tr("To"), 0},
                        {AnnexPlanText::tr("Impact"), 0},
                        {AnnexPlanText::tr("Asked and decided by"), 1.6},
                        {AnnexPlanText::tr("State"), 0}};
    for (const ChangeRequest *row : facts.changes) {
        QStringList impact;
        if (row->impactDays)
            impact += AnnexPlanText::tr("%n d", "days", *row->impactDays);
        if (row->impactCost)
            impact += facts.money(*row->impactCost);
        QStringList what{row->title.isEmpty() ? enumText(row->kind)
                                              : AnnexPlanText::tr("%1: %2", "kind of change, its title")
                                                    .arg(enumText(row->kind), row->title)};
        for (const QString &more : {row->scope, row->reason}) {
            if (!more.isEmpty())
                what += more;
        }
        requests.rows.push_back(
            {{facts.number(row->number), what.join(u'\n'), facts.date(row->from), facts.date(row->to),
              impact.join(u'\n'), whoText(facts, *row), enumText(row->state)}});
    }
    blocks.push_back(Heading{2, AnnexPlanText::tr("Change requests")});
    blocks.push_back(std::move(requests));
    blocks.push_back(Heading{2, AnnexPlanText::tr("Tasks whose inputs the schedule does not follow")});
    blocks.push_back(uncomputedTasks(facts));
    return blocks;
}

std::vector<Block> taperSections(const ReportFacts &facts)
{
    std::vector<Block> blocks{Heading{1, AnnexPlanText::tr("Taper and exit")}};
    const WorkingCalendar &calendar = facts.analysis.calendars.project();
    const std::vector<Taper> &all = facts.analysis.tapers;
    const ChartStyle style = chartStyle(facts);
    for (const Taper &taper : all) {
        const Effort effort = taper.effort(calendar);
        const Person *person = facts.plan.find(taper.person);
        QString note =
            AnnexPlanText::tr("%1 days", "effort").arg(facts.options.locale.toString(effort.days(), 'f', 2));
        if (effort.cost.minor != 0)
            note = AnnexPlanText::tr("%1, %2", "effort, its cost").arg(note, facts.money(effort.cost));
        blocks.push_back(Heading{2, facts.person(taper.person), note});

        const bool leaves = !person || person->side != Side::Operations;
        const std::vector<StepPoint> points = taper.points(calendar);
        if (!points.empty() && taper.firstDay().isValid()) {
            StepChart chart;
            chart.first = taper.firstDay();
            chart.last = points.back().from;
            chart.series.push_back({plainText(facts.person(taper.person)), {}, true});
            for (const StepPoint &point : points)
                chart.series[0].points.push_back({point.from, static_cast<double>(point.percent)});
            if (leaves) {
                StepChart::Series operations{AnnexPlanText::tr("Operations"), {}, false};
                for (const StepPoint &point : mirrorImage(points))
                    operations.points.push_back({point.from, static_cast<double>(point.percent)});
                chart.series.push_back(std::move(operations));
            }
            for (const auto &[day, label] :
                 {std::pair(facts.project.goLive, AnnexPlanText::tr("Go-live")),
                  std::pair(facts.project.hypercareEnd, AnnexPlanText::tr("Hypercare end")),
                  std::pair(facts.project.tailEnd, AnnexPlanText::tr("Tail end"))})
                chart.markers.push_back({day, label});
            Drawing drawing;
            drawing.size = QSizeF(0, 130);
            drawing.alternative = stepChartText(chart, facts.options.locale);
            drawing.paint = [chart, style](QPainter &painter, const QRectF &rect) {
                paintStepChart(painter, chart, rect, style);
            };
            blocks.push_back(std::move(drawing));
        }

        Table table;
        table.columns = {{AnnexPlanText::tr("From"), 0},
                         {AnnexPlanText::tr("To"), 0},
                         {AnnexPlanText::tr("Share"), 0, Align::End},
                         {AnnexPlanText::tr("Purpose"), 1.5},
                         {AnnexPlanText::tr("Steps down when"), 1.5},
                         {AnnexPlanText::tr("Line manager approved"), 0}};
        const auto addStep = [&](const AllocationStep *step, QDate first, QDate last, int percent) {
            table.rows.push_back(
                {{facts.date(first), facts.date(last), AnnexPlanText::tr("%1 %").arg(facts.number(percent)),
                  step ? step->purpose : QString(), step ? step->stepDownCriteria : QString(),
                  step ? facts.date(step->approvedOn) : u"—"_s}});
        };
        for (const PlacedStep &step : taper.steps)
            addStep(facts.plan.find(step.id), step.first, step.last, step.percent);
        for (const AllocationStepId id : taper.unplaced) {
            if (const AllocationStep *step = facts.plan.find(id))
                addStep(step, {}, {}, step->percent);
        }
        if (taper.floorFrom.isValid() && taper.floorPercent > 0 && taper.floorFrom <= taper.floorTo)
            table.rows.push_back(
                {{facts.date(taper.floorFrom), facts.date(taper.floorTo),
                  AnnexPlanText::tr("%1 %").arg(facts.number(taper.floorPercent)),
                  AnnexPlanText::tr("Floor until the handover is completed"), QString(), u"—"_s}});
        blocks.push_back(std::move(table));
    }
    if (all.empty())
        blocks.push_back(Paragraph{Run{noneText(), false, Tone::Muted}});

    blocks.push_back(Heading{2, AnnexPlanText::tr("People above 100 %")});
    blocks.push_back(overloadTable(facts));

    blocks.push_back(Heading{2, AnnexPlanText::tr("Exit gates")});
    Table exits;
    exits.columns = {{AnnexPlanText::tr("Code"), 0, Align::Start, 0, 0, true},
                     {AnnexPlanText::tr("Exit gate"), 3},
                     {AnnexPlanText::tr("Owner"), 1},
                     {AnnexPlanText::tr("Due"), 0},
                     {AnnexPlanText::tr("State"), 0}};
    for (const ChecklistItem *item : facts.items) {
        const ItemJudgement *judged = facts.readiness.find(item->id);
        if (judged && item->gateClass == GateClass::Exit)
            exits.rows.push_back(
                {{item->code, item->text, facts.personOrSide(item->owner, item->ownerSide),
                  facts.date(judged->dates.due), Cell(facts.mark(*judged), facts.stateText(*judged))}});
    }
    blocks.push_back(std::move(exits));
    return blocks;
}

std::vector<Block> peopleSection(const ReportFacts &facts)
{
    QSet<QUuid> named;
    const auto add = [&](std::initializer_list<PersonId> ids) {
        for (const PersonId id : ids)
            named.insert(id.uuid);
    };
    add({facts.project.projectManager, facts.project.serviceOwner, facts.project.sponsor});
    for (const ChecklistItem *row : facts.items)
        add({row->owner, row->accepter});
    for (const Waiver *row : facts.waivers)
        add({row->followUpOwner, row->requestedBy, row->concurredBy, row->approvedBy});
    for (const Condition *row : facts.conditions)
        add({row->owner, row->verifier});
    for (const ChangeRequest *row : facts.changes)
        add({row->requestedBy, row->decidedBy, row->secondDecidedBy});
    for (const Deliverable *row : projectRows<Deliverable>(facts.plan))
        add({row->owner, row->accepter});
    for (const AllocationStep *row : projectRows<AllocationStep>(facts.plan))
        add({row->person});
    for (const Task *row : projectRows<Task>(facts.plan))
        add({row->owner});
    for (const Assignment *row : projectRows<Assignment>(facts.plan))
        add({row->person});

    std::vector<const Person *> people;
    for (const Person &row : facts.plan.rows<Person>()) {
        if (named.contains(row.id.uuid) && row.kind == ResourceKind::Person)
            people.push_back(&row);
    }
    std::ranges::stable_sort(people, {},
                             [](const Person *row) { return std::tuple(row->side, row->name, row->id); });
    Table table;
    table.columns = {{AnnexPlanText::tr("Name"), 1.2, Align::Start, 0, 0, true},
                     {AnnexPlanText::tr("Role"), 1.2},
                     {AnnexPlanText::tr("E-mail"), 1.5},
                     {AnnexPlanText::tr("Phone"), 0},
                     {AnnexPlanText::tr("Deputy"), 1}};
    std::optional<Side> side;
    for (const Person *row : people) {
        if (side != row->side)
            table.rows.push_back({{enumText(row->side)}, true});
        side = row->side;
        const QString name =
            row->isActive ? row->name : AnnexPlanText::tr("%1 (no longer active)").arg(row->name);
        table.rows.push_back({{name, row->role, row->email, row->phone,
                               row->deputy.isNull() ? QString() : facts.person(row->deputy)}});
    }
    return {Heading{1, AnnexPlanText::tr("Contacts")}, std::move(table)};
}

} // namespace baton::report
