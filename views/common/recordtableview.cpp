// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/recordtableview.h"

#include "models/plan/requestlock.h"
#include "views/common/rowheader.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

RecordTableView::RecordTableView(FilterModel &model, const EditorContext &context, QWidget *parent)
    : CellTable(parent), m_model(model), m_context(context)
{
    auto *delegate = new RecordDelegate(context, this);
    setItemDelegate(delegate);
    setModel(&model);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    auto *rows = new RowHeader(model, this);
    rows->setMovable(model.records().hasPlaces() && !isReadOnly());
    setVerticalHeader(rows);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    setPinnedUpTo(nameColumn());
    styleSelf();
    setWidths();

    connect(header, &QHeaderView::sectionClicked, this, &RecordTableView::orderBy);
    connect(header, &QWidget::customContextMenuRequested, this, &RecordTableView::showHeaderMenu);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int before, int width) {
        // Hiding and showing is no choice of a width; Qt does it anew each time the rows are ordered.
        if (m_isStretching || before == 0 || width == 0)
            return;
        if (column == nameColumn()) {
            m_nameWidth = width;
            m_isNameHeld = true;
        }
        stretchName();
        Q_EMIT layoutChosen();
    });
    connect(header, &QHeaderView::sectionMoved, this, &RecordTableView::layoutChosen);
    connect(rows, &RowHeader::dropped, this, &RecordTableView::dropRows);
    connect(delegate, &RecordDelegate::valueEntered, this, &RecordTableView::enterValue);
    connect(delegate, &RecordDelegate::textEntered, this, &RecordTableView::enterText);
    connect(delegate, &RecordDelegate::notUnderstood, this, &RecordTableView::refused);
    connect(delegate, &RecordDelegate::leftTowards, this, &RecordTableView::move);
    connect(&m_model.records(), &RecordTableModel::refused, this, &RecordTableView::refused);
}

void RecordTableView::styleSelf()
{
    setPalette(tablePalette(QApplication::palette()));
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * space::small + 1);
}

void RecordTableView::changeEvent(QEvent *event)
{
    CellTable::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        styleSelf();
}

int RecordTableView::nameColumn() const
{
    const std::vector<Column> &columns = m_model.records().columns();
    const int name = recordInfo(m_model.records().kind()).nameField;
    const auto at = std::ranges::find(columns, name, &Column::field);
    return at == columns.end() ? 0 : static_cast<int>(at - columns.begin());
}

// What room is left goes to the column people read, which gives way to the columns that matter.
void RecordTableView::stretchName()
{
    const int name = nameColumn();
    const int current = columnWidth(name);
    const int room = viewport()->width() - (horizontalHeader()->length() - current);
    const int roomBeforeEssential = viewport()->width() - (widthUpToEssential() - current);
    const int least = m_isNameHeld ? m_nameWidth : qBound(leastNameWidth(), roomBeforeEssential, m_nameWidth);
    m_isStretching = true;
    setColumnWidth(name, qMax(least, room));
    m_isStretching = false;
}

int RecordTableView::leastNameWidth() const
{
    constexpr int least = 24; // characters
    return qMin(m_nameWidth, fontMetrics().averageCharWidth() * least + 2 * space::medium);
}

// All columns up to the last one that matters, in the order shown, as wide as they are.
int RecordTableView::widthUpToEssential() const
{
    const std::vector<Column> &columns = m_model.records().columns();
    const int name = nameColumn();
    int width = 0;
    int needed = 0;
    for (const int column : shownColumns()) {
        width += columnWidth(column);
        if (column == name || columns[static_cast<size_t>(column)].isEssential)
            needed = width;
    }
    return needed;
}

int RecordTableView::essentialWidth() const
{
    const int around = width() - viewport()->width();
    return widthUpToEssential() - columnWidth(nameColumn()) + leastNameWidth() + around;
}

void RecordTableView::resizeEvent(QResizeEvent *event)
{
    CellTable::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        m_isNameHeld = false;
    stretchName();
}

void RecordTableView::setWidths()
{
    const int character = fontMetrics().averageCharWidth();
    const std::vector<Column> &columns = m_model.records().columns();
    for (size_t i = 0; i < columns.size(); ++i) {
        setColumnWidth(static_cast<int>(i), columns[i].width * character + 2 * space::medium);
        setColumnHidden(static_cast<int>(i), columns[i].isHidden);
    }
    m_nameWidth = columnWidth(nameColumn());
}

QUuid RecordTableView::currentRecord() const
{
    return m_model.idAt(currentIndex().row());
}

std::vector<std::vector<QModelIndex>> RecordTableView::selectedRows() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    indexes.removeIf([this](const QModelIndex &index) {
        return m_model.isGroup(index.row()) || isColumnHidden(index.column());
    });
    std::ranges::sort(indexes, [this](const QModelIndex &a, const QModelIndex &b) {
        if (a.row() != b.row())
            return a.row() < b.row();
        return horizontalHeader()->visualIndex(a.column()) < horizontalHeader()->visualIndex(b.column());
    });
    std::vector<std::vector<QModelIndex>> rows;
    for (const QModelIndex &index : std::as_const(indexes)) {
        if (rows.empty() || rows.back().front().row() != index.row())
            rows.emplace_back();
        rows.back().push_back(index);
    }
    return rows;
}

std::vector<QUuid> RecordTableView::selectedRecords() const
{
    std::vector<QUuid> ids;
    for (const auto &row : selectedRows())
        ids.push_back(m_model.idAt(row.front().row()));
    return ids;
}

bool RecordTableView::goTo(QUuid id)
{
    if (m_model.records().rowOf(id) < 0)
        return false;
    if (m_model.rowOf(id) < 0)
        m_model.setAllCollapsed(false);
    if (m_model.rowOf(id) < 0) {
        m_model.setPredicate({});
        m_model.clearTexts();
    }
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    // Who comes from elsewhere reads from the name on; who is here already stays in the column.
    const int column = id == currentRecord() ? currentIndex().column() : nameColumn();
    if (column == nameColumn())
        horizontalScrollBar()->setValue(0);
    makeCurrent(m_model.index(row, column));
    scrollTo(m_model.index(row, column), PositionAtCenter);
    return true;
}

// False at the edge. Headings are stepped over.
bool RecordTableView::move(int rows, int columns)
{
    const int column = columnBeside(columns);
    if (column < 0)
        return false;
    int row = currentIndex().row() + rows;
    while (rows != 0 && row >= 0 && row < m_model.rowCount() && m_model.isGroup(row))
        row += rows;
    if (row < 0 || row >= m_model.rowCount())
        return false;
    makeCurrent(m_model.index(row, column));
    return true;
}

bool RecordTableView::focusNextPrevChild(bool next)
{
    // Tab walks through the cells of the row, and from its end on to the next widget.
    if (currentIndex().isValid() && !m_model.isGroup(currentIndex().row()) && move(0, next ? 1 : -1))
        return true;
    return CellTable::focusNextPrevChild(next);
}

void RecordTableView::keyPressEvent(QKeyEvent *event)
{
    if (keyPressed(*event))
        return;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Cut))
        cut();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else
        CellTable::keyPressEvent(event);
}

bool RecordTableView::keyPressed(const QKeyEvent &key)
{
    const QModelIndex current = currentIndex();
    const bool isHeading = current.isValid() && m_model.isGroup(current.row());
    const bool isCollapsed = isHeading && current.data(FilterModel::CollapsedRole).toBool();
    const Qt::KeyboardModifiers with = key.modifiers() & ~Qt::KeypadModifier;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isHeading)
            m_model.setCollapsed(current.row(), !isCollapsed);
        else
            move(with & Qt::ShiftModifier ? -1 : 1, 0);
        return true;
    case Qt::Key_Space:
        if (isHeading)
            m_model.setCollapsed(current.row(), !isCollapsed);
        else if (with == Qt::ShiftModifier)
            selectRows();
        else if (with == Qt::ControlModifier)
            selectColumns();
        else
            return toggle();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isHeading)
            m_model.setCollapsed(current.row(), key.key() == Qt::Key_Left);
        return isHeading;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (with == (Qt::AltModifier | Qt::ShiftModifier)) {
            key.key() == Qt::Key_Up ? moveRowsUp() : moveRowsDown();
            return true;
        }
        return key.key() == Qt::Key_Down && with == Qt::AltModifier && openList();
    case Qt::Key_Insert:
        addRecord();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        clearSelected();
        return true;
    case Qt::Key_D:
        if (with == Qt::ControlModifier)
            fillDown();
        return with == Qt::ControlModifier;
    case Qt::Key_Semicolon:
        if (with == Qt::ControlModifier)
            enterToday();
        return with == Qt::ControlModifier;
    default:
        return false;
    }
}

// The rows of all selected cells, as the row numbers of a spreadsheet do.
void RecordTableView::selectRows()
{
    QItemSelection rows;
    const QItemSelection cells = selectionModel()->selection();
    for (const QItemSelectionRange &range : cells)
        rows.select(m_model.index(range.top(), 0), m_model.index(range.bottom(), m_model.columnCount() - 1));
    if (rows.isEmpty() && currentIndex().isValid())
        rows.select(currentIndex().siblingAtColumn(0),
                    currentIndex().siblingAtColumn(m_model.columnCount() - 1));
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

void RecordTableView::selectColumns()
{
    QItemSelection columns;
    const QItemSelection cells = selectionModel()->selection();
    for (const QItemSelectionRange &range : cells)
        columns.select(m_model.index(0, range.left()), m_model.index(m_model.rowCount() - 1, range.right()));
    selectionModel()->select(columns, QItemSelectionModel::ClearAndSelect);
}

void RecordTableView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && m_model.isGroup(index.row())) {
        makeCurrent(index);
        m_model.setCollapsed(index.row(), !index.data(FilterModel::CollapsedRole).toBool());
        return;
    }
    CellTable::mousePressEvent(event);
}

bool RecordTableView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool isOpen = CellTable::edit(index, trigger, event);
    if (!isOpen && trigger != NoEditTriggers && trigger & editTriggers())
        sayLock(index);
    return isOpen;
}

// Who tries to change what is locked is told why it is, and what it takes.
bool RecordTableView::sayLock(const QModelIndex &index)
{
    if (!index.isValid() || m_model.isGroup(index.row()) || isReadOnly())
        return false;
    const auto lock = fieldLock(m_context.document->plan(), m_context.kind, m_model.idAt(index.row()),
                                index.data(RecordTableModel::FieldRole).toInt());
    if (lock)
        Q_EMIT refused(*lock);
    return lock.has_value();
}

void RecordTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    CellTable::currentChanged(current, previous);
    if (current.row() != previous.row())
        viewport()->update(); // the whole row is tinted
    if (current.row() != previous.row() || !previous.isValid())
        Q_EMIT currentRecordChanged(m_model.idAt(current.row()));
}

} // namespace baton
