// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/deliverableactions.h"
#include "models/plan/itemactions.h"
#include "tests/support/openedurls.h"
#include "tests/views/windowfixture.h"
#include "views/common/askdialog.h"
#include "views/common/messagebar.h"
#include "views/common/plainlabel.h"
#include "views/shell/newplandialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenItemsWithTheKeyboardAlone();
    void whatWasDecidedCanBeTakenBackWhereItIsSaid();
    void waiversAndChangeRequestsWaitToo();
    void badgesFollowWhoOneIs();
    void evidenceIsTakenBackByThoseWhoGaveIt();
    void aWordDecidesNothing();
    void acceptsWithAComment();
    void theProjectManagerRecordsAnEmail();
    void theProjectManagerCannotAccept();
    void opensEvidenceWithOneKey();
    void aDeliverableIsAcceptedCriterionByCriterion();
    void nothingIsDecidedBehindADialog();
    void whatChangedMeanwhileIsNotDecided();
    void saysWhenNothingWaits();
    void tellsWhatChangedSinceLastTime();
};

namespace {

// The sample with ten more items submitted, all for operations with nobody named.
Plan planWithTen()
{
    Plan plan = samplePlan();
    Edit edit(plan, "");
    int left = 10;
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.state != ItemState::InProgress && item.state != ItemState::NotStarted)
            continue;
        if (!item.autoCheck.isEmpty() || left-- <= 0)
            continue;
        ChecklistItem &changed = edit.change(item.id);
        changed.state = ItemState::Submitted;
        changed.submittedBy = plan.project()->projectManager;
        changed.submittedOn = today;
        changed.accepterSide = Side::Operations;
        changed.accepter = {};
        Evidence proof;
        proof.project = item.project;
        proof.item = item.id;
        proof.title = u"Proof of "_s + item.code;
        proof.location = u"https://wiki.example/"_s + item.code;
        proof.date = today;
        edit.insert(proof);
    }
    for (const ChangeRequest &request : plan.rows<ChangeRequest>())
        edit.set(request.id, &ChangeRequest::state, ChangeState::Withdrawn);
    const auto change = edit.finish();
    if (!change || !plan.apply(*change))
        qFatal("The items cannot be submitted.");
    return plan;
}

struct Review
{
    explicit Review(WindowFixture &fixture, const Plan &plan, PersonId person) : f(fixture)
    {
        f.open(plan);
        f.actAs(person);
        f.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.trigger("show_reviewPage");
        QCoreApplication::processEvents();
        table = f.find<QTableView>("reviewTable");
    }
    int count() const { return table->model()->rowCount(); }
    QUuid current() const { return table->currentIndex().data(RecordTableModel::IdRole).toUuid(); }
    // After a decision the list follows once per turn of the event loop.
    void press(Qt::Key key) const
    {
        QTest::keyClick(QApplication::focusWidget(), key);
        QCoreApplication::processEvents();
    }
    AskDialog *dialog() const { return f.find<AskDialog>("askDialog"); }
    /// The window is active again after a dialog, as on a desktop.
    void comeBack() const
    {
        f.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
    }

    WindowFixture &f;
    QTableView *table = nullptr;
};

void fill(QWidget *dialog, const QString &name, const QString &text)
{
    auto *editor = dialog->findChild<QWidget *>(name);
    QVERIFY(editor);
    editor->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setText(text);
    else if (auto *lines = qobject_cast<QPlainTextEdit *>(editor))
        lines->setPlainText(text);
    else if (auto *choice = qobject_cast<QComboBox *>(editor))
        choice->setCurrentText(text);
    else
        QFAIL("There is no such editor.");
}

void confirm(QWidget *dialog)
{
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QCoreApplication::processEvents();
}

} // namespace

void TestReview::tenItemsWithTheKeyboardAlone()
{
    WindowFixture f;
    const Plan plan = planWithTen();
    const PersonId owner = plan.project()->serviceOwner;
    Review review(f, plan, owner);
    const int waiting = review.count();
    QVERIFY(waiting >= 10);
    QCOMPARE(f.window.pages()[static_cast<int>(f.window.pages().indexOf(f.find<Page>("reviewPage")))]
                 ->badge()
                 .count,
             waiting);
    QVERIFY(review.table->hasFocus());
    QList<QUuid> decided;
    for (int i = 0; i < 10; ++i) {
        const QUuid id = review.current();
        QVERIFY(!id.isNull() && !decided.contains(id));
        decided.append(id);
        if (i % 3 == 2) {
            review.press(Qt::Key_R);
            AskDialog *dialog = review.dialog();
            QTest::keyClicks(QApplication::focusWidget(), u"The restore took %1 hours"_s.arg(i));
            confirm(dialog);
            f.window.activateWindow(); // as the desktop does
            QVERIFY(QTest::qWaitForWindowActive(&f.window));
            QVERIFY(review.table->hasFocus());
        } else {
            review.press(Qt::Key_A);
        }
        const QString said = f.find<MessageBar>("message")->text();
        QVERIFY2(said.contains(i % 3 == 2 ? u"is rejected"_s : u"is accepted"_s), qPrintable(said));
    }
    QCOMPARE(review.count(), waiting - 10);
    int accepted = 0;
    int rejected = 0;
    for (const QUuid &id : std::as_const(decided)) {
        const ChecklistItem *item = f.plan().find(ChecklistItemId{id});
        if (!item)
            continue;
        accepted += item->state == ItemState::Accepted ? 1 : 0;
        rejected += item->state == ItemState::Rejected && item->rejectedReason.startsWith(u"The restore"_s);
    }
    QCOMPARE(rejected, 3);
    QVERIFY(accepted >= 6);
    for (const Acceptance &acceptance : f.plan().rows<Acceptance>()) {
        if (decided.contains(acceptance.item.uuid) && acceptance.decidedOn == today)
            QCOMPARE(acceptance.decidedBy, owner);
    }
    // Every decision is taken back by itself.
    for (int i = 0; i < 10; ++i)
        f.trigger("undo");
    QCoreApplication::processEvents();
    QCOMPARE(review.count(), waiting);
}

void TestReview::whatWasDecidedCanBeTakenBackWhereItIsSaid()
{
    WindowFixture f;
    const Plan plan = planWithTen();
    Review review(f, plan, plan.project()->serviceOwner);
    const int waiting = review.count();
    auto *message = f.find<MessageBar>("message");
    const ChecklistItemId id{review.current()};
    review.press(Qt::Key_A);
    QCOMPARE(f.plan().find(id)->state, ItemState::Accepted);
    QVERIFY(message->text().contains(f.plan().find(id)->code + u" is accepted"_s));
    QTest::mouseClick(message->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    QCOMPARE(f.plan().find(id)->state, ItemState::Submitted);
    QCOMPARE(review.count(), waiting);
    QCOMPARE(ChecklistItemId{review.current()}, id);
    QVERIFY(message->isHidden());
    // It does not linger on another page.
    review.press(Qt::Key_A);
    QVERIFY(message->isVisible());
    f.trigger("show_checklistPage");
    QVERIFY(message->isHidden());
    // Evidence that goes takes an acceptance along, and says so.
    const ChecklistItem accepted = f.item("DOC-02");
    QCOMPARE(accepted.state, ItemState::Accepted);
    f.select("DOC-02");
    QCoreApplication::processEvents();
    // The row of the item shown before goes a moment later.
    f.find<QWidget>("itemPanel")->findChildren<QToolButton *>(u"removeEvidence"_s).constLast()->click();
    QVERIFY2(f.item("DOC-02").state != ItemState::Accepted, qPrintable(message->text()));
    QVERIFY2(message->text().contains(u"The acceptance of DOC-02 is withdrawn"_s),
             qPrintable(message->text()));
    QTest::mouseClick(message->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    QCOMPARE(f.item("DOC-02").state, ItemState::Accepted);
}

void TestReview::waiversAndChangeRequestsWaitToo()
{
    WindowFixture f;
    Plan plan = samplePlan();
    const Project project = *plan.project();
    Waiver waiver;
    waiver.project = project.id;
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.gateClass == GateClass::Waivable && item.state == ItemState::InProgress &&
            item.accepter == project.serviceOwner)
            waiver.item = item.id;
    }
    QVERIFY(!waiver.item.isNull());
    waiver.reason = u"The lab is closed"_s;
    waiver.control = u"A watch by hand"_s;
    waiver.followUpOwner = waiver.requestedBy = project.projectManager;
    waiver.requestedOn = today;
    waiver.expires = project.goLive.addDays(10);
    ChangeRequest request;
    request.project = project.id;
    request.number = 7;
    request.kind = ChangeKind::Scope;
    request.title = u"Without the old portal"_s;
    request.scope = u"The portal stays"_s;
    request.reason = u"No time"_s;
    request.state = ChangeState::Submitted;
    request.requestedBy = project.projectManager;
    request.requestedOn = today;
    Edit edit(plan, "");
    const WaiverId waived = edit.insert(waiver);
    const ChangeRequestId asked = edit.insert(request);
    const auto change = edit.finish();
    QVERIFY(change && plan.apply(*change));
    Review review(f, plan, project.serviceOwner);
    const auto goTo = [&](QUuid id) {
        for (int row = 0; row < review.count(); ++row) {
            const QModelIndex index = review.table->model()->index(row, 0);
            if (index.data(RecordTableModel::IdRole).toUuid() == id) {
                review.table->setCurrentIndex(index);
                return true;
            }
        }
        return false;
    };
    // The accepting side objects, with the keyboard.
    QVERIFY(goTo(waived.uuid));
    QVERIFY(f.find<PlainLabel>("reviewAsked")->plain().contains(u"The lab is closed"_s));
    QCOMPARE(f.find<QAction>("reviewAccept")->iconText(), u"Concur (A)"_s);
    QVERIFY(!f.find<QAction>("reviewRecord")->isEnabled()); // in person only
    review.press(Qt::Key_R);
    fill(review.dialog(), u"reason"_s, u"Nobody watches at night"_s);
    confirm(review.dialog());
    review.comeBack();
    QVERIFY(f.plan().find(waived)->isOverObjection);
    QVERIFY(!goTo(waived.uuid)); // it now waits for the sponsor
    QVERIFY(!goTo(asked.uuid));
    // The sponsor waives nevertheless, and rejects the change.
    f.actAs(project.sponsor);
    QCoreApplication::processEvents();
    f.find<QToolButton>("reviewMine")->click();
    QVERIFY(goTo(waived.uuid));
    review.table->setFocus();
    review.press(Qt::Key_A);
    fill(review.dialog(), u"reason"_s, u"The date counts"_s);
    confirm(review.dialog());
    review.comeBack();
    QCOMPARE(f.plan().find(waived)->approvedBy, project.sponsor);
    QVERIFY(goTo(asked.uuid));
    QVERIFY(f.find<PlainLabel>("reviewAsked")->plain().contains(u"The portal stays"_s));
    review.table->setFocus();
    review.press(Qt::Key_R);
    fill(review.dialog(), u"decision_comment"_s, u"It was promised"_s);
    confirm(review.dialog());
    QCOMPARE(f.plan().find(asked)->state, ChangeState::Rejected);
    QVERIFY(!goTo(asked.uuid));
}

void TestReview::badgesFollowWhoOneIs()
{
    WindowFixture f;
    const Plan plan = planWithTen();
    f.open(plan);
    const auto badgeOf = [&](const char *page) { return f.find<Page>(page)->badge(); };
    QStringList refreshed;
    for (const char *page : {"reviewPage", "deliverablesPage", "changesPage"})
        QObject::connect(f.find<Page>(page), &Page::badgeChanged, &f.window,
                         [&refreshed, page] { refreshed.append(QString::fromLatin1(page)); });
    QCOMPARE(badgeOf("reviewPage").count, 0);
    f.actAs(plan.project()->serviceOwner);
    QCOMPARE(refreshed.size(), 3);
    const std::vector<ReviewEntry> &reviews = f.window.session()->reviews();
    QCOMPARE(badgeOf("reviewPage").count, mineCount(reviews));
    QVERIFY(mineCount(reviews) >= 10);
    // The other pages count the same.
    const int deliverables = mineCount(reviews, RecordKind::Deliverable);
    if (deliverables > 0)
        QCOMPARE(badgeOf("deliverablesPage").count, deliverables);
    f.trigger("show_checklistPage");
    f.find<QToolButton>("checklistWaiting")->click();
    QTRY_COMPARE(f.find<QToolButton>("checklistWaiting")->text(),
                 u"Waiting for me  %1"_s.arg(mineCount(reviews, RecordKind::ChecklistItem)));
}

void TestReview::evidenceIsTakenBackByThoseWhoGaveIt()
{
    WindowFixture f;
    const Plan plan = planWithTen();
    Review review(f, plan, plan.project()->serviceOwner);
    auto *card = f.find<QWidget>("reviewCard");
    while (!card->findChild<QToolButton *>(u"openEvidence"_s))
        review.press(Qt::Key_Down);
    QVERIFY(!card->findChild<QToolButton *>(u"removeEvidence"_s));
    const ChecklistItemId id{review.current()};
    const size_t before = f.plan().rows<Evidence>().size();
    f.actAs(plan.project()->projectManager);
    QCoreApplication::processEvents();
    for (int row = 0; row < review.count() && review.current() != id.uuid; ++row)
        review.table->setCurrentIndex(review.table->model()->index(row, 0));
    QVERIFY(card->findChild<QToolButton *>(u"removeEvidence"_s));
    card->findChild<QToolButton *>(u"removeEvidence"_s)->click();
    QCOMPARE(f.plan().rows<Evidence>().size(), before - 1);
    auto *message = f.find<MessageBar>("message");
    QVERIFY2(message->text().contains(f.plan().find(id)->code + u" is removed"_s),
             qPrintable(message->text()));
    QTest::mouseClick(message->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    QCOMPARE(f.plan().rows<Evidence>().size(), before);
}

void TestReview::aWordDecidesNothing()
{
    WindowFixture f;
    const Plan plan = planWithTen();
    Review review(f, plan, plan.project()->serviceOwner);
    const int waiting = review.count();
    for (const Qt::Key key : {Qt::Key_K, Qt::Key_A, Qt::Key_R, Qt::Key_A})
        review.press(key);
    QCOMPARE(review.count(), waiting);
    QVERIFY(!f.window.findChild<AskDialog *>());
    // Nor does a letter beside the list.
    QTest::keyClick(f.find<QToolButton>("reviewMine"), Qt::Key_A);
    QCOMPARE(review.count(), waiting);
}

void TestReview::acceptsWithAComment()
{
    WindowFixture f;
    const Plan plan = planWithTen();
    Review review(f, plan, plan.project()->serviceOwner);
    const int waiting = review.count();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(review.dialog());
    fill(review.dialog(), u"comment"_s, u"Seen in the drill"_s);
    confirm(review.dialog());
    QCOMPARE(review.count(), waiting - 1);
    const auto &decisions = f.plan().rows<Acceptance>();
    QVERIFY(std::ranges::any_of(decisions,
                                [](const Acceptance &one) { return one.comment == u"Seen in the drill"_s; }));
}

void TestReview::theProjectManagerRecordsAnEmail()
{
    WindowFixture f;
    const Plan plan = planWithTen();
    Review review(f, plan, plan.project()->projectManager);
    QVERIFY(f.find<QToolButton>("reviewEverybody")->isChecked());
    const QUuid id = review.current();
    const int waiting = review.count();
    review.press(Qt::Key_B);
    AskDialog *dialog = review.dialog();
    auto *reason = dialog->findChild<QWidget *>(u"rejected_reason"_s);
    QVERIFY(!reason->isVisible());
    fill(dialog, u"outcome"_s, u"Rejected"_s);
    QVERIFY(reason->isVisible());
    fill(dialog, u"outcome"_s, u"Accepted"_s);
    QVERIFY(!reason->isVisible());
    fill(dialog, u"decided_by"_s, plan.find(plan.project()->serviceOwner)->name);
    confirm(dialog);
    QVERIFY(dialog->findChild<PlainLabel *>(u"problem"_s)->isVisible()); // without evidence it is refused
    fill(dialog, u"title"_s, u"E-mail of 2 March"_s);
    fill(dialog, u"comment"_s, u"Fine with me"_s);
    confirm(dialog);
    QCOMPARE(review.count(), waiting - 1);
    QVERIFY(review.current() != id);
    bool isFound = false;
    for (const Acceptance &acceptance : f.plan().rows<Acceptance>()) {
        if (acceptance.item.uuid != id && acceptance.deliverable.uuid != id)
            continue;
        if (acceptance.comment == u"Fine with me"_s) {
            isFound = true;
            QCOMPARE(acceptance.recordedBy, plan.project()->projectManager);
            QCOMPARE(acceptance.decidedBy, plan.project()->serviceOwner);
            QCOMPARE(acceptance.means, AcceptanceMeans::Email);
        }
    }
    QVERIFY(isFound);
}

void TestReview::theProjectManagerCannotAccept()
{
    WindowFixture f;
    const Plan plan = planWithTen();
    Review review(f, plan, plan.project()->projectManager);
    const int waiting = review.count();
    QVERIFY(!f.find<QAction>("reviewAccept")->isEnabled());
    review.press(Qt::Key_A);
    QCOMPARE(review.count(), waiting);
    QVERIFY(f.find<PlainLabel>("reviewStanding")->plain().contains(u"record"_s));
    QCOMPARE(f.find<Page>("reviewPage")->badge().count, 0);
}

void TestReview::opensEvidenceWithOneKey()
{
    WindowFixture f;
    const Plan plan = planWithTen();
    Review review(f, plan, plan.project()->serviceOwner);
    while (!f.plan().find(ChecklistItemId{review.current()}) ||
           !f.find<PlainLabel>("reviewStanding")->plain().contains(u"2 Mar"_s))
        review.press(Qt::Key_Down);
    const QString code = f.plan().find(ChecklistItemId{review.current()})->code;
    QCOMPARE(f.find<PlainLabel>("reviewCode")->plain(), code);
    review.press(Qt::Key_E);
    QCOMPARE(f.dialogs.questions.size(), 1);
    const Question asked = f.dialogs.questions.constFirst();
    QCOMPARE(asked.detail, u"https://wiki.example/"_s + code);
    QCOMPARE(asked.answers.at(asked.usual), u"Open"_s);
    // Once the host is trusted it is one key.
    test::OpenedUrls opened;
    QDesktopServices::setUrlHandler(u"https"_s, &opened, "open");
    f.dialogs.nextAnswer = 1;
    review.press(Qt::Key_E);
    review.press(Qt::Key_E);
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(f.dialogs.questions.size(), 2);
    QCOMPARE(opened.urls().size(), 2);
    // Enter goes to the item on its own page.
    review.table->setFocus();
    review.press(Qt::Key_Return);
    QVERIFY(f.find<QWidget>("checklistPage")->isVisible());
}

void TestReview::aDeliverableIsAcceptedCriterionByCriterion()
{
    WindowFixture f;
    Plan plan = samplePlan();
    Edit edit(plan, "");
    Deliverable made;
    made.project = plan.openProject();
    made.name = u"The zeppelin"_s;
    made.criteria = u"[x] It floats\n[ ] It lands"_s;
    made.state = DeliverableState::Submitted;
    made.due = QDate(2026, 1, 5);
    const DeliverableId id = edit.insert(made);
    const auto change = edit.finish();
    QVERIFY(change && plan.apply(*change));
    Review review(f, plan, plan.project()->serviceOwner);
    for (int i = 0; i < review.count() && review.current() != id.uuid; ++i)
        review.press(Qt::Key_Down);
    QCOMPARE(review.current(), id.uuid);
    review.press(Qt::Key_A);
    QVERIFY(f.find<MessageBar>("message")->text().contains(u"criteria"_s));
    QVERIFY(f.document().commit(tickCriterion(f.plan(), id, 1, true)));
    QCoreApplication::processEvents();
    review.press(Qt::Key_A);
    QCOMPARE(f.plan().find(id)->state, DeliverableState::Accepted);
    QVERIFY(review.current() != id.uuid);
}

void TestReview::nothingIsDecidedBehindADialog()
{
    WindowFixture f;
    const Plan plan = planWithTen();
    Review review(f, plan, plan.project()->serviceOwner);
    const ChecklistItemId id{review.current()};
    const int waiting = review.count();
    review.press(Qt::Key_R);
    AskDialog *dialog = review.dialog();
    QVERIFY(dialog->isVisible());
    // Some window managers give a window the focus although a dialog is open over it.
    f.window.activateWindow();
    review.table->setFocus();
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_R, Qt::Key_B}) {
        QTest::keyClick(review.table, key);
        QCoreApplication::processEvents();
    }
    QTest::keyClick(review.table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.window.findChildren<AskDialog *>().size(), 1);
    QCOMPARE(f.plan().find(id)->state, ItemState::Submitted);
    QCOMPARE(review.count(), waiting);
    fill(dialog, u"rejected_reason"_s, u"The restore is not shown"_s);
    // In a field of several lines Enter makes a line, and Ctrl+Enter confirms.
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QWidget *reason = dialog->findChild<QWidget *>(u"rejected_reason"_s);
    QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
    QCoreApplication::processEvents();
    QCOMPARE(f.plan().find(id)->state, ItemState::Rejected);
    review.comeBack();
    review.press(Qt::Key_A);
    QCOMPARE(review.count(), waiting - 2);
}

void TestReview::whatChangedMeanwhileIsNotDecided()
{
    WindowFixture f;
    const Plan plan = planWithTen();
    Review review(f, plan, plan.project()->serviceOwner);
    const ChecklistItemId id{review.current()};
    review.press(Qt::Key_R);
    AskDialog *dialog = review.dialog();
    fill(dialog, u"rejected_reason"_s, u"The restore is not shown"_s);
    // As an undo or another window does it.
    Edit edit(f.plan(), "");
    edit.set(id, &ChecklistItem::state, ItemState::InProgress);
    QVERIFY(f.document().commit(std::move(edit)));
    confirm(dialog);
    QVERIFY(dialog->isVisible());
    const QString said = dialog->findChild<PlainLabel *>(u"problem"_s)->plain();
    QVERIFY2(said.contains(u"was changed meanwhile"_s), qPrintable(said));
    QCOMPARE(f.plan().find(id)->state, ItemState::InProgress);
    QVERIFY(f.document().undo());
    confirm(dialog);
    QCOMPARE(f.plan().find(id)->state, ItemState::Rejected);
}

void TestReview::saysWhenNothingWaits()
{
    WindowFixture f;
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.name = u"New"_s;
    plan.load(project);
    plan.setOpenProject(project.id);
    f.open(plan);
    f.trigger("show_reviewPage");
    auto *empty = f.find<QWidget>("reviewPage")->findChild<QWidget *>(u"emptyState"_s);
    QVERIFY(empty && empty->isVisible());
    QCOMPARE(empty->findChildren<QPushButton *>().size(), 1); // say who you are
    QVERIFY(!f.find<QAction>("reviewAccept")->isEnabled());
    QCOMPARE(f.find<Page>("reviewPage")->badge().count, 0);
}

void TestReview::tellsWhatChangedSinceLastTime()
{
    WindowFixture f;
    f.window.QWidget::show();
    f.trigger("newPlan");
    auto *dialog = f.find<NewPlanDialog>("newPlanDialog");
    auto *list = dialog->findChild<QListWidget *>(u"templates"_s);
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text() == u"SSO integration"_s)
            list->setCurrentRow(row);
    }
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    f.actAs(f.plan().project()->sponsor);
    f.trigger("show_reviewPage");
    QVERIFY(f.find<PlainLabel>("reviewSince")->plain().isEmpty()); // the first time
    f.trigger("show_overviewPage");
    f.actAs(f.plan().project()->serviceOwner);
    Decision decision;
    decision.decidedBy = decision.recordedBy = f.plan().project()->serviceOwner;
    decision.on = today;
    QVERIFY(f.document().commit(acceptItems(f.plan(), {f.item("TST-02").id}, decision)));
    QTRY_COMPARE(f.document().pendingCount(), size_t(0));
    f.actAs(f.plan().project()->sponsor);
    f.trigger("show_reviewPage");
    QTRY_COMPARE(f.find<PlainLabel>("reviewSince")->plain(), u"Since you last looked: 1 accepted"_s);
}

QTEST_MAIN(TestReview)
#include "tst_review.moc"
