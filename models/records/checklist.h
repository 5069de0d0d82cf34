// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"
#include "models/records/people.h"

namespace baton {

enum class GateClass { Must, Waivable, Should, AfterGoLive, Exit };
enum class ItemState { NotStarted, InProgress, Submitted, Accepted, Rejected, NotApplicable };
enum class Anchor { HandoverStart, GoLive, HypercareEnd, ProjectStart };
enum class AcceptanceOutcome { Accepted, Rejected, NotApplicable };
enum class AcceptanceMeans { Here, Email, Meeting };
enum class ConditionSource { Waiver, OpenItem, SignOff };
enum class ConditionState { Open, Done, Verified, TakenOver };

/// One thing that must be true before (or after) go-live, who does it and who accepts it.
struct ChecklistItem
{
    Id<ChecklistItem> id;
    ProjectId project;
    qint64 position = 0;
    QString code;
    QString category;
    QString categoryName;
    QString text;
    QString guidance;
    QString expectedEvidence;
    GateClass gateClass = GateClass::Should;
    int weight = 2;
    Side ownerSide = Side::Project;
    PersonId owner;
    Side accepterSide = Side::Operations;
    PersonId accepter;
    Anchor dueAnchor = Anchor::GoLive;
    std::optional<int> dueOffset;
    QDate dueDate;
    ItemState state = ItemState::NotStarted;
    std::optional<int> evidenceMaxAge;
    PersonId submittedBy;
    QDate submittedOn;
    QString rejectedReason;
    QString naReason;
    QString autoCheck;
    bool isAddedAfterBaseline = false;
    TaskId task;
    DeliverableId deliverable;
    QString notes;

    bool operator==(const ChecklistItem &) const = default;
};

/// A document or record that proves an item, a deliverable or an acceptance: where it is, or a copy of it.
struct Evidence
{
    Id<Evidence> id;
    ProjectId project;
    ChecklistItemId item;
    DeliverableId deliverable;
    AcceptanceId acceptance;
    QString title;
    QString location;
    QDate date;
    PersonId addedBy;
    QString fileName; ///< of the copy; empty where there is none
    QString fileHash; ///< the name of the copy in the store: SHA-256, 64 hex digits

    bool operator==(const Evidence &) const = default;
};

/// The proof of a decision: who decided, who recorded it, when and by what means. The state itself is a field
/// of the record decided on.
struct Acceptance
{
    Id<Acceptance> id;
    ProjectId project;
    ChecklistItemId item;
    DeliverableId deliverable;
    AcceptanceOutcome outcome = AcceptanceOutcome::Accepted;
    PersonId decidedBy;
    PersonId decidedFor;
    PersonId recordedBy;
    QDate decidedOn;
    AcceptanceMeans means = AcceptanceMeans::Here;
    QString comment;

    bool operator==(const Acceptance &) const = default;
};

/// An overlay that opens a Waivable gate for a time; it is no state and earns no points.
struct Waiver
{
    Id<Waiver> id;
    ProjectId project;
    ChecklistItemId item;
    QString reason;
    QString control;
    PersonId followUpOwner;
    PersonId requestedBy;
    QDate requestedOn;
    PersonId concurredBy;
    QDate concurredOn;
    bool isOverObjection = false;
    PersonId approvedBy;
    QDate approvedOn;
    QDate expires;

    bool operator==(const Waiver &) const = default;
};

/// What must still be done after a conditional decision.
struct Condition
{
    Id<Condition> id;
    ProjectId project;
    ConditionSource source = ConditionSource::OpenItem;
    WaiverId waiver;
    ChecklistItemId item;
    QString text;
    PersonId owner;
    QDate due;
    PersonId verifier;
    ConditionState state = ConditionState::Open;

    bool operator==(const Condition &) const = default;
};

template <>
struct EnumTraits<GateClass>
{
    static constexpr auto context = "GateClass";
    static constexpr EnumLabel labels[] = {
        {int(GateClass::Must), "N", QT_TRANSLATE_NOOP("GateClass", "Must")},
        {int(GateClass::Waivable), "W", QT_TRANSLATE_NOOP("GateClass", "Waivable")},
        {int(GateClass::Should), "S", QT_TRANSLATE_NOOP("GateClass", "Should")},
        {int(GateClass::AfterGoLive), "P", QT_TRANSLATE_NOOP("GateClass", "After go-live")},
        {int(GateClass::Exit), "X", QT_TRANSLATE_NOOP("GateClass", "Exit")},
    };
};

template <>
struct EnumTraits<ItemState>
{
    static constexpr auto context = "ItemState";
    static constexpr EnumLabel labels[] = {
        {int(ItemState::NotStarted), "not_started", QT_TRANSLATE_NOOP("ItemState", "Not started")},
        {int(ItemState::InProgress), "in_progress", QT_TRANSLATE_NOOP("ItemState", "In progress")},
        {int(ItemState::Submitted), "submitted", QT_TRANSLATE_NOOP("ItemState", "Submitted")},
        {int(ItemState::Accepted), "accepted", QT_TRANSLATE_NOOP("ItemState", "Accepted")},
        {int(ItemState::Rejected), "rejected", QT_TRANSLATE_NOOP("ItemState", "Rejected")},
        {int(ItemState::NotApplicable), "not_applicable", QT_TRANSLATE_NOOP("ItemState", "Not applicable")},
    };
};

template <>
struct EnumTraits<Anchor>
{
    static constexpr auto context = "Anchor";
    static constexpr EnumLabel labels[] = {
        {int(Anchor::HandoverStart), "handover_start", QT_TRANSLATE_NOOP("Anchor", "Handover start")},
        {int(Anchor::GoLive), "go_live", QT_TRANSLATE_NOOP("Anchor", "Go-live")},
        {int(Anchor::HypercareEnd), "hypercare_end", QT_TRANSLATE_NOOP("Anchor", "Hypercare end")},
        {int(Anchor::ProjectStart), "project_start", QT_TRANSLATE_NOOP("Anchor", "Project start")},
    };
};

template <>
struct EnumTraits<AcceptanceOutcome>
{
    static constexpr auto context = "AcceptanceOutcome";
    static constexpr EnumLabel labels[] = {
        {int(AcceptanceOutcome::Accepted), "accepted", QT_TRANSLATE_NOOP("AcceptanceOutcome", "Accepted")},
        {int(AcceptanceOutcome::Rejected), "rejected", QT_TRANSLATE_NOOP("AcceptanceOutcome", "Rejected")},
        {int(AcceptanceOutcome::NotApplicable), "not_applicable",
         QT_TRANSLATE_NOOP("AcceptanceOutcome", "Not applicable approved")},
    };
};

template <>
struct EnumTraits<AcceptanceMeans>
{
    static constexpr auto context = "AcceptanceMeans";
    static constexpr EnumLabel labels[] = {
        {int(AcceptanceMeans::Here), "here", QT_TRANSLATE_NOOP("AcceptanceMeans", "Here")},
        {int(AcceptanceMeans::Email), "email", QT_TRANSLATE_NOOP("AcceptanceMeans", "E-mail")},
        {int(AcceptanceMeans::Meeting), "meeting", QT_TRANSLATE_NOOP("AcceptanceMeans", "Meeting")},
    };
};

template <>
struct EnumTraits<ConditionSource>
{
    static constexpr auto context = "ConditionSource";
    static constexpr EnumLabel labels[] = {
        {int(ConditionSource::Waiver), "waiver", QT_TRANSLATE_NOOP("ConditionSource", "Waiver")},
        {int(ConditionSource::OpenItem), "open_item", QT_TRANSLATE_NOOP("ConditionSource", "Open item")},
        {int(ConditionSource::SignOff), "sign_off", QT_TRANSLATE_NOOP("ConditionSource", "Sign-off")},
    };
};

template <>
struct EnumTraits<ConditionState>
{
    static constexpr auto context = "ConditionState";
    static constexpr EnumLabel labels[] = {
        {int(ConditionState::Open), "open", QT_TRANSLATE_NOOP("ConditionState", "Open")},
        {int(ConditionState::Done), "done", QT_TRANSLATE_NOOP("ConditionState", "Done")},
        {int(ConditionState::Verified), "verified", QT_TRANSLATE_NOOP("ConditionState", "Verified")},
        {int(ConditionState::TakenOver), "taken_over",
         QT_TRANSLATE_NOOP("ConditionState", "Taken over by operations")},
    };
};

} // namespace baton
