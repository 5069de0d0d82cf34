// SPDX-License-Identifier: GPL-3.0-or-later
// Rows from a spreadsheet pasted into the outline of the timeline.
#include "models/plan/taskindex.h"
#include "tests/views/windowfixture.h"
#include "views/common/messagebar.h"
#include "views/exchange/sheetdialog.h"
#include "views/timeline/tasktreeview.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

namespace {

class PasteFixture : public WindowFixture
{
public:
    TaskTreeView *tree = nullptr;

    PasteFixture()
    {
        open(samplePlan());
        showPage("timelinePage");
        tree = find<TaskTreeView>("taskTree");
        tree->setFocus();
    }
    const Task *task(const QString &name)
    {
        const auto tasks = plan().rows<Task>();
        const auto at = std::ranges::find(tasks, name, &Task::name);
        return at == tasks.end() ? nullptr : &*at;
    }
    /// A task that hangs under another, so that its level shows.
    const Task &child()
    {
        for (const Task &task : plan().rows<Task>()) {
            if (task.parent &&
                std::ranges::find(plan().rows<Task>(), task.id, &Task::parent) == plan().rows<Task>().end())
                return task;
        }
        qFatal("The sample has no task below another.");
        Q_UNREACHABLE();
    }
    /// Two tasks below the same summary, the second shown right below the first, not begun and without tasks
    /// of their own.
    std::pair<TaskId, TaskId> neighbours()
    {
        const auto isOpen = [this](const QModelIndex &row) {
            const Task &task = *plan().find(idAt(row));
            return !tree->model()->hasChildren(row) && task.duration > Duration() && !task.actualStart;
        };
        for (QModelIndex row = tree->model()->index(0, 0); row.isValid(); row = tree->indexBelow(row)) {
            const QModelIndex next = tree->indexBelow(row);
            if (row.parent().isValid() && next.parent() == row.parent() && isOpen(row) && isOpen(next))
                return {idAt(row), idAt(next)};
        }
        qFatal("The sample has no two tasks beside each other.");
        Q_UNREACHABLE();
    }
    TaskId idAt(const QModelIndex &row) const
    {
        const auto *shown = static_cast<const QSortFilterProxyModel *>(tree->model());
        return static_cast<const TaskTreeModel &>(*shown->sourceModel()).taskAt(shown->mapToSource(row));
    }
    void at(TaskId id, const char *column)
    {
        const auto *shown = static_cast<const QSortFilterProxyModel *>(tree->model());
        const auto &tasks = static_cast<const TaskTreeModel &>(*shown->sourceModel());
        tree->goTo(id);
        tree->setCurrentIndex(
            shown->mapFromSource(tasks.indexOf(id, tasks.columnOf(QLatin1StringView(column)))));
    }
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        QTest::keyClick(tree, Qt::Key_V, Qt::ControlModifier);
    }
};

} // namespace

class TestTaskPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsBecomeTasksBehindTheCurrent();
    void titlesSayWhatTheColumnsAre();
    void whatIsNotUnderstoodIsShownFirst();
    void oneCellGoesIntoTheSelection();
    void aColumnGoesIntoTheTasksThatFollow();
    void cellsThatCannotBePastedAreNamed();
    void moreRowsThanTasksAreRefused();
};

void TestTaskPaste::rowsBecomeTasksBehindTheCurrent()
{
    PasteFixture f;
    const Task before = f.child();
    const auto count = f.plan().rows<Task>().size();
    f.at(before.id, "name");
    f.paste(u"First pasted\nSecond pasted\n"_s);
    QCOMPARE(f.plan().rows<Task>().size(), count + 2);
    const Task *first = f.task(u"First pasted"_s);
    const Task *second = f.task(u"Second pasted"_s);
    QVERIFY(first && second);
    QCOMPARE(first->parent, before.parent);
    QVERIFY(f.plan().find(before.id)->position < first->position && first->position < second->position);
    QCOMPARE(f.tree->currentTask(), first->id);
    f.trigger("undo");
    QCOMPARE(f.plan().rows<Task>().size(), count);
    QVERIFY(!f.document().canUndo());
}

void TestTaskPaste::titlesSayWhatTheColumnsAre()
{
    PasteFixture f;
    const TaskId before = f.child().id;
    f.at(before, "name");
    f.paste(u"Level\tDays\tTask\tDepends on\n1\t\tPhase\t\n2\t3d\tInner\t%1FS+2d\n"_s.arg(
        TaskIndex(f.plan()).number(before)));
    const Task *inner = f.task(u"Inner"_s);
    QVERIFY(inner);
    QCOMPARE(inner->parent, f.task(u"Phase"_s)->id);
    QCOMPARE(inner->duration, Duration::fromHours(24));
    // As people type them in the outline, numbers name tasks of the plan.
    const auto links = f.plan().rows<Link>();
    const auto link = std::ranges::find(links, inner->id, &Link::successor);
    QVERIFY(link != links.end());
    QCOMPARE(link->predecessor, before);
}

void TestTaskPaste::whatIsNotUnderstoodIsShownFirst()
{
    PasteFixture f;
    const auto count = f.plan().rows<Task>().size();
    f.at(f.child().id, "name");
    f.paste(u"Name\tDuration\nBuilt\tsoon\nTested\t2d\n"_s);
    QCOMPARE(f.plan().rows<Task>().size(), count); // nothing yet
    auto *dialog = f.window.findChild<SheetDialog *>();
    QVERIFY(dialog);
    auto *import = dialog->findChild<QPushButton *>(u"import"_s);
    QTRY_VERIFY(import->isEnabled());
    const QAbstractItemModel *lines = dialog->findChild<QTableView *>(u"sheetPreview"_s)->model();
    QVERIFY(lines->index(0, 3).data().toString().contains(u"“soon”"_s));
    import->click();
    QCOMPARE(f.plan().rows<Task>().size(), count + 2);
    f.trigger("undo");
    QCOMPARE(f.plan().rows<Task>().size(), count);
}

void TestTaskPaste::oneCellGoesIntoTheSelection()
{
    PasteFixture f;
    const TaskId id = f.child().id;
    f.at(id, "name");
    f.paste(u"Renamed by paste"_s);
    QCOMPARE(f.plan().find(id)->name, u"Renamed by paste"_s);
}

void TestTaskPaste::aColumnGoesIntoTheTasksThatFollow()
{
    PasteFixture f;
    const auto [first, second] = f.neighbours();
    const auto before = std::pair(*f.plan().find(first), *f.plan().find(second));
    const auto count = f.plan().rows<Task>().size();
    f.at(first, "duration");
    f.paste(u"3d\n4d\n"_s);
    QCOMPARE(f.plan().rows<Task>().size(), count);
    QCOMPARE(f.plan().find(first)->duration, Duration::fromHours(24));
    QCOMPARE(f.plan().find(second)->duration, Duration::fromHours(32));
    f.trigger("undo");
    QCOMPARE(*f.plan().find(first), before.first);
    QCOMPARE(*f.plan().find(second), before.second);
    // Links are made, and taken back, together with what is beside them.
    f.at(second, "predecessors");
    const auto links = f.plan().rows<Link>().size();
    const auto linked = std::ranges::count(f.plan().rows<Link>(), second, &Link::successor);
    f.at(first, "predecessors");
    f.paste(u"\n%1FS+2d\n"_s.arg(TaskIndex(f.plan()).number(first)));
    QCOMPARE(std::ranges::count(f.plan().rows<Link>(), second, &Link::successor), 1);
    QVERIFY(f.plan().rows<Link>().size() <= links + 1);
    f.trigger("undo");
    QCOMPARE(std::ranges::count(f.plan().rows<Link>(), second, &Link::successor), linked);
    QCOMPARE(f.plan().rows<Link>().size(), links);
}

void TestTaskPaste::cellsThatCannotBePastedAreNamed()
{
    PasteFixture f;
    const auto [first, second] = f.neighbours();
    f.at(first, "duration");
    f.paste(u"3d\nsoon\n"_s);
    QVERIFY(!f.document().canUndo()); // not the first either
    const QString said = f.find<MessageBar>("message")->text();
    QVERIFY2(said.contains(u"“soon”"_s) && said.contains(f.plan().find(second)->name), qPrintable(said));
}

void TestTaskPaste::moreRowsThanTasksAreRefused()
{
    PasteFixture f;
    f.at(f.child().id, "duration");
    f.paste(u"3d\n"_s.repeated(static_cast<qsizetype>(f.plan().rows<Task>().size()) + 1));
    QVERIFY(!f.document().canUndo());
    QVERIFY2(f.find<MessageBar>("message")->text().contains(u"go to the column"_s),
             qPrintable(f.find<MessageBar>("message")->text()));
}

QTEST_MAIN(TestTaskPaste)
#include "tst_taskpaste.moc"
