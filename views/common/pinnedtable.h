// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QTableView>

namespace baton {

/// The titles of a PinnedTable.
class PinnedHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit PinnedHeader(QWidget *parent);

    /// The column up to which the first ones stay in place, as far as they leave room for others.
    void setPinnedUpTo(int column) { m_last = column; }
    /// What the pinned columns take of the width, in pixels.
    int extent() const;
    /// The same while columns are scrolled below them, else 0.
    int pinnedWidth() const { return offset() > 0 ? extent() : 0; }
    bool isPinned(int column) const;
    /// Where the column is seen, in pixels from the left of the view.
    int seenAt(int column) const;
    /// -1 behind the last one.
    int columnSeenAt(int x) const;
    /// The pinned columns, in the order shown.
    std::vector<int> pinned() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    int edgeAt(int x) const;

    int m_last = -1;
    int m_resized = -1; ///< a pinned column whose edge is dragged; -1: none is
    int m_resizedFrom = 0;
};

/// A table whose first columns stay in place while the others are scrolled sideways below them. It is one
/// view: selection, editors, drags and screen readers find each cell where it is seen. Right to left, nothing
/// is pinned.
class PinnedTable : public QTableView
{
    Q_OBJECT

public:
    explicit PinnedTable(QWidget *parent = nullptr);

    const PinnedHeader &pinnedHeader() const { return *m_header; }
    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &pos) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    void setPinnedUpTo(int column);
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;

private:
    QRect strip() const;
    void paintPinned(QPainter &painter, const QRect &dirty) const;

    PinnedHeader *m_header;
};

} // namespace baton
