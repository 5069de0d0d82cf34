// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/stepactions.h"

#include "models/plan/actionedit.h"

#include <QCoreApplication>

#include <algorithm>

namespace baton {

namespace {

QString nameOf(const Plan &plan, PersonId id)
{
    const Person *person = plan.find(id);
    return person ? person->name : QString();
}

} // namespace

Result<Edit> resizeStep(const Plan &plan, const WorkingCalendar &calendar, AllocationStepId id, int length)
{
    const AllocationStep *step = plan.find(id);
    const Project *project = plan.project();
    if (!step || !project)
        return recordGone();
    length = std::max(1, length);
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Set a step of %1 to %2 working days"),
              {nameOf(plan, step->person), QString::number(length)});
    edit.set(id, &AllocationStep::length, length);
    const QDate first = placeStep(*project, calendar, *step).first;
    for (const AllocationStep &other : plan.rows<AllocationStep>()) {
        if (other.project != project->id || other.person != step->person || other.id == id)
            continue;
        const QDate begins = placeStep(*project, calendar, other).first;
        if (begins.isValid() && first.isValid() && begins > first)
            edit.change(other.id).offset += length - step->length;
    }
    return edit;
}

Result<Edit> setStepPercent(const Plan &plan, AllocationStepId id, int percent)
{
    const AllocationStep *step = plan.find(id);
    if (!step)
        return recordGone();
    percent = std::clamp(percent, 0, 100);
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Set a step of %1 to %2 %"),
              {nameOf(plan, step->person), QString::number(percent)});
    edit.set(id, &AllocationStep::percent, percent);
    return edit;
}

Taper resized(Taper taper, const WorkingCalendar &calendar, AllocationStepId id, int length, int percent)
{
    const auto at = std::ranges::find(taper.steps, id, &PlacedStep::id);
    if (at == taper.steps.end())
        return taper;
    const int by = std::max(1, length) - calendar.workingDaysIn(at->first, at->last);
    at->percent = std::clamp(percent, 0, 100);
    at->last = calendar.addWorkingDays(at->first, std::max(1, length) - 1);
    for (auto later = at + 1; later != taper.steps.end(); ++later) {
        later->first = calendar.addWorkingDays(later->first, by);
        later->last = calendar.addWorkingDays(later->last, by);
    }
    if (taper.floorFrom.isValid()) {
        taper.floorFrom = calendar.nextWorkingDay(taper.steps.back().last);
        if (taper.floorTo < taper.floorFrom)
            taper.floorFrom = taper.floorTo = QDate();
    }
    return taper;
}

AllocationStep nextStep(const Plan &plan, const PlanCalendars &calendars, PersonId person, QDate asOf)
{
    AllocationStep next;
    next.project = plan.openProject();
    next.person = person;
    next.anchor = Anchor::HandoverStart;
    const Taper taper = taperOf(plan, calendars, person, asOf);
    for (const AllocationStep &step : plan.rows<AllocationStep>()) {
        if (step.project == next.project)
            next.position = std::max(next.position, step.position + positionStep);
    }
    if (taper.steps.empty())
        return next;
    const AllocationStep &last = *plan.find(taper.steps.back().id);
    next.anchor = last.anchor;
    next.offset = last.offset + last.length;
    next.length = last.length;
    next.percent = last.percent / 2;
    return next;
}

} // namespace baton
