// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/dialect.h"

using namespace Qt::StringLiterals;

namespace baton {

namespace {

QStringList sqliteAppendOnly(const QString &table)
{
    const auto refuse = [&table](const QString &name, const QString &event) {
        return u"CREATE TRIGGER %1_%2 BEFORE %3 ON %1 BEGIN SELECT RAISE(ABORT, 'history only grows'); END"_s
            .arg(table, name, event);
    };
    return {refuse(u"no_update"_s, u"UPDATE"_s), refuse(u"no_delete"_s, u"DELETE"_s)};
}

} // namespace

const Dialect &sqliteDialect()
{
    static const Dialect dialect{
        .integerType = u"INTEGER"_s,
        .realType = u"REAL"_s,
        .blobType = u"BLOB"_s,
        .tableOptions = u"STRICT"_s,
        .beginWrite = u"BEGIN IMMEDIATE"_s,
        .estimateOfRows = u"SELECT max(rowid) FROM %1"_s,
        .appendOnly = sqliteAppendOnly,
    };
    return dialect;
}

QStringList statementsOf(const char *step, const Dialect &dialect)
{
    const QString text = QString::fromUtf8(step)
                             .replace("{INT}"_L1, dialect.integerType)
                             .replace("{REAL}"_L1, dialect.realType)
                             .replace("{BLOB}"_L1, dialect.blobType)
                             .replace("{STRICT}"_L1, dialect.tableOptions);
    QStringList statements;
    for (const QString &part : text.split(u";\n"_s)) {
        const QString statement = part.trimmed();
        if (statement.isEmpty())
            continue;
        if (statement.startsWith("{APPEND_ONLY "_L1))
            statements += dialect.appendOnly(statement.sliced(13).chopped(1));
        else
            statements += statement;
    }
    return statements;
}

const char *columnType(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Integer:
    case FieldKind::Boolean:
    case FieldKind::Percent:
    case FieldKind::Days:
    case FieldKind::Duration:
    case FieldKind::Money:
    case FieldKind::Position:
        return "{INT}";
    case FieldKind::Real:
        return "{REAL}";
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::CheckLines:
    case FieldKind::Location:
    case FieldKind::Code:
    case FieldKind::Date:
    case FieldKind::TimeOfDay:
    case FieldKind::PlanTime:
    case FieldKind::Instant:
    case FieldKind::Enum:
    case FieldKind::Reference:
        break;
    }
    return "TEXT";
}

bool isFreeText(FieldKind kind)
{
    return kind == FieldKind::Text || kind == FieldKind::LongText || kind == FieldKind::CheckLines ||
           kind == FieldKind::Location || kind == FieldKind::Code;
}

} // namespace baton
