// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks of a spreadsheet: their outline, their dates and what they wait for.
#include "models/exchange/sheetrows.h"

#include "models/plan/taskactions.h"
#include "models/plan/taskplaces.h"
#include "models/plan/taskwork.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class SheetTasksText
{
    Q_DECLARE_TR_FUNCTIONS(SheetImport)
};

constexpr int deepest = 100; ///< levels of an outline

struct TaskRow
{
    int row = 0; ///< index in the sheet
    int level = 1;
    bool isSummary = false;
    Task task;
    std::vector<Link> links;
};

class TaskReader
{
public:
    TaskReader(Edit &edit, SheetRows &rows)
        : m_edit(edit), m_rows(rows), m_place(rows.options().place), m_calendars(rows.plan())
    {
        if (m_place)
            m_outline.emplace(rows.plan());
    }

    bool read()
    {
        readOutline();
        for (TaskRow &row : m_tasks) {
            if (!m_rows.report(row.row))
                return false;
            if (!row.isSummary) {
                row.task.constraint = usualConstraint(m_rows.plan());
                readDates(row);
            }
            readFields(row);
            readLinks(row);
            if (!row.isSummary && row.links.empty())
                constrain(row);
        }
        return true;
    }

    void put()
    {
        std::vector<TaskId> order;
        if (m_place)
            order = childTasks(m_edit, m_place->parent);
        size_t next = 0;
        if (m_place && !m_place->after.isNull()) {
            const auto after = std::ranges::find(order, m_place->after);
            next = static_cast<size_t>(after - order.begin()) + (after == order.end() ? 0 : 1);
        }
        for (const TaskRow &row : m_tasks) {
            m_edit.insert(row.task);
            if (m_place && row.level == 1)
                order.insert(order.begin() + static_cast<std::ptrdiff_t>(next++), row.task.id);
        }
        if (m_place)
            arrangeTasks(m_edit, m_place->parent, order);
        for (const Assignment &assignment : m_assignments)
            m_edit.insert(assignment);
        std::vector<TaskId> linked;
        for (TaskRow &row : m_tasks) {
            for (Link &link : row.links)
                link.id = m_edit.insert(link);
            if (!row.links.empty())
                linked.push_back(row.task.id);
        }
        if (!refuseCircle(m_edit, linked))
            openCircles();
    }

    void list(std::vector<SheetLine> &lines) const
    {
        for (const TaskRow &row : m_tasks) {
            QStringList more;
            for (const auto key : {"duration"_L1, "start"_L1, "finish"_L1, "predecessors"_L1, "owner"_L1}) {
                if (const QString text = m_rows.cell(row.row, key).simplified(); !text.isEmpty())
                    more.append(text.left(40));
            }
            lines.push_back({row.row + 1, row.task.id.uuid,
                             QString(qsizetype{3} * (row.level - 1), u' ') + row.task.name.simplified(),
                             more.join(u" · "_s), SheetLine::Outcome::Added});
        }
    }

private:
    void readOutline()
    {
        qint64 position = 0;
        for (const Task &task : m_rows.plan().rows<Task>()) {
            if (task.parent.isNull())
                position = std::max(position, task.position);
        }
        std::vector<size_t> above; // of the task at hand, outermost first
        const SheetField name =
            *std::ranges::find(sheetFields(SheetKind::Tasks), u"name"_s, &SheetField::key);
        for (const int row : m_rows.filled()) {
            TaskRow read;
            read.row = row;
            read.task.id = TaskId::create();
            read.task.project = m_edit.project();
            const auto called = m_rows.value(row, name);
            if (!called || !textOf(*called)) {
                m_rows.leaveOut(row, SheetTasksText::tr("“%1” is empty.").arg(name.title));
                continue;
            }
            read.task.name = *textOf(*called);
            const size_t level = std::min<size_t>(static_cast<size_t>(levelOf(row)), above.size() + 1);
            above.resize(level - 1);
            read.level = static_cast<int>(level);
            read.task.position = position += positionStep;
            if (!above.empty()) {
                read.task.parent = m_tasks[above.back()].task.id;
                m_tasks[above.back()].isSummary = true;
            }
            if (above.empty() && m_place)
                read.task.parent = m_place->parent;
            above.push_back(m_tasks.size());
            rememberNumber(row, read.task.id);
            m_tasks.push_back(std::move(read));
        }
    }

    void rememberNumber(int row, TaskId task)
    {
        const QString number = m_rows.cell(row, u"number"_s);
        ++m_count;
        if (!number.isEmpty() || !m_place)
            m_numbers.insert(number.isEmpty() ? QString::number(m_count) : number, task);
        if (const QString outline = m_rows.cell(row, u"outline"_s); !outline.isEmpty())
            m_outlines.insert(outline, task);
    }

    // From 1. Without a level it is that of the outline number: 1.2.3 is on the third.
    int levelOf(int row)
    {
        const QString level = m_rows.cell(row, u"level"_s);
        if (!level.isEmpty()) {
            bool isNumber = false;
            const int number = level.toInt(&isNumber);
            if (isNumber && number >= 0 && number <= deepest)
                return std::max(1, number);
            m_rows.note(
                row, u"level"_s,
                SheetTasksText::tr("“%1” is no outline level; it takes 1 for the highest, 2 below that.")
                    .arg(level.left(80)));
            return 1;
        }
        QString outline = m_rows.cell(row, u"outline"_s);
        while (outline.endsWith(u'.'))
            outline.chop(1);
        return std::min(deepest, static_cast<int>(outline.count(u'.')) + 1);
    }

    // A duration that is given counts; else it is the work between start and finish.
    void readDates(TaskRow &row)
    {
        Task &task = row.task;
        const WorkingCalendar &calendar = m_calendars.project();
        const QString duration = m_rows.cell(row.row, u"duration"_s);
        bool isGiven = false;
        if (!duration.isEmpty()) {
            if (const auto parsed = parseTaskDuration(duration, m_rows.context())) {
                task.duration = parsed->duration;
                task.isElapsed = parsed->isElapsed;
                task.isEstimated = parsed->isEstimated;
                task.durationFormat = parsed->format;
                isGiven = true;
            } else {
                m_rows.note(row.row, u"duration"_s,
                            SheetTasksText::tr("“%1” is not understood as a duration. Write 5d, 2w or 4h.")
                                .arg(duration.left(80)));
            }
        }
        m_start = m_rows.time(row.row, u"start"_s);
        m_finish = m_rows.time(row.row, u"finish"_s);
        if (m_start && m_start->tenthOfDay() == 0 && !task.isElapsed)
            m_start = calendar.nextStart(*m_start);
        if (m_finish && m_finish->tenthOfDay() == 0)
            m_finish = calendar.previousEnd({m_finish->tenths + PlanTime::tenthsPerDay});
        const bool isMilestone = isYes(row.row, u"milestone"_s);
        if (m_start && m_finish && *m_finish < *m_start && !isMilestone) {
            m_rows.note(row.row, u"finish"_s, SheetTasksText::tr("It finishes before it starts."));
            m_finish.reset();
        }
        if (!isGiven && isMilestone)
            task.duration = {};
        else if (!isGiven && m_start && m_finish)
            task.duration = calendar.workBetween(*m_start, *m_finish);
        task.isMilestone = isMilestone || task.duration.tenths == 0;
    }

    // The dates of a task that waits for nothing.
    void constrain(TaskRow &row) const
    {
        const Project *project = m_rows.plan().project();
        const bool fromStart = usualConstraint(m_rows.plan()) == ConstraintKind::AsSoonAsPossible;
        Task &task = row.task;
        if (m_start && project && fromStart && m_start->date() == project->start)
            return; // where the project starts, without being told
        if (m_start) {
            task.constraint =
                fromStart ? ConstraintKind::StartNoEarlierThan : ConstraintKind::StartNoLaterThan;
            task.constraintDate = m_start;
        } else if (m_finish) {
            task.constraint =
                fromStart ? ConstraintKind::FinishNoEarlierThan : ConstraintKind::FinishNoLaterThan;
            task.constraintDate = m_finish;
        }
    }

    bool isYes(int row, const QString &key)
    {
        const std::vector<SheetField> &fields = sheetFields(SheetKind::Tasks);
        const auto value = m_rows.value(row, *std::ranges::find(fields, key, &SheetField::key));
        return value && integerOf(*value) && *integerOf(*value) != 0;
    }

    void readFields(TaskRow &row)
    {
        static const RecordInfo &record = recordInfo(RecordKind::Task);
        for (const SheetField &field : sheetFields(SheetKind::Tasks)) {
            const bool isOwn = field.field < 0 || field.key == "name"_L1 || field.key == "duration"_L1 ||
                               field.key == "milestone"_L1;
            if (isOwn || m_rows.cell(row.row, field.key).isEmpty())
                continue;
            if (field.key == "owner"_L1)
                readOwners(row);
            else if (field.key == "percent_complete"_L1)
                readProgress(row, field);
            else if (field.key == "deadline"_L1)
                readDeadline(row);
            else if (const auto value = m_rows.value(row.row, field))
                (void)record.fields[static_cast<size_t>(field.field)].set(&row.task, *value);
        }
    }

    // The first is the owner; where there are several, or shares as in "Ann[50%];Ben", all are assigned.
    void readOwners(TaskRow &row)
    {
        const QString text = m_rows.cell(row.row, u"owner"_s);
        const QStringList names = text.split(u';', Qt::SkipEmptyParts);
        for (const QString &part : names) {
            const qsizetype bracket = part.indexOf(u'[');
            const PersonId person =
                m_rows.person(row.row, u"owner"_s, part.left(bracket < 0 ? -1 : bracket), Side::Project);
            if (!person)
                continue;
            if (row.task.owner.isNull())
                row.task.owner = person;
            if (names.size() == 1 && bracket < 0)
                continue;
            Assignment assignment;
            assignment.project = m_edit.project();
            assignment.task = row.task.id;
            assignment.person = person;
            QString share = bracket < 0 ? QString() : part.mid(bracket + 1);
            share.remove(u']').remove(u'%');
            bool isNumber = false;
            const double percent = m_rows.context().locale.toDouble(share.trimmed(), &isNumber);
            if (isNumber && percent > 0 && percent <= 1000)
                assignment.units = percent / 100;
            const auto isSame = [&](const Assignment &other) {
                return other.task == assignment.task && other.person == person;
            };
            if (std::ranges::none_of(m_assignments, isSame))
                m_assignments.push_back(assignment);
        }
    }

    void readProgress(TaskRow &row, const SheetField &field)
    {
        const auto value = m_rows.value(row.row, field);
        const qint64 *percent = value ? integerOf(*value) : nullptr;
        if (!percent || *percent == 0 || row.isSummary)
            return;
        if (!m_start) {
            m_rows.note(row.row, field.key,
                        SheetTasksText::tr("What has begun needs a start; the progress is not taken over."));
            return;
        }
        const PlanTime finish =
            m_finish ? *m_finish : m_calendars.project().addWork(*m_start, row.task.duration);
        recordProgress(row.task, m_calendars, static_cast<int>(*percent), {*m_start, finish});
    }

    // A day is met at the end of its work.
    void readDeadline(TaskRow &row)
    {
        if (const auto at = m_rows.time(row.row, u"deadline"_s))
            row.task.deadline = endOfWork(m_calendars.project(), *at);
    }

    void readLinks(TaskRow &row)
    {
        const QString text = m_rows.cell(row.row, u"predecessors"_s);
        if (text.isEmpty())
            return;
        const auto find = [&](const QString &number) -> Result<TaskId> {
            TaskId found = m_numbers.value(number);
            if (!found)
                found = m_outlines.value(number);
            if (!found && m_outline && !m_rows.layout().holds("number"_L1) && !number.contains(u'.'))
                found = m_outline->task(number.toInt());
            if (found && found != row.task.id)
                return found;
            return Error{ErrorCode::NotFound,
                         found ? SheetTasksText::tr("A task cannot wait for itself.")
                               : SheetTasksText::tr("There is no task with the number %1.").arg(number),
                         {}};
        };
        auto links = parsePredecessors(row.task.id, text, find, m_rows.context());
        if (!links) {
            m_rows.note(row.row, u"predecessors"_s, links.error().userMessage);
            return;
        }
        row.links = std::move(*links);
        for (Link &link : row.links)
            link.project = m_edit.project();
    }

    void openCircles()
    {
        for (const TaskRow &row : m_tasks) {
            if (row.links.empty())
                continue;
            const auto fits = refuseCircle(m_edit, {row.task.id});
            if (fits)
                continue;
            m_rows.note(row.row, u"predecessors"_s, fits.error().userMessage);
            for (const Link &link : row.links)
                m_edit.remove(link.id);
        }
    }

    Edit &m_edit;
    SheetRows &m_rows;
    std::optional<TaskPlace> m_place;
    std::optional<TaskIndex> m_outline; ///< of the plan, where its numbers count
    PlanCalendars m_calendars;
    std::vector<TaskRow> m_tasks;
    std::vector<Assignment> m_assignments;
    QHash<QString, TaskId> m_numbers;
    QHash<QString, TaskId> m_outlines;
    int m_count = 0;
    std::optional<PlanTime> m_start; ///< of the row at hand
    std::optional<PlanTime> m_finish;
};

} // namespace

bool addTasks(Edit &edit, SheetRows &rows, std::vector<SheetLine> &lines)
{
    TaskReader reader(edit, rows);
    if (!reader.read())
        return false;
    reader.put();
    reader.list(lines);
    return true;
}

} // namespace baton
