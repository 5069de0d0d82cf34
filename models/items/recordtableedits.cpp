// SPDX-License-Identifier: GPL-3.0-or-later
// What people do in a RecordTableModel, each as one Edit: change cells, add, paste, move and remove rows.
#include "models/items/recordtablemodel.h"

#include "models/plan/fieldtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

Result<std::vector<RecordTableModel::CellEdit>> RecordTableModel::understood(QUuid id, int columnIndex,
                                                                             const QString &text) const
{
    const Column &column = m_columns[static_cast<size_t>(columnIndex)];
    std::vector<CellEdit> cells;
    if (column.typed) {
        const auto values = column.typed->parse(m_document->plan(), id, text);
        if (!values)
            return values.error();
        for (const auto &[field, value] : *values)
            cells.push_back({id, field, value});
        return cells;
    }
    const TextContext context{&m_document->plan(), QLocale(), m_document->today()};
    const Result<Value> value = parseText(recordInfo(m_kind), fieldInfo(column.field), text, context);
    if (!value)
        return value.error();
    cells.push_back({id, column.field, *value});
    return cells;
}

QString RecordTableModel::title(QUuid id) const
{
    const int code = recordInfo(m_kind).fieldIndex("code");
    if (code >= 0) {
        const Value value = m_document->plan().value(m_kind, id, code);
        if (const QString *text = textOf(value))
            return *text;
    }
    return m_document->plan().name(m_kind, id);
}

bool RecordTableModel::commit(Result<Edit> edit)
{
    const Result<ChangeSet> done = m_document->commit(std::move(edit));
    if (!done)
        Q_EMIT refused(done.error());
    return done.isOk();
}

bool RecordTableModel::setCells(const std::vector<CellEdit> &cells)
{
    if (cells.empty())
        return true;
    const CellEdit &first = cells.front();
    if (m_editRule) {
        if (auto edit = m_editRule(cells))
            return commit(std::move(*edit));
    }
    const bool isOneField =
        std::ranges::all_of(cells, [&](const CellEdit &cell) { return cell.field == first.field; });
    const bool isOneRecord =
        std::ranges::all_of(cells, [&](const CellEdit &cell) { return cell.id == first.id; });
    const QString label = fieldLabel(recordInfo(m_kind), fieldInfo(first.field));
    Edit edit{m_document->plan(), QT_TRANSLATE_NOOP("Edit", "Change “%1” of %2"), {label, title(first.id)}};
    if (cells.size() > 1 && isOneField)
        edit.setText(QT_TRANSLATE_NOOP("Edit", "Change “%1” of %2 records"),
                     {label, QString::number(cells.size())});
    else if (isOneRecord && cells.size() > 1)
        edit.setText(QT_TRANSLATE_NOOP("Edit", "Change %1"), {title(first.id)});
    else if (cells.size() > 1)
        edit.setText(QT_TRANSLATE_NOOP("Edit", "Change %1 cells"), {QString::number(cells.size())});
    for (const CellEdit &cell : cells) {
        if (auto set = edit.setValue(m_kind, cell.id, cell.field, cell.value); !set) {
            Q_EMIT refused(set.error());
            return false;
        }
    }
    return commit(std::move(edit));
}

// The position behind that row of the table (behind the last one for -1), making room where there is none.
qint64 RecordTableModel::makePlace(Edit &edit, int at) const
{
    const auto position = [&](int row) -> qint64 {
        const Value value = m_document->plan().value(m_kind, idAt(row), m_positionField);
        return integerOf(value) ? *integerOf(value) : 0;
    };
    const int last = rowCount() - 1;
    if (at < 0 || at >= last)
        return last < 0 ? positionStep : position(last) + positionStep;
    const qint64 place = position(at) + (position(at + 1) - position(at)) / 2;
    if (place != position(at))
        return place;
    for (int row = 0; row <= last; ++row) {
        const qint64 fresh = (row + 1 + (row > at ? 1 : 0)) * positionStep;
        (void)edit.setValue(m_kind, idAt(row), m_positionField, Value{fresh});
    }
    return (at + 2) * positionStep;
}

QUuid RecordTableModel::addRecord(QUuid after, const std::vector<std::pair<int, Value>> &values)
{
    Edit edit{m_document->plan(), QT_TRANSLATE_NOOP("Edit", "Add “%1”"), {recordLabel(recordInfo(m_kind))}};
    const QUuid id = edit.insertRow(m_kind);
    std::vector<std::pair<int, Value>> all = values;
    if (m_positionField >= 0)
        all.emplace_back(m_positionField, Value{makePlace(edit, after.isNull() ? -1 : rowOf(after))});
    for (const auto &[field, value] : all) {
        if (const Result<void> done = edit.setValue(m_kind, id, field, value); !done) {
            Q_EMIT refused(done.error());
            return {};
        }
    }
    return commit(std::move(edit)) ? id : QUuid();
}

bool RecordTableModel::pasteRows(const std::vector<RowText> &rows,
                                 const std::vector<std::pair<int, Value>> &defaults)
{
    Edit edit{m_document->plan(), QT_TRANSLATE_NOOP("Edit", "Paste %1 rows"), {QString::number(rows.size())}};
    qint64 place = m_positionField >= 0 ? makePlace(edit, -1) : 0;
    const auto set = [&](QUuid id, int field, const Value &value) {
        const Result<void> done = edit.setValue(m_kind, id, field, value);
        if (!done)
            Q_EMIT refused(done.error());
        return done.isOk();
    };
    for (const RowText &row : rows) {
        QUuid id = row.id;
        if (id.isNull()) {
            id = edit.insertRow(m_kind);
            if (m_positionField >= 0 && !set(id, m_positionField, Value{place}))
                return false;
            place += positionStep;
            for (const auto &[field, value] : defaults) {
                if (!set(id, field, value))
                    return false;
            }
        }
        for (const auto &[column, text] : row.texts) {
            const Column &target = m_columns[static_cast<size_t>(column)];
            if (target.isComputed() ? !target.typed : fieldInfo(target.field).isReadOnly)
                continue;
            const auto cells = understood(id, column, text);
            if (!cells) {
                Q_EMIT refused({cells.error().code,
                                tr("%1 Nothing was pasted.").arg(cells.error().userMessage),
                                cells.error().technical});
                return false;
            }
            for (const CellEdit &cell : *cells) {
                if (!set(cell.id, cell.field, cell.value))
                    return false;
            }
        }
    }
    return commit(std::move(edit));
}

bool RecordTableModel::removeRecords(const std::vector<QUuid> &ids)
{
    if (ids.empty())
        return true;
    Edit edit{m_document->plan(), QT_TRANSLATE_NOOP("Edit", "Remove %1"), {title(ids.front())}};
    if (ids.size() > 1)
        edit.setText(QT_TRANSLATE_NOOP("Edit", "Remove %1 records"), {QString::number(ids.size())});
    for (const QUuid id : ids)
        edit.removeRow(m_kind, id);
    return commit(std::move(edit));
}

} // namespace baton
