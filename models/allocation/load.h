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

/// The load of one person over time: run-the-business load plus the greater of taper and task work, because
/// the taper is what the tasks are done with. Only the open project's work is known here.
std::vector<StepPoint> loadOf(const Person &person, const PlanCalendars &calendars, const Taper *taper,
                              std::span<const Commitment> tasks);

/// Everybody above 100 %, by name and date. Materials and costs carry no load.
std::vector<Overload> overloads(const Plan &plan, const PlanCalendars &calendars,
                                std::span<const Taper> tapers, std::span<const Commitment> tasks);

} // namespace baton
