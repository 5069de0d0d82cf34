// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace baton {

class PlainLabel;

/// A titled box on a page, with a note beside the title.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);
    void setContent(QWidget *content, int stretch = 1);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    PlainLabel *m_title;
    PlainLabel *m_note;
};

} // namespace baton
