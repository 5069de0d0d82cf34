// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace baton {

/// The help texts of the program, a topic for each page of the window. They lie as Markdown in
/// resources/help/<language>; a topic that a language lacks is shown in English.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent);

    /// Names of all topics, in the order to read them.
    static QStringList topics();
    static bool hasTopic(const QString &topic) { return topics().contains(topic); }

public Q_SLOTS:
    /// The first topic when there is none of that name.
    void showTopic(const QString &topic);

private:
    void showRow(int row);

    QListWidget *m_list;
    QTextBrowser *m_text;
};

} // namespace baton
