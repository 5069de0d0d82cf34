// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/colleagues/chasedialog.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace baton {

ChaseDialog::ChaseDialog(std::vector<ChaseMessage> messages, const QString &subject, QWidget *parent)
    : QDialog(parent), m_messages(std::move(messages)), m_subject(subject), m_people(new QListWidget(this)),
      m_text(new QPlainTextEdit(this))
{
    setObjectName(u"chaseDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Remind people"));
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().lineSpacing() * 28);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::large);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    auto *about = new PlainLabel(
        m_messages.empty() ? tr("Nothing is late or due soon: there is nobody to remind.")
                           : tr("Who has something to hand in or to decide that is late or due soon."),
        this);
    about->setObjectName(u"introduction"_s);
    about->setWordWrap(true);
    column->addWidget(about);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::large);
    m_people->setObjectName(u"chasePeople"_s);
    m_people->setAccessibleName(tr("People"));
    m_people->setPalette(tablePalette(QApplication::palette()));
    for (const ChaseMessage &message : m_messages) {
        const QString count = message.lateCount ? tr("%1, %2 late").arg(message.count).arg(message.lateCount)
                                                : QString::number(message.count);
        auto *item = new QListWidgetItem(
            tr("%1 (%2)", "person, how many").arg(message.name.simplified(), count), m_people);
        item->setIcon(markIcon(message.lateCount ? Mark::Blocked : Mark::Attention));
    }
    m_text->setObjectName(u"chaseText"_s);
    m_text->setAccessibleName(tr("Message"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    row->addWidget(m_people, 1);
    row->addWidget(m_text, 2);
    column->addLayout(row, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const char *name, const char *icon, const QString &text, auto slot) {
        auto *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1StringView(name));
        button->setIcon(themeIcon(icon));
        button->setEnabled(!m_messages.empty());
        connect(button, &QPushButton::clicked, this, slot);
        return button;
    };
    add("copyMessage", "edit-copy", tr("&Copy"), &ChaseDialog::copy);
    add("copyAllMessages", "edit-copy", tr("Copy &all"), &ChaseDialog::copyAll);
    m_mail = add("mailMessage", "mail-message-new", tr("&Write e-mail"),
                 [this] { Q_EMIT mailRequested(mailAddress()); });
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_people, &QListWidget::currentRowChanged, this, &ChaseDialog::showCurrent);
    m_people->setCurrentRow(0);
    showCurrent();
}

const ChaseMessage *ChaseDialog::current() const
{
    const int row = m_people->currentRow();
    return row < 0 ? nullptr : &m_messages[static_cast<size_t>(row)];
}

void ChaseDialog::showCurrent()
{
    const ChaseMessage *message = current();
    m_text->setPlainText(message ? message->text : QString());
    m_mail->setEnabled(message && !message->email.isEmpty());
}

QUrl ChaseDialog::mailAddress() const
{
    QUrl url;
    const ChaseMessage *message = current();
    if (!message)
        return url;
    url.setScheme(u"mailto"_s);
    url.setPath(message->email);
    QUrlQuery query;
    query.addQueryItem(u"subject"_s, QString::fromLatin1(QUrl::toPercentEncoding(m_subject)));
    query.addQueryItem(u"body"_s, QString::fromLatin1(QUrl::toPercentEncoding(message->text)));
    url.setQuery(query);
    return url;
}

void ChaseDialog::copy() const
{
    if (const ChaseMessage *message = current())
        QApplication::clipboard()->setText(message->text);
}

void ChaseDialog::copyAll() const
{
    QStringList texts;
    for (const ChaseMessage &message : m_messages) {
        texts.append(message.email.isEmpty() ? message.name : u"%1 <%2>"_s.arg(message.name, message.email));
        texts.append(message.text);
    }
    QApplication::clipboard()->setText(texts.join(u'\n'));
}

} // namespace baton
