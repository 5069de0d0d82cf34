// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"
#include "models/plan/promises.h"

using namespace Qt::StringLiterals;

namespace baton {

namespace {

void checkDatesBaseline(const CheckContext &context, Findings &findings)
{
    const Project &project = context.project;
    for (const Promise &promise : promises()) {
        const QDate date = project.*promise.date;
        const QDate baseline = project.*promise.baseline;
        if (isKept(context.plan, context.analysis.calendars.project(), promise, context.analysis.asOf))
            continue;
        const QString label = promiseLabel(promise);
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
    checkDatesBaseline};

} // namespace baton
