// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart/gantt.h"
#include "models/items/taskfiltermodel.h"
#include "views/common/page.h"
#include "views/common/timelineindex.h"

class QSplitter;
class QStackedWidget;

namespace baton {

class GanttLegend;
class GanttView;
class RecordPanel;
class StartReasonView;
class TaskRelations;
class TaskTreeView;
class TimelineActions;
class TimelineCharts;
class TimelineTools;

/// The timeline: the outline of tasks at the left, their Gantt chart at the right, one scroll and one
/// selection.
class TimelinePage : public Page
{
    Q_OBJECT

public:
    TimelinePage(const PageContext &context, QWidget *parent = nullptr);
    ~TimelinePage() override;

    QString title() const override { return tr("Timeline"); }
    std::optional<SheetKind> sheetKind() const override { return SheetKind::Tasks; }
    QIcon icon() const override;
    QList<QAction *> handoverActions() const override;
    void setInView(bool inView) override;
    bool goTo(RecordKind kind, QUuid id) override;
    void finishEditing() override;
    QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeChart();
    QWidget *makeEmpty();
    void makeActions();
    void makePanel();
    void shareScroll();
    void showLegend(bool shown);
    void showDetails(bool shown);
    void keepRoomForChart();
    void setParts(GanttParts parts);
    void fill();
    void follow();
    void followChanges();
    void followView();
    void print();
    void followRows();
    void followSelection();
    void selectRow(int row, Qt::KeyboardModifiers modifiers);
    void saveLayout();
    void saveView();
    QString viewKey(const char *name) const;

    PageContext m_context;
    TimelineIndex m_index;
    int m_baseline = 0;
    TaskTreeModel m_tasks;
    TaskFilterModel m_filter;
    bool m_isStale = true; ///< not followed while out of view
    bool m_isSized = false;
    bool m_hasOtherRows = true; ///< the tree shows others than m_rows
    std::vector<TaskId> m_rows;
    IdIndex m_rowOf; ///< task → its place in m_rows
    QTimer m_rowsTimer;
    QStackedWidget *m_stack;
    QStackedWidget *m_views = nullptr; ///< the chart, or what is shown in its place
    TimelineCharts *m_charts = nullptr;
    QSplitter *m_splitter = nullptr;
    QList<int> m_sizesBefore; ///< of its parts, before the details came beside them
    TaskTreeView *m_tree;
    GanttView *m_gantt;
    TimelineTools *m_tools = nullptr;
    GanttLegend *m_legend = nullptr;
    TimelineActions *m_actions;
    RecordPanel *m_panel = nullptr;
    StartReasonView *m_reason = nullptr;
    TaskRelations *m_relations = nullptr;
};

} // namespace baton
