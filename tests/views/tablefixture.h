// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/windowfixture.h"
#include "views/common/messagebar.h"
#include "views/common/recordtableview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>

namespace baton::test {

/// The sample's checklist in the real window, with the keyboard in its table. Its criteria are not agreed yet
/// unless asked for, so that every field can be changed.
class TableFixture : public WindowFixture
{
public:
    enum class Criteria { Open, Agreed };

    explicit TableFixture(Criteria criteria = Criteria::Open)
    {
        Plan plan = samplePlan();
        if (criteria == Criteria::Open) {
            Edit edit{plan, "Test"};
            edit.change(plan.openProject()).criteriaBaselinedOn = {};
            for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
                if (item.code == QLatin1StringView("ACC-01"))
                    edit.change(item.id).state = ItemState::InProgress;
            }
            const Result<ChangeSet> change = edit.finish();
            if (!change || !plan.apply(*change))
                qFatal("The criteria cannot be opened.");
        }
        open(plan);
        showPage("checklistPage");
        table = find<RecordTableView>("checklistTable");
        table->setFocus();
    }

    FilterModel &model() const { return static_cast<FilterModel &>(*table->model()); }
    QModelIndex cell(const char *code, const char *column)
    {
        return model().index(model().rowOf(item(code).id.uuid),
                             model().records().columnOf(QLatin1StringView(column)));
    }
    /// Makes it the current cell, alone selected.
    void at(const char *code, const char *column)
    {
        table->setFocus();
        table->selectionModel()->setCurrentIndex(cell(code, column), QItemSelectionModel::ClearAndSelect);
    }
    void alsoSelect(const char *code, const char *column)
    {
        table->selectionModel()->select(cell(code, column), QItemSelectionModel::Select);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(table, key, with); }
    /// As people do: the first letter goes to the table, which opens the editor for it and the rest.
    void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(editor() ? editor() : table, letter.toLatin1());
    }
    /// The open editor; null when none is.
    QWidget *editor() const
    {
        for (QWidget *editor : table->findChildren<QWidget *>(QStringLiteral("cellEditor"))) {
            if (!editor->isHidden())
                return editor;
        }
        return nullptr;
    }
    template <class T>
    T *editorAs() const
    {
        T *found = qobject_cast<T *>(editor());
        if (!found)
            qFatal("No such editor is open.");
        return found;
    }
    /// Ends the editor with that key.
    void leave(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(editor(), key, with); }
    QString said() { return find<MessageBar>("message")->text(); }

    RecordTableView *table = nullptr;
};

} // namespace baton::test
