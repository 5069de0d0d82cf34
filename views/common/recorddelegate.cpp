// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/recorddelegate.h"

#include "models/items/filtermodel.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

const FieldInfo *fieldAt(RecordKind kind, const QModelIndex &index)
{
    const QVariant field = index.data(RecordTableModel::FieldRole);
    if (!field.isValid() || field.toInt() < 0)
        return nullptr;
    return &recordInfo(kind).fields[static_cast<size_t>(field.toInt())];
}

constexpr auto cellProperty = "cell"; // of an editor: the index it edits

// Shown computed, edited as text.
bool isTyped(const QModelIndex &index)
{
    return index.data(RecordTableModel::TypedRole).toBool();
}

} // namespace

RecordDelegate::RecordDelegate(const EditorContext &context, QObject *parent)
    : CellDelegate(parent), m_context(context)
{
}

QWidget *RecordDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    const FieldInfo *field = fieldAt(m_context.kind, index);
    if (!field)
        return nullptr;
    FieldEditor *editor = makeFieldEditor(m_context, *field, EditorPlace::Cell, parent);
    QWidget *widget = editor->widget();
    widget->setObjectName(u"cellEditor"_s);
    widget->setAccessibleName(fieldLabel(m_context.record(), *field));
    widget->setAutoFillBackground(true);
    widget->setProperty(cellProperty, QPersistentModelIndex(index));
    // Choosing finishes; for typed text Enter, Tab and leaving do, which the event filter sees.
    if (field->kind == FieldKind::Enum || field->kind == FieldKind::Boolean)
        connect(editor, &FieldEditor::finished, this,
                [this, widget] { const_cast<RecordDelegate *>(this)->finish(widget); });
    return widget;
}

void RecordDelegate::setEditorData(QWidget *widget, const QModelIndex &index) const
{
    FieldEditor *editor = FieldEditor::of(widget);
    const FieldInfo *field = fieldAt(m_context.kind, index);
    if (!editor || !field || editor->isTouched())
        return; // what is being typed outlives what else becomes of the row
    const void *row =
        m_context.document->plan().row(m_context.kind, index.data(RecordTableModel::IdRole).toUuid());
    if (!row)
        return;
    if (isTyped(index))
        editor->setText(index.data(RecordTableModel::TextRole).toString());
    else
        editor->setValue(field->get(row));
    // Typing replaces, also when the row changed since the editor was opened.
    if (auto *text = qobject_cast<TextEditor *>(widget))
        text->selectAll();
    else if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->selectAll();
}

void RecordDelegate::setModelData(QWidget *widget, QAbstractItemModel *, const QModelIndex &index) const
{
    const FieldEditor *editor = FieldEditor::of(widget);
    if (!editor || !editor->isTouched())
        return;
    if (isTyped(index)) {
        Q_EMIT textEntered(index, editor->text());
        return;
    }
    const Result<Value> value = editor->value();
    if (value)
        Q_EMIT valueEntered(index, *value);
    else
        Q_EMIT notUnderstood(value.error());
}

void RecordDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    QRect box = option.rect;
    if (qobject_cast<TextEditor *>(editor)) {
        // Several lines take the room they need, upwards where there is none below.
        const QRect area = editor->parentWidget()->rect();
        box.setHeight(qMin(area.height(), 6 * editor->fontMetrics().lineSpacing() + 12));
        box.setWidth(qMax(box.width(), qMin(area.width(), 320)));
        if (box.bottom() > area.bottom())
            box.moveBottom(area.bottom());
        if (box.right() > area.right())
            box.moveRight(area.right());
    }
    editor->setGeometry(box);
}

void RecordDelegate::finish(QWidget *editor)
{
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor, NoHint);
}

// What is not understood stays in its editor, to be mended.
bool RecordDelegate::isUnderstood(const QWidget *widget) const
{
    const FieldEditor *editor = FieldEditor::of(widget);
    const QModelIndex index = widget->property(cellProperty).value<QPersistentModelIndex>();
    if (!editor || !editor->isTouched() || !index.isValid())
        return true;
    std::optional<Error> problem;
    if (isTyped(index)) {
        if (const auto judged = judgeText(index, editor->text()); !judged)
            problem = judged.error();
    } else if (const auto value = editor->value(); !value) {
        problem = value.error();
    }
    if (problem)
        Q_EMIT notUnderstood(*problem);
    return !problem;
}

Result<void> RecordDelegate::judgeText(const QModelIndex &index, const QString &text) const
{
    const auto *model = qobject_cast<const FilterModel *>(index.model());
    if (!model)
        return {};
    const auto cells = model->records().understood(model->idAt(index.row()), index.column(), text);
    return cells ? Result<void>() : cells.error();
}

void RecordDelegate::leave(QWidget *editor, int rows, int columns)
{
    if (!isUnderstood(editor))
        return;
    finish(editor);
    Q_EMIT leftTowards(rows, columns);
}

// True when the key leaves the editor, as in a spreadsheet: what was begun by typing is left by any arrow.
bool RecordDelegate::keyPressed(QWidget *editor, const QKeyEvent &key)
{
    const bool isLine = qobject_cast<LineEditor *>(editor) != nullptr;
    const bool isBegunByTyping = isLine && editor->property(begunByTypingProperty).toBool();
    const bool isPlain = !(key.modifiers() & ~Qt::KeypadModifier);
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (auto *text = qobject_cast<TextEditor *>(editor); text && key.modifiers() & Qt::AltModifier) {
            text->insertPlainText(u"\n"_s);
            return true;
        }
        leave(editor, key.modifiers() & Qt::ShiftModifier ? -1 : 1, 0);
        return true;
    case Qt::Key_Tab:
        leave(editor, 0, 1);
        return true;
    case Qt::Key_Backtab:
        leave(editor, 0, -1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!isLine || !isPlain)
            return false;
        leave(editor, key.key() == Qt::Key_Up ? -1 : 1, 0);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!isBegunByTyping || !isPlain)
            return false;
        leave(editor, 0, key.key() == Qt::Key_Left ? -1 : 1);
        return true;
    case Qt::Key_F2:
        editor->setProperty(begunByTypingProperty, false); // arrows move in the text now
        return true;
    default:
        return false;
    }
}

bool RecordDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (editor && event->type() == QEvent::KeyPress && keyPressed(editor, *static_cast<QKeyEvent *>(event)))
        return true;
    if (editor && event->type() == QEvent::FocusOut) {
        const QWidget *focus = QApplication::focusWidget();
        const bool isWithin = focus && (focus == editor || editor->isAncestorOf(focus));
        if (!isWithin && !QApplication::activePopupWidget() && !isUnderstood(editor))
            return false;
    }
    return CellDelegate::eventFilter(object, event);
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    if (index.data(FilterModel::GroupRole).toBool())
        paintHeading(painter, option, index);
    else
        CellDelegate::paint(painter, option, index);
}

// A heading runs over all columns and stays at the left edge: fold arrow, title, and what it says of its
// rows. Each cell paints its part of it, so columns can be moved and hidden freely.
void RecordDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view)
        return;
    const QPalette &palette = option.palette;
    const QModelIndex heading = index.siblingAtColumn(0);
    const bool isCurrent = view->hasFocus() && view->currentIndex().row() == index.row();
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, palette.color(isCurrent ? QPalette::Highlight : QPalette::Window));
    QStyleOption arrow;
    arrow.palette = palette;
    arrow.state = QStyle::State_Enabled;
    arrow.rect = QRect(space::small, option.rect.center().y() - 6, 12, 12);
    view->style()->drawPrimitive(heading.data(FilterModel::CollapsedRole).toBool()
                                     ? QStyle::PE_IndicatorArrowRight
                                     : QStyle::PE_IndicatorArrowDown,
                                 &arrow, painter, view);
    QRect box(20, option.rect.top(), view->viewport()->width() - 20 - space::medium, option.rect.height());
    QFont bold = option.font;
    bold.setBold(true);
    const QFontMetrics boldMetrics(bold);
    const QString title =
        boldMetrics.elidedText(heading.data().toString().simplified(), Qt::ElideRight, box.width() / 2);
    painter->setFont(bold);
    painter->setPen(palette.color(QPalette::Text));
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, title);
    box.setLeft(box.left() + boldMetrics.horizontalAdvance(title) + space::large);
    painter->setFont(option.font);
    painter->setPen(quietColor(palette));
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(heading.data(FilterModel::SummaryRole).toString(),
                                                    Qt::ElideRight, box.width()));
    painter->setPen(lineColor(palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

} // namespace baton
