// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

class QFrame;

namespace baton {

class FilterModel;

/// The narrow strip left of a table: a press selects the row, and rows that are selected are dragged to
/// another place by it. Knows rows, not records.
class RowHeader : public QHeaderView
{
    Q_OBJECT

public:
    RowHeader(FilterModel &model, QWidget *parent);

    /// Rows can be moved by dragging.
    void setMovable(bool movable) { m_isMovable = movable; }
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The selected rows were dropped above that row (behind the last one: the number of rows).
    void dropped(int above);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int row) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    bool isWholeRow(int row) const;
    void showDropLine(int y);
    void hover(int row);

    FilterModel &m_model;
    bool m_isMovable = false;
    int m_pressedY = -1; ///< where a drag would begin; -1: none does
    int m_dropAbove = -1;
    int m_hovered = -1;
    QFrame *m_line;
};

} // namespace baton
