// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/dateform.h"

using namespace Qt::StringLiterals;

namespace baton {

QString dateText(QDate date, const QLocale &locale, QDate today)
{
    if (!date.isValid())
        return {};
    const bool isThisYear = today.isValid() && date.year() == today.year();
    return locale.toString(date, isThisYear ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString dateTimeText(const QDateTime &at, const QLocale &locale)
{
    if (!at.isValid())
        return {};
    return dateText(at.date(), locale) + u' ' + locale.toString(at.time(), QLocale::ShortFormat);
}

} // namespace baton
