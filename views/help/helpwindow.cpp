// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/help/helpwindow.h"

#include "views/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// "pt_BR", "pt", "en": the first that has the topic.
QString topicText(const QString &topic)
{
    const QString locale = QLocale().name();
    for (const QString &language : {locale, locale.section(u'_', 0, 0), u"en"_s}) {
        QFile file(u":/help/%1/%2.md"_s.arg(language, topic));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

QString topicTitle(const QString &topic)
{
    return topicText(topic).section(u'\n', 0, 0).remove(u'#').trimmed();
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent), m_list(new QListWidget(this)), m_text(new QTextBrowser(this))
{
    setObjectName(u"helpWindow"_s);
    setWindowTitle(tr("Help"));
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().lineSpacing() * 36);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium, space::medium, 0, 0);
    row->setSpacing(0);
    m_list->setObjectName(u"helpTopics"_s);
    m_list->setAccessibleName(tr("Topics"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setPalette(tablePalette(QApplication::palette()));
    m_list->setSpacing(space::small);
    m_list->setMaximumWidth(fontMetrics().averageCharWidth() * 28);
    for (const QString &topic : topics())
        m_list->addItem(topicTitle(topic));
    m_text->setObjectName(u"helpText"_s);
    m_text->setAccessibleName(tr("Help text"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(space::huge);
    row->addWidget(m_list);
    row->addWidget(m_text, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpWindow::showRow);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { showTopic(link.toString()); });
}

QStringList HelpWindow::topics()
{
    return {u"start"_s,        u"overview"_s,   u"checklist"_s, u"review"_s,  u"timeline"_s,
            u"deliverables"_s, u"allocation"_s, u"people"_s,    u"changes"_s, u"history"_s,
            u"report"_s,       u"tables"_s,     u"search"_s};
}

void HelpWindow::showTopic(const QString &topic)
{
    m_list->setCurrentRow(static_cast<int>(qMax<qsizetype>(0, topics().indexOf(topic))));
    m_list->setFocus();
    show();
    raise();
    activateWindow();
}

void HelpWindow::showRow(int row)
{
    if (row >= 0)
        m_text->setMarkdown(topicText(topics()[row]));
}

} // namespace baton
