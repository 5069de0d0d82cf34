// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialogButtonBox>

class QDialog;

namespace baton {

/// The buttons of a dialog that does one thing: that, named for what it does, and Cancel. They call the
/// dialog's accept() and reject(). Enter in a field of one line does it, Ctrl+Enter in every field.
class DialogButtons : public QDialogButtonBox
{
    Q_OBJECT

public:
    DialogButtons(const QString &action, QDialog *dialog);

    QPushButton *action() const { return button(Ok); }
};

/// Ctrl+Enter presses the button from anywhere in its window, as Enter makes a line in a field of several.
/// What is being typed is finished first, which may be what the button waits for.
void confirmWithCtrlEnter(QAbstractButton &button);

} // namespace baton
