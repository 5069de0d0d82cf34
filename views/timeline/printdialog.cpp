// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/printdialog.h"

#include "models/chart/timelinecolumns.h"
#include "views/common/dialogbuttons.h"
#include "views/common/dialogs.h"
#include "views/common/fieldeditor.h"
#include "views/common/longwork.h"
#include "views/common/pagesview.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QListWidget>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

using report::TimelineFit;
using report::TimelineFormat;
using report::TimelineOrder;
using report::TimelineSheets;

constexpr auto printSettings = "timelinePrint/"_L1;
constexpr int previewPause = 150; // ms after the last change, before the pages are made anew
enum Tasks { AllTasks, ShownTasks };

} // namespace

PrintDialog::PrintDialog(const PageContext &context, Shown shown, QWidget *parent)
    : QDialog(parent), m_context(context), m_shown(std::move(shown)),
      m_view(new PagesView(u"timelinePreview"_s, tr("Preview of the printed timeline"), this))
{
    setObjectName(u"printTimelineDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print the timeline"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addWidget(makeChoices());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    const QSize room = parent ? parent->window()->size() : QSize(1280, 800);
    resize(qMin(1180, room.width() - 40), qMin(860, room.height() - 40));
    m_timer.setSingleShot(true);
    m_timer.setInterval(previewPause);
    connect(&m_timer, &QTimer::timeout, this, &PrintDialog::renew);
    connect(m_view, &PagesView::currentPageChanged, this, &PrintDialog::showPage);
    connect(m_view, &PagesView::pageWanted, &m_maker, &PagesMaker::paint);
    connect(&m_maker, &PagesMaker::painted, m_view, &PagesView::setImage);
    connect(&m_maker, &PagesMaker::made, this, [this](int version, int count, const QSizeF &size) {
        m_view->setPages(version, count, size);
        showPage(m_view->currentPage());
    });
    renew();
}

PrintDialog::~PrintDialog() = default;

QWidget *PrintDialog::makeChoices()
{
    auto *panel = new QWidget(this);
    panel->setObjectName(u"printChoices"_s);
    panel->setFixedWidth(fontMetrics().averageCharWidth() * 42);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::small);
    m_pageLabel = new PlainLabel(tr("The pages are being laid out…"), panel);
    m_pageLabel->setObjectName(u"timelinePages"_s);
    m_pageLabel->setBold(true);
    column->addWidget(m_pageLabel);
    const QSettings &settings = m_context.settings;
    const auto kept = [&](const char *name, int standard) {
        return settings.value(printSettings + QLatin1StringView(name), standard).toInt();
    };
    const int fit = m_shown.fit == TimelineFit::Strip
                        ? static_cast<int>(TimelineFit::Strip)
                        : kept("printFit", static_cast<int>(TimelineFit::Width));
    m_fit = addChoice(*column, "printFit", tr("La&yout"),
                      {{tr("All days across one page"), static_cast<int>(TimelineFit::Width)},
                       {tr("Everything on one page, if legible"), static_cast<int>(TimelineFit::Page)},
                       {tr("Several pages across"), static_cast<int>(TimelineFit::Tiles)},
                       {tr("Phases and milestones on one page"), static_cast<int>(TimelineFit::Strip)}},
                      fit);
    auto *acrossLabel = new PlainLabel(tr("Pages ac&ross"), panel);
    m_across = new QSpinBox(panel);
    m_across->setObjectName(u"printAcross"_s);
    m_across->setAccessibleName(tr("Pages across"));
    m_across->setRange(0, 50);
    m_across->setSpecialValueText(tr("as many as it takes", "pages across"));
    m_across->setValue(kept("printAcross", 0));
    acrossLabel->setBuddy(m_across);
    column->addWidget(acrossLabel);
    column->addWidget(m_across);
    connect(m_across, &QSpinBox::valueChanged, this, &PrintDialog::outdate);
    const bool usesLetter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    auto *sheet = new QHBoxLayout;
    auto *paper = new QVBoxLayout;
    auto *orientation = new QVBoxLayout;
    sheet->addLayout(paper, 1);
    sheet->addLayout(orientation, 1);
    column->addLayout(sheet);
    m_paper = addChoice(*paper, "printPaper", tr("&Paper"),
                        {{u"A4"_s, static_cast<int>(QPageSize::A4)},
                         {u"A3"_s, static_cast<int>(QPageSize::A3)},
                         {tr("Letter", "paper size"), static_cast<int>(QPageSize::Letter)},
                         {tr("Tabloid", "paper size"), static_cast<int>(QPageSize::Tabloid)}},
                        kept("printPaper", static_cast<int>(usesLetter ? QPageSize::Letter : QPageSize::A4)));
    m_orientation = addChoice(*orientation, "printOrientation", tr("Or&ientation"),
                              {{tr("Landscape"), static_cast<int>(QPageLayout::Landscape)},
                               {tr("Portrait"), static_cast<int>(QPageLayout::Portrait)}},
                              kept("printOrientation", static_cast<int>(QPageLayout::Landscape)));
    m_tasks = addChoice(*column, "printTasks", tr("&Tasks"),
                        {{tr("Every task"), AllTasks}, {tr("Those the page shows"), ShownTasks}}, AllTasks);
    m_from = addDate(*column, "printFrom", tr("&From (empty: the beginning)"));
    m_to = addDate(*column, "printTo", tr("&Until (empty: the end)"));
    addColumns(*column);
    m_names = addCheck(*column, "printNames", tr("&Names at the bars"), false);
    m_legend = addCheck(*column, "printLegend", tr("&Legend"), true);
    m_problem = new ProblemLabel(panel);
    m_problem->setObjectName(u"printProblem"_s);
    column->addWidget(m_problem);
    column->addSpacing(space::small);
    const auto addButton = [&](const char *name, const char *icon, const QString &text, auto slot) {
        auto *button = new QPushButton(themeIcon(icon), text, panel);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        column->addWidget(button);
        connect(button, &QPushButton::clicked, this, slot);
        return button;
    };
    confirmWithCtrlEnter(
        *addButton("printTimelinePages", "document-print", tr("Pr&int…"), &PrintDialog::print));
    addButton("saveTimelinePages", "document-save-as", tr("&Save as PDF, SVG or PNG…"), &PrintDialog::save);
    addButton("closeTimelinePages", "window-close", tr("Cl&ose"), &QDialog::reject);
    return panel;
}

ChoiceEditor *PrintDialog::addChoice(QVBoxLayout &column, const char *name, const QString &text,
                                     const std::vector<std::pair<QString, int>> &choices, int chosen)
{
    auto *label = new PlainLabel(text, this);
    auto *choice = new ChoiceEditor(this);
    choice->setObjectName(QLatin1StringView(name));
    choice->setAccessibleName(QString(text).remove(u'&'));
    for (const auto &[words, value] : choices)
        choice->addItem(words, value);
    choice->setCurrentIndex(qMax(0, choice->findData(chosen)));
    label->setBuddy(choice);
    column.addWidget(label);
    column.addWidget(choice);
    connect(choice, &QComboBox::currentIndexChanged, this, &PrintDialog::outdate);
    return choice;
}

// Edited as every date is: typed, relative, or from a calendar.
FieldEditor *PrintDialog::addDate(QVBoxLayout &column, const char *name, const QString &text)
{
    const FieldInfo &field =
        recordInfo(RecordKind::Project).fields[static_cast<size_t>(fieldIndex<Project>("start"))];
    auto *label = new PlainLabel(text, this);
    FieldEditor *editor =
        makeFieldEditor({&m_context.session.document(), RecordKind::Project}, field, EditorPlace::Form, this);
    editor->widget()->setObjectName(QLatin1StringView(name));
    editor->widget()->setAccessibleName(QString(text).remove(u'&'));
    label->setBuddy(editor->widget());
    column.addWidget(label);
    column.addWidget(editor->widget());
    connect(static_cast<QLineEdit *>(editor->widget()), &QLineEdit::textChanged, this, &PrintDialog::outdate);
    return editor;
}

QCheckBox *PrintDialog::addCheck(QVBoxLayout &column, const char *name, const QString &text, bool isOn)
{
    auto *check = new QCheckBox(text, this);
    check->setObjectName(QLatin1StringView(name));
    check->setChecked(m_context.settings.value(printSettings + check->objectName(), isOn).toBool());
    column.addWidget(check);
    connect(check, &QCheckBox::toggled, this, &PrintDialog::outdate);
    return check;
}

void PrintDialog::addColumns(QVBoxLayout &column)
{
    auto *label = new PlainLabel(tr("&Columns"), this);
    m_columns = new QListWidget(this);
    m_columns->setObjectName(u"printColumns"_s);
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setTabKeyNavigation(false);
    label->setBuddy(m_columns);
    const QStringList chosen =
        m_context.settings.value(printSettings + m_columns->objectName(), report::TimelineOptions().columns)
            .toStringList();
    for (const TimelineColumn &printed : timelineColumns()) {
        auto *item = new QListWidgetItem(timelineColumnTitle(printed.kind), m_columns);
        item->setData(Qt::UserRole, QString::fromLatin1(printed.key));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(QLatin1StringView(printed.key)) ? Qt::Checked : Qt::Unchecked);
    }
    m_columns->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    column.addWidget(label);
    column.addWidget(m_columns, 1);
    connect(m_columns, &QListWidget::itemChanged, this, &PrintDialog::outdate);
}

report::TimelineOptions PrintDialog::options() const
{
    report::TimelineOptions options;
    options.fit = static_cast<TimelineFit>(m_fit->currentData().toInt());
    options.from = m_from->date();
    options.to = m_to->date();
    if (m_tasks->currentData().toInt() == ShownTasks)
        options.rows = m_shown.rows;
    options.columns.clear();
    for (int row = 0; row < m_columns->count(); ++row) {
        if (m_columns->item(row)->checkState() == Qt::Checked)
            options.columns.append(m_columns->item(row)->data(Qt::UserRole).toString());
    }
    options.baseline = m_shown.baseline;
    options.parts = m_shown.parts;
    options.parts.setFlag(GanttPart::Names, m_names->isChecked());
    options.hasLegend = m_legend->isChecked();
    options.across = m_across->value();
    options.locale = QLocale();
    return options;
}

TimelineOrder PrintDialog::order() const
{
    return {m_context.session.plan(), m_context.session.analysis(), options(),
            static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt()),
            static_cast<QPageLayout::Orientation>(m_orientation->currentData().toInt())};
}

void PrintDialog::outdate()
{
    QSettings &settings = m_context.settings;
    for (const QComboBox *choice : {m_fit, m_paper, m_orientation})
        settings.setValue(printSettings + choice->objectName(), choice->currentData());
    settings.setValue(printSettings + m_across->objectName(), m_across->value());
    for (const QCheckBox *check : {m_names, m_legend})
        settings.setValue(printSettings + check->objectName(), check->isChecked());
    settings.setValue(printSettings + m_columns->objectName(), options().columns);
    m_timer.start();
}

void PrintDialog::renew()
{
    const report::TimelineOptions chosen = options();
    const bool isStrip = chosen.fit == TimelineFit::Strip;
    m_across->setEnabled(chosen.fit == TimelineFit::Tiles);
    m_columns->setEnabled(!isStrip);
    m_names->setEnabled(!isStrip);
    m_tasks->setEnabled(!isStrip);
    const auto problemOf = [](const FieldEditor *editor) {
        const Result<Value> value = editor->value();
        return value ? QString() : value.error().userMessage;
    };
    QString problem = problemOf(m_from) + problemOf(m_to);
    if (chosen.from.isValid() && chosen.to.isValid() && chosen.to < chosen.from)
        problem = tr("It ends before it begins: one week is shown.");
    m_problem->say(problem);
    m_maker.make([order = order()]() -> LaidOutPages {
        const auto sheets =
            std::make_shared<const TimelineSheets>(order.plan, order.analysis, order.options, order.page());
        return {sheets->pageCount(),
                sheets->pageSize(),
                [sheets](QPainter &painter, int index, double pixelsPerPoint) {
                    sheets->paintPage(painter, index, pixelsPerPoint);
                },
                {}};
    });
}

void PrintDialog::showPage(int page)
{
    m_pageLabel->setPlain(tr("Page %1 of %2").arg(page + 1).arg(m_view->pageCount()));
}

void PrintDialog::save()
{
    const Project *project = m_context.session.plan().project();
    QString name = project ? project->name.simplified() : QString();
    name.replace(u'/', u'-');
    const QString path = m_context.dialogs.saveFile(
        this, tr("Timeline"), QDir::home().filePath(tr("%1, timeline").arg(name) + u".pdf"_s),
        tr("PDF (*.pdf)") + u";;"_s + tr("Drawing (*.svg)") + u";;"_s + tr("Picture (*.png)"), u"pdf"_s);
    if (path.isEmpty())
        return;
    const TimelineFormat format = path.endsWith(u".svg"_s, Qt::CaseInsensitive)   ? TimelineFormat::Svg
                                  : path.endsWith(u".png"_s, Qt::CaseInsensitive) ? TimelineFormat::Png
                                                                                  : TimelineFormat::Pdf;
    const std::function<Result<bool>(LongWork::Progress &)> work =
        [order = order(), path, format](LongWork::Progress &progress) -> Result<bool> {
        const auto written = report::writeTimeline(
            order, format, path, [&progress](int done, int total) { return progress.report(done, total); });
        if (!written)
            return written.error();
        return true;
    };
    LongWork::run<bool>(this, tr("Writing the timeline…"), work, [this](const Result<bool> &written) {
        if (!written && written.error().code != ErrorCode::Cancelled)
            m_context.dialogs.showError(this, tr("The file cannot be written"), written.error());
    });
}

void PrintDialog::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(order().page());
    printer->setDocName(tr("Timeline"));
    if (!m_context.dialogs.choosePrinter(this, *printer))
        return;
    const std::function<Result<bool>(LongWork::Progress &)> work =
        [order = order(), printer](LongWork::Progress &progress) -> Result<bool> {
        const TimelineSheets sheets(order.plan, order.analysis, order.options, printer->pageLayout());
        if (sheets.print(*printer, [&progress](int done, int total) { return progress.report(done, total); }))
            return true;
        return Error{progress.isCancelled ? ErrorCode::Cancelled : ErrorCode::Io,
                     tr("The printer did not take the timeline. Nothing in the plan has changed."),
                     {}};
    };
    LongWork::run<bool>(this, tr("Printing the timeline…"), work, [this](const Result<bool> &printed) {
        if (!printed && printed.error().code != ErrorCode::Cancelled)
            m_context.dialogs.showError(this, tr("The timeline cannot be printed"), printed.error());
    });
}

} // namespace baton
