// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"

namespace baton {

class CriteriaList;
class DeliverablesActions;
class EvidenceList;
class RecordList;
class RecordPanel;
class Section;

/// What the project hands over: each deliverable with its acceptance criteria, evidence and decision.
class DeliverablesPage : public Page
{
    Q_OBJECT

public:
    DeliverablesPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Deliverables"); }
    QIcon icon() const override;
    Badge badge() const override;
    QList<QAction *> handoverActions() const override;
    void setInView(bool inView) override;
    bool goTo(RecordKind kind, QUuid id) override;
    QWidget *panel() override;
    void finishEditing() override;
    void filterByColumn() override;
    QWidget *firstFocus() override;

private:
    void makeChoices();
    void makePanel();

    PageContext m_context;
    RecordList *m_list;
    DeliverablesActions *m_actions;
    RecordPanel *m_panel = nullptr;
    CriteriaList *m_criteria = nullptr;
    EvidenceList *m_evidence = nullptr;
};

} // namespace baton
