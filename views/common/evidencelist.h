// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"

#include <QWidget>

class QVBoxLayout;

namespace baton {

/// The evidence of one checklist item or deliverable, newest first, each with a way to open and to remove it.
class EvidenceList : public QWidget
{
    Q_OBJECT

public:
    EvidenceList(const PageContext &context, QWidget *parent = nullptr);

    void setItem(ChecklistItemId item);
    void setDeliverable(DeliverableId deliverable);
    int count() const { return m_count; }
    /// The newest that says where it is. False when there is none.
    bool openNewest();

Q_SIGNALS:
    void refused(const baton::Error &error);
    void countChanged(int count);

private:
    bool isShown(const Evidence &evidence) const;
    void rebuild();
    QWidget *makeRow(const Evidence &evidence);
    void open(const QString &location);
    void remove(EvidenceId id);

    PageContext m_context;
    ChecklistItemId m_item;
    DeliverableId m_deliverable;
    QVBoxLayout *m_rows;
    int m_count = 0;
};

} // namespace baton
