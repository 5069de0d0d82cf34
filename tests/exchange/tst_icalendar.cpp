// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/icalendar.h"
#include "models/plan/document.h"
#include "tests/support/plangenerator.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

const QDate first(2026, 1, 1);
const QDate last(2028, 12, 31);

struct Plans
{
    Plan plan;
    CalendarId calendar = CalendarId::create();

    Plans()
    {
        Project project;
        project.id = ProjectId::create();
        plan.load(project);
        plan.setOpenProject(project.id);
        Calendar row;
        row.id = calendar;
        row.name = u"Office"_s;
        plan.load(row);
    }
};

QString unfolded(QByteArray ics)
{
    return QString::fromUtf8(ics.replace("\r\n ", "").replace("\r\n", "\n"));
}

} // namespace

class TestICalendar : public QObject
{
    Q_OBJECT

private slots:
    void wholeDays_data();
    void wholeDays();
    void whatIsNoHolidayIsLeftWithItsLine();
    void brokenFilesNameTheirLine_data();
    void brokenFilesNameTheirLine();
    void addsThemAsOneStep();
    void whatIsOffAlreadyIsSaid();
    void hostileFilesEndSoon();
    void datesOfThePlanGoOut();
    void identifiersStay();
    void whatGoesOutIsRead();

private:
    QString file(const QByteArray &content)
    {
        const QString path = m_folder.filePath(u"days%1.ics"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }
    static QByteArray calendar(const QByteArray &events)
    {
        QByteArray text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n" + events + "END:VCALENDAR\n";
        return text.replace("\n", "\r\n");
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestICalendar::wholeDays_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QStringList>("days"); // from, or from/to, with "yearly"
    QTest::newRow("one day") << QByteArray("DTSTART;VALUE=DATE:20260501\n") << QStringList{u"2026-05-01"_s};
    QTest::newRow("with an end") << QByteArray("DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260502\n")
                                 << QStringList{u"2026-05-01"_s};
    QTest::newRow("a week") << QByteArray("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20270102\n")
                            << QStringList{u"2026-12-24/2027-01-01"_s};
    QTest::newRow("a duration") << QByteArray("DTSTART;VALUE=DATE:20260501\nDURATION:P2D\n")
                                << QStringList{u"2026-05-01/2026-05-02"_s};
    QTest::newRow("from midnight to midnight")
        << QByteArray("DTSTART:20260501T000000\nDTEND:20260503T000000\n")
        << QStringList{u"2026-05-01/2026-05-02"_s};
    QTest::newRow("every year") << QByteArray("DTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY\n")
                                << QStringList{u"2020-05-01/2050-05-01 yearly"_s};
    QTest::newRow("every year until")
        << QByteArray("DTSTART;VALUE=DATE:20250501\nRRULE:FREQ=YEARLY;UNTIL=20270501\n")
        << QStringList{u"2025-05-01/2027-05-01 yearly"_s};
    QTest::newRow("four years")
        << QByteArray("DTSTART;VALUE=DATE:20250501\nRRULE:FREQ=YEARLY;COUNT=4;BYMONTH=5;BYMONTHDAY=1\n")
        << QStringList{u"2025-05-01/2028-05-01 yearly"_s};
    QTest::newRow("without one of them")
        << QByteArray("DTSTART;VALUE=DATE:20250501\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20270501\n")
        << QStringList{u"2026-05-01"_s, u"2028-05-01"_s};
    QTest::newRow("the last Monday of May")
        << QByteArray("DTSTART;VALUE=DATE:20250526\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO\n")
        << QStringList{u"2025-05-26/2055-05-26 yearly on the last Monday"_s};
    QTest::newRow("the fourth Thursday of November")
        << QByteArray("DTSTART;VALUE=DATE:20261126\nRRULE:FREQ=YEARLY;COUNT=3;BYMONTH=11;BYDAY=4TH\n")
        << QStringList{u"2026-11-26/2028-11-30 yearly on the fourth Thursday"_s};
    QTest::newRow("the second and the third Monday")
        << QByteArray("DTSTART;VALUE=DATE:20280508\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=2MO,3MO\n")
        << QStringList{u"2028-05-08"_s, u"2028-05-15"_s};
    QTest::newRow("every second year")
        << QByteArray("DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=YEARLY;INTERVAL=2\n")
        << QStringList{u"2026-05-01"_s, u"2028-05-01"_s};
    QTest::newRow("a leap day") << QByteArray("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY\n")
                                << QStringList{u"2024-02-29/2054-02-28 yearly"_s};
    QTest::newRow("two days each year")
        << QByteArray("DTSTART;VALUE=DATE:20251225\nDTEND;VALUE=DATE:20251227\nRRULE:FREQ=YEARLY\n")
        << QStringList{u"2025-12-25/2055-12-25 yearly"_s, u"2025-12-26/2055-12-26 yearly"_s};
    QTest::newRow("over the turn of the year, twice")
        << QByteArray("DTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270102\nRRULE:FREQ=YEARLY;COUNT=2\n")
        << QStringList{u"2026-12-31/2027-12-31 yearly"_s, u"2027-01-01/2028-01-01 yearly"_s};
    QTest::newRow("three weeks each year")
        << QByteArray("DTSTART;VALUE=DATE:20260803\nDTEND;VALUE=DATE:20260824\nRRULE:FREQ=YEARLY\n")
        << QStringList{u"2026-08-03/2026-08-23"_s, u"2027-08-03/2027-08-23"_s, u"2028-08-03/2028-08-23"_s};
    QTest::newRow("dates beside") << QByteArray("DTSTART;VALUE=DATE:20260501\nRDATE;VALUE=DATE:20260601\n")
                                  << QStringList{u"2026-05-01"_s, u"2026-06-01"_s};
}

void TestICalendar::wholeDays()
{
    QFETCH(QByteArray, event);
    QFETCH(QStringList, days);
    const auto read = readHolidays(
        file(calendar("BEGIN:VEVENT\nUID:1\nSUMMARY:Day\\, off\n" + event + "END:VEVENT\n")), first, last);
    QVERIFY2(read, read ? "" : qPrintable(read.error().userMessage));
    QStringList found;
    for (const Holiday &holiday : read->holidays) {
        QCOMPARE(holiday.name, u"Day, off"_s);
        QCOMPARE(holiday.line, 4);
        QString text = holiday.from.toString(Qt::ISODate);
        if (holiday.to != holiday.from)
            text += u'/' + holiday.to.toString(Qt::ISODate);
        if (holiday.repeat == Repeat::YearlyOnDate)
            text += u" yearly"_s;
        if (holiday.repeat == Repeat::YearlyOnWeekday)
            text += u" yearly on the %1 %2"_s.arg(holiday.position == 4 ? u"last"_s : u"fourth"_s,
                                                  QLocale::c().dayName(holiday.from.dayOfWeek()));
        found.append(text);
    }
    QCOMPARE(found, days);
}

void TestICalendar::whatIsNoHolidayIsLeftWithItsLine()
{
    const auto read = readHolidays(
        file(calendar("BEGIN:VEVENT\nUID:1\nSUMMARY:Meeting\nDTSTART:20260501T100000Z\n"
                      "DTEND:20260501T110000Z\nEND:VEVENT\n"
                      "BEGIN:VJOURNAL\nUID:2\nSUMMARY:Not an event\nEND:VJOURNAL\n"
                      "BEGIN:VEVENT\nUID:3\nSUMMARY:Nowhen\nEND:VEVENT\n"
                      "BEGIN:VEVENT\nUID:4\nSUMMARY:Called off\nSTATUS:CANCELLED\n"
                      "DTSTART;VALUE=DATE:20260501\nEND:VEVENT\n"
                      "BEGIN:VEVENT\nUID:5\nSUMMARY:Long ago\nDTSTART;VALUE=DATE:19990501\nEND:VEVENT\n")),
        first, last);
    QVERIFY(read);
    QVERIFY(read->holidays.empty());
    QStringList left;
    for (const HolidayFile::Left &event : read->left)
        left.append(u"%1 %2"_s.arg(event.line).arg(event.name));
    QCOMPARE(left, (QStringList{u"4 Meeting"_s, u"14 Nowhen"_s, u"18 Called off"_s, u"24 Long ago"_s}));
    QVERIFY(read->left[0].reason.contains(u"whole days"_s));
    QVERIFY(read->left[2].reason.contains(u"cancelled"_s));
}

void TestICalendar::brokenFilesNameTheirLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << u"line 1"_s;
    QTest::newRow("something else") << QByteArray("<html>\n</html>\n") << u"line 1"_s;
    QTest::newRow("cut off") << QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1")
                             << u"line 4"_s;
}

void TestICalendar::brokenFilesNameTheirLine()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const QString path = file(content);
    const auto read = readHolidays(path, first, last);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QVERIFY2(read.error().userMessage.contains(says), qPrintable(read.error().userMessage));
    QVERIFY(read.error().userMessage.contains(QFileInfo(path).fileName()));
    QCOMPARE(readHolidays(u"/nowhere/at.ics"_s, first, last).error().code, ErrorCode::NotFound);
}

void TestICalendar::addsThemAsOneStep()
{
    Plans plans;
    Document document(plans.plan);
    const auto read = readHolidays(
        file(calendar("BEGIN:VEVENT\nUID:1\nSUMMARY:May day\nDTSTART;VALUE=DATE:20260501\n"
                      "RRULE:FREQ=YEARLY\nEND:VEVENT\n"
                      "BEGIN:VEVENT\nUID:2\nSUMMARY:Bridge\nDTSTART;VALUE=DATE:20260515\nEND:VEVENT\n"
                      "BEGIN:VEVENT\nUID:3\nSUMMARY:Bridge\nDTSTART;VALUE=DATE:20260515\nEND:VEVENT\n")),
        first, last);
    QVERIFY(read);
    QCOMPARE(holidayFates(document.plan(), plans.calendar, read->holidays, first, last),
             (std::vector{HolidayFate::Added, HolidayFate::Added, HolidayFate::Twice}));
    const auto works = [&](QDate day) {
        return PlanCalendars(document.plan()).calendar(plans.calendar).isWorkingDay(day);
    };
    QVERIFY(works(QDate(2026, 5, 1)));
    QVERIFY(document.commit(addHolidays(document.plan(), plans.calendar, read->holidays, first, last)));
    QCOMPARE(document.plan().rows<CalendarException>().size(), size_t(2));
    QVERIFY(!works(QDate(2026, 5, 1)));
    QVERIFY(!works(QDate(2028, 5, 1)));
    QVERIFY(!works(QDate(2026, 5, 15)));
    QVERIFY(works(QDate(2028, 5, 15)));
    // The same file again adds nothing.
    QCOMPARE(holidayFates(document.plan(), plans.calendar, read->holidays, first, last),
             std::vector(read->holidays.size(), HolidayFate::There));
    QCOMPARE(addHolidays(document.plan(), plans.calendar, read->holidays, first, last).error().code,
             ErrorCode::Invalid);
    QVERIFY(document.undo());
    QVERIFY(document.plan().rows<CalendarException>().empty());
    QVERIFY(document.redo());
    QVERIFY(!works(QDate(2026, 5, 15)));
}

// However the days came into the calendar.
void TestICalendar::whatIsOffAlreadyIsSaid()
{
    Plans plans;
    const auto putIn = [&](QDate from, QDate to, Repeat repeat, const QString &shifts = {}) {
        CalendarException row;
        row.calendar = plans.calendar;
        row.name = u"Off"_s;
        row.from = from;
        row.to = to;
        row.shifts = shifts;
        row = completeException(row, repeat).value();
        row.id = CalendarExceptionId::create();
        plans.plan.load(row);
    };
    putIn(QDate(2027, 12, 20), QDate(2027, 12, 31), Repeat::Never);
    putIn(QDate(2026, 5, 1), QDate(2040, 5, 1), Repeat::YearlyOnDate);
    putIn(QDate(2026, 6, 1), QDate(2026, 6, 1), Repeat::Never, u"08:00-12:00"_s);
    const auto fate = [&](QDate from, QDate to, Repeat repeat = Repeat::Never) {
        return holidayFates(plans.plan, plans.calendar, {{u"X"_s, from, to, repeat, 1, {}}}, first, last)
            .front();
    };
    QCOMPARE(fate(QDate(2027, 12, 24), QDate(2027, 12, 26)), HolidayFate::There); // within a closed week
    QCOMPARE(fate(QDate(2027, 12, 31), QDate(2028, 1, 1)), HolidayFate::Added);   // half of it
    QCOMPARE(fate(QDate(2027, 5, 1), QDate(2027, 5, 1)), HolidayFate::There);     // in one of the years
    QCOMPARE(fate(QDate(2019, 5, 1), QDate(2049, 5, 1), Repeat::YearlyOnDate), HolidayFate::There);
    QCOMPARE(fate(QDate(2025, 12, 24), QDate(2055, 12, 24), Repeat::YearlyOnDate), HolidayFate::Added);
    QCOMPARE(fate(QDate(2026, 6, 1), QDate(2026, 6, 1)), HolidayFate::Added); // there is work on that day
}

void TestICalendar::hostileFilesEndSoon()
{
    QByteArray events;
    for (int i = 0; i < 3000; ++i)
        events +=
            "BEGIN:VEVENT\nUID:" + QByteArray::number(i) + "\nDTSTART;VALUE=DATE:20260501\nEND:VEVENT\n";
    QCOMPARE(readHolidays(file(calendar(events)), first, last).error().code, ErrorCode::Limit);
    const auto daily = readHolidays(
        file(calendar("BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:00010101\nRRULE:FREQ=DAILY\nEND:VEVENT\n")),
        first, last);
    QVERIFY(daily); // some thousand days are looked at, then it is left
    (void)readHolidays(
        file(calendar("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20269999\nRRULE:FREQ=YEARLY;BYDAY=99XX\nEXDATE:oops\n"
                      "SUMMARY:" +
                      QByteArray(100000, 'x') + "\nEND:VEVENT\n")),
        first, last);
}

void TestICalendar::datesOfThePlanGoOut()
{
    test::PlanSize size;
    size.tasks = 60;
    size.items = 30;
    Plan plan = test::generatePlan(size);
    Task milestone;
    milestone.id = TaskId::create();
    milestone.project = plan.openProject();
    milestone.name = u"Contract signed; by all, at last"_s;
    milestone.isMilestone = true;
    milestone.duration = {};
    milestone.constraint = ConstraintKind::StartNoEarlierThan;
    milestone.constraintDate = PlanTime::fromDate(QDate(2026, 5, 4), QTime(8, 0));
    milestone.notes = u"Line one\nline two"_s;
    plan.load(milestone);
    const Analysis analysis = analyse(plan, QDate(2026, 3, 2));
    const QString text = unfolded(calendarOf(plan, analysis));
    QVERIFY(text.startsWith(u"BEGIN:VCALENDAR\n"_s));
    QVERIFY(text.contains(u"VERSION:2.0\n"_s));
    QVERIFY(text.contains(u"SUMMARY:Contract signed\\; by all\\, at last\n"_s));
    QVERIFY(text.contains(u"DESCRIPTION:Line one\\nline two\n"_s));
    QVERIFY(text.contains(u"UID:%1@baton\n"_s.arg(milestone.id.toString())));
    QVERIFY(text.contains(u"DTSTART;VALUE=DATE:20260504\n"_s));
    QVERIFY(text.contains(u"DTEND;VALUE=DATE:20260505\n"_s));
    QVERIFY(text.contains(u"SUMMARY:Go-live\n"_s));
    QVERIFY(text.contains(u"DTSTAMP:20260302T000000Z\n"_s));
    int due = 0;
    for (const ItemJudgement &item : analysis.readiness.items)
        due += item.isApplicable && item.state != ItemState::Accepted && item.dates.due.isValid();
    QVERIFY(due > 0);
    QCOMPARE(text.count(u"CATEGORIES:Checklist\n"_s), due);
    QCOMPARE(text.count(u"BEGIN:VEVENT\n"_s), text.count(u"END:VEVENT\n"_s));
    // A line is at most 75 bytes long.
    for (const QByteArray &line : calendarOf(plan, analysis).split('\n'))
        QVERIFY(line.trimmed().size() <= 75);
}

void TestICalendar::identifiersStay()
{
    test::PlanSize size;
    size.tasks = 60;
    size.items = 30;
    Plan plan = test::generatePlan(size);
    const auto identifiers = [](const QByteArray &ics) {
        QStringList found;
        for (const QString &line : unfolded(ics).split(u'\n')) {
            if (line.startsWith(u"UID:"_s))
                found.append(line);
        }
        return found;
    };
    const QByteArray once = calendarOf(plan, analyse(plan, QDate(2026, 3, 2)));
    QCOMPARE(calendarOf(plan, analyse(plan, QDate(2026, 3, 2))), once);
    QStringList uids = identifiers(once);
    QCOMPARE(QSet<QString>(uids.begin(), uids.end()).size(), uids.size());
    Document document(plan);
    Edit edit(document.plan(), "Rename");
    edit.set(document.plan().openProject(), &Project::name, u"Another name"_s);
    QVERIFY(document.commit(std::move(edit)));
    QCOMPARE(identifiers(calendarOf(document.plan(), analyse(document.plan(), QDate(2026, 3, 2)))), uids);
}

void TestICalendar::whatGoesOutIsRead()
{
    test::PlanSize size;
    size.tasks = 60;
    size.items = 30;
    const Plan plan = test::generatePlan(size);
    const QString path = m_folder.filePath(u"out.ics"_s);
    const Analysis analysis = analyse(plan, QDate(2026, 3, 2));
    QVERIFY(exportCalendar(plan, analysis, path));
    const auto read = readHolidays(path, QDate(2020, 1, 1), QDate(2040, 1, 1));
    QVERIFY(read);
    QVERIFY(read->left.empty());
    QCOMPARE(static_cast<qsizetype>(read->holidays.size()),
             unfolded(calendarOf(plan, analysis)).count(u"BEGIN:VEVENT\n"_s));
    QVERIFY(std::ranges::any_of(read->holidays, [&](const Holiday &event) {
        return event.from == plan.project()->goLive && event.name == u"Go-live"_s;
    }));
}

QTEST_GUILESS_MAIN(TestICalendar)
#include "tst_icalendar.moc"
