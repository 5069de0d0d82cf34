// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/field.h"

namespace baton {

// Each beside its Schema.
const RecordInfo &projectInfo();
const RecordInfo &personInfo();
const RecordInfo &calendarInfo();
const RecordInfo &calendarExceptionInfo();
const RecordInfo &absenceInfo();
const RecordInfo &taskInfo();
const RecordInfo &taskBaselineInfo();
const RecordInfo &linkInfo();
const RecordInfo &assignmentInfo();
const RecordInfo &deliverableInfo();
const RecordInfo &checklistItemInfo();
const RecordInfo &evidenceInfo();
const RecordInfo &acceptanceInfo();
const RecordInfo &waiverInfo();
const RecordInfo &conditionInfo();
const RecordInfo &allocationStepInfo();
const RecordInfo &changeRequestInfo();
const RecordInfo &snapshotInfo();

std::span<const RecordInfo> allRecords()
{
    static const std::array<RecordInfo, recordKindCount> records{
        projectInfo(),       personInfo(),      calendarInfo(),      calendarExceptionInfo(),
        absenceInfo(),       taskInfo(),        taskBaselineInfo(),  linkInfo(),
        assignmentInfo(),    deliverableInfo(), checklistItemInfo(), evidenceInfo(),
        acceptanceInfo(),    waiverInfo(),      conditionInfo(),     allocationStepInfo(),
        changeRequestInfo(), snapshotInfo(),
    };
    return records;
}

const RecordInfo &recordInfo(RecordKind kind)
{
    return allRecords()[static_cast<size_t>(kind)];
}

std::optional<RecordKind> recordKindFromTable(const QString &table)
{
    for (const RecordInfo &info : allRecords()) {
        if (table == QLatin1StringView(info.table))
            return info.kind;
    }
    return std::nullopt;
}

} // namespace baton
