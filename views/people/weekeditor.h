// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"

#include <array>

namespace baton {

class LineEditor;

/// The working week of one calendar: a line a day, typed as "08:00-12:00, 13:00-17:00", "off", or nothing for
/// the day of the base calendar.
class WeekEditor : public QWidget
{
    Q_OBJECT

public:
    WeekEditor(const PageContext &context, QWidget *parent = nullptr);

    void setCalendar(CalendarId calendar);

Q_SIGNALS:
    void refused(const baton::Error &error);

private:
    void showWeek();
    void commit(int day);

    PageContext m_context;
    CalendarId m_calendar;
    std::array<LineEditor *, 7> m_days{};
};

} // namespace baton
