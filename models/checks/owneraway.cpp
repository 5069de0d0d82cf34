// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include <algorithm>

namespace baton {

namespace {

class Away
{
public:
    explicit Away(const Plan &plan)
    {
        for (const Absence &absence : plan.rows<Absence>())
            m_ranges[absence.person.uuid].push_back({absence.from, absence.to});
    }
    bool isAway(PersonId person, QDate day) const
    {
        const auto ranges = m_ranges.constFind(person.uuid);
        return ranges != m_ranges.constEnd() && std::ranges::any_of(*ranges, [&](const DateRange &range) {
                   return range.from <= day && day <= range.to;
               });
    }

private:
    QHash<QUuid, std::vector<DateRange>> m_ranges;
};

void checkOwnerAway(const CheckContext &context, Findings &findings)
{
    const Plan &plan = context.plan;
    const Away away(plan);
    forEachOpenItem(context, [&](const ChecklistItem &item, const ItemJudgement &judgement) {
        const QDate due = judgement.dates.due;
        for (const PersonId person : {item.owner, item.accepter}) {
            if (due.isValid() && due >= context.analysis.asOf && person && away.isAway(person, due))
                findings.add(item.id, Checks::tr("%1 is away on %2, when %3 is due.")
                                          .arg(personName(plan, person), dateText(due), item.code));
        }
    });
    for (const Deliverable &deliverable : plan.rows<Deliverable>()) {
        const QDate due = deliverable.due;
        if (deliverable.project != context.project.id || deliverable.state == DeliverableState::Accepted ||
            !due.isValid() || due < context.analysis.asOf)
            continue;
        for (const PersonId person : {deliverable.owner, deliverable.accepter}) {
            if (person && away.isAway(person, due))
                findings.add(deliverable.id,
                             Checks::tr("%1 is away on %2, when “%3” is due.")
                                 .arg(personName(plan, person), dateText(due), deliverable.name));
        }
    }
}

} // namespace

const Rule ownerAway{"owner.away", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Away when it is due"),
                     QT_TRANSLATE_NOOP("Checks", "Who must finish or accept it is not there on the day."),
                     checkOwnerAway};

} // namespace baton
