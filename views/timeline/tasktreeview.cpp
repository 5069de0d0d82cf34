// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/tasktreeview.h"

#include "views/common/columnlayout.h"
#include "views/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// Completes the part behind the last semicolon, and leaves what stands before it.
class PartCompleter : public QCompleter
{
public:
    PartCompleter(const QStringList &names, QLineEdit &line) : QCompleter(names, &line), m_line(line)
    {
        setCaseSensitivity(Qt::CaseInsensitive);
        setFilterMode(Qt::MatchContains);
        setMaxVisibleItems(12);
    }

    QStringList splitPath(const QString &path) const override { return {path.section(u';', -1).trimmed()}; }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        const qsizetype before = m_line.text().lastIndexOf(u';');
        const QString name = QCompleter::pathFromIndex(index);
        return before < 0 ? name : m_line.text().left(before) + u"; "_s + name;
    }

private:
    const QLineEdit &m_line;
};

} // namespace

QWidget *TaskDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QWidget *editor = RecordDelegate::createEditor(parent, option, index);
    if (!editor)
        return nullptr;
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    const auto &shown = static_cast<const TaskFilterModel &>(*index.model());
    const auto &tasks = static_cast<const TaskTreeModel &>(*shown.sourceModel());
    const QStringList names = tasks.namesFor(index.column());
    if (auto *line = qobject_cast<QLineEdit *>(editor); line && !names.isEmpty())
        line->setCompleter(new PartCompleter(names, *line));
    return editor;
}

Result<void> TaskDelegate::judgeText(const QModelIndex &index, const QString &text) const
{
    const auto &shown = static_cast<const TaskFilterModel &>(*index.model());
    const auto &tasks = static_cast<const TaskTreeModel &>(*shown.sourceModel());
    return tasks.judgeText(tasks.taskAt(shown.mapToSource(index)), index.column(), text);
}

int TaskDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    constexpr int widest = 2000;
    const int mark = filled.features & QStyleOptionViewItem::HasDecoration
                         ? filled.decorationSize.width() + space::small
                         : 0;
    return std::min(widest, filled.fontMetrics.horizontalAdvance(filled.text) + mark + 2 * space::medium);
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {40, option.fontMetrics.height() + 2 * space::small + 1};
}

void TaskDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RecordDelegate::initStyleOption(option, index);
    option->font.setBold(index.model() && index.model()->hasChildren(index.siblingAtColumn(0)));
    option->fontMetrics = QFontMetrics(option->font);
}

TaskTreeView::TaskTreeView(TaskTreeModel &tasks, TaskFilterModel &shown, const EditorContext &context,
                           QWidget *parent)
    : CellTable(parent), m_tasks(tasks), m_shown(shown), m_context(context)
{
    auto *delegate = new TaskDelegate(context, this);
    setItemDelegate(delegate);
    setModel(&shown);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(false);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setAnimated(false);
    setExpandsOnDoubleClick(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the chart beside it has the one for both
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setTreePosition(tasks.columnOf(u"name"_s));
    setIndentation(fontMetrics().averageCharWidth() * 2 + space::small);
    header()->setSectionsMovable(true);
    header()->setHighlightSections(false);
    header()->setStretchLastSection(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignBottom);
    header()->setTextElideMode(Qt::ElideRight);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    styleSelf();
    setWidths();
    connect(delegate, &RecordDelegate::valueEntered, this,
            [this](const QModelIndex &index, const Value &value) {
                m_tasks.enterValue(targetsOf(index), index.column(), value);
            });
    connect(delegate, &RecordDelegate::textEntered, this,
            [this](const QModelIndex &index, const QString &text) {
                m_tasks.enterText(targetsOf(index), index.column(), text);
            });
    connect(delegate, &RecordDelegate::notUnderstood, this, &TaskTreeView::refused);
    connect(delegate, &RecordDelegate::leftTowards, this, &TaskTreeView::leave);
    connect(header(), &QWidget::customContextMenuRequested, this, &TaskTreeView::showHeaderMenu);
    connect(header(), &QHeaderView::sectionResized, this, &TaskTreeView::layoutChosen);
    connect(header(), &QHeaderView::sectionMoved, this, &TaskTreeView::layoutChosen);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!m_shown.isFiltered()) // a filter opens what leads to its matches
            m_folded.remove(taskAt(index).uuid);
        Q_EMIT shownChanged();
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_shown.isFiltered())
            m_folded.insert(taskAt(index).uuid);
        Q_EMIT shownChanged();
    });
    connect(&shown, &QAbstractItemModel::rowsInserted, this, &TaskTreeView::shownChanged);
    connect(&shown, &QAbstractItemModel::rowsRemoved, this, &TaskTreeView::shownChanged);
    connect(&shown, &QAbstractItemModel::rowsMoved, this, &TaskTreeView::shownChanged);
    connect(&shown, &QAbstractItemModel::layoutChanged, this, &TaskTreeView::shownChanged);
    connect(&shown, &QAbstractItemModel::modelReset, this, &TaskTreeView::shownChanged);
}

// The rows in view and a page around them: a double click on the border of a title fits those.
int TaskTreeView::sizeHintForColumn(int column) const
{
    constexpr int most = 200;
    const auto &delegate = static_cast<const TaskDelegate &>(*itemDelegate());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = 0;
    QModelIndex row = indexAt(QPoint(0, 0)).siblingAtColumn(column);
    for (int count = 0; row.isValid() && count < most; ++count, row = indexBelow(row)) {
        int indent = 0;
        if (column == treePosition()) {
            indent = indentation();
            for (QModelIndex above = row.parent(); above.isValid(); above = above.parent())
                indent += indentation();
        }
        width = std::max(width, indent + delegate.contentWidth(option, row));
    }
    return width;
}

void TaskTreeView::styleSelf()
{
    setPalette(tablePalette(QApplication::palette()));
}

void TaskTreeView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        styleSelf();
}

void TaskTreeView::setWidths()
{
    const int character = fontMetrics().averageCharWidth();
    for (int column = 0; column < m_tasks.columnCount(); ++column) {
        const Column &described = m_tasks.columns()[static_cast<size_t>(column)];
        setColumnWidth(column, described.width * character + 2 * space::medium);
        setColumnHidden(column, described.isHidden);
    }
}

TaskId TaskTreeView::taskAt(const QModelIndex &index) const
{
    return index.isValid() ? m_tasks.taskAt(m_shown.mapToSource(index)) : TaskId();
}

QModelIndex TaskTreeView::indexOf(TaskId task, int column) const
{
    const QModelIndex source = m_tasks.indexOf(task, column);
    return source.isValid() ? m_shown.mapFromSource(source) : QModelIndex();
}

TaskId TaskTreeView::currentTask() const
{
    return taskAt(currentIndex());
}

std::vector<TaskId> TaskTreeView::selectedTasks() const
{
    QSet<QUuid> selected;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        selected.insert(taskAt(index).uuid);
    std::vector<TaskId> tasks;
    for (const QUuid id : std::as_const(selected))
        tasks.push_back(TaskId{id});
    if (tasks.size() > 1) {
        tasks = shownTasks();
        std::erase_if(tasks, [&](TaskId task) { return !selected.contains(task.uuid); });
    }
    return tasks;
}

std::vector<TaskId> TaskTreeView::shownTasks() const
{
    std::vector<TaskId> tasks;
    tasks.reserve(static_cast<size_t>(m_tasks.taskCount()));
    const auto list = [&](const auto &self, const QModelIndex &parent) -> void {
        const int rows = m_shown.rowCount(parent);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = m_shown.index(row, 0, parent);
            tasks.push_back(taskAt(index));
            if (m_shown.hasChildren(index) && isExpanded(index))
                self(self, index);
        }
    };
    list(list, {});
    return tasks;
}

bool TaskTreeView::goTo(TaskId task)
{
    const int column = currentIndex().isValid() ? currentIndex().column() : m_tasks.columnOf(u"name"_s);
    const QModelIndex index = indexOf(task, column);
    if (!index.isValid())
        return false;
    makeCurrent(index);
    show(task);
    return true;
}

void TaskTreeView::show(TaskId task)
{
    const QModelIndex index =
        indexOf(task, currentIndex().isValid() ? currentIndex().column() : treePosition());
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    scrollTo(index, EnsureVisible);
}

void TaskTreeView::showAtTop(TaskId task)
{
    if (const QModelIndex index = indexOf(task, treePosition()); index.isValid())
        scrollTo(index, PositionAtTop);
}

void TaskTreeView::toggleSelected(TaskId task)
{
    const QModelIndex index = indexOf(task, treePosition());
    selectionModel()->select(index, QItemSelectionModel::Toggle);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

void TaskTreeView::unfold()
{
    const QSet<QUuid> folded = m_folded; // what is opened here forgets that it was folded
    expandAll();
    if (!m_shown.isFiltered()) {
        for (const QUuid task : folded)
            collapse(indexOf(TaskId{task}, 0));
    }
    m_folded = folded;
    Q_EMIT shownChanged();
}

void TaskTreeView::unfoldNew()
{
    std::vector<QModelIndex> closed;
    const auto collect = [&](const auto &self, const QModelIndex &parent) -> void {
        const int rows = m_shown.rowCount(parent);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = m_shown.index(row, 0, parent);
            if (!m_shown.hasChildren(index))
                continue;
            if (!isExpanded(index) && !m_folded.contains(taskAt(index).uuid))
                closed.push_back(index);
            self(self, index);
        }
    };
    collect(collect, {});
    constexpr size_t few = 20;
    if (closed.size() > few)
        unfold();
    else
        for (const QModelIndex &index : closed)
            expand(index);
}

void TaskTreeView::expandEverything()
{
    m_folded.clear();
    unfold();
}

void TaskTreeView::collapseEverything()
{
    const auto fold = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_shown.rowCount(parent); ++row) {
            const QModelIndex index = m_shown.index(row, 0, parent);
            if (m_shown.hasChildren(index)) {
                m_folded.insert(taskAt(index).uuid);
                self(self, index);
            }
        }
    };
    fold(fold, {});
    collapseAll();
    Q_EMIT shownChanged();
}

int TaskTreeView::rowHeight() const
{
    return fontMetrics().height() + 2 * space::small + 1;
}

void TaskTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    // The tint of the current row runs on below the branches, and so does the hairline.
    if (currentIndex().isValid() && currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0)) {
        QColor tint = palette().color(QPalette::Active, QPalette::Highlight);
        tint.setAlphaF(0.35F);
        painter->fillRect(columnViewportPosition(treePosition()), option.rect.top(),
                          visualRect(index.siblingAtColumn(treePosition())).left() -
                              columnViewportPosition(treePosition()),
                          option.rect.height(), tint);
    }
    QTreeView::drawRow(painter, option, index);
    painter->setPen(lineColor(palette()));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void TaskTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    // Who comes back to the name by a key or a click means to change it.
    if (taskAt(current) != m_added || current.column() == treePosition())
        m_added = {};
    if (taskAt(current) != taskAt(previous)) {
        viewport()->update(); // the whole row is tinted
        Q_EMIT currentTaskChanged(taskAt(current));
    }
}

// For a range Qt looks up where each of its rows stands, in view or not: after every edit all of the plan. To
// paint what is in view takes a small part of that.
void TaskTreeView::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (first.row() == last.row()) {
        QTreeView::dataChanged(first, last, roles);
        return;
    }
    viewport()->update();
    if (QAccessible::isActive()) {
        QAccessibleTableModelChangeEvent changed(this, QAccessibleTableModelChangeEvent::DataChanged);
        changed.setFirstRow(first.row());
        changed.setLastRow(last.row());
        changed.setFirstColumn(first.column());
        changed.setLastColumn(last.column());
        QAccessible::updateAccessibility(&changed);
    }
}

void TaskTreeView::showHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"headerMenu"_s);
    for (int column = 0; column < m_tasks.columnCount(); ++column) {
        if (column == treePosition())
            continue; // the outline hangs on it
        QAction *action = menu->addAction(m_tasks.columns()[static_cast<size_t>(column)].title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            Q_EMIT layoutChosen();
        });
    }
    menu->popup(header()->viewport()->mapToGlobal(at));
}

void TaskTreeView::saveLayout(QSettings &settings) const
{
    saveColumns(settings, *header(), m_tasks.columns());
}

void TaskTreeView::restoreLayout(const QSettings &settings)
{
    restoreColumns(settings, *header(), m_tasks.columns());
}

} // namespace baton
