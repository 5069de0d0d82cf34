// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/filtermodel.h"
#include "views/common/page.h"

class QButtonGroup;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace baton {

class ChecklistActions;
class FilterRow;
class ItemPanel;
class PlainLabel;
class RecordTableView;

/// The checklist by category: every item with its state, due date and people, edited in place; filters for
/// what is open, late or waits for me.
class ChecklistPage : public Page
{
    Q_OBJECT

public:
    enum class Show { All, OpenGates, WaitingForMe, Mine, Overdue };

    ChecklistPage(const PageContext &context, QWidget *parent = nullptr);
    ~ChecklistPage() override;

    QString title() const override { return tr("Checklist"); }
    QIcon icon() const override;
    Badge badge() const override;
    QList<QAction *> handoverActions() const override;
    void setInView(bool inView) override;
    bool goTo(RecordKind kind, QUuid id) override;
    QWidget *panel() override;
    void finishEditing() override;
    QWidget *firstFocus() override;

    void show(Show what);
    using QWidget::show;

Q_SIGNALS:
    /// The page is empty and somebody asks for the starter checklist.
    void starterRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTools();
    QWidget *makeEmpty();
    FilterModel::Predicate predicate(Show what) const;
    int countOf(Show what) const;
    void follow();
    void updateCounts();
    QString summaryOf(const std::vector<QUuid> &ids) const;
    std::vector<std::pair<int, Value>> defaults(QUuid after) const;
    void saveLayout();
    void clearFilters();

    PageContext m_context;
    RecordTableModel m_records;
    FilterModel m_filter;
    Show m_show = Show::All;
    bool m_isStale = true; ///< not followed while out of view
    QStackedWidget *m_stack;
    RecordTableView *m_table;
    ChecklistActions *m_actions;
    ItemPanel *m_panel;
    FilterRow *m_filterRow;
    QLineEdit *m_search = nullptr;
    PlainLabel *m_count = nullptr;
    QButtonGroup *m_choices = nullptr;
    QToolButton *m_clear = nullptr;
};

} // namespace baton
