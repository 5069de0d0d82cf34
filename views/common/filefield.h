// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace baton {

class Dialogs;
class PlainLabel;

/// A file of the computer, chosen in a dialog or dropped here; it may stay empty.
class FileField : public QWidget
{
    Q_OBJECT

public:
    explicit FileField(Dialogs &dialogs, QWidget *parent = nullptr);

    QString path() const { return m_path; }
    void setPath(const QString &path);

Q_SIGNALS:
    void pathChanged(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    Dialogs &m_dialogs;
    QString m_path;
    PlainLabel *m_name;
    QToolButton *m_choose;
    QToolButton *m_clear;
};

/// The one file on this computer that is dragged; empty when it is anything else.
QString draggedFile(const QDropEvent &event);

} // namespace baton
