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
    std::vector<Overload> found;
    std::vector<const Person *> people;
    for (const Person &person : plan.rows<Person>()) {
        if (person.kind == ResourceKind::Person)
            people.push_back(&person);
    }
    std::ranges::sort(people, [](const Person *a, const Person *b) {
        return a->name != b->name ? a->name < b->name : a->id < b->id;
    });
    IdIndex numbers;
    for (size_t i = 0; i < people.size(); ++i)
        numbers.insert(people[i]->id.uuid, static_cast<int>(i));
    std::vector<std::vector<Commitment>> committed(people.size());
    for (const Commitment &task : tasks) {
        if (const int number = numbers.find(task.person.uuid); number >= 0)
            committed[static_cast<size_t>(number)].push_back(task);
    }
    for (size_t i = 0; i < people.size(); ++i) {
        const Person *person = people[i];
        const auto taper = std::ranges::find(tapers, person->id, &Taper::person);
        const std::vector<StepPoint> load =
            loadOf(*person, calendars, taper == tapers.end() ? nullptr : &*taper, committed[i]);
        const WorkingCalendar &calendar = calendars.person(person->id);
        for (size_t at = 0; at + 1 < load.size(); ++at) {
            const QDate until = load[at + 1].from.addDays(-1);
            if (load[at].percent > 100 && calendar.workingDaysIn(load[at].from, until) > 0)
                found.push_back({person->id, calendar.workingDayOnOrAfter(load[at].from),
                                 calendar.workingDayOnOrBefore(until), load[at].percent});
        }
    }
    return found;
}

} // namespace baton
