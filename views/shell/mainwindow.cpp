// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/mainwindow.h"

#include "models/checks/checks.h"
#include "models/items/recordsearch.h"
#include "models/plan/changeactions.h"
#include "models/plan/decisionnotice.h"
#include "models/plan/fieldtext.h"
#include "views/allocation/allocationpage.h"
#include "views/changes/changespage.h"
#include "views/checklist/checklistpage.h"
#include "views/common/dialogs.h"
#include "views/common/emptystate.h"
#include "views/common/messagebar.h"
#include "views/common/modalguard.h"
#include "views/common/theme.h"
#include "views/deliverables/deliverablespage.h"
#include "views/history/historypage.h"
#include "views/overview/overviewpage.h"
#include "views/people/peoplepage.h"
#include "views/reports/reportpage.h"
#include "views/review/reviewpage.h"
#include "views/search/searchpalette.h"
#include "views/shell/colleagues.h"
#include "views/shell/findingspane.h"
#include "views/shell/formpane.h"
#include "views/shell/headerbar.h"
#include "views/shell/pagelist.h"
#include "views/shell/planexports.h"
#include "views/shell/planfounder.h"
#include "views/shell/projectmenu.h"
#include "views/shell/recentplans.h"
#include "views/shell/slipnotice.h"
#include "views/shell/statusline.h"
#include "views/shell/whodialog.h"
#include "views/timeline/timelinepage.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

MainWindow::MainWindow(const ShellContext &context, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_header(new HeaderBar(this)), m_banner(new MessageBar(this)),
      m_message(new MessageBar(this)), m_slipNotice(new SlipNotice(*m_message, this)),
      m_founder(new PlanFounder(context, *this, *m_message)), m_exports(new PlanExports(context, this)),
      m_colleagues(new Colleagues(context, this)), m_pageList(new PageList(this)),
      m_centre(new QStackedWidget(this)), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_status(new StatusLine(this)), m_pageAndFindings(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"mainWindow"_s);
    new ModalGuard(this);
    const int theme = m_context.settings.value(u"window/theme"_s, -1).toInt();
    if (theme >= 0 && theme <= static_cast<int>(ThemeChoice::HighContrast))
        m_context.theme.choose(static_cast<ThemeChoice>(theme));
    m_banner->setObjectName(u"banner"_s);
    m_banner->setCloseable(false);
    m_message->setObjectName(u"message"_s);
    m_centre->setObjectName(u"centre"_s);
    m_splitter->setObjectName(u"splitter"_s);

    auto *start = new EmptyState(QIcon(u":/icons/baton.svg"_s), tr("Welcome to Baton"),
                                 tr("Plan how a project passes to operations: what must be true before "
                                    "go-live, who accepts it, and how "
                                    "the project manager steps back. Begin in one of these ways; nothing is "
                                    "lost, every change is kept."),
                                 this);
    start->setObjectName(u"startPage"_s);
    start->addStep(tr("New plan from a template…"), [this] { m_founder->newPlan(); });
    start->addStep(tr("Import a Microsoft Project file…"), [this] { m_founder->importPlan(); });
    start->addStep(tr("Import a spreadsheet…"), [this] { m_founder->importSheet(); });
    start->addStep(tr("Open a plan…"), [this] { openPlan(); });
    start->addStep(tr("Look around in a sample"), [this] { m_founder->openSample(); });
    m_recentPlans = new RecentPlans(start);
    connect(
        m_recentPlans, &RecentPlans::openRequested, this, [this](const QString &path) { openFile(path); },
        Qt::QueuedConnection); // it is filled anew by that
    start->addBelow(m_recentPlans);
    m_start = start;
    m_centre->addWidget(m_start);

    auto *middle = new QWidget(this);
    auto *middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    middleColumn->setSpacing(0);
    m_pageAndFindings->setHandleWidth(1);
    m_pageAndFindings->setChildrenCollapsible(false);
    m_pageAndFindings->addWidget(m_centre);
    middleColumn->addWidget(m_pageAndFindings, 1);
    // Below the page: what comes and goes there moves nothing under the mouse.
    middleColumn->addWidget(m_message);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_pageList);
    m_splitter->addWidget(middle);
    m_panels = new FormPane(*m_splitter, m_context.settings);
    // What a page needs is no reason to squeeze the form of another.
    m_centre->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_banner);
    setCentralWidget(central);
    setStatusBar(m_status);
    makeMenus();
    m_header->setMenu(m_projectMenu);
    m_header->setSearch(findChild<QAction *>(u"search"_s));
    m_header->setSetUp(findChild<QAction *>(u"tailorPlan"_s));

    connect(m_pageList, &QListWidget::currentRowChanged, this, &MainWindow::showPage);
    // The arrows walk the list; who clicks wants to work in the page.
    connect(m_pageList, &QListWidget::itemClicked, this, [this] {
        if (Page *page = m_pages.value(m_pageList->currentRow()))
            page->firstFocus()->setFocus();
    });
    connect(m_status, &StatusLine::whoClicked, this, &MainWindow::askWho);
    connect(m_status, &StatusLine::findingsClicked, this, [this] { showFindings(!areFindingsShown()); });
    connect(&m_findingsWatch, &FindingsWatch::found, this, &MainWindow::showFound);
    connect(m_founder, &PlanFounder::setUpNeeded, this, &MainWindow::tailorPlan);
    connect(m_founder, &PlanFounder::starterRequested, this, &MainWindow::addStarterChecklistNow);
    connect(m_slipNotice, &SlipNotice::moveRequested, this,
            [this](QDate to) { Q_EMIT requestWanted(ChangeKind::GoLive, to); });
    connect(m_slipNotice, &SlipNotice::undoRequested, this, &MainWindow::undo);
    connect(m_exports, &PlanExports::written, this, &MainWindow::showWritten);
    showRecent();
    resize(1280, 800);
    restoreGeometry(m_context.settings.value(u"window/geometry"_s).toByteArray());
    showSession();
}

void MainWindow::fitInto(QSize room)
{
    // What the desktop will put around it is not known before it is shown.
    const int title = style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, this);
    const bool isChosen = m_context.settings.contains(u"window/geometry"_s);
    if (!isChosen && (width() > room.width() || height() + title > room.height()))
        setWindowState(windowState() | Qt::WindowMaximized);
}

MainWindow::~MainWindow()
{
    // A dialog that goes keeps what is being typed in it, as long as there is a plan to keep it in.
    qDeleteAll(findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly));
    removePages();
    m_header->setSession(nullptr);
    m_status->setSession(nullptr);
}

// Panels look into their page, and pages into the session: they go in that order.
void MainWindow::removePages()
{
    qDeleteAll(m_handoverMenu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    m_pageMenu->clear();
    if (m_search) {
        m_search->dismiss();
        m_search->model().setSession(nullptr);
    }
    m_centre->setCurrentWidget(m_start); // else each page that goes brings the next into view
    m_pageList->clear();
    m_panels->clear();
    qDeleteAll(std::exchange(m_pages, {}));
}

bool MainWindow::show(std::unique_ptr<WindowPlan> plan)
{
    if (m_plan && !closePlan())
        return false;
    m_plan = std::move(plan);
    PlanSession &session = m_plan->session();
    if (const auto kept = m_undoElsewhere.extract(session.plan().openProject()))
        session.document().setUndoHistory(kept.mapped());
    session.setToday(m_context.today());
    Actor actor{m_context.account,
                PersonId::fromString(m_context.settings.value(u"me/"_s + m_plan->key()).toString())};
    if (!session.plan().find(actor.person))
        actor.person = {};
    session.document().setActor(actor);
    session.setWhoAsker([this] { return askWho(); });
    session.analyseAhead();
    makePages();
    (void)session.analysis(); // from here on the plan may change
    connect(&session.document(), &Document::undoChanged, this, &MainWindow::updateActions);
    connect(&session.document(), &Document::changed, this, &MainWindow::noteDecision);
    connect(&session.document(), &Document::refused, this,
            [this](const Error &error, const QList<ChangeSet> &lost) { reportLost(error, lost); });
    m_findingsWatch.setSession(&session);
    connect(&session, &PlanSession::meChanged, this, &MainWindow::rememberMe);
    followFile();
    showSession();
    hintWho();
    return true;
}

void MainWindow::makePages()
{
    const PageContext context{m_plan->session(), m_context.dialogs, m_context.settings, m_plan->key()};
    auto *overview = new OverviewPage(context, this);
    connect(overview, &OverviewPage::starterRequested, this, &MainWindow::addStarterChecklistNow);
    addPage(overview);
    auto *timeline = new TimelinePage(context, this);
    connect(overview, &OverviewPage::timelineRequested, timeline, [this, timeline] {
        showPage(static_cast<int>(m_pages.indexOf(timeline)));
        timeline->firstFocus()->setFocus();
    });
    addPage(timeline);
    auto *checklist = new ChecklistPage(context, this);
    connect(checklist, &ChecklistPage::starterRequested, this, &MainWindow::addStarterChecklistNow);
    connect(overview, &OverviewPage::itemsRequested, checklist,
            [this, checklist](const QString &label, const std::vector<ChecklistItemId> &items) {
                showPage(static_cast<int>(m_pages.indexOf(checklist)));
                checklist->showOnly(label, items);
                checklist->firstFocus()->setFocus();
            });
    addPage(checklist);
    addPage(new DeliverablesPage(context, this));
    addPage(new ReviewPage(context, this));
    auto *changes = new ChangesPage(context, this);
    connect(this, &MainWindow::requestWanted, changes, &ChangesPage::request);
    addPage(changes);
    addPage(new AllocationPage(context, this));
    addPage(new PeoplePage(context, this));
    auto *history = new HistoryPage(context, this);
    connect(overview, &OverviewPage::historyRequested, history, [this, history](qint64 after) {
        showPage(static_cast<int>(m_pages.indexOf(history)));
        history->showSince(after);
        history->firstFocus()->setFocus();
    });
    addPage(history);
    addPage(new ReportPage(context, this));
    listPages();
    // All pages are there by now: until here none asks for what is analysed meanwhile.
    for (int row = 0; row < m_pages.size(); ++row)
        m_pageList->setBadge(row, m_pages[row]->badge());
    m_pageList->setCurrentRow(0);
    m_pageList->setFocus();
}

void MainWindow::addPage(Page *page)
{
    const int row = static_cast<int>(m_pages.size());
    m_pages.append(page);
    // The page that needs most does not make the window larger than a screen.
    page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_centre->addWidget(page);
    m_panels->addPage(page);
    m_pageList->addPage(*page);
    if (const QList<QAction *> actions = page->handoverActions(); !actions.isEmpty()) {
        QMenu *menu = m_handoverMenu->addMenu(page->icon(), page->title());
        menu->setObjectName(page->objectName() + u"Menu"_s);
        for (QAction *action : actions) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
        if (page->sheetKind()) {
            menu->addSeparator();
            menu->addAction(m_importRows);
        }
    }
    connect(page, &Page::refused, this, &MainWindow::report);
    connect(page, &Page::remarked, this, [this](const QString &text) {
        m_message->showMessage(Mark::Information, text);
        m_message->setPassing();
    });
    connect(page, &Page::fileWritten, this, [this](const QString &path) { showWritten(path, {}); });
    connect(page, &Page::jumpRequested, this, &MainWindow::goTo);
    connect(page, &Page::badgeChanged, this, [this, page, row] { m_pageList->setBadge(row, page->badge()); });
}

void MainWindow::showSession()
{
    const bool isOpen = m_plan != nullptr;
    const auto startPolicy = isOpen ? QSizePolicy::Ignored : QSizePolicy::Preferred;
    m_start->setSizePolicy(startPolicy, startPolicy);
    PlanSession *open = session();
    m_header->setSession(open);
    m_status->setSession(open);
    m_exports->setSession(open);
    m_slipNotice->setSession(open);
    m_colleagues->setSession(open);
    m_projectMenu->setPlan(m_plan.get());
    m_pageList->setVisible(isOpen);
    m_handoverMenu->menuAction()->setVisible(isOpen);
    m_pageMenu->menuAction()->setVisible(isOpen);
    m_message->dismiss();
    m_banner->dismiss();
    if (!isOpen) {
        m_centre->setCurrentWidget(m_start);
        setWindowTitle(tr("Baton"));
    } else {
        const Project *project = open->plan().project();
        setWindowTitle(project ? tr("%1 – Baton", "project").arg(project->name.simplified()) : tr("Baton"));
        showBanner();
        m_splitter->setSizes({m_pageList->sizeHint().width(), 800, 340});
        m_splitter->restoreState(m_context.settings.value(u"window/splitter"_s).toByteArray());
        m_panels->showPage(m_panels->currentIndex());
        m_findingsWatch.start();
    }
    updateActions();
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    Page *page = m_pages[index];
    // What hides a field does not ask it what is in it.
    if (Page *before = m_pages.value(m_panels->currentIndex()); before && before != page) {
        before->finishEditing();
        m_message->dismissPassing();
    }
    m_centre->setCurrentWidget(page);
    m_panels->showPage(index);
    m_pageList->setCurrentRow(index);
    for (Page *other : std::as_const(m_pages))
        other->setInView(other == page);
}

bool MainWindow::goTo(RecordKind kind, QUuid id)
{
    if (m_plan && kind == RecordKind::Project && id != m_plan->session().plan().openProject().uuid)
        return openProject({id});
    for (int i = 0; i < m_pages.size(); ++i) {
        if (!m_pages[i]->goTo(kind, id))
            continue;
        showPage(i);
        m_pages[i]->firstFocus()->setFocus();
        return true;
    }
    const auto owner = m_plan ? ownerOf(m_plan->session().plan(), kind, id) : std::nullopt;
    return owner && goTo(owner->first, owner->second);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_context.settings.setValue(u"window/geometry"_s, saveGeometry());
    if (closePlan())
        event->accept();
    else
        event->ignore();
}

void MainWindow::report(const Error &error)
{
    m_message->showMessage(error.code == ErrorCode::NotAllowed || error.code == ErrorCode::Locked
                               ? Mark::Attention
                               : Mark::Blocked,
                           error.userMessage);
    // What is locked opens by a change request.
    if (error.code == ErrorCode::Locked)
        m_message->addButton(tr("Make a change request…"),
                             [this, kind = requestKindFor(error)] { Q_EMIT requestWanted(kind); });
    m_message->setPassing();
}

// What was said is over with the next change; a decision or a paste is said, and can be taken back where it
// is.
void MainWindow::noteDecision(const ChangeSet &change)
{
    m_message->dismissPassing();
    QString notice = decisionNotice(m_plan->session().plan(), change);
    if (notice.isEmpty())
        notice = pasteNotice(change);
    if (notice.isEmpty() || !m_plan->document().isNextUndo(change))
        return;
    m_message->showMessage(Mark::Complete, notice);
    m_message->addButton(tr("Undo"), [this] { undo(); });
    m_message->setPassing();
}

void MainWindow::reportLost(const Error &error, const QList<ChangeSet> &lost)
{
    report(error);
    m_message->setPassing(false); // until it has been read
    m_message->addButton(tr("What was taken back…"), [this, lost] {
        QStringList lines;
        for (const ChangeSet &change : lost)
            lines.append(describe(change));
        m_context.dialogs.showText(this, tr("Changes taken back"), lines.join(u"\n\n"_s));
    });
}

// The values that were lost, so that they can be copied.
QString MainWindow::describe(const ChangeSet &change) const
{
    const TextContext context = m_plan->session().textContext();
    QStringList lines{change.text.display()};
    for (const RowChange &row : change.rows) {
        const RecordInfo &record = recordInfo(row.record);
        for (const FieldChange &field : row.fields) {
            const FieldInfo &info = record.fields[static_cast<size_t>(field.field)];
            if (!info.isInternal && !isNull(field.after))
                lines.append(tr("%1: %2", "field, value")
                                 .arg(fieldLabel(record, info), displayText(info, field.after, context)));
        }
    }
    return lines.join(u'\n');
}

bool MainWindow::areFindingsShown() const
{
    return m_findings && !m_findings->isHidden();
}

void MainWindow::showFindings(bool shown)
{
    if (shown && m_plan && !m_findings)
        makeFindingsPane();
    if (!m_findings)
        return;
    m_findings->setVisible(shown && m_plan);
    if (!shown)
        return;
    m_findingsWatch.finish();
    m_findings->chooseFirst();
}

void MainWindow::makeFindingsPane()
{
    m_findings = new FindingsPane(this);
    m_pageAndFindings->addWidget(m_findings);
    m_pageAndFindings->setSizes({600, 200});
    connect(m_findings, &FindingsPane::closed, this, [this] { showFindings(false); });
    connect(m_findings, &FindingsPane::jumpRequested, this, &MainWindow::goTo);
    connect(m_findings, &FindingsPane::fixRequested, this, [this](const Fix &fix) {
        if (const auto done = m_plan->document().commit(fix.make(m_plan->session().plan())); !done)
            report(done.error());
    });
}

bool MainWindow::askWho()
{
    if (!m_plan)
        return false;
    WhoDialog dialog(m_plan->session(), m_context.account, this);
    return dialog.exec() == QDialog::Accepted;
}

// Once for a plan, and in nobody's way: what waits for somebody can only be shown to who they are.
void MainWindow::hintWho()
{
    const PlanSession &session = m_plan->session();
    const QString hinted = u"hinted/"_s + m_plan->key();
    const bool isKnown = !session.me().isNull() || session.document().isReadOnly();
    if (isKnown || session.plan().rows<Person>().empty() || m_context.settings.value(hinted).toBool())
        return;
    m_context.settings.setValue(hinted, true);
    m_message->showMessage(Mark::Information,
                           tr("Say who you are in this plan, and Baton shows what waits for "
                              "you. What you decide then carries your name."));
    m_message->addButton(tr("Who are you?"), [this] { askWho(); });
    m_message->setPassing();
    connect(&session, &PlanSession::meChanged, m_message, &MessageBar::dismissPassing);
}

void MainWindow::rememberMe() const
{
    m_context.settings.setValue(u"me/"_s + m_plan->key(), m_plan->session().me().toString());
}

void MainWindow::showFound()
{
    int errors = 0;
    int warnings = 0;
    int toSetUp = 0;
    for (const Finding &finding : m_findingsWatch.findings()) {
        if (finding.isToSetUp)
            ++toSetUp;
        else if (finding.severity == Severity::Error)
            ++errors;
        else if (finding.severity == Severity::Warning)
            ++warnings;
    }
    if (areFindingsShown())
        m_findings->setFindings(m_findingsWatch.findings());
    m_status->setFindings(errors, warnings, toSetUp);
}

} // namespace baton
