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
    if (!editor || !field)
        return;
    const void *row =
        m_context.document->plan().row(m_context.kind, index.data(RecordTableModel::IdRole).toUuid());
    if (!row)
        return;
    if (isTyped(index))
        editor->setText(index.data(RecordTableModel::TextRole).toString());
    else
        editor->setValue(field->get(row));
    if (auto *text = qobject_cast<TextEditor *>(widget))
        text->selectAll(); // typing replaces, as in a line
}

void RecordDelegate::setModelData(QWidget *widget, QAbstractItemModel *, const QModelIndex &index) const
{
    const FieldEditor *editor = FieldEditor::of(widget);
    if (!editor)
        return;
    if (isTyped(index)) {
        if (editor->isTouched())
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

bool RecordDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (editor && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isText = qobject_cast<TextEditor *>(editor) != nullptr;
        const bool isControl = key->modifiers() & Qt::ControlModifier;
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (isText && !isControl)
                return false; // a new line
            finish(editor);
            Q_EMIT leftTowards(key->modifiers() & Qt::ShiftModifier ? -1 : 1, 0);
            return true;
        case Qt::Key_Tab:
            finish(editor);
            Q_EMIT leftTowards(0, 1);
            return true;
        case Qt::Key_Backtab:
            finish(editor);
            Q_EMIT leftTowards(0, -1);
            return true;
        default:
            break;
        }
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
