// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include <QLocale>

#include <algorithm>

namespace baton {

namespace {

bool isExtended(const CheckContext &context, QDate day)
{
    return std::ranges::any_of(context.plan.rows<ChangeRequest>(), [&](const ChangeRequest &request) {
        return request.kind == ChangeKind::TailExtension && request.to >= day && isApproved(context, request);
    });
}

void checkTailOverrun(const CheckContext &context, Findings &findings)
{
    const QDate tailEnd = context.project.tailEnd;
    if (!tailEnd.isValid())
        return;
    const WorkingCalendar &calendar = context.analysis.calendars.project();
    for (const Taper &taper : context.analysis.tapers) {
        const Person *person = context.plan.find(taper.person);
        const QDate last = taper.lastDay();
        const bool leaves = person && person->side != Side::Operations;
        if (!leaves || !last.isValid() || last <= tailEnd || isExtended(context, last))
            continue;
        const Effort beyond = taper.effort(calendar, tailEnd.addDays(1), last);
        if (beyond.hundredths > 0)
            findings.add(
                context.project.id,
                Checks::tr("%1 stays allocated until %2, %3 days of work beyond the tail end, without an "
                           "approved extension.")
                    .arg(person->name, dateText(last), QLocale().toString(beyond.days(), 'f', 2)));
    }
}

} // namespace

const Rule tailOverrun{"tail.overrun", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Tail runs on"),
                       QT_TRANSLATE_NOOP("Checks", "Allocation beyond the tail end takes an approved change "
                                                   "request; each extra week is shown in days and money."),
                       checkTailOverrun};

} // namespace baton
