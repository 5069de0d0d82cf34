// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/ganttprojectparser.h"

#include "models/calendar/workingcalendar.h"
#include "models/exchange/msprojectparser.h"
#include "models/exchange/xmlcursor.h"
#include "models/records/task.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

using msproject::Extra;

class GanttText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr int largest = 1'000'000; // days
constexpr qint64 largestId = 1'000'000'000;
constexpr qint64 tenthsPerDay = 4800;
constexpr qint64 projectCalendar = 1;
constexpr int maximumBaselines = 11;
constexpr std::array weekDays{"sun"_L1, "mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1};

struct Depend
{
    qint64 line = 0;
    int from = 0; // row of the predecessor
    qint64 to = 0;
    int type = 0;
    int days = 0;
    bool isStrong = true; // without a gap
};

class Parser
{
public:
    explicit Parser(GuardedFile &file) : m_in(file) {}

    Result<msproject::Project> run();

private:
    void readCalendars();
    void readHoliday();
    void readTasks();
    void readTask(int parent, int level);
    void readDepend(int row);
    void readCustom(msproject::Task &task);
    void readResources();
    void readAllocations();
    void readVacations();
    void readPrevious();
    void readRoles();
    void readText(QString &to) { to = m_in.text().trimmed(); }

    void finishCalendars();
    void finishTasks();
    void finishLinks();
    void finishPeople();
    PlanTime startOf(QDate day) const { return m_calendar.nextStart(PlanTime::fromDate(day)); }
    PlanTime finishOf(QDate day, Duration work) const { return m_calendar.addWork(startOf(day), work); }

    template <class Read>
    void forEachChild(QLatin1StringView name, Read &&read)
    {
        while (m_in.nextChild()) {
            if (m_in.name() == name)
                read();
            else
                m_in.skip();
        }
    }
    template <class Row>
    Row &add(std::vector<Row> &rows)
    {
        if (rows.size() >= msproject::maximumRows) {
            m_in.fail(ErrorCode::Limit, GanttText::tr("The file holds more than %1 rows of <%2>.")
                                            .arg(QString::number(msproject::maximumRows), m_in.name()));
        }
        Row &row = rows.emplace_back();
        row.line = m_in.line();
        return row;
    }

    struct Row // of the task of the same index
    {
        QDate start, earliest;
        int parent = -1;
        bool isSummary = false;
        bool follows = false; // a predecessor, its own or of a summary above, says when it starts
    };
    struct Vacation
    {
        qint64 resource = 0;
        QDate from, to;
    };

    XmlCursor m_in;
    msproject::Project m_project;
    msproject::Calendar m_days; // the project's
    bool m_worksWeekends = false;
    WorkingCalendar m_calendar;
    std::vector<Row> m_rows;
    std::vector<Depend> m_depends;
    std::vector<Vacation> m_vacations;
    QHash<qint64, int> m_rowOf; // by the file's number
    QHash<qint64, size_t> m_resourceOf;
    QHash<QString, QString> m_roles, m_customNames;
    int m_baselines = 0;
};

Result<msproject::Project> Parser::run()
{
    if (m_in.nextChild()) {
        m_project.title = m_in.attribute("name"_L1);
        if (const QString company = m_in.attribute("company"_L1); !company.isEmpty())
            m_project.extras.push_back({m_in.line(), u"Company"_s, company});
        while (m_in.nextChild()) {
            const QStringView name = m_in.name();
            if (name == "description"_L1)
                readText(m_project.subject);
            else if (name == "calendars"_L1)
                readCalendars();
            else if (name == "tasks"_L1)
                readTasks();
            else if (name == "resources"_L1)
                readResources();
            else if (name == "allocations"_L1)
                readAllocations();
            else if (name == "vacations"_L1)
                readVacations();
            else if (name == "previous"_L1)
                readPrevious();
            else if (name == "roles"_L1)
                readRoles();
            else
                m_in.skip(); // columns, colours and the size of the window
        }
        while (m_in.nextChild())
            m_in.skip();
    }
    m_in.finish();
    if (m_in.hasFailed())
        return m_in.error();
    finishCalendars();
    finishTasks();
    finishLinks();
    finishPeople();
    return std::move(m_project);
}

void Parser::readCalendars()
{
    while (m_in.nextChild()) {
        if (m_in.name() == "date"_L1) {
            readHoliday();
            continue;
        }
        if (m_in.name() != "day-types"_L1) {
            m_in.skip();
            continue;
        }
        while (m_in.nextChild()) {
            if (m_in.name() == "default-week"_L1) {
                for (size_t i = 0; i < weekDays.size(); ++i) {
                    msproject::Days &day = m_days.weekDays.emplace_back();
                    day.dayType = static_cast<int>(i) + 1;
                    day.isWorking = m_in.integerAttribute(weekDays[i], 0, 1, i % 6 == 0 ? 1 : 0) == 0;
                }
            } else if (m_in.name() == "only-show-weekends"_L1) {
                m_worksWeekends = m_in.attribute("value"_L1) == "true"_L1;
            }
            m_in.skip();
        }
    }
}

// Without a year it comes back every year.
void Parser::readHoliday()
{
    msproject::Days day;
    day.line = m_in.line();
    const QString type = m_in.attribute("type"_L1);
    const bool isYearly = m_in.attribute("year"_L1).isEmpty();
    const int year = static_cast<int>(m_in.integerAttribute("year"_L1, 1, 9999, 2000));
    const int month = static_cast<int>(m_in.integerAttribute("month"_L1, 1, 12, 1));
    const int number = static_cast<int>(m_in.integerAttribute("date"_L1, 1, 31, 1));
    day.name = m_in.text().trimmed();
    const QDate date(year, month, number);
    if (type == "NEUTRAL"_L1 || !date.isValid())
        return; // only coloured
    day.isWorking = type == "WORKING_DAY"_L1;
    day.from = day.to = PlanTime::fromDate(date);
    if (isYearly) {
        day.from = PlanTime::fromDate(QDate(2000, 1, 1));
        day.to = PlanTime::fromDate(QDate(2099, 12, 31));
        day.type = static_cast<int>(Recurrence::YearlyByDate);
        day.month = month - 1;
        day.monthDay = number;
    }
    if (m_days.exceptions.size() < msproject::maximumRows)
        m_days.exceptions.push_back(std::move(day));
}

void Parser::readTasks()
{
    while (m_in.nextChild()) {
        if (m_in.name() == "task"_L1) {
            readTask(-1, 1);
        } else if (m_in.name() == "taskproperties"_L1) {
            forEachChild("taskproperty"_L1, [this] {
                m_customNames.insert(m_in.attribute("id"_L1), m_in.attribute("name"_L1));
                m_in.skip();
            });
        } else {
            m_in.skip();
        }
    }
}

void Parser::readTask(int parent, int level)
{
    const int index = static_cast<int>(m_rows.size());
    msproject::Task task;
    task.line = m_in.line();
    task.uid = task.id = index + 1;
    task.outlineLevel = level;
    task.name = m_in.attribute("name"_L1);
    task.isMilestone = m_in.attribute("meeting"_L1) == "true"_L1;
    const qint64 days = m_in.integerAttribute("duration"_L1, 0, largest, 1);
    task.duration = Duration{task.isMilestone ? 0 : days * tenthsPerDay};
    task.percentComplete = static_cast<int>(m_in.integerAttribute("complete"_L1, 0, 100, 0));
    // Low, normal, high, lowest, highest.
    constexpr std::array priorities{300, 500, 700, 100, 900};
    task.priority = priorities[static_cast<size_t>(m_in.integerAttribute("priority"_L1, 0, 4, 1))];
    if (m_in.attribute("cost-calculated"_L1) == "false"_L1) {
        const double cost = m_in.numberAttribute("cost-manual-value"_L1, 0);
        if (cost != 0 && std::abs(cost) < 1e12)
            task.cost = Money{std::llround(cost * 100)};
    }
    if (const QString link = m_in.attribute("webLink"_L1); !link.isEmpty() && link != "http://"_L1)
        task.extras.push_back({m_in.line(), u"HyperlinkAddress"_s, link.left(200)});
    Row row;
    row.parent = parent;
    row.start = m_in.dateAttribute("start"_L1);
    if (m_in.integerAttribute("thirdDate-constraint"_L1, 0, 9, 0) == 1)
        row.earliest = m_in.dateAttribute("thirdDate"_L1);
    else if (m_in.attribute("fixed-start"_L1) == "true"_L1)
        row.earliest = row.start;
    const qint64 number = m_in.integerAttribute("id"_L1, -largestId, largestId, -1);
    if (m_rowOf.contains(number)) {
        m_in.fail(ErrorCode::Invalid, GanttText::tr("Two <task> have the id %1.").arg(number));
        return;
    }
    m_rowOf.insert(number, index);
    if (parent >= 0)
        m_rows[static_cast<size_t>(parent)].isSummary = true;
    add(m_project.tasks) = task;
    m_rows.push_back(row);
    while (m_in.nextChild()) {
        msproject::Task &own = m_project.tasks[static_cast<size_t>(index)];
        if (m_in.name() == "task"_L1)
            readTask(index, level + 1);
        else if (m_in.name() == "depend"_L1)
            readDepend(index);
        else if (m_in.name() == "notes"_L1)
            readText(own.notes);
        else if (m_in.name() == "customproperty"_L1)
            readCustom(own);
        else
            m_in.skip();
    }
}

// Stands with the predecessor and names the successor.
void Parser::readDepend(int row)
{
    Depend &depend = add(m_depends);
    depend.from = row;
    depend.to = m_in.integerAttribute("id"_L1, -largestId, largestId, -1);
    depend.type = static_cast<int>(m_in.integerAttribute("type"_L1, 1, 4, 2));
    depend.days = static_cast<int>(m_in.integerAttribute("difference"_L1, -largest, largest, 0));
    depend.isStrong = m_in.attribute("hardness"_L1) != "Rubber"_L1;
    m_in.skip();
}

void Parser::readCustom(msproject::Task &task)
{
    const QString id = m_in.attribute("taskproperty-id"_L1);
    const QString value = m_in.attribute("value"_L1).trimmed();
    if (!value.isEmpty() && value != "false"_L1)
        task.extras.push_back({m_in.line(), m_customNames.value(id, id).left(100), value.left(200)});
    m_in.skip();
}

void Parser::readResources()
{
    forEachChild("resource"_L1, [this] {
        msproject::Resource &resource = add(m_project.resources);
        resource.uid = m_in.integerAttribute("id"_L1, 0, largestId, -1);
        resource.name = m_in.attribute("name"_L1);
        resource.email = m_in.attribute("contacts"_L1);
        resource.phone = m_in.attribute("phone"_L1);
        resource.group = m_in.attribute("function"_L1); // the name of the role follows
        if (resource.uid < 0)
            m_in.fail(ErrorCode::Invalid, GanttText::tr("A <resource> has no id."));
        m_resourceOf.insert(resource.uid, m_project.resources.size() - 1);
        while (m_in.nextChild()) {
            if (m_in.name() == "rate"_L1 && m_in.attribute("name"_L1) == "standard"_L1)
                resource.standardRate = m_in.numberAttribute("value"_L1, 0) / 8; // of a day
            m_in.skip();
        }
    });
}

void Parser::readAllocations()
{
    forEachChild("allocation"_L1, [this] {
        msproject::Assignment &assignment = add(m_project.assignments);
        assignment.uid = static_cast<qint64>(m_project.assignments.size());
        const qint64 task = m_in.integerAttribute("task-id"_L1, 0, largestId, -1);
        assignment.task = m_rowOf.contains(task) ? m_rowOf[task] + 1 : -1;
        assignment.resource = m_in.integerAttribute("resource-id"_L1, 0, largestId, -1);
        assignment.units = m_in.numberAttribute("load"_L1, 100) / 100;
        const auto resource = m_resourceOf.constFind(assignment.resource);
        const bool isResponsible = m_in.attribute("responsible"_L1) == "true"_L1;
        if (isResponsible && assignment.task > 0 && resource != m_resourceOf.constEnd())
            m_project.tasks[static_cast<size_t>(assignment.task - 1)].contact =
                m_project.resources[*resource].name;
        m_in.skip();
    });
}

void Parser::readVacations()
{
    forEachChild("vacation"_L1, [this] {
        Vacation vacation;
        vacation.resource = m_in.integerAttribute("resourceid"_L1, 0, largestId, -1);
        vacation.from = m_in.dateAttribute("start"_L1);
        vacation.to = m_in.dateAttribute("end"_L1);
        if (vacation.from.isValid() && vacation.to >= vacation.from &&
            m_vacations.size() < msproject::maximumRows)
            m_vacations.push_back(vacation);
        m_in.skip();
    });
}

// Baselines, oldest first.
void Parser::readPrevious()
{
    forEachChild("previous-tasks"_L1, [this] {
        const int number = m_baselines++;
        forEachChild("previous-task"_L1, [this, number] {
            const qint64 id = m_in.integerAttribute("id"_L1, -largestId, largestId, -1);
            const auto row = m_rowOf.constFind(id);
            if (row != m_rowOf.constEnd() && number < maximumBaselines) {
                msproject::Baseline baseline;
                baseline.number = number;
                const bool isMilestone = m_in.attribute("meeting"_L1) == "true"_L1;
                const qint64 days = m_in.integerAttribute("duration"_L1, 0, largest, 1);
                baseline.duration = Duration{isMilestone ? 0 : days * tenthsPerDay};
                if (const QDate start = m_in.dateAttribute("start"_L1); start.isValid())
                    baseline.start = PlanTime::fromDate(start);
                m_project.tasks[static_cast<size_t>(*row)].baselines.push_back(baseline);
            }
            m_in.skip();
        });
    });
}

void Parser::readRoles()
{
    forEachChild("role"_L1, [this] {
        m_roles.insert(m_in.attribute("id"_L1), m_in.attribute("name"_L1));
        m_in.skip();
    });
}

void Parser::finishCalendars()
{
    m_days.uid = projectCalendar;
    m_days.name = u"Standard"_s;
    for (msproject::Days &day : m_days.weekDays)
        day.isWorking = day.isWorking || m_worksWeekends;
    CalendarSpec spec;
    for (const msproject::Days &day : m_days.weekDays)
        spec.week[static_cast<size_t>((day.dayType + 5) % 7)] =
            day.isWorking ? DaySpec::working(standardShifts()) : DaySpec::off();
    for (const msproject::Days &day : m_days.exceptions) {
        ExceptionSpec exception;
        exception.from = day.from->date();
        exception.to = day.to->date();
        exception.shifts = day.isWorking ? standardShifts() : Shifts();
        exception.recurrence = static_cast<Recurrence>(day.type);
        exception.month = day.month;
        exception.monthDay = day.monthDay;
        spec.exceptions.push_back(exception);
    }
    m_calendar = WorkingCalendar::compile(spec);
    m_project.calendars.push_back(m_days);
    m_project.calendar = projectCalendar;
}

// Links come first: what follows a task without a gap needs no date of its own.
void Parser::finishTasks()
{
    QDate first;
    for (const Row &row : m_rows) {
        if (row.start.isValid() && (!first.isValid() || row.start < first))
            first = row.start;
    }
    if (first.isValid())
        m_project.start = startOf(first);
    for (const Depend &depend : m_depends) {
        if (const auto to = m_rowOf.constFind(depend.to); to != m_rowOf.constEnd() && depend.isStrong)
            m_rows[static_cast<size_t>(*to)].follows = true;
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        msproject::Task &task = m_project.tasks[i];
        if (row.parent >= 0)
            row.follows = row.follows || m_rows[static_cast<size_t>(row.parent)].follows;
        for (msproject::Baseline &baseline : task.baselines) {
            if (baseline.start) {
                const QDate day = baseline.start->date();
                baseline.start = startOf(day);
                baseline.finish = finishOf(day, *baseline.duration);
            }
        }
        if (row.isSummary || !row.start.isValid())
            continue;
        const QDate earliest = row.earliest.isValid()              ? row.earliest
                               : row.follows || row.start == first ? QDate()
                                                                   : row.start;
        if (earliest.isValid()) {
            task.constraint = static_cast<int>(ConstraintKind::StartNoEarlierThan);
            task.constraintDate = PlanTime::fromDate(earliest, QTime(8, 0));
        }
        if (task.percentComplete > 0) {
            task.actualStart = startOf(row.start);
            task.actualDuration = Duration{task.duration->tenths * task.percentComplete / 100};
            task.remaining = Duration{task.duration->tenths - task.actualDuration->tenths};
            if (task.percentComplete == 100)
                task.actualFinish = finishOf(row.start, *task.duration);
        }
    }
}

void Parser::finishLinks()
{
    // Start to start, finish to start, finish to finish, start to finish.
    constexpr std::array types{3, 1, 0, 2};
    for (const Depend &depend : m_depends) {
        const auto to = m_rowOf.constFind(depend.to);
        msproject::Link link;
        link.line = depend.line;
        link.predecessor = depend.from + 1;
        link.type = types[static_cast<size_t>(depend.type - 1)];
        link.lag = depend.days * tenthsPerDay;
        if (to != m_rowOf.constEnd())
            m_project.tasks[static_cast<size_t>(*to)].links.push_back(link);
        else
            m_project.tasks[static_cast<size_t>(depend.from)].extras.push_back(
                {depend.line, u"depend"_s, QString::number(depend.to)});
    }
}

// Whoever has vacations works by a calendar of their own.
void Parser::finishPeople()
{
    for (msproject::Resource &resource : m_project.resources)
        resource.group = m_roles.value(resource.group);
    for (const Vacation &vacation : m_vacations) {
        const auto found = m_resourceOf.constFind(vacation.resource);
        if (found == m_resourceOf.constEnd())
            continue;
        msproject::Resource &resource = m_project.resources[*found];
        if (resource.calendar < 0) {
            msproject::Calendar own;
            own.line = resource.line;
            own.uid = resource.calendar = static_cast<qint64>(m_project.calendars.size()) + 1;
            own.name = resource.name;
            own.base = projectCalendar;
            own.isBase = false;
            m_project.calendars.push_back(own);
        }
        msproject::Days days;
        days.line = resource.line;
        days.from = PlanTime::fromDate(vacation.from);
        days.to = PlanTime::fromDate(vacation.to);
        m_project.calendars[static_cast<size_t>(resource.calendar - 1)].exceptions.push_back(days);
    }
}

} // namespace

Result<msproject::Project> parseGanttProject(GuardedFile &file)
{
    return Parser(file).run();
}

} // namespace baton
