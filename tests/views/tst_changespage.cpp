// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/taskactions.h"
#include "models/records/dateform.h"
#include "tests/views/windowfixture.h"
#include "views/common/askdialog.h"
#include "views/common/messagebar.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/recordtableview.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

/// The go-live move as a story: from a date over a request to new dates.
class TestChangesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goLiveMovesThroughARequest();
    void aShiftCountsFromTheDateThatMoves();
    void draftsAreKeptAndSubmittedLater();
    void anAgreedDateIsNotTypedOver();
    void dateThatIsNotAgreedMovesAtOnce();
    void aSlipIsSaidAtOnce();
    void slipsAreNotSaidBeforeDatesAreAgreed();
    void criteriaOpenUnderTheirRequest();
    void badgeCountsWhatWaits();
};

namespace {

const ChangeRequest *requestNumber(WindowFixture &f, int number)
{
    for (const ChangeRequest &request : f.plan().rows<ChangeRequest>()) {
        if (request.number == number)
            return &request;
    }
    return nullptr;
}

QDialog *openMove(WindowFixture &f, const char *action, const QString &date)
{
    f.trigger(action);
    auto *dialog = f.find<QDialog>("moveDialog");
    auto *to = dialog->findChild<QLineEdit *>(u"to_date"_s);
    if (dialog->focusWidget() != to)
        qFatal("The first that is asked for is the new date.");
    to->selectAll();
    QTest::keyClicks(to, date);
    return dialog;
}

// Says yes to what is asked now; what was asked before may not be gone yet.
void answer(WindowFixture &f)
{
    for (AskDialog *dialog : f.window.findChildren<AskDialog *>()) {
        if (dialog->isVisible()) {
            QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok),
                              Qt::LeftButton);
            QVERIFY2(!dialog->isVisible(),
                     qPrintable(dialog->findChild<PlainLabel *>(u"problem"_s)->plain()));
            return;
        }
    }
    QFAIL("Nothing is asked.");
}

TaskId taskCalled(WindowFixture &f, const QString &name)
{
    for (const Task &task : f.plan().rows<Task>()) {
        if (task.name == name)
            return task.id;
    }
    return {};
}

// A task before go-live by more than there is float.
void makeLonger(WindowFixture &f)
{
    TaskDuration longer;
    longer.duration = Duration::fromMinutes(30 * 480);
    const TaskId task = taskCalled(f, u"User acceptance test"_s);
    QVERIFY(f.document().commit(
        setTaskDuration(f.plan(), f.window.session()->analysis().calendars, {task}, longer)));
}

QStringList messageButtons(const MessageBar &message)
{
    QStringList texts;
    for (const QPushButton *button : message.findChildren<QPushButton *>(u"messageAction"_s))
        texts.append(button->text());
    return texts;
}

} // namespace

void TestChangesPage::aSlipIsSaidAtOnce()
{
    WindowFixture f;
    f.open(samplePlan());
    auto *message = f.find<MessageBar>("message");
    message->dismiss();
    const QDate before = f.window.session()->analysis().schedule.goLive;
    makeLonger(f);
    const QDate after = f.window.session()->analysis().schedule.goLive;
    QVERIFY(after > f.plan().project()->goLive);
    QTRY_VERIFY(message->text().contains(dateText(after)));
    QVERIFY(message->text().contains(u"after the promised 14 Mar 2026"_s));
    QVERIFY(message->text().contains(u"User acceptance test"_s));

    // What has nothing to do with it leaves it there; only the last change can be undone.
    QCOMPARE(messageButtons(*message), QStringList({u"Make a change request…"_s, u"Undo"_s}));
    Edit other{f.plan(), "Rename"};
    other.set(taskCalled(f, u"Feature complete"_s), &Task::notes, u"see the release notes"_s);
    QVERIFY(f.document().commit(std::move(other)));
    QTRY_COMPARE(messageButtons(*message), QStringList({u"Make a change request…"_s}));
    f.trigger("undo");
    QTRY_COMPARE(messageButtons(*message), QStringList({u"Make a change request…"_s, u"Undo"_s}));

    QTest::mouseClick(message->findChildren<QPushButton *>(u"messageAction"_s).at(1), Qt::LeftButton);
    QTRY_VERIFY(message->text().isEmpty());
    QCOMPARE(f.window.session()->analysis().schedule.goLive, before);

    f.trigger("redo");
    QTRY_VERIFY(message->text().contains(dateText(after)));
    QTest::mouseClick(message->findChildren<QPushButton *>(u"messageAction"_s).at(0), Qt::LeftButton);
    auto *dialog = f.find<QDialog>("moveDialog");
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<PlainLabel *>(u"impact"_s)->plain().contains(dateText(after)) ||
            dialog->findChild<QLineEdit *>(u"title"_s)->text().contains(dateText(after)));
    QVERIFY(dialog->focusWidget() == dialog->findChild<QWidget *>(u"reason"_s));

    // Read and closed, it comes again only with the next slip.
    dialog->reject();
    message->dismiss();
    QVERIFY(f.document().undo());
    QTRY_COMPARE(f.window.session()->analysis().schedule.goLive, before);
    QVERIFY(message->text().isEmpty());
}

void TestChangesPage::slipsAreNotSaidBeforeDatesAreAgreed()
{
    WindowFixture f;
    Plan plan = samplePlan();
    Edit edit{plan, "Not agreed yet"};
    edit.set(plan.project()->id, &Project::goLiveBaseline, QDate());
    QVERIFY(plan.apply(*edit.finish()));
    f.open(plan);
    auto *message = f.find<MessageBar>("message");
    message->dismiss();
    QSignalSpy analysed(f.window.session(), &PlanSession::analysed);
    makeLonger(f);
    QTRY_VERIFY(!analysed.isEmpty());
    QVERIFY(f.window.session()->analysis().schedule.goLive > f.plan().project()->goLive);
    QVERIFY2(message->text().isEmpty(), qPrintable(message->text()));
}

void TestChangesPage::aShiftCountsFromTheDateThatMoves()
{
    WindowFixture f;
    f.open(samplePlan());
    f.actAs(f.plan().project()->projectManager);
    QDialog *dialog = openMove(f, "moveGoLive", u""_s);
    auto *date = dialog->findChild<QLineEdit *>(u"to_date"_s);
    date->setFocus();
    QTest::keyClicks(date, u"+14d"_s);
    QCOMPARE(f.plan().project()->goLive, QDate(2026, 3, 14));
    auto *hint = dialog->findChild<QLabel *>(u"fieldHint"_s);
    QVERIFY(hint);
    QVERIFY2(hint->text().contains(u"28 March 2026, 14 day"_s), qPrintable(hint->text()));
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"reason"_s), u"The terminals are late"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"submitRequest"_s), Qt::LeftButton);
    QCOMPARE(requestNumber(f, 4)->to, QDate(2026, 3, 28));
    // The list says by what it is ordered.
    auto *table = f.find<RecordTableView>("changesTable");
    QVERIFY(table->horizontalHeader()->isSortIndicatorShown());
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), 0);
}

void TestChangesPage::goLiveMovesThroughARequest()
{
    WindowFixture f;
    f.open(samplePlan());
    const Project before = *f.plan().project();
    f.actAs(before.projectManager);
    QDialog *dialog = openMove(f, "moveGoLive", u"2026-03-28"_s);
    auto *impact = dialog->findChild<PlainLabel *>(u"impact"_s);
    QTRY_VERIFY(impact->plain().contains(u"10 working day"_s));
    QVERIFY(impact->plain().contains(u"due date"_s));
    QPushButton *submit = dialog->findChild<QPushButton *>(u"submitRequest"_s);
    QTest::mouseClick(submit, Qt::LeftButton);
    QVERIFY(dialog->isVisible()); // the reason is missing
    QVERIFY(dialog->findChild<PlainLabel *>(u"problem"_s)->isVisible());
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"reason"_s), u"The terminals are late"_s);
    QVERIFY(!dialog->findChild<PlainLabel *>(u"problem"_s)->isVisible()); // it is being mended
    QTest::mouseClick(submit, Qt::LeftButton);
    const ChangeRequest *request = requestNumber(f, 4);
    QVERIFY(request);
    const auto *title = f.find<QWidget>("changePanel")->findChild<QLineEdit *>(u"title"_s);
    QTRY_VERIFY(title && title->isReadOnly()); // what was submitted stays as it was read
    QCOMPARE(request->state, ChangeState::Submitted);
    QCOMPARE(*request->impactDays, 10);
    QVERIFY(request->title.contains(u"Go-live"_s));
    QCOMPARE(f.plan().project()->goLive, before.goLive); // asked for, not moved
    QVERIFY(f.find<QWidget>("changesPage")->isVisible());
    QCOMPARE(f.find<RecordTableView>("changesTable")->currentRecord(), request->id.uuid);
    QCOMPARE(f.find<RecordTableView>("changesTable")->currentIndex().row(), 0); // the newest comes first
    QVERIFY(!f.find<QAction>("approveChange")->isEnabled());                    // never the requester
    QVERIFY(f.find<QAction>("approveChange")->statusTip().contains(u"You have asked for this change"_s));

    f.actAs(before.sponsor);
    QVERIFY(f.find<QAction>("approveChange")->isEnabled());
    f.trigger("approveChange");
    answer(f);
    QCOMPARE(f.plan().project()->goLive, before.goLive); // the service owner has to agree
    QTRY_VERIFY(!f.find<QAction>("approveChange")->isEnabled());
    QVERIFY(f.find<QAction>("approveChange")->statusTip().contains(u"You have approved it already"_s));
    f.actAs(before.serviceOwner);
    f.trigger("approveChange");
    answer(f);
    QCOMPARE(requestNumber(f, 4)->state, ChangeState::Approved);
    QCOMPARE(f.plan().project()->goLive, QDate(2026, 3, 28));
    QVERIFY(f.plan().project()->hypercareEnd > before.hypercareEnd);
    QVERIFY(f.find<QAction>("undo")->text().contains(u"change request 4"_s));
    f.trigger("undo");
    QCOMPARE(f.plan().project()->goLive, before.goLive);
    QCOMPARE(f.plan().project()->hypercareEnd, before.hypercareEnd);
}

void TestChangesPage::draftsAreKeptAndSubmittedLater()
{
    WindowFixture f;
    f.open(samplePlan());
    f.actAs(f.plan().project()->projectManager);
    QDialog *dialog = openMove(f, "moveHypercareEnd", u"2026-04-15"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"keepDraft"_s), Qt::LeftButton);
    QCOMPARE(requestNumber(f, 4)->state, ChangeState::Draft);
    QTRY_VERIFY(f.find<PlainLabel>("changeImpact")->plain().contains(u"Hypercare end"_s));
    f.trigger("submitChange");
    QCOMPARE(requestNumber(f, 4)->state, ChangeState::Draft); // no reason yet
    auto *reason = f.find<QWidget>("changePanel")->findChild<QPlainTextEdit *>(u"reason"_s);
    reason->setFocus();
    QTest::keyClicks(reason, u"Peak week"_s);
    f.find<RecordTableView>("changesTable")->setFocus();
    QCOMPARE(requestNumber(f, 4)->reason, u"Peak week"_s);
    f.trigger("submitChange");
    QCOMPARE(requestNumber(f, 4)->state, ChangeState::Submitted);
    f.trigger("withdrawChange");
    QCOMPARE(requestNumber(f, 4)->state, ChangeState::Withdrawn);
}

void TestChangesPage::anAgreedDateIsNotTypedOver()
{
    WindowFixture f;
    f.open(samplePlan());
    f.actAs(f.plan().project()->projectManager);
    const QDate before = f.plan().project()->goLive;
    Edit edit(f.plan(), "Change");
    edit.set(f.plan().openProject(), &Project::goLive, before.addDays(7));
    const auto refused = f.document().commit(std::move(edit));
    QVERIFY(!refused);
    QVERIFY(refused.error().userMessage.contains(u"change request"_s));
}

void TestChangesPage::dateThatIsNotAgreedMovesAtOnce()
{
    WindowFixture f;
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.name = u"New"_s;
    project.goLive = QDate(2026, 3, 14);
    plan.load(project);
    plan.setOpenProject(project.id);
    f.open(plan);
    QDialog *dialog = openMove(f, "moveGoLive", u"2026-03-28"_s);
    QVERIFY(!dialog->findChild<QWidget *>(u"reason"_s)->isVisible());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"submitRequest"_s), Qt::LeftButton);
    QCOMPARE(f.plan().project()->goLive, QDate(2026, 3, 28));
    QVERIFY(f.plan().rows<ChangeRequest>().empty());
    f.trigger("undo");
    QCOMPARE(f.plan().project()->goLive, QDate(2026, 3, 14));
}

void TestChangesPage::criteriaOpenUnderTheirRequest()
{
    WindowFixture f;
    f.open(samplePlan());
    f.actAs(f.plan().project()->serviceOwner);
    QVERIFY(f.window.goTo(RecordKind::ChangeRequest, requestNumber(f, 3)->id.uuid));
    f.trigger("approveChange");
    answer(f);
    QCOMPARE(requestNumber(f, 3)->state, ChangeState::Approved);
    f.actAs(f.plan().project()->projectManager);
    QTRY_VERIFY(f.find<QAction>("workUnderRequest")->isEnabled());
    f.trigger("workUnderRequest");
    Edit edit(f.plan(), "Change");
    edit.set(f.item("TRN-05").id, &ChecklistItem::gateClass, GateClass::Waivable);
    const auto changed = f.document().commit(std::move(edit));
    QVERIFY(changed);
    QCOMPARE(changed->authority, requestNumber(f, 3)->id);
}

void TestChangesPage::badgeCountsWhatWaits()
{
    WindowFixture f;
    f.open(samplePlan());
    const auto badge = [&] {
        for (Page *page : f.window.pages()) {
            if (page->objectName() == u"changesPage"_s)
                return page->badge();
        }
        return Badge{};
    };
    QCOMPARE(badge().count, 1);
    QCOMPARE(badge().mark, Mark::Neutral);
    f.actAs(f.plan().project()->serviceOwner);
    QCOMPARE(badge().mark, Mark::Information);
}

QTEST_MAIN(TestChangesPage)
#include "tst_changespage.moc"
