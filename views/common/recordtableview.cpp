// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/recordtableview.h"

#include "views/common/clipboardtable.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSettings>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

RecordTableView::RecordTableView(FilterModel &model, const EditorContext &context, QWidget *parent)
    : QTableView(parent), m_model(model), m_context(context)
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
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    styleSelf();
    setWidths();

    connect(header, &QHeaderView::sectionClicked, this, &RecordTableView::orderBy);
    connect(header, &QWidget::customContextMenuRequested, this, &RecordTableView::showHeaderMenu);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_isStretching)
            return;
        if (column == nameColumn())
            m_nameWidth = width;
        stretchName();
        Q_EMIT layoutChosen();
    });
    connect(header, &QHeaderView::sectionMoved, this, &RecordTableView::layoutChosen);
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
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationPaletteChange)
        styleSelf();
}

int RecordTableView::nameColumn() const
{
    const std::vector<Column> &columns = m_model.records().columns();
    const int name = recordInfo(m_model.records().kind()).nameField;
    const auto at = std::ranges::find(columns, name, &Column::field);
    return at == columns.end() ? 0 : static_cast<int>(at - columns.begin());
}

// What room is left goes to the column people read.
void RecordTableView::stretchName()
{
    const int name = nameColumn();
    const int others = horizontalHeader()->length() - columnWidth(name);
    m_isStretching = true;
    setColumnWidth(name, qMax(m_nameWidth, viewport()->width() - others));
    m_isStretching = false;
}

void RecordTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
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
    const int column = currentIndex().isValid() ? currentIndex().column() : shownColumns().front();
    setCurrentIndex(m_model.index(row, column));
    scrollTo(m_model.index(row, column), PositionAtCenter);
    return true;
}

std::vector<int> RecordTableView::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

// False at the edge. Headings are stepped over.
bool RecordTableView::move(int rows, int columns)
{
    const std::vector<int> shown = shownColumns();
    const auto at = std::ranges::find(shown, currentIndex().column());
    const auto place = (at == shown.end() ? 0 : at - shown.begin()) + columns;
    if (place < 0 || place >= std::ssize(shown))
        return false;
    int row = currentIndex().row() + rows;
    while (rows != 0 && row >= 0 && row < m_model.rowCount() && m_model.isGroup(row))
        row += rows;
    if (row < 0 || row >= m_model.rowCount())
        return false;
    setCurrentIndex(m_model.index(row, shown[static_cast<size_t>(place)]));
    return true;
}

bool RecordTableView::focusNextPrevChild(bool next)
{
    // Tab walks through the cells of the row, and from its end on to the next widget.
    if (currentIndex().isValid() && !m_model.isGroup(currentIndex().row()) && move(0, next ? 1 : -1))
        return true;
    return QTableView::focusNextPrevChild(next);
}

void RecordTableView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool isHeading = current.isValid() && m_model.isGroup(current.row());
    const bool isCollapsed = isHeading && current.data(FilterModel::CollapsedRole).toBool();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isHeading)
            m_model.setCollapsed(current.row(), !isCollapsed);
        else
            move(event->modifiers() & Qt::ShiftModifier ? -1 : 1, 0);
        return;
    case Qt::Key_Space:
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isHeading) {
            const bool collapse = event->key() == Qt::Key_Space ? !isCollapsed : event->key() == Qt::Key_Left;
            m_model.setCollapsed(current.row(), collapse);
            return;
        }
        break;
    case Qt::Key_Insert:
        addRecord();
        return;
    case Qt::Key_Delete:
        removeSelected();
        return;
    case Qt::Key_D:
        if (event->modifiers() == Qt::ControlModifier) {
            fillDown();
            return;
        }
        break;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else
        QTableView::keyPressEvent(event);
}

void RecordTableView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && m_model.isGroup(index.row())) {
        setCurrentIndex(index);
        m_model.setCollapsed(index.row(), !index.data(FilterModel::CollapsedRole).toBool());
        return;
    }
    QTableView::mousePressEvent(event);
}

bool RecordTableView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (!QTableView::edit(index, trigger, event))
        return false;
    if (trigger == DoubleClicked || trigger == EditKeyPressed) {
        // A drop-down is opened to choose from, not to look at.
        QWidget *editor = indexWidget(index);
        if (qobject_cast<ChoiceEditor *>(editor))
            QTimer::singleShot(0, editor, [editor] { FieldEditor::of(editor)->openPopup(); });
    }
    return true;
}

void RecordTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        viewport()->update(); // the whole row is tinted
    if (current.row() != previous.row() || !previous.isValid())
        Q_EMIT currentRecordChanged(m_model.idAt(current.row()));
}

// What is entered goes into every selected cell of the column.
std::vector<QUuid> RecordTableView::targetsOf(const QModelIndex &index) const
{
    std::vector<QUuid> ids;
    if (selectionModel()->isSelected(index)) {
        for (const auto &row : selectedRows()) {
            if (std::ranges::find(row, index.column(), &QModelIndex::column) != row.end())
                ids.push_back(m_model.idAt(row.front().row()));
        }
    }
    if (ids.empty())
        ids.push_back(m_model.idAt(index.row()));
    return ids;
}

void RecordTableView::enterValue(const QModelIndex &index, const Value &value)
{
    const int field = index.data(RecordTableModel::FieldRole).toInt();
    std::vector<RecordTableModel::CellEdit> cells;
    for (const QUuid id : targetsOf(index))
        cells.push_back({id, field, value});
    m_model.records().setCells(cells);
}

void RecordTableView::enterText(const QModelIndex &index, const QString &text)
{
    std::vector<RecordTableModel::CellEdit> cells;
    for (const QUuid id : targetsOf(index)) {
        const auto more = m_model.records().understood(id, index.column(), text);
        if (!more) {
            Q_EMIT refused(more.error());
            return;
        }
        cells.insert(cells.end(), more->begin(), more->end());
    }
    m_model.records().setCells(cells);
}

void RecordTableView::copy() const
{
    QList<QStringList> table;
    for (const auto &row : selectedRows()) {
        QStringList cells;
        for (const QModelIndex &index : row)
            cells.append(index.data().toString());
        table.append(cells);
    }
    if (!table.isEmpty())
        QApplication::clipboard()->setText(toTabSeparated(table));
}

void RecordTableView::paste()
{
    const QList<QStringList> table = fromTabSeparated(QApplication::clipboard()->text());
    if (table.isEmpty() || isReadOnly())
        return;
    const auto selected = selectedRows();
    if (table.size() == 1 && table[0].size() == 1 && !selected.empty()) {
        // One cell into all that are selected.
        std::vector<RecordTableModel::RowText> rows;
        for (const auto &row : selected) {
            RecordTableModel::RowText text{m_model.idAt(row.front().row()), {}};
            for (const QModelIndex &index : row)
                text.texts.emplace_back(index.column(), table[0][0]);
            rows.push_back(std::move(text));
        }
        m_model.records().pasteRows(rows);
        return;
    }
    const std::vector<int> shown = shownColumns();
    const QModelIndex corner = selected.empty() ? currentIndex() : selected.front().front();
    const auto first = std::ranges::find(shown, corner.column());
    int row = corner.isValid() ? corner.row() : m_model.rowCount();
    std::vector<RecordTableModel::RowText> rows;
    for (const QStringList &cells : table) {
        while (row < m_model.rowCount() && m_model.isGroup(row))
            ++row;
        RecordTableModel::RowText text{row < m_model.rowCount() ? m_model.idAt(row) : QUuid(), {}};
        if (text.id.isNull() && !canAdd())
            break;
        auto column = first == shown.end() ? shown.begin() : first;
        for (const QString &cell : cells) {
            if (column == shown.end())
                break;
            text.texts.emplace_back(*column++, cell);
        }
        rows.push_back(std::move(text));
        ++row;
    }
    m_model.records().pasteRows(rows, m_defaults ? m_defaults({}) : std::vector<std::pair<int, Value>>());
}

void RecordTableView::fillDown()
{
    const auto rows = selectedRows();
    if (rows.size() < 2 || isReadOnly())
        return;
    std::vector<RecordTableModel::CellEdit> cells;
    const RecordInfo &record = recordInfo(m_model.records().kind());
    for (const QModelIndex &source : rows.front()) {
        const int field = source.data(RecordTableModel::FieldRole).toInt();
        if (field < 0 || record.fields[static_cast<size_t>(field)].isReadOnly)
            continue;
        const Value value = m_context.document->plan().value(record.kind, m_model.idAt(source.row()), field);
        for (size_t i = 1; i < rows.size(); ++i) {
            if (std::ranges::find(rows[i], source.column(), &QModelIndex::column) != rows[i].end())
                cells.push_back({m_model.idAt(rows[i].front().row()), field, value});
        }
    }
    m_model.records().setCells(cells);
}

void RecordTableView::addRecord()
{
    if (!canAdd())
        return;
    const QUuid after = currentRecord();
    const QUuid id = m_model.records().addRecord(after, m_defaults(after));
    if (id.isNull())
        return;
    goTo(id);
    for (const int column : shownColumns()) {
        const QModelIndex index = m_model.index(m_model.rowOf(id), column);
        const RecordInfo &record = recordInfo(m_model.records().kind());
        if (m_model.records().columns()[static_cast<size_t>(column)].field == record.nameField) {
            setCurrentIndex(index);
            QTableView::edit(index);
        }
    }
}

void RecordTableView::removeSelected()
{
    std::vector<QUuid> ids = selectedRecords();
    if (ids.empty() && !currentRecord().isNull())
        ids.push_back(currentRecord());
    if (ids.empty() || !canAdd())
        return;
    const int row = currentIndex().row();
    const int column = currentIndex().column();
    if (m_model.records().removeRecords(ids) && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(qMin(row, m_model.rowCount() - 1), column));
}

// Once up, again down, a third time back to the order of the list.
void RecordTableView::orderBy(int column)
{
    if (m_model.orderColumn() != column)
        m_model.setOrder(column, Qt::AscendingOrder);
    else if (m_model.order() == Qt::AscendingOrder)
        m_model.setOrder(column, Qt::DescendingOrder);
    else
        m_model.setOrder(-1);
    horizontalHeader()->setSortIndicatorShown(m_model.orderColumn() >= 0);
    horizontalHeader()->setSortIndicator(m_model.orderColumn(), m_model.order());
    Q_EMIT layoutChosen();
}

void RecordTableView::showHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"headerMenu"_s);
    const std::vector<Column> &columns = m_model.records().columns();
    const int clicked = horizontalHeader()->logicalIndexAt(at);
    if (clicked >= 0) {
        const QString title = columns[static_cast<size_t>(clicked)].title;
        menu->addAction(themeIcon("view-sort-ascending"), tr("Sort by “%1”").arg(title), this,
                        [this, clicked] { orderBy(clicked); });
        menu->addAction(themeIcon("view-group"), tr("Group by “%1”").arg(title), this, [this, clicked] {
            m_model.setGroupColumn(clicked);
            Q_EMIT layoutChosen();
        });
    }
    if (m_model.groupColumn() >= 0) {
        menu->addAction(tr("No groups"), this, [this] {
            m_model.setGroupColumn(-1);
            Q_EMIT layoutChosen();
        });
    }
    menu->addSeparator();
    for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
        QAction *action = menu->addAction(columns[static_cast<size_t>(column)].title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown && shownColumns().size() > 1);
            stretchName();
            Q_EMIT layoutChosen();
        });
    }
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(at));
}

void RecordTableView::saveLayout(QSettings &settings) const
{
    const std::vector<Column> &columns = m_model.records().columns();
    const auto key = [&columns](int column) {
        return column < 0 ? QString() : columns[static_cast<size_t>(column)].key;
    };
    QStringList order;
    QStringList hidden;
    QStringList widths;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        order.append(key(column));
        if (isColumnHidden(column))
            hidden.append(key(column));
        else
            widths.append(key(column) + u'=' +
                          QString::number(column == nameColumn() ? m_nameWidth : columnWidth(column)));
    }
    settings.setValue(u"columns"_s, order);
    settings.setValue(u"hidden"_s, hidden);
    settings.setValue(u"widths"_s, widths);
    settings.setValue(u"orderBy"_s, key(m_model.orderColumn()));
    settings.setValue(u"descending"_s, m_model.order() == Qt::DescendingOrder);
    settings.setValue(u"groupBy"_s, key(m_model.groupColumn()));
}

void RecordTableView::restoreLayout(const QSettings &settings)
{
    if (!settings.contains(u"columns"_s))
        return;
    const RecordTableModel &records = m_model.records();
    int visual = 0;
    for (const QString &key : settings.value(u"columns"_s).toStringList()) {
        if (const int column = records.columnOf(key); column >= 0)
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), visual++);
    }
    const QStringList hidden = settings.value(u"hidden"_s).toStringList();
    for (int column = 0; column < records.columnCount(); ++column)
        setColumnHidden(column, hidden.contains(records.columns()[static_cast<size_t>(column)].key));
    for (const QString &width : settings.value(u"widths"_s).toStringList()) {
        const qsizetype at = width.lastIndexOf(u'=');
        const int column = records.columnOf(width.left(at));
        const int pixels = qBound(20, width.mid(at + 1).toInt(), 2000);
        if (column >= 0)
            setColumnWidth(column, pixels);
        if (column == nameColumn())
            m_nameWidth = pixels;
    }
    m_model.setGroupColumn(records.columnOf(settings.value(u"groupBy"_s).toString()));
    m_model.setOrder(records.columnOf(settings.value(u"orderBy"_s).toString()),
                     settings.value(u"descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorShown(m_model.orderColumn() >= 0);
    horizontalHeader()->setSortIndicator(m_model.orderColumn(), m_model.order());
}

} // namespace baton
