// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/listpage.h"

namespace baton {

class DeliverablesActions;
class RecordList;

/// What the project hands over: each deliverable with its acceptance criteria, evidence and decision.
class DeliverablesPage : public ListPage
{
    Q_OBJECT

public:
    DeliverablesPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Deliverables"); }
    std::optional<SheetKind> sheetKind() const override { return SheetKind::Deliverables; }
    QIcon icon() const override;
    Badge badge() const override;

private:
    void makeChoices(RecordList &deliverables) const;
    RecordPanel *makePanel(RecordTableModel &records, DeliverablesActions &actions);
};

} // namespace baton
