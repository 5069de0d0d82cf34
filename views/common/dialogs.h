// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <QStringList>

class QPrinter;
class QWidget;

namespace baton {

/// What is asked before something that undo cannot take back.
struct Question
{
    QString title;
    QString text;        ///< the question, one sentence
    QString detail;      ///< what will happen
    QStringList answers; ///< labels of the buttons, the safest last
    int usual = -1;      ///< the answer that Enter gives; -1: the safest
};

/// Every question to the user that stops the program: files to open and save, messages. Behind a seam, so
/// that tests drive the window without them. All text is shown as plain text.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    /// Empty when cancelled. `filter` as in QFileDialog.
    virtual QString openFile(QWidget *parent, const QString &title, const QString &folder,
                             const QString &filter) = 0;
    /// Empty when cancelled. `proposal` is a path, `suffix` is added to a name without one.
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &proposal,
                             const QString &filter, const QString &suffix) = 0;
    /// Sets up the printer; false when cancelled.
    virtual bool choosePrinter(QWidget *parent, QPrinter &printer) = 0;
    /// The index of the answer; the last when the question is closed.
    virtual int ask(QWidget *parent, const Question &question) = 0;
    /// What happened, what it means for the data, what to do.
    virtual void showError(QWidget *parent, const QString &title, const Error &error) = 0;
    virtual void showText(QWidget *parent, const QString &title, const QString &text) = 0;
};

/// The real ones.
class DesktopDialogs : public Dialogs
{
public:
    QString openFile(QWidget *parent, const QString &title, const QString &folder,
                     const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &proposal, const QString &filter,
                     const QString &suffix) override;
    bool choosePrinter(QWidget *parent, QPrinter &printer) override;
    int ask(QWidget *parent, const Question &question) override;
    void showError(QWidget *parent, const QString &title, const Error &error) override;
    void showText(QWidget *parent, const QString &title, const QString &text) override;
};

} // namespace baton
