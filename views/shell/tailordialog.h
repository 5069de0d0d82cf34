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
class PlainLabel;

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
    };

    QComboBox *addChoice(QFormLayout &form, const char *key, int value);
    void addDate(QFormLayout &form, const char *key, QDate Tailoring::*member, QDate date);
    QWidget *makePeople(const Tailoring &tailoring);
    void say(const QString &problem);

    Document &m_document;
    QComboBox *m_kind = nullptr;
    QComboBox *m_profile = nullptr;
    std::vector<DateRow> m_dates;
    std::vector<std::pair<Side, QLineEdit *>> m_people;
    PlainLabel *m_problem;
};

} // namespace baton
