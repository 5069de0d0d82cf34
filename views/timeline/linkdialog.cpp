// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/linkdialog.h"

#include "models/plan/taskactions.h"
#include "views/common/askdialog.h"
#include "views/common/plansession.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace baton {

namespace {

struct LinkDialogText
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr std::array linkTypes{LinkType::FinishToStart, LinkType::StartToStart, LinkType::FinishToFinish,
                               LinkType::StartToFinish};

} // namespace

void askForLink(PlanSession &session, LinkId id, QWidget *window)
{
    const Plan &plan = session.plan();
    const Link *link = plan.find(id);
    if (!link || session.document().isReadOnly())
        return;
    auto *dialog =
        new AskDialog(session.document(), LinkDialogText::tr("Change a link"),
                      LinkDialogText::tr("“%2” waits for “%1”.", "two tasks; the first comes before")
                          .arg(plan.name(RecordKind::Task, link->predecessor.uuid),
                               plan.name(RecordKind::Task, link->successor.uuid)),
                      window);
    QStringList choices;
    for (const LinkType type : linkTypes)
        choices.append(enumText(type));
    const QString none = LinkDialogText::tr("No link: take it away");
    choices.append(none);
    std::swap(choices.front(), choices[choices.indexOf(enumText(link->type))]);
    dialog->addChoice("kind", LinkDialogText::tr("Kind"), choices);
    dialog->addText("lag", LinkDialogText::tr("Lag, such as 2d, -1d or 50%"),
                    lagText(*link, session.textContext()));
    dialog->setAbout(RecordKind::Link, id.uuid);
    dialog->setAction(LinkDialogText::tr("Change"), [=, &session]() -> Result<void> {
        const QString kind = dialog->text("kind");
        Result<Edit> edit = removeLink(session.plan(), id);
        if (kind != none) {
            const auto type =
                std::ranges::find(linkTypes, kind, [](LinkType each) { return enumText(each); });
            const auto how = parseLag(type == linkTypes.end() ? LinkType::FinishToStart : *type,
                                      dialog->text("lag"), session.textContext());
            if (!how)
                return how.error();
            edit = changeLink(session.plan(), id, *how);
        }
        const auto done = session.document().commit(std::move(edit));
        return done ? Result<void>() : done.error();
    });
    dialog->open();
}

} // namespace baton
