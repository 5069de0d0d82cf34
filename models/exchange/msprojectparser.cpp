// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/msprojectparser.h"

#include "models/exchange/xmlcursor.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace baton::msproject {

namespace {

class ParserText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

struct Parser
{
    explicit Parser(GuardedFile &file) : in(file) {}

    XmlCursor in;
    Project project;
    QHash<QString, QString> attributeNames; // of custom fields, by FieldID
};

template <class Row>
using Reader = void (*)(Parser &, Row &);
/// What is read of a row, by element name; all else is skipped: computed dates, roll-ups, display settings.
template <class Row>
using Readers = QHash<QStringView, Reader<Row>>;

template <class Row>
void readRow(Parser &p, Row &row, const Readers<Row> &readers)
{
    while (p.in.nextChild()) {
        const auto found = readers.constFind(p.in.name());
        if (found == readers.constEnd())
            p.in.skip();
        else
            (*found)(p, row);
    }
}

template <auto member>
struct RowOfMember;
template <class Row, class Type, Type Row::*member>
struct RowOfMember<member>
{
    using type = Row;
};
template <auto member>
using RowOf = typename RowOfMember<member>::type;

// Reads a member by its type.
template <auto member>
void value(Parser &p, RowOf<member> &row)
{
    auto &to = row.*member;
    using Type = std::remove_cvref_t<decltype(to)>;
    if constexpr (std::is_same_v<Type, bool>)
        to = p.in.flag();
    else if constexpr (std::is_same_v<Type, qint64>)
        to = p.in.integer(-(qint64(1) << 40), qint64(1) << 40);
    else if constexpr (std::is_same_v<Type, double>)
        to = p.in.number();
    else if constexpr (std::is_same_v<Type, std::optional<Duration>>)
        to = p.in.duration();
    else if constexpr (std::is_same_v<Type, std::optional<PlanTime>>)
        to = p.in.planTime();
    else if constexpr (std::is_same_v<Type, std::optional<Money>>)
        to = p.in.money();
    else
        to = p.in.text();
}

template <auto member, int minimum, int maximum>
void ranged(Parser &p, RowOf<member> &row)
{
    row.*member = static_cast<int>(p.in.integer(minimum, maximum));
}

template <class Row>
Row &addRow(Parser &p, std::vector<Row> &rows)
{
    if (rows.size() >= maximumRows) {
        p.in.fail(ErrorCode::Limit, ParserText::tr("The file holds more than %1 rows of <%2>.")
                                        .arg(QString::number(maximumRows), p.in.name()));
    }
    Row &row = rows.emplace_back();
    row.line = p.in.line();
    return row;
}

// Reads the children of the current element that have the name of a row; `read` reads one.
template <class Read>
void readList(Parser &p, QLatin1StringView rowName, Read &&read)
{
    while (p.in.nextChild()) {
        if (p.in.name() == rowName)
            read();
        else
            p.in.skip();
    }
}

bool isZero(const QString &text)
{
    bool isNumber = false;
    return text.toDouble(&isNumber) == 0.0 && isNumber;
}

// Keeps a text a plan has no place for, unless it says what every row says.
template <class Row>
void extra(Parser &p, Row &row)
{
    Extra extra{p.in.line(), p.in.name().toString(), {}};
    extra.value = p.in.text().trimmed().left(200);
    const bool isUsual = extra.element == "MaxUnits"_L1      ? extra.value.toDouble() == 1.0
                         : extra.element == "WorkContour"_L1 ? extra.value == "8"_L1 // shaped by a split
                                                             : extra.value == "PT0H0M0S"_L1;
    if (!extra.value.isEmpty() && !isZero(extra.value) && !isUsual)
        row.extras.push_back(std::move(extra));
}

// Keeps that there was such an element with at least so many children, several in a row as one.
template <class Row, int atLeast>
void mark(Parser &p, Row &row)
{
    Extra extra{p.in.line(), p.in.name().toString(), {}};
    int children = 0;
    for (; p.in.nextChild(); ++children)
        p.in.skip();
    const bool isKnown = !row.extras.empty() && row.extras.back().element == extra.element;
    if (children >= atLeast && !isKnown)
        row.extras.push_back(std::move(extra));
}

template <class Row>
void attribute(Parser &p, Row &row)
{
    Extra extra{p.in.line(), u"ExtendedAttribute"_s, {}};
    QString id;
    while (p.in.nextChild()) {
        if (p.in.name() == "FieldID"_L1)
            id = p.in.text().trimmed();
        else if (p.in.name() == "Value"_L1)
            extra.value = p.in.text().trimmed().left(200);
        else
            p.in.skip();
    }
    if (extra.value.isEmpty())
        return;
    extra.element = p.attributeNames.value(id, extra.element).left(100);
    row.extras.push_back(std::move(extra));
}

void attributeName(Parser &p)
{
    QString id, name, alias;
    while (p.in.nextChild()) {
        if (p.in.name() == "FieldID"_L1)
            id = p.in.text().trimmed();
        else if (p.in.name() == "FieldName"_L1)
            name = p.in.text().trimmed();
        else if (p.in.name() == "Alias"_L1)
            alias = p.in.text().trimmed();
        else
            p.in.skip();
    }
    p.attributeNames.insert(id, alias.isEmpty() ? name : alias);
}

void link(Parser &p, Task &task)
{
    static const Readers<Link> readers{{u"PredecessorUID", value<&Link::predecessor>},
                                       {u"Type", ranged<&Link::type, 0, 3>},
                                       {u"LinkLag", value<&Link::lag>},
                                       {u"LagFormat", ranged<&Link::lagFormat, 0, 60>},
                                       {u"CrossProject", value<&Link::isCrossProject>},
                                       {u"CrossProjectName", value<&Link::otherProject>}};
    Link &link = task.links.emplace_back();
    link.line = p.in.line();
    readRow(p, link, readers);
}

void taskBaseline(Parser &p, Task &task)
{
    static const Readers<Baseline> readers{{u"Number", ranged<&Baseline::number, 0, 10>},
                                           {u"Start", value<&Baseline::start>},
                                           {u"Finish", value<&Baseline::finish>},
                                           {u"Duration", value<&Baseline::duration>},
                                           {u"DurationFormat", ranged<&Baseline::durationFormat, 0, 60>},
                                           {u"Work", value<&Baseline::work>},
                                           {u"Cost", value<&Baseline::cost>}};
    readRow(p, task.baselines.emplace_back(), readers);
}

void task(Parser &p)
{
    static const Readers<Task> readers{{u"UID", value<&Task::uid>},
                                       {u"ID", value<&Task::id>},
                                       {u"Name", value<&Task::name>},
                                       {u"Notes", value<&Task::notes>},
                                       {u"IsNull", value<&Task::isNull>},
                                       {u"OutlineLevel", ranged<&Task::outlineLevel, 0, 100'000>},
                                       {u"Manual", value<&Task::isManual>},
                                       {u"Active", value<&Task::isActive>},
                                       {u"Milestone", value<&Task::isMilestone>},
                                       {u"Estimated", value<&Task::isEstimated>},
                                       {u"Recurring", value<&Task::isRecurring>},
                                       {u"ExternalTask", value<&Task::isExternal>},
                                       {u"IsSubproject", value<&Task::isSubproject>},
                                       {u"IgnoreResourceCalendar", value<&Task::ignoresResourceCalendar>},
                                       {u"DurationFormat", ranged<&Task::durationFormat, 0, 60>},
                                       {u"Duration", value<&Task::duration>},
                                       {u"ManualDuration", value<&Task::manualDuration>},
                                       {u"RemainingDuration", value<&Task::remaining>},
                                       {u"ActualDuration", value<&Task::actualDuration>},
                                       {u"Work", value<&Task::work>},
                                       {u"Start", value<&Task::start>},
                                       {u"Finish", value<&Task::finish>},
                                       {u"ManualStart", value<&Task::manualStart>},
                                       {u"ManualFinish", value<&Task::manualFinish>},
                                       {u"ActualStart", value<&Task::actualStart>},
                                       {u"ActualFinish", value<&Task::actualFinish>},
                                       {u"Stop", value<&Task::stop>},
                                       {u"Resume", value<&Task::resume>},
                                       {u"ConstraintType", ranged<&Task::constraint, 0, 7>},
                                       {u"ConstraintDate", value<&Task::constraintDate>},
                                       {u"Deadline", value<&Task::deadline>},
                                       {u"CalendarUID", value<&Task::calendar>},
                                       {u"PercentComplete", ranged<&Task::percentComplete, 0, 1'000'000>},
                                       {u"LevelingDelay", value<&Task::levelingDelay>},
                                       {u"Priority", ranged<&Task::priority, 0, 1'000'000>},
                                       {u"Cost", value<&Task::cost>},
                                       {u"PredecessorLink", link},
                                       {u"Baseline", taskBaseline},
                                       {u"ExtendedAttribute", attribute<Task>},
                                       {u"OutlineCode", mark<Task, 1>},
                                       {u"FixedCost", extra<Task>},
                                       {u"ActualCost", extra<Task>},
                                       {u"PhysicalPercentComplete", extra<Task>},
                                       {u"Contact", value<&Task::contact>},
                                       {u"HyperlinkAddress", extra<Task>},
                                       {u"SubprojectName", extra<Task>},
                                       {u"StartText", extra<Task>},
                                       {u"FinishText", extra<Task>},
                                       {u"DurationText", extra<Task>}};
    Task &task = addRow(p, p.project.tasks);
    readRow(p, task, readers);
    if (!p.in.hasFailed() && task.uid < 0 && !task.isNull)
        p.in.fail(ErrorCode::Invalid, ParserText::tr("A <Task> has no <UID>."));
}

void resource(Parser &p)
{
    static const Readers<Resource> readers{{u"UID", value<&Resource::uid>},
                                           {u"Name", value<&Resource::name>},
                                           {u"EmailAddress", value<&Resource::email>},
                                           {u"Group", value<&Resource::group>},
                                           {u"Notes", value<&Resource::notes>},
                                           {u"Type", ranged<&Resource::type, 0, 2>},
                                           {u"IsNull", value<&Resource::isNull>},
                                           {u"IsCostResource", value<&Resource::isCost>},
                                           {u"IsInactive", value<&Resource::isInactive>},
                                           {u"StandardRate", value<&Resource::standardRate>},
                                           {u"CalendarUID", value<&Resource::calendar>},
                                           {u"MaxUnits", extra<Resource>},
                                           {u"OvertimeRate", extra<Resource>},
                                           {u"CostPerUse", extra<Resource>},
                                           {u"MaterialLabel", extra<Resource>},
                                           {u"IsGeneric", extra<Resource>},
                                           {u"IsBudget", extra<Resource>},
                                           {u"ActualCost", extra<Resource>},
                                           {u"Rates", mark<Resource, 2>},
                                           {u"AvailabilityPeriods", mark<Resource, 2>},
                                           {u"ExtendedAttribute", attribute<Resource>}};
    Resource &resource = addRow(p, p.project.resources);
    readRow(p, resource, readers);
    if (!p.in.hasFailed() && resource.uid < 0 && !resource.isNull)
        p.in.fail(ErrorCode::Invalid, ParserText::tr("A <Resource> has no <UID>."));
}

// A stretch without work between stretches with work may be a pause, or only a weekend; that is judged later.
void timephased(Parser &p, Assignment &assignment)
{
    int type = 0;
    std::optional<PlanTime> start;
    std::optional<Duration> work;
    while (p.in.nextChild()) {
        if (p.in.name() == "Type"_L1)
            type = static_cast<int>(p.in.integer(0, 1000));
        else if (p.in.name() == "Start"_L1)
            start = p.in.planTime();
        else if (p.in.name() == "Value"_L1 && (type == 1 || type == 2))
            work = p.in.duration();
        else
            p.in.skip();
    }
    if ((type != 1 && type != 2) || !start || !work)
        return;
    if (work->tenths == 0) {
        if (assignment.workFrom && !assignment.pauseFrom)
            assignment.pauseFrom = start;
        return;
    }
    if (assignment.pauseFrom && assignment.pauses.size() < 1000)
        assignment.pauses.emplace_back(*assignment.pauseFrom, *start);
    assignment.pauseFrom.reset();
    if (!assignment.workFrom)
        assignment.workFrom = start;
}

void assignment(Parser &p)
{
    static const Readers<Assignment> readers{{u"UID", value<&Assignment::uid>},
                                             {u"TaskUID", value<&Assignment::task>},
                                             {u"ResourceUID", value<&Assignment::resource>},
                                             {u"Units", value<&Assignment::units>},
                                             {u"Work", value<&Assignment::work>},
                                             {u"ActualWork", value<&Assignment::actualWork>},
                                             {u"RemainingWork", value<&Assignment::remainingWork>},
                                             {u"Cost", value<&Assignment::cost>},
                                             {u"TimephasedData", timephased},
                                             {u"WorkContour", extra<Assignment>},
                                             {u"OvertimeWork", extra<Assignment>},
                                             {u"Delay", extra<Assignment>},
                                             {u"ActualCost", extra<Assignment>},
                                             {u"Baseline", mark<Assignment, 1>}};
    readRow(p, addRow(p, p.project.assignments), readers);
}

void timePeriod(Parser &p, Days &days)
{
    static const Readers<Days> readers{{u"FromDate", value<&Days::from>}, {u"ToDate", value<&Days::to>}};
    readRow(p, days, readers);
}

void workingTimes(Parser &p, Days &days)
{
    readList(p, "WorkingTime"_L1, [&] {
        int from = -1, to = -1;
        while (p.in.nextChild()) {
            if (p.in.name() == "FromTime"_L1)
                from = p.in.minuteOfDay();
            else if (p.in.name() == "ToTime"_L1)
                to = p.in.minuteOfDay();
            else
                p.in.skip();
        }
        if (from >= 0 && to >= 0 && days.times.size() < 48)
            days.times.push_back({from, to});
    });
}

void week(Parser &p, Days &days);

const Readers<Days> &daysReaders()
{
    static const Readers<Days> readers{{u"DayType", ranged<&Days::dayType, 0, 7>},
                                       {u"DayWorking", value<&Days::isWorking>},
                                       {u"Name", value<&Days::name>},
                                       {u"TimePeriod", timePeriod},
                                       {u"WorkingTimes", workingTimes},
                                       {u"WeekDays", week},
                                       {u"EnteredByOccurrences", value<&Days::isByOccurrences>},
                                       {u"Occurrences", ranged<&Days::occurrences, 0, 1'000'000>},
                                       {u"Type", ranged<&Days::type, 0, 100>},
                                       {u"Period", ranged<&Days::period, 0, 1'000'000>},
                                       {u"DaysOfWeek", ranged<&Days::daysOfWeek, 0, 127>},
                                       {u"MonthItem", ranged<&Days::monthItem, 0, 9>},
                                       {u"MonthPosition", ranged<&Days::monthPosition, 0, 4>},
                                       {u"Month", ranged<&Days::month, 0, 11>},
                                       {u"MonthDay", ranged<&Days::monthDay, 0, 31>}};
    return readers;
}

template <auto list, class Row>
void daysList(Parser &p, Row &row, QLatin1StringView rowName)
{
    readList(p, rowName, [&] { readRow(p, addRow(p, row.*list), daysReaders()); });
}

void week(Parser &p, Days &days)
{
    daysList<&Days::week>(p, days, "WeekDay"_L1);
}

void calendar(Parser &p)
{
    static const Readers<Calendar> readers{
        {u"UID", value<&Calendar::uid>},
        {u"Name", value<&Calendar::name>},
        {u"IsBaseCalendar", value<&Calendar::isBase>},
        {u"BaseCalendarUID", value<&Calendar::base>},
        {u"WeekDays", [](Parser &in, Calendar &c) { daysList<&Calendar::weekDays>(in, c, "WeekDay"_L1); }},
        {u"Exceptions",
         [](Parser &in, Calendar &c) { daysList<&Calendar::exceptions>(in, c, "Exception"_L1); }},
        {u"WorkWeeks",
         [](Parser &in, Calendar &c) { daysList<&Calendar::workWeeks>(in, c, "WorkWeek"_L1); }}};
    Calendar &calendar = addRow(p, p.project.calendars);
    readRow(p, calendar, readers);
    if (!p.in.hasFailed() && calendar.uid < 0)
        p.in.fail(ErrorCode::Invalid, ParserText::tr("A <Calendar> has no <UID>."));
}

template <void read(Parser &)>
void rows(Parser &p, Project &)
{
    const QString list = p.in.name().toString();
    const QString row = list.chopped(1); // <Tasks> holds <Task>
    while (p.in.nextChild()) {
        if (p.in.name() == row)
            read(p);
        else
            p.in.skip();
    }
}

const Readers<Project> &projectReaders()
{
    static const Readers<Project> readers{
        {u"Title", value<&Project::title>},
        {u"Name", value<&Project::name>},
        {u"Subject", value<&Project::subject>},
        {u"Manager", value<&Project::manager>},
        {u"Company", extra<Project>},
        {u"Category", extra<Project>},
        {u"ScheduleFromStart", value<&Project::scheduleFromStart>},
        {u"StartDate", value<&Project::start>},
        {u"FinishDate", value<&Project::finish>},
        {u"StatusDate", value<&Project::statusDate>},
        {u"FYStartDate", ranged<&Project::fiscalYearStart, 0, 12>},
        {u"CriticalSlackLimit", ranged<&Project::criticalSlackLimit, -100'000'000, 100'000'000>},
        {u"CurrencyCode", value<&Project::currencyCode>},
        {u"CurrencySymbol", value<&Project::currencySymbol>},
        {u"CalendarUID", value<&Project::calendar>},
        {u"MinutesPerDay", ranged<&Project::minutesPerDay, 0, 1'000'000>},
        {u"MinutesPerWeek", ranged<&Project::minutesPerWeek, 0, 1'000'000>},
        {u"DaysPerMonth", ranged<&Project::daysPerMonth, 0, 1'000'000>},
        {u"HonorConstraints", value<&Project::honorConstraints>},
        {u"MultipleCriticalPaths", value<&Project::multipleCriticalPaths>},
        {u"Tasks", rows<task>},
        {u"Resources", rows<resource>},
        {u"Assignments", rows<assignment>},
        {u"Calendars", rows<calendar>},
        {u"ExtendedAttributes", rows<attributeName>},
    };
    return readers;
}

} // namespace

Result<Project> parse(GuardedFile &file)
{
    Parser p(file);
    if (p.in.nextChild()) {
        readRow(p, p.project, projectReaders());
        while (p.in.nextChild())
            p.in.skip();
    }
    p.in.finish();
    if (p.in.hasFailed())
        return p.in.error();
    return std::move(p.project);
}

} // namespace baton::msproject
