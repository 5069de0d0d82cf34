// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/block.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

bool isReplaced(char16_t c)
{
    return (c < 0x20 && c != u'\n') || (c >= 0x7f && c < 0xa0) || (c & 0xfffe) == 0xfffe ||
           (c >= 0xfdd0 && c <= 0xfdef);
}

} // namespace

void append(std::vector<Block> &to, std::vector<Block> blocks)
{
    std::ranges::move(blocks, std::back_inserter(to));
}

Mark Mark::complete()
{
    return {Icon::Check, Tone::Complete, u"C"_s, QCoreApplication::translate("Report", "complete")};
}

Mark Mark::onTrack()
{
    return {Icon::Circle, Tone::Complete, u"G"_s, QCoreApplication::translate("Report", "on track")};
}

Mark Mark::attention()
{
    return {Icon::Exclamation, Tone::Attention, u"A"_s, QCoreApplication::translate("Report", "at risk")};
}

Mark Mark::blocked()
{
    return {Icon::Cross, Tone::Blocked, u"R"_s, QCoreApplication::translate("Report", "late or failed")};
}

Mark Mark::notApplicable()
{
    return {Icon::None, Tone::Muted, u"–"_s, QCoreApplication::translate("Report", "not applicable")};
}

bool Text::isEmpty() const
{
    for (const Run &run : runs) {
        if (!run.text.isEmpty() || !run.link.isEmpty())
            return false;
    }
    return true;
}

QString Text::plain() const
{
    QString result;
    for (const Run &run : runs) {
        result += run.text;
        if (!run.link.isEmpty() && run.link != run.text)
            result += run.text.isEmpty() ? run.link : u" ("_s + run.link + u')';
    }
    return result;
}

QString plainText(const QString &text)
{
    const auto isPlain = [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= 0x20 && u < 0x7f) || u == u'\n' || (u >= 0xa0 && u < 0x2028) ||
               (u > 0x202e && u < 0xd800);
    };
    qsizetype i = 0;
    while (i < text.size() && isPlain(text[i]))
        ++i;
    if (i == text.size())
        return text;

    QString result = text.left(i);
    result.reserve(text.size());
    for (; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'\r') {
            if (i + 1 < text.size() && text[i + 1] == u'\n')
                continue;
            result += u'\n';
        } else if (c == u'\t') {
            result += u' ';
        } else if (c == 0x2028 || c == 0x2029) {
            result += u'\n';
        } else if (c == 0x202d || c == 0x202e) {
            continue;
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t full = QChar::surrogateToUcs4(text[i], text[i + 1]);
            if (QChar::isNonCharacter(full))
                result += QChar(QChar::ReplacementCharacter);
            else
                result += text.mid(i, 2);
            ++i;
        } else if (QChar::isSurrogate(c) || isReplaced(c)) {
            result += QChar(QChar::ReplacementCharacter);
        } else {
            result += text[i];
        }
    }
    return result;
}

bool isSafeLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid())
        return false;
    const QString scheme = url.scheme();
    return scheme == "mailto"_L1 || ((scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty());
}

QString noneText()
{
    return QCoreApplication::translate("Report", "none");
}

} // namespace baton::report
