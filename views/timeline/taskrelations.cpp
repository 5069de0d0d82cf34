// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/taskrelations.h"

#include "models/plan/assignmentactions.h"
#include "models/plan/taskactions.h"
#include "models/plan/tasktext.h"
#include "views/common/derivedtable.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"
#include "views/common/timelineindex.h"
#include "views/timeline/linkdialog.h"

#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

DerivedRow rowOf(QUuid relation, RecordKind kind, QUuid other, const QStringList &texts)
{
    DerivedRow row;
    row.key = relation.toString();
    row.kind = kind;
    row.id = other;
    for (const QString &text : texts) {
        Cell cell;
        cell.text = text;
        row.cells.push_back(std::move(cell));
    }
    return row;
}

} // namespace

TaskRelations::TaskRelations(PlanSession &session, const TimelineIndex &index, QWidget *parent)
    : QWidget(parent), m_session(session), m_index(index),
      m_rows({{tr("Relation", "column: what a task or person is to this task"), 11, false},
              {tr("Task or person"), 0, false},
              {tr("How", "column: kind of link, or share of time"), 8, false}}),
      m_table(new DerivedTable(m_rows, this)), m_change(new QToolButton(this)),
      m_none(
          new PlainLabel(tr("It waits for nothing, nothing waits for it, and nobody is assigned. Write into "
                            "the columns “Predecessors” and “People” to change that."),
                         this))
{
    setObjectName(u"taskRelations"_s);
    m_table->setObjectName(u"taskRelationsTable"_s);
    m_table->setAccessibleName(tr("What the task waits for, what waits for it, who works on it"));
    m_table->setMostRows(8);
    m_table->setStatusTip(
        tr("Enter goes to the task or person, F2 changes the link, Del takes the link or the person away."));
    m_table->installEventFilter(this);
    m_none->setObjectName(u"taskRelationsNone"_s);
    m_none->setWordWrap(true);
    m_none->setQuiet(true);
    m_change->setObjectName(u"changeLink"_s);
    m_change->setText(tr("Change the link…"));
    m_change->setIcon(themeIcon("document-edit"));
    m_change->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_change->setFocusPolicy(Qt::StrongFocus);
    m_change->setToolTip(tr("Kind and lag of the link that is marked in the list (F2)"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addWidget(m_change, 0, Qt::AlignLeft);
    column->addWidget(m_none);
    connect(m_change, &QToolButton::clicked, this, &TaskRelations::changeCurrent);
    connect(m_table, &DerivedTable::jumpRequested, this, &TaskRelations::jumpRequested);
    connect(&session, &PlanSession::analysed, this, &TaskRelations::follow);
    follow();
}

void TaskRelations::setTask(TaskId task)
{
    m_task = task;
    follow();
}

void TaskRelations::follow()
{
    std::vector<DerivedRow> rows;
    if (m_session.plan().find(m_task)) {
        rows = linkRows(true);
        for (auto &&more : {linkRows(false), peopleRows()})
            rows.insert(rows.end(), more.begin(), more.end());
    }
    m_table->setVisible(!rows.empty());
    m_none->setVisible(rows.empty());
    m_change->setVisible(
        !m_session.document().isReadOnly() &&
        std::ranges::any_of(rows, [](const DerivedRow &row) { return row.kind == RecordKind::Task; }));
    m_rows.setRows(std::move(rows));
    m_table->updateGeometry();
}

std::vector<DerivedRow> TaskRelations::linkRows(bool isInto) const
{
    const Plan &plan = m_session.plan();
    const TextContext context = m_session.textContext();
    std::vector<DerivedRow> rows;
    for (const LinkId id : isInto ? m_index().predecessors(m_task) : m_index().successors(m_task)) {
        const Link *link = plan.find(id);
        const Task *other = link ? plan.find(isInto ? link->predecessor : link->successor) : nullptr;
        if (!other)
            continue;
        const QString name = tr("%1  %2", "number and name of a task")
                                 .arg(m_index().number(other->id))
                                 .arg(other->name.simplified());
        rows.push_back(rowOf(id.uuid, RecordKind::Task, other->id.uuid,
                             {isInto ? tr("Waits for") : tr("Followed by"), name, linkText(*link, context)}));
    }
    return rows;
}

std::vector<DerivedRow> TaskRelations::peopleRows() const
{
    const Plan &plan = m_session.plan();
    std::vector<DerivedRow> rows;
    for (const AssignmentId id : m_index().assignments(m_task)) {
        const Assignment *assignment = plan.find(id);
        const Person *person = assignment ? plan.find(assignment->person) : nullptr;
        if (!person)
            continue;
        const QString share = shareText(assignment->units, QLocale());
        rows.push_back(rowOf(id.uuid, RecordKind::Person, person->id.uuid,
                             {tr("Works on it"), person->name, share.isEmpty() ? tr("full time") : share}));
    }
    return rows;
}

bool TaskRelations::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_F2) {
            key == Qt::Key_F2 ? changeCurrent() : removeCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// Without a mark the first: the links stand before the people.
void TaskRelations::changeCurrent()
{
    const int row = std::max(0, m_table->currentIndex().row());
    if (row < m_rows.rowCount() && m_rows.row(row).kind == RecordKind::Task)
        askForLink(m_session, LinkId{QUuid::fromString(m_rows.row(row).key)}, window());
}

void TaskRelations::removeCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || m_session.document().isReadOnly())
        return;
    const DerivedRow &chosen = m_rows.row(row);
    const QUuid id = QUuid::fromString(chosen.key);
    const auto done = m_session.document().commit(chosen.kind == RecordKind::Person
                                                      ? removeAssignment(m_session.plan(), AssignmentId{id})
                                                      : removeLink(m_session.plan(), LinkId{id}));
    if (!done)
        Q_EMIT refused(done.error());
}

} // namespace baton
