// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window.
#include "views/common/emptystate.h"
#include "views/common/messagebar.h"
#include "views/common/theme.h"
#include "views/help/helpwindow.h"
#include "views/help/shortcutsheet.h"
#include "views/search/searchpalette.h"
#include "views/shell/colleagues.h"
#include "views/shell/findingspane.h"
#include "views/shell/formpane.h"
#include "views/shell/mainwindow.h"
#include "views/shell/pagelist.h"
#include "views/shell/planexports.h"
#include "views/shell/planfounder.h"
#include "views/shell/projectmenu.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

QAction *MainWindow::add(QMenu *menu, const char *name, const QString &text, const char *icon,
                         const QKeySequence &shortcut, const QString &tip, std::function<void()> slot)
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(shortcut);
    action->setStatusTip(tip);
    connect(action, &QAction::triggered, this, std::move(slot));
    menu->addAction(action);
    return action;
}

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeEditMenu();
    m_handoverMenu = menuBar()->addMenu(tr("Hand&over"));
    m_handoverMenu->setObjectName(u"handoverMenu"_s);
    makeViewMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    add(menu, "newPlan", tr("&New from template…"), "document-new", QKeySequence::New,
        tr("Makes a plan from a template or sample."), [this] { m_founder->newPlan(); });
    add(menu, "openPlan", tr("&Open…"), "document-open", QKeySequence::Open, tr("Opens a plan."),
        [this] { openPlan(); });
    m_recentMenu = menu->addMenu(themeIcon("document-open-recent"), tr("Open &recent"));
    m_recentMenu->setObjectName(u"recentMenu"_s);
    connect(menu, &QMenu::aboutToShow, this, &MainWindow::showRecent);
    add(menu, "importPlan", tr("&Import…"), "document-import", QKeySequence(u"Ctrl+I"_s),
        tr("Makes a plan from a file of Microsoft Project (XML) or GanttProject, or from a spreadsheet."),
        [this] { m_founder->importPlan(); });
    makeProjectMenu(menu);
    menu->addSeparator();
    if (m_context.openWindow) {
        m_planActions.append(
            add(menu, "newWindow", tr("Ne&w window"), "window-new", QKeySequence(u"Ctrl+Shift+N"_s),
                tr("Shows this plan in one more window; each follows the other."),
                [this] { openWindow(m_plan->path(), m_plan->session().plan().openProject()); }));
        add(menu, "openInNewWindow", tr("Open in a new win&dow…"), "document-open-folder",
            QKeySequence(u"Ctrl+Shift+O"_s), tr("Opens a plan in a window of its own."),
            [this] { openInNewWindow(); });
        menu->addSeparator();
    }
    m_importRows =
        add(menu, "importRows", tr("Import rows from a spreadsheet…"), "x-office-spreadsheet",
            QKeySequence(u"Ctrl+Shift+I"_s),
            tr("Adds tasks, checklist items, deliverables or people from a CSV or XLSX file."), [this] {
                const Page *page = m_pages.value(m_pageList->currentRow());
                m_founder->importRows(page ? page->sheetKind() : std::nullopt);
            });
    m_planActions.append({
        m_importRows,
        add(menu, "printReport", tr("Readiness re&port…"), "document-print", QKeySequence::Print,
            tr("Writes the readiness report, as chosen on its page, as PDF, web page or picture."),
            [this] { printReport(); }),
        add(menu, "exportChecklist", tr("&Export checklist…"), "document-export", QKeySequence(u"Ctrl+E"_s),
            tr("Writes the checklist as a spreadsheet, for those who do not have Baton."),
            [this] { m_exports->exportChecklist(); }),
        add(menu, "exportTimeline", tr("E&xport timeline…"), "view-calendar-timeline",
            QKeySequence(u"Ctrl+Alt+X"_s),
            tr("Writes tasks, links, calendars and dates for Microsoft Project and programs that read its "
               "XML."),
            [this] { m_exports->exportTimeline(); }),
        add(menu, "writeReviewPack", tr("Re&view pack…"), "document-send", {},
            tr("Writes what waits for a decision as a page or spreadsheet, for those who do not have Baton."),
            [this] { m_exports->writeReviewPack(); }),
        add(menu, "importAnswers", tr("Import &answers…"), "mail-receive", {},
            tr("Reads the answers to a review pack, shows them, and records them on behalf."),
            [this] { m_colleagues->importAnswers(); }),
        add(menu, "remindPeople", tr("Re&mind people…"), "mail-message-new", QKeySequence(u"Ctrl+M"_s),
            tr("Lists for each person what is late, due soon or waits for their answer, to copy or to mail."),
            [this] { m_colleagues->remindPeople(); }),
        add(menu, "exportContacts", tr("Con&tact sheet…"), "x-office-contact", {},
            tr("Writes who takes part and how to reach them."), [this] { m_exports->exportContacts(); }),
        add(menu, "exportCalendar", tr("Export calen&dar…"), "view-calendar", {},
            tr("Writes milestones and due dates as a calendar file for Outlook, Thunderbird and others."),
            [this] { m_exports->exportDates(); }),
        add(menu, "renamePlan", tr("Rename or move…"), "edit-rename", {},
            tr("Gives the file of this plan another name or folder; its backups go along."),
            [this] { renamePlan(); }),
        add(menu, "copyPlan", tr("Save a &copy…"), "document-save-as", QKeySequence::SaveAs,
            tr("Writes a complete copy of the plan, with its history."), [this] { copyPlan(); }),
    });
    menu->addSeparator();
    m_planActions.append(add(menu, "closePlan", tr("C&lose plan"), "document-close",
                             QKeySequence(u"Ctrl+W"_s), tr("Closes the plan; everything is saved."),
                             [this] { closePlan(); }));
    add(menu, "quit", tr("&Quit"), "application-exit", QKeySequence(u"Ctrl+Q"_s),
        tr("Closes every window; everything is saved."), [] { QApplication::closeAllWindows(); });
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    m_undo = add(menu, "undo", tr("&Undo"), "edit-undo", QKeySequence(u"Ctrl+Z"_s),
                 tr("Takes the last change back."), [this] { undo(); });
    m_redo = add(menu, "redo", tr("&Redo"), "edit-redo", QKeySequence(u"Ctrl+Shift+Z"_s),
                 tr("Makes the change that was taken back again."), [this] { redo(); });
    m_redo->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)}); // as in offices
    menu->addSeparator();
    m_planActions.append({
        add(menu, "cut", tr("Cu&t"), "edit-cut", QKeySequence::Cut,
            tr("Moves the selected text to the clipboard."), [this] { passToFocus("cut"); }),
        add(menu, "copy", tr("&Copy"), "edit-copy", QKeySequence::Copy,
            tr("Copies the selected cells or text, as spreadsheets understand it."),
            [this] { passToFocus("copy"); }),
        add(menu, "paste", tr("&Paste"), "edit-paste", QKeySequence::Paste,
            tr("Pastes cells from a spreadsheet, or text."), [this] { passToFocus("paste"); }),
        add(menu, "pasteAsRows", tr("Paste as new ro&ws"), "edit-paste-in-place",
            QKeySequence(u"Ctrl+Shift+V"_s),
            tr("Makes a new row of each row of a spreadsheet, instead of writing over what is there."),
            [this] { passToFocus("pasteAsRows"); }),
        add(menu, "fillDown", tr("&Fill down"), "arrow-down-double", QKeySequence(u"Ctrl+D"_s),
            tr("Gives the selected cells the value of the first one."), [this] { passToFocus("fillDown"); }),
    });
    menu->addSeparator();
    m_planActions.append(add(menu, "filterByColumn", tr("Filter by co&lumn"), "view-filter",
                             QKeySequence::Find, tr("Shows a line above each column to filter by."), [this] {
                                 if (Page *page = m_pages.value(m_panels->currentIndex()))
                                     page->filterByColumn();
                             }));
    menu->addSeparator();
    m_planActions.append({
        add(menu, "addRecord", tr("&Add a row"), "list-add", QKeySequence(u"Ctrl+Ins"_s),
            tr("Adds a row below the current one (also with Ins)."), [this] { passToFocus("addRecord"); }),
        add(menu, "removeSelected", tr("Re&move rows"), "list-remove", QKeySequence(u"Ctrl+Del"_s),
            tr("Removes the records of the selected cells."), [this] { passToFocus("removeSelected"); }),
    });
    menu->addSeparator();
    m_planActions.append(add(menu, "tailorPlan", tr("S&et up the project…"), "configure", {},
                             tr("Kind, profile, dates and who speaks for each side, on one page."),
                             [this] { tailorPlan(); }));
    m_planActions.append(
        add(menu, "projectSettings", tr("Pro&ject settings…"), "document-properties",
            QKeySequence(u"Ctrl+Alt+J"_s),
            tr("Name, go-live milestone, calendar, how the timeline is computed, thresholds and money."),
            [this] { showProjectSettings(); }));
    m_planActions.append(add(menu, "sayWho", tr("W&ho are you…"), "user-identity", {},
                             tr("Says or changes under whose name you submit and decide: who am I."),
                             [this] { askWho(); }));
    menu->addSeparator();
    add(menu, "search", tr("&Search and command…"), "search", QKeySequence(u"Ctrl+K"_s),
        tr("Finds every record and every command by a few letters."), [this] { openSearch(); });
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    m_pageMenu = menu->addMenu(themeIcon("go-jump"), tr("&Go to page"));
    m_pageMenu->setObjectName(u"pageMenu"_s);
    menu->addSeparator();
    auto *themes = new QActionGroup(this);
    const auto addTheme = [&](ThemeChoice choice, const char *name, const QString &text, const QString &tip) {
        QAction *action = add(menu, name, text, "color-management", {}, tip, [this, choice] {
            m_context.theme.choose(choice);
            m_context.settings.setValue(u"window/theme"_s, static_cast<int>(choice));
        });
        action->setCheckable(true);
        action->setChecked(m_context.theme.choice() == choice);
        // Another window may choose.
        connect(&m_context.theme, &Theme::changed, action,
                [this, action, choice] { action->setChecked(m_context.theme.choice() == choice); });
        themes->addAction(action);
    };
    addTheme(ThemeChoice::System, "themeSystem", tr("Colours of the &desktop"),
             tr("Light or dark, as the desktop is set."));
    addTheme(ThemeChoice::Light, "themeLight", tr("&Light colours"), tr("Always light."));
    addTheme(ThemeChoice::Dark, "themeDark", tr("D&ark colours"), tr("Always dark."));
    addTheme(ThemeChoice::HighContrast, "themeHighContrast", tr("&High contrast"),
             tr("White on black with strong frames."));
    menu->addSeparator();
    QAction *findings =
        add(menu, "showFindings", tr("Fi&ndings"), "tools-check-spelling", QKeySequence(u"F8"_s),
            tr("Shows what the plan checks found."), [this] { showFindings(!areFindingsShown()); });
    m_planActions.append(findings);
    menu->addAction(m_panels->action());
    m_planActions.append(add(menu, "nextPart", tr("Ne&xt part of the window"), "go-next",
                             QKeySequence(u"F6"_s),
                             tr("Moves the keyboard from the pages to the page, its form and the findings."),
                             [this] { goToNextPart(); }));
    menu->addSeparator();
    QAction *fullScreen =
        add(menu, "fullScreen", tr("&Full screen"), "view-fullscreen", QKeySequence(u"F11"_s),
            tr("Fills the screen."), [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    fullScreen->setCheckable(true);
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    add(menu, "help", tr("&Help on this page"), "help-contents", QKeySequence(u"F1"_s),
        tr("Says what the page is for and how it is used."), [this] { showHelp(); });
    add(menu, "shortcuts", tr("&Keyboard"), "input-keyboard", QKeySequence(u"Ctrl+F1"_s),
        tr("Lists every shortcut, and the keys of tables."),
        [this] { (new ShortcutSheet(menuBar()->actions(), this))->show(); });
    menu->addSeparator();
    add(menu, "about", tr("&About Baton"), "help-about", {}, tr("Version and licence."),
        [this] { showAbout(); });
}

void MainWindow::updateActions()
{
    Document *document = m_plan ? &m_plan->document() : nullptr;
    for (QAction *action : std::as_const(m_planActions))
        action->setEnabled(document);
    const auto name = [](const QString &text) { return QString(text).replace(u'&', u"&&"_s); };
    m_undo->setEnabled(document && document->canUndo());
    m_undo->setText(m_undo->isEnabled() ? tr("&Undo “%1”").arg(name(document->undoText())) : tr("&Undo"));
    m_redo->setEnabled(document && document->canRedo());
    m_redo->setText(m_redo->isEnabled() ? tr("&Redo “%1”").arg(name(document->redoText())) : tr("&Redo"));
}

// Cut, copy and paste are done by whatever has the keyboard, or by what stands there while the page has
// nothing.
void MainWindow::passToFocus(const char *slot)
{
    const QByteArray signature = QByteArray(slot).append("()");
    const auto isAble = [&signature](const QWidget *widget) {
        return widget && widget->isVisible() &&
               widget->metaObject()->indexOfMethod(signature.constData()) >= 0;
    };
    QWidget *able = QApplication::focusWidget();
    const Page *page = m_pages.value(m_panels->currentIndex());
    if (!isAble(able) && page) {
        const auto states = page->findChildren<EmptyState *>();
        const auto seen = std::ranges::find_if(states, isAble);
        able = seen == states.end() ? nullptr : *seen;
    }
    if (able)
        QMetaObject::invokeMethod(able, slot);
}

void MainWindow::listPages()
{
    for (int i = 0; i < m_pages.size(); ++i) {
        const Page *page = m_pages[i];
        auto *action = new QAction(page->icon(), page->title(), m_pageMenu);
        action->setObjectName(u"show_"_s + page->objectName());
        action->setStatusTip(tr("Shows the page “%1”.").arg(page->title()));
        if (i < 10) // in the order of the keys: the tenth page by 0
            action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg((i + 1) % 10)));
        connect(action, &QAction::triggered, this, [this, i] {
            showPage(i);
            m_pages[i]->firstFocus()->setFocus();
        });
        m_pageMenu->addAction(action);
    }
}

void MainWindow::showHelp()
{
    if (!m_help)
        m_help = new HelpWindow(this);
    const Page *page = m_pages.value(m_pageList->currentRow());
    m_help->showTopic(page ? page->objectName().remove(u"Page"_s) : u"start"_s);
}

// Parts that nothing can be typed into are passed over.
void MainWindow::goToNextPart()
{
    Page *page = m_pages.value(m_pageList->currentRow());
    const QList<QWidget *> parts{m_pageList, page, m_panels->currentWidget(), m_findings};
    const auto isIn = [](const QWidget *part) {
        const QWidget *focus = QApplication::focusWidget();
        return part && focus && (part == focus || part->isAncestorOf(focus));
    };
    qsizetype at = 0;
    while (at < parts.size() && !isIn(parts[at]))
        ++at;
    for (qsizetype step = 1; step <= parts.size(); ++step) {
        QWidget *part = parts[(at + step) % parts.size()];
        if (!part || !part->isVisible())
            continue;
        QWidget *first = part == page ? page->firstFocus() : part;
        while (first && (!first->isVisible() || !(first->focusPolicy() & Qt::TabFocus))) {
            first = first->nextInFocusChain();
            if (!part->isAncestorOf(first))
                first = nullptr;
        }
        if (first) {
            first->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void MainWindow::openSearch()
{
    if (!m_search) {
        m_search = new SearchPalette(this);
        connect(m_search, &SearchPalette::recordChosen, this, [this](RecordKind kind, QUuid id) {
            if (goTo(kind, id))
                return;
            m_message->showMessage(Mark::Information, tr("No page shows this record."));
            m_message->setPassing();
        });
    }
    m_projectMenu->clearProjects(); // found as records
    m_search->model().setSession(session());
    m_search->model().setCommands(commandsOf(menuBar()->actions()));
    m_search->open();
}

void MainWindow::undo()
{
    for (Page *page : std::as_const(m_pages))
        page->finishEditing();
    if (const Result<void> undone = m_plan->document().undo(); !undone)
        report(undone.error());
}

void MainWindow::redo()
{
    if (const Result<void> redone = m_plan->document().redo(); !redone)
        report(redone.error());
}

} // namespace baton
