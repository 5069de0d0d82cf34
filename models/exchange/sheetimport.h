// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetcolumns.h"
#include "models/plan/actor.h"
#include "models/plan/edit.h"
#include "models/records/project.h"

#include <QDate>
#include <QLocale>

#include <functional>

namespace baton {

/// Where new tasks go: behind `after` (null: first) below `parent` (null: on the highest level).
struct TaskPlace
{
    TaskId parent;
    TaskId after;
};

/// What reading a spreadsheet depends on beside its cells.
struct SheetOptions
{
    QString source; ///< name of the file, for the history
    Actor actor;
    QDate today;
    QLocale locale;
    /// Of tasks. Their predecessors then name tasks of the plan, as people type them into the outline, unless
    /// a column says what number each row has.
    std::optional<TaskPlace> place;
    bool addsPeople = true; ///< who is named and not in the plan is added to it
    /// Called now and then with rows read and rows in all; false stops it (ErrorCode::Cancelled).
    std::function<bool(qint64 done, qint64 total)> progress;
};

/// A cell that is not understood and therefore left empty, or a row that is left out.
struct SheetProblem
{
    int row = 0;    ///< as the spreadsheet numbers them, from 1
    QString column; ///< "C: Duration"; empty: the row as a whole
    QString text;   ///< of the cell
    QString reason; ///< a whole sentence
    bool leavesRowOut = false;

    /// "plan.csv, row 12, C: Duration: …" Plain text.
    QString display(const QString &source) const;
};

/// What becomes of a row.
struct SheetLine
{
    enum class Outcome { Added, Changed, LeftOut };

    int row = 0;
    QUuid id;
    QString title;
    QString more; ///< a few of its values, as people read them
    Outcome outcome = Outcome::Added;
};

/// An edit that is not made yet, and what to tell people about it beforehand.
struct SheetImport
{
    Edit edit;
    std::vector<SheetLine> lines;
    std::vector<SheetProblem> problems; ///< in the order of the rows
    QStringList people;                 ///< who is added because they are named
    int added = 0;
    int changed = 0;
    int leftOut = 0;
};

/// Reads rows as that layout says. Values are understood as people type and paste them; days may also be
/// the numbers that workbooks hold. Rows whose code or name the plan has change it (empty cells change
/// nothing), other rows are new; rows of tasks are always new and go behind the last task where no place is
/// given. A task without predecessors starts no earlier than its start; others follow their predecessors.
/// Rows of nothing but empty cells are passed over.
///
/// Invalid: no column holds the name, or nothing could be taken over. Cancelled. `plan` must outlive the
/// edit.
Result<SheetImport> importSheet(const Plan &plan, const QList<QStringList> &rows, const SheetLayout &layout,
                                const SheetOptions &options);

/// What a new plan is founded on when its first rows come from a spreadsheet.
struct SheetProject
{
    QString name;
    ProjectKind kind = ProjectKind::ItService;
    Profile profile = Profile::Standard;
};
/// A plan that holds nothing but its project, and the change that made it: what to import into, and what goes
/// before it. The project starts with its earliest task, else today. `shared`: what other projects of the
/// same file share; its open project, if any, is the id of the new one.
struct SheetBase
{
    Plan plan;
    ChangeSet founding;

    /// Both as the one change that a file begins with.
    ChangeSet together(const ChangeSet &import) const;
};
Result<SheetBase> baseForSheet(const SheetProject &project, const QList<QStringList> &rows,
                               const SheetLayout &layout, const SheetOptions &options, Plan shared = {});

} // namespace baton
