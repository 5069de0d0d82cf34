// SPDX-License-Identifier: GPL-3.0-or-later
// pictures DIR [NAME]: every page of the window as PNG, light and dark, empty, sample and large, in two
// sizes; or only those whose names contain that.
#include "app/translations.h"
#include "models/exchange/projectimport.h"
#include "models/exchange/templates.h"
#include "models/plan/itemactions.h"
#include "models/plan/taskactions.h"
#include "models/plan/waiveractions.h"
#include "models/report/pagedlayout.h"
#include "models/report/readinessreport.h"
#include "models/storage/planfile.h"
#include "tests/support/plangenerator.h"
#include "views/common/dialogs.h"
#include "views/common/recordtableview.h"
#include "views/common/section.h"
#include "views/common/theme.h"
#include "views/exchange/sheetdialog.h"
#include "views/shell/mainwindow.h"
#include "views/shell/whodialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEventLoop>
#include <QFontDatabase>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTableView>
#include <QTextStream>
#include <QTimer>

using namespace baton;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 2);

class NoDialogs : public Dialogs
{
public:
    QString openFile(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &, const QString &) override
    {
        return {};
    }
    bool choosePrinter(QWidget *, QPrinter &) override { return false; }
    int ask(QWidget *, const Question &question) override
    {
        return static_cast<int>(question.answers.size()) - 1;
    }
    void showError(QWidget *, const QString &, const Error &) override {}
    void showText(QWidget *, const QString &, const QString &) override {}
};

Plan samplePlan(const QString &name)
{
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    Result<Edit> edit = createFromTemplate(plan, name, today);
    if (!edit)
        qFatal("%s", qPrintable(edit.error().userMessage));
    const Result<ChangeSet> change = edit->finish();
    if (!change || !plan.apply(*change))
        qFatal("The sample cannot be made.");
    return plan;
}

Plan emptyPlan()
{
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.name = u"A new project"_s;
    plan.load(project);
    plan.setOpenProject(project.id);
    return plan;
}

Plan largePlan()
{
    test::PlanSize size;
    size.tasks = 10000;
    size.items = 5000;
    return test::generatePlan(size);
}

// For what comes a moment later: the plan checks, and the report from a thread of its own.
void waitAMoment()
{
    QEventLoop patience;
    QTimer::singleShot(300, &patience, &QEventLoop::quit);
    patience.exec();
}

class Pictures
{
public:
    Pictures(const QDir &folder, const QString &only) : m_folder(folder), m_only(only) {}

    /// Whether pictures of that name are asked for.
    bool wants(const QString &name) const { return name.contains(m_only) || m_only.contains(name); }

    void save(const QString &name, QWidget &widget)
    {
        if (!name.contains(m_only))
            return;
        for (int turn = 0; turn < 5; ++turn)
            QApplication::processEvents();
        save(name, widget.grab().toImage());
    }
    void save(const QString &name, const QImage &image)
    {
        m_isOk = image.save(m_folder.filePath(name + u".png"_s)) && m_isOk;
    }
    bool isOk() const { return m_isOk; }

private:
    QDir m_folder;
    QString m_only;
    bool m_isOk = true;
};

void takeReport(Pictures &pictures, const QString &name, const Plan &plan)
{
    report::ReportOptions options;
    options.locale = QLocale();
    const report::PagedLayout pages(report::readinessReport(plan, analyse(plan, today), options),
                                    report::PagedLayout::pageLayout(QPageSize::A4));
    constexpr int mostPages = 12;
    for (int page = 0; page < qMin(pages.pageCount(), mostPages); ++page)
        pictures.save(u"report-%1-%2"_s.arg(name).arg(page + 1, 2, 10, QLatin1Char('0')),
                      pages.pageImage(page));
}

// What is asked, over the sample.
void takeDialogs(Pictures &pictures, const QString &theme, MainWindow &window)
{
    for (const char *action : {"newPlan", "tailorPlan", "projectSettings", "remindPeople", "addEvidence",
                               "rejectItem", "waiveItem", "acceptCriteria", "rejectDeliverable", "moveGoLive",
                               "changeCriteria", "setBaseline"}) {
        window.session()->setMe(window.session()->plan().project()->serviceOwner);
        window.findChild<QAction *>(QLatin1StringView(action))->setEnabled(true);
        window.findChild<QAction *>(QLatin1StringView(action))->trigger();
        if (auto *dialog = window.findChild<QDialog *>()) {
            pictures.save(u"dialog-%1-%2"_s.arg(QLatin1StringView(action), theme), *dialog);
            if (auto *categories = dialog->findChild<Section *>(u"categorySection"_s)) {
                categories->setOpen(true);
                pictures.save(u"dialog-categories-"_s + theme, *dialog);
            }
            delete dialog;
        }
    }
    // Cells from a spreadsheet of which some cannot be taken.
    QApplication::clipboard()->setText(u"Item\tClass\tOwner\tDue\n"
                                       "Racks labelled\tMust\tAdaeze Okafor\tT-10\n"
                                       "Keys handed over\tMussst\tNobody Known\tsoonish\n"_s);
    if (auto *table = window.findChild<RecordTableView *>(u"checklistTable"_s)) {
        table->pasteAsRows();
        if (auto *dialog = table->findChild<QDialog *>()) {
            pictures.save(u"dialog-paste-"_s + theme, *dialog);
            delete dialog;
        }
    }
    // A spreadsheet before it is imported, with cells that are not understood.
    const QList<QStringList> rows{
        {u"WBS"_s, u"Activity"_s, u"Days"_s, u"Begin"_s, u"Depends on"_s, u"Responsible"_s, u"Status"_s},
        {u"1"_s, u"Build the service"_s, {}, {}, {}, {}, u"green"_s},
        {u"1.1"_s, u"Design reviewed"_s, u"5"_s, u"2026-03-09"_s, {}, u"Adaeze Okafor"_s, u"green"_s},
        {u"1.2"_s, u"Installed on the test servers"_s, u"soon"_s, {}, u"1.1FS+2d"_s, u"Ann New"_s, {}},
        {u"2"_s, u"Handed over"_s, u"0"_s, {}, u"1.2;1.9"_s, {}, {}},
    };
    auto sheetBase = std::make_shared<SheetBase>();
    sheetBase->plan = window.session()->plan();
    SheetTarget target;
    target.today = today;
    target.title = u"Import a spreadsheet"_s;
    target.introduction = u"The rows of “Plan of the supplier.xlsx” come into this plan."_s;
    target.base = [sheetBase](const QList<QStringList> &,
                              const SheetLayout &) -> Result<std::shared_ptr<const SheetBase>> {
        return std::shared_ptr<const SheetBase>(sheetBase);
    };
    auto *sheet = new SheetDialog(u"Plan of the supplier.xlsx"_s, rows, guessLayout(rows), target, &window);
    sheet->show();
    waitAMoment();
    pictures.save(u"dialog-sheet-"_s + theme, *sheet);
    delete sheet;
    WhoDialog who(*window.session(), u"demo"_s, &window);
    who.show();
    pictures.save(u"dialog-who-"_s + theme, who);
    window.findChild<QAction *>(u"showFindings"_s)->trigger();
    pictures.save(u"findings-sample-%1-1280x800"_s.arg(theme), window);
    window.findChild<QAction *>(u"showFindings"_s)->trigger();
    for (const auto &[action, dialog] :
         {std::pair{u"help"_s, u"helpWindow"_s}, {u"shortcuts"_s, u"shortcutSheet"_s}}) {
        window.findChild<QAction *>(action)->trigger();
        auto *shown = window.findChild<QDialog *>(dialog);
        pictures.save(u"%1-%2"_s.arg(action, theme), *shown);
        shown->close();
    }
    window.findChild<QAction *>(u"search"_s)->trigger();
    for (const QString &words : {QString(), u"run re"_s}) {
        window.findChild<QLineEdit *>(u"searchLine"_s)->setText(words);
        pictures.save(u"search%1-%2-1280x800"_s.arg(words.isEmpty() ? u""_s : u"-words"_s, theme), window);
    }
}

void takeCalendars(Pictures &pictures, const QString &name, MainWindow &window)
{
    if (!pictures.wants(u"people-calendars"_s))
        return;
    window.findChild<QAction *>(u"show_peoplePage"_s)->trigger();
    auto *tabs = window.findChild<QTabBar *>(u"peopleTabs"_s);
    tabs->setCurrentIndex(1);
    pictures.save(u"people-calendars-"_s + name, window);
    tabs->setCurrentIndex(0);
}

// The other views of the timeline, its details, and its print preview.
void takeTimeline(Pictures &pictures, const QString &name, MainWindow &window)
{
    if (!pictures.wants(u"timeline"_s))
        return;
    window.findChild<QAction *>(u"show_timelinePage"_s)->trigger();
    auto *view = window.findChild<QComboBox *>(u"timelineView"_s);
    for (const QString &shown : {u"milestones"_s, u"strip"_s}) {
        view->setCurrentIndex(view->currentIndex() + 1);
        pictures.save(u"timeline-%1-%2"_s.arg(shown, name), window);
    }
    view->setCurrentIndex(0);
    auto *details = window.findChild<QAction *>(u"showDetails"_s);
    const bool hadDetails = details->isChecked();
    details->setChecked(true);
    auto *tree = window.findChild<QAbstractItemView *>(u"taskTree"_s);
    tree->setCurrentIndex(tree->model()->index(0, 2, tree->model()->index(1, 0)));
    pictures.save(u"timeline-details-"_s + name, window);
    details->setChecked(hadDetails);
    window.findChild<QAction *>(u"printTimeline"_s)->trigger();
    if (auto *dialog = window.findChild<QDialog *>(u"printTimelineDialog"_s)) {
        waitAMoment();
        pictures.save(u"timeline-print-"_s + name, *dialog);
        waitAMoment();
        pictures.save(u"timeline-print-"_s + name, *dialog);
        delete dialog;
    }
}

// The largest plan of the corpus, where there is one, near and far.
void takeCorpus(Pictures &pictures, const ShellContext &context, const QString &name)
{
    const QString file = QStringLiteral(BATON_SOURCE_DIR) +
                         u"/../shared/corpus/public/pure/claur_ProjectLibre__projectlibre_build_resources_"
                         "samples_Microsoft_Office_Project_2003_deployment.mpp.xml"_s;
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    Result<ImportedPlan> imported = importProject(plan, file);
    if (!imported || !pictures.wants(u"timeline-corpus"_s))
        return;
    const auto change = imported->edit.finish();
    if (!change || !plan.apply(*change))
        return;
    MainWindow window(context);
    window.show(std::make_unique<WindowPlan>(std::make_unique<Document>(plan)));
    window.resize(1600, 900);
    window.QWidget::show();
    window.findChild<QAction *>(u"show_timelinePage"_s)->trigger();
    window.findChild<QAction *>(u"zoomToFit"_s)->trigger();
    pictures.save(u"timeline-corpus-far-"_s + name, window);
    for (int step = 0; step < 8; ++step)
        window.findChild<QAction *>(u"zoomIn"_s)->trigger();
    pictures.save(u"timeline-corpus-near-"_s + name, window);
    for (int step = 0; step < 8; ++step)
        window.findChild<QAction *>(u"zoomIn"_s)->trigger();
    pictures.save(u"timeline-corpus-nearest-"_s + name, window);
    takeTimeline(pictures, u"corpus-"_s + name, window);
}

// A waiver and a change request that wait, and what is said once something is decided.
void takeDecisions(Pictures &pictures, const QString &theme, MainWindow &window)
{
    PlanSession &session = *window.session();
    const Project project = *session.plan().project();
    session.setMe(project.projectManager);
    Waiver waiver;
    for (const ChecklistItem &item : session.plan().rows<ChecklistItem>()) {
        if (item.gateClass == GateClass::Waivable && item.state == ItemState::InProgress)
            waiver.item = item.id;
    }
    waiver.reason = u"The supplier delivers the alert catalogue in April"_s;
    waiver.control = u"The team lead looks at the dashboard every morning"_s;
    waiver.followUpOwner = waiver.requestedBy = project.projectManager;
    waiver.requestedOn = today;
    waiver.expires = project.goLive.addDays(30);
    const auto asked = session.document().commit(requestWaiver(session.plan(), waiver));
    if (!asked)
        return;
    window.goTo(RecordKind::ChecklistItem, waiver.item.uuid);
    pictures.save(u"checklist-waiver-%1-1280x800"_s.arg(theme), window);
    session.setMe(project.serviceOwner);
    window.findChild<QAction *>(u"show_reviewPage"_s)->trigger();
    auto *table = window.findChild<QTableView *>(u"reviewTable"_s);
    const auto showEntry = [&](RecordKind kind) {
        for (size_t row = 0; row < session.reviews().size(); ++row) {
            const QModelIndex index = table->model()->index(static_cast<int>(row), 0);
            const QUuid id = index.data(RecordTableModel::IdRole).toUuid();
            if (session.plan().contains(kind, id))
                table->setCurrentIndex(index);
        }
    };
    showEntry(RecordKind::ChangeRequest);
    pictures.save(u"review-request-%1-1280x800"_s.arg(theme), window);
    showEntry(RecordKind::Waiver);
    pictures.save(u"review-waiver-%1-1280x800"_s.arg(theme), window);
    window.findChild<QAction *>(u"reviewAccept"_s)->trigger();
    pictures.save(u"review-decided-%1-1280x800"_s.arg(theme), window);
    window.findChild<QAction *>(u"show_changesPage"_s)->trigger();
    pictures.save(u"changes-submitted-%1-1280x800"_s.arg(theme), window);
}

// A task takes longer than there is float.
void takeSlip(Pictures &pictures, const QString &theme, MainWindow &window)
{
    PlanSession &session = *window.session();
    TaskDuration longer;
    longer.duration = Duration::fromMinutes(20 * 480);
    for (const Task &task : session.plan().rows<Task>()) {
        if (task.name != u"User acceptance test"_s)
            continue;
        window.goTo(RecordKind::Task, task.id.uuid);
        if (!session.document().commit(
                setTaskDuration(session.plan(), session.analysis().calendars, {task.id}, longer)))
            qWarning("The task keeps its duration.");
        break;
    }
    waitAMoment();
    pictures.save(u"timeline-slip-%1-1280x800"_s.arg(theme), window);
    window.findChild<QAction *>(u"undo"_s)->trigger();
}

// What only a plan in a file has: its history, what others changed meanwhile, and other projects beside it.
void takeFile(Pictures &pictures, const QString &theme, MainWindow &window, const QString &path)
{
    QFile::remove(path);
    Plan base;
    base.setOpenProject(ProjectId::create());
    auto edit = createFromTemplate(base, u"sso-integration"_s, today);
    const auto founding = edit ? edit->finish() : Result<ChangeSet>(edit.error());
    PlanFile::Options options;
    options.clock = [] { return today.startOfDay(Qt::UTC).addSecs(36000); };
    if (!founding || !PlanFile::create(path, {{}, u"Plan"_s, u"UTC"_s, options.clock()},
                                       Founding{*founding, {u"demo"_s, {}}}, options))
        qFatal("The plan cannot be made.");
    window.openFile(path);
    PlanSession &session = *window.session();
    const Project project = *session.plan().project();
    session.setMe(project.projectManager);
    window.showPage(1);
    session.setMe(project.serviceOwner);
    Decision decision;
    decision.decidedBy = decision.recordedBy = project.serviceOwner;
    decision.on = today;
    for (const ChecklistItem &item : session.plan().rows<ChecklistItem>()) {
        if (item.code == u"TST-02"_s || item.code == u"RSK-03"_s) {
            if (!session.document().commit(acceptItems(session.plan(), {item.id}, decision)))
                qWarning("%s is not accepted.", qPrintable(item.code));
        }
    }
    waitAMoment();
    session.setMe(project.projectManager);
    window.showPage(0);
    waitAMoment();
    pictures.save(u"overview-since-%1-1280x800"_s.arg(theme), window);
    window.findChild<QAction *>(u"show_historyPage"_s)->trigger();
    waitAMoment();
    pictures.save(u"history-file-%1-1280x800"_s.arg(theme), window);
    takeSlip(pictures, theme, window);
    auto *projects = window.findChild<QMenu *>(u"projectMenu"_s);
    projects->popup(window.pos());
    waitAMoment();
    pictures.save(u"projects-%1"_s.arg(theme), *projects);
    projects->close();
    window.closePlan();
    pictures.save(u"start-recent-%1-1280x800"_s.arg(theme), window);
    QFile::remove(path);
}

// Every page of a window at that size.
void takePages(Pictures &pictures, const QString &name, MainWindow &window, QSize size)
{
    window.resize(size);
    window.QWidget::show();
    for (int page = 0; page < qMax(1, static_cast<int>(window.pages().size())); ++page) {
        window.showPage(page);
        QString title;
        if (!window.pages().isEmpty()) {
            title = window.pages()[page]->objectName().remove(u"Page"_s) + u'-';
            if (title == u"report-"_s)
                waitAMoment();
        }
        pictures.save(u"%1%2-%3x%4"_s.arg(title, name).arg(size.width()).arg(size.height()), window);
    }
}

// Letters half as large again, and a window as small as people have it.
void takeLarge(Pictures &pictures, const ShellContext &context, const QString &theme, const Plan &sample)
{
    const QFont usual = QApplication::font();
    const auto open = [&](MainWindow &window) {
        window.show(std::make_unique<WindowPlan>(std::make_unique<Document>(sample)));
        window.goTo(RecordKind::ChecklistItem, window.session()->readiness().toReachGo.front().item.uuid);
        waitAMoment();
    };
    if (pictures.wants(u"small"_s)) {
        MainWindow window(context);
        open(window);
        takePages(pictures, u"small-"_s + theme, window, {1024, 700});
        takePages(pictures, u"small-"_s + theme, window, {850, 700});
    }
    if (!pictures.wants(u"font150"_s))
        return;
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 1.5);
    QApplication::setFont(large);
    {
        MainWindow window(context);
        takePages(pictures, u"font150-start-"_s + theme, window, {1280, 800});
        open(window);
        takePages(pictures, u"font150-"_s + theme, window, {1280, 800});
        takePages(pictures, u"font150-"_s + theme, window, {1920, 1080});
        takeDialogs(pictures, u"font150-"_s + theme, window);
    }
    QApplication::setFont(usual);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTextStream err(stderr);
    if (argc < 2 || argc > 3 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        err << "pictures DIR [NAME]\n";
        return 64;
    }
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(app);
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    if (QFontDatabase::families().contains(u"Noto Sans"_s))
        QApplication::setFont(QFont(u"Noto Sans"_s, 10));
    Pictures pictures(folder, QString::fromLocal8Bit(argc > 2 ? argv[2] : ""));
    Theme theme;
    NoDialogs dialogs;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    settings.clear();

    struct State
    {
        QString name;
        std::optional<Plan> plan;
    };
    const std::vector<State> states{{u"start"_s, std::nullopt},
                                    {u"empty"_s, emptyPlan()},
                                    {u"sample"_s, samplePlan(u"sso-integration"_s)},
                                    {u"large"_s, largePlan()}};
    const std::vector<std::pair<QString, ThemeChoice>> themes{{u"light"_s, ThemeChoice::Light},
                                                              {u"dark"_s, ThemeChoice::Dark},
                                                              {u"contrast"_s, ThemeChoice::HighContrast}};
    const std::vector<QSize> sizes{{1280, 800}, {1920, 1080}};
    for (const auto &[themeName, choice] : themes) {
        theme.choose(choice);
        for (const State &state : states) {
            MainWindow window({theme, dialogs, settings,
                               [] { return today.startOfDay(Qt::UTC).addSecs(36000); }, u"demo"_s,
                               folder.path()});
            if (state.plan) {
                auto document = std::make_unique<Document>(*state.plan);
                window.show(std::make_unique<WindowPlan>(std::move(document)));
                waitAMoment();
                if (state.name == u"sample"_s) {
                    window.QWidget::show();
                    pictures.save(u"overview-hint-"_s + themeName, window);
                }
                // The first open gate, so that the form has something to show.
                if (!window.session()->readiness().toReachGo.empty())
                    window.goTo(RecordKind::ChecklistItem,
                                window.session()->readiness().toReachGo.front().item.uuid);
            }
            for (const QSize size : sizes)
                takePages(pictures, u"%1-%2"_s.arg(state.name, themeName), window, size);
            if (state.name == u"sample"_s) {
                window.resize(sizes.front());
                takeTimeline(pictures, u"sample-"_s + themeName, window);
                takeCalendars(pictures, u"sample-"_s + themeName, window);
                takeDecisions(pictures, themeName, window);
                takeDialogs(pictures, themeName, window);
                takeFile(pictures, themeName, window, folder.filePath(u"plan.baton"_s));
            }
        }
        takeLarge(pictures,
                  {theme, dialogs, settings, [] { return today.startOfDay(Qt::UTC).addSecs(36000); },
                   u"demo"_s, folder.path()},
                  themeName, *states[2].plan);
        takeCorpus(pictures,
                   {theme, dialogs, settings, [] { return QDate(2003, 12, 1).startOfDay(Qt::UTC); },
                    u"demo"_s, folder.path()},
                   themeName);
    }
    takeReport(pictures, u"sample"_s, *states[2].plan);
    takeReport(pictures, u"empty"_s, *states[1].plan);
    QFile::remove(settings.fileName());
    if (!pictures.isOk())
        err << "Not every picture could be written to " << folder.path() << "\n";
    return pictures.isOk() ? 0 : 74;
}
