// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/openplan.h"
#include "app/translations.h"

#include "views/common/dialogs.h"
#include "views/common/fontconfiguration.h"
#include "views/common/theme.h"
#include "views/shell/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

class MainText
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

// On a terminal only what the command itself says; the log is for who asks for it with QT_LOGGING_RULES.
void logNothing(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Commands, help, and what is wrong with a command line that is neither a command nor names plans.
int runWithoutWindow(int argc, char **argv)
{
    // Reports need fonts and so a QGuiApplication, but never a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(logNothing);
    QGuiApplication app(argc, argv);
    baton::installTranslations(app);
    QFile outFile;
    QFile errFile;
    if (!outFile.open(stdout, QIODevice::WriteOnly) || !errFile.open(stderr, QIODevice::WriteOnly))
        return baton::exitcode::cannotWrite;
    QTextStream out(&outFile);
    QTextStream err(&errFile);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const QString first = words.value(0);
    if (first == u"--version"_s) {
        out << u"baton "_s << QCoreApplication::applicationVersion() << '\n';
        return baton::exitcode::ok;
    }
    if (first == u"--help"_s || first == u"-h"_s || first == u"help"_s) {
        const baton::CommandInfo *command = baton::findCommand(words.value(1));
        out << (command ? baton::commandHelp(*command) : baton::generalHelp());
        return baton::exitcode::ok;
    }
    if (baton::findCommand(first))
        return baton::runCommandLine(words, {out, err});
    if (first.isEmpty() || QFile::exists(first)) {
        err << MainText::tr("There is no display to open the window on. Commands such as “baton check PLAN” "
                            "need none.")
            << '\n';
    } else {
        err << MainText::tr("There is neither a command nor a file “%1”.").arg(first) << '\n'
            << MainText::tr("See “baton --help”.") << '\n';
    }
    return baton::exitcode::usage;
}

int runWindow(int argc, char **argv)
{
    std::thread fonts = baton::readFontConfiguration();
    QApplication app(argc, argv);
    fonts.join();
    QGuiApplication::setDesktopFileName(u"baton"_s);
    baton::installTranslations(app);
    baton::Theme theme;
    baton::DesktopDialogs dialogs;
    QSettings settings;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    baton::ShellContext context{theme,
                                dialogs,
                                settings,
                                [] { return QDateTime::currentDateTimeUtc(); },
                                baton::accountName(),
                                documents + u"/Baton"_s};
    std::vector<std::unique_ptr<baton::MainWindow>> windows;
    context.openWindow = [&] {
        // Those that were closed go when there is a new one.
        std::erase_if(windows, [](const auto &window) { return !window->isVisible(); });
        windows.push_back(std::make_unique<baton::MainWindow>(context));
        windows.back()->fitInto(windows.back()->screen()->availableSize());
        windows.back()->show();
        return windows.back().get();
    };
    QStringList files = QCoreApplication::arguments().mid(1);
    if (files.isEmpty())
        files << QString(); // the start page
    for (const QString &file : std::as_const(files)) {
        baton::MainWindow *window = context.openWindow();
        if (!file.isEmpty())
            window->openFile(file);
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // Beyond a file size limit a write then fails with an error that is reported, instead of ending the
    // process.
    std::signal(SIGXFSZ, SIG_IGN);
    QCoreApplication::setApplicationName(u"Baton"_s);
    QCoreApplication::setOrganizationName(u"Baton"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BATON_VERSION));
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    // "-platform" and the like belong to Qt.
    const bool isForWindow = first.isEmpty() || QFile::exists(first) ||
                             (first.startsWith(u'-') && !first.startsWith(u"--"_s) && first != u"-h"_s);
    return isForWindow && hasDisplay() ? runWindow(argc, argv) : runWithoutWindow(argc, argv);
}
