// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr std::array commonOptions{
    OptionInfo{"as-of", "", "DATE",
               QT_TRANSLATE_NOOP("CommandLine", "judge the present records as of that day (YYYY-MM-DD)")},
    OptionInfo{"at", "", "REVISION|DATE",
               QT_TRANSLATE_NOOP("CommandLine", "read the records as they were, from the history")},
    OptionInfo{
        "project", "", "NAME",
        QT_TRANSLATE_NOOP("CommandLine", "which project of the plan, by name, code or id (the first)")},
    OptionInfo{"as", "", "NAME",
               QT_TRANSLATE_NOOP("CommandLine", "act as that person of the plan (name or e-mail)")},
    OptionInfo{"help", "h", "", QT_TRANSLATE_NOOP("CommandLine", "show this help")},
};

constexpr std::array newOptions{
    OptionInfo{"template", "t", "NAME",
               QT_TRANSLATE_NOOP("CommandLine", "what the plan starts from; see --list-templates")},
    OptionInfo{"list-templates", "", "",
               QT_TRANSLATE_NOOP("CommandLine", "list the templates, one a line, name first")},
    OptionInfo{"name", "", "TEXT", QT_TRANSLATE_NOOP("CommandLine", "name of the project")},
    OptionInfo{"add", "", "",
               QT_TRANSLATE_NOOP("CommandLine", "make one more project in a plan that is there")},
};
constexpr std::array importOptions{
    OptionInfo{
        "output", "o", "PLAN",
        QT_TRANSLATE_NOOP("CommandLine", "the plan to make; an existing file is refused without --add"),
        true},
    OptionInfo{"add", "", "",
               QT_TRANSLATE_NOOP("CommandLine", "make one more project in a plan that is there")},
    OptionInfo{
        "kind", "", "KIND",
        QT_TRANSLATE_NOOP("CommandLine", "it_service, integration, data, infrastructure, facility or other")},
    OptionInfo{"profile", "", "critical|standard|minor",
               QT_TRANSLATE_NOOP("CommandLine", "how strict the starter checklist is")},
    OptionInfo{"as", "", "ROWS",
               QT_TRANSLATE_NOOP("CommandLine",
                                 "tasks, checklist, deliverables or people: what the rows of a "
                                 "spreadsheet are (else told by its titles)")},
    OptionInfo{"leave-out", "", "",
               QT_TRANSLATE_NOOP("CommandLine", "leave out cells of a spreadsheet that are not understood")},
    OptionInfo{"checklist", "", "",
               QT_TRANSLATE_NOOP("CommandLine", "add the starter checklist for kind and profile")},
    OptionInfo{
        "notes", "", "",
        QT_TRANSLATE_NOOP("CommandLine", "list everything that was not taken over, not only a summary")},
};
constexpr std::array exportOptions{
    OptionInfo{"format", "f", "csv|xlsx|mspdi|ics",
               QT_TRANSLATE_NOOP("CommandLine",
                                 "what --rows says as a spreadsheet, the timeline as Microsoft Project XML, "
                                 "or milestones and due dates as a calendar"),
               true},
    OptionInfo{"output", "o", "FILE", QT_TRANSLATE_NOOP("CommandLine", "the file to write"), true},
    OptionInfo{
        "rows", "", "ROWS",
        QT_TRANSLATE_NOOP("CommandLine",
                          "of a spreadsheet: checklist, tasks, deliverables, people, evidence, waivers, "
                          "conditions or changes (csv: the checklist, xlsx: a sheet each)")},
};
constexpr std::array reportOptions{
    OptionInfo{"format", "f", "pdf|html", QT_TRANSLATE_NOOP("CommandLine", "the form of the report"), true},
    OptionInfo{"output", "o", "FILE", QT_TRANSLATE_NOOP("CommandLine", "the file to write"), true},
    OptionInfo{"paper", "", "a4|letter", QT_TRANSLATE_NOOP("CommandLine", "paper of the PDF (a4)")},
    OptionInfo{"edition", "", "full|signing",
               QT_TRANSLATE_NOOP("CommandLine", "with the annex (full) or the two pages to sign")},
};
constexpr std::array timelineOptions{
    OptionInfo{"format", "f", "pdf|svg|png", QT_TRANSLATE_NOOP("CommandLine", "the form of the timeline"),
               true},
    OptionInfo{"output", "o", "FILE", QT_TRANSLATE_NOOP("CommandLine", "the file to write"), true},
    OptionInfo{
        "fit", "", "width|tiles|strip|page",
        QT_TRANSLATE_NOOP(
            "CommandLine",
            "all days across one page (width), everything on one page, over several, or phases on one page")},
    OptionInfo{"paper", "", "a4|a3|letter|tabloid", QT_TRANSLATE_NOOP("CommandLine", "paper (a4)")},
    OptionInfo{"orientation", "", "landscape|portrait",
               QT_TRANSLATE_NOOP("CommandLine", "how the paper is held (landscape)")},
    OptionInfo{"from", "", "DATE", QT_TRANSLATE_NOOP("CommandLine", "first day shown")},
    OptionInfo{"to", "", "DATE", QT_TRANSLATE_NOOP("CommandLine", "last day shown")},
    OptionInfo{
        "columns", "", "KEYS",
        QT_TRANSLATE_NOOP("CommandLine", "what stands beside the bars: number,name,duration,start,finish")},
    OptionInfo{"level", "", "N", QT_TRANSLATE_NOOP("CommandLine", "tasks down to this level of the outline")},
    OptionInfo{"baseline", "", "N", QT_TRANSLATE_NOOP("CommandLine", "the baseline to compare with (0)")},
    OptionInfo{"across", "", "N", QT_TRANSLATE_NOOP("CommandLine", "with tiles: pages side by side")},
    OptionInfo{"no-legend", "", "", QT_TRANSLATE_NOOP("CommandLine", "without the legend")},
};
constexpr std::array reviewOptions{
    OptionInfo{"format", "f", "html|xlsx",
               QT_TRANSLATE_NOOP("CommandLine", "a page for the browser, or a spreadsheet"), true},
    OptionInfo{"output", "o", "FILE", QT_TRANSLATE_NOOP("CommandLine", "the file to write"), true},
};
constexpr std::array evidenceOptions{
    OptionInfo{"save", "", "NAME",
               QT_TRANSLATE_NOOP("CommandLine", "the copy to write: its file name or its fingerprint")},
    OptionInfo{"output", "o", "FILE", QT_TRANSLATE_NOOP("CommandLine", "the file to write")},
};
constexpr std::array jsonOption{
    OptionInfo{"json", "", "", QT_TRANSLATE_NOOP("CommandLine", "print JSON for other programs")},
};

constexpr std::array allCommands{
    CommandInfo{"new", "PLAN", 0, 1,
                QT_TRANSLATE_NOOP("CommandLine", "make a plan from a template or sample"), newOptions},
    CommandInfo{"import", "FILE", 1, 1,
                QT_TRANSLATE_NOOP(
                    "CommandLine",
                    "make a plan from a file of Microsoft Project or GanttProject, or from a spreadsheet"),
                importOptions},
    CommandInfo{"check", "PLAN", 1, 1,
                QT_TRANSLATE_NOOP(
                    "CommandLine",
                    "say whether it can go live and what stands in the way; the exit code is the verdict"),
                jsonOption},
    CommandInfo{"report", "PLAN", 1, 1, QT_TRANSLATE_NOOP("CommandLine", "write the readiness report"),
                reportOptions},
    CommandInfo{"export", "PLAN", 1, 1,
                QT_TRANSLATE_NOOP(
                    "CommandLine",
                    "write checklist, tasks and other lists, the timeline or the dates for other programs"),
                exportOptions},
    CommandInfo{"timeline", "PLAN", 1, 1, QT_TRANSLATE_NOOP("CommandLine", "write the timeline for print"),
                timelineOptions},
    CommandInfo{
        "review-pack", "PLAN", 1, 1,
        QT_TRANSLATE_NOOP("CommandLine", "write what waits for a decision, for those who do not have Baton"),
        reviewOptions},
    CommandInfo{"evidence", "PLAN", 1, 1,
                QT_TRANSLATE_NOOP("CommandLine", "list the copies of files that are evidence, or write one"),
                evidenceOptions},
    CommandInfo{"review-import",
                "PLAN FILE",
                2,
                2,
                QT_TRANSLATE_NOOP("CommandLine", "record the answers to a review pack; takes --as"),
                {}},
    CommandInfo{"history", "PLAN", 1, 1, QT_TRANSLATE_NOOP("CommandLine", "list who changed what and when"),
                jsonOption},
    CommandInfo{"verify",
                "PLAN",
                1,
                1,
                QT_TRANSLATE_NOOP("CommandLine", "check the file and its history from end to end"),
                {}},
    CommandInfo{"copy",
                "PLAN NEW",
                2,
                2,
                QT_TRANSLATE_NOOP("CommandLine", "make a checked copy, also of a plan that is open"),
                {}},
};

class CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error usage(const QString &message)
{
    return {ErrorCode::Invalid, message, {}};
}

std::vector<OptionInfo> optionsOf(const CommandInfo &command)
{
    std::vector<OptionInfo> options(command.options.begin(), command.options.end());
    for (const OptionInfo &common : commonOptions) {
        const auto isOwn = [&common](const OptionInfo &own) { return qstrcmp(own.name, common.name) == 0; };
        if (std::ranges::none_of(command.options, isOwn))
            options.push_back(common);
    }
    return options;
}

QString optionLine(const OptionInfo &option)
{
    QString left = u"  "_s;
    left += *option.letter ? u'-' + QLatin1StringView(option.letter) + u", "_s : u"    "_s;
    left += u"--"_s + QLatin1StringView(option.name);
    if (*option.value)
        left += u' ' + QLatin1StringView(option.value);
    return left.leftJustified(38) + u' ' + QCoreApplication::translate("CommandLine", option.help);
}

} // namespace

std::span<const CommandInfo> commands()
{
    return allCommands;
}

const CommandInfo *findCommand(const QString &name)
{
    const auto at = std::ranges::find_if(
        allCommands, [&](const CommandInfo &command) { return name == QLatin1StringView(command.name); });
    return at == allCommands.end() ? nullptr : &*at;
}

Result<Arguments> parseArguments(const CommandInfo &command, const QStringList &words)
{
    const std::vector<OptionInfo> options = optionsOf(command);
    Arguments arguments;
    bool onlyFiles = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (onlyFiles || !word.startsWith(u'-') || word == u"-"_s) {
            arguments.files << word;
            continue;
        }
        if (word == u"--"_s) {
            onlyFiles = true;
            continue;
        }
        const qsizetype equals = word.startsWith(u"--"_s) ? word.indexOf(u'=') : -1;
        const QString name = equals < 0 ? word : word.left(equals);
        const auto option = std::ranges::find_if(options, [&](const OptionInfo &info) {
            return name == u"--"_s + QLatin1StringView(info.name) ||
                   (*info.letter && name == u'-' + QLatin1StringView(info.letter));
        });
        if (option == options.end())
            return usage(CommandLineText::tr("%2 is an unknown option; “%1” has none of that name.")
                             .arg(QLatin1StringView(command.name), name));
        const QString key = QLatin1StringView(option->name);
        if (arguments.has(key))
            return usage(CommandLineText::tr("The option --%1 is given twice.").arg(key));
        if (!*option->value) {
            if (equals >= 0)
                return usage(CommandLineText::tr("The option --%1 takes no value.").arg(key));
            arguments.options.insert(key, {});
        } else if (equals >= 0) {
            arguments.options.insert(key, word.mid(equals + 1));
        } else if (i + 1 < words.size()) {
            arguments.options.insert(key, words[++i]);
        } else {
            return usage(CommandLineText::tr("The option --%1 needs a value: %2.")
                             .arg(key, QLatin1StringView(option->value)));
        }
    }
    if (arguments.has(u"help"_s) || arguments.has(u"list-templates"_s))
        return arguments;
    for (const OptionInfo &option : options) {
        const QString value = arguments.value(QLatin1StringView(option.name));
        if (qstrcmp(option.value, "DATE") == 0 && !value.isEmpty() &&
            !QDate::fromString(value, Qt::ISODate).isValid())
            return usage(CommandLineText::tr("--%1 takes a day of the form YYYY-MM-DD, not “%2”.")
                             .arg(QLatin1StringView(option.name), value));
    }
    for (const OptionInfo &option : options) {
        if (option.isRequired && !arguments.has(QLatin1StringView(option.name)))
            return usage(CommandLineText::tr("“%1” needs the option --%2 %3.")
                             .arg(QLatin1StringView(command.name), QLatin1StringView(option.name),
                                  QLatin1StringView(option.value)));
    }
    if (arguments.files.size() < command.minimumFiles || arguments.files.size() > command.maximumFiles)
        return usage(CommandLineText::tr("“%1” takes %2.")
                         .arg(QLatin1StringView(command.name), QLatin1StringView(command.files)));
    return arguments;
}

QString generalHelp()
{
    QString text = CommandLineText::tr("Baton plans the handover of a project to operations.") + u"\n\n"_s;
    text += CommandLineText::tr("Usage:") + u"\n  baton [PLAN]\n  baton COMMAND [OPTIONS] …\n\n"_s;
    text += CommandLineText::tr("Without a command the window opens. Commands need no display:") + u'\n';
    for (const CommandInfo &command : allCommands) {
        text += u"  "_s + QString(QLatin1StringView(command.name)).leftJustified(14) +
                QCoreApplication::translate("CommandLine", command.summary) + u'\n';
    }
    text += u'\n' + CommandLineText::tr(
                        "Exit codes: 0 done (check: GO), 1 and 2 only from check (CONDITIONAL GO, NO-GO), "
                        "64 wrong usage, 65 bad input, 73 output not written.");
    text += u'\n' + CommandLineText::tr("“baton COMMAND --help” explains a command.") + u'\n';
    return text;
}

QString commandHelp(const CommandInfo &command)
{
    QString text = CommandLineText::tr("Usage:") + u" baton "_s + QLatin1StringView(command.name);
    for (const OptionInfo &option : command.options) {
        if (option.isRequired)
            text += u" --"_s + QLatin1StringView(option.name) + u' ' + QLatin1StringView(option.value);
    }
    text += u' ' + QLatin1StringView(command.files) + u"\n\n"_s;
    const QString summary = QCoreApplication::translate("CommandLine", command.summary);
    text += summary.left(1).toUpper() + summary.mid(1) + u".\n\n"_s + CommandLineText::tr("Options:") + u'\n';
    for (const OptionInfo &option : optionsOf(command))
        text += optionLine(option) + u'\n';
    return text;
}

} // namespace baton
