// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/monthview.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int monthRows = 8; // month, names of the days, six weeks
constexpr int gap = 24;

QDate monthOf(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

} // namespace

MonthView::MonthView(QDate today, QWidget *parent)
    : QWidget(parent), m_today(today), m_month(monthOf(today)), m_anchor(today), m_day(today),
      m_calendar(WorkingCalendar::standard())
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(dayText(today));
    setAccessibleDescription(tr("Arrow keys choose a day, with Shift several; Page Up and Page Down turn the "
                                "months, Enter adds an exception."));
}

void MonthView::setCalendar(const WorkingCalendar &calendar, std::function<QString(QDate)> nameOf)
{
    m_calendar = calendar;
    m_nameOf = std::move(nameOf);
    setAccessibleName(dayText(m_day));
    update();
}

QString MonthView::dayText(QDate day) const
{
    const QLocale locale;
    const QString date = locale.toString(day, QLocale::LongFormat);
    const QString work =
        m_calendar.isWorkingDay(day)
            ? tr("%1 hours of work").arg(locale.toString(m_calendar.workOn(day).minutes() / 60.0))
            : tr("no work");
    const QString name = m_nameOf ? m_nameOf(day) : QString();
    return name.isEmpty() ? tr("%1: %2", "date, whether there is work").arg(date, work)
                          : tr("%1: %2 (%3)", "date, whether there is work, why").arg(date, work, name);
}

QSize MonthView::sizeHint() const
{
    return {600, fontMetrics().lineSpacing() * monthRows * 3 / 2 + 2 * space::large};
}

QSize MonthView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, sizeHint().height()};
}

int MonthView::monthCount() const
{
    return qBound(1, (width() - 2 * space::large + gap) / (fontMetrics().averageCharWidth() * 28 + gap), 4);
}

QRect MonthView::monthRect(int index) const
{
    const int count = monthCount();
    const int each = (width() - 2 * space::large - (count - 1) * gap) / count;
    return {space::large + index * (each + gap), space::large, each, height() - 2 * space::large};
}

QRect MonthView::rectOf(QDate day) const
{
    for (int index = 0; index < monthCount(); ++index) {
        const QDate month = m_month.addMonths(index);
        if (month.year() != day.year() || month.month() != day.month())
            continue;
        const QRect box = monthRect(index);
        const int cell = box.width() / 7;
        const int line = box.height() / monthRows;
        const int lead = (month.dayOfWeek() - QLocale().firstDayOfWeek() + 7) % 7;
        const int place = lead + day.day() - 1;
        return {box.left() + place % 7 * cell, box.top() + (2 + place / 7) * line, cell, line};
    }
    return {};
}

QDate MonthView::dayAt(const QPoint &at) const
{
    for (QDate day = m_month; day < m_month.addMonths(monthCount()); day = day.addDays(1)) {
        if (rectOf(day).contains(at))
            return day;
    }
    return {};
}

void MonthView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < monthCount(); ++index)
        paintMonth(painter, index);
}

void MonthView::paintMonth(QPainter &painter, int index) const
{
    const QLocale locale;
    const QDate month = m_month.addMonths(index);
    const QRect box = monthRect(index);
    const int cell = box.width() / 7;
    const int line = box.height() / monthRows;
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(box.left(), box.top(), box.width(), line), Qt::AlignVCenter | Qt::AlignLeft,
                     tr("%1 %2", "month, year")
                         .arg(locale.standaloneMonthName(month.month()), QString::number(month.year())));
    painter.setFont(font());
    painter.setPen(quietColor(palette()));
    for (int i = 0; i < 7; ++i) {
        const int weekday = (locale.firstDayOfWeek() - 1 + i) % 7 + 1;
        painter.drawText(QRect(box.left() + i * cell, box.top() + line, cell, line), Qt::AlignCenter,
                         locale.standaloneDayName(weekday, QLocale::ShortFormat));
    }
    for (QDate day = month; day < month.addMonths(1); day = day.addDays(1)) {
        const QRect place = rectOf(day).adjusted(1, 1, -1, -1);
        const bool isChosen = day >= firstChosen() && day <= lastChosen();
        const bool isWorking = m_calendar.isWorkingDay(day);
        if (!isWorking) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(trackColor(palette()));
            painter.drawRect(place);
        }
        if (isChosen) {
            painter.setBrush(tablePalette(palette()).color(QPalette::Highlight));
            painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
            painter.drawRoundedRect(place, 3, 3);
        }
        const bool isSpecial = m_nameOf && !m_nameOf(day).isEmpty();
        QFont number = font();
        number.setBold(day == m_today);
        number.setStrikeOut(!isWorking);
        painter.setFont(number);
        painter.setPen(isWorking ? palette().color(QPalette::Text) : quietColor(palette()));
        painter.drawText(place, Qt::AlignCenter, QString::number(day.day()));
        if (isSpecial) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(markColor(isWorking ? Mark::Information : Mark::Attention, palette()));
            painter.drawEllipse(QPointF(place.right() - 4, place.top() + 4), 2.5, 2.5);
        }
        if (day == m_today) {
            painter.setPen(QPen(palette().color(QPalette::Text), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(place, 3, 3);
        }
    }
}

void MonthView::turn(int months)
{
    m_month = m_month.addMonths(months);
    update();
    Q_EMIT monthChanged(m_month);
}

void MonthView::goTo(QDate day)
{
    choose(day, false);
}

void MonthView::choose(QDate day, bool extends)
{
    if (!day.isValid())
        return;
    m_day = day;
    if (!extends)
        m_anchor = day;
    if (day < m_month || day >= m_month.addMonths(monthCount())) {
        m_month = day < m_month ? monthOf(day) : monthOf(day).addMonths(1 - monthCount());
        Q_EMIT monthChanged(m_month);
    }
    setAccessibleName(dayText(day));
    update();
    Q_EMIT chosenChanged(firstChosen(), lastChosen());
}

bool MonthView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QDate day = dayAt(help->pos());
        if (day.isValid())
            QToolTip::showText(help->globalPos(), plainToolTip(dayText(day)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void MonthView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(dayAt(event->pos()), event->modifiers() & Qt::ShiftModifier);
}

void MonthView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        choose(dayAt(event->pos()), true);
}

void MonthView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (dayAt(event->pos()).isValid())
        Q_EMIT activated();
}

void MonthView::keyPressEvent(QKeyEvent *event)
{
    const bool extends = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_day.addDays(-1), extends);
    case Qt::Key_Right:
        return choose(m_day.addDays(1), extends);
    case Qt::Key_Up:
        return choose(m_day.addDays(-7), extends);
    case Qt::Key_Down:
        return choose(m_day.addDays(7), extends);
    case Qt::Key_PageUp:
        return choose(m_day.addMonths(-1), extends);
    case Qt::Key_PageDown:
        return choose(m_day.addMonths(1), extends);
    case Qt::Key_Home:
        return choose(m_today, false);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT activated();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace baton
