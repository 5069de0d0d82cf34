// SPDX-License-Identifier: GPL-3.0-or-later
// Order, groups and columns of a RecordTableView, and how they are remembered.
#include "views/common/recordtableview.h"

#include "views/common/columnlayout.h"
#include "views/common/theme.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace baton {

// Once up, again down, a third time back to the order of the list.
void RecordTableView::orderBy(int column)
{
    if (m_model.orderColumn() != column)
        setOrder(column, Qt::AscendingOrder);
    else if (m_model.order() == Qt::AscendingOrder)
        setOrder(column, Qt::DescendingOrder);
    else
        setOrder(-1);
    Q_EMIT layoutChosen();
}

void RecordTableView::setUsualOrder(int column, Qt::SortOrder order)
{
    m_usualColumn = column;
    m_usualOrder = order;
    m_model.setOrdersNew(true);
    if (m_model.orderColumn() < 0)
        setOrder(-1);
}

// -1: the usual one.
void RecordTableView::setOrder(int column, Qt::SortOrder order)
{
    if (column < 0)
        m_model.setOrder(m_usualColumn, m_usualOrder);
    else
        m_model.setOrder(column, order);
    horizontalHeader()->setSortIndicatorShown(m_model.orderColumn() >= 0);
    horizontalHeader()->setSortIndicator(m_model.orderColumn(), m_model.order());
}

void RecordTableView::groupBy(int column)
{
    const QUuid current = currentRecord();
    m_model.setGroupColumn(column);
    if (!current.isNull() && m_model.rowOf(current) >= 0)
        scrollTo(m_model.index(m_model.rowOf(current), currentIndex().column()), PositionAtCenter);
    Q_EMIT layoutChosen();
}

void RecordTableView::showHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"headerMenu"_s);
    const int clicked = pinnedHeader().columnSeenAt(at.x());
    if (clicked >= 0) {
        const QString title = m_model.records().columns()[static_cast<size_t>(clicked)].title;
        const auto sort = [this, clicked](Qt::SortOrder order) {
            setOrder(clicked, order);
            Q_EMIT layoutChosen();
        };
        menu->addAction(themeIcon("view-sort-ascending"), tr("Sort by “%1”, rising").arg(title), this,
                        [sort] { sort(Qt::AscendingOrder); });
        menu->addAction(themeIcon("view-sort-descending"), tr("Sort by “%1”, falling").arg(title), this,
                        [sort] { sort(Qt::DescendingOrder); });
        menu->addAction(themeIcon("view-group"), tr("Group by “%1”").arg(title), this,
                        [this, clicked] { groupBy(clicked); });
        QAction *hide = menu->addAction(tr("Hide “%1”").arg(title), this, [this, clicked] {
            setColumnHidden(clicked, true);
            stretchName();
            Q_EMIT layoutChosen();
        });
        hide->setEnabled(shownColumns().size() > 1);
    }
    if (m_model.orderColumn() >= 0 && m_usualColumn < 0) {
        menu->addAction(tr("Own order of the rows"), this, [this] {
            setOrder(-1);
            Q_EMIT layoutChosen();
        });
    }
    if (m_model.groupColumn() >= 0)
        menu->addAction(tr("No groups"), this, [this] { groupBy(-1); });
    menu->addSeparator();
    fillColumnMenu(*menu);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(at));
}

QMenu *RecordTableView::makeColumnMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"columnMenu"_s);
    fillColumnMenu(*menu);
    return menu;
}

void RecordTableView::fillColumnMenu(QMenu &menu)
{
    const std::vector<Column> &columns = m_model.records().columns();
    for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
        QAction *action = menu.addAction(columns[static_cast<size_t>(column)].title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(isColumnHidden(column) || shownColumns().size() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            stretchName();
            Q_EMIT layoutChosen();
        });
    }
    menu.addSeparator();
    menu.addAction(themeIcon("edit-reset"), tr("Columns as they were"), this, [this] {
        for (int column = 0; column < m_model.columnCount(); ++column)
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        setWidths();
        stretchName();
        Q_EMIT layoutChosen();
    });
}

void RecordTableView::saveLayout(QSettings &settings) const
{
    const std::vector<Column> &columns = m_model.records().columns();
    const auto key = [&columns](int column) {
        return column < 0 ? QString() : columns[static_cast<size_t>(column)].key;
    };
    saveColumns(settings, *horizontalHeader(), columns, {{nameColumn(), m_nameWidth}});
    settings.setValue(u"orderBy"_s, key(m_model.orderColumn()));
    settings.setValue(u"descending"_s, m_model.order() == Qt::DescendingOrder);
    settings.setValue(u"groupBy"_s, key(m_model.groupColumn()));
}

void RecordTableView::restoreLayout(const QSettings &settings)
{
    if (!settings.contains(u"columns"_s))
        return;
    const RecordTableModel &records = m_model.records();
    const QHash<int, int> widths = restoreColumns(settings, *horizontalHeader(), records.columns());
    m_nameWidth = widths.value(nameColumn(), m_nameWidth);
    m_model.setGroupColumn(records.columnOf(settings.value(u"groupBy"_s).toString()));
    setOrder(records.columnOf(settings.value(u"orderBy"_s).toString()),
             settings.value(u"descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace baton
