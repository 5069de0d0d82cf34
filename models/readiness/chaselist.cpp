// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/chaselist.h"

#include "models/readiness/reviewqueue.h"
#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class ChaseListText
{
    Q_DECLARE_TR_FUNCTIONS(ChaseList)
};

struct ToDo
{
    PersonId person;
    QDate due;
    bool isLate = false;
    QString line;
};

// "Due" is the day something is to be accepted, here as on every page.
QString dueText(QDate due, bool isLate)
{
    const QString date = dateText(due);
    return isLate ? ChaseListText::tr("was due %1").arg(date) : ChaseListText::tr("due %1").arg(date);
}

QString answerText(QDate expected, bool isLate)
{
    if (!expected.isValid())
        return ChaseListText::tr("it waits for your answer");
    const QString date = dateText(expected);
    return isLate ? ChaseListText::tr("an answer was expected by %1").arg(date)
                  : ChaseListText::tr("an answer is expected by %1").arg(date);
}

QString submitText(QDate submitBy, QDate due, bool isLate)
{
    const QString text = isLate ? ChaseListText::tr("was to be submitted by %1, to be accepted by %2")
                                : ChaseListText::tr("submit by %1, to be accepted by %2");
    return text.arg(dateText(submitBy), dateText(due));
}

void addItems(const Plan &plan, const Readiness &readiness, QDate until, std::vector<ToDo> &toDo)
{
    for (const ItemJudgement &judged : readiness.items) {
        const ChecklistItem *item = plan.find(judged.id);
        const bool isOpen = judged.isApplicable && judged.state != ItemState::Accepted;
        if (!item || !isOpen || item->state == ItemState::NotApplicable)
            continue;
        const bool isSubmitted = item->state == ItemState::Submitted;
        // Who hands in does so before the day it is to be accepted.
        const QDate due = isSubmitted ? judged.dates.due : judged.dates.submitBy;
        if (!due.isValid() || due > until)
            continue;
        ToDo one;
        one.person = isSubmitted ? item->accepter : item->owner;
        one.due = due;
        one.isLate = due < readiness.asOf;
        QString what;
        if (isSubmitted)
            what = ChaseListText::tr("please accept or reject");
        else if (item->state == ItemState::Rejected)
            what = ChaseListText::tr("was rejected, please mend and submit again");
        else
            what = ChaseListText::tr("please submit with evidence");
        one.line =
            ChaseListText::tr("%1 %2: %3 (%4)", "code, item, what to do, due")
                .arg(item->code, item->text.simplified(), what,
                     isSubmitted ? dueText(due, one.isLate) : submitText(due, judged.dates.due, one.isLate));
        toDo.push_back(one);
    }
}

void addDeliverables(const Plan &plan, QDate asOf, QDate until, std::vector<ToDo> &toDo)
{
    for (const Deliverable &deliverable : plan.rows<Deliverable>()) {
        if (deliverable.project != plan.openProject() || deliverable.state == DeliverableState::Accepted ||
            !deliverable.due.isValid() || deliverable.due > until)
            continue;
        const bool isSubmitted = deliverable.state == DeliverableState::Submitted;
        ToDo one;
        one.person = isSubmitted ? deliverable.accepter : deliverable.owner;
        one.due = deliverable.due;
        one.isLate = deliverable.due < asOf;
        one.line = ChaseListText::tr("%1: %2 (%3)", "deliverable, what to do, due")
                       .arg(deliverable.name.simplified(),
                            isSubmitted ? ChaseListText::tr("please accept or reject")
                                        : ChaseListText::tr("please submit with evidence"),
                            dueText(deliverable.due, one.isLate));
        toDo.push_back(one);
    }
}

QString questionText(const ReviewEntry &entry)
{
    switch (entry.kind) {
    case RecordKind::Waiver:
        return ChaseListText::tr("waiver, please concur with it, object to it or approve it");
    case RecordKind::ChangeRequest:
        return ChaseListText::tr("change request, please approve or reject");
    default:
        return ChaseListText::tr("please approve or reject that it does not apply");
    }
}

// What is asked for has no day of its own to wait for: it waits now.
void addQuestions(const Plan &plan, const Readiness &readiness, std::vector<ToDo> &toDo)
{
    for (const ReviewEntry &entry : reviewQueue(plan, readiness, {})) {
        const bool isHandedIn =
            (entry.kind == RecordKind::ChecklistItem && entry.asks == ReviewEntry::Asks::Acceptance) ||
            entry.kind == RecordKind::Deliverable;
        if (isHandedIn)
            continue;
        const ChecklistItem *item = plan.find(entry.item);
        const QString name = plan.name(entry.kind, entry.id).simplified();
        ToDo one;
        one.due = entry.due.isValid() ? entry.due : readiness.asOf;
        one.isLate = entry.isOverdue;
        const QString question = questionText(entry);
        one.line = item ? ChaseListText::tr("%1 %2: %3 (%4)", "code, item, what to do, due")
                              .arg(item->code, item->text.simplified(), question,
                                   answerText(entry.due, entry.isOverdue))
                        : ChaseListText::tr("%1: %2 (%3)", "deliverable, what to do, due")
                              .arg(name, question, answerText(entry.due, entry.isOverdue));
        for (const PersonId person : askedOf(plan, entry)) {
            one.person = person;
            toDo.push_back(one);
        }
    }
}

} // namespace

std::vector<ChaseMessage> chaseMessages(const Plan &plan, const Readiness &readiness)
{
    const Project *project = plan.project();
    if (!project)
        return {};
    std::vector<ToDo> toDo;
    const QDate until = readiness.asOf.addDays(project->dueSoonDays);
    addItems(plan, readiness, until, toDo);
    addDeliverables(plan, readiness.asOf, until, toDo);
    addQuestions(plan, readiness, toDo);
    std::ranges::stable_sort(toDo, {}, &ToDo::due);
    std::vector<ChaseMessage> messages;
    for (const ToDo &one : toDo) {
        auto message = std::ranges::find(messages, one.person, &ChaseMessage::person);
        if (message == messages.end()) {
            const Person *person = plan.find(one.person);
            ChaseMessage fresh;
            fresh.person = one.person;
            fresh.name = person ? person->name : ChaseListText::tr("Nobody named");
            fresh.email = person ? person->email : QString();
            fresh.text = ChaseListText::tr("%1: what is late, due soon or waits for an answer", "project")
                             .arg(project->name) +
                         u"\n\n"_s;
            messages.push_back(fresh);
            message = std::prev(messages.end());
        }
        ++message->count;
        message->lateCount += one.isLate ? 1 : 0;
        message->text += u"• "_s + one.line + u'\n';
    }
    std::ranges::stable_sort(messages, [](const ChaseMessage &a, const ChaseMessage &b) {
        return std::pair(-a.lateCount, -a.count) < std::pair(-b.lateCount, -b.count);
    });
    return messages;
}

} // namespace baton
