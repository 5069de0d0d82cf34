// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/dateform.h"
#include "tests/report/pdftext.h"
#include "tests/views/windowfixture.h"
#include "views/common/askdialog.h"
#include "views/common/messagebar.h"
#include "views/common/plainlabel.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

/// Stories of those who decide, with keys and mouse: an operations lead reviews ten items, and a go-live
/// moves from NO-GO over a change request to new dates. Those of the project manager are in tst_story.
class TestDecisionStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOperationsLeadReviewsTen();
    void goLiveMovesFromNoGoToNewDates();
};

namespace {

void activate(WindowFixture &f)
{
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
}

void press(Qt::Key key)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key);
    QCoreApplication::processEvents();
}

// The dialog that is asked now; one that was answered may not be gone yet.
AskDialog *asked(WindowFixture &f)
{
    for (AskDialog *dialog : f.window.findChildren<AskDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    qFatal("Nothing is asked.");
    return nullptr;
}

void type(QDialog *dialog, const QString &field, const QString &text)
{
    auto *entry = dialog->findChild<QWidget *>(field);
    QVERIFY2(entry, qPrintable(field));
    entry->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(entry))
        line->selectAll();
    QTest::keyClicks(entry, text);
}

void confirm(WindowFixture &f, QDialog *dialog)
{
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    const auto *problem = dialog->findChild<PlainLabel *>(u"problem"_s);
    QVERIFY2(!dialog->isVisible(), qPrintable(problem ? problem->plain() : QString()));
    QCoreApplication::processEvents();
    activate(f);
}

// Ten items and one deliverable wait for the service owner.
Plan planToReview()
{
    Plan plan = samplePlan();
    Edit edit(plan, "");
    const Project &project = *plan.project();
    const auto proof = [&](auto member, auto id) {
        Evidence evidence;
        evidence.project = project.id;
        evidence.*member = id;
        evidence.title = u"Proof"_s;
        evidence.date = today;
        edit.insert(evidence);
    };
    int left = 10;
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        const bool isOpen = item.state == ItemState::InProgress || item.state == ItemState::NotStarted;
        if (!isOpen || !item.autoCheck.isEmpty() || left-- <= 0)
            continue;
        ChecklistItem &changed = edit.change(item.id);
        changed.state = ItemState::Submitted;
        changed.submittedBy = project.projectManager;
        changed.submittedOn = today;
        changed.accepter = project.serviceOwner;
        proof(&Evidence::item, item.id);
    }
    Deliverable runbook;
    runbook.project = project.id;
    runbook.name = u"Night runbook"_s;
    runbook.accepter = project.serviceOwner;
    runbook.submittedBy = project.projectManager;
    runbook.submittedOn = today;
    runbook.state = DeliverableState::Submitted;
    runbook.criteria = u"[x] Restart is described\n[ ] Escalation names a person"_s;
    proof(&Evidence::deliverable, edit.insert(runbook));
    const auto change = edit.finish();
    if (!change || !plan.apply(*change))
        qFatal("Nothing can be submitted.");
    return plan;
}

} // namespace

void TestDecisionStory::anOperationsLeadReviewsTen()
{
    WindowFixture f;
    f.open(planToReview());
    activate(f);
    const PersonId owner = f.plan().project()->serviceOwner;
    // She is unknown to the plan: it hints, once, and she says who she is with the keyboard.
    auto *message = f.find<MessageBar>("message");
    QVERIFY(message->text().contains(u"Say who you are"_s));
    QTimer::singleShot(0, &f.window, [&f, owner] {
        auto *who = f.find<QDialog>("whoDialog");
        auto *people = who->findChild<QListWidget *>(u"people"_s);
        QVERIFY(people->hasFocus() || people->focusPolicy() != Qt::NoFocus);
        for (int row = 0; row < people->count(); ++row) {
            if (people->item(row)->data(Qt::UserRole).toUuid() == owner.uuid)
                people->setCurrentRow(row);
        }
        QTest::keyClick(people, Qt::Key_Return);
    });
    QTest::mouseClick(message->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    QCOMPARE(f.window.session()->me(), owner);
    QVERIFY(message->isHidden());
    activate(f);
    f.trigger("show_reviewPage");
    QCoreApplication::processEvents();
    auto *table = f.find<QTableView>("reviewTable");
    const int waiting = table->model()->rowCount();
    QVERIFY(waiting >= 11);
    const auto current = [&] { return table->currentIndex().data(RecordTableModel::IdRole).toUuid(); };
    const auto goTo = [&](auto &&suits) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            if (suits(index.data(RecordTableModel::IdRole).toUuid())) {
                table->setCurrentIndex(index);
                return true;
            }
        }
        return false;
    };
    const auto isItem = [&](QUuid id) {
        const ChecklistItem *item = f.plan().find(ChecklistItemId{id});
        return item && item->state == ItemState::Submitted;
    };
    // Seven accepted, each with a key; the next is there at once.
    QList<QUuid> accepted;
    for (int i = 0; i < 7; ++i) {
        QVERIFY(goTo(isItem));
        accepted.append(current());
        press(Qt::Key_A);
        QVERIFY2(message->text().contains(u"is accepted"_s), qPrintable(message->text()));
    }
    // Two sent back with a reason.
    for (int i = 0; i < 2; ++i) {
        QVERIFY(goTo(isItem));
        const ChecklistItemId id{current()};
        press(Qt::Key_R);
        AskDialog *dialog = asked(f);
        type(dialog, u"rejected_reason"_s, u"Nobody on call was trained"_s);
        confirm(f, dialog);
        QCOMPARE(f.plan().find(id)->state, ItemState::Rejected);
        QCOMPARE(f.plan().find(id)->rejectedReason, u"Nobody on call was trained"_s);
    }
    // The deliverable goes back with the criterion that is not met.
    QVERIFY(goTo([&](QUuid id) { return f.plan().name(RecordKind::Deliverable, id) == u"Night runbook"_s; }));
    const DeliverableId runbook{current()};
    press(Qt::Key_R);
    AskDialog *rejection = asked(f);
    type(rejection, u"rejected_reason"_s, u"It names a team"_s);
    confirm(f, rejection);
    QCOMPARE(f.plan().find(runbook)->state, DeliverableState::Rejected);
    QCOMPARE(f.plan().find(runbook)->rejectedCriterion, u"Escalation names a person"_s);
    // One was decided by a colleague in a mail: recorded on behalf, with the mail as evidence.
    const PersonId sponsor = f.plan().project()->sponsor;
    QVERIFY(goTo(isItem));
    const ChecklistItemId mailed{current()};
    press(Qt::Key_B);
    AskDialog *record = asked(f);
    type(record, u"decided_by"_s, f.plan().find(sponsor)->name);
    type(record, u"title"_s, u"Mail of 2 March"_s);
    confirm(f, record);
    QCOMPARE(f.plan().find(mailed)->state, ItemState::Accepted);
    QVERIFY2(message->text().contains(u"on behalf of "_s + f.plan().find(sponsor)->name),
             qPrintable(message->text()));
    QCOMPARE(table->model()->rowCount(), waiting - 11);
    for (const QUuid &id : std::as_const(accepted))
        QCOMPARE(f.plan().find(ChecklistItemId{id})->state, ItemState::Accepted);
    QVERIFY(f.dialogs.errors.isEmpty());
}

void TestDecisionStory::goLiveMovesFromNoGoToNewDates()
{
    WindowFixture f;
    f.open(samplePlan());
    activate(f);
    const Project before = *f.plan().project();
    QCOMPARE(f.window.session()->readiness().verdict, Verdict::NoGo);
    QVERIFY(before.goLiveBaseline.isValid());
    // The project manager types another date over the agreed one: it is locked, and offers the way.
    f.actAs(before.projectManager);
    const QDate to = before.goLive.addDays(14);
    f.trigger("tailorPlan");
    auto *setUp = f.find<QDialog>("tailorDialog");
    auto *wayOut = setUp->findChild<QPushButton *>(u"requestDate"_s);
    QVERIFY(!wayOut->isVisible());
    type(setUp, u"go_live"_s, to.toString(Qt::ISODate));
    QTest::keyClick(setUp->findChild<QLineEdit *>(u"go_live"_s), Qt::Key_Return);
    QVERIFY(setUp->isVisible());
    QVERIFY(setUp->findChild<PlainLabel *>(u"problem"_s)->plain().contains(u"change request"_s));
    QCOMPARE(f.plan().project()->goLive, before.goLive);
    QVERIFY(wayOut->isVisible());
    QTest::mouseClick(wayOut, Qt::LeftButton);
    // The request knows the day already.
    auto *move = f.find<QDialog>("moveDialog");
    QVERIFY(move->findChild<QLineEdit *>(u"title"_s)->text().contains(dateText(to)));
    type(move, u"reason"_s, u"The terminals are late"_s);
    QTest::mouseClick(move->findChild<QPushButton *>(u"submitRequest"_s), Qt::LeftButton);
    activate(f);
    const auto request = [&]() -> const ChangeRequest & { return f.plan().rows<ChangeRequest>().back(); };
    QCOMPARE(request().to, to);
    QCOMPARE(request().state, ChangeState::Submitted);
    QCOMPARE(f.plan().project()->goLive, before.goLive);
    // Sponsor and service owner find it among what waits for them, and approve with a key.
    auto *table = f.find<QTableView>("reviewTable");
    for (const PersonId decider : {before.sponsor, before.serviceOwner}) {
        f.actAs(decider);
        f.trigger("show_reviewPage");
        QCoreApplication::processEvents();
        f.find<QToolButton>("reviewMine")->click();
        bool isThere = false;
        for (int row = 0; row < table->model()->rowCount() && !isThere; ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            isThere = index.data(RecordTableModel::IdRole).toUuid() == request().id.uuid;
            if (isThere)
                table->setCurrentIndex(index);
        }
        QVERIFY(isThere);
        QVERIFY(f.find<PlainLabel>("reviewAsked")->plain().contains(u"working day"_s));
        table->setFocus();
        press(Qt::Key_A);
        AskDialog *approval = asked(f);
        type(approval, u"decision_comment"_s, u"Better late than broken"_s);
        confirm(f, approval);
    }
    QCOMPARE(request().state, ChangeState::Approved);
    const Project &after = *f.plan().project();
    QCOMPARE(after.goLive, to);
    QVERIFY(after.hypercareEnd > before.hypercareEnd);
    QVERIFY(f.find<MessageBar>("message")->text().contains(u"change request"_s, Qt::CaseInsensitive));
    // The timeline marks the new day, and the report prints it beside the old one.
    f.trigger("show_timelinePage");
    QCoreApplication::processEvents();
    QCOMPARE(f.window.session()->plan().project()->goLive, to);
    f.trigger("show_reportPage");
    const QString paper = f.folder.filePath(u"moved.pdf"_s);
    f.dialogs.nextFile = paper;
    f.trigger("printPages");
    QTRY_VERIFY_WITH_TIMEOUT(report::pdfText(paper).contains(u"The terminals are late"_s), 20000);
    const QString text = report::pdfText(paper);
    QVERIFY(text.contains(request().title));
    // One undo puts every date back.
    f.trigger("undo");
    QCOMPARE(f.plan().project()->goLive, before.goLive);
    QCOMPARE(f.plan().project()->hypercareEnd, before.hypercareEnd);
}

QTEST_MAIN(TestDecisionStory)
#include "tst_decisionstory.moc"
