// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace baton {

/// What a page shows as long as it has nothing to show: what it is for, and the first step.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QIcon &icon, const QString &title, const QString &text, QWidget *parent = nullptr);

    /// A button for a first step; the first is the one recommended.
    void addStep(const QString &text, std::function<void()> step);
    /// What adding a row (Ins) and pasting do while this is seen: they mean the list that has nothing yet.
    void setKeys(std::function<void()> add, std::function<void()> paste);
    /// What stands beneath the steps, as wide as the text.
    void addBelow(QWidget *widget);

public Q_SLOTS:
    void addRecord();
    void paste();

private:
    QVBoxLayout *m_column;
    QVBoxLayout *m_steps;
    int m_stepCount = 0;
    std::function<void()> m_add;
    std::function<void()> m_paste;
};

} // namespace baton
