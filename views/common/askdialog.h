// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/fieldeditor.h"

#include <QDialog>

#include <functional>

class QFormLayout;

namespace baton {

class DialogButtons;
class ProblemLabel;

/// Asks for a few fields before an action: the reason of a rejection, a piece of evidence, a waiver. The
/// fields are described by Schemas; the action is done on OK, and what it refuses is said in the dialog.
class AskDialog : public QDialog
{
    Q_OBJECT

public:
    AskDialog(const Document &document, const QString &title, const QString &introduction, QWidget *parent);

    /// `label` replaces the Schema's where given.
    void addField(RecordKind kind, const char *key, const Value &value = {}, bool isRequired = false,
                  const QString &label = {});
    /// One of these texts; the first is chosen at the start. `key` names it here, and need be no field of a
    /// record.
    void addChoice(const char *key, const QString &label, const QStringList &choices);
    /// A line of text that is no field of a record; may stay empty.
    void addText(const char *key, const QString &label, const QString &text);
    /// Shows the field, and asks for it, only while that choice is made in the other.
    void showOnlyWith(const char *key, const char *choiceKey, const QString &choice);
    /// Something that is no field of a record.
    void addWidget(const QString &label, QWidget *widget);
    void setValue(const char *key, const Value &value);
    /// What was entered; null when left empty. Valid in the action.
    Value value(const char *key) const;
    QString text(const char *key) const;
    QDate date(const char *key) const;
    template <class T>
    Id<T> reference(const char *key) const
    {
        return Id<T>::fromString(text(key));
    }

    /// `name` is that of the action, on the button. An error keeps the dialog open and is shown in it.
    void setAction(const QString &name, std::function<Result<void>()> action);

    /// As above, for what is answered later; the dialog cannot be closed until then.
    using Answer = std::function<void(const Result<void> &done)>;
    void setSlowAction(const QString &name, std::function<void(const Answer &answer)> action);

    /// What the question is about: when it is no longer as it stands in the plan now, the action is not done,
    /// and that is said.
    void setAbout(RecordKind kind, QUuid id);
    template <class T>
    void setAbout(const std::vector<Id<T>> &ids)
    {
        for (const Id<T> id : ids)
            setAbout(recordKindOf<T>, id.uuid);
    }

    void accept() override;
    void reject() override;

private:
    struct Subject
    {
        RecordKind kind;
        QUuid id;
        std::vector<Value> values; ///< of all fields, as the question was asked
    };

    struct Row
    {
        const char *key; ///< a literal
        FieldEditor *editor;
        bool isRequired;
        QString label;
    };

    void addRow(const Row &row);
    std::vector<Value> valuesOf(RecordKind kind, QUuid id) const;
    /// An error when one of what the question is about has changed since.
    Result<void> checkSubjects() const;
    const Row *find(const char *key) const;
    void setBusy(bool isBusy);
    void finish(const Result<void> &done);

    const Document &m_document;
    QFormLayout *m_form;
    ProblemLabel *m_problem;
    DialogButtons *m_buttons;
    std::vector<Row> m_rows;
    std::vector<Subject> m_subjects;
    std::function<void(const Answer &answer)> m_action;
    bool m_isBusy = false;
};

} // namespace baton
