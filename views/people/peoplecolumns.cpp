// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/peoplecolumns.h"

#include "views/common/fieldcolumns.h"
#include "views/common/marks.h"
#include "views/common/plansession.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct PeopleColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(People)
};

// The absence that counts: the one now, else the next.
Column awayColumn(const PlanSession &session)
{
    Column column;
    column.key = u"away"_s;
    column.title = PeopleColumnsText::tr("Away", "column: when somebody is absent");
    column.width = 18;
    column.compute = [&session](const Plan &plan, QUuid id) -> Cell {
        const QDate today = session.document().today();
        const Absence *next = nullptr;
        for (const Absence &absence : plan.rows<Absence>()) {
            if (absence.person.uuid == id && absence.to >= today && (!next || absence.from < next->from))
                next = &absence;
        }
        Cell cell;
        if (!next)
            return cell;
        cell.text = next->from == next->to
                        ? shortDate(next->from, today)
                        : PeopleColumnsText::tr("%1 – %2", "from a date to a date")
                              .arg(shortDate(next->from, today), shortDate(next->to, today));
        cell.sort = next->from.toJulianDay();
        cell.tone = next->from <= today ? Mark::Attention : Mark::None;
        return cell;
    };
    return column;
}

// The highest load from today on, with task work and taper of this project.
Column loadColumn(const PlanSession &session)
{
    Column column;
    column.key = u"overload"_s;
    column.title =
        PeopleColumnsText::tr("Above 100 %", "column: days on which a person is planned for too much");
    column.width = 18;
    column.compute = [&session](const Plan &, QUuid id) -> Cell {
        const Overload *worst = nullptr;
        for (const Overload &overload : session.analysis().overloads) {
            if (overload.person.uuid == id && (!worst || overload.percent > worst->percent))
                worst = &overload;
        }
        Cell cell;
        if (!worst)
            return cell;
        cell.text = PeopleColumnsText::tr("%1 % from %2", "percent, date")
                        .arg(worst->percent)
                        .arg(shortDate(worst->from, session.document().today()));
        cell.sort = worst->percent;
        cell.mark = Mark::Attention;
        return cell;
    };
    return column;
}

} // namespace

std::vector<Column> peopleColumns(const PlanSession &session)
{
    const FieldColumns fields(RecordKind::Person);
    return {
        fields.shown("name", 22),
        fields.shown("side", 12),
        fields.shown("role", 26),
        awayColumn(session),
        loadColumn(session),
        fields.shown("deputy", 16),
        fields.shown("email", 26),
        fields.shown("phone", 16),
        fields.shown("base_load", 10),
        fields.shown("day_rate", 12),
        fields.shown("line_manager", 16),
        fields.shown("calendar", 16),
        fields.hidden("hours_per_day", 8),
        fields.hidden("skills", 24),
        fields.hidden("kind", 10),
        fields.hidden("active", 8),
        fields.hidden("notes", 24),
    };
}

} // namespace baton
