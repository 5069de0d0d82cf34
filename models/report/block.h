// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <functional>
#include <initializer_list>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

class QPainter;

/// A report is a list of blocks: plain values that say what is printed, in which order and what it means.
/// How it looks is the writer's: PagedLayout for paper and pictures, HtmlWriter for the browser.
/// All text is plain text, never markup. Lengths are points (1/72 inch).
namespace baton::report {

/// What a colour says. Colour never stands alone: a letter, an icon or words go with it.
enum class Tone { Normal, Muted, Complete, Attention, Blocked, Information };

/// Drawn as a shape, so that it needs no font.
enum class Icon { None, Check, Exclamation, Cross, Circle, Dash, Info };

/// A state as icon, letter and colour; `word` is what a screen reader says for it.
struct Mark
{
    Icon icon = Icon::None;
    Tone tone = Tone::Normal;
    QString letter;
    QString word;

    bool operator==(const Mark &) const = default;

    static Mark complete();
    static Mark onTrack();
    static Mark attention();
    static Mark blocked();
    static Mark notApplicable();
};

struct Run
{
    QString text;
    bool bold = false;
    Tone tone = Tone::Normal;
    /// An address. It is shown in brackets after the text, and is a link in HTML if http, https or mailto.
    QString link = {};

    bool operator==(const Run &) const = default;
};

/// One paragraph's text. A newline in it is a line break.
struct Text
{
    std::vector<Run> runs;

    Text() = default;
    Text(const QString &text) : runs{Run{text}} {}
    Text(Run run) : runs{std::move(run)} {}
    Text(std::initializer_list<Run> list) : runs(list) {}

    bool isEmpty() const;
    /// The runs' texts joined, with the addresses of links that their text does not show.
    QString plain() const;

    bool operator==(const Text &) const = default;
};

struct Heading
{
    int level = 1; ///< 0 the report's title, 1 section, 2 sub-section, 3 run-in
    QString text;
    QString note = {};      ///< Muted, at the end of the line.
    bool inContents = true; ///< Listed by Contents when of level 1 or 2.
    int maxLines = 0;       ///< As in Paragraph.
};

struct Paragraph
{
    enum class Style { Body, Lead, Small };
    Text text;
    Style style = Style::Body;
    /// 0 unlimited. What does not fit ends in an ellipsis; only for what is printed in full elsewhere.
    int maxLines = 0;
};

struct BulletList
{
    std::vector<Text> items;
    bool numbered = false;
    int maxLines = 0;       ///< Per item, as in Paragraph.
    QString emptyText = {}; ///< Empty: "none".
};

/// Label and value pairs, in `columns` pairs side by side.
struct KeyValues
{
    struct Entry
    {
        QString label;
        Text value;
        std::optional<Mark> mark = {};
    };
    std::vector<Entry> entries;
    int columns = 1;
    int maxLines = 0; ///< Per value, as in Paragraph.
};

struct Cell
{
    Text text;
    std::optional<Mark> mark;

    Cell() = default;
    Cell(const QString &plain) : text(plain) {}
    Cell(Text runs) : text(std::move(runs)) {}
    Cell(Mark state, Text runs = {}) : text(std::move(runs)), mark(std::move(state)) {}
};

enum class Align { Start, Center, End };

struct Column
{
    QString title;
    /// Share of the width left over by the columns of weight 0, which are as wide as their longest text.
    double weight = 1.0;
    Align align = Align::Start;
    double minWidth = 0.0;  ///< Points.
    int maxLines = 0;       ///< As in Paragraph.
    bool rowHeader = false; ///< Names the row, for screen readers.
};

/// A row, or with `group` set the heading of the rows that follow it (its first cell spans all columns).
struct Row
{
    std::vector<Cell> cells;
    bool group = false;
};

struct Table
{
    std::vector<Column> columns;
    std::vector<Row> rows;
    QString caption = {};
    QString emptyText = {}; ///< Printed when there are no rows; empty: "none".
    bool isDense = false;   ///< Rows closer together, where room is short.
};

/// A callout that must not be overlooked: an override, waivers over objection, criteria changed.
struct Box
{
    Tone tone = Tone::Information;
    QString title;
    std::vector<Text> paragraphs;
    int maxLines = 0; ///< Per paragraph, as in Paragraph.
};

/// The verdict in one glance, with a few figures beside it.
struct Verdict
{
    struct Figure
    {
        QString value;
        QString label;
        bool small = false; ///< Printed smaller: it informs, it does not decide.
    };
    Mark mark;
    QString word;
    Text sentence;
    std::vector<Figure> figures = {};
};

/// Horizontal bars, such as the score of each category.
struct BarList
{
    struct Bar
    {
        QString label;
        std::optional<double> fraction; ///< 0 to 1; absent: not applicable, no bar.
        QString value;
        std::optional<Mark> mark = {};
        std::optional<double> threshold = {}; ///< 0 to 1, drawn as a tick.
    };
    std::vector<Bar> bars;
    QString emptyText = {};
    int maxLines = 0; ///< Of a label, as in Paragraph.
};

/// A chart. `paint` fills the given rectangle, in points, and is called for each output anew.
struct Drawing
{
    std::function<void(QPainter &, const QRectF &)> paint;
    QSizeF size;         ///< Points; width 0: the full width. Shrunk to the page if need be.
    QString alternative; ///< What the picture says, for those who cannot see it.
    QString caption = {};
};

/// Who signs, with which answers to tick, and room for signature and date.
struct SignatureTable
{
    struct Signatory
    {
        QString role;
        QString name;
        QString note = {}; ///< Such as "required".
        QStringList answers;
        int chosen = -1;       ///< Index of the answer already given, -1 none.
        QString signedAs = {}; ///< Printed in the signature field if answered already.
        QString date = {};
    };
    QString roleTitle, answerTitle, signatureTitle, dateTitle;
    std::vector<Signatory> rows;
    int maxLines = 6; ///< Of a role, name or note, as in Paragraph.
};

struct PageBreak
{
};

/// The headings of level 1 (up to `depth`, at most 2) that follow in the report, with their pages.
struct Contents
{
    QString title;
    int depth = 2;
};

struct Block;

/// Kept on one page where it fits one.
struct Group
{
    std::vector<Block> blocks;
};

/// Stand side by side on paper (one after the other if that does not fit a page); narrow screens stack them.
struct SideBySide
{
    std::vector<std::vector<Block>> columns;
    std::vector<double> weights = {};
    double gap = 18.0; ///< Points.
};

/// The same content in several lengths, fullest first: paper takes the first that fits one page, HTML the
/// first. It begins on a new page, and what follows does, too.
struct OnePage
{
    std::vector<std::vector<Block>> versions;
};

using BlockKind = std::variant<Heading, Paragraph, BulletList, KeyValues, Table, Box, Verdict, BarList,
                               Drawing, SignatureTable, PageBreak, Contents, Group, SideBySide, OnePage>;

struct Block
{
    BlockKind kind;

    template <typename Kind>
        requires std::constructible_from<BlockKind, Kind>
    Block(Kind value) : kind(std::move(value))
    {
    }
};

/// A whole report: what stands in the footer and in the file's properties, and the blocks.
struct Report
{
    QString title;
    QString project;
    QString edition = {};   ///< "Signing edition", "Annex".
    QString snapshot = {};  ///< Words for the state it shows, such as "as of 2 March 2026, revision 412".
    QString shortHash = {}; ///< Anchor in the history.
    QString classification = {}; ///< "Internal", "Confidential".
    QLocale locale = QLocale::c();
    std::vector<Block> blocks = {};

    bool isRightToLeft() const { return locale.textDirection() == Qt::RightToLeft; }
};

/// What is left of a text when nothing in it can break an output: line ends become newline, tabs spaces,
/// other control characters, lone surrogates and non-characters U+FFFD; overrides of the writing direction,
/// which make a text read other than it is stored, are taken out.
QString plainText(const QString &text);

/// Whether a link may be opened: http, https and mailto only.
bool isSafeLink(const QString &address);

/// Adds the blocks at the end.
void append(std::vector<Block> &to, std::vector<Block> blocks);

/// "none", for empty lists and sections.
QString noneText();

} // namespace baton::report
