// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schedule/network.h"

#include <QFile>
#include <QHash>
#include <QXmlStreamReader>

#include <map>
#include <set>

/// Reads what a scheduler needs from an MS Project XML file, and what the file says it should compute.
/// For tests of the engine alone; trusts its input.
namespace mspdi {

using namespace baton;
using namespace Qt::StringLiterals;

struct Element
{
    QString name, text;
    std::vector<Element> children;

    const Element *find(const QString &child) const
    {
        for (const Element &e : children) {
            if (e.name == child)
                return &e;
        }
        return nullptr;
    }
    QString value(const QString &child) const
    {
        const Element *e = find(child);
        return e ? e->text.trimmed() : QString();
    }
    int number(const QString &child, int otherwise = 0) const
    {
        bool ok = false;
        const double v = value(child).toDouble(&ok);
        return ok ? static_cast<int>(v) : otherwise;
    }
    bool flag(const QString &child) const { return value(child) == "1"_L1 || value(child) == "true"_L1; }
};

inline const std::vector<Element> &childrenOf(const Element *element)
{
    static const std::vector<Element> none;
    return element ? element->children : none;
}

inline Element readElement(QXmlStreamReader &xml)
{
    Element e;
    e.name = xml.name().toString();
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == "TimephasedData"_L1 || xml.name() == "Baseline"_L1)
                xml.skipCurrentElement();
            else
                e.children.push_back(readElement(xml));
        } else if (xml.isEndElement()) {
            break;
        } else if (xml.isCharacters() && e.children.empty()) {
            e.text += xml.text();
        }
    }
    return e;
}

inline std::optional<PlanTime> instant(const QString &text)
{
    const QDateTime t = QDateTime::fromString(text.left(19), Qt::ISODate);
    if (!t.isValid())
        return std::nullopt;
    return PlanTime::fromDate(t.date(), t.time());
}

// "PT9H24M42S"
inline Duration duration(const QString &text)
{
    double minutes = 0;
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit() || c == u'.') {
            digits += c;
            continue;
        }
        const double v = digits.toDouble();
        digits.clear();
        minutes += c == u'D' ? v * 1440 : c == u'H' ? v * 60 : c == u'M' ? v : c == u'S' ? v / 60 : 0;
    }
    return {(text.startsWith(u'-') ? -1 : 1) * qRound64(minutes * 10)};
}

struct Stored
{
    QString uid, name;
    std::optional<PlanTime> start, finish, earlyStart, earlyFinish, lateStart, lateFinish;
    std::optional<qint64> totalSlack, freeSlack;
    std::optional<bool> critical;
    bool active = true;
};

struct Project
{
    schedule::Network network;
    std::vector<Stored> stored;
    bool isPlain = true; ///< automatic tasks with only links, lags and SNET
};

class Reader
{
public:
    static std::optional<Project> read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        QXmlStreamReader xml(&file);
        if (!xml.readNextStartElement())
            return std::nullopt;
        const Element root = readElement(xml);
        if (xml.hasError())
            return std::nullopt;
        Reader reader;
        reader.readProject(root);
        return std::move(reader.m_project);
    }

private:
    static int minuteOf(const QString &time) { return time.left(2).toInt() * 60 + time.mid(3, 2).toInt(); }

    static Shifts shiftsOf(const Element &e)
    {
        Shifts shifts;
        if (const Element *times = e.find(u"WorkingTimes"_s)) {
            for (const Element &time : times->children) {
                const int from = minuteOf(time.value(u"FromTime"_s)), to = minuteOf(time.value(u"ToTime"_s));
                shifts.push_back({from, to == 0 ? 1440 : to});
            }
        }
        if (shifts.empty() && e.flag(u"DayWorking"_s))
            return standardShifts();
        return e.flag(u"DayWorking"_s) ? shifts : Shifts();
    }

    static void readDay(const Element &e, WeekSpec &week)
    {
        const int type = e.number(u"DayType"_s);
        if (type >= 1 && type <= 7)
            week[static_cast<std::size_t>((type + 5) % 7)] = DaySpec::working(shiftsOf(e));
    }

    static QDate dateIn(const Element &e, const QString &name)
    {
        const Element *period = e.find(u"TimePeriod"_s);
        return period ? QDate::fromString(period->value(name).left(10), Qt::ISODate) : QDate();
    }

    static ExceptionSpec readException(const Element &e)
    {
        ExceptionSpec x;
        x.from = dateIn(e, u"FromDate"_s);
        x.to = dateIn(e, u"ToDate"_s);
        x.shifts = shiftsOf(e);
        x.recurrence = static_cast<Recurrence>(std::clamp(e.number(u"Type"_s, 1), 1, 7));
        x.period = e.number(u"Period"_s, 1);
        x.daysOfWeek = e.number(u"DaysOfWeek"_s);
        x.month = e.number(u"Month"_s);
        x.monthDay = e.number(u"MonthDay"_s);
        x.monthItem = e.number(u"MonthItem"_s);
        x.monthPosition = e.number(u"MonthPosition"_s);
        x.occurrences = e.number(u"Occurrences"_s);
        return x;
    }

    void readCalendars(const Element &root)
    {
        const Element *list = root.find(u"Calendars"_s);
        std::vector<CalendarSpec> specs;
        QHash<QString, QString> baseOf;
        for (const Element &e : childrenOf(list)) {
            CalendarSpec spec;
            const Element *days = e.find(u"WeekDays"_s);
            const Element *exceptions = e.find(u"Exceptions"_s);
            for (const Element &day : childrenOf(days)) {
                readDay(day, spec.week);
                if (day.number(u"DayType"_s, -1) == 0 && !exceptions)
                    spec.exceptions.push_back(readException(day));
            }
            for (const Element &x : childrenOf(exceptions))
                spec.exceptions.push_back(readException(x));
            const Element *weeks = e.find(u"WorkWeeks"_s);
            for (const Element &week : childrenOf(weeks)) {
                WorkWeekSpec w{dateIn(week, u"FromDate"_s), dateIn(week, u"ToDate"_s), {}};
                const Element *own = week.find(u"WeekDays"_s);
                for (const Element &day : childrenOf(own))
                    readDay(day, w.week);
                spec.workWeeks.push_back(w);
            }
            m_calendars[e.value(u"UID"_s)] = static_cast<qint32>(specs.size());
            baseOf[e.value(u"UID"_s)] = e.value(u"BaseCalendarUID"_s);
            specs.push_back(spec);
        }
        for (auto [uid, base] : baseOf.asKeyValueRange()) {
            if (m_calendars.contains(base) && base != uid)
                specs[static_cast<std::size_t>(m_calendars[uid])].base = m_calendars[base];
        }
        for (std::size_t i = 0; i < specs.size(); ++i)
            m_project.network.calendars.push_back(WorkingCalendar::compile(specs, i));
    }

    // The calendars on which a task's people work, as one: with its own calendar where both do.
    qint32 workCalendar(const Element &e, qint32 own)
    {
        const auto found = m_resourcesOf.find(e.value(u"UID"_s));
        if (found == m_resourcesOf.end() || (own >= 0 && e.flag(u"IgnoreResourceCalendar"_s)))
            return own;
        std::set<qint32> key = found->second;
        key.insert(-2 - own);
        if (const auto known = m_combined.find(key); known != m_combined.end())
            return known->second;
        auto &calendars = m_project.network.calendars;
        std::optional<WorkingCalendar> all;
        for (const qint32 calendar : found->second) {
            const WorkingCalendar &one = calendars[static_cast<std::size_t>(calendar)];
            all = all ? WorkingCalendar::united(*all, one) : one;
        }
        if (own >= 0)
            all = WorkingCalendar::intersected(*all, calendars[static_cast<std::size_t>(own)]);
        const auto index = static_cast<qint32>(calendars.size());
        calendars.push_back(*all);
        return m_combined[key] = index;
    }

    void readAssignments(const Element &root)
    {
        QHash<QString, qint32> calendarOf;
        const Element *resources = root.find(u"Resources"_s);
        for (const Element &e : childrenOf(resources)) {
            const auto calendar = m_calendars.find(e.value(u"CalendarUID"_s));
            if (calendar != m_calendars.end() && e.number(u"Type"_s, 1) == 1)
                calendarOf[e.value(u"UID"_s)] = *calendar;
        }
        const Element *assignments = root.find(u"Assignments"_s);
        for (const Element &e : childrenOf(assignments)) {
            const auto calendar = calendarOf.find(e.value(u"ResourceUID"_s));
            if (calendar != calendarOf.end())
                m_resourcesOf[e.value(u"TaskUID"_s)].insert(*calendar);
        }
    }

    void readTask(const Element &e)
    {
        using namespace schedule;
        Task t;
        const int level = e.number(u"OutlineLevel"_s, 1);
        while (!m_path.empty() && m_path.back().first >= level)
            m_path.pop_back();
        const auto index = static_cast<qint32>(m_project.network.tasks.size());
        t.parent = m_path.empty() ? -1 : m_path.back().second;
        m_path.push_back({level, index});
        m_tasks[e.value(u"UID"_s)] = index;

        const bool entered = e.flag(u"Manual"_s);
        const bool external = e.flag(u"ExternalTask"_s);
        const bool active = e.value(u"Active"_s) != "0"_L1;
        t.mode = !active ? Mode::Inactive : external ? Mode::Fixed : entered ? Mode::Manual : Mode::Automatic;
        if (t.mode != Mode::Automatic) {
            t.pinnedStart = instant(e.value(u"Start"_s));
            t.pinnedFinish = instant(e.value(u"Finish"_s));
        }
        const auto calendar = m_calendars.find(e.value(u"CalendarUID"_s));
        t.calendar = calendar != m_calendars.end() ? *calendar : -1;
        t.workCalendar = workCalendar(e, t.calendar);
        t.constraint = static_cast<Constraint>(std::clamp(e.number(u"ConstraintType"_s), 0, 7));
        t.constraintAt = instant(e.value(u"ConstraintDate"_s));
        t.deadline = instant(e.value(u"Deadline"_s));
        static const std::set<int> elapsedFormats{4, 6, 8, 10, 12, 36, 38, 40, 42, 44};
        const int format = e.number(u"DurationFormat"_s, 7);
        t.elapsed = elapsedFormats.contains(format);
        t.duration = duration(e.value(u"Duration"_s));
        t.remaining = duration(e.value(u"RemainingDuration"_s));
        t.levellingDelay = {e.number(u"LevelingDelay"_s)};
        t.complete = e.number(u"PercentComplete"_s) >= 100;
        t.placeholder = entered && format == 53;
        t.actualStart = instant(e.value(u"ActualStart"_s));
        t.actualFinish = instant(e.value(u"ActualFinish"_s));
        t.stop = instant(e.value(u"Stop"_s));
        t.resume = instant(e.value(u"Resume"_s));
        m_project.isPlain = m_project.isPlain && t.mode == Mode::Automatic && !t.actualStart && !t.deadline &&
                            (t.constraint == Constraint::AsSoonAsPossible ||
                             t.constraint == Constraint::StartNoEarlierThan) &&
                            t.calendar < 0 && t.levellingDelay.tenths == 0;
        m_project.network.tasks.push_back(t);
        readStored(e);
    }

    void readStored(const Element &e)
    {
        Stored s{e.value(u"UID"_s), e.value(u"Name"_s), {}, {}, {}, {}, {}, {}, {}, {}, {}, true};
        s.start = instant(e.value(u"Start"_s));
        s.finish = instant(e.value(u"Finish"_s));
        s.earlyStart = instant(e.value(u"EarlyStart"_s));
        s.earlyFinish = instant(e.value(u"EarlyFinish"_s));
        s.lateStart = instant(e.value(u"LateStart"_s));
        s.lateFinish = instant(e.value(u"LateFinish"_s));
        if (e.find(u"TotalSlack"_s))
            s.totalSlack = e.value(u"TotalSlack"_s).toDouble();
        if (e.find(u"FreeSlack"_s))
            s.freeSlack = e.value(u"FreeSlack"_s).toDouble();
        if (e.find(u"Critical"_s))
            s.critical = e.flag(u"Critical"_s);
        s.active = e.value(u"Active"_s) != "0"_L1;
        m_project.stored.push_back(s);
    }

    void readLinks(const Element &e)
    {
        using namespace schedule;
        for (const Element &l : e.children) {
            if (l.name != "PredecessorLink"_L1)
                continue;
            Link link;
            link.predecessor = m_tasks.value(l.value(u"PredecessorUID"_s), -1);
            link.successor = m_tasks.value(e.value(u"UID"_s), -1);
            link.type = static_cast<LinkType>(std::clamp(l.number(u"Type"_s, 1), 0, 3));
            link.lag = qRound64(l.value(u"LinkLag"_s).toDouble());
            const int format = l.number(u"LagFormat"_s, 7);
            static const std::set<int> elapsedFormats{4, 6, 8, 10, 12};
            link.lagKind = format == 19 || format == 51           ? LagKind::Percent
                           : format == 20 || format == 52         ? LagKind::ElapsedPercent
                           : elapsedFormats.contains(format % 32) ? LagKind::Elapsed
                                                                  : LagKind::Working;
            m_project.network.links.push_back(link);
        }
    }

    void readProject(const Element &root)
    {
        readCalendars(root);
        readAssignments(root);
        schedule::Network &network = m_project.network;
        network.projectCalendar = m_calendars.value(root.value(u"CalendarUID"_s), -1);
        network.projectStart = instant(root.value(u"StartDate"_s)).value_or(PlanTime());
        network.projectFinish = instant(root.value(u"FinishDate"_s)).value_or(PlanTime());
        network.fromStart = root.value(u"ScheduleFromStart"_s) != "0"_L1;
        network.honorConstraints = root.value(u"HonorConstraints"_s) != "0"_L1;
        network.multipleCriticalPaths = root.flag(u"MultipleCriticalPaths"_s);
        network.criticalSlackLimit = {root.number(u"CriticalSlackLimit"_s) * qint64(4800)};
        m_project.isPlain = network.fromStart;
        const Element *tasks = root.find(u"Tasks"_s);
        std::vector<const Element *> kept;
        for (const Element &e : childrenOf(tasks)) {
            const bool top = e.value(u"UID"_s) == "0"_L1 ||
                             (e.value(u"ID"_s) == "0"_L1 && e.number(u"OutlineLevel"_s) == 0);
            if (e.name == "Task"_L1 && !e.flag(u"IsNull"_s) && !top)
                kept.push_back(&e);
        }
        for (const Element *e : kept)
            readTask(*e);
        for (const Element *e : kept)
            readLinks(*e);
    }

    Project m_project;
    QHash<QString, qint32> m_calendars, m_tasks;
    std::map<QString, std::set<qint32>> m_resourcesOf;
    std::map<std::set<qint32>, qint32> m_combined;
    std::vector<std::pair<int, qint32>> m_path;
};

} // namespace mspdi
