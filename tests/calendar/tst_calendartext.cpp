// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendartext.h"

#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;

class TestCalendarText : public QObject
{
    Q_OBJECT

private slots:
    void shifts_data();
    void shifts();
    void badShifts_data();
    void badShifts();
    void week();
    void badWeek_data();
    void badWeek();
};

void TestCalendarText::shifts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Shifts>("expected");
    QTest::addColumn<QString>("written");
    QTest::newRow("off") << u" "_s << Shifts{} << u""_s;
    QTest::newRow("standard") << u"08:00-12:00,13:00-17:00"_s << standardShifts()
                              << u"08:00-12:00,13:00-17:00"_s;
    QTest::newRow("unsorted, spaced, short hour")
        << u"13:00 - 17:00, 8:00-12:00"_s << standardShifts() << u"08:00-12:00,13:00-17:00"_s;
    QTest::newRow("to midnight") << u"00:00-24:00"_s << Shifts{{0, 1440}} << u"00:00-24:00"_s;
    QTest::newRow("00:00 at the end") << u"23:00-00:00"_s << Shifts{{1380, 1440}} << u"23:00-24:00"_s;
    QTest::newRow("touching") << u"08:00-12:00,12:00-13:00"_s << Shifts{{480, 780}} << u"08:00-13:00"_s;
}

void TestCalendarText::shifts()
{
    QFETCH(QString, text);
    QFETCH(Shifts, expected);
    QFETCH(QString, written);
    const auto parsed = parseShifts(text);
    QVERIFY2(parsed.isOk(), qPrintable(parsed.problem));
    QCOMPARE(parsed.value, expected);
    QCOMPARE(formatShifts(parsed.value), written);
    QCOMPARE(parseShifts(written).value, expected);
}

void TestCalendarText::badShifts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named"); // the part the message must name
    QTest::newRow("words") << u"08:00-12:00,lunch"_s << u"lunch"_s;
    QTest::newRow("backward") << u"17:00-08:00"_s << u"17:00-08:00"_s;
    QTest::newRow("empty shift") << u"08:00-08:00"_s << u"08:00-08:00"_s;
    QTest::newRow("overlap") << u"08:00-12:00,11:00-13:00"_s << u"11:00"_s;
    QTest::newRow("hour") << u"25:00-26:00"_s << u"25:00-26:00"_s;
    QTest::newRow("minute") << u"08:60-12:00"_s << u"08:60-12:00"_s;
    QTest::newRow("after 24:00") << u"08:00-24:01"_s << u"08:00-24:01"_s;
    QTest::newRow("trailing comma") << u"08:00-12:00,"_s << u"“”"_s;
    QTest::newRow("sign") << u"-8:00-12:00"_s << u"-8:00-12:00"_s;
    QTest::newRow("other digits") << u"०८:००-12:00"_s << u"०८:००-12:00"_s;
}

void TestCalendarText::badShifts()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const auto parsed = parseShifts(text);
    QVERIFY(!parsed.isOk());
    QVERIFY2(parsed.problem.contains(named), qPrintable(parsed.problem));
    QVERIFY(parsed.value.empty());
}

void TestCalendarText::week()
{
    const auto parsed = parseWeek(u" Mon=08:00-12:00,13:00-17:00; sat=;sun= ");
    QVERIFY2(parsed.isOk(), qPrintable(parsed.problem));
    QCOMPARE(parsed.value[0], DaySpec::working(standardShifts()));
    QCOMPARE(parsed.value[1].kind, DaySpec::Kind::Inherit);
    QCOMPARE(parsed.value[5].kind, DaySpec::Kind::Off);
    QCOMPARE(formatWeek(parsed.value), u"mon=08:00-12:00,13:00-17:00;sat=;sun="_s);
    QVERIFY(parseWeek(formatWeek(parsed.value)).value == parsed.value);
    QVERIFY(parseWeek(u"").value == WeekSpec{});
    QCOMPARE(formatWeek(WeekSpec{}), QString());
}

void TestCalendarText::badWeek_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown day") << u"mon=;foo="_s << u"foo"_s;
    QTest::newRow("no equals") << u"mon"_s << u"mon"_s;
    QTest::newRow("twice") << u"mon=;MON=08:00-09:00"_s << u"MON"_s;
    QTest::newRow("bad shift") << u"tue=x"_s << u"x"_s;
}

void TestCalendarText::badWeek()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const auto parsed = parseWeek(text);
    QVERIFY(!parsed.isOk());
    QVERIFY2(parsed.problem.contains(named), qPrintable(parsed.problem));
}

QTEST_GUILESS_MAIN(TestCalendarText)
#include "tst_calendartext.moc"
