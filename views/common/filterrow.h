// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QLineEdit;

namespace baton {

class FilterModel;
class PinnedTable;

/// A line to type in above each column of a table; rows show whose cell contains it.
class FilterRow : public QWidget
{
    Q_OBJECT

public:
    FilterRow(FilterModel &model, PinnedTable &table, QWidget *parent = nullptr);

    void setShown(bool shown);
    /// What is filtered by, by column key; empty where nothing is.
    QHash<QString, QString> texts() const;
    /// Shows the row with these texts, where there are any, and leaves the keyboard where it is.
    void restore(const QHash<QString, QString> &texts);
    QSize sizeHint() const override;

Q_SIGNALS:
    void shownChanged(bool shown);
    void textsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    FilterModel &m_model;
    PinnedTable &m_table;
    QList<QLineEdit *> m_lines;
};

} // namespace baton
