// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/modalguard.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace baton {

ModalGuard::ModalGuard(QWidget *window) : QObject(window), m_window(window)
{
    window->installEventFilter(this);
}

bool ModalGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowBlocked:
        // Not before: every event of the program passes such a filter.
        if (watched == m_window)
            qApp->installEventFilter(this);
        return false;
    case QEvent::WindowUnblocked:
        if (watched == m_window)
            qApp->removeEventFilter(this);
        return false;
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (!isOfWindow(watched))
            return false;
        wakeDialog();
        return true;
    default:
        return false;
    }
}

// Actions and shortcuts are children of what they belong to; a dialog keeps its own.
bool ModalGuard::isOfWindow(const QObject *object) const
{
    for (; object; object = object->parent()) {
        if (object == m_window)
            return true;
        const auto *widget = qobject_cast<const QWidget *>(object);
        if (widget && widget->isWindow() && widget->windowType() != Qt::Popup)
            return false;
    }
    return false;
}

void ModalGuard::wakeDialog() const
{
    QWidget *dialog = QApplication::activeModalWidget();
    if (!dialog)
        return;
    dialog->raise();
    dialog->activateWindow();
}

} // namespace baton
