// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/reviewcard.h"

#include "models/checks/changeimpact.h"
#include "models/plan/permissions.h"
#include "models/plan/waiveractions.h"
#include "models/readiness/words.h"
#include "views/common/evidencelist.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/section.h"
#include "views/common/theme.h"
#include "views/common/wraplayout.h"
#include "views/deliverables/criterialist.h"
#include "views/review/reviewactions.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace baton {

ReviewCard::ReviewCard(const PageContext &context, const ReviewActions &actions, QWidget *parent)
    : QScrollArea(parent), m_context(context)
{
    setObjectName(u"reviewCard"_s);
    setAccessibleName(tr("What is to be decided"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    auto *outer = new QVBoxLayout(content);
    outer->setContentsMargins(space::huge, space::large, space::huge, space::large);
    m_none = new PlainLabel(tr("Select a line to see what is to be decided, and its evidence."), content);
    m_none->setQuiet(true);
    m_none->setWordWrap(true);
    outer->addWidget(m_none);
    m_filled = new QWidget(content);
    outer->addWidget(m_filled);
    outer->addStretch();
    auto *column = new QVBoxLayout(m_filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);

    auto *head = new QHBoxLayout;
    m_mark = new QLabel(m_filled);
    m_code = new PlainLabel({}, m_filled);
    m_code->setObjectName(u"reviewCode"_s);
    m_code->setBold(true);
    m_class = new PlainLabel({}, m_filled);
    m_class->setQuiet(true);
    m_class->setElided(true);
    head->addWidget(m_mark);
    head->addWidget(m_code);
    head->addWidget(m_class, 1);
    column->addLayout(head);
    const auto addLabel = [&](const char *name) {
        auto *label = new PlainLabel({}, m_filled);
        label->setObjectName(QLatin1StringView(name));
        label->setWordWrap(true);
        column->addWidget(label);
        return label;
    };
    m_text = addLabel("reviewText");
    m_text->setScale(120);
    m_due = addLabel("reviewDue");
    m_asked = addLabel("reviewAsked");
    m_standing = addLabel("reviewStanding");
    m_standing->setQuiet(true);

    auto *buttons = new WrapLayout;
    buttons->setSpacing(space::medium);
    for (QAction *action : actions.buttons()) {
        auto *button = new QToolButton(m_filled);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
    }
    column->addLayout(buttons);

    const auto addSection = [&](const QString &title, QWidget *widget) {
        auto *section = new Section(title, m_filled);
        section->setContent(widget);
        section->setOpen(true);
        column->addWidget(section);
        return section;
    };
    m_evidence = new EvidenceList(context, m_filled);
    m_evidence->setJudged(true);
    m_evidenceSection = addSection(tr("Evidence"), m_evidence);
    m_criteria = new CriteriaList(context, m_filled);
    m_criteriaSection = addSection(tr("Acceptance criteria"), m_criteria);
    const auto addText = [&](const char *name, const QString &title, PlainLabel *&label) {
        label = new PlainLabel({}, m_filled);
        label->setObjectName(QLatin1StringView(name));
        label->setWordWrap(true);
        return addSection(title, label);
    };
    m_expectedSection = addText("reviewExpected", tr("Evidence expected"), m_expected);
    m_guidanceSection = addText("reviewGuidance", tr("Guidance"), m_guidance);
    setWidget(content);

    connect(m_evidence, &EvidenceList::refused, this, &ReviewCard::refused);
    connect(m_criteria, &CriteriaList::refused, this, &ReviewCard::refused);
    connect(m_evidence, &EvidenceList::countChanged, this, [this](int count) {
        m_evidenceSection->setTitle(count ? tr("Evidence (%1)").arg(count) : tr("Evidence"));
    });
    setEntry(std::nullopt);
}

void ReviewCard::openEvidence()
{
    if (!m_evidence->openNewest())
        Q_EMIT refused({ErrorCode::NotFound,
                        tr("No evidence says where it is. Ask the owner to add the location."),
                        {}});
}

void ReviewCard::setEntry(const std::optional<ReviewEntry> &entry)
{
    const bool isThere = entry && m_context.session.plan().contains(entry->kind, entry->id);
    m_none->setVisible(!isThere);
    m_filled->setVisible(isThere);
    const bool isDeliverable = isThere && entry->kind == RecordKind::Deliverable;
    m_evidence->setItem(isThere ? entry->item : ChecklistItemId());
    m_evidence->setDeliverable(isDeliverable ? DeliverableId{entry->id} : DeliverableId());
    m_criteria->setDeliverable(isDeliverable ? DeliverableId{entry->id} : DeliverableId());
    m_criteriaSection->setVisible(isDeliverable);
    m_evidenceSection->setVisible(isThere && entry->kind != RecordKind::ChangeRequest);
    if (!isThere)
        return;
    const QString due = shortDate(entry->due, m_context.session.document().today());
    if (due.isEmpty())
        m_due->setPlain(tr("No due date"));
    else
        m_due->setPlain(entry->isOverdue ? tr("Was due %1").arg(due) : tr("Due %1").arg(due));
    m_due->setMark(entry->isOverdue ? Mark::Blocked : Mark::None);
    switch (entry->kind) {
    case RecordKind::Deliverable:
        return showDeliverable(*entry);
    case RecordKind::Waiver:
        return showWaiver(*entry);
    case RecordKind::ChangeRequest:
        return showRequest(*entry);
    default:
        return showItem(*entry);
    }
}

void ReviewCard::showItem(const ReviewEntry &entry)
{
    const ChecklistItem &item = *m_context.session.plan().find(ChecklistItemId{entry.id});
    m_mark->setPixmap(markIcon(markOf(item.state)).pixmap(20, 20));
    m_code->setPlain(item.code);
    m_class->setPlain(entry.isGate ? tr("%1 gate", "gate class").arg(enumText(item.gateClass))
                                   : enumText(item.gateClass));
    m_text->setPlain(item.text);
    m_asked->setPlain(
        tr("It is said not to apply: %1\nAccept that it does not apply, or reject that.").arg(item.naReason));
    m_asked->setVisible(entry.asks == ReviewEntry::Asks::NotApplicable);
    m_asked->setMark(Mark::Attention);
    showStanding(entry, item.submittedBy, item.submittedOn, item.accepter);
    showTexts(item.expectedEvidence, item.guidance);
}

void ReviewCard::showTexts(const QString &expected, const QString &guidance)
{
    m_expected->setPlain(expected);
    m_expectedSection->setVisible(!expected.isEmpty());
    m_guidance->setPlain(guidance);
    m_guidanceSection->setVisible(!guidance.isEmpty());
}

QString ReviewCard::nameOf(PersonId person) const
{
    const Person *found = m_context.session.plan().find(person);
    return found ? found->name : tr("nobody");
}

void ReviewCard::showWaiver(const ReviewEntry &entry)
{
    const Plan &plan = m_context.session.plan();
    const QDate today = m_context.session.document().today();
    const Waiver &waiver = *plan.find(WaiverId{entry.id});
    const ChecklistItem *item = plan.find(waiver.item);
    if (!item)
        return;
    m_mark->setPixmap(markIcon(Mark::Attention).pixmap(20, 20));
    m_code->setPlain(item->code);
    m_class->setPlain(tr("Waiver"));
    m_text->setPlain(item->text);
    QStringList lines;
    const WaiverStep step = waiverStep(plan, waiver);
    switch (step) {
    case WaiverStep::Concurrence:
        lines.append(tr("Is the gate to be opened without this? The accepting side concurs or objects."));
        break;
    case WaiverStep::Overruling:
        lines.append(tr("The accepting side objects. Only the sponsor can waive nevertheless."));
        break;
    case WaiverStep::Approval:
    case WaiverStep::None:
        lines.append(tr("The accepting side concurs. The service owner or the sponsor approves."));
        break;
    }
    lines.append(tr("Reason: %1").arg(waiver.reason));
    lines.append(tr("Instead: %1", "compensating control").arg(waiver.control));
    lines.append(waiver.expires.isValid()
                     ? tr("%1 follows up, until %2.", "person, date")
                           .arg(nameOf(waiver.followUpOwner), shortDate(waiver.expires, today))
                     : tr("%1 follows up, without an end.", "person").arg(nameOf(waiver.followUpOwner)));
    if (waiver.concurredBy)
        lines.append(tr("Concurred: %1, %2", "person, date")
                         .arg(nameOf(waiver.concurredBy), shortDate(waiver.concurredOn, today)));
    m_asked->setPlain(lines.join(u'\n'));
    m_asked->setMark(Mark::None);
    m_asked->show();
    showAskedOn(entry, waiver.requestedBy, waiver.requestedOn);
    showTexts(item->expectedEvidence, item->guidance);
}

void ReviewCard::showRequest(const ReviewEntry &entry)
{
    const Plan &plan = m_context.session.plan();
    const ChangeRequest &request = *plan.find(ChangeRequestId{entry.id});
    m_mark->setPixmap(markIcon(markOf(request.state)).pixmap(20, 20));
    m_code->setPlain(tr("Change request %1").arg(request.number));
    m_class->setPlain(enumText(request.kind));
    m_text->setPlain(request.title);
    QStringList lines{tr("Reason: %1").arg(request.reason)};
    if (promiseOf(request.kind)) {
        const ChangeImpact impact = impactOf(plan, m_context.session.analysis(), request.kind, request.to);
        for (const QString &line : impactLines(plan, impact, QLocale()))
            lines.append(u"•  "_s + line);
    } else {
        lines.append(request.scope);
    }
    if (!request.decisionComment.isEmpty())
        lines.append(request.decisionComment);
    m_asked->setPlain(lines.join(u'\n'));
    m_asked->setMark(Mark::None);
    m_asked->show();
    showAskedOn(entry, request.requestedBy, request.requestedOn);
    showTexts({}, {});
}

// Of what is asked for in person: by whom, since when, and whose word it waits for.
void ReviewCard::showAskedOn(const ReviewEntry &entry, PersonId requestedBy, QDate requestedOn)
{
    QStringList parts;
    if (requestedOn.isValid())
        parts.append(
            tr("Asked for by %1 on %2.")
                .arg(nameOf(requestedBy), shortDate(requestedOn, m_context.session.document().today())));
    if (entry.daysInReview > 0)
        parts.append(tr("Has waited for %n working day(s).", nullptr, entry.daysInReview));
    if (entry.claim == ReviewClaim::Recorder) {
        QStringList names;
        for (const PersonId person : askedOf(m_context.session.plan(), entry))
            names.append(nameOf(person));
        const ChangeRequest *request = m_context.session.plan().find(ChangeRequestId{entry.id});
        if (names.isEmpty() && request)
            parts.append(whyNotDecide(m_context.session.plan(), *request, m_context.session.me()));
        else
            parts.append(tr("%1 decides, in person.", "one or more persons").arg(names.join(tr(" or "))));
    } else if (entry.kind == RecordKind::Waiver) {
        const Waiver *waiver = m_context.session.plan().find(WaiverId{entry.id});
        const ChecklistItem *item = m_context.session.plan().find(entry.item);
        if (waiver && item && waiverStep(m_context.session.plan(), *waiver) == WaiverStep::Concurrence)
            parts.append(claimText(entry.claim, item->accepter));
    }
    parts.removeAll(QString());
    m_standing->setPlain(parts.join(u' '));
}

void ReviewCard::showDeliverable(const ReviewEntry &entry)
{
    const Deliverable &deliverable = *m_context.session.plan().find(DeliverableId{entry.id});
    m_mark->setPixmap(markIcon(markOf(deliverable.state)).pixmap(20, 20));
    m_code->setPlain(tr("Deliverable"));
    QStringList about{deliverable.kind, deliverable.version};
    about.removeAll(QString());
    m_class->setPlain(about.join(u"  ·  "_s));
    m_text->setPlain(deliverable.name);
    m_asked->hide();
    showStanding(entry, deliverable.submittedBy, deliverable.submittedOn, deliverable.accepter);
    m_expectedSection->hide();
    m_guidance->setPlain(deliverable.notes);
    m_guidanceSection->setVisible(!deliverable.notes.isEmpty());
}

void ReviewCard::showStanding(const ReviewEntry &entry, PersonId submittedBy, QDate submittedOn,
                              PersonId accepter)
{
    const Person *submitter = m_context.session.plan().find(submittedBy);
    QStringList parts;
    if (submitter && submittedOn.isValid())
        parts.append(tr("Submitted by %1 on %2.")
                         .arg(submitter->name, shortDate(submittedOn, m_context.session.document().today())));
    if (entry.daysInReview > 0)
        parts.append(tr("Has waited for %n working day(s).", nullptr, entry.daysInReview));
    parts.append(claimText(entry.claim, accepter));
    parts.removeAll(QString());
    m_standing->setPlain(parts.join(u' '));
}

QString ReviewCard::claimText(ReviewClaim claim, PersonId accepter) const
{
    const Person *named = m_context.session.plan().find(accepter);
    switch (claim) {
    case ReviewClaim::Named:
        return {};
    case ReviewClaim::Deputy:
        return named ? tr("You decide as deputy of %1.").arg(named->name) : QString();
    case ReviewClaim::Side:
        return tr("Nobody is named; your side decides.");
    case ReviewClaim::Role:
        return named ? tr("%1 decides; you may do so as service owner or sponsor.").arg(named->name)
                     : tr("You may decide as service owner or sponsor.");
    case ReviewClaim::Recorder:
        break;
    }
    return named ? tr("%1 decides; you can record what they decided elsewhere.").arg(named->name)
                 : tr("You can record what was decided elsewhere.");
}

} // namespace baton
