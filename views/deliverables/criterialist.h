// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"

class QLineEdit;
class QVBoxLayout;

namespace baton {

/// The acceptance criteria of one deliverable, ticked one by one, with a line to add another.
class CriteriaList : public QWidget
{
    Q_OBJECT

public:
    CriteriaList(const PageContext &context, QWidget *parent = nullptr);

    void setDeliverable(DeliverableId deliverable);

Q_SIGNALS:
    void refused(const baton::Error &error);
    void countChanged(int met, int total);

private:
    void rebuild();
    void commit(Result<Edit> edit);
    void add();

    PageContext m_context;
    DeliverableId m_deliverable;
    QString m_shown; ///< the criteria the rows were made for
    QVBoxLayout *m_rows;
    QLineEdit *m_new;
};

} // namespace baton
