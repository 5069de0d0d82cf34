// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/dialogbuttons.h"

#include <QDialog>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>

namespace baton {

DialogButtons::DialogButtons(const QString &action, QDialog *dialog) : QDialogButtonBox(Ok | Cancel, dialog)
{
    button(Ok)->setText(action);
    confirmWithCtrlEnter(*button(Ok));
    connect(this, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(this, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
}

void confirmWithCtrlEnter(QAbstractButton &button)
{
    QWidget *window = button.window();
    const auto press = [&button, window] {
        const QPointer<QWidget> typedIn = window->focusWidget();
        if (typedIn)
            typedIn->clearFocus();
        if (button.isEnabled())
            button.click();
        if (typedIn && !window->focusWidget())
            typedIn->setFocus();
    };
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        new QShortcut(Qt::CTRL | key, window, &button, press);
}

} // namespace baton
