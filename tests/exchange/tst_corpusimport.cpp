// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/planschedule.h"
#include "models/exchange/projectimport.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

const QString corpus = QStringLiteral(BATON_SOURCE_DIR "/../shared/corpus");

// What is in the file, counted without any of the code under test: by the path of elements.
struct Independent
{
    QHash<QString, QString> row; // children of the current row
    int tasks = 0, links = 0, calendars = 0, assignments = 0;
    QHash<QString, std::pair<QDateTime, QDateTime>> dates; // start and finish of active tasks, by UID

    explicit Independent(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QStringList at;
        QString text;
        QSet<QString> taskUids, resourceUids;
        QList<std::pair<QString, QString>> assigned, linked;
        QStringList predecessors;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                at.append(xml.name().toString());
                text.clear();
                if (at.size() == 3)
                    row.clear(), predecessors.clear();
            } else if (xml.isCharacters()) {
                text += xml.text();
            } else if (xml.isEndElement()) {
                const QString name = at.takeLast();
                const QString list = at.size() > 1 ? at[1] : QString();
                if (at.size() == 3)
                    row[name] = text.trimmed();
                if (at.size() == 4 && name == "PredecessorUID"_L1)
                    predecessors.append(text.trimmed());
                if (at.size() == 2 && list == "Tasks"_L1 && row["IsNull"_L1] != "1"_L1) {
                    const bool isProject = row["UID"_L1] == "0"_L1 ||
                                           (row["ID"_L1] == "0"_L1 && row["OutlineLevel"_L1] == "0"_L1);
                    if (!isProject) {
                        ++tasks;
                        taskUids.insert(row["UID"_L1]);
                        if (row["Active"_L1] != "0"_L1 && row.contains(u"Start"_s) &&
                            row.contains(u"Finish"_s))
                            dates.insert(row["UID"_L1],
                                         {QDateTime::fromString(row["Start"_L1], Qt::ISODate),
                                          QDateTime::fromString(row["Finish"_L1], Qt::ISODate)});
                        for (const QString &predecessor : std::as_const(predecessors))
                            linked.append({predecessor, row["UID"_L1]});
                    }
                }
                if (at.size() == 2 && list == "Resources"_L1)
                    resourceUids.insert(row["UID"_L1]);
                if (at.size() == 2 && list == "Assignments"_L1)
                    assigned.append({row["TaskUID"_L1], row["ResourceUID"_L1]});
                calendars += at.size() == 2 && list == "Calendars"_L1 ? 1 : 0;
                text.clear();
            }
        }
        for (const auto &[from, to] : std::as_const(linked))
            links += taskUids.contains(from) && from != to ? 1 : 0;
        for (const auto &[task, resource] : std::as_const(assigned))
            assignments += taskUids.contains(task) && resourceUids.contains(resource) ? 1 : 0;
    }
};

void addFiles(const QString &folder, const QStringList &filters)
{
    QDirIterator files(folder, filters, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        QTest::newRow(qPrintable(files.fileName())) << files.filePath();
    }
}

} // namespace

/// Every file of the corpus, as people would import it.
class CorpusImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(corpus).exists())
            QSKIP("The corpus of real project files is not beside the sources; its tests are passed over.");
    }

    void importsEveryPlan_data()
    {
        QTest::addColumn<QString>("path");
        addFiles(corpus + "/public"_L1, {u"*.xml"_s});
        addFiles(corpus + "/import_only"_L1, {u"*.xml"_s});
        QTest::newRow("ProjectLibre")
            << corpus + "/other/claur_ProjectLibre__projectlibre_exchange_testdata_New_Product.xml"_L1;
    }

    void importsEveryPlan()
    {
        QFETCH(QString, path);
        QElapsedTimer timer;
        timer.start();
        Plan plan;
        plan.setOpenProject(ProjectId::create());
        auto imported = importProject(plan, path);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().userMessage));
        const auto change = imported->edit.finish();
        QVERIFY2(change, change ? "" : qPrintable(change.error().userMessage + change.error().technical));
        QVERIFY(plan.apply(*change));
        QVERIFY(timer.elapsed() < 10'000);

        const Independent expected(path);
        QCOMPARE(plan.rows<Task>().size(), static_cast<size_t>(expected.tasks));
        QCOMPARE(plan.rows<Link>().size(), static_cast<size_t>(expected.links));
        QCOMPARE(plan.rows<Calendar>().size(), static_cast<size_t>(expected.calendars));
        QCOMPARE(plan.rows<Assignment>().size(), static_cast<size_t>(expected.assignments));
        QCOMPARE(imported->counts.tasks, expected.tasks);
        QCOMPARE(imported->counts.links, expected.links);
        QVERIFY(plan.project() && !plan.project()->name.isEmpty());
        for (const ImportNote &note : std::as_const(imported->notes)) {
            QVERIFY(!note.message.isEmpty() && note.line > 0);
            QVERIFY2(note.kind != ImportNote::Kind::Skipped || note.record == RecordKind::Assignment,
                     qPrintable(note.display()));
        }
    }

    void computesTheStoredDates_data()
    {
        QTest::addColumn<QString>("path");
        addFiles(corpus + "/public/pure"_L1, {u"*.xml"_s});
        addFiles(corpus + "/public/forward"_L1, {u"*.xml"_s});
    }

    // None of these dates is taken over: they come out again because every input was read rightly.
    void computesTheStoredDates()
    {
        QFETCH(QString, path);
        Plan plan;
        plan.setOpenProject(ProjectId::create());
        auto imported = importProject(plan, path);
        QVERIFY(imported);
        QVERIFY(plan.apply(*imported->edit.finish()));
        QCOMPARE(imported->counts.pinned, 0);
        const PlanSchedule schedule = computeSchedule(plan, PlanCalendars(plan), QDate(2025, 1, 1));
        const Independent stored(path);
        for (const Task &task : plan.rows<Task>()) {
            if (!stored.dates.contains(task.sourceId))
                continue;
            const auto &[start, finish] = stored.dates[task.sourceId];
            const auto *dates = schedule.find(task.id);
            QVERIFY(dates);
            for (const auto &[expected, computed] :
                 {std::pair(start, dates->start), std::pair(finish, dates->finish)}) {
                const qint64 wanted = PlanTime::fromDate(expected.date(), expected.time()).tenths;
                QVERIFY2(std::abs(wanted - computed.tenths) <= 10,
                         qPrintable(u"%1 “%2”: %3 instead of %4"_s.arg(
                             task.sourceId, task.name, computed.toIso(), expected.toString(Qt::ISODate))));
            }
        }
    }

    void refusesEveryOtherFormat_data()
    {
        QTest::addColumn<QString>("path");
        addFiles(corpus + "/other"_L1, {u"*.pod"_s, u"*.plan"_s, u"*.xer"_s, u"*.mpx"_s, u"*.planner"_s});
        addFiles(corpus + "/other"_L1, {u"joniles*.xml"_s});
    }

    void refusesEveryOtherFormat()
    {
        QFETCH(QString, path);
        Plan plan;
        plan.setOpenProject(ProjectId::create());
        const auto imported = importProject(plan, path);
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, ErrorCode::Unsupported);
        const QHash<QString, QString> names{{u"pod"_s, u"ProjectLibre"_s}, {u"plan"_s, u"Calligra"_s},
                                            {u"xer"_s, u"Primavera"_s},    {u"xml"_s, u"Primavera"_s},
                                            {u"mpx"_s, u"MPX"_s},          {u"planner"_s, u"Planner"_s}};
        const QString name = names[QFileInfo(path).suffix()];
        QVERIFY2(imported.error().userMessage.contains(name), qPrintable(imported.error().userMessage));
        QVERIFY(imported.error().userMessage.contains(QFileInfo(path).fileName()));
    }
};

QTEST_GUILESS_MAIN(CorpusImportTest)
#include "tst_corpusimport.moc"
