// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/readiness/chaselist.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace baton {

/// Who has to be reminded of what: a message for each person, to copy or to send by e-mail.
class ChaseDialog : public QDialog
{
    Q_OBJECT

public:
    ChaseDialog(std::vector<ChaseMessage> messages, const QString &subject, QWidget *parent);

    /// The message of the chosen person as an e-mail to open.
    QUrl mailAddress() const;

Q_SIGNALS:
    void mailRequested(const QUrl &address);

private:
    const ChaseMessage *current() const;
    void showCurrent();
    void copy() const;
    void copyAll() const;

    std::vector<ChaseMessage> m_messages;
    QString m_subject;
    QListWidget *m_people;
    QPlainTextEdit *m_text;
    QPushButton *m_mail;
};

} // namespace baton
