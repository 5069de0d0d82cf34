// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordtablemodel.h"

#include <QString>

namespace baton {

/// Whether what a cell shows contains a word, regardless of case. Built for one pass over many rows: what is
/// not text is written out only once for each distinct value, and columns of choices in which no choice has
/// the word are passed over.
class CellMatch
{
public:
    CellMatch(const RecordTableModel &model, const Column &column, const QString &word);
    bool operator()(const void *record, QUuid id);

private:
    void findPossible();
    bool isIn(QStringView text) const;
    bool matchesShown(const void *record, QUuid id) const;

    const RecordTableModel *m_model;
    const Column *m_column;
    const FieldInfo *m_field;
    QString m_word; ///< case folded
    QChar m_firstUpper;
    bool m_isPossible = true; ///< false: nothing that may stand in the column has the word
    QHash<QString, bool> m_texts;
    QHash<QUuid, bool> m_references;
    QHash<qint64, bool> m_numbers;
};

/// Whether a row contains every word, each in any of the field columns.
class RowMatch
{
public:
    RowMatch(const RecordTableModel &model, const QStringList &words);
    bool operator()(const void *record, QUuid id);

private:
    std::vector<std::vector<CellMatch>> m_words;
};

} // namespace baton
