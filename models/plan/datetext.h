// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>

#include <optional>

namespace baton {

/// What a date typed by people depends on. Invalid dates: nothing can be counted from them.
struct DateContext
{
    QDate today;
    QDate goLive;
    QLocale locale;
    QDate from = {}; ///< the date that is being moved: "+14d" counts from it; from today where invalid
};

/// The days from go-live that "T", "T-14", "t + 3 days" or "go-live -2w" mean; nothing for any other text.
std::optional<int> daysFromGoLive(const QString &typed);

/// The date that people mean by a text; invalid when it is none.
///
/// From today: "today", "tomorrow", "+3d", "-2 weeks", "in 3 days", "2 months ago"; a bare "+3" is in days.
/// By name: "fri" and "next fri" are the first Friday after today, "last fri" the latest before it; "next
/// week" is its Monday, "next month" its first day, "end of month" the last day of this one; "w12" is the
/// Monday of that ISO week. From go-live: as daysFromGoLive. As a date: "2026-03-14", "14.3.", "14/3/26", "14
/// mar", "March 14, 2026", or as the locale writes it. Where figures alone leave day and month open, points
/// mean day first and all else the order of the locale. Years of two digits are of this century; a date
/// without a year is of the current one, or of the next when it would be more than half a year ago. Names of
/// days and months are those of the locale or English.
QDate dateFromText(const QString &typed, const DateContext &context);

} // namespace baton
