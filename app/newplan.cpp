// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/newplan.h"

#include "app/openplan.h"

#include "models/exchange/projectimport.h"
#include "models/exchange/sheetimport.h"
#include "models/exchange/sheetreader.h"
#include "models/exchange/starterchecklist.h"
#include "models/exchange/templates.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class NewPlanText
{
    Q_DECLARE_TR_FUNCTIONS(NewPlan)
};

// What the new project is built on: nothing or, in a plan that is there (--add), what its projects share.
struct Foundation
{
    std::unique_ptr<Store> store; ///< null: the file is still to be made
    Plan plan;
};

Result<Foundation> foundation(const QString &path, const Arguments &arguments)
{
    Foundation base;
    if (arguments.has(u"add"_s)) {
        auto store = Store::open(path);
        if (!store)
            return store.error();
        const auto plan = (*store)->load();
        if (!plan)
            return plan.error();
        base.store = std::move(*store);
        base.plan = restrictedTo(*plan, ProjectId::create());
        return base;
    }
    if (QFile::exists(path)) {
        return Error{
            ErrorCode::Exists,
            NewPlanText::tr("%1 exists already and is not overwritten; --add makes one more project in it.")
                .arg(path),
            {}};
    }
    base.plan.setOpenProject(ProjectId::create());
    return base;
}

// Stores the founding change: a new file appears complete or not at all. The plan then holds the change.
Result<std::unique_ptr<Store>> found(const QString &path, Foundation &base, const Result<ChangeSet> &change)
{
    if (!change)
        return change.error();
    Plan &plan = base.plan;
    if (auto applied = plan.apply(*change); !applied)
        return applied.error();
    if (base.store) {
        std::unique_ptr<Store> store = std::move(base.store);
        const auto stored = store->commit(*change, {accountName(), {}}, QDateTime::currentDateTimeUtc());
        if (!stored)
            return stored.error();
        if (auto published = publish(*store, plan, todayIn(store->workspace().timeZone)); !published)
            return published.error();
        return store;
    }
    WorkspaceInfo workspace;
    workspace.name = plan.project()->name;
    workspace.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    workspace.createdAt = QDateTime::currentDateTimeUtc();
    auto store = Store::create(path, workspace, Founding{*change, {accountName(), {}}});
    if (!store)
        return store.error();
    if (auto published = publish(**store, plan, todayIn(workspace.timeZone)); !published)
        return published.error();
    return store;
}

template <LabelledEnum E>
Result<E> enumArgument(const Arguments &arguments, const QString &option, E standard)
{
    if (!arguments.has(option))
        return standard;
    const QString key = arguments.value(option);
    if (const auto value = enumFromKey(EnumTraits<E>::labels, key))
        return static_cast<E>(*value);
    QStringList keys;
    for (const EnumLabel &label : EnumTraits<E>::labels)
        keys << QString::fromLatin1(label.key);
    return Error{ErrorCode::Invalid,
                 NewPlanText::tr("--%1 takes one of %2, not “%3”.").arg(option, keys.join(u", "_s), key),
                 {}};
}

Error notUnderstood(const SheetImport &import, const QString &source)
{
    constexpr size_t most = 50;
    QStringList lines{
        NewPlanText::tr("Not everything in %1 is understood, and nothing was made. Mend it, or leave it out "
                        "with --leave-out:")
            .arg(source)};
    for (size_t i = 0; i < std::min(most, import.problems.size()); ++i)
        lines.append(u"  "_s + import.problems[i].display(source));
    if (import.problems.size() > most)
        lines.append(u"  "_s + NewPlanText::tr("and %n more", nullptr,
                                               static_cast<int>(import.problems.size() - most)));
    return {ErrorCode::Invalid, lines.join(u'\n'), {}};
}

Result<void> addChecklist(Store &store, Plan &plan)
{
    auto checklist = addStarterChecklist(plan);
    if (!checklist)
        return checklist.error();
    const auto change = checklist->finish();
    if (!change)
        return change.error();
    const auto stored = store.commit(*change, {accountName(), {}}, QDateTime::currentDateTimeUtc());
    if (!stored)
        return stored.error();
    if (auto applied = plan.apply(*change); !applied)
        return applied.error();
    return publish(store, plan, todayIn(store.workspace().timeZone));
}

Result<QString> newFromSheet(const Arguments &arguments, ProjectKind kind, Profile profile,
                             Foundation &foundation)
{
    const QString source = QFileInfo(arguments.files.front()).fileName();
    std::optional<SheetKind> rowsAre;
    if (arguments.has(u"as"_s)) {
        rowsAre = sheetKindFromKey(arguments.value(u"as"_s));
        if (!rowsAre)
            return Error{ErrorCode::Invalid,
                         NewPlanText::tr("--as takes tasks, checklist, deliverables or people, not “%1”.")
                             .arg(arguments.value(u"as"_s)),
                         {}};
    }
    const auto rows = readSheetFile(arguments.files.front());
    if (!rows)
        return rows.error();
    const SheetLayout layout = guessLayout(*rows, rowsAre);
    SheetOptions options;
    options.source = source;
    options.actor = {accountName(), {}};
    options.today = todayIn(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    const SheetProject project{QFileInfo(source).completeBaseName(), kind, profile};
    const auto base = baseForSheet(project, *rows, layout, options, foundation.plan);
    if (!base)
        return base.error();
    auto import = importSheet(base->plan, *rows, layout, options);
    if (!import)
        return Error{import.error().code, source + u": "_s + import.error().userMessage, {}};
    if (!import->problems.empty() && !arguments.has(u"leave-out"_s))
        return notUnderstood(*import, source);
    const auto change = import->edit.finish();
    if (!change)
        return change.error();
    Plan &plan = foundation.plan;
    const QString path = arguments.value(u"output"_s);
    const auto store = found(path, foundation, base->together(*change));
    if (!store)
        return store.error();
    if (arguments.has(u"checklist"_s)) {
        if (const auto added = addChecklist(**store, plan); !added)
            return added.error();
    }
    QString text =
        NewPlanText::tr("Imported %n row(s) into %1", nullptr, import->added).arg(path) + u": "_s +
        NewPlanText::tr("%n task(s)", nullptr, static_cast<int>(plan.rows<Task>().size())) + u", "_s +
        NewPlanText::tr("%n checklist item(s)", nullptr,
                        static_cast<int>(plan.rows<ChecklistItem>().size())) +
        u", "_s +
        NewPlanText::tr("%n deliverable(s)", nullptr, static_cast<int>(plan.rows<Deliverable>().size())) +
        u", "_s + NewPlanText::tr("%n person(s)", nullptr, static_cast<int>(plan.rows<Person>().size())) +
        u".\n"_s;
    for (const SheetProblem &problem : import->problems)
        text += NewPlanText::tr("Left out: %1").arg(problem.display(source)) + u'\n';
    return text;
}

} // namespace

QString templateList()
{
    QString text;
    for (const TemplateInfo &info : listTemplates())
        text += info.name.leftJustified(26) + u"  "_s + info.title + u": "_s + info.description + u'\n';
    return text;
}

Result<QString> newFromTemplate(const Arguments &arguments)
{
    const QString path = arguments.files.front();
    auto base = foundation(path, arguments);
    if (!base)
        return base.error();
    const QDate asOf = arguments.has(u"as-of"_s)
                           ? QDate::fromString(arguments.value(u"as-of"_s), Qt::ISODate)
                           : todayIn(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    const Plan &plan = base->plan;
    auto edit = createFromTemplate(plan, arguments.value(u"template"_s), asOf, arguments.value(u"name"_s));
    if (!edit)
        return edit.error();
    const auto store = found(path, *base, edit->finish());
    if (!store)
        return store.error();
    return NewPlanText::tr("Made %1: %2, with %n checklist item(s).", nullptr,
                           static_cast<int>(plan.rows<ChecklistItem>().size()))
        .arg(path, plan.project()->name)
        .append(u'\n');
}

Result<QString> newFromImport(const Arguments &arguments)
{
    ImportOptions options;
    const auto kind = enumArgument(arguments, u"kind"_s, options.kind);
    if (!kind)
        return kind.error();
    const auto profile = enumArgument(arguments, u"profile"_s, options.profile);
    if (!profile)
        return profile.error();
    options.kind = *kind;
    options.profile = *profile;

    const QString path = arguments.value(u"output"_s);
    auto base = foundation(path, arguments);
    if (!base)
        return base.error();
    if (isSpreadsheet(arguments.files.front()))
        return newFromSheet(arguments, *kind, *profile, *base);
    Plan &plan = base->plan;
    auto imported = importProject(plan, arguments.files.front(), options);
    if (!imported)
        return imported.error();
    const ImportCounts counts = imported->counts;
    const auto store = found(path, *base, imported->edit.finish());
    if (!store)
        return store.error();
    if (arguments.has(u"checklist"_s)) {
        if (const auto added = addChecklist(**store, plan); !added)
            return added.error();
    }

    QString text = NewPlanText::tr("Imported into %1: %n task(s)", nullptr, counts.tasks).arg(path) +
                   u", "_s + NewPlanText::tr("%n link(s)", nullptr, counts.links) + u", "_s +
                   NewPlanText::tr("%n calendar(s)", nullptr, counts.calendars) + u", "_s +
                   NewPlanText::tr("%n resource(s)", nullptr, counts.people) + u", "_s +
                   NewPlanText::tr("%n assignment(s)", nullptr, counts.assignments) + u", "_s +
                   NewPlanText::tr("%n baseline row(s)", nullptr, counts.baselines) + u".\n"_s;
    if (counts.pinned > 0) {
        text +=
            NewPlanText::tr("%n task(s) keep the file's dates, because their inputs are not scheduled yet.",
                            nullptr, counts.pinned) +
            u'\n';
    }
    if (!imported->notes.isEmpty()) {
        text += NewPlanText::tr("Not taken over, or changed:") + u'\n';
        if (arguments.has(u"notes"_s)) {
            for (const ImportNote &note : imported->notes)
                text += u"  "_s + note.display() + u'\n';
        } else {
            for (const QString &line : summaryOf(imported->notes))
                text += u"  "_s + line + u'\n';
        }
    }
    if (imported->unlistedNotes > 0)
        text += u"  "_s + NewPlanText::tr("and %n more", nullptr, imported->unlistedNotes) + u'\n';
    return text;
}

} // namespace baton
