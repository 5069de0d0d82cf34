// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/wordsearch.h"
#include "models/plan/plan.h"

namespace baton {

/// Finds records of every kind by their code, title, text and people, as their Schemas name them. Holds the
/// text of the plan as it was when last read.
class RecordSearch
{
public:
    struct Hit
    {
        RecordKind kind = RecordKind::Project;
        QUuid id;
        int score = 0;
        QString title; ///< folded; tells equals apart
    };

    void read(const Plan &plan);
    void clear() { m_entries.clear(); }
    /// The best `most` records, best first. None for an empty search.
    std::vector<Hit> find(const WordSearch &search, size_t most) const;

private:
    struct Entry
    {
        RecordKind kind{};
        QUuid id;
        int bonus = 0;
        SearchText text;
    };

    std::vector<Entry> m_entries;
};

/// The record this one belongs to, if its Schema names one beside the project: an item for its evidence.
std::optional<std::pair<RecordKind, QUuid>> ownerOf(const Plan &plan, RecordKind kind, QUuid id);
/// What a list calls the record: its name, else that of the record it belongs to. One line.
QString searchTitle(const Plan &plan, RecordKind kind, QUuid id);
/// What stands beside the title: kind of record, code, whose it is where it has no name, and the field where
/// a word was found that the title does not contain.
QString searchContext(const Plan &plan, RecordKind kind, QUuid id, const WordSearch &search);

} // namespace baton
