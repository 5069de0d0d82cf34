// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/celldelegate.h"
#include "views/common/fieldeditor.h"

namespace baton {

/// Paints the cells of a RecordTableModel and gives each the editor of its field. Meaning is painted as icon
/// and text; values are always plain text.
class RecordDelegate : public CellDelegate
{
    Q_OBJECT

public:
    /// Property of an editor that a letter typed into the table has opened: arrows leave it.
    static constexpr auto begunByTypingProperty = "begunByTyping";

    RecordDelegate(const EditorContext &context, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

Q_SIGNALS:
    /// The value typed into the cell; the view decides which cells take it. Nothing is said of a cell that
    /// was looked at only.
    void valueEntered(const QModelIndex &index, const baton::Value &value) const;
    /// The same for cells that are edited as text.
    void textEntered(const QModelIndex &index, const QString &text) const;
    void notUnderstood(const baton::Error &error) const;
    /// The editor was left with Enter (down), Tab (right) or Shift+Tab (left), or an arrow.
    void leftTowards(int rows, int columns) const;

protected:
    /// Whether text typed into a cell that is edited as text can be taken over.
    virtual Result<void> judgeText(const QModelIndex &index, const QString &text) const;
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void finish(QWidget *editor);
    bool isUnderstood(const QWidget *editor) const;
    bool keyPressed(QWidget *editor, const QKeyEvent &key);
    void leave(QWidget *editor, int rows, int columns);

    EditorContext m_context;
};

} // namespace baton
