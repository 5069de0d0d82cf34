// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/recordform.h"

#include "models/plan/requestlock.h"
#include "views/common/plainlabel.h"
#include "views/common/section.h"
#include "views/common/theme.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

RecordForm::RecordForm(Document &document, RecordTableModel &records, const std::vector<FormGroup> &groups,
                       QWidget *parent)
    : QWidget(parent), m_document(document), m_records(records), m_context{&document, records.kind()}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    const RecordInfo &record = recordInfo(records.kind());
    FormGroup rest{tr("More", "fields of a record that are seldom needed"), {}, false};
    for (const FieldInfo &field : record.fields) {
        const auto names = [&](const char *key) { return qstrcmp(key, field.key) == 0; };
        const bool isPlaced = std::ranges::any_of(
            groups, [&](const FormGroup &group) { return std::ranges::any_of(group.keys, names); });
        if (!field.isInternal && !isPlaced)
            rest.keys.push_back(field.key);
    }
    for (const FormGroup &group : groups)
        addGroup(group, column);
    if (!rest.keys.empty())
        addGroup(rest, column);
    connect(&m_document, &Document::changed, this, &RecordForm::follow);
    showAll();
}

void RecordForm::addGroup(const FormGroup &group, QVBoxLayout *column)
{
    auto *content = new QWidget(this);
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::medium);
    form->setVerticalSpacing(space::small);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const char *key : group.keys)
        addField(recordInfo(m_records.kind()).fieldIndex(key), form);
    if (group.title.isEmpty()) {
        column->addWidget(content);
        return;
    }
    auto *section = new Section(group.title, this);
    section->setContent(content);
    section->setOpen(group.isOpen);
    column->addWidget(section);
}

void RecordForm::addField(int field, QFormLayout *form)
{
    const FieldInfo &info = recordInfo(m_records.kind()).fields[static_cast<size_t>(field)];
    const QString title = fieldLabel(recordInfo(m_records.kind()), info);
    Row row;
    row.field = field;
    row.editor = makeFieldEditor(m_context, info, EditorPlace::Form, this);
    QWidget *widget = row.editor->widget();
    widget->setObjectName(QLatin1StringView(info.key));
    widget->setAccessibleName(title);
    row.label = new PlainLabel(title, this);
    row.label->setQuiet(true);
    row.label->setBuddy(widget);
    row.label->setWordWrap(true);
    row.label->setFixedWidth(fontMetrics().averageCharWidth() * 17);
    row.label->setContentsMargins(0, 3, 0, 0);
    row.problem = new PlainLabel({}, this);
    row.problem->setWordWrap(true);
    row.problem->hide();
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(widget);
    cell->addWidget(row.problem);
    form->addRow(row.label, cell);
    const size_t place = m_rows.size();
    m_rows.push_back(row);
    connect(row.editor, &FieldEditor::finished, this, [this, place] { commit(place); });
}

void RecordForm::setRecord(QUuid id)
{
    if (id == m_id)
        return;
    commitFocused();
    m_id = id;
    showAll();
}

void RecordForm::commitFocused()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].editor->widget()->hasFocus())
            commit(i);
    }
}

void RecordForm::commit(size_t place)
{
    const Row &row = m_rows[place];
    const Value before = m_document.plan().value(m_records.kind(), m_id, row.field);
    if (m_id.isNull() || !m_document.plan().contains(m_records.kind(), m_id))
        return;
    const Result<Value> value = row.editor->value();
    row.problem->setVisible(!value);
    if (!value) {
        row.problem->setPlain(value.error().userMessage);
        row.problem->setMark(Mark::Blocked);
        return;
    }
    // Unchanged: the text as we write it. Refused: the value as it is; the reason stands above the page.
    if (*value == before || !m_records.setCells({{m_id, row.field, *value}}))
        show(row);
}

void RecordForm::show(const Row &row)
{
    row.editor->setValue(m_document.plan().value(m_records.kind(), m_id, row.field));
    row.problem->hide();
    showLock(row);
}

// Apart from the value: what somebody is typing stays when the criteria are agreed meanwhile.
void RecordForm::showLock(const Row &row)
{
    const FieldInfo &info = recordInfo(m_records.kind()).fields[static_cast<size_t>(row.field)];
    const auto lock = fieldLock(m_document.plan(), m_records.kind(), m_id, row.field);
    row.editor->setReadOnly(info.isReadOnly || lock || m_document.isReadOnly() || m_id.isNull());
    QString tip = QCoreApplication::translate(recordInfo(m_records.kind()).context, info.help);
    if (lock)
        tip = lock->userMessage;
    const QString title = fieldLabel(recordInfo(m_records.kind()), info);
    row.label->setPlain(lock ? tr("%1 (locked)", "label of a field").arg(title) : title);
    row.editor->widget()->setToolTip(lock ? plainToolTip(tip) : QString());
    row.label->setToolTip(plainToolTip(tip));
    row.editor->widget()->setAccessibleDescription(tip);
}

void RecordForm::showAll()
{
    setEnabled(m_document.plan().contains(m_records.kind(), m_id));
    for (const Row &row : m_rows)
        show(row);
}

void RecordForm::follow(const ChangeSet &change)
{
    if (m_id.isNull())
        return;
    if (change.touches(RecordKind::Project)) {
        for (const Row &row : m_rows)
            showLock(row);
    }
    for (const RowChange &changed : change.rows) {
        if (changed.record != m_records.kind() || changed.id != m_id)
            continue;
        if (changed.operation != RowChange::Operation::Update) {
            showAll();
            return;
        }
        for (const Row &row : m_rows) {
            if (changed.find(row.field))
                show(row);
            else
                showLock(row);
        }
    }
    // Names shown through references.
    for (const Row &row : m_rows) {
        const FieldInfo &info = recordInfo(m_records.kind()).fields[static_cast<size_t>(row.field)];
        if (info.kind == FieldKind::Reference && change.touches(info.target) &&
            !row.editor->widget()->hasFocus())
            show(row);
    }
}

} // namespace baton
