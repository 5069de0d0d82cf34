// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkGoLiveMilestone(const CheckContext &context, Findings &findings)
{
    const Project &project = context.project;
    const QDate computed = context.analysis.schedule.goLive;
    if (!project.goLive.isValid() || context.analysis.schedule.tasks.empty())
        return;
    if (!computed.isValid()) {
        findings.add(
            project.id,
            Checks::tr("No milestone of the timeline stands for go-live, so the plan cannot tell whether "
                       "the promised date holds."),
            Severity::Info);
    } else if (computed > project.goLive) {
        findings.add(project.goLiveTask,
                     Checks::tr("The timeline reaches go-live on %1, after the promised %2.")
                         .arg(dateText(computed), dateText(project.goLive)));
    } else if (computed < project.goLive) {
        findings.add(project.goLiveTask,
                     Checks::tr("The timeline reaches go-live on %1, before the promised %2.")
                         .arg(dateText(computed), dateText(project.goLive)),
                     Severity::Info);
    }
}

} // namespace

const Rule goLiveMilestone{
    "golive.milestone", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Go-live differs from the timeline"),
    QT_TRANSLATE_NOOP("Checks",
                      "The promised go-live stands beside what the timeline computes for its milestone. A "
                      "difference means that either the promise or the plan is wrong."),
    checkGoLiveMilestone};

} // namespace baton
