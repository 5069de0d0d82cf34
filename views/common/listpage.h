// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"

namespace baton {

class PageActions;
class RecordList;
class RecordPanel;

/// A page that is a list of records with the form of the selected one: how the two and what can be done with
/// them work together. Knows neither what is listed nor what belongs to it.
class ListPage : public Page
{
    Q_OBJECT

public:
    QList<QAction *> handoverActions() const override;
    void setInView(bool inView) override;
    bool goTo(RecordKind kind, QUuid id) override;
    QWidget *panel() override;
    bool needsForm() const override;
    int essentialWidth() const override;
    void setFormAction(QAction *action) override;
    void finishEditing() override;
    void filterByColumn() override;
    QWidget *firstFocus() override;

protected:
    ListPage(const PageContext &context, QWidget *parent);

    /// Once in the constructor, when all are made. The list fills the page unless that has a layout already.
    void join(RecordList *list, RecordPanel *panel, PageActions *actions = nullptr);
    RecordList &list() const { return *m_list; }
    RecordPanel &form() const { return *m_panel; }
    /// For actions, which may be made before the list is joined.
    template <class Id>
    static std::function<std::vector<Id>()> selectionOf(const RecordList &list);

    void showEvent(QShowEvent *event) override;

    PageContext m_context;

private:
    static std::vector<QUuid> selectedRecords(const RecordList &list);

    RecordList *m_list = nullptr;
    RecordPanel *m_panel = nullptr;
    PageActions *m_actions = nullptr;
};

template <class Id>
std::function<std::vector<Id>()> ListPage::selectionOf(const RecordList &list)
{
    return [&list] {
        std::vector<Id> ids;
        for (const QUuid id : selectedRecords(list))
            ids.push_back(Id{id});
        return ids;
    };
}

} // namespace baton
