// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shell/windowplan.h"

#include "models/checks/finding.h"
#include "views/common/page.h"

#include <QMainWindow>

class QActionGroup;
class QSplitter;
class QStackedWidget;

namespace baton {

class Dialogs;
class FindingsView;
class HeaderBar;
class MessageBar;
class PageList;
class StatusLine;
class Theme;

/// What the window needs from the program around it. All must outlive it.
struct ShellContext
{
    Theme &theme;
    Dialogs &dialogs;
    QSettings &settings;
    std::function<QDateTime()> clock; ///< the time of day, UTC
    QString account;                  ///< of the operating system
};

/// The window: pages at the left, the page in the middle, the selected record at the right, the verdict above
/// and what is stored below. Opens and closes plans; knows pages only as Page.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const ShellContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a plan file; says why when it cannot, and keeps what was open.
    bool openFile(const QString &path);
    /// Shows a plan that is open already.
    void show(std::unique_ptr<WindowPlan> plan);
    using QWidget::show;
    /// Null when no plan is open.
    PlanSession *session() const { return m_plan ? &m_plan->session() : nullptr; }

    QList<Page *> pages() const { return m_pages; }
    void showPage(int index);
    bool goTo(RecordKind kind, QUuid id);

public Q_SLOTS:
    bool closePlan();

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
    void updateFindings();
    void passToFocus(const char *slot);
    void undo();
    void redo();
    void report(const Error &error);
    bool askWho();
    void rememberMe() const;
    QDate today() const;

    // planfiles.cpp
    void newPlan();
    void openPlan();
    void importPlan();
    void copyPlan();
    void exportChecklist();
    void printReport();
    void addStarterChecklistNow();
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
    QList<Page *> m_pages;
    QMenu *m_handoverMenu = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QList<QAction *> m_planActions; ///< enabled while a plan is open
};

} // namespace baton
