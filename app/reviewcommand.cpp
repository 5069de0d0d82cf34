// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviewcommand.h"

#include "models/exchange/reviewpack.h"
#include "models/exchange/sheetreader.h"
#include "models/plan/document.h"
#include "models/records/wholefile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class ReviewCommandText
{
    Q_DECLARE_TR_FUNCTIONS(ReviewCommand)
};

QString problemsOf(const ReviewAnswers &answers, const QString &source)
{
    QString text;
    for (const ReviewAnswer &answer : answers.lines) {
        if (answer.status == ReviewAnswer::Status::Wrong)
            text +=
                ReviewCommandText::tr("%1, line %2, “%3”, %4: %5", "file, line, column, what, problem")
                    .arg(source, QString::number(answer.line), answer.column, answer.what, answer.problem) +
                u'\n';
    }
    return text;
}

} // namespace

Result<void> writeReviewPack(const OpenPlan &open, const QString &format, const QString &output)
{
    const Readiness readiness = evaluateReadiness(open.plan, open.asOf);
    if (format == "html"_L1)
        return writeWholeFile(output, reviewPackHtml(open.plan, readiness));
    const auto workbook = reviewPackXlsx(open.plan, readiness);
    return workbook ? writeWholeFile(output, *workbook) : workbook.error();
}

Result<RecordedAnswers> importReviewAnswers(const Arguments &arguments)
{
    const auto rows = readSheetFile(arguments.files.at(1));
    if (!rows)
        return rows.error();
    auto store = Store::open(arguments.files.front());
    if (!store)
        return store.error();
    auto plan = readProject(arguments, [&](ProjectId project) { return (*store)->load(project); });
    if (!plan)
        return plan.error();
    const auto actor = actorNamed(*plan, arguments.value(u"as"_s));
    if (!actor)
        return actor.error();
    Document document(std::move(*plan));
    document.setActor(*actor);
    document.setToday(todayIn((*store)->workspace().timeZone));
    const QString source = QFileInfo(arguments.files.at(1)).fileName();
    const auto answers = readReviewAnswers(document.plan(), *rows, source, *actor, document.today());
    if (!answers)
        return answers.error();
    if (answers->readyCount() == 0)
        return Error{ErrorCode::Invalid,
                     ReviewCommandText::tr("Nothing could be recorded, and nothing was changed.") + u'\n' +
                         problemsOf(*answers, source).trimmed(),
                     {}};
    const auto change =
        document.commit(recordReviewAnswers(document.plan(), *answers, source, actor->person));
    if (!change)
        return change.error();
    if (const auto stored = (*store)->commit(*change, *actor, QDateTime::currentDateTimeUtc()); !stored)
        return stored.error();
    if (const auto published = publish(**store, document.plan(), document.today()); !published)
        return published.error();
    return RecordedAnswers{ReviewCommandText::tr("%n decisions recorded.", nullptr, answers->readyCount()) +
                               u'\n',
                           problemsOf(*answers, source)};
}

} // namespace baton
