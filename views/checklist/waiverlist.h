// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"
#include "views/common/rowlist.h"

namespace baton {

/// The waivers of one checklist item with what each still needs.
class WaiverList : public RowList
{
    Q_OBJECT

public:
    WaiverList(const PageContext &context, QWidget *parent = nullptr);

    void setItem(ChecklistItemId item);

private:
    void rebuild();
    void addWaiver(const Waiver &waiver);
    void addLine(const QString &text, Mark mark, bool isQuiet);
    QString nameOf(PersonId person) const;

    PageContext m_context;
    ChecklistItemId m_item;
};

} // namespace baton
