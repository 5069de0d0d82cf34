// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/column.h"

#include <QAbstractTableModel>

namespace baton {

/// One line of something derived: reasons, the way to GO, findings, categories.
struct DerivedRow
{
    QString key; ///< says which row stays the same row when all is derived anew
    RecordKind kind = RecordKind::Project;
    QUuid id; ///< the record to jump to; null: none
    std::vector<Cell> cells;

    bool operator==(const DerivedRow &) const = default;
};

/// A table of what Analysis derives. It is handed all rows after each analysis and announces only what
/// differs, so that selection and scroll position stay. Roles are those of RecordTableModel.
class DerivedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Title
    {
        QString text;
        int width = 12; ///< in average characters; 0: takes the room that is left
        bool isNumber = false;
    };

    explicit DerivedTableModel(std::vector<Title> titles, QObject *parent = nullptr);

    void setRows(std::vector<DerivedRow> rows);
    const DerivedRow &row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    const std::vector<Title> &titles() const { return m_titles; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<Title> m_titles;
    std::vector<DerivedRow> m_rows;
};

} // namespace baton
