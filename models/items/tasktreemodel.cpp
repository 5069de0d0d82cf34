// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tasktreemodel.h"

#include "models/plan/taskoutline.h"

#include <algorithm>

namespace baton {

namespace {

size_t at(int index)
{
    return static_cast<size_t>(index);
}

int depthIn(const Plan &plan, TaskId task)
{
    int depth = 0;
    for (const Task *row = plan.find(task); row && depth < 10000; row = plan.find(row->parent))
        ++depth;
    return depth;
}

} // namespace

TaskTreeModel::TaskTreeModel(Document &document, std::vector<Column> columns, QObject *parent)
    : QAbstractItemModel(parent), m_document(&document),
      m_cells(document, RecordKind::Task, std::move(columns), [](const void *) { return false; }),
      m_root(std::make_unique<Node>())
{
    for (int column = 0; column < m_cells.columnCount(); ++column) {
        if (this->columns()[at(column)].isComputed()) {
            m_firstComputed = m_firstComputed < 0 ? column : m_firstComputed;
            m_lastComputed = column;
        }
    }
    m_entries.resize(at(m_cells.columnCount()));
    connect(m_document, &Document::changed, this, &TaskTreeModel::follow);
    connect(&m_cells, &RecordTableModel::refused, this, &TaskTreeModel::refused);
}

TaskTreeModel::~TaskTreeModel() = default;

void TaskTreeModel::fill()
{
    if (m_isFilled)
        return;
    beginResetModel();
    m_isFilled = true;
    load();
    endResetModel();
}

void TaskTreeModel::load()
{
    const TaskOutline outline(m_document->plan());
    std::vector<Node *> placed;
    placed.reserve(outline.rows.size());
    m_nodes.reserve(static_cast<qsizetype>(outline.rows.size()));
    for (size_t i = 0; i < outline.rows.size(); ++i) {
        const Task &task = m_document->plan().rows<Task>()[at(outline.rows[i])];
        Node &parent = outline.parent[i] < 0 ? *m_root : *placed[at(outline.parent[i])];
        auto node = std::make_unique<Node>();
        node->task = task.id;
        node->position = task.position;
        node->parent = &parent;
        node->row = static_cast<int>(parent.children.size());
        placed.push_back(node.get());
        m_nodes.insert(task.id.uuid, node.get());
        parent.children.push_back(std::move(node));
    }
}

const TaskTreeModel::Node &TaskTreeModel::nodeAt(const QModelIndex &index) const
{
    // An index that is not valid points at nothing.
    const auto *node = static_cast<const Node *>(index.constInternalPointer());
    return node ? *node : *m_root;
}

QModelIndex TaskTreeModel::indexOf(const Node &node, int column) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row, column, &node);
}

QModelIndex TaskTreeModel::indexOf(TaskId task, int column) const
{
    const Node *node = nodeOf(task);
    return node ? indexOf(*node, column) : QModelIndex();
}

TaskId TaskTreeModel::taskAt(const QModelIndex &index) const
{
    return nodeAt(index).task;
}

QModelIndex TaskTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent).children[at(row)].get());
}

QModelIndex TaskTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*nodeAt(index).parent) : QModelIndex();
}

int TaskTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent).children.size());
}

int TaskTreeModel::columnCount(const QModelIndex &) const
{
    return m_cells.columnCount();
}

QVariant TaskTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const auto &entry = entryOf(index.column())) {
        if (role == RecordTableModel::TypedRole)
            return true;
        if (role == RecordTableModel::TextRole)
            return m_document->plan().find(taskAt(index)) ? entry->text(taskAt(index)) : QString();
    }
    if (role == Qt::AccessibleTextRole && m_spoken && columns()[at(index.column())].key == u"name")
        return m_spoken(taskAt(index));
    return m_cells.cellData(taskAt(index).uuid, index.column(), role);
}

QVariant TaskTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_cells.headerData(section, orientation, role);
}

Qt::ItemFlags TaskTreeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    flags.setFlag(Qt::ItemNeverHasChildren, nodeAt(index).children.empty());
    const bool isTyped = entryOf(index.column()) && !m_document->isReadOnly();
    flags.setFlag(Qt::ItemIsEditable, isTyped || m_cells.isEditable(index.column()));
    return flags;
}

bool TaskTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !(flags(index) & Qt::ItemIsEditable) || role != RecordTableModel::TextRole)
        return false;
    return enterText({taskAt(index)}, index.column(), value.toString());
}

void TaskTreeModel::setTextEntry(const QString &column, TextEntry entry)
{
    m_entries[at(columnOf(column))] = std::move(entry);
}

QStringList TaskTreeModel::namesFor(int column) const
{
    const auto &entry = entryOf(column);
    return entry && entry->names ? entry->names() : QStringList();
}

Result<void> TaskTreeModel::judgeText(TaskId task, int column, const QString &text) const
{
    if (const auto &entry = entryOf(column)) {
        const Result<Edit> edit = entry->enter({task}, text);
        return edit ? Result<void>() : edit.error();
    }
    const auto cells = m_cells.understood(task.uuid, column, text);
    return cells ? Result<void>() : cells.error();
}

Result<Edit> TaskTreeModel::editOf(const std::vector<TaskId> &tasks, int column, const QString &text) const
{
    if (const auto &entry = entryOf(column))
        return entry->enter(tasks, text);
    std::vector<RecordTableModel::CellEdit> cells;
    for (const TaskId task : tasks) {
        const auto more = m_cells.understood(task.uuid, column, text);
        if (!more)
            return more.error();
        cells.insert(cells.end(), more->begin(), more->end());
    }
    if (cells.empty())
        return Edit{m_document->plan(), QT_TRANSLATE_NOOP("Edit", "Change %1 cells"), {u"0"_s}};
    return m_cells.ruledEditOf(cells);
}

bool TaskTreeModel::enterText(const std::vector<TaskId> &tasks, int column, const QString &text)
{
    const auto &entry = entryOf(column);
    const QString remark = entry && entry->remark ? entry->remark(tasks.front(), text) : QString();
    if (!commit(editOf(tasks, column, text)))
        return false;
    if (!remark.isEmpty())
        Q_EMIT remarked(remark);
    return true;
}

bool TaskTreeModel::enterTexts(const std::vector<CellText> &cells)
{
    Edit all{m_document->plan(), QT_TRANSLATE_NOOP("Edit", "Change %1 cells"), {}};
    int entered = 0;
    int refusals = 0;
    Error first;
    for (const CellText &cell : cells) {
        if (!entryOf(cell.column) && !m_cells.isEditable(cell.column))
            continue;
        const Result<Edit> edit = editOf({cell.task}, cell.column, cell.text);
        if (edit) {
            all.join(*edit);
            ++entered;
        } else if (++refusals == 1) {
            first = edit.error();
            first.userMessage =
                tr("“%1” cannot be pasted as “%2” of %3: %4")
                    .arg(cell.text, columns()[at(cell.column)].title,
                         m_document->plan().name(RecordKind::Task, cell.task.uuid), first.userMessage);
        }
    }
    if (refusals > 1)
        first.userMessage += u' ' + tr("%n more cells cannot be pasted.", nullptr, refusals - 1);
    if (refusals == 0 && entered == 0)
        first.userMessage = tr("The columns from here on are computed, so nothing can be pasted.");
    if (refusals > 0 || entered == 0) {
        first.userMessage += u' ' + tr("Nothing was changed.");
        Q_EMIT refused(first);
        return false;
    }
    all.setText(QT_TRANSLATE_NOOP("Edit", "Change %1 cells"), {QString::number(entered)});
    return commit(std::move(all));
}

bool TaskTreeModel::enterValue(const std::vector<TaskId> &tasks, int column, const Value &value)
{
    std::vector<RecordTableModel::CellEdit> cells;
    cells.reserve(tasks.size());
    for (const TaskId task : tasks)
        cells.push_back({task.uuid, columns()[at(column)].field, value});
    return m_cells.setCells(cells);
}

bool TaskTreeModel::commit(Result<Edit> edit)
{
    const Result<ChangeSet> done = m_document->commit(std::move(edit));
    if (!done)
        Q_EMIT refused(done.error());
    return done.isOk();
}

void TaskTreeModel::refreshComputed()
{
    if (m_firstComputed < 0)
        return;
    const auto announceBelow = [this](const auto &self, const Node &parent) -> void {
        if (parent.children.empty())
            return;
        Q_EMIT dataChanged(indexOf(*parent.children.front(), m_firstComputed),
                           indexOf(*parent.children.back(), m_lastComputed));
        for (const auto &child : parent.children)
            self(self, *child);
    };
    announceBelow(announceBelow, *m_root);
}

void TaskTreeModel::refreshComputed(const std::vector<TaskId> &tasks)
{
    if (m_firstComputed >= 0)
        announce(tasks, m_firstComputed, m_lastComputed);
}

// The parent under which the task is shown: none where there is no such task in the project, or where it
// leads back to the task itself.
TaskId TaskTreeModel::shownParent(TaskId id) const
{
    const Plan &plan = m_document->plan();
    const Task *task = plan.find(id);
    const Task *parent = task ? plan.find(task->parent) : nullptr;
    if (!parent || parent->project != plan.openProject())
        return {};
    int steps = 0;
    for (const Task *above = parent; above && steps <= taskCount() + 1; above = plan.find(above->parent)) {
        if (above->id == id)
            return {};
        ++steps;
    }
    return parent->id;
}

TaskTreeModel::Node &TaskTreeModel::parentNode(TaskId task) const
{
    Node *parent = nodeOf(shownParent(task));
    return parent ? *parent : *m_root;
}

void TaskTreeModel::number(Node &parent, int from)
{
    for (size_t row = at(from); row < parent.children.size(); ++row)
        parent.children[row]->row = static_cast<int>(row);
}

int TaskTreeModel::placeOf(const Node &parent, TaskId task, qint64 position) const
{
    const auto before = [&](const std::unique_ptr<Node> &node) {
        return node->position != position ? node->position < position : node->task < task;
    };
    const auto place = std::ranges::find_if_not(parent.children, before);
    return static_cast<int>(place - parent.children.begin());
}

void TaskTreeModel::follow(const ChangeSet &change)
{
    if (!m_isFilled)
        return;
    static const int parentField = fieldIndex<Task>("parent");
    static const int positionField = fieldIndex<Task>("pos");
    const Plan &plan = m_document->plan();
    std::vector<TaskId> inserted;
    std::vector<TaskId> moved;
    std::vector<TaskId> removed;
    std::vector<TaskId> updated;
    std::vector<TaskId> repositioned;
    bool renamesOthers = false;
    for (const RowChange &row : change.rows) {
        renamesOthers =
            renamesOthers || (row.record == RecordKind::Person || row.record == RecordKind::Calendar);
        if (row.record != RecordKind::Task)
            continue;
        const Task *task = plan.find(TaskId{row.id});
        Node *node = nodeOf(TaskId{row.id});
        const bool isShown = task && task->project == plan.openProject();
        if (node && !isShown) {
            removed.push_back(node->task);
        } else if (!node && isShown) {
            inserted.push_back(task->id);
        } else if (node) {
            updated.push_back(task->id);
            if (row.find(positionField)) {
                node->position = task->position;
                repositioned.push_back(task->id);
            }
            if (row.find(parentField))
                moved.push_back(task->id);
        }
    }
    insertNodes(inserted);
    moveNodes(moved);
    dropNodes(removed);
    QSet<Node *> sorted;
    for (const TaskId task : repositioned) {
        Node *parent = nodeOf(task)->parent;
        if (!sorted.contains(parent))
            sortChildren(*parent);
        sorted.insert(parent);
    }
    if (renamesOthers)
        updated.clear();
    announce(updated, 0, columnCount() - 1);
    if (renamesOthers && !m_root->children.empty()) // their names stand in cells of any row
        Q_EMIT dataChanged(indexOf(*m_root->children.front()),
                           indexOf(*m_root->children.back(), columnCount() - 1));
}

// Parents before their children.
void TaskTreeModel::insertNodes(const std::vector<TaskId> &tasks)
{
    std::vector<std::pair<int, TaskId>> ordered;
    ordered.reserve(tasks.size());
    for (const TaskId task : tasks)
        ordered.emplace_back(depthIn(m_document->plan(), task), task);
    std::ranges::sort(ordered);
    for (const auto &[depth, id] : ordered) {
        const Task &task = *m_document->plan().find(id);
        Node &parent = parentNode(id);
        const int place = placeOf(parent, id, task.position);
        beginInsertRows(indexOf(parent), place, place);
        auto node = std::make_unique<Node>();
        node->task = id;
        node->position = task.position;
        node->parent = &parent;
        m_nodes.insert(id.uuid, node.get());
        parent.children.insert(parent.children.begin() + place, std::move(node));
        number(parent, place);
        endInsertRows();
    }
}

// From the top of the outline to come downwards: then no task is moved below itself on the way.
void TaskTreeModel::moveNodes(const std::vector<TaskId> &tasks)
{
    std::vector<std::pair<int, TaskId>> ordered;
    ordered.reserve(tasks.size());
    for (const TaskId task : tasks)
        ordered.emplace_back(depthIn(m_document->plan(), task), task);
    std::ranges::sort(ordered);
    for (const auto &[depth, id] : ordered) {
        Node &node = *nodeOf(id);
        Node &parent = parentNode(id);
        if (node.parent != &parent)
            move(node, parent, placeOf(parent, id, node.position));
    }
}

// `place` as beginMoveRows() counts it: before the row that stands there now.
void TaskTreeModel::move(Node &node, Node &to, int place)
{
    Node &from = *node.parent;
    if (!beginMoveRows(indexOf(from), node.row, node.row, indexOf(to), place))
        return;
    const int row = node.row;
    std::unique_ptr<Node> kept = std::move(from.children[at(row)]);
    from.children.erase(from.children.begin() + row);
    const int behind = &from == &to && place > row ? place - 1 : place;
    kept->parent = &to;
    to.children.insert(to.children.begin() + behind, std::move(kept));
    number(from, &from == &to ? std::min(row, behind) : row);
    number(to, &from == &to ? std::min(row, behind) : behind);
    endMoveRows();
}

void TaskTreeModel::forget(const Node &node)
{
    m_nodes.remove(node.task.uuid);
    for (const auto &child : node.children)
        forget(*child);
}

void TaskTreeModel::dropNodes(const std::vector<TaskId> &tasks)
{
    for (const TaskId task : tasks) {
        const Node *node = nodeOf(task);
        if (!node)
            continue; // has gone with its parent
        Node &parent = *node->parent;
        const int row = node->row;
        beginRemoveRows(indexOf(parent), row, row);
        forget(*node);
        parent.children.erase(parent.children.begin() + row);
        number(parent, row);
        endRemoveRows();
    }
}

// Brings each row that is out of order to its place; a row that went down is moved once, not all below it up.
void TaskTreeModel::sortChildren(Node &parent)
{
    std::vector<const Node *> wanted;
    wanted.reserve(parent.children.size());
    for (const auto &child : parent.children)
        wanted.push_back(child.get());
    std::ranges::sort(wanted, [](const Node *a, const Node *b) {
        return a->position != b->position ? a->position < b->position : a->task < b->task;
    });
    for (size_t row = 0; row < wanted.size(); ++row) {
        Node *here = parent.children[row].get();
        if (here == wanted[row])
            continue;
        if (row + 1 < wanted.size() && parent.children[row + 1].get() == wanted[row]) {
            const auto target = std::ranges::find(wanted, here) - wanted.begin();
            move(*here, parent, static_cast<int>(target) + 1);
        } else {
            move(*m_nodes.value(wanted[row]->task.uuid), parent, static_cast<int>(row));
        }
    }
}

// Neighbouring rows are announced together.
void TaskTreeModel::announce(const std::vector<TaskId> &tasks, int firstColumn, int lastColumn)
{
    std::vector<const Node *> nodes;
    for (const TaskId task : tasks) {
        if (const Node *node = nodeOf(task))
            nodes.push_back(node);
    }
    std::ranges::sort(nodes, [](const Node *a, const Node *b) {
        return a->parent != b->parent ? std::less<>()(a->parent, b->parent) : a->row < b->row;
    });
    for (size_t i = 0; i < nodes.size();) {
        size_t next = i + 1;
        while (next < nodes.size() && nodes[next]->parent == nodes[i]->parent &&
               nodes[next]->row == nodes[next - 1]->row + 1)
            ++next;
        Q_EMIT dataChanged(indexOf(*nodes[i], firstColumn), indexOf(*nodes[next - 1], lastColumn));
        i = next;
    }
}

} // namespace baton
