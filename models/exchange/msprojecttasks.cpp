// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/msprojectimport.h"

#include "models/exchange/msprojectlinks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton::msproject {

namespace {

class TaskText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr size_t maximumOutlineDepth = 100;
constexpr qint64 maximumBlankRows = 1000;
constexpr Duration longest{100'000'000'000};

// The row that stands for the whole project: number 0, or the first one at no level.
bool isProjectSummary(const Task &task)
{
    return task.uid == 0 || (task.id == 0 && task.outlineLevel <= 0);
}

int levelOf(const Task &task)
{
    return std::max(1, task.outlineLevel);
}

std::optional<Duration> inRange(std::optional<Duration> duration)
{
    if (duration)
        duration = std::clamp(*duration, Duration{}, longest);
    return duration;
}

} // namespace

void Importer::insertTasks()
{
    std::vector<const Task *> rows;
    rows.reserve(m_file.tasks.size());
    QSet<qint64> uids;
    for (const Task &task : m_file.tasks) {
        if (task.isNull)
            continue;
        if (uids.contains(task.uid))
            return fail(task.line, TaskText::tr("Two <Task> have the <UID> %1.").arg(task.uid));
        uids.insert(task.uid);
        for (const Link &link : task.links) {
            m_isLinked.insert(task.uid);
            m_isLinked.insert(link.predecessor);
        }
        if (!isProjectSummary(task))
            rows.push_back(&task);
        else if (!task.notes.trimmed().isEmpty())
            m_result.edit.change(m_project.id).notes =
                mended(RecordKind::Project, "notes", task.notes, -1, {}, task.line);
    }

    struct Open
    {
        int level = 0;
        TaskId id;
    };
    qint64 lastRow = 0;
    std::vector<Open> summaries;
    for (size_t i = 0; i < rows.size(); ++i) {
        const Task &task = *rows[i];
        const int level = levelOf(task);
        while (!summaries.empty() && summaries.back().level >= level)
            summaries.pop_back();
        if (summaries.size() > maximumOutlineDepth) {
            note(ImportNote::Kind::Changed, RecordKind::Task, task.uid, task.name, task.line, "OutlineLevel",
                 TaskText::tr("The task lies deeper than %1 levels and was moved up.")
                     .arg(maximumOutlineDepth));
            summaries.resize(maximumOutlineDepth);
        }
        const bool isSummary = i + 1 < rows.size() && levelOf(*rows[i + 1]) > level;
        insertTask(task, summaries.empty() ? TaskId() : summaries.back().id, isSummary,
                   static_cast<qint64>(i + 1) * positionStep);
        if (isSummary)
            summaries.push_back({level, m_tasks[task.uid]});
        // Empty rows are gaps in the numbers, whether the file lists them or not.
        if (const qint64 gap = task.id - lastRow - 1; gap > 0 && gap <= maximumBlankRows)
            m_result.edit.change(m_tasks[task.uid]).blankRowsAbove = static_cast<int>(gap);
        lastRow = std::max(lastRow, task.id);
    }
}

void Importer::insertTask(const Task &task, TaskId parent, bool isSummary, qint64 position)
{
    baton::Task to;
    to.project = m_project.id;
    to.parent = parent;
    to.position = position;
    to.name = mended(RecordKind::Task, "name", task.name, task.uid, task.name, task.line);
    to.notes = mended(RecordKind::Task, "notes", task.notes, task.uid, task.name, task.line);
    to.sourceId = QString::number(task.uid);
    to.mode = !task.isActive ? TaskMode::Inactive : task.isManual ? TaskMode::Manual : TaskMode::Auto;
    to.isMilestone = task.isMilestone;
    to.isRecurring = task.isRecurring;
    to.isExternal = task.isExternal;
    to.priority = std::min(task.priority, 1000);
    to.ignoresResourceCalendars = task.ignoresResourceCalendar;
    to.calendar = m_calendars.value(task.calendar);
    if (task.calendar >= 0 && !to.calendar) {
        note(ImportNote::Kind::Changed, RecordKind::Task, task.uid, task.name, task.line, "CalendarUID",
             TaskText::tr("The task's calendar is not in the file; it works by the project's calendar."));
    }
    if (const QString contact = task.contact.trimmed(); !contact.isEmpty()) {
        to.owner = m_peopleByName.value(contact.toCaseFolded());
        if (!to.owner)
            note(ImportNote::Kind::NotTakenOver, RecordKind::Task, task.uid, task.name, task.line, "Contact",
                 TaskText::tr("The contact is not among the resources and is not taken over."));
    }
    to.deadline = task.deadline;
    to.constraint = static_cast<ConstraintKind>(task.constraint);
    if (to.constraint > ConstraintKind::AsLateAsPossible) {
        to.constraintDate = task.constraintDate;
        if (!task.constraintDate) {
            to.constraint = ConstraintKind::AsSoonAsPossible;
            note(ImportNote::Kind::Changed, RecordKind::Task, task.uid, task.name, task.line,
                 "ConstraintDate", TaskText::tr("A constraint without a date was left out."));
        }
    }
    // Durations, progress and cost of an automatic summary are rolled up, never entered.
    if (!isSummary || to.mode != TaskMode::Auto)
        readInputs(task, to);
    if (to.mode != TaskMode::Auto || to.isExternal) {
        to.pinnedStart = task.start ? task.start : task.manualStart;
        to.pinnedFinish = task.finish ? task.finish : task.manualFinish;
    } else if (!isSummary) {
        readSplit(task, to);
    }
    noteExtras(RecordKind::Task, task.extras, task.uid, task.name);
    const TaskId id = m_result.edit.insert(to);
    m_tasks.insert(task.uid, id);
    insertBaselines(task, id);
    ++m_result.counts.tasks;
}

void Importer::readInputs(const Task &task, baton::Task &to)
{
    const int format = task.durationFormat % estimatedFormat;
    to.durationFormat = format >= 3 && format <= formatOfNoDuration ? format : usualFormat;
    to.isEstimated = task.isEstimated || task.durationFormat >= estimatedFormat;
    to.isElapsed = isElapsedFormat(format);
    // Manual tasks may be listed before anybody knows their dates or duration.
    to.isPlaceholder = task.isManual && format == formatOfNoDuration && !m_isLinked.contains(task.uid);
    if (const auto duration = inRange(task.duration ? task.duration : task.manualDuration))
        to.duration = *duration;
    if (task.duration && *task.duration < Duration{}) {
        note(ImportNote::Kind::Changed, RecordKind::Task, task.uid, task.name, task.line, "Duration",
             TaskText::tr("A negative duration was set to zero."));
    }
    to.levelingDelay = {task.levelingDelay};
    to.percentComplete = std::min(task.percentComplete, 100);
    to.actualStart = task.actualStart;
    to.actualFinish = task.actualFinish;
    if (task.actualStart || task.percentComplete > 0) {
        to.remaining = inRange(task.remaining);
        to.actualDuration = inRange(task.actualDuration);
        to.stop = task.stop;
        to.resume = task.resume;
    }
    to.work = inRange(task.work);
    to.cost = task.cost;
}

// Work that pauses: how it is spread, or, where that does not lead to the dates of the file, those dates. The
// reason is stored as it stands here and translated on display (context "PinnedReason").
void Importer::readSplit(const Task &task, baton::Task &to)
{
    const auto split = m_split.constFind(task.uid);
    if (split == m_split.constEnd())
        return;
    to.splitParts = *split;
    if (!split->isEmpty() || to.actualFinish)
        return; // its dates follow, or have happened
    const char *reason = QT_TRANSLATE_NOOP("PinnedReason", "The work on the task is split.");
    const QString translated = QCoreApplication::translate("PinnedReason", reason);
    if (!task.start || !task.finish) {
        note(ImportNote::Kind::NotTakenOver, RecordKind::Task, task.uid, task.name, task.line, "Start",
             TaskText::tr("%1 This cannot be computed yet, and the file gives no dates to keep; the task is "
                          "scheduled as soon as possible.")
                 .arg(translated));
        return;
    }
    to.pinnedStart = task.start;
    to.pinnedFinish = task.finish;
    to.pinnedReason = QString::fromUtf8(reason);
    ++m_result.counts.pinned;
    note(ImportNote::Kind::Pinned, RecordKind::Task, task.uid, task.name, task.line, "Start",
         TaskText::tr("%1 This cannot be computed yet; the task keeps the dates of the file.")
             .arg(translated));
}

void Importer::insertBaselines(const Task &task, TaskId id)
{
    int seen = 0; // bit set of numbers
    for (const Baseline &baseline : task.baselines) {
        const int bit = 1 << baseline.number;
        if (seen & bit)
            continue;
        seen |= bit;
        TaskBaseline row;
        row.project = m_project.id;
        row.task = id;
        row.number = baseline.number;
        row.start = baseline.start;
        row.finish = baseline.finish;
        row.duration = baseline.duration;
        row.durationFormat = baseline.durationFormat;
        row.work = baseline.work;
        row.cost = baseline.cost;
        if (!row.start && !row.finish && !row.duration && !row.work && !row.cost)
            continue;
        m_result.edit.insert(row);
        ++m_result.counts.baselines;
    }
}

} // namespace baton::msproject
