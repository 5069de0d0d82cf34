// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/tailoring.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace baton {

class Document;
class FieldEditor;
class ProblemLabel;

/// One page to begin with: what the project is, its dates, and who speaks for each side. Everything can be
/// left open and changed later.
class TailorDialog : public QDialog
{
    Q_OBJECT

public:
    TailorDialog(Document &document, QWidget *parent);

    void accept() override;

private:
    struct DateRow
    {
        QDate Tailoring::*member;
        FieldEditor *editor;
        ProblemLabel *problem;
    };

    QComboBox *addChoice(QFormLayout &form, const char *key, int value);
    void addDate(QFormLayout &form, const char *key, QDate Tailoring::*member, QDate date);
    QLineEdit *makeName(const QString &name, const QString &objectName, const QString &label,
                        QWidget *parent);
    QWidget *makeCategories(const Tailoring &tailoring);
    QWidget *makePeople(const Tailoring &tailoring);
    Result<QDate> dateOf(const DateRow &row) const;
    bool checkDate(const DateRow &row);
    void sayDay(const DateRow &row) const;
    void say(const QString &problem);
    void growToFit();

    Document &m_document;
    QComboBox *m_kind = nullptr;
    QComboBox *m_profile = nullptr;
    std::vector<DateRow> m_dates;
    struct CategoryRow
    {
        Tailoring::Category category;
        QLineEdit *owner = nullptr;
        QLineEdit *accepter = nullptr;
    };

    QStringList m_names; ///< of the people of the plan
    std::vector<std::pair<Side, QLineEdit *>> m_people;
    std::vector<CategoryRow> m_categories;
    ProblemLabel *m_problem;
};

} // namespace baton
