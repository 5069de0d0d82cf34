// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <compare>

namespace baton {

/// A length of working or elapsed time in tenths of a minute. May be negative (lead, negative slack).
struct Duration
{
    qint64 tenths = 0;

    static constexpr Duration fromMinutes(qint64 minutes) { return {minutes * 10}; }
    static constexpr Duration fromHours(qint64 hours) { return {hours * 600}; }
    constexpr double minutes() const { return static_cast<double>(tenths) / 10.0; }
    auto operator<=>(const Duration &) const = default;
};

/// A wall-clock instant without time zone, in tenths of a minute since 1970-01-01T00:00.
/// 24:00 of a day and 00:00 of the next are the same instant.
struct PlanTime
{
    qint64 tenths = 0;

    static constexpr qint64 tenthsPerDay = 14400;

    static PlanTime fromDate(QDate date, QTime time = QTime(0, 0))
    {
        return {QDate(1970, 1, 1).daysTo(date) * tenthsPerDay + time.msecsSinceStartOfDay() / 6000};
    }
    /// The calendar day this instant lies in (midnight belongs to the day that begins).
    QDate date() const { return QDate(1970, 1, 1).addDays(floorDay()); }
    QTime time() const { return QTime::fromMSecsSinceStartOfDay(static_cast<int>(tenthOfDay()) * 6000); }
    constexpr qint64 floorDay() const
    {
        return tenths >= 0 ? tenths / tenthsPerDay : -((tenthsPerDay - 1 - tenths) / tenthsPerDay);
    }
    constexpr qint64 tenthOfDay() const { return tenths - floorDay() * tenthsPerDay; }

    /// "YYYY-MM-DDTHH:MM:SS", the form files and databases use.
    QString toIso() const
    {
        return date().toString(Qt::ISODate) + u'T' + time().toString(QStringLiteral("HH:mm:ss"));
    }
    auto operator<=>(const PlanTime &) const = default;
};

/// An amount in the minor unit of the project's currency (cents). May be negative.
struct Money
{
    qint64 minor = 0;
    auto operator<=>(const Money &) const = default;
};

} // namespace baton
