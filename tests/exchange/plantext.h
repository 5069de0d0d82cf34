// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

#include <QStringList>

namespace baton::test {

/// What people would call a record: its number in the file it came from, else its name.
inline QString labelOf(const Plan &plan, RecordKind kind, QUuid id)
{
    const int source = recordInfo(kind).fieldIndex("source_id");
    const Value number = source < 0 ? Value{} : plan.value(kind, id, source);
    const QString *text = textOf(number);
    return text ? *text : plan.name(kind, id);
}

/// Every record of a plan as a line of its fields, references by label, sorted: two plans with the same lines
/// are the same apart from ids and the field that is ignored.
inline QStringList linesOf(const Plan &plan, const QByteArray &ignored = {})
{
    QStringList lines;
    for (const RecordInfo &info : allRecords()) {
        forEachRow(plan, info.kind, [&](const void *row, QUuid) {
            QStringList fields;
            for (const FieldInfo &field : info.fields) {
                const Value value = field.get(row);
                if (isNull(value) || field.key == ignored)
                    continue;
                QString text;
                if (field.kind == FieldKind::Reference)
                    text = labelOf(plan, field.target, field.reference(row));
                else if (const QString *string = textOf(value))
                    text = *string;
                else if (const qint64 *integer = integerOf(value))
                    text = QString::number(*integer);
                else
                    text = QString::number(std::get<double>(value), 'g', 17);
                fields.append(QString::fromLatin1(field.key) + u'=' + text);
            }
            lines.append(QString::fromLatin1(info.table) + QStringLiteral(": ") +
                         fields.join(QStringLiteral(" | ")));
        });
    }
    lines.sort();
    return lines;
}

/// The lines that only one of both has; empty: they are the same.
inline QStringList differencesOf(const Plan &a, const Plan &b, const QByteArray &ignored = {})
{
    const QStringList left = linesOf(a, ignored), right = linesOf(b, ignored);
    QStringList only;
    std::set_symmetric_difference(left.begin(), left.end(), right.begin(), right.end(),
                                  std::back_inserter(only));
    return only;
}

} // namespace baton::test
