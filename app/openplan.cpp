// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/openplan.h"

#include "models/analysis/publish.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class OpenPlanText
{
    Q_DECLARE_TR_FUNCTIONS(OpenPlan)
};

// "412" is a revision, "2026-03-02" the end of that day.
Result<qint64> revisionAt(Store &store, const QString &text, qint64 head)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber) {
        if (number >= 1 && number <= head)
            return number;
        return Error{ErrorCode::NotFound,
                     OpenPlanText::tr("There is no revision %1; the plan has revisions 1 to %2.")
                         .arg(number)
                         .arg(head),
                     {}};
    }
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return Error{
            ErrorCode::Invalid,
            OpenPlanText::tr("--at takes a revision number or a day (YYYY-MM-DD), not “%1”.").arg(text),
            {}};
    auto revision = store.revisionAtEndOf(day);
    if (revision && *revision == 0)
        return Error{
            ErrorCode::NotFound, OpenPlanText::tr("The plan did not exist yet on %1.").arg(text), {}};
    return revision;
}

StoreOptions readOnly()
{
    StoreOptions options;
    options.isReadOnly = true;
    return options;
}

// Opening an older file for writing brings it up to date.
template <class Read>
auto broughtUpToDate(const QString &path, const Read &read)
{
    auto first = read();
    const bool isOlder = !first && first.error().code == ErrorCode::Unsupported;
    return isOlder && Store::open(path).isOk() ? read() : std::move(first);
}

} // namespace

Result<ProjectId> projectNamed(const Plan &plan, const QString &name)
{
    std::vector<ProjectId> found;
    for (const Project &project : plan.rows<Project>()) {
        if (project.id == ProjectId::fromString(name))
            return project.id;
        if (project.name.compare(name, Qt::CaseInsensitive) == 0 ||
            project.code.compare(name, Qt::CaseInsensitive) == 0)
            found.push_back(project.id);
    }
    if (found.size() == 1)
        return found.front();
    if (found.size() > 1)
        return Error{ErrorCode::Invalid,
                     OpenPlanText::tr("Several projects of this plan are called “%1”; use the id.").arg(name),
                     {}};
    QStringList names;
    for (const Project &project : plan.rows<Project>())
        names << u"“%1”"_s.arg(project.name);
    names.sort();
    return Error{ErrorCode::NotFound,
                 OpenPlanText::tr("This plan has no project “%1”. It has %2.").arg(name, names.join(u", "_s)),
                 {}};
}

Result<Plan> readProject(const Arguments &arguments, const std::function<Result<Plan>(ProjectId)> &read)
{
    Result<Plan> first = read({});
    if (!first || !arguments.has(u"project"_s))
        return first;
    const auto project = projectNamed(*first, arguments.value(u"project"_s));
    if (!project)
        return project.error();
    return *project == first->openProject() ? std::move(first) : read(*project);
}

QString accountName()
{
    const passwd *entry = getpwuid(getuid());
    const QString name = entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
    return name.isEmpty() ? QString::number(getuid()) : name;
}

Result<Actor> actorNamed(const Plan &plan, const QString &as)
{
    Actor actor{accountName(), {}};
    if (as.isEmpty())
        return actor;
    int matches = 0;
    for (const Person &person : plan.rows<Person>()) {
        if (person.isActive && (person.name.compare(as, Qt::CaseInsensitive) == 0 ||
                                person.email.compare(as, Qt::CaseInsensitive) == 0)) {
            actor.person = person.id;
            ++matches;
        }
    }
    if (matches == 1)
        return actor;
    const QString message =
        matches == 0 ? OpenPlanText::tr("Nobody of this plan is called “%1”.")
                     : OpenPlanText::tr("Several people of this plan are called “%1”; use the e-mail.");
    return Error{matches == 0 ? ErrorCode::NotFound : ErrorCode::Invalid, message.arg(as), {}};
}

QDate todayIn(const QString &timeZone)
{
    const QTimeZone zone(timeZone.toUtf8());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return zone.isValid() ? now.toTimeZone(zone).date() : now.date();
}

Result<void> publish(Store &store, const Plan &plan, QDate asOf)
{
    const auto head = store.head();
    if (!head)
        return head.error();
    return store.publish(publicationOf(plan, analyse(plan, asOf), head->revision));
}

Result<std::unique_ptr<Store>> openToRead(const QString &path)
{
    return broughtUpToDate(path, [&path] { return Store::open(path, readOnly()); });
}

Result<OpenPlan> openPlan(const QString &path, const Arguments &arguments)
{
    OpenPlan open;
    if (!arguments.has(u"at"_s)) {
        auto loaded = broughtUpToDate(path, [&path] { return Store::openAndLoad(path, {}, readOnly()); });
        if (!loaded)
            return loaded.error();
        open.store = std::move(loaded->store);
        open.head = loaded->head;
        auto plan = readProject(arguments, [&](ProjectId project) {
            return project ? open.store->load(project, &open.head) : Result<Plan>(std::move(loaded->plan));
        });
        if (!plan)
            return plan.error();
        open.plan = std::move(*plan);
        auto elsewhere = open.store->commitmentsOutside(open.plan.openProject());
        if (!elsewhere)
            return elsewhere.error();
        open.elsewhere = std::move(*elsewhere);
        open.asOf = todayIn(open.store->workspace().timeZone);
    } else {
        auto store = openToRead(path);
        if (!store)
            return store.error();
        open.store = std::move(*store);
        const QString at = arguments.value(u"at"_s);
        auto head = open.store->head();
        if (!head)
            return head.error();
        auto revision = revisionAt(*open.store, at, head->revision);
        if (!revision)
            return revision.error();
        auto plan =
            readProject(arguments, [&](ProjectId project) { return open.store->planAt(*revision, project); });
        if (!plan)
            return plan.error();
        open.plan = std::move(*plan);
        auto entries = open.store->history(*revision, *revision, Store::Rows::Without);
        if (!entries)
            return entries.error();
        open.head = {*revision, entries->empty() ? QString() : entries->front().hash};
        open.isPast = true;
        const QDate day = QDate::fromString(at, Qt::ISODate);
        open.asOf = day.isValid() ? day : todayIn(open.store->workspace().timeZone);
    }
    if (arguments.has(u"as-of"_s)) {
        const QDate day = QDate::fromString(arguments.value(u"as-of"_s), Qt::ISODate);
        open.isAsOfPast = day < open.asOf && !open.isPast;
        open.asOf = day;
    }
    auto actor = actorNamed(open.plan, arguments.value(u"as"_s));
    if (!actor)
        return actor.error();
    open.actor = *actor;
    return open;
}

} // namespace baton
