// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/publish.h"

#include <algorithm>

namespace baton {

Publication publicationOf(const Plan &plan, const Analysis &analysis, qint64 revision)
{
    const Readiness &readiness = analysis.readiness;
    Publication publication{{.project = plan.openProject(),
                             .revision = revision,
                             .asOf = analysis.asOf,
                             .verdict = readiness.verdict,
                             .score = readiness.score.percent(),
                             .gates = readiness.gates,
                             .computedGoLive = analysis.schedule.goLive},
                            {}};
    std::vector<Commitment> work = analysis.commitments;
    const auto personOf = [](const Commitment &commitment) { return commitment.person.uuid; };
    std::ranges::stable_sort(work, {}, personOf);
    std::vector<PersonId> people;
    people.reserve(analysis.tapers.size() + work.size());
    for (const Taper &taper : analysis.tapers)
        people.push_back(taper.person);
    for (const Commitment &commitment : work)
        people.push_back(commitment.person);
    std::ranges::sort(people, {}, &PersonId::uuid);
    people.erase(std::ranges::unique(people).begin(), people.end());
    for (const PersonId person : people) {
        const auto taper = std::ranges::find(analysis.tapers, person, &Taper::person);
        const auto own = std::ranges::equal_range(work, person.uuid, {}, personOf);
        const std::vector<StepPoint> demand = demandOf(
            analysis.calendars, taper == analysis.tapers.end() ? nullptr : &*taper, {own.begin(), own.end()});
        for (Commitment &commitment : asCommitments(person, demand)) {
            commitment.from = std::max(commitment.from, analysis.asOf);
            if (commitment.from <= commitment.to)
                publication.commitments.push_back(commitment);
        }
    }
    return publication;
}

} // namespace baton
