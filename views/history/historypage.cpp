// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/historypage.h"

#include "models/items/changewords.h"
#include "models/records/dateform.h"
#include "models/storage/difference.h"
#include "views/common/derivedtable.h"
#include "views/common/emptystate.h"
#include "views/common/fieldeditor.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr qint64 portion = 500; // changes fetched at a time

} // namespace

HistoryPage::HistoryPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_changes({{tr("No.", "column: number of a change"), 7, true},
                                                   {tr("When"), 18, false},
                                                   {tr("Who"), 20, false},
                                                   {tr("What"), 0, false},
                                                   {tr("Record"), 30, false}}),
      m_details({{tr("Record"), 16, false},
                 {tr("Name"), 30, false},
                 {tr("Field"), 22, false},
                 {tr("Before"), 26, false},
                 {tr("After"), 0, false}}),
      m_stack(new QStackedWidget(this)), m_table(new DerivedTable(m_changes, this)),
      m_detailTable(new DerivedTable(m_details, this))
{
    setObjectName(u"historyPage"_s);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Changes, newest first"));
    m_detailTable->setObjectName(u"historyDetails"_s);
    m_detailTable->setAccessibleName(tr("What the change did"));
    auto *list = new QWidget(m_stack);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFilters());
    auto *splitter = new QSplitter(Qt::Vertical, list);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_table);
    splitter->addWidget(makeBelow());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    column->addWidget(splitter, 1);
    m_stack->addWidget(list);
    m_stack->addWidget(
        new EmptyState(icon(), tr("No history yet"),
                       tr("Every change is kept with who made it and when, and can be compared with any "
                          "other point in time. "
                          "This plan is not kept in a file, or nothing has been changed in it yet."),
                       this));
    m_stack->setCurrentIndex(1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryPage::showChosen);
    connect(m_table, &DerivedTable::jumpRequested, this, &Page::jumpRequested);
    connect(m_detailTable, &DerivedTable::jumpRequested, this, &Page::jumpRequested);
    connect(&context.session.document(), &Document::stored, this, [this] {
        m_isStale = true;
        if (isVisible())
            load();
    });
}

QWidget *HistoryPage::makeFilters()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(space::large, space::medium, space::large, space::medium);
    row->setSpacing(space::small);
    const auto addCombo = [&](const char *name, const QString &label) {
        auto *combo = new ChoiceEditor(tools);
        combo->setObjectName(QLatin1StringView(name));
        combo->setAccessibleName(label);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(combo);
        connect(combo, &QComboBox::currentIndexChanged, this, &HistoryPage::showItems);
        return combo;
    };
    m_person = addCombo("historyPerson", tr("Whose changes"));
    m_record = addCombo("historyRecord", tr("Which records"));
    // A date as people type it, by way of a field that holds one.
    const auto addDate = [&](const char *key, const char *name, const QString &label) {
        auto *text = new PlainLabel(label, tools);
        text->setQuiet(true);
        const RecordInfo &absence = recordInfo(RecordKind::Absence);
        FieldEditor *editor = makeFieldEditor({&m_context.session.document(), RecordKind::Absence},
                                              absence.fields[static_cast<size_t>(absence.fieldIndex(key))],
                                              EditorPlace::Form, tools);
        editor->widget()->setObjectName(QLatin1StringView(name));
        editor->widget()->setAccessibleName(label);
        editor->widget()->setMaximumWidth(fontMetrics().averageCharWidth() * 18);
        text->setBuddy(editor->widget());
        row->addWidget(text);
        row->addWidget(editor->widget());
        connect(editor, &FieldEditor::finished, this, &HistoryPage::showItems);
        return editor;
    };
    m_from = addDate("from_date", "historyFrom", tr("From"));
    m_to = addDate("to_date", "historyTo", tr("To"));
    m_wholeFile = new QToolButton(tools);
    m_wholeFile->setObjectName(u"historyWholeFile"_s);
    m_wholeFile->setText(tr("Whole file"));
    m_wholeFile->setToolTip(tr("Shows the changes of the other projects in this file, too"));
    m_wholeFile->setCheckable(true);
    m_wholeFile->setFocusPolicy(Qt::TabFocus);
    connect(m_wholeFile, &QToolButton::toggled, this, &HistoryPage::showItems);
    row->addWidget(m_wholeFile);
    m_since = new QToolButton(tools);
    m_since->setObjectName(u"historySince"_s);
    m_since->setIcon(closeIcon());
    m_since->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_since->setToolTip(tr("Shows earlier changes again"));
    m_since->setFocusPolicy(Qt::TabFocus);
    m_since->hide();
    connect(m_since, &QToolButton::clicked, this, [this] { showSince(0); });
    row->addWidget(m_since);
    row->addStretch();
    m_count = new PlainLabel({}, tools);
    m_count->setObjectName(u"historyCount"_s);
    m_count->setQuiet(true);
    row->addWidget(m_count);
    m_earlier = new QToolButton(tools);
    m_earlier->setObjectName(u"historyEarlier"_s);
    m_earlier->setText(tr("Show earlier"));
    m_earlier->setAutoRaise(true);
    m_earlier->setToolTip(tr("Fetches older changes"));
    connect(m_earlier, &QToolButton::clicked, this, &HistoryPage::loadEarlier);
    row->addWidget(m_earlier);
    m_search = new QLineEdit(tools);
    m_search->setObjectName(u"historySearch"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themeIcon("search"), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPage::showItems);
    row->addWidget(m_search);
    return tools;
}

QWidget *HistoryPage::makeBelow()
{
    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::large, space::small, space::large, space::small);
    row->setSpacing(space::small);
    m_title = new PlainLabel({}, below);
    m_title->setObjectName(u"historyTitle"_s);
    m_title->setBold(true);
    m_title->setElided(true);
    row->addWidget(m_title, 1);
    const auto addButton = [&](const char *name, const QString &text, const QString &tip, auto slot) {
        auto *button = new QToolButton(below);
        button->setObjectName(QLatin1StringView(name));
        button->setText(text);
        button->setToolTip(tip);
        button->setStatusTip(tip);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, slot);
        row->addWidget(button);
        return button;
    };
    m_mark = addButton("historyMark", tr("Compare from here"),
                       tr("Takes the plan after this change as the first of two points"), [this] { mark(); });
    m_compareMarked = addButton(
        "historyCompareMarked", tr("Compare"), tr("Lists what differs between the two points"), [this] {
            if (const HistoryItem *item = chosen())
                compare(std::min(m_marked, item->revision), std::max(m_marked, item->revision));
        });
    m_compareNow =
        addButton("historyCompareNow", tr("Compare with now"), tr("Lists what has changed since"), [this] {
            if (const HistoryItem *item = chosen())
                compare(item->revision, m_loadedTo);
        });
    column->addLayout(row);
    column->addWidget(m_detailTable, 1);
    return below;
}

QIcon HistoryPage::icon() const
{
    return themeIcon("deep-history");
}

QWidget *HistoryPage::firstFocus()
{
    return m_table->isVisibleTo(this) ? static_cast<QWidget *>(m_table) : this;
}

void HistoryPage::setInView(bool inView)
{
    if (inView && m_isStale)
        load();
}

void HistoryPage::load()
{
    HistorySource *source = m_context.session.history();
    if (!source || m_isLoading)
        return;
    m_isStale = false;
    m_isLoading = true;
    source->fetchHead(this, [this, source](const Result<HistoryHead> &head) {
        m_isLoading = false;
        if (!head) {
            Q_EMIT refused(head.error());
            return;
        }
        if (head->revision <= m_loadedTo)
            return;
        const qint64 from =
            m_items.empty() ? std::max<qint64>(1, head->revision - portion + 1) : m_loadedTo + 1;
        m_loadedTo = head->revision;
        source->fetchRange(from, head->revision, this, [this](Result<std::vector<HistoryItem>> items) {
            if (items)
                take(std::move(*items));
            else
                Q_EMIT refused(items.error());
        });
    });
}

void HistoryPage::loadEarlier()
{
    HistorySource *source = m_context.session.history();
    if (!source || m_items.empty() || m_items.back().revision <= 1)
        return;
    const qint64 to = m_items.back().revision - 1;
    source->fetchRange(std::max<qint64>(1, to - portion + 1), to, this,
                       [this](Result<std::vector<HistoryItem>> items) {
                           if (items)
                               take(std::move(*items));
                           else
                               Q_EMIT refused(items.error());
                       });
}

void HistoryPage::take(std::vector<HistoryItem> items)
{
    std::ranges::move(items, std::back_inserter(m_items));
    std::ranges::sort(m_items, std::ranges::greater(), &HistoryItem::revision);
    const auto twice = std::ranges::unique(m_items, {}, &HistoryItem::revision);
    m_items.erase(twice.begin(), twice.end());
    fillChoices();
    showItems();
}

QString HistoryPage::who(const Actor &actor) const
{
    return actorName(actor, m_context.session.plan());
}

// Who has changed something, and what kinds of records; the choice made stays.
void HistoryPage::fillChoices()
{
    const auto fill = [](QComboBox *combo, const QString &all, const QMap<QString, QVariant> &choices) {
        const QVariant before = combo->currentData();
        if (combo->count() == choices.size() + 1)
            return;
        combo->clear();
        combo->addItem(all);
        for (auto it = choices.cbegin(); it != choices.cend(); ++it)
            combo->addItem(it.key(), it.value());
        combo->setCurrentIndex(before.isValid() ? qMax(0, combo->findData(before)) : 0);
    };
    QMap<QString, QVariant> people;
    QMap<QString, QVariant> kinds;
    for (const HistoryItem &item : m_items) {
        people.insert(who(item.actor), who(item.actor));
        for (const RowChange &row : item.change.rows)
            kinds.insert(recordLabel(recordInfo(row.record)), static_cast<int>(row.record));
    }
    fill(m_person, tr("Everybody"), people);
    fill(m_record, tr("All records"), kinds);
}

// Changes of what the projects of a file share are everybody's.
bool HistoryPage::isOfThisProject(const HistoryItem &item) const
{
    const ProjectId project = m_context.session.plan().openProject();
    return item.change.project.isNull() || item.change.project == project ||
           std::ranges::any_of(item.change.rows, [&](const RowChange &row) {
               return recordInfo(row.record).projectField < 0 &&
                      (row.record != RecordKind::Project || row.id == project.uuid);
           });
}

void HistoryPage::showSince(qint64 revision)
{
    m_after = revision;
    m_since->setText(tr("After change %1", "its number").arg(revision));
    m_since->setVisible(revision > 0);
    showItems();
}

bool HistoryPage::passes(const HistoryItem &item) const
{
    if (item.revision <= m_after)
        return false;
    if (!m_wholeFile->isChecked() && !isOfThisProject(item))
        return false;
    if (m_person->currentIndex() > 0 && who(item.actor) != m_person->currentData().toString())
        return false;
    if (m_record->currentIndex() > 0 &&
        !item.change.touches(static_cast<RecordKind>(m_record->currentData().toInt())))
        return false;
    const QDate day = item.at.toLocalTime().date();
    const QDate from = m_from->date();
    const QDate to = m_to->date();
    if ((from.isValid() && day < from) || (to.isValid() && day > to))
        return false;
    const QString text = item.change.text.display() + u' ' +
                         actorName(item.actor, item.change, m_context.session.plan()) + u' ' +
                         changeSubject(item.change, m_context.session.plan());
    const QStringList words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words,
                               [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

void HistoryPage::showItems()
{
    m_stack->setCurrentIndex(m_items.empty() ? 1 : 0);
    m_wholeFile->setVisible(m_context.session.plan().rows<Project>().size() > 1);
    std::vector<DerivedRow> rows;
    for (const HistoryItem &item : m_items) {
        if (!passes(item))
            continue;
        DerivedRow row;
        row.key = QString::number(item.revision);
        Cell number = textCell(row.key);
        number.sort = item.revision;
        if (item.revision == m_marked)
            number.mark = Mark::Information;
        // Of a change to one record the line leads to it.
        const auto &changed = item.change.rows;
        const bool isOne = std::ranges::all_of(
            changed, [&](const RowChange &other) { return other.id == changed.front().id; });
        if (isOne && !changed.empty()) {
            row.kind = changed.front().record;
            row.id = changed.front().id;
        }
        row.cells = {number, textCell(dateTimeText(item.at.toLocalTime())),
                     textCell(actorName(item.actor, item.change, m_context.session.plan())),
                     textCell(item.change.text.display()),
                     textCell(changeSubject(item.change, m_context.session.plan()))};
        rows.push_back(std::move(row));
    }
    const auto shown = static_cast<int>(rows.size());
    m_changes.setRows(std::move(rows));
    m_earlier->setVisible(!m_items.empty() && m_items.back().revision > 1);
    m_count->setPlain(tr("%n change(s)", nullptr, shown));
    if (!m_table->currentIndex().isValid() && shown > 0)
        m_table->setCurrentIndex(m_changes.index(0, 0));
    else
        showChosen();
}

const HistoryItem *HistoryPage::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return nullptr;
    const qint64 revision = m_changes.row(index.row()).key.toLongLong();
    const auto found = std::ranges::find(m_items, revision, &HistoryItem::revision);
    return found == m_items.end() ? nullptr : &*found;
}

void HistoryPage::showChosen()
{
    const HistoryItem *item = chosen();
    m_mark->setEnabled(item);
    m_compareNow->setEnabled(item && item->revision < m_loadedTo);
    m_compareMarked->setEnabled(item && m_marked >= 0 && m_marked != item->revision);
    m_compareMarked->setText(
        m_marked < 0 || !item
            ? tr("Compare")
            : tr("Compare %1 with %2", "numbers of changes").arg(m_marked).arg(item->revision));
    if (!item) {
        m_title->setPlain({});
        m_details.setRows({});
        return;
    }
    m_title->setPlain(
        tr("%1  %2", "number and name of a change").arg(item->revision).arg(item->change.text.display()));
    m_details.setRows(changeRows(
        item->change, {&m_context.session.plan(), QLocale(), m_context.session.document().today()}));
}

void HistoryPage::mark()
{
    if (const HistoryItem *item = chosen()) {
        m_marked = item->revision;
        showItems();
    }
}

void HistoryPage::compare(qint64 from, qint64 to)
{
    HistorySource *source = m_context.session.history();
    if (!source)
        return;
    source->fetchPlan(from, this, [this, source, from, to](Result<Plan> before) {
        if (!before) {
            Q_EMIT refused(before.error());
            return;
        }
        source->fetchPlan(to, this, [this, from, to, before = std::move(*before)](const Result<Plan> &after) {
            if (after)
                showComparison(from, to, before, *after);
            else
                Q_EMIT refused(after.error());
        });
    });
}

void HistoryPage::showComparison(qint64 from, qint64 to, const Plan &before, const Plan &after)
{
    const ChangeSet change = difference(before, after, {});
    m_details.setRows(changeRows(change, {&after, QLocale(), m_context.session.document().today()}));
    m_title->setPlain(change.isEmpty()
                          ? tr("Nothing differs between %1 and %2.", "numbers of changes").arg(from).arg(to)
                          : tr("From %1 to %2: %3", "numbers of changes, how many records")
                                .arg(from)
                                .arg(to)
                                .arg(changeSubject(change, after)));
}

} // namespace baton
