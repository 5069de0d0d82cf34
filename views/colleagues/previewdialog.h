// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/derivedtablemodel.h"
#include "models/records/result.h"

#include <QDialog>

#include <functional>

class QPushButton;

namespace baton {

class ProblemLabel;

/// Shows line by line what an import would do before anything is changed, and does it on OK.
class PreviewDialog : public QDialog
{
    Q_OBJECT

public:
    PreviewDialog(const QString &title, const QString &introduction,
                  std::vector<DerivedTableModel::Title> titles, std::vector<DerivedRow> rows,
                  QWidget *parent = nullptr);

    /// Without an action the dialog only informs. An error keeps it open and is shown in it.
    void setAction(const QString &name, std::function<Result<void>()> action);

    void accept() override;

private:
    DerivedTableModel m_model;
    ProblemLabel *m_problem;
    QPushButton *m_button;
    std::function<Result<void>()> m_action;
};

} // namespace baton
