// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checklist/waiverlist.h"

#include "models/plan/waiveractions.h"
#include "models/readiness/words.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

namespace baton {

WaiverList::WaiverList(const PageContext &context, QWidget *parent)
    : RowList(u"waiverList"_s, space::small, parent), m_context(context)
{
    // What a waiver needs is judged anew with everything else.
    connect(&m_context.session, &PlanSession::analysed, this, &WaiverList::rebuild);
    connect(&m_context.session, &PlanSession::meChanged, this, &WaiverList::rebuild);
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
    clearRows();
    int count = 0;
    for (const Waiver &waiver : m_context.session.plan().rows<Waiver>()) {
        if (m_item.isNull() || waiver.item != m_item)
            continue;
        addWaiver(waiver);
        ++count;
    }
    setCount(count);
}

void WaiverList::addLine(const QString &text, Mark mark, bool isQuiet)
{
    PlainLabel *line = addText(text);
    line->setQuiet(isQuiet);
    if (mark != Mark::None)
        line->setMark(mark);
}

void WaiverList::addWaiver(const Waiver &waiver)
{
    const QDate today = m_context.session.document().today();
    const WaiverJudgement *judged = m_context.session.readiness().find(waiver.id);
    const bool isValid = judged && judged->flaws.empty();
    const QString until = shortDate(waiver.expires, today);
    addLine(isValid                    ? tr("Waived to %1").arg(until)
            : waiver.expires.isValid() ? tr("Waiver asked for, to %1").arg(until)
                                       : tr("Waiver asked for, without an end"),
            isValid ? Mark::Complete : Mark::Attention, false);
    addLine(waiver.reason, Mark::None, false);
    addLine(tr("Instead: %1", "compensating control").arg(waiver.control), Mark::None, true);
    addLine(tr("%1 follows up. Asked for by %2 on %3.")
                .arg(nameOf(waiver.followUpOwner), nameOf(waiver.requestedBy),
                     shortDate(waiver.requestedOn, today)),
            Mark::None, true);
    const WaiverStep step = waiverStep(m_context.session.plan(), waiver);
    if (waiver.isOverObjection)
        addLine(step == WaiverStep::Overruling ? tr("The accepting side objects.")
                                               : tr("Over the objection of the accepting side."),
                Mark::Attention, false);
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
    const PersonId me = m_context.session.me();
    if (me && waiver.approvedBy.isNull() && me == waiver.requestedBy)
        addLine(whyNotApprove(m_context.session.plan(), waiver, me), Mark::None, true);
    if (m_context.session.document().isReadOnly())
        return;
    QToolButton *withdrawal = makeButton(u"withdrawWaiver"_s, "edit-undo", tr("Withdraw the waiver"),
                                         Qt::ToolButtonTextBesideIcon, this);
    connect(withdrawal, &QToolButton::clicked, this, [this, id = waiver.id] {
        run(m_context.session.document(), withdrawWaiver(m_context.session.plan(), id));
    });
    addRow(withdrawal, Qt::AlignLeft);
}

} // namespace baton
