// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/tailordialog.h"

#include "views/common/fieldeditor.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

const FieldInfo &projectField(const char *key)
{
    const RecordInfo &info = recordInfo(RecordKind::Project);
    return info.fields[static_cast<size_t>(info.fieldIndex(key))];
}

QString sideLabel(Side side)
{
    switch (side) {
    case Side::Project:
        return TailorDialog::tr("Project (project manager)");
    case Side::Operations:
        return TailorDialog::tr("Operations (service owner)");
    case Side::Business:
        return TailorDialog::tr("Business (sponsor)");
    default:
        return enumText(side);
    }
}

} // namespace

TailorDialog::TailorDialog(Document &document, QWidget *parent)
    : QDialog(parent), m_document(document), m_problem(new PlainLabel({}, this))
{
    setObjectName(u"tailorDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Set up the project"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 110);
    const Tailoring tailoring = tailoringOf(document.plan());
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::large);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    auto *text = new PlainLabel(
        tr("What is entered here fills the plan: the dates move every due date, and whoever speaks for a "
           "side "
           "owns or accepts the items of that side which name nobody. All of it can be changed later."),
        this);
    text->setWordWrap(true);
    column->addWidget(text);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::huge);
    auto *project = new QGroupBox(tr("Project and dates"), this);
    auto *form = new QFormLayout(project);
    m_kind = addChoice(*form, "kind", static_cast<int>(tailoring.kind));
    m_profile = addChoice(*form, "profile", static_cast<int>(tailoring.profile));
    addDate(*form, "start", &Tailoring::start, tailoring.start);
    addDate(*form, "handover_start", &Tailoring::handoverStart, tailoring.handoverStart);
    addDate(*form, "decision", &Tailoring::decision, tailoring.decision);
    addDate(*form, "go_live", &Tailoring::goLive, tailoring.goLive);
    addDate(*form, "hypercare_end", &Tailoring::hypercareEnd, tailoring.hypercareEnd);
    addDate(*form, "tail_end", &Tailoring::tailEnd, tailoring.tailEnd);
    addDate(*form, "hard_stop", &Tailoring::hardStop, tailoring.hardStop);
    row->addWidget(project, 1);
    row->addWidget(makePeople(tailoring), 1);
    column->addLayout(row);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setMark(Mark::Blocked);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Set up"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &TailorDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TailorDialog::reject);
    m_kind->setFocus();
}

QComboBox *TailorDialog::addChoice(QFormLayout &form, const char *key, int value)
{
    const FieldInfo &field = projectField(key);
    auto *choice = new ChoiceEditor(this);
    choice->setObjectName(QLatin1StringView(key));
    const QString label = fieldLabel(recordInfo(RecordKind::Project), field);
    choice->setAccessibleName(label);
    for (const EnumLabel &one : field.labels)
        choice->addItem(enumText(field, QString::fromLatin1(one.key)), one.value);
    choice->setCurrentIndex(choice->findData(value));
    form.addRow(label, choice);
    return choice;
}

void TailorDialog::addDate(QFormLayout &form, const char *key, QDate Tailoring::*member, QDate date)
{
    const FieldInfo &field = projectField(key);
    FieldEditor *editor = makeFieldEditor({&m_document, RecordKind::Project}, field, EditorPlace::Form, this);
    editor->setValue(detail::dateValue(date));
    const QString label = fieldLabel(recordInfo(RecordKind::Project), field);
    editor->widget()->setObjectName(QLatin1StringView(key));
    editor->widget()->setAccessibleName(label);
    form.addRow(label, editor->widget());
    m_dates.push_back({member, editor});
}

QWidget *TailorDialog::makePeople(const Tailoring &tailoring)
{
    auto *people = new QGroupBox(tr("Who speaks for each side"), this);
    auto *form = new QFormLayout(people);
    QStringList names;
    for (const Person &person : m_document.plan().rows<Person>()) {
        if (person.isActive && person.kind == ResourceKind::Person)
            names.append(person.name);
    }
    for (const Tailoring::Speaker &speaker : tailoring.speakers) {
        auto *line = new QLineEdit(speaker.name, people);
        line->setObjectName(u"speaker_"_s + enumKey(speaker.side));
        const QString label = sideLabel(speaker.side);
        line->setAccessibleName(label);
        line->setMaxLength(200);
        auto *completer = new QCompleter(names, line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        line->setCompleter(completer);
        form->addRow(label, line);
        m_people.emplace_back(speaker.side, line);
    }
    return people;
}

void TailorDialog::say(const QString &problem)
{
    m_problem->setPlain(problem);
    m_problem->show();
}

void TailorDialog::accept()
{
    Tailoring tailoring;
    tailoring.kind = static_cast<ProjectKind>(m_kind->currentData().toInt());
    tailoring.profile = static_cast<Profile>(m_profile->currentData().toInt());
    for (const DateRow &row : m_dates) {
        const Result<Value> value = row.editor->value();
        if (!value) {
            say(value.error().userMessage);
            row.editor->widget()->setFocus();
            return;
        }
        QDate date;
        if (detail::readDate(*value, date))
            tailoring.*row.member = date;
    }
    for (const auto &[side, line] : m_people)
        tailoring.speakers.push_back({side, line->text()});
    if (const auto done = m_document.commit(tailorProject(m_document.plan(), tailoring)); !done) {
        say(done.error().userMessage);
        return;
    }
    QDialog::accept();
}

} // namespace baton
