// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/migrations.h"

#include "models/storage/connection.h"
#include "models/storage/dialect.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace baton {

extern const char *const migrationStep0001;
extern const char *const migrationStep0002;
extern const char *const migrationStep0003;
extern const char *const migrationStep0004;

std::span<const char *const> migrationSteps()
{
    static const std::array<const char *, 4> steps{migrationStep0001, migrationStep0002, migrationStep0003,
                                                   migrationStep0004};
    return steps;
}

namespace {

Result<void> runStep(Connection &connection, const char *step, int version)
{
    const Dialect &dialect = sqliteDialect();
    QStringList statements{dialect.beginWrite};
    statements += statementsOf(step, dialect);
    statements += u"PRAGMA application_id = %1"_s.arg(applicationId);
    statements += u"PRAGMA user_version = %1"_s.arg(version);
    for (const QString &statement : statements) {
        if (auto done = connection.exec(statement); !done)
            return done;
    }
    const auto orphans = connection.read(u"PRAGMA foreign_key_check"_s);
    if (orphans->next()) {
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate(
                         "Storage",
                         "The file refers to records that it does not contain, so that it cannot be "
                         "brought to this version. Nothing was changed in it."),
                     u"foreign_key_check after step %1: %2"_s.arg(version).arg(orphans->text(0))};
    }
    if (orphans->error())
        return *orphans->error();
    return connection.exec(u"COMMIT"_s);
}

} // namespace

Result<void> migrate(Connection &connection, int from, std::span<const char *const> steps)
{
    // Only outside of a transaction; rebuilding a table would otherwise delete what refers to it.
    if (auto off = connection.exec(u"PRAGMA foreign_keys = OFF"_s); !off)
        return off;
    Result<void> result;
    for (size_t step = static_cast<size_t>(from); step < steps.size() && result; ++step) {
        result = runStep(connection, steps[step], static_cast<int>(step) + 1);
        if (!result)
            connection.rollback();
    }
    const auto on = connection.exec(u"PRAGMA foreign_keys = ON"_s);
    return result ? on : result;
}

Result<QStringList> schemaOf(Connection &connection)
{
    QStringList entries;
    const auto rows = connection.read(u"SELECT type, name, tbl_name, sql FROM sqlite_schema"_s);
    while (rows->next())
        entries += rows->text(0) + u'\n' + rows->text(1) + u'\n' + rows->text(2) + u'\n' + rows->text(3);
    if (rows->error())
        return *rows->error();
    std::ranges::sort(entries);
    return entries;
}

Result<QStringList> expectedSchema(std::span<const char *const> steps)
{
    auto memory = Connection::open(u":memory:"_s, Connection::Access::Create, 0);
    if (!memory)
        return memory.error();
    if (auto made = migrate(**memory, 0, steps); !made)
        return made.error();
    return schemaOf(**memory);
}

} // namespace baton
