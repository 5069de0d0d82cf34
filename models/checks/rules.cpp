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

std::vector<Finding> findings(const Plan &plan, const Analysis &analysis)
{
    static constexpr std::array every{QLatin1StringView("")};
    return findings(plan, analysis, every);
}

std::vector<Finding> findings(const Plan &plan, const Analysis &analysis,
                              std::span<const QLatin1StringView> prefixes)
{
    const Project *project = plan.project();
    if (!project)
        return {};
    const CheckContext context{plan, *project, analysis};
    Findings found;
    found.m_isToSetUp = analysis.readiness.isSettingUp;
    for (const Rule *rule : allRules()) {
        found.m_rule = QLatin1StringView(rule->key);
        if (std::ranges::none_of(prefixes, [&](QLatin1StringView p) { return found.m_rule.startsWith(p); }))
            continue;
        found.m_severity = rule->severity;
        rule->check(context, found);
    }
    std::ranges::stable_sort(found.m_findings, {}, &Finding::severity);
    return std::move(found.m_findings);
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
