// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

namespace baton {

/// The stable, client-made identity of a record of type T. A TaskId cannot be passed as a PersonId.
template <class T>
struct Id
{
    QUuid uuid;

    static Id create() { return {QUuid::createUuid()}; }
    /// The null id when the text is no UUID.
    static Id fromString(const QString &text) { return {QUuid::fromString(text)}; }
    QString toString() const { return uuid.toString(QUuid::WithoutBraces); }
    bool isNull() const { return uuid.isNull(); }
    explicit operator bool() const { return !uuid.isNull(); }

    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return uuid < other.uuid; }
};

template <class T>
size_t qHash(const Id<T> &id, size_t seed = 0)
{
    return qHash(id.uuid, seed);
}

struct Project;
struct Person;
struct Calendar;
struct CalendarException;
struct Absence;
struct Task;
struct TaskBaseline;
struct Link;
struct Assignment;
struct Deliverable;
struct ChecklistItem;
struct Evidence;
struct Acceptance;
struct Waiver;
struct Condition;
struct AllocationStep;
struct ChangeRequest;
struct Snapshot;

using ProjectId = Id<Project>;
using PersonId = Id<Person>;
using CalendarId = Id<Calendar>;
using CalendarExceptionId = Id<CalendarException>;
using AbsenceId = Id<Absence>;
using TaskId = Id<Task>;
using TaskBaselineId = Id<TaskBaseline>;
using LinkId = Id<Link>;
using AssignmentId = Id<Assignment>;
using DeliverableId = Id<Deliverable>;
using ChecklistItemId = Id<ChecklistItem>;
using EvidenceId = Id<Evidence>;
using AcceptanceId = Id<Acceptance>;
using WaiverId = Id<Waiver>;
using ConditionId = Id<Condition>;
using AllocationStepId = Id<AllocationStep>;
using ChangeRequestId = Id<ChangeRequest>;
using SnapshotId = Id<Snapshot>;

/// Every kind of record, in an order in which inserting never precedes what it refers to by ownership.
enum class RecordKind {
    Project,
    Person,
    Calendar,
    CalendarException,
    Absence,
    Task,
    TaskBaseline,
    Link,
    Assignment,
    Deliverable,
    ChecklistItem,
    Evidence,
    Acceptance,
    Waiver,
    Condition,
    AllocationStep,
    ChangeRequest,
    Snapshot,
};
inline constexpr int recordKindCount = static_cast<int>(RecordKind::Snapshot) + 1;

/// The kind of a record type, known at compile time.
template <class T>
inline constexpr RecordKind recordKindOf = RecordKind{-1};
template <>
inline constexpr RecordKind recordKindOf<Project> = RecordKind::Project;
template <>
inline constexpr RecordKind recordKindOf<Person> = RecordKind::Person;
template <>
inline constexpr RecordKind recordKindOf<Calendar> = RecordKind::Calendar;
template <>
inline constexpr RecordKind recordKindOf<CalendarException> = RecordKind::CalendarException;
template <>
inline constexpr RecordKind recordKindOf<Absence> = RecordKind::Absence;
template <>
inline constexpr RecordKind recordKindOf<Task> = RecordKind::Task;
template <>
inline constexpr RecordKind recordKindOf<TaskBaseline> = RecordKind::TaskBaseline;
template <>
inline constexpr RecordKind recordKindOf<Link> = RecordKind::Link;
template <>
inline constexpr RecordKind recordKindOf<Assignment> = RecordKind::Assignment;
template <>
inline constexpr RecordKind recordKindOf<Deliverable> = RecordKind::Deliverable;
template <>
inline constexpr RecordKind recordKindOf<ChecklistItem> = RecordKind::ChecklistItem;
template <>
inline constexpr RecordKind recordKindOf<Evidence> = RecordKind::Evidence;
template <>
inline constexpr RecordKind recordKindOf<Acceptance> = RecordKind::Acceptance;
template <>
inline constexpr RecordKind recordKindOf<Waiver> = RecordKind::Waiver;
template <>
inline constexpr RecordKind recordKindOf<Condition> = RecordKind::Condition;
template <>
inline constexpr RecordKind recordKindOf<AllocationStep> = RecordKind::AllocationStep;
template <>
inline constexpr RecordKind recordKindOf<ChangeRequest> = RecordKind::ChangeRequest;
template <>
inline constexpr RecordKind recordKindOf<Snapshot> = RecordKind::Snapshot;

} // namespace baton
