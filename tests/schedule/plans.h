// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schedule/network.h"

#include <QDateTime>

namespace plans {

using namespace baton;
using namespace baton::schedule;
using namespace Qt::StringLiterals;

// Monday 5 January 2026 08:00 is the project start; days of eight hours, Monday to Friday.
inline PlanTime at(const char *text)
{
    const QDateTime t = QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd HH:mm"_s);
    return PlanTime::fromDate(t.date(), t.time());
}

class Plan
{
public:
    Plan() { net.projectStart = at("2026-01-05 08:00"); }

    qint32 task(double days, qint32 parent = -1)
    {
        Task t;
        t.duration = Duration{qRound64(days * 4800)};
        t.parent = parent;
        net.tasks.push_back(t);
        return static_cast<qint32>(net.tasks.size()) - 1;
    }
    qint32 link(qint32 from, qint32 to, LinkType type = LinkType::FinishToStart, double lagDays = 0,
                LagKind kind = LagKind::Working)
    {
        const bool percent = kind == LagKind::Percent || kind == LagKind::ElapsedPercent;
        const double unit = percent ? 1 : kind == LagKind::Elapsed ? 14400 : 4800;
        net.links.push_back({from, to, type, kind, qRound64(lagDays * unit)});
        return static_cast<qint32>(net.links.size()) - 1;
    }
    Task &operator[](qint32 i) { return net.tasks[static_cast<std::size_t>(i)]; }
    /// Three days off in the second week, and as calendar 1 one without any time off.
    void useHolidays()
    {
        CalendarSpec holidays;
        ExceptionSpec off;
        off.from = QDate(2026, 1, 14);
        off.to = QDate(2026, 1, 16);
        holidays.exceptions = {off};
        net.calendars = {WorkingCalendar::compile(holidays), WorkingCalendar::alwaysOn()};
        net.projectCalendar = 0;
    }
    ScheduleResult run() const { return compute(net); }

    Network net;
};

inline QString dates(const ScheduleResult &r, qint32 i)
{
    const TaskDates &d = r.tasks[static_cast<std::size_t>(i)];
    const auto text = [](PlanTime t) -> QString {
        return t.date().toString(u"ddd d "_s) + t.time().toString(u"HH:mm"_s);
    };
    return text(d.start) + u" - "_s + text(d.finish);
}

inline double days(Duration d)
{
    return static_cast<double>(d.tenths) / 4800;
}

inline const TaskDates &of(const ScheduleResult &r, qint32 i)
{
    return r.tasks[static_cast<std::size_t>(i)];
}

} // namespace plans
