// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/taskfiltermodel.h"
#include "tests/views/windowfixture.h"
#include "views/common/messagebar.h"
#include "views/timeline/ganttview.h"
#include "views/timeline/tasktreeview.h"

#include <QLineEdit>

namespace baton::test {

using namespace Qt::StringLiterals;

/// The real window on its timeline, driven by the names of tasks and the keys of columns.
class TimelineFixture : public WindowFixture
{
public:
    TaskTreeView *tree = nullptr;
    GanttView *gantt = nullptr;

    explicit TimelineFixture(const Plan &plan = samplePlan())
    {
        open(plan);
        showPage("timelinePage");
        tree = find<TaskTreeView>("taskTree");
        gantt = find<GanttView>("gantt");
        tree->setFocus();
    }

    const TaskTreeModel &tasks() const
    {
        const auto *shown = static_cast<const QSortFilterProxyModel *>(tree->model());
        return static_cast<const TaskTreeModel &>(*shown->sourceModel());
    }
    const Task &task(const QString &name)
    {
        for (const Task &task : plan().rows<Task>()) {
            if (task.name == name)
                return task;
        }
        qFatal("There is no task “%s”.", qPrintable(name));
        Q_UNREACHABLE();
    }
    QModelIndex cell(const QString &name, const char *column)
    {
        const auto *shown = static_cast<const QSortFilterProxyModel *>(tree->model());
        return shown->mapFromSource(
            tasks().indexOf(task(name).id, tasks().columnOf(QLatin1StringView(column))));
    }
    /// Makes it the current cell, alone selected.
    void at(const QString &name, const char *column)
    {
        tree->setFocus();
        tree->setCurrentIndex(cell(name, column));
    }
    /// Null while nothing is being edited; an editor that is closed goes a moment later.
    QLineEdit *editor()
    {
        for (QLineEdit *editor : tree->viewport()->findChildren<QLineEdit *>(u"cellEditor"_s)) {
            if (!editor->isHidden())
                return editor;
        }
        return nullptr;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(tree, key, with); }
    /// As people type over a cell: the first letter opens the editor.
    void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(editor() ? static_cast<QWidget *>(editor()) : tree, letter.toLatin1());
    }
    /// F2, then the text instead of what stands there, then Enter.
    void enter(const QString &text)
    {
        key(Qt::Key_F2);
        QVERIFY(editor());
        editor()->selectAll();
        QTest::keyClicks(editor(), text);
        QTest::keyClick(editor(), Qt::Key_Return);
    }
    QString text(const QString &name, const char *column)
    {
        return cell(name, column).data().toString().replace(QChar(0xa0), u' ');
    }
    int row(const QString &name)
    {
        const auto &bars = gantt->chart().bars;
        const TaskId id = task(name).id;
        const auto at = std::ranges::find(bars, id, &GanttChart::Bar::task);
        return at == bars.end() ? -1 : static_cast<int>(at - bars.begin());
    }
    QString message() { return find<MessageBar>("message")->text(); }
};

} // namespace baton::test
