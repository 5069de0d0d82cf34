// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace baton {

/// What the rows of a spreadsheet become.
enum class SheetKind { Tasks, Checklist, Deliverables, People };
inline constexpr SheetKind sheetKinds[] = {SheetKind::Tasks, SheetKind::Checklist, SheetKind::Deliverables,
                                           SheetKind::People};

RecordKind recordOf(SheetKind kind);
/// "tasks", "checklist", "deliverables", "people": for the command line.
QString sheetKindKey(SheetKind kind);
std::optional<SheetKind> sheetKindFromKey(const QString &key);

/// What a column of a spreadsheet can hold: a field of the record, or something that sets several of them.
struct SheetField
{
    QString
        key; ///< of the Schema, or one of our own: level, outline, number, start, finish, predecessors, due
    QString title;     ///< translated
    int field = -1;    ///< index in the Schema; -1: not one field
    QStringList names; ///< what else such a column is called, folded as foldedTitle() does
};
const std::vector<SheetField> &sheetFields(SheetKind kind);

/// Lower case letters and digits alone, without what stands in brackets: "Due offset (days)" is "dueoffset".
QString foldedTitle(const QString &title);

/// What the columns of a spreadsheet are taken for.
struct SheetLayout
{
    SheetKind kind = SheetKind::Checklist;
    int titleRow = -1;       ///< the row with the titles, from 0; -1: there is none
    std::vector<int> fields; ///< by column: index in sheetFields(kind); -1: not imported

    bool holds(QLatin1StringView key) const;
    bool operator==(const SheetLayout &) const = default;
};

/// By the titles among the first rows: each field takes the first column that is called so. Without a kind it
/// is the one most titles fit.
SheetLayout guessLayout(const QList<QStringList> &rows, std::optional<SheetKind> kind = {});
/// The same for a row of titles that somebody chose; -1: no titles, so that no column is recognized.
SheetLayout layoutFor(const QList<QStringList> &rows, SheetKind kind, int titleRow);

/// "B: Owner", "B" where there is no title.
QString sheetColumnName(const QList<QStringList> &rows, const SheetLayout &layout, int column);
/// How many columns the widest row has, 200 at the most.
int sheetWidth(const QList<QStringList> &rows);

} // namespace baton
