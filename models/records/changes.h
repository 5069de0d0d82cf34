// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

namespace baton {

enum class ChangeKind { GoLive, HypercareEnd, TailExtension, Criteria, Scope };
enum class ChangeState { Draft, Submitted, Approved, Rejected, Withdrawn };

/// A request to move a promised date or the criteria, and its decision.
struct ChangeRequest
{
    Id<ChangeRequest> id;
    ProjectId project;
    int number = 1;
    ChangeKind kind = ChangeKind::GoLive;
    QString title;
    QDate from;
    QDate to;
    QString scope;
    QString reason;
    std::optional<int> impactDays;
    std::optional<Money> impactCost;
    PersonId requestedBy;
    QDate requestedOn;
    PersonId decidedBy;
    QDate decidedOn;
    PersonId secondDecidedBy;
    QDate secondDecidedOn;
    ChangeState state = ChangeState::Draft;
    QString decisionComment;

    bool operator==(const ChangeRequest &) const = default;
};

/// The verdict as it stood when somebody kept it; the only place where derived values are stored.
struct Snapshot
{
    Id<Snapshot> id;
    ProjectId project;
    QDate takenOn;
    PersonId takenBy;
    std::optional<double> score;
    QString verdict;
    int gatesPassed = 0;
    int gatesWaived = 0;
    int gatesOpen = 0;
    int gatesFailed = 0;
    QDate p50;
    QDate p80;
    qint64 revision = 0;
    QString inputsHash;
    QString note;

    bool operator==(const Snapshot &) const = default;
};

template <>
struct EnumTraits<ChangeKind>
{
    static constexpr auto context = "ChangeKind";
    static constexpr EnumLabel labels[] = {
        {int(ChangeKind::GoLive), "go_live", QT_TRANSLATE_NOOP("ChangeKind", "Go-live")},
        {int(ChangeKind::HypercareEnd), "hypercare_end", QT_TRANSLATE_NOOP("ChangeKind", "Hypercare end")},
        {int(ChangeKind::TailExtension), "tail_extension", QT_TRANSLATE_NOOP("ChangeKind", "Tail extension")},
        {int(ChangeKind::Criteria), "criteria", QT_TRANSLATE_NOOP("ChangeKind", "Criteria")},
        {int(ChangeKind::Scope), "scope", QT_TRANSLATE_NOOP("ChangeKind", "Scope")},
    };
};

template <>
struct EnumTraits<ChangeState>
{
    static constexpr auto context = "ChangeState";
    static constexpr EnumLabel labels[] = {
        {int(ChangeState::Draft), "draft", QT_TRANSLATE_NOOP("ChangeState", "Draft")},
        {int(ChangeState::Submitted), "submitted", QT_TRANSLATE_NOOP("ChangeState", "Submitted")},
        {int(ChangeState::Approved), "approved", QT_TRANSLATE_NOOP("ChangeState", "Approved")},
        {int(ChangeState::Rejected), "rejected", QT_TRANSLATE_NOOP("ChangeState", "Rejected")},
        {int(ChangeState::Withdrawn), "withdrawn", QT_TRANSLATE_NOOP("ChangeState", "Withdrawn")},
    };
};

} // namespace baton
