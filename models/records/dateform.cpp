// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/dateform.h"

using namespace Qt::StringLiterals;

namespace baton {

QString dateText(QDate date, const QLocale &locale, QDate today)
{
    if (!date.isValid())
        return {};
    const bool isThisYear = today.isValid() && date.year() == today.year();
    if (locale.zeroDigit() != "0"_L1)
        return locale.toString(date, isThisYear ? u"d MMM"_s : u"d MMM yyyy"_s);
    // The same, at a quarter of what reading the form costs: a large plan has tens of thousands of days to
    // say.
    const QString day =
        QString::number(date.day()) + u' ' + locale.monthName(date.month(), QLocale::ShortFormat);
    return isThisYear ? day : day + u' ' + QString::number(date.year()).rightJustified(4, u'0');
}

QString dateTimeText(const QDateTime &at, const QLocale &locale)
{
    if (!at.isValid())
        return {};
    return dateText(at.date(), locale) + u' ' + locale.toString(at.time(), QLocale::ShortFormat);
}

} // namespace baton
