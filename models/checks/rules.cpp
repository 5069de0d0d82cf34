// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include "models/plan/permissions.h"

#include <QLocale>

#include <algorithm>

namespace baton {

std::span<const Rule *const> allRules()
{
    static const std::array rules{
        &datesOrder,          &datesBaseline,        &changesDecision,    &changesChain,
        &goLiveMilestone,     &goLiveHolidayWeek,    &hypercareLength,    &hypercareExitGate,
        &completionOpen,      &completionBeforeGate, &tailHardStop,       &tailOverrun,
        &tailWorkAfter,       &taperRange,           &taperContiguous,    &taperRising,
        &taperCoverage,       &taperFloor,           &taperApproval,      &loadOver,
        &itemUnowned,         &itemUndated,          &itemClipped,        &ownerAway,
        &deputyMissing,       &evidenceMissing,      &evidenceStale,      &registerFails,
        &waiverInvalid,       &acceptanceUnproved,   &reviewLate,         &reviewCrowded,
        &deliverableAccepter, &deliverableUnplanned, &operationAsProject, &taskAfterGate,
        &scheduleCycle,       &scheduleUncomputed,
    };
    return rules;
}

const Rule *findRule(QLatin1StringView key)
{
    for (const Rule *rule : allRules()) {
        if (key == QLatin1StringView(rule->key))
            return rule;
    }
    return nullptr;
}

QString ruleTitle(const Rule &rule)
{
    return Checks::tr(rule.title);
}

QString ruleExplanation(const Rule &rule)
{
    return Checks::tr(rule.explanation);
}

void Findings::ask(const Rule &rule, const CheckContext &context)
{
    m_rule = QLatin1StringView(rule.key);
    m_severity = rule.severity;
    m_isToSetUp = context.analysis.readiness.isSettingUp;
    rule.check(context, *this);
}

std::vector<Finding> Findings::take()
{
    std::ranges::stable_sort(m_findings, {}, &Finding::severity);
    return std::exchange(m_findings, {});
}

bool FindingsSearch::isFinished() const
{
    return m_next >= allRules().size();
}

void FindingsSearch::step(const Plan &plan, const Analysis &analysis)
{
    const Project *project = plan.project();
    if (project && !isFinished())
        m_found.ask(*allRules()[m_next], {plan, *project, analysis});
    ++m_next;
}

std::vector<Finding> FindingsSearch::take()
{
    m_next = 0;
    return m_found.take();
}

std::vector<Finding> findings(const Plan &plan, const Analysis &analysis)
{
    FindingsSearch search;
    while (!search.isFinished())
        search.step(plan, analysis);
    return search.take();
}

std::vector<Finding> findings(const Plan &plan, const Analysis &analysis,
                              std::span<const QLatin1StringView> prefixes)
{
    const Project *project = plan.project();
    if (!project)
        return {};
    Findings found;
    for (const Rule *rule : allRules()) {
        if (std::ranges::any_of(prefixes, [&](auto p) { return QLatin1StringView(rule->key).startsWith(p); }))
            found.ask(*rule, {plan, *project, analysis});
    }
    return found.take();
}

QString severityText(const Finding &finding)
{
    return finding.isToSetUp && finding.severity != Severity::Info ? Checks::tr("To set up")
                                                                   : enumText(finding.severity);
}

QString personName(const Plan &plan, PersonId person)
{
    const Person *found = plan.find(person);
    return found ? found->name : Checks::tr("nobody");
}

bool isApproved(const CheckContext &context, const ChangeRequest &request)
{
    return request.project == context.project.id && request.state == ChangeState::Approved &&
           request.decidedOn <= context.analysis.asOf && isFullyDecided(context.plan, request);
}

} // namespace baton
