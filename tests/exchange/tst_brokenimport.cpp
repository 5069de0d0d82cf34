// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/importfixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;
using namespace baton::test;

/// Files that are cut, hostile, too large, or none at all.
class BrokenImportTest : public QObject, test::ImportFixture
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBrokenFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QStringList>("named"); // file, line and element
        const QByteArray whole = tasks(task(1) + task(2));
        using enum ErrorCode;
        QTest::newRow("cut") << whole.left(whole.indexOf("Task 2")) << Damaged
                             << QStringList{u"line 6"_s, u"<Task><Name>"_s};
        QTest::newRow("not well-formed")
            << tasks("<Task><UID>1</UID></Tusk>\n") << Damaged << QStringList{u"line 5"_s, u"<Task>"_s};
        QTest::newRow("deep") << "<Project>" + QByteArray("<a>").repeated(100'000) << Limit
                              << QStringList{u"line 1"_s, u"<a>"_s, u"64"_s};
        QByteArray laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE Project [\n<!ENTITY a0 \"ha\">\n";
        for (int i = 1; i < 30; ++i) {
            const QByteArray inner = "&a" + QByteArray::number(i - 1) + ";";
            laughs += "<!ENTITY a" + QByteArray::number(i) + " \"" + inner.repeated(10) + "\">\n";
        }
        QTest::newRow("a billion laughs") << laughs + "]>\n<Project><Title>&a29;</Title></Project>"
                                          << Unsupported << QStringList{u"entities"_s};
        QTest::newRow("entity without declaration")
            << projectXml("<Subject>&what;</Subject>") << Damaged << QStringList{u"line 4"_s, u"<Subject>"_s};
        QTest::newRow("bad date") << tasks("\n" + task(1, "<Deadline>2024-02-30T08:00:00</Deadline>"))
                                  << Invalid << QStringList{u"line 6"_s, u"<Deadline>"_s, u"2024-02-30"_s};
        QTest::newRow("bad duration") << tasks(task(1, "<Duration>eight</Duration>")) << Invalid
                                      << QStringList{u"line 5"_s, u"<Duration>"_s, u"eight"_s};
        QTest::newRow("bad number") << tasks(task(1, "<ConstraintType>12</ConstraintType>")) << Invalid
                                    << QStringList{u"line 5"_s, u"<ConstraintType>"_s, u"12"_s};
        QTest::newRow("bad flag") << tasks(task(1, "<Manual>perhaps</Manual>")) << Invalid
                                  << QStringList{u"line 5"_s, u"<Manual>"_s};
        QTest::newRow("no UID") << tasks("<Task><Name>A</Name></Task>") << Invalid
                                << QStringList{u"line 5"_s, u"<UID>"_s};
        QTest::newRow("two tasks of one UID")
            << tasks(task(1) + task(2) + task(1)) << Invalid << QStringList{u"line 7"_s, u"<Task>"_s, u"1"_s};
        QTest::newRow("two calendars of one UID")
            << projectXml("<Calendars><Calendar><UID>1</UID></Calendar>\n<Calendar><UID>1</UID></Calendar></"
                          "Calendars>")
            << Invalid << QStringList{u"line 5"_s, u"<Calendar>"_s};
        QTest::newRow("calendars that are each other's base")
            << projectXml(
                   "<Calendars>\n<Calendar><UID>1</UID><Name>A</Name><IsBaseCalendar>0</IsBaseCalendar>"
                   "<BaseCalendarUID>2</BaseCalendarUID></Calendar><Calendar><UID>2</UID><Name>B</Name>"
                   "<IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID></Calendar>"
                   "</Calendars>")
            << Invalid << QStringList{u"line 5"_s, u"<Calendar>"_s, u"A"_s};
        QTest::newRow("huge text") << projectXml("<Subject>" + QByteArray(17 << 20, 'x') + "</Subject>")
                                   << Limit << QStringList{u"MiB"_s};
        QTest::newRow("control character") << projectXml("<Subject>a\x01"
                                                         "b</Subject>")
                                           << Damaged << QStringList{u"line 4"_s};
        QTest::newRow("invalid UTF-8")
            << projectXml("<Subject>a\xFF\xFEz</Subject>") << Damaged << QStringList{};
        QTest::newRow("nothing") << QByteArray() << Invalid << QStringList{u"empty"_s};
        QTest::newRow("noise") << QByteArray("\x01\x02\x03garbage") << Unsupported << QStringList{};
        QTest::newRow("build script")
            << QByteArray("<Project Sdk=\"x\"><PropertyGroup/></Project>") << Unsupported << QStringList{};
        QTest::newRow("other namespace")
            << QByteArray("<Project xmlns=\"http://example.org\"><Tasks/></Project>") << Unsupported
            << QStringList{};
        QTest::newRow("other XML") << QByteArray("<html/>") << Unsupported << QStringList{u"<Project>"_s};
        QTest::newRow("open element") << QByteArray("<Project") << Damaged << QStringList{};
        QTest::newRow("mpp") << QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(4000, '\0')
                             << Unsupported << QStringList{u"\n1."_s, u"\n2."_s, u"\n3."_s, u"XML"_s};
        QTest::newRow("Baton plan") << QByteArray("SQLite format 3\0", 16) + QByteArray(52, '\0') + "Batn"
                                    << Unsupported << QStringList{u"Open"_s};
    }

    void refusesBrokenFiles()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, code);
        QFETCH(QStringList, named);
        const auto error = import(content);
        QVERIFY(error);
        QVERIFY2(error->code == code, qPrintable(error->userMessage));
        for (const QString &part : named)
            QVERIFY2(error->userMessage.contains(part), qPrintable(error->userMessage));
        QVERIFY2(error->userMessage.startsWith(u"plan.xml"_s), qPrintable(error->userMessage));
        QVERIFY(m_plan.rows<Task>().empty());
    }

    void survivesEveryCut()
    {
        const QByteArray whole = tasks(task(1, "<Duration>PT8H0M0S</Duration>") + task(2));
        for (qsizetype size = 0; size < whole.size() - 12; ++size) {
            const auto error = import(whole.left(size));
            QVERIFY2(error && !error->userMessage.isEmpty(), qPrintable(QString::number(size)));
        }
    }

    void keepsADeepOutlineInBounds()
    {
        QByteArray rows;
        for (int i = 1; i <= 3000; ++i)
            rows += task(i, {}, i);
        QVERIFY(!import(tasks(rows)));
        int deepest = 0;
        for (const Task &row : m_plan.rows<Task>()) {
            int depth = 0;
            for (TaskId at = row.parent; at; at = m_plan.find(at)->parent)
                ++depth;
            deepest = std::max(deepest, depth);
        }
        QVERIFY2(deepest <= 101, qPrintable(QString::number(deepest)));
        QVERIFY(hasNote(ImportNote::Kind::Changed, u"3000"_s, u"OutlineLevel"_s));
    }

    void canBeStopped()
    {
        QByteArray rows;
        for (int i = 1; i <= 30'000; ++i)
            rows += task(i);
        int calls = 0;
        ImportOptions options;
        options.progress = [&](qint64 done, qint64 total) {
            ++calls;
            return done < total / 2;
        };
        const auto error = import(tasks(rows), options);
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::Cancelled);
        QVERIFY(calls >= 1);
        QVERIFY(m_plan.rows<Task>().empty());
    }

    void refusesWhatIsNoFile()
    {
        Plan plan;
        plan.setOpenProject(ProjectId::create());
        const auto missing = importProject(plan, m_folder.filePath(u"missing.xml"_s));
        QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
        const auto folder = importProject(plan, m_folder.path());
        QVERIFY(!folder && folder.error().code == ErrorCode::Io);
        const auto device = importProject(plan, u"/dev/zero"_s);
        QVERIFY(!device && device.error().code == ErrorCode::Io);
    }
};

QTEST_GUILESS_MAIN(BrokenImportTest)
#include "tst_brokenimport.moc"
