// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/fieldeditor.h"

#include "models/plan/fieldtext.h"
#include "views/common/fieldhint.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStringListModel>
#include <QToolTip>
#include <QWheelEvent>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

/// One line, read and written as people do; dates, names, numbers and durations are all text first.
class LineFieldEditor : public FieldEditor
{
public:
    LineFieldEditor(const EditorContext &context, const FieldInfo &field, EditorPlace place, QWidget *parent)
        : FieldEditor(new LineEditor(parent)), m_context(context), m_field(field),
          m_line(static_cast<LineEditor *>(widget()))
    {
        m_line->setFrame(place == EditorPlace::Form);
        connect(m_line, &QLineEdit::editingFinished, this, &FieldEditor::finished);
    }

    void setValue(const Value &value) override
    {
        m_value = value;
        m_line->setShown(displayText(m_field, value, m_context.text()));
        m_line->setCursorPosition(0);
    }
    Result<Value> value() const override
    {
        // What was not touched keeps what its text does not show (seconds, a second person of that name).
        if (!m_line->isTouched())
            return m_value;
        return parseText(m_context.record(), m_field, m_line->text(), textContext());
    }
    void setReadOnly(bool readOnly) override
    {
        if (readOnly == m_line->isReadOnly())
            return;
        m_line->setReadOnly(readOnly);
        // How to write it is no matter where nothing is written.
        const QString shown = m_line->placeholderText();
        m_line->setPlaceholderText(std::exchange(m_otherHint, shown));
    }
    void setText(const QString &text) override { m_line->setShown(text); }
    QString text() const override { return m_line->text(); }
    bool isTouched() const override { return m_line->isTouched(); }

protected:
    /// What the text that is typed depends on.
    virtual TextContext textContext() const { return m_context.text(); }

    EditorContext m_context;
    const FieldInfo &m_field;
    LineEditor *m_line;
    QString m_otherHint; ///< the one not shown: with and without editing
    Value m_value;
};

class DateFieldEditor : public LineFieldEditor
{
public:
    DateFieldEditor(const EditorContext &context, const FieldInfo &field, EditorPlace place, QWidget *parent)
        : LineFieldEditor(context, field, place, parent)
    {
        m_line->setPlaceholderText(tr("date, T-14, +3d, next fri"));
        m_action = m_line->addAction(themeIcon("view-calendar"), QLineEdit::TrailingPosition);
        m_action->setText(tr("Choose a date"));
        m_action->setToolTip(tr("Choose a date (Alt+Down)"));
        m_action->setShortcut(QKeySequence(u"Alt+Down"_s));
        m_action->setShortcutContext(Qt::WidgetShortcut);
        connect(m_action, &QAction::triggered, this, &DateFieldEditor::openPopup);
        connect(m_line, &QLineEdit::textEdited, this, &DateFieldEditor::sayDay);
    }
    void setReadOnly(bool readOnly) override
    {
        LineFieldEditor::setReadOnly(readOnly);
        m_action->setVisible(!readOnly);
    }
    void setCountFrom(QDate moved) override
    {
        m_from = moved;
        m_line->setPlaceholderText(m_from.isValid() ? tr("date, +14d from then, next fri")
                                                    : tr("date, T-14, +3d, next fri"));
    }

    void openPopup() override
    {
        auto *menu = new QMenu(m_line);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        auto *calendar = new QCalendarWidget(menu);
        calendar->setObjectName(u"calendar"_s);
        calendar->setAccessibleName(tr("Calendar"));
        calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
        calendar->setGridVisible(false);
        const QDate typed = typedDay();
        calendar->setSelectedDate(typed.isValid() ? typed : m_context.document->today());
        auto *action = new QWidgetAction(menu);
        action->setDefaultWidget(calendar);
        menu->addAction(action);
        const auto choose = [this, menu](QDate date) {
            m_line->setText(displayText(m_field, detail::dateValue(date), m_context.text()));
            menu->close();
            m_line->setFocus();
        };
        connect(calendar, &QCalendarWidget::clicked, menu, choose);
        connect(calendar, &QCalendarWidget::activated, menu, choose);
        menu->popup(m_line->mapToGlobal(QPoint(0, m_line->height())));
        calendar->setFocus();
    }

protected:
    // "+3d" moves the date that is there; without one it counts from today.
    TextContext textContext() const override
    {
        TextContext context = m_context.text();
        context.from = m_from;
        if (!m_from.isValid())
            detail::readDate(m_value, context.from);
        return context;
    }

private:
    QDate typedDay() const { return parseDate(m_line->text(), textContext()); }

    // "next fri" and "T-14" are easily meant otherwise: the day is said while it is typed.
    void sayDay()
    {
        const QDate day = typedDay();
        QString text = day.isValid() ? QLocale().toString(day, QLocale::LongFormat) : QString();
        const QDate from = textContext().from;
        const auto moved = day.isValid() && from.isValid() ? static_cast<int>(from.daysTo(day)) : 0;
        if (moved > 0)
            text = tr("= %1, %n day(s) later", nullptr, moved).arg(text);
        else if (moved < 0)
            text = tr("= %1, %n day(s) earlier", nullptr, -moved).arg(text);
        m_line->setAccessibleDescription(text);
        FieldHint::say(*m_line, text);
    }

    QAction *m_action;
    QDate m_from; ///< the date that is moved
};

QStringList namesOf(const Plan &plan, RecordKind kind)
{
    QStringList names;
    const RecordInfo &record = recordInfo(kind);
    forEachRow(plan, kind, [&](const void *row, QUuid) {
        if (record.nameField < 0)
            return;
        const Value name = record.fields[static_cast<size_t>(record.nameField)].get(row);
        if (const QString *text = textOf(name))
            names.append(*text);
    });
    names.sort(Qt::CaseInsensitive);
    return names;
}

class ReferenceFieldEditor : public LineFieldEditor
{
public:
    ReferenceFieldEditor(const EditorContext &context, const FieldInfo &field, EditorPlace place,
                         QWidget *parent)
        : LineFieldEditor(context, field, place, parent)
    {
        auto *completer = new QCompleter(QStringList(), m_line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        completer->setMaxVisibleItems(12);
        m_line->setCompleter(completer);
        m_action = m_line->addAction(themeIcon("arrow-down"), QLineEdit::TrailingPosition);
        m_action->setText(tr("Show all names"));
        m_action->setToolTip(tr("Show all names (Alt+Down)"));
        m_action->setShortcut(QKeySequence(u"Alt+Down"_s));
        m_action->setShortcutContext(Qt::WidgetShortcut);
        connect(m_action, &QAction::triggered, this, &ReferenceFieldEditor::openPopup);
        // Comes before the completer looks.
        connect(m_line, &QLineEdit::textEdited, this, &ReferenceFieldEditor::listNames);
    }
    void setValue(const Value &value) override
    {
        LineFieldEditor::setValue(value);
        m_areNamesListed = false;
    }
    void openPopup() override
    {
        listNames();
        m_line->completer()->setCompletionPrefix({});
        m_line->completer()->complete();
    }
    void setReadOnly(bool readOnly) override
    {
        LineFieldEditor::setReadOnly(readOnly);
        m_action->setVisible(!readOnly);
    }
    /// A part of a name is enough when only one name begins with it, or else only one contains it.
    Result<Value> value() const override
    {
        Result<Value> exact = LineFieldEditor::value();
        if (exact)
            return exact;
        const QString typed = m_line->text().trimmed();
        if (typed.isEmpty())
            return exact;
        const QStringList names = namesOf(m_context.document->plan(), m_field.target);
        QStringList fitting;
        std::ranges::copy_if(names, std::back_inserter(fitting), [&typed](const QString &name) {
            return name.startsWith(typed, Qt::CaseInsensitive);
        });
        if (fitting.isEmpty())
            fitting = names.filter(typed, Qt::CaseInsensitive);
        if (fitting.size() != 1)
            return exact;
        return parseText(m_context.record(), m_field, fitting.constFirst(), m_context.text());
    }

private:
    // Only when somebody looks for one: a form has several such fields, and a plan 50,000 tasks.
    void listNames()
    {
        if (std::exchange(m_areNamesListed, true))
            return;
        if (auto *names = qobject_cast<QStringListModel *>(m_line->completer()->model()))
            names->setStringList(namesOf(m_context.document->plan(), m_field.target));
    }

    QAction *m_action;
    bool m_areNamesListed = false;
};

class TextFieldEditor : public FieldEditor
{
public:
    TextFieldEditor(const EditorContext &context, const FieldInfo &field, QWidget *parent)
        : FieldEditor(new TextEditor(parent)), m_context(context), m_field(field),
          m_edit(static_cast<TextEditor *>(widget()))
    {
        m_edit->setOneLine(field.kind == FieldKind::Text);
        connect(m_edit, &TextEditor::finished, this, &FieldEditor::finished);
    }

    void setValue(const Value &value) override
    {
        m_value = value;
        m_edit->setShown(displayText(m_field, value, m_context.text()));
    }
    Result<Value> value() const override
    {
        if (!m_edit->isTouched())
            return m_value;
        return parseText(m_context.record(), m_field, m_edit->toPlainText(), m_context.text());
    }
    void setReadOnly(bool readOnly) override
    {
        m_edit->setReadOnly(readOnly);
        m_edit->viewport()->setBackgroundRole(readOnly ? QPalette::Window : QPalette::Base);
    }
    bool isTouched() const override { return m_edit->isTouched(); }

private:
    EditorContext m_context;
    const FieldInfo &m_field;
    TextEditor *m_edit;
    Value m_value;
};

class EnumFieldEditor : public FieldEditor
{
public:
    EnumFieldEditor(const FieldInfo &field, EditorPlace place, QWidget *parent)
        : FieldEditor(new ChoiceEditor(parent)), m_combo(static_cast<ChoiceEditor *>(widget()))
    {
        if (field.isNullable)
            m_combo->addItem(QString(), QString());
        for (const EnumLabel &label : field.labels) {
            const QString key = QString::fromLatin1(label.key);
            m_combo->addItem(enumText(field, key), key);
        }
        m_combo->setFrame(place == EditorPlace::Form);
        connect(m_combo, &QComboBox::activated, this, [this] {
            m_isChosen = true;
            Q_EMIT finished();
        });
    }

    void setValue(const Value &value) override
    {
        m_isChosen = false;
        m_combo->setCurrentIndex(m_combo->findData(textOf(value) ? *textOf(value) : QString()));
    }
    Result<Value> value() const override { return detail::textValue(m_combo->currentData().toString()); }
    void setReadOnly(bool readOnly) override { m_combo->setEnabled(!readOnly); }
    void openPopup() override { m_combo->showPopup(); }
    bool isTouched() const override { return m_isChosen; }

private:
    ChoiceEditor *m_combo;
    bool m_isChosen = false;
};

class BooleanFieldEditor : public FieldEditor
{
public:
    explicit BooleanFieldEditor(QWidget *parent)
        : FieldEditor(new QCheckBox(parent)), m_check(static_cast<QCheckBox *>(widget()))
    {
        connect(m_check, &QCheckBox::clicked, this, [this] {
            m_isClicked = true;
            Q_EMIT finished();
        });
    }

    void setValue(const Value &value) override
    {
        m_isClicked = false;
        m_check->setChecked(integerOf(value) && *integerOf(value) != 0);
    }
    Result<Value> value() const override { return Value{qint64{m_check->isChecked()}}; }
    void setReadOnly(bool readOnly) override { m_check->setEnabled(!readOnly); }
    bool isTouched() const override { return m_isClicked; }

private:
    QCheckBox *m_check;
    bool m_isClicked = false;
};

} // namespace

FieldEditor::FieldEditor(QWidget *widget) : QObject(widget), m_widget(widget) {}

QDate FieldEditor::date() const
{
    const Result<Value> typed = value();
    QDate day;
    return typed && detail::readDate(*typed, day) ? day : QDate();
}

FieldEditor *FieldEditor::of(const QWidget *widget)
{
    return widget ? widget->findChild<FieldEditor *>({}, Qt::FindDirectChildrenOnly) : nullptr;
}

FieldEditor *makeFieldEditor(const EditorContext &context, const FieldInfo &field, EditorPlace place,
                             QWidget *parent)
{
    switch (field.kind) {
    case FieldKind::Enum:
        return new EnumFieldEditor(field, place, parent);
    case FieldKind::Boolean:
        return new BooleanFieldEditor(parent);
    case FieldKind::LongText:
    case FieldKind::CheckLines:
        return new TextFieldEditor(context, field, parent);
    case FieldKind::Text:
        if (place == EditorPlace::Form && field.maximumLength > 500)
            return new TextFieldEditor(context, field, parent);
        break;
    case FieldKind::Date:
        return new DateFieldEditor(context, field, place, parent);
    case FieldKind::Reference:
        return new ReferenceFieldEditor(context, field, place, parent);
    default:
        break;
    }
    return new LineFieldEditor(context, field, place, parent);
}

LineEditor::LineEditor(QWidget *parent) : QLineEdit(parent) {}

void LineEditor::setShown(const QString &text)
{
    m_shown = text;
    setText(text);
    setToolTip({});
}

// Enter and Tab in the open list of names take the name that is marked and do what they do without the list.
bool LineEditor::leaveCompletions(const QKeyEvent &key)
{
    const bool isLeaving =
        key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab;
    if (!isLeaving || !completer() || !completer()->popup()->isVisible())
        return false;
    const QModelIndex chosen = completer()->popup()->currentIndex();
    if (chosen.isValid())
        setText(chosen.data(completer()->completionRole()).toString());
    completer()->popup()->hide();
    QKeyEvent again(QEvent::KeyPress, key.key(), key.modifiers(), key.text());
    QCoreApplication::sendEvent(this, &again);
    return true;
}

// What is longer than the line is read whole when the mouse rests on it, behind what is to say of it besides.
bool LineEditor::showWhole(const QHelpEvent &event)
{
    constexpr int margins = 8;
    if (fontMetrics().horizontalAdvance(text()) + margins <= width())
        return false;
    QStringList tips{plainToolTip(text())};
    if (!toolTip().isEmpty())
        tips.prepend(toolTip());
    QToolTip::showText(event.globalPos(), tips.join(u"<br>"_s), this);
    return true;
}

bool LineEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && showWhole(*static_cast<QHelpEvent *>(event)))
        return true;
    if (event->type() == QEvent::KeyPress && leaveCompletions(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isHistory = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (isHistory && !isTouched()) {
            event->ignore(); // the plan's undo
            return true;
        }
        if (key->key() == Qt::Key_Escape && isTouched())
            event->accept();
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape &&
        isTouched()) {
        setText(m_shown);
        selectAll();
        return true;
    }
    return QLineEdit::event(event);
}

TextEditor::TextEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QPlainTextEdit::textChanged, this, &TextEditor::fitHeight);
}

void TextEditor::setShown(const QString &text)
{
    m_shown = text;
    if (toPlainText() != text)
        setPlainText(text);
    m_shown = toPlainText();
}

// As tall as its text, between two lines and ten.
QSize TextEditor::sizeHint() const
{
    const int lines = qBound(2, static_cast<int>(document()->size().height()), 10);
    const int margins = static_cast<int>(2 * document()->documentMargin()) + 2 * frameWidth();
    return {200, lines * fontMetrics().lineSpacing() + margins};
}

QSize TextEditor::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void TextEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
    // It begins with its first line again once there is room for it.
    if (!hasFocus() || verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
        verticalScrollBar()->setValue(0);
}

void TextEditor::fitHeight()
{
    const bool isAll = document()->size().height() <= 10;
    setVerticalScrollBarPolicy(isAll ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (sizeHint().height() != m_hintedHeight) {
        m_hintedHeight = sizeHint().height();
        updateGeometry();
    }
}

bool TextEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isHistory = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (isHistory && !isTouched()) {
            event->ignore();
            return true;
        }
        if (key->key() == Qt::Key_Escape && isTouched())
            event->accept();
    }
    return QPlainTextEdit::event(event);
}

void TextEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT finished();
}

void TextEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (m_isOneLine || event->modifiers() & Qt::ControlModifier)) {
        Q_EMIT finished();
        return;
    }
    if (event->key() == Qt::Key_Escape && isTouched()) {
        setPlainText(m_shown);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

ChoiceEditor::ChoiceEditor(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void ChoiceEditor::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolls what it stands in
}

void ChoiceEditor::keyPressEvent(QKeyEvent *event)
{
    if (isEditable()) {
        QComboBox::keyPressEvent(event);
        return;
    }
    const QString typed = event->text();
    const bool isLetter = !typed.isEmpty() && typed.front().isPrint() &&
                          !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool isArrow = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up;
    if (!isLetter && !isArrow) {
        QComboBox::keyPressEvent(event);
        return;
    }
    showPopup();
    if (isLetter && event->key() != Qt::Key_Space)
        view()->keyboardSearch(typed);
}

} // namespace baton
