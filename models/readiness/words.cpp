// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/words.h"

#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct ReadinessWords
{
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

QString codesText(const Plan &plan, const std::vector<ChecklistItemId> &items, int maximum)
{
    QStringList codes;
    for (const ChecklistItemId id : items) {
        if (codes.size() == maximum)
            break;
        if (const ChecklistItem *item = plan.find(id))
            codes += item->code;
    }
    const int more = static_cast<int>(items.size()) - static_cast<int>(codes.size());
    const QString named = codes.join(ReadinessWords::tr(", ", "between item codes"));
    return more > 0 ? ReadinessWords::tr("%1 and %n more", "item codes, then how many are not named", more)
                          .arg(named)
                    : named;
}

QString categoryName(const Plan &plan, const QString &key)
{
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.category == key && !item.categoryName.isEmpty())
            return item.categoryName;
    }
    return key;
}

} // namespace

QString Score::text() const
{
    const auto percent = shown();
    return percent ? QCoreApplication::translate("Readiness", "%1 %", "a score in percent").arg(*percent)
                   : u"—"_s;
}

QString verdictText(Verdict verdict)
{
    return enumText(verdict);
}

QString decisionText(const Readiness &readiness)
{
    if (!readiness.exit.isAsked)
        return verdictText(readiness.verdict);
    return readiness.exit.isReached ? goalText(readiness)
                                    : ReadinessWords::tr("NOT YET", "hypercare cannot end");
}

QString goalText(const Readiness &readiness)
{
    return readiness.exit.isAsked ? ReadinessWords::tr("EXIT", "hypercare may end")
                                  : verdictText(Verdict::Go);
}

QString reasonText(const Plan &plan, const Reason &reason, int maximumCodes)
{
    const int count = static_cast<int>(reason.items.size());
    const auto codes = [&] { return codesText(plan, reason.items, maximumCodes); };
    switch (reason.kind) {
    case Reason::Kind::GatesFailed:
        return ReadinessWords::tr("%n gate(s) failed: %1.", nullptr, count).arg(codes());
    case Reason::Kind::MustNotPassed:
        return ReadinessWords::tr("%n Must item(s) are not accepted on current evidence: %1.", nullptr, count)
            .arg(codes());
    case Reason::Kind::WaivableOpen:
        return ReadinessWords::tr(
                   "%n Waivable item(s) are neither accepted on current evidence nor validly waived: %1.",
                   nullptr, count)
            .arg(codes());
    case Reason::Kind::NothingApplicable:
        return ReadinessWords::tr("The checklist has no applicable item, so there is nothing to judge by.");
    case Reason::Kind::ScoreBelow:
        return reason.blocks == Verdict::Go
                   ? ReadinessWords::tr("The score is %1 %; GO takes %2 %.")
                         .arg(reason.actual)
                         .arg(reason.required)
                   : ReadinessWords::tr("The score is %1 %; CONDITIONAL GO takes %2 %.")
                         .arg(reason.actual)
                         .arg(reason.required);
    case Reason::Kind::CategoryBelow: {
        const QString text =
            reason.blocks == Verdict::Go
                ? ReadinessWords::tr("The category “%3” stands at %1 %; GO takes %2 % in each.")
                : ReadinessWords::tr("The category “%3” stands at %1 %; CONDITIONAL GO takes %2 % in each.");
        return text.arg(reason.actual).arg(reason.required).arg(categoryName(plan, reason.category));
    }
    case Reason::Kind::TooManyWaivers:
        return ReadinessWords::tr("%n gate(s) are waived; at most %1 may be: %2.", nullptr, count)
            .arg(QString::number(reason.required), codes());
    case Reason::Kind::HypercareEndMissing:
        return ReadinessWords::tr(
            "Items of class Should are open, and without a hypercare end their dates cannot be "
            "tested.");
    case Reason::Kind::ShouldWithoutOwnerDate:
        return ReadinessWords::tr(
                   "%n open Should item(s) have no owner, or no date up to the end of hypercare: %1.",
                   nullptr, count)
            .arg(codes());
    case Reason::Kind::GatesWaived:
        return ReadinessWords::tr("%n gate(s) are waived; GO takes every gate accepted: %1.", nullptr, count)
            .arg(codes());
    case Reason::Kind::ExitGatesFailed:
        return ReadinessWords::tr("%n exit gate(s) failed: %1.", nullptr, count).arg(codes());
    case Reason::Kind::ExitGatesOpen:
        return ReadinessWords::tr("%n exit gate(s) are not accepted on current evidence: %1.", nullptr, count)
            .arg(codes());
    case Reason::Kind::ExitGatesMissing:
        return ReadinessWords::tr(
            "The checklist has no item of class Exit, so nothing says when hypercare may "
            "end.");
    case Reason::Kind::GoLiveGatesLeft:
        return ReadinessWords::tr("%n gate(s) of go-live are neither accepted nor waived: %1.", nullptr,
                                  count)
            .arg(codes());
    case Reason::Kind::WaiversLapsed:
        return ReadinessWords::tr("%n waiver(s) have lapsed and nobody has taken the gate over: %1.", nullptr,
                                  count)
            .arg(codes());
    case Reason::Kind::ConditionsOpen:
        return count == 0
                   ? ReadinessWords::tr("%n condition(s) are open.", nullptr, reason.actual)
                   : ReadinessWords::tr("%n condition(s) are open: %1.", nullptr, reason.actual).arg(codes());
    }
    return {};
}

QString lapseText(const Plan &plan, const ItemJudgement &item)
{
    switch (item.lapse) {
    case Lapse::None:
        break;
    case Lapse::NoEvidence:
        return ReadinessWords::tr("There is no evidence for it, so it counts as in progress.");
    case Lapse::StaleEvidence: {
        const ChecklistItem *row = plan.find(item.id);
        const int age = row && row->evidenceMaxAge ? *row->evidenceMaxAge : 0;
        return ReadinessWords::tr(
                   "Its newest evidence is of %1 and may be at most %n day(s) old, so it counts as "
                   "submitted.",
                   nullptr, age)
            .arg(dateText(item.evidenceDate));
    }
    case Lapse::NotApproved:
        return ReadinessWords::tr(
            "“Not applicable” lacks a reason or its approval, so it counts as not started.");
    }
    return {};
}

QString goStepText(const Plan &plan, const Readiness &readiness, const GoStep &step)
{
    const ItemJudgement *judgement = readiness.find(step.item);
    if (!judgement)
        return {};
    if (judgement->lapse == Lapse::StaleEvidence)
        return ReadinessWords::tr("Renew its evidence and have it accepted again.");
    if (judgement->lapse == Lapse::NotApproved)
        return ReadinessWords::tr("Have “not applicable” approved, or do it and have it accepted.");
    if (judgement->lapse == Lapse::NoEvidence)
        return ReadinessWords::tr("Add its evidence and have it accepted.");
    if (judgement->gate == GateStatus::Waived)
        return ReadinessWords::tr("Have it accepted; it is only waived.");
    switch (judgement->state) {
    case ItemState::Submitted: {
        const ChecklistItem *item = plan.find(step.item);
        const Person *accepter = item ? plan.find(item->accepter) : nullptr;
        return accepter ? ReadinessWords::tr("Submitted: %1 is to accept it.").arg(accepter->name)
                        : ReadinessWords::tr("Submitted: it is to be accepted.");
    }
    case ItemState::Rejected:
        return ReadinessWords::tr("Mend what it was rejected for, submit it again and have it accepted.");
    default:
        break;
    }
    return ReadinessWords::tr("Finish it, submit it with evidence and have it accepted.");
}

QString waiverFlawText(WaiverFlaw flaw)
{
    switch (flaw) {
    case WaiverFlaw::NotWaivable:
        return ReadinessWords::tr("Only items of class Waivable can be waived.");
    case WaiverFlaw::GateFailed:
        return ReadinessWords::tr("The item was rejected; a failed gate cannot be waived.");
    case WaiverFlaw::NoReason:
        return ReadinessWords::tr("It has no reason.");
    case WaiverFlaw::NoControl:
        return ReadinessWords::tr("It has no compensating control.");
    case WaiverFlaw::NoFollowUpOwner:
        return ReadinessWords::tr("Nobody owns the follow-up.");
    case WaiverFlaw::NoRequester:
        return ReadinessWords::tr("It does not say who asked for it.");
    case WaiverFlaw::NotConcurred:
        return ReadinessWords::tr("The accepting side has not concurred.");
    case WaiverFlaw::NotApproved:
        return ReadinessWords::tr("It is not approved.");
    case WaiverFlaw::ApproverNotEntitled:
        return ReadinessWords::tr("It was approved by somebody who is neither service owner nor sponsor.");
    case WaiverFlaw::ApproverIsRequester:
        return ReadinessWords::tr("It was approved by the person who asked for it.");
    case WaiverFlaw::ObjectionNotOverruled:
        return ReadinessWords::tr(
            "Over the objection of the accepting side only the sponsor can approve it.");
    case WaiverFlaw::NotYetApproved:
        return ReadinessWords::tr("It was approved only after the day this is judged on.");
    case WaiverFlaw::NoExpiry:
        return ReadinessWords::tr("It has no expiry date.");
    case WaiverFlaw::Lapsed:
        return ReadinessWords::tr("It has lapsed.");
    case WaiverFlaw::NoGoLive:
        return ReadinessWords::tr("Without a go-live date it cannot be judged.");
    case WaiverFlaw::ExpiresBeforeGoLive:
        return ReadinessWords::tr("It lapses before go-live.");
    case WaiverFlaw::ExpiresTooLate:
        return ReadinessWords::tr("It runs on longer after go-live than a waiver may.");
    }
    return {};
}

QString gateStatusText(GateStatus status)
{
    switch (status) {
    case GateStatus::NoGate:
        break;
    case GateStatus::Passed:
        return ReadinessWords::tr("Passed", "gate");
    case GateStatus::Waived:
        return ReadinessWords::tr("Waived", "gate");
    case GateStatus::Open:
        return ReadinessWords::tr("Open", "gate");
    case GateStatus::Failed:
        return ReadinessWords::tr("Failed", "gate");
    }
    return {};
}

QChar ragLetter(Rag rag)
{
    switch (rag) {
    case Rag::Complete:
        return u'C';
    case Rag::OnTrack:
        return u'G';
    case Rag::Attention:
        return u'A';
    case Rag::Red:
        return u'R';
    case Rag::NotApplicable:
        break;
    }
    return u'–';
}

QString ragText(Rag rag)
{
    switch (rag) {
    case Rag::Complete:
        return ReadinessWords::tr("Complete");
    case Rag::OnTrack:
        return ReadinessWords::tr("On track");
    case Rag::Attention:
        return ReadinessWords::tr("Due soon and not submitted");
    case Rag::Red:
        return ReadinessWords::tr("Overdue or failed");
    case Rag::NotApplicable:
        break;
    }
    return ReadinessWords::tr("Not applicable");
}

QString headlineText(const Readiness &readiness)
{
    const Headline &headline = readiness.headline;
    switch (headline.kind) {
    case Headline::Kind::ToSetUp:
        return ReadinessWords::tr("To set up: the criteria are not agreed yet");
    case Headline::Kind::Pace:
        if (headline.due == 0)
            return ReadinessWords::tr("Nothing is due yet");
        return ReadinessWords::tr("%1 of %2 due accepted").arg(headline.accepted).arg(headline.due);
    case Headline::Kind::Verdict:
        break;
    case Headline::Kind::Hypercare: {
        const QString day = headline.hypercareDays > 0
                                ? ReadinessWords::tr("Hypercare day %1 of %2")
                                      .arg(headline.hypercareDay)
                                      .arg(headline.hypercareDays)
                                : ReadinessWords::tr("Hypercare day %1").arg(headline.hypercareDay);
        if (headline.openExitGates == 0)
            return day; // EXIT or NOT YET stands beside it
        return ReadinessWords::tr("%1, %n exit gate(s) open", nullptr, headline.openExitGates).arg(day);
    }
    }
    return verdictText(readiness.verdict);
}

QString gateCountsText(const GateCounts &gates)
{
    return ReadinessWords::tr("%1 passed, %2 waived, %3 open, %4 failed")
        .arg(gates.passed)
        .arg(gates.waived)
        .arg(gates.open)
        .arg(gates.failed);
}

} // namespace baton
