// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/pagedlayout.h"

#include "models/report/blockflow.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

constexpr qreal footerSpace = points(10); // between text and footer's line
constexpr qreal footerPadding = points(4);
constexpr qreal footerLine = points(type::small) * 1.34;
constexpr qreal footerHeight = footerPadding + 2 * footerLine;

struct PlacedPiece
{
    std::shared_ptr<const Piece> piece;
    qreal y = 0.0;
};

using Page = std::vector<PlacedPiece>;

/// Puts the pieces of a flow on pages, one under the other.
class Paginator
{
public:
    Paginator(qreal pageHeight, std::vector<ContentsEntry> &entries)
        : m_height(pageHeight), m_entries(entries)
    {
        m_pages.emplace_back();
    }

    std::vector<Page> run(Flow flow)
    {
        for (size_t from = 0; from < flow.size();) {
            size_t until = from + 1;
            while (until < flow.size() && flow[until - 1].keepWithNext && !flow[until].breakBefore)
                ++until;
            placeTogether(flow, from, until);
            from = until;
        }
        return std::move(m_pages);
    }

private:
    bool pageIsEmpty() const { return m_pages.back().empty(); }

    void newPage()
    {
        m_pages.emplace_back();
        m_y = 0.0;
    }

    static qreal repeatedHeight(const FlowItem &item)
    {
        return (item.head ? item.head->height() : 0.0) + (item.groupHead ? item.groupHead->height() : 0.0);
    }

    void placeTogether(Flow &flow, size_t from, size_t until)
    {
        if (flow[from].breakBefore && !pageIsEmpty())
            newPage();
        qreal here = 0.0;
        qreal fresh = repeatedHeight(flow[from]);
        for (size_t i = from; i < until; ++i) {
            const qreal height = flow[i].piece->height();
            here += (i == from && pageIsEmpty() ? 0.0 : flow[i].spaceBefore) + height;
            fresh += (i == from ? 0.0 : flow[i].spaceBefore) + height;
        }
        // What fits no page begins here, unless that would leave little of it before the first cut.
        if (m_y + here > m_height && !pageIsEmpty() && (fresh <= m_height || m_y > m_height * 0.6))
            newPage();
        for (size_t i = from; i < until; ++i)
            place(flow[i]);
    }

    void place(FlowItem &item)
    {
        std::unique_ptr<Piece> piece = std::move(item.piece);
        qreal space = item.spaceBefore;
        bool first = true;
        while (piece) {
            if (pageIsEmpty()) {
                repeatHeads(item);
                space = 0.0;
            }
            const qreal room = m_height - m_y - space;
            std::unique_ptr<Piece> rest;
            if (piece->height() > room) {
                // Only what is taller than a page is cut; and not for a line or two at a page's foot.
                const qreal whole = m_height - repeatedHeight(item);
                const bool worthwhile = onlyHeads() || room > m_height * 0.15;
                if (piece->height() > whole && worthwhile)
                    rest = piece->split(room);
                if (!rest && !onlyHeads()) {
                    newPage();
                    continue;
                }
            }
            m_y += space;
            if (first && item.contentsEntry >= 0)
                m_entries[static_cast<size_t>(item.contentsEntry)].page =
                    static_cast<int>(m_pages.size()) - 1;
            first = false;
            const qreal height = piece->height();
            m_pages.back().push_back({std::shared_ptr<const Piece>(std::move(piece)), m_y});
            m_y += height;
            m_heads = 0;
            piece = std::move(rest);
            if (piece)
                newPage();
        }
    }

    /// Nothing stands on the page but repeated heads: a new page would not be emptier.
    bool onlyHeads() const { return pageIsEmpty() || m_heads == m_pages.back().size(); }

    void repeatHeads(const FlowItem &item)
    {
        for (const auto &head : {item.head, item.groupHead}) {
            if (!head)
                continue;
            m_pages.back().push_back({head, m_y});
            m_y += head->height();
        }
        m_heads = m_pages.back().size();
    }

    qreal m_height;
    std::vector<ContentsEntry> &m_entries;
    std::vector<Page> m_pages;
    qreal m_y = 0.0;
    size_t m_heads = 0;
};

} // namespace

struct PagedLayout::Data
{
    Report report; ///< Without its blocks.
    QRectF sheet;  ///< Report units.
    QRectF body;
    std::vector<ContentsEntry> entries;
    std::vector<Page> pages;

    void paintFooter(Canvas &canvas, int index) const;
};

PagedLayout::PagedLayout(const Report &report, const QPageLayout &page) : m_data(std::make_unique<Data>())
{
    Data &data = *m_data;
    data.report = {report.title,     report.project,        report.edition, report.snapshot,
                   report.shortHash, report.classification, report.locale,  {}};
    data.sheet = QRectF(QPointF(0, 0), page.fullRect(QPageLayout::Point).size() * unitsPerPoint);
    const QMarginsF margins = page.margins(QPageLayout::Point) * unitsPerPoint;
    data.body = data.sheet.marginsRemoved(margins);
    data.body.setHeight(data.body.height() - footerHeight - footerSpace);

    data.entries = contentsOf(report.blocks);
    BlockFlow flow({0.0, data.body.width(), report.isRightToLeft()}, data.body.height(), data.entries);
    flow.add(report.blocks);
    data.pages = Paginator(data.body.height(), data.entries).run(flow.take());
}

PagedLayout::~PagedLayout() = default;
PagedLayout::PagedLayout(PagedLayout &&) noexcept = default;
PagedLayout &PagedLayout::operator=(PagedLayout &&) noexcept = default;

int PagedLayout::pageCount() const
{
    return static_cast<int>(m_data->pages.size());
}

QSizeF PagedLayout::pageSize() const
{
    return m_data->sheet.size() / unitsPerPoint;
}

int PagedLayout::pageOfHeading(const QString &text) const
{
    for (const ContentsEntry &entry : m_data->entries) {
        if (entry.text == text)
            return entry.page;
    }
    return -1;
}

void PagedLayout::Data::paintFooter(Canvas &canvas, int index) const
{
    const Frame frame{body.left(), body.width(), report.isRightToLeft()};
    const qreal top = body.bottom() + footerSpace;
    canvas.fill(QRectF(frame.left, top, frame.width, points(0.5)), ink::rule);

    TextFlow::Style style;
    style.size = type::small;
    style.tone = Tone::Muted;
    style.maxLines = 1;
    style.align = frame.end();
    const QString number = QCoreApplication::translate("Report", "Page %1 of %2")
                               .arg(report.locale.toString(index + 1), report.locale.toString(pages.size()));
    const qreal endWidth = frame.width * 0.3;
    const qreal startWidth = frame.width - endWidth - points(10);
    const qreal startX = frame.x(0, startWidth);
    const qreal endX = frame.x(frame.width - endWidth, endWidth);
    const qreal first = top + footerPadding;
    const qreal second = first + footerLine;
    TextFlow(number, style, endWidth).paint(canvas, QPointF(endX, first));
    TextFlow::Style strong = style;
    strong.bold = true;
    strong.tone = Tone::Normal;
    TextFlow(report.classification, strong, endWidth).paint(canvas, QPointF(endX, second));

    // The project's name gives way to the edition, which is short.
    strong.align = style.align = frame.start();
    const qreal gap = points(10);
    const QString edition = report.edition.isEmpty() ? report.title : report.edition;
    const qreal editionWidth =
        std::min(TextFlow::extent(edition, type::small, false).widest + points(1), startWidth * 0.5);
    const qreal projectWidth = startWidth - editionWidth - gap;
    const TextFlow project(report.project, strong, projectWidth);
    project.paint(canvas, QPointF(frame.x(0, projectWidth), first));
    const qreal after = project.lineCount() > 0 ? project.usedWidth() + gap : 0.0;
    TextFlow(edition, style, editionWidth).paint(canvas, QPointF(frame.x(after, editionWidth), first));
    QStringList anchor;
    for (const QString &part : {report.snapshot, report.shortHash}) {
        if (!part.isEmpty())
            anchor += part;
    }
    TextFlow(anchor.join(u" · "_s), style, startWidth).paint(canvas, QPointF(startX, second));
}

void PagedLayout::paintPage(QPainter &painter, int index, qreal pixelsPerPoint) const
{
    if (index < 0 || index >= pageCount())
        return;
    painter.save();
    painter.scale(pixelsPerPoint / unitsPerPoint, pixelsPerPoint / unitsPerPoint);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    Canvas canvas(painter);
    for (const PlacedPiece &placed : m_data->pages[static_cast<size_t>(index)])
        placed.piece->paint(canvas, m_data->body.topLeft() + QPointF(0, placed.y));
    m_data->paintFooter(canvas, index);
    painter.restore();
}

QImage PagedLayout::pageImage(int index, qreal dotsPerInch) const
{
    const qreal pixelsPerPoint = dotsPerInch / 72.0;
    QImage image((pageSize() * pixelsPerPoint).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, index, pixelsPerPoint);
    return image;
}

bool PagedLayout::print(QPagedPaintDevice &device, const Progress &progress) const
{
    return printSheets(
        device, pageCount(),
        [this](QPainter &painter, int index, qreal pixelsPerPoint) {
            paintPage(painter, index, pixelsPerPoint);
        },
        progress);
}

QPageLayout PagedLayout::pageLayout(QPageSize::PageSizeId size)
{
    return QPageLayout(QPageSize(size), QPageLayout::Portrait, QMarginsF(50, 44, 50, 34), QPageLayout::Point);
}

} // namespace baton::report
