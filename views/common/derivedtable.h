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

    /// As tall as its rows, up to so many; then it scrolls. With setWordWrap() rows are as tall as their
    /// text.
    void setMostRows(int rows);
    /// Never less of them are in sight, where there are so many; what stands around scrolls instead.
    void setLeastRows(int rows);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void jumpRequested(baton::RecordKind kind, QUuid id);
    /// The row of that key was double-clicked, or Enter pressed on it.
    void activatedKey(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int columnRoom(int characters) const;
    int leastHeight() const;
    int widthOfBars() const;
    void fitColumns();
    void fitRows();
    void fitRowsSoon();
    void styleSelf();
    void jump(const QModelIndex &index);

    DerivedTableModel &m_model;
    int m_fittedWidth = 0; ///< for which the rows are as tall as they are
    bool m_isFitDue = false;
    int m_mostRows = 0; ///< 0: as tall as there is room
    int m_leastRows = 0;
};

} // namespace baton
