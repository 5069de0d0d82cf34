// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

namespace baton {

namespace {

void checkHypercareExitGate(const CheckContext &context, Findings &findings)
{
    const QDate end = context.project.hypercareEnd;
    if (!end.isValid())
        return;
    forEachOpenItem(context, [&](const ChecklistItem &item, const ItemJudgement &judgement) {
        if (item.gateClass == GateClass::Exit && judgement.dates.due.isValid() && judgement.dates.due > end)
            findings.add(item.id, Checks::tr("Exit gate %1 is due on %2, after hypercare ends on %3.")
                                      .arg(item.code, dateText(judgement.dates.due), dateText(end)));
    });
}

} // namespace

const Rule hypercareExitGate{
    "hypercare.exit_gate", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Exit gate after hypercare"),
    QT_TRANSLATE_NOOP("Checks", "Hypercare ends when the exit gates are accepted. One that is due later "
                                "cannot be met by its planned end."),
    checkHypercareExitGate};

} // namespace baton
