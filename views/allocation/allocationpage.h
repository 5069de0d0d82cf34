// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/derivedtablemodel.h"
#include "views/common/listpage.h"

#include <QTimer>

class QComboBox;
class QStackedWidget;
class QToolButton;

namespace baton {

class DerivedTable;
class FieldEditor;
class PlainLabel;
class RecordList;
class Section;
class StepEditor;
struct Taper;

/// How people step back from the handover: the steps of one person as a chart and of all as a table, with
/// days, cost, floor and what the checks say.
class AllocationPage : public ListPage
{
    Q_OBJECT

public:
    AllocationPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Allocation"); }
    QIcon icon() const override;
    Badge badge() const override;
    QList<QAction *> handoverActions() const override { return m_presets; }
    void setInView(bool inView) override;
    void finishEditing() override;
    QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    RecordPanel *makePanel(RecordTableModel &records);
    void makePresets();
    void showPeople();
    void showPerson();
    void showChecks();
    void choosePerson(PersonId person);
    void chooseStep(QUuid id);
    void run(Result<Edit> edit);
    PersonId person() const;
    const Taper *taper() const;
    std::vector<std::pair<int, Value>> defaults() const;
    void setFloor();

    StepEditor *m_editor = nullptr;
    QWidget *m_head = nullptr;
    QComboBox *m_person = nullptr;
    QToolButton *m_preset = nullptr;
    FieldEditor *m_floor = nullptr;
    PlainLabel *m_sum = nullptr;
    DerivedTableModel m_checks;
    DerivedTable *m_checksTable = nullptr;
    Section *m_checksSection = nullptr;
    QList<QAction *> m_presets;
    bool m_areChecksStale = false;
    QTimer m_checksTimer; ///< nobody waits for the checks: a moment after the change
    int m_errors = 0;
};

} // namespace baton
