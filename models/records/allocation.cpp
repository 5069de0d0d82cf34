// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/allocation.h"

#include "models/records/schema.h"

namespace baton {

template <>
struct Schema<AllocationStep>
{
    static constexpr auto table = "allocation_step", context = "AllocationStep", name = "purpose";
    static constexpr auto label = QT_TRANSLATE_NOOP("AllocationStep", "Allocation step");
    static constexpr auto plural = QT_TRANSLATE_NOOP("AllocationStep", "Allocation steps");
    static constexpr std::array fields{
        field<&AllocationStep::project>("project", QT_TRANSLATE_NOOP("AllocationStep", "Project")).owner(),
        field<&AllocationStep::person>("person", QT_TRANSLATE_NOOP("AllocationStep", "Person")).required(),
        field<&AllocationStep::position>("pos", QT_TRANSLATE_NOOP("AllocationStep", "Order"))
            .as(FieldKind::Position)
            .internal(),
        field<&AllocationStep::anchor>("anchor", QT_TRANSLATE_NOOP("AllocationStep", "Counts from")),
        field<&AllocationStep::offset>("offset_days",
                                       QT_TRANSLATE_NOOP("AllocationStep", "Offset (working days)"))
            .days(-3650, 3650),
        field<&AllocationStep::length>("length_days",
                                       QT_TRANSLATE_NOOP("AllocationStep", "Length (working days)"))
            .days(1, 3650),
        field<&AllocationStep::percent>("percent", QT_TRANSLATE_NOOP("AllocationStep", "Allocation"))
            .percent(),
        field<&AllocationStep::purpose>("purpose", QT_TRANSLATE_NOOP("AllocationStep", "Purpose")),
        field<&AllocationStep::stepDownCriteria>("step_down_criteria",
                                                 QT_TRANSLATE_NOOP("AllocationStep", "Step-down criteria"))
            .multiline(4000),
        field<&AllocationStep::reason>("reason", QT_TRANSLATE_NOOP("AllocationStep", "Reason"))
            .helped(QT_TRANSLATE_NOOP("AllocationStep", "Why the allocation rises, where it does.")),
        field<&AllocationStep::approvedOn>(
            "approved_on", QT_TRANSLATE_NOOP("AllocationStep", "Approved by line manager on")),
    };
};

const RecordInfo &allocationStepInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<AllocationStep>();
    return info;
}

} // namespace baton
