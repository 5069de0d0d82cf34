// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvreader.h"
#include "models/exchange/reviewcolumns.h"
#include "models/exchange/reviewpack.h"
#include "models/exchange/sheetreader.h"
#include "models/exchange/templates.h"
#include "models/plan/document.h"
#include "models/plan/permissions.h"
#include "models/records/wholefile.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;

class TestReviewPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatWaits();
    void whatIsDecidedInPersonIsShownOnly();
    void thePageNeedsNothingElse();
    void answersComeBackFromTheWorkbook();
    void aSemicolonDoesAsWell();
    void saysPerLineWhatCannotBeRecorded_data();
    void saysPerLineWhatCannotBeRecorded();
    void whatWasDecidedMeanwhileIsAConflict();
    void whatChangedSinceIsAskedAnew();
    void columnsSortedApartAreNoticed();
    void aContradictionIsRecordedNeitherWay();
    void aDecisionIsNotOlderThanItsEvidence();
    void oneUndoTakesItAllBack();
    void whatDoesNotApplyIsDecidedByThoseConcerned();
    void refusesWhatIsNoAnswer();
    void survivesBrokenWorkbooks();
    void readsDatesOfAnySpreadsheet();
};

namespace {

const QDate today(2026, 3, 2);

Plan samplePlan()
{
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    Result<Edit> edit = createFromTemplate(plan, u"sso-integration"_s, today);
    const Result<ChangeSet> change = edit ? edit->finish() : Result<ChangeSet>(edit.error());
    if (!change || !plan.apply(*change))
        qFatal("The sample cannot be made.");
    return plan;
}

const ChecklistItem &itemOf(const Plan &plan, const QString &code)
{
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.code == code)
            return item;
    }
    qFatal("There is no such item.");
    Q_UNREACHABLE();
}

Actor managerOf(const Plan &plan)
{
    return {u"tester"_s, plan.project()->projectManager};
}

// A line as somebody fills it in; the rest is empty.
QStringList answer(const QString &key, const QString &decision, const QString &comment, const QString &by)
{
    QStringList cells(static_cast<int>(ReviewColumn::DecidedOn) + 1);
    cells[static_cast<int>(ReviewColumn::Key)] = key;
    cells[static_cast<int>(ReviewColumn::Decision)] = decision;
    cells[static_cast<int>(ReviewColumn::Comment)] = comment;
    cells[static_cast<int>(ReviewColumn::DecidedBy)] = by;
    return cells;
}

ReviewAnswer only(const Plan &plan, const QStringList &cells)
{
    const auto answers = readReviewAnswers(plan, {cells}, u"answers.csv"_s, managerOf(plan), today);
    if (!answers || answers->lines.size() != 1)
        qFatal("The line is not read.");
    return answers->lines.front();
}

} // namespace

void TestReviewPack::listsWhatWaits()
{
    const Plan plan = samplePlan();
    const DataSheet sheet = reviewPackSheet(plan, evaluateReadiness(plan, today));
    size_t waiting = 0;
    for (const ChecklistItem &item : plan.rows<ChecklistItem>())
        waiting += item.state == ItemState::Submitted ? 1 : 0;
    for (const Deliverable &deliverable : plan.rows<Deliverable>())
        waiting += deliverable.state == DeliverableState::Submitted ? 1 : 0;
    for (const ChangeRequest &request : plan.rows<ChangeRequest>())
        waiting += request.state == ChangeState::Submitted ? decidersLeft(plan, request).size() : 0;
    QCOMPARE(sheet.rows.size(), waiting);
    QCOMPARE(sheet.columns.size(), size_t(ReviewColumn::DecidedOn) + 1);
    QCOMPARE(sheet.columns[size_t(ReviewColumn::Decision)].choices, (QStringList{u"Accept"_s, u"Reject"_s}));
}

// Waivers and change requests take a person's own word: they are shown, and an answer is not recorded.
void TestReviewPack::whatIsDecidedInPersonIsShownOnly()
{
    Plan plan = samplePlan();
    Waiver waiver;
    waiver.project = plan.openProject();
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.gateClass == GateClass::Waivable && item.state == ItemState::InProgress)
            waiver.item = item.id;
    }
    waiver.reason = u"The lab is closed"_s;
    waiver.requestedOn = today;
    Edit edit(plan, "");
    const WaiverId id = edit.insert(waiver);
    const auto change = edit.finish();
    QVERIFY(change && plan.apply(*change));
    const QString page = QString::fromUtf8(reviewPackHtml(plan, evaluateReadiness(plan, today)));
    const qsizetype at = page.indexOf(u"data-key=\"%1"_s.arg(id.toString()));
    QVERIFY(at > 0);
    const QString part = page.mid(at, page.indexOf(u"</section>"_s, at) - at);
    QVERIFY(part.contains(u"The lab is closed"_s));
    QVERIFY(part.contains(u"in person"_s));
    QVERIFY(!part.contains(u"radio"_s));
    const ReviewAnswer answered = only(plan, answer(id.toString(), u"Accept"_s, {}, u"Olivia Park"_s));
    QCOMPARE(answered.status, ReviewAnswer::Status::Wrong);
    QVERIFY(answered.problem.contains(u"in person"_s));
}

void TestReviewPack::thePageNeedsNothingElse()
{
    Plan plan = samplePlan();
    Edit edit(plan, "");
    edit.change(itemOf(plan, u"TST-02"_s).id).text = u"<script>alert('x')</script> & \"more\""_s;
    const auto change = edit.finish();
    QVERIFY(change && plan.apply(*change));
    const QString page = QString::fromUtf8(reviewPackHtml(plan, evaluateReadiness(plan, today)));
    QVERIFY(page.startsWith(u"<!DOCTYPE html>"_s));
    QVERIFY(!page.contains(u"alert('x')</script>"_s));
    QVERIFY(page.contains(u"&lt;script&gt;alert"_s));
    QVERIFY(page.contains(itemOf(plan, u"TST-02"_s).id.toString()));
    QVERIFY(!page.contains(u"src="_s) && !page.contains(u"@import"_s) && !page.contains(u"<link"_s));
    QCOMPARE(page.count(u"<script>"_s), 1);
    QVERIFY(page.contains(u"value=\"accept\""_s));
}

void TestReviewPack::answersComeBackFromTheWorkbook()
{
    const Plan plan = samplePlan();
    const Readiness readiness = evaluateReadiness(plan, today);
    DataSheet sheet = reviewPackSheet(plan, readiness);
    const QString owner = plan.find(plan.project()->serviceOwner)->name;
    sheet.rows[0][size_t(ReviewColumn::Decision)] = u"Accept"_s;
    sheet.rows[0][size_t(ReviewColumn::DecidedBy)] = owner;
    sheet.rows[0][size_t(ReviewColumn::DecidedOn)] = QDate(2026, 2, 27);
    sheet.rows[1][size_t(ReviewColumn::Decision)] = u"reject"_s;
    sheet.rows[1][size_t(ReviewColumn::Comment)] = u"=The log is missing"_s;
    sheet.rows[1][size_t(ReviewColumn::DecidedBy)] = owner;
    const auto workbook = toXlsx({sheet}, u"t"_s, today);
    QVERIFY(workbook);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"answers.xlsx"_s);
    QVERIFY(writeWholeFile(path, *workbook));
    const auto rows = readSheetFile(path);
    QVERIFY(rows);
    QCOMPARE(rows->size(), static_cast<qsizetype>(sheet.rows.size()) + 1);
    const auto answers = readReviewAnswers(plan, *rows, u"answers.xlsx"_s, managerOf(plan), today);
    QVERIFY(answers);
    QCOMPARE(answers->lines.size(), sheet.rows.size());
    QCOMPARE(answers->lines[0].problem, QString());
    QCOMPARE(answers->readyCount(), 2);
    QCOMPARE(answers->lines[0].line, 2);
    QCOMPARE(answers->lines[0].decidedOn, QDate(2026, 2, 27));
    QCOMPARE(answers->lines[1].comment, u"=The log is missing"_s);
    QCOMPARE(answers->lines[1].decidedOn, today);
    QCOMPARE(answers->lines[2].status, ReviewAnswer::Status::Empty);
}

void TestReviewPack::aSemicolonDoesAsWell()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"answers.csv"_s);
    QVERIFY(writeWholeFile(path, "\xef\xbb\xbf"
                                 "key;code;what\r\n1;\"a;b\";c\r\n"));
    const auto rows = readSheetFile(path);
    QVERIFY(rows);
    QCOMPARE((*rows)[1], (QStringList{u"1"_s, u"a;b"_s, u"c"_s}));
}

void TestReviewPack::saysPerLineWhatCannotBeRecorded_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("problem");
    const Plan plan = samplePlan();
    const QString owner = plan.find(plan.project()->serviceOwner)->name;
    const QString manager = plan.find(plan.project()->projectManager)->name;
    QTest::newRow("fine") << u"Accept"_s << QString() << owner << QString();
    QTest::newRow("no word") << u"maybe"_s << QString() << owner << u"no decision"_s;
    QTest::newRow("nobody") << u"Accept"_s << QString() << QString() << u"who decided"_s;
    QTest::newRow("a stranger") << u"Accept"_s << QString() << u"Nobody Known"_s << u"Nobody Known"_s;
    QTest::newRow("no reason") << u"Reject"_s << QString() << owner << u"reason"_s;
    QTest::newRow("not allowed") << u"Accept"_s << QString() << manager << u"may not decide"_s;
}

void TestReviewPack::saysPerLineWhatCannotBeRecorded()
{
    QFETCH(QString, decision);
    QFETCH(QString, comment);
    QFETCH(QString, by);
    QFETCH(QString, problem);
    const Plan plan = samplePlan();
    const ReviewAnswer read =
        only(plan, answer(itemOf(plan, u"TST-02"_s).id.toString(), decision, comment, by));
    QCOMPARE(read.status == ReviewAnswer::Status::Ready, problem.isEmpty());
    QVERIFY2(read.problem.contains(problem), qPrintable(read.problem));
    QCOMPARE(read.what, u"TST-02"_s);
}

void TestReviewPack::whatWasDecidedMeanwhileIsAConflict()
{
    Plan plan = samplePlan();
    const QString owner = plan.find(plan.project()->serviceOwner)->name;
    const ChecklistItem item = itemOf(plan, u"TST-02"_s);
    const QStringList line = answer(item.id.toString(), u"Accept"_s, {}, owner);
    const auto twice = readReviewAnswers(plan, {line, line}, u"a"_s, managerOf(plan), today);
    QVERIFY(twice);
    QCOMPARE(twice->readyCount(), 1);
    QVERIFY(twice->lines[1].problem.contains(u"twice"_s));
    Edit edit(plan, "");
    edit.change(item.id).state = ItemState::InProgress;
    const auto change = edit.finish();
    QVERIFY(change && plan.apply(*change));
    QVERIFY(only(plan, line).problem.contains(u"In progress"_s));
    QVERIFY(only(plan, answer(QUuid::createUuid().toString(), u"Accept"_s, {}, owner))
                .problem.contains(u"not in this plan"_s));
}

// An answer to an old pack does not accept what its author has not seen.
void TestReviewPack::whatChangedSinceIsAskedAnew()
{
    Plan plan = samplePlan();
    const QString owner = plan.find(plan.project()->serviceOwner)->name;
    const ChecklistItemId id = itemOf(plan, u"TST-02"_s).id;
    const QStringList line = answer(reviewKey(plan, id.uuid), u"Accept"_s, {}, owner);
    QCOMPARE(only(plan, line).problem, QString());
    Edit edit(plan, "");
    Evidence newer;
    newer.project = plan.openProject();
    newer.item = id;
    newer.title = u"Defect report of the second run"_s;
    newer.date = today;
    edit.insert(newer);
    const auto change = edit.finish();
    QVERIFY(change && plan.apply(*change));
    QVERIFY2(only(plan, line).problem.contains(u"new review pack"_s), qPrintable(only(plan, line).problem));
    QCOMPARE(only(plan, answer(reviewKey(plan, id.uuid), u"Accept"_s, {}, owner)).problem, QString());
}

void TestReviewPack::columnsSortedApartAreNoticed()
{
    const Plan plan = samplePlan();
    const QString owner = plan.find(plan.project()->serviceOwner)->name;
    QStringList line = answer(reviewKey(plan, itemOf(plan, u"TST-02"_s).id.uuid), u"Accept"_s, {}, owner);
    line[int(ReviewColumn::Code)] = u"TST-02"_s;
    QCOMPARE(only(plan, line).status, ReviewAnswer::Status::Ready);
    line[int(ReviewColumn::Code)] = u"DOC-01"_s;
    const ReviewAnswer read = only(plan, line);
    QCOMPARE(read.status, ReviewAnswer::Status::Wrong);
    QVERIFY2(read.problem.contains(u"TST-02"_s) && read.problem.contains(u"DOC-01"_s),
             qPrintable(read.problem));
}

void TestReviewPack::aContradictionIsRecordedNeitherWay()
{
    const Plan plan = samplePlan();
    const QString owner = plan.find(plan.project()->serviceOwner)->name;
    const QString key = reviewKey(plan, itemOf(plan, u"TST-02"_s).id.uuid);
    const auto answers = readReviewAnswers(
        plan, {answer(key, u"Accept"_s, {}, owner), answer(key, u"Reject"_s, u"The log is missing"_s, owner)},
        u"a.csv"_s, managerOf(plan), today);
    QVERIFY(answers);
    QCOMPARE(answers->readyCount(), 0);
    QCOMPARE(answers->lines[0].status, ReviewAnswer::Status::Wrong);
    QCOMPARE(answers->lines[0].problem, answers->lines[1].problem);
}

void TestReviewPack::aDecisionIsNotOlderThanItsEvidence()
{
    const Plan plan = samplePlan();
    const QString owner = plan.find(plan.project()->serviceOwner)->name;
    const ChecklistItem &item = itemOf(plan, u"TST-02"_s);
    QDate newest;
    for (const Evidence &evidence : plan.rows<Evidence>()) {
        if (evidence.item == item.id)
            newest = std::max(newest, evidence.date);
    }
    QVERIFY(newest.isValid());
    QStringList line = answer(reviewKey(plan, item.id.uuid), u"Accept"_s, {}, owner);
    line[int(ReviewColumn::DecidedOn)] = newest.toString(Qt::ISODate);
    QCOMPARE(only(plan, line).problem, QString());
    line[int(ReviewColumn::DecidedOn)] = newest.addDays(-1).toString(Qt::ISODate);
    QVERIFY2(only(plan, line).problem.contains(u"earlier"_s), qPrintable(only(plan, line).problem));
}

void TestReviewPack::oneUndoTakesItAllBack()
{
    const Plan plan = samplePlan();
    const QString owner = plan.find(plan.project()->serviceOwner)->name;
    QList<QStringList> rows;
    for (const auto &row : reviewPackSheet(plan, evaluateReadiness(plan, today)).rows)
        rows.append(answer(std::get<QString>(row[0]), rows.size() % 3 ? u"Accept"_s : u"Reject"_s,
                           u"As agreed"_s, owner));
    const auto answers = readReviewAnswers(plan, rows, u"answers.csv"_s, managerOf(plan), today);
    QVERIFY(answers);
    QVERIFY(answers->readyCount() >= 5);
    Document document(plan);
    document.setActor(managerOf(plan));
    document.setToday(today);
    const auto done = document.commit(
        recordReviewAnswers(document.plan(), *answers, u"answers.csv"_s, managerOf(plan).person));
    QVERIFY2(done, qPrintable(done ? QString() : done.error().userMessage));
    int found = 0;
    for (const Acceptance &acceptance : document.plan().rows<Acceptance>()) {
        if (plan.find(acceptance.id))
            continue;
        ++found;
        QCOMPARE(acceptance.decidedBy, plan.project()->serviceOwner);
        QCOMPARE(acceptance.recordedBy, plan.project()->projectManager);
        QCOMPARE(acceptance.means, AcceptanceMeans::Email);
    }
    QCOMPARE(found, answers->readyCount());
    QVERIFY(document.undo());
    QVERIFY(!document.canUndo());
    QCOMPARE(document.plan().count(RecordKind::Acceptance), plan.count(RecordKind::Acceptance));
    QCOMPARE(itemOf(document.plan(), u"TST-02"_s), itemOf(plan, u"TST-02"_s));
}

void TestReviewPack::whatDoesNotApplyIsDecidedByThoseConcerned()
{
    Document document(samplePlan());
    document.setToday(today);
    document.setActor(managerOf(document.plan()));
    // A Must that waits: the accepting side, the service owner and the sponsor have to agree.
    Edit open(document.plan(), QT_TRANSLATE_NOOP("Edit", "Change %1"), {u"the plan"_s});
    open.change(document.plan().openProject()).criteriaBaselinedOn = {};
    const ChecklistItem *must = nullptr;
    for (const ChecklistItem &item : document.plan().rows<ChecklistItem>()) {
        if (item.gateClass == GateClass::Must && item.state == ItemState::InProgress && item.accepter)
            must = &item;
    }
    QVERIFY(must);
    const ChecklistItemId id = must->id;
    Plan plan = document.plan();
    open.change(id).state = ItemState::NotApplicable;
    open.change(id).naReason = u"There is no such site"_s;
    const auto change = open.finish();
    QVERIFY(change && plan.apply(*change));
    const DataSheet sheet = reviewPackSheet(plan, evaluateReadiness(plan, today));
    QList<QStringList> answers;
    for (const auto &row : sheet.rows) {
        QStringList cells;
        for (const DataSheet::Cell &cell : row)
            cells.append(std::holds_alternative<QString>(cell) ? std::get<QString>(cell) : QString());
        if (cells[int(ReviewColumn::Key)] != reviewKey(plan, id.uuid))
            continue;
        QVERIFY(cells[int(ReviewColumn::What)].contains(u"There is no such site"_s));
        QVERIFY(!cells[int(ReviewColumn::DecidedBy)].isEmpty());
        cells[int(ReviewColumn::Decision)] = u"Accept"_s;
        answers.append(cells);
    }
    QVERIFY2(answers.size() >= 2, "each who has to agree has a line");
    answers.append(answers.front()); // the same person twice
    const auto read = readReviewAnswers(plan, answers, u"answers.xlsx"_s, managerOf(plan), today);
    QVERIFY(read);
    QCOMPARE(read->readyCount(), answers.size() - 1);
    QVERIFY(read->lines.back().problem.contains(u"twice"_s));
    auto edit = recordReviewAnswers(plan, *read, u"answers.xlsx"_s, managerOf(plan).person);
    QVERIFY(edit);
    const auto recorded = edit->finish();
    QVERIFY(recorded && plan.apply(*recorded));
    QVERIFY(isNotApplicableApproved(plan, *plan.find(id), today));
    // Once all agree it waits no more.
    const auto late = readReviewAnswers(plan, answers, u"answers.xlsx"_s, managerOf(plan), today);
    QVERIFY(late);
    QCOMPARE(late->readyCount(), 0);
    const QByteArray page = reviewPackHtml(plan, evaluateReadiness(plan, today));
    QVERIFY(!page.contains(id.toString().toUtf8()));
}

void TestReviewPack::refusesWhatIsNoAnswer()
{
    const Plan plan = samplePlan();
    const QList<QStringList> rows{{u"name"_s, u"amount"_s}, {u"Tea"_s, u"3"_s}};
    const auto answers = readReviewAnswers(plan, rows, u"tea.csv"_s, managerOf(plan), today);
    QVERIFY(!answers);
    QVERIFY(answers.error().userMessage.contains(u"tea.csv"_s));
    QVERIFY(!readSheetFile(u"/nowhere/answers.csv"_s));
    // The pack itself, sent back instead of what it saves.
    const QTemporaryDir folder;
    const QString pack = folder.filePath(u"pack.html"_s);
    QVERIFY(writeWholeFile(pack, reviewPackHtml(plan, evaluateReadiness(plan, today))));
    const auto returned = readSheetFile(pack);
    QVERIFY(!returned);
    QVERIFY2(returned.error().userMessage.contains(u"Save my answers"_s),
             qPrintable(returned.error().userMessage));
    QVERIFY(!recordReviewAnswers(plan, {}, u"a"_s, managerOf(plan).person));
}

void TestReviewPack::survivesBrokenWorkbooks()
{
    const Plan plan = samplePlan();
    const QByteArray sound = *reviewPackXlsx(plan, evaluateReadiness(plan, today));
    QVERIFY(readXlsx(sound));
    for (qsizetype size = 0; size < sound.size(); size += 97)
        QVERIFY(!readXlsx(sound.left(size)));
    // A byte changed anywhere is refused or read as something; it never reads beyond the file.
    for (qsizetype at = 0; at < sound.size(); at += 53) {
        QByteArray broken = sound;
        broken[at] = static_cast<char>(~broken[at]);
        (void)readXlsx(broken);
    }
}

void TestReviewPack::readsDatesOfAnySpreadsheet()
{
    for (const QString &text : {u"2026-03-02"_s, u"2026-03-02T00:00:00"_s, u"2 Mar 2026"_s, u"2.3.2026"_s})
        QCOMPARE(dateOfCell(text, today), today);
    for (const QString &text : {u"soon"_s, QString(), u"-4"_s, u"+3"_s, u"tomorrow"_s})
        QVERIFY2(!dateOfCell(text, today).isValid(), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestReviewPack)
#include "tst_reviewpack.moc"
