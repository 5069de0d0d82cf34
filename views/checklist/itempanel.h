// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace baton {

class ChecklistActions;
class ConditionList;
class EvidenceList;
class HistoryView;
class PlainLabel;
class RecordForm;
class Section;
class WaiverList;

/// The selected checklist item at the right of the window: where it stands, what can be done, its fields, its
/// evidence and its history.
class ItemPanel : public QScrollArea
{
    Q_OBJECT

public:
    ItemPanel(const PageContext &context, RecordTableModel &records, ChecklistActions &actions,
              QWidget *parent = nullptr);

    void setItem(ChecklistItemId item);
    void finishEditing();

Q_SIGNALS:
    void refused(const baton::Error &error);

private:
    void showStanding();
    void showHistory();
    void showWaivers();
    void makeWaivers(ChecklistActions &actions, QWidget *content, QVBoxLayout *column);

    PageContext m_context;
    ChecklistItemId m_item;
    QWidget *m_empty;
    QWidget *m_filled;
    QLabel *m_mark;
    PlainLabel *m_code;
    PlainLabel *m_gate;
    PlainLabel *m_standing;
    RecordForm *m_form;
    EvidenceList *m_evidence;
    Section *m_evidenceSection;
    WaiverList *m_waivers = nullptr;
    ConditionList *m_conditions = nullptr;
    Section *m_waiverSection = nullptr;
    HistoryView *m_history;
    Section *m_historySection;
};

} // namespace baton
