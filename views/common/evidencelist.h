// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"
#include "views/common/rowlist.h"

namespace baton {

/// The evidence of one checklist item or deliverable, newest first, each with a way to open and to remove it.
class EvidenceList : public RowList
{
    Q_OBJECT

public:
    EvidenceList(const PageContext &context, QWidget *parent = nullptr);

    void setItem(ChecklistItemId item);
    void setDeliverable(DeliverableId deliverable);
    /// The newest that says where it is. False when there is none.
    bool openNewest();

private:
    bool isShown(const Evidence &evidence) const;
    void rebuild();
    QWidget *makeRow(const Evidence &evidence);
    void open(const QString &location);
    void remove(EvidenceId id);

    PageContext m_context;
    ChecklistItemId m_item;
    DeliverableId m_deliverable;
};

} // namespace baton
