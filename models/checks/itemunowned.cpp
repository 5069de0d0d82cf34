// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkItemUnowned(const CheckContext &context, Findings &findings)
{
    const Person *manager = context.plan.find(context.project.projectManager);
    forEachOpenItem(context, [&](const ChecklistItem &item, const ItemJudgement &) {
        if (item.owner)
            return;
        Fix fix;
        if (manager && item.ownerSide == Side::Project)
            fix = {
                Checks::tr("Assign to %1").arg(manager->name),
                [id = item.id, code = item.code, to = manager->id, name = manager->name](const Plan &plan) {
                    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Assign %1 to %2"), {code, name});
                    edit.set(id, &ChecklistItem::owner, to);
                    return edit;
                }};
        findings.add(item.id, Checks::tr("%1 has no owner.").arg(item.code), fix);
    });
}

} // namespace

const Rule itemUnowned{"item.unowned", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Item without owner"),
                       QT_TRANSLATE_NOOP("Checks", "What nobody owns nobody does."), checkItemUnowned};

} // namespace baton
