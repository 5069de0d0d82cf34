// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/htmlwriter.h"

#include "models/records/wholefile.h"
#include "models/report/htmlstyle.h"
#include "models/report/reportstyle.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QSvgGenerator>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

QString escaped(const QString &text)
{
    QString result = plainText(text).toHtmlEscaped();
    result.replace(u'\'', "&#39;"_L1);
    return result;
}

bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.isSurrogate();
    });
}

/// Escaped, and kept from turning the text around it.
QString isolated(const QString &text)
{
    return hasRightToLeft(text) ? "<bdi>"_L1 + escaped(text) + "</bdi>"_L1 : escaped(text);
}

QLatin1StringView toneClass(Tone tone)
{
    switch (tone) {
    case Tone::Normal:
        return ""_L1;
    case Tone::Muted:
        return "muted"_L1;
    case Tone::Complete:
        return "complete"_L1;
    case Tone::Attention:
        return "attention"_L1;
    case Tone::Blocked:
        return "blocked"_L1;
    case Tone::Information:
        return "information"_L1;
    }
    return ""_L1;
}

QLatin1StringView iconText(Icon icon)
{
    switch (icon) {
    case Icon::None:
        return ""_L1;
    case Icon::Check:
        return "&#x2713;"_L1;
    case Icon::Exclamation:
        return "!"_L1;
    case Icon::Cross:
        return "&#x2715;"_L1;
    case Icon::Circle:
        return "&#x25CB;"_L1;
    case Icon::Dash:
        return "&#x2013;"_L1;
    case Icon::Info:
        return "i"_L1;
    }
    return ""_L1;
}

/// How a column's cells are set: at its end or centre, on one line, or with words kept whole. Only columns
/// that hold very long words let them break anywhere, because that lets the browser squeeze the others.
std::vector<QString> columnClasses(const Table &table)
{
    constexpr qsizetype wholeWord = 22;
    constexpr qsizetype oneLine = 18;
    std::vector<QString> classes(table.columns.size());
    for (size_t c = 0; c < classes.size(); ++c) {
        qsizetype longest = 0;
        qsizetype longestWord = 0;
        const auto measure = [&](const QString &text) {
            longest = std::max(longest, text.size());
            qsizetype word = 0;
            for (const QChar character : text) {
                word = character.isSpace() ? 0 : word + 1;
                longestWord = std::max(longestWord, word);
            }
        };
        measure(table.columns[c].title);
        for (const Row &row : table.rows) {
            if (!row.group && c < row.cells.size())
                measure(row.cells[c].text.plain());
        }
        QStringList names;
        if (table.columns[c].align == Align::End)
            names += u"end"_s;
        else if (table.columns[c].align == Align::Center)
            names += u"center"_s;
        if (table.columns[c].weight <= 0.0 && longest <= oneLine)
            names += u"fit"_s;
        else if (longestWord <= wholeWord)
            names += u"whole"_s;
        if (!names.isEmpty())
            classes[c] = " class=\""_L1 + names.join(u' ') + u'"';
    }
    return classes;
}

QString percent(double fraction)
{
    return QString::number(std::clamp(fraction, 0.0, 1.0) * 100.0, 'f', 2) + u'%';
}

class HtmlBlocks
{
public:
    QString out;

    void add(const std::vector<Block> &blocks)
    {
        for (const Block &block : blocks)
            std::visit(*this, block.kind);
    }

    void collectContents(const std::vector<Block> &blocks)
    {
        for (const Block &block : blocks) {
            if (const auto *heading = std::get_if<Heading>(&block.kind)) {
                if (isListed(*heading))
                    m_contents.push_back(*heading);
            } else if (const auto *group = std::get_if<Group>(&block.kind)) {
                collectContents(group->blocks);
            }
        }
    }

    void operator()(const Heading &heading)
    {
        const QString tag = u'h' + QString::number(std::clamp(heading.level, 0, 3) + 1);
        out += u'<' + tag;
        // Those nested in OnePage and SideBySide are not listed and so get no number.
        if (isListed(heading) && m_nested == 0) {
            ++m_headings;
            out += " id=\"s"_L1 + QString::number(m_headings) + u'"';
        }
        out += u'>' + isolated(heading.text);
        if (!heading.note.isEmpty())
            out += " <span class=\"note\">"_L1 + isolated(heading.note) + "</span>"_L1;
        out += "</"_L1 + tag + ">\n"_L1;
    }

    void operator()(const Paragraph &paragraph)
    {
        if (paragraph.text.isEmpty())
            return;
        const QLatin1StringView style = paragraph.style == Paragraph::Style::Lead    ? " class=\"lead\""_L1
                                        : paragraph.style == Paragraph::Style::Small ? " class=\"small\""_L1
                                                                                     : ""_L1;
        out += "<p"_L1 + style + u'>' + inlineText(paragraph.text) + "</p>\n"_L1;
    }

    void operator()(const BulletList &list)
    {
        if (list.items.empty()) {
            none(list.emptyText);
            return;
        }
        out += list.numbered ? "<ol>\n"_L1 : "<ul>\n"_L1;
        for (const Text &item : list.items)
            out += "<li>"_L1 + inlineText(item) + "</li>\n"_L1;
        out += list.numbered ? "</ol>\n"_L1 : "</ul>\n"_L1;
    }

    void operator()(const KeyValues &values)
    {
        if (values.entries.empty()) {
            none({});
            return;
        }
        out += values.columns > 1 ? "<dl class=\"wide\">\n"_L1 : "<dl>\n"_L1;
        for (const KeyValues::Entry &entry : values.entries)
            out += "<div><dt>"_L1 + isolated(entry.label) + "</dt><dd>"_L1 +
                   cellText(entry.value, entry.mark) + "</dd></div>\n"_L1;
        out += "</dl>\n"_L1;
    }

    void operator()(const Table &table)
    {
        if (table.rows.empty() || table.columns.empty()) {
            if (!table.caption.isEmpty())
                (*this)(Paragraph{Run{table.caption, true}});
            none(table.emptyText);
            return;
        }
        out += "<div class=\"scroll\"><table>\n"_L1;
        if (!table.caption.isEmpty())
            out += "<caption>"_L1 + isolated(table.caption) + "</caption>\n"_L1;
        out += "<thead><tr>"_L1;
        const std::vector<QString> classes = columnClasses(table);
        for (size_t c = 0; c < table.columns.size(); ++c)
            out += "<th scope=\"col\""_L1 + classes[c] + u'>' + isolated(table.columns[c].title) + "</th>"_L1;
        out += "</tr></thead>\n<tbody>\n"_L1;
        for (const Row &row : table.rows)
            addRow(table, row, classes);
        out += "</tbody></table></div>\n"_L1;
    }

    void operator()(const Box &box)
    {
        out += "<section class=\"box "_L1 + toneClass(box.tone) + "\"><p class=\"boxtitle\">"_L1 +
               isolated(box.title) + "</p>\n"_L1;
        for (const Text &paragraph : box.paragraphs)
            out += "<p>"_L1 + inlineText(paragraph) + "</p>\n"_L1;
        out += "</section>\n"_L1;
    }

    void operator()(const Verdict &verdict)
    {
        out += "<section class=\"verdict "_L1 + toneClass(verdict.mark.tone) + "\"><p class=\"word\">"_L1;
        if (verdict.mark.icon != Icon::None)
            out += "<span aria-hidden=\"true\">"_L1 + iconText(verdict.mark.icon) + "</span> "_L1;
        out += isolated(verdict.word) + "</p><div class=\"about\">"_L1;
        if (!verdict.sentence.isEmpty())
            out += "<p>"_L1 + inlineText(verdict.sentence) + "</p>"_L1;
        if (!verdict.figures.empty()) {
            out += "<ul class=\"figures\">"_L1;
            for (const Verdict::Figure &figure : verdict.figures)
                out += (figure.small ? "<li class=\"lesser\"><b>"_L1 : "<li><b>"_L1) +
                       isolated(figure.value) + "</b> <span>"_L1 + isolated(figure.label) + "</span></li>"_L1;
            out += "</ul>"_L1;
        }
        out += "</div></section>\n"_L1;
    }

    void operator()(const BarList &list)
    {
        if (list.bars.empty()) {
            none(list.emptyText);
            return;
        }
        out += "<table class=\"bars\"><tbody>\n"_L1;
        for (const BarList::Bar &bar : list.bars) {
            out += "<tr><th scope=\"row\">"_L1 + isolated(bar.label) +
                   "</th><td class=\"bar\"><div class=\"track\" aria-hidden=\"true\">"_L1;
            if (bar.fraction)
                out += "<div class=\"fill "_L1 + toneClass(bar.mark ? bar.mark->tone : Tone::Information) +
                       "\" style=\"width:"_L1 + percent(*bar.fraction) + "\"></div>"_L1;
            if (bar.threshold)
                out += "<div class=\"tick\" style=\"inset-inline-start:"_L1 + percent(*bar.threshold) +
                       "\"></div>"_L1;
            out += "</div></td><td class=\"end\">"_L1 + isolated(bar.value) + "</td><td>"_L1 +
                   (bar.mark ? markText(*bar.mark) : QString()) + "</td></tr>\n"_L1;
        }
        out += "</tbody></table>\n"_L1;
    }

    void operator()(const Drawing &drawing);

    void operator()(const SignatureTable &table)
    {
        if (table.rows.empty()) {
            none({});
            return;
        }
        out += "<div class=\"scroll\"><table class=\"signatures\">\n<thead><tr>"_L1;
        for (const QString &title :
             {table.roleTitle, table.answerTitle, table.signatureTitle, table.dateTitle})
            out += "<th scope=\"col\">"_L1 + isolated(title) + "</th>"_L1;
        out += "</tr></thead>\n<tbody>\n"_L1;
        for (const SignatureTable::Signatory &row : table.rows) {
            out += "<tr><th scope=\"row\">"_L1 + isolated(row.role);
            if (!row.name.isEmpty())
                out += "<br><span class=\"name\">"_L1 + isolated(row.name) + "</span>"_L1;
            if (!row.note.isEmpty())
                out += "<br><span class=\"name muted\">"_L1 + isolated(row.note) + "</span>"_L1;
            out += "</th><td><ul class=\"answers\">"_L1;
            for (qsizetype a = 0; a < row.answers.size(); ++a) {
                const bool chosen = a == row.chosen;
                out += "<li><span aria-hidden=\"true\">"_L1 + (chosen ? "&#x2611;"_L1 : "&#x2610;"_L1) +
                       "</span> "_L1 + (chosen ? "<strong>"_L1 : ""_L1) + isolated(row.answers[a]) +
                       (chosen ? "</strong>"_L1 : ""_L1) + "</li>"_L1;
            }
            out += "</ul></td><td class=\"line\">"_L1 + isolated(row.signedAs) +
                   "</td><td class=\"line\">"_L1 + isolated(row.date) + "</td></tr>\n"_L1;
        }
        out += "</tbody></table></div>\n"_L1;
    }

    void operator()(const PageBreak &) { out += "<div class=\"pagebreak\"></div>\n"_L1; }

    void operator()(const Contents &contents)
    {
        if (!contents.title.isEmpty())
            (*this)(Heading{1, contents.title, {}, false});
        out += "<nav><ul>\n"_L1;
        for (size_t i = static_cast<size_t>(m_headings); i < m_contents.size(); ++i)
            if (m_contents[i].level <= contents.depth)
                out += (m_contents[i].level > 1 ? "<li class=\"sub\">"_L1 : "<li>"_L1) + "<a href=\"#s"_L1 +
                       QString::number(i + 1) + "\">"_L1 + isolated(m_contents[i].text) + "</a></li>\n"_L1;
        out += "</ul></nav>\n"_L1;
    }

    void operator()(const Group &group)
    {
        out += "<div class=\"group\">\n"_L1;
        add(group.blocks);
        out += "</div>\n"_L1;
    }

    void operator()(const SideBySide &sides)
    {
        ++m_nested;
        out += "<div class=\"sides\">\n"_L1;
        for (size_t i = 0; i < sides.columns.size(); ++i) {
            const double weight = i < sides.weights.size() ? sides.weights[i] : 1.0;
            out += "<div style=\"flex-grow:"_L1 + QString::number(weight, 'g', 3) + "\">\n"_L1;
            add(sides.columns[i]);
            out += "</div>\n"_L1;
        }
        out += "</div>\n"_L1;
        --m_nested;
    }

    void operator()(const OnePage &page)
    {
        if (page.versions.empty())
            return;
        ++m_nested;
        out += "<div class=\"onepage\">\n"_L1;
        add(page.versions.front());
        out += "</div>\n"_L1;
        --m_nested;
    }

private:
    static bool isListed(const Heading &heading)
    {
        return heading.inContents && (heading.level == 1 || heading.level == 2);
    }

    void none(const QString &emptyText)
    {
        out +=
            "<p class=\"muted\">"_L1 + isolated(emptyText.isEmpty() ? noneText() : emptyText) + "</p>\n"_L1;
    }

    static QString inlineText(const Text &text)
    {
        QString result;
        for (const Run &run : text.runs) {
            const QString shown = Text(run).plain();
            if (shown.isEmpty())
                continue;
            QString part = isolated(shown);
            if (!run.link.isEmpty() && isSafeLink(run.link))
                part = "<a rel=\"noopener noreferrer\" href=\""_L1 + escaped(run.link) + "\">"_L1 + part +
                       "</a>"_L1;
            if (run.bold)
                part = "<strong>"_L1 + part + "</strong>"_L1;
            if (run.tone != Tone::Normal)
                part = "<span class=\""_L1 + toneClass(run.tone) + "\">"_L1 + part + "</span>"_L1;
            result += part;
        }
        return result;
    }

    static QString markText(const Mark &mark)
    {
        QString result = "<span class=\"mark "_L1 + toneClass(mark.tone) + "\" title=\""_L1 +
                         escaped(mark.word) + "\">"_L1;
        if (mark.icon != Icon::None)
            result += "<span aria-hidden=\"true\">"_L1 + iconText(mark.icon) + "</span>&#160;"_L1;
        return result + escaped(mark.letter) + "</span>"_L1;
    }

    static QString cellText(const Text &text, const std::optional<Mark> &mark)
    {
        QString words = inlineText(text);
        if (!mark)
            return words;
        return words.isEmpty() ? markText(*mark) : markText(*mark) + u' ' + words;
    }

    void addRow(const Table &table, const Row &row, const std::vector<QString> &classes)
    {
        if (row.group) {
            out += "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\""_L1 +
                   QString::number(table.columns.size()) + "\">"_L1 +
                   (row.cells.empty() ? QString() : cellText(row.cells[0].text, row.cells[0].mark)) +
                   "</th></tr>\n"_L1;
            return;
        }
        out += "<tr>"_L1;
        for (size_t c = 0; c < table.columns.size(); ++c) {
            const Column &column = table.columns[c];
            const QLatin1StringView open = column.rowHeader ? "<th scope=\"row\""_L1 : "<td"_L1;
            out += open + classes[c] + u'>';
            if (c < row.cells.size())
                out += cellText(row.cells[c].text, row.cells[c].mark);
            out += column.rowHeader ? "</th>"_L1 : "</td>"_L1;
        }
        out += "</tr>\n"_L1;
    }

    std::vector<Heading> m_contents;
    int m_headings = 0;
    int m_nested = 0;
    int m_drawings = 0;
};

/// The generator's file as an element of our page: without prolog, ids made unique among all drawings.
QString inlineSvg(const QByteArray &svg, const QString &prefix, const QString &alternative)
{
    QString result;
    QXmlStreamReader reader(svg);
    QXmlStreamWriter writer(&result);
    static const QString reference = u"url(#"_s;
    int skipped = 0; // depth within what the page says itself
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            const bool named = reader.name() == "title"_L1 || reader.name() == "desc"_L1;
            if (named || skipped > 0) {
                ++skipped;
                continue;
            }
            writer.writeStartElement(reader.name().toString());
            if (reader.name() == "svg"_L1) {
                writer.writeAttribute(u"role"_s, u"img"_s);
                writer.writeAttribute(u"aria-label"_s, plainText(alternative));
            }
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                QString value = attribute.value().toString();
                if (attribute.qualifiedName() == "id"_L1)
                    value.prepend(prefix);
                else if (value.startsWith(reference))
                    value.insert(reference.size(), prefix);
                else if (attribute.qualifiedName() == "xlink:href"_L1 && value.startsWith(u'#'))
                    value.insert(1, prefix);
                const bool link = attribute.qualifiedName() == "xlink:href"_L1;
                writer.writeAttribute(link ? u"href"_s : attribute.qualifiedName().toString(), value);
            }
        } else if (reader.isEndElement()) {
            if (skipped > 0) {
                --skipped;
                continue;
            }
            writer.writeEndElement();
        } else if (reader.isCharacters() && skipped == 0) {
            writer.writeCharacters(reader.text().toString());
        }
    }
    return reader.hasError() ? QString() : result;
}

void HtmlBlocks::operator()(const Drawing &drawing)
{
    const qreal width = drawing.size.width() > 0.0 ? drawing.size.width() : 496.0;
    const QSizeF size(width, std::max(1.0, drawing.size.height()));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(72);
    generator.setSize(
        QSize(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))));
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    if (drawing.paint) {
        QPainter painter(&generator);
        painter.setFont(drawingFont(type::small));
        painter.setPen(QColor(ink::text));
        drawing.paint(painter, QRectF(QPointF(0, 0), size));
    }
    buffer.close();
    const QString svg = inlineSvg(buffer.data(), u"d%1-"_s.arg(++m_drawings), drawing.alternative);
    out += "<figure>"_L1;
    out += svg.isEmpty() ? "<p>"_L1 + isolated(drawing.alternative) + "</p>"_L1 : svg;
    if (!drawing.caption.isEmpty())
        out += "<figcaption>"_L1 + isolated(drawing.caption) + "</figcaption>"_L1;
    out += "</figure>\n"_L1;
}

} // namespace

QByteArray htmlOf(const Report &report)
{
    HtmlBlocks blocks;
    blocks.collectContents(report.blocks);
    blocks.add(report.blocks);

    const QString title = report.project.isEmpty() ? report.title : report.title + u" – "_s + report.project;
    const QString language = report.locale.language() == QLocale::C ? u"en"_s : report.locale.bcp47Name();
    QString page = "<!DOCTYPE html>\n<html lang=\""_L1 + escaped(language) + "\" dir=\""_L1 +
                   (report.isRightToLeft() ? "rtl"_L1 : "ltr"_L1) +
                   "\">\n<head>\n<meta charset=\"utf-8\">\n"_L1 +
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                   "'unsafe-inline'; img-src data:\">\n"_L1 +
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_L1 +
                   "<meta name=\"generator\" content=\"Baton\">\n<title>"_L1 + escaped(title) +
                   "</title>\n<style>\n"_L1 + htmlStyle() + "</style>\n</head>\n<body>\n<main>\n"_L1 +
                   blocks.out + "</main>\n<footer>"_L1;
    QStringList footer;
    for (const QString &part :
         {report.project, report.edition, report.snapshot, report.shortHash, report.classification}) {
        if (!part.isEmpty())
            footer += isolated(part);
    }
    page += footer.join(" · "_L1) + "</footer>\n</body>\n</html>\n"_L1;
    return page.toUtf8();
}

Result<void> writeHtmlFile(const Report &report, const QString &path)
{
    return writeWholeFile(path, htmlOf(report));
}

} // namespace baton::report
