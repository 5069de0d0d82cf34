// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"

#include "models/storage/connection.h"
#include "models/storage/history.h"
#include "models/storage/recordsql.h"
#include "models/storage/replay.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

Error noSuchProject()
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("Storage", "The file contains no such project."),
            {}};
}

ProjectId firstProject(const Plan &plan)
{
    const auto rows = plan.rows<Project>();
    const auto first = std::ranges::min_element(rows, [](const Project &a, const Project &b) {
        return std::tie(a.code, a.name, a.id.uuid) < std::tie(b.code, b.name, b.id.uuid);
    });
    return first == rows.end() ? ProjectId() : first->id;
}

// The project asked for, or the first.
Result<ProjectId> chosen(const Plan &plan, ProjectId project)
{
    if (project.isNull())
        return firstProject(plan);
    if (!plan.find(project))
        return noSuchProject();
    return project;
}

// The rows of a plan, kind by kind, for as many connections as there are; each table of the plan is filled by
// one of them.
class Loading
{
public:
    // Where there is but one project every row is its own: read in the order of the file.
    explicit Loading(Plan &plan)
        : m_plan(plan), m_filter(plan.rows<Project>().size() > 1 ? plan.openProject() : ProjectId())
    {
        // What a large plan has most of first, so that all end at about the same time.
        for (const RecordKind kind : {RecordKind::Task, RecordKind::Link, RecordKind::Assignment})
            m_kinds.push_back(kind);
        for (const RecordInfo &info : allRecords()) {
            if (info.kind != RecordKind::Project && std::ranges::find(m_kinds, info.kind) == m_kinds.end())
                m_kinds.push_back(info.kind);
        }
    }

    Result<void> take(Connection &connection)
    {
        for (size_t next = m_next++; next < m_kinds.size(); next = m_next++) {
            if (auto loaded = loadRows(connection, m_kinds[next], m_filter, m_plan); !loaded)
                return loaded;
        }
        return {};
    }

private:
    Plan &m_plan;
    ProjectId m_filter;
    std::vector<RecordKind> m_kinds;
    std::atomic<size_t> m_next = 0;
};

// One transaction, so that all tables show the same moment.
template <class Read>
auto inOneMoment(Connection &connection, Read &&read) -> std::invoke_result_t<Read>
{
    if (auto begun = connection.exec(u"BEGIN"_s); !begun)
        return begun.error();
    auto result = read();
    connection.rollback();
    connection.releaseMemory();
    return result;
}

} // namespace

Result<Plan> Store::loadProjects(ProjectId project)
{
    Plan plan;
    if (auto loaded = loadRows(*m_connection, RecordKind::Project, {}, plan); !loaded)
        return loaded.error();
    const auto open = chosen(plan, project);
    if (!open)
        return open.error();
    plan.setOpenProject(*open);
    return plan;
}

Result<Plan> Store::load(ProjectId project, Head *head)
{
    return inOneMoment(*m_connection, [&]() -> Result<Plan> {
        auto plan = loadProjects(project);
        if (!plan)
            return plan;
        if (auto loaded = Loading(*plan).take(*m_connection); !loaded)
            return loaded.error();
        if (head) {
            const auto now = this->head();
            if (!now)
                return now.error();
            *head = *now;
        }
        return plan;
    });
}

Result<Store::Loaded> Store::openAndLoad(const QString &path, ProjectId project, const StoreOptions &options)
{
    StoreOptions unchecked = options;
    unchecked.isStructureKnown = true;
    auto store = open(path, unchecked);
    if (!store)
        return store.error();
    Store &main = **store;
    // Opening is the wait for a large plan: a second connection checks the structure and then helps to read.
    Head head;
    Head helperHead;
    bool hasHelper = false;
    std::optional<Result<void>> checked;
    Result<void> helped;
    auto plan = inOneMoment(*main.m_connection, [&]() -> Result<Plan> {
        auto begun = main.loadProjects(project);
        if (!begun)
            return begun;
        const auto now = main.head();
        if (!now)
            return now.error();
        head = *now;
        Loading loading(*begun);
        std::unique_ptr<QThread> helper;
        if (!main.m_isExclusive) {
            helper.reset(QThread::create([&] {
                StoreOptions reading = unchecked;
                reading.isReadOnly = true;
                const auto second = open(main.m_path, reading);
                if (!second)
                    return; // the first can do it all
                Connection &connection = *(*second)->m_connection;
                hasHelper = true;
                helped = inOneMoment(connection, [&]() -> Result<void> {
                    const auto seen = (*second)->head();
                    if (!seen)
                        return seen.error();
                    helperHead = *seen;
                    checked = options.isStructureKnown ? Result<void>() : (*second)->checkStructure();
                    return *checked ? loading.take(connection) : Result<void>();
                });
            }));
            helper->start();
        }
        const auto loaded = loading.take(*main.m_connection);
        if (helper)
            helper->wait();
        if (!checked)
            checked = options.isStructureKnown ? Result<void>() : main.checkStructure();
        return loaded ? std::move(begun) : Result<Plan>(loaded.error());
    });
    if (checked && !*checked)
        return checked->error();
    if (!plan)
        return plan.error();
    // The helper failed, or somebody stored something between the two moments.
    if (hasHelper && (!helped || helperHead != head)) {
        plan = main.load(project, &head);
        if (!plan)
            return plan.error();
    }
    return Loaded{std::move(*store), std::move(*plan), head};
}

Result<Store::Loaded> Store::createAndLoad(const QString &path, const WorkspaceInfo &workspace,
                                           const std::optional<Founding> &founding,
                                           const StoreOptions &options)
{
    auto store = create(path, workspace, founding, options);
    if (!store)
        return store.error();
    Head head;
    auto plan = (*store)->load(founding ? founding->change.project : ProjectId(), &head);
    if (!plan)
        return plan.error();
    return Loaded{std::move(*store), std::move(*plan), head};
}

Result<Plan> Store::planAt(qint64 revision, ProjectId project)
{
    Replay replay;
    HistoryReader reader(*m_connection, 1, revision);
    while (reader.nextChange()) {
        while (reader.nextRow()) {
            if (auto applied = replay.apply(reader.row()); !applied) {
                return Error{ErrorCode::Damaged,
                             QCoreApplication::translate(
                                 "Storage", "The history of the file does not fit together, so that "
                                            "its past cannot be shown. The file may be damaged."),
                             u"change %1: %2"_s.arg(reader.change().seq).arg(applied.error().technical)};
            }
        }
    }
    if (reader.error())
        return *reader.error();
    const auto open = chosen(replay.plan(), project);
    if (!open)
        return open.error();
    return restrictedTo(replay.plan(), *open);
}

Plan restrictedTo(const Plan &whole, ProjectId project)
{
    Plan plan;
    for (const RecordInfo &info : allRecords()) {
        withRecordType(info.kind, [&](auto tag) {
            using T = typename decltype(tag)::Type;
            for (const T &row : whole.rows<T>()) {
                if constexpr (requires { row.project; }) {
                    if (row.project != project)
                        continue;
                }
                plan.load(row);
            }
        });
    }
    plan.setOpenProject(project);
    return plan;
}

} // namespace baton
