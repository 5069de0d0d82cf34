// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"
#include "models/items/derivedtablemodel.h"

#include <QFrame>

class QPushButton;

namespace baton {

class DerivedTable;
class PlainLabel;

/// What the plan checks found, worst first, below the page: a jump to each record, why it matters, and its
/// repair where there is one.
class FindingsPane : public QFrame
{
    Q_OBJECT

public:
    explicit FindingsPane(QWidget *parent = nullptr);

    void setFindings(std::vector<Finding> findings);
    void clear();
    /// The most severe one, in view.
    void chooseFirst();

Q_SIGNALS:
    void jumpRequested(baton::RecordKind kind, QUuid id);
    void fixRequested(const baton::Fix &fix);
    void closed();

private:
    void showChosen();
    const Finding *chosen() const;

    DerivedTableModel m_model;
    std::vector<Finding> m_findings;
    DerivedTable *m_table;
    PlainLabel *m_title;
    PlainLabel *m_explanation;
    QPushButton *m_fix;
};

} // namespace baton
