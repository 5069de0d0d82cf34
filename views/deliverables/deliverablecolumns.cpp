// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/deliverables/deliverablecolumns.h"

#include "models/plan/deliverableactions.h"
#include "views/common/fieldcolumns.h"
#include "views/common/marks.h"
#include "views/common/plansession.h"
#include "views/common/typedfield.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct DeliverableColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(Deliverables)
};

const Deliverable *deliverableOf(const Plan &plan, QUuid id)
{
    return plan.find(DeliverableId{id});
}

Column criteriaColumn()
{
    Column column;
    column.key = u"criteria_met"_s;
    column.title = DeliverableColumnsText::tr("Criteria", "column: how many acceptance criteria are met");
    column.width = 12;
    column.compute = [](const Plan &plan, QUuid id) -> Cell {
        const Deliverable *deliverable = deliverableOf(plan, id);
        if (!deliverable)
            return {};
        const int total = static_cast<int>(criteriaOf(deliverable->criteria).size());
        if (total == 0)
            return {};
        const int met = total - openCriteriaCount(*deliverable);
        Cell cell;
        cell.text = DeliverableColumnsText::tr("%1 of %2", "criteria met").arg(met).arg(total);
        cell.sort = static_cast<double>(met) / total;
        cell.accessible = DeliverableColumnsText::tr("%1 of %2 criteria met").arg(met).arg(total);
        cell.mark = met == total ? Mark::Complete : Mark::Progress;
        return cell;
    };
    return column;
}

Column deliverableDueColumn(const PlanSession &session)
{
    Column column = fieldColumn(RecordKind::Deliverable, "due");
    column.width = 14;
    column.compute = [&session](const Plan &plan, QUuid id) -> Cell {
        const Deliverable *deliverable = deliverableOf(plan, id);
        if (!deliverable)
            return {};
        if (!deliverable->due.isValid())
            return deliverable->state == DeliverableState::Accepted ? Cell{} : noDueDateCell();
        const QDate today = session.document().today();
        const QString date = shortDate(deliverable->due, today);
        const bool isLate = isOverdue(*deliverable, today);
        Cell cell;
        cell.text =
            isLate ? DeliverableColumnsText::tr("%1, late", "a due date that has passed").arg(date) : date;
        cell.sort = deliverable->due.toJulianDay();
        const Project *project = plan.project();
        const int soon = project ? project->dueSoonDays : 0;
        if (isLate)
            cell.tone = Mark::Blocked;
        else if (deliverable->state < DeliverableState::Submitted && today.daysTo(deliverable->due) <= soon)
            cell.tone = Mark::Attention;
        return cell;
    };
    column.typed = typedField(session, RecordKind::Deliverable, "due");
    return column;
}

Column newestEvidenceColumn(const PlanSession &session)
{
    Column column;
    column.key = u"evidence"_s;
    column.title = DeliverableColumnsText::tr("Evidence", "column: date of the newest");
    column.width = 10;
    column.compute = [&session](const Plan &plan, QUuid id) -> Cell {
        QDate newest;
        for (const Evidence &evidence : plan.rows<Evidence>()) {
            if (evidence.deliverable.uuid == id && (!newest.isValid() || evidence.date > newest))
                newest = evidence.date;
        }
        if (!newest.isValid())
            return {};
        Cell cell;
        cell.text = shortDate(newest, session.document().today());
        cell.sort = newest.toJulianDay();
        return cell;
    };
    return column;
}

} // namespace

bool isOverdue(const Deliverable &deliverable, QDate today)
{
    return deliverable.state != DeliverableState::Accepted && deliverable.due.isValid() &&
           deliverable.due < today;
}

std::vector<Column> deliverableColumns(const PlanSession &session)
{
    const FieldColumns fields(RecordKind::Deliverable);
    Column state = fields.shown("state", 15);
    state.mark = [](const void *record) { return markOf(static_cast<const Deliverable *>(record)->state); };
    state.isEssential = true;
    Column due = deliverableDueColumn(session);
    due.isEssential = true;
    return {
        fields.shown("name", 30),
        state,
        criteriaColumn(),
        due,
        fields.shown("owner", 16),
        fields.shown("accepter", 16),
        fields.shown("kind", 14),
        fields.shown("version", 8),
        newestEvidenceColumn(session),
        fields.hidden("task", 20),
        fields.hidden("submitted_by", 16),
        fields.hidden("submitted_on", 12),
        fields.hidden("rejected_reason", 24),
        fields.hidden("notes", 24),
    };
}

RecordTableModel::EditRule deliverableRule(PlanSession &session)
{
    return [&session](const std::vector<RecordTableModel::CellEdit> &cells) -> std::optional<Result<Edit>> {
        static const int state = fieldIndex<Deliverable>("state");
        std::vector<DeliverableId> deliverables;
        for (const auto &cell : cells) {
            if (cell.field != state || cell.value != cells.front().value)
                return std::nullopt;
            deliverables.push_back(DeliverableId{cell.id});
        }
        const QString *key = textOf(cells.front().value);
        const bool isSubmission = key && *key == enumKey(DeliverableState::Submitted);
        const bool isAcceptance = key && *key == enumKey(DeliverableState::Accepted);
        if (!isSubmission && !isAcceptance)
            return std::nullopt;
        if (!session.knowWho()) {
            return Result<Edit>(
                Error{ErrorCode::NotAllowed,
                      DeliverableColumnsText::tr(
                          "Say first who you are: what is submitted or accepted carries a name."),
                      {}});
        }
        const QDate today = session.document().today();
        if (isSubmission)
            return submitDeliverables(session.plan(), deliverables, session.me(), today);
        return acceptDeliverables(session.plan(), deliverables,
                                  {session.me(), session.me(), today, AcceptanceMeans::Here, {}, {}, {}});
    };
}

} // namespace baton
