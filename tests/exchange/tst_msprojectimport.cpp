// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/importfixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;
using namespace baton::test;

class MsProjectImportTest : public QObject, test::ImportFixture
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheOutline()
    {
        // Levels decide, not the unreliable Summary; level 3 under 1 belongs to the nearest task above.
        const auto error = import(
            tasks("<Task><UID>0</UID><ID>0</ID><Name>Whole</Name><Notes>About it</Notes>"
                  "<OutlineLevel>0</OutlineLevel></Task>" +
                  task(1, "<Summary>0</Summary>") + task(2, "<Summary>1</Summary>", 2) + task(3, {}, 3) +
                  task(4, {}, 2) + "<Task><UID>5</UID><IsNull>1</IsNull></Task>" + task(6) + task(7, {}, 3)));
        QVERIFY2(!error, error ? qPrintable(error->userMessage) : "");
        QCOMPARE(m_plan.rows<Task>().size(), size_t(6));
        QVERIFY(!taskOf(0) && !taskOf(5));
        QVERIFY(taskOf(1)->parent.isNull() && taskOf(6)->parent.isNull());
        QCOMPARE(taskOf(2)->parent, taskOf(1)->id);
        QCOMPARE(taskOf(3)->parent, taskOf(2)->id);
        QCOMPARE(taskOf(4)->parent, taskOf(1)->id);
        QCOMPARE(taskOf(7)->parent, taskOf(6)->id);
        QVERIFY(taskOf(2)->position < taskOf(4)->position);
        QCOMPARE(m_plan.project()->name, u"Small"_s);
        QCOMPARE(m_plan.project()->notes, u"About it"_s);
        QCOMPARE(m_plan.project()->sourceName, u"plan.xml"_s);
    }

    void readsLinks_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<LinkType>("type");
        QTest::addColumn<LagUnit>("unit");
        QTest::addColumn<qint64>("lag");
        using enum LinkType;
        using enum LagUnit;
        const auto link = [](int type, int lag, int format) {
            return QByteArray("<Type>" + QByteArray::number(type) + "</Type><LinkLag>" +
                              QByteArray::number(lag) + "</LinkLag><LagFormat>" + QByteArray::number(format) +
                              "</LagFormat>");
        };
        QTest::newRow("bare") << QByteArray() << FinishToStart << Working << qint64(0);
        QTest::newRow("FF") << link(0, 0, 7) << FinishToFinish << Working << qint64(0);
        QTest::newRow("FS two days") << link(1, 9600, 7) << FinishToStart << Working << qint64(9600);
        QTest::newRow("SF lead in hours") << link(2, -600, 5) << StartToFinish << Working << qint64(-600);
        QTest::newRow("SS weeks") << link(3, 24000, 9) << StartToStart << Working << qint64(24000);
        QTest::newRow("estimated days") << link(1, 4800, 39) << FinishToStart << Working << qint64(4800);
        for (const int format : {4, 6, 8, 10, 12, 36, 40})
            QTest::addRow("elapsed %d", format)
                << link(1, 14400, format) << FinishToStart << Elapsed << qint64(14400);
        for (const int format : {19, 51})
            QTest::addRow("percent %d", format)
                << link(1, -50, format) << FinishToStart << Percent << qint64(-50);
        for (const int format : {20, 52})
            QTest::addRow("elapsed percent %d", format)
                << link(1, 150, format) << FinishToStart << ElapsedPercent << qint64(150);
    }

    void readsLinks()
    {
        QFETCH(QByteArray, link);
        const auto error =
            import(tasks(task(1) + task(2, "<PredecessorLink><PredecessorUID>1</PredecessorUID>" + link +
                                               "</PredecessorLink>")));
        QVERIFY2(!error, error ? qPrintable(error->userMessage) : "");
        QCOMPARE(m_plan.rows<Link>().size(), size_t(1));
        const Link &row = m_plan.rows<Link>().front();
        QCOMPARE(row.predecessor, taskOf(1)->id);
        QCOMPARE(row.successor, taskOf(2)->id);
        QTEST(row.type, "type");
        QTEST(row.lagUnit, "unit");
        const bool isPercent = row.lagUnit == LagUnit::Percent || row.lagUnit == LagUnit::ElapsedPercent;
        QTEST(isPercent ? qint64(row.lagPercent) : row.lag.tenths, "lag");
        QVERIFY(isPercent ? row.lag == Duration{} : row.lagPercent == 0);
    }

    void listsLinksItCannotKeep()
    {
        const auto link = [](int uid, bool isCross = false) -> QByteArray {
            return "<PredecessorLink><PredecessorUID>" + QByteArray::number(uid) + "</PredecessorUID>" +
                   (isCross ? "<CrossProject>1</CrossProject>" : "") + "</PredecessorLink>";
        };
        QVERIFY(!import(
            tasks(task(1) + task(2, link(1) + link(99) + link(2) + link(1)) + task(3, link(98, true)))));
        QCOMPARE(m_plan.rows<Link>().size(), size_t(1));
        QCOMPARE(m_notes.size(), 4);
        QVERIFY(hasNote(ImportNote::Kind::Skipped, u"2"_s, u"PredecessorLink"_s));
        QVERIFY(hasNote(ImportNote::Kind::NotTakenOver, u"2"_s, u"PredecessorLink"_s));
        QVERIFY(hasNote(ImportNote::Kind::NotTakenOver, u"3"_s, u"PredecessorLink"_s));
        QVERIFY2(m_notes[0].message.contains(u"task 99"_s), qPrintable(m_notes[0].message));
        QCOMPARE(m_notes[0].line, 6);
        QVERIFY(m_notes[0].display().contains(u"Task 2 “Task 2”, line 6"_s));
    }

    void readsInputsOfATask()
    {
        const auto error = import(projectXml(
            "<Calendars><Calendar><UID>3</UID><Name>Night</Name><IsBaseCalendar>1</IsBaseCalendar></Calendar>"
            "</Calendars><Tasks>" +
            task(
                1,
                "<Duration>PT9H24M42S</Duration><DurationFormat>39</DurationFormat><Estimated>1</Estimated>"
                "<Priority>700</Priority><CalendarUID>3</CalendarUID><Deadline>2024-05-01T17:00:00</Deadline>"
                "<ConstraintType>4</ConstraintType><ConstraintDate>2024-03-11T08:00:00</ConstraintDate>"
                "<PercentComplete>40</PercentComplete><ActualStart>2024-03-12T08:00:00</ActualStart>"
                "<Stop>2024-03-12T12:00:00</Stop><Resume>2024-03-12T13:00:00</Resume>"
                "<RemainingDuration>PT5H0M0S</RemainingDuration><ActualDuration>PT4H0M0S</ActualDuration>"
                "<LevelingDelay>14400</LevelingDelay><IgnoreResourceCalendar>1</IgnoreResourceCalendar>"
                "<Work>PT16H0M0S</Work><Cost>123456</Cost><Notes>line one\r\nline two</Notes>"
                "<Start>2001-01-01T08:00:00</Start><Finish>2001-01-02T08:00:00</Finish>"
                "<EarlyStart>2001-01-01T08:00:00</EarlyStart>") +
            task(2, "<Duration>PT0H0M0S</Duration><Milestone>1</Milestone><ConstraintType>0</ConstraintType>"
                    "<ConstraintDate>2024-03-11T08:00:00</ConstraintDate><CalendarUID>-1</CalendarUID>") +
            task(
                3,
                "<Duration>PT48H0M0S</Duration><DurationFormat>8</DurationFormat><RemainingDuration>PT48H0M0S"
                "</RemainingDuration>") +
            "</Tasks>"));
        QVERIFY2(!error, error ? qPrintable(error->userMessage) : "");
        const Task &one = *taskOf(1);
        QCOMPARE(one.duration.tenths, 5647);
        QCOMPARE(one.durationFormat, 7);
        QVERIFY(one.isEstimated && one.ignoresResourceCalendars);
        QCOMPARE(one.priority, 700);
        QCOMPARE(one.calendar, calendarOf(3)->id);
        QCOMPARE(one.deadline->toIso(), u"2024-05-01T17:00:00"_s);
        QCOMPARE(one.constraint, ConstraintKind::StartNoEarlierThan);
        QCOMPARE(one.constraintDate->toIso(), u"2024-03-11T08:00:00"_s);
        QCOMPARE(one.percentComplete, 40);
        QCOMPARE(one.actualStart->toIso(), u"2024-03-12T08:00:00"_s);
        QVERIFY(!one.actualFinish);
        QCOMPARE(one.stop->toIso(), u"2024-03-12T12:00:00"_s);
        QCOMPARE(one.resume->toIso(), u"2024-03-12T13:00:00"_s);
        QCOMPARE(one.remaining->tenths, 3000);
        QCOMPARE(one.actualDuration->tenths, 2400);
        QCOMPARE(one.levelingDelay.tenths, 14400);
        QCOMPARE(one.work->tenths, 9600);
        QCOMPARE(one.cost->minor, 123456);
        QCOMPARE(one.notes, u"line one\nline two"_s);
        // Computed dates are left behind.
        QVERIFY(!one.pinnedStart && !one.pinnedFinish && one.mode == TaskMode::Auto);
        const Task &two = *taskOf(2);
        QVERIFY(two.isMilestone && two.duration == Duration{} && !two.constraintDate &&
                two.calendar.isNull());
        const Task &three = *taskOf(3);
        QVERIFY(three.isElapsed);
        QVERIFY(!three.remaining); // nothing has begun
    }

    void keepsDatesThatAreInputs()
    {
        const QByteArray dates = "<Start>2024-04-01T08:00:00</Start><Finish>2024-04-03T17:00:00</Finish>";
        QVERIFY(!import(tasks(task(1, "<Manual>1</Manual>" + dates) + task(2, "<Active>0</Active>" + dates) +
                              task(3, "<ExternalTask>1</ExternalTask>" + dates) + task(4, dates) +
                              task(5, "<ConstraintType>1</ConstraintType>" + dates) +
                              task(6, "<Manual>1</Manual><DurationFormat>53</DurationFormat>"))));
        QCOMPARE(taskOf(1)->mode, TaskMode::Manual);
        QCOMPARE(taskOf(2)->mode, TaskMode::Inactive);
        QVERIFY(taskOf(3)->isExternal);
        for (const int uid : {1, 2, 3}) {
            QCOMPARE(taskOf(uid)->pinnedStart->toIso(), u"2024-04-01T08:00:00"_s);
            QCOMPARE(taskOf(uid)->pinnedFinish->toIso(), u"2024-04-03T17:00:00"_s);
        }
        QVERIFY(!taskOf(4)->pinnedStart && !taskOf(5)->pinnedStart);
        QVERIFY(m_notes.isEmpty());
        QVERIFY(taskOf(6)->isPlaceholder && !taskOf(1)->isPlaceholder);
    }

    void readsAPlanScheduledFromItsFinish()
    {
        QVERIFY(!import(projectXml("<ScheduleFromStart>0</ScheduleFromStart><FinishDate>2024-06-28T17:00:00"
                                   "</FinishDate><Tasks>" +
                                   task(1) +
                                   task(2,
                                        "<Start>2024-04-01T08:00:00</Start><Finish>2024-04-03T17:00:00"
                                        "</Finish>",
                                        2) +
                                   "</Tasks>")));
        QVERIFY(!m_plan.project()->scheduleFromStart);
        QCOMPARE(m_plan.project()->scheduleFinish->toIso(), u"2024-06-28T17:00:00"_s);
        QVERIFY(!taskOf(2)->pinnedStart);
    }

    void readsBaselines()
    {
        QByteArray rows;
        for (int number = 0; number <= 10; ++number) {
            rows += "<Baseline><Number>" + QByteArray::number(number) +
                    "</Number><Start>2024-03-04T08:00:00</Start><Finish>2024-03-0" +
                    QByteArray::number(5 + number % 3) +
                    "T17:00:00</Finish><Duration>PT16H0M0S</Duration><Work>PT8H0M0S</Work><Cost>5000</Cost></"
                    "Baseline>";
        }
        rows += "<Baseline><Number>0</Number><Start>1999-03-04T08:00:00</Start></Baseline>"; // a second of
                                                                                             // one number
        QVERIFY(!import(tasks(task(1, rows))));
        QCOMPARE(m_plan.rows<TaskBaseline>().size(), size_t(11));
        for (const TaskBaseline &row : m_plan.rows<TaskBaseline>()) {
            QCOMPARE(row.task, taskOf(1)->id);
            QCOMPARE(row.start->toIso(), u"2024-03-04T08:00:00"_s);
            QCOMPARE(row.finish->date().day(), 5 + row.number % 3);
            QCOMPARE(row.duration->tenths, 9600);
            QCOMPARE(row.work->tenths, 4800);
            QCOMPARE(row.cost->minor, 5000);
        }
    }

    void readsPeopleAndAssignments()
    {
        QVERIFY(!import(projectXml(
            "<Manager>ana lima</Manager><Tasks>" + task(1) +
            "</Tasks><Resources>"
            "<Resource><UID>0</UID><ID>0</ID></Resource>"
            "<Resource><UID>1</UID><Name>Ana "
            "Lima</Name><EmailAddress>ana@example.org</EmailAddress><Type>1</Type>"
            "<StandardRate>50</StandardRate><MaxUnits>0.5</MaxUnits></Resource>"
            "<Resource><UID>2</UID><Name>Concrete</Name><Type>0</Type></Resource>"
            "<Resource><UID>3</UID><Name>Travel</Name><Type>0</Type><IsCostResource>1</IsCostResource></"
            "Resource>"
            "</Resources><Assignments>"
            "<Assignment><UID>7</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Units>0.5</Units>"
            "<Work>PT4H0M0S</Work><ActualWork>PT1H0M0S</ActualWork><RemainingWork>PT3H0M0S</RemainingWork></"
            "Assignment>"
            "<Assignment><UID>8</UID><TaskUID>1</TaskUID><ResourceUID>-65535</ResourceUID></Assignment>"
            "<Assignment><UID>9</UID><TaskUID>44</TaskUID><ResourceUID>1</ResourceUID></Assignment>"
            "</Assignments>")));
        QCOMPARE(m_plan.rows<Person>().size(), size_t(3));
        QHash<QString, Person> people;
        for (const Person &person : m_plan.rows<Person>())
            people.insert(person.sourceId, person);
        QCOMPARE(people[u"1"_s].name, u"Ana Lima"_s);
        QCOMPARE(people[u"1"_s].email, u"ana@example.org"_s);
        QCOMPARE(people[u"1"_s].dayRate.minor, 40000);
        QCOMPARE(people[u"2"_s].kind, ResourceKind::Material);
        QCOMPARE(people[u"3"_s].kind, ResourceKind::Cost);
        QVERIFY(hasNote(ImportNote::Kind::NotTakenOver, u"1"_s, u"MaxUnits"_s));
        QCOMPARE(m_plan.rows<Assignment>().size(), size_t(1));
        const Assignment &assignment = m_plan.rows<Assignment>().front();
        QCOMPARE(assignment.units, 0.5);
        QCOMPARE(assignment.work->tenths, 2400);
        QCOMPARE(assignment.actualWork->tenths, 600);
        QCOMPARE(assignment.remainingWork->tenths, 1800);
        QCOMPARE(assignment.sourceId, u"7"_s);
        QVERIFY(hasNote(ImportNote::Kind::Skipped, u"9"_s, u"TaskUID"_s));
        QCOMPARE(m_plan.project()->projectManager, people[u"1"_s].id);
    }

    void readsCalendars()
    {
        const QByteArray times =
            "<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime>"
            "</WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>16:30:00</ToTime>"
            "</WorkingTime></WorkingTimes>";
        const QByteArray old = "<WeekDay><DayType>0</DayType><DayWorking>0</DayWorking><TimePeriod>"
                               "<FromDate>2024-12-24T00:00:00</FromDate><ToDate>2024-12-26T23:59:00</ToDate>"
                               "</TimePeriod></WeekDay>";
        QVERIFY(!import(projectXml(
            "<CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID><Name>Standard</"
            "Name><IsBaseCalendar>1"
            "</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID><WeekDays>"
            "<WeekDay><DayType>1</DayType><DayWorking>0</DayWorking></WeekDay>"
            "<WeekDay><DayType>2</DayType><DayWorking>1</DayWorking>" +
            times +
            "</WeekDay>"
            "<WeekDay><DayType>6</DayType><DayWorking>1</DayWorking></WeekDay>"
            "<WeekDay><DayType>7</DayType><DayWorking>1</"
            "DayWorking><WorkingTimes><WorkingTime><FromTime>00:00:00"
            "</FromTime><ToTime>00:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>" +
            old +
            "</WeekDays></Calendar>"
            "<Calendar><UID>2</UID><Name>Later</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1"
            "</BaseCalendarUID><WeekDays>" +
            old +
            "</WeekDays><Exceptions>"
            "<Exception><EnteredByOccurrences>0</"
            "EnteredByOccurrences><TimePeriod><FromDate>2024-12-24T00:00:00"
            "</FromDate><ToDate>2024-12-26T23:59:00</ToDate></TimePeriod><Occurrences>3</"
            "Occurrences><Name>Feast</Name>"
            "<Type>1</Type><DayWorking>0</DayWorking></Exception>"
            "<Exception><EnteredByOccurrences>1</"
            "EnteredByOccurrences><TimePeriod><FromDate>2025-01-06T00:00:00"
            "</FromDate><ToDate>2025-06-30T23:59:00</ToDate></TimePeriod><Occurrences>5</Occurrences>"
            "<Name>Market</Name><Type>6</Type><Period>2</Period><DaysOfWeek>20</DaysOfWeek><DayWorking>1</"
            "DayWorking>" +
            times +
            "</Exception></Exceptions><WorkWeeks><WorkWeek><TimePeriod><FromDate>2025-07-01T00:00:00</"
            "FromDate>"
            "<ToDate>2025-07-31T23:59:00</ToDate></TimePeriod><Name>Summer</"
            "Name><WeekDays><WeekDay><DayType>6"
            "</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays></WorkWeek></WorkWeeks></Calendar></"
            "Calendars>")));
        const Calendar *standard = calendarOf(1);
        QCOMPARE(m_plan.project()->calendar, standard->id);
        QCOMPARE(standard->week,
                 u"mon=08:00-12:00,13:00-16:30;fri=08:00-12:00,13:00-17:00;sat=00:00-24:00;sun="_s);
        QVERIFY(standard->base.isNull());
        // Files up to 2003 list exceptions among the week days,
        const auto early = exceptionsOf(standard);
        QCOMPARE(early.size(), size_t(1));
        QCOMPARE(early[0].from, QDate(2024, 12, 24));
        QCOMPARE(early[0].to, QDate(2024, 12, 26));
        QVERIFY(early[0].shifts.isEmpty());
        // later ones list them twice, of which one counts.
        const Calendar *later = calendarOf(2);
        QCOMPARE(later->base, standard->id);
        const auto exceptions = exceptionsOf(later);
        QCOMPARE(exceptions.size(), size_t(3));
        QCOMPARE(exceptions[0].name, u"Feast"_s);
        QCOMPARE(exceptions[0].occurrences, 0);
        QCOMPARE(exceptions[1].recurrence, 6);
        QCOMPARE(exceptions[1].occurrences, 5);
        QCOMPARE(exceptions[1].period, 2);
        QCOMPARE(exceptions[1].daysOfWeek, 20);
        QCOMPARE(exceptions[1].shifts, u"08:00-12:00,13:00-16:30"_s);
        QCOMPARE(exceptions[2].kind, ExceptionKind::WorkWeek);
        QCOMPARE(exceptions[2].week, u"fri="_s);
        QVERIFY(m_notes.isEmpty());
    }

    void pinsSplitWorkButNotWeekends_data()
    {
        QTest::addColumn<QByteArray>("pauseFrom");
        QTest::addColumn<QByteArray>("pauseTo");
        QTest::addColumn<bool>("isSplit");
        // 2024-03-08 is a Friday.
        QTest::newRow("over a weekend")
            << QByteArray("2024-03-08T17:00:00") << QByteArray("2024-03-11T08:00:00") << false;
        QTest::newRow("over a week") << QByteArray("2024-03-08T17:00:00") << QByteArray("2024-03-18T08:00:00")
                                     << true;
        QTest::newRow("half a day") << QByteArray("2024-03-08T12:00:00") << QByteArray("2024-03-11T08:00:00")
                                    << true;
    }

    void pinsSplitWorkButNotWeekends()
    {
        QFETCH(QByteArray, pauseFrom);
        QFETCH(QByteArray, pauseTo);
        QFETCH(bool, isSplit);
        const auto timed = [](const QByteArray &from, const QByteArray &work) -> QByteArray {
            return "<TimephasedData><Type>1</Type><UID>7</UID><Start>" + from +
                   "</Start><Unit>2</Unit><Value>" + work + "</Value></TimephasedData>";
        };
        QVERIFY(!import(
            projectXml("<Tasks>" +
                       task(1, "<Start>2024-03-04T08:00:00</Start><Finish>2024-03-18T17:00:00"
                               "</Finish>") +
                       "</Tasks><Resources><Resource><UID>1</UID><Name>Ana</Name></Resource></Resources>"
                       "<Assignments><Assignment><UID>7</UID><TaskUID>1</TaskUID><ResourceUID>1"
                       "</ResourceUID>" +
                       timed("2024-03-04T08:00:00", "PT8H0M0S") + timed(pauseFrom, "PT0H0M0S") +
                       timed(pauseTo, "PT8H0M0S") + "</Assignment></Assignments>")));
        QCOMPARE(taskOf(1)->pinnedStart.has_value(), isSplit);
        QCOMPARE(hasNote(ImportNote::Kind::Pinned, u"1"_s, u"Start"_s), isSplit);
    }

    void listsWhatIsNotTakenOver()
    {
        QVERIFY(!import(projectXml(
            "<ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID><FieldName>Text1</FieldName>"
            "<Alias>Cost centre</Alias></ExtendedAttribute></ExtendedAttributes><Tasks>\n" +
            task(
                1,
                "<FixedCost>500</FixedCost><ExtendedAttribute><FieldID>188743731</FieldID><Value>4711</Value>"
                "</ExtendedAttribute><HyperlinkAddress>https://example.org</HyperlinkAddress>") +
            task(2, "<FixedCost>0</FixedCost><HyperlinkAddress></HyperlinkAddress>") +
            task(3, "<FixedCost>20</FixedCost>") + "</Tasks>")));
        QCOMPARE(m_notes.size(), 4);
        QVERIFY(hasNote(ImportNote::Kind::NotTakenOver, u"1"_s, u"FixedCost"_s));
        QVERIFY(hasNote(ImportNote::Kind::NotTakenOver, u"1"_s, u"Cost centre"_s));
        QVERIFY(hasNote(ImportNote::Kind::NotTakenOver, u"1"_s, u"HyperlinkAddress"_s));
        QVERIFY(hasNote(ImportNote::Kind::NotTakenOver, u"3"_s, u"FixedCost"_s));
        const QStringList lines = summaryOf(m_notes);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.filter(u"1, 3"_s).size() == 1, qPrintable(lines.join(u'\n')));
    }

    void mendsTextAndRange()
    {
        QVERIFY(!import(projectXml("<MinutesPerDay>0</MinutesPerDay><DaysPerMonth>0</"
                                   "DaysPerMonth><Tasks><Task><UID>1</UID><Name>A&#9;B&#x85;\n"
                                   "cafe&#x301; \xF0\x9F\x9A\x80 " +
                                   QByteArray(600, 'x') +
                                   "</Name><Duration>-PT8H0M0S</Duration><PercentComplete>120</"
                                   "PercentComplete><Priority>5000</Priority></Task>"
                                   "<Task><UID>2</UID><Name/></Task></Tasks>")));
        const Task &one = *taskOf(1);
        QVERIFY2(one.name.startsWith(u"A B café 🚀 xxx"_s), qPrintable(one.name));
        QVERIFY(hasNote(ImportNote::Kind::Changed, u"1"_s, u"name"_s));
        QVERIFY(hasNote(ImportNote::Kind::Changed, u"1"_s, u"Duration"_s));
        QCOMPARE(one.duration, Duration{});
        QCOMPARE(one.percentComplete, 100);
        QCOMPARE(one.priority, 1000);
        QVERIFY(taskOf(2)->name.isEmpty());
        QCOMPARE(m_plan.project()->minutesPerDay, 480);
        QCOMPARE(m_plan.project()->daysPerMonth, 20);
    }

    void readsEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QStringConverter::Encoding>("form");
        QTest::addColumn<bool>("hasMark");
        QTest::newRow("UTF-8") << QByteArray("UTF-8") << QStringConverter::Utf8 << false;
        QTest::newRow("UTF-8 with mark") << QByteArray("UTF-8") << QStringConverter::Utf8 << true;
        QTest::newRow("UTF-16 little") << QByteArray("UTF-16") << QStringConverter::Utf16LE << true;
        QTest::newRow("UTF-16 big") << QByteArray("UTF-16") << QStringConverter::Utf16BE << true;
        QTest::newRow("Latin-1") << QByteArray("ISO-8859-1") << QStringConverter::Latin1 << false;
    }

    void readsEveryEncoding()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QStringConverter::Encoding, form);
        QFETCH(bool, hasMark);
        const QString text =
            u"<?xml version=\"1.0\" encoding=\"%1\"?>\n<Project xmlns=\"http://schemas.microsoft.com/"
            "project\"><Tasks><Task><UID>1</UID><Name>Übergabe</Name></Task></Tasks></Project>"_s.arg(
                QString::fromLatin1(encoding));
        QStringEncoder encoder(form,
                               hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        const auto error = import(encoder(text));
        QVERIFY2(!error, error ? qPrintable(error->userMessage) : "");
        QCOMPARE(taskOf(1)->name, u"Übergabe"_s);
    }

    void keepsHostileTextPlain()
    {
        const QString title = u"<img src=/dev/zero> =1+1 ${x} 'quotes' \"double\" مرحبا 🚀 %1 %n"_s;
        QVERIFY(!import(projectXml("<Subject>" + title.toHtmlEscaped().toUtf8() + "</Subject><Tasks>" +
                                   "<Task><UID>1</UID><Name>" + title.toHtmlEscaped().toUtf8() +
                                   "</Name><Contact>x</Contact></Task></Tasks>")));
        QCOMPARE(taskOf(1)->name, title);
        QCOMPARE(m_plan.project()->summary, title);
        QVERIFY(m_notes.first().display().contains(title));
    }
};

QTEST_GUILESS_MAIN(MsProjectImportTest)
#include "tst_msprojectimport.moc"
