// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/filtermodel.h"
#include "views/common/page.h"

class QHBoxLayout;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace baton {

class ChoiceRow;
class EmptyState;
class FilterRow;
class PlainLabel;
class RecordTableView;

/// The table of one kind of record with what stands above it: choices of rows, a search, a line above each
/// column to filter by. In its place, as long as there are no records, what the page is for. Remembers its
/// layout. Knows no page.
class RecordList : public QWidget
{
    Q_OBJECT

public:
    /// `name` makes the object names ("deliverables": deliverablesTable, deliverablesSearch …) and the place
    /// of the layout in the settings; `title` is what people call the list.
    RecordList(const PageContext &context, RecordKind kind, std::vector<Column> columns, const QString &name,
               const QString &title, RecordTableModel::Membership isMember = {}, QWidget *parent = nullptr);
    ~RecordList() override;

    RecordTableModel &records() { return m_records; }
    FilterModel &filter() { return m_filter; }
    RecordTableView &table() const { return *m_table; }

    /// A choice of rows; the first added is the one chosen at the start. No predicate: all rows. `needsMe`:
    /// asks who acts before it is chosen.
    void addChoice(const QString &name, const QString &label, const QString &tip,
                   FilterModel::Predicate matches, bool needsMe = false);
    void choose(int choice);
    /// Only these, and no filter beside; `label` says what they are and stands among the choices until
    /// another is chosen.
    void showOnly(const QString &label, const std::vector<QUuid> &ids);
    /// Whether what the page is for stands in place of the table.
    bool isEmpty() const;
    /// A button at the end of the tools.
    void addTool(QAction *action);
    /// Something beside the search.
    void addTool(QWidget *tool);
    /// Offers to group by these columns; `initial` (may be empty: none) is how the list is grouped at first.
    void setGroups(const QStringList &columns, const QString &initial);
    /// Columns, order, groups and filters as this plan was left, else as the last one was. After the choices
    /// and groups are known.
    void restore();
    /// What stands in place of the table while there is no record. Takes ownership.
    void setEmptyState(EmptyState *empty);
    /// Shows the table and adds a first record to it.
    void addFirst();
    /// The context menu of the rows; null: a separator.
    void setActions(const QList<QAction *> &actions) { m_actions = actions; }

    /// Shows the record, taking filters away where they hide it. False when it is not listed here.
    bool goTo(QUuid id);
    /// Makes the first record current where none is, so that the form beside has something to show.
    void chooseFirst();
    void clearFilters();
    /// Shows the lines above the columns, or takes them away.
    void filterByColumn();
    void finishEditing();

Q_SIGNALS:
    void currentRecordChanged(QUuid id);
    void selectionChanged();
    void emptyChanged();
    void refused(const baton::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Choice
    {
        QString name;
        FilterModel::Predicate matches;
        bool needsMe = false;
    };

    QWidget *makeTools(const QString &title);
    void follow();
    void showInStack(int index);
    void updateCounts();
    void showMenu(const QPoint &at);
    void saveLayout();
    void saveFilters();
    void showGroupMenu();
    void showColumnMenu(const QWidget &button);
    QString ownPlace() const;
    QToolButton *addButton(const QString &name, const char *icon, const QString &text);
    QString named(const QString &what) const { return m_name + what; }

    PageContext m_context;
    QString m_name;
    RecordTableModel m_records;
    FilterModel m_filter;
    std::vector<Choice> m_choices;
    QList<QAction *> m_actions;
    QStringList m_groups;      ///< keys of the columns to group by
    bool m_isStale = true;     ///< not followed while out of view
    bool m_isRestored = false; ///< nothing is saved before, which would be how the list was made
    RecordTableView *m_table;
    FilterRow *m_filterRow;
    QStackedWidget *m_stack;
    ChoiceRow *m_choiceRow = nullptr;
    QHBoxLayout *m_toolRow = nullptr;
    PlainLabel *m_count = nullptr;
    QLineEdit *m_search = nullptr;
    QToolButton *m_clear = nullptr;
    QToolButton *m_group = nullptr;
    QToolButton *m_byColumn = nullptr;
};

} // namespace baton
