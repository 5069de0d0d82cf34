// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/conflict.h"

#include "models/plan/actor.h"
#include "models/plan/fieldtext.h"
#include "models/records/dateform.h"
#include "models/storage/connection.h"
#include "models/storage/recordsql.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

QString nameOf(Connection &connection, RecordKind kind, const QString &id)
{
    const RecordInfo &info = recordInfo(kind);
    if (info.nameField < 0)
        return {};
    const auto name =
        connection.scalar(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(
                              QLatin1StringView(info.fields[static_cast<size_t>(info.nameField)].key),
                              QLatin1StringView(info.table)),
                          {id});
    return name ? name->toString() : QString();
}

QString shown(Connection &connection, const FieldInfo &field, const Value &value)
{
    if (isNull(value))
        return QCoreApplication::translate("Storage", "(empty)");
    QString text = displayText(field, value, {});
    if (field.kind == FieldKind::Reference)
        text = nameOf(connection, field.target, *textOf(value));
    return text.size() > 200 ? text.left(200) + u'…' : text;
}

struct Culprit
{
    QString who;
    QString when;
};

// Who changed that field of the row last (or removed the row, when there is no field).
std::optional<Culprit> lastToChange(Connection &connection, const QString &rowId, const char *key,
                                    const QTimeZone &zone)
{
    const auto rows =
        connection.read(u"SELECT c.who, c.at, r.op, r.after_json FROM change_row r JOIN change c ON "
                        "c.seq = r.seq WHERE r.row_id = ? ORDER BY r.seq DESC"_s,
                        {rowId});
    while (rows->next()) {
        const bool isRemoval = rows->bytes(2) == "remove";
        const bool isCulprit = key ? QJsonDocument::fromJson(rows->bytes(3).toByteArray())
                                         .object()
                                         .contains(QLatin1StringView(key))
                                   : isRemoval;
        if (!isCulprit)
            continue;
        const Actor actor = Actor::fromString(rows->text(0));
        const QDateTime at = QDateTime::fromString(rows->text(1), Qt::ISODateWithMs).toTimeZone(zone);
        const QString name = actor.person.isNull()
                                 ? QString()
                                 : nameOf(connection, RecordKind::Person, actor.person.toString());
        return Culprit{name.isEmpty() ? actor.account : name, dateTimeText(at)};
    }
    return std::nullopt;
}

} // namespace

Error describeConflict(Connection &connection, const RowChange &row, const QTimeZone &zone)
{
    const RecordInfo &info = recordInfo(row.record);
    const QString id = row.id.toString(QUuid::WithoutBraces);
    const QString technical = QLatin1StringView(info.table) + u' ' + id;
    const auto current = connection.read(recordSql(row.record).selectById, {id});
    if (!current->next()) {
        if (current->error())
            return *current->error();
        const auto culprit = lastToChange(connection, id, nullptr, zone).value_or(Culprit{u"?"_s, u"?"_s});
        return {ErrorCode::Conflict,
                QCoreApplication::translate("Storage",
                                            "%1 that you changed was removed by %2 on %3. Your change "
                                            "was not stored.")
                    .arg(recordLabel(info), culprit.who, culprit.when),
                technical + u" is gone"_s};
    }
    for (size_t f = 0; f < info.fields.size(); ++f) {
        const FieldInfo &field = info.fields[f];
        const FieldChange *mine = row.find(static_cast<int>(f));
        if (!mine && row.operation == RowChange::Operation::Update)
            continue;
        const Value before = mine ? mine->before : Value{};
        const Value theirs = valueAt(*current, static_cast<int>(f) + 2);
        if (theirs == before)
            continue;
        const auto culprit = lastToChange(connection, id, field.key, zone).value_or(Culprit{u"?"_s, u"?"_s});
        const QString name = nameOf(connection, row.record, id);
        const QString what = name.isEmpty() ? recordLabel(info) : u'“' + name + u'”';
        if (row.operation == RowChange::Operation::Remove) {
            return {ErrorCode::Conflict,
                    QCoreApplication::translate("Storage",
                                                "“%1” of %2 was changed by %3 on %4 to: %5. It was not "
                                                "removed.")
                        .arg(fieldLabel(info, field), what, culprit.who, culprit.when,
                             shown(connection, field, theirs)),
                    technical + u' ' + QLatin1StringView(field.key)};
        }
        return {ErrorCode::Conflict,
                QCoreApplication::translate("Storage",
                                            "“%1” of %2 was changed by %3 on %4 to: %5. Your value was "
                                            "not stored: %6.")
                    .arg(fieldLabel(info, field), what, culprit.who, culprit.when,
                         shown(connection, field, theirs), shown(connection, field, mine->after)),
                technical + u' ' + QLatin1StringView(field.key)};
    }
    return {ErrorCode::Conflict,
            QCoreApplication::translate("Storage",
                                        "A record that you changed was changed by somebody else. Your "
                                        "change was not stored."),
            technical};
}

} // namespace baton
