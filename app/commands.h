// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

#include <QTextStream>

namespace baton {

/// What a command writes to: results and messages for people. Nothing else is printed.
struct Console
{
    QTextStream &out;
    QTextStream &err;
};

/// Runs a command with its parsed arguments; returns the exit code. Errors go to `err` as one clear message
/// and leave files as they were. Needs a QGuiApplication for reports (fonts), but no display.
int runCommand(const CommandInfo &command, const Arguments &arguments, Console console);

/// Parses and runs: `words` begin with the name of the command.
int runCommandLine(const QStringList &words, Console console);

} // namespace baton
