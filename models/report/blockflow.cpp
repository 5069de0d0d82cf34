// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/blockflow.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

// Distances, in points.
constexpr qreal paragraphSpace = 5.0;
constexpr qreal itemSpace = 2.5;
constexpr qreal blockSpace = 8.0;

/// A paragraph, with what stands before its first line or beside all of its lines.
class TextPiece : public Piece
{
public:
    TextPiece(TextFlow text, qreal x) : m_text(std::move(text)), m_x(x) {}

    void setLabel(TextFlow label, qreal x)
    {
        m_label = std::move(label);
        m_labelX = x;
    }
    void setSign(Icon icon, QRgb colour, const QRectF &rect)
    {
        m_icon = icon;
        m_iconColour = colour;
        m_iconRect = rect;
    }
    /// A ground and a bar at its start, as high as the piece, `above` and `below` the text.
    void setGround(const QRectF &ground, QRgb colour, const QRectF &bar, QRgb barColour, qreal above,
                   qreal below)
    {
        m_ground = ground;
        m_groundColour = colour;
        m_bar = bar;
        m_barColour = barColour;
        m_above = above;
        m_below = below;
    }

    qreal height() const override { return m_above + std::max(m_text.height(), m_label.height()) + m_below; }

    void paint(Canvas &canvas, QPointF topLeft) const override
    {
        const auto asHigh = [&](QRectF rect) {
            rect.setHeight(height());
            return rect.translated(topLeft);
        };
        if (m_ground.width() > 0.0)
            canvas.fill(asHigh(m_ground), m_groundColour);
        if (m_bar.width() > 0.0)
            canvas.fill(asHigh(m_bar), m_barColour);
        canvas.icon(m_icon, m_iconColour, m_iconRect.translated(topLeft + QPointF(0, m_above)));
        m_label.paint(canvas, topLeft + QPointF(m_labelX, m_above));
        m_text.paint(canvas, topLeft + QPointF(m_x, m_above));
    }

    std::unique_ptr<Piece> split(qreal available) override
    {
        // At least two lines on either page.
        int lines = static_cast<int>((available - m_above) / m_text.lineHeight());
        lines = std::min(lines, m_text.lineCount() - 2);
        if (lines < 2)
            return nullptr;
        auto rest = std::make_unique<TextPiece>(*this);
        rest->m_text = m_text.split(lines);
        rest->m_label = {};
        rest->m_icon = Icon::None;
        rest->m_above = 0.0;
        m_below = 0.0;
        return rest;
    }

private:
    TextFlow m_text;
    TextFlow m_label;
    qreal m_x = 0.0;
    qreal m_labelX = 0.0;
    Icon m_icon = Icon::None;
    QRgb m_iconColour = 0;
    QRectF m_iconRect;
    QRectF m_ground, m_bar;
    QRgb m_groundColour = 0, m_barColour = 0;
    qreal m_above = 0.0, m_below = 0.0;
};

/// Flows beside each other.
class SidesPiece : public Piece
{
public:
    void add(Flow flow)
    {
        m_height = std::max(m_height, heightOf(flow));
        m_flows.push_back(std::move(flow));
    }
    qreal height() const override { return m_height; }
    void paint(Canvas &canvas, QPointF topLeft) const override
    {
        for (const Flow &flow : m_flows) {
            qreal y = topLeft.y();
            bool first = true;
            for (const FlowItem &item : flow) {
                if (!first)
                    y += item.spaceBefore;
                first = false;
                item.piece->paint(canvas, QPointF(topLeft.x(), y));
                y += item.piece->height();
            }
        }
    }

private:
    std::vector<Flow> m_flows;
    qreal m_height = 0.0;
};

class ContentsLine : public Piece
{
public:
    ContentsLine(const std::vector<ContentsEntry> &entries, size_t index, const Frame &frame)
        : m_entries(entries), m_index(index), m_frame(frame)
    {
        const ContentsEntry &entry = entries[index];
        const qreal indent = entry.level > 1 ? points(14) : 0.0;
        const qreal width = frame.width - indent - points(30);
        TextFlow::Style style;
        style.bold = entry.level == 1;
        style.align = frame.start();
        m_text = TextFlow(entry.text, style, width);
        m_x = frame.x(indent, width);
    }
    qreal height() const override { return m_text.height() + points(2); }
    void paint(Canvas &canvas, QPointF topLeft) const override
    {
        m_text.paint(canvas, topLeft + QPointF(m_x, 0));
        const qreal width = points(28);
        TextFlow::Style style;
        style.align = m_frame.end();
        const TextFlow number(QString::number(m_entries[m_index].page + 1), style, width);
        number.paint(canvas, topLeft + QPointF(m_frame.x(m_frame.width - width, width), 0));
        canvas.fill(QRectF(topLeft.x() + m_frame.left, topLeft.y() + height() - points(0.4), m_frame.width,
                           points(0.4)),
                    ink::hairline);
    }

private:
    const std::vector<ContentsEntry> &m_entries;
    size_t m_index;
    Frame m_frame;
    TextFlow m_text;
    qreal m_x = 0.0;
};

class DrawingPiece : public Piece
{
public:
    DrawingPiece(Drawing drawing, const QRectF &rect) : m_drawing(std::move(drawing)), m_rect(rect) {}
    qreal height() const override { return m_rect.height(); }
    void paint(Canvas &canvas, QPointF topLeft) const override
    {
        if (!m_drawing.paint)
            return;
        QPainter &painter = canvas.painter();
        painter.save();
        painter.translate(topLeft + m_rect.topLeft());
        painter.scale(unitsPerPoint, unitsPerPoint);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(drawingFont(type::small));
        painter.setPen(QColor(ink::text));
        m_drawing.paint(painter, QRectF(QPointF(0, 0), m_rect.size() / unitsPerPoint));
        painter.restore();
        canvas.forget();
    }

private:
    Drawing m_drawing;
    QRectF m_rect;
};

} // namespace

qreal heightOf(const Flow &flow)
{
    qreal height = 0.0;
    bool first = true;
    for (const FlowItem &item : flow) {
        height += item.piece->height() + (first ? 0.0 : item.spaceBefore);
        first = false;
    }
    return height;
}

std::vector<ContentsEntry> contentsOf(const std::vector<Block> &blocks)
{
    std::vector<ContentsEntry> entries;
    for (const Block &block : blocks) {
        if (const auto *heading = std::get_if<Heading>(&block.kind)) {
            if (heading->inContents && (heading->level == 1 || heading->level == 2))
                entries.push_back({heading->level, heading->text});
        } else if (const auto *group = std::get_if<Group>(&block.kind)) {
            for (ContentsEntry &entry : contentsOf(group->blocks))
                entries.push_back(std::move(entry));
        }
    }
    return entries;
}

void BlockFlow::add(const std::vector<Block> &blocks)
{
    for (const Block &block : blocks) {
        // Leaves the space after a heading to the heading.
        m_afterHeading = !m_flow.empty() && m_flow.back().contentsEntry != -1;
        std::visit(*this, block.kind);
    }
}

Flow BlockFlow::take()
{
    return std::move(m_flow);
}

FlowItem &BlockFlow::append(std::unique_ptr<Piece> piece, qreal spaceBefore)
{
    FlowItem &item = m_flow.emplace_back();
    item.piece = std::move(piece);
    item.spaceBefore = m_afterHeading ? std::min(spaceBefore, points(4)) : spaceBefore;
    m_afterHeading = false;
    item.breakBefore = m_breakNext;
    m_breakNext = false;
    return item;
}

Flow BlockFlow::flowOf(const std::vector<Block> &blocks, const Frame &frame) const
{
    BlockFlow inner(frame, m_pageHeight, m_entries);
    inner.m_listed = false;
    inner.add(blocks);
    return inner.take();
}

void BlockFlow::appendNone(const QString &emptyText)
{
    TextFlow::Style style;
    style.tone = Tone::Muted;
    style.align = m_frame.start();
    append(std::make_unique<TextPiece>(
               TextFlow(emptyText.isEmpty() ? noneText() : emptyText, style, m_frame.width), m_frame.left),
           points(paragraphSpace));
}

void BlockFlow::operator()(const Heading &heading)
{
    struct Look
    {
        qreal size, before, rule;
    };
    static constexpr Look looks[] = {
        {type::title, 0, 0}, {type::heading1, 18, 0.8}, {type::heading2, 12, 0}, {type::heading3, 8, 0}};
    const Look &look = looks[std::clamp(heading.level, 0, 3)];

    qreal noteWidth = 0.0;
    if (!heading.note.isEmpty())
        noteWidth = std::min(TextFlow::extent(heading.note, type::body, false).widest + points(1),
                             m_frame.width * 0.5);
    const qreal textWidth = m_frame.width - noteWidth - (noteWidth > 0.0 ? points(12) : 0.0);
    TextFlow::Style style;
    style.size = look.size;
    style.bold = true;
    style.spacing = 1.24;
    style.align = m_frame.start();
    style.maxLines = heading.maxLines;
    auto plate = std::make_unique<Plate>();
    TextFlow text(heading.text, style, textWidth);
    qreal height = text.height();
    if (height > m_pageHeight / 3) {
        // Somebody put a whole text into a name: it must still arrive, over pages if need be.
        append(std::make_unique<TextPiece>(TextFlow(heading.text, style, m_frame.width), m_frame.left),
               points(look.before));
        if (!heading.note.isEmpty())
            (*this)(Paragraph{heading.note, Paragraph::Style::Small});
        return;
    }
    const qreal baseline = text.ascent();
    plate->texts.push_back({std::move(text), QPointF(m_frame.x(0, textWidth), 0)});
    if (noteWidth > 0.0) {
        TextFlow::Style noteStyle;
        noteStyle.tone = Tone::Muted;
        noteStyle.align = m_frame.end();
        noteStyle.maxLines = heading.maxLines;
        TextFlow note(heading.note, noteStyle, noteWidth);
        const qreal top = std::max(0.0, baseline - note.ascent());
        height = std::max(height, top + note.height());
        plate->texts.push_back(
            {std::move(note), QPointF(m_frame.x(m_frame.width - noteWidth, noteWidth), top)});
    }
    if (look.rule > 0.0) {
        plate->areas.push_back(
            {QRectF(m_frame.left, height + points(2), m_frame.width, points(look.rule)), ink::text});
        height += points(2 + look.rule + 1);
    }
    plate->setHeight(height);
    FlowItem &item = append(std::move(plate), points(look.before));
    item.spaceBefore = points(look.before);
    item.keepWithNext = true;
    item.contentsEntry = -2; // a heading that is not listed
    if (m_listed && heading.inContents && (heading.level == 1 || heading.level == 2)) {
        for (size_t i = 0; i < m_entries.size(); ++i) {
            // Entries stand in reading order; this one is the first that has not been laid out yet.
            if (m_entries[i].page == -1 && m_entries[i].text == heading.text &&
                m_entries[i].level == heading.level) {
                m_entries[i].page = 0;
                item.contentsEntry = static_cast<int>(i);
                break;
            }
        }
    }
}

void BlockFlow::operator()(const Paragraph &paragraph)
{
    if (paragraph.text.isEmpty())
        return;
    TextFlow::Style style;
    style.align = m_frame.start();
    style.maxLines = paragraph.maxLines;
    switch (paragraph.style) {
    case Paragraph::Style::Body:
        break;
    case Paragraph::Style::Lead:
        style.size = type::lead;
        break;
    case Paragraph::Style::Small:
        style.size = type::small;
        style.tone = Tone::Muted;
        break;
    }
    append(std::make_unique<TextPiece>(TextFlow(paragraph.text, style, m_frame.width), m_frame.left),
           points(paragraphSpace));
}

void BlockFlow::operator()(const BulletList &list)
{
    if (list.items.empty()) {
        appendNone(list.emptyText);
        return;
    }
    const qreal indent = points(list.numbered ? 18 : 12);
    const qreal width = m_frame.width - indent;
    TextFlow::Style style;
    style.align = m_frame.start();
    style.maxLines = list.maxLines;
    int number = 0;
    for (const Text &text : list.items) {
        ++number;
        auto piece = std::make_unique<TextPiece>(TextFlow(text, style, width), m_frame.x(indent, width));
        TextFlow::Style labelStyle = style;
        labelStyle.maxLines = 0;
        labelStyle.tone = Tone::Muted;
        const QString label = list.numbered ? QString::number(number) + u'.' : u"•"_s;
        piece->setLabel(TextFlow(label, labelStyle, indent), m_frame.x(0, indent));
        append(std::move(piece), points(number == 1 ? paragraphSpace : itemSpace));
    }
}

void BlockFlow::operator()(const Box &box)
{
    const qreal bar = points(3);
    const qreal inset = points(10);
    const qreal textWidth = m_frame.width - 2 * inset;
    const QRgb colour = toneColour(box.tone);
    const QRectF ground(m_frame.left, 0, m_frame.width, 0);
    const QRectF barRect(m_frame.x(0, bar), 0, bar, 0);

    Icon icon = Icon::Info;
    if (box.tone == Tone::Attention)
        icon = Icon::Exclamation;
    else if (box.tone == Tone::Blocked)
        icon = Icon::Cross;
    else if (box.tone == Tone::Complete)
        icon = Icon::Check;

    const size_t count = box.paragraphs.size();
    for (size_t i = 0; i <= count; ++i) {
        const bool title = i == 0;
        TextFlow::Style style;
        style.align = m_frame.start();
        style.bold = title;
        style.maxLines = box.maxLines;
        if (title)
            style.colour = colour;
        const qreal indent = inset + (title ? points(13) : 0.0);
        const qreal width = textWidth - (title ? points(13) : 0.0);
        TextFlow text(title ? Text(box.title) : box.paragraphs[i - 1], style, width);
        const qreal lineHeight = text.lineHeight();
        auto piece = std::make_unique<TextPiece>(std::move(text), m_frame.x(indent, width));
        piece->setGround(ground, toneGround(box.tone), barRect, colour, points(title ? 6 : 1),
                         points(i == count ? 7 : 1));
        if (title) {
            const qreal side = points(8.5);
            piece->setSign(icon, colour, QRectF(m_frame.x(inset, side), (lineHeight - side) / 2, side, side));
        }
        append(std::move(piece), title ? points(blockSpace) : 0.0).keepWithNext = i < count;
    }
}

void BlockFlow::operator()(const Drawing &drawing)
{
    qreal width = drawing.size.width() > 0.0 ? points(drawing.size.width()) : m_frame.width;
    qreal height = points(drawing.size.height());
    const qreal most = m_pageHeight * 0.94;
    const qreal shrink = std::min({1.0, m_frame.width / width, most / std::max(height, 1.0)});
    width *= shrink;
    height *= shrink;
    append(std::make_unique<DrawingPiece>(drawing, QRectF(m_frame.x(0, width), 0, width, height)),
           points(blockSpace));
    if (!drawing.caption.isEmpty()) {
        m_flow.back().keepWithNext = true;
        (*this)(Paragraph{drawing.caption, Paragraph::Style::Small});
        m_flow.back().spaceBefore = points(3);
    }
}

void BlockFlow::operator()(const PageBreak &)
{
    m_breakNext = !m_flow.empty();
}

void BlockFlow::operator()(const Contents &contents)
{
    if (!contents.title.isEmpty())
        (*this)(Heading{1, contents.title, {}, false});
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].page != -1 || m_entries[i].level > contents.depth)
            continue; // stands before the contents, or is not asked for
        append(std::make_unique<ContentsLine>(m_entries, i, m_frame),
               points(m_entries[i].level == 1 ? 6 : 2));
    }
}

void BlockFlow::operator()(const Group &group)
{
    const size_t from = m_flow.size();
    add(group.blocks);
    for (size_t i = from; i + 1 < m_flow.size(); ++i)
        m_flow[i].keepWithNext = true;
}

void BlockFlow::operator()(const SideBySide &sides)
{
    if (sides.columns.empty())
        return;
    const auto weightOf = [&](size_t i) { return i < sides.weights.size() ? sides.weights[i] : 1.0; };
    double sum = 0.0;
    for (size_t i = 0; i < sides.columns.size(); ++i)
        sum += weightOf(i);
    const qreal gap = points(sides.gap);
    const qreal room = m_frame.width - gap * static_cast<qreal>(sides.columns.size() - 1);
    auto piece = std::make_unique<SidesPiece>();
    qreal offset = 0.0;
    for (size_t i = 0; i < sides.columns.size(); ++i) {
        const qreal width = room * weightOf(i) / sum;
        piece->add(flowOf(sides.columns[i], {m_frame.x(offset, width), width, m_frame.rightToLeft}));
        offset += width + gap;
    }
    if (piece->height() <= m_pageHeight) {
        append(std::move(piece), points(blockSpace));
        return;
    }
    for (const std::vector<Block> &column : sides.columns)
        add(column);
}

void BlockFlow::operator()(const OnePage &page)
{
    if (page.versions.empty())
        return;
    const std::vector<Block> *chosen = &page.versions.back();
    for (const std::vector<Block> &version : page.versions) {
        if (heightOf(flowOf(version, m_frame)) <= m_pageHeight) {
            chosen = &version;
            break;
        }
    }
    (*this)(PageBreak{});
    const bool listed = std::exchange(m_listed, false);
    add(*chosen);
    m_listed = listed;
    m_breakNext = true;
}

} // namespace baton::report
