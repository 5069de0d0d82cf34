// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/reviewpack.h"

#include "models/exchange/reviewcolumns.h"
#include "models/exchange/sheetreader.h"
#include "models/plan/deliverableactions.h"
#include "models/plan/itemactions.h"
#include "models/plan/permissions.h"
#include "models/plan/rules.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class ReviewPackText
{
    Q_DECLARE_TR_FUNCTIONS(ReviewPack)
};

bool means(const QString &text, const QString &translated, QLatin1StringView english)
{
    return text.compare(translated, Qt::CaseInsensitive) == 0 ||
           text.compare(english, Qt::CaseInsensitive) == 0;
}

// By name or e-mail; null when nobody or several are called so.
PersonId personNamed(const Plan &plan, const QString &text)
{
    PersonId found;
    for (const Person &person : plan.rows<Person>()) {
        if (person.name.compare(text, Qt::CaseInsensitive) != 0 &&
            (person.email.isEmpty() || person.email.compare(text, Qt::CaseInsensitive) != 0))
            continue;
        if (found)
            return {};
        found = person.id;
    }
    return found;
}

/// Turns the cells of one line into an answer.
class LineReader
{
public:
    LineReader(const Plan &plan, const QString &source, const Actor &actor, QDate today)
        : m_plan(plan), m_source(source), m_actor(actor), m_today(today)
    {
    }

    ReviewAnswer read(int line, const QStringList &cells)
    {
        ReviewAnswer answer;
        answer.line = line;
        const auto cell = [&](ReviewColumn column) {
            return cells.value(static_cast<int>(column)).trimmed();
        };
        answer.what = cell(ReviewColumn::Code);
        const QString decision = cell(ReviewColumn::Decision);
        if (decision.isEmpty())
            return answer;
        answer.status = ReviewAnswer::Status::Wrong;
        answer.comment = cell(ReviewColumn::Comment);
        answer.evidence = cell(ReviewColumn::Evidence);
        if (!find(answer, cell(ReviewColumn::Key)))
            return wrong(answer, ReviewColumn::Key, answer.problem);
        if (means(decision, ReviewPackText::tr("Accept"), "accept"_L1))
            answer.isAcceptance = true;
        else if (!means(decision, ReviewPackText::tr("Reject"), "reject"_L1))
            return wrong(answer, ReviewColumn::Decision,
                         ReviewPackText::tr("“%1” is no decision; it takes Accept or Reject.").arg(decision));
        const QString by = cell(ReviewColumn::DecidedBy);
        answer.decidedBy = personNamed(m_plan, by);
        if (answer.decidedBy.isNull())
            return wrong(answer, ReviewColumn::DecidedBy,
                         by.isEmpty()
                             ? ReviewPackText::tr("It does not say who decided.")
                             : ReviewPackText::tr("Nobody of this plan is called “%1”, or more than one "
                                                  "is.")
                                   .arg(by));
        if (m_seen.contains({answer.id, doesNotApply(answer.id) ? answer.decidedBy.uuid : QUuid()}))
            return wrong(answer, ReviewColumn::Key, ReviewPackText::tr("It is answered twice in this file."));
        m_seen.insert({answer.id, doesNotApply(answer.id) ? answer.decidedBy.uuid : QUuid()});
        const QString on = cell(ReviewColumn::DecidedOn);
        answer.decidedOn = on.isEmpty() ? m_today : dateOfCell(on);
        if (!answer.decidedOn.isValid())
            return wrong(answer, ReviewColumn::DecidedOn, ReviewPackText::tr("“%1” is no date.").arg(on));
        if (!answer.isAcceptance && answer.comment.isEmpty())
            return wrong(answer, ReviewColumn::Comment, ReviewPackText::tr("A rejection needs a reason."));
        return checked(answer);
    }

private:
    static ReviewAnswer wrong(ReviewAnswer answer, ReviewColumn column, const QString &problem)
    {
        answer.problem = problem;
        answer.column = reviewColumnTitle(column);
        return answer;
    }

    // False, with the problem said, when it does not wait for a decision.
    bool find(ReviewAnswer &answer, const QString &key)
    {
        answer.id = QUuid::fromString(key);
        if (m_plan.find(WaiverId{answer.id}) || m_plan.find(ChangeRequestId{answer.id})) {
            answer.problem = decidedInPersonText();
            return false;
        }
        const ChecklistItem *item = m_plan.find(ChecklistItemId{answer.id});
        const Deliverable *deliverable = m_plan.find(DeliverableId{answer.id});
        if (!item && !deliverable) {
            answer.problem = ReviewPackText::tr("It is not in this plan any more.");
            return false;
        }
        answer.kind = item ? RecordKind::ChecklistItem : RecordKind::Deliverable;
        answer.what = item ? item->code : deliverable->name;
        const bool waits =
            item ? item->state == ItemState::Submitted ||
                       (doesNotApply(answer.id) && !isNotApplicableApproved(m_plan, *item, m_today))
                 : deliverable->state == DeliverableState::Submitted;
        if (!waits) {
            answer.problem = ReviewPackText::tr("It does not wait for a decision any more: %1.")
                                 .arg(item ? enumText(item->state) : enumText(deliverable->state));
        }
        return waits;
    }

    // That takes up to three people; each of them answers.
    bool doesNotApply(QUuid id) const
    {
        const ChecklistItem *item = m_plan.find(ChecklistItemId{id});
        return item && item->state == ItemState::NotApplicable;
    }

    // The rules judge it as they will when it is recorded.
    ReviewAnswer checked(ReviewAnswer answer) const
    {
        ReviewAnswers alone;
        answer.status = ReviewAnswer::Status::Ready;
        alone.lines.push_back(answer);
        auto edit = recordReviewAnswers(m_plan, alone, m_source, m_actor.person);
        Result<ChangeSet> change = edit ? edit->finish() : Result<ChangeSet>(edit.error());
        const Result<void> allowed =
            change ? checkRules(m_plan, *change, {m_actor, m_today}) : Result<void>(change.error());
        if (!allowed) {
            answer.status = ReviewAnswer::Status::Wrong;
            return wrong(answer,
                         allowed.error().code == ErrorCode::NotAllowed ? ReviewColumn::DecidedBy
                                                                       : ReviewColumn::Decision,
                         allowed.error().userMessage);
        }
        return answer;
    }

    const Plan &m_plan;
    QString m_source;
    Actor m_actor;
    QDate m_today;
    QSet<std::pair<QUuid, QUuid>> m_seen; ///< what is answered, and by whom where several have to
};

void record(Edit &edit, const ReviewAnswer &answer, const QString &source, PersonId recordedBy)
{
    Decision decision;
    decision.decidedBy = answer.decidedBy;
    decision.recordedBy = recordedBy;
    decision.on = answer.decidedOn;
    decision.means = AcceptanceMeans::Email;
    decision.comment = answer.isAcceptance ? answer.comment : QString();
    decision.proofTitle = ReviewPackText::tr("Answer to the review pack: %1").arg(source);
    decision.proofLocation = answer.evidence;
    if (answer.kind == RecordKind::ChecklistItem) {
        const bool isLeftOut =
            edit.plan().find(ChecklistItemId{answer.id})->state == ItemState::NotApplicable;
        const AcceptanceOutcome accepted =
            isLeftOut ? AcceptanceOutcome::NotApplicable : AcceptanceOutcome::Accepted;
        decideItem(edit, ChecklistItemId{answer.id}, decision,
                   answer.isAcceptance ? accepted : AcceptanceOutcome::Rejected, answer.comment);
        return;
    }
    const DeliverableId id{answer.id};
    std::vector<Criterion> criteria = criteriaOf(edit.find(id)->criteria);
    if (answer.isAcceptance) {
        // The pack says that accepting means that every criterion is met.
        for (Criterion &criterion : criteria)
            criterion.isMet = true;
        edit.set(id, &Deliverable::criteria, checkLines(criteria));
        acceptDeliverable(edit, id, decision);
        return;
    }
    const auto open = std::ranges::find(criteria, false, &Criterion::isMet);
    rejectDeliverable(edit, id, decision,
                      open != criteria.end() ? open->text : ReviewPackText::tr("See the reason"),
                      answer.comment);
}

} // namespace

QString reviewColumnTitle(ReviewColumn column)
{
    constexpr std::array titles{QT_TRANSLATE_NOOP("ReviewPack", "Key (leave as it is)"),
                                QT_TRANSLATE_NOOP("ReviewPack", "Code"),
                                QT_TRANSLATE_NOOP("ReviewPack", "What waits for your decision"),
                                QT_TRANSLATE_NOOP("ReviewPack", "Class"),
                                QT_TRANSLATE_NOOP("ReviewPack", "Due"),
                                QT_TRANSLATE_NOOP("ReviewPack", "Evidence"),
                                QT_TRANSLATE_NOOP("ReviewPack", "Decision"),
                                QT_TRANSLATE_NOOP("ReviewPack", "Reason of a rejection, or a comment"),
                                QT_TRANSLATE_NOOP("ReviewPack", "Where that is written down"),
                                QT_TRANSLATE_NOOP("ReviewPack", "Decided by"),
                                QT_TRANSLATE_NOOP("ReviewPack", "Decided on")};
    static_assert(titles.size() == static_cast<size_t>(ReviewColumn::DecidedOn) + 1);
    return ReviewPackText::tr(titles[static_cast<size_t>(column)]);
}

QString decidedInPersonText()
{
    return ReviewPackText::tr("This is decided in Baton, in person; an answer here cannot be recorded.");
}

int ReviewAnswers::readyCount() const
{
    return static_cast<int>(std::ranges::count(lines, ReviewAnswer::Status::Ready, &ReviewAnswer::status));
}

Result<ReviewAnswers> readReviewAnswers(const Plan &plan, const QList<QStringList> &rows,
                                        const QString &source, const Actor &actor, QDate today)
{
    ReviewAnswers answers;
    LineReader reader(plan, source, actor, today);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        // The titles and whatever somebody wrote beside the table have no key.
        if (!QUuid::fromString(rows[i].value(static_cast<int>(ReviewColumn::Key)).trimmed()).isNull())
            answers.lines.push_back(reader.read(static_cast<int>(i) + 1, rows[i]));
    }
    if (answers.lines.empty())
        return Error{ErrorCode::Invalid,
                     ReviewPackText::tr(
                         "“%1” is no answer to a review pack: the column with the keys is missing. Nothing "
                         "was changed.")
                         .arg(source),
                     {}};
    return answers;
}

Result<Edit> recordReviewAnswers(const Plan &plan, const ReviewAnswers &answers, const QString &source,
                                 PersonId recordedBy)
{
    const int count = answers.readyCount();
    if (count == 0)
        return Error{
            ErrorCode::Invalid, ReviewPackText::tr("No line can be recorded. Nothing was changed."), {}};
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Record %1 answers from %2"), {QString::number(count), source});
    for (const ReviewAnswer &answer : answers.lines) {
        if (answer.status == ReviewAnswer::Status::Ready)
            record(edit, answer, source, recordedBy);
    }
    return edit;
}

} // namespace baton
