// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace baton {

/// A titled part of a form that folds. Its content is made when it is first opened.
class Section : public QWidget
{
    Q_OBJECT

public:
    Section(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setContent(QWidget *content);
    bool isOpen() const;

public Q_SLOTS:
    void setOpen(bool open);

Q_SIGNALS:
    void toggled(bool open);

private:
    QToolButton *m_header;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    bool m_isOpen = false;
};

} // namespace baton
