// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/rowheader.h"

#include "models/items/filtermodel.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFrame>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace baton {

RowHeader::RowHeader(FilterModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent), m_model(model),
      m_line(new QFrame(qobject_cast<QAbstractItemView *>(parent)->viewport()))
{
    setObjectName(u"rowHeader"_s);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(Fixed);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    m_line->setObjectName(u"dropLine"_s);
    m_line->setFrameShape(QFrame::HLine);
    m_line->setFrameShadow(QFrame::Plain);
    m_line->setLineWidth(2);
    m_line->hide();
}

QSize RowHeader::sizeHint() const
{
    return {16, QHeaderView::sizeHint().height()};
}

// Dots to hold on to where the row is selected or pointed at.
void RowHeader::paintSection(QPainter *painter, const QRect &rect, int row) const
{
    const bool isHeading = m_model.isGroup(row);
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, palette().color(isHeading ? QPalette::Window : QPalette::Base));
    const bool isSelected = !isHeading && isWholeRow(row);
    if (isSelected)
        painter->fillRect(rect, palette().color(QPalette::Highlight));
    painter->setPen(lineColor(palette()));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (!isHeading && (isSelected || row == m_hovered)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(quietColor(palette()));
        for (const int dy : {-4, 0, 4}) {
            for (const int dx : {-2, 2})
                painter->drawEllipse(QPointF(rect.center()) + QPointF(dx, dy), 1.1, 1.1);
        }
    }
    painter->restore();
}

bool RowHeader::isWholeRow(int row) const
{
    const QItemSelectionModel *selection = selectionModel();
    return selection && selection->isRowSelected(row, {});
}

void RowHeader::hover(int row)
{
    if (row == m_hovered)
        return;
    const int before = std::exchange(m_hovered, row);
    for (const int changed : {before, row}) {
        if (changed >= 0 && changed < count())
            updateSection(changed);
    }
    setCursor(m_isMovable && row >= 0 && !m_model.isGroup(row) && isWholeRow(row) ? Qt::OpenHandCursor
                                                                                  : Qt::ArrowCursor);
}

void RowHeader::leaveEvent(QEvent *event)
{
    hover(-1);
    QHeaderView::leaveEvent(event);
}

// As in a spreadsheet: the first press selects, a drag of what is selected moves it.
void RowHeader::mousePressEvent(QMouseEvent *event)
{
    const int row = logicalIndexAt(event->position().toPoint());
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (m_isMovable && isPlain && row >= 0 && !m_model.isGroup(row) && isWholeRow(row)) {
        m_pressedY = static_cast<int>(event->position().y());
        return;
    }
    QHeaderView::mousePressEvent(event);
}

void RowHeader::mouseMoveEvent(QMouseEvent *event)
{
    const int y = static_cast<int>(event->position().y());
    if (m_pressedY < 0) {
        hover(logicalIndexAt(y));
        QHeaderView::mouseMoveEvent(event);
        return;
    }
    if (m_dropAbove >= 0 || qAbs(y - m_pressedY) >= QApplication::startDragDistance()) {
        setCursor(Qt::ClosedHandCursor);
        showDropLine(y);
    }
}

void RowHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressedY < 0) {
        QHeaderView::mouseReleaseEvent(event);
        return;
    }
    const int above = std::exchange(m_dropAbove, -1);
    m_pressedY = -1;
    m_line->hide();
    setCursor(Qt::OpenHandCursor);
    if (above >= 0)
        Q_EMIT dropped(above);
}

void RowHeader::showDropLine(int y)
{
    const int row = logicalIndexAt(y);
    if (row < 0) {
        m_dropAbove = count();
    } else {
        const bool isLowerHalf = y > sectionViewportPosition(row) + sectionSize(row) / 2;
        m_dropAbove = isLowerHalf ? row + 1 : row;
    }
    const int lineY = m_dropAbove < count() ? sectionViewportPosition(m_dropAbove)
                                            : sectionViewportPosition(count() - 1) + sectionSize(count() - 1);
    m_line->setPalette(markColor(Mark::Information, palette()));
    m_line->setGeometry(0, lineY - 1, m_line->parentWidget()->width(), 3);
    m_line->show();
    m_line->raise();
}

} // namespace baton
