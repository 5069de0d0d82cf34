// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordtablemodel.h"

#include <QDialog>

#include <functional>

class QPushButton;
class QTableWidget;

namespace baton {

class PlainLabel;

/// What cannot be pasted as it stands, cell by cell with its row, column, text and why, before anything is
/// changed. Texts can be mended here, left out, or nothing is pasted.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    using Rows = std::vector<RecordTableModel::RowText>;
    using Paste = std::function<void(const Rows &rows)>;

    PasteDialog(const RecordTableModel &model, Rows rows, RecordTableModel::NewRows news, Paste paste,
                QWidget *parent);

    /// False when every row can be pasted as it stands; then there is nothing to show.
    bool hasProblems() const { return !m_entries.empty(); }

    /// Pastes what is mended by now.
    void accept() override;

private:
    struct Entry
    {
        size_t row = 0;
        int column = -1; ///< -1: the row as a whole
        QString reason;  ///< empty: mended
    };

    void makeWidgets();
    void check(size_t row);
    void show(size_t entry);
    void mend(int tableRow, int tableColumn);
    void showState();
    void pasteWithout();
    QString *textOf(const Entry &entry);
    const FieldInfo *fieldOf(const Entry &entry) const;
    QString target(size_t row) const;

    const RecordTableModel &m_model;
    Rows m_rows;
    RecordTableModel::NewRows m_news;
    Paste m_paste;
    std::vector<Entry> m_entries;
    PlainLabel *m_state = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_pasteAll = nullptr;
    QPushButton *m_pasteRest = nullptr;
};

} // namespace baton
