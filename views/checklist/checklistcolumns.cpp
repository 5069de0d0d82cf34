// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checklist/checklistcolumns.h"

#include "models/plan/itemactions.h"
#include "models/plan/itemtext.h"
#include "models/readiness/duedates.h"
#include "models/readiness/words.h"
#include "models/records/dateform.h"
#include "views/common/fieldcolumns.h"
#include "views/common/marks.h"
#include "views/common/plansession.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct ChecklistColumnsText
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
    column.title = ChecklistColumnsText::tr("RAG", "column: red, amber, green");
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
    column.width = 18;
    column.isEssential = true;
    column.mark = [](const void *record) {
        return markOf(static_cast<const ChecklistItem *>(record)->state);
    };
    column.note = [&session](QUuid id) {
        const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
        return judged && judged->gate == GateStatus::Waived
                   ? ChecklistColumnsText::tr("waived", "a gate, behind its state")
                   : QString();
    };
    return column;
}

// Whether the gate stands open, and what a waiver still needs.
Column waiverColumn(const PlanSession &session)
{
    Column column;
    column.key = u"gate"_s;
    column.title = ChecklistColumnsText::tr("Gate", "column: passed, open, waived");
    column.width = 16;
    column.compute = [&session](const Plan &plan, QUuid id) -> Cell {
        const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
        if (!judged || judged->gate == GateStatus::NoGate)
            return {};
        Cell cell;
        cell.text = gateStatusText(judged->gate);
        cell.sort = static_cast<int>(judged->gate);
        if (judged->gate == GateStatus::Waived) {
            if (const Waiver *waiver = plan.find(judged->waiver))
                cell.text = ChecklistColumnsText::tr("Waived to %1", "date")
                                .arg(shortDate(waiver->expires, session.document().today()));
            cell.mark = Mark::Attention;
            return cell;
        }
        if (judged->gate == GateStatus::Passed)
            return cell;
        cell.tone = Mark::Blocked;
        const auto &waivers = session.readiness().waivers;
        if (std::ranges::find(waivers, ChecklistItemId{id}, &WaiverJudgement::item) != waivers.end())
            cell.text = ChecklistColumnsText::tr("%1, waiver waits", "status of a gate").arg(cell.text);
        return cell;
    };
    return column;
}

Column gateColumn()
{
    Column column = fieldColumn(RecordKind::ChecklistItem, "gate_class");
    column.title = ChecklistColumnsText::tr("Class", "column: gate class");
    column.width = 12;
    return column;
}

// Weeks while they are near, then months.
Cell duePeriod(QDate due, QDate today, bool isOverdue)
{
    const auto period = [](const QString &title, int order) {
        Cell cell;
        cell.text = title;
        cell.sort = order;
        return cell;
    };
    if (!due.isValid())
        return {};
    if (isOverdue)
        return period(ChecklistColumnsText::tr("Late"), 0);
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const auto weeks = monday.daysTo(due) / 7;
    if (due < monday)
        return period(ChecklistColumnsText::tr("Before this week"), 1);
    if (weeks == 0)
        return period(ChecklistColumnsText::tr("This week"), 2);
    if (weeks == 1)
        return period(ChecklistColumnsText::tr("Next week"), 3);
    return period(QLocale().toString(due, u"MMMM yyyy"_s), due.year() * 12 + due.month());
}

Column dueColumn(const PlanSession &session)
{
    Column column;
    column.key = u"due"_s;
    column.title = ChecklistColumnsText::tr("Due", "column: date");
    column.width = 14;
    column.isEssential = true;
    column.field = fieldIndex<ChecklistItem>("due_date");
    column.compute = [&session](const Plan &plan, QUuid id) -> Cell {
        const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
        const ChecklistItem *item = itemOf(plan, id);
        if (!judged || !item)
            return {};
        const QDate due = judged->dates.due;
        if (due.isNull())
            return judged->isApplicable && item->state != ItemState::Accepted ? noDueDateCell() : Cell{};
        QString text = shortDate(due, session.document().today());
        if (judged->isOverdue)
            text = ChecklistColumnsText::tr("%1, late", "a due date that has passed").arg(text);
        Cell cell{text, due.toJulianDay(), Mark::None, {}, Mark::None, {}};
        cell.tone = judged->isOverdue ? Mark::Blocked : judged->isDueSoon ? Mark::Attention : Mark::None;
        return cell;
    };
    column.group = [&session](const Plan &, QUuid id) -> Cell {
        const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
        return judged ? duePeriod(judged->dates.due, session.document().today(), judged->isOverdue) : Cell{};
    };
    column.typed = TypedCell{
        [&session](const Plan &plan, QUuid id) {
            const ChecklistItem *item = itemOf(plan, id);
            if (item && item->dueDate.isNull() && item->dueOffset && item->dueAnchor == Anchor::GoLive)
                return *item->dueOffset == 0
                           ? u"T"_s
                           : u"T%1%2"_s.arg(*item->dueOffset > 0 ? u"+"_s : QString()).arg(*item->dueOffset);
            const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
            return judged ? dateText(judged->dates.due) : QString();
        },
        [&session](const Plan &plan, QUuid id, const QString &text) {
            const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
            return parseDueRule(
                text, {&plan, QLocale(), session.document().today(), judged ? judged->dates.due : QDate()});
        }};
    return column;
}

Column categoryColumn()
{
    Column column;
    column.key = u"category"_s;
    column.title = ChecklistColumnsText::tr("Category");
    column.width = 18;
    column.isHidden = true;
    column.field = fieldIndex<ChecklistItem>("category_name");
    column.compute = [](const Plan &plan, QUuid id) -> Cell {
        const ChecklistItem *item = itemOf(plan, id);
        if (!item)
            return {};
        Cell cell;
        cell.text = item->categoryName.isEmpty() ? item->category : item->categoryName;
        return cell;
    };
    const auto text = column.compute;
    column.typed = TypedCell{
        [text](const Plan &plan, QUuid id) { return text(plan, id).text; },
        [](const Plan &plan, QUuid, const QString &typed) -> Result<TypedCell::Values> {
            if (typed.trimmed().isEmpty())
                return Error{ErrorCode::Invalid,
                             ChecklistColumnsText::tr("Every item belongs to a category."), u"category"_s};
            const auto [code, name] = categoryNamed(plan, typed);
            return TypedCell::Values{{fieldIndex<ChecklistItem>("category"), detail::textValue(code)},
                                     {fieldIndex<ChecklistItem>("category_name"), detail::textValue(name)}};
        }};
    return column;
}

Column evidenceColumn(const PlanSession &session)
{
    Column column;
    column.key = u"evidence"_s;
    column.title = ChecklistColumnsText::tr("Evidence", "column: how many");
    column.width = 10;
    column.compute = [&session](const Plan &plan, QUuid id) -> Cell {
        const ItemJudgement *judged = session.readiness().find(ChecklistItemId{id});
        if (!judged || judged->evidenceDate.isNull())
            return {};
        const bool isStale = judged->lapse == Lapse::StaleEvidence;
        const QString date = shortDate(judged->evidenceDate, session.document().today());
        Cell cell;
        cell.text = isStale ? ChecklistColumnsText::tr("%1, too old", "evidence").arg(date) : date;
        cell.sort = judged->evidenceDate.toJulianDay();
        cell.mark = isStale ? Mark::Attention : Mark::None;
        if (const QString lapse = lapseText(plan, *judged); !lapse.isEmpty())
            cell.accessible = lapse;
        return cell;
    };
    return column;
}

// A new item continues its category: DOC-08 after DOC-07. A code that somebody gave names the category, where
// nobody did.
void numberItem(Edit &edit, ChecklistItemId id, const QSet<int> &given)
{
    static const int code = fieldIndex<ChecklistItem>("code");
    static const int category = fieldIndex<ChecklistItem>("category");
    ChecklistItem &item = edit.change(id);
    if (given.contains(code)) {
        const qsizetype dash = item.code.lastIndexOf(u'-');
        if (!given.contains(category) && dash > 0) {
            const CategoryName named = categoryNamed(edit.plan(), item.code.left(dash));
            item.category = named.code;
            item.categoryName = named.name;
        }
        return;
    }
    item.code = ItemNumbers(edit).next(item.category);
}

} // namespace

std::vector<Column> checklistColumns(const PlanSession &session)
{
    const FieldColumns fields(RecordKind::ChecklistItem);
    return {
        letterColumn(session),
        fields.shown("code"),
        fields.shown("text", 44),
        stateColumn(session),
        dueColumn(session),
        fields.shown("owner", 16),
        gateColumn(),
        waiverColumn(session),
        fields.shown("accepter", 16),
        evidenceColumn(session),
        fields.hidden("weight"),
        categoryColumn(),
        fields.hidden("owner_side"),
        fields.hidden("accepter_side"),
        fields.hidden("expected_evidence"),
        fields.hidden("notes"),
    };
}

RecordTableModel::Completion itemCompletion(const PlanSession &session)
{
    return [&session](Edit &edit, QUuid id, const QSet<int> &given) {
        static const int state = fieldIndex<ChecklistItem>("state");
        const ChecklistItem *before = edit.before(ChecklistItemId{id});
        if (!before)
            numberItem(edit, ChecklistItemId{id}, given);
        ChecklistItem &item = edit.change(ChecklistItemId{id});
        if (given.contains(state) && item.state == ItemState::Submitted &&
            (!before || before->state != ItemState::Submitted)) {
            item.submittedBy = session.me();
            item.submittedOn = session.document().today();
        }
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
                return Result<Edit>(
                    Error{ErrorCode::NotAllowed,
                          ChecklistColumnsText::tr("Say first who you are: a submission carries a name."),
                          {}});
            return submitItems(plan, items, session.me(), today);
        }
        if (*key == enumKey(ItemState::Accepted)) {
            if (!session.knowWho())
                return Result<Edit>(
                    Error{ErrorCode::NotAllowed,
                          ChecklistColumnsText::tr("Say first who you are: an acceptance carries a name."),
                          {}});
            return acceptItems(plan, items,
                               {session.me(), session.me(), today, AcceptanceMeans::Here, {}, {}, {}});
        }
        return std::nullopt;
    };
}

} // namespace baton
