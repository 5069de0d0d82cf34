// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkItemUndated(const CheckContext &context, Findings &findings)
{
    forEachOpenItem(context, [&](const ChecklistItem &item, const ItemJudgement &judgement) {
        if (judgement.dates.due.isValid())
            return;
        findings.add(item.id,
                     item.dueOffset
                         ? Checks::tr("%1 has no date: what it counts from is not set.").arg(item.code)
                         : Checks::tr("%1 has no date.").arg(item.code));
    });
}

} // namespace

const Rule itemUndated{"item.undated", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Item without date"),
                       QT_TRANSLATE_NOOP("Checks", "Without a date nobody can tell whether it is late."),
                       checkItemUndated};

} // namespace baton
