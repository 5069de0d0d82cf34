// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sampledates.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

Error noDate(const QString &text)
{
    return {ErrorCode::Invalid,
            QCoreApplication::translate("Template", "“%1” is not a date that a template can hold.").arg(text),
            {}};
}

int weekday(const QString &name)
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return static_cast<int>(names.indexOf(name)) + 1;
}

} // namespace

SampleDates::SampleDates(QDate today, QHash<QString, QString> projectDates)
    : m_today(today), m_projectDates(std::move(projectDates))
{
}

Result<QDate> SampleDates::base(const QString &name)
{
    if (name.isEmpty() || name == "today"_L1)
        return m_today;
    const auto known = m_projectDates.constFind(name);
    if (known == m_projectDates.constEnd() || m_open.contains(name))
        return noDate(name);
    m_open.insert(name);
    auto result = date(*known);
    m_open.remove(name);
    return result;
}

Result<QDate> SampleDates::date(const QString &text)
{
    static const QRegularExpression form(
        u"^([a-z_]*)(?:([+-]\\d{1,5})(d|wd|w)?)?(?:([<>])(mon|tue|wed|thu|fri|sat|sun)?)?$"_s);
    const auto parts = form.match(text);
    if (!parts.hasMatch() || text.isEmpty())
        return noDate(text);
    const auto from = base(parts.captured(1));
    if (!from)
        return from;
    QDate day = *from;
    const int count = parts.captured(2).toInt();
    if (parts.captured(3) == "wd"_L1)
        day = m_calendar.addWorkingDays(day, count);
    else
        day = day.addDays(parts.captured(3) == "w"_L1 ? count * 7 : count);
    const QString snap = parts.captured(4);
    if (snap.isEmpty())
        return day;
    const bool isBack = snap == "<"_L1;
    if (const int wanted = weekday(parts.captured(5)); wanted > 0) {
        const int ahead = (wanted - day.dayOfWeek() + 7) % 7;
        return day.addDays(isBack ? -((7 - ahead) % 7) : ahead);
    }
    return isBack ? m_calendar.workingDayOnOrBefore(day) : m_calendar.workingDayOnOrAfter(day);
}

Result<int> SampleDates::workingDays(const QString &range)
{
    const QStringList ends = range.split(u".."_s);
    const auto from = date(ends.front());
    const auto to = date(ends.back());
    if (!from || !to || ends.size() != 2)
        return noDate(range);
    return m_calendar.workingDaysIn(*from, to->addDays(-1));
}

Result<PlanTime> SampleDates::planTime(const QString &text)
{
    const qsizetype space = text.indexOf(u' ');
    const auto day = date(text.left(space < 0 ? text.size() : space));
    if (!day)
        return day.error();
    const QTime time = space < 0 ? QTime(0, 0) : QTime::fromString(text.mid(space + 1), u"HH:mm"_s);
    if (!time.isValid())
        return noDate(text);
    return PlanTime::fromDate(*day, time);
}

} // namespace baton
