// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/peoplepage.h"

#include "models/plan/calendaractions.h"
#include "views/common/askdialog.h"
#include "views/common/emptystate.h"
#include "views/common/marks.h"
#include "views/common/plansession.h"
#include "views/common/recordlist.h"
#include "views/common/recordpanel.h"
#include "views/common/recordtableview.h"
#include "views/common/section.h"
#include "views/common/theme.h"
#include "views/people/calendarpane.h"
#include "views/people/entrylist.h"
#include "views/people/peoplecolumns.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// What a person is in this project.
QStringList rolesOf(const Plan &plan, PersonId id)
{
    QStringList roles;
    const Project *project = plan.project();
    if (!project)
        return roles;
    if (project->projectManager == id)
        roles.append(PeoplePage::tr("Project manager"));
    if (project->serviceOwner == id)
        roles.append(PeoplePage::tr("Service owner"));
    if (project->sponsor == id)
        roles.append(PeoplePage::tr("Sponsor"));
    const auto owned = std::ranges::count_if(plan.rows<ChecklistItem>(), [&](const ChecklistItem &item) {
        return item.owner == id && item.project == project->id;
    });
    const auto accepted = std::ranges::count_if(plan.rows<ChecklistItem>(), [&](const ChecklistItem &item) {
        return item.accepter == id && item.project == project->id;
    });
    if (owned > 0)
        roles.append(PeoplePage::tr("Owns %n item(s)", nullptr, static_cast<int>(owned)));
    if (accepted > 0)
        roles.append(PeoplePage::tr("Accepts %n item(s)", nullptr, static_cast<int>(accepted)));
    return roles;
}

} // namespace

PeoplePage::PeoplePage(const PageContext &context, QWidget *parent)
    : ListPage(context, parent), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this)),
      m_panels(new QStackedWidget(this)), m_calendars(new CalendarPane(context, this))
{
    setObjectName(u"peoplePage"_s);
    m_panels->setObjectName(u"peoplePanels"_s);
    m_panels->hide();
    m_tabs->setObjectName(u"peopleTabs"_s);
    m_tabs->setAccessibleName(title());
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(themeIcon("user"), tr("People"));
    m_tabs->addTab(themeIcon("view-calendar"), tr("Calendars"));
    auto *people = new RecordList(context, RecordKind::Person, peopleColumns(context.session), u"people"_s,
                                  tr("People"), {}, this);
    people->table().setDefaults([](QUuid) {
        return std::vector<std::pair<int, Value>>{{fieldIndex<Person>("name"), Value{tr("New person")}}};
    });
    makeChoices(*people);
    auto *empty = new EmptyState(icon(), tr("Nobody yet"),
                                 tr("A handover is between people: who hands over, who accepts, who decides. "
                                    "Each belongs to a side, may "
                                    "have a deputy, and works by a calendar."),
                                 this);
    empty->addStep(tr("Add a first person"), [this] { list().addFirst(); });
    people->setEmptyState(empty);
    people->restore();
    RecordPanel *person = makePanel(people->records());
    m_stack->addWidget(people);
    m_stack->addWidget(m_calendars);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    join(people, person);
    m_panels->addWidget(person);
    m_panels->addWidget(m_calendars->panel());

    connect(m_tabs, &QTabBar::currentChanged, this, &PeoplePage::showTab);
    connect(person, &RecordPanel::recordChanged, this, &PeoplePage::showAbsences);
    connect(m_calendars, &CalendarPane::refused, this, &Page::refused);
    connect(&context.session, &PlanSession::analysed, this, &PeoplePage::showAbsences);
}

void PeoplePage::makeChoices(RecordList &people) const
{
    const PlanSession &session = m_context.session;
    people.addChoice(u"All"_s, tr("All"), tr("Everybody"), {});
    people.addChoice(
        u"Project"_s, tr("Project side"), tr("People of the project"),
        [](const void *record, QUuid) { return static_cast<const Person *>(record)->side == Side::Project; });
    people.addChoice(
        u"Receiving"_s, tr("Receiving side"), tr("People who accept or run the service"),
        [](const void *record, QUuid) { return static_cast<const Person *>(record)->side != Side::Project; });
    people.addChoice(u"Over"_s, tr("Above 100 %"), tr("People who are planned for more than they have"),
                     [&session](const void *, QUuid id) {
                         return std::ranges::any_of(
                             session.analysis().overloads,
                             [&](const Overload &overload) { return overload.person.uuid == id; });
                     });
}

RecordPanel *PeoplePage::makePanel(RecordTableModel &records)
{
    auto *panel = new RecordPanel(
        m_context, records,
        {{{}, {"name", "side", "role", "email", "phone"}, true},
         {tr("Work"), {"calendar", "hours_per_day", "base_load", "day_rate", "skills"}, true},
         {tr("Who stands in"), {"deputy", "line_manager", "active"}, false}},
        u"person"_s, tr("Select a person to see how to reach them, their absences and their history."), this);
    panel->setStanding([this](QUuid id) {
        RecordPanel::Standing standing;
        const Person *person = m_context.session.plan().find(PersonId{id});
        if (!person)
            return standing;
        standing.title = person->name;
        standing.note = enumText(person->side);
        const QStringList roles = rolesOf(m_context.session.plan(), person->id);
        if (!roles.isEmpty())
            standing.lines.append(roles.join(u"  ·  "_s));
        const QDate today = m_context.session.document().today();
        for (const Overload &overload : m_context.session.analysis().overloads) {
            if (overload.person == person->id)
                standing.lines.append(
                    tr("Planned for %1 % from %2 to %3.")
                        .arg(overload.percent)
                        .arg(shortDate(overload.from, today), shortDate(overload.to, today)));
        }
        if (standing.lines.size() > 6) // the checks list them all
            standing.lines = standing.lines.mid(0, 6);
        return standing;
    });
    m_absences = new EntryList(tr("None planned."), tr("Add an absence…"), u"absenceList"_s, panel);
    panel->addSection(tr("Absences"), m_absences, true);
    connect(m_absences, &EntryList::addRequested, this, &PeoplePage::addAbsence);
    connect(m_absences, &EntryList::changeRequested, this, [this](QUuid id) {
        if (const Absence *absence = m_context.session.plan().find(AbsenceId{id}))
            askAbsence(*absence);
    });
    connect(m_absences, &EntryList::removeRequested, this, [this](QUuid id) {
        const auto done =
            m_context.session.document().commit(removeAbsence(m_context.session.plan(), AbsenceId{id}));
        if (!done)
            Q_EMIT refused(done.error());
    });
    return panel;
}

void PeoplePage::showEvent(QShowEvent *event)
{
    ListPage::showEvent(event);
    showAbsences();
}

void PeoplePage::showTab(int tab)
{
    m_stack->setCurrentIndex(tab);
    m_panels->setCurrentIndex(tab);
    Q_EMIT formNeedChanged();
}

void PeoplePage::showAbsences()
{
    if (!isVisible())
        return; // filled when it is shown
    const Plan &plan = m_context.session.plan();
    const QDate today = m_context.session.document().today();
    std::vector<const Absence *> found;
    for (const Absence &absence : plan.rows<Absence>()) {
        if (absence.person.uuid == form().record())
            found.push_back(&absence);
    }
    std::ranges::sort(found, {},
                      [](const Absence *absence) { return std::pair(absence->from, absence->id.uuid); });
    std::vector<EntryList::Entry> entries;
    for (const Absence *absence : found) {
        const QString from = shortDate(absence->from, today);
        const QString when = absence->from == absence->to
                                 ? from
                                 : tr("%1 to %2", "dates").arg(from, shortDate(absence->to, today));
        entries.push_back({absence->id.uuid,
                           tr("%1, %2", "dates, kind of absence").arg(when, enumText(absence->kind)),
                           absence->note});
    }
    m_absences->setEntries(entries, m_context.session.document().isReadOnly());
}

void PeoplePage::addAbsence()
{
    Absence absence;
    absence.person = PersonId{form().record()};
    absence.from = m_context.session.document().today();
    absence.to = absence.from;
    absence.kind = AbsenceKind::Leave;
    askAbsence(absence);
}

// One that has no id yet is added.
void PeoplePage::askAbsence(const Absence &absence)
{
    const Person *person = m_context.session.plan().find(absence.person);
    if (!person)
        return;
    auto *dialog =
        new AskDialog(m_context.session.document(),
                      absence.id ? tr("Change an absence") : tr("Add an absence"), person->name, window());
    dialog->addField(RecordKind::Absence, "from_date", detail::dateValue(absence.from), true);
    dialog->addField(RecordKind::Absence, "to_date", detail::dateValue(absence.to), true);
    dialog->addField(RecordKind::Absence, "kind", Value{enumKey(absence.kind)}, true);
    dialog->addField(RecordKind::Absence, "note", detail::textValue(absence.note));
    dialog->setAction(absence.id ? tr("Change") : tr("Add"), [this, dialog, absence]() -> Result<void> {
        Absence changed = absence;
        changed.from = dialog->date("from_date");
        changed.to = dialog->date("to_date");
        if (const auto kind = enumFromKey(EnumTraits<AbsenceKind>::labels, dialog->text("kind")))
            changed.kind = static_cast<AbsenceKind>(*kind);
        changed.note = dialog->text("note");
        const Plan &plan = m_context.session.plan();
        const auto done = m_context.session.document().commit(absence.id ? changeAbsence(plan, changed)
                                                                         : baton::addAbsence(plan, changed));
        return done ? Result<void>() : Result<void>(done.error());
    });
    dialog->open();
}

QIcon PeoplePage::icon() const
{
    return themeIcon("user-others");
}

Badge PeoplePage::badge() const
{
    QSet<QUuid> people;
    for (const Overload &overload : m_context.session.analysis().overloads)
        people.insert(overload.person.uuid);
    const auto count = static_cast<int>(people.size());
    return {count, Mark::Attention, tr("%n person(s) above 100 %", nullptr, count)};
}

bool PeoplePage::goTo(RecordKind kind, QUuid id)
{
    if (kind == RecordKind::Calendar || kind == RecordKind::CalendarException) {
        if (!m_calendars->goTo(kind, id))
            return false;
        m_tabs->setCurrentIndex(1);
        return true;
    }
    if (kind == RecordKind::Absence) {
        const Absence *absence = m_context.session.plan().find(AbsenceId{id});
        return absence && goTo(RecordKind::Person, absence->person.uuid);
    }
    if (!ListPage::goTo(kind, id))
        return false;
    m_tabs->setCurrentIndex(0);
    return true;
}

QWidget *PeoplePage::panel()
{
    return m_panels;
}

bool PeoplePage::needsForm() const
{
    return m_tabs->currentIndex() == 0 ? ListPage::needsForm() : !m_calendars->list().isEmpty();
}

int PeoplePage::essentialWidth() const
{
    return m_tabs->currentIndex() == 0 ? ListPage::essentialWidth() : m_calendars->minimumSizeHint().width();
}

void PeoplePage::setFormAction(QAction *action)
{
    ListPage::setFormAction(action);
    m_calendars->list().addTool(action);
}

void PeoplePage::finishEditing()
{
    ListPage::finishEditing();
    m_calendars->list().finishEditing();
    m_calendars->panel()->finishEditing();
}

void PeoplePage::filterByColumn()
{
    (m_tabs->currentIndex() == 0 ? list() : m_calendars->list()).filterByColumn();
}

QWidget *PeoplePage::firstFocus()
{
    return m_tabs->currentIndex() == 0 ? ListPage::firstFocus() : &m_calendars->list().table();
}

} // namespace baton
