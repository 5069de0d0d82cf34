// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/duedates.h"

#include "models/plan/anchordate.h"

#include <algorithm>
#include <array>

namespace baton {

DueDates dueDates(const Project &project, const PlanCalendars &calendars, const ChecklistItem &item)
{
    const WorkingCalendar &own = calendars.person(item.accepter);
    const WorkingCalendar &calendar = own.hasWorkingTime() ? own : calendars.project();
    DueDates dates;
    if (item.dueDate.isValid()) {
        dates.due = item.dueDate;
    } else {
        const QDate anchor = anchorDate(project, item.dueAnchor);
        if (!item.dueOffset || !anchor.isValid())
            return dates;
        dates.due = calendar.workingDayOnOrBefore(anchor.addDays(*item.dueOffset));
        if (project.start.isValid() && dates.due < project.start) {
            dates.due = project.start;
            dates.isClipped = true;
        }
    }
    dates.submitBy = calendar.addWorkingDays(dates.due, -project.submitLeadDays);
    if (project.start.isValid() && dates.submitBy < project.start)
        dates.submitBy = std::min(project.start, dates.due);
    return dates;
}

std::vector<CompressedDue> compressDueDates(const Plan &plan, const PlanCalendars &calendars,
                                            const Readiness &readiness)
{
    const Project &project = *plan.project();
    if (!project.start.isValid())
        return {};
    const QDate from = std::max(project.start, readiness.asOf);
    struct Group
    {
        int earliest = 0; // the most negative offset
        bool isClipped = false;
    };
    std::array<Group, 4> groups;
    const auto groupOf = [&](const ItemJudgement &judgement) -> const ChecklistItem * {
        const ChecklistItem *item = plan.find(judgement.id);
        const bool counts = judgement.isApplicable && judgement.state != ItemState::Accepted &&
                            !item->dueDate.isValid() && item->dueOffset && *item->dueOffset < 0 &&
                            anchorDate(project, item->dueAnchor) > from;
        return counts ? item : nullptr;
    };
    for (const ItemJudgement &judgement : readiness.items) {
        if (const ChecklistItem *item = groupOf(judgement)) {
            Group &group = groups[static_cast<size_t>(item->dueAnchor)];
            group.earliest = std::min(group.earliest, *item->dueOffset);
            group.isClipped = group.isClipped || judgement.dates.isClipped;
        }
    }
    std::vector<CompressedDue> changes;
    for (const ItemJudgement &judgement : readiness.items) {
        const ChecklistItem *item = groupOf(judgement);
        if (!item || !groups[static_cast<size_t>(item->dueAnchor)].isClipped)
            continue;
        const qint64 room = from.daysTo(anchorDate(project, item->dueAnchor));
        const int earliest = groups[static_cast<size_t>(item->dueAnchor)].earliest;
        if (room >= -earliest)
            continue;
        ChecklistItem moved = *item;
        moved.dueOffset = static_cast<int>(*item->dueOffset * room / -earliest); // towards the anchor
        if (moved.dueOffset != item->dueOffset)
            changes.push_back(
                {item->id, *moved.dueOffset, judgement.dates.due, dueDates(project, calendars, moved).due});
    }
    return changes;
}

Edit compressAll(const Plan &plan, QDate asOf)
{
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Compress due dates"));
    const PlanCalendars calendars(plan);
    for (const CompressedDue &due :
         compressDueDates(plan, calendars, evaluateReadiness(plan, calendars, asOf)))
        edit.set(due.item, &ChecklistItem::dueOffset, std::optional(due.offset));
    return edit;
}

} // namespace baton
