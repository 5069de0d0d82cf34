// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/msprojectlinks.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton::msproject {

namespace {

constexpr int percentFormat = 19;
constexpr int elapsedPercentFormat = 20;
constexpr int elapsedDays = 8;

LagUnit unitOf(int lagFormat)
{
    const int format = lagFormat % estimatedFormat;
    return format == percentFormat          ? LagUnit::Percent
           : format == elapsedPercentFormat ? LagUnit::ElapsedPercent
           : isElapsedFormat(format)        ? LagUnit::Elapsed
                                            : LagUnit::Working;
}

int usualFormatOf(LagUnit unit)
{
    switch (unit) {
    case LagUnit::Percent:
        return percentFormat;
    case LagUnit::ElapsedPercent:
        return elapsedPercentFormat;
    case LagUnit::Elapsed:
        return elapsedDays;
    case LagUnit::Working:
        break;
    }
    return usualFormat;
}

bool isPercent(LagUnit unit)
{
    return unit == LagUnit::Percent || unit == LagUnit::ElapsedPercent;
}

} // namespace

bool isElapsedFormat(int format)
{
    const int unit = format % estimatedFormat;
    return unit == 4 || unit == 6 || unit == 8 || unit == 10 || unit == 12;
}

baton::Link linkOf(const Link &link)
{
    baton::Link row;
    row.type = static_cast<LinkType>(link.type);
    row.lagFormat = link.lagFormat;
    row.lagUnit = unitOf(link.lagFormat);
    if (isPercent(row.lagUnit))
        row.lagPercent = static_cast<int>(std::clamp<qint64>(link.lag, -1'000'000, 1'000'000));
    else
        row.lag = {link.lag};
    return row;
}

Link linkOf(const baton::Link &row, qint64 predecessor)
{
    Link link;
    link.predecessor = predecessor;
    link.type = static_cast<int>(row.type);
    link.lag = isPercent(row.lagUnit) ? row.lagPercent : row.lag.tenths;
    link.lagFormat = unitOf(row.lagFormat) == row.lagUnit ? row.lagFormat : usualFormatOf(row.lagUnit);
    return link;
}

// "12:1:4800:7:0:" each, with the name of the other file, if any, at the end.
QString formatOutsideLinks(const std::vector<Link> &links)
{
    QStringList parts;
    for (const Link &link : links) {
        parts += u"%1:%2:%3:%4:%5:%6"_s.arg(link.predecessor)
                     .arg(link.type)
                     .arg(link.lag)
                     .arg(link.lagFormat)
                     .arg(link.isCrossProject ? 1 : 0)
                     .arg(QString::fromLatin1(QUrl::toPercentEncoding(link.otherProject)));
    }
    return parts.join(u' ');
}

std::vector<Link> parseOutsideLinks(const QString &text)
{
    std::vector<Link> links;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList values = part.split(u':');
        if (values.size() != 6)
            continue;
        Link &link = links.emplace_back();
        link.predecessor = values[0].toLongLong();
        link.type = std::clamp(values[1].toInt(), 0, 3);
        link.lag = values[2].toLongLong();
        link.lagFormat = values[3].toInt();
        link.isCrossProject = values[4] == "1"_L1;
        link.otherProject = QUrl::fromPercentEncoding(values[5].toLatin1());
    }
    return links;
}

} // namespace baton::msproject
