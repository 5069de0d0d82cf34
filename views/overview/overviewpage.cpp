// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/overviewpage.h"

#include "models/readiness/words.h"
#include "views/common/card.h"
#include "views/common/derivedtable.h"
#include "views/common/emptystate.h"
#include "views/common/marks.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"
#include "views/common/timelineindex.h"
#include "views/overview/handoverview.h"
#include "views/overview/sincebar.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// What blocks even a conditional GO weighs more than what only blocks GO.
Mark markOf(const Reason &reason)
{
    return reason.blocks == Verdict::Go ? Mark::Attention : Mark::Blocked;
}

QString keyOf(const Reason &reason)
{
    return u"%1 %2"_s.arg(static_cast<int>(reason.kind)).arg(reason.category);
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_index(new TimelineIndex(context.session, this)),
      m_why({{{}, 0, false}}), m_steps({{tr("Code"), 12, false},
                                        {tr("Item"), 0, false},
                                        {tr("Who moves"), 16, false},
                                        {tr("Due", "column: date"), 11, false}}),
      m_categories({{tr("Category"), 0, false},
                    {{}, 10, false},
                    {tr("Score"), 5, true},
                    {tr("Gates", "column: open gates"), 5, true}}),
      m_people(
          {{tr("Who"), 0, false}, {tr("Items"), 5, true}, {tr("Late"), 5, true}, {tr("Next due"), 9, false}})
{
    setObjectName(u"overviewPage"_s);
    m_stack = new QStackedWidget(this);
    auto *area = new QScrollArea(m_stack);
    area->setObjectName(u"overviewArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(makeContent());
    m_stack->addWidget(area);
    m_stack->addWidget(makeEmpty());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);
    connect(&context.session, &PlanSession::analysed, this, &OverviewPage::follow);
}

void OverviewPage::showEvent(QShowEvent *event)
{
    if (m_isStale)
        follow();
    Page::showEvent(event);
}

// Side by side where both columns fit, else one below the other.
void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int needed = m_columns->itemAt(0)->minimumSize().width() +
                       m_columns->itemAt(1)->minimumSize().width() + 4 * space::large;
    m_columns->setDirection(width() >= needed ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

QIcon OverviewPage::icon() const
{
    return themeIcon("go-home");
}

QWidget *OverviewPage::firstFocus()
{
    return m_stepsTable;
}

DerivedTable *OverviewPage::makeTable(DerivedTableModel &model, const char *name,
                                      const QString &accessibleName)
{
    auto *table = new DerivedTable(model, this);
    table->setObjectName(QLatin1StringView(name));
    table->setAccessibleName(accessibleName);
    connect(table, &DerivedTable::jumpRequested, this, &Page::jumpRequested);
    return table;
}

QWidget *OverviewPage::makeContent()
{
    constexpr int leastRows = 4; // with fewer in sight nobody sees what stands in the way
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(space::large, space::large, space::large, space::large);
    rows->setSpacing(space::large);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::large);
    m_columns = columns;
    auto *left = new QVBoxLayout;
    left->setSpacing(space::large);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::large);
    columns->addLayout(left, 5);
    columns->addLayout(right, 3);
    rows->addLayout(columns, 1);

    m_whyCard = new Card({}, content);
    DerivedTable *why = makeTable(m_why, "why", tr("Why"));
    why->setMostRows(5);
    connect(why, &DerivedTable::activatedKey, this, &OverviewPage::openReason);
    m_whyCard->setContent(why, 0);
    left->addWidget(m_whyCard);

    m_stepsCard = new Card(tr("To reach GO"), content);
    m_stepsTable = makeTable(m_steps, "toReachGo", tr("To reach GO"));
    m_stepsTable->setLeastRows(leastRows);
    m_stepsCard->setContent(m_stepsTable);
    left->addWidget(m_stepsCard, 1);

    m_categoriesCard = new Card(tr("Readiness by category"), content);
    DerivedTable *categories = makeTable(m_categories, "categories", tr("Readiness by category"));
    connect(categories, &DerivedTable::activatedKey, this, &OverviewPage::openCategory);
    categories->setLeastRows(leastRows);
    m_categoriesCard->setContent(categories);
    right->addWidget(m_categoriesCard, 3);

    m_peopleCard = new Card(tr("Who moves next"), content);
    DerivedTable *people = makeTable(m_people, "people", tr("Who moves next"));
    people->setLeastRows(leastRows);
    m_peopleCard->setContent(people);
    right->addWidget(m_peopleCard, 2);

    m_since = new SinceBar(m_context, content);
    connect(m_since, &SinceBar::historyRequested, this, &OverviewPage::historyRequested);
    rows->addWidget(m_since);

    m_datesCard = new Card(tr("Handover"), content);
    m_dates = new HandoverView(m_datesCard);
    m_dates->setObjectName(u"dates"_s);
    connect(m_dates, &HandoverView::timelineRequested, this, [this](TaskId task) {
        if (task.isNull())
            Q_EMIT timelineRequested();
        else
            Q_EMIT jumpRequested(RecordKind::Task, task.uuid);
    });
    m_datesCard->setContent(m_dates);
    rows->addWidget(m_datesCard);
    return content;
}

QWidget *OverviewPage::makeEmpty()
{
    auto *empty = new EmptyState(themeIcon("go-home"), tr("Nothing to judge yet"),
                                 tr("Here stands whether you can go live, what stands in the way, and who "
                                    "moves next. It is judged from "
                                    "the checklist, so begin with that."),
                                 this);
    empty->addStep(tr("Add the starter checklist"), [this] { Q_EMIT starterRequested(); });
    return empty;
}

void OverviewPage::follow()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_stack->setCurrentIndex(m_context.session.readiness().items.empty() ? 1 : 0);
    showWhy();
    showSteps();
    showCategories();
    showPeople();
    showDates();
    m_since->follow();
}

void OverviewPage::showWhy()
{
    const Readiness &readiness = m_context.session.readiness();
    std::vector<DerivedRow> rows;
    for (const Reason &reason : readiness.reasons()) {
        DerivedRow row;
        row.key = keyOf(reason);
        const Mark mark = readiness.isSettingUp ? Mark::Neutral : markOf(reason);
        Cell cell = textCell(reasonText(m_context.session.plan(), reason), mark);
        cell.accessible = tr("%1: %2", "meaning, reason").arg(markText(mark), cell.text);
        row.cells = {cell};
        rows.push_back(row);
    }
    if (rows.empty()) {
        DerivedRow row;
        row.key = u"none"_s;
        row.cells = {textCell(readiness.exit.isAsked
                                  ? tr("Every exit gate is passed, and no condition is open.")
                                  : tr("Every gate is passed, and every score is reached."),
                              Mark::Complete)};
        rows.push_back(row);
    }
    m_why.setRows(std::move(rows));
    m_whyCard->setTitle(tr("Why %1", "verdict").arg(decisionText(readiness)));
    const int count = static_cast<int>(readiness.reasons().size());
    m_whyCard->setNote(count > 0 ? tr("%n reason(s), the worst first", nullptr, count) : QString());
}

// A reason without items of its own (a score) leads to what counts towards it and is not accepted.
void OverviewPage::openReason(const QString &key)
{
    const Readiness &readiness = m_context.session.readiness();
    const auto reason = std::ranges::find(readiness.reasons(), key, keyOf);
    if (reason == readiness.reasons().end())
        return;
    std::vector<ChecklistItemId> items = reason->items;
    if (items.empty() && !readiness.exit.isAsked) {
        for (const ItemJudgement &judged : readiness.items) {
            const ChecklistItem *item = m_context.session.plan().find(judged.id);
            const bool isMeant = item && judged.isCounted && judged.state != ItemState::Accepted;
            if (isMeant && (reason->category.isEmpty() || item->category == reason->category))
                items.push_back(judged.id);
        }
    }
    if (!items.empty())
        Q_EMIT itemsRequested(reasonText(m_context.session.plan(), *reason), items);
}

void OverviewPage::openCategory(const QString &key)
{
    const Readiness &readiness = m_context.session.readiness();
    const auto category = std::ranges::find(readiness.categories, key, &CategoryScore::key);
    if (category == readiness.categories.end())
        return;
    std::vector<ChecklistItemId> items;
    for (const ChecklistItem &item : m_context.session.plan().rows<ChecklistItem>()) {
        if (item.category == key)
            items.push_back(item.id);
    }
    Q_EMIT itemsRequested(category->name.isEmpty() ? key : category->name, items);
}

void OverviewPage::showSteps()
{
    const Plan &plan = m_context.session.plan();
    const Readiness &readiness = m_context.session.readiness();
    const QDate today = m_context.session.document().today();
    std::vector<DerivedRow> rows;
    for (const GoStep &step : readiness.steps()) {
        const ChecklistItem *item = plan.find(step.item);
        const ItemJudgement *judged = readiness.find(step.item);
        if (!item || !judged)
            continue;
        // A submitted item waits for the one who accepts it.
        const Person *who = plan.find(item->state == ItemState::Submitted ? item->accepter : step.owner);
        const QString nobody = tr("nobody", "no owner");
        QString due = shortDate(step.due, today);
        if (judged->isOverdue)
            due = tr("%1, late", "a due date that has passed").arg(due);
        DerivedRow row;
        row.key = step.item.uuid.toString();
        row.kind = RecordKind::ChecklistItem;
        row.id = step.item.uuid;
        Cell code = textCell(item->code, baton::markOf(item->state));
        code.accessible = tr("%1, %2", "code, state").arg(item->code, enumText(item->state));
        Cell text = textCell(item->text);
        text.accessible =
            tr("%1. %2", "item, what is to be done").arg(item->text, goStepText(plan, readiness, step));
        row.cells = {code, text,
                     textCell(who ? who->name : nobody, Mark::None, who ? Mark::None : Mark::Attention),
                     textCell(step.due.isValid() ? due : tr("no date"), Mark::None,
                              judged->isOverdue || !step.due.isValid() ? Mark::Blocked
                              : judged->isDueSoon                      ? Mark::Attention
                                                                       : Mark::None)};
        rows.push_back(row);
    }
    const int count = static_cast<int>(rows.size());
    m_steps.setRows(std::move(rows));
    m_stepsCard->setTitle(tr("To reach %1", "GO or EXIT").arg(goalText(readiness)));
    m_stepsCard->setNote(count ? tr("the fewest items to accept: %n", nullptr, count)
                               : tr("nothing is left to accept"));
}

void OverviewPage::showCategories()
{
    const Readiness &readiness = m_context.session.readiness();
    std::vector<DerivedRow> rows;
    for (const CategoryScore &category : readiness.categories) {
        Mark mark = Mark::Complete;
        if (category.score.isEmpty())
            mark = Mark::None;
        else if (category.isBelowConditional || category.openGates > 0)
            mark = Mark::Blocked;
        else if (category.isBelowGo)
            mark = Mark::Attention;
        if (readiness.isSettingUp && mark != Mark::Complete && mark != Mark::None)
            mark = Mark::Neutral;
        DerivedRow row;
        row.key = category.key;
        Cell bar;
        bar.bar = category.score.percent() ? std::optional(*category.score.percent() / 100) : std::nullopt;
        bar.tone = mark == Mark::None ? Mark::Neutral : mark;
        bar.accessible = category.score.text();
        Cell name = textCell(category.name.isEmpty() ? category.key : category.name);
        Cell score = textCell(category.score.isEmpty() ? tr("n/a") : category.score.text(), Mark::None,
                              mark == Mark::Complete ? Mark::None : mark);
        row.cells = {name, bar, score,
                     textCell(category.openGates ? QLocale().toString(category.openGates) : QString(),
                              Mark::None, Mark::Blocked)};
        rows.push_back(row);
    }
    m_categories.setRows(std::move(rows));
    const Project *project = m_context.session.plan().project();
    if (project)
        m_categoriesCard->setNote(
            tr("GO: %1 % in all, %2 % in each").arg(project->goScore).arg(project->goCategoryScore));
}

void OverviewPage::showPeople()
{
    const Plan &plan = m_context.session.plan();
    const Readiness &readiness = m_context.session.readiness();
    struct Load
    {
        int items = 0;
        int late = 0;
        QDate next;
        RecordKind kind = RecordKind::ChecklistItem;
        QUuid first;

        void add(RecordKind of, QUuid id, QDate due, bool isLate)
        {
            ++items;
            late += isLate;
            if (first.isNull() || (due.isValid() && (!next.isValid() || due < next))) {
                next = due;
                kind = of;
                first = id;
            }
        }
    };
    std::map<PersonId, Load> loads;
    for (const GoStep &step : readiness.steps()) {
        const ChecklistItem *item = plan.find(step.item);
        const ItemJudgement *judged = readiness.find(step.item);
        if (item && judged && item->state != ItemState::Submitted)
            loads[step.owner].add(RecordKind::ChecklistItem, item->id.uuid, step.due, judged->isOverdue);
    }
    for (const ReviewEntry &entry : m_context.session.reviews()) {
        for (const PersonId person : askedOf(plan, entry))
            loads[person].add(entry.kind, entry.id, entry.due, entry.isOverdue);
    }
    std::vector<std::pair<PersonId, Load>> sorted(loads.begin(), loads.end());
    std::ranges::stable_sort(sorted, [](const auto &a, const auto &b) {
        if (a.second.late != b.second.late)
            return a.second.late > b.second.late;
        return a.second.items > b.second.items;
    });
    std::vector<DerivedRow> rows;
    for (const auto &[id, load] : sorted) {
        const Person *person = plan.find(id);
        DerivedRow row;
        row.key = id.toString();
        row.kind = load.kind;
        row.id = load.first;
        row.cells = {
            textCell(person ? person->name : tr("Nobody is named"), Mark::None,
                     person ? Mark::None : Mark::Attention),
            textCell(QLocale().toString(load.items)),
            textCell(load.late ? QLocale().toString(load.late) : QString(), Mark::None, Mark::Blocked),
            textCell(shortDate(load.next, m_context.session.document().today()))};
        rows.push_back(row);
    }
    m_peopleCard->setVisible(!rows.empty());
    m_people.setRows(std::move(rows));
}

void OverviewPage::showDates()
{
    const Plan &plan = m_context.session.plan();
    const Analysis &analysis = m_context.session.analysis();
    HandoverChart chart = handoverChart(plan, analysis, (*m_index)());
    m_datesCard->setVisible(chart.isValid());
    if (!chart.isValid())
        return;
    QString note;
    const auto taper = std::ranges::find(analysis.tapers, chart.first, &Taper::person);
    const Person *person = plan.find(chart.first);
    if (person && taper != analysis.tapers.end()) {
        const Effort effort = taper->effort(analysis.calendars.project());
        note = tr("%1 steps back over %2 days of work", "person, days")
                   .arg(person->name, QLocale().toString(effort.days(), 'f', 1));
    }
    m_datesCard->setNote(note);
    m_dates->setHandover(std::move(chart));
}

} // namespace baton
