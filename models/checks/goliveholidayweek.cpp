// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

// A day off on which the same day of the weeks around it mostly works.
bool isHoliday(const WorkingCalendar &calendar, QDate day)
{
    if (calendar.isWorkingDay(day))
        return false;
    int usual = 0;
    for (const int weeks : {-3, -2, -1, 1, 2, 3})
        usual += calendar.isWorkingDay(day.addDays(qint64(weeks) * 7)) ? 1 : 0;
    return usual >= 4;
}

void checkGoLiveHolidayWeek(const CheckContext &context, Findings &findings)
{
    const QDate goLive = context.project.goLive;
    if (!goLive.isValid())
        return;
    const QDate monday = goLive.addDays(1 - goLive.dayOfWeek());
    for (int i = 0; i < 7; ++i) {
        const QDate day = monday.addDays(i);
        if (isHoliday(context.analysis.calendars.project(), day)) {
            findings.add(context.project.id, Checks::tr("Go-live on %1 falls in a week with a holiday (%2).")
                                                 .arg(dateText(goLive), dateText(day)));
            return;
        }
    }
}

} // namespace

const Rule goLiveHolidayWeek{
    "golive.holiday", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Go-live in a holiday week"),
    QT_TRANSLATE_NOOP("Checks", "People are away and suppliers closed just when they are needed most."),
    checkGoLiveHolidayWeek};

} // namespace baton
