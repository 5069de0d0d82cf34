// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/allocation/allocationcolumns.h"

#include "models/plan/fieldtext.h"
#include "views/common/fieldcolumns.h"
#include "views/common/marks.h"
#include "views/common/plansession.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct AllocationColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(Allocation)
};

std::optional<PlacedStep> placed(const PlanSession &session, QUuid id)
{
    for (const Taper &taper : session.analysis().tapers) {
        for (const PlacedStep &step : taper.steps) {
            if (step.id.uuid == id)
                return step;
        }
    }
    return std::nullopt;
}

Column dateColumn(const PlanSession &session, const QString &key, const QString &title,
                  QDate PlacedStep::*date)
{
    Column column;
    column.key = key;
    column.title = title;
    column.width = 10;
    column.compute = [&session, date](const Plan &, QUuid id) -> Cell {
        const auto step = placed(session, id);
        if (!step)
            return {};
        Cell cell;
        cell.text = shortDate((*step).*date, session.document().today());
        cell.sort = ((*step).*date).toJulianDay();
        return cell;
    };
    return column;
}

// The step for itself; what overlaps another is a finding.
Effort effortOf(const PlanSession &session, const AllocationStep &step, const PlacedStep &where)
{
    Effort effort;
    const int days = session.analysis().calendars.project().workingDaysIn(where.first, where.last);
    const Person *person = session.plan().find(step.person);
    effort.hundredths = qint64{days} * step.percent;
    effort.cost.minor = person ? (effort.hundredths * person->dayRate.minor + 50) / 100 : 0;
    return effort;
}

Column effortColumn(const PlanSession &session)
{
    Column column;
    column.key = u"effort"_s;
    column.title = AllocationColumnsText::tr("Days", "column: days of work");
    column.width = 8;
    column.alignment = Qt::AlignRight;
    column.compute = [&session](const Plan &plan, QUuid id) -> Cell {
        const AllocationStep *step = plan.find(AllocationStepId{id});
        const auto where = placed(session, id);
        if (!step || !where)
            return {};
        const Effort effort = effortOf(session, *step, *where);
        Cell cell;
        cell.text = QLocale().toString(effort.days(), 'f', 2);
        cell.sort = effort.days();
        return cell;
    };
    return column;
}

Column costColumn(const PlanSession &session)
{
    Column column;
    column.key = u"cost"_s;
    column.title = AllocationColumnsText::tr("Cost");
    column.width = 12;
    column.alignment = Qt::AlignRight;
    column.compute = [&session](const Plan &plan, QUuid id) -> Cell {
        const AllocationStep *step = plan.find(AllocationStepId{id});
        const auto where = placed(session, id);
        if (!step || !where)
            return {};
        const RecordInfo &record = recordInfo(RecordKind::ChangeRequest);
        const FieldInfo &money = record.fields[static_cast<size_t>(record.fieldIndex("impact_cost"))];
        const Money cost = effortOf(session, *step, *where).cost;
        Cell cell;
        cell.text = displayText(money, Value{cost.minor}, {&plan, QLocale(), session.document().today()});
        cell.sort = cost.minor;
        return cell;
    };
    return column;
}

} // namespace

std::vector<Column> allocationColumns(const PlanSession &session)
{
    const FieldColumns fields(RecordKind::AllocationStep);
    return {
        fields.shown("purpose", 28),
        fields.shown("percent", 9, AllocationColumnsText::tr("Percent")),
        fields.shown("length_days", 9, AllocationColumnsText::tr("Length", "column: working days")),
        dateColumn(session, u"first"_s, AllocationColumnsText::tr("From"), &PlacedStep::first),
        dateColumn(session, u"last"_s, AllocationColumnsText::tr("To"), &PlacedStep::last),
        effortColumn(session),
        costColumn(session),
        fields.shown("anchor", 15),
        fields.shown("offset_days", 8, AllocationColumnsText::tr("Offset", "column: working days")),
        fields.shown("person", 16),
        fields.shown("step_down_criteria", 28),
        fields.shown("approved_on", 12, AllocationColumnsText::tr("Approved on")),
        fields.hidden("reason", 24),
    };
}

} // namespace baton
