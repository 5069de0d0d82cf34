// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/taskfiltermodel.h"
#include "models/items/tasktreemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;

namespace {

std::vector<Column> columns()
{
    std::vector<Column> list{fieldColumn(RecordKind::Task, "name"),
                             fieldColumn(RecordKind::Task, "percent_complete")};
    Column computed;
    computed.key = u"length"_s;
    computed.title = u"Length"_s;
    computed.compute = [](const Plan &plan, QUuid id) {
        Cell cell;
        cell.text = QString::number(plan.find(TaskId{id})->name.size());
        return cell;
    };
    list.push_back(computed);
    return list;
}

// "A(B,C(D)),E": the outline in one line.
QString outline(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList parts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString below = outline(model, index);
        parts.append(index.data().toString() + (below.isEmpty() ? QString() : u'(' + below + u')'));
    }
    return parts.join(u',');
}

struct Fixture
{
    Plan plan;
    QHash<QString, TaskId> ids;
    std::unique_ptr<Document> document;
    std::unique_ptr<TaskTreeModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    // Each task is written with its parent: "A", "B<A".
    explicit Fixture(const QStringList &tasks = {u"A"_s, u"B<A"_s, u"C<A"_s, u"D<C"_s, u"E"_s})
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
            ids.insert(task.name, task.id);
            plan.load(task);
        }
        document = std::make_unique<Document>(plan);
        model = std::make_unique<TaskTreeModel>(*document, columns());
        model->fill();
        tester = std::make_unique<QAbstractItemModelTester>(
            model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    TaskId id(const QString &name) const { return ids.value(name); }
    Edit edit() const { return Edit(document->plan(), "Test"); }
    void commit(Edit edit)
    {
        const auto done = document->commit(std::move(edit));
        QVERIFY2(done.isOk(), done ? "" : qPrintable(done.error().userMessage));
    }
    QString expected() const
    {
        Document fresh(document->plan());
        TaskTreeModel shown(fresh, columns());
        shown.fill();
        return outline(shown);
    }
};

} // namespace

class tst_TaskTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheOutline()
    {
        const Fixture f;
        QCOMPARE(outline(*f.model), u"A(B,C(D)),E"_s);
        const QModelIndex leaf = f.model->indexOf(f.id(u"D"_s));
        QVERIFY(leaf.flags() & Qt::ItemNeverHasChildren);
        QVERIFY(!(f.model->indexOf(f.id(u"C"_s)).flags() & Qt::ItemNeverHasChildren));
        QCOMPARE(f.model->taskAt(leaf), f.id(u"D"_s));
        QVERIFY(!leaf.data(Qt::AccessibleTextRole).toString().isEmpty());
    }

    void aRenamedTaskIsAnnouncedExactly()
    {
        Fixture f;
        QSignalSpy changed(f.model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(f.model.get(), &QAbstractItemModel::modelReset);
        Edit edit = f.edit();
        edit.set(f.id(u"D"_s), &Task::name, u"Delta"_s);
        f.commit(std::move(edit));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().siblingAtColumn(0), f.model->indexOf(f.id(u"D"_s)));
        QCOMPARE(outline(*f.model), u"A(B,C(Delta)),E"_s);
        QCOMPARE(reset.count(), 0);
    }

    void insertsMovesAndRemovesWithUndo()
    {
        Fixture f;
        QSignalSpy reset(f.model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy layout(f.model.get(), &QAbstractItemModel::layoutChanged);
        const QPersistentModelIndex kept = f.model->indexOf(f.id(u"D"_s));
        const QString before = outline(*f.model);

        Edit insert = f.edit();
        Task task;
        task.project = f.document->plan().openProject();
        task.parent = f.id(u"A"_s);
        task.name = u"New"_s;
        task.position = 2 * positionStep + 1; // behind B
        insert.insert(task);
        f.commit(std::move(insert));
        QCOMPARE(outline(*f.model), u"A(B,New,C(D)),E"_s);

        Edit move = f.edit();
        move.set(f.id(u"C"_s), &Task::parent, TaskId());
        move.set(f.id(u"C"_s), &Task::position, qint64(0));
        f.commit(std::move(move));
        QCOMPARE(outline(*f.model), u"C(D),A(B,New),E"_s);
        QCOMPARE(f.model->taskAt(kept), f.id(u"D"_s));

        Edit remove = f.edit();
        remove.remove(f.id(u"A"_s));
        f.commit(std::move(remove));
        QCOMPARE(outline(*f.model), u"C(D),E"_s);

        while (f.document->canUndo())
            QVERIFY(f.document->undo().isOk());
        QCOMPARE(outline(*f.model), before);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(layout.count(), 0);
        QCOMPARE(f.model->taskAt(kept), f.id(u"D"_s));
    }

    void parentAndChildChangePlaces()
    {
        Fixture f;
        Edit swap = f.edit();
        swap.set(f.id(u"C"_s), &Task::parent, TaskId());
        swap.set(f.id(u"A"_s), &Task::parent, f.id(u"D"_s));
        f.commit(std::move(swap));
        QCOMPARE(outline(*f.model), u"C(D(A(B))),E"_s);
        QVERIFY(f.document->undo().isOk());
        QCOMPARE(outline(*f.model), u"A(B,C(D)),E"_s);
    }

    void circlesOfParentsAreCut()
    {
        Fixture f;
        Edit circle = f.edit();
        circle.set(f.id(u"A"_s), &Task::parent, f.id(u"D"_s)); // A, C and D lead back to themselves
        f.commit(std::move(circle));
        QCOMPARE(f.model->taskCount(), 5);
        QVERIFY(f.document->undo().isOk());
        QCOMPARE(outline(*f.model), u"A(B,C(D)),E"_s);
    }

    // Whatever is done, in one step or many, the model shows what a fresh one shows, and so after undo.
    void followsRandomChanges()
    {
        QStringList names;
        for (int i = 0; i < 40; ++i)
            names.append(i < 3 ? u"T%1"_s.arg(i) : u"T%1<T%2"_s.arg(i).arg(i / 3));
        Fixture f(names);
        const QString before = outline(*f.model);
        QRandomGenerator random(7);
        const int rounds = qEnvironmentVariableIsSet("BATON_SHORT") ? 30 : 150;
        for (int round = 0; round < rounds; ++round) {
            Edit edit = f.edit();
            std::vector<TaskId> all;
            for (const Task &task : f.document->plan().rows<Task>())
                all.push_back(task.id);
            const auto any = [&] { return all[random.bounded(static_cast<quint32>(all.size()))]; };
            const int steps = 1 + static_cast<int>(random.bounded(4u));
            for (int step = 0; step < steps; ++step) {
                const TaskId task = any();
                if (!edit.find(task))
                    continue;
                const quint32 what = random.bounded(10u);
                if (what < 2) {
                    Task fresh;
                    fresh.project = edit.project();
                    fresh.name = u"N%1"_s.arg(round);
                    fresh.parent = task;
                    fresh.position = random.bounded(50000);
                    edit.insert(fresh);
                } else if (what == 2 && all.size() > 20) {
                    edit.remove(task);
                } else if (what < 6) {
                    edit.set(task, &Task::position, qint64(random.bounded(50000)));
                } else {
                    const TaskId to = what == 6 ? TaskId() : any();
                    bool isBelow = false;
                    for (const Task *above = edit.find(to); above; above = edit.find(above->parent))
                        isBelow = isBelow || above->id == task;
                    if (!isBelow && (to.isNull() || edit.find(to)))
                        edit.set(task, &Task::parent, to);
                }
            }
            (void)f.document->commit(std::move(edit)); // one that is refused changes nothing
            QCOMPARE(outline(*f.model), f.expected());
        }
        while (f.document->canUndo()) {
            QVERIFY(f.document->undo().isOk());
            QCOMPARE(outline(*f.model), f.expected());
        }
        QCOMPARE(outline(*f.model), before);
    }

    void filterKeepsContext()
    {
        Fixture f;
        TaskFilterModel filter(*f.model);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
        filter.setText(u"d"_s);
        QCOMPARE(outline(filter), u"A(C(D))"_s);
        QCOMPARE(filter.matchCount(), 1);
        // What is renamed while the filter is on stays in sight; what is added is seen.
        Edit edit = f.edit();
        edit.set(f.id(u"D"_s), &Task::name, u"X"_s);
        Task task;
        task.project = edit.project();
        task.name = u"New"_s;
        task.position = 100 * positionStep;
        edit.insert(task);
        f.commit(std::move(edit));
        QCOMPARE(outline(filter), u"A(C(X)),New"_s);
        filter.refresh();
        QCOMPARE(outline(filter), u""_s);
        filter.setText({});
        QCOMPARE(outline(filter), u"A(B,C(X)),E,New"_s);
        filter.setPredicate([&](const Task &shown) { return shown.id == f.id(u"B"_s); });
        QCOMPARE(outline(filter), u"A(B)"_s);
    }
};

QTEST_GUILESS_MAIN(tst_TaskTreeModel)
#include "tst_tasktreemodel.moc"
