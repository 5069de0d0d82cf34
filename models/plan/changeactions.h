// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"
#include "models/plan/promises.h"

namespace baton {

// What the Changes menu does. Each gives one Edit; who may do it is checked when it is committed
// (handover.md §4, "Who decides a change request"). NotFound when a request does not exist.

/// A new request with the next number; a request for a date starts from the date as it is. Submitted at once
/// when its state says so.
Result<Edit> requestChange(const Plan &plan, ChangeRequest request);
/// A draft, or one that was withdrawn, goes to those who decide. When its only decider wrote it, whoever
/// submits it asks for it, so that the other can decide.
Result<Edit> submitChange(const Plan &plan, ChangeRequestId request, PersonId by, QDate on);
/// One approval. When it is the last one needed the request is approved and its dates move, in the same
/// change, which names the request.
Result<Edit> approveChange(const Plan &plan, const WorkingCalendar &calendar, ChangeRequestId request,
                           PersonId by, QDate on, const QString &comment);
/// Invalid without a reason. One rejection rejects.
Result<Edit> rejectChange(const Plan &plan, ChangeRequestId request, PersonId by, QDate on,
                          const QString &reason);
Result<Edit> withdrawChange(const Plan &plan, ChangeRequestId request);

/// Moves a date that is not agreed yet, and what moves with it, without a request.
Result<Edit> moveDate(const Plan &plan, const WorkingCalendar &calendar, ChangeKind kind, QDate to);
/// Whether moving this date takes a request: it has a baseline.
bool needsRequest(const Plan &plan, ChangeKind kind);
/// The kind of request that opens what the rules refused as Locked.
ChangeKind requestKindFor(const Error &lock);

} // namespace baton
