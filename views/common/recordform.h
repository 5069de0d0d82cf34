// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordtablemodel.h"
#include "views/common/fieldeditor.h"

#include <QWidget>

class QFormLayout;
class QVBoxLayout;

namespace baton {

class PlainLabel;
class Section;

/// A part of a form: its title (none: always open, without heading) and its fields by Schema key.
struct FormGroup
{
    QString title;
    std::vector<const char *> keys;
    bool isOpen = false;
};

/// The fields of one record, made from its Schema, edited in place. What is typed is committed on Enter or on
/// leaving; Esc takes back what was typed into the field in focus.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    /// Fields in no group follow in a last group "More".
    RecordForm(Document &document, RecordTableModel &records, const std::vector<FormGroup> &groups,
               QWidget *parent = nullptr);

    /// Null: an empty form.
    void setRecord(QUuid id);
    QUuid record() const { return m_id; }
    /// Commits what is typed into the field in focus.
    void commitFocused();

Q_SIGNALS:
    void refused(const baton::Error &error);

private:
    struct Row
    {
        int field = 0;
        FieldEditor *editor = nullptr;
        PlainLabel *label = nullptr;
        PlainLabel *problem = nullptr;
    };

    void addGroup(const FormGroup &group, QVBoxLayout *column);
    void addField(int field, QFormLayout *form);
    void commit(size_t row);
    void show(const Row &row);
    void showLock(const Row &row);
    void showAll();
    void follow(const ChangeSet &change);

    Document &m_document;
    RecordTableModel &m_records;
    EditorContext m_context;
    std::vector<Row> m_rows;
    QUuid m_id;
};

} // namespace baton
