// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringMatcher>

#include <optional>
#include <vector>

namespace baton {

/// What may be found, folded once: regardless of case and accents.
struct SearchText
{
    SearchText() = default;
    SearchText(const QString &title, const QString &code, const QString &other);

    QString title;
    QString code; ///< letters and digits only, so that "doc01" finds DOC-01
    QString other;
};

/// Lower case without accents; the length may change.
QString foldedForSearch(const QString &text);

/// The words of a search. Each of them must be found: as the code, as words of the title or their beginnings
/// ("op run", "opru" for "Operations runbook"), inside the title, else in the other text.
class WordSearch
{
public:
    explicit WordSearch(const QString &query);

    bool isEmpty() const { return m_words.empty(); }
    /// The higher the better; nothing when a word is not found.
    std::optional<int> score(const SearchText &text) const;
    /// The words, folded.
    QStringList words() const;

private:
    struct Word
    {
        QString text;
        QString plain; ///< letters and digits only
        QStringMatcher matcher;
    };

    static int score(const Word &word, const SearchText &text);

    QString m_query;
    std::vector<Word> m_words;
};

} // namespace baton
