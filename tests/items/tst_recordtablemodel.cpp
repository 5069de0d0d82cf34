// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filtermodel.h"
#include "models/items/recordtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;

namespace {

struct Checklist
{
    Plan plan;
    PersonId asha = PersonId::create();
    std::vector<ChecklistItemId> items;

    explicit Checklist(int count = 6)
    {
        Project project;
        project.id = ProjectId::create();
        project.name = u"SSO"_s;
        project.goLive = QDate(2026, 3, 14);
        plan.load(project);
        plan.setOpenProject(project.id);
        Person person;
        person.id = asha;
        person.name = u"Asha Rao"_s;
        plan.load(person);
        for (int i = 0; i < count; ++i) {
            ChecklistItem item;
            item.id = ChecklistItemId::create();
            item.project = project.id;
            item.position = (count - i) * positionStep; // loaded back to front
            item.code = u"%1-%2"_s.arg(i % 2 ? u"DOC"_s : u"SUP"_s).arg(count - i, 2, 10, QLatin1Char('0'));
            item.category = i % 2 ? u"DOC"_s : u"SUP"_s;
            item.text = u"Item number %1"_s.arg(count - i);
            plan.load(item);
            items.push_back(item.id);
        }
    }
};

std::vector<Column> columns()
{
    std::vector<Column> list;
    for (const char *key : {"code", "text", "category", "owner", "weight", "due_date", "state"})
        list.push_back(fieldColumn(RecordKind::ChecklistItem, key));
    Column computed;
    computed.key = u"letter"_s;
    computed.title = u"RAG"_s;
    computed.compute = [](const Plan &plan, QUuid id) {
        const ChecklistItem *item = plan.find(ChecklistItemId{id});
        const bool isSubmitted = item && item->state == ItemState::InProgress;
        return isSubmitted ? Cell{u"A"_s, 1, Mark::Attention, u"attention"_s, Mark::None, {}} : Cell{};
    };
    list.push_back(computed);
    return list;
}

QStringList codes(const QAbstractItemModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row, 0).data().toString());
    return list;
}

struct Fixture
{
    Checklist checklist;
    Document document;
    RecordTableModel model;
    QAbstractItemModelTester tester;
    FilterModel filter;
    QAbstractItemModelTester filterTester;

    explicit Fixture(int count = 6)
        : checklist(count), document(checklist.plan), model(document, RecordKind::ChecklistItem, columns()),
          tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest), filter(model),
          filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
    }
    void set(const char *key, ChecklistItemId id, const Value &value)
    {
        Edit edit{document.plan(), "Test"};
        QVERIFY(edit.setValue(RecordKind::ChecklistItem, id.uuid, fieldIndex<ChecklistItem>(key), value));
        const auto done = document.commit(std::move(edit));
        QVERIFY2(done, done ? "" : qPrintable(done.error().userMessage));
    }
    ChecklistItemId at(int row) const { return ChecklistItemId{model.idAt(row)}; }
};

} // namespace

class TestRecordTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsByPosition();
    void givesTypedValues();
    void editsOneCell();
    void takesTypedText();
    void refusesWhatTheFieldDoesNotTake();
    void announcesExactCells();
    void announcesNamesOfOthers();
    void addsBehindARow();
    void addsWhereThereIsNoRoom();
    void removesAndUndoes();
    void movesWithPosition();
    void editsManyAsOneStep();
    void saysMeaningAloud();

    void filtersByWords();
    void filtersByColumn();
    void ordersNaturallyEmptyLast();
    void groups();
    void keepsWhatIsBeingEdited();
    void movesBetweenGroups();
    void dropsWhatLeavesThePredicate();
    void keepsSelectionAcrossFilters();
    void survivesRandomEdits();
};

void TestRecordTableModel::listsByPosition()
{
    Fixture f;
    QCOMPARE(codes(f.model),
             QStringList({u"DOC-01"_s, u"SUP-02"_s, u"DOC-03"_s, u"SUP-04"_s, u"DOC-05"_s, u"SUP-06"_s}));
    QCOMPARE(f.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Item"_s);
}

void TestRecordTableModel::givesTypedValues()
{
    Fixture f;
    f.set("due_date", f.at(0), Value{u"2026-02-28"_s});
    f.set("owner", f.at(0), Value{f.checklist.asha.toString()});
    QCOMPARE(f.model.index(0, 5).data(Qt::EditRole), QVariant(QDate(2026, 2, 28)));
    QCOMPARE(f.model.index(0, 3).data(Qt::EditRole), QVariant(f.checklist.asha.uuid));
    QCOMPARE(f.model.index(0, 3).data().toString(), u"Asha Rao"_s);
    QCOMPARE(f.model.index(0, 4).data(Qt::EditRole), QVariant(2LL));
    QCOMPARE(f.model.index(0, 6).data(Qt::EditRole), QVariant(u"not_started"_s));
    QCOMPARE(f.model.index(0, 6).data().toString(), u"Not started"_s);
    QVERIFY(!f.model.index(1, 5).data(Qt::EditRole).isValid());
}

void TestRecordTableModel::editsOneCell()
{
    Fixture f;
    const Plan before = f.document.plan();
    QVERIFY(f.model.setData(f.model.index(0, 1), u"Runbook walked through"_s));
    QCOMPARE(f.model.index(0, 1).data().toString(), u"Runbook walked through"_s);
    QCOMPARE(f.document.undoText(), u"Change “Item” of DOC-01"_s);
    QVERIFY(f.document.undo());
    QCOMPARE(f.model.index(0, 1).data().toString(), u"Item number 1"_s);
    QVERIFY(std::ranges::equal(before.rows<ChecklistItem>(), f.document.plan().rows<ChecklistItem>()));
    QVERIFY(f.document.redo());
    QCOMPARE(f.model.index(0, 1).data().toString(), u"Runbook walked through"_s);
}

void TestRecordTableModel::takesTypedText()
{
    Fixture f;
    f.document.setToday(QDate(2026, 2, 1));
    QVERIFY(f.model.setData(f.model.index(0, 5), u"T-14"_s, RecordTableModel::TextRole));
    QCOMPARE(f.model.index(0, 5).data(Qt::EditRole).toDate(), QDate(2026, 2, 28));
    QVERIFY(f.model.setData(f.model.index(0, 3), u"asha rao"_s, RecordTableModel::TextRole));
    QCOMPARE(f.model.index(0, 3).data().toString(), u"Asha Rao"_s);
}

void TestRecordTableModel::refusesWhatTheFieldDoesNotTake()
{
    Fixture f;
    QSignalSpy refused(&f.model, &RecordTableModel::refused);
    QVERIFY(!f.model.setData(f.model.index(0, 4), 9));
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused[0][0].value<Error>().userMessage.contains(u"Weight"_s));
    QVERIFY(!f.model.setData(f.model.index(0, 3), u"Nobody"_s, RecordTableModel::TextRole));
    QCOMPARE(refused.size(), 2);
    QVERIFY(!f.model.setData(f.model.index(0, 7), u"B"_s)); // computed
    QVERIFY(!f.document.canUndo());
}

void TestRecordTableModel::announcesExactCells()
{
    Fixture f;
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    f.set("weight", f.at(2), Value{qint64(3)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), f.model.index(2, 4));
    QCOMPARE(changed[0][1].toModelIndex(), f.model.index(2, 7)); // up to the computed letter
    QCOMPARE(reset.size(), 0);
}

void TestRecordTableModel::announcesNamesOfOthers()
{
    Fixture f;
    f.set("owner", f.at(0), Value{f.checklist.asha.toString()});
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    Edit edit{f.document.plan(), "Rename"};
    edit.set(f.checklist.asha, &Person::name, u"Asha Patel"_s);
    QVERIFY(f.document.commit(std::move(edit)));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().column(), 3);
    QCOMPARE(f.model.index(0, 3).data().toString(), u"Asha Patel"_s);
}

void TestRecordTableModel::addsBehindARow()
{
    Fixture f;
    const auto codeField = fieldIndex<ChecklistItem>("code");
    const auto textField = fieldIndex<ChecklistItem>("text");
    const QUuid id =
        f.model.addRecord(f.model.idAt(1), {{codeField, Value{u"NEW-1"_s}}, {textField, Value{u"x"_s}}});
    QVERIFY(!id.isNull());
    QCOMPARE(f.model.rowOf(id), 2);
    QCOMPARE(codes(f.model)[2], u"NEW-1"_s);
    const QUuid last = f.model.addRecord({}, {{codeField, Value{u"NEW-2"_s}}, {textField, Value{u"y"_s}}});
    QCOMPARE(f.model.rowOf(last), f.model.rowCount() - 1);
    QVERIFY(f.document.undo());
    QVERIFY(f.document.undo());
    QCOMPARE(f.model.rowCount(), 6);
}

void TestRecordTableModel::addsWhereThereIsNoRoom()
{
    Fixture f;
    f.set("pos", f.at(1), Value{qint64(positionStep + 1)});
    const auto codeField = fieldIndex<ChecklistItem>("code");
    const auto textField = fieldIndex<ChecklistItem>("text");
    const QUuid id =
        f.model.addRecord(f.model.idAt(0), {{codeField, Value{u"NEW"_s}}, {textField, Value{u"x"_s}}});
    QCOMPARE(f.model.rowOf(id), 1);
    QCOMPARE(codes(f.model), QStringList({u"DOC-01"_s, u"NEW"_s, u"SUP-02"_s, u"DOC-03"_s, u"SUP-04"_s,
                                          u"DOC-05"_s, u"SUP-06"_s}));
}

void TestRecordTableModel::removesAndUndoes()
{
    Fixture f;
    QSignalSpy removed(&f.model, &QAbstractItemModel::rowsRemoved);
    QVERIFY(f.model.removeRecords({f.model.idAt(1), f.model.idAt(2), f.model.idAt(4)}));
    QCOMPARE(removed.size(), 2);
    QCOMPARE(codes(f.model), QStringList({u"DOC-01"_s, u"SUP-04"_s, u"SUP-06"_s}));
    QVERIFY(f.document.undo());
    QCOMPARE(codes(f.model),
             QStringList({u"DOC-01"_s, u"SUP-02"_s, u"DOC-03"_s, u"SUP-04"_s, u"DOC-05"_s, u"SUP-06"_s}));
}

void TestRecordTableModel::movesWithPosition()
{
    Fixture f;
    f.filter.setGroupColumn(2);
    const QPersistentModelIndex first = f.model.index(0, 1);
    const QPersistentModelIndex shown = f.filter.index(f.filter.rowOf(f.model.idAt(0)), 1);
    f.set("pos", f.at(0), Value{100 * positionStep});
    QCOMPARE(codes(f.model).last(), u"DOC-01"_s);
    QCOMPARE(first.row(), 5);
    QCOMPARE(shown.data().toString(), u"Item number 1"_s);
}

void TestRecordTableModel::editsManyAsOneStep()
{
    Fixture f;
    std::vector<RecordTableModel::CellEdit> cells;
    for (int row = 0; row < 4; ++row)
        cells.push_back({f.model.idAt(row), fieldIndex<ChecklistItem>("weight"), Value{qint64(1)}});
    QVERIFY(f.model.setCells(cells));
    QCOMPARE(f.document.undoText(), u"Change “Weight” of 4 records"_s);
    QVERIFY(f.document.undo());
    QVERIFY(!f.document.canUndo());
    QCOMPARE(f.model.index(3, 4).data(Qt::EditRole).toInt(), 2);
}

void TestRecordTableModel::saysMeaningAloud()
{
    Fixture f;
    f.set("state", f.at(0), Value{u"in_progress"_s});
    QCOMPARE(f.model.index(0, 7).data().toString(), u"A"_s);
    QCOMPARE(f.model.index(0, 7).data(Qt::AccessibleTextRole).toString(), u"attention"_s);
    QCOMPARE(f.model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Code: DOC-01"_s);
    QCOMPARE(f.model.index(0, 5).data(Qt::AccessibleTextRole).toString(), u"Fixed due date: empty"_s);
}

void TestRecordTableModel::filtersByWords()
{
    Fixture f;
    f.set("owner", f.at(3), Value{f.checklist.asha.toString()});
    f.filter.setText(u"number doc"_s);
    QCOMPARE(codes(f.filter), QStringList({u"DOC-01"_s, u"DOC-03"_s, u"DOC-05"_s}));
    f.filter.setText(u"ASHA"_s);
    QCOMPARE(codes(f.filter), QStringList{u"SUP-04"_s});
    f.filter.setText(u"not started"_s);
    QCOMPARE(f.filter.rowCount(), 6);
    f.filter.setText(u"nothing like it"_s);
    QCOMPARE(f.filter.rowCount(), 0);
    f.filter.setText({});
    QCOMPARE(f.filter.rowCount(), 6);
}

void TestRecordTableModel::filtersByColumn()
{
    Fixture f;
    f.set("state", f.at(1), Value{u"in_progress"_s});
    f.filter.setColumnText(6, u"progress"_s);
    QCOMPARE(codes(f.filter), QStringList{u"SUP-02"_s});
    f.filter.setColumnText(6, {});
    f.filter.setColumnText(7, u"a"_s); // computed
    QCOMPARE(codes(f.filter), QStringList{u"SUP-02"_s});
}

void TestRecordTableModel::ordersNaturallyEmptyLast()
{
    Fixture f;
    f.set("due_date", f.at(2), Value{u"2026-05-01"_s});
    f.set("due_date", f.at(4), Value{u"2026-04-01"_s});
    f.filter.setOrder(5);
    QCOMPARE(codes(f.filter).mid(0, 3), QStringList({u"DOC-05"_s, u"DOC-03"_s, u"DOC-01"_s}));
    f.filter.setOrder(5, Qt::DescendingOrder);
    QCOMPARE(codes(f.filter).mid(0, 3), QStringList({u"DOC-03"_s, u"DOC-05"_s, u"DOC-01"_s}));
    f.filter.setOrder(-1);
    QCOMPARE(codes(f.filter), codes(f.model));
}

void TestRecordTableModel::groups()
{
    Fixture f;
    f.filter.setGroupColumn(2);
    QCOMPARE(codes(f.filter), QStringList({u"DOC"_s, u"DOC-01"_s, u"DOC-03"_s, u"DOC-05"_s, u"SUP"_s,
                                           u"SUP-02"_s, u"SUP-04"_s, u"SUP-06"_s}));
    QVERIFY(f.filter.isGroup(0));
    QVERIFY(f.filter.idAt(0).isNull());
    QVERIFY(!(f.filter.flags(f.filter.index(0, 1)) & Qt::ItemIsEditable));
    f.filter.setCollapsed(0, true);
    QCOMPARE(codes(f.filter), QStringList({u"DOC"_s, u"SUP"_s, u"SUP-02"_s, u"SUP-04"_s, u"SUP-06"_s}));
    QCOMPARE(f.filter.matchCount(), 6);
    f.filter.setAllCollapsed(false);
    f.filter.setText(u"sup"_s);
    QCOMPARE(codes(f.filter), QStringList({u"SUP"_s, u"SUP-02"_s, u"SUP-04"_s, u"SUP-06"_s}));
    f.filter.setGroupColumn(-1);
    QCOMPARE(codes(f.filter), QStringList({u"SUP-02"_s, u"SUP-04"_s, u"SUP-06"_s}));
}

void TestRecordTableModel::keepsWhatIsBeingEdited()
{
    Fixture f;
    f.filter.setText(u"number"_s);
    f.filter.setOrder(1);
    QVERIFY(f.filter.setData(f.filter.index(0, 1), u"Zebra"_s));
    QCOMPARE(f.filter.index(0, 1).data().toString(), u"Zebra"_s);
    QCOMPARE(f.filter.rowCount(), 6);
    f.filter.refresh();
    QCOMPARE(f.filter.rowCount(), 5);
}

void TestRecordTableModel::movesBetweenGroups()
{
    Fixture f;
    f.filter.setGroupColumn(2);
    const QPersistentModelIndex moved = f.filter.index(1, 0);
    QVERIFY(f.filter.setData(f.filter.index(1, 2), u"SUP"_s));
    QCOMPARE(codes(f.filter), QStringList({u"SUP"_s, u"DOC-01"_s, u"SUP-02"_s, u"SUP-04"_s, u"SUP-06"_s,
                                           u"DOC"_s, u"DOC-03"_s, u"DOC-05"_s}));
    QCOMPARE(moved.data().toString(), u"DOC-01"_s);
}

void TestRecordTableModel::dropsWhatLeavesThePredicate()
{
    Fixture f;
    f.filter.setPredicate([](const void *record, QUuid) {
        return static_cast<const ChecklistItem *>(record)->state == ItemState::NotStarted;
    });
    QCOMPARE(f.filter.rowCount(), 6);
    f.set("state", f.at(2), Value{u"in_progress"_s});
    QCOMPARE(codes(f.filter), QStringList({u"DOC-01"_s, u"SUP-02"_s, u"SUP-04"_s, u"DOC-05"_s, u"SUP-06"_s}));
    QVERIFY(f.document.undo());
    QCOMPARE(f.filter.rowCount(), 6);
    QCOMPARE(codes(f.filter), codes(f.model));
}

void TestRecordTableModel::keepsSelectionAcrossFilters()
{
    Fixture f;
    const QPersistentModelIndex current = f.filter.index(4, 1);
    const QString text = current.data().toString();
    f.filter.setText(u"doc"_s);
    QCOMPARE(current.row(), 2);
    QCOMPARE(current.data().toString(), text);
    f.filter.setText(u"sup"_s);
    QVERIFY(!current.isValid());
}

// What the models list equals what is in the plan, after any edit, undo and redo, in every arrangement.
void TestRecordTableModel::survivesRandomEdits()
{
    Fixture f(40);
    QRandomGenerator random(7);
    const auto codeField = fieldIndex<ChecklistItem>("code");
    const auto textField = fieldIndex<ChecklistItem>("text");
    for (int step = 0; step < 600; ++step) {
        const int rows = f.model.rowCount();
        const int row = rows ? random.bounded(rows) : -1;
        switch (random.bounded(9)) {
        case 0:
            f.model.addRecord(row < 0 ? QUuid() : f.model.idAt(row),
                              {{codeField, Value{u"N-%1"_s.arg(step)}}, {textField, Value{u"n"_s}}});
            break;
        case 1:
            if (row >= 0)
                f.model.removeRecords({f.model.idAt(row), f.model.idAt(random.bounded(rows))});
            break;
        case 2:
            if (row >= 0)
                f.model.setData(f.model.index(row, 2), u"C%1"_s.arg(random.bounded(4)));
            break;
        case 3:
            (void)f.document.undo();
            break;
        case 4:
            (void)f.document.redo();
            break;
        case 5:
            f.filter.setGroupColumn(random.bounded(2) ? 2 : -1);
            break;
        case 6:
            f.filter.setOrder(random.bounded(3) - 1);
            break;
        case 7:
            f.filter.setText(random.bounded(2) ? u"n"_s : QString());
            break;
        default:
            if (f.filter.rowCount() > 0)
                f.filter.setCollapsed(random.bounded(f.filter.rowCount()), random.bounded(2));
        }
        QCOMPARE(size_t(f.model.rowCount()), f.document.plan().count(RecordKind::ChecklistItem));
        f.filter.setAllCollapsed(false);
        QSet<QUuid> listed;
        for (int i = 0; i < f.filter.rowCount(); ++i) {
            if (f.filter.isGroup(i))
                continue;
            listed.insert(f.filter.idAt(i));
            QCOMPARE(f.filter.rowOf(f.filter.idAt(i)), i);
        }
        QCOMPARE(listed.size(), f.filter.matchCount());
        if (f.filter.text().isEmpty())
            QCOMPARE(f.filter.matchCount(), f.model.rowCount());
    }
}

QTEST_GUILESS_MAIN(TestRecordTableModel)
#include "tst_recordtablemodel.moc"
