// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"
#include "models/plan/promises.h"

namespace baton {

namespace {

// "From" is the value before it: where the last request of the kind has put it, or where the date stood after
// go-live took it along.
void checkKind(const CheckContext &context, ChangeKind kind, QDate baseline, Findings &findings)
{
    const Promise &promise = *promiseOf(kind);
    QDate previous = baseline;
    for (const ChangeRequest *request : approvedRequests(context.plan, context.analysis.asOf)) {
        if (request->kind != kind)
            continue;
        const Project before =
            promisedDates(context.plan, context.analysis.calendars.project(), context.analysis.asOf, request);
        if (previous.isValid() && request->from != previous && request->from != before.*promise.date)
            findings.add(
                request->id,
                request->from.isValid()
                    ? Checks::tr("Change request %1 starts from %2, but the date before it is %3.")
                          .arg(QString::number(request->number), dateText(request->from), dateText(previous))
                    : Checks::tr("Change request %1 does not say from which date it moves; it was %2.")
                          .arg(QString::number(request->number), dateText(previous)),
                Fix{Checks::tr("Set “from” to the date before it"),
                    [id = request->id, previous](const Plan &plan) {
                        Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Mend the chain of change requests"));
                        edit.set(id, &ChangeRequest::from, previous);
                        return edit;
                    }});
        previous = request->to;
    }
}

void checkChangesChain(const CheckContext &context, Findings &findings)
{
    const Project &project = context.project;
    checkKind(context, ChangeKind::GoLive, project.goLiveBaseline, findings);
    checkKind(context, ChangeKind::HypercareEnd, project.hypercareEndBaseline, findings);
    checkKind(context, ChangeKind::TailExtension, project.tailEndBaseline, findings);
}

} // namespace

const Rule changesChain{
    "changes.chain", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Broken chain of changes"),
    QT_TRANSLATE_NOOP("Checks", "Each approved change of a date starts from the value before it, the first "
                                "from the baseline. Otherwise nobody can tell how the date came about."),
    checkChangesChain};

} // namespace baton
