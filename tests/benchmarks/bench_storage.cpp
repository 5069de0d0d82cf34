// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a file with 50,000 tasks and storing one edit at 10,000 tasks, beside the bare C API of SQLite
// doing the same reading and writing on the same file in the same process.
#include "models/storage/store.h"
#include "tests/support/plangenerator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

constexpr int rounds = 7;

template <class Function>
double medianMilliseconds(int count, Function &&function)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        function(i);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::nth_element(times, times.begin() + count / 2);
    return times[static_cast<size_t>(count / 2)];
}

void fail(const Error &error)
{
    std::fprintf(stderr, "%s (%s)\n", qPrintable(error.userMessage), qPrintable(error.technical));
    std::exit(1);
}

std::unique_ptr<Store> makeFile(const QString &path, const Plan &plan)
{
    auto store = Store::create(path, {.id = {},
                                      .name = u"Benchmark"_s,
                                      .timeZone = u"UTC"_s,
                                      .createdAt = QDateTime::currentDateTimeUtc()});
    if (!store)
        fail(store.error());
    const auto stored =
        (*store)->commit(test::creationOf(plan), {u"bench"_s, {}}, QDateTime::currentDateTimeUtc());
    if (!stored)
        fail(stored.error());
    return std::move(*store);
}

// The limit: every value of every record table fetched once and added up, nothing kept.
size_t readBare(const QString &path)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
    size_t sum = 0;
    for (const RecordInfo &info : allRecords()) {
        sqlite3_stmt *statement = nullptr;
        const QByteArray sql = QByteArray("SELECT * FROM ") + info.table;
        sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr);
        const int columns = sqlite3_column_count(statement);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int c = 0; c < columns; ++c) {
                switch (sqlite3_column_type(statement, c)) {
                case SQLITE_INTEGER:
                    sum += static_cast<size_t>(sqlite3_column_int64(statement, c));
                    break;
                case SQLITE_TEXT:
                    sum += sqlite3_column_text(statement, c)[0];
                    break;
                default:
                    break;
                }
            }
        }
        sqlite3_finalize(statement);
    }
    sqlite3_close(handle);
    return sum;
}

// The limit of a commit: one UPDATE of one row, as durable as ours.
double bareCommit(const QString &path, const Plan &plan)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    sqlite3_exec(handle, "PRAGMA synchronous = EXTRA", nullptr, nullptr, nullptr);
    const double time = medianMilliseconds(101, [&](int i) {
        const QByteArray sql = "UPDATE task SET notes = 'bare " + QByteArray::number(i) + "' WHERE id = '" +
                               plan.rows<Task>()[static_cast<size_t>(i)].id.toString().toLatin1() + "'";
        sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr);
    });
    sqlite3_close(handle);
    return time;
}

void benchOpen(const QString &folder)
{
    const Plan plan = test::generatePlan({.tasks = 50'000, .items = 2'000, .people = 200});
    const QString path = folder + "/open.baton"_L1;
    makeFile(path, plan).reset();
    volatile size_t sum = 0; // so that the reading is not optimized away
    const double bare = medianMilliseconds(rounds, [&](int) { sum = readBare(path); });
    size_t tasks = 0;
    const double whole = medianMilliseconds(rounds, [&](int) {
        const auto loaded = Store::openAndLoad(path);
        if (!loaded)
            fail(loaded.error());
        tasks = loaded->plan.rows<Task>().size();
    });
    std::printf("open, check and load %zu tasks, %.0f MiB: %.0f ms; bare C API reads the same rows in "
                "%.0f ms (x%.1f) [bar 300 ms]\n",
                tasks, static_cast<double>(QFileInfo(path).size()) / 1048576, whole, bare, whole / bare);
}

void benchCommit(const QString &folder)
{
    const Plan plan = test::generatePlan({.tasks = 10'000, .items = 2'000, .people = 100});
    const QString path = folder + "/commit.baton"_L1;
    auto store = makeFile(path, plan);
    const int field = recordInfo(RecordKind::Task).fieldIndex("notes");
    const double ours = medianMilliseconds(101, [&](int i) {
        const Task &task = plan.rows<Task>()[static_cast<size_t>(i)];
        ChangeSet change;
        change.operation = QUuid::createUuid();
        change.project = plan.openProject();
        change.text = {u"Edit"_s, {}};
        change.rows.push_back(
            {RecordKind::Task,
             task.id.uuid,
             RowChange::Operation::Update,
             {{field, plan.value(RecordKind::Task, task.id.uuid, field), u"Note %1"_s.arg(i)}}});
        const auto stored = store->commit(change, {u"bench"_s, {}}, QDateTime::currentDateTimeUtc());
        if (!stored)
            fail(stored.error());
    });
    store.reset();
    const double bare = bareCommit(path, plan);
    std::printf(
        "store one edit at 10,000 tasks: %.2f ms; bare C API, one UPDATE without history: %.2f ms (x%.1f) "
        "[about 1 ms]\n",
        ours, bare, ours / bare);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    benchOpen(folder.path());
    benchCommit(folder.path());
    return 0;
}
