// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/listpage.h"

class QStackedWidget;
class QTabBar;

namespace baton {

class CalendarPane;
class EntryList;
class RecordList;

/// People with their absences, and the calendars they work by.
class PeoplePage : public ListPage
{
    Q_OBJECT

public:
    PeoplePage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("People and calendars"); }
    std::optional<SheetKind> sheetKind() const override { return SheetKind::People; }
    QIcon icon() const override;
    Badge badge() const override;
    bool goTo(RecordKind kind, QUuid id) override;
    QWidget *panel() override;
    bool needsForm() const override;
    int essentialWidth() const override;
    void setFormAction(QAction *action) override;
    void finishEditing() override;
    void filterByColumn() override;
    QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeChoices(RecordList &people) const;
    RecordPanel *makePanel(RecordTableModel &records);
    void showTab(int tab);
    void showAbsences();
    void addAbsence();
    void askAbsence(const Absence &absence);

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QStackedWidget *m_panels;
    CalendarPane *m_calendars;
    EntryList *m_absences = nullptr;
};

} // namespace baton
