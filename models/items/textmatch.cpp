// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/textmatch.h"

#include <algorithm>
#include <functional>

namespace baton {

CellMatch::CellMatch(const RecordTableModel &model, const Column &column, const QString &word)
    : m_model(&model), m_column(&column),
      m_field(column.isComputed() ? nullptr
                                  : &recordInfo(model.kind()).fields[static_cast<size_t>(column.field)]),
      m_word(word.toCaseFolded()), m_firstUpper(m_word.isEmpty() ? QChar() : m_word.front().toUpper())
{
    if (m_field)
        findPossible();
}

// To look at the choices once is cheaper than to ask each row for its own.
void CellMatch::findPossible()
{
    constexpr size_t fewRecords = 2000;
    const Plan &plan = m_model->document().plan();
    if (m_field->kind == FieldKind::Enum) {
        m_isPossible = std::ranges::any_of(m_field->labels, [this](const EnumLabel &label) {
            return isIn(enumText(*m_field, QString::fromLatin1(label.key)));
        });
    } else if (m_field->reference && plan.count(m_field->target) <= fewRecords) {
        bool isAny = false;
        forEachRow(plan, m_field->target, [&](const void *, QUuid id) {
            const bool isHere = isIn(plan.name(m_field->target, id));
            m_references.insert(id, isHere);
            isAny = isAny || isHere;
        });
        m_isPossible = isAny;
    }
}

// By its first letter in either case, which few places of a text have: several times as fast as folding all
// of it, and a filter looks at every text of the table between two keystrokes.
bool CellMatch::isIn(QStringView text) const
{
    const qsizetype length = m_word.size();
    if (length == 0 || text.size() < length)
        return length == 0;
    const QChar first = m_word.front();
    const QChar *const end = text.end() - length;
    for (const QChar *at = text.begin(); at <= end; ++at) {
        if (*at != first && *at != m_firstUpper)
            continue;
        qsizetype same = 1;
        while (same < length && (at[same] == m_word[same] || at[same].toCaseFolded() == m_word[same]))
            ++same;
        if (same == length)
            return true;
    }
    return false;
}

bool CellMatch::matchesShown(const void *record, QUuid id) const
{
    return isIn(m_model->text(record, id, *m_column));
}

bool CellMatch::operator()(const void *record, QUuid id)
{
    if (!m_isPossible)
        return false;
    if (!m_field)
        return matchesShown(record, id);
    const auto remembered = [&](auto &memory, const auto &key) {
        auto at = memory.constFind(key);
        if (at == memory.constEnd())
            at = memory.insert(key, matchesShown(record, id));
        return *at;
    };
    if (m_field->reference) {
        const QUuid target = m_field->reference(record);
        return !target.isNull() && remembered(m_references, target);
    }
    const Value value = m_field->get(record);
    if (const QString *text = textOf(value)) {
        switch (m_field->kind) {
        case FieldKind::Text:
        case FieldKind::LongText:
        case FieldKind::CheckLines:
        case FieldKind::Location:
        case FieldKind::Code:
            return isIn(*text);
        default:
            return remembered(m_texts, *text);
        }
    }
    if (const qint64 *whole = integerOf(value))
        return remembered(m_numbers, *whole);
    return !isNull(value) && matchesShown(record, id);
}

RowMatch::RowMatch(const RecordTableModel &model, const QStringList &words)
{
    // Long words are rare: most rows are done with after the first.
    QStringList longestFirst = words;
    std::ranges::stable_sort(longestFirst, std::greater(), &QString::size);
    for (const QString &word : std::as_const(longestFirst)) {
        std::vector<CellMatch> &cells = m_words.emplace_back();
        for (const Column &column : model.columns()) {
            if (!column.isComputed())
                cells.emplace_back(model, column, word);
        }
    }
}

bool RowMatch::operator()(const void *record, QUuid id)
{
    return std::ranges::all_of(m_words, [&](std::vector<CellMatch> &cells) {
        return std::ranges::any_of(cells, [&](CellMatch &cell) { return cell(record, id); });
    });
}

} // namespace baton
