// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/tailordialog.h"

#include "models/plan/datetext.h"
#include "views/common/dialogs.h"
#include "views/common/fieldeditor.h"
#include "views/common/fieldhint.h"
#include "views/common/plainlabel.h"
#include "views/common/section.h"
#include "views/common/theme.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

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
    : QDialog(parent), m_document(document), m_problem(new ProblemLabel(this))
{
    setObjectName(u"tailorDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Set up the project"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 110);
    const Tailoring tailoring = tailoringOf(document.plan());
    for (const Person &person : document.plan().rows<Person>()) {
        if (person.isActive && person.kind == ResourceKind::Person)
            m_names.append(person.name);
    }
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
    column->addWidget(makeCategories(tailoring));
    column->addWidget(m_problem);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Set up"));
    confirmWithCtrlEnter(*buttons->button(QDialogButtonBox::Ok));
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
    auto *problem = new ProblemLabel(this);
    problem->setObjectName(QLatin1StringView(key) + u"Problem"_s);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(editor->widget());
    cell->addWidget(problem);
    auto *title = new PlainLabel(label, this);
    title->setBuddy(editor->widget());
    form.addRow(title, cell);
    const size_t place = m_dates.size();
    m_dates.push_back({member, editor, problem});
    connect(editor, &FieldEditor::finished, this, [this, place, member] {
        checkDate(m_dates[place]);
        if (member != &Tailoring::goLive)
            return;
        // What counts from it may have waited for it.
        for (const DateRow &row : m_dates) {
            if (!row.problem->isHidden())
                checkDate(row);
        }
    });
    if (const auto *line = qobject_cast<QLineEdit *>(editor->widget()))
        connect(line, &QLineEdit::textEdited, this, [this, place] { sayDay(m_dates[place]); });
}

// T counts from the go-live that is typed here, which the plan may not have yet.
Result<QDate> TailorDialog::dateOf(const DateRow &row) const
{
    const auto days = row.editor->isTouched() ? daysFromGoLive(row.editor->text()) : std::nullopt;
    if (!days) {
        const Result<Value> value = row.editor->value();
        if (!value)
            return value.error();
        QDate date;
        return detail::readDate(*value, date) ? date : QDate();
    }
    QDate goLive;
    if (row.member == &Tailoring::goLive) {
        const Project *project = m_document.plan().project();
        goLive = project ? project->goLive : QDate();
    } else {
        const auto from = std::ranges::find(m_dates, &Tailoring::goLive, &DateRow::member);
        if (const Result<QDate> typed = dateOf(*from); typed)
            goLive = *typed;
    }
    if (!goLive.isValid())
        return Error{ErrorCode::Invalid, tr("T counts from go-live; enter go-live first."), {}};
    return goLive.addDays(*days);
}

// Marks the field when its date is not understood.
bool TailorDialog::checkDate(const DateRow &row)
{
    const Result<QDate> date = dateOf(row);
    const QString problem = date ? QString() : date.error().userMessage;
    row.problem->say(problem);
    row.editor->widget()->setAccessibleDescription(problem);
    growToFit();
    return static_cast<bool>(date);
}

// The field itself says the day as the plan stands.
void TailorDialog::sayDay(const DateRow &row) const
{
    QWidget *field = row.editor->widget();
    const Result<QDate> date = dateOf(row);
    const QString day = date && date->isValid() ? QLocale().toString(*date, QLocale::LongFormat) : QString();
    field->setAccessibleDescription(day);
    FieldHint::say(*field, day);
}

QLineEdit *TailorDialog::makeName(const QString &name, const QString &objectName, const QString &label,
                                  QWidget *parent)
{
    auto *line = new QLineEdit(name, parent);
    line->setObjectName(objectName);
    line->setAccessibleName(label);
    line->setMaxLength(200);
    auto *completer = new QCompleter(m_names, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    return line;
}

// Who is named here goes before whoever speaks for the side. Folded: a small project needs none of it.
QWidget *TailorDialog::makeCategories(const Tailoring &tailoring)
{
    auto *section = new Section(tr("Other people for single categories"), this);
    section->setObjectName(u"categorySection"_s);
    auto *area = new QScrollArea(section);
    area->setObjectName(u"categoryArea"_s);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumHeight(fontMetrics().lineSpacing() * 12);
    auto *content = new QWidget(area);
    auto *grid = new QGridLayout(content);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(new PlainLabel(tr("Does it"), content), 0, 1);
    grid->addWidget(new PlainLabel(tr("Accepts it"), content), 0, 2);
    for (const Tailoring::Category &category : tailoring.categories) {
        const int row = grid->rowCount();
        auto *title = new PlainLabel(category.title, content);
        grid->addWidget(title, row, 0);
        QLineEdit *owner = makeName(category.owner, u"owner_"_s + category.code,
                                    tr("%1: who does it", "category").arg(category.title), content);
        QLineEdit *accepter = makeName(category.accepter, u"accepter_"_s + category.code,
                                       tr("%1: who accepts it", "category").arg(category.title), content);
        for (QLineEdit *line : {owner, accepter})
            line->setPlaceholderText(tr("as for the side"));
        title->setBuddy(owner);
        grid->addWidget(owner, row, 1);
        grid->addWidget(accepter, row, 2);
        m_categories.push_back({category, owner, accepter});
    }
    area->setWidget(content);
    section->setContent(area);
    section->setVisible(!tailoring.categories.empty());
    return section;
}

QWidget *TailorDialog::makePeople(const Tailoring &tailoring)
{
    auto *people = new QGroupBox(tr("Who speaks for each side"), this);
    auto *form = new QFormLayout(people);
    for (const Tailoring::Speaker &speaker : tailoring.speakers) {
        const QString label = sideLabel(speaker.side);
        QLineEdit *line = makeName(speaker.name, u"speaker_"_s + enumKey(speaker.side), label, people);
        form->addRow(label, line);
        m_people.emplace_back(speaker.side, line);
    }
    return people;
}

void TailorDialog::say(const QString &problem)
{
    m_problem->say(problem);
    growToFit();
}

// A message takes its room from the desktop, not from the fields.
void TailorDialog::growToFit()
{
    layout()->activate();
    const int needed = layout()->totalHeightForWidth(width());
    if (needed > height())
        resize(width(), needed);
}

void TailorDialog::accept()
{
    Tailoring tailoring;
    tailoring.kind = static_cast<ProjectKind>(m_kind->currentData().toInt());
    tailoring.profile = static_cast<Profile>(m_profile->currentData().toInt());
    for (const DateRow &row : m_dates) {
        if (!checkDate(row)) {
            m_problem->say({});
            row.editor->widget()->setFocus();
            return;
        }
        tailoring.*row.member = *dateOf(row);
    }
    for (const auto &[side, line] : m_people)
        tailoring.speakers.push_back({side, line->text()});
    for (const CategoryRow &row : m_categories) {
        tailoring.categories.push_back(row.category);
        tailoring.categories.back().owner = row.owner->text();
        tailoring.categories.back().accepter = row.accepter->text();
    }
    if (const auto done = m_document.commit(tailorProject(m_document.plan(), tailoring)); !done) {
        say(done.error().userMessage);
        return;
    }
    QDialog::accept();
}

} // namespace baton
