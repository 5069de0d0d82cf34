// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/progressdialogs.h"

#include "models/plan/taskactions.h"
#include "models/plan/taskwork.h"
#include "views/common/askdialog.h"
#include "views/common/plansession.h"
#include "views/timeline/taskentry.h"

#include <QCoreApplication>

namespace baton {

namespace {

struct ProgressDialogsText
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

// Midnight where it is empty, which the dialog does not let through.
PlanTime timeIn(const AskDialog &dialog, const char *key)
{
    PlanTime time;
    detail::readPlanTime(dialog.value(key), time);
    return time;
}

} // namespace

void askForPause(PlanSession &session, TaskId id, QWidget *window)
{
    const Task *task = session.plan().find(id);
    if (!task || session.document().isReadOnly())
        return;
    const TaskSpan span = taskSpans(session)(id);
    const PlanCalendars &calendars = session.analysis().calendars;
    auto *dialog = new AskDialog(
        session.document(), ProgressDialogsText::tr("Split a task"),
        ProgressDialogsText::tr("The work on “%1” pauses and goes on later. What follows it moves along.")
            .arg(task->name.simplified()),
        window);
    // The last pause that there is; else a day in the middle.
    const TaskWork work(calendars, *task, span.start);
    const auto parts = work.stretches(span.finish);
    PlanTime stop = work.end({task->duration.tenths / 2});
    PlanTime resume = PlanTime::fromDate(
        calendars.calendar(task->calendar).addWorkingDays(PlanTime{stop.tenths - 1}.date(), 2));
    if (parts.size() > 1) {
        stop = (parts.end() - 2)->second;
        resume = parts.back().first;
    } else {
        stop = PlanTime::fromDate(PlanTime{stop.tenths - 1}.date());
    }
    dialog->addField(RecordKind::Task, "stop", detail::planTimeValue(stop), true,
                     ProgressDialogsText::tr("Last day before the pause"));
    dialog->addField(RecordKind::Task, "resume", detail::planTimeValue(resume), true,
                     ProgressDialogsText::tr("Goes on"));
    dialog->setAbout(RecordKind::Task, id.uuid);
    dialog->setAction(ProgressDialogsText::tr("Split"), [=, &session]() -> Result<void> {
        const auto done = session.document().commit(splitTask(session.plan(), session.analysis().calendars,
                                                              id, timeIn(*dialog, "stop"),
                                                              timeIn(*dialog, "resume"), taskSpans(session)));
        return done ? Result<void>() : done.error();
    });
    dialog->open();
}

void askForProgress(PlanSession &session, std::vector<TaskId> selected, QWidget *window)
{
    const Project *project = session.plan().project();
    if (!project || session.document().isReadOnly())
        return;
    auto *dialog = new AskDialog(
        session.document(), ProgressDialogsText::tr("Update progress"),
        ProgressDialogsText::tr("Progress is counted up to the status date. Tasks that have to keep "
                                "a date stay where they are."),
        window);
    const QStringList ways{ProgressDialogsText::tr("What was planned until then is done"),
                           ProgressDialogsText::tr("What is not done moves behind it")};
    const QStringList which{
        ProgressDialogsText::tr("Every task"),
        ProgressDialogsText::tr("The %n selected task(s)", nullptr, static_cast<int>(selected.size()))};
    dialog->addField(RecordKind::Project, "status_date",
                     detail::planTimeValue(PlanTime::fromDate(session.document().today())), true);
    dialog->addChoice("way", ProgressDialogsText::tr("Progress"), ways);
    dialog->addChoice("tasks", ProgressDialogsText::tr("Tasks"),
                      selected.empty() ? QStringList{which.front()} : which);
    dialog->setAction(
        ProgressDialogsText::tr("Update"), [=, &session, selected = std::move(selected)]() -> Result<void> {
            const bool isDone = dialog->text("way") == ways.front();
            const std::vector<TaskId> tasks =
                dialog->text("tasks") == which.front() ? session.analysis().schedule.tasks : selected;
            const auto updated = (isDone ? setProgressUntil : moveWorkBehind)(
                session.plan(), session.analysis().calendars, tasks, timeIn(*dialog, "status_date"),
                taskSpans(session));
            const auto done = session.document().commit(updated);
            return done ? Result<void>() : done.error();
        });
    dialog->open();
}

} // namespace baton
