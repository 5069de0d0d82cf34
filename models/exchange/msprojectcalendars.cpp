// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendartext.h"
#include "models/exchange/msprojectimport.h"
#include "models/exchange/msprojectlinks.h"
#include "models/plan/plancalendars.h"
#include "models/plan/splitparts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton::msproject {

namespace {

class CalendarText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr int minutesOfADay = 1440;
// The first and last day the program that writes these files knows.
const QDate firstDay(1984, 1, 1);
const QDate lastDay(2149, 12, 31);

} // namespace

QString Importer::nameOf(const Calendar &calendar) const
{
    if (const QString name = calendar.name.trimmed(); !name.isEmpty())
        return name;
    if (const QString resource = m_resourceOfCalendar.value(calendar.uid); !resource.isEmpty())
        return resource;
    return u"Calendar %1"_s.arg(calendar.uid);
}

Shifts Importer::shiftsOf(const Days &days, const Calendar &calendar)
{
    if (!days.isWorking)
        return {};
    if (days.times.empty())
        return standardShifts();
    Shifts shifts;
    bool isOdd = false;
    for (Shift shift : days.times) {
        if (shift.to == 0)
            shift.to = minutesOfADay;
        if (shift.from < shift.to)
            shifts.push_back(shift);
        else
            isOdd = isOdd || shift.from > shift.to; // of no length: a slot that was left empty
    }
    std::ranges::sort(shifts, {}, &Shift::from);
    Shifts joined;
    for (const Shift &shift : shifts) {
        if (!joined.empty() && shift.from <= joined.back().to) {
            isOdd = isOdd || shift.from < joined.back().to;
            joined.back().to = std::max(joined.back().to, shift.to);
        } else {
            joined.push_back(shift);
        }
    }
    if (isOdd) {
        note(ImportNote::Kind::Changed, RecordKind::Calendar, calendar.uid, nameOf(calendar), days.line,
             "WorkingTimes",
             CalendarText::tr("Working times that overlap or end before they begin were mended."));
    }
    return joined;
}

WeekSpec Importer::weekOf(const std::vector<Days> &days, const Calendar &calendar)
{
    WeekSpec week;
    for (const Days &day : days) {
        if (day.dayType < 1)
            continue;
        const auto index = static_cast<size_t>((day.dayType + 5) % 7); // 1 is Sunday
        week[index] = day.isWorking ? DaySpec::working(shiftsOf(day, calendar)) : DaySpec::off();
    }
    return week;
}

void Importer::insertCalendars()
{
    for (const Resource &resource : m_file.resources)
        m_resourceOfCalendar.insert(resource.calendar, resource.name.trimmed());
    for (const Calendar &calendar : m_file.calendars) {
        if (m_calendars.contains(calendar.uid))
            return fail(calendar.line,
                        CalendarText::tr("Two <Calendar> have the <UID> %1.").arg(calendar.uid));
        baton::Calendar row;
        const QString name = nameOf(calendar);
        row.name = mended(RecordKind::Calendar, "name", name, calendar.uid, name, calendar.line);
        row.week = formatWeek(weekOf(calendar.weekDays, calendar));
        row.sourceId = QString::number(calendar.uid);
        const CalendarId id = m_result.edit.insert(row);
        m_calendars.insert(calendar.uid, id);
        insertExceptions(calendar, id);
        insertWorkWeeks(calendar, id);
        ++m_result.counts.calendars;
    }
    connectBases();
}

// Since 2007 files list exceptions in <Exceptions>, and repeat them as <WeekDay> of type 0 for older readers;
// files up to 2003 have only the latter.
void Importer::insertExceptions(const Calendar &calendar, CalendarId id)
{
    const auto insert = [&](const Days &days, bool isOld) {
        const QString name = nameOf(calendar);
        if (!days.from) {
            note(ImportNote::Kind::Skipped, RecordKind::Calendar, calendar.uid, name, days.line, "FromDate",
                 CalendarText::tr("An exception without a first day was left out."));
            return;
        }
        CalendarException row;
        row.calendar = id;
        row.name = mended(RecordKind::CalendarException, "name", days.name, calendar.uid, name, days.line);
        row.from = days.from->date();
        row.to = days.to ? days.to->date() : row.from;
        if (row.to < row.from) {
            note(ImportNote::Kind::Changed, RecordKind::Calendar, calendar.uid, name, days.line, "ToDate",
                 CalendarText::tr("An exception that ends before it begins now covers its first day only."));
            row.to = row.from;
        }
        row.shifts = formatShifts(shiftsOf(days, calendar));
        // Types 0 and 8, too, are what files write for a plain range of days.
        const bool isPlain = isOld || days.type <= int(Recurrence::Daily) || days.type == 8;
        if (!isPlain && days.type > int(Recurrence::EveryNDays)) {
            note(ImportNote::Kind::Skipped, RecordKind::Calendar, calendar.uid, name, days.line, "Type",
                 CalendarText::tr("An exception that repeats in an unknown way was left out."));
            return;
        }
        if (!isPlain) {
            row.recurrence = days.type;
            row.occurrences = days.isByOccurrences ? std::min(days.occurrences, 100'000) : 0;
            row.period = std::min(days.period, 100'000);
            row.daysOfWeek = days.daysOfWeek;
            row.month = days.month;
            row.monthDay = days.monthDay;
            row.monthItem = days.monthItem;
            row.monthPosition = days.monthPosition;
        }
        m_result.edit.insert(row);
    };
    for (const Days &days : calendar.exceptions)
        insert(days, false);
    if (!calendar.exceptions.empty())
        return;
    for (const Days &days : calendar.weekDays) {
        if (days.dayType == 0)
            insert(days, true);
    }
}

void Importer::insertWorkWeeks(const Calendar &calendar, CalendarId id)
{
    for (const Days &days : calendar.workWeeks) {
        const QString week = formatWeek(weekOf(days.week, calendar));
        if (week.isEmpty())
            continue; // says nothing about any day
        CalendarException row;
        row.calendar = id;
        row.kind = ExceptionKind::WorkWeek;
        row.name = mended(RecordKind::CalendarException, "name", days.name, calendar.uid, nameOf(calendar),
                          days.line);
        row.from = days.from ? days.from->date() : firstDay;
        row.to = days.to ? days.to->date() : lastDay;
        row.week = week;
        m_result.edit.insert(row);
    }
}

void Importer::connectBases()
{
    QHash<qint64, qint64> baseOf;
    for (const Calendar &calendar : m_file.calendars) {
        // A base calendar writes 0 or -1 here.
        if (calendar.base < 0 || (calendar.isBase && calendar.base == 0))
            continue;
        if (!m_calendars.contains(calendar.base)) {
            note(
                ImportNote::Kind::Changed, RecordKind::Calendar, calendar.uid, nameOf(calendar),
                calendar.line, "BaseCalendarUID",
                CalendarText::tr("Its base calendar is not in the file; the standard week is used instead."));
            continue;
        }
        baseOf.insert(calendar.uid, calendar.base);
        m_result.edit.set(m_calendars[calendar.uid], &baton::Calendar::base, m_calendars[calendar.base]);
    }
    QSet<qint64> sound;
    for (const Calendar &calendar : m_file.calendars) {
        QSet<qint64> path;
        for (qint64 at = calendar.uid; baseOf.contains(at) && !sound.contains(at); at = baseOf[at]) {
            if (path.contains(at)) {
                return fail(
                    calendar.line,
                    CalendarText::tr("The <Calendar> “%1” is its own base, directly or through others.")
                        .arg(nameOf(calendar)));
            }
            path.insert(at);
        }
        sound += path;
    }
}

// Work is split when an assignment pauses at a time when its task and resource would work; a weekend is no
// pause.
void Importer::findSplits()
{
    QHash<qint64, const Task *> tasks;
    QHash<qint64, const Resource *> resources;
    const bool hasPauses =
        std::ranges::any_of(m_file.assignments, [](const Assignment &a) { return !a.pauses.empty(); });
    if (!hasPauses)
        return;
    for (const Task &task : m_file.tasks)
        tasks.insert(task.uid, &task);
    for (const Resource &resource : m_file.resources)
        resources.insert(resource.uid, &resource);
    Plan scratch;
    m_result.edit.forEach<baton::Calendar>([&](const baton::Calendar &row) { scratch.load(row); });
    m_result.edit.forEach<CalendarException>([&](const CalendarException &row) { scratch.load(row); });
    const PlanCalendars calendars(scratch);
    for (const Assignment &assignment : m_file.assignments) {
        const Task *task = tasks.value(assignment.task);
        if (assignment.pauses.empty() || !task || m_split.contains(task->uid))
            continue;
        const Resource *resource = resources.value(assignment.resource);
        const CalendarId own = m_calendars.value(task->calendar);
        const CalendarId worker = resource ? m_calendars.value(resource->calendar) : CalendarId();
        const WorkingCalendar &byTask = calendars.calendar(own ? own : m_calendars.value(m_file.calendar));
        const bool usesWorker = worker && !(own && task->ignoresResourceCalendar);
        const WorkingCalendar works = !usesWorker ? byTask
                                      : own ? WorkingCalendar::intersected(byTask, calendars.calendar(worker))
                                            : calendars.calendar(worker);
        const bool isSplit = std::ranges::any_of(assignment.pauses, [&](const auto &pause) {
            return works.workBetween(pause.first, pause.second) >= Duration::fromMinutes(1);
        });
        // A night is no pause either in work that goes on by the clock.
        if (isSplit) {
            const bool isElapsed = isElapsedFormat(task->durationFormat);
            m_split.insert(task->uid,
                           splitOf(*task, assignment, isElapsed ? WorkingCalendar::alwaysOn() : works));
        }
    }
}

// Work and pauses in turn; empty when they do not lead to the dates of the file.
QString Importer::splitOf(const Task &task, const Assignment &assignment, const WorkingCalendar &works) const
{
    SplitParts parts;
    Duration work, whole; // without and with the pauses
    PlanTime from = *assignment.workFrom;
    for (const auto &[pause, next] : assignment.pauses) {
        const Duration before = works.workBetween(from, pause);
        const Duration length = works.workBetween(pause, next);
        if (length < Duration::fromMinutes(1))
            continue; // a weekend
        if (before.tenths <= 0)
            return {};
        parts.insert(parts.end(), {before, length});
        work.tenths += before.tenths;
        whole.tenths += before.tenths + length.tenths;
        from = next;
    }
    const Duration rest{task.duration.value_or(Duration{}).tenths - work.tenths};
    if (rest.tenths <= 0)
        return {};
    parts.push_back(rest);
    const PlanTime finish = works.addWork(*assignment.workFrom, {whole.tenths + rest.tenths});
    if (task.finish && std::abs(task.finish->tenths - finish.tenths) > Duration::fromMinutes(1).tenths)
        return {};
    return formatSplitParts(parts);
}

} // namespace baton::msproject
