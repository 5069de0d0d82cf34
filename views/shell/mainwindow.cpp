// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/mainwindow.h"

#include "models/checks/checks.h"
#include "views/checklist/checklistpage.h"
#include "views/common/dialogs.h"
#include "views/common/emptystate.h"
#include "views/common/messagebar.h"
#include "views/common/theme.h"
#include "views/overview/overviewpage.h"
#include "views/shell/headerbar.h"
#include "views/shell/pagelist.h"
#include "views/shell/statusline.h"
#include "views/shell/whodialog.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

MainWindow::MainWindow(const ShellContext &context, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_header(new HeaderBar(this)), m_banner(new MessageBar(this)),
      m_message(new MessageBar(this)), m_pageList(new PageList(this)), m_centre(new QStackedWidget(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)), m_panels(new QStackedWidget(this)),
      m_status(new StatusLine(this))
{
    setObjectName(u"mainWindow"_s);
    m_banner->setObjectName(u"banner"_s);
    m_banner->setCloseable(false);
    m_message->setObjectName(u"message"_s);
    m_centre->setObjectName(u"centre"_s);
    m_panels->setObjectName(u"panels"_s);
    m_splitter->setObjectName(u"splitter"_s);

    auto *start = new EmptyState(QIcon(u":/icons/baton.svg"_s), tr("Welcome to Baton"),
                                 tr("Plan how a project passes to operations: what must be true before "
                                    "go-live, who accepts it, and how "
                                    "the project manager steps back. Begin in one of these ways; nothing is "
                                    "lost, every change is kept."),
                                 this);
    start->setObjectName(u"startPage"_s);
    start->addAction(tr("New plan from a template…"), [this] { newPlan(); });
    start->addAction(tr("Import a Microsoft Project file…"), [this] { importPlan(); });
    start->addAction(tr("Open a plan…"), [this] { openPlan(); });
    m_start = start;
    m_centre->addWidget(m_start);

    auto *middle = new QWidget(this);
    auto *middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    middleColumn->setSpacing(0);
    middleColumn->addWidget(m_message);
    middleColumn->addWidget(m_centre, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_pageList);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_panels);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_splitter, 1);
    setCentralWidget(central);
    setStatusBar(m_status);
    makeMenus();

    connect(m_pageList, &QListWidget::currentRowChanged, this, &MainWindow::showPage);
    connect(m_status, &StatusLine::whoClicked, this, &MainWindow::askWho);
    resize(1280, 800);
    restoreGeometry(m_context.settings.value(u"window/geometry"_s).toByteArray());
    showSession();
}

MainWindow::~MainWindow()
{
    removePages();
    m_header->setSession(nullptr);
    m_status->setSession(nullptr);
}

// Panels look into their page, and pages into the session: they go in that order.
void MainWindow::removePages()
{
    m_handoverMenu->clear();
    m_pageList->clear();
    while (m_panels->count() > 0)
        delete m_panels->widget(0);
    qDeleteAll(std::exchange(m_pages, {}));
}

QDate MainWindow::today() const
{
    return m_context.clock().toLocalTime().date();
}

void MainWindow::show(std::unique_ptr<WindowPlan> plan)
{
    if (m_plan && !closePlan())
        return;
    m_plan = std::move(plan);
    PlanSession &session = m_plan->session();
    session.setToday(today());
    Actor actor{m_context.account,
                PersonId::fromString(m_context.settings.value(u"me/"_s + m_plan->key()).toString())};
    if (!session.plan().find(actor.person))
        actor.person = {};
    session.document().setActor(actor);
    session.setWhoAsker([this] { return askWho(); });
    makePages();
    connect(&session.document(), &Document::undoChanged, this, &MainWindow::updateActions);
    connect(&session.document(), &Document::refused, this, [this](const Error &error) { report(error); });
    connect(&session, &PlanSession::analysed, this, &MainWindow::updateFindings);
    connect(&session, &PlanSession::meChanged, this, &MainWindow::rememberMe);
    showSession();
}

void MainWindow::makePages()
{
    const PageContext context{m_plan->session(), m_context.dialogs, m_context.settings};
    auto *overview = new OverviewPage(context, this);
    connect(overview, &OverviewPage::starterRequested, this, &MainWindow::addStarterChecklistNow);
    addPage(overview);
    auto *checklist = new ChecklistPage(context, this);
    connect(checklist, &ChecklistPage::starterRequested, this, &MainWindow::addStarterChecklistNow);
    addPage(checklist);
    m_pageList->setCurrentRow(0);
}

void MainWindow::addPage(Page *page)
{
    const int row = static_cast<int>(m_pages.size());
    m_pages.append(page);
    m_centre->addWidget(page);
    m_panels->addWidget(page->panel() ? page->panel() : new QWidget(this));
    m_pageList->addPage(*page);
    connect(page, &Page::refused, this, &MainWindow::report);
    connect(page, &Page::jumpRequested, this, &MainWindow::goTo);
    connect(page, &Page::badgeChanged, this, [this, page, row] { m_pageList->setBadge(row, page->badge()); });
}

void MainWindow::showSession()
{
    const bool isOpen = m_plan != nullptr;
    PlanSession *open = session();
    m_header->setSession(open);
    m_status->setSession(open);
    m_pageList->setVisible(isOpen);
    m_panels->setVisible(isOpen);
    m_message->dismiss();
    m_banner->dismiss();
    if (!isOpen) {
        m_centre->setCurrentWidget(m_start);
        setWindowTitle(tr("Baton"));
    } else {
        const Project *project = open->plan().project();
        setWindowTitle(project ? tr("%1 – Baton", "project").arg(project->name.simplified()) : tr("Baton"));
        if (open->document().isReadOnly())
            m_banner->showMessage(
                Mark::Information,
                tr("This plan is open for reading only, because its file or folder cannot be "
                   "written. Save a copy to work on it."));
        m_splitter->setSizes({m_pageList->sizeHint().width(), 800, 340});
        m_splitter->restoreState(m_context.settings.value(u"window/splitter"_s).toByteArray());
        updateFindings();
    }
    updateActions();
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    Page *page = m_pages[index];
    m_centre->setCurrentWidget(page);
    m_panels->setCurrentIndex(index);
    m_panels->setVisible(page->panel() != nullptr);
    m_pageList->setCurrentRow(index);
    m_handoverMenu->clear();
    for (QAction *action : page->actions()) {
        if (action)
            m_handoverMenu->addAction(action);
        else
            m_handoverMenu->addSeparator();
    }
    m_handoverMenu->menuAction()->setVisible(!m_handoverMenu->isEmpty());
}

bool MainWindow::goTo(RecordKind kind, QUuid id)
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (!m_pages[i]->goTo(kind, id))
            continue;
        showPage(i);
        m_pages[i]->firstFocus()->setFocus();
        return true;
    }
    return false;
}

bool MainWindow::closePlan()
{
    if (!m_plan)
        return true;
    for (Page *page : std::as_const(m_pages))
        page->finishEditing();
    m_context.settings.setValue(u"window/splitter"_s, m_splitter->saveState());
    removePages();
    m_header->setSession(nullptr);
    m_status->setSession(nullptr);
    m_plan.reset();
    showSession();
    return true;
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
    // What was refused has been said; the next change that goes through clears it.
    connect(&m_plan->document(), &Document::changed, m_message, &MessageBar::dismiss, Qt::UniqueConnection);
}

bool MainWindow::askWho()
{
    if (!m_plan)
        return false;
    WhoDialog dialog(m_plan->session(), m_context.account, this);
    return dialog.exec() == QDialog::Accepted;
}

void MainWindow::rememberMe() const
{
    m_context.settings.setValue(u"me/"_s + m_plan->key(), m_plan->session().me().toString());
}

void MainWindow::updateFindings()
{
    if (!m_plan)
        return;
    int errors = 0;
    int warnings = 0;
    int toSetUp = 0;
    for (const Finding &finding : findings(m_plan->session().plan(), m_plan->session().analysis())) {
        if (finding.isToSetUp)
            ++toSetUp;
        else if (finding.severity == Severity::Error)
            ++errors;
        else if (finding.severity == Severity::Warning)
            ++warnings;
    }
    m_status->setFindings(errors, warnings, toSetUp);
}

} // namespace baton
