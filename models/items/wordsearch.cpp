// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/wordsearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// What a word is worth by where it is found.
constexpr int codeExact = 130;
constexpr int codeBegins = 100;
constexpr int titleBegins = 90;
constexpr int titleWordBegins = 75;
constexpr int codeInside = 60;
constexpr int titleInside = 50;
constexpr int titleLetters = 40;
constexpr int otherWordBegins = 25;
constexpr int otherInside = 15;
constexpr int wholeTitle = 60;
constexpr int titleBeginsWithAll = 30;
/// With fewer letters everything would be found.
constexpr int fewestLetters = 3;
/// With more of them trying every way to spread them over a long title would take too long.
constexpr int mostLetters = 12;

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

// The beginning of a word counts more than its inside, so a later place may be the better one.
int bestPlace(const QStringMatcher &matcher, const QString &text, int inside, int beginning)
{
    int best = 0;
    for (qsizetype at = matcher.indexIn(text); at >= 0; at = matcher.indexIn(text, at + 1)) {
        if (beginsWord(text, at))
            return beginning;
        best = inside;
    }
    return best;
}

// Whether the letters are those of beginnings of words, in order: "opru" in "operations runbook".
bool areBeginnings(QStringView letters, QStringView text, qsizetype at)
{
    if (letters.isEmpty())
        return true;
    if (at < text.size() && text[at] == letters.front() && areBeginnings(letters.mid(1), text, at + 1))
        return true;
    for (qsizetype next = qMax<qsizetype>(at, 1); next < text.size(); ++next) {
        if (text[next] == letters.front() && beginsWord(text, next))
            return areBeginnings(letters.mid(1), text, next + 1);
    }
    return false;
}

QString lettersAndDigits(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            plain.append(c);
    }
    return plain;
}

} // namespace

QString foldedForSearch(const QString &text)
{
    const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii)
        return text.toLower();
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            folded.append(c);
    }
    return folded.toCaseFolded();
}

SearchText::SearchText(const QString &newTitle, const QString &newCode, const QString &newOther)
    : title(foldedForSearch(newTitle)), code(lettersAndDigits(foldedForSearch(newCode))),
      other(foldedForSearch(newOther))
{
}

WordSearch::WordSearch(const QString &query) : m_query(foldedForSearch(query).simplified())
{
    for (const QString &word : m_query.split(u' ', Qt::SkipEmptyParts))
        m_words.push_back({word, lettersAndDigits(word), QStringMatcher(word)});
}

QStringList WordSearch::words() const
{
    QStringList words;
    for (const Word &word : m_words)
        words.append(word.text);
    return words;
}

int WordSearch::score(const Word &word, const SearchText &text)
{
    if (!text.code.isEmpty() && !word.plain.isEmpty()) {
        if (text.code == word.plain)
            return codeExact;
        if (text.code.startsWith(word.plain))
            return codeBegins;
    }
    const int inTitle = text.title.startsWith(word.text)
                            ? titleBegins
                            : bestPlace(word.matcher, text.title, titleInside, titleWordBegins);
    if (inTitle > titleInside)
        return inTitle;
    if (!word.plain.isEmpty() && text.code.contains(word.plain))
        return codeInside;
    if (inTitle)
        return inTitle;
    if (word.text.size() >= fewestLetters && word.text.size() <= mostLetters &&
        areBeginnings(word.text, text.title, 0))
        return titleLetters;
    return bestPlace(word.matcher, text.other, otherInside, otherWordBegins);
}

std::optional<int> WordSearch::score(const SearchText &text) const
{
    int sum = 0;
    for (const Word &word : m_words) {
        const int found = score(word, text);
        if (found == 0)
            return std::nullopt;
        sum += found;
    }
    const int count = qMax(1, static_cast<int>(m_words.size()));
    int score = sum / count;
    if (!m_words.empty() && text.title == m_query)
        score += wholeTitle;
    else if (count > 1 && text.title.startsWith(m_query))
        score += titleBeginsWithAll;
    return score;
}

} // namespace baton
