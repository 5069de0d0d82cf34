// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/sincebar.h"

#include "models/items/changesummary.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

SinceBar::SinceBar(const PageContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_text(new PlainLabel({}, this))
{
    setObjectName(u"sinceBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, 0, 0, 0);
    row->setSpacing(space::medium);
    auto *icon = new QLabel(this);
    icon->setPixmap(markIcon(Mark::Information).pixmap(iconSide(fontMetrics())));
    m_text->setObjectName(u"sinceText"_s);
    m_text->setElided(true);
    row->addWidget(icon);
    row->addWidget(m_text, 1);
    const auto addButton = [&](const char *name, const QString &text, const QString &tip, auto slot) {
        auto *button = new QToolButton(this);
        button->setObjectName(QLatin1StringView(name));
        button->setText(text);
        button->setToolTip(tip);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, slot);
        row->addWidget(button);
    };
    addButton("sinceHistory", tr("Show the changes"), tr("Goes to the history, from that point on"),
              [this] { Q_EMIT historyRequested(m_seen); });
    addButton("sinceSeen", tr("Mark as seen"), tr("From now on only later changes are counted here"),
              [this] { markSeen(); });
    hide();
}

QString SinceBar::settingsKey() const
{
    return u"seen/"_s + m_context.session.plan().openProject().toString();
}

void SinceBar::follow()
{
    HistorySource *history = m_context.session.history();
    const qint64 head = m_context.session.document().revision();
    if (!history || head <= m_fetched)
        return;
    m_fetched = head;
    if (m_seen == 0)
        m_seen = m_context.settings.value(settingsKey()).toLongLong();
    if (m_seen <= 0 || m_seen > head) {
        markSeen(); // the first time
        return;
    }
    if (m_seen == head)
        return;
    history->fetchSince(m_seen, this, [this](const Result<std::vector<HistoryItem>> &changes) {
        if (changes)
            take(*changes);
    });
}

// What somebody did here without saying who they are is theirs, too.
bool SinceBar::isMine(const HistoryItem &item) const
{
    const Actor &me = m_context.session.document().actor();
    return item.actor.person == me.person && item.actor.account == me.account;
}

void SinceBar::take(const std::vector<HistoryItem> &changes)
{
    const ProjectId project = m_context.session.plan().openProject();
    const int goLive = fieldIndex<Project>("go_live");
    std::vector<HistoryItem> others;
    bool hasMoved = false;
    for (const HistoryItem &item : changes) {
        if (isMine(item) || (!item.change.project.isNull() && item.change.project != project))
            continue;
        others.push_back(item);
        hasMoved = hasMoved || std::ranges::any_of(item.change.rows, [&](const RowChange &row) {
                       return row.record == RecordKind::Project && row.id == project.uuid && row.find(goLive);
                   });
    }
    if (others.empty()) {
        markSeen();
        return;
    }
    QString text = changeSummary(others, {}, project);
    if (text.isEmpty())
        text = tr("%n change(s) by others", nullptr, static_cast<int>(others.size()));
    if (!hasMoved)
        text = tr("%1, go-live unchanged", "what changed").arg(text);
    m_text->setPlain(tr("Since you last looked: %1").arg(text));
    setAccessibleName(m_text->plain());
    show();
}

void SinceBar::markSeen()
{
    m_seen = m_context.session.document().revision();
    m_fetched = std::max(m_fetched, m_seen);
    m_context.settings.setValue(settingsKey(), m_seen);
    hide();
}

} // namespace baton
