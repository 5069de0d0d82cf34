// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

constexpr int manyTimes = 4;

// Names that differ only in a number at the end are the same work again: "Patching 3", "Patching 4".
QString withoutNumber(const QString &name)
{
    qsizetype end = name.size();
    while (end > 0 && (name[end - 1].isDigit() || name[end - 1].isSpace() || name[end - 1] == u'#'))
        --end;
    return name.left(end).toCaseFolded();
}

void checkOperationAsProject(const CheckContext &context, Findings &findings)
{
    struct Repeated
    {
        const Task *first;
        int times = 0;
    };
    std::vector<Repeated> groups; // in the order of the timeline
    QHash<std::pair<QUuid, QString>, size_t> groupOf;
    const Plan &plan = context.plan;
    for (const TaskId id : context.analysis.schedule.tasks) {
        const Task &task = *plan.find(id);
        const Task *parent = plan.find(task.parent);
        if (task.isRecurring && (!parent || !parent->isRecurring))
            findings.add(id, Checks::tr("“%1” recurs: that is operation, not project.").arg(task.name));
        if (task.isRecurring || task.isMilestone || (parent && parent->isRecurring))
            continue;
        const QString name = withoutNumber(task.name);
        if (name.isEmpty())
            continue;
        const auto key = std::pair(task.parent.uuid, name);
        const auto known = groupOf.constFind(key);
        if (known == groupOf.constEnd()) {
            groupOf.insert(key, groups.size());
            groups.push_back({&task, 1});
        } else {
            ++groups[*known].times;
        }
    }
    for (const Repeated &same : groups) {
        if (same.times >= manyTimes)
            findings.add(same.first->id,
                         Checks::tr("“%1” stands here %n time(s): repeated by procedure, it is operation.",
                                    nullptr, same.times)
                             .arg(same.first->name));
    }
}

} // namespace

const Rule operationAsProject{
    "task.operation", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Operation run as a project"),
    QT_TRANSLATE_NOOP("Checks", "Recurring, standardized work without an end is operation: it belongs among "
                                "the operational activities, with an owner who stays."),
    checkOperationAsProject};

} // namespace baton
