// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checklist/checklistcolumns.h"

#include "models/plan/datetext.h"
#include "models/plan/fieldtext.h"
#include "models/plan/itemactions.h"
#include "models/readiness/duedates.h"
#include "models/readiness/words.h"
#include "views/common/marks.h"
#include "views/common/plansession.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Checklist)
};

const ChecklistItem *itemOf(const Plan &plan, QUuid id)
{
    return plan.find(ChecklistItemId{id});
}

Column letterColumn(const PlanSession &session)
{
    Column column;
    column.key = u"letter"_s;
    column.title = Texts::tr("RAG", "column: red, amber, green");
    column.width = 5;
    column.compute = [&session](const Plan &, QUuid id) -> Cell {
        const ItemJudgement *item = session.readiness().find(ChecklistItemId{id});
        if (!item)
            return {};
        Cell cell{QString(ragLetter(item->rag)),
                  static_cast<int>(item->rag),
                  markOf(item->rag),
                  ragText(item->rag),
                  Mark::None,
                  {}};
        cell.tone = cell.mark;
        return cell;
    };
    return column;
}

Column stateColumn(const PlanSession &session)
{
    Column column = fieldColumn(RecordKind::ChecklistItem, "state");
    column.width = 15;
    column.mark = [](const void *record) {
        return markOf(static_cast<const ChecklistItem *>(record)->state);
    };
    Q_UNUSED(session)
    return column;
}

Column gateColumn()
{
    Column column = fieldColumn(RecordKind::ChecklistItem, "gate_class");
    column.title = Texts::tr("Class", "column: gate class");
    column.width = 12;
    return column;
}

// Typed as people say it: "T-14" counts from go-live and moves with it, a date is fixed.
Result<TypedCell::Values> parseDue(const PlanSession &session, const QString &text)
{
    static const int anchor = fieldIndex<ChecklistItem>("due_anchor");
    static const int offset = fieldIndex<ChecklistItem>("due_offset");
    static const int fixed = fieldIndex<ChecklistItem>("due_date");
    const QString typed = text.simplified();
    if (typed.isEmpty())
        return TypedCell::Values{{offset, Value{}}, {fixed, Value{}}};
    if (const auto days = daysFromGoLive(typed))
        return TypedCell::Values{
            {anchor, Value{enumKey(Anchor::GoLive)}}, {offset, Value{qint64{*days}}}, {fixed, Value{}}};
    const TextContext context{&session.plan(), QLocale(), session.document().today()};
    const QDate date = parseDate(typed, context);
    if (!date.isValid())
        return Error{ErrorCode::Invalid,
                     Texts::tr("“%1” is not understood as a due date. Write a date, T-14 for 14 days before "
                               "go-live, +3d, or next fri. The due date is unchanged.")
                         .arg(typed.left(80)),
                     {}};
    return TypedCell::Values{{fixed, detail::dateValue(date)}};
}

Column dueColumn(const PlanSession &session)
{
    Column column;
    column.key = u"due"_s;
    column.title = Texts::tr("Due", "column: date");
    column.width = 14;
    column.field = fieldIndex<ChecklistItem>("due_date");
    column.compute = [&session](const Plan &plan, QUuid id) -> Cell {
        const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
        const ChecklistItem *item = itemOf(plan, id);
        if (!judged || !item || judged->dates.due.isNull())
            return {};
        const QDate due = judged->dates.due;
        QString text = shortDate(due, session.document().today());
        if (judged->isOverdue)
            text = Texts::tr("%1, late", "a due date that has passed").arg(text);
        Cell cell{text, due.toJulianDay(), Mark::None, {}, Mark::None, {}};
        cell.tone = judged->isOverdue ? Mark::Blocked : judged->isDueSoon ? Mark::Attention : Mark::None;
        return cell;
    };
    column.typed = TypedCell{
        [&session](const Plan &plan, QUuid id) {
            const ChecklistItem *item = itemOf(plan, id);
            if (item && item->dueDate.isNull() && item->dueOffset && item->dueAnchor == Anchor::GoLive)
                return *item->dueOffset == 0
                           ? u"T"_s
                           : u"T%1%2"_s.arg(*item->dueOffset > 0 ? u"+"_s : QString()).arg(*item->dueOffset);
            const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
            return judged ? QLocale().toString(judged->dates.due, QLocale::ShortFormat) : QString();
        },
        [&session](const Plan &, QUuid, const QString &text) { return parseDue(session, text); }};
    return column;
}

Column categoryColumn()
{
    Column column;
    column.key = u"category"_s;
    column.title = Texts::tr("Category");
    column.width = 18;
    column.isHidden = true;
    column.compute = [](const Plan &plan, QUuid id) -> Cell {
        const ChecklistItem *item = itemOf(plan, id);
        if (!item)
            return {};
        Cell cell;
        cell.text = item->categoryName.isEmpty() ? item->category : item->categoryName;
        return cell;
    };
    return column;
}

Column evidenceColumn(const PlanSession &session)
{
    Column column;
    column.key = u"evidence"_s;
    column.title = Texts::tr("Evidence", "column: how many");
    column.width = 10;
    column.compute = [&session](const Plan &plan, QUuid id) -> Cell {
        const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
        if (!judged || judged->evidenceDate.isNull())
            return {};
        const bool isStale = judged->lapse == Lapse::StaleEvidence;
        const QString date = shortDate(judged->evidenceDate, session.document().today());
        Cell cell;
        cell.text = isStale ? Texts::tr("%1, too old", "evidence").arg(date) : date;
        cell.sort = judged->evidenceDate.toJulianDay();
        cell.mark = isStale ? Mark::Attention : Mark::None;
        if (const QString lapse = lapseText(plan, *judged); !lapse.isEmpty())
            cell.accessible = lapse;
        return cell;
    };
    return column;
}

} // namespace

std::vector<Column> checklistColumns(const PlanSession &session)
{
    const auto plain = [](const char *key) { return fieldColumn(RecordKind::ChecklistItem, key); };
    const auto hidden = [&plain](const char *key) {
        Column column = plain(key);
        column.isHidden = true;
        return column;
    };
    Column text = plain("text");
    text.width = 38;
    Column owner = plain("owner");
    owner.width = 16;
    Column accepter = plain("accepter");
    accepter.width = 16;
    return {
        letterColumn(session),
        plain("code"),
        text,
        stateColumn(session),
        dueColumn(session),
        owner,
        gateColumn(),
        accepter,
        evidenceColumn(session),
        hidden("weight"),
        categoryColumn(),
        hidden("owner_side"),
        hidden("accepter_side"),
        hidden("expected_evidence"),
        hidden("notes"),
    };
}

RecordTableModel::EditRule checklistRule(PlanSession &session)
{
    return [&session](const std::vector<RecordTableModel::CellEdit> &cells) -> std::optional<Result<Edit>> {
        static const int state = fieldIndex<ChecklistItem>("state");
        std::vector<ChecklistItemId> items;
        for (const auto &cell : cells) {
            if (cell.field != state || cell.value != cells.front().value)
                return std::nullopt;
            items.push_back(ChecklistItemId{cell.id});
        }
        const Plan &plan = session.plan();
        const QDate today = session.document().today();
        const QString *key = textOf(cells.front().value);
        if (!key)
            return std::nullopt;
        if (*key == enumKey(ItemState::Submitted)) {
            if (!session.knowWho())
                return Result<Edit>(Error{ErrorCode::NotAllowed,
                                          Texts::tr("Say first who you are: a submission carries a name."),
                                          {}});
            return submitItems(plan, items, session.me(), today);
        }
        if (*key == enumKey(ItemState::Accepted)) {
            if (!session.knowWho())
                return Result<Edit>(Error{ErrorCode::NotAllowed,
                                          Texts::tr("Say first who you are: an acceptance carries a name."),
                                          {}});
            return acceptItems(plan, items,
                               {session.me(), session.me(), today, AcceptanceMeans::Here, {}, {}, {}});
        }
        return std::nullopt;
    };
}

} // namespace baton
