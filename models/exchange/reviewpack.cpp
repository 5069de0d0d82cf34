// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/reviewpack.h"

#include "models/exchange/reviewcolumns.h"
#include "models/exchange/sheetreader.h"
#include "models/plan/deliverableactions.h"
#include "models/plan/itemactions.h"
#include "models/plan/permissions.h"
#include "models/plan/rules.h"
#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

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

// Its length in a text without braces.
constexpr qsizetype uuidLength = 36;

QUuid idOfKey(const QString &key)
{
    return QUuid::fromString(key.left(key.startsWith(u'{') ? uuidLength + 2 : uuidLength));
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
        answer.comment = cell(ReviewColumn::Comment);
        answer.evidence = cell(ReviewColumn::Evidence);
        if (!find(answer, cell(ReviewColumn::Key), cell(ReviewColumn::Code)))
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
        const std::pair answered(answer.id, doesNotApply(answer.id) ? answer.decidedBy.uuid : QUuid());
        if (const auto first = m_seen.constFind(answered); first != m_seen.constEnd()) {
            return wrong(answer, ReviewColumn::Key,
                         *first == answer.isAcceptance
                             ? ReviewPackText::tr("It is answered twice in this file.")
                             : contradictionText());
        }
        m_seen.insert(answered, answer.isAcceptance);
        const QString on = cell(ReviewColumn::DecidedOn);
        answer.decidedOn = on.isEmpty() ? m_today : dateOfCell(on, m_today);
        if (!answer.decidedOn.isValid()) {
            return wrong(answer, ReviewColumn::DecidedOn,
                         ReviewPackText::tr("“%1” is no date; write it like %2.").arg(on, dateText(m_today)));
        }
        if (!answer.isAcceptance && answer.comment.isEmpty())
            return wrong(answer, ReviewColumn::Comment, ReviewPackText::tr("A rejection needs a reason."));
        return checked(answer);
    }

    // Of a thing that is accepted in one line and rejected in another nothing is recorded.
    static QString contradictionText()
    {
        return ReviewPackText::tr("It is accepted and rejected in this file; neither is recorded.");
    }
    static ReviewAnswer wrong(ReviewAnswer answer, ReviewColumn column, const QString &problem)
    {
        answer.status = ReviewAnswer::Status::Wrong;
        answer.problem = problem;
        answer.column = reviewColumnTitle(column);
        return answer;
    }

private:
    // False, with the problem said, when it does not wait for a decision, or not for this one.
    bool find(ReviewAnswer &answer, const QString &key, const QString &code)
    {
        answer.id = idOfKey(key);
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
        if (const QString named = otherItemCalled(code, answer.id); !named.isEmpty()) {
            answer.problem = ReviewPackText::tr("The key is that of “%1”, and the code is “%2”: the columns "
                                                "of this file have been sorted apart.")
                                 .arg(answer.what, named);
            return false;
        }
        const bool waits =
            item ? item->state == ItemState::Submitted ||
                       (doesNotApply(answer.id) && !isNotApplicableApproved(m_plan, *item, m_today))
                 : deliverable->state == DeliverableState::Submitted;
        if (!waits) {
            answer.problem = ReviewPackText::tr("It does not wait for a decision any more: %1.")
                                 .arg(item ? enumText(item->state) : enumText(deliverable->state));
            return false;
        }
        // Packs of former versions have keys without the hash.
        if (const bool isHashed = key.size() > uuidLength + 2;
            isHashed && key != reviewKey(m_plan, answer.id)) {
            answer.problem =
                ReviewPackText::tr("Its text or evidence has changed since this was asked. Send a "
                                   "new review pack.");
            return false;
        }
        return true;
    }

    // The code in a line, when it is that of another item than the one the key is of.
    QString otherItemCalled(const QString &code, QUuid id) const
    {
        const auto &items = m_plan.rows<ChecklistItem>();
        const bool isOther = std::ranges::any_of(items, [&](const ChecklistItem &item) {
            return item.id.uuid != id && item.project == m_plan.openProject() && item.code == code;
        });
        const ChecklistItem *own = m_plan.find(ChecklistItemId{id});
        return isOther && !(own && own->code == code) ? code : QString();
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
    /// What is answered, and by whom where several have to: whether it is accepted.
    QHash<std::pair<QUuid, QUuid>, bool> m_seen;
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

QString reviewKey(const Plan &plan, QUuid id)
{
    QStringList parts;
    if (const ChecklistItem *item = plan.find(ChecklistItemId{id}))
        parts = {item->text, enumKey(item->gateClass), item->naReason};
    else if (const Deliverable *deliverable = plan.find(DeliverableId{id})) {
        parts = {deliverable->name, deliverable->version};
        for (const Criterion &criterion : criteriaOf(deliverable->criteria))
            parts.append(criterion.text);
    }
    QStringList proof;
    for (const Evidence &evidence : plan.rows<Evidence>()) {
        if (evidence.item.uuid == id || evidence.deliverable.uuid == id)
            proof.append(evidence.id.toString() + evidence.title + u'\n' + evidence.location + u'\n' +
                         evidence.fileHash);
    }
    proof.sort();
    const QByteArray hash =
        QCryptographicHash::hash((parts + proof).join(QChar(u'\0')).toUtf8(), QCryptographicHash::Sha256);
    return id.toString(QUuid::WithoutBraces) + u'-' + QString::fromLatin1(hash.toHex().left(8));
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
        if (!idOfKey(rows[i].value(static_cast<int>(ReviewColumn::Key)).trimmed()).isNull())
            answers.lines.push_back(reader.read(static_cast<int>(i) + 1, rows[i]));
    }
    for (const ReviewAnswer &later : std::vector(answers.lines)) {
        if (later.problem != LineReader::contradictionText())
            continue;
        for (ReviewAnswer &answer : answers.lines) {
            if (answer.id == later.id && answer.status == ReviewAnswer::Status::Ready)
                answer = LineReader::wrong(std::move(answer), ReviewColumn::Decision, later.problem);
        }
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
