// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/columnlayout.h"

#include <QHeaderView>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

void saveColumns(QSettings &settings, const QHeaderView &header, const std::vector<Column> &columns,
                 const QHash<int, int> &widths)
{
    QStringList order;
    QStringList hidden;
    QStringList wide;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const QString &key = columns[static_cast<size_t>(column)].key;
        order.append(key);
        if (header.isSectionHidden(column))
            hidden.append(key);
        else
            wide.append(key + u'=' + QString::number(widths.value(column, header.sectionSize(column))));
    }
    settings.setValue(u"columns"_s, order);
    settings.setValue(u"hidden"_s, hidden);
    settings.setValue(u"widths"_s, wide);
}

QHash<int, int> restoreColumns(const QSettings &settings, QHeaderView &header,
                               const std::vector<Column> &columns)
{
    QHash<int, int> widths;
    if (!settings.contains(u"columns"_s))
        return widths;
    const auto columnOf = [&columns](const QString &key) {
        const auto at = std::ranges::find(columns, key, &Column::key);
        return at == columns.end() ? -1 : static_cast<int>(at - columns.begin());
    };
    int visual = 0;
    const QStringList known = settings.value(u"columns"_s).toStringList();
    for (const QString &key : known) {
        if (const int column = columnOf(key); column >= 0)
            header.moveSection(header.visualIndex(column), visual++);
    }
    const QStringList hidden = settings.value(u"hidden"_s).toStringList();
    for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
        const QString &key = columns[static_cast<size_t>(column)].key;
        if (known.contains(key)) // a column that has come since is shown as it wants to be
            header.setSectionHidden(column, hidden.contains(key));
    }
    for (const QString &width : settings.value(u"widths"_s).toStringList()) {
        const qsizetype at = width.lastIndexOf(u'=');
        const int column = columnOf(width.left(at));
        if (column < 0)
            continue;
        widths[column] = qBound(20, width.mid(at + 1).toInt(), 2000);
        header.resizeSection(column, widths[column]);
    }
    return widths;
}

} // namespace baton
