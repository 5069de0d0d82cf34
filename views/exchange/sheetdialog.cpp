// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exchange/sheetdialog.h"

#include "views/common/derivedtable.h"
#include "views/common/dialogbuttons.h"
#include "views/common/fieldeditor.h"
#include "views/common/longwork.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int rowsOffered = 20; ///< as rows of titles

QString kindText(SheetKind kind)
{
    const RecordInfo &record = recordInfo(recordOf(kind));
    return QCoreApplication::translate(record.context, record.plural);
}

// The first thing that stands in a column below the titles.
QString exampleOf(const QList<QStringList> &rows, const SheetLayout &layout, int column)
{
    for (int row = layout.titleRow + 1; row < rows.size(); ++row) {
        if (const QString text = rows[row].value(column).simplified(); !text.isEmpty())
            return text.left(80);
    }
    return {};
}

} // namespace

SheetDialog::SheetDialog(const QString &source, QList<QStringList> rows, SheetLayout layout,
                         SheetTarget target, QWidget *parent)
    : QDialog(parent), m_source(source), m_rows(std::move(rows)), m_target(std::move(target)),
      m_layout(std::move(layout)),
      m_lines({{tr("Row", "of a table"), 6, true},
               {tr("Becomes", "column: what a row of a spreadsheet becomes"), 12},
               {tr("Name"), 28},
               {tr("Its values, or what is wrong"), 0}})
{
    setObjectName(u"sheetDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_target.title);
    makeWidgets();
    showColumns();
    work();
}

void SheetDialog::makeWidgets()
{
    resize(fontMetrics().averageCharWidth() * 165, fontMetrics().lineSpacing() * 38);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::large);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    auto *introduction = new PlainLabel(m_target.introduction, this);
    introduction->setObjectName(u"introduction"_s);
    introduction->setWordWrap(true);
    column->addWidget(introduction);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(space::huge);
    halves->addWidget(makeChoices(), 4);
    halves->addWidget(makePreview(), 7);
    column->addLayout(halves, 1);
    m_problem = new ProblemLabel(this);
    column->addWidget(m_problem);
    auto *buttons = new DialogButtons(tr("Import"), this);
    m_import = buttons->action();
    m_import->setObjectName(u"import"_s);
    m_import->setEnabled(false);
    column->addWidget(buttons);
}

QWidget *SheetDialog::makeChoices()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(space::medium);
    auto *form = new QFormLayout;
    m_kind = new ChoiceEditor(side);
    m_kind->setObjectName(u"sheetKind"_s);
    m_kind->setAccessibleName(tr("What the rows are"));
    for (const SheetKind kind : sheetKinds)
        m_kind->addItem(kindText(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_layout.kind)));
    form->addRow(tr("The &rows are"), m_kind);
    m_titles = new ChoiceEditor(side);
    m_titles->setObjectName(u"sheetTitles"_s);
    m_titles->setAccessibleName(tr("Row with the titles"));
    m_titles->addItem(tr("in no row"), -1);
    for (int row = 0; row < std::min<qsizetype>(m_rows.size(), rowsOffered); ++row)
        m_titles->addItem(tr("in row %1").arg(row + 1), row);
    m_titles->setCurrentIndex(m_titles->findData(m_layout.titleRow));
    form->addRow(tr("&Titles stand"), m_titles);
    column->addLayout(form);
    m_people = new QCheckBox(tr("Add &people who are not in the plan yet"), side);
    m_people->setObjectName(u"addPeople"_s);
    m_people->setChecked(true);
    column->addWidget(m_people);
    auto *title = new PlainLabel(tr("Columns of the spreadsheet"), side);
    title->setBold(true);
    column->addWidget(title);
    m_columns = new QScrollArea(side);
    m_columns->setObjectName(u"sheetColumns"_s);
    m_columns->setAccessibleName(tr("Columns of the spreadsheet, and what each is taken for"));
    m_columns->setWidgetResizable(true);
    m_columns->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_columns->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_columns, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SheetDialog::chooseKind);
    connect(m_titles, &QComboBox::currentIndexChanged, this, &SheetDialog::chooseTitles);
    connect(m_people, &QCheckBox::toggled, this, &SheetDialog::work);
    return side;
}

QWidget *SheetDialog::makePreview()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(space::medium);
    m_summary = new PlainLabel({}, side);
    m_summary->setObjectName(u"sheetSummary"_s);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_onlyProblems = new QCheckBox(tr("&Only rows with something wrong"), side);
    m_onlyProblems->setObjectName(u"onlyProblems"_s);
    column->addWidget(m_onlyProblems);
    auto *table = new DerivedTable(m_lines, side);
    table->setObjectName(u"sheetPreview"_s);
    table->setAccessibleName(tr("What would be done, row by row"));
    column->addWidget(table, 1);
    connect(m_onlyProblems, &QCheckBox::toggled, this, &SheetDialog::showLines);
    return side;
}

void SheetDialog::chooseKind()
{
    m_layout = layoutFor(m_rows, static_cast<SheetKind>(m_kind->currentData().toInt()), m_layout.titleRow);
    showColumns();
    work();
}

void SheetDialog::chooseTitles()
{
    m_layout = layoutFor(m_rows, m_layout.kind, m_titles->currentData().toInt());
    showColumns();
    work();
}

void SheetDialog::showColumns()
{
    auto *area = new QWidget;
    area->setObjectName(u"sheetColumnList"_s);
    auto *grid = new QGridLayout(area);
    grid->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(0, 1);
    m_fields.clear();
    const std::vector<SheetField> &known = sheetFields(m_layout.kind);
    for (int column = 0; column < std::ssize(m_layout.fields); ++column) {
        const QString name = sheetColumnName(m_rows, m_layout, column);
        auto *title = new PlainLabel(name, area);
        title->setElided(true);
        auto *example = new PlainLabel(exampleOf(m_rows, m_layout, column), area);
        example->setQuiet(true);
        example->setElided(true);
        auto *field = new ChoiceEditor(area);
        field->setObjectName(u"sheetField%1"_s.arg(column));
        field->setAccessibleName(tr("What column %1 is taken for").arg(name));
        field->addItem(tr("not imported"), -1);
        for (size_t i = 0; i < known.size(); ++i)
            field->addItem(known[i].title, static_cast<int>(i));
        field->setCurrentIndex(field->findData(m_layout.fields[static_cast<size_t>(column)]));
        title->setBuddy(field);
        grid->addWidget(title, 2 * column, 0);
        grid->addWidget(example, 2 * column + 1, 0);
        grid->addWidget(field, 2 * column, 1, 2, 1);
        connect(field, &QComboBox::currentIndexChanged, this,
                [this, column, field] { chooseColumn(column, field->currentData().toInt()); });
        m_fields.push_back(field);
    }
    grid->setRowStretch(2 * static_cast<int>(m_fields.size()), 1);
    m_columns->setWidget(area);
}

// A field is taken from one column only: the other one lets it go.
void SheetDialog::chooseColumn(int column, int field)
{
    int &chosen = m_layout.fields[static_cast<size_t>(column)];
    if (chosen == field)
        return;
    chosen = field;
    for (size_t other = 0; other < m_fields.size() && field >= 0; ++other) {
        if (static_cast<int>(other) != column && m_layout.fields[other] == field) {
            m_layout.fields[other] = -1;
            m_fields[other]->setCurrentIndex(0);
        }
    }
    work();
}

// What would come of it is worked out on another thread; a spreadsheet may be long.
void SheetDialog::work()
{
    const int round = ++m_round;
    m_import->setEnabled(false);
    SheetOptions options;
    options.source = m_source;
    options.actor = m_target.actor;
    options.today = m_target.today;
    options.place = m_target.place;
    options.addsPeople = m_people->isChecked();
    using Outcome = std::shared_ptr<Preview>;
    const std::function<Result<Outcome>(LongWork::Progress &)> make =
        [rows = m_rows, layout = m_layout, base = m_target.base,
         options](LongWork::Progress &progress) mutable -> Result<Outcome> {
        options.progress = [&progress](qint64 done, qint64 total) { return progress.report(done, total); };
        const auto made = base(rows, layout);
        if (!made)
            return made.error();
        auto preview = std::make_shared<Preview>();
        preview->base = *made;
        auto import = importSheet(preview->base->plan, rows, layout, options);
        if (!import)
            return import.error();
        preview->import.emplace(std::move(*import));
        return preview;
    };
    LongWork::run<Outcome>(this, tr("Reading %1…").arg(m_source), make,
                           [this, round](const Result<Outcome> &outcome) {
                               if (round == m_round)
                                   showOutcome(outcome);
                           });
}

void SheetDialog::showOutcome(const Result<std::shared_ptr<Preview>> &outcome)
{
    m_preview = outcome ? *outcome : nullptr;
    if (!outcome) {
        m_summary->setMark(Mark::Attention);
        m_summary->setPlain(outcome.error().userMessage);
    } else {
        const SheetImport &import = *m_preview->import;
        QStringList parts;
        if (import.added)
            parts.append(tr("%n rows are new.", nullptr, import.added));
        if (import.changed)
            parts.append(tr("%n rows change what is here.", nullptr, import.changed));
        if (const auto empty = static_cast<int>(import.problems.size()) - import.leftOut)
            parts.append(tr("%n cells are not understood and stay empty.", nullptr, empty));
        if (import.leftOut)
            parts.append(tr("%n rows are left out.", nullptr, import.leftOut));
        if (!import.people.isEmpty())
            parts.append(tr("%n people are added: %1.", nullptr, static_cast<int>(import.people.size()))
                             .arg(import.people.mid(0, 5).join(u", "_s) +
                                  (import.people.size() > 5 ? u" …"_s : QString())));
        m_summary->setMark(Mark::None);
        m_summary->setPlain(parts.join(u' '));
        m_import->setText(tr("Import %n rows", nullptr, import.added + import.changed));
    }
    m_import->setEnabled(outcome.isOk());
    m_import->setDefault(outcome.isOk());
    const bool hasProblems = m_preview && !m_preview->import->problems.empty();
    m_onlyProblems->setEnabled(hasProblems);
    if (!hasProblems)
        m_onlyProblems->setChecked(false);
    showLines();
}

void SheetDialog::showLines()
{
    std::vector<DerivedRow> rows;
    if (m_preview) {
        QHash<int, QStringList> wrong;
        for (const SheetProblem &problem : m_preview->import->problems)
            wrong[problem.row].append(problem.column.isEmpty() ? problem.reason
                                                               : problem.column + u" – "_s + problem.reason);
        for (const SheetLine &line : m_preview->import->lines) {
            const QStringList problems = wrong.value(line.row);
            if (m_onlyProblems->isChecked() && problems.isEmpty())
                continue;
            const bool isOut = line.outcome == SheetLine::Outcome::LeftOut;
            const QString becomes = isOut                                         ? tr("left out")
                                    : line.outcome == SheetLine::Outcome::Changed ? tr("changed")
                                                                                  : tr("new");
            const Mark mark = isOut ? Mark::Blocked : problems.isEmpty() ? Mark::Complete : Mark::Attention;
            DerivedRow row;
            row.key = QString::number(line.row);
            row.cells = {textCell(row.key), textCell(becomes, mark), textCell(line.title),
                         textCell(problems.isEmpty() ? line.more : problems.join(u' '))};
            rows.push_back(std::move(row));
        }
    }
    m_lines.setRows(std::move(rows));
}

void SheetDialog::accept()
{
    if (!m_preview || !m_import->isEnabled())
        return;
    const std::shared_ptr<const SheetBase> base = m_preview->base;
    if (const Result<void> done = m_target.import(*base, *m_preview->import); !done) {
        m_problem->say(done.error().userMessage);
        return;
    }
    QDialog::accept();
}

} // namespace baton
