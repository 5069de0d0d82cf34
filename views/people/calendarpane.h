// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/calendaractions.h"
#include "views/common/page.h"

namespace baton {

class EntryList;
class MonthView;
class PlainLabel;
class RecordList;
class RecordPanel;
class WeekEditor;

/// The calendars: a list, the months of the chosen one, and at the right its week and its exceptions.
class CalendarPane : public QWidget
{
    Q_OBJECT

public:
    CalendarPane(const PageContext &context, QWidget *parent = nullptr);

    RecordList &list() { return *m_list; }
    RecordPanel *panel() { return m_panel; }
    bool goTo(RecordKind kind, QUuid id);

Q_SIGNALS:
    void refused(const baton::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeMonths();
    void makePanel();
    void showCalendar();
    void showExceptions();
    void addException();
    void importHolidays();
    void changeException(CalendarExceptionId id);
    void askException(const CalendarException &exception, const QString &title, const QString &introduction);
    CalendarId current() const;
    QString exceptionOn(QDate day) const;
    void run(Result<Edit> edit);

    PageContext m_context;
    RecordList *m_list;
    MonthView *m_months = nullptr;
    PlainLabel *m_day = nullptr;
    RecordPanel *m_panel = nullptr;
    WeekEditor *m_week = nullptr;
    EntryList *m_exceptions = nullptr;
};

} // namespace baton
