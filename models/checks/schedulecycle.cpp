// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include <QStringList>

namespace baton {

namespace {

void checkScheduleCycle(const CheckContext &context, Findings &findings)
{
    const std::vector<TaskId> &cycle = context.analysis.schedule.cycle;
    if (cycle.empty())
        return;
    QStringList names;
    for (const TaskId id : cycle)
        names += Checks::tr("“%1”", "task in a list").arg(context.plan.find(id)->name);
    findings.add(cycle.front(),
                 Checks::tr("These tasks wait for each other in a circle: %1. The links between them "
                            "are left out until one is removed.")
                     .arg(names.join(Checks::tr(", ", "between tasks"))));
}

} // namespace

const Rule scheduleCycle{
    "schedule.cycle", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Circular links"),
    QT_TRANSLATE_NOOP("Checks", "No date can be computed for tasks that wait for themselves."),
    checkScheduleCycle};

} // namespace baton
