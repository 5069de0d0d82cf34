// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/tailoring.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QScrollArea;

namespace baton {

class Document;
class FieldEditor;
class PlainLabel;
class ProblemLabel;

/// One page to begin with: what the project is, its dates, and who speaks for each side. Everything can be
/// left open and changed later.
class TailorDialog : public QDialog
{
    Q_OBJECT

public:
    TailorDialog(Document &document, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    /// Instead of what is agreed: a request for that date.
    void requestWanted(ChangeKind kind, QDate to);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct DateRow
    {
        QDate Tailoring::*member;
        QString label;
        FieldEditor *editor;
        ProblemLabel *problem;
    };

    QComboBox *addChoice(QFormLayout &form, const char *key, int value);
    void addDate(QFormLayout &form, const char *key, QDate Tailoring::*member, QDate date);
    QLineEdit *makeName(const QString &name, const QString &objectName, const QString &label,
                        QWidget *parent);
    QWidget *makeDates(const Tailoring &tailoring);
    QWidget *makeCategories(const Tailoring &tailoring);
    QWidget *makePeople(const Tailoring &tailoring);
    Result<QDate> dateOf(const DateRow &row) const;
    bool checkDate(const DateRow &row);
    void settle(const DateRow &row);
    void followGoLive(QDate goLive);
    void sayDay(const DateRow &row) const;
    void say(const QString &problem);
    void sayLocked(const Error &lock);
    void growToFit();
    void arrange();
    QSize room() const;

    Document &m_document;
    QComboBox *m_kind = nullptr;
    QComboBox *m_profile = nullptr;
    std::vector<DateRow> m_dates;
    QDate m_goLive; ///< from which the later dates move
    QCheckBox *m_follow = nullptr;
    PlainLabel *m_followed = nullptr;
    struct CategoryRow
    {
        Tailoring::Category category;
        QLineEdit *owner = nullptr;
        QLineEdit *accepter = nullptr;
    };

    QStringList m_names; ///< of the people of the plan
    std::vector<std::pair<Side, QLineEdit *>> m_people;
    std::vector<CategoryRow> m_categories;
    QScrollArea *m_area;
    QBoxLayout *m_halves = nullptr;
    ProblemLabel *m_problem;
    QPushButton *m_request = nullptr; ///< shown where a date is locked
    QMetaObject::Connection m_requesting;
};

} // namespace baton
