// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <vector>

namespace baton {

/// From the first to the last of the valid days taken.
struct DaySpan
{
    QDate first;
    QDate last;

    bool isValid() const { return first.isValid(); }
    void take(QDate day);
};

/// Days along a horizontal line: [first, last + 1 day) on [left, left + width).
class DateAxis
{
public:
    DateAxis(QDate first, QDate last, double left, double width);

    QDate first() const { return m_first; }
    QDate last() const { return m_last; }
    /// Where the day begins.
    double x(QDate day) const;
    /// The middle of the day.
    double middle(QDate day) const { return x(day) + m_dayWidth / 2; }
    double dayWidth() const { return m_dayWidth; }
    /// The day at x, within the axis.
    QDate dayAt(double x) const;

    struct Tick
    {
        QDate day;
        QString label;
    };
    /// Days, weeks (Mondays), months, quarters or years, the finest of which the labels of `labelWidth`
    /// stand apart.
    std::vector<Tick> ticks(double labelWidth, const QLocale &locale) const;

private:
    QDate m_first;
    QDate m_last;
    double m_left;
    double m_dayWidth;
};

} // namespace baton
