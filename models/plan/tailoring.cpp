// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/tailoring.h"

#include "models/plan/plancalendars.h"
#include "models/plan/promises.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class TailoringText
{
    Q_DECLARE_TR_FUNCTIONS(Tailoring)
};

PersonId personCalled(const Plan &plan, const QString &name)
{
    for (const Person &person : plan.rows<Person>()) {
        if (person.isActive && person.kind == ResourceKind::Person &&
            person.name.compare(name, Qt::CaseInsensitive) == 0)
            return person.id;
    }
    return {};
}

// Whoever has most to do with the items of that side.
PersonId mostNamed(const Plan &plan, Side side)
{
    QHash<PersonId, int> counts;
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.ownerSide == side && item.owner)
            ++counts[item.owner];
        if (item.accepterSide == side && item.accepter)
            ++counts[item.accepter];
    }
    PersonId most;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const int best = counts.value(most);
        if (it.value() > best || (it.value() == best && it.key() < most))
            most = it.key();
    }
    return most;
}

std::vector<Tailoring::Category> categoriesOf(const Plan &plan)
{
    std::vector<const ChecklistItem *> items;
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.project == plan.openProject() && !item.category.isEmpty())
            items.push_back(&item);
    }
    std::ranges::sort(items, {},
                      [](const ChecklistItem *item) { return std::pair(item->position, item->id); });
    struct Named
    {
        std::optional<PersonId> owner, accepter; // null: several, or nobody
    };
    std::vector<Tailoring::Category> categories;
    std::vector<Named> named;
    const auto join = [](std::optional<PersonId> &all, PersonId one) {
        all = all && *all != one ? PersonId() : one;
    };
    for (const ChecklistItem *item : items) {
        auto at = std::ranges::find(categories, item->category, &Tailoring::Category::code);
        if (at == categories.end()) {
            at = categories.insert(
                at,
                {item->category, item->categoryName.isEmpty() ? item->category : item->categoryName, {}, {}});
            named.emplace_back();
        }
        Named &people = named[static_cast<size_t>(at - categories.begin())];
        if (!people.owner || *people.owner)
            join(people.owner, item->owner);
        if (!people.accepter || *people.accepter)
            join(people.accepter, item->accepter);
    }
    for (size_t i = 0; i < categories.size(); ++i) {
        categories[i].owner = plan.name(RecordKind::Person, named[i].owner.value_or(PersonId()).uuid);
        categories[i].accepter = plan.name(RecordKind::Person, named[i].accepter.value_or(PersonId()).uuid);
    }
    return categories;
}

struct TailoredDate
{
    QDate Tailoring::*tailored;
    QDate Project::*date;
};

constexpr std::array tailoredDates{
    TailoredDate{&Tailoring::start, &Project::start},
    TailoredDate{&Tailoring::handoverStart, &Project::handoverStart},
    TailoredDate{&Tailoring::decision, &Project::decision},
    TailoredDate{&Tailoring::goLive, &Project::goLive},
    TailoredDate{&Tailoring::hypercareEnd, &Project::hypercareEnd},
    TailoredDate{&Tailoring::tailEnd, &Project::tailEnd},
    TailoredDate{&Tailoring::hardStop, &Project::hardStop},
};

void takeDates(Project &project, const Tailoring &tailoring)
{
    for (const TailoredDate &one : tailoredDates)
        project.*one.date = tailoring.*one.tailored;
}

void takeDates(Tailoring &tailoring, const Project &project)
{
    for (const TailoredDate &one : tailoredDates)
        tailoring.*one.tailored = project.*one.date;
}

Result<void> checkOrder(const Tailoring &tailoring)
{
    const std::array<QDate, 6> dates{tailoring.start,        tailoring.handoverStart, tailoring.goLive,
                                     tailoring.hypercareEnd, tailoring.tailEnd,       tailoring.hardStop};
    QDate before;
    for (const QDate date : dates) {
        if (date.isValid() && before.isValid() && date < before) {
            return Error{ErrorCode::Invalid,
                         TailoringText::tr(
                             "The dates are not in order: start, handover start, go-live, hypercare end, "
                             "tail end and hard stop follow one another."),
                         {}};
        }
        if (date.isValid())
            before = date;
    }
    if (tailoring.decision.isValid() && tailoring.goLive.isValid() && tailoring.decision > tailoring.goLive)
        return Error{ErrorCode::Invalid, TailoringText::tr("The decision comes before go-live."), {}};
    return {};
}

} // namespace

Tailoring tailoringOf(const Plan &plan)
{
    Tailoring tailoring;
    const Project *project = plan.project();
    if (!project)
        return tailoring;
    tailoring.kind = project->kind;
    tailoring.profile = project->profile;
    takeDates(tailoring, *project);
    for (const EnumLabel &label : EnumTraits<Side>::labels) {
        const auto side = static_cast<Side>(label.value);
        PersonId person;
        if (side == Side::Project)
            person = project->projectManager;
        else if (side == Side::Operations)
            person = project->serviceOwner;
        else if (side == Side::Business)
            person = project->sponsor;
        if (person.isNull())
            person = mostNamed(plan, side);
        tailoring.speakers.push_back({side, plan.name(RecordKind::Person, person.uuid)});
    }
    tailoring.categories = categoriesOf(plan);
    return tailoring;
}

Tailoring withGoLive(const Plan &plan, Tailoring tailoring, QDate goLive)
{
    if (tailoring.goLive.isValid() && goLive.isValid()) {
        Project project;
        takeDates(project, tailoring);
        const PlanCalendars calendars(plan);
        for (const DateMove &move : movesOf(project, calendars.project(), ChangeKind::GoLive, goLive))
            project.*move.promise->date = move.to;
        takeDates(tailoring, project);
    }
    tailoring.goLive = goLive;
    return tailoring;
}

Result<Edit> tailorProject(const Plan &plan, const Tailoring &tailoring)
{
    const Project *project = plan.project();
    if (!project)
        return Error{ErrorCode::NotFound, TailoringText::tr("There is no project to set up."), {}};
    if (const auto inOrder = checkOrder(tailoring); !inOrder)
        return inOrder.error();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Set up %1"), {project->name});
    Project &changed = edit.change(project->id);
    changed.kind = tailoring.kind;
    changed.profile = tailoring.profile;
    takeDates(changed, tailoring);
    // Who is new is made once, however often they are named.
    QHash<QString, PersonId> added;
    const auto personFor = [&](const QString &typed, Side side) -> PersonId {
        const QString name = typed.simplified();
        PersonId id = personCalled(plan, name);
        if (id.isNull())
            id = added.value(name.toCaseFolded());
        if (id.isNull() && !name.isEmpty()) {
            Person person;
            person.name = name;
            person.side = side;
            id = edit.insert(person);
            added.insert(name.toCaseFolded(), id);
        }
        return id;
    };
    QHash<int, PersonId> speakers;
    for (const Tailoring::Speaker &speaker : tailoring.speakers) {
        const PersonId id = personFor(speaker.name, speaker.side);
        if (id.isNull())
            continue;
        speakers.insert(static_cast<int>(speaker.side), id);
        if (speaker.side == Side::Project)
            changed.projectManager = id;
        else if (speaker.side == Side::Operations)
            changed.serviceOwner = id;
        else if (speaker.side == Side::Business)
            changed.sponsor = id;
    }
    const bool isLocked = project->criteriaBaselinedOn.isValid();
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.project != project->id)
            continue;
        PersonId owner;
        PersonId accepter;
        const auto own = std::ranges::find(tailoring.categories, item.category, &Tailoring::Category::code);
        if (own != tailoring.categories.end()) {
            owner = personFor(own->owner, item.ownerSide);
            accepter = isLocked ? PersonId() : personFor(own->accepter, item.accepterSide);
        }
        if (owner.isNull())
            owner = speakers.value(static_cast<int>(item.ownerSide));
        if (accepter.isNull())
            accepter = speakers.value(static_cast<int>(item.accepterSide));
        if (item.owner.isNull() && owner)
            edit.set(item.id, &ChecklistItem::owner, owner);
        if (item.accepter.isNull() && accepter && !isLocked)
            edit.set(item.id, &ChecklistItem::accepter, accepter);
    }
    return edit;
}

} // namespace baton
