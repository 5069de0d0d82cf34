// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/openplan.h"
#include "app/translations.h"
#include "models/plan/itemactions.h"
#include "tests/app/commandrun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace baton;

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp); }
    void init();
    void wrongUsageExits64_data();
    void wrongUsageExits64();
    void everyCommandHasHelp();
    void olderFilesAreReadToo();
    void templatesAreListedNameFirst();
    void eachVerdictHasItsExitCode();
    void checkSaysWhatStandsInTheWay();
    void afterGoLiveItSaysWhetherHypercareMayEnd();
    void checkJsonAgreesWithText();
    void nothingIsOverwritten();
    void reportsAreWritten();
    void exportsAreWritten();
    void anyListIsExported();
    void pipesStayPipes();
    void timelinesAreWritten();
    void timelineOptionsAreChecked_data();
    void timelineOptionsAreChecked();
    void reviewGoesOutAndComesBack();
    void copiesOfFilesAreListedAndWritten();
    void historyAndAt();
    void copyIsWholeAndVerified();
    void badInputExits65_data();
    void badInputExits65();
    void importTellsWhatCameOver();
    void importsASpreadsheet();
    void severalProjectsInOneFile();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString sample(const QString &name = u"sso-integration"_s)
    {
        const QString file = path(name + u".baton"_s);
        if (!QFile::exists(file)) {
            const CommandRun made({u"new"_s, file, u"--template"_s, name});
            if (made.exitCode != 0)
                qFatal("%s", qPrintable(made.err));
        }
        return file;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCommands::wrongUsageExits64_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    QTest::newRow("no such command") << QStringList{u"frobnicate"_s} << u"frobnicate"_s;
    QTest::newRow("no such option") << QStringList{u"check"_s, u"x"_s, u"--fast"_s}
                                    << u"--fast is an unknown option"_s;
    QTest::newRow("no file") << QStringList{u"check"_s} << u"PLAN"_s;
    QTest::newRow("too many files") << QStringList{u"verify"_s, u"a"_s, u"b"_s} << u"PLAN"_s;
    QTest::newRow("no output") << QStringList{u"import"_s, u"a.xml"_s} << u"--output"_s;
    QTest::newRow("no value") << QStringList{u"report"_s, u"a"_s, u"-o"_s} << u"--output"_s;
    QTest::newRow("unknown format") << QStringList{u"report"_s, u"a"_s,        u"-o"_s,
                                                   u"b"_s,      u"--format"_s, u"doc"_s}
                                    << u"pdf|html"_s;
    QTest::newRow("where help is") << QStringList{u"report"_s, u"a"_s, u"-o"_s, u"b"_s, u"-f"_s, u"docx"_s}
                                   << u"“baton report --help”"_s;
    QTest::newRow("no day") << QStringList{u"check"_s, u"a"_s, u"--as-of"_s, u"tomorrow"_s} << u"tomorrow"_s;
    QTest::newRow("twice") << QStringList{u"check"_s, u"a"_s, u"--json"_s, u"--json"_s} << u"twice"_s;
    QTest::newRow("new without template") << QStringList{u"new"_s, u"a"_s} << u"--template"_s;
}

void TestCommands::wrongUsageExits64()
{
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    const CommandRun run(words);
    QCOMPARE(run.exitCode, 64);
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QVERIFY(run.out.isEmpty());
}

void TestCommands::everyCommandHasHelp()
{
    QVERIFY(generalHelp().contains(u"Exit codes"_s));
    for (const CommandInfo &command : commands()) {
        const QString name = QLatin1StringView(command.name);
        QVERIFY(generalHelp().contains(name));
        const CommandRun run({name, u"--help"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains(u"Usage: baton "_s + name), qPrintable(run.out));
        for (const OptionInfo &option : command.options)
            QVERIFY(run.out.contains(u"--"_s + QLatin1StringView(option.name)));
    }
}

void TestCommands::templatesAreListedNameFirst()
{
    const CommandRun run({u"new"_s, u"--list-templates"_s});
    QCOMPARE(run.exitCode, 0);
    QStringList names;
    for (const QString &line : run.out.split(u'\n', Qt::SkipEmptyParts))
        names << line.section(u' ', 0, 0);
    for (const QString &name :
         {u"sso-integration"_s, u"cloud-migration"_s, u"ecommerce-platform"_s, u"office-relocation"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
    for (const QString &name : names) {
        const QString file = path(name + u".baton"_s);
        const CommandRun made({u"new"_s, file, u"--template"_s, name});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        QCOMPARE(CommandRun({u"verify"_s, file}).exitCode, 0);
    }
}

void TestCommands::eachVerdictHasItsExitCode()
{
    QSet<int> codes;
    for (const QString &name :
         {u"sso-integration"_s, u"cloud-migration"_s, u"ecommerce-platform"_s, u"office-relocation"_s})
        codes.insert(CommandRun({u"check"_s, sample(name)}).exitCode);
    QCOMPARE(codes, (QSet<int>{0, 1, 2}));
    QCOMPARE(CommandRun({u"check"_s, sample()}).exitCode, 2);
}

void TestCommands::checkSaysWhatStandsInTheWay()
{
    const CommandRun run({u"check"_s, sample()});
    QVERIFY(run.out.startsWith(u"NO-GO"_s));
    QVERIFY(run.out.contains(u"Why:"_s));
    QVERIFY(run.out.contains(u"To reach GO"_s));
    QVERIFY2(!run.out.contains(u"(s)"_s), "plural forms are chosen");
}

void TestCommands::afterGoLiveItSaysWhetherHypercareMayEnd()
{
    const CommandRun before({u"check"_s, sample(), u"--json"_s});
    const QJsonObject asked = QJsonDocument::fromJson(before.out.toUtf8()).object();
    QVERIFY(asked[u"exit"_s].isNull());
    const QString goLive = asked[u"goLive"_s].toString();
    const QString after = QDate::fromString(goLive, Qt::ISODate).addDays(3).toString(Qt::ISODate);
    const CommandRun run({u"check"_s, sample(), u"--as-of="_s + after});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.out.startsWith(u"NOT YET"_s), qPrintable(run.out));
    QVERIFY(run.out.contains(u"Hypercare day "_s) && run.out.contains(u"To reach EXIT"_s));
    QVERIFY(!run.out.contains(u"To reach GO"_s));
    const CommandRun json({u"check"_s, sample(), u"--json"_s, u"--as-of="_s + after});
    const QJsonObject exit = QJsonDocument::fromJson(json.out.toUtf8())[u"exit"_s].toObject();
    QCOMPARE(exit[u"reached"_s], QJsonValue(false));
    QVERIFY(!exit[u"why"_s].toArray().isEmpty());
}

void TestCommands::checkJsonAgreesWithText()
{
    const CommandRun run({u"check"_s, sample(), u"--json"_s});
    QCOMPARE(run.exitCode, 2);
    const QJsonObject object = QJsonDocument::fromJson(run.out.toUtf8()).object();
    QCOMPARE(object[u"verdict"_s].toString(), u"no_go"_s);
    const QJsonObject gates = object[u"gates"_s].toObject();
    QCOMPARE(gates[u"passed"_s].toInt() + gates[u"waived"_s].toInt() + gates[u"open"_s].toInt() +
                 gates[u"failed"_s].toInt(),
             gates[u"total"_s].toInt());
    QVERIFY(!object[u"toReachGo"_s].toArray().isEmpty());
    QVERIFY(!object[u"why"_s].toArray().isEmpty());
    QCOMPARE(object[u"hash"_s].toString().size(), 64);
    const CommandRun past({u"check"_s, sample(), u"--json"_s, u"--as-of=2020-02-29"_s});
    QCOMPARE(QJsonDocument::fromJson(past.out.toUtf8())[u"asOf"_s].toString(), u"2020-02-29"_s);
}

void TestCommands::nothingIsOverwritten()
{
    const QString file = sample();
    QFile stored(file);
    QVERIFY(stored.open(QIODevice::ReadOnly));
    const QByteArray before = stored.readAll();
    stored.close();
    QCOMPARE(CommandRun({u"new"_s, file, u"-t"_s, u"sso-integration"_s}).exitCode, 73);
    QCOMPARE(CommandRun({u"import"_s, u"whatever.xml"_s, u"-o"_s, file}).exitCode, 73);
    QCOMPARE(CommandRun({u"copy"_s, file, file}).exitCode, 73);
    QCOMPARE(CommandRun({u"report"_s, file, u"-f"_s, u"pdf"_s, u"-o"_s, file}).exitCode, 73);
    QCOMPARE(CommandRun({u"export"_s, file, u"-f"_s, u"csv"_s, u"-o"_s, file}).exitCode, 73);
    QVERIFY(stored.open(QIODevice::ReadOnly));
    QCOMPARE(stored.readAll(), before);
}

void TestCommands::reportsAreWritten()
{
    const QString pdf = path(u"r.pdf"_s);
    const CommandRun made({u"report"_s, sample(), u"--format"_s, u"pdf"_s, u"-o"_s, pdf});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    const QString html = path(u"r.html"_s);
    QCOMPARE(CommandRun({u"report"_s, sample(), u"--format"_s, u"html"_s, u"-o"_s, html}).exitCode, 0);
    QFile page(html);
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("NO-GO"));
    const CommandRun refused(
        {u"report"_s, sample(), u"-f"_s, u"pdf"_s, u"-o"_s, path(u"no/such/folder/r.pdf"_s)});
    QVERIFY(refused.exitCode != 0);
    QVERIFY(!refused.err.isEmpty());
}

void TestCommands::pipesStayPipes()
{
    const QString pipe = path(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    // Open at both ends, so that nobody waits.
    const int end = open(QFile::encodeName(pipe).constData(), O_RDWR | O_NONBLOCK);
    QVERIFY(end >= 0);
    QCOMPARE(CommandRun({u"export"_s, sample(), u"--format"_s, u"csv"_s, u"-o"_s, pipe}).exitCode, 0);
    QVERIFY(!QFileInfo(pipe).isFile());
    QByteArray read(64 * 1024, '\0');
    read.resize(::read(end, read.data(), static_cast<size_t>(read.size())));
    close(end);
    QVERIFY(read.contains("DOC-01"));
}

void TestCommands::exportsAreWritten()
{
    const QString csv = path(u"c.csv"_s);
    QCOMPARE(CommandRun({u"export"_s, sample(), u"--format"_s, u"csv"_s, u"-o"_s, csv}).exitCode, 0);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("DOC-01"));
    const QString xlsx = path(u"c.xlsx"_s);
    QCOMPARE(CommandRun({u"export"_s, sample(), u"--format"_s, u"xlsx"_s, u"-o"_s, xlsx}).exitCode, 0);
    QFile sheet(xlsx);
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    QVERIFY(sheet.readAll().startsWith("PK"));
    const QString ics = path(u"c.ics"_s);
    QCOMPARE(CommandRun({u"export"_s, sample(), u"--format"_s, u"ics"_s, u"-o"_s, ics}).exitCode, 0);
    QFile calendar(ics);
    QVERIFY(calendar.open(QIODevice::ReadOnly));
    QVERIFY(calendar.readAll().contains("SUMMARY:Go-live\r\n"));
    const QString xml = path(u"c.xml"_s);
    const CommandRun timeline({u"export"_s, sample(), u"--format"_s, u"mspdi"_s, u"-o"_s, xml});
    QCOMPARE(timeline.exitCode, 0);
    QFile project(xml);
    QVERIFY(project.open(QIODevice::ReadOnly));
    const QByteArray head = project.read(600);
    QVERIFY2(head.contains("<Name>SSO integration</Name>") && head.contains("<Title>SSO integration</Title>"),
             head.constData());
    // What that format has no place for is said.
    QVERIFY2(timeline.out.contains(u"checklist items ("_s), qPrintable(timeline.out));
    const CommandRun back({u"import"_s, xml, u"-o"_s, path(u"back.baton"_s)});
    QVERIFY2(back.exitCode == 0, qPrintable(back.err));
    QVERIFY2(!back.out.contains(u"Not taken over"_s), qPrintable(back.out));
    QCOMPARE(CommandRun({u"export"_s, sample(), u"-f"_s, u"mspdi"_s, u"-o"_s, path(u"no/c.xml"_s)}).exitCode,
             73);
}

void TestCommands::anyListIsExported()
{
    const auto read = [this](const QString &rows) {
        const QString csv = path(rows + u".csv"_s);
        const CommandRun run({u"export"_s, sample(), u"-f"_s, u"csv"_s, u"--rows"_s, rows, u"-o"_s, csv});
        QFile file(csv);
        return run.exitCode == 0 && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                                                   : run.err;
    };
    QVERIFY(read(u"checklist"_s).contains(u"DOC-01"_s));
    QVERIFY(read(u"people"_s).contains(u"Maren Solberg"_s));
    QVERIFY(read(u"deliverables"_s).contains(u"runbook"_s, Qt::CaseInsensitive));
    for (const QString &rows : {u"evidence"_s, u"waivers"_s, u"conditions"_s, u"changes"_s})
        QVERIFY2(read(rows).contains(u","_s), qPrintable(rows));
    // The tasks come back as they went out: outline, dates and links.
    const QString tasks = read(u"tasks"_s);
    QVERIFY(tasks.contains(u"Penetration test and fixes"_s));
    // A summary is as long and as far as the tasks below it.
    QVERIFY2(QRegularExpression(u"API design,14.d,.*,100,"_s).match(tasks).hasMatch(), qPrintable(tasks));
    const QString again = path(u"again.baton"_s);
    const CommandRun back({u"import"_s, path(u"tasks.csv"_s), u"-o"_s, again});
    QVERIFY2(back.exitCode == 0, qPrintable(back.err));
    const QString csv = path(u"again.csv"_s);
    QCOMPARE(
        CommandRun({u"export"_s, again, u"-f"_s, u"csv"_s, u"--rows"_s, u"tasks"_s, u"-o"_s, csv}).exitCode,
        0);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()).count(u"\r\n"_s), tasks.count(u"\r\n"_s));
    // What is no list is refused, with those there are.
    const CommandRun wrong({u"export"_s, sample(), u"-f"_s, u"csv"_s, u"--rows"_s, u"cats"_s, u"-o"_s, csv});
    QCOMPARE(wrong.exitCode, 64);
    QVERIFY2(wrong.err.contains(u"deliverables"_s), qPrintable(wrong.err));
    QCOMPARE(CommandRun({u"export"_s, sample(), u"-f"_s, u"ics"_s, u"--rows"_s, u"tasks"_s, u"-o"_s,
                         path(u"x.ics"_s)})
                 .exitCode,
             64);
}

void TestCommands::timelinesAreWritten()
{
    const QString plan = sample();
    for (const QString &format : {u"pdf"_s, u"svg"_s, u"png"_s}) {
        for (const QString &fit : {u"width"_s, u"page"_s, u"tiles"_s, u"strip"_s}) {
            const QString file = path(fit + u'.' + format);
            const CommandRun run({u"timeline"_s, plan, u"-f"_s, format, u"--fit"_s, fit, u"-o"_s, file});
            QCOMPARE(run.exitCode, 0);
            QVERIFY(QFileInfo(file).size() > 1000);
        }
    }
    // The upper level alone takes less room.
    const CommandRun all({u"timeline"_s, plan, u"-f"_s, u"svg"_s, u"-o"_s, path(u"all.svg"_s)});
    const CommandRun top({u"timeline"_s, plan, u"-f"_s, u"svg"_s, u"--level"_s, u"1"_s, u"--no-legend"_s,
                          u"--columns"_s, u"name"_s, u"-o"_s, path(u"top.svg"_s)});
    QCOMPARE(all.exitCode, 0);
    QCOMPARE(top.exitCode, 0);
    QVERIFY(QFileInfo(path(u"top.svg"_s)).size() < QFileInfo(path(u"all.svg"_s)).size() / 2);
}

void TestCommands::timelineOptionsAreChecked_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("says");
    QTest::newRow("fit") << QStringList{u"--fit"_s, u"loose"_s} << u"width|tiles|strip|page"_s;
    QTest::newRow("paper") << QStringList{u"--paper"_s, u"a5"_s} << u"a4|a3"_s;
    QTest::newRow("baseline") << QStringList{u"--baseline"_s, u"11"_s} << u"from 0 to 10"_s;
    QTest::newRow("columns") << QStringList{u"--columns"_s, u"name,colour"_s} << u"“colour”"_s;
    QTest::newRow("dates") << QStringList{u"--from"_s, u"2026-05-01"_s, u"--to"_s, u"2026-04-01"_s}
                           << u"before --from"_s;
}

void TestCommands::timelineOptionsAreChecked()
{
    QFETCH(QStringList, options);
    QFETCH(QString, says);
    const QString file = path(u"t.pdf"_s);
    const CommandRun run(QStringList{u"timeline"_s, sample(), u"-f"_s, u"pdf"_s, u"-o"_s, file} + options);
    QCOMPARE(run.exitCode, 64);
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QVERIFY(!QFile::exists(file));
}

void TestCommands::reviewGoesOutAndComesBack()
{
    const QString plan = sample();
    const QString page = path(u"review.html"_s);
    QCOMPARE(CommandRun({u"review-pack"_s, plan, u"-f"_s, u"html"_s, u"-o"_s, page}).exitCode, 0);
    QFile written(page);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(written.readAll());
    const auto key =
        QRegularExpression(u"data-key=\"([^\"]+)\" data-code=\"TST-02\""_s).match(html).captured(1);
    QVERIFY(!key.isEmpty());
    QFile answers(path(u"answers.csv"_s));
    QVERIFY(answers.open(QIODevice::WriteOnly));
    answers.write("key,code,what,class,due,proof,decision,comment,evidence,by,on\r\n");
    answers.write(key.toUtf8() + ",TST-02,,,,,accept,Fine,,Maren Solberg,\r\n");
    answers.write(QUuid::createUuid().toByteArray(QUuid::WithoutBraces) +
                  ",X,,,,,accept,,,Maren Solberg,\r\n");
    answers.close();
    QCOMPARE(CommandRun({u"review-import"_s, plan, answers.fileName()}).exitCode, 64); // who records?
    const QStringList words{u"review-import"_s, plan, answers.fileName(), u"--as"_s, u"Adaeze Okafor"_s};
    const CommandRun recorded(words);
    QVERIFY2(recorded.out.contains(u"1 decision"_s), qPrintable(recorded.err));
    QCOMPARE(recorded.exitCode, 65); // only a part of the file was taken
    QVERIFY2(recorded.err.startsWith(u"answers.csv, line 3, “Key (leave as it is)”, X: "_s),
             qPrintable(recorded.err));
    QVERIFY(CommandRun({u"history"_s, plan}).out.contains(u"answers.csv"_s));
    QCOMPARE(CommandRun({u"verify"_s, plan}).exitCode, 0);
    // A second time nothing waits any more.
    const CommandRun again(words);
    QCOMPARE(again.exitCode, 65);
    QVERIFY(again.err.contains(u"Accepted"_s));
}

void TestCommands::historyAndAt()
{
    const QString file = sample();
    const CommandRun text({u"history"_s, file});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.startsWith(u"1  "_s));
    const CommandRun json({u"history"_s, file, u"--json"_s});
    const QJsonArray entries = QJsonDocument::fromJson(json.out.toUtf8()).array();
    QVERIFY(!entries.isEmpty());
    QCOMPARE(entries[0][u"revision"_s].toInt(), 1);
    QVERIFY(entries[0][u"rows"_s].toArray().size() > 50);
    QCOMPARE(CommandRun({u"check"_s, file, u"--at"_s, u"1"_s}).exitCode, 2);
    const CommandRun none({u"check"_s, file, u"--at"_s, u"999"_s});
    QCOMPARE(none.exitCode, 65);
    QVERIFY(none.err.contains(u"999"_s));
    QCOMPARE(CommandRun({u"check"_s, file, u"--at"_s, u"2001-01-01"_s}).exitCode, 65);
}

void TestCommands::copyIsWholeAndVerified()
{
    const QString copy = path(u"copy.baton"_s);
    QCOMPARE(CommandRun({u"copy"_s, sample(), copy}).exitCode, 0);
    QCOMPARE(CommandRun({u"verify"_s, copy}).exitCode, 0);
    QCOMPARE(CommandRun({u"check"_s, copy, u"--json"_s}).out,
             CommandRun({u"check"_s, sample(), u"--json"_s}).out);
}

void TestCommands::badInputExits65_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Hello\n");
    QTest::newRow("not our database") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
    QTest::newRow("broken XML") << QByteArray(
        "<Project xmlns=\"http://schemas.microsoft.com/project\"><Tasks>");
}

void TestCommands::badInputExits65()
{
    QFETCH(QByteArray, content);
    const QString file = path(u"input.baton"_s);
    QFile bad(file);
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write(content);
    bad.close();
    for (const QStringList &words : {QStringList{u"check"_s, file},
                                     {u"verify"_s, file},
                                     {u"history"_s, file},
                                     {u"import"_s, file, u"-o"_s, path(u"new.baton"_s)}}) {
        const CommandRun run(words);
        QCOMPARE(run.exitCode, 65);
        QVERIFY2(run.err.contains(u"input.baton"_s), qPrintable(words.front() + u": "_s + run.err));
    }
    QVERIFY(!QFile::exists(path(u"new.baton"_s)));
    const CommandRun missing({u"check"_s, path(u"missing.baton"_s)});
    QCOMPARE(missing.exitCode, 65);
    QVERIFY(!QFile::exists(path(u"missing.baton"_s)));
}

void TestCommands::importTellsWhatCameOver()
{
    const QString file = path(u"plan.xml"_s);
    QFile xml(file);
    QVERIFY(xml.open(QIODevice::WriteOnly));
    xml.write(R"(<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project"><Name>Small</Name><StartDate>2026-03-02T08:00:00</StartDate>
<Tasks>
<Task><UID>1</UID><ID>1</ID><Name>Build</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration></Task>
<Task><UID>2</UID><ID>2</ID><Name>Test</Name><OutlineLevel>1</OutlineLevel><Duration>PT8H0M0S</Duration>
<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink></Task>
</Tasks></Project>)");
    xml.close();
    const QString plan = path(u"plan.baton"_s);
    const CommandRun run({u"import"_s, file, u"-o"_s, plan, u"--checklist"_s});
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    QVERIFY(run.out.contains(u"2 tasks"_s));
    QVERIFY(run.out.contains(u"1 link,"_s));
    QCOMPARE(CommandRun({u"verify"_s, plan}).exitCode, 0);
    const CommandRun check({u"check"_s, plan});
    QCOMPARE(check.exitCode, 2);
    QVERIFY(check.out.contains(u"DOC-01"_s));
    QVERIFY(check.out.contains(u"to set up"_s));
}

void TestCommands::importsASpreadsheet()
{
    const QString file = path(u"plan.csv"_s);
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("Task;Duration;Predecessors;Owner\nBuild;5d;;Ann\nTest;soon;1;Ben\n");
    csv.close();
    const QString plan = path(u"sheet.baton"_s);
    const CommandRun refused({u"import"_s, file, u"-o"_s, plan});
    QCOMPARE(refused.exitCode, 65);
    QVERIFY2(refused.err.contains(u"plan.csv, row 3, B: Duration: “soon”"_s), qPrintable(refused.err));
    QVERIFY(!QFile::exists(plan));
    QCOMPARE(CommandRun({u"import"_s, file, u"-o"_s, plan, u"--as"_s, u"risks"_s}).exitCode, 65);
    QVERIFY(!QFile::exists(plan));

    const CommandRun run({u"import"_s, file, u"-o"_s, plan, u"--leave-out"_s, u"--as=tasks"_s});
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    QVERIFY2(run.out.contains(u"Imported 2 row"_s), qPrintable(run.out));
    QVERIFY(run.out.contains(u"Left out: plan.csv, row 3"_s));
    QCOMPARE(CommandRun({u"verify"_s, plan}).exitCode, 0);
    QCOMPARE(CommandRun({u"check"_s, plan}).exitCode, 2);
}

void TestCommands::severalProjectsInOneFile()
{
    const QString plan = sample();
    const CommandRun taken({u"new"_s, plan, u"--template"_s, u"it-service"_s});
    QCOMPARE(taken.exitCode, 73);
    QVERIFY(taken.err.contains(u"--add"_s));
    const CommandRun added(
        {u"new"_s, plan, u"--template"_s, u"it-service"_s, u"--name"_s, u"Billing"_s, u"--add"_s});
    QVERIFY2(added.exitCode == 0, qPrintable(added.err));

    // The first by code and name is the one that is meant without a name.
    const auto headOf = [&](const QStringList &words) {
        const CommandRun run(QStringList{u"check"_s, plan, u"--json"_s} + words);
        return QJsonDocument::fromJson(run.out.toUtf8()).object();
    };
    const QJsonObject first = headOf({});
    const QJsonObject billing = headOf({u"--project"_s, u"billing"_s});
    QCOMPARE(billing[u"project"_s].toString(), u"Billing"_s);
    const QJsonObject other = headOf({u"--project"_s, u"SSO integration"_s});
    QCOMPARE(other[u"project"_s].toString(), u"SSO integration"_s);
    QVERIFY(first == billing || first == other);

    const CommandRun unknown({u"check"_s, plan, u"--project"_s, u"Payroll"_s});
    QCOMPARE(unknown.exitCode, 65);
    QVERIFY(unknown.err.contains(u"“Billing”, “SSO integration”"_s));

    const CommandRun all({u"history"_s, plan});
    const CommandRun mine({u"history"_s, plan, u"--project"_s, u"SSO integration"_s});
    QVERIFY(all.out.contains(u"New project Billing"_s));
    QVERIFY(mine.out.contains(u"New project SSO integration"_s));
    // Before there was a second project.
    QCOMPARE(CommandRun({u"check"_s, plan, u"--at"_s, u"1"_s, u"--project"_s, u"Billing"_s}).exitCode, 65);
    QCOMPARE(CommandRun({u"verify"_s, plan}).exitCode, 0);
}

void TestCommands::copiesOfFilesAreListedAndWritten()
{
    const QString file = sample();
    QVERIFY(CommandRun({u"evidence"_s, file}).out.contains(u"no copies"_s));
    const QByteArray first("%PDF drill \0 of the 3rd", 23);
    QStringList hashes;
    {
        auto store = Store::open(file);
        QVERIFY(store);
        auto plan = readProject({}, [&](ProjectId project) { return (*store)->load(project); });
        QVERIFY(plan);
        for (const QByteArray &content : {first, QByteArray("another")}) {
            const auto hash = (*store)->keepAttachment(content);
            QVERIFY(hash);
            hashes.append(*hash);
            Evidence evidence;
            evidence.item = plan->rows<ChecklistItem>()[0].id;
            evidence.title = u"Restore drill"_s;
            evidence.date = QDate(2026, 3, 3);
            evidence.fileName = u"drill.pdf"_s;
            evidence.fileHash = *hash;
            auto edit = addEvidence(*plan, evidence);
            QVERIFY(edit);
            const auto change = edit->finish();
            QVERIFY(change && plan->apply(*change));
            QVERIFY((*store)->commit(*change, {u"tester"_s, {}}, QDateTime::currentDateTimeUtc()));
        }
    }
    const CommandRun list({u"evidence"_s, file});
    QCOMPARE(list.exitCode, 0);
    QVERIFY2(list.out.contains(hashes[0].left(12) + u"  drill.pdf"_s), qPrintable(list.out));
    QVERIFY(list.out.contains(u"Restore drill, 3 Mar 2026"_s));
    // Two have that name: which one is meant, its fingerprint says.
    const QString output = path(u"drill.pdf"_s);
    QCOMPARE(CommandRun({u"evidence"_s, file, u"--save"_s, u"drill.pdf"_s, u"-o"_s, output}).exitCode, 65);
    QVERIFY(!QFile::exists(output));
    const CommandRun saved({u"evidence"_s, file, u"--save"_s, hashes[0].left(12), u"-o"_s, output});
    QVERIFY2(saved.exitCode == 0, qPrintable(saved.err));
    QFile written(output);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), first);
    QCOMPARE(CommandRun({u"evidence"_s, file, u"--save"_s, hashes[0], u"-o"_s, file}).exitCode, 73);
    QCOMPARE(CommandRun({u"evidence"_s, file, u"--save"_s, u"gone.pdf"_s, u"-o"_s, path(u"x"_s)}).exitCode,
             65);
    QCOMPARE(CommandRun({u"evidence"_s, file, u"--save"_s, u"drill.pdf"_s}).exitCode, 64);
}

// A command that only reads brings the file up to date first, with a backup beside it.
void TestCommands::olderFilesAreReadToo()
{
    const QString plan = path(u"old.baton"_s);
    QVERIFY(QFile::copy(QStringLiteral(BATON_SOURCE_DIR "/tests/data/versions/version1.baton"), plan));
    QVERIFY(QFile::setPermissions(plan, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(CommandRun({u"check"_s, plan}).exitCode, 2);
    QCOMPARE(CommandRun({u"verify"_s, plan}).exitCode, 0);
    QCOMPARE(QDir(path(u"old.baton-backups"_s)).entryList(QDir::Files).size(), 1);
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
