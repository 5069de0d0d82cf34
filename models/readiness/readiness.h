// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"
#include "models/plan/plancalendars.h"
#include "models/readiness/reason.h"
#include "models/readiness/score.h"

namespace baton {

enum class GateStatus { NoGate, Passed, Waived, Open, Failed };
/// About time, not completeness. P50 and P80 sharpen it once there is a forecast.
enum class Rag { Complete, OnTrack, Attention, Red, NotApplicable };

/// Why an item counts for less than its stored state says.
enum class Lapse {
    None,
    NoEvidence,    ///< Submitted or Accepted without evidence up to as-of: counts as In progress
    StaleEvidence, ///< Accepted on evidence older than its maximum age: counts as Submitted
    NotApproved,   ///< Not applicable without reason and approval: counts as Not started
};

/// When an item is to be accepted and handed in, from the present dates of the project.
struct DueDates
{
    QDate due;              ///< null: the item has no date
    QDate submitBy;         ///< null with `due`
    bool isClipped = false; ///< would fall before the project's start
    bool operator==(const DueDates &) const = default;
};

/// What one checklist item counts for as of a day.
struct ItemJudgement
{
    ChecklistItemId id;
    ItemState state = ItemState::NotStarted; ///< what it counts as
    Lapse lapse = Lapse::None;               ///< why that is not the stored state
    int quarters = 0;                        ///< value × 4
    int weight = 0;                          ///< 3 for gates
    bool isApplicable = true;
    bool isCounted = false; ///< in the score: applicable and of class Must, Waivable or Should
    GateStatus gate = GateStatus::NoGate;
    WaiverId waiver;       ///< the valid one that opens it, when `gate` is Waived
    QDate evidenceDate;    ///< newest evidence up to as-of
    QDate evidenceGoodFor; ///< last day for which that evidence is young enough; null: has no maximum age
    DueDates dates;
    Rag rag = Rag::OnTrack;
    bool isOverdue = false; ///< due before as-of and not accepted
    bool isDueSoon = false; ///< due within the setting's days and not submitted
    int daysInReview = 0;   ///< working days of the accepter since it was submitted; 0 when it is not
};

enum class WaiverFlaw {
    NotWaivable, ///< its item is no Waivable gate
    GateFailed,
    NoReason,
    NoControl,
    NoFollowUpOwner,
    NoRequester,
    NotConcurred,
    NotApproved,
    ApproverNotEntitled, ///< neither service owner nor sponsor
    ApproverIsRequester,
    ObjectionNotOverruled, ///< over objection, but not approved by the sponsor
    NotYetApproved,        ///< approved after as-of
    NoExpiry,
    Lapsed,
    NoGoLive, ///< without a go-live date it cannot be judged
    ExpiresBeforeGoLive,
    ExpiresTooLate,
};

struct WaiverJudgement
{
    WaiverId id;
    ChecklistItemId item;
    std::vector<WaiverFlaw> flaws; ///< empty: valid
    bool isOverObjection = false;  ///< valid and over the objection of the accepting side: page 1
    bool isUsed = false;           ///< the one that opens its gate

    bool isValid() const { return flaws.empty(); }
};

struct CategoryScore
{
    QString key;
    QString name;
    Score score;              ///< empty: "n/a"
    Score scoreWithoutWaived; ///< the waived gates left out
    int applicable = 0;       ///< items of class Must, Waivable, Should
    int accepted = 0;
    int openGates = 0; ///< open and failed
    bool isBelowConditional = false;
    bool isBelowGo = false;
};

/// passed + waived + open + failed = total.
struct GateCounts
{
    int passed = 0;
    int waived = 0;
    int open = 0;
    int failed = 0;

    int total() const { return passed + waived + open + failed; }
    bool operator==(const GateCounts &) const = default;
};

/// One line of "To reach GO".
struct GoStep
{
    enum class For { Gate, Category, Score };

    ChecklistItemId item;
    For reason = For::Gate;
    PersonId owner;
    QDate due;
    int gain = 0; ///< quarters × weight that accepting it adds
};

/// A reviewer with more acceptances due on one day than the setting allows.
struct CrowdedDay
{
    PersonId reviewer;
    QDate day;
    std::vector<ChecklistItemId> items;
};

/// An item that waits too long for its reviewer, or so long that it concerns their line manager.
struct LateReview
{
    ChecklistItemId item;
    PersonId reviewer;  ///< null: nobody is named
    PersonId escalated; ///< the line manager, when it waits longer than the escalation setting
    int days = 0;       ///< working days
    bool isEscalated = false;
};

/// What the header says first.
struct Headline
{
    enum class Kind {
        ToSetUp,   ///< the criteria are not agreed yet
        Pace,      ///< due and accepted, until shortly before the decision
        Verdict,   ///< then, up to go-live
        Hypercare, ///< after go-live; EXIT or NOT YET stands beside it
    };
    Kind kind = Kind::ToSetUp;
    int due = 0; ///< counted items due up to as-of
    int accepted = 0;
    int hypercareDay = 0; ///< working days after go-live
    int hypercareDays = 0;
    int openExitGates = 0;
};

/// Whether hypercare may end (handover.md §3): EXIT, or NOT YET and why. Exit criteria that are kept nowhere
/// else are items of class Exit.
struct ExitJudgement
{
    bool isAsked = false; ///< go-live has passed: this is to be decided now, and the rest is judged
    bool isReached = false;
    std::vector<Reason> why;   ///< each failed test, the worst first
    std::vector<GoStep> steps; ///< what is to be accepted, the exit gates first
};

/// A threshold that differs from the program's default; `field` indexes the Project's Schema.
struct ThresholdChange
{
    int field = 0;
    Value value;
    Value standard;
};

/// Everything the checklist says as of a day. Sign-offs (non-concur, override) belong here once their records
/// exist.
struct Readiness
{
    QDate asOf;
    bool isSettingUp = true;          ///< before the criteria are baselined findings read "to set up"
    std::vector<ItemJudgement> items; ///< in the order of the checklist
    std::vector<WaiverJudgement> waivers;
    std::vector<CategoryScore> categories; ///< in the order of the checklist
    Score score;
    Score scoreWithoutWaived;
    Score afterGoLiveScore;
    Score exitScore;
    GateCounts gates;     ///< Must and Waivable
    GateCounts exitGates; ///< Exit
    Verdict verdict = Verdict::NoGo;
    std::vector<Reason> why;       ///< each failed test, the worst first
    std::vector<GoStep> toReachGo; ///< the fewest items to accept
    bool canReachGo = true;        ///< false: accepting items is not enough (nothing is applicable)
    std::vector<CrowdedDay> crowdedDays;
    std::vector<LateReview> lateReviews;
    std::vector<ChecklistItemId> tailoredOut; ///< approved as not applicable
    std::vector<ChecklistItemId> addedLater;  ///< after the criteria were agreed; they count all the same
    std::vector<AcceptanceId> onBehalf;       ///< decisions on items that somebody else recorded, up to as-of
    std::vector<ThresholdChange> thresholdChanges;
    Headline headline;
    ExitJudgement exit;

    /// What stands against the decision that is to be taken now: go-live, or after it the end of hypercare.
    const std::vector<Reason> &reasons() const { return exit.isAsked ? exit.why : why; }
    /// What is to be accepted for it.
    const std::vector<GoStep> &steps() const { return exit.isAsked ? exit.steps : toReachGo; }

    const ItemJudgement *find(ChecklistItemId id) const;
    /// Null when it has no waiver.
    const WaiverJudgement *find(WaiverId id) const;

    IdIndex index; ///< id → position in `items`
};

/// Judges the open project's present records as of a day. Pure: reads no clock, changes nothing.
Readiness evaluateReadiness(const Plan &plan, const PlanCalendars &calendars, QDate asOf);
Readiness evaluateReadiness(const Plan &plan, QDate asOf);

/// What stands of the verdict once the service is live: the last snapshot kept up to the day of go-live.
/// Null before as-of has passed it, or when none was kept.
const Snapshot *frozenVerdict(const Plan &plan, QDate asOf);
/// The judgement as a record to keep, without id, person and note. `revision` is the head of the history.
Snapshot makeSnapshot(const Plan &plan, const Readiness &readiness, qint64 revision);

/// SHA-256 (lower-case hex) over what the verdict of the open project hangs on: fields marked as verdict
/// inputs, row by row in the order of (table, id). A sign-off or snapshot binds to it.
QString verdictInputsHash(const Plan &plan);

} // namespace baton
