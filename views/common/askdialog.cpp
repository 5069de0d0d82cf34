// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/askdialog.h"

#include "views/common/dialogbuttons.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class TextChoiceEditor : public FieldEditor
{
public:
    TextChoiceEditor(const QStringList &choices, QWidget *parent)
        : FieldEditor(new ChoiceEditor(parent)), m_combo(static_cast<ChoiceEditor *>(widget()))
    {
        m_combo->addItems(choices);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setMinimumContentsLength(40);
    }

    void setValue(const Value &value) override
    {
        m_combo->setCurrentText(textOf(value) ? *textOf(value) : QString());
    }
    Result<Value> value() const override { return detail::textValue(m_combo->currentText()); }
    void setReadOnly(bool readOnly) override { m_combo->setEnabled(!readOnly); }
    bool isTouched() const override { return true; }
    void openPopup() override { m_combo->showPopup(); }

private:
    ChoiceEditor *m_combo;
};

class TextLineEditor : public FieldEditor
{
public:
    explicit TextLineEditor(QWidget *parent)
        : FieldEditor(new LineEditor(parent)), m_line(static_cast<LineEditor *>(widget()))
    {
    }

    void setValue(const Value &value) override
    {
        m_line->setShown(textOf(value) ? *textOf(value) : QString());
    }
    Result<Value> value() const override { return detail::textValue(m_line->text().trimmed()); }
    void setReadOnly(bool readOnly) override { m_line->setReadOnly(readOnly); }
    bool isTouched() const override { return m_line->isTouched(); }

private:
    LineEditor *m_line;
};

} // namespace

AskDialog::AskDialog(const Document &document, const QString &title, const QString &introduction,
                     QWidget *parent)
    : QDialog(parent), m_document(document), m_form(new QFormLayout), m_problem(new ProblemLabel(this)),
      m_buttons(new DialogButtons({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"askDialog"_s);
    setWindowTitle(title);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::large);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    if (!introduction.isEmpty()) {
        auto *text = new PlainLabel(introduction, this);
        text->setObjectName(u"introduction"_s);
        text->setWordWrap(true);
        // Layouts ask a wrapped text for its height at a width it never gets.
        text->setMinimumHeight(text->heightForWidth(minimumWidth() - 2 * space::huge));
        column->addWidget(text);
    }
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(space::large);
    m_form->setVerticalSpacing(space::medium);
    column->addLayout(m_form);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(m_buttons);
}

void AskDialog::addField(RecordKind kind, const char *key, const Value &value, bool isRequired,
                         const QString &label)
{
    const RecordInfo &record = recordInfo(kind);
    const int index = record.fieldIndex(key);
    const FieldInfo &field = record.fields[static_cast<size_t>(index)];
    Row row{field.key, makeFieldEditor({&m_document, kind}, field, EditorPlace::Form, this), isRequired,
            label.isEmpty() ? fieldLabel(record, field) : label};
    row.editor->setValue(value);
    addRow(row);
}

void AskDialog::addChoice(const char *key, const QString &label, const QStringList &choices)
{
    addRow({key, new TextChoiceEditor(choices, this), true, label});
}

void AskDialog::addText(const char *key, const QString &label, const QString &text)
{
    auto *line = new TextLineEditor(this);
    line->setValue(detail::textValue(text));
    addRow({key, line, false, label});
}

void AskDialog::showOnlyWith(const char *key, const char *choiceKey, const QString &choice)
{
    const Row *row = find(key);
    const Row *other = find(choiceKey);
    auto *combo = other ? qobject_cast<QComboBox *>(other->editor->widget()) : nullptr;
    if (!row || !combo)
        return;
    const auto follow = [this, combo, choice, widget = row->editor->widget()] {
        m_form->setRowVisible(widget, combo->currentText() == choice);
    };
    connect(combo, &QComboBox::currentIndexChanged, this, follow);
    follow();
}

void AskDialog::addWidget(const QString &label, QWidget *widget)
{
    widget->setAccessibleName(label);
    auto *title = new PlainLabel(label, this);
    title->setBuddy(widget);
    m_form->addRow(title, widget);
}

void AskDialog::addRow(const Row &row)
{
    QWidget *widget = row.editor->widget();
    widget->setObjectName(QLatin1StringView(row.key));
    widget->setAccessibleName(row.label);
    auto *title = new PlainLabel(
        row.isRequired ? tr("%1 *", "label of a field that must be filled in").arg(row.label) : row.label,
        this);
    title->setBuddy(widget);
    m_form->addRow(title, widget);
    m_problem->follow(widget);
    if (m_rows.empty())
        widget->setFocus();
    m_rows.push_back(row);
}

void AskDialog::setAction(const QString &name, std::function<Result<void>()> action)
{
    setSlowAction(name, [action = std::move(action)](const Answer &answer) { answer(action()); });
}

void AskDialog::setSlowAction(const QString &name, std::function<void(const Answer &answer)> action)
{
    m_buttons->action()->setText(name);
    m_action = std::move(action);
}

const AskDialog::Row *AskDialog::find(const char *key) const
{
    const auto row = std::ranges::find_if(m_rows, [key](const Row &at) { return qstrcmp(at.key, key) == 0; });
    return row == m_rows.end() ? nullptr : &*row;
}

void AskDialog::setValue(const char *key, const Value &value)
{
    if (const Row *row = find(key))
        row->editor->setValue(value);
}

Value AskDialog::value(const char *key) const
{
    const Row *row = find(key);
    const Result<Value> value = row ? row->editor->value() : Result<Value>(Value{});
    return value ? *value : Value{};
}

QString AskDialog::text(const char *key) const
{
    const Value entered = value(key);
    return textOf(entered) ? *textOf(entered) : QString();
}

QDate AskDialog::date(const char *key) const
{
    QDate date;
    return detail::readDate(value(key), date) ? date : QDate();
}

void AskDialog::setAbout(RecordKind kind, QUuid id)
{
    m_subjects.push_back({kind, id, valuesOf(kind, id)});
}

std::vector<Value> AskDialog::valuesOf(RecordKind kind, QUuid id) const
{
    std::vector<Value> values;
    const Plan &plan = m_document.plan();
    if (!plan.contains(kind, id))
        return values;
    const int count = static_cast<int>(recordInfo(kind).fields.size());
    values.reserve(static_cast<size_t>(count));
    for (int field = 0; field < count; ++field)
        values.push_back(plan.value(kind, id, field));
    return values;
}

Result<void> AskDialog::checkSubjects() const
{
    for (const Subject &subject : m_subjects) {
        if (valuesOf(subject.kind, subject.id) == subject.values)
            continue;
        const QString name = m_document.plan().name(subject.kind, subject.id);
        return Error{
            ErrorCode::Conflict,
            name.isEmpty()
                ? tr("What this is about was changed or removed meanwhile. Nothing was decided; close "
                     "this and look again.")
                : tr("“%1” was changed meanwhile. Nothing was decided; close this and look at it again.")
                      .arg(name),
            {}};
    }
    return {};
}

void AskDialog::accept()
{
    for (const Row &row : m_rows) {
        if (row.editor->widget()->isHidden())
            continue;
        const Result<Value> value = row.editor->value();
        if (!value || (row.isRequired && isNull(*value))) {
            m_problem->say(value ? tr("“%1” is needed.").arg(row.label) : value.error().userMessage,
                           row.editor->widget());
            row.editor->widget()->setFocus();
            return;
        }
    }
    if (const Result<void> same = checkSubjects(); !same) {
        m_problem->say(same.error().userMessage);
        return;
    }
    if (!m_action) {
        QDialog::accept();
        return;
    }
    setBusy(true);
    m_action([dialog = QPointer<AskDialog>(this)](const Result<void> &done) {
        if (dialog)
            dialog->finish(done);
    });
}

void AskDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

void AskDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_buttons->setEnabled(!isBusy);
}

void AskDialog::finish(const Result<void> &done)
{
    setBusy(false);
    if (done)
        QDialog::accept();
    else
        m_problem->say(done.error().userMessage);
}

} // namespace baton
