// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/reportpage.h"

#include "models/report/htmlwriter.h"
#include "models/report/pdfwriter.h"
#include "models/report/sections.h"
#include "views/common/dialogs.h"
#include "views/common/fieldeditor.h"
#include "views/common/longwork.h"
#include "views/common/pagesview.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QListWidget>
#include <QPrinter>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int previewDelay = 300; // ms after the last change, before the pages are made anew

} // namespace

ReportPage::ReportPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context),
      m_view(new PagesView(u"reportView"_s, tr("Preview of the report"), this)), m_panel(nullptr)
{
    setObjectName(u"reportPage"_s);
    m_actions = {
        makeAction("savePdf", tr("Save as &PDF…"), "document-save-as", tr("Writes the report as PDF."),
                   &ReportPage::savePdf),
        makeAction("saveHtml", tr("Save as &web page…"), "text-html",
                   tr("Writes the report as one HTML file that opens in any browser."),
                   &ReportPage::saveHtml),
        makeAction("printPages", tr("P&rint…"), "document-print", tr("Prints the report as it is shown."),
                   &ReportPage::print),
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    m_panel = makePanel();
    m_panel->hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(previewDelay);
    connect(&m_timer, &QTimer::timeout, this, &ReportPage::renew);
    connect(m_view, &PagesView::currentPageChanged, this, &ReportPage::showPage);
    connect(m_view, &PagesView::pageWanted, &m_maker, &PagesMaker::paint);
    connect(&m_maker, &PagesMaker::painted, m_view, &PagesView::setImage);
    connect(&m_maker, &PagesMaker::made, this,
            [this](int version, int count, const QSizeF &size, const QStringList &sections) {
                m_view->setPages(version, count, size);
                if (m_annex->isChecked())
                    showSections(sections);
                m_sections->setEnabled(m_annex->isChecked());
                showPage(m_view->currentPage());
            });
    connect(&context.session, &PlanSession::analysed, this, &ReportPage::outdate);
    connect(&context.session.document(), &Document::stored, this, &ReportPage::fetchHead);
}

QAction *ReportPage::makeAction(const char *name, const QString &text, const char *icon, const QString &tip,
                                void (ReportPage::*slot)())
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setStatusTip(tip);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

QWidget *ReportPage::makePanel()
{
    auto *panel = new QWidget(this);
    panel->setObjectName(u"reportPanel"_s);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    auto *title = new PlainLabel(tr("Readiness report"), panel);
    title->setBold(true);
    title->setScale(125);
    column->addWidget(title);
    m_pageLabel = new PlainLabel(tr("The pages are being laid out…"), panel);
    m_pageLabel->setObjectName(u"reportPages"_s);
    m_pageLabel->setQuiet(true);
    column->addWidget(m_pageLabel);
    for (QAction *action : std::as_const(m_actions)) {
        auto *button = new QToolButton(panel);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setFocusPolicy(Qt::StrongFocus);
        column->addWidget(button);
    }
    column->addSpacing(space::medium);

    QSettings &settings = m_context.settings;
    const auto addCheck = [&](const char *name, const QString &text, const QString &tip) {
        auto *check = new QCheckBox(text, panel);
        check->setObjectName(QLatin1StringView(name));
        check->setToolTip(tip);
        check->setStatusTip(tip);
        check->setChecked(settings.value(u"report/"_s + QLatin1StringView(name), true).toBool());
        column->addWidget(check);
        connect(check, &QCheckBox::toggled, this, [this, check](bool isOn) {
            m_context.settings.setValue(u"report/"_s + check->objectName(), isOn);
            outdate();
        });
        return check;
    };
    m_signing = addCheck("signingEdition", tr("Signing edition"), tr("The decision and the table to sign"));
    m_annex = addCheck("annex", tr("Annex"), tr("Everything behind the decision"));

    auto *sectionsLabel = new PlainLabel(tr("Sections of the annex"), panel);
    sectionsLabel->setQuiet(true);
    m_sections = new QListWidget(panel);
    m_sections->setObjectName(u"reportSections"_s);
    m_sections->setAccessibleName(tr("Sections of the annex"));
    m_sections->setTabKeyNavigation(false);
    sectionsLabel->setBuddy(m_sections);
    column->addWidget(sectionsLabel);
    column->addWidget(m_sections, 1);
    const QStringList leftOut = settings.value(u"report/leftOut"_s).toStringList();
    m_leftOut = {leftOut.begin(), leftOut.end()};
    connect(m_sections, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (item->checkState() == Qt::Checked)
            m_leftOut.remove(item->text());
        else
            m_leftOut.insert(item->text());
        m_context.settings.setValue(u"report/leftOut"_s, QStringList(m_leftOut.begin(), m_leftOut.end()));
        outdate();
    });

    auto *paperLabel = new PlainLabel(tr("Paper"), panel);
    paperLabel->setQuiet(true);
    m_paper = new ChoiceEditor(panel);
    m_paper->setObjectName(u"reportPaper"_s);
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addItem(u"A4"_s, static_cast<int>(QPageSize::A4));
    m_paper->addItem(tr("Letter", "paper size"), static_cast<int>(QPageSize::Letter));
    const bool usesLetter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    const int paper =
        settings.value(u"report/paper"_s, static_cast<int>(usesLetter ? QPageSize::Letter : QPageSize::A4))
            .toInt();
    m_paper->setCurrentIndex(qMax(0, m_paper->findData(paper)));
    paperLabel->setBuddy(m_paper);
    column->addWidget(paperLabel);
    column->addWidget(m_paper);
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this] {
        m_context.settings.setValue(u"report/paper"_s, m_paper->currentData());
        outdate();
    });
    return panel;
}

QPageSize::PageSizeId ReportPage::paper() const
{
    return static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt());
}

report::ReportOptions ReportPage::options() const
{
    report::ReportOptions options;
    options.locale = QLocale();
    options.hasSigningEdition = m_signing->isChecked();
    options.hasAnnex = m_annex->isChecked();
    // The report names a revision only when all that it shows is stored.
    if (m_context.session.document().pendingCount() == 0 &&
        m_revision == m_context.session.document().revision()) {
        options.revision = m_revision;
        options.headHash = m_headHash;
    }
    return options;
}

ReportPage::Order ReportPage::order() const
{
    const PlanSession &session = m_context.session;
    return {session.plan(), session.document().today(), session.analysis().elsewhere, options(), m_leftOut,
            paper()};
}

report::Report ReportPage::reportOf(const Order &order)
{
    report::Report made =
        report::readinessReport(order.plan, analyse(order.plan, order.asOf, order.elsewhere), order.options);
    report::leaveOut(made, order.leftOut);
    return made;
}

LaidOutPages ReportPage::pagesOf(const Order &order)
{
    report::Report whole =
        report::readinessReport(order.plan, analyse(order.plan, order.asOf, order.elsewhere), order.options);
    const QStringList sections = report::annexSections(whole);
    report::leaveOut(whole, order.leftOut);
    const auto pages =
        std::make_shared<const report::PagedLayout>(whole, report::PagedLayout::pageLayout(order.paper));
    const auto paint = [pages](QPainter &painter, int index, double pixelsPerPoint) {
        pages->paintPage(painter, index, pixelsPerPoint);
    };
    return {pages->pageCount(), pages->pageSize(), paint, sections};
}

void ReportPage::fetchHead()
{
    if (HistorySource *source = m_context.session.history())
        source->fetchHead(this, [this](const Result<HistoryHead> &head) { takeHead(head); });
}

void ReportPage::takeHead(const Result<HistoryHead> &head)
{
    if (!head || head->revision == m_revision)
        return;
    m_revision = head->revision;
    m_headHash = head->hash;
    outdate();
}

void ReportPage::outdate()
{
    m_isStale = true;
    if (m_isInView)
        m_timer.start();
}

void ReportPage::setInView(bool inView)
{
    m_isInView = inView;
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(inView);
    if (!inView || !m_isStale)
        return;
    fetchHead();
    renew();
}

void ReportPage::renew()
{
    m_isStale = false;
    m_maker.make([order = order()] { return pagesOf(order); });
}

void ReportPage::showSections(const QStringList &sections)
{
    QStringList shown;
    for (int row = 0; row < m_sections->count(); ++row)
        shown.append(m_sections->item(row)->text());
    if (shown == sections)
        return;
    m_sections->clear();
    for (const QString &section : sections) {
        auto *item = new QListWidgetItem(section);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_leftOut.contains(section) ? Qt::Unchecked : Qt::Checked);
        m_sections->addItem(item);
    }
}

void ReportPage::showPage(int page)
{
    m_pageLabel->setPlain(tr("Page %1 of %2").arg(page + 1).arg(m_view->pageCount()));
}

void ReportPage::saveAs()
{
    save(tr("PDF (*.pdf);;Web page (*.html);;Picture of page 1 (*.png)"), u"pdf"_s);
}

void ReportPage::savePdf()
{
    save(tr("PDF (*.pdf)"), u"pdf"_s);
}

void ReportPage::saveHtml()
{
    save(tr("Web page (*.html)"), u"html"_s);
}

void ReportPage::save(const QString &filter, const QString &suffix)
{
    const Project *project = m_context.session.plan().project();
    QString name = project ? project->name.simplified() : QString();
    name.replace(u'/', u'-');
    const QString path =
        m_context.dialogs.saveFile(this, tr("Readiness report"),
                                   QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                                       .filePath(tr("%1, readiness report").arg(name) + u'.' + suffix),
                                   filter, suffix);
    if (path.isEmpty())
        return;
    // The report names the revision it shows; the answer comes when all that is shown is stored.
    if (HistorySource *source = m_context.session.history()) {
        source->fetchHead(this, [this, path](const Result<HistoryHead> &head) {
            takeHead(head);
            write(path);
        });
    } else {
        write(path);
    }
}

void ReportPage::write(const QString &path)
{
    const std::function<Result<bool>(LongWork::Progress &)> work =
        [order = order(), path](LongWork::Progress &progress) -> Result<bool> {
        const report::Report made = reportOf(order);
        const QPageLayout layout = report::PagedLayout::pageLayout(order.paper);
        const auto isNamed = [&path](QLatin1StringView ending) {
            return path.endsWith(ending, Qt::CaseInsensitive);
        };
        const Result<void> written =
            isNamed(".html"_L1)  ? report::writeHtmlFile(made, path)
            : isNamed(".png"_L1) ? report::writeFirstPagePicture(made, layout, path)
                                 : report::writePdfFile(made, layout, path, [&progress](int done, int total) {
                                       return progress.report(done, total);
                                   });
        if (!written)
            return written.error();
        return true;
    };
    LongWork::run<bool>(this, tr("Writing the report…"), work, [this, path](const Result<bool> &written) {
        if (written)
            Q_EMIT fileWritten(path);
        else if (written.error().code != ErrorCode::Cancelled)
            m_context.dialogs.showError(this, tr("The file cannot be written"), written.error());
    });
}

void ReportPage::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(report::PagedLayout::pageLayout(paper()));
    printer->setDocName(tr("Readiness report"));
    if (!m_context.dialogs.choosePrinter(this, *printer))
        return;
    const std::function<Result<bool>(LongWork::Progress &)> work =
        [order = order(), printer](LongWork::Progress &progress) -> Result<bool> {
        const report::PagedLayout pages(reportOf(order), printer->pageLayout());
        const bool isPrinted =
            pages.print(*printer, [&progress](int done, int total) { return progress.report(done, total); });
        if (!isPrinted)
            return Error{progress.isCancelled ? ErrorCode::Cancelled : ErrorCode::Io,
                         tr("The printer did not take the report. Nothing in the plan has changed."),
                         {}};
        return true;
    };
    LongWork::run<bool>(this, tr("Printing the report…"), work, [this](const Result<bool> &printed) {
        if (!printed && printed.error().code != ErrorCode::Cancelled)
            m_context.dialogs.showError(this, tr("The report cannot be printed"), printed.error());
    });
}

QIcon ReportPage::icon() const
{
    return themeIcon("office-report");
}

QWidget *ReportPage::panel()
{
    return m_panel;
}

QWidget *ReportPage::firstFocus()
{
    return m_view;
}

} // namespace baton
