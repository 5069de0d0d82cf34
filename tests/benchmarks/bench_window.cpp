// SPDX-License-Identifier: GPL-3.0-or-later
// The window: first paint beside that of an empty QMainWindow, filtering 50,000 rows with the view shown
// beside the plain loop over the same texts, and one edit with everything derived anew in a plan of 10,000
// tasks; memory with such a plan open.
#include "models/items/filtermodel.h"
#include "models/storage/planfile.h"
#include "tests/support/plangenerator.h"
#include "views/checklist/checklistcolumns.h"
#include "views/common/dialogs.h"
#include "views/common/fontconfiguration.h"
#include "views/common/recordtableview.h"
#include "views/common/theme.h"
#include "views/shell/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace baton;
using namespace Qt::StringLiterals;

namespace {

/// Knows the longest that one event has kept the window waiting.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInside)
            return QApplication::notify(receiver, event);
        m_isInside = true;
        QElapsedTimer timer;
        timer.start();
        const bool isDone = QApplication::notify(receiver, event);
        longest = qMax(longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        m_isInside = false;
        return isDone;
    }

    double longest = 0; ///< ms; set to 0 to begin anew

private:
    bool m_isInside = false;
};

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void paint(QWidget &window)
{
    window.resize(1280, 800);
    window.show();
    QApplication::processEvents();
    (void)window.grab();
}

/// Shows the window and ends the process as soon as it has been painted.
[[noreturn]] void paintAndEnd(QWidget &window)
{
    class Painted : public QObject
    {
    public:
        bool eventFilter(QObject *, QEvent *event) override
        {
            isPainted |= event->type() == QEvent::Paint;
            return false;
        }
        bool isPainted = false;
    };
    Painted painted;
    window.installEventFilter(&painted);
    window.resize(1280, 800);
    window.show();
    while (!painted.isPainted)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::_Exit(0);
}

Plan generated(int tasks, int items)
{
    test::PlanSize size;
    size.tasks = tasks;
    size.items = items;
    return test::generatePlan(size);
}

// Whole processes, from start to the first paint: the best of some runs, in turns, so that both meet the same
// machine.
void benchFirstPaint()
{
    const auto measured = [](const QString &argument) {
        return milliseconds([&] {
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(), {argument});
            process.waitForFinished();
        });
    };
    double reference = 1e9;
    double ours = 1e9;
    for (int run = 0; run < 15; ++run) {
        reference = qMin(reference, measured(u"--empty"_s));
        ours = qMin(ours, measured(u"--window"_s));
    }
    std::printf("first paint, no plan     %8.1f ms   empty QMainWindow %8.1f ms   ratio %.2f\n", ours,
                reference, ours / reference);
}

void benchFilter()
{
    Document document(generated(100, 50000));
    PlanSession session(document);
    RecordTableModel records(document, RecordKind::ChecklistItem, checklistColumns(session));
    FilterModel filter(records);
    RecordTableView view(filter, {&document, RecordKind::ChecklistItem});
    paint(view);
    double worst = 0;
    for (const QString &typed : {u"1"_s, u"17"_s, u"178"_s, u"place 17"_s, u"no such thing"_s, u""_s}) {
        const double taken = milliseconds([&] {
            filter.setText(typed);
            QApplication::processEvents();
            (void)view.viewport()->grab();
        });
        std::printf("  filter by “%s”: %.1f ms\n", qPrintable(typed), taken);
        worst = qMax(worst, taken);
    }
    int found = 0;
    const double reference = milliseconds([&] {
        for (const ChecklistItem &item : document.plan().rows<ChecklistItem>())
            found += item.text.contains(u"178"_s, Qt::CaseInsensitive);
    });
    std::printf("filter 50,000 rows       %8.1f ms   plain loop        %8.1f ms   (%d found)\n", worst,
                reference, found);
}

void benchEdit(WatchedApplication &app, const ShellContext &context)
{
    MainWindow window(context);
    const Plan plan = generated(10000, 2000);
    const double open = milliseconds([&] {
        window.show(std::make_unique<WindowPlan>(std::make_unique<Document>(plan)));
        paint(window);
    });
    for (int page = 0; page < window.pages().size(); ++page) {
        if (window.pages()[page]->objectName() == "checklistPage"_L1)
            window.showPage(page);
    }
    QApplication::processEvents();
    Document &document = window.session()->document();
    const ChecklistItemId id = document.plan().rows<ChecklistItem>().front().id;
    double whole = 0;
    app.longest = 0;
    for (int i = 0; i < 20; ++i) {
        double commit = 0;
        whole = qMax(whole, milliseconds([&] {
                         commit = milliseconds([&] {
                             Edit edit{document.plan(), "Bench"};
                             edit.set(id, &ChecklistItem::notes, QString::number(i));
                             (void)document.commit(std::move(edit));
                         });
                         QApplication::processEvents();
                     }));
        app.longest = qMax(app.longest, commit);
    }
    std::printf("show 10,000 tasks        %8.1f ms\n", open);
    std::printf("edit, all derived anew   %8.1f ms   longest stall; everything to the last repaint %.1f ms\n",
                app.longest, whole);
}

/// Resident memory of this process, in MiB.
double memoryInUse()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

PlanFile::Options fileOptions()
{
    PlanFile::Options options;
    options.clock = [] { return QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC); };
    return options;
}

/// Ends once the file is shown and has been checked in the background.
int showFile(const ShellContext &context, const QString &path)
{
    auto file = PlanFile::open(path, fileOptions());
    if (!file)
        return 1;
    QObject::connect(&(*file)->store(), &StoreThread::checked, qApp, &QCoreApplication::quit);
    MainWindow window(context);
    window.show(std::make_unique<WindowPlan>(std::move(*file)));
    paint(window);
    QApplication::exec();
    std::printf("%.1f", memoryInUse());
    return 0;
}

QString largeFile(const QTemporaryDir &folder, int tasks)
{
    const QString path = folder.filePath(u"%1.baton"_s.arg(tasks));
    const Plan plan = generated(tasks, 2000);
    const WorkspaceInfo workspace{
        .id = {}, .name = u"Benchmark"_s, .timeZone = u"UTC"_s, .createdAt = QDateTime::currentDateTimeUtc()};
    const Founding founding{test::creationOf(plan), {u"bench"_s, {}}};
    if (const auto file = PlanFile::create(path, workspace, founding, fileOptions()); !file)
        std::printf("%s\n", qPrintable(file.error().userMessage));
    return path;
}

void benchOpen(const ShellContext &context, const QTemporaryDir &folder)
{
    const QString path = largeFile(folder, 50000);
    double best = 1e9;
    double file = 0;
    for (int run = 0; run < 3; ++run) {
        MainWindow window(context);
        paint(window);
        double reading = 0;
        const double whole = milliseconds([&] {
            std::unique_ptr<PlanFile> plan;
            reading = milliseconds([&] {
                if (auto opened = PlanFile::open(path, fileOptions()))
                    plan = std::move(*opened);
            });
            window.show(std::make_unique<WindowPlan>(std::move(plan)));
            window.repaint();
        });
        if (whole < best) {
            best = whole;
            file = reading;
        }
    }
    std::printf("open 50,000 tasks        %8.1f ms   to the first useful paint, of it reading %.1f ms\n",
                best, file);
}

double memoryOfProcess(const QStringList &arguments)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    return process.readAllStandardOutput().toDouble();
}

void benchMemory(const QTemporaryDir &folder)
{
    const QString path = largeFile(folder, 10000);
    const double reference = memoryOfProcess({u"--empty-memory"_s});
    std::printf("memory, 10,000 tasks     %8.1f MiB  empty QMainWindow %8.1f MiB\n",
                memoryOfProcess({u"--file"_s, path}), reference);
}

} // namespace

int main(int argc, char **argv)
{
    // As the program starts; the empty window needs no fonts.
    std::thread fonts;
    if (argc < 2 || qstrncmp(argv[1], "--empty", 7) != 0)
        fonts = readFontConfiguration();
    WatchedApplication app(argc, argv);
    if (fonts.joinable())
        fonts.join();
    if (QCoreApplication::arguments().contains(u"--empty"_s)) {
        QMainWindow window;
        paintAndEnd(window);
    }
    if (QCoreApplication::arguments().contains(u"--empty-memory"_s)) {
        QMainWindow window;
        paint(window);
        std::printf("%.1f", memoryInUse());
        return 0;
    }
    QTemporaryDir folder;
    Theme theme;
    DesktopDialogs dialogs;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    const ShellContext context{theme,      dialogs,
                               settings,   [] { return QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC); },
                               u"bench"_s, folder.path()};
    if (QCoreApplication::arguments().contains(u"--window"_s)) {
        MainWindow window(context);
        paintAndEnd(window);
    }
    if (const int at = static_cast<int>(QCoreApplication::arguments().indexOf(u"--file"_s)); at > 0)
        return showFile(context, QCoreApplication::arguments().value(at + 1));
    benchFirstPaint();
    benchFilter();
    benchEdit(app, context);
    benchOpen(context, folder);
    benchMemory(folder);
    return 0;
}
