// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/document.h"
#include "models/plan/fieldtext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

class QHelpEvent;

namespace baton {

/// What the editors of one record kind need to read and write values as people do.
struct EditorContext
{
    const Document *document = nullptr;
    RecordKind kind = RecordKind::Project;

    TextContext text() const { return {&document->plan(), QLocale(), document->today()}; }
    const RecordInfo &record() const { return recordInfo(kind); }
};

enum class EditorPlace { Cell, Form };

/// What every editor of a field can do, whatever widget it is. Owned by its widget.
class FieldEditor : public QObject
{
    Q_OBJECT

public:
    explicit FieldEditor(QWidget *widget);

    QWidget *widget() const { return m_widget; }
    /// Shows the value; what was typed before is dropped.
    virtual void setValue(const Value &value) = 0;
    /// The value typed or chosen; an error says what is not understood.
    virtual Result<Value> value() const = 0;
    /// Of an editor of a date: the day typed or chosen, none while there is none.
    QDate date() const;
    virtual void setReadOnly(bool readOnly) = 0;
    /// Of an editor of a date: which one it moves, so that "+14d" counts from that and not from today.
    virtual void setCountFrom(QDate moved) { Q_UNUSED(moved) }
    /// For editors of one line: shows text that is no value of the field, and gives it back.
    virtual void setText(const QString &text) { Q_UNUSED(text) }
    virtual QString text() const { return {}; }
    /// Something was typed or chosen since setValue.
    virtual bool isTouched() const = 0;
    /// Opens its list or calendar, if it has one.
    virtual void openPopup() {}

    /// The editor that this widget shows; null for other widgets.
    static FieldEditor *of(const QWidget *widget);

Q_SIGNALS:
    /// The user has finished: Enter, leaving, choosing.
    void finished();

private:
    QWidget *m_widget;
};

/// The editor that suits the field: text, several lines, drop-down, completer, date with calendar.
FieldEditor *makeFieldEditor(const EditorContext &context, const FieldInfo &field, EditorPlace place,
                             QWidget *parent);

/// A line for text that leaves undo to the plan unless something has been typed, and takes Esc to revert.
class LineEditor : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineEditor(QWidget *parent = nullptr);
    void setShown(const QString &text);
    bool isTouched() const { return text() != m_shown; }

protected:
    bool event(QEvent *event) override;

private:
    bool leaveCompletions(const QKeyEvent &key);
    bool showWhole(const QHelpEvent &event);

    QString m_shown;
};

/// The same for several lines; Tab leaves, Ctrl+Enter finishes, and Enter too where the field is one line.
class TextEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextEditor(QWidget *parent = nullptr);
    void setShown(const QString &text);
    bool isTouched() const { return toPlainText() != m_shown; }
    void setOneLine(bool oneLine) { m_isOneLine = oneLine; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void finished();

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    bool m_isOneLine = false;
    int m_hintedHeight = 0;
    QString m_shown;
};

/// A drop-down that the wheel scrolls past. Keys open the list instead of choosing unseen: each choice is a
/// change of the plan.
class ChoiceEditor : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceEditor(QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace baton
