// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include <QSet>

namespace baton {

namespace {

bool isOfProject(const Plan &plan, PersonId person)
{
    const Person *found = plan.find(person);
    return found && found->side == Side::Project;
}

void checkTasks(const CheckContext &context, QDate tailEnd, Findings &findings)
{
    QSet<QUuid> assigned;
    for (const Assignment &assignment : context.plan.rows<Assignment>()) {
        if (isOfProject(context.plan, assignment.person))
            assigned.insert(assignment.task.uuid);
    }
    const PlanSchedule &schedule = context.analysis.schedule;
    const QString tailEndText = dateText(tailEnd); // thousands of findings may name it
    for (size_t i = 0; i < schedule.tasks.size(); ++i) {
        const QDate end = lastDay(schedule.result.tasks[i]);
        if (end <= tailEnd || schedule.isSummaryTask[i])
            continue;
        const TaskId id = schedule.tasks[i];
        const Task &task = *context.plan.find(id);
        const bool isOurs = isOfProject(context.plan, task.owner) || assigned.contains(id.uuid);
        if (isOurs && task.mode != TaskMode::Inactive && task.percentComplete < 100)
            findings.add(id,
                         Checks::tr("“%1” is work of the project and ends on %2, after the tail end on %3.")
                             .arg(task.name, dateText(end), tailEndText));
    }
}

void checkTailWorkAfter(const CheckContext &context, Findings &findings)
{
    const QDate tailEnd = context.project.tailEnd;
    if (!tailEnd.isValid())
        return;
    checkTasks(context, tailEnd, findings);
    forEachOpenItem(context, [&](const ChecklistItem &item, const ItemJudgement &judgement) {
        const bool isOurs =
            item.owner ? isOfProject(context.plan, item.owner) : item.ownerSide == Side::Project;
        if (isOurs && judgement.dates.due.isValid() && judgement.dates.due > tailEnd)
            findings.add(item.id,
                         Checks::tr("%1 is owned by the project and due on %2, after the tail end on %3.")
                             .arg(item.code, dateText(judgement.dates.due), dateText(tailEnd)));
    });
    for (const Deliverable &deliverable : context.plan.rows<Deliverable>()) {
        if (deliverable.project == context.project.id && deliverable.state != DeliverableState::Accepted &&
            isOfProject(context.plan, deliverable.owner) && deliverable.due > tailEnd)
            findings.add(deliverable.id,
                         Checks::tr("“%1” is owned by the project and due on %2, after the tail end on %3.")
                             .arg(deliverable.name, dateText(deliverable.due), dateText(tailEnd)));
    }
}

} // namespace

const Rule tailWorkAfter{
    "tail.work_after", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Project work after the tail end"),
    QT_TRANSLATE_NOOP(
        "Checks",
        "Nobody of the project is planned to be there any more: finish it earlier or hand it to operations."),
    checkTailWorkAfter};

} // namespace baton
