// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"

#include "models/analysis/planschedule.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

// A small file around what a test is about. 2024-03-04 is a Monday.
QByteArray gan(const QByteArray &tasks, const QByteArray &more = {}, const QByteArray &calendar = {})
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<project name=\"Small\" company=\"\" view-date=\"2024-03-04\" gantt-divider-location=\"1\">\n"
           "<description>What it is for</description>\n<view id=\"gantt-chart\"/>\n<calendars>\n"
           "<day-types><day-type id=\"0\"/><default-week id=\"1\" name=\"default\" sun=\"1\" mon=\"0\" "
           "tue=\"0\" wed=\"0\" thu=\"0\" fri=\"0\" sat=\"1\"/><only-show-weekends value=\"false\"/>"
           "</day-types>\n" +
           calendar + "</calendars>\n<tasks>\n" + tasks + "</tasks>\n" + more + "</project>\n";
}

QByteArray task(int id, const QByteArray &start, int duration, const QByteArray &inside = {},
                const QByteArray &attributes = {})
{
    return "<task id=\"" + QByteArray::number(id) + "\" name=\"Task " + QByteArray::number(id) +
           "\" start=\"" + start + "\" duration=\"" + QByteArray::number(duration) + "\" " + attributes +
           ">" + inside + "</task>\n";
}

QByteArray depend(int successor, int type = 2, int difference = 0, const char *hardness = "Strong")
{
    return "<depend id=\"" + QByteArray::number(successor) + "\" type=\"" + QByteArray::number(type) +
           "\" difference=\"" + QByteArray::number(difference) + "\" hardness=\"" + hardness + "\"/>";
}

} // namespace

class GanttProjectTest : public QObject, private test::ImportFixture
{
    Q_OBJECT

    const Task *named(const QString &name) const
    {
        for (const Task &row : m_plan.rows<Task>()) {
            if (row.name == name)
                return &row;
        }
        return nullptr;
    }
    // "2024-03-04 2024-03-05": first and last day of work.
    QString daysOf(const QString &name) const
    {
        const PlanSchedule schedule = computeSchedule(m_plan, PlanCalendars(m_plan), QDate(2024, 1, 1));
        const Task *row = named(name);
        const auto *dates = row ? schedule.find(row->id) : nullptr;
        return dates ? dates->start.date().toString(Qt::ISODate) + u' ' +
                           schedule.finishDay(row->id).toString(Qt::ISODate)
                     : QString();
    }

private Q_SLOTS:
    void linksOfEveryKind_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("difference");
        QTest::addColumn<QString>("days");
        // The predecessor works Monday 4 to Wednesday 6 March; the successor takes two days.
        QTest::newRow("start to start") << 1 << 0 << u"2024-03-04 2024-03-05"_s;
        QTest::newRow("finish to start") << 2 << 0 << u"2024-03-07 2024-03-08"_s;
        QTest::newRow("finish to finish") << 3 << 0 << u"2024-03-05 2024-03-06"_s;
        QTest::newRow("start to finish, later") << 4 << 3 << u"2024-03-05 2024-03-06"_s;
        QTest::newRow("over a weekend") << 2 << 2 << u"2024-03-11 2024-03-12"_s;
        QTest::newRow("with a lead") << 2 << -1 << u"2024-03-06 2024-03-07"_s;
    }
    void linksOfEveryKind()
    {
        QFETCH(int, type);
        QFETCH(int, difference);
        QFETCH(QString, days);
        QVERIFY(
            !import(gan(task(0, "2024-03-04", 3, depend(7, type, difference)) + task(7, "2024-03-04", 2))));
        QCOMPARE(m_plan.rows<Link>().size(), size_t(1));
        QCOMPARE(daysOf(u"Task 7"_s), days);
        QVERIFY(m_notes.isEmpty());
    }

    // A rubber link leaves a gap, and a task on its own stays where its bar is.
    void barsStayWhereTheyAre()
    {
        QVERIFY(!import(
            gan(task(1, "2024-03-04", 1, depend(2, 2, 0, "Rubber")) + task(2, "2024-03-13", 1) +
                task(3, "2024-03-20", 2) +
                task(4, "2024-03-04", 1, {}, "thirdDate=\"2024-03-25\" thirdDate-constraint=\"1\"") +
                task(5, "2024-03-04", 1, {}, "thirdDate=\"2020-03-25\" thirdDate-constraint=\"0\""))));
        QCOMPARE(daysOf(u"Task 1"_s), u"2024-03-04 2024-03-04"_s);
        QCOMPARE(daysOf(u"Task 2"_s), u"2024-03-13 2024-03-13"_s);
        QCOMPARE(daysOf(u"Task 3"_s), u"2024-03-20 2024-03-21"_s);
        QCOMPARE(daysOf(u"Task 4"_s), u"2024-03-25 2024-03-25"_s);
        QCOMPARE(named(u"Task 5"_s)->constraint, ConstraintKind::AsSoonAsPossible);
    }

    void weekAndHolidays()
    {
        const QByteArray days = "<date year=\"2024\" month=\"3\" date=\"6\" type=\"HOLIDAY\">Feast</date>"
                                "<date year=\"\" month=\"3\" date=\"7\" type=\"HOLIDAY\"/>"
                                "<date year=\"2024\" month=\"3\" date=\"9\" type=\"WORKING_DAY\"/>"
                                "<date year=\"2024\" month=\"3\" date=\"5\" type=\"NEUTRAL\"/>";
        QVERIFY(!import(gan(task(1, "2024-03-04", 4), {}, days)));
        QCOMPARE(daysOf(u"Task 1"_s), u"2024-03-04 2024-03-09"_s);
        QCOMPARE(m_plan.rows<CalendarException>().size(), size_t(3));
        QByteArray weekends = gan(task(1, "2024-03-08", 3));
        weekends.replace("only-show-weekends value=\"false\"", "only-show-weekends value=\"true\"");
        QVERIFY(!import(weekends));
        QCOMPARE(daysOf(u"Task 1"_s), u"2024-03-08 2024-03-10"_s);
    }

    void outlineMilestonesProgressAndNotes()
    {
        QVERIFY(!import(gan(task(10, "2024-03-04", 5,
                                 task(11, "2024-03-04", 4, "<notes><![CDATA[ a <b> ]]></notes>" + depend(12),
                                      "complete=\"25\" priority=\"2\" cost-manual-value=\"12.5\" "
                                      "cost-calculated=\"false\"") +
                                     task(12, "2024-03-08", 0, {}, "meeting=\"true\"")) +
                            task(13, "2024-03-05", 1, {}, "complete=\"100\""))));
        const Task &work = *named(u"Task 11"_s);
        QCOMPARE(work.parent, named(u"Task 10"_s)->id);
        QCOMPARE(work.percentComplete, 25);
        QCOMPARE(work.actualStart->toIso(), u"2024-03-04T08:00:00"_s);
        QCOMPARE(work.remaining->tenths, 3 * 4800);
        QCOMPARE(work.priority, 700);
        QCOMPARE(work.cost->minor, 1250);
        QCOMPARE(work.notes, u"a <b>"_s);
        QVERIFY(named(u"Task 12"_s)->isMilestone);
        QCOMPARE(named(u"Task 12"_s)->duration, Duration{});
        QCOMPARE(named(u"Task 13"_s)->actualFinish->toIso(), u"2024-03-05T17:00:00"_s);
        QCOMPARE(m_plan.project()->summary, u"What it is for"_s);
    }

    void peopleAllocationsAndVacations()
    {
        QVERIFY(!import(gan(
            task(0, "2024-03-04", 3),
            "<resources><resource id=\"0\" name=\"Ana\" function=\"4\" contacts=\"ana@example.org\" "
            "phone=\"+44 1\"><rate name=\"standard\" value=\"400\"/></resource></resources>"
            "<allocations><allocation task-id=\"0\" resource-id=\"0\" function=\"4\" responsible=\"true\" "
            "load=\"50.0\"/><allocation task-id=\"9\" resource-id=\"0\" load=\"50.0\"/></allocations>"
            "<vacations><vacation start=\"2024-03-05\" end=\"2024-03-06\" resourceid=\"0\"/></vacations>"
            "<roles roleset-name=\"Default\"/><roles><role id=\"4\" name=\"Engineer\"/></roles>")));
        const Person &ana = m_plan.rows<Person>().front();
        QCOMPARE(ana.name, u"Ana"_s);
        QCOMPARE(ana.role, u"Engineer"_s);
        QCOMPARE(ana.email, u"ana@example.org"_s);
        QCOMPARE(ana.phone, u"+44 1"_s);
        QCOMPARE(ana.dayRate.minor, 40000);
        QCOMPARE(m_plan.rows<Assignment>().size(), size_t(1));
        QCOMPARE(m_plan.rows<Assignment>().front().units, 0.5);
        QCOMPARE(named(u"Task 0"_s)->owner, ana.id);
        QCOMPARE(daysOf(u"Task 0"_s), u"2024-03-04 2024-03-08"_s);
        QCOMPARE(m_notes.size(), 1); // the allocation to nothing
    }

    void baselines()
    {
        QVERIFY(!import(gan(task(1, "2024-03-05", 2),
                            "<previous><previous-tasks name=\"First\"><previous-task id=\"1\" "
                            "start=\"2024-03-01\" duration=\"2\" meeting=\"false\" super=\"false\"/>"
                            "</previous-tasks><previous-tasks name=\"Second\"><previous-task id=\"1\" "
                            "start=\"2024-03-04\" duration=\"1\" meeting=\"false\" super=\"false\"/>"
                            "<previous-task id=\"77\" start=\"2024-03-04\" duration=\"1\"/>"
                            "</previous-tasks></previous>")));
        QCOMPARE(m_plan.rows<TaskBaseline>().size(), size_t(2));
        for (const TaskBaseline &row : m_plan.rows<TaskBaseline>()) {
            const bool isFirst = row.number == 0;
            QCOMPARE(row.start->toIso(), isFirst ? u"2024-03-01T08:00:00"_s : u"2024-03-04T08:00:00"_s);
            QCOMPARE(row.finish->toIso(), u"2024-03-04T17:00:00"_s);
        }
    }

    void listsWhatIsNotTakenOver()
    {
        QVERIFY(!import(
            gan("<taskproperties><taskproperty id=\"tpc0\" name=\"Site\" type=\"custom\" valuetype=\"text\"/>"
                "</taskproperties>" +
                task(1, "2024-03-04", 1,
                     "<customproperty taskproperty-id=\"tpc0\" value=\"North\"/>" + depend(99),
                     "webLink=\"https%3A%2F%2Fexample.org\""))));
        QStringList fields;
        for (const ImportNote &note : std::as_const(m_notes)) {
            QCOMPARE(note.sourceId, u"1"_s);
            QVERIFY(note.line > 0 && !note.message.isEmpty());
            fields.append(note.field);
        }
        fields.sort();
        QCOMPARE(fields, (QStringList{u"HyperlinkAddress"_s, u"Site"_s, u"depend"_s}));
    }

    void refusesWhatIsBroken_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray sound = gan(task(1, "2024-03-04", 1));
        QTest::newRow("cut") << sound.left(sound.size() / 2) << ErrorCode::Damaged;
        QTest::newRow("no date") << gan(task(1, "soon", 1)) << ErrorCode::Invalid;
        QTest::newRow("no number") << gan(task(1, "2024-03-04", -4)) << ErrorCode::Invalid;
        QTest::newRow("one id twice")
            << gan(task(1, "2024-03-04", 1) + task(1, "2024-03-04", 1)) << ErrorCode::Invalid;
        QByteArray deep;
        for (int i = 0; i < 100; ++i)
            deep += "<task id=\"" + QByteArray::number(i) + "\" start=\"2024-03-04\" duration=\"1\">";
        QTest::newRow("too deep") << gan(deep) << ErrorCode::Limit;
        QByteArray entities = sound;
        entities.replace("<project ", "<!DOCTYPE p [<!ENTITY e \"x\">]>\n<project ");
        QTest::newRow("entities") << entities << ErrorCode::Unsupported;
    }
    void refusesWhatIsBroken()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, code);
        const auto error = import(content);
        QVERIFY(error);
        QCOMPARE(error->code, code);
        QVERIFY2(error->userMessage.contains(u"plan.xml"_s), qPrintable(error->userMessage));
        QVERIFY(m_plan.rows<Task>().empty());
    }

    // Tasks of the real sample start on the days the program itself shows.
    void theSampleHasItsOwnDates()
    {
        const QString path = QStringLiteral(
            BATON_SOURCE_DIR "/../shared/corpus/other/"
                             "bardsoftware_ganttproject__ganttproject-builder_HouseBuildingSample.gan");
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("The corpus of real project files is not here; passed over.");
        const QByteArray content = file.readAll();
        QVERIFY(!import(content));
        QCOMPARE(m_plan.rows<Task>().size(), size_t(20));
        const PlanSchedule schedule = computeSchedule(m_plan, PlanCalendars(m_plan), QDate(2024, 1, 1));
        static const QRegularExpression shape(
            u"<task id=\"\\d+\" uid=\"[^\"]*\" name=\"([^\"]*)\"[^>]* start=\"([^\"]*)\" duration=\"(\\d+)\""_s);
        int compared = 0;
        for (auto all = shape.globalMatch(QString::fromUtf8(content)); all.hasNext();) {
            const auto match = all.next();
            const Task *row = named(match.captured(1).trimmed());
            QVERIFY2(row, qPrintable(match.captured(1)));
            const auto *dates = schedule.find(row->id);
            const bool isMilestone = match.captured(3) == "0"_L1;
            // It draws a milestone at the beginning of the day after; here it is at the end of the work.
            const QDate day = isMilestone ? PlanCalendars(m_plan).project().nextStart(dates->start).date()
                                          : dates->start.date();
            QCOMPARE(row->name + u' ' + day.toString(Qt::ISODate), row->name + u' ' + match.captured(2));
            ++compared;
        }
        QCOMPARE(compared, 20);
    }
};

QTEST_GUILESS_MAIN(GanttProjectTest)
#include "tst_ganttproject.moc"
