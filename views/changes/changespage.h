// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"

namespace baton {

class ChangesActions;
class PlainLabel;
class RecordList;
class RecordPanel;

/// Change requests: what is asked for, what it would bring, who decides, and what was decided.
class ChangesPage : public Page
{
    Q_OBJECT

public:
    ChangesPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Changes"); }
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
    void showImpact();

    PageContext m_context;
    RecordList *m_list;
    ChangesActions *m_actions;
    RecordPanel *m_panel = nullptr;
    PlainLabel *m_impact = nullptr;
};

} // namespace baton
