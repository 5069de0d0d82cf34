// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <functional>

class QSettings;

namespace baton {

class Dialogs;
class MainWindow;
class Theme;

/// What the window needs from the program around it. All must outlive it.
struct ShellContext
{
    Theme &theme;
    Dialogs &dialogs;
    QSettings &settings;
    std::function<QDateTime()> clock; ///< the time of day, UTC
    QString account;                  ///< of the operating system
    QString plansFolder;              ///< where new plans go
    /// Makes and shows another window; null where there is but one.
    std::function<MainWindow *()> openWindow = {};

    QDate today() const { return clock().toLocalTime().date(); }
};

/// A name that every file system takes.
QString fileNameFor(const QString &name);

} // namespace baton
