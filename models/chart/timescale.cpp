// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart/timescale.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct TimeScaleText
{
    Q_DECLARE_TR_FUNCTIONS(Gantt)
};

using Unit = TimeScale::Unit;

struct Described
{
    Unit unit, coarse;
    double hours; // typical length
    double ems;   // least width of a label
    double roomy; // width of the longer label
};

constexpr std::array units{
    Described{Unit::Hour, Unit::Day, 1, 2.4, 5.5},
    Described{Unit::SixHours, Unit::Day, 6, 2.4, 5.5},
    Described{Unit::Day, Unit::Month, 24, 2.4, 5.5},
    Described{Unit::Week, Unit::Month, 168, 2.4, 7},
    Described{Unit::Month, Unit::Year, 730, 2.8, 7},
    Described{Unit::Quarter, Unit::Year, 2190, 2.2, 7},
    Described{Unit::Year, Unit::Decade, 8760, 3.2, 3.2},
    Described{Unit::Decade, Unit::Decade, 87600, 3.2, 3.2},
};

QDate firstOf(QDate day, Unit unit)
{
    switch (unit) {
    case Unit::Week:
        return day.addDays(1 - day.dayOfWeek());
    case Unit::Month:
        return {day.year(), day.month(), 1};
    case Unit::Quarter:
        return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
    case Unit::Year:
        return {day.year(), 1, 1};
    case Unit::Decade:
        return {day.year() / 10 * 10, 1, 1};
    default:
        return day;
    }
}

PlanTime next(PlanTime at, Unit unit)
{
    const QDate day = at.date();
    switch (unit) {
    case Unit::Hour:
        return {at.tenths + 600};
    case Unit::SixHours:
        return {at.tenths + 3600};
    case Unit::Day:
        return {at.tenths + PlanTime::tenthsPerDay};
    case Unit::Week:
        return {at.tenths + 7 * PlanTime::tenthsPerDay};
    case Unit::Month:
        return PlanTime::fromDate(day.addMonths(1));
    case Unit::Quarter:
        return PlanTime::fromDate(day.addMonths(3));
    case Unit::Year:
        return PlanTime::fromDate(day.addYears(1));
    case Unit::Decade:
        break;
    }
    return PlanTime::fromDate(day.addYears(10));
}

PlanTime first(PlanTime at, Unit unit)
{
    if (unit == Unit::Hour || unit == Unit::SixHours) {
        const qint64 step = unit == Unit::Hour ? 600 : 3600;
        return {at.tenths - at.tenthOfDay() % step};
    }
    return PlanTime::fromDate(firstOf(at.date(), unit));
}

QString labelOf(PlanTime at, Unit unit, const QLocale &locale, bool isRoomy)
{
    const QDate day = at.date();
    switch (unit) {
    case Unit::Hour:
    case Unit::SixHours:
        return isRoomy ? locale.toString(at.time(), u"HH:mm"_s) : locale.toString(at.time(), u"H"_s);
    case Unit::Day:
        return isRoomy ? locale.toString(day, u"ddd d"_s) : locale.toString(day, u"d"_s);
    case Unit::Week:
        return isRoomy ? locale.toString(day, u"d MMM"_s) : locale.toString(day, u"d"_s);
    case Unit::Month:
        return locale.toString(day, isRoomy ? u"MMMM"_s : u"MMM"_s);
    case Unit::Quarter:
        return TimeScaleText::tr("Q%1", "quarter of a year").arg((day.month() + 2) / 3);
    case Unit::Year:
        return QString::number(day.year());
    case Unit::Decade:
        break;
    }
    return TimeScaleText::tr("%1s", "decade").arg(day.year());
}

// The longest first.
QStringList coarseLabels(PlanTime at, Unit unit, const QLocale &locale)
{
    const QDate day = at.date();
    switch (unit) {
    case Unit::Day:
        return {locale.toString(day, u"dddd d MMMM yyyy"_s), locale.toString(day, u"ddd d MMM yyyy"_s),
                locale.toString(day, u"ddd d MMM"_s), locale.toString(day, u"d MMM"_s),
                locale.toString(day, u"d"_s)};
    case Unit::Month:
        return {locale.toString(day, u"MMMM yyyy"_s), locale.toString(day, u"MMM yyyy"_s),
                locale.toString(day, u"MMM"_s),
                locale.standaloneMonthName(day.month(), QLocale::NarrowFormat)};
    case Unit::Year:
        return {QString::number(day.year()), locale.toString(day, u"yy"_s)};
    default:
        return {labelOf(at, unit, locale, true)};
    }
}

} // namespace

TimeScale::TimeScale(double tenthsPerUnit, double em)
{
    for (const Described &described : units) {
        const double width = described.hours * 600 / tenthsPerUnit;
        if (width >= described.ems * em || described.unit == Unit::Decade) {
            m_fine = described.unit;
            m_coarse = described.coarse;
            m_isRoomy = width >= described.roomy * em;
            break;
        }
    }
}

std::vector<TimeScale::Cell> TimeScale::fineCells(PlanTime from, PlanTime to, const QLocale &locale) const
{
    std::vector<Cell> cells;
    for (PlanTime at = first(from, m_fine); at < to; at = cells.back().to)
        cells.push_back({at, next(at, m_fine), labelOf(at, m_fine, locale, m_isRoomy), {}});
    return cells;
}

std::vector<TimeScale::Cell> TimeScale::coarseCells(PlanTime from, PlanTime to, const QLocale &locale) const
{
    std::vector<Cell> cells;
    for (PlanTime at = first(from, m_coarse); at < to; at = cells.back().to) {
        QStringList labels = coarseLabels(at, m_coarse, locale);
        const QString label = labels.takeFirst();
        cells.push_back({at, next(at, m_coarse), label, labels});
    }
    return cells;
}

} // namespace baton
