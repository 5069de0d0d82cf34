// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/rowlist.h"

#include <QUuid>

namespace baton {

/// A short list of what belongs to a record, each entry with a way to change and to remove it, and a button
/// that adds one.
class EntryList : public RowList
{
    Q_OBJECT

public:
    struct Entry
    {
        QUuid id;
        QString title;
        QString detail;
        bool operator==(const Entry &) const = default;
    };

    /// `none` is said while the list is empty, `add` stands on the button.
    EntryList(const QString &none, const QString &add, const QString &name, QWidget *parent = nullptr);

    void setEntries(const std::vector<Entry> &entries, bool isReadOnly);

Q_SIGNALS:
    void addRequested();
    void changeRequested(QUuid id);
    void removeRequested(QUuid id);

private:
    QString m_none;
    QWidget *m_add;
    std::vector<Entry> m_entries;
    bool m_isFilled = false;
};

} // namespace baton
