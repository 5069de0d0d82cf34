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

std::vector<Change> changesOf(std::span<const Commitment> commitments)
{
    std::vector<Change> changes;
    for (const Commitment &commitment : commitments) {
        if (!commitment.from.isValid() || !commitment.to.isValid() || commitment.to < commitment.from)
            continue;
        changes.push_back({commitment.from, commitment.percent});
        changes.push_back({commitment.to.addDays(1), -commitment.percent});
    }
    return changes;
}

// From a day on: what the open project needs, and what others do.
struct Need
{
    QDate from;
    int here = 0;
    int elsewhere = 0;
};

std::vector<Need> needsOf(const std::vector<StepPoint> &demand, std::span<const Commitment> elsewhere)
{
    std::vector<Change> changes = changesOf(elsewhere);
    for (const StepPoint &point : demand)
        changes.push_back({point.from, 0});
    std::ranges::sort(changes, {}, &Change::day);
    std::vector<Need> needs;
    Need now;
    size_t next = 0;
    for (const Change &change : changes) {
        now.from = change.day;
        now.elsewhere += change.delta;
        for (; next < demand.size() && demand[next].from <= change.day; ++next)
            now.here = demand[next].percent;
        if (!needs.empty() && needs.back().from == now.from)
            needs.back() = now;
        else
            needs.push_back(now);
    }
    return needs;
}

} // namespace

std::vector<StepPoint> demandOf(const PlanCalendars &calendars, const Taper *taper,
                                std::span<const Commitment> tasks)
{
    std::vector<Change> changes = changesOf(tasks);
    const std::vector<StepPoint> allocation =
        taper ? taper->points(calendars.project()) : std::vector<StepPoint>();
    for (const StepPoint &point : allocation)
        changes.push_back({point.from, 0});
    std::ranges::sort(changes, {}, &Change::day);

    std::vector<StepPoint> demand;
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
        const int percent = std::max(work, share);
        if (demand.empty() || demand.back().percent != percent)
            demand.push_back({day, percent});
    }
    return demand;
}

std::vector<StepPoint> loadOf(const Person &person, const PlanCalendars &calendars, const Taper *taper,
                              std::span<const Commitment> tasks, std::span<const Commitment> elsewhere)
{
    std::vector<StepPoint> load;
    for (const Need &need : needsOf(demandOf(calendars, taper, tasks), elsewhere)) {
        const int percent = person.baseLoad + need.here + need.elsewhere;
        if (load.empty() || load.back().percent != percent)
            load.push_back({need.from, percent});
    }
    return load;
}

std::vector<Commitment> asCommitments(PersonId person, std::span<const StepPoint> points)
{
    std::vector<Commitment> commitments;
    for (size_t i = 0; i + 1 < points.size(); ++i) {
        if (points[i].percent > 0)
            commitments.push_back(
                {person, points[i].from, points[i + 1].from.addDays(-1), points[i].percent});
    }
    return commitments;
}

std::vector<Overload> overloads(const Plan &plan, const PlanCalendars &calendars,
                                std::span<const Taper> tapers, std::span<const Commitment> tasks,
                                std::span<const Commitment> elsewhere)
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
    const auto byPerson = [&](std::span<const Commitment> commitments) {
        std::vector<std::vector<Commitment>> sorted(people.size());
        for (const Commitment &commitment : commitments) {
            if (const int number = numbers.find(commitment.person.uuid); number >= 0)
                sorted[static_cast<size_t>(number)].push_back(commitment);
        }
        return sorted;
    };
    const std::vector<std::vector<Commitment>> here = byPerson(tasks);
    const std::vector<std::vector<Commitment>> others = byPerson(elsewhere);
    for (size_t i = 0; i < people.size(); ++i) {
        const Person *person = people[i];
        const auto taper = std::ranges::find(tapers, person->id, &Taper::person);
        const std::vector<Need> needs =
            needsOf(demandOf(calendars, taper == tapers.end() ? nullptr : &*taper, here[i]), others[i]);
        const WorkingCalendar &calendar = calendars.person(person->id);
        const auto overloadAt = [&](size_t at) {
            return needs[at].here > 0 ? person->baseLoad + needs[at].here + needs[at].elsewhere : 0;
        };
        for (size_t at = 0; at + 1 < needs.size();) {
            const int percent = overloadAt(at);
            size_t end = at + 1;
            while (end + 1 < needs.size() && overloadAt(end) == percent)
                ++end;
            const QDate until = needs[end].from.addDays(-1);
            if (percent > 100 && calendar.workingDaysIn(needs[at].from, until) > 0)
                found.push_back({person->id, calendar.workingDayOnOrAfter(needs[at].from),
                                 calendar.workingDayOnOrBefore(until), percent});
            at = end;
        }
    }
    return found;
}

} // namespace baton
