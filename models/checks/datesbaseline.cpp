// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct Promise
{
    QDate Project::*date = nullptr;
    QDate Project::*baseline = nullptr;
    const char *key = "";
    std::optional<ChangeKind> kind; ///< the kind of request that moves it; none of its own: any
};

constexpr std::array promises{
    Promise{&Project::start, &Project::startBaseline, "start", std::nullopt},
    Promise{&Project::decision, &Project::decisionBaseline, "decision", std::nullopt},
    Promise{&Project::handoverStart, &Project::handoverStartBaseline, "handover_start", std::nullopt},
    Promise{&Project::goLive, &Project::goLiveBaseline, "go_live", ChangeKind::GoLive},
    Promise{&Project::hypercareEnd, &Project::hypercareEndBaseline, "hypercare_end",
            ChangeKind::HypercareEnd},
    Promise{&Project::tailEnd, &Project::tailEndBaseline, "tail_end", ChangeKind::TailExtension},
    Promise{&Project::hardStop, &Project::hardStopBaseline, "hard_stop", std::nullopt},
};

bool isPermitted(const CheckContext &context, const Promise &promise)
{
    for (const ChangeRequest &request : context.plan.rows<ChangeRequest>()) {
        if (request.to == context.project.*promise.date && (!promise.kind || request.kind == *promise.kind) &&
            isApproved(context, request))
            return true;
    }
    return false;
}

// An approved move of go-live takes the dates around it along by equal working days.
bool movedWithGoLive(const CheckContext &context, const Promise &promise)
{
    const Project &project = context.project;
    const Promise &goLive = promises[3];
    if (promise.date == goLive.date || !project.goLive.isValid() || !project.goLiveBaseline.isValid() ||
        !isPermitted(context, goLive))
        return false;
    const WorkingCalendar &calendar = context.analysis.calendars.project();
    const int days = calendar.workingDaysBetween(project.goLiveBaseline, project.goLive);
    return project.*promise.date == calendar.addWorkingDays(project.*promise.baseline, days);
}

void check(const CheckContext &context, Findings &findings)
{
    const Project &project = context.project;
    const RecordInfo &info = recordInfo(RecordKind::Project);
    for (const Promise &promise : promises) {
        const QDate date = project.*promise.date;
        const QDate baseline = project.*promise.baseline;
        if (!baseline.isValid() || date == baseline || isPermitted(context, promise) ||
            movedWithGoLive(context, promise))
            continue;
        const QString label =
            fieldLabel(info, info.fields[static_cast<size_t>(info.fieldIndex(promise.key))]);
        const QString text =
            date.isValid()
                ? Checks::tr("“%1” was agreed as %2 and stands at %3 without an approved change request.")
                      .arg(label, dateText(baseline), dateText(date))
                : Checks::tr("“%1” was agreed as %2 and is no longer set.").arg(label, dateText(baseline));
        findings.add(project.id, text,
                     Fix{Checks::tr("Back to the agreed date"), [&promise, label](const Plan &plan) {
                             Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Set %1 back to the agreed date"),
                                       {label});
                             const Project &current = *plan.project();
                             edit.set(current.id, promise.date, current.*promise.baseline);
                             return edit;
                         }});
    }
}

} // namespace

const Rule datesBaseline{
    "dates.baseline", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Date moved without permission"),
    QT_TRANSLATE_NOOP("Checks", "The dates of a handover are promises. They move only through an approved "
                                "change request whose new date is the one that stands there."),
    check};

} // namespace baton
