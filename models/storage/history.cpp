// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/history.h"

#include "models/storage/connection.h"
#include "models/storage/recordsql.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr qint64 noRow = -1;
constexpr qint64 noMoreRows = std::numeric_limits<qint64>::max();

const char *operationName(RowChange::Operation operation)
{
    switch (operation) {
    case RowChange::Operation::Insert:
        return "insert";
    case RowChange::Operation::Update:
        return "update";
    case RowChange::Operation::Remove:
        break;
    }
    return "remove";
}

std::optional<RowChange::Operation> operationFromName(const QByteArray &name)
{
    if (name == "insert")
        return RowChange::Operation::Insert;
    if (name == "update")
        return RowChange::Operation::Update;
    if (name == "remove")
        return RowChange::Operation::Remove;
    return std::nullopt;
}

QByteArray textJson(const ChangeText &text)
{
    const QJsonObject object{{u"key"_s, text.key},
                             {u"arguments"_s, QJsonArray::fromStringList(text.arguments)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray idText(const QUuid &id)
{
    return id.isNull() ? QByteArray() : id.toByteArray(QUuid::WithoutBraces);
}

Error unreadable(const QString &technical)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Storage",
                                        "An entry of the file's history cannot be read. Nothing was "
                                        "changed in the file. Open the latest backup from the folder "
                                        "beside it."),
            technical};
}

// What SQLite would cut off or turn into something else on its way through UTF-8.
bool isStorable(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(u'\0'));
}

} // namespace

ChainHash::ChainHash(const StoredChange &change)
{
    m_hash.addData(change.prevHash);
    add(QByteArray::number(change.seq));
    for (const QByteArray *field :
         {&change.opId, &change.who, &change.at, &change.text, &change.project, &change.authority})
        add(*field);
}

void ChainHash::add(QByteArrayView field)
{
    m_hash.addData(QByteArrayView("\x1f", 1));
    m_hash.addData(field);
}

void ChainHash::add(qint64 seq, const StoredRow &row)
{
    add(QByteArray::number(seq));
    add(QByteArray::number(row.n));
    for (const QByteArray *field : {&row.record, &row.rowId, &row.op, &row.before, &row.after})
        add(*field);
}

QByteArray genesisHash(const WorkspaceInfo &workspace)
{
    const QString all = u"baton"_s + QChar(0x1f) + workspace.id.toString(QUuid::WithoutBraces) + QChar(0x1f) +
                        workspace.name + QChar(0x1f) + workspace.timeZone + QChar(0x1f) +
                        instantText(workspace.createdAt);
    return QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256).toHex();
}

QString instantText(const QDateTime &utc)
{
    return utc.toUTC().toString(Qt::ISODateWithMs);
}

Result<EncodedChange> encode(const ChangeSet &change, const Actor &actor, const QDateTime &atUtc)
{
    EncodedChange encoded;
    encoded.change = {.opId = idText(change.operation),
                      .who = actor.toString().toUtf8(),
                      .at = instantText(atUtc).toUtf8(),
                      .text = textJson(change.text),
                      .project = idText(change.project.uuid),
                      .authority = idText(change.authority.uuid),
                      .prevHash = {},
                      .hash = {}};
    encoded.rows.reserve(change.rows.size());
    for (const RowChange &row : change.rows) {
        const RecordInfo &info = recordInfo(row.record);
        for (const FieldChange &field : row.fields) {
            const QString *text = textOf(field.after);
            if (text && !isStorable(*text)) {
                const FieldInfo &described = info.fields[static_cast<size_t>(field.field)];
                return Error{
                    ErrorCode::Invalid,
                    QCoreApplication::translate(
                        "Storage", "“%1” contains a character that cannot be stored. Nothing was stored.")
                        .arg(fieldLabel(info, described)),
                    QString::fromLatin1(described.key)};
            }
        }
        encoded.rows.push_back({.n = static_cast<qint64>(encoded.rows.size()),
                                .record = info.table,
                                .rowId = idText(row.id),
                                .op = operationName(row.operation),
                                .before = beforeJson(row),
                                .after = afterJson(row)});
    }
    return encoded;
}

Result<HistoryEntry> decode(const StoredChange &stored)
{
    const QJsonDocument text = QJsonDocument::fromJson(stored.text);
    const QDateTime at = QDateTime::fromString(QString::fromUtf8(stored.at), Qt::ISODateWithMs);
    const QUuid operation = uuidFromBytes(stored.opId);
    if (!text.isObject() || !at.isValid() || operation.isNull())
        return unreadable(u"change %1"_s.arg(stored.seq));
    HistoryEntry entry;
    entry.revision = stored.seq;
    entry.actor = Actor::fromString(QString::fromUtf8(stored.who));
    entry.at = at.toUTC();
    entry.hash = QString::fromLatin1(stored.hash);
    entry.change.operation = operation;
    entry.change.project.uuid = uuidFromBytes(stored.project);
    entry.change.authority.uuid = uuidFromBytes(stored.authority);
    entry.change.text.key = text[u"key"_s].toString();
    const QJsonArray arguments = text[u"arguments"_s].toArray();
    for (const QJsonValue &argument : arguments)
        entry.change.text.arguments += argument.toString();
    return entry;
}

Result<RowChange> decode(const StoredRow &row)
{
    const auto record = recordKindFromTable(QString::fromUtf8(row.record));
    const auto operation = operationFromName(row.op);
    const QUuid id = uuidFromBytes(row.rowId);
    if (!record || !operation || id.isNull())
        return unreadable(QString::fromUtf8(row.record) + u' ' + QString::fromUtf8(row.rowId));
    return rowChangeFromJson(*record, id, *operation, row.before, row.after);
}

HistoryReader::HistoryReader(Connection &connection, qint64 from, qint64 to)
{
    const QList<QVariant> range{from, to};
    m_changes = connection.read(u"SELECT seq, op_id, who, at, text, project, authority, prev_hash, hash "
                                "FROM change WHERE seq BETWEEN ? AND ? ORDER BY seq"_s,
                                range);
    m_rows = connection.read(u"SELECT seq, n, record, row_id, op, before_json, after_json "
                             "FROM change_row WHERE seq BETWEEN ? AND ? ORDER BY seq, n"_s,
                             range);
}

HistoryReader::~HistoryReader() = default;

bool HistoryReader::nextChange()
{
    if (m_error)
        return false;
    if (!m_changes->next()) {
        m_error = m_changes->error();
        return false;
    }
    const auto bytes = [this](int column) { return m_changes->bytes(column).toByteArray(); };
    m_change = {.seq = m_changes->integer(0),
                .opId = bytes(1),
                .who = bytes(2),
                .at = bytes(3),
                .text = bytes(4),
                .project = bytes(5),
                .authority = bytes(6),
                .prevHash = bytes(7),
                .hash = bytes(8)};
    return true;
}

bool HistoryReader::fetchRow()
{
    if (!m_rows->next()) {
        m_error = m_rows->error();
        m_rowSeq = noMoreRows;
        return false;
    }
    m_rowSeq = m_rows->integer(0);
    return true;
}

bool HistoryReader::nextRow()
{
    while (!m_error && (m_rowSeq == noRow || m_rowSeq < m_change.seq)) {
        if (!fetchRow())
            return false;
    }
    if (m_error || m_rowSeq != m_change.seq)
        return false;
    const auto bytes = [this](int column) { return m_rows->bytes(column).toByteArray(); };
    m_row = {.n = m_rows->integer(1),
             .record = bytes(2),
             .rowId = bytes(3),
             .op = bytes(4),
             .before = bytes(5),
             .after = bytes(6)};
    m_rowSeq = noRow; // given; the next call fetches
    return true;
}

} // namespace baton
