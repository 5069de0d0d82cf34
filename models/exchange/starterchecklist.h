// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"

namespace baton {

/// One line of the starter checklist: what it is for which profiles, and for which kinds of project.
struct StarterItem
{
    ChecklistItem item;                              ///< without project, class and state
    std::array<std::optional<GateClass>, 3> classes; ///< by Profile; nothing: not in that profile
    QList<ProjectKind> kinds;                        ///< empty: all

    /// Nothing when the item is not offered for such a project. Rolling a move of premises back is another
    /// matter than rolling back a service: for a facility CUT-02 is Waivable at most.
    std::optional<GateClass> gateClass(ProjectKind kind, Profile profile) const;
};

/// All items that ship with the program, in their order.
QList<StarterItem> starterChecklist();
/// The same from a file of that form (resources/templates/checklist.csv). Invalid names the line and column.
Result<QList<StarterItem>> readStarterChecklist(const QByteArray &csv);

/// The items for a project of that kind and profile, without ids and project, positions in steps.
QList<ChecklistItem> starterItems(ProjectKind kind, Profile profile);

/// Adds the starter items for the open project's kind and profile whose codes it does not have yet, after
/// those it has. NotFound without an open project.
Result<Edit> addStarterChecklist(const Plan &plan);

} // namespace baton
