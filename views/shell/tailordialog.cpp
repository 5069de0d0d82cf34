// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/tailordialog.h"

#include "models/plan/changeactions.h"
#include "models/plan/datetext.h"
#include "models/plan/promises.h"
#include "views/common/dialogbuttons.h"
#include "views/common/fieldeditor.h"
#include "views/common/fieldhint.h"
#include "views/common/plainlabel.h"
#include "views/common/section.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QCompleter>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

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
    : QDialog(parent), m_document(document), m_area(new QScrollArea(this)), m_problem(new ProblemLabel(this))
{
    setObjectName(u"tailorDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Set up the project"));
    const Tailoring tailoring = tailoringOf(document.plan());
    for (const Person &person : document.plan().rows<Person>()) {
        if (person.isActive && person.kind == ResourceKind::Person)
            m_names.append(person.name);
    }
    auto *dialogColumn = new QVBoxLayout(this);
    dialogColumn->setSpacing(space::large);
    dialogColumn->setContentsMargins(0, 0, 0, space::large);
    // The buttons stay in sight, however small the desktop and large the text.
    m_area->setObjectName(u"tailorArea"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(m_area);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(space::large);
    column->setContentsMargins(space::huge, space::huge, space::huge, 0);
    auto *text = new PlainLabel(
        tr("What is entered here fills the plan: the dates move every due date, and whoever speaks for a "
           "side "
           "owns or accepts the items of that side which name nobody. All of it can be changed later."),
        this);
    text->setWordWrap(true);
    column->addWidget(text);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
    m_halves->setSpacing(space::huge);
    m_halves->addWidget(makeDates(tailoring), 1);
    m_halves->addWidget(makePeople(tailoring), 1);
    column->addLayout(m_halves);
    column->addWidget(makeCategories(tailoring));
    column->addStretch();
    m_area->setWidget(content);
    dialogColumn->addWidget(m_area, 1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(space::huge, 0, space::huge, 0);
    below->addWidget(m_problem);
    auto *buttons = new DialogButtons(tr("Set up"), this);
    m_request = buttons->addButton(tr("Make a change request…"), QDialogButtonBox::ActionRole);
    m_request->setObjectName(u"requestDate"_s);
    m_request->hide();
    below->addWidget(buttons);
    dialogColumn->addLayout(below);
    resize(QSize(fontMetrics().averageCharWidth() * 110, 0).boundedTo(room()));
    arrange();
    growToFit();
    m_kind->setFocus();
}

QWidget *TailorDialog::makeDates(const Tailoring &tailoring)
{
    auto *project = new QGroupBox(tr("Project and dates"), this);
    auto *form = new QFormLayout(project);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_kind = addChoice(*form, "kind", static_cast<int>(tailoring.kind));
    m_profile = addChoice(*form, "profile", static_cast<int>(tailoring.profile));
    addDate(*form, "start", &Tailoring::start, tailoring.start);
    addDate(*form, "handover_start", &Tailoring::handoverStart, tailoring.handoverStart);
    addDate(*form, "decision", &Tailoring::decision, tailoring.decision);
    addDate(*form, "go_live", &Tailoring::goLive, tailoring.goLive);
    addDate(*form, "hypercare_end", &Tailoring::hypercareEnd, tailoring.hypercareEnd);
    addDate(*form, "tail_end", &Tailoring::tailEnd, tailoring.tailEnd);
    addDate(*form, "hard_stop", &Tailoring::hardStop, tailoring.hardStop);
    m_goLive = tailoring.goLive;
    m_follow = new QCheckBox(tr("&Later dates move with go-live"), project);
    m_follow->setObjectName(u"followGoLive"_s);
    m_follow->setChecked(true);
    form->addRow(m_follow);
    m_followed = new PlainLabel({}, project);
    m_followed->setObjectName(u"followed"_s);
    m_followed->setQuiet(true);
    m_followed->setWordWrap(true);
    m_followed->hide();
    form->addRow(m_followed);
    return project;
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
    m_dates.push_back({member, label, editor, problem});
    connect(editor, &FieldEditor::finished, this, [this, place] { settle(m_dates[place]); });
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

// What was typed becomes the day it means.
void TailorDialog::settle(const DateRow &row)
{
    if (!row.editor->isTouched() || !checkDate(row))
        return;
    const QDate date = *dateOf(row);
    row.editor->setValue(detail::dateValue(date));
    if (row.member == &Tailoring::goLive)
        followGoLive(date);
}

void TailorDialog::followGoLive(QDate goLive)
{
    if (!goLive.isValid() || goLive == m_goLive)
        return;
    Tailoring before;
    for (const DateRow &row : m_dates) {
        if (const Result<QDate> date = dateOf(row); date && !row.editor->isTouched())
            before.*row.member = *date;
    }
    before.goLive = m_follow->isChecked() ? m_goLive : QDate();
    const Tailoring after = withGoLive(m_document.plan(), before, goLive);
    QStringList moved;
    for (const DateRow &row : m_dates) {
        if (row.member == &Tailoring::goLive)
            continue;
        if (after.*row.member != before.*row.member) {
            row.editor->setValue(detail::dateValue(after.*row.member));
            moved.append(row.label);
        } else {
            settle(row); // it may have waited for a go-live to count from
        }
    }
    const qint64 days = m_goLive.isValid() ? m_goLive.daysTo(goLive) : 0;
    m_goLive = goLive;
    const QString which = QLocale().createSeparatedList(moved);
    m_followed->setPlain(
        moved.isEmpty() ? QString()
        : days > 0      ? tr("Go-live is %n day(s) later; so moved: %1.", nullptr, int(days)).arg(which)
                        : tr("Go-live is %n day(s) earlier; so moved: %1.", nullptr, int(-days)).arg(which));
    m_followed->setVisible(!moved.isEmpty());
    growToFit();
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
    auto *content = new QWidget(section);
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
    section->setContent(content);
    connect(section, &Section::toggled, this, &TailorDialog::growToFit, Qt::QueuedConnection);
    section->setVisible(!tailoring.categories.empty());
    return section;
}

QWidget *TailorDialog::makePeople(const Tailoring &tailoring)
{
    auto *people = new QGroupBox(tr("Who speaks for each side"), this);
    auto *form = new QFormLayout(people);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
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

// The way to move a date that is agreed is one click from where it was typed.
void TailorDialog::sayLocked(const Error &lock)
{
    const ChangeKind kind = requestKindFor(lock);
    const Promise *promise = promiseOf(kind);
    m_request->setVisible(lock.code == ErrorCode::Locked && promise);
    if (m_request->isHidden())
        return;
    const Project &project = *m_document.plan().project();
    QDate to;
    for (const DateRow &row : m_dates) {
        const Result<QDate> typed = dateOf(row);
        if (row.editor->widget()->objectName() == QLatin1StringView(promise->key) && typed &&
            *typed != project.*promise->date)
            to = *typed;
    }
    disconnect(m_requesting);
    m_requesting = connect(m_request, &QPushButton::clicked, this, [this, kind, to] {
        reject();
        Q_EMIT requestWanted(kind, to);
    });
}

// A message takes its room from the desktop, not from the fields; what the desktop has not is scrolled to.
void TailorDialog::growToFit()
{
    layout()->activate();
    QLayout *fields = m_area->widget()->layout();
    fields->activate();
    const int needed =
        qMax(fields->totalHeightForWidth(m_area->width()), fields->totalMinimumSize().height());
    const int missing = needed - m_area->height();
    if (missing > 0)
        resize(width(), qMin(height() + missing, qMax(height(), room().height())));
}

// Leaves some of the desktop for the frame of the window.
QSize TailorDialog::room() const
{
    return screen()->availableGeometry().size() - QSize(space::huge, 3 * space::huge);
}

void TailorDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrange();
}

// Beside each other where there is room.
void TailorDialog::arrange()
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 90;
    m_halves->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
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
            m_area->ensureWidgetVisible(row.problem);
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
        sayLocked(done.error());
        return;
    }
    QDialog::accept();
}

} // namespace baton
