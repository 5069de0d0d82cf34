// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/checkcommand.h"
#include "app/evidencecommand.h"
#include "app/historycommand.h"
#include "app/newplan.h"
#include "app/openplan.h"
#include "app/reviewcommand.h"
#include "app/timelinecommand.h"

#include "models/analysis/analysis.h"
#include "models/exchange/checklistexport.h"
#include "models/exchange/icalendar.h"
#include "models/exchange/msprojectexport.h"
#include "models/exchange/sheetcolumns.h"
#include "models/report/htmlwriter.h"
#include "models/report/pdfwriter.h"
#include "models/report/readinessreport.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class CommandsText
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

// The help on the command, where it is known.
int failUsage(Console console, const QString &message, const QString &command = {})
{
    const QString help = command.isEmpty() ? u"baton --help"_s : u"baton %1 --help"_s.arg(command);
    console.err << message << '\n' << CommandsText::tr("See “%1”.", "command").arg(help) << '\n';
    return exitcode::usage;
}

// Writing over the plan itself, or over a folder, is always a mistake.
Result<void> checkOutput(const QString &output, const QString &plan)
{
    const QFileInfo info(output);
    if (info.exists() && info.canonicalFilePath() == QFileInfo(plan).canonicalFilePath())
        return Error{
            ErrorCode::Exists, CommandsText::tr("%1 is the plan itself; name another file.").arg(output), {}};
    if (info.isDir())
        return Error{ErrorCode::Exists, CommandsText::tr("%1 is a folder; name a file.").arg(output), {}};
    return {};
}

// The plan of a command that writes a file.
Result<OpenPlan> openForOutput(const Arguments &arguments)
{
    const QString &plan = arguments.files.front();
    if (auto free = checkOutput(arguments.value(u"output"_s), plan); !free)
        return free.error();
    return openPlan(plan, arguments);
}

// Says where the file is, or why there is none.
int finish(const Result<void> &written, const QString &message, const Arguments &arguments, Console console)
{
    if (!written)
        return fail(console, written.error());
    console.out << message.arg(QFileInfo(arguments.value(u"output"_s)).absoluteFilePath()) << '\n';
    return exitcode::ok;
}

// Only one of the given words is accepted.
Result<QString> oneOf(const Arguments &arguments, const QString &option, const QStringList &words,
                      const QString &standard = {})
{
    const QString value = arguments.has(option) ? arguments.value(option) : standard;
    if (words.contains(value))
        return value;
    return Error{ErrorCode::Invalid,
                 CommandsText::tr("--%1 takes %2, not “%3”.").arg(option, words.join(u'|'), value),
                 {}};
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
    if (readiness.exit.isAsked)
        return readiness.exit.isReached ? 0 : 2;
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

int runReport(const Arguments &arguments, Console console)
{
    const auto format = oneOf(arguments, u"format"_s, {u"pdf"_s, u"html"_s});
    const auto paper = oneOf(arguments, u"paper"_s, {u"a4"_s, u"letter"_s}, u"a4"_s);
    const auto edition = oneOf(arguments, u"edition"_s, {u"full"_s, u"signing"_s}, u"full"_s);
    for (const auto *option : {&format, &paper, &edition}) {
        if (!*option)
            return failUsage(console, option->error().userMessage, u"report"_s);
    }
    const QString output = arguments.value(u"output"_s);
    auto open = openForOutput(arguments);
    if (!open)
        return fail(console, open.error());

    report::ReportOptions options;
    options.locale = QLocale();
    options.revision = open->head.revision;
    options.headHash = open->head.hash;
    options.hasAnnex = *edition == u"full"_s;
    if (open->isPast)
        options.reconstruction =
            CommandsText::tr("Records as they were at revision %1.").arg(open->head.revision);
    const report::Report document =
        report::readinessReport(open->plan, analyse(open->plan, open->asOf, open->elsewhere), options);
    const QPageLayout page =
        report::PagedLayout::pageLayout(*paper == u"letter"_s ? QPageSize::Letter : QPageSize::A4);
    const Result<void> written = *format == u"pdf"_s ? report::writePdfFile(document, page, output)
                                                     : report::writeHtmlFile(document, output);
    return finish(written, CommandsText::tr("Report written to %1."), arguments, console);
}

int runTimeline(const Arguments &arguments, Console console)
{
    const auto request = timelineRequest(arguments);
    if (!request)
        return failUsage(console, request.error().userMessage, u"timeline"_s);
    const QString output = arguments.value(u"output"_s);
    auto open = openForOutput(arguments);
    if (!open)
        return fail(console, open.error());
    report::TimelineOrder order{open->plan, analyse(open->plan, open->asOf), request->options, request->paper,
                                request->orientation};
    order.options.hasLegend = !arguments.has(u"no-legend"_s);
    if (request->level > 0)
        order.options.rows = tasksDownTo(order.analysis.schedule, request->level);
    return finish(report::writeTimeline(order, request->format, output),
                  CommandsText::tr("Timeline written to %1."), arguments, console);
}

// Those of "import --as", and what else is a list.
Result<RecordKind> sheetRows(const Arguments &arguments)
{
    static const std::pair<QString, RecordKind> others[] = {{u"evidence"_s, RecordKind::Evidence},
                                                            {u"waivers"_s, RecordKind::Waiver},
                                                            {u"conditions"_s, RecordKind::Condition},
                                                            {u"changes"_s, RecordKind::ChangeRequest}};
    const QString word = arguments.value(u"rows"_s);
    if (!arguments.has(u"rows"_s))
        return RecordKind::ChecklistItem;
    if (const auto kind = sheetKindFromKey(word))
        return recordOf(*kind);
    QStringList known;
    for (const SheetKind kind : sheetKinds)
        known += sheetKindKey(kind);
    for (const auto &[key, kind] : others) {
        if (word.compare(key, Qt::CaseInsensitive) == 0)
            return kind;
        known += key;
    }
    return Error{
        ErrorCode::Invalid, CommandsText::tr("--rows takes %1, not “%2”.").arg(known.join(u'|'), word), {}};
}

int runExport(const Arguments &arguments, Console console)
{
    const auto format = oneOf(arguments, u"format"_s, {u"csv"_s, u"xlsx"_s, u"mspdi"_s, u"ics"_s});
    if (!format)
        return failUsage(console, format.error().userMessage, u"export"_s);
    const auto rows = sheetRows(arguments);
    if (!rows)
        return failUsage(console, rows.error().userMessage, u"export"_s);
    const bool isSheet = *format == u"csv"_s || *format == u"xlsx"_s;
    if (arguments.has(u"rows"_s) && !isSheet)
        return failUsage(console, CommandsText::tr("--rows goes with csv and xlsx."), u"export"_s);
    const QString output = arguments.value(u"output"_s);
    auto open = openForOutput(arguments);
    if (!open)
        return fail(console, open.error());
    if (*format == u"mspdi"_s) {
        const int code = finish(exportMsProject(open->plan, open->asOf, output),
                                CommandsText::tr("Timeline written to %1."), arguments, console);
        if (const QString rest = leftBehindByMsProject(open->plan); code == exitcode::ok && !rest.isEmpty())
            console.out << rest << '\n';
        return code;
    }
    if (*format == u"ics"_s) {
        const auto written = exportCalendar(open->plan, analyse(open->plan, open->asOf), output);
        return finish(written, CommandsText::tr("Calendar written to %1."), arguments, console);
    }
    const SheetFormat sheet = *format == u"csv"_s ? SheetFormat::Csv : SheetFormat::Xlsx;
    if (arguments.has(u"rows"_s))
        return finish(exportRows(open->plan, open->asOf, *rows, sheet, output),
                      CommandsText::tr("Written to %1."), arguments, console);
    const Result<void> written = exportChecklist(open->plan, open->asOf, sheet, output);
    return finish(written, CommandsText::tr("Checklist written to %1."), arguments, console);
}

int runReviewPack(const Arguments &arguments, Console console)
{
    const auto format = oneOf(arguments, u"format"_s, {u"html"_s, u"xlsx"_s});
    if (!format)
        return failUsage(console, format.error().userMessage, u"review-pack"_s);
    const QString output = arguments.value(u"output"_s);
    const auto open = openForOutput(arguments);
    if (!open)
        return fail(console, open.error());
    return finish(writeReviewPack(*open, *format, output), CommandsText::tr("Review pack written to %1."),
                  arguments, console);
}

int runEvidence(const Arguments &arguments, Console console)
{
    if (arguments.has(u"save"_s) != arguments.has(u"output"_s))
        return failUsage(
            console, CommandsText::tr("“evidence” takes --save NAME and --output FILE together, or neither."),
            u"evidence"_s);
    if (arguments.has(u"save"_s)) {
        const auto open = openForOutput(arguments);
        if (!open)
            return fail(console, open.error());
        return finish(saveCopy(*open, arguments.value(u"save"_s), arguments.value(u"output"_s)),
                      CommandsText::tr("Copy written to %1."), arguments, console);
    }
    const auto open = openPlan(arguments.files.front(), arguments);
    if (!open)
        return fail(console, open.error());
    listCopies(console.out, *open);
    return exitcode::ok;
}

int runReviewImport(const Arguments &arguments, Console console)
{
    if (!arguments.has(u"as"_s))
        return failUsage(console,
                         CommandsText::tr("“review-import” needs the option --as NAME: who records."),
                         u"review-import"_s);
    const auto recorded = importReviewAnswers(arguments);
    if (!recorded)
        return fail(console, recorded.error());
    console.out << recorded->recorded;
    console.err << recorded->problems;
    return recorded->problems.isEmpty() ? exitcode::ok : exitcode::badInput;
}

int runHistory(const Arguments &arguments, Console console)
{
    auto open = openPlan(arguments.files.front(), arguments);
    if (!open)
        return fail(console, open.error());
    const bool isWholeFile = !arguments.has(u"project"_s);
    const Result<void> written = arguments.has(u"json"_s) ? writeHistoryJson(console.out, *open, isWholeFile)
                                                          : writeHistory(console.out, *open, isWholeFile);
    return written ? exitcode::ok : fail(console, written.error());
}

int runVerify(const Arguments &arguments, Console console)
{
    auto store = openToRead(arguments.files.front());
    if (!store)
        return fail(console, store.error());
    const auto verified = (*store)->verify();
    if (!verified)
        return fail(console, verified.error());
    for (const Error &problem : verified->problems)
        fail(console, problem);
    if (!verified->isSound())
        return exitcode::badInput;
    console.out << CommandsText::tr(
                       "%1 is sound: structure, history and records agree. Revision %2, hash %3.")
                       .arg(arguments.files.front())
                       .arg(verified->head.revision)
                       .arg(verified->head.hash.left(16))
                << '\n';
    return exitcode::ok;
}

int runCopy(const Arguments &arguments, Console console)
{
    auto store = openToRead(arguments.files.front());
    if (!store)
        return fail(console, store.error());
    if (auto copied = (*store)->copyTo(arguments.files.at(1)); !copied)
        return fail(console, copied.error());
    console.out << CommandsText::tr("Copied to %1.").arg(arguments.files.at(1)) << '\n';
    return exitcode::ok;
}

int runNew(const Arguments &arguments, Console console)
{
    if (arguments.has(u"list-templates"_s)) {
        console.out << templateList();
        return exitcode::ok;
    }
    if (arguments.files.isEmpty() || !arguments.has(u"template"_s))
        return failUsage(console, CommandsText::tr("“new” takes a file to make and --template NAME."),
                         u"new"_s);
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
        int (*run)(const Arguments &, Console) = nullptr;
    };
    static constexpr std::array runners{
        Runner{"new"_L1, runNew},
        Runner{"import"_L1, runImport},
        Runner{"check"_L1, runCheck},
        Runner{"report"_L1, runReport},
        Runner{"export"_L1, runExport},
        Runner{"history"_L1, runHistory},
        Runner{"verify"_L1, runVerify},
        Runner{"copy"_L1, runCopy},
        Runner{"timeline"_L1, runTimeline},
        Runner{"review-pack"_L1, runReviewPack},
        Runner{"review-import"_L1, runReviewImport},
        Runner{"evidence"_L1, runEvidence},
    };
    const auto runner = std::ranges::find(runners, QLatin1StringView(command.name), &Runner::name);
    Q_ASSERT(runner != runners.end());
    return runner->run(arguments, console);
}

int runCommandLine(const QStringList &words, Console console)
{
    const CommandInfo *command = findCommand(words.value(0));
    if (!command)
        return failUsage(console, CommandsText::tr("There is no command “%1”.").arg(words.value(0)));
    const auto arguments = parseArguments(*command, words.mid(1));
    if (!arguments)
        return failUsage(console, arguments.error().userMessage, words.value(0));
    return runCommand(*command, *arguments, console);
}

} // namespace baton
