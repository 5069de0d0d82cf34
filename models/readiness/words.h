// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/readiness/readiness.h"

namespace baton {

/// The judgement in translated words: whole sentences, plain text.

/// "GO", "CONDITIONAL GO", "NO-GO".
QString verdictText(Verdict verdict);
/// The verdict on the decision that is to be taken now: that of go-live, or after it "EXIT" or "NOT YET".
QString decisionText(const Readiness &readiness);
/// What is to be reached: "GO" or "EXIT".
QString goalText(const Readiness &readiness);
/// The failed test; names up to `maximumCodes` items by code and counts the rest.
QString reasonText(const Plan &plan, const Reason &reason, int maximumCodes = 5);
/// What is to be done with the item to reach GO, e.g. "Renew its evidence, then have it accepted."
QString goStepText(const Plan &plan, const Readiness &readiness, const GoStep &step);
/// Why the item counts for less than its state says; empty when it does not.
QString lapseText(const Plan &plan, const ItemJudgement &item);
QString waiverFlawText(WaiverFlaw flaw);
/// "Passed", "Waived", "Open", "Failed"; empty for no gate.
QString gateStatusText(GateStatus status);
/// C, G, A, R or –.
QChar ragLetter(Rag rag);
/// "Complete", "On track", "Attention", "Overdue or failed", "Not applicable".
QString ragText(Rag rag);
/// "14 of 16 due accepted", "NO-GO", "Hypercare day 6 of 10" …
QString headlineText(const Readiness &readiness);
/// "9 passed, 1 waived, 3 open, 0 failed".
QString gateCountsText(const GateCounts &gates);

} // namespace baton
