// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/help/shortcutsheet.h"

#include "views/common/derivedtable.h"
#include "views/search/searchmodel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

ShortcutSheet::ShortcutSheet(const QList<QAction *> &menus, QWidget *parent)
    : QDialog(parent), m_model({{tr("Keys"), 18}, {tr("What they do"), 0}, {tr("Where"), 20}})
{
    setObjectName(u"shortcutSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard"));
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 34);
    for (const SearchModel::Command &command : commandsOf(menus)) {
        const QString keys = command.action->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            add(keys, command.title, command.place);
    }
    const QString tables = tr("Tables");
    const auto key = [](Qt::Key single) { return QKeySequence(single).toString(QKeySequence::NativeText); };
    add(key(Qt::Key_F2), tr("Edit the cell; typing does so as well"), tables);
    add(key(Qt::Key_Return), tr("Finish and go down"), tables);
    add(key(Qt::Key_Tab), tr("Finish and go right, at the end out of the table"), tables);
    add(key(Qt::Key_Escape), tr("Leave the cell as it was"), tables);
    add(key(Qt::Key_Insert), tr("Add a row"), tables);
    add(key(Qt::Key_Delete), tr("Empty the selected cells; remove rows that are selected whole"), tables);
    const auto keys = [](const QString &text) {
        return QKeySequence(text).toString(QKeySequence::NativeText);
    };
    add(keys(u"Shift+Space"_s), tr("Select the whole row"), tables);
    add(keys(u"Ctrl+Space"_s), tr("Select the whole column"), tables);
    add(keys(u"Alt+Down"_s), tr("Open the list or the calendar of the cell"), tables);
    add(keys(u"Ctrl+;"_s), tr("Enter today"), tables);
    add(keys(u"Alt+Shift+Up"_s), tr("Move the selected rows up; with Down, down"), tables);
    add(QKeySequence(u"Ctrl+F"_s).toString(QKeySequence::NativeText), tr("Filter or search the rows"),
        tables);
    const QString review = tr("Review");
    add(u"A"_s, tr("Accept, and on to the next"), review);
    add(keys(u"Shift+A"_s), tr("Accept with a comment"), review);
    add(u"R"_s, tr("Reject with a reason, and on to the next"), review);
    add(u"E"_s, tr("Open the newest evidence"), review);
    add(u"B"_s, tr("Record a decision given by e-mail or in a meeting"), review);
    const QString questions = tr("Questions", "dialogs");
    add(keys(u"Ctrl+Return"_s), tr("Confirm from any field"), questions);
    add(key(Qt::Key_Escape), tr("Close the question and change nothing"), questions);
    m_model.setRows(std::move(m_rows));
    auto *table = new DerivedTable(m_model, this);
    table->setObjectName(u"shortcuts"_s);
    table->setAccessibleName(tr("Keys and what they do"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table);
    table->setFocus();
}

void ShortcutSheet::add(const QString &keys, const QString &what, const QString &where)
{
    DerivedRow row;
    row.key = keys + u'\n' + what;
    for (const QString &text : {keys, what, where}) {
        Cell cell;
        cell.text = text;
        row.cells.push_back(cell);
    }
    m_rows.push_back(row);
}

} // namespace baton
