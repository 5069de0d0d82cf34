// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/marks.h"

#include "models/records/dateform.h"

#include <QCoreApplication>

namespace baton {

Mark markOf(ItemState state)
{
    switch (state) {
    case ItemState::NotStarted:
        return Mark::Neutral;
    case ItemState::InProgress:
        return Mark::Progress;
    case ItemState::Submitted:
        return Mark::Information;
    case ItemState::Accepted:
        return Mark::Complete;
    case ItemState::Rejected:
        return Mark::Blocked;
    case ItemState::NotApplicable:
        return Mark::None;
    }
    return Mark::None;
}

Mark markOf(DeliverableState state)
{
    switch (state) {
    case DeliverableState::Planned:
        return Mark::Neutral;
    case DeliverableState::InProgress:
        return Mark::Progress;
    case DeliverableState::Submitted:
        return Mark::Information;
    case DeliverableState::Accepted:
        return Mark::Complete;
    case DeliverableState::Rejected:
        return Mark::Blocked;
    }
    return Mark::None;
}

Mark markOf(ChangeState state)
{
    switch (state) {
    case ChangeState::Draft:
        return Mark::Neutral;
    case ChangeState::Submitted:
        return Mark::Information;
    case ChangeState::Approved:
        return Mark::Complete;
    case ChangeState::Rejected:
        return Mark::Blocked;
    case ChangeState::Withdrawn:
        return Mark::None;
    }
    return Mark::None;
}

Mark markOf(Rag rag)
{
    switch (rag) {
    case Rag::Complete:
        return Mark::Complete;
    case Rag::OnTrack:
        return Mark::OnTrack;
    case Rag::Attention:
        return Mark::Attention;
    case Rag::Red:
        return Mark::Blocked;
    case Rag::NotApplicable:
        break;
    }
    return Mark::None;
}

Mark markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Go:
        return Mark::Complete;
    case Verdict::ConditionalGo:
        return Mark::Attention;
    case Verdict::NoGo:
        break;
    }
    return Mark::Blocked;
}

// That hypercare goes on is no alarm.
Mark markOf(const Readiness &readiness)
{
    if (!readiness.exit.isAsked)
        return markOf(readiness.verdict);
    return readiness.exit.isReached ? Mark::Complete : Mark::Attention;
}

Cell noDueDateCell()
{
    Cell cell = textCell(QCoreApplication::translate("DueDate", "no due date"), Mark::Neutral, Mark::Neutral);
    cell.sort = QDate(9999, 12, 31).toJulianDay();
    return cell;
}

QString shortDate(QDate date, QDate today)
{
    return dateText(date, QLocale(), today);
}

} // namespace baton
