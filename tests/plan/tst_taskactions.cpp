// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/taskactions.h"

#include "models/plan/document.h"

#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;

namespace {

PlanTime at(int day, int hour = 0)
{
    return PlanTime::fromDate(QDate(2026, 3, day), QTime(hour, 0));
}

struct Fixture
{
    Plan plan;
    QHash<QString, TaskId> ids;
    std::unique_ptr<Document> document;

    // Each task with its parent: "A", "B<A".
    explicit Fixture(const QStringList &tasks = {u"A"_s, u"B<A"_s, u"C<A"_s, u"D<A"_s, u"E"_s, u"F"_s})
    {
        Project project;
        project.id = ProjectId::create();
        project.name = u"SSO"_s;
        plan.load(project);
        plan.setOpenProject(project.id);
        qint64 position = 0;
        for (const QString &text : tasks) {
            Task task;
            task.id = TaskId::create();
            task.project = project.id;
            task.name = text.section(u'<', 0, 0);
            task.parent = ids.value(text.section(u'<', 1));
            task.position = position += positionStep;
            task.duration = Duration::fromHours(40);
            ids.insert(task.name, task.id);
            plan.load(task);
        }
        document = std::make_unique<Document>(plan);
    }

    const Plan &now() const { return document->plan(); }
    PlanCalendars calendars() const { return PlanCalendars(now()); }
    TaskId operator[](const QString &name) const { return ids.value(name); }
    std::vector<TaskId> all(const QStringList &names) const
    {
        std::vector<TaskId> tasks;
        for (const QString &name : names)
            tasks.push_back(ids.value(name));
        return tasks;
    }
    const Task &task(const QString &name) const { return *now().find(ids.value(name)); }
    TextContext context() const { return {&now(), QLocale::c(), QDate(2026, 3, 2)}; }

    // "A(B,C),E": the outline in one line.
    QString outline() const
    {
        const TaskOutline outline(now());
        QString text;
        int depth = 0;
        for (size_t i = 0; i < outline.rows.size(); ++i) {
            const int level = outline.depth[i];
            if (i > 0)
                text += level > depth ? u"("_s : QString(depth - level, u')') + u',';
            depth = level;
            text += now().rows<Task>()[static_cast<size_t>(outline.rows[i])].name;
        }
        return text + QString(depth, u')');
    }
    QString links(const QString &name) const
    {
        return predecessorsText(ids.value(name), TaskIndex(now()), context());
    }
    static std::vector<Task> snapshot(const Plan &plan)
    {
        std::vector<Task> tasks(plan.rows<Task>().begin(), plan.rows<Task>().end());
        std::ranges::sort(tasks, [](const Task &a, const Task &b) { return a.id < b.id; });
        return tasks;
    }

    // Does it, takes it back and does it again; every record is as before and as after.
    void run(Result<Edit> edit)
    {
        QVERIFY2(edit.isOk(), edit ? "" : qPrintable(edit.error().userMessage));
        const auto tasksBefore = snapshot(now());
        const size_t linksBefore = now().rows<Link>().size();
        const QString before = outline();
        const auto done = document->commit(std::move(edit));
        QVERIFY2(done.isOk(), done ? "" : qPrintable(done.error().userMessage));
        const auto tasksAfter = snapshot(now());
        const size_t linksAfter = now().rows<Link>().size();
        if (done->isEmpty())
            return;
        QVERIFY(document->undo().isOk());
        QVERIFY(snapshot(now()) == tasksBefore);
        QCOMPARE(now().rows<Link>().size(), linksBefore);
        QCOMPARE(outline(), before);
        QVERIFY(document->redo().isOk());
        QVERIFY(snapshot(now()) == tasksAfter);
        QCOMPARE(now().rows<Link>().size(), linksAfter);
    }
    void refuse(const Result<Edit> &edit, const QStringList &says)
    {
        QVERIFY(!edit.isOk());
        for (const QString &word : says)
            QVERIFY2(edit.error().userMessage.contains(word), qPrintable(edit.error().userMessage));
    }
};

} // namespace

class tst_TaskActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indents()
    {
        Fixture f;
        f.run(indentTasks(f.now(), f.all({u"E"_s})));
        QCOMPARE(f.outline(), u"A(B,C,D,E),F"_s);
        f.run(indentTasks(f.now(), f.all({u"C"_s, u"D"_s}))); // neighbours stay neighbours
        QCOMPARE(f.outline(), u"A(B(C,D),E),F"_s);
        f.refuse(indentTasks(f.now(), f.all({u"A"_s})), {u"“A”"_s});
    }

    void outdentsAndKeepsTheOrderOfLines()
    {
        Fixture f;
        f.run(outdentTasks(f.now(), f.all({u"C"_s})));
        QCOMPARE(f.outline(), u"A(B),C(D),E,F"_s);
        f.refuse(outdentTasks(f.now(), f.all({u"C"_s})), {u"“C”"_s});
        Fixture several;
        several.run(outdentTasks(several.now(), several.all({u"B"_s, u"C"_s})));
        QCOMPARE(several.outline(), u"A,B,C(D),E,F"_s);
    }

    void moves()
    {
        Fixture f;
        f.run(moveTasks(f.now(), f.all({u"A"_s}), false));
        QCOMPARE(f.outline(), u"E,A(B,C,D),F"_s);
        f.run(moveTasks(f.now(), f.all({u"C"_s, u"D"_s}), true));
        QCOMPARE(f.outline(), u"E,A(C,D,B),F"_s);
        f.run(moveTasks(f.now(), f.all({u"C"_s, u"D"_s}), true)); // at the end nothing happens
        QCOMPARE(f.outline(), u"E,A(C,D,B),F"_s);
        f.run(moveTasks(f.now(), f.all({u"C"_s, u"D"_s}), false));
        QCOMPARE(f.outline(), u"E,A(B,C,D),F"_s);
    }

    // However often tasks move between the same neighbours, there is always room.
    void movesForEver()
    {
        Fixture f;
        for (int round = 0; round < 60; ++round)
            QVERIFY(f.document->commit(moveTasks(f.now(), f.all({u"C"_s}), round % 2 == 0)).isOk());
        QCOMPARE(f.outline(), u"A(B,C,D),E,F"_s);
    }

    void addsAndRemovesWithChildrenAndLinks()
    {
        Fixture f;
        Task task;
        task.name = u"New"_s;
        task.parent = f[u"A"_s];
        f.run(addTask(f.now(), task, f[u"B"_s]));
        QCOMPARE(f.outline(), u"A(B,New,C,D),E,F"_s);
        task.name = u"First"_s;
        f.run(addTask(f.now(), task, {}));
        QCOMPARE(f.outline(), u"A(First,B,New,C,D),E,F"_s);
        // Counted back from its finish, a plan's new tasks go to its end.
        Edit edit(f.now(), "");
        Project &project = edit.change(f.now().project()->id);
        project.scheduleFromStart = false;
        project.scheduleFinish = at(27);
        f.run(edit);
        task.name = u"Last"_s;
        f.run(addTask(f.now(), task, f[u"D"_s]));
        const auto last = std::ranges::find(f.now().rows<Task>(), u"Last"_s, &Task::name);
        QVERIFY(last->constraint == ConstraintKind::AsLateAsPossible);
        f.run(removeTasks(f.now(), {last->id}));
        f.run(linkTasks(f.now(), f[u"B"_s], f[u"E"_s]));
        f.run(removeTasks(f.now(), f.all({u"A"_s})));
        QCOMPARE(f.outline(), u"E,F"_s);
        QCOMPARE(f.now().rows<Link>().size(), size_t(0));
    }

    void understandsPredecessors_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown"); // empty: refused
        QTest::newRow("one") << u"2"_s << u"2"_s;
        QTest::newRow("lag") << u"2FS+2d;3SS"_s << u"2FS+2d;3SS"_s;
        QTest::newRow("small letters") << u" 3ss - 1w ; 2fs"_s << u"2;3SS-1w"_s;
        QTest::newRow("comma") << u"2,3"_s << u"2;3"_s;
        QTest::newRow("elapsed") << u"4FF+3ed"_s << u"4FF+3ed"_s;
        QTest::newRow("percent") << u"4+50%"_s << u"4FS+50%"_s;
        QTest::newRow("half a day") << u"4SF+0.5d"_s << u"4SF+0.5d"_s;
        QTest::newRow("none such") << u"12"_s << QString();
        QTest::newRow("words") << u"after B"_s << QString();
        QTest::newRow("unit") << u"2FS+3x"_s << QString();
        QTest::newRow("twice") << u"2;2SS"_s << QString();
    }
    void understandsPredecessors()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        Fixture f;
        const auto links = parsePredecessors(f[u"F"_s], typed, TaskIndex(f.now()), f.context());
        QCOMPARE(links.isOk(), !shown.isEmpty());
        if (!links)
            return;
        f.run(setPredecessors(f.now(), {{f[u"F"_s], *links}}));
        QCOMPARE(f.links(u"F"_s), shown);
        f.run(setPredecessors(f.now(), {{f[u"F"_s], {}}}));
        QCOMPARE(f.links(u"F"_s), QString());
    }

    void keepsTheLinksThatStay()
    {
        Fixture f;
        f.run(linkTasks(f.now(), f[u"B"_s], f[u"F"_s]));
        const LinkId before = f.now().rows<Link>().front().id;
        const auto links = parsePredecessors(f[u"F"_s], u"2SS+1d;3"_s, TaskIndex(f.now()), f.context());
        f.run(setPredecessors(f.now(), {{f[u"F"_s], *links}}));
        QCOMPARE(f.now().find(before)->type, LinkType::StartToStart);
        QCOMPARE(f.links(u"F"_s), u"2SS+1d;3"_s);
        f.refuse(linkTasks(f.now(), f[u"B"_s], f[u"F"_s]), {u"“B”"_s, u"“F”"_s});
    }

    void refusesCirclesByName()
    {
        Fixture f;
        f.run(linkTasks(f.now(), f[u"B"_s], f[u"E"_s]));
        f.run(linkTasks(f.now(), f[u"E"_s], f[u"F"_s]));
        f.refuse(linkTasks(f.now(), f[u"F"_s], f[u"B"_s]), {u"“B” → “E” → “F” → “B”"_s});
        f.refuse(linkTasks(f.now(), f[u"E"_s], f[u"E"_s]), {u"“E”"_s});
        // Through summaries: A ends with B, and whatever waits for A waits for B.
        f.refuse(linkTasks(f.now(), f[u"A"_s], f[u"B"_s]), {u"“A”"_s, u"“B”"_s});
        f.refuse(linkTasks(f.now(), f[u"C"_s], f[u"A"_s]), {u"“A”"_s, u"“C”"_s});
        f.refuse(linkTasks(f.now(), f[u"F"_s], f[u"A"_s]), {u"“A”"_s, u"“F”"_s});
        // C may wait for E although both are near A: its summary only ends later.
        f.run(linkTasks(f.now(), f[u"E"_s], f[u"C"_s]));
        // Outline: E waits for B; under B it would wait for itself.
        Fixture outline({u"B"_s, u"E"_s, u"F"_s});
        outline.run(linkTasks(outline.now(), outline[u"B"_s], outline[u"E"_s]));
        outline.refuse(indentTasks(outline.now(), outline.all({u"E"_s})), {u"“B”"_s, u"“E”"_s});
    }

    void chainsAndUnlinks()
    {
        Fixture f;
        f.run(chainTasks(f.now(), f.all({u"B"_s, u"C"_s, u"D"_s})));
        QCOMPARE(f.links(u"C"_s), u"2"_s);
        QCOMPARE(f.links(u"D"_s), u"3"_s);
        f.run(unlinkTasks(f.now(), f.all({u"B"_s, u"C"_s})));
        QCOMPARE(f.links(u"C"_s), QString());
        QCOMPARE(f.links(u"D"_s), u"3"_s);
        f.run(unlinkTasks(f.now(), f.all({u"D"_s})));
        QCOMPARE(f.links(u"D"_s), QString());
    }

    void understandsDurations_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown"); // empty: refused
        QTest::newRow("days") << u"5d"_s << u"5 d"_s;
        QTest::newRow("bare") << u"3"_s << u"3 d"_s;
        QTest::newRow("weeks") << u"2w"_s << u"2 w"_s;
        QTest::newRow("elapsed") << u"3ed"_s << u"3 ed"_s;
        QTest::newRow("hours") << u"4 hours"_s << u"4 h"_s;
        QTest::newRow("estimate") << u"1mo?"_s << u"1 mo?"_s;
        QTest::newRow("part") << u"1.5 d"_s << u"1.5 d"_s;
        QTest::newRow("minutes") << u"30min"_s << u"30 min"_s;
        QTest::newRow("none") << u"0"_s << u"0 d"_s;
        QTest::newRow("words") << u"long"_s << QString();
        QTest::newRow("negative") << u"-2d"_s << QString();
        QTest::newRow("empty") << u""_s << QString();
    }
    void understandsDurations()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        Fixture f;
        const auto duration = parseTaskDuration(typed, f.context());
        QCOMPARE(duration.isOk(), !shown.isEmpty());
        if (!duration)
            return;
        f.run(setTaskDuration(f.now(), f.calendars(), f.all({u"E"_s}), *duration));
        QCOMPARE(taskDurationText(durationOf(f.task(u"E"_s)), f.context()).replace(QChar(0xa0), u' '), shown);
        QCOMPARE(f.task(u"E"_s).isMilestone, f.task(u"E"_s).duration.tenths == 0);
    }

    void setsDates()
    {
        Fixture f;
        f.run(setTaskStart(f.now(), f.calendars(), f.all({u"E"_s}), at(7))); // a Saturday
        QCOMPARE(f.task(u"E"_s).constraint, ConstraintKind::StartNoEarlierThan);
        QCOMPARE(f.task(u"E"_s).constraintDate, std::optional(at(9, 8)));
        f.run(setTaskFinish(f.now(), f.calendars(), f.all({u"E"_s}), at(13)));
        QCOMPARE(f.task(u"E"_s).constraint, ConstraintKind::FinishNoEarlierThan);
        QCOMPARE(f.task(u"E"_s).constraintDate, std::optional(at(13, 17)));
        f.run(setTaskStart(f.now(), f.calendars(), f.all({u"E"_s}), {}));
        QCOMPARE(f.task(u"E"_s).constraint, ConstraintKind::AsSoonAsPossible);
        QVERIFY(!f.task(u"E"_s).constraintDate);
        f.refuse(setTaskStart(f.now(), f.calendars(), f.all({u"A"_s}), at(9)), {u"“A”"_s});

        const auto spans = [](TaskId) { return TaskSpan{at(2, 8), at(6, 17)}; };
        f.run(setTaskMode(f.now(), f.all({u"F"_s}), TaskMode::Manual, spans));
        QCOMPARE(f.task(u"F"_s).pinnedStart, std::optional(at(2, 8)));
        f.run(setTaskStart(f.now(), f.calendars(), f.all({u"F"_s}), at(9)));
        QCOMPARE(f.task(u"F"_s).pinnedStart, std::optional(at(9, 8)));
        QCOMPARE(f.task(u"F"_s).pinnedFinish, std::optional(at(13, 17)));
        f.run(setTaskFinish(f.now(), f.calendars(), f.all({u"F"_s}), at(11)));
        QCOMPARE(f.task(u"F"_s).duration, Duration::fromHours(24));
        f.run(setTaskMode(f.now(), f.all({u"F"_s}), TaskMode::Auto, spans));
        QVERIFY(!f.task(u"F"_s).pinnedStart && !f.task(u"F"_s).pinnedFinish);
    }

    void setsProgress()
    {
        Fixture f;
        const auto spans = [](TaskId) { return TaskSpan{at(2, 8), at(6, 17)}; };
        const auto set = [&](int percent) {
            f.run(setPercentComplete(f.now(), f.calendars(), f.all({u"E"_s}), percent, spans));
        };
        set(40);
        QCOMPARE(f.task(u"E"_s).actualStart, std::optional(at(2, 8)));
        QCOMPARE(f.task(u"E"_s).remaining, std::optional(Duration::fromHours(24)));
        QCOMPARE(f.task(u"E"_s).resume, std::optional(at(4, 8)));
        f.run(setTaskDuration(f.now(), f.calendars(), f.all({u"E"_s}),
                              {Duration::fromHours(80), false, false, 7}));
        QCOMPARE(f.task(u"E"_s).percentComplete, 20); // two of ten days are done
        QCOMPARE(f.task(u"E"_s).remaining, std::optional(Duration::fromHours(64)));
        set(100);
        QCOMPARE(f.task(u"E"_s).actualFinish, std::optional(at(6, 17)));
        f.refuse(setTaskStart(f.now(), f.calendars(), f.all({u"E"_s}), at(9)), {u"“E”"_s});
        set(0);
        QVERIFY(!f.task(u"E"_s).actualStart && !f.task(u"E"_s).actualFinish && !f.task(u"E"_s).remaining);
        f.refuse(setPercentComplete(f.now(), f.calendars(), f.all({u"A"_s}), 50, spans), {u"“A”"_s});
        f.refuse(setPercentComplete(f.now(), f.calendars(), f.all({u"E"_s}), 101, spans), {u"100"_s});
    }

    void constrains()
    {
        Fixture f;
        const auto spans = [](TaskId) { return TaskSpan{at(2, 8), at(6, 17)}; };
        f.run(setConstraint(f.now(), f.all({u"E"_s}), ConstraintKind::MustFinishOn, spans));
        QCOMPARE(f.task(u"E"_s).constraintDate, std::optional(at(6, 17)));
        f.run(setConstraint(f.now(), f.all({u"E"_s}), ConstraintKind::StartNoLaterThan, spans));
        QCOMPARE(f.task(u"E"_s).constraintDate, std::optional(at(2, 8)));
        f.run(setConstraint(f.now(), f.all({u"E"_s}), ConstraintKind::AsLateAsPossible, spans));
        QVERIFY(!f.task(u"E"_s).constraintDate);
    }

    void putsUnder()
    {
        Fixture f;
        f.run(putUnder(f.now(), f[u"F"_s], f[u"A"_s]));
        QCOMPARE(f.outline(), u"A(B,C,D,F),E"_s);
        f.refuse(putUnder(f.now(), f[u"A"_s], f[u"C"_s]), {u"“A”"_s});
        f.run(putUnder(f.now(), f[u"B"_s], {}));
        QCOMPARE(f.outline(), u"A(C,D,F),E,B"_s);
    }
};

QTEST_GUILESS_MAIN(tst_TaskActions)
#include "tst_taskactions.moc"
