// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspacefile.h"

#include "tests/support/plangenerator.h"

#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace baton::test {

namespace {

template <class T>
T orEnd(Result<T> result)
{
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().userMessage), qPrintable(result.error().technical));
    return std::move(*result);
}

sqlite3 *openRaw(const QString &path)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                        nullptr) != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(path));
    return handle;
}

} // namespace

QDateTime noon()
{
    return QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
}

std::unique_ptr<Store> Workspace::make(const QString &path) const
{
    return orEnd(Store::create(
        path, {.id = {}, .name = u"Test"_s, .timeZone = u"Europe/Berlin"_s, .createdAt = noon()}));
}

std::unique_ptr<Store> Workspace::makeWith(const QString &path, const Plan &plan) const
{
    auto store = make(path);
    orEnd(store->commit(creationOf(plan), {u"ada"_s, {}}, noon()));
    return store;
}

std::unique_ptr<Store> Workspace::reopen(std::unique_ptr<Store> store) const
{
    const QString path = store->path();
    store.reset();
    return orEnd(Store::open(path));
}

void runSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *handle = openRaw(path);
    char *message = nullptr;
    if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), message);
    sqlite3_close(handle);
}

QByteArray querySql(const QString &path, const QByteArray &sql)
{
    sqlite3 *handle = openRaw(path);
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(handle));
    QByteArray result;
    if (sqlite3_step(statement) == SQLITE_ROW)
        result = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return result;
}

ChangeSet setField(const Plan &plan, RecordKind kind, QUuid id, const char *key, const Value &value)
{
    const int field = recordInfo(kind).fieldIndex(key);
    if (field < 0)
        qFatal("no field %s", key);
    ChangeSet change;
    change.operation = QUuid::createUuid();
    change.project = plan.openProject();
    change.text = {u"Set a field"_s, {}};
    change.rows.push_back(
        {kind, id, RowChange::Operation::Update, {{field, plan.value(kind, id, field), value}}});
    return change;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace baton::test
