// SPDX-License-Identifier: GPL-3.0-or-later
// A process that edits a plan is killed at random moments. Every edit that it saw acknowledged is there
// afterwards, nothing is half done, and the history fits.
#include "models/storage/store.h"

#include "tests/support/plangenerator.h"
#include "tests/support/workspacefile.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace baton;

class TestKills : public QObject
{
    Q_OBJECT

    test::Workspace m_files;

private Q_SLOTS:
    void acknowledgedIsStored()
    {
        const int kills = qEnvironmentVariableIsSet("BATON_SHORT") ? 30 : 200;
        const QString child = QCoreApplication::applicationDirPath() + "/editor_child"_L1;
        const Plan plan = test::generatePlan({.tasks = 120, .items = 20});
        QRandomGenerator random(7);
        QString path;
        int acknowledged = 0;
        int interrupted = 0;
        for (int kill = 0; kill < kills; ++kill) {
            if (kill % 40 == 0) {
                path = m_files.newPath();
                m_files.makeWith(path, plan).reset();
            }
            QProcess process;
            process.start(child, {path, QString::number(kill)});
            QVERIFY2(process.waitForStarted(), qPrintable(process.errorString()));
            // Mostly while it edits, sometimes while it opens.
            if (random.bounded(10) != 0)
                process.waitForReadyRead(20'000);
            const auto wait = static_cast<int>(random.bounded(40'000u));
            QElapsedTimer timer;
            timer.start();
            while (timer.nsecsElapsed() / 1000 < wait)
                process.waitForReadyRead(1);
            QCOMPARE(process.state(), QProcess::Running);
            process.kill();
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
            QVERIFY2(process.readAllStandardError().isEmpty(), "the child complained");
            interrupted += QFile::exists(path + "-journal"_L1);

            auto store = Store::open(path);
            QVERIFY2(store, qPrintable(store ? QString() : store.error().technical));
            // A line cut short by the kill was not read by anybody.
            const QByteArray output = process.readAllStandardOutput();
            for (const QByteArray &line : output.left(output.lastIndexOf('\n') + 1).split('\n')) {
                if (line.isEmpty())
                    continue;
                const QByteArrayList parts = line.split(' ');
                const auto revision =
                    (*store)->revisionOf(QUuid::fromString(QString::fromLatin1(parts.value(1))));
                QVERIFY(revision);
                QVERIFY2(revision->has_value(), "an acknowledged edit is lost");
                QCOMPARE(**revision, parts.value(0).toLongLong());
                ++acknowledged;
            }
            const auto report = (*store)->verify();
            QVERIFY(report);
            QVERIFY2(report->isSound(), report->isSound() ? "" : qPrintable(report->problems[0].technical));
            QVERIFY((*store)->load());
        }
        qInfo("%d kills, %d acknowledged edits, %d times in the middle of writing", kills, acknowledged,
              interrupted);
        QVERIFY(acknowledged > kills);
    }
};

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
