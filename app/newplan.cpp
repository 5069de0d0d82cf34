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

// A file that appears with its first change, or not at all.
class PlanMaker
{
public:
    static Result<PlanMaker> create(const QString &path, const QString &workspaceName)
    {
        WorkspaceInfo workspace;
        workspace.name = workspaceName;
        workspace.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
        workspace.createdAt = QDateTime::currentDateTimeUtc();
        auto store = Store::create(path, workspace);
        if (!store)
            return store.error();
        return PlanMaker(std::move(*store), path);
    }

    /// Stores the edit and applies it to `plan`. On error the file is removed.
    Result<void> commit(Plan &plan, Result<Edit> edit)
    {
        if (!edit)
            return abandon(edit.error());
        auto change = edit->finish();
        if (!change)
            return abandon(change.error());
        if (change->isEmpty())
            return {};
        if (auto stored = m_store->commit(*change, {accountName(), {}}, QDateTime::currentDateTimeUtc());
            !stored)
            return abandon(stored.error());
        if (auto applied = plan.apply(*change); !applied)
            return abandon(applied.error());
        return {};
    }

private:
    PlanMaker(std::unique_ptr<Store> store, QString path) : m_store(std::move(store)), m_path(std::move(path))
    {
    }

    Error abandon(const Error &error)
    {
        m_store.reset();
        QFile::remove(m_path);
        return error;
    }

    std::unique_ptr<Store> m_store;
    QString m_path;
};

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
    auto maker = PlanMaker::create(path, edit->find(plan.openProject())->name);
    if (!maker)
        return maker.error();
    if (auto stored = maker->commit(plan, std::move(edit)); !stored)
        return stored.error();
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
    auto maker = PlanMaker::create(path, imported->edit.find(plan.openProject())->name);
    if (!maker)
        return maker.error();
    if (auto stored = maker->commit(plan, std::move(imported->edit)); !stored)
        return stored.error();
    if (arguments.has(u"checklist"_s)) {
        if (auto stored = maker->commit(plan, addStarterChecklist(plan)); !stored)
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
