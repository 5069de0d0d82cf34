// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/units.h"

#include <QLocale>

#include <vector>

namespace baton {

/// The units of a time axis with two rows: the finest whose labels have room, and the next that holds them.
class TimeScale
{
public:
    enum class Unit { Hour, SixHours, Day, Week, Month, Quarter, Year, Decade };

    /// `tenthsPerUnit`: tenths of a minute in one unit of length; `em`: width of a wide letter.
    TimeScale(double tenthsPerUnit, double em);

    Unit fine() const { return m_fine; }
    Unit coarse() const { return m_coarse; }

    struct Cell
    {
        PlanTime from, to;
        QString label;
        QStringList shorter; ///< for less room, each shorter than the one before
    };
    /// The cells of the fine or coarse row that overlap [from, to), whole.
    std::vector<Cell> fineCells(PlanTime from, PlanTime to, const QLocale &locale) const;
    std::vector<Cell> coarseCells(PlanTime from, PlanTime to, const QLocale &locale) const;

private:
    Unit m_fine = Unit::Decade;
    Unit m_coarse = Unit::Decade;
    bool m_isRoomy = false; ///< for longer labels, such as "Mon 2" for "2"
};

} // namespace baton
