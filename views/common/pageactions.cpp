// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/pageactions.h"

#include "models/plan/itemactions.h"
#include "views/common/decisionfields.h"
#include "views/common/filefield.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QFileInfo>

namespace baton {

PageActions::PageActions(const PageContext &context, QWidget *page)
    : QObject(page), m_context(context), m_page(page)
{
}

QAction *PageActions::make(const char *name, const QString &text, const char *icon,
                           const QKeySequence &shortcut, const QString &tip, std::function<void()> slot)
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(shortcut);
    action->setStatusTip(tip);
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)", "what it does, its shortcut").arg(tip, keys));
    connect(action, &QAction::triggered, this, std::move(slot));
    return action;
}

void PageActions::setActive(bool active)
{
    m_isActive = active;
    update();
}

const Plan &PageActions::plan() const
{
    return m_context.session.plan();
}

QDate PageActions::today() const
{
    return m_context.session.document().today();
}

bool PageActions::canEdit() const
{
    return m_isActive && !m_context.session.document().isReadOnly();
}

QWidget *PageActions::window() const
{
    return m_page->window();
}

Result<void> PageActions::commit(Result<Edit> edit)
{
    const Result<ChangeSet> change = m_context.session.document().commit(std::move(edit));
    if (!change)
        return change.error();
    Q_EMIT done();
    return {};
}

void PageActions::run(Result<Edit> edit)
{
    if (const Result<void> committed = commit(std::move(edit)); !committed)
        Q_EMIT refused(committed.error());
}

Decision PageActions::decisionOfMine() const
{
    const PersonId me = m_context.session.me();
    return {me, me, today(), AcceptanceMeans::Here, {}, {}, {}};
}

AskDialog *PageActions::ask(const QString &title, const QString &introduction) const
{
    return new AskDialog(m_context.session.document(), title, introduction, window());
}

void PageActions::askEvidence(const QString &introduction, const Evidence &evidence, const QString &file)
{
    AskDialog *dialog = ask(tr("Add evidence"), introduction);
    dialog->addField(RecordKind::Evidence, "title", {}, true);
    dialog->addField(RecordKind::Evidence, "location");
    FileField *copy = addCopyField(*dialog);
    if (copy)
        copy->setPath(file);
    dialog->addField(RecordKind::Evidence, "on_date", detail::dateValue(today()), true);
    dialog->setSlowAction(tr("Add"), [this, dialog, copy, evidence](const Answer &answer) {
        Evidence added = evidence;
        added.project = plan().openProject();
        added.title = dialog->text("title");
        added.location = dialog->text("location");
        added.date = dialog->date("on_date");
        added.addedBy = m_context.session.me();
        commitWithCopy(copy, answer, [this, added](const QString &fileName, const QString &fileHash) mutable {
            added.fileName = fileName;
            added.fileHash = fileHash;
            return addEvidence(plan(), added);
        });
    });
    dialog->open();
}

// Its name proposes the title of the evidence.
FileField *PageActions::addCopyField(AskDialog &dialog)
{
    if (!m_context.session.attachments())
        return nullptr;
    auto *copy = new FileField(m_context.dialogs, &dialog);
    dialog.addWidget(tr("Copy of a file"), copy);
    connect(copy, &FileField::pathChanged, &dialog, [&dialog](const QString &path) {
        if (dialog.text("title").isEmpty())
            dialog.setValue("title", detail::textValue(QFileInfo(path).completeBaseName()));
    });
    return copy;
}

void PageActions::commitWithCopy(const FileField *copy, const Answer &answer, WithCopy edit)
{
    if (!copy || copy->path().isEmpty()) {
        answer(commit(edit({}, {})));
        return;
    }
    const QString fileName = QFileInfo(copy->path()).fileName();
    m_context.session.attachments()->keep(
        copy->path(), this, [this, fileName, answer, edit = std::move(edit)](const Result<QString> &hash) {
            answer(hash ? commit(edit(fileName, *hash)) : Result<void>(hash.error()));
        });
}

FileField *PageActions::addOnBehalf(AskDialog &dialog, PersonId accepter)
{
    addOnBehalfFields(dialog, accepter, today());
    FileField *copy = addCopyField(dialog);
    dialog.addField(RecordKind::Acceptance, "comment");
    return copy;
}

void PageActions::setOnBehalfAction(AskDialog *dialog, const QString &name, const FileField *copy,
                                    std::function<Result<Edit>(const Decision &decision)> decide)
{
    dialog->setSlowAction(name, [this, dialog, copy, decide = std::move(decide)](const Answer &answer) {
        commitWithCopy(copy, answer,
                       [decision = onBehalfDecision(*dialog, m_context.session.me()),
                        decide](const QString &fileName, const QString &fileHash) mutable {
                           decision.proofFileName = fileName;
                           decision.proofFileHash = fileHash;
                           return decide(decision);
                       });
    });
}

AskDialog *PageActions::askOnBehalf(const QString &subject, PersonId accepter,
                                    std::function<Result<Edit>(const Decision &decision)> accept)
{
    AskDialog *dialog =
        ask(tr("Accept on behalf"),
            tr("%1\n\nAn acceptance that somebody gave elsewhere. It is marked as recorded by "
               "you, and counted as such.")
                .arg(subject));
    setOnBehalfAction(dialog, tr("Accept"), addOnBehalf(*dialog, accepter), std::move(accept));
    dialog->open();
    return dialog;
}

} // namespace baton
