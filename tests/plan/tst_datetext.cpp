// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/datetext.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

class TestDateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void readsWhatTheLocaleWrites_data();
    void readsWhatTheLocaleWrites();
    void choosesTheYear_data();
    void choosesTheYear();
    void countsFromGoLive_data();
    void countsFromGoLive();
    void needsSomethingToCountFrom();
    void countsFromTheDateThatIsMoved();
};

void TestDateText::dates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QDate>("date");
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    const QLocale french(QLocale::French, QLocale::France);
    const auto add = [](const QString &typed, const QLocale &locale, QDate date) {
        QTest::newRow(qPrintable(typed + u' ' + locale.name())) << typed << locale << date;
    };
    // Today is Monday, 2 March 2026; go-live is 14 March.
    add(u"today"_s, british, {2026, 3, 2});
    add(u" ToMorrow "_s, german, {2026, 3, 3});
    add(u"yesterday"_s, british, {2026, 3, 1});
    add(u"+3d"_s, british, {2026, 3, 5});
    add(u"+3"_s, british, {2026, 3, 5});
    add(u"+ 2 weeks"_s, british, {2026, 3, 16});
    add(u"-2w"_s, british, {2026, 2, 16});
    add(u"\u22122w"_s, british, {2026, 2, 16});
    add(u"+1m"_s, british, {2026, 4, 2});
    add(u"+1y"_s, british, {2027, 3, 2});
    add(u"in 3 days"_s, british, {2026, 3, 5});
    add(u"2 months ago"_s, british, {2026, 1, 2});
    add(u"3 days"_s, british, {});
    add(u"+3 moons"_s, british, {});
    add(u"fri"_s, british, {2026, 3, 6});
    add(u"next fri"_s, british, {2026, 3, 6});
    add(u"Next Friday"_s, german, {2026, 3, 6});
    add(u"Freitag"_s, german, {2026, 3, 6});
    add(u"fr."_s, german, {2026, 3, 6});
    add(u"mo"_s, german, {2026, 3, 9});
    add(u"monday"_s, british, {2026, 3, 9});
    add(u"last mon"_s, british, {2026, 2, 23});
    add(u"last fri"_s, british, {2026, 2, 27});
    add(u"vendredi"_s, french, {2026, 3, 6});
    add(u"next week"_s, british, {2026, 3, 9});
    add(u"next month"_s, british, {2026, 4, 1});
    add(u"end of month"_s, british, {2026, 3, 31});
    add(u"w12"_s, british, {2026, 3, 16});
    add(u"KW 12"_s, german, {2026, 3, 16});
    add(u"2026-W53"_s, british, {2026, 12, 28});
    add(u"2025-W53"_s, british, {}); // 2025 had 52
    add(u"T-14"_s, british, {2026, 2, 28});
    add(u"t + 5"_s, british, {2026, 3, 19});
    add(u"go-live -2w"_s, british, {2026, 2, 28});
    add(u"T"_s, british, {2026, 3, 14});
    add(u"2026-02-28"_s, american, {2026, 2, 28});
    add(u"2026/2/8"_s, german, {2026, 2, 8});
    add(u"2026-02-30"_s, british, {});
    add(u"14.3."_s, german, {2026, 3, 14});
    add(u"14.3"_s, british, {2026, 3, 14});
    add(u"14. 3. 2026"_s, german, {2026, 3, 14});
    add(u"19.3.26"_s, german, {2026, 3, 19});
    add(u"14/3"_s, british, {2026, 3, 14});
    add(u"3/14"_s, american, {2026, 3, 14});
    add(u"3/4/26"_s, american, {2026, 3, 4});
    add(u"3/4/26"_s, british, {2026, 4, 3});
    add(u"14-3-2026"_s, british, {2026, 3, 14});
    add(u"31.2."_s, german, {});
    add(u"14 mar"_s, british, {2026, 3, 14});
    add(u"14 mar 27"_s, british, {2027, 3, 14});
    add(u"14-Mar-2026"_s, british, {2026, 3, 14});
    add(u"mar 14"_s, american, {2026, 3, 14});
    add(u"March 14th, 2026"_s, american, {2026, 3, 14});
    add(u"14. März"_s, german, {2026, 3, 14});
    add(u"14 Mai"_s, german, {2026, 5, 14});
    add(u"14 december"_s, german, {2026, 12, 14});
    add(u"1 févr. 2026"_s, french, {2026, 2, 1});
    add(u"14"_s, british, {});
    add(u"soon"_s, british, {});
    add(u"T-shirt"_s, british, {});
    add(u"1234"_s, british, {});
    add(u"+99999y"_s, british, {});
    add({}, british, {});
}

void TestDateText::dates()
{
    QFETCH(QString, typed);
    QFETCH(QLocale, locale);
    QFETCH(QDate, date);
    QCOMPARE(dateFromText(typed, {QDate(2026, 3, 2), QDate(2026, 3, 14), locale}), date);
}

void TestDateText::readsWhatTheLocaleWrites_data()
{
    QTest::addColumn<QLocale>("locale");
    for (const char *name : {"C", "en_GB", "en_US", "de_DE", "de_CH", "fr_FR", "pl_PL", "sv_SE", "nl_NL",
                             "es_ES", "it_IT", "cs_CZ", "fi_FI", "pt_BR", "ja_JP"})
        QTest::newRow(name) << QLocale(QLatin1StringView(name));
}

// What a cell shows must never be refused or read as another day.
void TestDateText::readsWhatTheLocaleWrites()
{
    QFETCH(QLocale, locale);
    const DateContext context{QDate(2026, 3, 2), {}, locale};
    for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(17)) {
        for (const QLocale::FormatType format : {QLocale::ShortFormat, QLocale::LongFormat}) {
            const QString shown = locale.toString(day, format);
            QVERIFY2(dateFromText(shown, context) == day, qPrintable(shown));
        }
    }
}

void TestDateText::choosesTheYear_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("date");
    QTest::newRow("a while ago") << QDate(2026, 3, 2) << u"14 jan"_s << QDate(2026, 1, 14);
    QTest::newRow("far ahead") << QDate(2026, 1, 2) << u"14 dec"_s << QDate(2026, 12, 14);
    QTest::newRow("beyond the turn") << QDate(2026, 12, 2) << u"14 jan"_s << QDate(2027, 1, 14);
    QTest::newRow("leap day to come") << QDate(2027, 12, 2) << u"29.2."_s << QDate(2028, 2, 29);
}

void TestDateText::choosesTheYear()
{
    QFETCH(QDate, today);
    QFETCH(QString, typed);
    QFETCH(QDate, date);
    QCOMPARE(dateFromText(typed, {today, {}, QLocale::c()}), date);
}

void TestDateText::countsFromGoLive_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::optional<int>>("days");
    QTest::newRow("T") << u"T"_s << std::optional(0);
    QTest::newRow("before") << u"t-14"_s << std::optional(-14);
    QTest::newRow("after") << u"T + 3 days"_s << std::optional(3);
    QTest::newRow("weeks") << u"T-2w"_s << std::optional(-14);
    QTest::newRow("spelled out") << u"Go-live - 5"_s << std::optional(-5);
    QTest::newRow("a date") << u"2026-03-14"_s << std::optional<int>();
    QTest::newRow("a name") << u"Tom"_s << std::optional<int>();
    QTest::newRow("no number") << u"T-"_s << std::optional<int>();
}

void TestDateText::countsFromGoLive()
{
    QFETCH(QString, typed);
    QFETCH(std::optional<int>, days);
    QCOMPARE(daysFromGoLive(typed), days);
}

void TestDateText::needsSomethingToCountFrom()
{
    QVERIFY(!dateFromText(u"+3d"_s, {{}, {}, QLocale::c()}).isValid());
    QVERIFY(!dateFromText(u"14 mar"_s, {{}, {}, QLocale::c()}).isValid());
    QVERIFY(!dateFromText(u"T-3"_s, {QDate(2026, 3, 2), {}, QLocale::c()}).isValid());
    QCOMPARE(dateFromText(u"14 mar 2026"_s, {{}, {}, QLocale::c()}), QDate(2026, 3, 14));
}

void TestDateText::countsFromTheDateThatIsMoved()
{
    const DateContext moving{QDate(2026, 11, 23), QDate(2026, 12, 5), QLocale::c(), QDate(2026, 12, 5)};
    QCOMPARE(dateFromText(u"+14d"_s, moving), QDate(2026, 12, 19));
    QCOMPARE(dateFromText(u"-1w"_s, moving), QDate(2026, 11, 28));
    QCOMPARE(dateFromText(u"T+14"_s, moving), QDate(2026, 12, 19));
    // These say themselves what they count from.
    QCOMPARE(dateFromText(u"in 3 days"_s, moving), QDate(2026, 11, 26));
    QCOMPARE(dateFromText(u"tomorrow"_s, moving), QDate(2026, 11, 24));
}

QTEST_GUILESS_MAIN(TestDateText)
#include "tst_datetext.moc"
