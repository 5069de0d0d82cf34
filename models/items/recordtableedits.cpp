// SPDX-License-Identifier: GPL-3.0-or-later
// What people do in a RecordTableModel, each as one Edit: change cells, add, paste, move and remove rows.
#include "models/items/recordtablemodel.h"

#include "models/plan/fieldtext.h"
#include "models/plan/rules.h"

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
    TextContext context{&m_document->plan(), QLocale(), m_document->today()};
    if (fieldInfo(column.field).kind == FieldKind::Date && m_document->plan().contains(m_kind, id))
        detail::readDate(m_document->plan().value(m_kind, id, column.field), context.from);
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

Result<Edit> RecordTableModel::editOf(const std::vector<CellEdit> &cells) const
{
    const CellEdit &first = cells.front();
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
        if (auto set = edit.setValue(m_kind, cell.id, cell.field, cell.value); !set)
            return set.error();
    }
    return edit;
}

Result<Edit> RecordTableModel::ruledEditOf(const std::vector<CellEdit> &cells) const
{
    if (m_editRule) {
        if (auto edit = m_editRule(cells))
            return std::move(*edit);
    }
    return editOf(cells);
}

bool RecordTableModel::setCells(const std::vector<CellEdit> &cells)
{
    return cells.empty() || commit(ruledEditOf(cells));
}

// Gives the rows [first, first + count) of that order places between their neighbours, and all rows new ones
// where there is no room between them.
void RecordTableModel::setPlaces(Edit &edit, const std::vector<QUuid> &order, size_t first,
                                 size_t count) const
{
    if (m_positionField < 0)
        return;
    const auto place = [&](size_t at) -> qint64 {
        const Value value = m_document->plan().value(m_kind, order[at], m_positionField);
        return integerOf(value) ? *integerOf(value) : 0;
    };
    const auto set = [&](size_t at, qint64 value) {
        (void)edit.setValue(m_kind, order[at], m_positionField, Value{value});
    };
    const auto number = static_cast<qint64>(count);
    const size_t next = first + count;
    const bool isLast = next >= order.size();
    qint64 low = 0;
    if (first > 0)
        low = place(first - 1);
    else if (!isLast)
        low = place(next) - (number + 1) * positionStep;
    const qint64 step = isLast ? positionStep : (place(next) - low) / (number + 1);
    if (step > 0) {
        for (size_t i = 0; i < count; ++i)
            set(first + i, low + static_cast<qint64>(i + 1) * step);
    } else {
        for (size_t i = 0; i < order.size(); ++i)
            set(i, static_cast<qint64>(i + 1) * positionStep);
    }
}

QUuid RecordTableModel::addRecord(QUuid after, const FieldValues &values)
{
    Edit edit{m_document->plan(), QT_TRANSLATE_NOOP("Edit", "Add “%1”"), {recordLabel(recordInfo(m_kind))}};
    const QUuid id = edit.insertRow(m_kind);
    if (const auto filled = fillRow(edit, id, {id, {}}, values); !filled) {
        Q_EMIT refused(filled.error());
        return {};
    }
    std::vector<QUuid> order = m_ids;
    const int row = after.isNull() ? -1 : rowOf(after);
    const size_t place = row < 0 ? order.size() : static_cast<size_t>(row) + 1;
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), id);
    setPlaces(edit, order, place, 1);
    return commit(std::move(edit)) ? id : QUuid();
}

// Values of a new row first, then what its text says, then what follows from that.
Result<void> RecordTableModel::fillRow(Edit &edit, QUuid id, const RowText &row,
                                       const FieldValues &defaults) const
{
    QSet<int> given;
    const auto set = [&](int field, const Value &value) { return edit.setValue(m_kind, id, field, value); };
    for (const auto &[field, value] : defaults) {
        if (auto done = set(field, value); !done)
            return done;
    }
    for (const auto &[column, text] : row.texts) {
        if (!isEditable(column))
            continue;
        const auto cells = understood(id, column, text);
        if (!cells)
            return cells.error();
        for (const CellEdit &cell : *cells) {
            given.insert(cell.field);
            if (auto done = set(cell.field, cell.value); !done)
                return done;
        }
    }
    if (m_completion)
        m_completion(edit, id, given);
    return {};
}

// Why the document would not take that row alone.
std::optional<Error> RecordTableModel::refusalOf(const RowText &row, const FieldValues &defaults) const
{
    Edit edit{m_document->plan(), QT_TRANSLATE_NOOP("Edit", "Paste %1 rows"), {u"1"_s}};
    const bool isNew = row.id.isNull();
    const QUuid id = isNew ? edit.insertRow(m_kind) : row.id;
    if (const auto filled = fillRow(edit, id, row, isNew ? defaults : FieldValues()); !filled)
        return filled.error();
    const Result<ChangeSet> change = edit.finish();
    if (!change)
        return change.error();
    if (const auto allowed =
            checkRules(m_document->plan(), *change, {m_document->actor(), m_document->today()});
        !allowed)
        return allowed.error();
    return std::nullopt;
}

std::vector<RecordTableModel::TextProblem> RecordTableModel::problemsOf(const RowText &row,
                                                                        const NewRows &news) const
{
    std::vector<TextProblem> problems;
    for (const auto &[column, text] : row.texts) {
        if (!isEditable(column))
            continue;
        if (const auto cells = understood(row.id, column, text); !cells)
            problems.push_back({column, cells.error().userMessage});
    }
    if (!problems.empty())
        return problems;
    const auto refusal = refusalOf(row, news.defaults);
    if (!refusal)
        return {};
    // The cell to blame is the one without which the row is taken.
    for (size_t i = 0; i < row.texts.size(); ++i) {
        RowText without = row;
        without.texts.erase(without.texts.begin() + static_cast<std::ptrdiff_t>(i));
        if (isEditable(row.texts[i].first) && !refusalOf(without, news.defaults))
            return {{row.texts[i].first, refusal->userMessage}};
    }
    return {{-1, refusal->userMessage}};
}

std::optional<std::vector<QUuid>> RecordTableModel::pasteRows(const std::vector<RowText> &rows,
                                                              const NewRows &news)
{
    Edit edit{m_document->plan(), QT_TRANSLATE_NOOP("Edit", "Paste %1 rows"), {QString::number(rows.size())}};
    std::vector<QUuid> ids;
    std::vector<QUuid> added;
    for (const RowText &row : rows) {
        const bool isNew = row.id.isNull();
        const QUuid id = isNew ? edit.insertRow(m_kind) : row.id;
        ids.push_back(id);
        if (isNew)
            added.push_back(id);
        if (const auto filled = fillRow(edit, id, row, isNew ? news.defaults : FieldValues()); !filled) {
            Q_EMIT refused({filled.error().code, tr("%1 Nothing was pasted.").arg(filled.error().userMessage),
                            filled.error().technical});
            return std::nullopt;
        }
    }
    if (!added.empty()) {
        std::vector<QUuid> order = m_ids;
        const int after = news.after.isNull() ? -1 : rowOf(news.after);
        const size_t place = after < 0 ? order.size() : static_cast<size_t>(after) + 1;
        order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), added.begin(), added.end());
        setPlaces(edit, order, place, added.size());
    }
    return commit(std::move(edit)) ? std::optional(ids) : std::nullopt;
}

bool RecordTableModel::moveRecords(const std::vector<QUuid> &ids, QUuid before)
{
    if (ids.empty() || m_positionField < 0)
        return false;
    Edit edit{m_document->plan(), QT_TRANSLATE_NOOP("Edit", "Move %1"), {title(ids.front())}};
    if (ids.size() > 1)
        edit.setText(QT_TRANSLATE_NOOP("Edit", "Move %1 rows"), {QString::number(ids.size())});
    std::vector<QUuid> order;
    order.reserve(m_ids.size());
    const QSet<QUuid> moved(ids.begin(), ids.end());
    std::ranges::copy_if(m_ids, std::back_inserter(order), [&](QUuid id) { return !moved.contains(id); });
    const auto at = std::ranges::find(order, before);
    const auto place = static_cast<size_t>(at - order.begin());
    order.insert(at, ids.begin(), ids.end());
    if (order == m_ids)
        return true;
    setPlaces(edit, order, place, ids.size());
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
