// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/workingcalendar.h"

#include <QWidget>

#include <functional>

namespace baton {

/// Some months side by side: days without work are crossed out and grey, days that differ from the week carry
/// a mark. Arrow keys and the mouse choose days; Shift or dragging chooses several. Knows no records.
class MonthView : public QWidget
{
    Q_OBJECT

public:
    explicit MonthView(QDate today, QWidget *parent = nullptr);

    /// `nameOf` says what makes a day differ from the week: a holiday; empty for usual days.
    void setCalendar(const WorkingCalendar &calendar, std::function<QString(QDate)> nameOf);
    /// The first month shown.
    QDate month() const { return m_month; }
    QDate firstChosen() const { return std::min(m_anchor, m_day); }
    QDate lastChosen() const { return std::max(m_anchor, m_day); }
    /// Where a day stands; empty when it is not shown.
    QRect rectOf(QDate day) const;
    QString dayText(QDate day) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// So many months on; negative: back.
    void turn(int months);
    void goTo(QDate day);

Q_SIGNALS:
    void monthChanged(QDate month);
    void chosenChanged(QDate first, QDate last);
    /// Enter or a double click.
    void activated();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int monthCount() const;
    QRect monthRect(int index) const;
    QDate dayAt(const QPoint &at) const;
    void choose(QDate day, bool extends);
    void paintMonth(QPainter &painter, int index) const;

    QDate m_today;
    QDate m_month;
    QDate m_anchor;
    QDate m_day;
    WorkingCalendar m_calendar;
    std::function<QString(QDate)> m_nameOf;
};

} // namespace baton
