// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/listpage.h"

namespace baton {

class EmptyState;

/// The checklist: every item with its state, due date and people, edited in place, under headings; choices of
/// what is open, late or waits for me.
class ChecklistPage : public ListPage
{
    Q_OBJECT

public:
    ChecklistPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Checklist"); }
    std::optional<SheetKind> sheetKind() const override { return SheetKind::Checklist; }
    QIcon icon() const override;
    Badge badge() const override;
    /// Only these items; `label` says what they are, and stands among the filters.
    void showOnly(const QString &label, const std::vector<ChecklistItemId> &items);

Q_SIGNALS:
    /// The page is empty and somebody asks for the starter checklist.
    void starterRequested();

private:
    void makeChoices(RecordList &items) const;
    EmptyState *makeEmpty();
    QString summaryOf(const std::vector<QUuid> &ids) const;
    std::vector<std::pair<int, Value>> defaults(QUuid after) const;
};

} // namespace baton
