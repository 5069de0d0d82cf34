// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/load.h"

#include <algorithm>

namespace baton {

namespace {

struct Change
{
    QDate day;
    int delta;
};

} // namespace

std::vector<StepPoint> loadOf(const Person &person, const PlanCalendars &calendars, const Taper *taper,
                              std::span<const Commitment> tasks)
{
    std::vector<Change> changes;
    for (const Commitment &task : tasks) {
        if (!task.from.isValid() || !task.to.isValid() || task.to < task.from)
            continue;
        changes.push_back({task.from, task.percent});
        changes.push_back({task.to.addDays(1), -task.percent});
    }
    const std::vector<StepPoint> allocation =
        taper ? taper->points(calendars.project()) : std::vector<StepPoint>();
    for (const StepPoint &point : allocation)
        changes.push_back({point.from, 0});
    std::ranges::sort(changes, {}, &Change::day);

    std::vector<StepPoint> load;
    int work = 0;
    size_t step = 0;
    for (size_t i = 0; i < changes.size(); ++i) {
        work += changes[i].delta;
        const QDate day = changes[i].day;
        if (i + 1 < changes.size() && changes[i + 1].day == day)
            continue;
        while (step < allocation.size() && allocation[step].from <= day)
            ++step;
        const int share = step > 0 ? allocation[step - 1].percent : 0;
        const int percent = person.baseLoad + std::max(work, share);
        if (load.empty() || load.back().percent != percent)
            load.push_back({day, percent});
    }
    return load;
}

std::vector<Overload> overloads(const Plan &plan, const PlanCalendars &calendars,
                                std::span<const Taper> tapers, std::span<const Commitment> tasks)
{
    std::vector<Commitment> byPerson(tasks.begin(), tasks.end());
    std::ranges::stable_sort(byPerson,
                             [](const Commitment &a, const Commitment &b) { return a.person < b.person; });
    std::vector<Overload> found;
    std::vector<const Person *> people;
    for (const Person &person : plan.rows<Person>()) {
        if (person.kind == ResourceKind::Person)
            people.push_back(&person);
    }
    std::ranges::sort(people, [](const Person *a, const Person *b) {
        return a->name != b->name ? a->name < b->name : a->id < b->id;
    });
    for (const Person *person : people) {
        const auto [first, last] =
            std::equal_range(byPerson.begin(), byPerson.end(), Commitment{person->id, {}, {}, 0},
                             [](const Commitment &a, const Commitment &b) { return a.person < b.person; });
        const auto taper = std::ranges::find(tapers, person->id, &Taper::person);
        const std::vector<StepPoint> load =
            loadOf(*person, calendars, taper == tapers.end() ? nullptr : &*taper, {first, last});
        const WorkingCalendar &calendar = calendars.person(person->id);
        for (size_t i = 0; i + 1 < load.size(); ++i) {
            const QDate until = load[i + 1].from.addDays(-1);
            if (load[i].percent > 100 && calendar.workingDaysIn(load[i].from, until) > 0)
                found.push_back({person->id, calendar.workingDayOnOrAfter(load[i].from),
                                 calendar.workingDayOnOrBefore(until), load[i].percent});
        }
    }
    return found;
}

} // namespace baton
