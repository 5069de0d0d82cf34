// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/fieldtext.h"
#include "models/plan/taskindex.h"

#include <functional>

namespace baton {

/// How long a task lasts as people write it.
struct TaskDuration
{
    Duration duration;
    bool isElapsed = false;   ///< on the clock, nights and weekends too
    bool isEstimated = false; ///< a question mark behind it
    int format = 7;           ///< the unit it is shown in, as the exchange format numbers them
};

/// "5 d", "2 w", "3 ed" (elapsed days), "4 h?" (estimated).
QString taskDurationText(const TaskDuration &duration, const TextContext &context);
inline TaskDuration durationOf(const Task &task)
{
    return {task.duration, task.isElapsed, task.isEstimated, task.durationFormat};
}
/// The inverse; a bare number means days. The error says what is understood.
Result<TaskDuration> parseTaskDuration(const QString &text, const TextContext &context);

/// "+2d", "-50%", "+3ed"; empty without lag.
QString lagText(const Link &link, const TextContext &context);
/// "FS", "SS+2d": kind and lag.
QString linkText(const Link &link, const TextContext &context);
/// The inverse of lagText() for a link of that kind: "+2d", "2d", "-50%"; empty is none. Only kind and lag of
/// the link are set.
Result<Link> parseLag(LinkType type, const QString &text, const TextContext &context);
/// The links into a task by the numbers of their predecessors: "12FS+2d;7SS". A plain finish to start is the
/// number alone.
QString predecessorsText(TaskId task, const TaskIndex &index, const TextContext &context);
/// The links out of a task by the numbers of their successors, likewise.
QString successorsText(TaskId task, const TaskIndex &index, const TextContext &context);
/// The task that a number stands for, or an outline number such as 1.2.3; else why there is none.
using TaskByNumber = std::function<Result<TaskId>(const QString &number)>;
Result<std::vector<Link>> parsePredecessors(TaskId task, const QString &text, const TaskByNumber &find,
                                            const TextContext &context);
/// The links such a text names, without ids and project. An error says which part is not understood or which
/// task there is none of.
Result<std::vector<Link>> parsePredecessors(TaskId task, const QString &text, const TaskIndex &index,
                                            const TextContext &context);

} // namespace baton
