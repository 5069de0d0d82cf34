// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"

namespace baton {

class ChecklistActions;
class EmptyState;
class ItemPanel;
class RecordList;

/// The checklist: every item with its state, due date and people, edited in place, under headings; choices of
/// what is open, late or waits for me.
class ChecklistPage : public Page
{
    Q_OBJECT

public:
    ChecklistPage(const PageContext &context, QWidget *parent = nullptr);
    ~ChecklistPage() override;

    QString title() const override { return tr("Checklist"); }
    QIcon icon() const override;
    Badge badge() const override;
    QList<QAction *> handoverActions() const override;
    void setInView(bool inView) override;
    bool goTo(RecordKind kind, QUuid id) override;
    QWidget *panel() override;
    void finishEditing() override;
    void filterByColumn() override;
    QWidget *firstFocus() override;
    /// Only these items; `label` says what they are, and stands among the filters.
    void showOnly(const QString &label, const std::vector<ChecklistItemId> &items);

Q_SIGNALS:
    /// The page is empty and somebody asks for the starter checklist.
    void starterRequested();

private:
    void makeChoices();
    EmptyState *makeEmpty();
    QString summaryOf(const std::vector<QUuid> &ids) const;
    std::vector<std::pair<int, Value>> defaults(QUuid after) const;

    PageContext m_context;
    RecordList *m_list;
    ChecklistActions *m_actions;
    ItemPanel *m_panel;
};

} // namespace baton
