// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/criterialock.h"
#include "models/records/dateform.h"

#include <QCoreApplication>

namespace baton {

std::optional<Error> criteriaLock(const Plan &plan, RecordKind kind, int field)
{
    const Project *project = plan.project();
    const RecordInfo &record = recordInfo(kind);
    if (!project || !project->criteriaBaselinedOn.isValid() || field < 0 ||
        !record.fields[static_cast<size_t>(field)].isCriteria)
        return std::nullopt;
    const FieldInfo &info = record.fields[static_cast<size_t>(field)];
    return Error{ErrorCode::Locked,
                 QCoreApplication::translate(
                     "Rules",
                     "Changing “%1” is locked: the criteria were agreed on %2. It takes a change request "
                     "of kind “criteria”, approved by the service owner. Nothing was changed.")
                     .arg(fieldLabel(record, info), dateText(project->criteriaBaselinedOn)),
                 QString::fromLatin1(info.key)};
}

} // namespace baton
