// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/msprojectwriter.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton::msproject {

namespace {

bool isLegal(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x20 && code < 0xFFFE) || code == u'\t' || code == u'\n';
}

// What XML 1.0 can hold: no control characters, no halves of surrogate pairs.
QString legal(const QString &text)
{
    const auto isOdd = [](QChar c) { return !isLegal(c) || c.isSurrogate(); };
    if (std::ranges::none_of(text, isOdd))
        return text;
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            kept += c;
            kept += text[++i];
        } else if (isLegal(c) && !c.isSurrogate()) {
            kept += c;
        }
    }
    return kept;
}

} // namespace

Writer::Writer(QIODevice *device) : m_xml(device)
{
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(-1); // a tab, as the format's own program writes
    m_xml.writeStartDocument(u"1.0"_s, true);
    m_xml.writeStartElement(u"Project"_s);
    m_xml.writeDefaultNamespace(u"http://schemas.microsoft.com/project"_s);
}

bool Writer::finish()
{
    m_xml.writeEndDocument();
    return !m_xml.hasError();
}

void Writer::text(QLatin1StringView element, const QString &value)
{
    m_xml.writeTextElement(element, legal(value));
}

void Writer::textIfAny(QLatin1StringView element, const QString &value)
{
    if (!value.isEmpty())
        text(element, value);
}

void Writer::flag(QLatin1StringView element, bool value)
{
    m_xml.writeTextElement(element, value ? u"1"_s : u"0"_s);
}

void Writer::integer(QLatin1StringView element, qint64 value)
{
    m_xml.writeTextElement(element, QString::number(value));
}

void Writer::number(QLatin1StringView element, double value)
{
    m_xml.writeTextElement(element, QString::number(value, 'f', QLocale::FloatingPointShortest));
}

void Writer::money(QLatin1StringView element, std::optional<Money> value)
{
    if (value)
        integer(element, value->minor);
}

void Writer::duration(QLatin1StringView element, std::optional<Duration> value)
{
    if (!value)
        return;
    const qint64 tenths = std::abs(value->tenths);
    m_xml.writeTextElement(element, u"%1PT%2H%3M%4S"_s.arg(value->tenths < 0 ? u"-"_s : QString())
                                        .arg(tenths / 600)
                                        .arg(tenths / 10 % 60)
                                        .arg(tenths % 10 * 6));
}

void Writer::time(QLatin1StringView element, std::optional<PlanTime> value)
{
    static const PlanTime first = PlanTime::fromDate(QDate(1000, 1, 1));
    static const PlanTime last = PlanTime::fromDate(QDate(9999, 12, 31));
    if (value && *value >= first && *value < last)
        m_xml.writeTextElement(element, value->toIso());
}

void Writer::timeOfDay(QLatin1StringView element, int minute)
{
    m_xml.writeTextElement(
        element, u"%1:%2:00"_s.arg(minute / 60 % 24, 2, 10, '0'_L1).arg(minute % 60, 2, 10, '0'_L1));
}

} // namespace baton::msproject
