// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/workingcalendar.h"
#include "models/plan/plan.h"

#include <optional>

namespace baton {

/// One of the dates that a handover promises, and the kind of change request that moves it.
struct Promise
{
    QDate Project::*date = nullptr;
    QDate Project::*baseline = nullptr;
    const char *key = "";
    std::optional<ChangeKind> kind; ///< none of its own: it moves with another, or by a request of any kind
};

std::span<const Promise> promises();
/// The date that requests of this kind move; null for criteria and scope.
const Promise *promiseOf(ChangeKind kind);
QString promiseLabel(const Promise &promise);
/// The date of the project that a milestone of this name on this day says once more; null: none.
const Promise *promiseSaid(const Project &project, const QString &milestone, QDate day);

struct DateMove
{
    const Promise *promise = nullptr;
    QDate from;
    QDate to;
};

/// What moves in the project when that date becomes `to` (handover.md §4): with go-live the decision and the
/// later dates, by equal working days; a later hypercare end or tail end pushes what would come before it.
/// The date itself comes first; dates that are not set, or stay, are left out.
std::vector<DateMove> movesOf(const Project &project, const WorkingCalendar &calendar, ChangeKind kind,
                              QDate to);

/// Approved up to as-of by all who must, in the order of their decisions. An invalid as-of: whenever.
std::vector<const ChangeRequest *> approvedRequests(const Plan &plan, QDate asOf);
/// The open project's dates as baselines and approved requests of earlier decisions than `before` (null: all)
/// make them; what has no baseline stays as it is.
Project promisedDates(const Plan &plan, const WorkingCalendar &calendar, QDate asOf,
                      const ChangeRequest *before = nullptr);
/// Whether the date stands at its baseline, or where an approved request has put it. True without a baseline.
bool isKept(const Plan &plan, const WorkingCalendar &calendar, const Promise &promise, QDate asOf);

} // namespace baton
