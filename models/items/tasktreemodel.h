// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordtablemodel.h"

#include <memory>

namespace baton {

/// The tasks of the open project as an outline. Knows parents and order; what a cell shows and takes is asked
/// of the cells of a RecordTableModel, so that tables and the outline have one set of habits. Roles are
/// those of RecordTableModel.
class TaskTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// How a column is edited as text where more is to be done than to set a field.
    struct TextEntry
    {
        std::function<QString(TaskId)> text; ///< what the editor begins with
        std::function<Result<Edit>(const std::vector<TaskId> &, const QString &)> enter;
        /// What to know of it once it is entered; may be null.
        std::function<QString(TaskId, const QString &)> remark = {};
        /// Names that its parts, between semicolons, are completed to; may be null.
        std::function<QStringList()> names = {};
    };

    /// Empty until fill(): a window with a large plan opens before anybody looks at its outline.
    TaskTreeModel(Document &document, std::vector<Column> columns, QObject *parent = nullptr);
    ~TaskTreeModel() override;

    /// Reads the outline; from then on it follows the plan. Once is enough.
    void fill();

    const Document &document() const { return *m_document; }
    const std::vector<Column> &columns() const { return m_cells.columns(); }
    int columnOf(const QString &key) const { return m_cells.columnOf(key); }
    /// Shows no rows of its own; for forms that edit the same tasks.
    RecordTableModel &cells() { return m_cells; }
    void setTextEntry(const QString &column, TextEntry entry);
    QStringList namesFor(int column) const;
    /// What is read aloud for the name of a task, in place of the name alone.
    void setSpoken(std::function<QString(TaskId)> spoken) { m_spoken = std::move(spoken); }

    /// Null for the invalid index.
    TaskId taskAt(const QModelIndex &index) const;
    /// Invalid when the task is not of the open project.
    QModelIndex indexOf(TaskId task, int column = 0) const;
    int taskCount() const { return static_cast<int>(m_nodes.size()); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override { return rowCount(parent) > 0; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Whether the text could be entered there; nothing is changed.
    Result<void> judgeText(TaskId task, int column, const QString &text) const;
    /// A text as people type it into a column of one or more tasks; all or none, as one step to undo.
    bool enterText(const std::vector<TaskId> &tasks, int column, const QString &text);
    struct CellText
    {
        TaskId task;
        int column = 0;
        QString text;
    };
    /// A text for each of these cells, all or none, as one step to undo; cells that nobody types into are
    /// left out. Each is entered as if it were the only one. What cannot be entered is said with its task and
    /// column.
    bool enterTexts(const std::vector<CellText> &cells);
    /// A value chosen from a list, likewise.
    bool enterValue(const std::vector<TaskId> &tasks, int column, const Value &value);
    /// Says why where the edit is refused.
    bool commit(Result<Edit> edit);

public Q_SLOTS:
    /// Computed cells may have changed.
    void refreshComputed();
    /// Those of these tasks.
    void refreshComputed(const std::vector<TaskId> &tasks);

Q_SIGNALS:
    void refused(const baton::Error &error);
    /// What was entered is not quite what became of it.
    void remarked(const QString &text);

private:
    struct Node
    {
        TaskId task;
        qint64 position = 0;
        Node *parent = nullptr;
        int row = 0;
        std::vector<std::unique_ptr<Node>> children;
    };

    Result<Edit> editOf(const std::vector<TaskId> &tasks, int column, const QString &text) const;
    void load();
    void follow(const ChangeSet &change);
    void insertNodes(const std::vector<TaskId> &tasks);
    void moveNodes(const std::vector<TaskId> &tasks);
    void dropNodes(const std::vector<TaskId> &tasks);
    void sortChildren(Node &parent);
    void move(Node &node, Node &to, int place);
    void announce(const std::vector<TaskId> &tasks, int firstColumn, int lastColumn);
    Node *nodeOf(TaskId task) const { return m_nodes.value(task.uuid); }
    Node &parentNode(TaskId task) const;
    TaskId shownParent(TaskId task) const;
    const std::optional<TextEntry> &entryOf(int column) const
    {
        return m_entries[static_cast<size_t>(column)];
    }
    int placeOf(const Node &parent, TaskId task, qint64 position) const;
    void forget(const Node &node);
    QModelIndex indexOf(const Node &node, int column = 0) const;
    const Node &nodeAt(const QModelIndex &index) const;
    static void number(Node &parent, int from);

    Document *m_document;
    RecordTableModel m_cells;
    std::vector<std::optional<TextEntry>> m_entries; ///< by column
    std::function<QString(TaskId)> m_spoken;
    std::unique_ptr<Node> m_root;
    QHash<QUuid, Node *> m_nodes;
    bool m_isFilled = false;
    int m_firstComputed = -1;
    int m_lastComputed = -1;
};

} // namespace baton
