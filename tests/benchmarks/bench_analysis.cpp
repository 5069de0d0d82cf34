// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/checks.h"
#include "tests/support/plangenerator.h"

#include <chrono>
#include <cstdio>
#include <limits>

// What one edit costs to recompute: the parts of the analysis of a large plan and all of it, beside a bare
// loop that adds up the values of the same checklist.

using namespace baton;

namespace {

template <typename Work>
double bestMilliseconds(int runs, Work work)
{
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < runs; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
        best = std::min(best, spent.count());
    }
    return best;
}

void measure(int tasks, int items)
{
    test::PlanSize size;
    size.tasks = tasks;
    size.items = items;
    size.people = 40;
    const Plan plan = test::generatePlan(size);
    const QDate asOf(2026, 6, 1);
    const PlanCalendars calendars(plan);
    constexpr int runs = 15;

    qint64 sum = 0;
    const double bare = bestMilliseconds(runs, [&] {
        for (const ChecklistItem &item : plan.rows<ChecklistItem>())
            sum += item.weight * (item.state == ItemState::Accepted ? 4 : 1);
    });
    std::printf("%d tasks, %d items (bare loop over the items %.4f ms, %lld)\n", tasks, items, bare,
                static_cast<long long>(sum % 10));
    const auto print = [](const char *what, double milliseconds) {
        std::printf("  %-22s %8.3f ms\n", what, milliseconds);
    };
    print("calendars", bestMilliseconds(runs, [&] { PlanCalendars made(plan); }));
    print("readiness", bestMilliseconds(runs, [&] { (void)evaluateReadiness(plan, calendars, asOf); }));
    print("schedule from records",
          bestMilliseconds(runs, [&] { (void)computeSchedule(plan, calendars, asOf); }));
    print("tapers", bestMilliseconds(runs, [&] { (void)tapers(plan, calendars, asOf); }));
    print("everything", bestMilliseconds(runs, [&] { (void)analyse(plan, asOf); }));
    const Analysis analysis = analyse(plan, asOf);
    size_t found = 0;
    print("checks", bestMilliseconds(runs, [&] { found = findings(plan, analysis).size(); }));
    print("hash of the inputs", bestMilliseconds(runs, [&] { (void)verdictInputsHash(plan); }));
    std::printf("  %s, %zu findings\n", qPrintable(analysis.readiness.score.text()), found);
}

} // namespace

int main()
{
    measure(1000, 2000);
    measure(10000, 2000);
    measure(50000, 2000);
    return 0;
}
