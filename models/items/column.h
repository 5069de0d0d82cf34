// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

#include <QVariant>

#include <functional>

namespace baton {

/// What a cell means beside its text; shown as an icon, with the word in the text and the colour third.
enum class Mark { None, Complete, OnTrack, Attention, Blocked, Information, Progress, Neutral };

/// What a computed cell shows.
struct Cell
{
    QString text;
    QVariant sort; ///< typed value to order and group by; the text when invalid
    Mark mark = Mark::None;
    QString accessible;        ///< read aloud instead of the text, where the text is a letter or a symbol
    Mark tone = Mark::None;    ///< colours the text, where the mark stands in another cell
    std::optional<double> bar; ///< 0 to 1: drawn as a bar in the colour of the tone

    bool operator==(const Cell &) const = default;
};

inline Cell textCell(const QString &text, Mark mark = Mark::None, Mark tone = Mark::None)
{
    Cell cell;
    cell.text = text;
    cell.mark = mark;
    cell.tone = tone;
    return cell;
}

/// How a cell that shows something computed is edited: as text, which may set several fields.
struct TypedCell
{
    using Values = std::vector<std::pair<int, Value>>; ///< field and its new value

    std::function<QString(const Plan &, QUuid)> text; ///< what the editor begins with
    std::function<Result<Values>(const Plan &, QUuid, const QString &)> parse;
};

/// One column of a RecordTableModel: a field of the record's Schema, or something computed.
struct Column
{
    QString key;                                      ///< permanent: settings remember widths by it
    QString title;                                    ///< translated
    int field = -1;                                   ///< shown unless computed, and edited; -1: neither
    int width = 12;                                   ///< preferred width in average characters
    bool isHidden = false;                            ///< until the user asks for it
    bool isEssential = false;                         ///< stays in sight where the name can give way
    std::function<Cell(const Plan &, QUuid)> compute; ///< computed columns only
    std::function<Mark(const void *record)> mark;     ///< field columns that carry a meaning
    std::function<QString(QUuid)> note;               ///< derived; said behind the value of a field
    std::function<Cell(const Plan &, QUuid)> group;   ///< what rows are grouped by; none: by the text
    std::optional<TypedCell> typed;                   ///< computed columns that can be edited
    Qt::Alignment alignment = {};                     ///< none: as suits the field

    bool isComputed() const { return static_cast<bool>(compute); }
};

/// The column of a Schema field with its label and a width that suits its kind.
Column fieldColumn(RecordKind kind, const char *key);
/// Every field of the record that people may see, in Schema order.
std::vector<Column> fieldColumns(RecordKind kind);

} // namespace baton
