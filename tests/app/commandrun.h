// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"

/// What a command line printed and how it ended.
struct CommandRun
{
    int exitCode = -1;
    QString out;
    QString err;

    explicit CommandRun(const QStringList &words)
    {
        QTextStream outStream(&out);
        QTextStream errStream(&err);
        exitCode = baton::runCommandLine(words, {outStream, errStream});
    }
};
