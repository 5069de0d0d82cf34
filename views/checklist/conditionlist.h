// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"
#include "views/common/rowlist.h"

namespace baton {

class PlainLabel;
class RecordForm;

/// The conditions that hang on one checklist item, each a form that folds, edited in place, with what is done
/// about it.
class ConditionList : public RowList
{
    Q_OBJECT

public:
    ConditionList(const PageContext &context, QWidget *parent = nullptr);

    void setItem(ChecklistItemId item);
    void finishEditing();

private:
    struct Entry
    {
        ConditionId id;
        QWidget *widget = nullptr;
        PlainLabel *text = nullptr;
        PlainLabel *detail = nullptr;
        RecordForm *form = nullptr;
        QWidget *met = nullptr;
    };

    void follow();
    void rebuild(const std::vector<ConditionId> &ids);
    Entry makeEntry(ConditionId id);
    void show(const Entry &entry);
    void add();

    PageContext m_context;
    ChecklistItemId m_item;
    RecordTableModel m_records;
    QWidget *m_add;
    std::vector<Entry> m_entries;
};

} // namespace baton
