// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/datasheet.h"
#include "models/exchange/icalendar.h"
#include "models/plan/promises.h"
#include "models/records/wholefile.h"

#include <QCoreApplication>

#include <libical/ical.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct ICalendarWriterText
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

struct ReleaseMemory
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
    void operator()(char *text) const { icalmemory_free_buffer(text); }
};

// A property of an unknown name; libical has no constructor of its own for it.
icalproperty *extension(const char *name, const QString &value)
{
    icalproperty *property = icalproperty_new_x(value.toUtf8().constData());
    icalproperty_set_x_name(property, name);
    return property;
}

icaltimetype dayOf(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    time.is_date = 1;
    return time;
}

// A null date has a time of day too, and that of a time would be written.
icaltimetype midnightOf(QDate day)
{
    icaltimetype time = dayOf(day);
    time.hour = time.minute = time.second = 0;
    time.is_date = 0;
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

class Writer
{
public:
    Writer(const Plan &plan, const Analysis &analysis)
        : m_plan(plan), m_analysis(analysis), m_calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT))
    {
        const Project *project = plan.project();
        const QString name = project ? project->name.simplified() : QString();
        icalcomponent_add_property(m_calendar.get(), icalproperty_new_version("2.0"));
        icalcomponent_add_property(m_calendar.get(), icalproperty_new_prodid("-//Baton//Handover plan//EN"));
        icalcomponent_add_property(m_calendar.get(), icalproperty_new_calscale("GREGORIAN"));
        icalcomponent_add_property(m_calendar.get(), extension("X-WR-CALNAME", name));
    }

    void addPromises()
    {
        const Project *project = m_plan.project();
        if (!project)
            return;
        for (const Promise &promise : promises()) {
            const QDate day = project->*promise.date;
            if (day.isValid())
                add(project->id.toString() + u'-' + QLatin1StringView(promise.key), day,
                    promiseLabel(promise), ICalendarWriterText::tr("A date of the project."),
                    ICalendarWriterText::tr("Date of the project"));
        }
    }

    void addMilestones()
    {
        for (const TaskId id : m_analysis.schedule.tasks) {
            const Task *task = m_plan.find(id);
            const schedule::TaskDates *dates = m_analysis.schedule.find(id);
            const bool isMilestone = task && (task->isMilestone || dates->finish <= dates->start);
            if (!isMilestone || m_analysis.schedule.isSummary(id) || task->isPlaceholder ||
                task->mode == TaskMode::Inactive || task->percentComplete >= 100)
                continue;
            add(id.toString(), m_analysis.schedule.finishDay(id), task->name.simplified(), task->notes,
                ICalendarWriterText::tr("Milestone"));
        }
    }

    void addDueDates()
    {
        for (const ItemJudgement &judgement : m_analysis.readiness.items) {
            const ChecklistItem *item = m_plan.find(judgement.id);
            if (!item || !judgement.isApplicable || judgement.state == ItemState::Accepted)
                continue;
            add(item->id.toString(), judgement.dates.due,
                ICalendarWriterText::tr("Due: %1 %2", "code and text of a checklist item")
                    .arg(item->code, item->text.simplified()),
                ownerText(item->owner), ICalendarWriterText::tr("Checklist"));
        }
        for (const Deliverable &deliverable : m_plan.rows<Deliverable>()) {
            if (deliverable.project == m_plan.openProject() &&
                deliverable.state != DeliverableState::Accepted)
                add(deliverable.id.toString(), deliverable.due,
                    ICalendarWriterText::tr("Due: %1", "a deliverable, a condition")
                        .arg(deliverable.name.simplified()),
                    ownerText(deliverable.owner), ICalendarWriterText::tr("Deliverable"));
        }
        for (const Condition &condition : m_plan.rows<Condition>()) {
            if (condition.project == m_plan.openProject() && condition.state == ConditionState::Open)
                add(condition.id.toString(), condition.due,
                    ICalendarWriterText::tr("Due: %1", "a deliverable, a condition")
                        .arg(condition.text.simplified()),
                    ownerText(condition.owner), ICalendarWriterText::tr("Condition"));
        }
    }

    QByteArray text() const
    {
        const std::unique_ptr<char, ReleaseMemory> text(icalcomponent_as_ical_string_r(m_calendar.get()));
        return text ? QByteArray(text.get()) : QByteArray();
    }

private:
    QString ownerText(PersonId id) const
    {
        const Person *owner = m_plan.find(id);
        return owner ? ICalendarWriterText::tr("Owner: %1").arg(owner->name)
                     : ICalendarWriterText::tr("It has no owner yet.");
    }

    void add(const QString &id, QDate day, const QString &summary, const QString &description,
             const QString &category)
    {
        if (!day.isValid())
            return;
        icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
        const auto put = [event](icalproperty *property) { icalcomponent_add_property(event, property); };
        put(icalproperty_new_uid((id + u"@baton"_s).toUtf8().constData()));
        // The same plan as of the same day gives the same file.
        put(icalproperty_new_dtstamp(midnightOf(m_analysis.asOf)));
        put(icalproperty_new_dtstart(dayOf(day)));
        put(icalproperty_new_dtend(dayOf(day.addDays(1))));
        put(icalproperty_new_summary(summary.toUtf8().constData()));
        if (!description.trimmed().isEmpty())
            put(icalproperty_new_description(description.trimmed().toUtf8().constData()));
        put(icalproperty_new_categories(category.toUtf8().constData()));
        put(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)); // nobody is busy because of it
        icalcomponent_add_component(m_calendar.get(), event);
    }

    const Plan &m_plan;
    const Analysis &m_analysis;
    std::unique_ptr<icalcomponent, ReleaseMemory> m_calendar;
};

} // namespace

QByteArray calendarOf(const Plan &plan, const Analysis &analysis)
{
    icalerror_set_errors_are_fatal(false);
    Writer writer(plan, analysis);
    writer.addPromises();
    writer.addMilestones();
    writer.addDueDates();
    return writer.text();
}

Result<void> exportCalendar(const Plan &plan, const Analysis &analysis, const QString &path)
{
    return writeWholeFile(path, calendarOf(plan, analysis));
}

} // namespace baton
