// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include <algorithm>

namespace baton {

namespace {

void checkKind(const CheckContext &context, ChangeKind kind, QDate baseline, Findings &findings)
{
    std::vector<const ChangeRequest *> chain;
    for (const ChangeRequest &request : context.plan.rows<ChangeRequest>()) {
        if (request.kind == kind && isApproved(context, request))
            chain.push_back(&request);
    }
    std::ranges::sort(chain, [](const ChangeRequest *a, const ChangeRequest *b) {
        return a->decidedOn != b->decidedOn ? a->decidedOn < b->decidedOn : a->number < b->number;
    });
    QDate previous = baseline;
    for (const ChangeRequest *request : chain) {
        if (previous.isValid() && request->from != previous)
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

void check(const CheckContext &context, Findings &findings)
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
    check};

} // namespace baton
