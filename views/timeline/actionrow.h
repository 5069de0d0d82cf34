// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace baton {

/// Actions side by side that make do with the room there is: some of them with their names, then all as
/// icons, then those at the end in a menu.
class ActionRow : public QWidget
{
    Q_OBJECT

public:
    explicit ActionRow(QWidget *parent = nullptr);

    /// Named: what it is called stands beside its icon where there is room.
    void add(QAction *action, bool isNamed);
    /// The width that all of them take.
    int widthNeeded(bool withNames) const;
    /// Shows as much as this width holds, and takes no more than that.
    void fitInto(int width);
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        QAction *action = nullptr;
        QToolButton *button = nullptr;
        bool isNamed = false;
        int bareWidth = 0, namedWidth = 0; ///< with the gap behind it
    };

    void measure();
    QToolButton *addButton(const QString &name);

    QHBoxLayout *m_row;
    QToolButton *m_more;
    std::vector<Entry> m_entries;
};

} // namespace baton
