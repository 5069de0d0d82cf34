// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetcolumns.h"
#include "models/items/column.h"
#include "models/items/recordtablemodel.h"

#include <QIcon>
#include <QWidget>

class QAction;
class QSettings;

namespace baton {

class Dialogs;
class PlanSession;

/// What a page works with.
struct PageContext
{
    PlanSession &session;
    Dialogs &dialogs;
    QSettings &settings;
    QString planKey = {}; ///< what settings remember about this plan alone stands under this name
};

/// What stands beside a page's name in the list: a number and what it means.
struct Badge
{
    int count = 0; ///< 0: none
    Mark mark = Mark::Attention;
    QString meaning; ///< "3 open gates"
};

/// One page of the window. Pages know the session, not the window or each other.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual QIcon icon() const = 0;
    virtual Badge badge() const { return {}; }
    /// What the rows of a spreadsheet become that is imported while the page is shown; none where no such
    /// rows go.
    virtual std::optional<SheetKind> sheetKind() const { return std::nullopt; }
    /// Entries of the Handover menu; null: a separator.
    virtual QList<QAction *> handoverActions() const { return {}; }
    /// The page has come into view or left it: its actions are about what is seen.
    virtual void setInView(bool inView) { Q_UNUSED(inView) }
    /// Shows the record; false when the page does not show such records.
    virtual bool goTo(RecordKind kind, QUuid id)
    {
        Q_UNUSED(kind)
        Q_UNUSED(id)
        return false;
    }
    /// The form of the selected record, shown at the right; null when the page has none.
    virtual QWidget *panel() { return nullptr; }
    /// Whether there is something the form could show: without records it says nothing.
    virtual bool needsForm() const { return false; }
    /// The least width, px, in which the page shows what matters; the form must leave it.
    virtual int essentialWidth() const { return 0; }
    /// Shows the form or takes it away; the page places a button for it.
    virtual void setFormAction(QAction *action) { Q_UNUSED(action) }
    /// Commits what is being typed.
    virtual void finishEditing() {}
    /// Shows a line to filter by above each column, or takes them away.
    virtual void filterByColumn() {}
    /// Where the keyboard goes when the page is opened.
    virtual QWidget *firstFocus() { return this; }

Q_SIGNALS:
    /// Go to that record on the page that shows it.
    void jumpRequested(baton::RecordKind kind, QUuid id);
    void refused(const baton::Error &error);
    /// What was entered is done, and there is something to know of it.
    void remarked(const QString &text);
    /// A file was written for the user.
    void fileWritten(const QString &path);
    void badgeChanged();
    void formNeedChanged();
};

} // namespace baton
