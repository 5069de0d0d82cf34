// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/recorddelegate.h"

#include <QHeaderView>
#include <QResizeEvent>
#include <QTimer>

#include <algorithm>

namespace baton {

/// What a table of records and the outline of tasks have in common: walking through cells and editing them.
/// `View` is the item view of Qt's that it becomes.
template <class View>
class CellTable : public View
{
public:
    using View::View;

    /// Takes over what is being typed; what is not understood is dropped and said.
    void finishEditing()
    {
        const auto editors = this->viewport()->template findChildren<QWidget *>(QStringLiteral("cellEditor"),
                                                                                Qt::FindDirectChildrenOnly);
        for (QWidget *editor : editors) {
            if (editor->isHidden())
                continue; // closed already
            this->commitData(editor);
            this->closeEditor(editor, QAbstractItemDelegate::NoHint);
        }
    }

protected:
    virtual const QHeaderView &titles() const = 0;

    /// Alone selected, whatever keys are held down: neither Ctrl+Ins nor the capital letter that begins a
    /// name may add to the selection, for what is typed goes into all of it.
    void makeCurrent(const QModelIndex &index)
    {
        this->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }

    // What takes room above the table (a message about what was typed) must not push the row at work out.
    void resizeEvent(QResizeEvent *event) override
    {
        const QRect current = this->visualRect(this->currentIndex());
        const QRect before(QPoint(0, 0), event->oldSize());
        View::resizeEvent(event);
        const bool wasSeen = current.isValid() && current.top() >= 0 && current.bottom() <= before.height();
        if (wasSeen && current.bottom() > this->viewport()->height())
            this->scrollTo(this->currentIndex());
    }

    std::vector<int> shownColumns() const
    {
        std::vector<int> columns;
        for (int visual = 0; visual < titles().count(); ++visual) {
            const int column = titles().logicalIndex(visual);
            if (!titles().isSectionHidden(column))
                columns.push_back(column);
        }
        return columns;
    }

    /// The column so many places to the right of the current one; -1 beyond the edge.
    int columnBeside(int places) const
    {
        const std::vector<int> shown = shownColumns();
        const auto at = std::ranges::find(shown, this->currentIndex().column());
        const auto place = (at == shown.end() ? 0 : at - shown.begin()) + places;
        return place < 0 || place >= std::ssize(shown) ? -1 : shown[static_cast<size_t>(place)];
    }

    using View::edit;
    bool edit(const QModelIndex &index, QAbstractItemView::EditTrigger trigger, QEvent *event) override
    {
        if (!View::edit(index, trigger, event))
            return false;
        QWidget *editor = this->indexWidget(index);
        if (editor)
            editor->setProperty(RecordDelegate::begunByTypingProperty,
                                trigger == QAbstractItemView::AnyKeyPressed);
        // A drop-down is opened to choose from, not to look at.
        const bool isOpened =
            trigger == QAbstractItemView::DoubleClicked || trigger == QAbstractItemView::EditKeyPressed;
        if (isOpened && qobject_cast<ChoiceEditor *>(editor))
            QTimer::singleShot(0, editor, [editor] { FieldEditor::of(editor)->openPopup(); });
        return true;
    }

    /// Edits the current cell with the list of its values open.
    bool openList()
    {
        if (!edit(this->currentIndex(), QAbstractItemView::EditKeyPressed, nullptr))
            return false;
        if (FieldEditor *editor = FieldEditor::of(this->indexWidget(this->currentIndex())))
            editor->openPopup();
        return true;
    }
};

} // namespace baton
