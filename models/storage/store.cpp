// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"

#include "models/storage/conflict.h"
#include "models/storage/connection.h"
#include "models/storage/dialect.h"
#include "models/storage/recordsql.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

Store::Store(QString path, std::unique_ptr<Connection> connection)
    : m_path(std::move(path)), m_connection(std::move(connection))
{
}

Store::~Store() = default;

Result<Head> Store::head()
{
    const auto rows = m_connection->read(u"SELECT head, head_hash FROM workspace"_s);
    Head head;
    while (rows->next())
        head = {rows->integer(0), rows->text(1)};
    if (rows->error())
        return *rows->error();
    return head;
}

Result<void> Store::checkWritable() const
{
    if (!m_isReadOnly)
        return {};
    return Error{ErrorCode::ReadOnly,
                 QCoreApplication::translate("Storage",
                                             "The file is open for reading only. Nothing was stored; "
                                             "save a copy elsewhere to go on working."),
                 {}};
}

Result<qint64> Store::commit(const ChangeSet &change, const Actor &actor, const QDateTime &atUtc)
{
    if (auto writable = checkWritable(); !writable)
        return writable.error();
    auto encoded = encode(change, actor, atUtc);
    if (!encoded)
        return encoded.error();
    if (change.isEmpty()) {
        const auto now = head();
        return now ? Result<qint64>(now->revision) : now.error();
    }
    const auto attempt = [&]() -> Result<qint64> {
        if (auto begun = m_connection->exec(sqliteDialect().beginWrite); !begun)
            return begun.error();
        const auto revision = write(*encoded, change);
        if (!revision)
            return revision;
        if (auto committed = m_connection->exec(u"COMMIT"_s); !committed)
            return committed.error();
        return revision;
    };
    auto revision = attempt();
    if (change.rows.size() > 1000)
        m_connection->releaseMemory();
    if (revision)
        return revision;
    m_connection->rollback();
    // Sent twice, or stored although the answer was an error: the operation tells.
    const auto stored = revisionOf(change.operation);
    if (stored && *stored)
        return **stored;
    return revision;
}

Result<qint64> Store::write(EncodedChange &encoded, const ChangeSet &change)
{
    // First of all, so that writers queue here and each finds the head that its hash needs.
    QSqlQuery &advance =
        m_connection->prepared(u"UPDATE workspace SET head = head + 1 RETURNING head, head_hash"_s);
    if (auto advanced = m_connection->run(advance, {}); !advanced)
        return advanced.error();
    StoredChange &stored = encoded.change;
    if (advance.next()) {
        stored.seq = advance.value(0).toLongLong();
        stored.prevHash = advance.value(1).toString().toLatin1();
    }
    advance.finish();

    for (const RowChange &row : change.rows) {
        if (auto written = writeRow(row); !written)
            return written.error();
    }

    ChainHash hash(stored);
    for (const StoredRow &row : encoded.rows)
        hash.add(stored.seq, row);
    stored.hash = hash.result();
    const auto text = [](const QByteArray &utf8) {
        return utf8.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(QString::fromUtf8(utf8));
    };
    const auto changed = m_connection->change(
        u"INSERT INTO change (seq, op_id, who, at, text, project, authority, prev_hash, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {stored.seq, text(stored.opId), stored.who.isEmpty() ? QVariant(u""_s) : text(stored.who),
         text(stored.at), text(stored.text), text(stored.project), text(stored.authority),
         text(stored.prevHash), text(stored.hash)});
    if (!changed)
        return changed.error();
    for (const StoredRow &row : encoded.rows) {
        const auto added =
            m_connection->change(u"INSERT INTO change_row (seq, n, record, row_id, op, before_json, "
                                 "after_json) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                 {stored.seq, row.n, text(row.record), text(row.rowId), text(row.op),
                                  text(row.before), text(row.after)});
        if (!added)
            return added.error();
    }
    const auto anchored = m_connection->change(u"UPDATE workspace SET head_hash = ?"_s, {text(stored.hash)});
    if (!anchored)
        return anchored.error();
    return stored.seq;
}

Result<void> Store::writeRow(const RowChange &row)
{
    const RecordInfo &info = recordInfo(row.record);
    const QString id = row.id.toString(QUuid::WithoutBraces);
    const QVariant null(QMetaType::fromType<QString>());
    QList<QVariant> binds;
    binds.reserve(static_cast<qsizetype>(info.fields.size()) + 1);
    Result<int> affected = 0;
    switch (row.operation) {
    case RowChange::Operation::Insert:
        binds.fill(null, static_cast<qsizetype>(info.fields.size()) + 1);
        binds[0] = id;
        for (const FieldChange &field : row.fields)
            binds[field.field + 1] = toVariant(field.after);
        affected = m_connection->change(recordSql(row.record).insert, binds);
        break;
    case RowChange::Operation::Update:
        for (const FieldChange &field : row.fields)
            binds += toVariant(field.after);
        binds += id;
        for (const FieldChange &field : row.fields)
            binds += toVariant(field.before);
        affected = m_connection->change(updateSql(row), binds);
        break;
    case RowChange::Operation::Remove:
        binds.fill(null, static_cast<qsizetype>(info.fields.size()) + 1);
        binds[0] = id;
        for (const FieldChange &field : row.fields)
            binds[field.field + 1] = toVariant(field.before);
        affected = m_connection->change(recordSql(row.record).remove, binds);
        break;
    }
    if (!affected)
        return affected.error();
    if (*affected == 0)
        return describeConflict(*m_connection, row, QTimeZone(m_workspace.timeZone.toLatin1()));
    return {};
}

Result<std::optional<qint64>> Store::revisionOf(QUuid operation)
{
    const auto seq = m_connection->scalar(u"SELECT seq FROM change WHERE op_id = ?"_s,
                                          {operation.toString(QUuid::WithoutBraces)});
    if (!seq)
        return seq.error();
    return seq->isValid() ? std::optional<qint64>(seq->toLongLong()) : std::nullopt;
}

Result<std::vector<HistoryEntry>> Store::history(qint64 from, qint64 to, Rows rows)
{
    std::vector<HistoryEntry> entries;
    HistoryReader reader(*m_connection, from, to);
    while (reader.nextChange()) {
        auto entry = decode(reader.change());
        if (!entry)
            return entry.error();
        while (rows == Rows::With && reader.nextRow()) {
            auto row = decode(reader.row());
            if (!row)
                return row.error();
            entry->change.rows.push_back(std::move(*row));
        }
        entries.push_back(std::move(*entry));
    }
    if (reader.error())
        return *reader.error();
    return entries;
}

Result<std::vector<HistoryEntry>> Store::rowHistory(RecordKind kind, QUuid id)
{
    const auto rows = m_connection->read(
        u"SELECT c.seq, c.op_id, c.who, c.at, c.text, c.project, c.authority, c.hash, r.n, r.op, "
        u"r.before_json, "
        "r.after_json FROM change_row r JOIN change c ON c.seq = r.seq WHERE r.row_id = ? AND r.record = ? "
        "ORDER BY r.seq"_s,
        {id.toString(QUuid::WithoutBraces), QString::fromLatin1(recordInfo(kind).table)});
    std::vector<HistoryEntry> entries;
    while (rows->next()) {
        const auto bytes = [&rows](int column) { return rows->bytes(column).toByteArray(); };
        auto entry = decode(StoredChange{.seq = rows->integer(0),
                                         .opId = bytes(1),
                                         .who = bytes(2),
                                         .at = bytes(3),
                                         .text = bytes(4),
                                         .project = bytes(5),
                                         .authority = bytes(6),
                                         .prevHash = {},
                                         .hash = bytes(7)});
        if (!entry)
            return entry.error();
        auto row = decode(StoredRow{.n = rows->integer(8),
                                    .record = recordInfo(kind).table,
                                    .rowId = id.toByteArray(QUuid::WithoutBraces),
                                    .op = bytes(9),
                                    .before = bytes(10),
                                    .after = bytes(11)});
        if (!row)
            return row.error();
        entry->change.rows.push_back(std::move(*row));
        entries.push_back(std::move(*entry));
    }
    if (rows->error())
        return *rows->error();
    return entries;
}

Result<qint64> Store::revisionBefore(const QDateTime &utc)
{
    const auto seq = m_connection->scalar(u"SELECT max(seq) FROM change WHERE at < ?"_s, {instantText(utc)});
    return seq ? Result<qint64>(seq->toLongLong()) : seq.error();
}

Result<qint64> Store::revisionAtEndOf(QDate day)
{
    const QTimeZone zone(m_workspace.timeZone.toLatin1());
    return revisionBefore(day.addDays(1).startOfDay(zone));
}

Result<bool> Store::hasForeignChanges()
{
    const auto version = m_connection->scalar(u"PRAGMA data_version"_s);
    if (!version)
        return version.error();
    return std::exchange(m_dataVersion, version->toLongLong()) != m_dataVersion;
}

bool Store::isFileMoved() const
{
    return m_connection->isFileMoved();
}

ChangeSet restrictedTo(const ChangeSet &change, ProjectId project)
{
    ChangeSet part = change;
    std::erase_if(part.rows, [&](const RowChange &row) {
        const int field = recordInfo(row.record).projectField;
        if (field < 0)
            return false;
        if (const FieldChange *owner = row.find(field);
            owner && row.operation != RowChange::Operation::Update) {
            const Value &id = row.operation == RowChange::Operation::Insert ? owner->after : owner->before;
            return id != Value{project.toString()};
        }
        return !change.project.isNull() && change.project != project;
    });
    return part;
}

} // namespace baton
