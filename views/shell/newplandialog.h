// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/templates.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace baton {

/// Chooses a template or sample and a name for the project: one page, no wizard.
class NewPlanDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewPlanDialog(QWidget *parent);

    /// What createFromTemplate() takes.
    QString templateName() const;
    /// Complete already, with people and dates.
    bool isSample() const;
    /// As typed, else the template's title.
    QString projectName() const;

private:
    void showChosen();

    QList<TemplateInfo> m_templates;
    QListWidget *m_list;
    QLineEdit *m_name;
};

} // namespace baton
