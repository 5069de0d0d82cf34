// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/fieldtext.h"
#include "models/plan/validation.h"
#include "tests/plan/samplehandover.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

class TestFieldText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void durations_data();
    void durations();
    void durationsReadBack();
    void hoursOfADayAreHours();
    void namesAndKeys();
    void whatIsTypedIsUnderstoodOrRefused();
    void mendedTextIsValid();

private:
    SampleHandover m_sample; // go-live 14 March 2026
    TextContext m_context{&m_sample.plan, QLocale::c(), SampleHandover::today()};
};

void TestFieldText::dates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("date");
    QTest::newRow("ISO") << u"2026-02-28"_s << QDate(2026, 2, 28);
    QTest::newRow("today, a Monday") << u"today"_s << QDate(2026, 3, 2);
    QTest::newRow("in three days") << u"+3d"_s << QDate(2026, 3, 5);
    QTest::newRow("bare number of days") << u"+3"_s << QDate(2026, 3, 5);
    QTest::newRow("two weeks ago") << u"-2w"_s << QDate(2026, 2, 16);
    QTest::newRow("in a month") << u"+1m"_s << QDate(2026, 4, 2);
    QTest::newRow("Friday") << u"fri"_s << QDate(2026, 3, 6);
    QTest::newRow("next Friday") << u"next fri"_s << QDate(2026, 3, 6);
    QTest::newRow("Monday is the coming one") << u"Monday"_s << QDate(2026, 3, 9);
    QTest::newRow("fortnight before go-live") << u"T-14"_s << QDate(2026, 2, 28);
    QTest::newRow("after go-live") << u"t + 5"_s << QDate(2026, 3, 19);
    QTest::newRow("go-live") << u"T"_s << QDate(2026, 3, 14);
    QTest::newRow("dotted") << u"4.3.2026"_s << QDate(2026, 3, 4);
    QTest::newRow("words") << u"4 Mar 2026"_s << QDate(2026, 3, 4);
    QTest::newRow("no such day") << u"2026-02-30"_s << QDate();
    QTest::newRow("nonsense") << u"soon"_s << QDate();
}

void TestFieldText::dates()
{
    QFETCH(QString, typed);
    QFETCH(QDate, date);
    QCOMPARE(parseDate(typed, m_context), date);
}

void TestFieldText::durations_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("tenths");
    QTest::newRow("days") << u"5d"_s << qint64(5 * 4800);
    QTest::newRow("bare") << u"2"_s << qint64(2 * 4800);
    QTest::newRow("half a day") << u"0.5 days"_s << qint64(2400);
    QTest::newRow("hours") << u"3 h"_s << qint64(1800);
    QTest::newRow("weeks") << u"2w"_s << qint64(2 * 24000);
    QTest::newRow("minutes") << u"45 min"_s << qint64(450);
    QTest::newRow("estimated") << u"1 day?"_s << qint64(4800);
}

void TestFieldText::durations()
{
    QFETCH(QString, typed);
    QFETCH(qint64, tenths);
    const RecordInfo &info = recordInfo(RecordKind::Task);
    const FieldInfo &field = info.fields[static_cast<size_t>(info.fieldIndex("duration"))];
    const auto value = parseText(info, field, typed, m_context);
    QVERIFY(value);
    QVERIFY(*value == Value{tenths});
}

void TestFieldText::durationsReadBack()
{
    const RecordInfo &info = recordInfo(RecordKind::Task);
    const FieldInfo &field = info.fields[static_cast<size_t>(info.fieldIndex("duration"))];
    for (const qint64 tenths : {0, 10, 450, 600, 900, 4800, 7200, 24000, 48000, 4801 * 10, 123450}) {
        const QString shown = displayText(field, Value{tenths}, m_context);
        const auto value = parseText(info, field, shown, m_context);
        QVERIFY2(value && *value == Value{tenths}, qPrintable(shown));
    }
}

// "Hours per day: 1 d" says nothing, and who types 6 there means hours.
void TestFieldText::hoursOfADayAreHours()
{
    const RecordInfo &info = recordInfo(RecordKind::Person);
    const FieldInfo &field = info.fields[static_cast<size_t>(info.fieldIndex("hours_per_day"))];
    QCOMPARE(displayText(field, Value{qint64(4800)}, m_context), u"8 h"_s);
    for (const QString &typed : {u"6"_s, u"6 h"_s, u"360 min"_s}) {
        const auto value = parseText(info, field, typed, m_context);
        QVERIFY2(value && *value == Value{qint64(3600)}, qPrintable(typed));
    }
    for (const qint64 tenths : {4560, 4400, 10, 14400}) {
        const QString shown = displayText(field, Value{tenths}, m_context);
        const auto value = parseText(info, field, shown, m_context);
        QVERIFY2(value && *value == Value{tenths}, qPrintable(shown));
    }
}

void TestFieldText::namesAndKeys()
{
    const RecordInfo &info = recordInfo(RecordKind::ChecklistItem);
    const auto parse = [&](const char *key, const QString &text) {
        return parseText(info, info.fields[static_cast<size_t>(info.fieldIndex(key))], text, m_context);
    };
    QVERIFY(*parse("owner", u"olu operator"_s) == Value{m_sample.operator_.toString()});
    QVERIFY(parse("owner", u"Nobody"_s).error().userMessage.contains(u"Nobody"_s));
    QVERIFY(*parse("state", u"in progress"_s) == Value{u"in_progress"_s});
    QVERIFY(*parse("state", u"acc"_s) == Value{u"accepted"_s});
    QVERIFY(!parse("state", u"not"_s)); // Not started or Not applicable
    QVERIFY(*parse("gate_class", u"Must"_s) == Value{u"N"_s});
    Person twin;
    twin.id = PersonId::create();
    twin.name = u"Olu Operator"_s;
    QVERIFY(m_sample.plan.load(twin));
    QVERIFY(parse("owner", u"Olu Operator"_s).error().userMessage.contains(u"several"_s));
}

void TestFieldText::whatIsTypedIsUnderstoodOrRefused()
{
    const RecordInfo &info = recordInfo(RecordKind::Project);
    const auto parse = [&](const char *key, const QString &text) {
        return parseText(info, info.fields[static_cast<size_t>(info.fieldIndex(key))], text, m_context);
    };
    QVERIFY(*parse("go_score", u"90 %"_s) == Value{qint64(90)});
    QVERIFY(!parse("go_score", u"101"_s));
    QVERIFY(!parse("go_score", u""_s));
    QVERIFY(!parse("go_score", u"12.5"_s));
    QVERIFY(*parse("budget", u"1234.5"_s) == Value{qint64(123450)});
    QVERIFY(isNull(*parse("budget", u""_s)));
    QVERIFY(!parse("budget", u"-1"_s));
    QVERIFY(*parse("go_live_time", u"6:30"_s) == Value{u"06:30"_s});
    QVERIFY(*parse("schedule_start", u"2026-03-02 08:00"_s) == Value{u"2026-03-02T08:00:00"_s});
    QVERIFY(!parse("name", u"   "_s));
}

void TestFieldText::mendedTextIsValid()
{
    const RecordInfo &info = recordInfo(RecordKind::ChecklistItem);
    const FieldInfo &line = info.fields[static_cast<size_t>(info.fieldIndex("text"))];
    const FieldInfo &lines = info.fields[static_cast<size_t>(info.fieldIndex("notes"))];
    QCOMPARE(mendText(line, u"a\r\nb\tc\u0000\u0007d"_s), u"a b cd"_s);
    QCOMPARE(mendText(lines, u"a\r\nb\rc"_s), u"a\nb\nc"_s);
    QCOMPARE(mendText(line, u"e\u0301"_s), u"\u00e9"_s);
    bool wasCut = false;
    const QString rockets = mendText(line, u"🚀"_s.repeated(3000), &wasCut);
    QVERIFY(wasCut);
    QCOMPARE(rockets.size(), 4000);
    QVERIFY(rockets.isValidUtf16());
    QVERIFY(validateField(info, line, Value{rockets}));
    QVERIFY(validateField(info, line, Value{mendText(line, QString(QChar(0xdc00)) + u"x"_s)}));
}

QTEST_GUILESS_MAIN(TestFieldText)
#include "tst_fieldtext.moc"
