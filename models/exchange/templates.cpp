// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/templates.h"

#include "models/exchange/sampleloader.h"
#include "models/exchange/starterchecklist.h"
#include "models/exchange/templatefiles.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(Template)
};

constexpr auto blank = "blank"_L1;
constexpr const char *samples[] = {"sso-integration", "cloud-migration", "ecommerce-platform",
                                   "office-relocation"};

struct Starter
{
    ProjectKind kind;
    Profile profile;
};

Result<QJsonObject> readTemplate(const QString &name)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(templateFile(name + u".json"_s), &problem);
    if (!document.isObject()) {
        return Error{ErrorCode::Damaged, TemplateText::tr("The template “%1” cannot be read.").arg(name),
                     problem.errorString() + u" at %1"_s.arg(problem.offset)};
    }
    return document.object();
}

// "it-service" is for the standard profile, "it-service-critical" and "it-service-minor" for the others.
QString starterName(const Starter &starter)
{
    QString name = enumKey(starter.kind).replace(u'_', u'-');
    if (starter.profile != Profile::Standard)
        name += u'-' + enumKey(starter.profile);
    return name;
}

std::vector<Starter> starters()
{
    std::vector<Starter> all;
    for (const EnumLabel &kind : EnumTraits<ProjectKind>::labels) {
        for (const Profile profile : {Profile::Standard, Profile::Critical, Profile::Minor})
            all.push_back({static_cast<ProjectKind>(kind.value), profile});
    }
    return all;
}

QJsonObject starterTemplate(const Starter &starter, QJsonObject json)
{
    QJsonObject project = json["project"_L1].toObject();
    project["kind"_L1] = enumKey(starter.kind);
    project["profile"_L1] = enumKey(starter.profile);
    const int hypercareDays = starter.profile == Profile::Critical   ? 30
                              : starter.profile == Profile::Standard ? 10
                                                                     : 5;
    project["hypercare_end"_L1] = u"go_live+%1wd"_s.arg(hypercareDays);
    json["project"_L1] = project;
    return json;
}

// What a starter begins with, but for what is planned and judged.
QJsonObject blankTemplate(const QJsonObject &starter)
{
    QJsonObject project;
    for (const auto key : {"name"_L1, "phase"_L1, "calendar"_L1, "start"_L1, "schedule_start"_L1})
        project[key] = starter["project"_L1][key];
    return {{u"project"_s, project}, {u"calendar"_s, starter["calendar"_L1]}};
}

Error unknownTemplate(const QString &name)
{
    QStringList names;
    for (const TemplateInfo &info : listTemplates())
        names.append(info.name);
    return {ErrorCode::NotFound,
            TemplateText::tr("There is no template “%1”. There are: %2.").arg(name, names.join(u", "_s)),
            {}};
}

} // namespace

QList<TemplateInfo> listTemplates()
{
    QList<TemplateInfo> infos;
    for (const char *sample : samples) {
        const QString name = QString::fromLatin1(sample);
        if (const auto json = readTemplate(name))
            infos.append({name, (*json)["title"_L1].toString(), (*json)["description"_L1].toString(),
                          TemplateInfo::Kind::Sample});
    }
    infos.append({blank, TemplateText::tr("Blank plan"),
                  TemplateText::tr("A name and a calendar. Tasks and checklist are yours to fill in."),
                  TemplateInfo::Kind::Blank});
    for (const Starter &starter : starters()) {
        const QString title = TemplateText::tr("%1, %2", "kind of project, profile")
                                  .arg(enumText(starter.kind), enumText(starter.profile));
        const auto count = static_cast<int>(starterItems(starter.kind, starter.profile).size());
        infos.append(
            {starterName(starter), title,
             TemplateText::tr("Starter: a timeline to fill in and a checklist of %n items.", nullptr, count),
             TemplateInfo::Kind::Starter});
    }
    return infos;
}

Result<Edit> createFromTemplate(const Plan &plan, const QString &name, QDate asOf, const QString &projectName)
{
    Q_ASSERT_X(plan.openProject() && !plan.project(), "createFromTemplate",
               "needs an id for the new project");
    const auto all = starters();
    const auto starter = std::ranges::find(all, name, starterName);
    const bool isSample =
        std::ranges::any_of(samples, [&](const char *sample) { return name == QLatin1StringView(sample); });
    const bool isBlank = name == blank;
    if (starter == all.end() && !isSample && !isBlank)
        return unknownTemplate(name);
    auto json = readTemplate(isSample ? name : u"starter"_s);
    if (!json)
        return json.error();
    if (isBlank)
        *json = blankTemplate(*json);
    else if (!isSample)
        *json = starterTemplate(*starter, *json);
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "New project %1"));
    if (auto loaded = SampleLoader(edit, *json, asOf).load(); !loaded)
        return loaded.error();
    if (!projectName.trimmed().isEmpty())
        edit.set(edit.project(), &Project::name, projectName.trimmed());
    edit.setText(QT_TRANSLATE_NOOP("Edit", "New project %1"), {edit.find(edit.project())->name});
    return edit;
}

} // namespace baton
