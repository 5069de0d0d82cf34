// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/blockflow.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

constexpr qreal cellPadding = points(4);
constexpr qreal iconSide = points(7);
constexpr qreal letterWidth = points(8);
constexpr qreal markGap = points(2.5);

/// What a mark takes, without the space to the text after it.
qreal widthOf(const Mark &mark)
{
    return mark.letter.isEmpty() ? iconSide : iconSide + markGap + letterWidth;
}

/// Where the columns of a table stand; shared by its rows.
struct Shape
{
    struct Place
    {
        qreal x = 0.0; ///< Left edge of the text.
        qreal width = 0.0;
    };
    Frame frame;
    std::vector<Place> places;
    qreal size = type::table;
    qreal padTop = points(2.6);
    qreal padBottom = points(2.6);
    bool ruled = true;
};

/// A row whose cells may be cut between lines when it is taller than a page.
class RowPiece : public Piece
{
public:
    explicit RowPiece(std::shared_ptr<const Shape> shape) : m_shape(std::move(shape)) {}

    struct Field
    {
        TextFlow text;
        qreal x = 0.0;
        std::optional<Mark> mark;
        qreal markX = 0.0;
    };
    std::vector<Field> fields;
    QRgb ground = 0; ///< 0: none.

    /// To be called when all fields are there.
    void measure()
    {
        const qreal line = points(m_shape->size) * 1.34;
        qreal tallest = line;
        for (const Field &field : fields)
            tallest = std::max(tallest, field.text.height());
        m_height = m_shape->padTop + tallest + m_shape->padBottom;
    }

    qreal height() const override { return m_height; }

    void paint(Canvas &canvas, QPointF topLeft) const override
    {
        const Frame &frame = m_shape->frame;
        if (ground != 0)
            canvas.fill(QRectF(topLeft.x() + frame.left, topLeft.y(), frame.width, m_height), ground);
        const qreal top = topLeft.y() + m_shape->padTop;
        for (const Field &field : fields) {
            if (field.mark)
                paintMark(canvas, field, QPointF(topLeft.x(), top));
            field.text.paint(canvas, QPointF(topLeft.x() + field.x, top));
        }
        if (m_shape->ruled) {
            const qreal thickness = points(0.4);
            canvas.fill(
                QRectF(topLeft.x() + frame.left, topLeft.y() + m_height - thickness, frame.width, thickness),
                ink::hairline);
        }
    }

    std::unique_ptr<Piece> split(qreal available) override
    {
        const qreal room = available - m_shape->padTop - m_shape->padBottom;
        bool cuts = false;
        for (const Field &field : fields) {
            if (field.text.lineCount() > 0 && field.text.lineHeight() > room)
                return nullptr;
            cuts = cuts || field.text.height() > room;
        }
        if (!cuts)
            return nullptr;
        auto rest = std::make_unique<RowPiece>(*this);
        for (size_t i = 0; i < fields.size(); ++i) {
            TextFlow &text = fields[i].text;
            if (text.lineCount() > 0)
                rest->fields[i].text = text.split(static_cast<int>(room / text.lineHeight()));
            rest->fields[i].mark.reset();
        }
        measure();
        rest->measure();
        return rest;
    }

private:
    void paintMark(Canvas &canvas, const Field &field, QPointF origin) const
    {
        const QRgb colour = toneColour(field.mark->tone);
        const bool rtl = m_shape->frame.rightToLeft;
        const qreal line = points(m_shape->size) * 1.34;
        const qreal iconX = rtl ? field.markX + widthOf(*field.mark) - iconSide : field.markX;
        const qreal letterX = rtl ? field.markX : field.markX + iconSide + markGap;
        canvas.icon(field.mark->icon, colour,
                    QRectF(origin.x() + iconX, origin.y() + (line - iconSide) / 2, iconSide, iconSide));
        TextFlow::Style style;
        style.size = m_shape->size;
        style.bold = true;
        style.colour = colour;
        style.align = rtl ? Qt::AlignRight : Qt::AlignLeft;
        TextFlow(field.mark->letter, style, letterWidth).paint(canvas, origin + QPointF(letterX, 0));
    }

    std::shared_ptr<const Shape> m_shape;
    qreal m_height = 0.0;
};

RowPiece::Field makeField(const Frame &frame, const Shape::Place &place, const Cell &cell,
                          TextFlow::Style style)
{
    RowPiece::Field field;
    qreal x = place.x;
    qreal width = place.width;
    if (cell.mark) {
        field.mark = cell.mark;
        const qreal markWidth = widthOf(*cell.mark);
        const qreal taken = markWidth + points(3);
        field.markX = frame.rightToLeft ? x + width - markWidth : x;
        if (!frame.rightToLeft)
            x += taken;
        width -= taken;
    }
    field.x = x;
    field.text = TextFlow(cell.text, style, width);
    return field;
}

struct Wish
{
    qreal natural = 0.0; ///< As wide as its longest text.
    qreal least = 0.0;   ///< As wide as its longest word.
};

std::vector<Wish> wishesOf(const Table &table)
{
    std::vector<Wish> wishes(table.columns.size());
    const auto grow = [](Wish &wish, TextFlow::Extent extent, qreal extra) {
        wish.natural = std::max(wish.natural, extent.widest + extra);
        wish.least = std::max(wish.least, extent.word + extra);
    };
    for (size_t c = 0; c < wishes.size(); ++c)
        grow(wishes[c], TextFlow::extent(table.columns[c].title, type::table, true), 0.0);
    for (const Row &row : table.rows) {
        if (row.group)
            continue;
        for (size_t c = 0; c < std::min(wishes.size(), row.cells.size()); ++c) {
            const Cell &cell = row.cells[c];
            const qreal extra =
                cell.mark ? widthOf(*cell.mark) + (cell.text.isEmpty() ? 0.0 : points(3)) : 0.0;
            grow(wishes[c], TextFlow::extent(cell.text, type::table, false), extra);
        }
    }
    return wishes;
}

/// Columns of weight 0 get what they wish for (not more than two fifths of the table), the others share
/// what is left by weight. No column gets less than its longest word, or more than it can fill, while there
/// is room for the one and use for the other.
std::vector<qreal> widthsOf(const Table &table, qreal room)
{
    const std::vector<Wish> wishes = wishesOf(table);
    const size_t count = wishes.size();
    std::vector<qreal> widths(count);
    std::vector<qreal> least(count);
    qreal fixed = 0.0;
    qreal weights = 0.0;
    qreal needed = 0.0;
    for (size_t c = 0; c < count; ++c) {
        const Column &column = table.columns[c];
        least[c] = std::max(points(column.minWidth), std::min(wishes[c].least, room * 0.3) + points(0.5));
        if (column.weight > 0.0) {
            weights += column.weight;
        } else {
            widths[c] = std::max(least[c], std::min(wishes[c].natural + points(0.5), room * 0.4));
            fixed += widths[c];
        }
        needed += least[c];
    }
    if (needed >= room) {
        for (size_t c = 0; c < count; ++c)
            widths[c] = least[c] * room / needed;
        return widths;
    }
    qreal flexibleLeast = 0.0;
    for (size_t c = 0; c < count; ++c)
        flexibleLeast += table.columns[c].weight > 0.0 ? least[c] : 0.0;
    if (fixed + flexibleLeast > room) {
        // The fixed ones give way down to their longest word.
        const qreal fixedLeast = needed - flexibleLeast;
        const qreal share =
            fixed > fixedLeast ? (room - flexibleLeast - fixedLeast) / (fixed - fixedLeast) : 0.0;
        fixed = 0.0;
        for (size_t c = 0; c < count; ++c) {
            if (table.columns[c].weight > 0.0)
                continue;
            widths[c] = least[c] + (widths[c] - least[c]) * share;
            fixed += widths[c];
        }
    }
    // A column whose share is less than its least takes that, one whose share is more than it can fill takes
    // what it fills; the rest share again. Least first: that is a need, the other a nicety.
    std::vector<bool> settled(count);
    qreal left = room - fixed;
    const auto settle = [&](size_t c, qreal width) {
        widths[c] = width;
        settled[c] = true;
        left -= width;
        weights -= table.columns[c].weight;
    };
    const auto settleOne = [&](bool tooNarrow) {
        for (size_t c = 0; c < count; ++c) {
            const double weight = table.columns[c].weight;
            if (weight <= 0.0 || settled[c])
                continue;
            const qreal share = left * weight / weights;
            const qreal filled = std::max(least[c], wishes[c].natural + points(0.5));
            if (tooNarrow ? share < least[c] : share > filled && weights > weight) {
                settle(c, tooNarrow ? least[c] : filled);
                return true;
            }
        }
        return false;
    };
    while (weights > 0.0 && (settleOne(true) || settleOne(false))) {
    }
    for (size_t c = 0; c < count; ++c) {
        if (table.columns[c].weight > 0.0 && !settled[c])
            widths[c] = left * table.columns[c].weight / weights;
    }
    return widths;
}

std::shared_ptr<Shape> shapeOf(const Frame &frame, const std::vector<qreal> &widths, qreal gap)
{
    auto shape = std::make_shared<Shape>();
    shape->frame = frame;
    qreal offset = 0.0;
    for (const qreal width : widths) {
        shape->places.push_back({frame.x(offset, width), width});
        offset += width + gap;
    }
    return shape;
}

std::shared_ptr<const Piece> headOf(const Table &table, const Shape &shape)
{
    const Frame &frame = shape.frame;
    auto plate = std::make_shared<Plate>();
    qreal tallest = 0.0;
    std::vector<TextFlow> titles;
    for (size_t c = 0; c < table.columns.size(); ++c) {
        TextFlow::Style style;
        style.size = type::table;
        style.bold = true;
        style.align = frame.align(table.columns[c].align);
        titles.emplace_back(table.columns[c].title, style, shape.places[c].width);
        tallest = std::max(tallest, titles.back().height());
    }
    if (tallest <= 0.0)
        return nullptr;
    const qreal below = points(2.5);
    const qreal rule = points(0.8);
    for (size_t c = 0; c < titles.size(); ++c) {
        const qreal top = tallest - titles[c].height();
        plate->texts.push_back({std::move(titles[c]), QPointF(shape.places[c].x, top)});
    }
    plate->areas.push_back({QRectF(frame.left, tallest + below, frame.width, rule), ink::text});
    plate->setHeight(tallest + below + rule);
    return plate;
}

/// A piece painted by another one that is shared.
class SharedPiece : public Piece
{
public:
    explicit SharedPiece(std::shared_ptr<const Piece> piece) : m_piece(std::move(piece)) {}
    qreal height() const override { return m_piece->height(); }
    void paint(Canvas &canvas, QPointF topLeft) const override { m_piece->paint(canvas, topLeft); }

private:
    std::shared_ptr<const Piece> m_piece;
};

std::unique_ptr<RowPiece> groupRow(const std::shared_ptr<const Shape> &shape, const Row &row, bool continued)
{
    auto piece = std::make_unique<RowPiece>(shape);
    piece->ground = ink::tint;
    const Frame &frame = shape->frame;
    TextFlow::Style style;
    style.size = shape->size;
    style.bold = true;
    style.align = frame.start();
    Cell cell = row.cells.empty() ? Cell() : row.cells.front();
    if (continued)
        cell.text = QCoreApplication::translate("Report", "%1 (continued)").arg(cell.text.plain());
    const qreal width = frame.width - 2 * cellPadding;
    piece->fields.push_back(makeField(frame, {frame.x(cellPadding, width), width}, cell, style));
    piece->measure();
    return piece;
}

} // namespace

void BlockFlow::operator()(const Table &table)
{
    if (!table.caption.isEmpty()) {
        (*this)(Paragraph{Run{table.caption, true}});
        m_flow.back().keepWithNext = true;
    }
    if (table.rows.empty() || table.columns.empty()) {
        appendNone(table.emptyText);
        return;
    }
    const qreal gap = 2 * cellPadding;
    const qreal room = m_frame.width - gap * static_cast<qreal>(table.columns.size() - 1);
    const auto shape = shapeOf(m_frame, widthsOf(table, room), gap);
    if (table.isDense)
        shape->padTop = shape->padBottom = points(1.2);

    const std::shared_ptr<const Piece> head = headOf(table, *shape);
    if (head)
        append(std::make_unique<SharedPiece>(head), points(6)).keepWithNext = true;

    std::shared_ptr<const Piece> group;
    m_flow.reserve(m_flow.size() + table.rows.size());
    for (size_t r = 0; r < table.rows.size(); ++r) {
        const Row &row = table.rows[r];
        // No single row alone at the foot or the head of a page.
        const bool last = r + 1 == table.rows.size();
        const bool keep = !last && (row.group || r == 0 || r + 2 == table.rows.size());
        if (row.group) {
            FlowItem &item = append(groupRow(shape, row, false), 0.0);
            item.keepWithNext = keep;
            item.head = head;
            group = groupRow(shape, row, true);
            continue;
        }
        auto piece = std::make_unique<RowPiece>(shape);
        piece->fields.reserve(row.cells.size());
        for (size_t c = 0; c < std::min(table.columns.size(), row.cells.size()); ++c) {
            TextFlow::Style style;
            style.size = type::table;
            style.align = m_frame.align(table.columns[c].align);
            style.maxLines = table.columns[c].maxLines;
            piece->fields.push_back(makeField(m_frame, shape->places[c], row.cells[c], style));
        }
        piece->measure();
        FlowItem &item = append(std::move(piece), 0.0);
        item.keepWithNext = keep;
        item.head = head;
        item.groupHead = group;
    }
}

void BlockFlow::operator()(const KeyValues &values)
{
    if (values.entries.empty()) {
        appendNone({});
        return;
    }
    const int pairs = std::max(1, values.columns);
    const qreal gap = points(10);
    const qreal between = points(20);
    const qreal pairWidth = (m_frame.width - between * (pairs - 1)) / pairs;
    qreal labelWidth = 0.0;
    for (const KeyValues::Entry &entry : values.entries)
        labelWidth = std::max(labelWidth, TextFlow::extent(entry.label, type::body, false).widest);
    labelWidth = std::min(labelWidth + points(0.5), pairWidth * 0.42);
    const qreal valueWidth = pairWidth - labelWidth - gap;

    auto shape = std::make_shared<Shape>();
    shape->frame = m_frame;
    shape->size = type::body;
    shape->padTop = shape->padBottom = points(1);
    shape->ruled = false;
    for (int p = 0; p < pairs; ++p) {
        const qreal offset = p * (pairWidth + between);
        shape->places.push_back({m_frame.x(offset, labelWidth), labelWidth});
        shape->places.push_back({m_frame.x(offset + labelWidth + gap, valueWidth), valueWidth});
    }
    TextFlow::Style labelStyle;
    labelStyle.tone = Tone::Muted;
    labelStyle.align = m_frame.start();
    TextFlow::Style valueStyle;
    valueStyle.align = m_frame.start();
    valueStyle.maxLines = values.maxLines;
    for (size_t i = 0; i < values.entries.size(); i += static_cast<size_t>(pairs)) {
        auto piece = std::make_unique<RowPiece>(shape);
        for (size_t p = 0; p < static_cast<size_t>(pairs) && i + p < values.entries.size(); ++p) {
            const KeyValues::Entry &entry = values.entries[i + p];
            Cell value(entry.value);
            value.mark = entry.mark;
            piece->fields.push_back(makeField(m_frame, shape->places[2 * p], Cell(entry.label), labelStyle));
            piece->fields.push_back(makeField(m_frame, shape->places[2 * p + 1], value, valueStyle));
        }
        piece->measure();
        append(std::move(piece), i == 0 ? points(4) : 0.0);
    }
}

} // namespace baton::report
