// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/statusline.h"

#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QStatusTipEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace baton {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_icon(new QLabel(this)), m_state(new PlainLabel({}, this)),
      m_checking(new PlainLabel(tr("Checking the file…"), this)), m_tip(new PlainLabel({}, this)),
      m_who(new QToolButton(this)), m_findings(new QToolButton(this))
{
    setObjectName(u"statusLine"_s);
    setSizeGripEnabled(false);
    setContentsMargins(space::medium, 0, space::medium, 0);
    m_state->setObjectName(u"storeState"_s);
    addWidget(m_icon);
    addWidget(m_state);
    m_checking->setObjectName(u"checking"_s);
    m_checking->setQuiet(true);
    m_checking->hide();
    addWidget(m_checking);
    m_tip->setObjectName(u"statusTip"_s);
    m_tip->setQuiet(true);
    m_tip->setElided(true);
    addWidget(m_tip, 1);
    parent->installEventFilter(this);
    for (QToolButton *button : {m_who, m_findings}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_who->setObjectName(u"who"_s);
    m_who->setIcon(themeIcon("user-identity"));
    m_who->setToolTip(tr("Who acts: submissions and acceptances carry this name"));
    m_findings->setObjectName(u"findings"_s);
    m_findings->setToolTip(tr("What the plan checks found"));
    addPermanentWidget(m_who);
    addPermanentWidget(m_findings);
    connect(m_who, &QToolButton::clicked, this, &StatusLine::whoClicked);
    connect(m_findings, &QToolButton::clicked, this, &StatusLine::findingsClicked);
    setSession(nullptr);
}

// A main window lets its tips cover the whole line, also that something was not saved.
bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::StatusTip)
        return QStatusBar::eventFilter(watched, event);
    m_tip->setPlain(static_cast<const QStatusTipEvent *>(event)->tip());
    return true;
}

void StatusLine::setSession(PlanSession *session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->document(), nullptr, this, nullptr);
    }
    m_session = session;
    m_refusal.clear();
    for (QWidget *widget : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_state),
                            static_cast<QWidget *>(m_who), static_cast<QWidget *>(m_findings)})
        widget->setVisible(session);
    if (!session)
        return;
    connect(session, &PlanSession::meChanged, this, &StatusLine::showWho);
    connect(&session->document(), &Document::stored, this, &StatusLine::showState);
    connect(&session->document(), &Document::changed, this, [this] {
        m_refusal.clear();
        showState();
    });
    connect(&session->document(), &Document::refused, this, [this](const Error &error) {
        m_refusal = error.userMessage;
        showState();
    });
    m_findings->setIcon(markIcon(Mark::Progress));
    m_findings->setText(tr("Checking the plan…"));
    m_findings->setAccessibleName(m_findings->text());
    showState();
    showWho();
}

void StatusLine::setChecking(bool checking)
{
    m_checking->setVisible(checking);
}

void StatusLine::showState()
{
    const Document &document = m_session->document();
    Mark mark = Mark::Complete;
    QString text = tr("All changes saved");
    if (document.isReadOnly()) {
        mark = Mark::Information;
        text = tr("Read only");
    } else if (!m_refusal.isEmpty()) {
        mark = Mark::Blocked;
        text = tr("Not saved: the last change was taken back");
    } else if (document.pendingCount() > 0) {
        mark = Mark::Progress;
        text = tr("Saving…");
    }
    m_icon->setPixmap(markIcon(mark).pixmap(iconSide(fontMetrics())));
    m_state->setPlain(text);
    m_state->setToolTip(plainToolTip(m_refusal));
}

void StatusLine::showWho()
{
    const Person *person = m_session->plan().find(m_session->me());
    m_who->setText(person ? tr("You: %1 (%2)", "name, side")
                                .arg(person->name.left(40).replace(u'&', u"&&"_s), enumText(person->side))
                          : tr("Who are you?"));
    m_who->setAccessibleName(person ? tr("You are %1").arg(person->name) : tr("Say who you are"));
}

void StatusLine::setFindings(int errors, int warnings, int toSetUp)
{
    QStringList parts;
    if (errors)
        parts.append(tr("%n error(s)", nullptr, errors));
    if (warnings)
        parts.append(tr("%n warning(s)", nullptr, warnings));
    if (toSetUp)
        parts.append(tr("%n to set up", nullptr, toSetUp));
    m_findings->setIcon(markIcon(errors     ? Mark::Blocked
                                 : warnings ? Mark::Attention
                                 : toSetUp  ? Mark::Neutral
                                            : Mark::Complete));
    m_findings->setText(parts.isEmpty() ? tr("No findings") : parts.join(u"  ·  "_s));
    m_findings->setAccessibleName(m_findings->text());
}

} // namespace baton
