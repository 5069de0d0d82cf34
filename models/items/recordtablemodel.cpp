// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/recordtablemodel.h"

#include "models/items/cellvalue.h"
#include "models/plan/fieldtext.h"
#include "models/plan/requestlock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

RecordTableModel::RecordTableModel(Document &document, RecordKind kind, std::vector<Column> columns,
                                   Membership isMember, QObject *parent)
    : QAbstractTableModel(parent), m_document(&document), m_kind(kind), m_columns(std::move(columns)),
      m_isMember(std::move(isMember))
{
    const auto fields = recordInfo(kind).fields;
    for (size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].kind == FieldKind::Position)
            m_positionField = static_cast<int>(i);
    }
    load();
    connect(m_document, &Document::changed, this, &RecordTableModel::follow);
}

bool RecordTableModel::isBefore(QUuid a, QUuid b) const
{
    const Plan &plan = m_document->plan();
    if (m_positionField >= 0) {
        const Value first = plan.value(m_kind, a, m_positionField);
        const Value second = plan.value(m_kind, b, m_positionField);
        const qint64 *x = integerOf(first);
        const qint64 *y = integerOf(second);
        if (x && y && *x != *y)
            return *x < *y;
    } else if (const int order = plan.name(m_kind, a).localeAwareCompare(plan.name(m_kind, b)); order != 0) {
        return order < 0;
    }
    return a < b;
}

void RecordTableModel::load()
{
    // Keys are taken once: comparing through the plan would look each row up many times.
    struct Key
    {
        qint64 position;
        QString name;
        QUuid id;
    };
    const RecordInfo &record = recordInfo(m_kind);
    std::vector<Key> keys;
    keys.reserve(m_document->plan().count(m_kind));
    forEachRow(m_document->plan(), m_kind, [&](const void *row, QUuid id) {
        if (!isMember(row))
            return;
        Key key{0, {}, id};
        if (m_positionField >= 0) {
            const Value position = fieldInfo(m_positionField).get(row);
            key.position = integerOf(position) ? *integerOf(position) : 0;
        } else if (record.nameField >= 0) {
            const Value name = fieldInfo(record.nameField).get(row);
            key.name = textOf(name) ? *textOf(name) : QString();
        }
        keys.push_back(std::move(key));
    });
    std::ranges::sort(keys, [](const Key &a, const Key &b) {
        if (a.position != b.position)
            return a.position < b.position;
        const int order = a.name.localeAwareCompare(b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    m_ids.reserve(keys.size());
    for (const Key &key : keys)
        m_ids.push_back(key.id);
}

int RecordTableModel::columnOf(const QString &key) const
{
    const auto at = std::ranges::find(m_columns, key, &Column::key);
    return at == m_columns.end() ? -1 : static_cast<int>(at - m_columns.begin());
}

int RecordTableModel::rowOf(QUuid id) const
{
    if (m_rows.isEmpty() && !m_ids.empty()) {
        m_rows.reserve(static_cast<qsizetype>(m_ids.size()));
        for (size_t i = 0; i < m_ids.size(); ++i)
            m_rows.insert(m_ids[i], static_cast<int>(i));
    }
    return m_rows.value(id, -1);
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString RecordTableModel::text(const void *record, QUuid id, const Column &column) const
{
    if (column.isComputed())
        return column.compute(m_document->plan(), id).text;
    const FieldInfo &field = fieldInfo(column.field);
    const TextContext context{&m_document->plan(), QLocale(), m_document->today()};
    return displayText(field, field.get(record), context);
}

QString RecordTableModel::shownText(const void *record, QUuid id, const Column &column) const
{
    const QString note = column.note ? column.note(id) : QString();
    const QString value = text(record, id, column);
    return note.isEmpty() ? value : tr("%1, %2", "value of a cell, a note to it").arg(value, note);
}

QVariant RecordTableModel::sortValue(const void *record, QUuid id, const Column &column) const
{
    if (column.isComputed()) {
        const Cell cell = column.compute(m_document->plan(), id);
        return cell.sort.isValid() ? cell.sort : cell.text.isEmpty() ? QVariant() : QVariant(cell.text);
    }
    const FieldInfo &field = fieldInfo(column.field);
    const Value value = field.get(record);
    if (isNull(value))
        return {};
    if (field.kind == FieldKind::Enum) {
        for (size_t i = 0; i < field.labels.size(); ++i) {
            if (*textOf(value) == QLatin1StringView(field.labels[i].key))
                return static_cast<qlonglong>(i);
        }
        return {};
    }
    if (field.kind == FieldKind::Reference)
        return text(record, id, column);
    if (const qint64 *whole = integerOf(value))
        return static_cast<qlonglong>(*whole);
    if (const double *real = std::get_if<double>(&value))
        return *real;
    return *textOf(value); // dates and times as stored are in order as text
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    return index.isValid() ? cellData(idAt(index.row()), index.column(), role) : QVariant();
}

QVariant RecordTableModel::cellData(QUuid id, int columnIndex, int role) const
{
    if (role == IdRole)
        return id;
    const void *record = m_document->plan().row(m_kind, id);
    if (!record)
        return {}; // it has gone; the row follows
    const Column &column = m_columns[static_cast<size_t>(columnIndex)];
    const auto cell = [&] { return column.compute(m_document->plan(), id); };
    switch (role) {
    case Qt::DisplayRole:
        return shownText(record, id, column);
    case TextRole:
        return column.typed ? column.typed->text(m_document->plan(), id) : text(record, id, column);
    case Qt::EditRole:
        if (column.isComputed())
            return sortValue(record, id, column);
        return toVariant(fieldInfo(column.field), fieldInfo(column.field).get(record));
    case SortRole:
        return sortValue(record, id, column);
    case TypedRole:
        return column.typed.has_value();
    case FieldRole:
        return column.field;
    case MarkRole:
        if (column.isComputed())
            return static_cast<int>(cell().mark);
        return static_cast<int>(column.mark ? column.mark(record) : Mark::None);
    case ToneRole:
        return static_cast<int>(column.isComputed() ? cell().tone : Mark::None);
    case BarRole:
        return column.isComputed() && cell().bar ? QVariant(*cell().bar) : QVariant();
    case Qt::ToolTipRole: {
        // A sign without words says them to who points at it.
        const Cell shown = column.isComputed() ? cell() : Cell();
        return shown.text.isEmpty() && !shown.accessible.isEmpty()
                   ? QVariant(shown.accessible.toHtmlEscaped())
                   : QVariant();
    }
    case Qt::AccessibleTextRole: {
        if (column.isComputed() && !cell().accessible.isEmpty())
            return cell().accessible;
        const QString shown = shownText(record, id, column);
        return shown.isEmpty() ? tr("%1: empty").arg(column.title) : tr("%1: %2").arg(column.title, shown);
    }
    case Qt::TextAlignmentRole: {
        if (column.alignment)
            return QVariant(column.alignment | Qt::AlignVCenter);
        if (column.isComputed())
            return {};
        switch (fieldInfo(column.field).kind) {
        case FieldKind::Integer:
        case FieldKind::Real:
        case FieldKind::Percent:
        case FieldKind::Days:
        case FieldKind::Duration:
        case FieldKind::Money:
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
        }
    }
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section >= 0 && section < columnCount() && role == Qt::DisplayRole)
        return m_columns[static_cast<size_t>(section)].title;
    return QAbstractTableModel::headerData(section, orientation, role);
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const int field = m_columns[static_cast<size_t>(index.column())].field;
    flags.setFlag(Qt::ItemIsEditable, isEditable(index.column()) &&
                                          !fieldLock(m_document->plan(), m_kind, idAt(index.row()), field));
    return flags;
}

bool RecordTableModel::isEditable(int columnIndex) const
{
    const Column &column = m_columns[static_cast<size_t>(columnIndex)];
    return !m_document->isReadOnly() &&
           (column.isComputed() ? column.typed.has_value() : !fieldInfo(column.field).isReadOnly);
}

bool RecordTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const Column &column = m_columns[static_cast<size_t>(index.column())];
    if (role == TextRole) {
        const auto cells = understood(idAt(index.row()), index.column(), value.toString());
        if (!cells)
            Q_EMIT refused(cells.error());
        return cells && setCells(*cells);
    }
    const int field = column.field;
    if (column.isComputed())
        return false;
    if (role != Qt::EditRole)
        return false;
    const std::optional<Value> typed = toValue(fieldInfo(field), value);
    return typed && setCells({{idAt(index.row()), field, *typed}});
}

void RecordTableModel::refreshComputed()
{
    if (m_ids.empty())
        return;
    const auto isComputed = [](const Column &column) { return column.isComputed() || column.note; };
    const auto first = std::ranges::find_if(m_columns, isComputed);
    if (first == m_columns.end())
        return;
    const auto last = std::ranges::find_if(m_columns.rbegin(), m_columns.rend(), isComputed);
    Q_EMIT dataChanged(index(0, static_cast<int>(first - m_columns.begin())),
                       index(rowCount() - 1, static_cast<int>(m_columns.rend() - last) - 1));
}

std::pair<int, int> RecordTableModel::columnsTouched(const RowChange &change) const
{
    int first = columnCount();
    int last = -1;
    for (int c = 0; c < columnCount(); ++c) {
        const Column &column = m_columns[static_cast<size_t>(c)];
        if (column.isComputed() ? true : change.find(column.field) != nullptr) {
            first = std::min(first, c);
            last = c;
        }
    }
    return {first, last};
}

void RecordTableModel::follow(const ChangeSet &change)
{
    std::vector<int> removed;
    std::vector<QUuid> inserted;
    std::vector<std::pair<QUuid, std::pair<int, int>>> updated;
    bool isReordered = false;
    QSet<int> renamedKinds;
    for (const RowChange &row : change.rows) {
        if (row.record != m_kind) {
            if (row.operation == RowChange::Operation::Update)
                renamedKinds.insert(static_cast<int>(row.record));
            continue;
        }
        const void *record = m_document->plan().row(m_kind, row.id);
        const int shownAt = rowOf(row.id);
        const bool isShown = record && isMember(record);
        if (shownAt >= 0 && !isShown) {
            removed.push_back(shownAt);
        } else if (shownAt < 0 && isShown) {
            inserted.push_back(row.id);
        } else if (shownAt >= 0) {
            isReordered = isReordered || (m_positionField >= 0 && row.find(m_positionField));
            if (const auto columns = columnsTouched(row); columns.second >= 0)
                updated.emplace_back(row.id, columns);
            renamedKinds.insert(static_cast<int>(row.record));
        }
    }
    dropRows(std::move(removed));
    if (isReordered)
        reorder();
    insertIds(std::move(inserted));
    std::vector<std::pair<int, std::pair<int, int>>> rows;
    rows.reserve(updated.size());
    for (const auto &[id, columns] : updated)
        rows.emplace_back(rowOf(id), columns);
    emitRows(std::move(rows));
    // Names shown through references.
    for (int c = 0; c < columnCount() && !m_ids.empty(); ++c) {
        const Column &column = m_columns[static_cast<size_t>(c)];
        if (!column.isComputed() && fieldInfo(column.field).kind == FieldKind::Reference &&
            renamedKinds.contains(static_cast<int>(fieldInfo(column.field).target)))
            Q_EMIT dataChanged(index(0, c), index(rowCount() - 1, c));
    }
}

void RecordTableModel::dropRows(std::vector<int> rows)
{
    std::ranges::sort(rows, std::greater());
    for (size_t i = 0; i < rows.size();) {
        size_t next = i + 1;
        while (next < rows.size() && rows[next] == rows[next - 1] - 1)
            ++next;
        const int first = rows[next - 1];
        const int last = rows[i];
        beginRemoveRows({}, first, last);
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + last + 1);
        m_rows.clear();
        endRemoveRows();
        i = next;
    }
}

void RecordTableModel::insertIds(std::vector<QUuid> ids)
{
    const auto before = [this](QUuid a, QUuid b) { return isBefore(a, b); };
    std::ranges::sort(ids, before);
    // Runs that go to the same place are inserted as one.
    for (size_t i = 0; i < ids.size();) {
        // Rows that were renamed stay where they are, so names need not be in order.
        const auto place = m_positionField >= 0
                               ? std::ranges::upper_bound(m_ids, ids[i], before)
                               : std::ranges::find_if(m_ids, [&](QUuid id) { return before(ids[i], id); });
        size_t next = i + 1;
        while (next < ids.size() && (place == m_ids.end() || isBefore(ids[next], *place)))
            ++next;
        const int first = static_cast<int>(place - m_ids.begin());
        beginInsertRows({}, first, first + static_cast<int>(next - i) - 1);
        m_ids.insert(place, ids.begin() + static_cast<std::ptrdiff_t>(i),
                     ids.begin() + static_cast<std::ptrdiff_t>(next));
        m_rows.clear();
        endInsertRows();
        i = next;
    }
}

void RecordTableModel::reorder()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<QUuid> ids;
    ids.reserve(static_cast<size_t>(from.size()));
    for (const QModelIndex &index : from)
        ids.push_back(idAt(index.row()));
    std::ranges::sort(m_ids, [this](QUuid a, QUuid b) { return isBefore(a, b); });
    m_rows.clear();
    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i)
        to.append(index(rowOf(ids[static_cast<size_t>(i)]), from[i].column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

// Neighbouring rows with the same columns are announced together.
void RecordTableModel::emitRows(std::vector<std::pair<int, std::pair<int, int>>> rows)
{
    std::ranges::sort(rows);
    for (size_t i = 0; i < rows.size();) {
        size_t next = i + 1;
        while (next < rows.size() && rows[next].first == rows[next - 1].first + 1 &&
               rows[next].second == rows[i].second)
            ++next;
        const auto &[first, last] = rows[i].second;
        Q_EMIT dataChanged(index(rows[i].first, first), index(rows[next - 1].first, last));
        i = next;
    }
}

} // namespace baton
