// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/taper.h"

#include "models/plan/anchordate.h"

#include <algorithm>

namespace baton {

namespace {

bool isCompleted(const Project &project, QDate asOf)
{
    return project.completedOn.isValid() && project.completedOn <= asOf;
}

QDate floorEnd(const Project &project, QDate asOf)
{
    if (isCompleted(project, asOf))
        return project.completedOn;
    if (!project.tailEnd.isValid())
        return project.hardStop;
    QDate end = std::max(project.tailEnd, asOf);
    if (project.hardStop.isValid())
        end = std::min(end, std::max(project.tailEnd, project.hardStop));
    return end;
}

// Nobody works for the handover after its completion.
void endAtCompletion(std::vector<PlacedStep> &steps, QDate completedOn)
{
    std::erase_if(steps, [&](const PlacedStep &step) { return step.first > completedOn; });
    for (PlacedStep &step : steps)
        step.last = std::min(step.last, completedOn);
}

Taper makeTaper(const Plan &plan, const WorkingCalendar &calendar, PersonId id,
                std::vector<const AllocationStep *> rows, QDate asOf)
{
    const Project &project = *plan.project();
    Taper taper;
    taper.person = id;
    std::ranges::sort(rows, [](const AllocationStep *a, const AllocationStep *b) {
        return a->position != b->position ? a->position < b->position : a->id < b->id;
    });
    for (const AllocationStep *row : rows) {
        const PlacedStep placed = placeStep(project, calendar, *row);
        if (placed.first.isValid())
            taper.steps.push_back(placed);
        else
            taper.unplaced.push_back(row->id);
    }
    std::ranges::stable_sort(taper.steps, {}, &PlacedStep::first);
    const Person *person = plan.find(id);
    if (person)
        taper.dayRate = person->dayRate;
    const QDate lastOfSteps = taper.lastDay();
    if (person && person->side != Side::Operations && lastOfSteps.isValid() && project.floorPercent > 0) {
        const QDate from = calendar.nextWorkingDay(lastOfSteps);
        const QDate to = floorEnd(project, asOf);
        if (to.isValid() && from <= to) {
            taper.floorPercent = project.floorPercent;
            taper.floorFrom = from;
            taper.floorTo = to;
        }
    }
    if (isCompleted(project, asOf))
        endAtCompletion(taper.steps, project.completedOn);
    return taper;
}

using RowsByPerson = QHash<QUuid, std::vector<const AllocationStep *>>;

RowsByPerson rowsByPerson(const Plan &plan)
{
    RowsByPerson rows;
    for (const AllocationStep &step : plan.rows<AllocationStep>()) {
        if (step.project == plan.openProject())
            rows[step.person.uuid].push_back(&step);
    }
    return rows;
}

} // namespace

PlacedStep placeStep(const Project &project, const WorkingCalendar &calendar, const AllocationStep &step)
{
    PlacedStep placed{step.id, {}, {}, step.percent};
    const QDate anchor = anchorDate(project, step.anchor);
    if (!anchor.isValid() || step.length < 1 || !calendar.hasWorkingTime())
        return placed;
    placed.first = calendar.addWorkingDays(calendar.workingDayOnOrAfter(anchor), step.offset);
    placed.last = calendar.addWorkingDays(placed.first, step.length - 1);
    return placed;
}

QDate Taper::lastDay() const
{
    QDate last = floorTo;
    for (const PlacedStep &step : steps) {
        if (!last.isValid() || step.last > last)
            last = step.last;
    }
    return last;
}

int Taper::percentOn(const WorkingCalendar &calendar, QDate day) const
{
    if (!day.isValid() || !calendar.isWorkingDay(day))
        return 0;
    int percent = 0;
    for (const PlacedStep &step : steps) {
        if (step.first <= day && day <= step.last)
            percent = step.percent;
    }
    const bool isFloor = floorFrom.isValid() && floorFrom <= day && day <= floorTo;
    return isFloor ? floorPercent : percent;
}

Effort Taper::effort(const WorkingCalendar &calendar, QDate from, QDate to) const
{
    Effort effort;
    const std::vector<StepPoint> changes = points(calendar);
    for (size_t i = 0; i + 1 < changes.size(); ++i) {
        const QDate first = std::max(from, changes[i].from);
        const QDate last = std::min(to, changes[i + 1].from.addDays(-1));
        if (from.isValid() && to.isValid() && first <= last)
            effort.hundredths += qint64(changes[i].percent) * calendar.workingDaysIn(first, last);
    }
    // Half a minor unit rounds up.
    effort.cost.minor = (effort.hundredths * dayRate.minor + 50) / 100;
    return effort;
}

std::vector<StepPoint> Taper::points(const WorkingCalendar &calendar) const
{
    std::vector<QDate> days;
    for (const PlacedStep &step : steps) {
        days.push_back(step.first);
        days.push_back(calendar.nextWorkingDay(step.last));
    }
    if (floorFrom.isValid()) {
        days.push_back(floorFrom);
        days.push_back(calendar.nextWorkingDay(floorTo));
    }
    std::ranges::sort(days);
    std::vector<StepPoint> points;
    for (const QDate day : days) {
        const int percent = percentOn(calendar, day);
        if (!points.empty() && points.back().from == day)
            continue;
        if (points.empty() || points.back().percent != percent)
            points.push_back({day, percent});
    }
    return points;
}

std::vector<Taper> tapers(const Plan &plan, const PlanCalendars &calendars, QDate asOf)
{
    std::vector<Taper> all;
    if (!plan.project())
        return all;
    const RowsByPerson rows = rowsByPerson(plan);
    for (auto it = rows.constBegin(); it != rows.constEnd(); ++it)
        all.push_back(makeTaper(plan, calendars.project(), PersonId{it.key()}, it.value(), asOf));
    std::ranges::sort(all, [&](const Taper &a, const Taper &b) {
        const QString left = plan.name(RecordKind::Person, a.person.uuid);
        const QString right = plan.name(RecordKind::Person, b.person.uuid);
        return left != right ? left < right : a.person < b.person;
    });
    return all;
}

Taper taperOf(const Plan &plan, const PlanCalendars &calendars, PersonId person, QDate asOf)
{
    if (!plan.project())
        return {};
    return makeTaper(plan, calendars.project(), person, rowsByPerson(plan).value(person.uuid), asOf);
}

std::vector<StepPoint> mirrorImage(std::span<const StepPoint> points)
{
    std::vector<StepPoint> mirrored;
    mirrored.reserve(points.size());
    for (const StepPoint &point : points)
        mirrored.push_back({point.from, 100 - point.percent});
    return mirrored;
}

} // namespace baton
