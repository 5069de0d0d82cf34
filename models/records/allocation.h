// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/checklist.h"
#include "models/records/field.h"

namespace baton {

/// One step of a person's taper: from an anchor, so many working days at so many percent.
struct AllocationStep
{
    Id<AllocationStep> id;
    ProjectId project;
    PersonId person;
    qint64 position = 0;
    Anchor anchor = Anchor::GoLive;
    int offset = 0;
    int length = 5;
    int percent = 100;
    QString purpose;
    QString stepDownCriteria;
    QString reason;
    QDate approvedOn;

    bool operator==(const AllocationStep &) const = default;
};

} // namespace baton
