// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/derivedtablemodel.h"
#include "models/plan/edit.h"

#include <QWidget>

class QToolButton;

namespace baton {

class DerivedTable;
class PlainLabel;
class PlanSession;
class TimelineIndex;

/// What the selected task waits for, what waits for it and who works on it, in one list. Enter goes to the
/// task or person, F2 changes the link, Del takes the link or the person away.
class TaskRelations : public QWidget
{
    Q_OBJECT

public:
    TaskRelations(PlanSession &session, const TimelineIndex &index, QWidget *parent = nullptr);

    void setTask(TaskId task);

Q_SIGNALS:
    void jumpRequested(baton::RecordKind kind, QUuid id);
    void refused(const baton::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    std::vector<DerivedRow> linkRows(bool isInto) const;
    std::vector<DerivedRow> peopleRows() const;
    void changeCurrent();
    void removeCurrent();

    PlanSession &m_session;
    const TimelineIndex &m_index;
    TaskId m_task;
    DerivedTableModel m_rows;
    DerivedTable *m_table;
    QToolButton *m_change;
    PlainLabel *m_none;
};

} // namespace baton
