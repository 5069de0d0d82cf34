// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/checklistexport.h"
#include "models/exchange/csvreader.h"
#include "models/exchange/sheetimport.h"
#include "models/exchange/templates.h"
#include "models/plan/document.h"
#include "models/readiness/readiness.h"

#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;

class TestSheetImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsColumnsByTheirTitles();
    void tellsTasksFromAChecklist();
    void tasksKeepOutlineLinksAndDates();
    void outlineNumbersDoAsWell();
    void saysRowColumnAndReason_data();
    void saysRowColumnAndReason();
    void aCircleIsOpenedAndNamed();
    void itemsAreNumberedInTheirCategory();
    void whatIsHereIsChanged();
    void acceptanceIsNotImported();
    void agreedCriteriaStayLocked();
    void ownExportComesBack();
    void peopleKnowEachOther();
    void whoIsNamedIsAddedOrNot();
    void aColumnMayBeTakenForSomethingElse();
    void datesAndSharesOfAWorkbook();
    void oneUndoTakesItBack();
    void aPlanIsFoundedOnIt();
    void canBeStopped();
};

namespace {

const QDate today(2026, 3, 2);

QList<QStringList> sheet(const QString &csv)
{
    const auto rows = readCsv(csv, u',', EmptyLines::Kept);
    if (!rows)
        qFatal("The test's own rows cannot be read.");
    return *rows;
}

Plan plan(const QString &name = u"sso-integration"_s)
{
    Plan made;
    made.setOpenProject(ProjectId::create());
    Result<Edit> edit = createFromTemplate(made, name, today);
    const Result<ChangeSet> change = edit ? edit->finish() : Result<ChangeSet>(edit.error());
    if (!change || !made.apply(*change))
        qFatal("The sample cannot be made.");
    return made;
}

SheetOptions optionsFor(const Plan &plan)
{
    SheetOptions options;
    options.source = u"plan.csv"_s;
    options.actor = {u"tester"_s, plan.project() ? plan.project()->projectManager : PersonId()};
    options.today = today;
    options.locale = QLocale::c();
    return options;
}

Plan emptyPlan()
{
    const auto base = baseForSheet({u"New service"_s}, {}, {}, optionsFor(Plan()));
    if (!base)
        qFatal("No empty plan.");
    return base->plan;
}

// What the plan is after the import.
struct Imported
{
    Document document;
    std::vector<SheetProblem> problems;
    QStringList people;
    int added = 0;
    int changed = 0;
    QString error;

    Imported(Plan from, const QString &csv, std::optional<SheetKind> kind = {}, bool addsPeople = true)
        : document(std::move(from))
    {
        document.setToday(today);
        SheetOptions options = optionsFor(document.plan());
        options.addsPeople = addsPeople;
        document.setActor(options.actor);
        const QList<QStringList> rows = sheet(csv);
        auto import = importSheet(document.plan(), rows, guessLayout(rows, kind), options);
        if (!import) {
            error = import.error().userMessage;
            return;
        }
        problems = import->problems;
        people = import->people;
        added = import->added;
        changed = import->changed;
        if (const auto done = document.commit(std::move(import->edit)); !done)
            error = done.error().userMessage;
    }

    const Task &task(const QString &name) const
    {
        for (const Task &task : document.plan().rows<Task>()) {
            if (task.name == name)
                return task;
        }
        qFatal("There is no such task.");
        Q_UNREACHABLE();
    }
    const ChecklistItem &item(const QString &code) const
    {
        for (const ChecklistItem &item : document.plan().rows<ChecklistItem>()) {
            if (item.code == code)
                return item;
        }
        qFatal("There is no such item.");
        Q_UNREACHABLE();
    }
    QString nameOf(PersonId id) const { return document.plan().name(RecordKind::Person, id.uuid); }
};

QString keyAt(const SheetLayout &layout, size_t column)
{
    const int field = layout.fields[column];
    return field < 0 ? QString() : sheetFields(layout.kind)[static_cast<size_t>(field)].key;
}

const auto tasksAsText =
    u"ID,Task Name,Outline Level,Duration,Start,Finish,Predecessors,Resource Names,% Complete\n"
    "1,Build,1,,,,,,\n"
    "2,Design,2,5d,2026-03-02,,,Ann[50%];Ben,40%\n"
    "3,Implement,2,2w,2026-04-01,,2FS+2d,Ben,\n"
    "\n"
    "4,Go-live,1,0d,,,3,,\n"_s;

} // namespace

void TestSheetImport::knowsColumnsByTheirTitles()
{
    const SheetLayout layout = guessLayout(
        sheet(u"Report of March,,,\n,,,\nNr.,What is needed,Responsible,Owner\n1,Runbook,Ann,Ben\n"_s),
        SheetKind::Checklist);
    QCOMPARE(layout.titleRow, 2);
    QCOMPARE(keyAt(layout, 0), u"code"_s);
    QCOMPARE(keyAt(layout, 1), QString());
    QCOMPARE(keyAt(layout, 2), QString()); // the label itself stands beside it
    QCOMPARE(keyAt(layout, 3), u"owner"_s);
}

void TestSheetImport::tellsTasksFromAChecklist()
{
    QCOMPARE(guessLayout(sheet(tasksAsText)).kind, SheetKind::Tasks);
    QCOMPARE(guessLayout(sheet(u"Code,Category,Item,Gate class,Accepter\n"_s)).kind, SheetKind::Checklist);
    QCOMPARE(guessLayout(sheet(u"Deliverable,Acceptance criteria,Version,Accepting person\n"_s)).kind,
             SheetKind::Deliverables);
    QCOMPARE(guessLayout(sheet(u"Name,E-mail,Phone,Role\n"_s)).kind, SheetKind::People);
}

void TestSheetImport::tasksKeepOutlineLinksAndDates()
{
    const Imported done(emptyPlan(), tasksAsText);
    QCOMPARE(done.error, QString());
    QVERIFY(done.problems.empty());
    QCOMPARE(done.added, 4);
    QCOMPARE(done.people, QStringList({u"Ann"_s, u"Ben"_s}));
    QCOMPARE(done.task(u"Design"_s).parent, done.task(u"Build"_s).id);
    QVERIFY(done.task(u"Go-live"_s).parent.isNull());
    QVERIFY(done.task(u"Go-live"_s).isMilestone);
    QVERIFY(done.task(u"Build"_s).position < done.task(u"Go-live"_s).position);
    const Task &design = done.task(u"Design"_s);
    QCOMPARE(design.duration, Duration::fromHours(40));
    QCOMPARE(done.nameOf(design.owner), u"Ann"_s);
    QCOMPARE(design.percentComplete, 40);
    QVERIFY(design.actualStart && design.actualStart->date() == QDate(2026, 3, 2));
    QCOMPARE(done.document.plan().rows<Assignment>().size(), 2UL);
    // Who waits for another follows it, and is not held by a date as well.
    const Task &implement = done.task(u"Implement"_s);
    QCOMPARE(implement.constraint, ConstraintKind::AsSoonAsPossible);
    QCOMPARE(done.document.plan().rows<Link>().size(), 2UL);
    for (const Link &link : done.document.plan().rows<Link>()) {
        if (link.successor == implement.id) {
            QCOMPARE(link.predecessor, design.id);
            QCOMPARE(link.lag, Duration::fromHours(16));
        } else {
            QCOMPARE(link.predecessor, implement.id);
        }
    }
}

void TestSheetImport::outlineNumbersDoAsWell()
{
    const Imported done(emptyPlan(), u"WBS,Activity,Start,End,Depends on\n"
                                     "1,Phase,,,\n"
                                     "1.1,First,2026-03-09,2026-03-13,\n"
                                     "1.2,Second,2026-03-16,2026-03-16,1.1SS\n"_s);
    QCOMPARE(done.error, QString());
    QVERIFY(done.problems.empty());
    QCOMPARE(done.task(u"Second"_s).parent, done.task(u"Phase"_s).id);
    QCOMPARE(done.task(u"First"_s).duration, Duration::fromHours(40));
    QCOMPARE(done.task(u"Second"_s).duration, Duration::fromHours(8));
    QCOMPARE(done.task(u"First"_s).constraint, ConstraintKind::StartNoEarlierThan);
    QCOMPARE(done.task(u"First"_s).constraintDate->date(), QDate(2026, 3, 9));
    QCOMPARE(done.document.plan().rows<Link>()[0].type, LinkType::StartToStart);
}

void TestSheetImport::saysRowColumnAndReason_data()
{
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("reason");

    QTest::newRow("duration") << u"Task,Duration\nBuild,3d\n\nTest,soon\n"_s
                              << u"plan.csv, row 4, B: Duration: "_s << u"“soon” is not understood"_s;
    QTest::newRow("date") << u"Task,Start\nBuild,when ready\n"_s << u"plan.csv, row 2, B: Start: "_s
                          << u"“when ready” is not understood as a date"_s;
    QTest::newRow("no such row") << u"Task,Predecessors\nBuild,\nTest,7\n"_s
                                 << u"plan.csv, row 3, B: Predecessors: "_s << u"no task with the number 7"_s;
    QTest::newRow("itself") << u"Task,Predecessors\nBuild,\nTest,2\n"_s
                            << u"plan.csv, row 3, B: Predecessors: "_s << u"wait for itself"_s;
    QTest::newRow("level") << u"Task,Level\nBuild,top\n"_s << u"plan.csv, row 2, B: Level: "_s
                           << u"“top” is no outline level"_s;
    QTest::newRow("backwards") << u"Task,Start,Finish\nBuild,2026-03-09,2026-03-02\n"_s
                               << u"plan.csv, row 2, C: Finish: "_s << u"finishes before it starts"_s;
    QTest::newRow("no name") << u"Task,Duration\nBuild,1d\n,3d\n"_s << u"plan.csv, row 3: "_s
                             << u"“Name” is empty"_s;
    QTest::newRow("class") << u"Code,Item,Gate class\nA-1,Runbook,Mandatory\n"_s
                           << u"plan.csv, row 2, C: Gate class: "_s << u"“Mandatory” is not understood"_s;
    QTest::newRow("twice") << u"Code,Item,Gate class\nA-1,Runbook,Must\nA-1,Rota,Must\n"_s
                           << u"plan.csv, row 3: "_s << u"stands in an earlier row"_s;
}

void TestSheetImport::saysRowColumnAndReason()
{
    QFETCH(QString, csv);
    QFETCH(QString, place);
    QFETCH(QString, reason);
    const Imported done(emptyPlan(), csv);
    QCOMPARE(done.error, QString());
    QCOMPARE(done.problems.size(), 1UL);
    const QString said = done.problems.front().display(u"plan.csv"_s);
    QVERIFY2(said.startsWith(place), qPrintable(said));
    QVERIFY2(said.contains(reason), qPrintable(said));
    QVERIFY(done.added >= 1); // the rest came over
}

void TestSheetImport::aCircleIsOpenedAndNamed()
{
    const Imported done(emptyPlan(), u"Task,Predecessors\nA,2\nB,3\nC,1\n"_s);
    QCOMPARE(done.error, QString());
    QCOMPARE(done.problems.size(), 1UL);
    QVERIFY(done.problems.front().reason.contains(u"“A”"_s));
    QCOMPARE(done.document.plan().rows<Link>().size(), 2UL);
}

void TestSheetImport::itemsAreNumberedInTheirCategory()
{
    const Imported done(emptyPlan(), u"Category,Requirement,Due,Owner,Approver,Class\n"
                                     "Documentation,Runbook,T-14,Ann,Olivia,Must\n"
                                     ",Architecture,2026-05-01,,,Should\n"
                                     "Documents of others,Contract,,,,\n"_s);
    QCOMPARE(done.error, QString());
    QVERIFY(done.problems.empty());
    const ChecklistItem &first = done.item(u"DOC-01"_s);
    QCOMPARE(first.text, u"Runbook"_s);
    QCOMPARE(first.gateClass, GateClass::Must);
    QCOMPARE(first.dueOffset, std::optional(-14));
    QCOMPARE(done.nameOf(first.owner), u"Ann"_s);
    QCOMPARE(done.document.plan().find(first.accepter)->side, Side::Operations);
    QCOMPARE(done.item(u"DOC-02"_s).categoryName, u"Documentation"_s);
    QCOMPARE(done.item(u"DOC-02"_s).dueDate, QDate(2026, 5, 1));
    QCOMPARE(done.item(u"DOC2-01"_s).text, u"Contract"_s);
}

void TestSheetImport::whatIsHereIsChanged()
{
    Plan from = emptyPlan();
    Imported first(from, u"Code,Item,Class,Notes\nDOC-01,Runbook,Must,keep\n"_s);
    const auto before = first.document.plan().rows<ChecklistItem>().size();
    const Imported done(first.document.plan(),
                        u"Code,Item,Class,Notes\ndoc-01,Runbook for nights,,\nDOC-02,Rota,,\n"_s);
    QCOMPARE(done.error, QString());
    QCOMPARE(done.added, 1);
    QCOMPARE(done.changed, 1);
    QCOMPARE(done.document.plan().rows<ChecklistItem>().size(), before + 1);
    QCOMPARE(done.item(u"DOC-01"_s).text, u"Runbook for nights"_s);
    QCOMPARE(done.item(u"DOC-01"_s).gateClass, GateClass::Must); // empty cells change nothing
    QCOMPARE(done.item(u"DOC-01"_s).notes, u"keep"_s);
}

void TestSheetImport::acceptanceIsNotImported()
{
    const Imported done(emptyPlan(), u"Code,Item,State\nA-1,Runbook,Accepted\nA-2,Rota,In progress\n"_s);
    QCOMPARE(done.problems.size(), 1UL);
    QVERIFY(done.problems.front().reason.contains(u"decided by somebody"_s));
    QCOMPARE(done.item(u"A-1"_s).state, ItemState::NotStarted);
    QCOMPARE(done.item(u"A-2"_s).state, ItemState::InProgress);
}

void TestSheetImport::agreedCriteriaStayLocked()
{
    const Plan from = plan();
    QVERIFY(from.project()->criteriaBaselinedOn.isValid());
    const Imported done(from, u"Code,Item,Gate class,Notes\nDOC-01,,Should,\nDOC-02,,,Looked at\n"_s,
                        SheetKind::Checklist);
    QCOMPARE(done.error, QString());
    QCOMPARE(done.problems.size(), 1UL);
    QCOMPARE(done.problems.front().row, 2);
    QVERIFY(done.problems.front().leavesRowOut);
    QVERIFY2(done.problems.front().reason.contains(u"change request"_s),
             qPrintable(done.problems.front().reason));
    QCOMPARE(done.item(u"DOC-02"_s).notes, u"Looked at"_s);
}

void TestSheetImport::ownExportComesBack()
{
    const Plan from = plan();
    const QByteArray csv = toCsv(checklistSheet(from, evaluateReadiness(from, today)));
    const QList<QStringList> rows = sheet(QString::fromUtf8(csv));
    Plan to = emptyPlan();
    const auto import = importSheet(to, rows, guessLayout(rows), optionsFor(to));
    QVERIFY(import);
    auto edit = import->edit;
    const auto change = edit.finish();
    QVERIFY(change && to.apply(*change));
    QCOMPARE(to.rows<ChecklistItem>().size(), from.rows<ChecklistItem>().size());
    QHash<QString, const ChecklistItem *> made;
    for (const ChecklistItem &item : to.rows<ChecklistItem>())
        made.insert(item.code, &item);
    for (const ChecklistItem &item : from.rows<ChecklistItem>()) {
        const ChecklistItem *copy = made.value(item.code);
        QVERIFY2(copy, qPrintable(item.code));
        QCOMPARE(copy->text, item.text);
        QCOMPARE(copy->categoryName, item.categoryName);
        QCOMPARE(copy->gateClass, item.gateClass);
        QCOMPARE(copy->dueOffset, item.dueOffset);
        QCOMPARE(copy->dueDate, item.dueDate);
        QCOMPARE(to.name(RecordKind::Person, copy->owner.uuid),
                 from.name(RecordKind::Person, item.owner.uuid));
    }
}

void TestSheetImport::peopleKnowEachOther()
{
    const Imported done(emptyPlan(), u"Name,E-mail,Role,Side,Line manager\n"
                                     "Ann,ann@example.org,Tester,Project,Ben\n"
                                     "Ben,ben@example.org,Lead,Operations,\n"_s);
    QCOMPARE(done.error, QString());
    QVERIFY(done.problems.empty());
    QVERIFY(done.people.isEmpty());
    QCOMPARE(done.document.plan().rows<Person>().size(), 2UL);
    for (const Person &person : done.document.plan().rows<Person>()) {
        if (person.name == u"Ann"_s)
            QCOMPARE(done.nameOf(person.lineManager), u"Ben"_s);
        else
            QCOMPARE(person.side, Side::Operations);
    }
}

void TestSheetImport::whoIsNamedIsAddedOrNot()
{
    const auto csv = u"Task,Owner,Duration\nBuild,Ann,1d\n"_s;
    QCOMPARE(Imported(emptyPlan(), csv).people, QStringList(u"Ann"_s));
    const Imported strict(emptyPlan(), csv, SheetKind::Tasks, false);
    QCOMPARE(strict.people, QStringList());
    QCOMPARE(strict.problems.size(), 1UL);
    QVERIFY(strict.problems.front().reason.contains(u"Nobody of this plan is called “Ann”"_s));
    QVERIFY(strict.task(u"Build"_s).owner.isNull());
}

void TestSheetImport::aColumnMayBeTakenForSomethingElse()
{
    const QList<QStringList> rows = sheet(u"A,B\nRunbook,Ann\n"_s);
    SheetLayout layout = layoutFor(rows, SheetKind::Checklist, 0);
    const Plan to = emptyPlan();
    const auto refused = importSheet(to, rows, layout, optionsFor(to));
    QVERIFY(!refused);
    QVERIFY(refused.error().userMessage.contains(u"“Item”"_s));
    const auto fieldOf = [&](const QString &key) {
        const auto &fields = sheetFields(SheetKind::Checklist);
        return static_cast<int>(std::ranges::find(fields, key, &SheetField::key) - fields.begin());
    };
    layout.fields = {fieldOf(u"text"_s), fieldOf(u"owner"_s)};
    const auto import = importSheet(to, rows, layout, optionsFor(to));
    QVERIFY(import);
    QCOMPARE(import->lines.front().title, u"GEN-01 Runbook"_s);
    QCOMPARE(import->people, QStringList(u"Ann"_s));
}

void TestSheetImport::datesAndSharesOfAWorkbook()
{
    const Imported done(emptyPlan(), u"Task,Start,Duration,% Complete\nBuild,2026-03-09 09:00,1d,50%\n"_s);
    QVERIFY(done.problems.empty());
    QCOMPARE(done.task(u"Build"_s).actualStart->date(), QDate(2026, 3, 9));
    QCOMPARE(done.task(u"Build"_s).actualStart->time(), QTime(9, 0));
    QCOMPARE(done.task(u"Build"_s).percentComplete, 50);
}

void TestSheetImport::oneUndoTakesItBack()
{
    const Plan from = plan();
    Imported done(from, tasksAsText);
    QCOMPARE(done.error, QString());
    QCOMPARE(done.document.undoText(), u"Import plan.csv"_s);
    QCOMPARE(done.document.plan().rows<Task>().size(), from.rows<Task>().size() + 4);
    QVERIFY(done.document.undo());
    QCOMPARE(done.document.plan().rows<Task>().size(), from.rows<Task>().size());
    QCOMPARE(done.document.plan().rows<Person>().size(), from.rows<Person>().size());
    QCOMPARE(done.document.plan().rows<Link>().size(), from.rows<Link>().size());
    QVERIFY(!done.document.canUndo());
}

void TestSheetImport::aPlanIsFoundedOnIt()
{
    const QList<QStringList> rows = sheet(tasksAsText);
    const SheetLayout layout = guessLayout(rows);
    const auto base = baseForSheet({u"Payroll"_s}, rows, layout, optionsFor(Plan()));
    QVERIFY(base);
    QCOMPARE(base->plan.project()->start, QDate(2026, 3, 2));
    auto import = importSheet(base->plan, rows, layout, optionsFor(base->plan));
    QVERIFY(import);
    const auto change = import->edit.finish();
    QVERIFY(change);
    const ChangeSet founding = base->together(*change);
    Plan made;
    made.setOpenProject(base->plan.openProject());
    QVERIFY(made.apply(founding));
    QCOMPARE(made.project()->name, u"Payroll"_s);
    QCOMPARE(made.rows<Task>().size(), 4UL);
}

void TestSheetImport::canBeStopped()
{
    QString csv = u"Task,Duration\n"_s;
    for (int i = 0; i < 500; ++i)
        csv += u"Task %1,1d\n"_s.arg(i);
    const QList<QStringList> rows = sheet(csv);
    const Plan to = emptyPlan();
    SheetOptions options = optionsFor(to);
    int calls = 0;
    options.progress = [&calls](qint64 done, qint64) { return ++calls < 3 && done < 500; };
    const auto import = importSheet(to, rows, guessLayout(rows), options);
    QVERIFY(!import);
    QCOMPARE(import.error().code, ErrorCode::Cancelled);
    QCOMPARE(calls, 3);
}

QTEST_GUILESS_MAIN(TestSheetImport)
#include "tst_sheetimport.moc"
