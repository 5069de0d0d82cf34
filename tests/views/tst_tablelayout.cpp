// SPDX-License-Identifier: GPL-3.0-or-later
// How a table is arranged: groups, order, columns, places of rows, and that all of it is remembered.
#include "tests/views/tablefixture.h"

#include <QAccessible>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestTableLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsByWhatIsChosen_data();
    void groupsByWhatIsChosen();
    void foldsGroups();
    void choosesColumns();
    void movesRowsByKey();
    void movesRowsByMouse();
    void movesNothingWhereRowsHaveNoPlace();
    void remembersFiltersAndGroups();
    void filtersByKey();
    void nameStaysWhileOthersScroll();
    void cellsGoToWhereTheyAreSeen();
    void pinnedTitlesWorkWhereTheyAreSeen();
    void theRowAtWorkStaysInSight();
    void aMessageMovesNothing();
    void aJumpShowsTheName();
    void choicesWithoutRoomStandInAMenu();
};

namespace {

void chooseInMenu(TableFixture &f, const char *button, const char *menu, const QString &entry)
{
    f.find<QToolButton>(button)->click();
    auto *opened = f.find<QMenu>(menu);
    for (QAction *action : opened->actions()) {
        if (action->text() == entry)
            action->trigger();
    }
    opened->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

// Other pages have such lines, too.
QLineEdit *filterLine(TableFixture &f, const char *name)
{
    return f.find<QWidget>("checklistPage")->findChild<QLineEdit *>(QLatin1StringView(name));
}

QStringList headings(const FilterModel &model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.isGroup(row))
            titles.append(model.index(row, 0).data().toString());
    }
    return titles;
}

QStringList codesAround(TableFixture &f, const char *code, int before, int behind)
{
    QStringList codes;
    const int row = f.cell(code, "code").row();
    for (int at = row - before; at <= row + behind; ++at)
        codes.append(f.model().index(at, f.cell(code, "code").column()).data().toString());
    return codes;
}

} // namespace

void TestTableLayout::groupsByWhatIsChosen_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QStringList>("some"); // in this order
    QTest::newRow("state") << u"State"_s
                           << QStringList{u"In progress"_s, u"Submitted"_s, u"Accepted"_s, u"Rejected"_s};
    QTest::newRow("class") << u"Class"_s << QStringList{u"Must"_s, u"Waivable"_s, u"Should"_s};
    QTest::newRow("due") << u"Due"_s
                         << QStringList{u"Late"_s, u"This week"_s, u"Next week"_s, u"March 2026"_s};
    QTest::newRow("owner") << u"Owner"_s << QStringList{u"Rashid Karimov"_s};
}

void TestTableLayout::groupsByWhatIsChosen()
{
    QFETCH(QString, entry);
    QFETCH(QStringList, some);
    TableFixture f;
    f.at("CUT-02", "text");
    chooseInMenu(f, "checklistGroup", "groupMenu", entry);
    QStringList titles = headings(f.model());
    titles.removeIf([&](const QString &title) { return !some.contains(title); });
    QCOMPARE(titles, some);
    QCOMPARE(static_cast<size_t>(f.model().matchCount()), f.plan().rows<ChecklistItem>().size());
    QCOMPARE(f.table->currentRecord(), f.item("CUT-02").id.uuid);
    chooseInMenu(f, "checklistGroup", "groupMenu", u"No groups"_s);
    QVERIFY(headings(f.model()).isEmpty());
}

void TestTableLayout::foldsGroups()
{
    TableFixture f;
    const int groups = static_cast<int>(headings(f.model()).size());
    chooseInMenu(f, "checklistGroup", "groupMenu", u"Fold all"_s);
    QCOMPARE(f.model().rowCount(), groups);
    QVERIFY(f.model().index(0, 0).data(FilterModel::SummaryRole).toString().contains(u"accepted"_s));
    f.table->selectionModel()->setCurrentIndex(f.model().index(0, 0), QItemSelectionModel::ClearAndSelect);
    f.press(Qt::Key_Right);
    QVERIFY(f.model().rowCount() > groups);
    chooseInMenu(f, "checklistGroup", "groupMenu", u"Unfold all"_s);
    QCOMPARE(static_cast<size_t>(f.model().rowCount() - groups), f.plan().rows<ChecklistItem>().size());
}

void TestTableLayout::choosesColumns()
{
    TableFixture f;
    const int weight = f.cell("DOC-02", "weight").column();
    QVERIFY(f.table->isColumnHidden(weight));
    chooseInMenu(f, "checklistColumns", "columnMenu", u"Weight"_s);
    QVERIFY(!f.table->isColumnHidden(weight));
    chooseInMenu(f, "checklistColumns", "columnMenu", u"Columns as they were"_s);
    QVERIFY(f.table->isColumnHidden(weight));
}

void TestTableLayout::movesRowsByKey()
{
    TableFixture f;
    const QStringList before = codesAround(f, "DOC-03", 1, 1);
    f.at("DOC-03", "text");
    f.press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(codesAround(f, "DOC-03", 0, 2), QStringList({before[1], before[0], before[2]}));
    QCOMPARE(f.table->currentRecord(), f.item("DOC-03").id.uuid);
    f.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(codesAround(f, "DOC-03", 1, 1), before);
    f.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(codesAround(f, "DOC-03", 2, 0), QStringList({before[0], before[2], before[1]}));
    f.trigger("undo");
    f.trigger("undo");
    f.trigger("undo");
    QCOMPARE(codesAround(f, "DOC-03", 1, 1), before);
    QVERIFY(!f.document().canUndo());
    // Not out of its group.
    f.at("DOC-01", "text");
    QVERIFY(f.model().isGroup(f.cell("DOC-01", "text").row() - 1));
    f.press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(!f.document().canUndo());
}

void TestTableLayout::movesRowsByMouse()
{
    TableFixture f;
    const QStringList before = codesAround(f, "DOC-03", 2, 1);
    f.table->goTo(f.item("DOC-03").id.uuid);
    auto *header = f.table->findChild<QHeaderView *>(u"rowHeader"_s);
    const auto middle = [&](const char *code) {
        const int row = f.cell(code, "text").row();
        return QPoint(8, header->sectionViewportPosition(row) + header->sectionSize(row) / 2);
    };
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle("DOC-03"));
    QVERIFY(f.table->selectionModel()->isRowSelected(f.cell("DOC-03", "text").row(), {}));
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, middle("DOC-03"));
    const QPoint above = middle(qPrintable(before[0])) - QPoint(0, header->defaultSectionSize() / 3);
    QTest::mouseMove(header->viewport(), above);
    QTest::mouseMove(header->viewport(), above - QPoint(0, 1));
    QVERIFY(f.table->findChild<QWidget *>(u"dropLine"_s)->isVisible());
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, above);
    QCOMPARE(codesAround(f, "DOC-03", 0, 3), QStringList({before[2], before[0], before[1], before[3]}));
    QVERIFY(!f.table->findChild<QWidget *>(u"dropLine"_s)->isVisible());
    f.trigger("undo");
    QCOMPARE(codesAround(f, "DOC-03", 2, 1), before);
}

void TestTableLayout::movesNothingWhereRowsHaveNoPlace()
{
    TableFixture f;
    f.model().setOrder(f.cell("DOC-03", "due").column());
    f.at("DOC-03", "text");
    f.press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(f.said().contains(u"Due"_s));
    QVERIFY(!f.document().canUndo());
}

void TestTableLayout::remembersFiltersAndGroups()
{
    TableFixture f;
    const Plan plan = f.plan();
    chooseInMenu(f, "checklistGroup", "groupMenu", u"Owner"_s);
    QTest::keyClicks(f.find<QLineEdit>("checklistSearch"), u"run"_s);
    f.trigger("filterByColumn");
    QTest::keyClicks(filterLine(f, "filter_state"), u"in"_s);
    f.find<QToolButton>("checklistOverdue")->click();
    const int shown = f.model().matchCount();
    QVERIFY(f.window.closePlan());
    f.open(plan);
    f.showPage("checklistPage");
    f.table = f.find<RecordTableView>("checklistTable");
    QCOMPARE(f.model().groupColumn(), f.model().records().columnOf(u"owner"_s));
    QCOMPARE(f.find<QLineEdit>("checklistSearch")->text(), u"run"_s);
    QCOMPARE(filterLine(f, "filter_state")->text(), u"in"_s);
    QVERIFY(filterLine(f, "filter_state")->isVisible());
    QVERIFY(f.find<QToolButton>("checklistOverdue")->isChecked());
    QCOMPARE(f.model().matchCount(), shown);
    // Another plan begins with the columns and groups of this one, and without its filters.
    QVERIFY(f.window.closePlan());
    f.open(samplePlan(u"cloud-migration"_s));
    f.showPage("checklistPage");
    f.table = f.find<RecordTableView>("checklistTable");
    QCOMPARE(f.model().groupColumn(), f.model().records().columnOf(u"owner"_s));
    QVERIFY(!f.model().isFiltered());
}

void TestTableLayout::filtersByKey()
{
    TableFixture f;
    f.at("CUT-02", "state");
    QTest::keyClick(f.table, Qt::Key_F, Qt::ControlModifier);
    auto *line = filterLine(f, "filter_state");
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, u"rejected"_s);
    QCOMPARE(f.model().matchCount(), 1);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(f.table->hasFocus());
    QTest::keyClick(f.table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(!line->isVisible());
    QVERIFY(!f.model().isFiltered());
}

namespace {

// Narrow, and scrolled to its last column.
void scrollAside(TableFixture &f)
{
    f.window.resize(1200, 700);
    f.at("DOC-03", "accepter");
    f.press(Qt::Key_Home, Qt::ControlModifier);
    QTRY_VERIFY(f.table->horizontalScrollBar()->maximum() > 0);
    f.table->horizontalScrollBar()->setValue(f.table->horizontalScrollBar()->maximum());
    QCOMPARE(f.table->horizontalScrollBar()->value(), f.table->horizontalScrollBar()->maximum());
}

} // namespace

void TestTableLayout::nameStaysWhileOthersScroll()
{
    TableFixture f;
    f.window.resize(1200, 700);
    f.at("DOC-03", "text");
    f.table->scrollTo(f.cell("DOC-03", "text"), QAbstractItemView::PositionAtTop);
    const QRect name = f.table->visualRect(f.cell("DOC-03", "text"));
    const QImage before = f.table->viewport()->grab(name.adjusted(0, 0, -2, -2)).toImage();
    scrollAside(f);
    f.table->scrollTo(f.cell("DOC-03", "text"), QAbstractItemView::PositionAtTop);
    QCOMPARE(f.table->visualRect(f.cell("DOC-03", "text")).left(), name.left());
    QVERIFY(f.table->visualRect(f.cell("DOC-03", "state")).left() < name.right());
    f.at("DOC-03", "text");
    f.table->horizontalScrollBar()->setValue(f.table->horizontalScrollBar()->maximum());
    QCOMPARE(f.table->viewport()->grab(name.adjusted(0, 0, -2, -2)).toImage(), before);
    // Reached by key, a column comes out from below.
    f.press(Qt::Key_Tab);
    QVERIFY(f.table->visualRect(f.table->currentIndex()).left() >= name.right());
}

void TestTableLayout::cellsGoToWhereTheyAreSeen()
{
    TableFixture f;
    scrollAside(f);
    const QModelIndex name = f.cell("DOC-03", "text");
    f.table->scrollTo(name);
    const QPoint at = f.table->visualRect(name).center();
    QTest::mouseClick(f.table->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(f.table->currentIndex(), name);
    QTest::mouseDClick(f.table->viewport(), Qt::LeftButton, {}, at);
    QVERIFY(f.editor());
    QVERIFY(f.editor()->geometry().contains(at));
    QTest::keyClicks(f.editor(), u"Seen here"_s);
    f.leave(Qt::Key_Return);
    QCOMPARE(f.item("DOC-03").text, u"Seen here"_s);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(f.table);
    QAccessibleInterface *cell = table->tableInterface()->cellAt(name.row(), name.column());
    QCOMPARE(cell->rect().center(), f.table->viewport()->mapToGlobal(at));
}

void TestTableLayout::pinnedTitlesWorkWhereTheyAreSeen()
{
    TableFixture f;
    scrollAside(f);
    QWidget *titles = f.table->horizontalHeader()->viewport();
    const QRect name = f.table->visualRect(f.cell("DOC-03", "text"));
    QTest::mouseClick(titles, Qt::LeftButton, {}, {name.center().x(), titles->height() / 2});
    QCOMPARE(f.model().orderColumn(), f.cell("DOC-03", "text").column());
    // Its edge is dragged.
    const int width = f.table->columnWidth(f.cell("DOC-03", "text").column());
    const QPoint edge(name.right(), titles->height() / 2);
    QTest::mousePress(titles, Qt::LeftButton, {}, edge);
    QTest::mouseMove(titles, edge - QPoint(30, 0));
    QTest::mouseRelease(titles, Qt::LeftButton, {}, edge - QPoint(30, 0));
    QCOMPARE(f.table->columnWidth(f.cell("DOC-03", "text").column()), width - 30);
    // The line to filter by stands above it.
    f.trigger("filterByColumn");
    QTRY_VERIFY(filterLine(f, "filter_text")->isVisible());
    QCOMPARE(filterLine(f, "filter_text")->x(), f.table->visualRect(f.cell("DOC-03", "text")).left() + 1);
}

// What was typed is not understood, and the message about it takes room above the table.
void TestTableLayout::theRowAtWorkStaysInSight()
{
    TableFixture f;
    f.at("DOC-02", "due");
    const QModelIndex last = f.table->indexAt({100, f.table->viewport()->height() - 40})
                                 .siblingAtColumn(f.cell("DOC-02", "due").column());
    f.table->selectionModel()->setCurrentIndex(last, QItemSelectionModel::ClearAndSelect);
    f.table->scrollTo(last);
    f.type(u"x"_s);
    QTest::keyClicks(f.editor(), u"yz"_s);
    f.leave(Qt::Key_Return);
    QVERIFY(!f.said().isEmpty());
    QVERIFY(f.editor());
    QTRY_VERIFY(f.table->viewport()->rect().contains(f.editor()->geometry()));
}

void TestTableLayout::aMessageMovesNothing()
{
    TableFixture f(TableFixture::Criteria::Agreed);
    f.at("DOC-02", "gate_class");
    const QPoint before =
        f.table->viewport()->mapToGlobal(f.table->visualRect(f.table->currentIndex()).center());
    f.press(Qt::Key_F2);
    auto *message = f.find<MessageBar>("message");
    QVERIFY(message->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(f.table->viewport()->mapToGlobal(f.table->visualRect(f.table->currentIndex()).center()), before);
}

void TestTableLayout::aJumpShowsTheName()
{
    TableFixture f;
    f.window.resize(900, 700);
    const int last = f.table->horizontalHeader()->logicalIndex(f.model().columnCount() - 1);
    f.table->setColumnHidden(last, false);
    f.table->setCurrentIndex(f.cell("DOC-02", f.model().records().columns().back().key.toLatin1()));
    QTRY_VERIFY(f.table->horizontalScrollBar()->value() > 0);
    f.select("ACC-01");
    QCOMPARE(f.table->horizontalScrollBar()->value(), 0);
    QCOMPARE(f.table->currentIndex(), f.cell("ACC-01", "text"));
    // The record that one is at already keeps the column.
    f.at("ACC-01", "owner");
    f.select("ACC-01");
    QCOMPARE(f.table->currentIndex(), f.cell("ACC-01", "owner"));
}

void TestTableLayout::choicesWithoutRoomStandInAMenu()
{
    TableFixture f;
    auto *overdue = f.find<QToolButton>("checklistOverdue");
    auto *menu = f.find<QWidget>("checklistPage")->findChild<QToolButton *>(u"choiceMenu"_s);
    QTRY_VERIFY(overdue->isVisible()); // counts come when the page is seen, and need their room
    QVERIFY(!menu->isVisible());
    f.window.resize(700, 700);
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(!overdue->isVisible());
    Q_EMIT menu->menu()->aboutToShow();
    menu->menu()->actions().constLast()->trigger();
    QVERIFY(overdue->isChecked());
    QVERIFY(f.model().isFiltered());
    QVERIFY2(menu->text().startsWith(u"Overdue"_s), qPrintable(menu->text()));
    f.window.resize(1500, 700);
    QTRY_VERIFY(overdue->isVisible());
    QVERIFY(!menu->isVisible());
}

QTEST_MAIN(TestTableLayout)
#include "tst_tablelayout.moc"
