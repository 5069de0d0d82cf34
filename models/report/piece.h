// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/textflow.h"

#include <memory>
#include <vector>

namespace baton::report {

/// The smallest thing that is put on a page: a line of text, a table row, a chart. Knows how high it is and
/// how to paint itself, not where it stands. Lengths are report units.
class Piece
{
public:
    virtual ~Piece() = default;

    virtual qreal height() const = 0;
    virtual void paint(Canvas &canvas, QPointF topLeft) const = 0;

    /// Cuts between lines so that this is at most `available` high, and returns the rest; null if nothing
    /// fits or there is nothing to cut.
    virtual std::unique_ptr<Piece> split(qreal available)
    {
        Q_UNUSED(available)
        return nullptr;
    }
};

/// Texts, areas and icons at fixed places; never cut.
class Plate : public Piece
{
public:
    struct Placed
    {
        TextFlow text;
        QPointF at;
    };
    struct Area
    {
        QRectF rect;
        QRgb colour = 0;
        qreal outline = 0.0; ///< Thickness; 0: filled.
    };
    struct Sign
    {
        Icon icon = Icon::None;
        QRgb colour = 0;
        QRectF rect;
    };

    explicit Plate(qreal height = 0.0) : m_height(height) {}

    std::vector<Area> areas; ///< Painted first, in this order.
    std::vector<Sign> signs;
    std::vector<Placed> texts;

    void setHeight(qreal height) { m_height = height; }
    qreal height() const override { return m_height; }
    void paint(Canvas &canvas, QPointF topLeft) const override
    {
        for (const Area &area : areas) {
            if (area.outline > 0.0)
                canvas.outline(area.rect.translated(topLeft), area.colour, area.outline);
            else
                canvas.fill(area.rect.translated(topLeft), area.colour);
        }
        for (const Sign &sign : signs)
            canvas.icon(sign.icon, sign.colour, sign.rect.translated(topLeft));
        for (const Placed &placed : texts)
            placed.text.paint(canvas, topLeft + placed.at);
    }

private:
    qreal m_height = 0.0;
};

/// A piece with its place in the flow down the pages.
struct FlowItem
{
    std::unique_ptr<Piece> piece;
    qreal spaceBefore = 0.0; ///< Not at the top of a page.
    bool keepWithNext = false;
    bool breakBefore = false;
    /// Painted again above this item if it begins a page: a table's head, and the group the row is in.
    std::shared_ptr<const Piece> head = {};
    std::shared_ptr<const Piece> groupHead = {};
    int contentsEntry = -1; ///< Index of the heading it is, for the page numbers of Contents.
};

using Flow = std::vector<FlowItem>;

} // namespace baton::report
