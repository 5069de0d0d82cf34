// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/decision.h"
#include "views/common/page.h"

#include <QAction>

#include <functional>

namespace baton {

class AskDialog;
class FileField;

/// What can be done with what a page shows: actions with text, icon, key and tip, each of which makes one
/// edit or asks first. The rules stand in models/plan; why they refused goes to refused().
class PageActions : public QObject
{
    Q_OBJECT

public:
    /// Inactive: nothing can be done with the selection, because it is not seen.
    void setActive(bool active);
    /// For menus, in their order; null: a separator.
    virtual QList<QAction *> all() const = 0;

public Q_SLOTS:
    /// Enables what fits the selection.
    virtual void update() = 0;

Q_SIGNALS:
    void refused(const baton::Error &error);
    /// One of the actions went through.
    void done();

protected:
    /// Dialogs open over the window of `page`.
    PageActions(const PageContext &context, QWidget *page);

    QAction *make(const char *name, const QString &text, const char *icon, const QKeySequence &shortcut,
                  const QString &tip, std::function<void()> slot);
    const Plan &plan() const;
    QDate today() const;
    /// Seen, and the plan may be written.
    bool canEdit() const;
    bool isActive() const { return m_isActive; }
    QWidget *window() const;
    Result<void> commit(Result<Edit> edit);
    void run(Result<Edit> edit);
    Decision decisionOfMine() const;
    AskDialog *ask(const QString &title, const QString &introduction) const;
    /// Asks for title, place and date; what the evidence is for stands in it already.
    /// `file`, where given, is the file to take a copy of.
    void askEvidence(const QString &introduction, const Evidence &evidence, const QString &file);
    /// Asks who decided, when and by what means, and accepts with that decision. The dialog, which is open
    /// already, is to be told what it is about.
    AskDialog *askOnBehalf(const QString &subject, PersonId accepter,
                           std::function<Result<Edit>(const Decision &decision)> accept);

    PageContext m_context;

    /// Adds the fields of a decision that somebody gave elsewhere. Gives the one for a copy of its evidence;
    /// null where no copies are kept.
    FileField *addOnBehalf(AskDialog &dialog, PersonId accepter);
    /// Commits what `decide` makes of the decision entered there, once its copy is kept.
    void setOnBehalfAction(AskDialog *dialog, const QString &name, const FileField *copy,
                           std::function<Result<Edit>(const Decision &decision)> decide);

private:
    using Answer = std::function<void(const Result<void> &done)>;
    using WithCopy = std::function<Result<Edit>(const QString &fileName, const QString &fileHash)>;

    FileField *addCopyField(AskDialog &dialog);
    void commitWithCopy(const FileField *copy, const Answer &answer, WithCopy edit);

    QWidget *m_page;
    bool m_isActive = true;
};

} // namespace baton
