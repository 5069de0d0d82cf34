// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace baton {

/// Cells as spreadsheets exchange them: rows by line breaks, cells by tabs; a cell with either, or with a
/// quote, stands in quotes with its quotes doubled.
QString toTabSeparated(const QList<QStringList> &rows);
QList<QStringList> fromTabSeparated(const QString &text);

} // namespace baton
