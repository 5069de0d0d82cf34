// SPDX-License-Identifier: GPL-3.0-or-later
// The Gantt chart at 10,000 and 50,000 tasks: a frame near and far, beside a bare loop over the same bars and
// links; the chart made anew after a change; a step of a drag with its trial schedule; the whole page.
#include "models/analysis/trialschedule.h"
#include "models/chart/gantt.h"
#include "models/plan/taskactions.h"
#include "tests/support/plangenerator.h"
#include "views/common/dialogs.h"
#include "views/common/theme.h"
#include "views/shell/mainwindow.h"
#include "views/timeline/ganttview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace baton;
using namespace Qt::StringLiterals;

namespace {

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double best(int runs, const std::function<void()> &work)
{
    double least = 1e9;
    for (int run = 0; run < runs; ++run)
        least = qMin(least, milliseconds(work));
    return least;
}

double worst(int runs, const std::function<void()> &work)
{
    double most = 0;
    for (int run = 0; run < runs; ++run)
        most = qMax(most, milliseconds(work));
    return most;
}

Plan generated(int tasks)
{
    test::PlanSize size;
    size.tasks = tasks;
    size.items = 200;
    return test::generatePlan(size);
}

void benchPaint(const Plan &plan, int count)
{
    const Analysis analysis = analyse(plan, QDate(2026, 3, 2));
    const TaskIndex index(plan);
    GanttChart chart;
    const double make = best(5, [&] { chart = ganttChart(plan, analysis, index, index.tasks(), 0); });
    qint64 sum = 0;
    const double loop = best(20, [&] {
        for (const GanttChart::Bar &bar : chart.bars)
            sum += bar.finish.tenths - bar.start.tenths;
        for (const GanttChart::Arrow &arrow : chart.arrows)
            sum += arrow.to - arrow.from;
    });
    QImage image(1000, 800, QImage::Format_ARGB32_Premultiplied);
    const ChartStyle style = ChartStyle::paper(QApplication::font(), QLocale::c());
    const auto [first, last] = chart.span();
    const auto frame = [&](double tenthsPerUnit, double offset) {
        return best(10, [&] {
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            GanttRange range;
            range.from = first;
            range.tenthsPerUnit = tenthsPerUnit;
            range.offset = offset;
            paintGantt(painter, chart, range, QRectF(0, 0, 1000, 800), ~GanttParts(), style);
        });
    };
    const double middle = 24.0 * count / 2;
    const double far = static_cast<double>(last.tenths - first.tenths) / 1000;
    std::printf(
        "%6d tasks: frame near %6.2f ms, far %6.2f ms, far in the middle %6.2f ms   bare loop %6.3f ms   "
        "chart made %6.2f ms  (%lld)\n",
        count, frame(600, 0), frame(far, 0), frame(far, middle), loop, make,
        static_cast<long long>(sum % 10));

    TrialSchedule trial(plan, analysis);
    const TaskId task = index.tasks()[index.tasks().size() / 2];
    int day = 0;
    const double step = worst(20, [&] {
        const PlanTime start = PlanTime::fromDate(QDate(2026, 6, 1).addDays(++day));
        const auto after = trial.after(setTaskStart(trial.plan(), analysis.calendars, {task}, start));
        if (after)
            sum += static_cast<qint64>(movedTasks(trial.before(), **after).size());
    });
    std::printf("%6d tasks: step of a drag with trial schedule %6.2f ms, worst of twenty\n", count, step);
}

void benchPage(const Plan &plan, int count, const ShellContext &context)
{
    MainWindow window(context);
    window.show(std::make_unique<WindowPlan>(std::make_unique<Document>(plan)));
    window.resize(1280, 800);
    for (int page = 0; page < window.pages().size(); ++page) {
        if (window.pages()[page]->objectName() == "timelinePage"_L1)
            window.showPage(page);
    }
    const double open = milliseconds([&] {
        window.QWidget::show();
        QApplication::processEvents();
        (void)window.grab();
    });
    auto *gantt = window.findChild<GanttView *>(u"gantt"_s);
    // What came of it is done and painted into the window in one go, and no more than that.
    const auto frame = [] { QApplication::processEvents(); };
    // What the window does a moment after it is shown, the plan checks, is not what is measured here.
    QElapsedTimer settled;
    for (settled.start(); settled.elapsed() < 1000;)
        QApplication::processEvents();
    int at = 0;
    const double scroll = worst(30, [&] {
        gantt->verticalScrollBar()->setValue(at += 900);
        frame();
    });
    const double zoom = worst(10, [&] {
        gantt->zoomIn();
        frame();
    });
    Document &document = window.session()->document();
    const TaskId task = document.plan().rows<Task>()[5].id;
    int round = 0;
    const double edit = worst(5, [&] {
        Edit change(document.plan(), "Bench");
        change.set(task, &Task::duration, Duration::fromMinutes(480 * (1 + ++round % 2)));
        (void)document.commit(std::move(change));
        frame();
    });
    size_t row = 10;
    const double link = worst(5, [&] {
        const auto tasks = document.plan().rows<Task>();
        (void)document.commit(linkTasks(document.plan(), tasks[row].id, tasks[row + 700].id));
        ++row;
        frame();
    });
    const auto structure = [&](auto editOf) {
        return worst(5, [&] {
            const auto tasks = document.plan().rows<Task>();
            (void)document.commit(editOf(document.plan(), tasks[row += 3].id));
            frame();
        });
    };
    const double insert = structure([](const Plan &now, TaskId beside) {
        Task added;
        added.name = u"New"_s;
        added.parent = now.find(beside)->parent;
        return addTask(now, added, beside);
    });
    const double indent = structure([](const Plan &now, TaskId moved) { return indentTasks(now, {moved}); });
    const double remove =
        structure([](const Plan &now, TaskId removed) { return removeTasks(now, {removed}); });
    std::printf(
        "%6d tasks: page shown %6.1f ms, scroll frame %6.2f ms, zoom frame %6.2f ms, edit and all derived "
        "%6.1f ms, link and all derived %6.1f ms; worst\n",
        count, open, scroll, zoom, edit, link);
    std::printf("%6d tasks: new task %6.1f ms, indent %6.1f ms, removed task %6.1f ms, all derived; worst\n",
                count, insert, indent, remove);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTemporaryDir folder;
    Theme theme;
    DesktopDialogs dialogs;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    const ShellContext context{theme,      dialogs,
                               settings,   [] { return QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC); },
                               u"bench"_s, folder.path()};
    for (const int count : {10000, 50000}) {
        const Plan plan = generated(count);
        benchPaint(plan, count);
        benchPage(plan, count, context);
    }
    return 0;
}
