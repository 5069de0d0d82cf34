// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checklist/waiverlist.h"

#include "models/plan/itemactions.h"
#include "models/readiness/words.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

WaiverList::WaiverList(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_rows(new QVBoxLayout(this))
{
    setObjectName(u"waiverList"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::small);
    // What a waiver needs is judged anew with everything else.
    connect(&m_context.session, &PlanSession::analysed, this, &WaiverList::rebuild);
}

void WaiverList::setItem(ChecklistItemId item)
{
    if (item == m_item)
        return;
    m_item = item;
    rebuild();
}

QString WaiverList::nameOf(PersonId person) const
{
    const Person *found = m_context.session.plan().find(person);
    return found ? found->name : tr("nobody");
}

void WaiverList::rebuild()
{
    while (QLayoutItem *row = m_rows->takeAt(0)) {
        row->widget()->hide();
        row->widget()->deleteLater();
        delete row;
    }
    const Plan &plan = m_context.session.plan();
    m_count = 0;
    for (const Waiver &waiver : plan.rows<Waiver>()) {
        if (!m_item.isNull() && waiver.item == m_item)
            addWaiver(waiver);
    }
    Q_EMIT countChanged(m_count);
}

void WaiverList::addLine(const QString &text, Mark mark, bool isQuiet)
{
    auto *line = new PlainLabel(text, this);
    line->setWordWrap(true);
    line->setQuiet(isQuiet);
    if (mark != Mark::None)
        line->setMark(mark);
    m_rows->addWidget(line);
}

void WaiverList::addWaiver(const Waiver &waiver)
{
    ++m_count;
    const QDate today = m_context.session.document().today();
    const WaiverJudgement *judged = m_context.session.readiness().find(waiver.id);
    const bool isValid = judged && judged->flaws.empty();
    addLine(isValid ? tr("Waived to %1").arg(shortDate(waiver.expires, today)) : tr("Waiver asked for"),
            isValid ? Mark::Complete : Mark::Attention, false);
    addLine(waiver.reason, Mark::None, false);
    addLine(tr("Instead: %1", "compensating control").arg(waiver.control), Mark::None, true);
    addLine(tr("%1 follows up. Asked for by %2 on %3.")
                .arg(nameOf(waiver.followUpOwner), nameOf(waiver.requestedBy),
                     shortDate(waiver.requestedOn, today)),
            Mark::None, true);
    if (waiver.isOverObjection)
        addLine(tr("Over the objection of the accepting side."), Mark::Attention, false);
    if (waiver.concurredBy)
        addLine(tr("Concurred: %1, %2", "person, date")
                    .arg(nameOf(waiver.concurredBy), shortDate(waiver.concurredOn, today)),
                Mark::None, true);
    if (waiver.approvedBy)
        addLine(tr("Approved: %1, %2", "person, date")
                    .arg(nameOf(waiver.approvedBy), shortDate(waiver.approvedOn, today)),
                Mark::None, true);
    if (judged) {
        for (const WaiverFlaw flaw : judged->flaws)
            addLine(waiverFlawText(flaw), Mark::Attention, false);
    }
    if (m_context.session.document().isReadOnly())
        return;
    auto *withdrawButton = new QToolButton(this);
    withdrawButton->setObjectName(u"withdrawWaiver"_s);
    withdrawButton->setText(tr("Withdraw the waiver"));
    withdrawButton->setAutoRaise(true);
    withdrawButton->setFocusPolicy(Qt::StrongFocus);
    connect(withdrawButton, &QToolButton::clicked, this, [this, id = waiver.id] { withdraw(id); });
    m_rows->addWidget(withdrawButton, 0, Qt::AlignLeft);
}

void WaiverList::withdraw(WaiverId id)
{
    const auto done = m_context.session.document().commit(withdrawWaiver(m_context.session.plan(), id));
    if (!done)
        Q_EMIT refused(done.error());
}

} // namespace baton
