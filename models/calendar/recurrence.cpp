// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/recurrence.h"

#include <algorithm>

namespace baton {

namespace {

int maskBit(QDate day)
{
    return 1 << (day.dayOfWeek() % 7);
}

bool matchesItem(QDate day, int item)
{
    const bool weekend = day.dayOfWeek() >= Qt::Saturday;
    switch (item) {
    case 0:
        return true;
    case 1:
        return !weekend;
    case 2:
        return weekend;
    default:
        return day.dayOfWeek() % 7 == item - 3;
    }
}

QDate positionInMonth(int year, int month, int item, int position)
{
    const QDate first(year, month, 1);
    const int length = first.daysInMonth();
    if (position >= 4) {
        for (int d = length; d >= 1; --d) {
            if (matchesItem(QDate(year, month, d), item))
                return {year, month, d};
        }
        return {};
    }
    for (int d = 1, seen = 0; d <= length; ++d) {
        if (matchesItem(QDate(year, month, d), item) && seen++ == position)
            return {year, month, d};
    }
    return {};
}

// The occurrence in the n-th month or year of the recurrence; invalid when there is none.
QDate inMonth(const ExceptionSpec &e, QDate firstOfMonth)
{
    if (e.recurrence == Recurrence::YearlyByPosition || e.recurrence == Recurrence::MonthlyByPosition)
        return positionInMonth(firstOfMonth.year(), firstOfMonth.month(), e.monthItem, e.monthPosition);
    return {firstOfMonth.year(), firstOfMonth.month(), e.monthDay};
}

} // namespace

std::vector<QDate> exceptionDays(const ExceptionSpec &e, QDate first, QDate last)
{
    std::vector<QDate> days;
    const QDate from = e.from.isValid() ? e.from : first;
    const QDate to = e.to.isValid() ? std::min(e.to, last) : last;
    const int period = std::max(1, e.period);
    int seen = 0;
    const auto take = [&](QDate day) {
        if (e.occurrences > 0 && seen >= e.occurrences)
            return false;
        ++seen;
        if (day >= first)
            days.push_back(day);
        return true;
    };

    switch (e.recurrence) {
    case Recurrence::Daily:
        for (QDate day = std::max(from, first); day <= to; day = day.addDays(1))
            days.push_back(day);
        break;
    case Recurrence::EveryNDays:
        for (QDate day = from; day <= to && take(day); day = day.addDays(period)) {
        }
        break;
    case Recurrence::Weekly: {
        if ((e.daysOfWeek & 127) == 0)
            break;
        const QDate sunday = from.addDays(-(from.dayOfWeek() % 7));
        for (QDate day = from; day <= to; day = day.addDays(1)) {
            const bool counts = (sunday.daysTo(day) / 7) % period == 0 && (e.daysOfWeek & maskBit(day)) != 0;
            if (counts && !take(day))
                break;
        }
        break;
    }
    case Recurrence::MonthlyByDate:
    case Recurrence::MonthlyByPosition:
    case Recurrence::YearlyByDate:
    case Recurrence::YearlyByPosition: {
        const bool yearly =
            e.recurrence == Recurrence::YearlyByDate || e.recurrence == Recurrence::YearlyByPosition;
        const int step = yearly ? 12 * period : period;
        QDate month(from.year(), yearly ? std::clamp(e.month, 0, 11) + 1 : from.month(), 1);
        for (; month <= to; month = month.addMonths(step)) {
            const QDate day = inMonth(e, month);
            if (day.isValid() && day >= from && day <= to && !take(day))
                break;
        }
        break;
    }
    }
    return days;
}

} // namespace baton
