// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/recordpanel.h"

namespace baton {

class ChecklistActions;
class ConditionList;
class WaiverList;

/// The form of the selected checklist item: beside its fields its evidence, waivers and conditions.
class ItemPanel : public RecordPanel
{
    Q_OBJECT

public:
    ItemPanel(const PageContext &context, RecordTableModel &records, ChecklistActions &actions,
              QWidget *parent = nullptr);

    void finishEditing() override;

private:
    void makeWaivers(const PageContext &context, ChecklistActions &actions);
    void showWaivers();

    WaiverList *m_waivers = nullptr;
    ConditionList *m_conditions = nullptr;
    Section *m_waiverSection = nullptr;
};

} // namespace baton
