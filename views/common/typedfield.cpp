// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/typedfield.h"

#include "models/plan/fieldtext.h"
#include "views/common/plansession.h"

namespace baton {

TypedCell typedField(const PlanSession &session, RecordKind kind, const char *key)
{
    const RecordInfo &record = recordInfo(kind);
    const int index = record.fieldIndex(key);
    const FieldInfo &field = record.fields[static_cast<size_t>(index)];
    const auto context = [&session] { return session.textContext(); };
    return {[=, &field](const Plan &plan, QUuid id) {
                return displayText(field, plan.value(kind, id, index), context());
            },
            [=, &record, &field](const Plan &, QUuid, const QString &text) -> Result<TypedCell::Values> {
                Result<Value> value = parseText(record, field, text, context());
                if (!value)
                    return value.error();
                return TypedCell::Values{{index, *value}};
            }};
}

} // namespace baton
