// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"

#include <QDate>

namespace baton {

/// A way to begin a project.
struct TemplateInfo
{
    enum class Kind {
        Sample,  ///< complete with people, dates and decisions, to look around in
        Blank,   ///< a name and a calendar
        Starter, ///< the usual tasks and checklist of a kind of project, without people
    };

    QString name;        ///< what the command line takes, e.g. "sso-integration"
    QString title;       ///< for people
    QString description; ///< one line
    Kind kind = Kind::Starter;
};

/// All that ship with the program: samples first, then the blank one, then starters by kind of project and
/// profile.
QList<TemplateInfo> listTemplates();

/// A founding edit: a new project from the template, its dates counted from `asOf`.
///
/// The open project of `plan` must be an id of no record yet (see importProject()); the plan must outlive the
/// edit. `projectName` replaces the template's name for it when not empty. NotFound names the templates there
/// are.
Result<Edit> createFromTemplate(const Plan &plan, const QString &name, QDate asOf,
                                const QString &projectName = {});

} // namespace baton
