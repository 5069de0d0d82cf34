// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/readiness.h"

namespace baton {

const Snapshot *frozenVerdict(const Plan &plan, QDate asOf)
{
    const Project *project = plan.project();
    if (!project || !project->goLive.isValid() || asOf <= project->goLive)
        return nullptr;
    const Snapshot *last = nullptr;
    for (const Snapshot &snapshot : plan.rows<Snapshot>()) {
        if (snapshot.project != project->id || snapshot.takenOn > project->goLive)
            continue;
        const bool isLater = !last || snapshot.takenOn > last->takenOn ||
                             (snapshot.takenOn == last->takenOn && snapshot.revision > last->revision);
        if (isLater)
            last = &snapshot;
    }
    return last;
}

Snapshot makeSnapshot(const Plan &plan, const Readiness &readiness, qint64 revision)
{
    Snapshot snapshot;
    snapshot.project = plan.openProject();
    snapshot.takenOn = readiness.asOf;
    snapshot.score = readiness.score.percent();
    snapshot.verdict = enumKey(readiness.verdict);
    snapshot.gatesPassed = readiness.gates.passed;
    snapshot.gatesWaived = readiness.gates.waived;
    snapshot.gatesOpen = readiness.gates.open;
    snapshot.gatesFailed = readiness.gates.failed;
    snapshot.revision = revision;
    snapshot.inputsHash = verdictInputsHash(plan);
    return snapshot;
}

} // namespace baton
