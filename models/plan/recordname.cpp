// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/recordname.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class RecordNameText
{
    Q_DECLARE_TR_FUNCTIONS(RecordName)
};

// Of some the schema gives a comment or a reason for a name, or another record; people go by neither.
bool hasName(RecordKind kind)
{
    const RecordInfo &record = recordInfo(kind);
    return record.nameField >= 0 && kind != RecordKind::Acceptance && kind != RecordKind::Waiver &&
           record.fields[static_cast<size_t>(record.nameField)].kind != FieldKind::Reference;
}

template <class ValueOf>
QString nameBy(const Plan &plan, RecordKind kind, const ValueOf &valueOf)
{
    const RecordInfo &record = recordInfo(kind);
    if (hasName(kind)) {
        const Value name = valueOf(record.nameField);
        const QString *text = textOf(name);
        return text ? text->simplified() : QString();
    }
    // By what it is about, and who did it.
    QStringList about;
    QString person;
    for (int i = 0; i < static_cast<int>(record.fields.size()); ++i) {
        const FieldInfo &field = record.fields[static_cast<size_t>(i)];
        if (field.kind != FieldKind::Reference || field.target == RecordKind::Project)
            continue;
        const Value value = valueOf(i);
        const QString *id = textOf(value);
        const QString name = id ? briefName(plan, field.target, QUuid::fromString(*id)) : QString();
        if (name.isEmpty())
            continue;
        if (field.target != RecordKind::Person)
            about.append(name);
        else if (person.isEmpty())
            person = name;
    }
    const QString what = about.join(u" → "_s);
    if (what.isEmpty() || person.isEmpty() || kind == RecordKind::Waiver)
        return what.isEmpty() ? person : what;
    return RecordNameText::tr("%1 by %2", "what a record is about, a person").arg(what, person);
}

} // namespace

QString briefName(const Plan &plan, RecordKind kind, QUuid id)
{
    const ChecklistItem *item = plan.find(ChecklistItemId{id});
    return item && !item->code.isEmpty() ? item->code : recordName(plan, kind, id);
}

QString recordName(const Plan &plan, RecordKind kind, QUuid id)
{
    return nameBy(plan, kind, [&](int field) { return plan.value(kind, id, field); });
}

QString recordName(const Plan &plan, const RowChange &row)
{
    const QString name = recordName(plan, row.record, row.id);
    if (!name.isEmpty())
        return name;
    return nameBy(plan, row.record, [&row](int field) {
        const FieldChange *change = row.find(field);
        return !change ? Value{} : isNull(change->after) ? change->before : change->after;
    });
}

QString recordTitle(const Plan &plan, const RowChange &row)
{
    const QString kind = recordLabel(recordInfo(row.record));
    const QString name = recordName(plan, row);
    if (name.isEmpty())
        return kind;
    return (hasName(row.record) ? RecordNameText::tr("%1 %2", "kind of record, its name")
                                : RecordNameText::tr("%1 of %2", "kind of record, what it is about"))
        .arg(kind, name);
}

} // namespace baton
