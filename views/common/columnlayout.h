// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/column.h"

#include <QHash>

class QHeaderView;
class QSettings;

namespace baton {

/// Order, widths and hidden columns of a table, remembered by the keys of the columns. `widths` replaces the
/// width of a column that is wider than somebody chose.
void saveColumns(QSettings &settings, const QHeaderView &header, const std::vector<Column> &columns,
                 const QHash<int, int> &widths = {});
/// The widths that were remembered, in pixels by column; nothing happens where nothing was remembered.
QHash<int, int> restoreColumns(const QSettings &settings, QHeaderView &header,
                               const std::vector<Column> &columns);

} // namespace baton
