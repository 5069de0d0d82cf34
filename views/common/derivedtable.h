// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/derivedtablemodel.h"

#include <QTableView>

namespace baton {

/// A table of derived rows, one row selected at a time; Enter or a double click goes to the row's record.
class DerivedTable : public QTableView
{
    Q_OBJECT

public:
    DerivedTable(DerivedTableModel &model, QWidget *parent = nullptr);

    /// As tall as all its rows; for short lists.
    void setShowsAllRows(bool showsAll);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void jumpRequested(baton::RecordKind kind, QUuid id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitColumns();
    void styleSelf();
    void jump(const QModelIndex &index);

    DerivedTableModel &m_model;
    bool m_showsAllRows = false;
};

} // namespace baton
