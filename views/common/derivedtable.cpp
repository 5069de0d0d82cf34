// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/derivedtable.h"

#include "views/common/celldelegate.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace baton {

namespace {

constexpr int leastStretched = 12; ///< characters of the column that takes what room is left

} // namespace

DerivedTable::DerivedTable(DerivedTableModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new CellDelegate(this));
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    bool hasTitles = false;
    for (const auto &title : model.titles())
        hasTitles = hasTitles || !title.text.isEmpty();
    horizontalHeader()->setVisible(hasTitles);
    styleSelf();
    connect(this, &QAbstractItemView::doubleClicked, this, &DerivedTable::jump);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &DerivedTable::fitRowsSoon);
}

void DerivedTable::setMostRows(int rows)
{
    m_mostRows = rows;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DerivedTable::sizeHint() const
{
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    const int rows = m_mostRows > 0 ? qMin(m_mostRows, m_model.rowCount()) : m_model.rowCount();
    int height = header + 1;
    for (int row = 0; row < rows; ++row)
        height += rowHeight(row);
    return {300, height};
}

void DerivedTable::setLeastRows(int rows)
{
    m_leastRows = rows;
    updateGeometry();
}

QSize DerivedTable::minimumSizeHint() const
{
    const int character = fontMetrics().averageCharWidth();
    int width = verticalScrollBar()->sizeHint().width();
    for (const auto &title : m_model.titles())
        width += title.width == 0 ? leastStretched * character : columnRoom(title.width);
    return {qMax(100, width), m_mostRows > 0 ? sizeHint().height() : leastHeight()};
}

int DerivedTable::leastHeight() const
{
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    const int rows =
        header + 1 + qMin(m_leastRows, m_model.rowCount()) * verticalHeader()->defaultSectionSize();
    return qMax(60, rows);
}

// Its own scroll bar, and that of the form it stands in.
int DerivedTable::widthOfBars() const
{
    return 2 * verticalScrollBar()->sizeHint().width();
}

int DerivedTable::columnRoom(int characters) const
{
    return characters * fontMetrics().averageCharWidth() + space::large + space::small;
}

void DerivedTable::styleSelf()
{
    setPalette(tablePalette(QApplication::palette()));
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * space::small + 1);
}

void DerivedTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        styleSelf();
}

void DerivedTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void DerivedTable::fitColumns()
{
    const int character = fontMetrics().averageCharWidth();
    int rest = viewport()->width();
    int stretching = -1;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const int width = m_model.titles()[static_cast<size_t>(column)].width;
        if (width == 0) {
            stretching = column;
            continue;
        }
        setColumnWidth(column, columnRoom(width));
        rest -= columnWidth(column);
    }
    if (stretching >= 0)
        setColumnWidth(stretching, qMax(rest, leastStretched * character));
    // Height makes a scroll bar come, and that takes width: a change of no more leaves the rows as they are.
    if (wordWrap() && qAbs(viewport()->width() - m_fittedWidth) > widthOfBars())
        fitRows();
}

// Rows come one by one.
void DerivedTable::fitRowsSoon()
{
    updateGeometry();
    if (wordWrap() && !std::exchange(m_isFitDue, true))
        QMetaObject::invokeMethod(this, &DerivedTable::fitRows, Qt::QueuedConnection);
}

void DerivedTable::fitRows()
{
    m_isFitDue = false;
    m_fittedWidth = viewport()->width();
    if (wordWrap()) {
        // For the narrowest that the column becomes before its rows are fitted again.
        const int last = m_model.columnCount() - 1;
        const int width = columnWidth(last);
        setColumnWidth(last, width - widthOfBars());
        resizeRowsToContents();
        setColumnWidth(last, width);
    }
    updateGeometry();
}

void DerivedTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        jump(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void DerivedTable::jump(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const DerivedRow row = m_model.row(index.row());
    Q_EMIT activatedKey(row.key);
    if (!row.id.isNull())
        Q_EMIT jumpRequested(row.kind, row.id);
}

} // namespace baton
