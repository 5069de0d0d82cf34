// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/recurrence.h"

#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;

namespace {

QDate day(const char *text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

ExceptionSpec recurring(const char *from, const char *to, Recurrence recurrence, int period)
{
    ExceptionSpec e;
    e.from = day(from);
    e.to = day(to);
    e.recurrence = recurrence;
    e.period = period;
    return e;
}

QString joined(const std::vector<QDate> &days)
{
    QStringList parts;
    for (const QDate &d : days)
        parts += d.toString(Qt::ISODate);
    return parts.join(u' ');
}

} // namespace

class TestRecurrence : public QObject
{
    Q_OBJECT

private slots:
    void days_data();
    void days();
};

void TestRecurrence::days_data()
{
    QTest::addColumn<ExceptionSpec>("exception");
    QTest::addColumn<QString>("expected");

    QTest::newRow("a range of days") << recurring("2026-01-30", "2026-02-01", Recurrence::Daily, 1)
                                     << u"2026-01-30 2026-01-31 2026-02-01"_s;
    auto e = recurring("2026-02-01", "2026-02-20", Recurrence::EveryNDays, 3);
    e.occurrences = 4;
    QTest::newRow("every third day, four times") << e << u"2026-02-01 2026-02-04 2026-02-07 2026-02-10"_s;

    e = recurring("2026-01-07", "2026-02-08", Recurrence::Weekly, 2);
    e.daysOfWeek = 2 | 8; // Monday, Wednesday
    QTest::newRow("Monday and Wednesday of every second week")
        << e << u"2026-01-07 2026-01-19 2026-01-21 2026-02-02 2026-02-04"_s;

    e = recurring("2026-01-01", "2026-12-31", Recurrence::MonthlyByDate, 1);
    e.monthDay = 31;
    QTest::newRow("the 31st, where there is one")
        << e << u"2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31 2026-10-31 2026-12-31"_s;

    e = recurring("2026-01-20", "2026-06-30", Recurrence::MonthlyByDate, 2);
    e.monthDay = 15;
    QTest::newRow("the 15th of every second month, the first before the start")
        << e << u"2026-03-15 2026-05-15"_s;

    e = recurring("2026-01-01", "2026-04-30", Recurrence::MonthlyByPosition, 1);
    e.monthItem = 8; // Friday
    e.monthPosition = 4;
    QTest::newRow("last Friday") << e << u"2026-01-30 2026-02-27 2026-03-27 2026-04-24"_s;
    e.monthItem = 1;
    e.monthPosition = 0;
    QTest::newRow("first weekday") << e << u"2026-01-01 2026-02-02 2026-03-02 2026-04-01"_s;
    e.monthItem = 2;
    e.monthPosition = 3;
    QTest::newRow("fourth weekend day") << e << u"2026-01-11 2026-02-14 2026-03-14 2026-04-12"_s;
    e.monthItem = 0;
    e.monthPosition = 4;
    QTest::newRow("last day") << e << u"2026-01-31 2026-02-28 2026-03-31 2026-04-30"_s;

    e = recurring("2023-01-01", "2029-12-31", Recurrence::YearlyByDate, 1);
    e.month = 1;
    e.monthDay = 29;
    QTest::newRow("29 February") << e << u"2024-02-29 2028-02-29"_s;
    e.month = 11;
    e.monthDay = 25;
    e.occurrences = 2;
    QTest::newRow("Christmas, twice") << e << u"2023-12-25 2024-12-25"_s;

    // Stored by the file's own program with first day, count and last day.
    e = recurring("2004-01-01", "2007-03-06", Recurrence::YearlyByPosition, 1);
    e.month = 2;
    e.monthItem = 5;
    e.occurrences = 4;
    QTest::newRow("first Tuesday of March") << e << u"2004-03-02 2005-03-01 2006-03-07 2007-03-06"_s;
    e = recurring("2002-01-01", "2002-05-06", Recurrence::MonthlyByPosition, 2);
    e.monthItem = 4;
    e.occurrences = 3;
    QTest::newRow("first Monday of every second month") << e << u"2002-01-07 2002-03-04 2002-05-06"_s;

    e = recurring("2026-01-01", "2026-12-31", Recurrence::Weekly, 0);
    QTest::newRow("no day of the week") << e << QString();
    e.recurrence = Recurrence::MonthlyByDate;
    e.monthDay = 0;
    QTest::newRow("no day of the month") << e << QString();
}

void TestRecurrence::days()
{
    QFETCH(ExceptionSpec, exception);
    QFETCH(QString, expected);
    QCOMPARE(joined(exceptionDays(exception, day("1950-01-01"), day("2149-12-31"))), expected);
}

QTEST_GUILESS_MAIN(TestRecurrence)
#include "tst_recurrence.moc"
