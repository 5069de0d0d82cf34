// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/filtermodel.h"
#include "views/common/celltable.h"
#include "views/common/pinnedtable.h"

class QMenu;
class QSettings;

namespace baton {

/// A table of records with the habits of a spreadsheet: typing or F2 edits, Enter goes down, Tab right and
/// out at the end, copy and paste as tab-separated text, fill down, edit many at once. Knows cells, not
/// pages.
class RecordTableView : public CellTable<PinnedTable>
{
    Q_OBJECT

public:
    RecordTableView(FilterModel &model, const EditorContext &context, QWidget *parent = nullptr);

    /// The width, px, in which the columns that matter are in sight, with the name at its least.
    int essentialWidth() const;
    /// Null on a heading or in an empty table.
    QUuid currentRecord() const;
    /// Records of the selected cells, in the order shown.
    std::vector<QUuid> selectedRecords() const;
    /// Makes it current and scrolls to it; opens its group and drops the filter where they hide it. False
    /// when there is no such record.
    bool goTo(QUuid id);

    /// What a new record starts with; without it records cannot be added here.
    using Defaults = std::function<RecordTableModel::FieldValues(QUuid after)>;
    void setDefaults(Defaults defaults) { m_defaults = std::move(defaults); }
    bool canAdd() const { return static_cast<bool>(m_defaults) && !isReadOnly(); }
    bool canRemove() const { return canAdd() && !currentRecord().isNull(); }

    /// The order while nobody has chosen another: rows that have no places of their own show by what they
    /// are ordered.
    void setUsualOrder(int column, Qt::SortOrder order);
    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);
    /// Every column with a tick where it is shown. Deletes itself when closed.
    QMenu *makeColumnMenu();
    /// -1: no groups.
    void groupBy(int column);

public Q_SLOTS:
    void cut();
    void copy() const;
    /// Over the cells from the current one on; what goes beyond the last row makes new ones. A first row of
    /// titles says where the cells belong.
    void paste();
    /// Makes a new row of each, behind the current one.
    void pasteAsRows();
    void fillDown();
    /// Empties the selected cells; removes the records whose whole rows are selected.
    void clearSelected();
    void addRecord();
    void removeSelected();
    /// Within their group; only in the order that the rows have of their own.
    void moveRowsUp();
    void moveRowsDown();

Q_SIGNALS:
    void currentRecordChanged(QUuid id);
    void refused(const baton::Error &error);
    /// Columns were resized, moved, hidden or ordered.
    void layoutChosen();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    using CellTable::edit;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    const QHeaderView &titles() const override { return *horizontalHeader(); }
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setOrder(int column, Qt::SortOrder order = Qt::AscendingOrder);
    int nameColumn() const;
    void stretchName();
    int leastNameWidth() const;
    int widthUpToEssential() const;
    bool isReadOnly() const { return m_model.records().document().isReadOnly(); }
    bool move(int rows, int columns);
    bool keyPressed(const QKeyEvent &key);
    void selectRows();
    void selectColumns();
    void enterToday();
    bool toggle();
    bool sayLock(const QModelIndex &index);
    bool isWholeRow(const std::vector<QModelIndex> &row) const;
    void enterValue(const QModelIndex &index, const Value &value);
    void enterText(const QModelIndex &index, const QString &text);
    std::vector<QUuid> targetsOf(const QModelIndex &index) const;
    std::vector<std::pair<int, QString>> cellsFrom(std::ptrdiff_t place, const QStringList &cells) const;
    RecordTableModel::NewRows newRows(QUuid after) const;
    void pasteTitled(const QList<QStringList> &table, const std::vector<int> &columns);
    void pasteChecked(const std::vector<RecordTableModel::RowText> &rows,
                      const RecordTableModel::NewRows &news);
    void selectPasted(const std::vector<QUuid> &ids, const std::vector<RecordTableModel::RowText> &rows);
    bool canMoveRows();
    void dropRows(int above);
    void keepSelected(const std::vector<QUuid> &ids);
    void orderBy(int column);
    void showHeaderMenu(const QPoint &at);
    void fillColumnMenu(QMenu &menu);
    void styleSelf();
    /// Selected cells by row, in the order shown, columns in visual order; headings left out.
    std::vector<std::vector<QModelIndex>> selectedRows() const;
    void setWidths();

    FilterModel &m_model;
    EditorContext m_context;
    Defaults m_defaults;
    int m_usualColumn = -1;
    Qt::SortOrder m_usualOrder = Qt::AscendingOrder;
    int m_nameWidth = 0;       ///< as chosen; it takes what room is left beyond that
    bool m_isNameHeld = false; ///< chosen in the room there is: it does not give way to other columns
    bool m_isStretching = false;
};

} // namespace baton
