// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/blockflow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton::report {

void BlockFlow::operator()(const Verdict &verdict)
{
    const qreal inset = points(12);
    const qreal icon = points(17);
    const QRgb colour = toneColour(verdict.mark.tone);
    auto plate = std::make_unique<Plate>();

    // The word, white on the tone's colour: dark enough to read in black and white.
    TextFlow::Style wordStyle;
    wordStyle.size = type::verdict;
    wordStyle.bold = true;
    wordStyle.spacing = 1.15;
    wordStyle.colour = 0xffffffff;
    wordStyle.align = m_frame.start();
    const qreal iconRoom = icon + points(9);
    const qreal wordWidth = std::min(TextFlow::extent(verdict.word, type::verdict, true).widest + points(1),
                                     m_frame.width * 0.45 - 2 * inset - iconRoom);
    TextFlow word(verdict.word, wordStyle, wordWidth);
    const qreal plaqueWidth = wordWidth + iconRoom + 2 * inset;

    const qreal sideOffset = plaqueWidth + points(14);
    const qreal sideWidth = m_frame.width - sideOffset - inset;
    TextFlow::Style sentenceStyle;
    sentenceStyle.align = m_frame.start();
    sentenceStyle.maxLines = 4;
    TextFlow sentence(verdict.sentence, sentenceStyle, sideWidth);

    qreal figuresHeight = 0.0;
    std::vector<std::pair<TextFlow, TextFlow>> figures;
    const qreal gap = points(12);
    const qreal count = static_cast<qreal>(verdict.figures.size());
    const qreal figureWidth = count > 0 ? (sideWidth - gap * (count - 1)) / count : 0.0;
    qreal baseline = 0.0;
    for (const Verdict::Figure &figure : verdict.figures) {
        TextFlow::Style valueStyle;
        valueStyle.size = figure.small ? type::lead : type::figure;
        valueStyle.bold = !figure.small;
        valueStyle.spacing = 1.2;
        valueStyle.maxLines = 2;
        valueStyle.align = m_frame.start();
        TextFlow::Style labelStyle;
        labelStyle.size = type::small;
        labelStyle.tone = Tone::Muted;
        labelStyle.maxLines = 3;
        labelStyle.spacing = 1.25;
        labelStyle.align = m_frame.start();
        figures.emplace_back(TextFlow(figure.value, valueStyle, figureWidth),
                             TextFlow(figure.label, labelStyle, figureWidth));
        baseline = std::max(baseline, figures.back().first.ascent());
    }
    for (const auto &[value, label] : figures)
        figuresHeight = std::max(figuresHeight, baseline - value.ascent() + value.height() + label.height());

    const qreal between = sentence.lineCount() > 0 && figuresHeight > 0.0 ? points(5) : 0.0;
    const qreal sideHeight = sentence.height() + between + figuresHeight;
    const qreal height = std::max({word.height() + points(20), sideHeight + points(16), points(46)});

    plate->areas.push_back({QRectF(m_frame.left, 0, m_frame.width, height), toneGround(verdict.mark.tone)});
    plate->areas.push_back({QRectF(m_frame.x(0, plaqueWidth), 0, plaqueWidth, height), colour});
    plate->signs.push_back(
        {verdict.mark.icon, 0xffffffff, QRectF(m_frame.x(inset, icon), (height - icon) / 2, icon, icon)});
    const qreal wordTop = (height - word.height()) / 2;
    plate->texts.push_back({std::move(word), QPointF(m_frame.x(inset + iconRoom, wordWidth), wordTop)});
    qreal y = (height - sideHeight) / 2;
    const qreal sentenceHeight = sentence.height();
    plate->texts.push_back({std::move(sentence), QPointF(m_frame.x(sideOffset, sideWidth), y)});
    y += sentenceHeight + between;
    qreal offset = sideOffset;
    for (auto &[value, label] : figures) {
        const qreal x = m_frame.x(offset, figureWidth);
        const qreal top = y + baseline - value.ascent();
        const qreal labelTop = top + value.height();
        plate->texts.push_back({std::move(value), QPointF(x, top)});
        plate->texts.push_back({std::move(label), QPointF(x, labelTop)});
        offset += figureWidth + gap;
    }
    plate->setHeight(height);
    append(std::move(plate), points(8));
}

void BlockFlow::operator()(const BarList &list)
{
    if (list.bars.empty()) {
        appendNone(list.emptyText);
        return;
    }
    const qreal gap = points(8);
    const qreal icon = points(7);
    qreal labelWidth = 0.0;
    qreal valueWidth = 0.0;
    bool marks = false;
    for (const BarList::Bar &bar : list.bars) {
        labelWidth = std::max(labelWidth, TextFlow::extent(bar.label, type::table, false).widest);
        valueWidth = std::max(valueWidth, TextFlow::extent(bar.value, type::table, true).widest);
        marks = marks || bar.mark.has_value();
    }
    labelWidth = std::min(labelWidth + points(0.5), m_frame.width * 0.52);
    valueWidth = std::min(valueWidth + points(0.5), m_frame.width * 0.25);
    const qreal markWidth = marks ? icon + points(12) : 0.0;
    const qreal barOffset = labelWidth + gap;
    const qreal barWidth = m_frame.width - barOffset - valueWidth - gap - (marks ? markWidth + gap : 0.0);
    const qreal thick = points(6.5);

    bool first = true;
    for (const BarList::Bar &bar : list.bars) {
        TextFlow::Style style;
        style.size = type::table;
        style.align = m_frame.start();
        style.maxLines = list.maxLines;
        TextFlow label(bar.label, style, labelWidth);
        TextFlow::Style valueStyle = style;
        valueStyle.bold = true;
        valueStyle.align = m_frame.end();
        if (!bar.fraction)
            valueStyle.tone = Tone::Muted;
        TextFlow value(bar.value, valueStyle, valueWidth);
        const qreal line = points(type::table) * 1.34;
        const qreal height = std::max({label.height(), value.height(), line}) + points(2.4);
        const qreal top = points(1.2);
        auto plate = std::make_unique<Plate>(height);
        plate->texts.push_back({std::move(label), QPointF(m_frame.x(0, labelWidth), top)});

        const qreal barTop = top + (line - thick) / 2;
        plate->areas.push_back({QRectF(m_frame.x(barOffset, barWidth), barTop, barWidth, thick), ink::track});
        if (bar.fraction) {
            const qreal filled = barWidth * std::clamp(*bar.fraction, 0.0, 1.0);
            const QRgb colour = bar.mark ? toneColour(bar.mark->tone) : toneColour(Tone::Information);
            plate->areas.push_back({QRectF(m_frame.x(barOffset, filled), barTop, filled, thick), colour});
        }
        if (bar.threshold) {
            const qreal tick = points(0.9);
            const qreal at = barOffset + barWidth * std::clamp(*bar.threshold, 0.0, 1.0) - tick / 2;
            plate->areas.push_back(
                {QRectF(m_frame.x(at, tick), barTop - points(1.6), tick, thick + points(3.2)), ink::text});
        }
        qreal offset = barOffset + barWidth + gap;
        plate->texts.push_back({std::move(value), QPointF(m_frame.x(offset, valueWidth), top)});
        offset += valueWidth + gap;
        if (bar.mark) {
            const QRgb colour = toneColour(bar.mark->tone);
            plate->signs.push_back({bar.mark->icon, colour,
                                    QRectF(m_frame.x(offset, icon), top + (line - icon) / 2, icon, icon)});
            TextFlow::Style letterStyle = style;
            letterStyle.bold = true;
            letterStyle.colour = colour;
            const qreal letter = points(9);
            plate->texts.push_back({TextFlow(bar.mark->letter, letterStyle, letter),
                                    QPointF(m_frame.x(offset + icon + points(3), letter), top)});
        }
        append(std::move(plate), first ? points(4) : 0.0);
        first = false;
    }
}

void BlockFlow::operator()(const SignatureTable &table)
{
    if (table.rows.empty()) {
        appendNone({});
        return;
    }
    const qreal gap = points(10);
    const qreal room = m_frame.width - 3 * gap;
    const qreal widths[] = {room * 0.32, room * 0.20, room * 0.31, room * 0.17};
    qreal offsets[4];
    qreal offset = 0.0;
    for (int c = 0; c < 4; ++c) {
        offsets[c] = offset;
        offset += widths[c] + gap;
    }
    const auto place = [&](int c, qreal indent = 0.0) {
        return m_frame.x(offsets[c] + indent, widths[c] - indent);
    };
    const auto flow = [&](int c, const Text &text, bool bold, Tone tone, qreal indent = 0.0) {
        TextFlow::Style style;
        style.size = type::table;
        style.bold = bold;
        style.tone = tone;
        style.maxLines = table.maxLines;
        style.align = m_frame.start();
        return TextFlow(text, style, widths[c] - indent);
    };

    auto head = std::make_shared<Plate>();
    const QString titles[] = {table.roleTitle, table.answerTitle, table.signatureTitle, table.dateTitle};
    qreal headHeight = 0.0;
    for (int c = 0; c < 4; ++c) {
        TextFlow title = flow(c, titles[c], true, Tone::Normal);
        headHeight = std::max(headHeight, title.height());
        head->texts.push_back({std::move(title), QPointF(place(c), 0)});
    }
    head->areas.push_back(
        {QRectF(m_frame.left, headHeight + points(2.5), m_frame.width, points(0.8)), ink::text});
    head->setHeight(headHeight + points(3.3));
    append(std::make_unique<Plate>(*head), points(6)).keepWithNext = true;

    const qreal check = points(8);
    const qreal checkIndent = check + points(5);
    for (const SignatureTable::Signatory &row : table.rows) {
        auto plate = std::make_unique<Plate>();
        const qreal top = points(6);
        qreal bottom = top;
        qreal y = top;
        const std::pair<QString, bool> lines[] = {{row.role, true}, {row.name, false}};
        for (const auto &[text, bold] : lines) {
            TextFlow line = flow(0, text, bold, Tone::Normal);
            const qreal height = line.height();
            plate->texts.push_back({std::move(line), QPointF(place(0), y)});
            y += height;
        }
        TextFlow note = flow(0, row.note, false, Tone::Muted);
        const qreal noteHeight = note.height();
        plate->texts.push_back({std::move(note), QPointF(place(0), y)});
        bottom = std::max(bottom, y + noteHeight);

        y = top;
        for (qsizetype a = 0; a < row.answers.size(); ++a) {
            TextFlow answer = flow(1, row.answers[a], a == row.chosen, Tone::Normal, checkIndent);
            const QRectF square(m_frame.x(offsets[1], check), y + (answer.lineHeight() - check) / 2, check,
                                check);
            plate->areas.push_back({square, ink::text, points(0.7)});
            if (a == row.chosen) {
                const qreal margin = points(1.6);
                plate->signs.push_back(
                    {Icon::Check, ink::text, square.adjusted(margin, margin, -margin, -margin)});
            }
            const qreal height = answer.height();
            plate->texts.push_back({std::move(answer), QPointF(place(1, checkIndent), y)});
            y += height + points(1.5);
        }
        bottom = std::max(bottom, y);

        // Room for a hand: a line to sign on, and what is signed already above it.
        TextFlow signedAs = flow(2, row.signedAs, false, Tone::Normal);
        TextFlow date = flow(3, row.date, false, Tone::Normal);
        const qreal written = top + std::max(signedAs.height(), date.height()) + points(11);
        const qreal height = std::max({bottom + points(6), written, points(42)});
        const qreal lineY = height - points(10);
        plate->texts.push_back({signedAs, QPointF(place(2), lineY - signedAs.height() - points(1))});
        plate->texts.push_back({date, QPointF(place(3), lineY - date.height() - points(1))});
        for (int c : {2, 3})
            plate->areas.push_back({QRectF(place(c), lineY, widths[c], points(0.6)), ink::muted});
        plate->areas.push_back(
            {QRectF(m_frame.left, height - points(0.4), m_frame.width, points(0.4)), ink::hairline});
        plate->setHeight(height);
        append(std::move(plate), 0.0).head = head;
    }
}

} // namespace baton::report
