// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/derivedtablemodel.h"
#include "models/items/historymodel.h"
#include "views/common/page.h"

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace baton {

class DerivedTable;
class FieldEditor;
class PlainLabel;

/// Everything that was changed: who, when, what, filtered by person, kind of record, words and date; and the
/// plan at any two points, rebuilt from the history and compared.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    HistoryPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("History"); }
    QIcon icon() const override;
    void setInView(bool inView) override;
    QWidget *firstFocus() override;
    /// Only what was changed after that revision; 0: everything.
    void showSince(qint64 revision);

private:
    QWidget *makeFilters();
    QWidget *makeBelow();
    void load();
    void loadEarlier();
    void take(std::vector<HistoryItem> items);
    void fillChoices();
    void showItems();
    void showChosen();
    bool passes(const HistoryItem &item) const;
    bool isOfThisProject(const HistoryItem &item) const;
    const HistoryItem *chosen() const;
    QString who(const Actor &actor) const;
    void compare(qint64 from, qint64 to);
    void mark();
    void showComparison(qint64 from, qint64 to, const Plan &before, const Plan &after);

    PageContext m_context;
    std::vector<HistoryItem> m_items; ///< newest first
    qint64 m_loadedTo = 0;            ///< the newest number known
    qint64 m_marked = -1;             ///< the first point of a comparison; -1: none
    bool m_isStale = true;
    bool m_isLoading = false;
    DerivedTableModel m_changes;
    DerivedTableModel m_details;
    QStackedWidget *m_stack;
    DerivedTable *m_table;
    DerivedTable *m_detailTable;
    QComboBox *m_person = nullptr;
    QComboBox *m_record = nullptr;
    QLineEdit *m_search = nullptr;
    FieldEditor *m_from = nullptr;
    FieldEditor *m_to = nullptr;
    PlainLabel *m_count = nullptr;
    PlainLabel *m_title = nullptr;
    QToolButton *m_earlier = nullptr;
    QToolButton *m_wholeFile = nullptr;
    QToolButton *m_since = nullptr;
    qint64 m_after = 0; ///< only later changes are shown
    QToolButton *m_mark = nullptr;
    QToolButton *m_compareMarked = nullptr;
    QToolButton *m_compareNow = nullptr;
};

} // namespace baton
