// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/derivedtablemodel.h"
#include "views/common/page.h"

class QBoxLayout;
class QStackedWidget;

namespace baton {

class Card;
class HandoverView;
class SinceBar;
class DerivedTable;
class TimelineIndex;

/// Answers in this order: can we go live, what stands in the way, who moves next, and how the dates lie.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Overview"); }
    QIcon icon() const override;
    QWidget *firstFocus() override;

Q_SIGNALS:
    void starterRequested();
    /// Show what was changed after that revision.
    void historyRequested(qint64 after);
    /// Show these items and no others; `label` says what they are.
    void itemsRequested(const QString &label, const std::vector<baton::ChecklistItemId> &items);
    /// Show the timeline as it is.
    void timelineRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeEmpty();
    DerivedTable *makeTable(DerivedTableModel &model, const char *name, const QString &accessibleName);
    void follow();
    void showWhy();
    void openReason(const QString &key);
    void openCategory(const QString &key);
    void showSteps();
    void showCategories();
    void showPeople();
    void showDates();

    PageContext m_context;
    TimelineIndex *m_index;
    DerivedTableModel m_why;
    DerivedTableModel m_steps;
    DerivedTableModel m_categories;
    DerivedTableModel m_people;
    QBoxLayout *m_columns = nullptr;
    QStackedWidget *m_stack = nullptr;
    Card *m_whyCard = nullptr;
    Card *m_stepsCard = nullptr;
    Card *m_categoriesCard = nullptr;
    Card *m_peopleCard = nullptr;
    Card *m_datesCard = nullptr;
    DerivedTable *m_stepsTable = nullptr;
    SinceBar *m_since = nullptr;
    HandoverView *m_dates = nullptr;
    bool m_isStale = true; ///< not followed while out of view
};

} // namespace baton
