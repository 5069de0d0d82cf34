// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"
#include "views/shell/findingswatch.h"
#include "views/shell/shellcontext.h"
#include "views/shell/windowplan.h"

#include <QMainWindow>

#include <map>

class QSplitter;
class QStackedWidget;

namespace baton {

class Colleagues;
class FindingsPane;
class FormPane;
class HeaderBar;
class HelpWindow;
class MessageBar;
class PageList;
class PlanExports;
class PlanFounder;
class ProjectMenu;
class RecentPlans;
class SearchPalette;
class SlipNotice;
class StatusLine;

/// The window: pages at the left, the page in the middle, the selected record at the right, the verdict above
/// and what is stored below. Opens and closes plans; knows pages only as Page.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const ShellContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Fills a screen with that much room where it would not fit into it. A size that somebody chose stays.
    void fitInto(QSize room);
    /// Opens a plan file, with that project or the one that was open last; says why when it cannot, and keeps
    /// what was open.
    bool openFile(const QString &path, ProjectId project = {});
    /// Shows a plan that is open already, in place of the one shown. False when that one cannot be closed.
    bool show(std::unique_ptr<WindowPlan> plan);
    using QWidget::show;
    /// Null when no plan is open.
    PlanSession *session() const { return m_plan ? &m_plan->session() : nullptr; }
    WindowPlan *plan() const { return m_plan.get(); }

    QList<Page *> pages() const { return m_pages; }
    void showPage(int index);
    /// Shows the record on its page; where no page shows such records, the one it belongs to.
    bool goTo(RecordKind kind, QUuid id);
    /// Shows another project of the same file. What can be undone stays with each project.
    bool openProject(ProjectId project);

public Q_SLOTS:
    /// Waits until everything is stored. False when the user would rather look at what was refused.
    bool closePlan();

Q_SIGNALS:
    /// A change request is to be made; with that new date where one is known.
    void requestWanted(ChangeKind kind, QDate to = {});

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QAction *add(QMenu *menu, const char *name, const QString &text, const char *icon,
                 const QKeySequence &shortcut, const QString &tip, std::function<void()> slot);
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeHelpMenu();
    void makePages();
    void addPage(Page *page);
    void removePages();
    void showSession();
    void updateActions();
    void showFound();
    void passToFocus(const char *slot);
    void openSearch();
    void showHelp();
    void goToNextPart();
    void listPages();
    void undo();
    void redo();
    void report(const Error &error);
    void noteDecision(const ChangeSet &change);
    void reportLost(const Error &error, const QList<ChangeSet> &lost);
    QString describe(const ChangeSet &change) const;
    bool askWho();
    void hintWho();
    void rememberMe() const;

    bool settlePlan();
    void dropPlan();

    // projects.cpp
    ProjectId lastProject(const QString &path) const;
    void rememberProject() const;
    void makeProjectMenu(QMenu *file);
    void openWindow(const QString &path = {}, ProjectId project = {});
    void openInNewWindow();

    // planfiles.cpp
    void openPlan();
    void copyPlan();
    void renamePlan();
    void showRecent();
    void tailorPlan();
    void showProjectSettings();
    void offerCompression();
    void addStarterChecklistNow();
    void printReport();
    void showWritten(const QString &path, const QString &remark);
    void showAbout();

    void followFile();
    void showBanner();
    bool areFindingsShown() const;
    void showFindings(bool shown);
    void makeFindingsPane();

    ShellContext m_context;
    std::unique_ptr<WindowPlan> m_plan;
    HeaderBar *m_header;
    MessageBar *m_banner;
    MessageBar *m_message;
    SlipNotice *m_slipNotice;
    PlanFounder *m_founder;
    PlanExports *m_exports;
    Colleagues *m_colleagues;
    PageList *m_pageList;
    QStackedWidget *m_centre;
    QWidget *m_start;
    QSplitter *m_splitter;
    FormPane *m_panels = nullptr;
    StatusLine *m_status;
    QSplitter *m_pageAndFindings;
    FindingsPane *m_findings = nullptr; ///< made when first shown
    QList<Page *> m_pages;
    QMenu *m_recentMenu = nullptr;
    RecentPlans *m_recentPlans = nullptr;
    QMenu *m_handoverMenu = nullptr;
    QMenu *m_pageMenu = nullptr;
    ProjectMenu *m_projectMenu = nullptr;
    SearchPalette *m_search = nullptr; ///< made when first opened
    HelpWindow *m_help = nullptr;      ///< likewise
    QAction *m_importRows = nullptr;   ///< stands in the menus of the pages with such rows, too
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    bool m_isChecking = false; ///< the file is being verified
    QString m_problem;         ///< what the check of the file found
    bool m_isMoved = false;    ///< the file was moved or replaced under us
    FindingsWatch m_findingsWatch;
    QList<QAction *> m_planActions;                   ///< enabled while a plan is open
    std::map<ProjectId, UndoHistory> m_undoElsewhere; ///< of the file's other projects
};

} // namespace baton
