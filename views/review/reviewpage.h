// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/derivedtablemodel.h"
#include "models/readiness/reviewqueue.h"
#include "views/common/page.h"

#include <QElapsedTimer>

class QButtonGroup;
class QStackedWidget;

namespace baton {

class DerivedTable;
class PlainLabel;
class ReviewActions;
class ReviewCard;

/// What waits for a decision, the most urgent first, and beside it the one thing to decide now. After each
/// decision the next is shown at once.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    ReviewPage(const PageContext &context, QWidget *parent = nullptr);
    ~ReviewPage() override;

    QString title() const override { return tr("Review"); }
    QIcon icon() const override;
    Badge badge() const override;
    QList<QAction *> handoverActions() const override;
    void setInView(bool inView) override;
    QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Scope { Mine, Possible, Everybody };

    QWidget *makeTop();
    QWidget *makeBody();
    void follow();
    void choose(int scope);
    void showQueue();
    void showCurrent();
    void returnToTakenBack();
    std::optional<ReviewEntry> current() const;
    DerivedRow rowOf(const ReviewEntry &entry) const;
    bool isInScope(const ReviewEntry &entry) const;
    QString nothingText() const;
    QString settingsKey() const;
    void fetchChanges();
    void rememberLooked();

    PageContext m_context;
    int m_scope = Mine;
    bool m_isScopeChosen = false; ///< by the user; else it follows who acts
    bool m_isInView = false;
    bool m_isStale = true; ///< not followed while out of view
    qint64 m_lookedAt = 0; ///< revision when the page was last left; 0: never
    std::vector<ReviewEntry> m_queue;
    std::vector<ReviewEntry> m_listed;
    ChangeSet m_takenBack;       ///< by the last undo, until the list follows it
    QElapsedTimer m_sinceLetter; ///< typed that is no key of an action
    DerivedTableModel m_model;
    QButtonGroup *m_scopes;
    PlainLabel *m_count = nullptr;
    PlainLabel *m_since = nullptr;
    DerivedTable *m_table;
    ReviewActions *m_actions; ///< asks for the current row of the table
    QStackedWidget *m_stack = nullptr;
    ReviewCard *m_card;
};

} // namespace baton
