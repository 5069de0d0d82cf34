// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"
#include "mspdischema.h"
#include "plantext.h"

#include "models/exchange/msprojectexport.h"

#include <QBuffer>
#include <QDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

const QDate today(2025, 1, 1);

// A place where nothing can be written after some bytes.
class FullDevice : public QIODevice
{
public:
    explicit FullDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_room -= size;
        return m_room < 0 ? -1 : size;
    }

private:
    qint64 m_room;
};

QByteArray exported(const Plan &plan)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!MsProjectExporter(plan, today).write(buffer))
        return {};
    return buffer.data();
}

QStringList schemaProblemsOf(QByteArray xml)
{
    QBuffer buffer(&xml);
    buffer.open(QIODevice::ReadOnly);
    return test::schemaProblems(buffer);
}

QStringList datesOf(const Plan &plan)
{
    const PlanSchedule schedule = computeSchedule(plan, PlanCalendars(plan), today);
    QStringList lines;
    for (size_t i = 0; i < schedule.tasks.size(); ++i) {
        const schedule::TaskDates &d = schedule.result.tasks[i];
        lines.append(u"%1: %2 %3 early %4 %5 late %6 %7 slack %8 %9 "_s
                         .arg(plan.find(schedule.tasks[i])->sourceId, d.start.toIso(), d.finish.toIso(),
                              d.earlyStart.toIso(), d.earlyFinish.toIso(), d.lateStart.toIso(),
                              d.lateFinish.toIso())
                         .arg(d.totalSlack.tenths)
                         .arg(d.freeSlack.tenths) +
                     (d.critical ? u"critical"_s : QString()));
    }
    return lines;
}

QByteArray fsLink(int uid, const QByteArray &more = {})
{
    return "<PredecessorLink><PredecessorUID>" + QByteArray::number(uid) + "</PredecessorUID>" + more +
           "</PredecessorLink>";
}

QByteArray days(int count)
{
    return "<Duration>PT" + QByteArray::number(count * 8) + "H0M0S</Duration>";
}

} // namespace

/// What goes out as Microsoft Project XML, and comes back.
class MsProjectExportTest : public QObject, private test::ImportFixture
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackTheSame_data()
    {
        QTest::addColumn<QByteArray>("project");
        QTest::addColumn<QByteArray>("rows");
        const QByteArray chain = test::task(1, days(3)) + test::task(2, days(2) + fsLink(1)) +
                                 test::task(3, days(1)) + test::task(4, days(4) + fsLink(3));
        const QByteArray wednesday = "<ConstraintDate>2024-03-13T08:00:00</ConstraintDate>";
        for (int kind = 0; kind < 8; ++kind) {
            const QByteArray constraint =
                "<ConstraintType>" + QByteArray::number(kind) + "</ConstraintType>" + wednesday;
            for (const bool honors : {true, false}) {
                QTest::addRow("constraint %d, %s", kind, honors ? "honoured" : "giving way")
                    << QByteArray(honors ? "" : "<HonorConstraints>0</HonorConstraints>")
                    << test::task(1, days(3)) + test::task(2, days(2) + constraint + fsLink(1)) +
                           test::task(3, days(9) + fsLink(2));
            }
        }
        QTest::newRow("from the finish")
            << QByteArray("<ScheduleFromStart>0</ScheduleFromStart>"
                          "<StartDate>2024-03-25T08:00:00</StartDate><FinishDate>2024-03-29T17:00:00"
                          "</FinishDate>")
            << chain;
        QTest::newRow("critical slack limit")
            << QByteArray("<CriticalSlackLimit>2</CriticalSlackLimit>") << chain;
        QTest::newRow("several critical paths")
            << QByteArray("<MultipleCriticalPaths>1</MultipleCriticalPaths>") << chain;
        QTest::newRow("lengths of day, week and month")
            << QByteArray("<MinutesPerDay>450</MinutesPerDay><MinutesPerWeek>2250</MinutesPerWeek>"
                          "<DaysPerMonth>21</DaysPerMonth><StatusDate>2024-03-08T17:00:00</StatusDate>")
            << chain;
        QTest::newRow("deadline") << QByteArray()
                                  << chain + test::task(5, days(1) + fsLink(2) +
                                                               "<Deadline>2024-03-08T17:00:00</Deadline>");
        QTest::newRow("elapsed duration")
            << QByteArray()
            << test::task(1, days(3) + "<DurationFormat>8</DurationFormat>") +
                   test::task(2, days(1) + "<DurationFormat>40</DurationFormat>" + fsLink(1));
        for (const int format : {5, 7, 8, 6, 19, 20, 35, 40, 51, 52}) {
            for (const char *lag : {"150", "-50"}) {
                QTest::addRow("lag of format %d, %s", format, lag)
                    << QByteArray()
                    << test::task(1, days(3)) +
                           test::task(2,
                                      days(2) + fsLink(1, QByteArray("<Type>3</Type><LinkLag>") + lag +
                                                              "</LinkLag><LagFormat>" +
                                                              QByteArray::number(format) + "</LagFormat>"));
            }
        }
        for (int type = 0; type < 4; ++type) {
            QTest::addRow("link of type %d", type)
                << QByteArray()
                << test::task(1, days(3)) +
                       test::task(2, days(2) + fsLink(1, "<Type>" + QByteArray::number(type) + "</Type>"));
        }
        QTest::newRow("levelling delay")
            << QByteArray() << chain + test::task(5, days(1) + "<LevelingDelay>28800</LevelingDelay>");
        const QByteArray dates = "<Start>2024-04-01T08:00:00</Start><Finish>2024-04-03T17:00:00</Finish>";
        QTest::newRow("manual, inactive and external")
            << QByteArray()
            << test::task(1, "<Manual>1</Manual>" + dates) +
                   test::task(2, "<Active>0</Active>" + dates + fsLink(1)) +
                   test::task(3, "<ExternalTask>1</ExternalTask>" + dates) +
                   test::task(4, days(2) + fsLink(1) + fsLink(2) + fsLink(3));
        QTest::newRow("manual summary, its finish before its start")
            << QByteArray()
            << test::task(1, "<Manual>1</Manual><Start>2024-04-03T08:00:00</Start>"
                             "<Finish>2024-04-02T17:00:00</Finish>") +
                   test::task(2, days(2), 2) + test::task(3, days(2) + fsLink(2), 2);
        QTest::newRow("nothing known yet")
            << QByteArray()
            << test::task(1, "<Manual>1</Manual><Duration>PT8H0M0S</Duration><DurationFormat>53"
                             "</DurationFormat><Start>2024-03-04T08:00:00</Start>"
                             "<Finish>2024-03-04T17:00:00</Finish>");
        QTest::newRow("progress") << QByteArray()
                                  << test::task(1, days(2) +
                                                       "<PercentComplete>100</PercentComplete>"
                                                       "<ActualStart>2024-03-04T08:00:00</ActualStart>"
                                                       "<ActualFinish>2024-03-05T17:00:00</ActualFinish>"
                                                       "<ActualDuration>PT16H0M0S</ActualDuration>"
                                                       "<RemainingDuration>PT0H0M0S</RemainingDuration>") +
                                         test::task(2,
                                                    days(4) +
                                                        "<Stop>2024-03-07T12:00:00</Stop>"
                                                        "<Resume>2024-03-11T13:00:00</Resume>"
                                                        "<PercentComplete>40</PercentComplete>"
                                                        "<ActualStart>2024-03-06T08:00:00</ActualStart>"
                                                        "<ActualDuration>PT12H0M0S</ActualDuration>"
                                                        "<RemainingDuration>PT20H0M0S</RemainingDuration>" +
                                                        fsLink(1)) +
                                         test::task(3, days(1) + fsLink(2));
        QTest::newRow("baselines")
            << QByteArray()
            << test::task(1, days(2) + "<Baseline><Number>0</Number><Start>2024-03-04T08:00:00</Start>"
                                       "<Finish>2024-03-05T17:00:00</Finish><Duration>PT16H0M0S</Duration>"
                                       "<DurationFormat>5</DurationFormat><Work>PT8H30M0S</Work>"
                                       "<Cost>12345</Cost></Baseline><Baseline><Number>10</Number>"
                                       "<Start>2024-03-06T08:00:00</Start></Baseline>");
        QTest::newRow("empty rows and tasks of other files")
            << QByteArray()
            << "<Task><UID>0</UID><ID>0</ID><OutlineLevel>0</OutlineLevel><Notes>About it all</Notes></Task>"
               "<Task><UID>31</UID><ID>1</ID><IsNull>1</IsNull></Task>" +
                   test::task(7, days(1) + fsLink(99, "<CrossProject>1</CrossProject><CrossProjectName>"
                                                      "C:\\Plans\\other plan.mpp\\12</CrossProjectName>"
                                                      "<LinkLag>4800</LinkLag>")) +
                   test::task(9, days(1) + fsLink(7) + fsLink(98));
        QTest::newRow("notes, priority, cost and names")
            << QByteArray("<CurrencyCode>EUR</CurrencyCode><Subject>Line one\nline two</Subject>")
            << test::task(1, days(1) + "<Notes>a &lt;b&gt; &amp; \"c\"\n  d</Notes><Priority>900</Priority>"
                                       "<Cost>1999</Cost><Work>PT3H6M0S</Work><Recurring>1</Recurring>"
                                       "<Estimated>1</Estimated><Milestone>1</Milestone>") +
                   "<Task><UID>2</UID><ID>2</ID><Name></Name><OutlineLevel>1</OutlineLevel></Task>";
    }

    void comesBackTheSame()
    {
        QFETCH(QByteArray, project);
        QFETCH(QByteArray, rows);
        QVERIFY(!import(test::projectXml(
            project +
            "<CalendarUID>3</CalendarUID><Calendars><Calendar><UID>3</UID><Name>Standard</Name>"
            "<IsBaseCalendar>1</IsBaseCalendar></Calendar></Calendars><Tasks>" +
            rows + "</Tasks>")));
        const Plan before = m_plan;
        const QByteArray xml = exported(before);
        QCOMPARE(schemaProblemsOf(xml).join(u'\n'), QString());
        QVERIFY(!import(xml));
        QCOMPARE(test::differencesOf(before, m_plan).join(u'\n'), QString());
        QCOMPARE(datesOf(m_plan).join(u'\n'), datesOf(before).join(u'\n'));
    }

    void calendarsAndPeopleComeBackTheSame()
    {
        const auto day = [](int type, const QByteArray &times = {}) -> QByteArray {
            return "<WeekDay><DayType>" + QByteArray::number(type) + "</DayType><DayWorking>" +
                   (times.isEmpty() ? "0" : "1") + "</DayWorking>" + times + "</WeekDay>";
        };
        const auto times = [](const QByteArray &from, const QByteArray &to) -> QByteArray {
            return "<WorkingTimes><WorkingTime><FromTime>" + from + "</FromTime><ToTime>" + to +
                   "</ToTime></WorkingTime></WorkingTimes>";
        };
        const auto exception = [](int type, const QByteArray &more) -> QByteArray {
            return "<Exception><EnteredByOccurrences>1</EnteredByOccurrences><TimePeriod><FromDate>"
                   "2024-03-05T00:00:00</FromDate><ToDate>2025-06-30T23:59:00</ToDate></TimePeriod>"
                   "<Occurrences>9</Occurrences><Name>Kind " +
                   QByteArray::number(type) + "</Name><Type>" + QByteArray::number(type) + "</Type>" + more +
                   "<DayWorking>0</DayWorking></Exception>";
        };
        const QByteArray file =
            "<CalendarUID>1</CalendarUID><MinutesPerDay>450</MinutesPerDay><Manager>Zoë</Manager><Calendars>"
            "<Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>" +
            day(1) + day(2, times("08:30:00", "12:00:00")) + day(7, times("00:00:00", "00:00:00")) +
            "</WeekDays><Exceptions>" + exception(2, "<Month>11</Month><MonthDay>24</MonthDay>") +
            exception(3, "<MonthItem>5</MonthItem><MonthPosition>4</MonthPosition><Month>4</Month>") +
            exception(4, "<Period>2</Period><MonthDay>13</MonthDay>") +
            exception(5, "<Period>1</Period><MonthItem>1</MonthItem><MonthPosition>0</MonthPosition>") +
            exception(6, "<Period>2</Period><DaysOfWeek>20</DaysOfWeek>") +
            exception(7, "<Period>10</Period>") +
            "<Exception><TimePeriod><FromDate>2024-04-01T00:00:00</FromDate><ToDate>2024-04-02T23:59:00"
            "</ToDate></TimePeriod><Type>1</Type><DayWorking>1</DayWorking>" +
            times("10:00:00", "15:00:00") +
            "</Exception></Exceptions><WorkWeeks><WorkWeek><TimePeriod><FromDate>2024-07-01T00:00:00"
            "</FromDate><ToDate>2024-08-31T23:59:00</ToDate></TimePeriod><Name>Summer</Name><WeekDays>" +
            day(6) + day(2, times("07:00:00", "14:00:00")) +
            "</WeekDays></WorkWeek></WorkWeeks></Calendar>"
            "<Calendar><UID>2</UID><Name>Zoë</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1"
            "</BaseCalendarUID><WeekDays>" +
            day(6) + "</WeekDays></Calendar></Calendars><Tasks>" +
            test::task(1, days(7) + "<CalendarUID>1</CalendarUID><IgnoreResourceCalendar>1"
                                    "</IgnoreResourceCalendar>") +
            test::task(2, days(6) + fsLink(1)) +
            "</Tasks><Resources><Resource><UID>0</UID><ID>0</ID></Resource><Resource><UID>4</UID>"
            "<Name>Zoë</Name><Type>1</Type><Group>Team A</Group><EmailAddress>zoe@example.org</EmailAddress>"
            "<StandardRate>61.33</StandardRate><CalendarUID>2</CalendarUID><Notes>n</Notes></Resource>"
            "<Resource><UID>5</UID><Name>Cable</Name><Type>0</Type></Resource><Resource><UID>6</UID><Name>"
            "Travel</Name><Type>0</Type><IsCostResource>1</IsCostResource><IsInactive>1</IsInactive>"
            "</Resource></Resources><Assignments><Assignment><UID>8</UID><TaskUID>2</TaskUID><ResourceUID>4"
            "</ResourceUID><Units>0.35</Units><Work>PT16H48M0S</Work><ActualWork>PT1H0M0S</ActualWork>"
            "<RemainingWork>PT15H48M0S</RemainingWork><Cost>777</Cost></Assignment><Assignment><UID>9</UID>"
            "<TaskUID>2</TaskUID><ResourceUID>5</ResourceUID><Units>1.3e-05</Units></Assignment>"
            "</Assignments>";
        QVERIFY(!import(test::projectXml(file)));
        QCOMPARE(m_plan.rows<CalendarException>().size(), size_t(8));
        QCOMPARE(m_plan.rows<Assignment>().size(), size_t(2));
        const Plan before = m_plan;
        const QByteArray xml = exported(before);
        QCOMPARE(schemaProblemsOf(xml).join(u'\n'), QString());
        QVERIFY(!import(xml));
        QCOMPARE(test::differencesOf(before, m_plan).join(u'\n'), QString());
        QCOMPARE(datesOf(m_plan).join(u'\n'), datesOf(before).join(u'\n'));
        // Readers that know no recurrence find the days one by one.
        QCOMPARE(xml.count("<DayType>0</DayType>"), 1 + 2 + 8 + 9 + 9 + 9 + 1);
    }

    void splitWorkComesBackTheSame_data()
    {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("of somebody") << QByteArray("4") << QByteArray();
        QTest::newRow("of nobody") << QByteArray("-65535") << QByteArray();
        QTest::newRow("begun") << QByteArray("4")
                               << QByteArray("<PercentComplete>25</PercentComplete>"
                                             "<ActualStart>2024-03-04T08:00:00</ActualStart>"
                                             "<ActualDuration>PT8H0M0S</ActualDuration>"
                                             "<RemainingDuration>PT24H0M0S</RemainingDuration>");
    }
    // Two days of work, pauses over Wednesday and, after one more, until Tuesday; then the last day.
    void splitWorkComesBackTheSame()
    {
        QFETCH(QByteArray, resource);
        QFETCH(QByteArray, more);
        const auto timed = [](const QByteArray &from, const QByteArray &to,
                              const QByteArray &work) -> QByteArray {
            return "<TimephasedData><Type>1</Type><UID>7</UID><Start>2024-03-" + from +
                   "</Start><Finish>2024-03-" + to + "</Finish><Unit>2</Unit><Value>" + work +
                   "</Value></TimephasedData>";
        };
        QVERIFY(!import(test::projectXml(
            "<CalendarUID>3</CalendarUID><Calendars><Calendar><UID>3</UID><Name>Standard</Name>"
            "<IsBaseCalendar>1</IsBaseCalendar></Calendar></Calendars><Tasks>" +
            test::task(1, days(4) + "<Finish>2024-03-12T17:00:00</Finish>" + more) +
            test::task(2, days(1) + fsLink(1)) +
            "</Tasks><Resources><Resource><UID>4</UID><Name>Ana</Name></Resource></Resources><Assignments>"
            "<Assignment><UID>7</UID><TaskUID>1</TaskUID><ResourceUID>" +
            resource + "</ResourceUID>" + timed("04T08:00:00", "04T17:00:00", "PT8H0M0S") +
            timed("05T08:00:00", "05T17:00:00", "PT8H0M0S") +
            timed("06T08:00:00", "07T08:00:00", "PT0H0M0S") +
            timed("07T08:00:00", "07T17:00:00", "PT8H0M0S") +
            timed("08T08:00:00", "12T08:00:00", "PT0H0M0S") +
            timed("12T08:00:00", "12T17:00:00", "PT8H0M0S") + "</Assignment></Assignments>")));
        QVERIFY2(m_notes.isEmpty(), qPrintable(m_notes.value(0).message));
        QCOMPARE(taskOf(1)->splitParts, u"9600 4800 4800 9600 4800"_s);
        const Plan before = m_plan;
        const QString dates = datesOf(before).join(u'\n');
        QVERIFY2(dates.contains(u"1: 2024-03-04T08:00:00 2024-03-12T17:00:00"_s), qPrintable(dates));
        QVERIFY2(dates.contains(u"2: 2024-03-13T08:00:00 2024-03-13T17:00:00"_s), qPrintable(dates));
        const QByteArray xml = exported(before);
        QCOMPARE(schemaProblemsOf(xml).join(u'\n'), QString());
        QVERIFY(!import(xml));
        QCOMPARE(test::differencesOf(before, m_plan).join(u'\n'), QString());
        QCOMPARE(datesOf(m_plan).join(u'\n'), dates);
    }

    // Whoever is away keeps their tasks waiting in the other program, too.
    void absencesGoOutAsDaysOff()
    {
        Plan plan = newPlan();
        Person person;
        person.id = PersonId::create();
        person.name = u"Ana"_s;
        plan.load(person);
        Absence absence;
        absence.id = AbsenceId::create();
        absence.person = person.id;
        absence.from = QDate(2025, 1, 6);
        absence.to = QDate(2025, 1, 10);
        plan.load(absence);
        Task task = newTask(plan, u"Build"_s);
        task.duration = Duration::fromHours(24);
        plan.load(task);
        Assignment assignment;
        assignment.id = AssignmentId::create();
        assignment.project = task.project;
        assignment.task = task.id;
        assignment.person = person.id;
        plan.load(assignment);
        const QStringList dates = datesOf(plan);
        QVERIFY2(dates.front().contains(u"2025-01-15T17:00:00"_s), qPrintable(dates.front()));

        const QByteArray xml = exported(plan);
        QCOMPARE(schemaProblemsOf(xml).join(u'\n'), QString());
        QVERIFY(!import(xml));
        QVERIFY(datesOf(m_plan).front().endsWith(dates.front().section(u':', 1)));
    }

    // Built here, a calendar may have a base; there, only resources' calendars may.
    void aBasedCalendarGoesOutWhole()
    {
        Plan plan = newPlan();
        Calendar base;
        base.id = CalendarId::create();
        base.name = u"Company"_s;
        base.week = u"mon=08:00-16:00"_s;
        plan.load(base);
        CalendarException holiday;
        holiday.id = CalendarExceptionId::create();
        holiday.calendar = base.id;
        holiday.from = holiday.to = QDate(2025, 1, 7);
        plan.load(holiday);
        Calendar site;
        site.id = CalendarId::create();
        site.name = u"Site"_s;
        site.base = base.id;
        site.week = u"fri="_s;
        plan.load(site);
        Task task = newTask(plan, u"Build"_s);
        task.calendar = site.id;
        task.duration = Duration::fromHours(40);
        plan.load(task);
        const QByteArray xml = exported(plan);
        QVERIFY(!import(xml));
        QVERIFY(datesOf(m_plan).front().endsWith(datesOf(plan).front().section(u':', 1)));
        for (const Calendar &calendar : m_plan.rows<Calendar>()) {
            QVERIFY(calendar.base.isNull());
            QCOMPARE(calendar.week.count(u'='), 7);
        }
    }

    void hostileTextGoesOutAsText()
    {
        Plan plan = newPlan();
        Task task = newTask(plan, u"<Task>&amp;]]>\"' 🚀 \u0001\uFFFE\uFFFF%1 "_s + QChar(0xD800) + u"end"_s);
        task.notes = u"one\ntwo <![CDATA[ --> \t"_s + QChar(0xDC00);
        task.sourceId = u"12; DROP"_s;
        plan.load(task);
        Task other = newTask(plan, u"other"_s);
        other.sourceId = u"99999999999999999999"_s;
        plan.load(other);
        const QByteArray xml = exported(plan);
        QCOMPARE(schemaProblemsOf(xml).join(u'\n'), QString());
        QVERIFY(!import(xml));
        QStringList names;
        for (const Task &row : m_plan.rows<Task>())
            names.append(row.name);
        names.sort();
        QCOMPARE(names, (QStringList{u"<Task>&amp;]]>\"' 🚀 %1 end"_s, u"other"_s}));
    }

    void numbersAreKeptAndNeverTwice()
    {
        Plan plan = newPlan();
        for (const QString &number : {u"7"_s, u"7"_s, u""_s, u"0"_s, u"-4"_s}) {
            Task task = newTask(plan, u"T"_s);
            task.sourceId = number;
            plan.load(task);
        }
        QVERIFY(!import(exported(plan)));
        QSet<QString> numbers;
        for (const Task &row : m_plan.rows<Task>())
            numbers.insert(row.sourceId);
        QCOMPARE(numbers, (QSet<QString>{u"7"_s, u"8"_s, u"9"_s, u"10"_s, u"11"_s}));
    }

    void aFileIsWholeOrAsItWas()
    {
        Plan plan = newPlan();
        for (int i = 0; i < 500; ++i)
            plan.load(newTask(plan, u"Task %1"_s.arg(i)));
        const qsizetype size = exported(plan).size();
        for (const qint64 room : {qint64(0), qint64(100), qint64(size / 2), qint64(size - 1)}) {
            FullDevice full(room);
            QVERIFY(!MsProjectExporter(plan, today).write(full));
        }
        const QString path = m_folder.filePath(u"kept.xml"_s);
        QVERIFY(exportMsProject(plan, today, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().size(), size);
        const auto refused = exportMsProject(plan, today, m_folder.filePath(u"no/such/folder/x.xml"_s));
        QVERIFY(!refused && refused.error().code == ErrorCode::ReadOnly);
        QCOMPARE(exportMsProject(Plan(), today, path).error().code, ErrorCode::NotFound);
    }

private:
    static Plan newPlan()
    {
        Plan plan;
        Project project;
        project.id = ProjectId::create();
        project.name = u"Handover"_s;
        project.start = QDate(2025, 1, 6);
        plan.load(project);
        plan.setOpenProject(project.id);
        return plan;
    }
    static Task newTask(const Plan &plan, const QString &name)
    {
        Task task;
        task.id = TaskId::create();
        task.project = plan.openProject();
        task.position = static_cast<qint64>(plan.rows<Task>().size() + 1) * positionStep;
        task.name = name;
        return task;
    }
};

QTEST_GUILESS_MAIN(MsProjectExportTest)
#include "tst_msprojectexport.moc"
