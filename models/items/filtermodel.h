// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordtablemodel.h"

#include <QAbstractProxyModel>
#include <QSet>

namespace baton {

/// The rows of a RecordTableModel that match, in the order asked for, under group headings if asked for. It
/// lists matching rows in one pass instead of asking the source cell by cell.
///
/// What is being edited stays where it is: a row that no longer matches the words or is no longer in order is
/// moved or dropped only when the filter, the order or the grouping is set again. Rows that leave the page's
/// own predicate go at once, and a row whose group changes moves there at once.
class FilterModel : public QAbstractProxyModel
{
    Q_OBJECT

public:
    enum Role {
        GroupRole = Qt::UserRole + 100, ///< true for a heading
        CollapsedRole,                  ///< true for a heading whose rows are hidden
        GroupSizeRole,                  ///< number of matching rows under a heading
        SummaryRole,                    ///< what a heading says behind its title
    };

    using Predicate = std::function<bool(const void *record, QUuid id)>;
    /// What a heading says behind its title, such as "7 of 9 accepted".
    using GroupSummary = std::function<QString(const std::vector<QUuid> &ids)>;

    explicit FilterModel(RecordTableModel &source, QObject *parent = nullptr);

    const RecordTableModel &records() const { return *m_source; }
    RecordTableModel &records() { return *m_source; }

    /// Every word must occur somewhere in the row.
    void setText(const QString &text);
    QString text() const { return m_text; }
    /// The text must occur in that column.
    void setColumnText(int column, const QString &text);
    QString columnText(int column) const;
    void clearTexts();
    /// The page's own choice of rows, such as "overdue".
    void setPredicate(Predicate predicate);
    bool isFiltered() const { return !m_words.isEmpty() || !m_columnTexts.isEmpty() || m_predicate; }

    /// -1: the order of the source.
    void setOrder(int column, Qt::SortOrder order = Qt::AscendingOrder);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override { setOrder(column, order); }
    /// New rows take their place in that order, instead of standing behind the one they were added after.
    void setOrdersNew(bool ordersNew) { m_ordersNew = ordersNew; }
    int orderColumn() const { return m_orderColumn; }
    Qt::SortOrder order() const { return m_order; }
    /// -1: no groups.
    void setGroupColumn(int column);
    int groupColumn() const { return m_groupColumn; }
    void setGroupSummary(GroupSummary summary) { m_groupSummary = std::move(summary); }
    bool isGroup(int row) const { return m_entries[static_cast<size_t>(row)] < 0; }
    void setCollapsed(int row, bool collapsed);
    void setAllCollapsed(bool collapsed);
    /// Lists anew what matches now.
    void refresh() { rebuild(false); }
    /// Predicates may answer differently; rows that are being edited stay as described above.
    void predicateChanged() { rebuild(true); }

    /// Matching records, without headings and including those under collapsed ones.
    int matchCount() const { return static_cast<int>(m_listed.size()); }
    /// Null for a heading.
    QUuid idAt(int row) const;
    /// -1 when the record is not listed.
    int rowOf(QUuid id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override
    {
        return !parent.isValid() && rowCount() > 0;
    }
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    /// A source row, or a heading as -1 - its number.
    using Entry = int;
    struct Group
    {
        QString title;
        bool isCollapsed = false;
        std::vector<Entry> rows; ///< matching, in order, also while collapsed
    };

    void rebuild(bool keepsListed);
    std::vector<Entry> matches() const;
    void sortListed();
    void group();
    std::vector<Entry> visible() const;
    bool passes(int sourceRow) const;
    void show(std::vector<Entry> entries);
    void showByLayout(std::vector<Entry> entries);
    bool showBySteps(const std::vector<Entry> &entries);
    void sourceInserted(int first, int last);
    void sourceAboutToRemove(int first, int last);
    void sourceRemoved(int first, int last);
    void sourceChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    void sourceAboutToReorder();
    void sourceReordered();
    int headingRow(Entry heading) const;
    const Group &groupOf(Entry entry) const { return m_groups[static_cast<size_t>(-1 - entry)]; }
    const std::vector<int> &rowsBySource() const;

    RecordTableModel *m_source;
    QString m_text;
    QStringList m_words;
    QHash<int, QString> m_columnTexts;
    Predicate m_predicate;
    int m_orderColumn = -1;
    bool m_ordersNew = false;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    int m_groupColumn = -1;
    GroupSummary m_groupSummary;

    std::vector<Entry> m_listed;  ///< source rows that match, in order, before grouping
    std::vector<Entry> m_entries; ///< what the view shows
    std::vector<Group> m_groups;  ///< by number; the numbers stay while the group column does
    QHash<QString, int> m_groupNumbers;
    std::vector<int> m_groupOrder; ///< numbers of the groups that have rows
    QModelIndexList m_keptIndexes; ///< while the source is being reordered
    std::vector<QUuid> m_keptRecords;
    std::vector<Entry> m_keptHeadings;
    mutable std::vector<int> m_rowsBySource; ///< made anew when asked for after rows have moved
};

} // namespace baton
