// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/changes/changecolumns.h"

#include "models/plan/changeactions.h"
#include "models/plan/permissions.h"
#include "views/common/fieldcolumns.h"
#include "views/common/marks.h"
#include "views/common/plansession.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct ChangeColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

Column effectColumn(const PlanSession &session)
{
    Column column;
    column.key = u"effect"_s;
    column.title = ChangeColumnsText::tr("Effect", "column: what the change does");
    column.width = 24;
    column.compute = [&session](const Plan &plan, QUuid id) -> Cell {
        const ChangeRequest *request = plan.find(ChangeRequestId{id});
        if (!request)
            return {};
        Cell cell;
        if (!promiseOf(request->kind)) {
            cell.text = request->scope.section(u'\n', 0, 0);
            return cell;
        }
        const QDate today = session.document().today();
        cell.text = ChangeColumnsText::tr("%1 → %2", "from a date to a date")
                        .arg(shortDate(request->from, today), shortDate(request->to, today));
        cell.accessible = ChangeColumnsText::tr("from %1 to %2")
                              .arg(shortDate(request->from, today), shortDate(request->to, today));
        cell.sort = request->to.toJulianDay();
        return cell;
    };
    return column;
}

Column decisionColumn(const PlanSession &session)
{
    Column column;
    column.key = u"decision"_s;
    column.title = ChangeColumnsText::tr("Decision");
    column.width = 30;
    column.compute = [&session](const Plan &plan, QUuid id) -> Cell {
        const ChangeRequest *request = plan.find(ChangeRequestId{id});
        if (!request)
            return {};
        Cell cell;
        if (request->state == ChangeState::Submitted) {
            cell.text = ChangeColumnsText::tr("waits for %1").arg(decidersLeftText(plan, *request));
            cell.tone = session.waitsForMe(id) ? Mark::Information : Mark::None;
        } else if (request->decidedOn.isValid()) {
            const QDate on = std::max(request->decidedOn, request->secondDecidedOn);
            QStringList names;
            for (const PersonId person : {request->decidedBy, request->secondDecidedBy}) {
                if (const Person *found = plan.find(person))
                    names.append(found->name);
            }
            cell.text = ChangeColumnsText::tr("%1, %2", "names, date")
                            .arg(names.join(u", "_s), shortDate(on, session.document().today()));
            cell.sort = on.toJulianDay();
        }
        return cell;
    };
    return column;
}

} // namespace

RecordTableModel::EditRule changeRule(PlanSession &session)
{
    return [&session](const std::vector<RecordTableModel::CellEdit> &cells) -> std::optional<Result<Edit>> {
        static const int state = fieldIndex<ChangeRequest>("state");
        if (cells.size() != 1 || cells.front().field != state)
            return std::nullopt;
        const QString *key = textOf(cells.front().value);
        const auto value = key ? enumFromKey(EnumTraits<ChangeState>::labels, *key) : std::nullopt;
        if (!value)
            return std::nullopt;
        const ChangeRequestId id{cells.front().id};
        const Plan &plan = session.plan();
        const QDate today = session.document().today();
        const auto asked = static_cast<ChangeState>(*value);
        if (asked == ChangeState::Withdrawn)
            return withdrawChange(plan, id);
        if (asked == ChangeState::Draft)
            return std::nullopt;
        if (!session.knowWho())
            return Result<Edit>(
                Error{ErrorCode::NotAllowed,
                      ChangeColumnsText::tr("Say first who you are: requests and decisions carry a name."),
                      {}});
        if (asked == ChangeState::Submitted)
            return submitChange(plan, id, session.me(), today);
        if (asked == ChangeState::Rejected)
            return Result<Edit>(Error{
                ErrorCode::Invalid, ChangeColumnsText::tr("A rejection needs a reason. Use Reject…"), {}});
        return approveChange(plan, session.analysis().calendars.project(), id, session.me(), today, {});
    };
}

std::vector<Column> changeColumns(const PlanSession &session)
{
    const FieldColumns fields(RecordKind::ChangeRequest);
    Column number = fields.shown("number", 5);
    number.title = ChangeColumnsText::tr("No.", "column: number of a request");
    Column state = fields.shown("state", 13);
    state.mark = [](const void *record) { return markOf(static_cast<const ChangeRequest *>(record)->state); };
    state.isEssential = true;
    Column days = fields.shown("impact_days", 7);
    days.title = ChangeColumnsText::tr("Days", "column: working days");
    Column cost = fields.shown("impact_cost", 12);
    cost.title = ChangeColumnsText::tr("Cost");
    return {number,
            fields.shown("title", 30),
            state,
            effectColumn(session),
            fields.shown("kind", 14),
            decisionColumn(session),
            days,
            cost,
            fields.shown("requested_by", 16),
            fields.hidden("requested_on", 12),
            fields.hidden("reason", 30),
            fields.hidden("scope", 30)};
}

} // namespace baton
