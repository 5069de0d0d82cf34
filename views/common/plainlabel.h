// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/column.h"

#include <QLabel>

namespace baton {

/// A label that shows text as it is: no markup, whatever a plan's titles hold. Elided labels show what fits
/// and the whole as tool tip.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr);

    /// One line that ends in an ellipsis where there is no room, and asks for no room of its own.
    void setElided(bool elided);
    void setPlain(const QString &text);
    QString plain() const { return m_text; }
    /// Text of second rank.
    void setQuiet(bool quiet);
    /// Text in the colour of a meaning; None: the usual one.
    void setMark(Mark mark);
    void setBold(bool bold);
    /// In hundredths of the normal size.
    void setScale(int percent);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showText();
    void restyle();
    void setColor(const QColor &color);

    QString m_text;
    bool m_isElided = false;
    bool m_isQuiet = false;
    std::optional<Mark> m_mark;
};

/// What is wrong with what was entered, below it. Takes no room while there is nothing to say; a screen
/// reader reads it out.
class ProblemLabel : public PlainLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent);

    /// Nothing: takes what was said away. `about` is the entry that is wrong; null: any of them.
    void say(const QString &problem, const QWidget *about = nullptr);
    /// What was said about this entry is over when it changes.
    void follow(QWidget *entry);

private:
    const QWidget *m_about = nullptr;
};

/// Text for a tool tip or status tip that cannot be taken for markup; wraps where it is long.
QString plainToolTip(const QString &text);

} // namespace baton
