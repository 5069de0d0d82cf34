// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/piece.h"

namespace baton::report {

/// One line of the table of contents; the page is known after pagination.
struct ContentsEntry
{
    int level = 1;
    QString text;
    int page = -1; ///< From 0.
};

/// Where blocks stand: the column's left edge and width, and whether reading starts at its right.
struct Frame
{
    qreal left = 0.0;
    qreal width = 0.0;
    bool rightToLeft = false;

    /// Left edge of something `wide` that begins `offset` after the start of the frame.
    qreal x(qreal offset, qreal wide) const
    {
        return rightToLeft ? left + width - offset - wide : left + offset;
    }
    Qt::Alignment start() const { return rightToLeft ? Qt::AlignRight : Qt::AlignLeft; }
    Qt::Alignment end() const { return rightToLeft ? Qt::AlignLeft : Qt::AlignRight; }
    Qt::Alignment align(Align align) const
    {
        return align == Align::Center ? Qt::AlignHCenter : align == Align::Start ? start() : end();
    }
};

/// Turns blocks into the flow of pieces that PagedLayout puts on pages.
class BlockFlow
{
public:
    /// `pageHeight` is what a page holds; `entries` outlives the flow and gets its page numbers later.
    BlockFlow(const Frame &frame, qreal pageHeight, std::vector<ContentsEntry> &entries)
        : m_frame(frame), m_pageHeight(pageHeight), m_entries(entries)
    {
    }

    void add(const std::vector<Block> &blocks);
    Flow take();

    void operator()(const Heading &heading);
    void operator()(const Paragraph &paragraph);
    void operator()(const BulletList &list);
    void operator()(const KeyValues &values);
    void operator()(const Table &table);
    void operator()(const Box &box);
    void operator()(const Verdict &verdict);
    void operator()(const BarList &list);
    void operator()(const Drawing &drawing);
    void operator()(const SignatureTable &table);
    void operator()(const PageBreak &);
    void operator()(const Contents &contents);
    void operator()(const Group &group);
    void operator()(const SideBySide &sides);
    void operator()(const OnePage &page);

private:
    FlowItem &append(std::unique_ptr<Piece> piece, qreal spaceBefore);
    void appendNone(const QString &emptyText);
    Flow flowOf(const std::vector<Block> &blocks, const Frame &frame) const;

    Frame m_frame;
    qreal m_pageHeight;
    std::vector<ContentsEntry> &m_entries;
    Flow m_flow;
    bool m_breakNext = false;
    bool m_afterHeading = false;
    bool m_listed = true; // headings claim their entry in the contents
};

/// The entries a table of contents of these blocks has, in reading order: headings of level 1 and 2 that are
/// neither side by side nor on a OnePage.
std::vector<ContentsEntry> contentsOf(const std::vector<Block> &blocks);

/// Height of a flow standing on one page.
qreal heightOf(const Flow &flow);

} // namespace baton::report
