// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"
#include "models/plan/plancalendars.h"

namespace baton {

/// An allocation step on the calendar: working days [first, last] of the project.
struct PlacedStep
{
    AllocationStepId id;
    QDate first;
    QDate last;
    int percent = 0;
};

/// From a working day on, so many percent.
struct StepPoint
{
    QDate from;
    int percent = 0;
    bool operator==(const StepPoint &) const = default;
};

/// Days of work in hundredths, and what they cost at the person's day rate.
struct Effort
{
    qint64 hundredths = 0;
    Money cost;

    double days() const { return static_cast<double>(hundredths) / 100.0; }
    bool operator==(const Effort &) const = default;
};

/// One person's allocation to the handover: a(d) of handover.md §4. A value; does not follow the plan.
struct Taper
{
    PersonId person;
    std::vector<PlacedStep> steps;          ///< by first day; overlapping ones are a finding, the later wins
    std::vector<AllocationStepId> unplaced; ///< their anchor has no date
    int floorPercent = 0;
    QDate floorFrom; ///< first working day after the last step; null: no floor
    QDate floorTo;   ///< last day of the floor: completion, else tail end, or later while it drags on
    Money dayRate;

    QDate firstDay() const { return steps.empty() ? QDate() : steps.front().first; }
    QDate lastDay() const;
    /// a(d): percent on that day, 0 on days off. `calendar` is the project's.
    int percentOn(const WorkingCalendar &calendar, QDate day) const;
    /// Σ a(d)/100 over the working days in [from, to], and its cost.
    Effort effort(const WorkingCalendar &calendar, QDate from, QDate to) const;
    Effort effort(const WorkingCalendar &calendar) const { return effort(calendar, firstDay(), lastDay()); }
    /// The step function for charts: where it changes, ending with 0.
    std::vector<StepPoint> points(const WorkingCalendar &calendar) const;
};

/// The tapers of all persons that have steps, by name. The floor is for those who leave: not for the
/// operations side, which ramps up. It ends with the completion of the handover; until then it runs to the
/// tail end, and from there on to as-of, at the latest to the hard stop.
std::vector<Taper> tapers(const Plan &plan, const PlanCalendars &calendars, QDate asOf);
/// No steps where the person has none.
Taper taperOf(const Plan &plan, const PlanCalendars &calendars, PersonId person, QDate asOf);

/// The working days a step covers: `offset` working days after its anchor, where an anchor on a day off
/// counts as the next working day. Null dates where the anchor has none.
PlacedStep placeStep(const Project &project, const WorkingCalendar &calendar, const AllocationStep &step);

/// What operations ramps up to against a taper: 100 − a(d).
std::vector<StepPoint> mirrorImage(std::span<const StepPoint> points);

} // namespace baton
