// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/changewords.h"

#include "models/plan/recordname.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

} // namespace

std::vector<DerivedRow> changeRows(const ChangeSet &change, const TextContext &context, size_t most)
{
    std::vector<DerivedRow> rows;
    for (const RowChange &row : change.rows) {
        if (rows.size() >= most)
            break;
        const RecordInfo &record = recordInfo(row.record);
        DerivedRow line;
        line.kind = row.record;
        line.id = row.operation == RowChange::Operation::Remove ? QUuid() : row.id;
        const QString kind = recordLabel(record);
        const QString name = recordName(*context.plan, row);
        if (row.operation != RowChange::Operation::Update) {
            const bool isNew = row.operation == RowChange::Operation::Insert;
            line.key = row.id.toString();
            Cell done = textCell(isNew ? ChangeWords::tr("added") : ChangeWords::tr("removed"));
            done.mark = isNew ? Mark::Complete : Mark::Neutral;
            line.cells = {textCell(kind), textCell(name), done, {}, {}};
            rows.push_back(std::move(line));
            continue;
        }
        for (const FieldChange &field : row.fields) {
            const FieldInfo &info = record.fields[static_cast<size_t>(field.field)];
            if (info.isInternal || rows.size() >= most)
                continue;
            line.key = row.id.toString() + QLatin1StringView(info.key);
            line.cells = {textCell(kind), textCell(name), textCell(fieldLabel(record, info)),
                          textCell(displayText(info, field.before, context)),
                          textCell(displayText(info, field.after, context))};
            rows.push_back(line);
        }
    }
    return rows;
}

QString changeSubject(const ChangeSet &change, const Plan &plan)
{
    QSet<QUuid> records;
    for (const RowChange &row : change.rows)
        records.insert(row.id);
    if (records.size() != 1)
        return ChangeWords::tr("%n record(s)", nullptr, static_cast<int>(records.size()));
    return recordTitle(plan, change.rows.front());
}

QString actorName(const Actor &actor, const Plan &plan)
{
    const Person *person = plan.find(actor.person);
    return person ? person->name : actor.account;
}

QString actorName(const Actor &actor, const ChangeSet &change, const Plan &plan)
{
    static const int decidedBy = fieldIndex<Acceptance>("decided_by");
    static const int recordedBy = fieldIndex<Acceptance>("recorded_by");
    QStringList names;
    for (const RowChange &row : change.rows) {
        const FieldChange *decider = row.record == RecordKind::Acceptance ? row.find(decidedBy) : nullptr;
        const FieldChange *recorder = decider ? row.find(recordedBy) : nullptr;
        const QString *id = recorder && recorder->after != decider->after ? textOf(decider->after) : nullptr;
        const Person *person = id ? plan.find(PersonId::fromString(*id)) : nullptr;
        if (person && !names.contains(person->name))
            names.append(person->name);
    }
    const QString name = actorName(actor, plan);
    return names.isEmpty() ? name
                           : ChangeWords::tr("%1 for %2", "who recorded a decision, whose it is")
                                 .arg(name, names.join(u", "_s));
}

} // namespace baton
