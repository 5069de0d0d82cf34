// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/longwork.h"
#include "views/common/page.h"
#include "views/shell/findingswatch.h"
#include "views/shell/windowplan.h"

#include <QMainWindow>

#include <map>

class QActionGroup;
class QSplitter;
class QStackedWidget;

namespace baton {

struct ImportCounts;
struct PublishedSummary;
struct SheetTarget;
enum class SheetKind;
class Dialogs;
class FindingsPane;
class HeaderBar;
class HelpWindow;
class MessageBar;
class PageList;
class RecentPlans;
class SearchPalette;
class StatusLine;
class Theme;

class MainWindow;

/// What the window needs from the program around it. All must outlive it.
struct ShellContext
{
    Theme &theme;
    Dialogs &dialogs;
    QSettings &settings;
    std::function<QDateTime()> clock; ///< the time of day, UTC
    QString account;                  ///< of the operating system
    QString plansFolder;              ///< where new plans go
    /// Makes and shows another window; null where there is but one.
    std::function<MainWindow *()> openWindow = {};
};

/// The window: pages at the left, the page in the middle, the selected record at the right, the verdict above
/// and what is stored below. Opens and closes plans; knows pages only as Page.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const ShellContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a plan file, with that project or the one that was open last; says why when it cannot, and keeps
    /// what was open.
    bool openFile(const QString &path, ProjectId project = {});
    /// Shows a plan that is open already, in place of the one shown. False when that one cannot be closed.
    bool show(std::unique_ptr<WindowPlan> plan);
    using QWidget::show;
    /// Null when no plan is open.
    PlanSession *session() const { return m_plan ? &m_plan->session() : nullptr; }

    QList<Page *> pages() const { return m_pages; }
    void showPage(int index);
    /// Shows the record on its page; where no page shows such records, the one it belongs to.
    bool goTo(RecordKind kind, QUuid id);
    /// Shows another project of the same file. What can be undone stays with each project.
    bool openProject(ProjectId project);

public Q_SLOTS:
    /// Waits until everything is stored. False when the user would rather look at what was refused.
    bool closePlan();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    /// Where a new project goes.
    enum class Place { NewFile, ThisFile };

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
    QAction *requestFor(const Error &lock) const;
    void reportLost(const Error &error, const QList<ChangeSet> &lost);
    QString describe(const ChangeSet &change) const;
    bool askWho();
    void hintWho();
    void rememberMe() const;
    QDate today() const;

    bool settlePlan();
    void dropPlan();

    // projects.cpp
    ProjectId lastProject(const QString &path) const;
    void rememberProject() const;
    void makeProjectMenu(QMenu *file);
    void listProjects();
    void clearProjects();
    void showSummaries(const QActionGroup &group, const std::vector<PublishedSummary> &summaries);
    bool addProject(const ChangeSet &founding);
    Plan foundation(Place place) const;
    bool found(const QString &name, const ChangeSet &founding, Place place);
    void openWindow(const QString &path = {}, ProjectId project = {});
    void openInNewWindow();

    // planfiles.cpp
    void newPlan(Place place = Place::NewFile);
    bool createFrom(const QString &templateName, const QString &name, Place place = Place::NewFile);
    void openSample();
    void tailorPlan();
    void offerCompression();
    void openPlan();
    void importPlan(Place place = Place::NewFile);
    void importFrom(const QString &path, Place place = Place::NewFile);

    // spreadsheets.cpp
    void importSheet();
    void importRows();
    void importSheetAsPlan(const QString &path, Place place = Place::NewFile);
    void showSheet(const QString &path, std::optional<SheetKind> kind, SheetTarget target);
    QString askForSheet();
    static std::optional<SheetKind> sheetKindOf(const Page *page);

    // planfiles.cpp
    void showImported(const ImportCounts &counts, const QStringList &notes);
    bool createPlan(const QString &name, const ChangeSet &founding);
    void showRecent();
    /// `remark` is said besides when the file is written.
    void writeFile(const QString &path, const QString &title,
                   std::function<Result<void>(LongWork::Progress &)> write, const QString &remark = {});
    void followFile();
    void showBanner();
    bool areFindingsShown() const;
    void showFindings(bool shown);
    void makeFindingsPane();
    void copyPlan();
    void exportChecklist();
    void exportTimeline();
    void printReport();
    void showWritten(const QString &path, const QString &remark);
    void addStarterChecklistNow();

    // colleagues.cpp
    QString proposedPath(const QString &what, const QString &suffix) const;
    void writeReviewPack();
    void importAnswers();
    void remindPeople();
    void exportContacts();
    void exportCalendarFile();
    void showAbout();

    ShellContext m_context;
    std::unique_ptr<WindowPlan> m_plan;
    HeaderBar *m_header;
    MessageBar *m_banner;
    MessageBar *m_message;
    PageList *m_pageList;
    QStackedWidget *m_centre;
    QWidget *m_start;
    QSplitter *m_splitter;
    QStackedWidget *m_panels;
    StatusLine *m_status;
    QSplitter *m_pageAndFindings;
    FindingsPane *m_findings = nullptr; ///< made when first shown
    QList<Page *> m_pages;
    QMenu *m_recentMenu = nullptr;
    RecentPlans *m_recentPlans = nullptr;
    QMenu *m_handoverMenu = nullptr;
    QMenu *m_pageMenu = nullptr;
    QMenu *m_projectMenu = nullptr;
    QAction *m_newHere = nullptr;
    QAction *m_importHere = nullptr;
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

/// A name that every file system takes.
QString fileNameFor(const QString &name);

} // namespace baton
