// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>

namespace baton {

/// How the program writes a day, everywhere: "19 Feb 2026"; without the year when it is that of `today`. The
/// month is a word, so that nobody takes it for the day. Empty for an invalid date.
QString dateText(QDate date, const QLocale &locale = QLocale(), QDate today = {});

/// The same with the time of day, as the locale writes it: "19 Feb 2026 14:30".
QString dateTimeText(const QDateTime &at, const QLocale &locale = QLocale());

} // namespace baton
