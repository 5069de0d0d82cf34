// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace baton {

/// Keeps a window still while a dialog is open over it. Qt keeps mouse and keys from it, but its shortcuts
/// still fire once a window manager gives it the focus: an item would be decided behind its own dialog.
class ModalGuard : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the window.
    explicit ModalGuard(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isOfWindow(const QObject *object) const;
    void wakeDialog() const;

    QWidget *m_window;
};

} // namespace baton
