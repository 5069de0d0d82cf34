// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"

#include <QDate>

namespace baton {

/// What a new project is told first: what it is, when, and who speaks for each side.
struct Tailoring
{
    struct Speaker
    {
        Side side = Side::Project;
        QString name; ///< of a person of the plan, or of somebody new; empty: nobody yet
    };

    ProjectKind kind = ProjectKind::ItService;
    Profile profile = Profile::Standard;
    QDate start;
    QDate handoverStart;
    QDate decision;
    QDate goLive;
    QDate hypercareEnd;
    QDate tailEnd;
    QDate hardStop;
    std::vector<Speaker> speakers;
};

/// The open project as it is now: the speakers are its project manager, service owner and sponsor, and for
/// each other side whoever owns or accepts most of its items.
Tailoring tailoringOf(const Plan &plan);

/// Sets kind, profile and dates; makes people who are not in the plan yet; makes the speakers of project,
/// operations and business project manager, service owner and sponsor; and gives items without owner or
/// accepter the speaker of that side. Accepters stay as they are once the criteria are agreed. NotFound
/// without an open project, Invalid when dates are not in order.
Result<Edit> tailorProject(const Plan &plan, const Tailoring &tailoring);

} // namespace baton
