// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/recordform.h"

#include "models/plan/requestlock.h"
#include "views/common/plainlabel.h"
#include "views/common/section.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

RecordForm::RecordForm(Document &document, RecordTableModel &records, const std::vector<FormGroup> &groups,
                       QWidget *parent, Rest others)
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
    m_locked = new PlainLabel({}, this);
    m_locked->setObjectName(u"lockedFields"_s);
    m_locked->setQuiet(true);
    m_locked->setWordWrap(true);
    column->addWidget(m_locked);
    for (const FormGroup &group : groups)
        addGroup(group, column);
    if (others == Rest::Last && !rest.keys.empty())
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
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_parts.push_back(form);
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

// Each field beside its label, or each below it: not one this way and the next that.
void RecordForm::resizeEvent(QResizeEvent *event)
{
    constexpr int leastField = 16; // characters
    QWidget::resizeEvent(event);
    int beside = fontMetrics().averageCharWidth() * leastField;
    for (const Row &row : m_rows)
        beside = qMax(beside, row.editor->widget()->minimumSizeHint().width());
    const bool isWide = !m_rows.empty() && width() >= m_rows.front().label->width() + space::medium + beside;
    for (QFormLayout *part : m_parts)
        part->setRowWrapPolicy(isWide ? QFormLayout::DontWrapRows : QFormLayout::WrapAllRows);
}

void RecordForm::setRecord(QUuid id)
{
    if (id == m_id)
        return;
    commitFocused();
    m_id = id;
    showAll();
}

void RecordForm::setOthers(std::vector<QUuid> others)
{
    if (others == m_others)
        return;
    commitFocused();
    m_others = std::move(others);
    showAll();
}

void RecordForm::setDerived(Deriving derived)
{
    m_derived = std::move(derived);
    showAll();
}

std::optional<RecordForm::Derived> RecordForm::derivedOf(QUuid id, const Row &row) const
{
    return m_derived && m_document.plan().contains(m_records.kind(), id) ? m_derived(id, row.field)
                                                                         : std::nullopt;
}

Value RecordForm::valueOf(QUuid id, const Row &row) const
{
    if (const auto derived = derivedOf(id, row))
        return derived->value;
    return m_document.plan().value(m_records.kind(), id, row.field);
}

bool RecordForm::isVarious(const Row &row) const
{
    const Value value = valueOf(m_id, row);
    return std::ranges::any_of(m_others, [&](QUuid other) { return valueOf(other, row) != value; });
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
    if (m_id.isNull() || !m_document.plan().contains(m_records.kind(), m_id))
        return;
    const bool wasVarious = isVarious(row);
    if (wasVarious && !row.editor->isTouched())
        return;
    const Result<Value> value = row.editor->value();
    row.problem->setVisible(!value);
    if (!value) {
        row.problem->setPlain(value.error().userMessage);
        row.problem->setMark(Mark::Blocked);
        return;
    }
    // Unchanged: the text as we write it. Refused: the value as it is; the reason stands below the page.
    std::vector<RecordTableModel::CellEdit> cells{{m_id, row.field, *value}};
    for (const QUuid other : m_others)
        cells.push_back({other, row.field, *value});
    if ((!wasVarious && *value == valueOf(m_id, row)) || !m_records.setCells(cells))
        show(row);
}

void RecordForm::show(const Row &row)
{
    const bool areVarious = isVarious(row);
    row.editor->setValue(areVarious ? Value{} : valueOf(m_id, row));
    sayVarious(*row.editor->widget(), areVarious);
    row.problem->hide();
    showLock(row);
}

void RecordForm::sayVarious(QWidget &editor, bool isVarious)
{
    static constexpr auto usual = "usualPlaceholder";
    const QString various = tr("various", "values of the selected records");
    const auto say = [&](auto &entry) {
        if (!entry.property(usual).isValid())
            entry.setProperty(usual, entry.placeholderText());
        entry.setPlaceholderText(isVarious ? various : entry.property(usual).toString());
    };
    if (auto *line = qobject_cast<QLineEdit *>(&editor))
        say(*line);
    else if (auto *lines = qobject_cast<QPlainTextEdit *>(&editor))
        say(*lines);
    else if (auto *choice = qobject_cast<QComboBox *>(&editor))
        say(*choice);
    else if (auto *tick = qobject_cast<QCheckBox *>(&editor)) {
        tick->setTristate(isVarious);
        if (isVarious)
            tick->setCheckState(Qt::PartiallyChecked);
    }
}

// Apart from the value: what somebody is typing stays when the criteria are agreed meanwhile.
void RecordForm::showLock(const Row &row)
{
    const FieldInfo &info = recordInfo(m_records.kind()).fields[static_cast<size_t>(row.field)];
    const auto lock = fieldLock(m_document.plan(), m_records.kind(), m_id, row.field);
    const auto derived = derivedOf(m_id, row);
    row.editor->setReadOnly(info.isReadOnly || lock || derived || m_document.isReadOnly() || m_id.isNull());
    QString tip = QCoreApplication::translate(recordInfo(m_records.kind()).context, info.help);
    if (lock)
        tip = lock->userMessage;
    else if (derived)
        tip = derived->reason;
    const QString title = fieldLabel(recordInfo(m_records.kind()), info);
    row.label->setPlain(title);
    row.editor->widget()->setToolTip(lock || derived ? plainToolTip(tip) : QString());
    row.label->setToolTip(plainToolTip(tip));
    row.editor->widget()->setAccessibleDescription(tip);
}

void RecordForm::sayLocked()
{
    const RecordInfo &record = recordInfo(m_records.kind());
    QStringList fields;
    QStringList reasons;
    for (const Row &row : m_rows) {
        const auto lock = fieldLock(m_document.plan(), m_records.kind(), m_id, row.field);
        if (!lock)
            continue;
        fields.append(fieldLabel(record, record.fields[static_cast<size_t>(row.field)]));
        if (!reasons.contains(lock->userMessage))
            reasons.append(lock->userMessage);
    }
    m_locked->setPlain(tr("Locked: %1", "fields of a record").arg(fields.join(u", "_s)));
    m_locked->setToolTip(plainToolTip(reasons.join(u'\n')));
    m_locked->setAccessibleDescription(reasons.join(u'\n'));
    m_locked->setVisible(!fields.isEmpty());
}

void RecordForm::showAll()
{
    setEnabled(m_document.plan().contains(m_records.kind(), m_id));
    for (const Row &row : m_rows)
        show(row);
    sayLocked();
}

void RecordForm::follow(const ChangeSet &change)
{
    if (m_id.isNull())
        return;
    if (change.touches(RecordKind::Project)) {
        for (const Row &row : m_rows)
            showLock(row);
        sayLocked();
    }
    for (const RowChange &changed : change.rows) {
        if (changed.record != m_records.kind())
            continue;
        if (std::ranges::find(m_others, changed.id) != m_others.end()) {
            for (const Row &row : m_rows) {
                if (changed.find(row.field))
                    show(row);
            }
        }
        if (changed.id != m_id)
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
        sayLocked();
    }
    // Names shown through references, and what follows from other records.
    for (const Row &row : m_rows) {
        if (derivedOf(m_id, row)) {
            show(row);
            continue;
        }
        const FieldInfo &info = recordInfo(m_records.kind()).fields[static_cast<size_t>(row.field)];
        if (info.kind == FieldKind::Reference && change.touches(info.target) &&
            !row.editor->widget()->hasFocus())
            show(row);
    }
}

} // namespace baton
