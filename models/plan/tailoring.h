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

    /// Who does and who accepts what is in a category, in place of those who speak for the sides.
    struct Category
    {
        QString code;
        QString title;
        QString owner; ///< names, as above; empty: whoever speaks for the side of the item
        QString accepter;
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
    std::vector<Category> categories; ///< in the order of the checklist
};

/// The open project as it is now: the speakers are its project manager, service owner and sponsor, and for
/// each other side whoever owns or accepts most of its items; of a category the one person all its items
/// name.
Tailoring tailoringOf(const Plan &plan);

/// The same with another go-live: the decision and the later dates follow by equal working days (handover.md
/// §4). Dates that are not set stay so; nothing follows where there was no go-live, or is none any more.
Tailoring withGoLive(const Plan &plan, Tailoring tailoring, QDate goLive);

/// Sets kind, profile and dates; makes people who are not in the plan yet; makes the speakers of project,
/// operations and business project manager, service owner and sponsor; and gives items without owner or
/// accepter whoever is named for their category, else the speaker of that side. Accepters stay as they are
/// once the criteria are agreed. NotFound without an open project, Invalid when dates are not in order.
Result<Edit> tailorProject(const Plan &plan, const Tailoring &tailoring);

} // namespace baton
