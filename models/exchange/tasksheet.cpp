// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/checklistexport.h"
#include "models/exchange/sheetcolumns.h"
#include "models/plan/assignmentactions.h"
#include "models/plan/tasktext.h"
#include "models/records/wholefile.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class TaskSheetText
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

DataSheet::Column taskColumn(const char *key, int width)
{
    const std::vector<SheetField> &fields = sheetFields(SheetKind::Tasks);
    const auto field = std::ranges::find(fields, QLatin1StringView(key), &SheetField::key);
    return {field->title, width, width > 20, {}};
}

DataSheet::Cell dayCell(PlanTime at)
{
    return at.date();
}

} // namespace

DataSheet taskSheet(const Plan &plan, const Analysis &analysis)
{
    DataSheet sheet;
    sheet.name = TaskSheetText::tr("Tasks");
    sheet.frozenColumns = 3;
    sheet.columns = {{TaskSheetText::tr("No.", "column: number of a task"), 8, false, {}},
                     taskColumn("level", 8),
                     taskColumn("name", 40),
                     taskColumn("duration", 10),
                     taskColumn("start", 12),
                     taskColumn("finish", 12),
                     taskColumn("predecessors", 16),
                     taskColumn("owner", 22),
                     {TaskSheetText::tr("People"), 26, true, {}},
                     taskColumn("percent_complete", 10),
                     taskColumn("milestone", 10),
                     taskColumn("deadline", 12),
                     {TaskSheetText::tr("Total slack"), 10, false, {}},
                     {TaskSheetText::tr("Critical"), 10, false, {}},
                     taskColumn("notes", 40)};
    const TaskIndex index(plan);
    const TextContext context{&plan, QLocale(), analysis.asOf};
    const PlanSchedule &schedule = analysis.schedule;
    const QString yes = TaskSheetText::tr("yes");
    for (size_t i = 0; i < schedule.tasks.size(); ++i) {
        const Task *task = plan.find(schedule.tasks[i]);
        if (!task || task->isPlaceholder)
            continue;
        const schedule::TaskDates &dates = schedule.result.tasks[i];
        using Cell = DataSheet::Cell;
        sheet.addRow({qint64(index.number(task->id)), qint64(schedule.depth[i] + 1), task->name,
                      taskDurationText(shownDuration(plan, analysis, *task), context), dayCell(dates.start),
                      Cell(schedule.finishDay(task->id)), predecessorsText(task->id, index, context),
                      plan.name(RecordKind::Person, task->owner.uuid),
                      assignmentsText(task->id, index, context), qint64(schedule.percentComplete(*task)),
                      task->isMilestone ? Cell(yes) : Cell(),
                      task->deadline ? dayCell(*task->deadline) : Cell(),
                      taskDurationText({dates.totalSlack, task->isElapsed, false, 7}, context),
                      dates.critical && task->mode != TaskMode::Inactive ? Cell(yes) : Cell(), task->notes});
    }
    return sheet;
}

Result<void> exportRows(const Plan &plan, QDate asOf, RecordKind kind, SheetFormat format,
                        const QString &path)
{
    if (!plan.project())
        return Error{ErrorCode::NotFound, TaskSheetText::tr("There is no project to export."), {}};
    const Analysis analysis = analyse(plan, asOf);
    const DataSheet sheet = kind == RecordKind::Task            ? taskSheet(plan, analysis)
                            : kind == RecordKind::ChecklistItem ? checklistSheet(plan, analysis.readiness)
                                                                : recordSheet(plan, kind);
    if (format == SheetFormat::Csv)
        return writeWholeFile(path, toCsv(sheet));
    const auto workbook = toXlsx({sheet}, plan.project()->name, asOf);
    if (!workbook)
        return workbook.error();
    return writeWholeFile(path, *workbook);
}

} // namespace baton
