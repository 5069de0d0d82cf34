// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/listpage.h"

namespace baton {

class ChangesActions;
class PlainLabel;
class RecordList;

/// Change requests: what is asked for, what it would bring, who decides, and what was decided.
class ChangesPage : public ListPage
{
    Q_OBJECT

public:
    ChangesPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Changes"); }
    QIcon icon() const override;
    Badge badge() const override;
    void setInView(bool inView) override;

public Q_SLOTS:
    /// Opens the dialog that leads to a request of this kind, with the new date filled in where one is given.
    void request(ChangeKind kind, QDate to);

private:
    void makeChoices(RecordList &requests) const;
    RecordPanel *makePanel(RecordTableModel &records, const ChangesActions &actions);
    void showImpact();

    ChangesActions *m_requests = nullptr;
    PlainLabel *m_impact = nullptr;
};

} // namespace baton
