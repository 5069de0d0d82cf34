// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/network.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <random>

// Critical path of random layered networks, calendars included, beside a bare loop over the same links in
// whole days: the least that any implementation has to do.

using namespace baton;
using namespace baton::schedule;

namespace {

constexpr int width = 100; // tasks a layer

Network layeredNetwork(int tasks, unsigned seed)
{
    std::mt19937 random(seed);
    Network network;
    CalendarSpec week;
    for (int year = 2026; year < 2030; ++year) {
        ExceptionSpec holidays;
        holidays.from = QDate(year, 12, 24);
        holidays.to = QDate(year, 12, 31);
        week.exceptions.push_back(holidays);
    }
    network.calendars.push_back(WorkingCalendar::compile(week));
    network.projectCalendar = 0;
    network.projectStart = PlanTime::fromDate(QDate(2026, 1, 5), QTime(8, 0));
    std::uniform_int_distribution<int> days(1, 5), count(1, 3);
    for (int i = 0; i < tasks; ++i) {
        Task task;
        task.duration = Duration::fromHours(8 * days(random));
        network.tasks.push_back(task);
        const int layer = i / width;
        for (int k = count(random); layer > 0 && k > 0; --k) {
            std::uniform_int_distribution<int> before(std::max(0, layer - 3) * width, layer * width - 1);
            Link link;
            link.predecessor = before(random);
            link.successor = i;
            network.links.push_back(link);
        }
    }
    return network;
}

struct Rows
{
    std::vector<int> first, other;
};

Rows rowsOf(const Network &network, bool successors)
{
    Rows rows;
    rows.first.assign(network.tasks.size() + 1, 0);
    for (const Link &link : network.links)
        ++rows.first[static_cast<std::size_t>(successors ? link.predecessor : link.successor) + 1];
    for (std::size_t i = 1; i < rows.first.size(); ++i)
        rows.first[i] += rows.first[i - 1];
    rows.other.resize(network.links.size());
    std::vector<int> next = rows.first;
    for (const Link &link : network.links) {
        const int key = successors ? link.predecessor : link.successor;
        rows.other[static_cast<std::size_t>(next[static_cast<std::size_t>(key)]++)] =
            successors ? link.successor : link.predecessor;
    }
    return rows;
}

struct Reference
{
    Rows predecessors, successors;
    std::vector<int> days, finish, lateStart;

    explicit Reference(const Network &network)
        : predecessors(rowsOf(network, false)), successors(rowsOf(network, true)),
          finish(network.tasks.size()), lateStart(network.tasks.size())
    {
        for (const Task &task : network.tasks)
            days.push_back(static_cast<int>(task.duration.tenths / 4800));
    }

    int run()
    {
        int end = 0;
        const std::size_t n = days.size();
        for (std::size_t i = 0; i < n; ++i) {
            int start = 0;
            for (int k = predecessors.first[i]; k < predecessors.first[i + 1]; ++k) {
                const int before = predecessors.other[static_cast<std::size_t>(k)];
                start = std::max(start, finish[static_cast<std::size_t>(before)]);
            }
            finish[i] = start + days[i];
            end = std::max(end, finish[i]);
        }
        int critical = 0;
        for (std::size_t i = n; i-- > 0;) {
            int late = end;
            for (int k = successors.first[i]; k < successors.first[i + 1]; ++k) {
                const int after = successors.other[static_cast<std::size_t>(k)];
                late = std::min(late, lateStart[static_cast<std::size_t>(after)]);
            }
            lateStart[i] = late - days[i];
            critical += late == finish[i] ? 1 : 0;
        }
        return critical;
    }
};

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

void measure(int tasks, double bar)
{
    const Network network = layeredNetwork(tasks, 11);
    Reference reference(network);
    int expected = 0, critical = 0;
    const double bare = bestMilliseconds(50, [&] { expected = reference.run(); });
    const double whole = bestMilliseconds(30, [&] {
        const ScheduleResult result = compute(network);
        critical = static_cast<int>(
            std::ranges::count_if(result.tasks, [](const TaskDates &d) { return d.critical; }));
    });
    std::printf(
        "critical path, %d tasks, %zu links: %.3f ms (bar %.0f ms), bare loop %.4f ms, ratio %.1f%s\n", tasks,
        network.links.size(), whole, bar, bare, whole / bare,
        critical == expected ? "" : "  CRITICAL TASKS DIFFER");
}

} // namespace

int main()
{
    measure(10000, 1);
    measure(50000, 8);
    return 0;
}
