// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/baselinedialog.h"

#include "models/plan/baselineactions.h"
#include "views/common/askdialog.h"
#include "views/common/plansession.h"
#include "views/common/timelineindex.h"
#include "views/timeline/taskentry.h"

#include <QCoreApplication>

#include <algorithm>

namespace baton {

namespace {

struct BaselineDialogText
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

// "Baseline 2, holds 34 tasks".
QString choiceText(int number, qsizetype tasks, bool isClearing)
{
    const auto held = static_cast<int>(tasks);
    if (held == 0)
        return number == 0 ? BaselineDialogText::tr("Baseline: what is agreed") : baselineName(number);
    return (isClearing ? BaselineDialogText::tr("%1, holds %n task(s)", nullptr, held)
                       : BaselineDialogText::tr("%1, replaces what it holds of %n task(s)", nullptr, held))
        .arg(baselineName(number));
}

} // namespace

void askForBaseline(const PageContext &context, const TimelineIndex &index, bool isClearing,
                    std::vector<TaskId> selected, QWidget *window, std::function<void(int)> done)
{
    std::vector<int> numbers;
    QStringList choices;
    const std::vector<int> held = index().baselineNumbers();
    for (int number = 0; number < mostBaselines; ++number) {
        if (isClearing && std::ranges::find(held, number) == held.end())
            continue;
        numbers.push_back(number);
        choices.append(choiceText(
            number,
            std::ranges::count(context.session.plan().rows<TaskBaseline>(), number, &TaskBaseline::number),
            isClearing));
    }
    if (numbers.empty())
        return;
    auto *dialog = new AskDialog(
        context.session.document(),
        isClearing ? BaselineDialogText::tr("Clear a baseline") : BaselineDialogText::tr("Set a baseline"),
        isClearing
            ? BaselineDialogText::tr("What the baseline holds is forgotten. The tasks stay as they are.")
            : BaselineDialogText::tr(
                  "Keeps the dates of the tasks as they are now, to compare with later: at the "
                  "bars, and in the columns of baseline and variance."),
        window);
    const QStringList which{
        BaselineDialogText::tr("Every task"),
        BaselineDialogText::tr("The %n selected task(s)", nullptr, static_cast<int>(selected.size()))};
    dialog->addChoice("baseline", BaselineDialogText::tr("Baseline"), choices);
    dialog->addChoice("tasks", BaselineDialogText::tr("Tasks"),
                      selected.empty() ? QStringList{which.front()} : which);
    dialog->setAction(
        isClearing ? BaselineDialogText::tr("Clear") : BaselineDialogText::tr("Set"),
        [=, &context, selected = std::move(selected), done = std::move(done)]() -> Result<void> {
            const int number = numbers[static_cast<size_t>(
                std::max<qsizetype>(0, choices.indexOf(dialog->text("baseline"))))];
            const std::vector<TaskId> tasks =
                dialog->text("tasks") == which.front() ? std::vector<TaskId>() : selected;
            PlanSession &session = context.session;
            const auto committed = session.document().commit(
                isClearing ? clearBaseline(session.plan(), number, tasks)
                           : setBaseline(session.plan(), session.analysis().calendars, number, tasks,
                                         taskSpans(session)));
            if (!committed)
                return committed.error();
            done(number);
            return {};
        });
    dialog->open();
}

} // namespace baton
