// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/changes/changespage.h"

#include "models/checks/changeimpact.h"
#include "models/plan/permissions.h"
#include "views/changes/changecolumns.h"
#include "views/changes/changesactions.h"
#include "views/common/emptystate.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/recordlist.h"
#include "views/common/recordpanel.h"
#include "views/common/recordtableview.h"
#include "views/common/section.h"
#include "views/common/theme.h"

#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

const ChangeRequest &requestOf(const void *record)
{
    return *static_cast<const ChangeRequest *>(record);
}

bool isUndecided(const ChangeRequest &request)
{
    return request.state == ChangeState::Draft || request.state == ChangeState::Submitted;
}

RecordPanel::Standing changeStanding(const Plan &plan, QUuid id, QDate today)
{
    RecordPanel::Standing standing;
    const ChangeRequest *request = plan.find(ChangeRequestId{id});
    if (!request)
        return standing;
    const auto nameOf = [&](PersonId person) {
        const Person *found = plan.find(person);
        return found ? found->name : ChangesPage::tr("nobody");
    };
    standing.title =
        ChangesPage::tr("%1  %2", "number and title of a request").arg(request->number).arg(request->title);
    standing.mark = markOf(request->state);
    standing.note = enumText(request->state);
    if (promiseOf(request->kind))
        standing.lines.append(ChangesPage::tr("%1: %2 → %3", "date, from, to")
                                  .arg(enumText(request->kind), shortDate(request->from, today),
                                       shortDate(request->to, today)));
    if (request->requestedBy)
        standing.lines.append(ChangesPage::tr("Requested by %1 on %2.")
                                  .arg(nameOf(request->requestedBy), shortDate(request->requestedOn, today)));
    const bool isRejected = request->state == ChangeState::Rejected;
    for (const auto &[person, on] : {std::pair(request->decidedBy, request->decidedOn),
                                     std::pair(request->secondDecidedBy, request->secondDecidedOn)}) {
        if (person)
            standing.lines.append((isRejected ? ChangesPage::tr("Decided by %1 on %2.")
                                              : ChangesPage::tr("Approved by %1 on %2."))
                                      .arg(nameOf(person), shortDate(on, today)));
    }
    if (request->state == ChangeState::Submitted)
        standing.lines.append(ChangesPage::tr("Waits for %1.").arg(decidersLeftText(plan, *request)));
    if (request->state == ChangeState::Draft)
        standing.lines.append(
            ChangesPage::tr("Will be decided by %1.").arg(decidersText(plan, request->kind)));
    if (!request->decisionComment.isEmpty())
        standing.lines.append(request->decisionComment);
    if (isRejected)
        standing.tone = Mark::Blocked;
    return standing;
}

} // namespace

ChangesPage::ChangesPage(const PageContext &context, QWidget *parent) : ListPage(context, parent)
{
    setObjectName(u"changesPage"_s);
    PlanSession &session = context.session;
    auto *requests = new RecordList(
        context, RecordKind::ChangeRequest, changeColumns(session), u"changes"_s, tr("Change requests"),
        [&session](const void *record) { return requestOf(record).project == session.plan().openProject(); },
        this);
    requests->records().setEditRule(changeRule(session));
    auto *actions = new ChangesActions(
        context, [requests] { return ChangeRequestId{requests->table().currentRecord()}; }, this);
    m_requests = actions;
    makeChoices(*requests);
    requests->setGroups({u"kind"_s, u"state"_s, u"requested_by"_s}, {});
    requests->table().setUsualOrder(requests->records().columnOf(u"number"_s), Qt::DescendingOrder);
    requests->restore();
    auto *newRequest = new QToolButton(requests);
    newRequest->setDefaultAction(actions->moveGoLive());
    newRequest->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    newRequest->setObjectName(u"moveGoLiveButton"_s);
    newRequest->setFocusPolicy(Qt::TabFocus);
    requests->addTool(newRequest);
    auto *empty = new EmptyState(
        icon(), tr("No change requests"),
        tr("The dates and the criteria of a handover are promises: once they are agreed they move only "
           "through a change request, decided by the sponsor, the service owner or the line manager. Each "
           "request says what it would bring before anybody decides."),
        this);
    empty->addStep(tr("Move go-live…"), [actions] { actions->request(ChangeKind::GoLive); });
    empty->addStep(tr("Change the criteria…"), [actions] { actions->request(ChangeKind::Criteria); });
    requests->setEmptyState(empty);
    join(requests, makePanel(requests->records(), *actions), actions);

    connect(&form(), &RecordPanel::recordChanged, this, &ChangesPage::showImpact);
    connect(actions, &ChangesActions::authorityChanged, this, &ChangesPage::showImpact);
    // Whoever asked from another page sees the request that came of it.
    connect(actions, &ChangesActions::requested, this,
            [this](QUuid id) { Q_EMIT jumpRequested(RecordKind::ChangeRequest, id); });
    connect(&session, &PlanSession::analysed, this, &ChangesPage::showImpact);
}

void ChangesPage::makeChoices(RecordList &requests) const
{
    const PlanSession &session = m_context.session;
    requests.addChoice(u"All"_s, tr("All"), tr("Every change request"), {});
    requests.addChoice(u"Open"_s, tr("Open"), tr("Requests that are not decided yet"),
                       [](const void *record, QUuid) { return isUndecided(requestOf(record)); });
    requests.addChoice(
        u"Waiting"_s, tr("Waiting for me"), tr("Submitted requests that you decide"),
        [&session](const void *, QUuid id) { return session.waitsForMe(id); }, true);
}

void ChangesPage::request(ChangeKind kind, QDate to)
{
    m_requests->request(kind, to);
}

RecordPanel *ChangesPage::makePanel(RecordTableModel &records, const ChangesActions &actions)
{
    auto *panel = new RecordPanel(
        m_context, records,
        {{{}, {"title", "kind", "to_date", "reason"}, true},
         {tr("What changes"), {"scope", "impact_days", "impact_cost"}, false}},
        u"change"_s, tr("Select a change request to see what it would bring and who decides."), this);
    panel->setStanding([this](QUuid id) {
        return changeStanding(m_context.session.plan(), id, m_context.session.document().today());
    });
    panel->addButtons(actions.primary());
    m_impact = new PlainLabel({}, panel);
    m_impact->setObjectName(u"changeImpact"_s);
    m_impact->setWordWrap(true);
    panel->addSection(tr("If it is approved"), m_impact, true);
    return panel;
}

void ChangesPage::showImpact()
{
    if (!m_impact->isVisible() && !form().isVisible())
        return;
    const ChangeRequest *request = m_context.session.plan().find(ChangeRequestId{form().record()});
    if (!request)
        return;
    if (request->id == m_context.session.document().authority()) {
        m_impact->setPlain(
            tr("You are changing agreed criteria under this request. Each such change names it "
               "in the history."));
        return;
    }
    if (!isUndecided(*request)) {
        m_impact->setPlain(request->state == ChangeState::Approved
                               ? tr("Approved; what it changed stands in the history.")
                               : tr("It is not open; nothing moves."));
        return;
    }
    if (!promiseOf(request->kind)) {
        m_impact->setPlain(
            request->kind == ChangeKind::Criteria
                ? tr("The agreed items, classes and thresholds can then be changed under this request.")
                : tr("Nothing is computed for a change of scope; say in words what it brings."));
        return;
    }
    const ChangeImpact impact =
        impactOf(m_context.session.plan(), m_context.session.analysis(), request->kind, request->to);
    const QStringList lines = impactLines(m_context.session.plan(), impact, QLocale());
    m_impact->setPlain(lines.isEmpty() ? tr("Nothing changes.") : u"•  "_s + lines.join(u"\n•  "_s));
}

QIcon ChangesPage::icon() const
{
    return themeIcon("document-swap");
}

Badge ChangesPage::badge() const
{
    const PlanSession &session = m_context.session;
    const std::vector<ReviewEntry> &reviews = session.reviews();
    if (const int mine = mineCount(reviews, RecordKind::ChangeRequest); mine > 0)
        return {mine, Mark::Information, tr("%n change request(s) wait for your decision", nullptr, mine)};
    const auto waiting =
        static_cast<int>(std::ranges::count(reviews, RecordKind::ChangeRequest, &ReviewEntry::kind));
    return {waiting, Mark::Neutral, tr("%n change request(s) wait for a decision", nullptr, waiting)};
}

void ChangesPage::setInView(bool inView)
{
    ListPage::setInView(inView);
    if (inView)
        showImpact();
}

} // namespace baton
