// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/checkcommand.h"
#include "app/historycommand.h"
#include "app/newplan.h"
#include "app/openplan.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

int exitCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Exists:
    case ErrorCode::NoSpace:
    case ErrorCode::ReadOnly:
        return exitcode::cannotWrite;
    default:
        return exitcode::badInput;
    }
}

int fail(Console console, const Error &error)
{
    console.err << error.userMessage << '\n';
    if (!error.technical.isEmpty())
        qInfo("%s", qPrintable(error.technical));
    return exitCodeOf(error);
}

int failUsage(Console console, const QString &message)
{
    console.err << message << '\n' << Texts::tr("See “baton --help”.") << '\n';
    return exitcode::usage;
}

int runCheck(const Arguments &arguments, Console console)
{
    auto open = openPlan(arguments.files.front(), arguments);
    if (!open)
        return fail(console, open.error());
    const Readiness readiness = evaluateReadiness(open->plan, open->asOf);
    if (arguments.has(u"json"_s))
        console.out << QJsonDocument(checkJson(*open, readiness)).toJson();
    else
        console.out << checkText(*open, readiness);
    switch (readiness.verdict) {
    case Verdict::Go:
        return 0;
    case Verdict::ConditionalGo:
        return 1;
    case Verdict::NoGo:
        break;
    }
    return 2;
}

int runHistory(const Arguments &arguments, Console console)
{
    auto open = openPlan(arguments.files.front(), arguments);
    if (!open)
        return fail(console, open.error());
    const Result<void> written =
        arguments.has(u"json"_s) ? writeHistoryJson(console.out, *open) : writeHistory(console.out, *open);
    return written ? exitcode::ok : fail(console, written.error());
}

int runNew(const Arguments &arguments, Console console)
{
    if (arguments.has(u"list-templates"_s)) {
        console.out << templateList();
        return exitcode::ok;
    }
    if (arguments.files.isEmpty() || !arguments.has(u"template"_s))
        return failUsage(console, Texts::tr("“new” takes a file to make and --template NAME."));
    auto made = newFromTemplate(arguments);
    if (!made)
        return fail(console, made.error());
    console.out << *made;
    return exitcode::ok;
}

int runImport(const Arguments &arguments, Console console)
{
    auto made = newFromImport(arguments);
    if (!made)
        return fail(console, made.error());
    console.out << *made;
    return exitcode::ok;
}

} // namespace

int runCommand(const CommandInfo &command, const Arguments &arguments, Console console)
{
    if (arguments.has(u"help"_s)) {
        console.out << commandHelp(command);
        return exitcode::ok;
    }
    struct Runner
    {
        QLatin1StringView name;
        int (*run)(const Arguments &, Console);
    };
    static constexpr std::array runners{
        Runner{"new"_L1, runNew},
        Runner{"import"_L1, runImport},
        Runner{"check"_L1, runCheck},
        Runner{"history"_L1, runHistory},
    };
    const auto runner = std::ranges::find(runners, QLatin1StringView(command.name), &Runner::name);
    Q_ASSERT(runner != runners.end());
    return runner->run(arguments, console);
}

int runCommandLine(const QStringList &words, Console console)
{
    const CommandInfo *command = findCommand(words.value(0));
    if (!command)
        return failUsage(console, Texts::tr("There is no command “%1”.").arg(words.value(0)));
    const auto arguments = parseArguments(*command, words.mid(1));
    if (!arguments)
        return failUsage(console, arguments.error().userMessage);
    return runCommand(*command, *arguments, console);
}

} // namespace baton
