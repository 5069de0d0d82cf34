// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"

#include <QWidget>

class QVBoxLayout;

namespace baton {

/// The waivers of one checklist item with what each still needs.
class WaiverList : public QWidget
{
    Q_OBJECT

public:
    WaiverList(const PageContext &context, QWidget *parent = nullptr);

    void setItem(ChecklistItemId item);
    int count() const { return m_count; }

Q_SIGNALS:
    void refused(const baton::Error &error);
    void countChanged(int count);

private:
    void rebuild();
    void addWaiver(const Waiver &waiver);
    void addLine(const QString &text, Mark mark, bool isQuiet);
    void withdraw(WaiverId id);
    QString nameOf(PersonId person) const;

    PageContext m_context;
    ChecklistItemId m_item;
    QVBoxLayout *m_rows;
    int m_count = 0;
};

} // namespace baton
