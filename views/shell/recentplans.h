// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTreeWidget;

namespace baton {

/// The plans opened last, by name and folder, each opened by a click or Enter. Hidden while there are none.
class RecentPlans : public QWidget
{
    Q_OBJECT

public:
    explicit RecentPlans(QWidget *parent = nullptr);

    /// The latest first; as many as there is room for are shown.
    void setPaths(const QStringList &paths);

Q_SIGNALS:
    void openRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QTreeWidget *m_list;
};

} // namespace baton
