// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/historymodel.h"

#include "models/items/changewords.h"
#include "models/plan/fieldtext.h"
#include "models/records/dateform.h"

#include <algorithm>

namespace baton {

HistoryModel::HistoryModel(const Document &document, QObject *parent)
    : QAbstractListModel(parent), m_document(document)
{
}

void HistoryModel::setItems(RecordKind kind, QUuid id, std::vector<HistoryItem> items)
{
    beginResetModel();
    m_kind = kind;
    m_id = id;
    m_items = std::move(items);
    std::ranges::reverse(m_items);
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QString HistoryModel::who(const HistoryItem &item) const
{
    return actorName(item.actor, item.change, m_document.plan());
}

QString HistoryModel::details(const ChangeSet &change) const
{
    const TextContext context{&m_document.plan(), QLocale(), m_document.today()};
    const RecordInfo &record = recordInfo(m_kind);
    QStringList lines;
    for (const RowChange &row : change.rows) {
        if (row.id != m_id || row.operation != RowChange::Operation::Update)
            continue;
        for (const FieldChange &field : row.fields) {
            const FieldInfo &info = record.fields[static_cast<size_t>(field.field)];
            if (info.isInternal)
                continue;
            const auto shown = [&](const Value &value) {
                const QString text = displayText(info, value, context).simplified();
                return text.isEmpty() ? tr("empty") : text;
            };
            lines.append(tr("%1: %2 → %3", "field, value before, value after")
                             .arg(fieldLabel(record, info), shown(field.before), shown(field.after)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HistoryItem &item = m_items[static_cast<size_t>(index.row())];
    const auto when = [&] { return dateTimeText(item.at.toLocalTime()); };
    switch (role) {
    case Qt::DisplayRole:
        return item.change.text.display();
    case WhoRole:
        return who(item);
    case WhenRole:
        return when();
    case DetailRole:
        return details(item.change);
    case Qt::AccessibleTextRole:
        return tr("%1, by %2, %3", "what was done, who did it, when")
            .arg(item.change.text.display(), who(item), when());
    default:
        return {};
    }
}

} // namespace baton
