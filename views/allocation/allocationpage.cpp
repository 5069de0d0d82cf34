// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/allocation/allocationpage.h"

#include "models/allocation/presets.h"
#include "models/allocation/stepactions.h"
#include "models/checks/checks.h"
#include "models/plan/fieldtext.h"
#include "views/allocation/allocationcolumns.h"
#include "views/allocation/stepeditor.h"
#include "views/common/derivedtable.h"
#include "views/common/emptystate.h"
#include "views/common/fieldeditor.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/recordlist.h"
#include "views/common/recordpanel.h"
#include "views/common/recordtableview.h"
#include "views/common/section.h"
#include "views/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr size_t mostChecks = 50; ///< in the form; the list of findings has all
constexpr std::array checkKeys{"taper."_L1, "tail."_L1, "load."_L1, "hypercare."_L1};

QString presetText(TaperPreset preset)
{
    QStringList steps;
    int hundredths = 0;
    for (const PresetStep &step : presetSteps(preset)) {
        steps.append(
            AllocationPage::tr("%1×%2 %", "working days, percent").arg(step.length).arg(step.percent));
        hundredths += step.length * step.percent;
    }
    return AllocationPage::tr("%1: from handover start %2 (%3 days)",
                              "name of a preset, its steps, days of work")
        .arg(enumText(preset), steps.join(u", "_s), QLocale().toString(hundredths / 100.0, 'f', 2));
}

} // namespace

AllocationPage::AllocationPage(const PageContext &context, QWidget *parent)
    : ListPage(context, parent), m_checks({{{}, 0, false}})
{
    setObjectName(u"allocationPage"_s);
    PlanSession &session = context.session;
    auto *steps = new RecordList(
        context, RecordKind::AllocationStep, allocationColumns(session), u"allocation"_s,
        tr("Allocation steps"),
        [&session](const void *record) {
            return static_cast<const AllocationStep *>(record)->project == session.plan().openProject();
        },
        this);
    steps->table().setDefaults([this](QUuid) { return defaults(); });
    steps->setGroups({u"person"_s, u"anchor"_s}, u"person"_s);
    steps->restore();
    makePresets();
    auto *empty = new EmptyState(
        icon(), tr("Nobody steps back yet"),
        tr("After go-live the project manager's time goes down step by step to a small floor, with a planned "
           "end and a hard stop. Each extra week is shown in days and in money."),
        this);
    empty->addStep(tr("Use the standard steps for the project manager"), [this] { m_presets[1]->trigger(); });
    empty->addStep(tr("Add a first step"), [this] { list().addFirst(); });
    steps->setEmptyState(empty);
    m_editor = new StepEditor(session, this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = makeHead();
    column->addWidget(m_head);
    column->addWidget(m_editor);
    column->addWidget(steps, 1);
    join(steps, makePanel(steps->records()));

    m_checksTimer.setSingleShot(true);
    m_checksTimer.setInterval(250);
    connect(&m_checksTimer, &QTimer::timeout, this, &AllocationPage::showChecks);
    connect(&form(), &RecordPanel::recordChanged, this, &AllocationPage::chooseStep);
    connect(m_editor, &StepEditor::currentChanged, this,
            [this](AllocationStepId step) { list().goTo(step.uuid); });
    connect(m_editor, &StepEditor::lengthAsked, this, [this](AllocationStepId step, int length) {
        run(resizeStep(m_context.session.plan(), m_context.session.analysis().calendars.project(), step,
                       length));
    });
    connect(m_editor, &StepEditor::percentAsked, this, [this](AllocationStepId step, int percent) {
        run(setStepPercent(m_context.session.plan(), step, percent));
    });
    connect(&session, &PlanSession::analysed, this, [this] {
        if (isVisible())
            showPeople();
        if (!m_checksTimer.isActive())
            m_checksTimer.start();
    });
}

void AllocationPage::showEvent(QShowEvent *event)
{
    showPeople();
    ListPage::showEvent(event);
    if (m_areChecksStale)
        showChecks();
}

QWidget *AllocationPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(space::large, space::medium, space::large, space::small);
    lines->setSpacing(space::small);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    lines->addLayout(row);
    m_person = new ChoiceEditor(head);
    m_person->setObjectName(u"taperPerson"_s);
    m_person->setAccessibleName(tr("Whose steps"));
    m_person->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(m_person);
    m_sum = new PlainLabel({}, head);
    m_sum->setObjectName(u"taperSum"_s);
    m_sum->setWordWrap(true);
    lines->addWidget(m_sum);
    row->addStretch();
    auto *floorLabel = new PlainLabel(tr("Floor"), head);
    floorLabel->setQuiet(true);
    const RecordInfo &project = recordInfo(RecordKind::Project);
    const int field = project.fieldIndex("floor_percent");
    m_floor = makeFieldEditor({&m_context.session.document(), RecordKind::Project},
                              project.fields[static_cast<size_t>(field)], EditorPlace::Form, head);
    m_floor->widget()->setObjectName(u"floorPercent"_s);
    m_floor->widget()->setAccessibleName(tr("Floor of the tail, percent"));
    m_floor->widget()->setToolTip(tr("What remains after the last step, up to the tail end"));
    m_floor->widget()->setMaximumWidth(fontMetrics().averageCharWidth() * 10);
    floorLabel->setBuddy(m_floor->widget());
    row->addWidget(floorLabel);
    row->addWidget(m_floor->widget());
    m_preset = new QToolButton(head);
    m_preset->setObjectName(u"taperPreset"_s);
    m_preset->setText(tr("Use a preset"));
    m_preset->setIcon(themeIcon("view-list-details"));
    m_preset->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_preset->setPopupMode(QToolButton::InstantPopup);
    m_preset->setFocusPolicy(Qt::TabFocus);
    m_preset->setToolTip(tr("Replaces the person's steps by ready-made ones that begin with the handover"));
    auto *menu = new QMenu(m_preset);
    menu->addActions(m_presets);
    m_preset->setMenu(menu);
    row->addWidget(m_preset);
    connect(m_person, &QComboBox::activated, this, &AllocationPage::showPerson);
    connect(m_floor, &FieldEditor::finished, this, &AllocationPage::setFloor);
    return head;
}

void AllocationPage::makePresets()
{
    for (const TaperPreset preset : {TaperPreset::Minimum, TaperPreset::Standard, TaperPreset::Extended}) {
        auto *action = new QAction(themeIcon("view-list-details"), presetText(preset), this);
        action->setObjectName(u"taperPreset_"_s + enumKey(preset));
        action->setStatusTip(tr("Replaces the person's steps by these, counted in working days from the "
                                "start of the handover."));
        connect(action, &QAction::triggered, this, [this, preset] {
            const Project *project = m_context.session.plan().project();
            const PersonId who = person() ? person() : project ? project->projectManager : PersonId();
            if (who)
                run(applyTaperPreset(m_context.session.plan(), who, preset));
            else
                Q_EMIT refused({ErrorCode::Invalid,
                                tr("Name the project manager first, whose time the steps are about."),
                                {}});
        });
        m_presets.append(action);
    }
}

RecordPanel *AllocationPage::makePanel(RecordTableModel &records)
{
    auto *panel = new RecordPanel(
        m_context, records,
        {{{}, {"purpose", "percent", "length_days", "anchor", "offset_days"}, true},
         {tr("Stepping down"), {"step_down_criteria", "reason", "approved_on", "person"}, true}},
        u"step"_s, tr("Select a step to see when it applies and when the next one begins."), this);
    panel->setStanding([this](QUuid id) {
        RecordPanel::Standing standing;
        const AllocationStep *step = m_context.session.plan().find(AllocationStepId{id});
        if (!step)
            return standing;
        standing.title =
            step->purpose.isEmpty() ? tr("Step of %1 %", "percent").arg(step->percent) : step->purpose;
        const QDate today = m_context.session.document().today();
        for (const Taper &taper : m_context.session.analysis().tapers) {
            for (const PlacedStep &placed : taper.steps) {
                if (placed.id.uuid == id)
                    standing.lines.append(
                        tr("%1 % from %2 to %3.", "percent, from, to")
                            .arg(placed.percent)
                            .arg(shortDate(placed.first, today), shortDate(placed.last, today)));
            }
        }
        if (!step->approvedOn.isValid())
            standing.lines.append(tr("Not approved by the line manager yet."));
        return standing;
    });
    m_checksTable = new DerivedTable(m_checks, panel);
    m_checksTable->setObjectName(u"taperChecks"_s);
    m_checksTable->setAccessibleName(tr("Checks of the taper"));
    m_checksTable->setMostRows(8);
    m_checksTable->setWordWrap(true);
    m_checksSection = panel->addSection(tr("Checks of the taper"), m_checksTable, true);
    connect(m_checksTable, &DerivedTable::jumpRequested, this, &Page::jumpRequested);
    return panel;
}

// Who has steps, and the project manager, whose steps the page is for.
void AllocationPage::showPeople()
{
    const Plan &plan = m_context.session.plan();
    const Project *project = plan.project();
    std::vector<PersonId> people;
    if (project && project->projectManager)
        people.push_back(project->projectManager);
    for (const Taper &taper : m_context.session.analysis().tapers) {
        if (std::ranges::find(people, taper.person) == people.end())
            people.push_back(taper.person);
    }
    const PersonId before = person();
    m_person->clear();
    for (const PersonId id : people) {
        const Person *found = plan.find(id);
        m_person->addItem(found ? found->name : QString(), id.toString());
    }
    m_person->setVisible(!people.empty());
    m_person->setCurrentIndex(qMax(0, m_person->findData(before.toString())));
    const bool hasSteps = list().records().rowCount() > 0;
    m_editor->setVisible(hasSteps);
    m_head->setVisible(hasSteps);
    m_floor->setValue(project ? Value{qint64{project->floorPercent}} : Value{});
    m_floor->setReadOnly(m_context.session.document().isReadOnly());
    showPerson();
}

void AllocationPage::showPerson()
{
    m_editor->setPerson(person());
    const Taper *found = taper();
    if (!found) {
        m_sum->setPlain({});
        return;
    }
    const WorkingCalendar &calendar = m_context.session.analysis().calendars.project();
    const QDate today = m_context.session.document().today();
    const Effort effort = found->effort(calendar);
    const RecordInfo &record = recordInfo(RecordKind::ChangeRequest);
    const FieldInfo &money = record.fields[static_cast<size_t>(record.fieldIndex("impact_cost"))];
    const QString cost =
        displayText(money, Value{effort.cost.minor}, {&m_context.session.plan(), QLocale(), today});
    QString text = tr("%1 days of work, %2, from %3 to %4", "days, money, from, to")
                       .arg(QLocale().toString(effort.days(), 'f', 2), cost,
                            shortDate(found->firstDay(), today), shortDate(found->lastDay(), today));
    if (found->floorFrom.isValid())
        text += tr("; of these %1 days at the floor of %2 %", "days, percent")
                    .arg(QLocale().toString(found->effort(calendar, found->floorFrom, found->floorTo).days(),
                                            'f', 2))
                    .arg(found->floorPercent);
    m_sum->setPlain(text);
}

void AllocationPage::showChecks()
{
    const Plan &plan = m_context.session.plan();
    const std::vector<Finding> found = findings(plan, m_context.session.analysis(), checkKeys);
    const auto isError = [](const Finding &finding) {
        return finding.severity == Severity::Error && !finding.isToSetUp;
    };
    m_errors = static_cast<int>(std::ranges::count_if(found, isError));
    Q_EMIT badgeChanged();
    m_areChecksStale = !isVisible();
    if (m_areChecksStale)
        return;
    std::vector<DerivedRow> rows;
    for (const Finding &finding : found) {
        if (rows.size() == mostChecks)
            break;
        DerivedRow row;
        row.key = QString(finding.rule) + finding.id.toString() + finding.text;
        row.kind = finding.record;
        row.id = finding.id;
        Cell text;
        text.text = finding.text;
        text.mark = isError(finding)                        ? Mark::Blocked
                    : finding.severity == Severity::Warning ? Mark::Attention
                                                            : Mark::Information;
        text.accessible = tr("%1: %2", "severity, what was found").arg(severityText(finding), finding.text);
        row.cells = {text};
        rows.push_back(row);
    }
    m_checksSection->setTitle(rows.empty() ? tr("Checks of the taper: nothing found")
                                           : tr("Checks of the taper (%1)").arg(found.size()));
    if (found.size() > rows.size()) {
        DerivedRow more;
        more.key = u"more"_s;
        more.cells.resize(1);
        more.cells[0].text = tr("%n more stand in the list of findings.", nullptr,
                                static_cast<int>(found.size() - rows.size()));
        rows.push_back(more);
    }
    m_checks.setRows(std::move(rows));
    m_checksTable->setVisible(m_checks.rowCount() > 0 && m_checksSection->isOpen());
    m_checksTable->updateGeometry();
}

PersonId AllocationPage::person() const
{
    return PersonId::fromString(m_person->currentData().toString());
}

const Taper *AllocationPage::taper() const
{
    const std::vector<Taper> &all = m_context.session.analysis().tapers;
    const auto found = std::ranges::find(all, person(), &Taper::person);
    return found == all.end() ? nullptr : &*found;
}

void AllocationPage::choosePerson(PersonId who)
{
    if (const int at = m_person->findData(who.toString()); at >= 0 && at != m_person->currentIndex()) {
        m_person->setCurrentIndex(at);
        showPerson();
    }
}

void AllocationPage::chooseStep(QUuid id)
{
    if (const AllocationStep *step = m_context.session.plan().find(AllocationStepId{id}))
        choosePerson(step->person);
    m_editor->setCurrent(AllocationStepId{id});
}

void AllocationPage::run(Result<Edit> edit)
{
    if (const auto done = m_context.session.document().commit(std::move(edit)); !done)
        Q_EMIT refused(done.error());
}

// A new step joins the last one of the person shown.
std::vector<std::pair<int, Value>> AllocationPage::defaults() const
{
    const PlanSession &session = m_context.session;
    const Project *project = session.plan().project();
    PersonId who = person() ? person() : project ? project->projectManager : PersonId();
    if (who.isNull() && !session.plan().rows<Person>().empty())
        who = session.plan().rows<Person>().front().id;
    const AllocationStep next =
        nextStep(session.plan(), session.analysis().calendars, who, session.document().today());
    return {{fieldIndex<AllocationStep>("person"), who ? Value{who.toString()} : Value{}},
            {fieldIndex<AllocationStep>("anchor"), Value{enumKey(next.anchor)}},
            {fieldIndex<AllocationStep>("offset_days"), Value{qint64{next.offset}}},
            {fieldIndex<AllocationStep>("length_days"), Value{qint64{next.length}}},
            {fieldIndex<AllocationStep>("percent"), Value{qint64{next.percent}}}};
}

void AllocationPage::setFloor()
{
    const Project *project = m_context.session.plan().project();
    const Result<Value> value = m_floor->value();
    if (!project || (value && *value == Value{qint64{project->floorPercent}}))
        return;
    if (!value) {
        Q_EMIT refused(value.error());
        return;
    }
    const RecordInfo &record = recordInfo(RecordKind::Project);
    Edit edit(m_context.session.plan(), QT_TRANSLATE_NOOP("Edit", "Set the floor of the tail"));
    const Result<void> set =
        edit.setValue(RecordKind::Project, project->id.uuid, record.fieldIndex("floor_percent"), *value);
    run(set ? Result<Edit>(std::move(edit)) : Result<Edit>(set.error()));
}

QIcon AllocationPage::icon() const
{
    return themeIcon("office-chart-bar-stacked");
}

Badge AllocationPage::badge() const
{
    return {m_errors, Mark::Blocked, tr("%n error(s) in the allocation", nullptr, m_errors)};
}

void AllocationPage::setInView(bool inView)
{
    const bool isOpen = !m_context.session.document().isReadOnly();
    for (QAction *action : std::as_const(m_presets))
        action->setEnabled(inView && isOpen);
    m_preset->setEnabled(isOpen);
}

void AllocationPage::finishEditing()
{
    ListPage::finishEditing();
    if (m_floor->widget()->hasFocus())
        setFloor();
}

QWidget *AllocationPage::firstFocus()
{
    return m_editor->isVisibleTo(this) ? static_cast<QWidget *>(m_editor) : ListPage::firstFocus();
}

} // namespace baton
