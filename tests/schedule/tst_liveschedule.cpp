// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/liveschedule.h"
#include "mspdireader.h"
#include "plans.h"

#include <QDirIterator>
#include <QtTest>

#include <random>

using namespace plans;

namespace {

using Random = std::mt19937;

int upTo(Random &random, int n)
{
    return std::uniform_int_distribution<int>(0, n)(random);
}

// Something else about the task; now and then what cannot be computed in part.
Task changed(Task task, const Network &net, Random &random)
{
    const PlanTime day{net.projectStart.tenths + upTo(random, 120) * 7200};
    switch (upTo(random, 11)) {
    case 0:
        task.duration = {};
        break;
    case 1:
        task.constraint = static_cast<Constraint>(upTo(random, 7));
        task.constraintAt = day;
        break;
    case 2:
        task.constraint = Constraint::AsSoonAsPossible;
        task.constraintAt = {};
        break;
    case 3:
        task.deadline = upTo(random, 1) ? std::optional(day) : std::nullopt;
        break;
    case 4:
        task.complete = !task.complete;
        break;
    case 5:
        task.actualStart = upTo(random, 2) ? std::optional(day) : std::nullopt;
        break;
    case 6:
        task.actualFinish =
            task.actualStart ? std::optional(PlanTime{task.actualStart->tenths + 9600}) : std::nullopt;
        break;
    case 7:
        task.elapsed = !task.elapsed;
        break;
    case 8:
        task.levellingDelay = {upTo(random, 3) * 4800};
        break;
    case 9:
        if (upTo(random, 9) == 0)
            task.mode = static_cast<Mode>(upTo(random, 3));
        task.pinnedStart = day;
        task.pinnedFinish = PlanTime{day.tenths + 14400};
        break;
    default:
        task.duration = {task.duration.tenths + upTo(random, 12) * 1200};
        task.remaining = task.duration;
        break;
    }
    return task;
}

bool isSame(const ScheduleResult &a, const ScheduleResult &b)
{
    return a.tasks == b.tasks && a.start == b.start && a.finish == b.finish && a.cycle == b.cycle;
}

// Empty: after each of the rounds the dates are those of the network computed whole.
QString differenceAfter(int rounds, const Network &network, Random &random)
{
    ScheduleResult result;
    LiveSchedule live(network, result);
    if (!isSame(result, compute(network)))
        return u"at first"_s;
    for (int round = 0; round < rounds; ++round) {
        LiveSchedule::Changes changes;
        for (int i = upTo(random, 3); i >= 0; --i) {
            const int index = upTo(random, static_cast<int>(network.tasks.size()) - 1);
            changes.emplace_back(index, changed(live.network().tasks[size_t(index)], live.network(), random));
        }
        const std::vector<TaskDates> before = result.tasks;
        const std::vector<qint32> moved = live.change(changes, result);
        if (!isSame(result, compute(live.network())))
            return u"round %1"_s.arg(round);
        std::vector<qint32> differing;
        for (size_t i = 0; i < before.size(); ++i) {
            if (before[i] != result.tasks[i])
                differing.push_back(static_cast<qint32>(i));
        }
        if (moved != differing)
            return u"round %1: the tasks that moved"_s.arg(round);
    }
    return {};
}

Network randomNetwork(Random &random)
{
    Plan plan;
    plan.useHolidays();
    plan.net.honorConstraints = upTo(random, 3) > 0;
    plan.net.multipleCriticalPaths = upTo(random, 4) == 0;
    const bool withSummaries = upTo(random, 2) > 0;
    constexpr int count = 60;
    for (int i = 0; i < count; ++i) {
        const bool child = withSummaries && i > 5 && upTo(random, 2) > 0;
        const qint32 task = plan.task(upTo(random, 16) / 4.0, child ? upTo(random, 5) : -1);
        if (i > 0 && i < 3 && withSummaries)
            plan[task].parent = 0; // a summary in a summary
        if (upTo(random, 9) == 0)
            plan[task].calendar = 1;
        plan[task].remaining = plan[task].duration;
    }
    for (int i = 0; i < 90; ++i) {
        const int to = upTo(random, count - 1);
        const int from = upTo(random, count - 1);
        const auto type =
            upTo(random, 2) > 0 ? LinkType::FinishToStart : static_cast<LinkType>(upTo(random, 3));
        const auto kind = upTo(random, 5) > 0 ? LagKind::Working : static_cast<LagKind>(upTo(random, 3));
        if (from < to && (from > 5 || upTo(random, 3) == 0))
            plan.link(from, to, type, upTo(random, 3) == 0 ? upTo(random, 8) / 4.0 : 0, kind);
    }
    return plan.net;
}

} // namespace

/// What is computed in part is what is computed whole.
class TestLiveSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomNetworks()
    {
        for (unsigned seed = 0; seed < 150; ++seed) {
            Random random(seed);
            const Network network = randomNetwork(random);
            const QString difference = differenceAfter(60, network, random);
            QVERIFY2(difference.isEmpty(), qPrintable(u"seed %1, %2"_s.arg(seed).arg(difference)));
        }
    }

    void realPlans()
    {
        QStringList files;
        QDirIterator corpus(QStringLiteral(BATON_SOURCE_DIR "/../shared/corpus/public"), {u"*.xml"_s},
                            QDir::Files, QDirIterator::Subdirectories);
        while (corpus.hasNext())
            files.append(corpus.next());
        if (files.isEmpty())
            QSKIP("The corpus of real project files is not here; passed over.");
        files.sort();
        unsigned seed = 0;
        for (const QString &file : files) {
            const auto project = mspdi::Reader::read(file);
            if (!project || project->network.tasks.empty() || project->network.tasks.size() > 1000)
                continue;
            Random random(++seed);
            const QString difference = differenceAfter(25, project->network, random);
            QVERIFY2(difference.isEmpty(), qPrintable(file + u", "_s + difference));
        }
    }
};

QTEST_GUILESS_MAIN(TestLiveSchedule)
#include "tst_liveschedule.moc"
