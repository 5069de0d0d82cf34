// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/column.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace baton {

class PlainLabel;

/// A line below the page that says something without stopping the work: why an edit was refused, that the
/// plan is open for reading only. Stays until closed or replaced, or while what it is about is in view.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Mark mark, const QString &text);
    /// A button that does something about it; taken away with the next message.
    void addButton(const QString &text, std::function<void()> action);
    void setCloseable(bool closeable);
    /// About what was just done: gone with the next change and on another page.
    void setPassing(bool passing = true) { m_isPassing = passing; }
    QString text() const;

public Q_SLOTS:
    void dismiss();
    void dismissPassing();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    bool m_isPassing = false;
    Mark m_mark = Mark::Information;
    QLabel *m_icon;
    PlainLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace baton
