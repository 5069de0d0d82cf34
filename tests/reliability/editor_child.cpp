// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a plan without end, to be killed: prints "revision operation" for each change as soon as it is
// acknowledged. Arguments: the file, a seed.
#include "models/storage/planfile.h"
#include "models/storage/publication.h"

#include "tests/support/everyfield.h"

#include <QCoreApplication>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace baton;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    PlanFile::Options options;
    options.clock = QDateTime::currentDateTimeUtc;
    options.hasDailyBackup = false;
    auto file = PlanFile::open(app.arguments().value(1), options);
    if (!file) {
        qCritical("%s", qPrintable(file.error().technical));
        return 1;
    }
    PlanFile &plan = **file;
    QRandomGenerator random(app.arguments().value(2).toUInt());
    QObject::connect(&plan.store(), &StoreThread::acknowledged, &app, [](QUuid operation, qint64 revision) {
        const QByteArray line =
            QByteArray::number(revision) + ' ' + operation.toByteArray(QUuid::WithoutBraces) + '\n';
        // At once: what is still in a buffer when the process dies was not acknowledged.
        if (write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) < 0)
            _exit(2);
    });
    QObject::connect(&plan.document(), &Document::refused, &app, [](const Error &error) {
        qCritical("%s", qPrintable(error.technical));
        _exit(3);
    });
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &app, [&] {
        // A few at once, so that there is a queue to be killed in.
        for (quint32 i = random.bounded(4u) + 1; i > 0 && plan.document().pendingCount() < 20; --i) {
            if (plan.document().canUndo() && random.bounded(5) == 0) {
                (void)plan.document().undo().isOk();
                continue;
            }
            const auto tasks = plan.document().plan().rows<Task>();
            Edit edit(plan.document().plan(), "Edit %1", {QString::number(random.bounded(1000))});
            for (quint32 rows = 1 + random.bounded(30u); rows > 0; --rows) {
                const TaskId task = tasks[random.bounded(quint32(tasks.size()))].id;
                edit.set(task, &Task::name, test::hostileText() + QString::number(random.bounded(100'000)));
                edit.set(task, &Task::notes, QString(static_cast<qsizetype>(random.bounded(2000)), u'n'));
            }
            if (random.bounded(3) == 0) {
                Person person;
                person.name = u"Somebody new"_s;
                edit.insert(person);
            }
            if (!plan.document().commit(std::move(edit)))
                _exit(4);
        }
        if (random.bounded(3) == 0) {
            Publication publication;
            publication.summary.project = plan.document().plan().openProject();
            publication.summary.revision = plan.document().revision();
            publication.summary.asOf = QDate(2026, 3, 2);
            publication.commitments.assign(random.bounded(20u),
                                           {PersonId::create(), QDate(2026, 3, 2), QDate(2026, 3, 6), 50});
            plan.store().ask(
                &app, [publication](Store &store) { return store.publish(publication); },
                [](const Result<void> &published) {
                    if (!published)
                        _exit(5);
                });
        }
    });
    timer.start(1);
    return app.exec();
}
