// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/waiveractions.h"
#include "views/common/pageactions.h"

namespace baton {

/// Actions of a page on which somebody decides what others ask for: a waiver, a change of what was agreed.
class DecisionActions : public PageActions
{
    Q_OBJECT

protected:
    using PageActions::PageActions;

    /// Locked when there is a reason against it, which then is said in place of `tip`.
    static void lock(QAction &action, const QString &tip, const QString &why);

    void concur(const std::vector<WaiverId> &waivers);
    void approve(const std::vector<WaiverId> &waivers);
    /// `subject` says what the waivers are for.
    void askObjection(const QString &subject, const std::vector<WaiverId> &waivers);
    void askOverruling(const QString &subject, const std::vector<WaiverId> &waivers);
    void askRefusal(const QString &subject, WaiverId waiver);
    /// Says what the change would bring.
    void askApproval(ChangeRequestId request);
    void askRejection(ChangeRequestId request);

private:
    struct Question
    {
        QString title;
        QString introduction;
        QString reason; ///< the label of the field
        QString answer; ///< on the button
    };

    /// Asks for a reason and does with it what `edit` makes of those waivers.
    void askWhy(const Question &question, const std::vector<WaiverId> &waivers,
                std::function<Result<Edit>(const QString &reason)> edit);
    static QString subjectOf(const ChangeRequest &request);
};

} // namespace baton
