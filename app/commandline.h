// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <span>

namespace baton {

/// What the process ends with. Beside them `check` answers 0 GO, 1 CONDITIONAL GO, 2 NO-GO.
namespace exitcode {
inline constexpr int ok = 0;
inline constexpr int usage = 64;       ///< the command line is not understood
inline constexpr int badInput = 65;    ///< a file or name given is missing, damaged or refused
inline constexpr int cannotWrite = 73; ///< the output exists already or cannot be written
} // namespace exitcode

/// An option of a command: "--format", or "-o" for short, with the name of its value or none for a switch.
struct OptionInfo
{
    const char *name = "";
    const char *letter = ""; ///< empty: no short form
    const char *value = "";  ///< empty: a switch
    const char *help = "";   ///< translated in the context "CommandLine"
    bool isRequired = false;
};

struct Arguments
{
    QStringList files; ///< positional
    QHash<QString, QString> options;

    bool has(const QString &name) const { return options.contains(name); }
    QString value(const QString &name) const { return options.value(name); }
};

struct CommandInfo
{
    const char *name = "";
    const char *files = ""; ///< how the positional arguments read in the usage line
    int minimumFiles = 0;
    int maximumFiles = 0;
    const char *summary = "";
    std::span<const OptionInfo> options; ///< beside the common ones
};

std::span<const CommandInfo> commands();
/// Null when there is no command of that name.
const CommandInfo *findCommand(const QString &name);

/// Invalid names the option or the number of files at fault. Options may stand before, between and after
/// files, as "--name value" or "--name=value"; after "--" everything is a file.
Result<Arguments> parseArguments(const CommandInfo &command, const QStringList &words);

/// Help on all commands, or on one.
QString generalHelp();
QString commandHelp(const CommandInfo &command);

} // namespace baton
