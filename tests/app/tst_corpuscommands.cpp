// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandrun.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Real project files, saved by other programs: each becomes a plan that can be judged, printed and verified,
/// or is refused with one clear reason.
class TestCorpusCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileImportsOrIsRefused_data();
    void everyFileImportsOrIsRefused();
};

void TestCorpusCommands::everyFileImportsOrIsRefused_data()
{
    QTest::addColumn<QString>("file");
    const QString corpus = QStringLiteral(BATON_SOURCE_DIR "/../shared/corpus");
    if (!QDir(corpus).exists())
        QSKIP("The corpus of real project files is not beside this checkout; passed over.");
    for (const QString &folder : {u"public"_s, u"import_only"_s, u"other"_s}) {
        QDirIterator files(corpus + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (!file.endsWith(u".tsv"_s) && !file.endsWith(u".json"_s))
                QTest::newRow(qPrintable(files.fileInfo().fileName())) << file;
        }
    }
}

void TestCorpusCommands::everyFileImportsOrIsRefused()
{
    QFETCH(QString, file);
    QTemporaryDir folder;
    const QString plan = folder.filePath(u"plan.baton"_s);
    const CommandRun imported({u"import"_s, file, u"-o"_s, plan, u"--checklist"_s});
    if (imported.exitCode != 0) {
        QCOMPARE(imported.exitCode, 65);
        QVERIFY(!QFile::exists(plan));
        QVERIFY2(file.contains(u"/other/"_s), qPrintable(imported.err));
        QVERIFY2(imported.err.contains(QFileInfo(file).fileName()), qPrintable(imported.err));
        return;
    }
    const CommandRun verified({u"verify"_s, plan});
    QVERIFY2(verified.exitCode == 0, qPrintable(verified.err));
    const CommandRun checked({u"check"_s, plan});
    QVERIFY2(checked.exitCode == 2, qPrintable(checked.err));
    const QString report = folder.filePath(u"report.pdf"_s);
    const CommandRun reported({u"report"_s, plan, u"--format"_s, u"pdf"_s, u"-o"_s, report});
    QVERIFY2(reported.exitCode == 0, qPrintable(reported.err));
    QVERIFY(QFileInfo(report).size() > 2000);
}

QTEST_MAIN(TestCorpusCommands)
#include "tst_corpuscommands.moc"
