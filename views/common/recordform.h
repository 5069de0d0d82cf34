// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordtablemodel.h"
#include "views/common/fieldeditor.h"

#include <QWidget>

#include <functional>

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
    /// What becomes of fields in no group.
    enum class Rest {
        Last, ///< they follow in a last group "More"
        Left  ///< they are changed elsewhere
    };
    RecordForm(Document &document, RecordTableModel &records, const std::vector<FormGroup> &groups,
               QWidget *parent = nullptr, Rest rest = Rest::Last);

    /// A value that follows from other records: it is shown, the reason says where from, and it is not
    /// entered.
    struct Derived
    {
        Value value;
        QString reason;
    };
    using Deriving = std::function<std::optional<Derived>(QUuid id, int field)>;
    void setDerived(Deriving derived);

    /// Null: an empty form.
    void setRecord(QUuid id);
    QUuid record() const { return m_id; }
    /// Records that are selected besides: where they differ nothing is shown, and what is entered goes to
    /// all.
    void setOthers(std::vector<QUuid> others);
    /// Commits what is typed into the field in focus.
    void commitFocused();

Q_SIGNALS:
    void refused(const baton::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

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
    Value valueOf(QUuid id, const Row &row) const;
    std::optional<Derived> derivedOf(QUuid id, const Row &row) const;
    bool isVarious(const Row &row) const;
    static void sayVarious(QWidget &editor, bool isVarious);
    void showLock(const Row &row);
    void sayLocked();
    void showAll();
    void follow(const ChangeSet &change);

    Document &m_document;
    RecordTableModel &m_records;
    EditorContext m_context;
    std::vector<Row> m_rows;
    Deriving m_derived;
    std::vector<QFormLayout *> m_parts;
    PlainLabel *m_locked; ///< which fields are, once for all
    QUuid m_id;
    std::vector<QUuid> m_others;
};

} // namespace baton
