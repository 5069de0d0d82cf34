// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

namespace baton {

enum class DeliverableState { Planned, InProgress, Submitted, Accepted, Rejected };

/// Something the project hands over, accepted criterion by criterion.
struct Deliverable
{
    Id<Deliverable> id;
    ProjectId project;
    qint64 position = 0;
    QString name;
    QString criteria;
    QString kind;
    QString version;
    PersonId owner;
    PersonId accepter;
    TaskId task;
    QDate due;
    DeliverableState state = DeliverableState::Planned;
    PersonId submittedBy;
    QDate submittedOn;
    QString rejectedCriterion;
    QString rejectedReason;
    QString notes;

    bool operator==(const Deliverable &) const = default;
};

template <>
struct EnumTraits<DeliverableState>
{
    static constexpr auto context = "DeliverableState";
    static constexpr EnumLabel labels[] = {
        {int(DeliverableState::Planned), "planned", QT_TRANSLATE_NOOP("DeliverableState", "Planned")},
        {int(DeliverableState::InProgress), "in_progress",
         QT_TRANSLATE_NOOP("DeliverableState", "In progress")},
        {int(DeliverableState::Submitted), "submitted", QT_TRANSLATE_NOOP("DeliverableState", "Submitted")},
        {int(DeliverableState::Accepted), "accepted", QT_TRANSLATE_NOOP("DeliverableState", "Accepted")},
        {int(DeliverableState::Rejected), "rejected", QT_TRANSLATE_NOOP("DeliverableState", "Rejected")},
    };
};

} // namespace baton
