// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include <algorithm>

namespace baton {

namespace {

void checkScheduleUncomputed(const CheckContext &context, Findings &findings)
{
    struct Group
    {
        TaskId first;
        QString reason;
        bool isPinned = false;
        int count = 0;
    };
    std::vector<Group> groups;
    for (const UncomputedTask &task : context.analysis.schedule.uncomputed) {
        const auto known = std::ranges::find_if(groups, [&](const Group &group) {
            return group.reason == task.reason && group.isPinned == task.isPinned;
        });
        Group &group = known != groups.end()
                           ? *known
                           : groups.emplace_back(Group{task.task, task.reason, task.isPinned, 0});
        ++group.count;
    }
    for (const Group &group : groups) {
        const QString text =
            group.isPinned ? Checks::tr("%n task(s) keep the dates of the file instead of computed ones: %1",
                                        nullptr, group.count)
                           : Checks::tr("%n task(s) are scheduled as soon as possible all the same: %1",
                                        nullptr, group.count);
        findings.add(group.first, text.arg(group.reason));
    }
}

} // namespace

const Rule scheduleUncomputed{
    "schedule.uncomputed", Severity::Info, QT_TRANSLATE_NOOP("Checks", "Dates not computed"),
    QT_TRANSLATE_NOOP("Checks", "The schedule does not follow these inputs yet. They are kept, and said here "
                                "so that nobody takes the dates for computed ones."),
    checkScheduleUncomputed};

} // namespace baton
