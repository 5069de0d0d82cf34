// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/translations.h"

#include <QFile>
#include <QGuiApplication>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

// On a terminal only what the command itself says; the log is for who asks for it with QT_LOGGING_RULES.
void logNothing(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

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
    if (words.front() == u"--version"_s) {
        out << u"baton " << QCoreApplication::applicationVersion() << '\n';
        return baton::exitcode::ok;
    }
    if (words.front() == u"--help"_s || words.front() == u"-h"_s || words.front() == u"help"_s) {
        const baton::CommandInfo *command = baton::findCommand(words.value(1));
        out << (command ? baton::commandHelp(*command) : baton::generalHelp());
        return baton::exitcode::ok;
    }
    return baton::runCommandLine(words, {out, err});
}

} // namespace

int main(int argc, char **argv)
{
    // Beyond a file size limit a write then fails with an error that is reported, instead of ending the
    // process.
    std::signal(SIGXFSZ, SIG_IGN);
    QCoreApplication::setApplicationName(u"Baton"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BATON_VERSION));
    return runWithoutWindow(argc, argv);
}
