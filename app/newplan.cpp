// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/newplan.h"

#include "app/openplan.h"

#include "models/exchange/projectimport.h"
#include "models/exchange/starterchecklist.h"
#include "models/exchange/templates.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(NewPlan)
};

// Makes the file with the founding change in it; it appears complete or not at all. `plan` then holds the
// change.
Result<std::unique_ptr<Store>> found(const QString &path, Plan &plan, Edit edit)
{
    auto change = edit.finish();
    if (!change)
        return change.error();
    WorkspaceInfo workspace;
    workspace.name = edit.find(plan.openProject())->name;
    workspace.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    workspace.createdAt = QDateTime::currentDateTimeUtc();
    auto store = Store::create(path, workspace, Founding{*change, {accountName(), {}}});
    if (!store)
        return store.error();
    if (auto applied = plan.apply(*change); !applied)
        return applied.error();
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
                 Texts::tr("--%1 takes one of %2, not “%3”.").arg(option, keys.join(u", "_s), key),
                 {}};
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
    if (QFile::exists(path))
        return Error{ErrorCode::Exists, Texts::tr("%1 exists already and is not overwritten.").arg(path), {}};
    const QDate asOf = arguments.has(u"as-of"_s)
                           ? QDate::fromString(arguments.value(u"as-of"_s), Qt::ISODate)
                           : todayIn(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    auto edit = createFromTemplate(plan, arguments.value(u"template"_s), asOf, arguments.value(u"name"_s));
    if (!edit)
        return edit.error();
    const auto store = found(path, plan, std::move(*edit));
    if (!store)
        return store.error();
    return Texts::tr("Made %1: %2, with %n checklist item(s).", nullptr,
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
    if (QFile::exists(path))
        return Error{
            ErrorCode::Exists,
            Texts::tr("%1 exists already; an import makes a new plan and overwrites nothing.").arg(path),
            {}};
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    auto imported = importProject(plan, arguments.files.front(), options);
    if (!imported)
        return imported.error();
    const ImportCounts counts = imported->counts;
    const auto store = found(path, plan, std::move(imported->edit));
    if (!store)
        return store.error();
    if (arguments.has(u"checklist"_s)) {
        auto checklist = addStarterChecklist(plan);
        if (!checklist)
            return checklist.error();
        const auto change = checklist->finish();
        if (!change)
            return change.error();
        const auto stored = (*store)->commit(*change, {accountName(), {}}, QDateTime::currentDateTimeUtc());
        if (!stored)
            return stored.error();
    }

    QString text = Texts::tr("Imported into %1: %n task(s)", nullptr, counts.tasks).arg(path) + u", "_s +
                   Texts::tr("%n link(s)", nullptr, counts.links) + u", "_s +
                   Texts::tr("%n calendar(s)", nullptr, counts.calendars) + u", "_s +
                   Texts::tr("%n resource(s)", nullptr, counts.people) + u", "_s +
                   Texts::tr("%n assignment(s)", nullptr, counts.assignments) + u", "_s +
                   Texts::tr("%n baseline row(s)", nullptr, counts.baselines) + u".\n"_s;
    if (counts.pinned > 0) {
        text += Texts::tr("%n task(s) keep the file's dates, because their inputs are not scheduled yet.",
                          nullptr, counts.pinned) +
                u'\n';
    }
    if (!imported->notes.isEmpty()) {
        text += Texts::tr("Not taken over, or changed:") + u'\n';
        if (arguments.has(u"notes"_s)) {
            for (const ImportNote &note : imported->notes)
                text += u"  "_s + note.display() + u'\n';
        } else {
            for (const QString &line : summaryOf(imported->notes))
                text += u"  "_s + line + u'\n';
        }
    }
    if (imported->unlistedNotes > 0)
        text += u"  "_s + Texts::tr("and %n more", nullptr, imported->unlistedNotes) + u'\n';
    return text;
}

} // namespace baton
