// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/dateaxis.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

enum class Step { Day, Week, TwoWeeks, Month, Quarter, HalfYear, Year, FiveYears };

double typicalDays(Step step)
{
    switch (step) {
    case Step::Day:
        return 1;
    case Step::Week:
        return 7;
    case Step::TwoWeeks:
        return 14;
    case Step::Month:
        return 28;
    case Step::Quarter:
        return 89;
    case Step::HalfYear:
        return 181;
    case Step::Year:
        return 365;
    case Step::FiveYears:
        break;
    }
    return 5 * 365;
}

int monthsOf(Step step)
{
    switch (step) {
    case Step::Month:
        return 1;
    case Step::Quarter:
        return 3;
    case Step::HalfYear:
        return 6;
    case Step::Year:
        return 12;
    case Step::FiveYears:
        return 60;
    default:
        return 0;
    }
}

/// The first tick on or after `day`.
QDate firstTick(QDate day, Step step)
{
    const int months = monthsOf(step);
    if (months == 0) {
        if (step == Step::Day)
            return day;
        return day.addDays((8 - day.dayOfWeek()) % 7);
    }
    const int count = day.year() * 12 + day.month() - 1 + (day.day() > 1 ? 1 : 0);
    const int rounded = (count + months - 1) / months * months;
    return QDate(rounded / 12, rounded % 12 + 1, 1);
}

QDate nextTick(QDate day, Step step)
{
    if (const int months = monthsOf(step))
        return day.addMonths(months);
    return day.addDays(step == Step::Day ? 1 : step == Step::Week ? 7 : 14);
}

} // namespace

void DaySpan::take(QDate day)
{
    if (!day.isValid())
        return;
    first = first.isValid() ? std::min(first, day) : day;
    last = last.isValid() ? std::max(last, day) : day;
}

DateAxis::DateAxis(QDate first, QDate last, double left, double width)
    : m_first(first), m_last(std::max(first, last)), m_left(left),
      m_dayWidth(width / static_cast<double>(m_first.daysTo(m_last) + 1))
{
}

double DateAxis::x(QDate day) const
{
    return m_left + static_cast<double>(m_first.daysTo(day)) * m_dayWidth;
}

QDate DateAxis::dayAt(double x) const
{
    const auto days = static_cast<qint64>(std::floor((x - m_left) / m_dayWidth));
    return std::clamp(m_first.addDays(days), m_first, m_last);
}

std::vector<DateAxis::Tick> DateAxis::ticks(double labelWidth, const QLocale &locale) const
{
    Step step = Step::Day;
    while (step != Step::FiveYears && typicalDays(step) * m_dayWidth < labelWidth)
        step = static_cast<Step>(static_cast<int>(step) + 1);
    std::vector<Tick> result;
    int year = 0;
    for (QDate day = firstTick(m_first, step); day <= m_last; day = nextTick(day, step)) {
        QString label;
        if (step >= Step::Year) {
            label = locale.toString(day, u"yyyy"_s);
        } else if (step >= Step::Month) {
            // The year is said once, and again when it changes.
            label = locale.toString(day, day.year() == year ? u"MMM"_s : u"MMM yyyy"_s);
        } else {
            label = locale.toString(day, u"d MMM"_s);
        }
        year = day.year();
        result.push_back({day, label});
    }
    return result;
}

} // namespace baton
