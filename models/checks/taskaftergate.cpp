// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkTaskAfterGate(const CheckContext &context, Findings &findings)
{
    const Plan &plan = context.plan;
    const PlanSchedule &schedule = context.analysis.schedule;
    forEachOpenItem(context, [&](const ChecklistItem &item, const ItemJudgement &judgement) {
        const QDate end = schedule.finishDay(item.task);
        const QDate due = judgement.dates.due;
        if (end.isValid() && due.isValid() && end > due)
            findings.add(item.task,
                         Checks::tr("“%1” ends on %2, after %3, which it feeds, is due on %4.")
                             .arg(plan.find(item.task)->name, dateText(end), item.code, dateText(due)));
    });
    for (const Deliverable &deliverable : plan.rows<Deliverable>()) {
        const QDate end = schedule.finishDay(deliverable.task);
        if (deliverable.project == context.project.id && deliverable.state != DeliverableState::Accepted &&
            end.isValid() && deliverable.due.isValid() && end > deliverable.due)
            findings.add(deliverable.task,
                         Checks::tr("“%1” ends on %2, after “%3”, which it produces, is due on %4.")
                             .arg(plan.find(deliverable.task)->name, dateText(end), deliverable.name,
                                  dateText(deliverable.due)));
    }
}

} // namespace

const Rule taskAfterGate{
    "task.after_gate", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Task ends after what it feeds"),
    QT_TRANSLATE_NOOP(
        "Checks", "The timeline finishes a task later than the item or deliverable that rests on it is due."),
    checkTaskAfterGate};

} // namespace baton
