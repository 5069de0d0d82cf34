// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/taskfiltermodel.h"
#include "models/schedule/network.h"
#include "views/timeline/timelinecharts.h"

#include <QWidget>

#include <array>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace baton {

class ActionRow;
class ChoiceEditor;
class ChoiceRow;
class GanttView;
class PlainLabel;
class PlanSession;
class TimelineIndex;

/// What stands above the timeline: which tasks are shown, a search, the baseline to compare with, the zoom.
class TimelineTools : public QWidget
{
    Q_OBJECT

public:
    TimelineTools(PlanSession &session, TaskFilterModel &filter, const TimelineIndex &index, GanttView &gantt,
                  QWidget *parent = nullptr);

    QAction *print() const { return m_print; }
    QAction *legend() const { return m_legend; }
    QAction *details() const { return m_details; }
    /// Counts and baselines as they are now.
    void follow();
    /// Only these tasks have changed.
    void follow(const std::vector<TaskId> &tasks);
    void clearFilters();
    TimelineView view() const;
    /// Compares with that baseline from now on.
    void chooseBaseline(int number);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Other tasks match.
    void filtered();
    void baselineChosen(int number);
    void viewChosen(baton::TimelineView view);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Show { All, Critical, Late, Milestones, Mine, Entered };
    static constexpr std::array choices{Show::All,        Show::Critical, Show::Late,
                                        Show::Milestones, Show::Mine,     Show::Entered};

    void addChoice(Show what, const char *name, const QString &tip);
    QAction *addAction(const char *name, const QString &text, const char *icon, const QKeySequence &shortcut,
                       const QString &tip, bool isNamed);
    QString label(Show what) const;
    /// What the schedule says of a task; nothing of a summary.
    struct Standing
    {
        const schedule::TaskDates *dates = nullptr;
    };
    Standing standingOf(const Task &task) const;
    bool matches(Show what, const Task &task, Standing standing) const;
    TaskFilterModel::Predicate predicate(Show what) const;
    void choose(Show what);
    quint8 matchesOf(const Task &task) const;
    void countMatches(quint8 matches, int by);
    void showCounts();
    void showBaselines();
    void addViews();
    void followView();
    void fit();

    PlanSession &m_session;
    TaskFilterModel &m_filter;
    const TimelineIndex &m_index;
    Show m_show = Show::All;
    std::vector<quint8> m_matches; ///< by task of the schedule: a bit for each of the choices
    std::array<int, choices.size()> m_counts{};
    QHBoxLayout *m_row;
    ChoiceEditor *m_view;
    ChoiceRow *m_choices;
    PlainLabel *m_count;
    QToolButton *m_clear;
    QLineEdit *m_search;
    PlainLabel *m_baselineLabel;
    ChoiceEditor *m_baseline;
    ActionRow *m_buttons;
    QList<QAction *> m_ganttActions; ///< about the Gantt chart alone
    QAction *m_print;
    QAction *m_legend;
    QAction *m_details;
};

} // namespace baton
