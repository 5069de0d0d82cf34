// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/taskprogress.h"

#include <algorithm>

namespace baton {

namespace {

void addProgress(TaskProgress &sum, const TaskProgress &part)
{
    if (part.tasks == 0)
        return;
    const bool isFinished = (sum.tasks == 0 || sum.actualFinish) && part.actualFinish;
    sum.actualFinish = !isFinished        ? std::nullopt
                       : sum.actualFinish ? std::max(sum.actualFinish, part.actualFinish)
                                          : part.actualFinish;
    if (part.actualStart)
        sum.actualStart = sum.actualStart ? std::min(*sum.actualStart, *part.actualStart) : *part.actualStart;
    sum.done.tenths += part.done.tenths;
    sum.whole.tenths += part.whole.tenths;
    sum.tasks += part.tasks;
    sum.complete += part.complete;
}

} // namespace

int TaskProgress::percent() const
{
    if (tasks == 0)
        return 0;
    if (complete == tasks)
        return 100;
    const qint64 share =
        whole.tenths > 0 ? done.tenths * 100 / whole.tenths : qint64(complete) * 100 / qint64(tasks);
    return static_cast<int>(std::clamp<qint64>(share, 0, 99));
}

TaskProgress progressOf(const Task &task)
{
    TaskProgress progress;
    if (task.mode == TaskMode::Inactive)
        return progress;
    progress.tasks = 1;
    progress.complete = task.percentComplete >= 100 ? 1 : 0;
    progress.whole = task.duration;
    progress.done.tenths = task.duration.tenths * task.percentComplete / 100;
    progress.actualStart = task.actualStart;
    progress.actualFinish = task.actualFinish;
    return progress;
}

std::vector<qint32> rollUpProgress(std::vector<TaskProgress> &progress, const std::vector<int> &depth,
                                   const std::vector<char> &isSummary)
{
    std::vector<qint32> changed;
    std::vector<TaskProgress> below; // of the tasks already passed, from the end, by depth
    for (size_t i = progress.size(); i-- > 0;) {
        const auto level = static_cast<size_t>(depth[i]);
        if (below.size() < level + 2)
            below.resize(level + 2);
        if (isSummary[i]) {
            const TaskProgress sum = std::exchange(below[level + 1], TaskProgress());
            if (sum != progress[i]) {
                progress[i] = sum;
                changed.push_back(static_cast<qint32>(i));
            }
        }
        addProgress(below[level], progress[i]);
    }
    return changed;
}

} // namespace baton
