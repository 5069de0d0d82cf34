// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/changeimpact.h"
#include "views/common/page.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QFormLayout;
class QPushButton;

namespace baton {

class FieldEditor;
class PlainLabel;
class ProblemLabel;

/// From a new date to a filled-in change request: says at once what the change would bring, and submits it or
/// keeps it as a draft. A date that is not agreed yet moves without a request.
class MoveDialog : public QDialog
{
    Q_OBJECT

public:
    MoveDialog(const PageContext &context, ChangeKind kind, QWidget *parent);

    void setKind(ChangeKind kind);
    void setNewDate(QDate to);

    /// Submits the request, or moves at once what is not agreed yet.
    void accept() override;

Q_SIGNALS:
    /// A request was made.
    void requested(QUuid request);

private:
    FieldEditor *addField(const char *key, const QString &label = {});
    ChangeKind kind() const;
    QDate newDate() const;
    void showKind();
    void showImpact();
    void proposeTitle();
    void finish(ChangeState state);

    PageContext m_context;
    QFormLayout *m_form;
    QComboBox *m_kind;
    PlainLabel *m_now;
    FieldEditor *m_to;
    FieldEditor *m_title;
    FieldEditor *m_scope;
    FieldEditor *m_reason;
    PlainLabel *m_impact;
    PlainLabel *m_deciders;
    ProblemLabel *m_problem;
    QPushButton *m_submit;
    QPushButton *m_draft;
    QTimer m_timer; ///< the impact follows a moment after typing
    QString m_proposedTitle;
    ChangeImpact m_found;
};

} // namespace baton
