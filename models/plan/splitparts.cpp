// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/splitparts.h"

#include <QStringList>

namespace baton {

SplitParts parseSplitParts(const QString &text)
{
    SplitParts parts;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const qint64 length = part.toLongLong(&isNumber);
        if (!isNumber || length <= 0 || length > 100'000'000'000)
            return {};
        parts.push_back({length});
    }
    return parts.size() >= 3 && parts.size() % 2 == 1 ? parts : SplitParts();
}

QString formatSplitParts(const SplitParts &parts)
{
    QStringList lengths;
    for (const Duration length : parts)
        lengths += QString::number(length.tenths);
    return lengths.join(u' ');
}

Duration pausesBetween(const SplitParts &parts, Duration done, Duration whole)
{
    Duration work, pauses;
    for (size_t i = 0; i + 1 < parts.size(); i += 2) {
        work.tenths += parts[i].tenths;
        if (work > done && work < whole)
            pauses.tenths += parts[i + 1].tenths;
    }
    return pauses;
}

} // namespace baton
