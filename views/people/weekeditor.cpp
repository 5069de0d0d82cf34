// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/weekeditor.h"

#include "models/plan/calendaractions.h"
#include "views/common/fieldeditor.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace baton {

WeekEditor::WeekEditor(const PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"weekEditor"_s);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::medium);
    form->setVerticalSpacing(space::small);
    for (int day = 0; day < 7; ++day) {
        const QString name = QLocale().standaloneDayName(day + 1);
        auto *line = new LineEditor(this);
        line->setObjectName(u"weekDay%1"_s.arg(day));
        line->setAccessibleName(tr("Working times on %1", "a day of the week").arg(name));
        line->setToolTip(tr("Such as 08:00-12:00, 13:00-17:00, or off; empty: as in the base calendar"));
        m_days[static_cast<size_t>(day)] = line;
        auto *label = new PlainLabel(name, this);
        label->setQuiet(true);
        label->setBuddy(line);
        form->addRow(label, line);
        connect(line, &QLineEdit::editingFinished, this, [this, day] { commit(day); });
    }
    connect(&m_context.session.document(), &Document::changed, this, [this](const ChangeSet &change) {
        if (change.touches(RecordKind::Calendar))
            showWeek();
    });
}

void WeekEditor::setCalendar(CalendarId calendar)
{
    if (calendar == m_calendar)
        return; // what is being typed stays
    m_calendar = calendar;
    showWeek();
}

void WeekEditor::showWeek()
{
    const Calendar *calendar = m_context.session.plan().find(m_calendar);
    setEnabled(calendar);
    for (int day = 0; day < 7; ++day) {
        LineEditor *line = m_days[static_cast<size_t>(day)];
        line->setShown(calendar ? weekDayText(*calendar, day) : QString());
        line->setReadOnly(m_context.session.document().isReadOnly());
        if (calendar)
            line->setPlaceholderText(calendar->base ? tr("as in the base calendar")
                                     : day < 5      ? u"08:00-12:00, 13:00-17:00"_s
                                                    : tr("off"));
    }
}

void WeekEditor::commit(int day)
{
    const LineEditor *line = m_days[static_cast<size_t>(day)];
    if (!line->isTouched() || !m_context.session.plan().find(m_calendar))
        return;
    const auto done = m_context.session.document().commit(
        setWeekDay(m_context.session.plan(), m_calendar, day, line->text()));
    if (!done)
        Q_EMIT refused(done.error());
    showWeek();
}

} // namespace baton
