// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/timelinefile.h"
#include "views/common/page.h"
#include "views/common/pagesmaker.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QListWidget;
class QSpinBox;
class QVBoxLayout;

namespace baton {

class ChoiceEditor;
class FieldEditor;
class PagesView;
class PlainLabel;
class ProblemLabel;

/// The timeline as it will be printed, live: days, tasks, columns, paper and fit are chosen beside it;
/// printed, or saved as PDF, SVG or PNG.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the page shows at present: its tasks, signs and baseline.
    struct Shown
    {
        std::vector<TaskId> rows;
        GanttParts parts;
        int baseline = 0;
        report::TimelineFit fit = report::TimelineFit::Width;
    };

    PrintDialog(const PageContext &context, Shown shown, QWidget *parent);
    ~PrintDialog() override;

    /// What is chosen.
    report::TimelineOptions options() const;

private:
    QWidget *makeChoices();
    ChoiceEditor *addChoice(QVBoxLayout &column, const char *name, const QString &text,
                            const std::vector<std::pair<QString, int>> &choices, int chosen);
    FieldEditor *addDate(QVBoxLayout &column, const char *name, const QString &text);
    QCheckBox *addCheck(QVBoxLayout &column, const char *name, const QString &text, bool isOn);
    void addColumns(QVBoxLayout &column);
    void outdate();
    void renew();
    void showPage(int page);
    void print();
    void save();
    report::TimelineOrder order() const;

    PageContext m_context;
    Shown m_shown;
    PagesView *m_view;
    PlainLabel *m_pageLabel = nullptr;
    ProblemLabel *m_problem = nullptr;
    ChoiceEditor *m_fit = nullptr;
    ChoiceEditor *m_paper = nullptr;
    ChoiceEditor *m_orientation = nullptr;
    ChoiceEditor *m_tasks = nullptr;
    FieldEditor *m_from = nullptr;
    FieldEditor *m_to = nullptr;
    QSpinBox *m_across = nullptr;
    QListWidget *m_columns = nullptr;
    QCheckBox *m_legend = nullptr;
    QCheckBox *m_names = nullptr;
    QTimer m_timer;
    PagesMaker m_maker;
};

} // namespace baton
