// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include "models/plan/permissions.h"

namespace baton {

namespace {

void checkChangesDecision(const CheckContext &context, Findings &findings)
{
    for (const ChangeRequest &request : context.plan.rows<ChangeRequest>()) {
        if (request.project == context.project.id && request.state == ChangeState::Approved &&
            !isFullyDecided(context.plan, request))
            findings.add(request.id,
                         Checks::tr("Change request %1 is marked as approved, but not everybody who "
                                    "decides on it has, so it does not count.")
                             .arg(request.number));
    }
}

} // namespace

const Rule changesDecision{
    "changes.decision", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Approved by the wrong people"),
    QT_TRANSLATE_NOOP(
        "Checks",
        "Go-live takes sponsor and service owner, the tail sponsor and the line manager of the project "
        "manager, hypercare and criteria the service owner, scope the sponsor; never who asked."),
    checkChangesDecision};

} // namespace baton
