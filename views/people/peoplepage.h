// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"

class QStackedWidget;
class QTabBar;

namespace baton {

class CalendarPane;
class EntryList;
class RecordList;
class RecordPanel;

/// People with their absences, and the calendars they work by.
class PeoplePage : public Page
{
    Q_OBJECT

public:
    PeoplePage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("People and calendars"); }
    QIcon icon() const override;
    Badge badge() const override;
    bool goTo(RecordKind kind, QUuid id) override;
    QWidget *panel() override;
    void finishEditing() override;
    void filterByColumn() override;
    QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makePanel();
    void showTab(int tab);
    void showAbsences();
    void addAbsence();
    void askAbsence(const Absence &absence);

    PageContext m_context;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QStackedWidget *m_panels;
    RecordList *m_list;
    CalendarPane *m_calendars;
    RecordPanel *m_panel = nullptr;
    EntryList *m_absences = nullptr;
};

} // namespace baton
