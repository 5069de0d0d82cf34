// SPDX-License-Identifier: GPL-3.0-or-later
#include "mspdischema.h"
#include "plantext.h"

#include "models/exchange/msprojectexport.h"
#include "models/exchange/projectimport.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

const QString corpus = QStringLiteral(BATON_SOURCE_DIR "/../shared/corpus");
const QDate today(2025, 1, 1);

bool isShort()
{
    return qEnvironmentVariableIsSet("BATON_SHORT");
}

std::optional<Plan> imported(const QString &path)
{
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    auto result = importProject(plan, path);
    if (!result)
        return std::nullopt;
    const auto change = result->edit.finish();
    if (!change || !plan.apply(*change))
        return std::nullopt;
    return plan;
}

} // namespace

/// Every file of the corpus goes out and comes back, and is computed again by a program of somebody else.
class CorpusExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(corpus).exists())
            QSKIP("The corpus of real project files is not beside the sources; its tests are passed over.");
    }

    void comesBackTheSame_data()
    {
        QTest::addColumn<QString>("path");
        int number = 0;
        for (const QString &folder : {u"public"_s, u"import_only"_s, u"other"_s}) {
            QDirIterator files(corpus + u'/' + folder, {u"*.xml"_s, u"*.gan"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                files.next();
                // Primavera's files are refused; see tst_corpusimport.
                if (folder == "other"_L1 && files.fileName().startsWith("joniles"_L1))
                    continue;
                if (!isShort() || number++ % 10 == 0)
                    QTest::newRow(qPrintable(files.fileName())) << files.filePath();
            }
        }
    }

    void comesBackTheSame()
    {
        QFETCH(QString, path);
        const auto before = imported(path);
        QVERIFY(before);
        const QString again = m_folder.filePath(QFileInfo(path).fileName());
        QVERIFY(exportMsProject(*before, today, again));
        QFile file(again);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(test::schemaProblems(file).join(u'\n'), QString());
        const auto after = imported(again);
        QVERIFY(after);
        // The format has no place for a phone number, which GanttProject keeps.
        const QByteArray ignored = path.endsWith(".gan"_L1) ? "phone" : "";
        QCOMPARE(test::differencesOf(*before, *after, ignored).join(u'\n'), QString());
    }

    void anotherProgramFindsTheSameDates_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("options");
        const QString exceptions = corpus + "/public/exceptions.json"_L1;
        QTest::newRow("pure") << u"pure"_s << QStringList{u"--inputs"_s};
        QTest::newRow("mostly") << u"mostly"_s << QStringList{u"--exceptions"_s, exceptions};
        QTest::newRow("mostly, inputs")
            << u"mostly"_s << QStringList{u"--inputs"_s, u"--exceptions"_s, exceptions};
        QTest::newRow("forward") << u"forward"_s << QStringList{u"--inputs"_s, u"--fields"_s, u"forward"_s};
    }

    // Of files without any computed date, so that none can be passed through.
    void anotherProgramFindsTheSameDates()
    {
        QFETCH(QString, folder);
        QFETCH(QStringList, options);
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        const QString tools = corpus + "/tools/"_L1;
        if (python.isEmpty() || !QFile::exists(tools + "check_cpm.py"_L1))
            QSKIP("Python or the checker is not here; the comparison is passed over.");
        const QDir place(m_folder.path());
        for (const QString &name : {u"originals"_s, u"stripped"_s, u"exported"_s}) {
            QDir(place.filePath(name)).removeRecursively();
            QVERIFY(place.mkpath(name));
        }
        const QDir from(corpus + "/public/"_L1 + folder);
        QStringList names = from.entryList({u"*.xml"_s}, QDir::Files);
        if (isShort())
            names = names.mid(0, 10);
        for (const QString &name : std::as_const(names))
            QVERIFY(QFile::link(from.filePath(name), place.filePath(u"originals/"_s + name)));
        const auto run = [&](const QStringList &arguments, int &exitCode) {
            QProcess process;
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(python, arguments);
            process.waitForFinished(120'000);
            exitCode = process.exitCode();
            return QString::fromUtf8(process.readAll());
        };
        int exitCode = 0;
        const QString stripping = run({tools + "strip.py"_L1, u"--batch"_s, place.filePath(u"originals"_s),
                                       place.filePath(u"stripped"_s)},
                                      exitCode);
        QVERIFY2(exitCode == 0, qPrintable(stripping));
        for (const QString &name : std::as_const(names)) {
            const auto plan = imported(place.filePath(u"stripped/"_s + name));
            QVERIFY2(plan, qPrintable(name));
            QVERIFY(exportMsProject(*plan, today, place.filePath(u"exported/"_s + name)));
        }
        const QString verdict =
            run(QStringList{tools + "check_cpm.py"_L1, u"--batch"_s, place.filePath(u"originals"_s),
                            place.filePath(u"exported"_s)} +
                    options,
                exitCode);
        QVERIFY2(exitCode == 0, qPrintable(verdict));
        const QString summary = verdict.section(u"\nfiles "_s, 1).section(u'\n', 0, 0);
        QVERIFY2(!summary.isEmpty(), qPrintable(verdict));
        qInfo().noquote() << "files" << summary;
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(CorpusExportTest)
#include "tst_corpusexport.moc"
