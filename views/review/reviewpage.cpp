// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/reviewpage.h"

#include "models/items/changesummary.h"
#include "views/common/derivedtable.h"
#include "views/common/emptystate.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"
#include "views/review/reviewactions.h"
#include "views/review/reviewcard.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace baton {

ReviewPage::ReviewPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context),
      m_model({{tr("What"), 14}, {QString(), 0}, {tr("Due"), 11}, {tr("Waits"), 9}}),
      m_scopes(new QButtonGroup(this)), m_table(new DerivedTable(m_model, this)),
      m_actions(new ReviewActions(
          context, [this] { return current(); }, this)),
      m_card(new ReviewCard(context, *m_actions, this))
{
    setObjectName(u"reviewPage"_s);
    m_lookedAt = m_context.settings.value(settingsKey()).toLongLong();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTop());
    m_stack = new QStackedWidget(this);
    m_stack->setObjectName(u"reviewStack"_s);
    m_stack->addWidget(makeBody());
    column->addWidget(m_stack, 1);
    for (QWidget *place : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_card)}) {
        place->addActions(m_actions->all());
        place->installEventFilter(this);
    }
    connect(m_actions, &ReviewActions::refused, this, &Page::refused);
    connect(m_actions, &ReviewActions::openRequested, m_card, &ReviewCard::openEvidence);
    connect(m_card, &ReviewCard::refused, this, &Page::refused);
    connect(&context.session, &PlanSession::analysed, this, &ReviewPage::follow);
    connect(&context.session.document(), &Document::changed, this,
            [this](const ChangeSet &change) { m_takenBack = change.undoes.isNull() ? ChangeSet() : change; });
    connect(&context.session, &PlanSession::meChanged, this, &ReviewPage::follow);
}

ReviewPage::~ReviewPage()
{
    if (m_isInView)
        rememberLooked();
}

QIcon ReviewPage::icon() const
{
    return themeIcon("document-edit-sign");
}

Badge ReviewPage::badge() const
{
    const PersonId me = m_context.session.me();
    if (me.isNull())
        return {};
    const std::vector<ReviewEntry> &queue = m_context.session.reviews();
    const int count = mineCount(queue);
    const bool isLate =
        std::ranges::any_of(queue, [](const ReviewEntry &entry) { return isMine(entry) && entry.isOverdue; });
    return {count, isLate ? Mark::Blocked : Mark::Attention, tr("%n wait for your decision", nullptr, count)};
}

QList<QAction *> ReviewPage::handoverActions() const
{
    return m_actions->all();
}

QWidget *ReviewPage::firstFocus()
{
    return m_table->isVisible() ? static_cast<QWidget *>(m_table) : m_scopes->checkedButton();
}

QWidget *ReviewPage::makeTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(space::large, space::medium, space::large, space::medium);
    row->setSpacing(space::small);
    const auto add = [&](Scope scope, const char *name, const QString &text, const QString &tip) {
        auto *button = new QToolButton(top);
        button->setObjectName(QLatin1StringView(name));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setText(text);
        button->setToolTip(tip);
        button->setStatusTip(tip);
        button->setFocusPolicy(Qt::TabFocus);
        m_scopes->addButton(button, scope);
        row->addWidget(button);
    };
    add(Mine, "reviewMine", tr("Mine"),
        tr("What is addressed to you, to your side where nobody is named, or to those whose deputy you "
           "are."));
    add(Possible, "reviewPossible", tr("All I may decide"),
        tr("Also what others decide and you may, as service owner or sponsor."));
    add(Everybody, "reviewEverybody", tr("Everybody’s"),
        tr("Everything that waits, to record what others decided elsewhere."));
    m_scopes->button(Mine)->setChecked(true);
    connect(m_scopes, &QButtonGroup::idClicked, this, &ReviewPage::choose);
    row->addSpacing(space::large);
    m_count = new PlainLabel({}, top);
    m_count->setObjectName(u"reviewCount"_s);
    m_count->setQuiet(true);
    row->addWidget(m_count);
    row->addStretch();
    m_since = new PlainLabel({}, top);
    m_since->setObjectName(u"reviewSince"_s);
    m_since->setQuiet(true);
    row->addWidget(m_since);
    return top;
}

QWidget *ReviewPage::makeBody()
{
    m_table->setObjectName(u"reviewTable"_s);
    m_table->setAccessibleName(tr("What waits for a decision"));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReviewPage::showCurrent);
    connect(m_table, &DerivedTable::jumpRequested, this, &Page::jumpRequested);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"reviewSplitter"_s);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_card);
    splitter->setSizes({540, 580});
    return splitter;
}

std::optional<ReviewEntry> ReviewPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_listed.size())
               ? std::optional(m_listed[static_cast<size_t>(row)])
               : std::nullopt;
}

bool ReviewPage::isInScope(const ReviewEntry &entry) const
{
    if (m_scope == Mine)
        return isMine(entry);
    return m_scope == Everybody || entry.claim != ReviewClaim::Recorder;
}

void ReviewPage::choose(int scope)
{
    if (scope != Everybody && !m_context.session.knowWho())
        scope = Everybody;
    m_isScopeChosen = true;
    m_scope = scope;
    m_scopes->button(scope)->setChecked(true);
    showQueue();
}

void ReviewPage::follow()
{
    Q_EMIT badgeChanged();
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const Plan &plan = m_context.session.plan();
    m_queue = m_context.session.reviews();
    if (!m_isScopeChosen) {
        // The project side decides nothing, so it sees what to remind others of.
        const Person *me = plan.find(m_context.session.me());
        m_scope = me && me->side != Side::Project ? Mine : Everybody;
        m_scopes->button(m_scope)->setChecked(true);
    }
    showQueue();
    returnToTakenBack();
}

// Who takes a decision back wants to see what it was about.
void ReviewPage::returnToTakenBack()
{
    const ChangeSet change = std::exchange(m_takenBack, {});
    const auto back = std::ranges::find_if(m_listed, [&](const ReviewEntry &entry) {
        return std::ranges::count(change.rows, entry.id, &RowChange::id) > 0;
    });
    if (back != m_listed.end())
        m_table->setCurrentIndex(m_model.index(static_cast<int>(back - m_listed.begin()), 0));
}

void ReviewPage::showEvent(QShowEvent *event)
{
    if (m_isStale)
        follow();
    Page::showEvent(event);
}

// Letters decide at once, but not as part of a word: who types a name or a sentence here means neither.
bool ReviewPage::eventFilter(QObject *watched, QEvent *event)
{
    constexpr qint64 pause = 700; // milliseconds, longer than between the letters of a word
    if (event->type() != QEvent::ShortcutOverride)
        return Page::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const QString text = key.text();
    const bool isChord = key.modifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    if (isChord || text.size() != 1 || !text.front().isLetter())
        return Page::eventFilter(watched, event);
    const QKeySequence pressed(key.keyCombination());
    const QList<QAction *> actions = m_actions->all();
    const bool isWord = m_sinceLetter.isValid() && m_sinceLetter.elapsed() < pause;
    const bool isAction =
        std::ranges::any_of(actions, [&](const QAction *action) { return action->shortcut() == pressed; });
    if (isAction && !isWord)
        return Page::eventFilter(watched, event);
    m_sinceLetter.start();
    if (isAction)
        event->accept(); // a letter then, and no shortcut
    return isAction || Page::eventFilter(watched, event);
}

void ReviewPage::setInView(bool inView)
{
    m_actions->setActive(inView);
    if (inView && !m_isInView)
        fetchChanges();
    else if (!inView && m_isInView)
        rememberLooked();
    m_isInView = inView;
}

DerivedRow ReviewPage::rowOf(const ReviewEntry &entry) const
{
    const Plan &plan = m_context.session.plan();
    const ChecklistItem *item = plan.find(entry.item);
    const ChangeRequest *request = plan.find(ChangeRequestId{entry.id});
    const Mark mark = entry.isOverdue ? Mark::Blocked : entry.isGate ? Mark::Attention : Mark::Information;
    DerivedRow row;
    row.key = entry.id.toString();
    row.kind = entry.kind;
    row.id = entry.id;
    Cell what = textCell(item      ? item->code
                         : request ? tr("Change %1", "number of a request").arg(request->number)
                                   : tr("Deliverable"),
                         mark);
    what.accessible = entry.isOverdue ? tr("%1, late").arg(what.text)
                      : entry.isGate  ? tr("%1, gate").arg(what.text)
                                      : what.text;
    QString text = item ? item->text : plan.name(entry.kind, entry.id);
    if (entry.asks == ReviewEntry::Asks::NotApplicable)
        text = tr("Not applicable? %1").arg(text);
    else if (entry.kind == RecordKind::Waiver)
        text = tr("Waive? %1", "a gate").arg(text);
    const QString waits = entry.daysInReview ? tr("%n day(s)", nullptr, entry.daysInReview) : QString();
    const Project *project = plan.project();
    const bool isLong = project && entry.daysInReview > project->reviewDays;
    row.cells = {what, textCell(text),
                 textCell(shortDate(entry.due, m_context.session.document().today()), Mark::None,
                          entry.isOverdue ? Mark::Blocked : Mark::None),
                 textCell(waits, Mark::None, isLong ? Mark::Attention : Mark::None)};
    return row;
}

void ReviewPage::showQueue()
{
    m_listed.clear();
    std::ranges::copy_if(m_queue, std::back_inserter(m_listed),
                         [this](const ReviewEntry &entry) { return isInScope(entry); });
    std::vector<DerivedRow> rows;
    rows.reserve(m_listed.size());
    for (const ReviewEntry &entry : m_listed)
        rows.push_back(rowOf(entry));
    m_model.setRows(std::move(rows));
    const bool hadFocus = m_stack->currentIndex() > 0 && isAncestorOf(focusWidget());
    if (m_stack->count() > 1)
        delete m_stack->widget(1);
    if (m_listed.empty()) {
        auto *empty = new EmptyState(icon(), tr("Nothing waits here"), nothingText(), m_stack);
        if (m_context.session.me().isNull())
            empty->addStep(tr("Say who you are…"), [this] { m_context.session.knowWho(); });
        m_stack->addWidget(empty);
        m_stack->setCurrentIndex(1);
    } else {
        m_stack->setCurrentIndex(0);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model.index(0, 0));
        if (hadFocus)
            m_table->setFocus();
    }
    const int late = static_cast<int>(std::ranges::count_if(m_listed, &ReviewEntry::isOverdue));
    const int count = static_cast<int>(m_listed.size());
    QString text = count ? tr("%n wait", nullptr, count) : QString();
    if (late)
        text = tr("%1, %2", "how many wait, how many of them are late")
                   .arg(text, tr("%n of them late", nullptr, late));
    m_count->setPlain(text);
    showCurrent();
}

QString ReviewPage::nothingText() const
{
    const int elsewhere = static_cast<int>(m_queue.size());
    QString text = tr("Here stands what has been submitted and waits for a decision, the most urgent first, "
                      "with its evidence beside it.");
    if (elsewhere > 0)
        text += u' ' + tr("%n wait for others to decide; see “Everybody’s”.", nullptr, elsewhere);
    return text;
}

void ReviewPage::showCurrent()
{
    m_card->setEntry(current());
    m_actions->update();
}

QString ReviewPage::settingsKey() const
{
    return u"reviewed/"_s + m_context.session.plan().openProject().toString();
}

void ReviewPage::fetchChanges()
{
    HistorySource *history = m_context.session.history();
    if (!history || m_lookedAt <= 0 || m_lookedAt >= m_context.session.document().revision()) {
        m_since->setPlain({});
        return;
    }
    history->fetchSince(m_lookedAt, this, [this](const Result<std::vector<HistoryItem>> &changes) {
        const QString summary =
            changes ? changeSummary(*changes, m_context.session.me(), m_context.session.plan().openProject())
                    : QString();
        m_since->setPlain(summary.isEmpty() ? QString() : tr("Since you last looked: %1").arg(summary));
    });
}

void ReviewPage::rememberLooked()
{
    m_lookedAt = m_context.session.document().revision();
    m_context.settings.setValue(settingsKey(), m_lookedAt);
}

} // namespace baton
