// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/allocation/taper.h"

namespace baton {

/// Work somebody is planned for: percent of their day on the working days in [from, to].
struct Commitment
{
    PersonId person;
    QDate from;
    QDate to;
    int percent = 0;
    bool operator==(const Commitment &) const = default;
};

/// Days on which a person is planned for more than they have.
struct Overload
{
    PersonId person;
    QDate from;
    QDate to;        ///< the load is the same on every working day from `from`
    int percent = 0; ///< with the run-the-business load
    bool operator==(const Overload &) const = default;
};

/// What one project needs of one person over time: the greater of taper and task work, because the taper is
/// what the tasks are done with. `taper` may be null.
std::vector<StepPoint> demandOf(const PlanCalendars &calendars, const Taper *taper,
                                std::span<const Commitment> tasks);
/// The load of one person over time: run-the-business load, what the open project needs, and what other
/// projects need.
std::vector<StepPoint> loadOf(const Person &person, const PlanCalendars &calendars, const Taper *taper,
                              std::span<const Commitment> tasks, std::span<const Commitment> elsewhere);
/// The steps above 0 % as commitments; the last point only ends the one before it.
std::vector<Commitment> asCommitments(PersonId person, std::span<const StepPoint> points);

/// Everybody above 100 % who has work in the open project, by name and date. Materials and costs carry no
/// load.
std::vector<Overload> overloads(const Plan &plan, const PlanCalendars &calendars,
                                std::span<const Taper> tapers, std::span<const Commitment> tasks,
                                std::span<const Commitment> elsewhere);

} // namespace baton
