// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/projectdialog.h"

#include "models/items/recordtablemodel.h"
#include "models/plan/taskwork.h"
#include "views/common/plainlabel.h"
#include "views/common/recordform.h"
#include "views/common/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

std::vector<FormGroup> projectGroups()
{
    return {
        {{}, {"name", "code", "summary", "phase", "origin", "successor", "classification", "notes"}, true},
        {ProjectDialog::tr("Timeline"),
         {"go_live_task", "go_live_time", "calendar", "schedule_from_start", "schedule_start",
          "schedule_finish", "status_date", "honor_constraints", "critical_slack_days",
          "multiple_critical_paths", "minutes_per_day", "minutes_per_week", "days_per_month"},
         true},
        {ProjectDialog::tr("Verdict"),
         {"go_score", "go_category_score", "conditional_score", "conditional_category_score", "waiver_limit",
          "waiver_limit_percent", "waiver_maximum_days"},
         false},
        {ProjectDialog::tr("Review and due dates"),
         {"submit_lead_days", "review_days", "review_escalation_days", "reviewer_daily_limit",
          "due_soon_days", "headline_days"},
         false},
        {ProjectDialog::tr("End of the handover"),
         {"floor_percent", "hard_stop_days", "completed_on"},
         false},
        {ProjectDialog::tr("Money"), {"budget", "currency", "fiscal_year_start"}, false},
    };
}

} // namespace

ProjectDialog::ProjectDialog(Document &document, QWidget *parent)
    : QDialog(parent), m_document(document),
      m_projects(new RecordTableModel(document, RecordKind::Project, {}, {}, this)),
      m_form(new RecordForm(document, *m_projects, projectGroups(), this, RecordForm::Rest::Left)),
      m_problem(new ProblemLabel(this))
{
    setObjectName(u"projectDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Project settings"));
    m_form->setRecord(document.plan().openProject().uuid);
    // A timeline that ends on a day ends with its work.
    m_projects->setEditRule(
        [this](std::vector<RecordTableModel::CellEdit> cells) -> std::optional<Result<Edit>> {
            const Value value = cells.front().value;
            PlanTime at;
            if (cells.front().field != fieldIndex<Project>("schedule_finish") ||
                !detail::readPlanTime(value, at))
                return std::nullopt;
            cells.front().value =
                detail::planTimeValue(endOfWork(PlanCalendars(m_document.plan()).project(), at));
            return m_projects->editOf(cells);
        });
    connect(m_projects, &RecordTableModel::refused, this,
            [this](const Error &error) { m_problem->say(error.userMessage); });
    connect(&document, &Document::changed, this, [this] { m_problem->say({}); });

    auto *content = new QWidget(this);
    auto *fields = new QVBoxLayout(content);
    fields->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    fields->setSpacing(space::large);
    auto *text = new PlainLabel(tr("What is changed here counts at once and can be undone."), content);
    text->setQuiet(true);
    text->setWordWrap(true);
    fields->addWidget(text);
    fields->addWidget(m_form);
    fields->addStretch();
    auto *area = new QScrollArea(this);
    area->setObjectName(u"projectArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *setUp = buttons->addButton(tr("Dates and people…"), QDialogButtonBox::ActionRole);
    setUp->setObjectName(u"projectSetUp"_s);
    setUp->setEnabled(!document.isReadOnly());
    connect(setUp, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT setUpWanted();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    // Enter finishes a field, it presses nothing.
    for (QAbstractButton *button : buttons->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
    // A window behind a dialog gets no keys.
    const auto step = [this](QKeySequence::StandardKey key, Result<void> (Document::*way)()) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, [this, way] {
            if (const Result<void> done = (m_document.*way)(); !done)
                m_problem->say(done.error().userMessage);
        });
    };
    step(QKeySequence::Undo, &Document::undo);
    step(QKeySequence::Redo, &Document::redo);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::large);
    column->setSpacing(space::medium);
    column->addWidget(area, 1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(space::huge, 0, space::huge, 0);
    below->addWidget(m_problem);
    below->addWidget(buttons);
    column->addLayout(below);
    const QSize room = screen()->availableSize() * 0.9;
    resize(QSize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 42).boundedTo(room));
    m_form->findChild<QWidget *>(u"name"_s)->setFocus();
}

void ProjectDialog::done(int result)
{
    m_form->commitFocused();
    QDialog::done(result);
}

} // namespace baton
