// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/plainlabel.h"

#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace baton {

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    // On a page of another colour role the text would take that of the page.
    setForegroundRole(QPalette::WindowText);
    setPlain(text);
}

void PlainLabel::setElided(bool elided)
{
    m_isElided = elided;
    setSizePolicy(elided ? QSizePolicy::Expanding : QSizePolicy::Preferred, QSizePolicy::Fixed);
    showText();
}

void PlainLabel::setPlain(const QString &text)
{
    if (text == m_text && text == QLabel::text())
        return;
    m_text = text;
    setAccessibleName(text);
    showText();
    updateGeometry();
}

void PlainLabel::setQuiet(bool quiet)
{
    m_isQuiet = quiet;
    restyle();
}

void PlainLabel::setBold(bool bold)
{
    QFont changed = font();
    changed.setBold(bold);
    setFont(changed);
}

void PlainLabel::setScale(int percent)
{
    QFont changed = font();
    changed.setPointSizeF(changed.pointSizeF() * percent / 100);
    setFont(changed);
}

void PlainLabel::showText()
{
    if (!m_isElided) {
        setText(m_text);
        return;
    }
    const QString line = m_text.simplified();
    const QString shown = fontMetrics().elidedText(line, Qt::ElideRight, contentsRect().width());
    setText(shown);
    setToolTip(shown == line ? QString() : plainToolTip(m_text));
}

void PlainLabel::restyle()
{
    if (m_isQuiet)
        setColor(quietColor(QGuiApplication::palette()));
    else if (m_mark)
        setMark(*m_mark);
}

void PlainLabel::setColor(const QColor &color)
{
    QPalette changed = palette();
    if (changed.color(QPalette::WindowText) == color)
        return;
    changed.setColor(QPalette::WindowText, color);
    setPalette(changed);
}

void PlainLabel::setMark(Mark mark)
{
    m_mark = mark;
    const QPalette palette = QGuiApplication::palette();
    setColor(mark == Mark::None ? palette.color(QPalette::WindowText) : markColor(mark, palette));
}

QSize PlainLabel::minimumSizeHint() const
{
    if (!m_isElided)
        return QLabel::minimumSizeHint();
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

QSize PlainLabel::sizeHint() const
{
    if (!m_isElided)
        return QLabel::sizeHint();
    return {fontMetrics().horizontalAdvance(m_text.simplified()) + 2, QLabel::sizeHint().height()};
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_isElided)
        showText();
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_isElided)
        showText();
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

ProblemLabel::ProblemLabel(QWidget *parent) : PlainLabel({}, parent)
{
    setObjectName(u"problem"_s);
    setWordWrap(true);
    setMark(Mark::Blocked);
    hide();
}

void ProblemLabel::follow(QWidget *entry)
{
    const auto forget = [this, entry] {
        if (!m_about || m_about == entry)
            say({});
    };
    if (auto *line = qobject_cast<QLineEdit *>(entry))
        connect(line, &QLineEdit::textChanged, this, forget);
    else if (auto *lines = qobject_cast<QPlainTextEdit *>(entry))
        connect(lines, &QPlainTextEdit::textChanged, this, forget);
    else if (auto *choice = qobject_cast<QComboBox *>(entry))
        connect(choice, &QComboBox::currentIndexChanged, this, forget);
    else if (auto *list = qobject_cast<QAbstractItemView *>(entry))
        connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this, forget);
}

void ProblemLabel::say(const QString &problem, const QWidget *about)
{
    m_about = about;
    setPlain(problem);
    setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString escaped = text.left(2000).toHtmlEscaped();
    escaped.replace(u'\n', u"<br>"_s);
    return u"<span>"_s + escaped + u"</span>"_s;
}

} // namespace baton
