// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/textflow.h"

#include <QFontMetricsF>
#include <QRawFont>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

/// Advances of the characters that need no shaping (Latin, Greek, Cyrillic, common punctuation), in
/// hundredths of the size; negative where the report's font has no glyph or shaping may be needed.
class Advances
{
public:
    explicit Advances(bool bold)
    {
        constexpr int scale = 100;
        QFont font = reportFont(type::body, bold);
        font.setPixelSize(scale * 10);
        const QRawFont raw = QRawFont::fromFont(font);
        m_low.fill(-1.0F);
        m_punctuation.fill(-1.0F);
        for (char16_t c = 0x20; c < lowEnd; ++c) {
            if ((c >= 0x7f && c < 0xa0) || c == 0xad || (c >= 0x300 && c < 0x370) ||
                (c >= 0x483 && c < 0x48a))
                continue;
            m_low[c] = measure(raw, c);
        }
        for (char16_t c = punctuationStart; c < punctuationEnd; ++c) {
            if (c < 0x2010 || (c >= 0x2028 && c < 0x2030) || (c >= 0x205f && c < 0x20a0) ||
                (c >= 0x20d0 && c < 0x2100))
                continue;
            m_punctuation[c - punctuationStart] = measure(raw, c);
        }
    }

    float operator[](char16_t c) const
    {
        if (c < lowEnd)
            return m_low[c];
        if (c >= punctuationStart && c < punctuationEnd)
            return m_punctuation[c - punctuationStart];
        return -1.0F;
    }

    static const Advances &of(bool bold)
    {
        static const Advances regular(false);
        static const Advances strong(true);
        return bold ? strong : regular;
    }

private:
    static constexpr char16_t lowEnd = 0x530;
    static constexpr char16_t punctuationStart = 0x2000;
    static constexpr char16_t punctuationEnd = 0x2300;

    static float measure(const QRawFont &raw, char16_t c)
    {
        const QChar character(c);
        quint32 glyph = 0;
        int glyphCount = 1;
        if (!raw.glyphIndexesForChars(&character, 1, &glyph, &glyphCount) || glyph == 0)
            return -1.0F;
        QPointF advance;
        if (!raw.advancesForGlyphIndexes(&glyph, &advance, 1))
            return -1.0F;
        return static_cast<float>(advance.x() / raw.pixelSize());
    }

    std::array<float, lowEnd> m_low{};
    std::array<float, punctuationEnd - punctuationStart> m_punctuation{};
};

// What shaping (kerning) may add to the sum of advances.
constexpr qreal kerningReserve = 1.004;

bool breaksAfter(char16_t c)
{
    return c == u'-' || c == u'/' || c == 0x2010 || c == 0x2013 || c == 0x2014;
}

bool isSpace(char16_t c)
{
    return c == u' ';
}

struct FontMetric
{
    qreal ascent, descent;
};

FontMetric metricOf(qreal size)
{
    static const FontMetric unit = [] {
        QFont font = reportFont(type::body, false);
        font.setPixelSize(1000);
        const QFontMetricsF metrics(font);
        return FontMetric{metrics.ascent() / 1000.0, metrics.descent() / 1000.0};
    }();
    return {unit.ascent * points(size), unit.descent * points(size)};
}

} // namespace

TextFlow::TextFlow(const Text &text, const Style &style, qreal width)
    : m_style(style), m_width(std::max(width, points(type::small)))
{
    const auto addSpan = [&](const QString &part, const Run &run) {
        if (part.isEmpty())
            return;
        m_text += plainText(part);
        const Tone tone = run.tone == Tone::Normal ? style.tone : run.tone;
        m_spans.push_back({static_cast<int>(m_text.size()), style.bold || run.bold,
                           style.colour.value_or(toneColour(tone))});
    };
    for (const Run &run : text.runs) {
        addSpan(run.text, run);
        if (!run.link.isEmpty() && run.link != run.text)
            addSpan(run.text.isEmpty() ? run.link : u" ("_s + run.link + u')', run);
    }
    breakLines();
    if (style.maxLines > 0 && lineCount() > style.maxLines)
        elide();
}

qreal TextFlow::advance(int index) const
{
    qsizetype span = 0;
    while (span + 1 < m_spans.size() && index >= m_spans[span].end)
        ++span;
    return static_cast<qreal>(Advances::of(m_spans[span].bold)[m_text[index].unicode()]);
}

void TextFlow::breakLines()
{
    m_lines.clear();
    m_layout.reset();
    m_lineHeight = points(m_style.size) * m_style.spacing;
    const FontMetric metric = metricOf(m_style.size);
    m_ascent = (m_lineHeight - metric.ascent - metric.descent) / 2 + metric.ascent;
    if (!m_text.isEmpty() && !breakSimply())
        breakByLayout();
}

/// Greedy, at spaces and after hyphens and slashes; a word wider than the line is broken anywhere.
bool TextFlow::breakSimply()
{
    const qreal size = points(m_style.size) * kerningReserve;
    const int end = static_cast<int>(m_text.size());
    const QChar *characters = m_text.constData();
    int start = 0;          // of the line
    int breakAt = -1;       // the line may end before this character
    qreal breakWidth = 0.0; // its width then, without trailing spaces
    qreal width = 0.0;      // up to the current character
    qreal inkWidth = 0.0;   // the same without trailing spaces
    qsizetype span = 0;
    const Advances *advances = &Advances::of(m_spans[0].bold);

    const auto finish = [&](int lineEnd, qreal lineWidth) {
        int length = lineEnd - start;
        while (length > 0 && isSpace(characters[start + length - 1].unicode()))
            --length;
        m_lines.push_back({start, length, lineWidth});
    };

    for (int i = 0; i < end; ++i) {
        while (i >= m_spans[span].end) {
            ++span;
            advances = &Advances::of(m_spans[span].bold);
        }
        const char16_t c = characters[i].unicode();
        if (c == u'\n') {
            finish(i, inkWidth);
            start = i + 1;
            breakAt = -1;
            width = inkWidth = 0.0;
            continue;
        }
        const float relative = (*advances)[c];
        if (relative < 0.0F) {
            m_lines.clear();
            return false;
        }
        const qreal step = static_cast<qreal>(relative) * size;
        if (isSpace(c)) {
            width += step;
            breakAt = i + 1;
            breakWidth = inkWidth;
            continue;
        }
        while (width + step > m_width && i > start) {
            if (breakAt > start) {
                finish(breakAt, breakWidth);
                start = breakAt;
            } else {
                finish(i, inkWidth);
                start = i;
            }
            // Measured again from the new line's start; amortized, as a word is carried over once.
            width = 0.0;
            for (int k = start; k < i; ++k)
                width += advance(k) * size;
            breakAt = -1;
        }
        width += step;
        inkWidth = width;
        if (breaksAfter(c) && i + 1 < end && !isSpace(characters[i + 1].unicode()) && i > start) {
            breakAt = i + 1;
            breakWidth = inkWidth;
        }
    }
    finish(end, inkWidth);
    return true;
}

void TextFlow::breakByLayout()
{
    m_layout = std::make_shared<QTextLayout>(QString(m_text).replace(u'\n', QChar::LineSeparator),
                                             reportFont(m_style.size, m_style.bold));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(m_style.align | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    int from = 0;
    for (const Span &span : m_spans) {
        QTextLayout::FormatRange range;
        range.start = from;
        range.length = span.end - from;
        range.format.setFontWeight(span.bold ? QFont::Bold : QFont::Normal);
        range.format.setForeground(QColor(span.colour));
        formats.push_back(range);
        from = span.end;
    }
    m_layout->setFormats(formats);

    qreal ascent = 0.0;
    qreal descent = 0.0;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(m_width);
        ascent = std::max(ascent, line.ascent());
        descent = std::max(descent, line.descent());
        m_lines.push_back({line.textStart(), line.textLength(), line.naturalTextWidth()});
    }
    m_layout->endLayout();
    // Some scripts are taller than Latin; all lines stay equal, so that a cut needs only their number.
    const FontMetric usual = metricOf(m_style.size);
    const qreal padding = m_lineHeight - usual.ascent - usual.descent;
    const qreal extra = std::max(0.0, ascent - usual.ascent) + std::max(0.0, descent - usual.descent);
    m_lineHeight = std::max(m_lineHeight, m_lineHeight - padding + extra);
    m_ascent = std::max(m_ascent, ascent + std::max(0.0, (m_lineHeight - ascent - descent) / 2));
}

/// Takes whole characters off the end until the text and an ellipsis fit the allowed lines.
void TextFlow::elide()
{
    const int allowed = m_style.maxLines;
    const Line last = m_lines[allowed - 1];
    const QString whole = m_text;
    const auto spans = m_spans;
    int keep = last.start + last.length;
    do {
        while (keep > 0 && m_text[keep - 1].isSpace())
            --keep;
        m_text = whole.left(keep) + u'…';
        m_spans = spans;
        while (m_spans.size() > 1 && m_spans[m_spans.size() - 2].end >= keep)
            m_spans.pop_back();
        m_spans.back().end = static_cast<int>(m_text.size());
        breakLines();
        if (keep == 0)
            break;
        --keep;
        if (keep > 0 && whole[keep].isLowSurrogate())
            --keep;
    } while (lineCount() > allowed);
}

qreal TextFlow::usedWidth() const
{
    qreal widest = 0.0;
    for (const Line &line : m_lines)
        widest = std::max(widest, line.width);
    return widest;
}

QString TextFlow::lineText(int index) const
{
    return m_text.mid(m_lines[index].start, m_lines[index].length);
}

void TextFlow::paint(Canvas &canvas, QPointF topLeft) const
{
    if (m_layout) {
        for (int i = 0; i < lineCount(); ++i) {
            QTextLine line = m_layout->lineAt(m_firstLine + i);
            line.setPosition(QPointF(0, 0));
            line.draw(&canvas.painter(),
                      QPointF(topLeft.x(), topLeft.y() + i * m_lineHeight + m_ascent - line.ascent()));
        }
        canvas.forget();
        return;
    }
    qreal top = topLeft.y();
    for (const Line &line : m_lines) {
        qreal x = topLeft.x();
        if (m_style.align & Qt::AlignRight)
            x += m_width - line.width;
        else if (m_style.align & Qt::AlignHCenter)
            x += (m_width - line.width) / 2;
        int at = line.start;
        const int end = line.start + line.length;
        for (const Span &span : m_spans) {
            if (span.end <= at)
                continue;
            const int until = std::min(span.end, end);
            if (until <= at)
                break;
            canvas.text(QPointF(x, top + m_ascent), m_text.mid(at, until - at), m_style.size, span.bold,
                        span.colour);
            if (until < end) {
                for (int k = at; k < until; ++k)
                    x += advance(k) * points(m_style.size);
            }
            at = until;
        }
        top += m_lineHeight;
    }
}

TextFlow TextFlow::split(int lines)
{
    TextFlow rest = *this;
    lines = std::clamp(lines, 0, lineCount());
    rest.m_lines.clear();
    for (int i = lines; i < lineCount(); ++i)
        rest.m_lines.push_back(m_lines[i]);
    rest.m_firstLine = m_firstLine + lines;
    m_lines.resize(lines);
    return rest;
}

TextFlow::Extent TextFlow::extent(const Text &text, qreal size, bool bold)
{
    constexpr float unknown = 0.75F; // of the size; wide enough for most scripts
    Extent result;
    qreal line = 0.0;
    qreal word = 0.0;
    const auto endWord = [&] {
        result.word = std::max(result.word, word);
        word = 0.0;
    };
    for (const Run &run : text.runs) {
        const Advances &advances = Advances::of(bold || run.bold);
        for (const QString *part : {&run.text, &run.link}) {
            if (part == &run.link && (run.link.isEmpty() || run.link == run.text))
                continue;
            for (const QChar character : *part) {
                const char16_t c = character.unicode();
                if (c == u'\n') {
                    endWord();
                    line = 0.0;
                    continue;
                }
                const float relative = advances[c];
                const qreal step = static_cast<qreal>(relative < 0.0F ? unknown : relative) * points(size);
                line += step;
                result.widest = std::max(result.widest, line);
                if (isSpace(c)) {
                    endWord();
                } else {
                    word += step;
                    if (breaksAfter(c))
                        endWord();
                }
            }
        }
    }
    endWord();
    result.widest *= kerningReserve;
    result.word *= kerningReserve;
    return result;
}

} // namespace baton::report
