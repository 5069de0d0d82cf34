// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/datasheet.h"
#include "models/plan/actor.h"
#include "models/plan/edit.h"
#include "models/readiness/reviewqueue.h"

namespace baton {

// What waits for a decision, for those who do not have Baton, and what comes back from them.

/// One line for each thing that waits, with empty cells for the answer. The columns stand in a fixed order,
/// by which answers are read again, whatever the titles are translated to.
DataSheet reviewPackSheet(const Plan &plan, const Readiness &readiness);
/// A workbook with that sheet first.
Result<QByteArray> reviewPackXlsx(const Plan &plan, const Readiness &readiness);
/// A page that needs nothing but a browser: decisions are ticked in it, and saved as a small file to send
/// back.
QByteArray reviewPackHtml(const Plan &plan, const Readiness &readiness);

/// One line of an answer beside what it would do.
struct ReviewAnswer
{
    enum class Status {
        Ready,
        Empty, ///< no decision in this line
        Wrong, ///< `problem` says why it cannot be recorded
    };

    int line = 0; ///< in the file, from 1
    Status status = Status::Empty;
    QString problem;
    QString column; ///< of a problem: the title of the one it is about
    RecordKind kind = RecordKind::ChecklistItem;
    QUuid id;
    QString what; ///< code or name
    bool isAcceptance = false;
    QString comment; ///< the reason of a rejection
    QString evidence;
    PersonId decidedBy;
    QDate decidedOn;
};

struct ReviewAnswers
{
    std::vector<ReviewAnswer> lines;
    int readyCount() const;
};

/// Checks every line against the plan and its rules, with `actor` as the one who records; changes nothing.
/// `source` is what the answers came in, and becomes the evidence of decisions that name none.
/// Invalid when the file is no answer to a review pack.
Result<ReviewAnswers> readReviewAnswers(const Plan &plan, const QList<QStringList> &rows,
                                        const QString &source, const Actor &actor, QDate today);
/// One change with every line that is ready, as decisions recorded on behalf. Invalid when none is.
Result<Edit> recordReviewAnswers(const Plan &plan, const ReviewAnswers &answers, const QString &source,
                                 PersonId recordedBy);

} // namespace baton
