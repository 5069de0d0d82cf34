// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

#include "models/analysis/analysis.h"
#include "models/storage/store.h"

#include <QDate>

#include <functional>

namespace baton {

/// A plan opened for a command: the records as of --at, the day to judge them by, and who acts.
struct OpenPlan
{
    std::unique_ptr<Store> store;
    Plan plan;
    Head head;                         ///< of the records in `plan`: with --at the revision asked for
    std::vector<Commitment> elsewhere; ///< what other projects need of people; nothing with --at
    QDate asOf;          ///< --as-of, else with --at DATE that day, else today in the workspace's time zone
    bool isPast = false; ///< --at was given
    bool isAsOfPast = false;
    Actor actor;
};

/// The operating system's account with, if `as` is not empty, the one active person of that name or e-mail.
/// NotFound when there is none, Invalid when there are several.
Result<Actor> actorNamed(const Plan &plan, const QString &as);
/// The one project of that name, code or id. NotFound names those there are, Invalid when there are several.
Result<ProjectId> projectNamed(const Plan &plan, const QString &name);
/// What `read` gives for the project of --project, or for the first where the null id is passed.
Result<Plan> readProject(const Arguments &arguments, const std::function<Result<Plan>(ProjectId)> &read);
QString accountName();
/// Today in that IANA time zone.
QDate todayIn(const QString &timeZone);

/// Opens read-only. A file of an older version is brought up to date first, after a backup: the one thing a
/// command that only reads writes.
Result<std::unique_ptr<Store>> openToRead(const QString &path);

/// Publishes what the project of that plan lets others see. Needs the plan as it is stored in the file.
Result<void> publish(Store &store, const Plan &plan, QDate asOf);

/// Opens read-only and applies --project, --at, --as-of and --as. Errors name the file.
Result<OpenPlan> openPlan(const QString &path, const Arguments &arguments);

} // namespace baton
