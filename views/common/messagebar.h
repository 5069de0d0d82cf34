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

/// A line above the page that says something without stopping the work: why an edit was refused, that the
/// plan is open for reading only. Stays until closed or replaced.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Mark mark, const QString &text);
    /// A button that does something about it; taken away with the next message.
    void addButton(const QString &text, std::function<void()> action);
    void setCloseable(bool closeable);
    QString text() const;

public Q_SLOTS:
    void dismiss();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    Mark m_mark = Mark::Information;
    QLabel *m_icon;
    PlainLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace baton
