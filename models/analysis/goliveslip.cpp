// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/goliveslip.h"

#include "models/records/dateform.h"

#include <QCoreApplication>

namespace baton {

namespace {

class GoLiveSlipText
{
    Q_DECLARE_TR_FUNCTIONS(GoLiveSlip)
};

} // namespace

std::optional<GoLiveSlip> goLiveSlip(const Plan &plan, const WorkingCalendar &calendar, QDate before,
                                     QDate computed)
{
    const QDate promised = plan.project() ? plan.project()->goLive : QDate();
    if (!promised.isValid() || !computed.isValid() || computed <= promised ||
        (before.isValid() && computed <= before))
        return {};
    return GoLiveSlip{computed, promised, -calendar.workingDaysBetween(computed, promised)};
}

QString goLiveSlipText(const GoLiveSlip &slip)
{
    return GoLiveSlipText::tr("Go-live is now computed for %1, %n working day(s) after the promised %2.",
                              nullptr, slip.workingDays)
        .arg(dateText(slip.computed), dateText(slip.promised));
}

} // namespace baton
