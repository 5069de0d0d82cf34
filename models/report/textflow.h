// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/block.h"
#include "models/report/canvas.h"

#include <QList>

#include <memory>

class QTextLayout;

namespace baton::report {

/// Plain text broken into lines of equal height for one width. It knows no page, but can be cut between
/// lines. Text of simple scripts is broken by a table of advances, which takes a tenth of the time of
/// QTextLayout; all else (other scripts, right to left, emoji) goes through QTextLayout.
/// Lengths are report units, sizes points.
class TextFlow
{
public:
    struct Style
    {
        qreal size = type::body;
        bool bold = false;
        Tone tone = Tone::Normal;
        Qt::Alignment align = Qt::AlignLeft; ///< Left, HCenter or Right, always absolute.
        int maxLines = 0;                    ///< 0 unlimited; else the last line ends in an ellipsis.
        qreal spacing = 1.34;                ///< Line height by size.
        std::optional<QRgb> colour = {};     ///< Instead of the tone's.
    };

    TextFlow() = default;
    TextFlow(const Text &text, const Style &style, qreal width);

    int lineCount() const { return static_cast<int>(m_lines.size()); }
    qreal lineHeight() const { return m_lineHeight; }
    qreal height() const { return m_lineHeight * lineCount(); }
    /// Of the widest line.
    qreal usedWidth() const;
    /// From the top of a line to its baseline.
    qreal ascent() const { return m_ascent; }
    /// The text of line `index` as it is printed.
    QString lineText(int index) const;

    void paint(Canvas &canvas, QPointF topLeft) const;

    /// Cuts after `lines` lines: this keeps those, the rest is returned.
    TextFlow split(int lines);

    struct Extent
    {
        qreal widest = 0.0; ///< Of the text unbroken.
        qreal word = 0.0;   ///< Of its longest word.
    };
    /// How wide the text would like to be; an estimate for scripts that need shaping.
    static Extent extent(const Text &text, qreal size, bool bold);

private:
    struct Line
    {
        int start = 0;
        int length = 0;
        qreal width = 0.0;
    };
    struct Span
    {
        int end = 0;
        bool bold = false;
        QRgb colour = 0;
    };

    void breakLines();
    bool breakSimply();
    void breakByLayout();
    void elide();
    qreal advance(int index) const;

    QString m_text;
    QList<Span> m_spans;
    QList<Line> m_lines;
    std::shared_ptr<QTextLayout> m_layout;
    int m_firstLine = 0; // of m_layout
    Style m_style;
    qreal m_width = 0.0;
    qreal m_lineHeight = 0.0;
    qreal m_ascent = 0.0;
};

} // namespace baton::report
