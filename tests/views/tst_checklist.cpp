// SPDX-License-Identifier: GPL-3.0-or-later
// The checklist page: waivers from asking to approval, the agreed criteria, many items at once.
#include "models/plan/itemactions.h"
#include "models/plan/waiveractions.h"
#include "tests/views/tablefixture.h"
#include "views/changes/movedialog.h"
#include "views/common/askdialog.h"
#include "views/common/fieldeditor.h"
#include "views/common/plainlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QToolButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestChecklist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditionsAreKeptInPlace();
    void theSponsorWaivesOverAnObjection();
    void whatIsLockedOffersAChangeRequest();
    void waivesFromAskingToApproval();
    void saysWhatIsLockedAndWhy();
    void agreesOnTheCriteria();
    void saysWhatHasNoDueDate();
    void assignsMany();
    void tailorsOutMany();
};

namespace {

AskDialog *openDialog(TableFixture &f)
{
    for (AskDialog *dialog : f.window.findChildren<AskDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    qFatal("Nothing is asked.");
    return nullptr;
}

void enter(AskDialog *dialog, const char *field, const QString &text)
{
    auto *editor = dialog->findChild<QWidget *>(QLatin1StringView(field));
    QVERIFY(editor);
    if (auto *lines = qobject_cast<QPlainTextEdit *>(editor)) {
        lines->selectAll();
        lines->insertPlainText(text);
    } else {
        qobject_cast<QLineEdit *>(editor)->setText(text);
    }
}

void confirm(AskDialog *dialog)
{
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QVERIFY2(!dialog->isVisible(), qPrintable(dialog->findChild<PlainLabel *>(u"problem"_s)->plain()));
}

QString textsOf(const QWidget *widget)
{
    QStringList texts;
    for (const PlainLabel *label : widget->findChildren<PlainLabel *>()) {
        if (!label->isHidden())
            texts.append(label->plain());
    }
    return texts.join(u'\n');
}

QByteArray openWaivable(TableFixture &f)
{
    for (const ChecklistItem &item : f.plan().rows<ChecklistItem>()) {
        const ItemJudgement *judged = f.window.session()->readiness().find(item.id);
        if (item.gateClass == GateClass::Waivable && judged && judged->gate == GateStatus::Open &&
            item.accepter)
            return item.code.toLatin1();
    }
    qFatal("The sample has no open Waivable gate.");
    return {};
}

} // namespace

void TestChecklist::waivesFromAskingToApproval()
{
    TableFixture f(TableFixture::Criteria::Agreed);
    const QByteArray code = openWaivable(f);
    const Project project = *f.plan().project();
    f.actAs(project.projectManager);
    f.at(code.constData(), "text");
    f.trigger("waiveItem");
    AskDialog *dialog = openDialog(f);
    enter(dialog, "reason", u"The tool comes in May"_s);
    enter(dialog, "control", u"Checked by hand each Monday"_s);
    enter(dialog, "follow_up_owner", u"Rashid Karimov"_s);
    confirm(dialog);
    auto *list = f.find<QWidget>("waiverList");
    QTRY_VERIFY(textsOf(list).contains(u"Checked by hand"_s));
    QVERIFY(f.cell(code.constData(), "gate").data().toString().contains(u"waiver waits"_s));
    // The project manager may neither concur nor approve.
    const QAction *approval = f.find<QAction>("approveWaiver");
    QTRY_VERIFY(!approval->isEnabled());
    QVERIFY(approval->statusTip().contains(u"You have asked for this waiver"_s));
    QVERIFY(f.find<QToolButton>("approveWaiverButton")->isVisibleTo(f.find<QWidget>("itemPanel")));
    QVERIFY(textsOf(list).contains(u"You have asked for this waiver"_s));
    QVERIFY(textsOf(list).contains(u"Waiver asked for, to"_s));
    f.actAs(f.item(code.constData()).accepter);
    QTRY_VERIFY(f.find<QAction>("concurWithWaiver")->isEnabled());
    f.trigger("concurWithWaiver");
    QTRY_VERIFY(!f.find<QAction>("concurWithWaiver")->isEnabled());
    f.actAs(project.sponsor);
    f.trigger("approveWaiver");
    QTRY_VERIFY(f.cell(code.constData(), "gate").data().toString().startsWith(u"Waived to"_s));
    QVERIFY(f.cell(code.constData(), "state").data().toString().endsWith(u", waived"_s));
    QTRY_VERIFY(textsOf(list).contains(u"Waived to"_s));
    for (int i = 0; i < 3; ++i)
        f.trigger("undo");
    QTRY_COMPARE(f.cell(code.constData(), "gate").data().toString(), u"Open"_s);
}

void TestChecklist::saysWhatIsLockedAndWhy()
{
    TableFixture f(TableFixture::Criteria::Agreed);
    for (const char *column : {"gate_class", "due", "accepter"}) {
        f.find<MessageBar>("message")->dismiss();
        f.at("DOC-02", column);
        f.press(Qt::Key_F2);
        QVERIFY2(!f.editor(), column);
        QVERIFY2(f.said().contains(u"change request"_s), column);
    }
    f.find<MessageBar>("message")->dismiss();
    f.press(Qt::Key_Delete);
    QVERIFY(f.said().contains(u"locked"_s));
    QVERIFY(!f.document().canUndo());
    auto *panel = f.find<QWidget>("itemPanel");
    // Which fields are locked is said once.
    const auto *locked = panel->findChild<PlainLabel *>(u"lockedFields"_s);
    QVERIFY(locked->isVisible());
    QVERIFY2(locked->plain().contains(u"Weight"_s), qPrintable(locked->plain()));
    QVERIFY2(!locked->plain().contains(u"Owner"_s), qPrintable(locked->plain()));
    QVERIFY(locked->toolTip().contains(u"change request"_s));
    QVERIFY(panel->findChild<QLineEdit *>(u"accepter"_s)->isReadOnly());
    QVERIFY(!panel->findChild<QLineEdit *>(u"owner"_s)->isReadOnly());
    f.at("DOC-02", "owner"); // no criterion
    f.press(Qt::Key_F2);
    QVERIFY(f.editor());
}

void TestChecklist::saysWhatHasNoDueDate()
{
    TableFixture f;
    const auto undate = [&](const char *code) {
        Edit edit{f.plan(), "Test"};
        ChecklistItem &item = edit.change(f.item(code).id);
        item.dueOffset.reset();
        item.dueDate = {};
        QVERIFY(f.document().commit(std::move(edit)));
    };
    undate("BDR-01"); // in progress
    undate("BDR-02"); // accepted
    QTRY_COMPARE(f.cell("BDR-01", "due").data().toString(), u"no due date"_s);
    QVERIFY(f.cell("BDR-02", "due").data().toString().isEmpty());
    // Nothing of that is a value: the editor begins empty.
    f.at("BDR-01", "due");
    f.press(Qt::Key_F2);
    QVERIFY(qobject_cast<QLineEdit *>(f.editor())->text().isEmpty());
}

void TestChecklist::agreesOnTheCriteria()
{
    TableFixture f;
    f.actAs(f.plan().project()->serviceOwner);
    f.at("DOC-02", "text");
    QTRY_VERIFY(f.find<QAction>("acceptCriteria")->isEnabled());
    f.trigger("acceptCriteria");
    AskDialog *dialog = openDialog(f);
    QVERIFY(dialog->findChild<PlainLabel *>(u"introduction"_s)->plain().contains(u"change request"_s));
    confirm(dialog);
    QCOMPARE(f.item("ACC-01").state, ItemState::Accepted);
    QCOMPARE(f.plan().project()->criteriaBaselinedOn, today);
    QVERIFY(textsOf(f.find<QWidget>("itemPanel")).contains(u"Locked: "_s));
    QTRY_VERIFY(!f.find<QAction>("acceptCriteria")->isEnabled());
    f.trigger("undo");
    QVERIFY(!f.plan().project()->criteriaBaselinedOn.isValid());
    QVERIFY(!textsOf(f.find<QWidget>("itemPanel")).contains(u"Locked: "_s));
}

void TestChecklist::assignsMany()
{
    TableFixture f;
    f.at("CUT-02", "text");
    f.alsoSelect("DOC-02", "text");
    f.alsoSelect("DOC-03", "text");
    f.trigger("assignItem");
    AskDialog *dialog = openDialog(f);
    enter(dialog, "owner", u"Rashid Karimov"_s);
    confirm(dialog);
    for (const char *code : {"CUT-02", "DOC-02", "DOC-03"})
        QCOMPARE(f.item(code).owner, f.person(u"Rashid Karimov"_s));
    f.trigger("undo");
    QVERIFY(!f.document().canUndo());
}

void TestChecklist::tailorsOutMany()
{
    TableFixture f;
    f.at("CUT-02", "text");
    f.alsoSelect("CUT-03", "text");
    f.trigger("markNotApplicable");
    AskDialog *dialog = openDialog(f);
    enter(dialog, "na_reason", u"No cut-over weekend"_s);
    confirm(dialog);
    for (const char *code : {"CUT-02", "CUT-03"}) {
        QCOMPARE(f.item(code).state, ItemState::NotApplicable);
        QCOMPARE(f.item(code).naReason, u"No cut-over weekend"_s);
        QCOMPARE(f.cell(code, "state").data().toString(), u"Not applicable"_s);
    }
    f.trigger("undo");
    QVERIFY(!f.document().canUndo());
}

void TestChecklist::conditionsAreKeptInPlace()
{
    TableFixture f(TableFixture::Criteria::Agreed);
    f.at("DOC-02", "text");
    const auto before = f.plan().rows<Condition>().size();
    f.find<QToolButton>("addCondition")->click();
    AskDialog *dialog = openDialog(f);
    enter(dialog, "text", u"Restore tested once more"_s);
    enter(dialog, "owner", u"Rashid Karimov"_s);
    enter(dialog, "due", u"2026-04-10"_s);
    confirm(dialog);
    QCOMPARE(f.plan().rows<Condition>().size(), before + 1);
    const auto made = [&]() -> const Condition & { return f.plan().rows<Condition>().back(); };
    QCOMPARE(made().item, f.item("DOC-02").id);
    QCOMPARE(made().due, QDate(2026, 4, 10));
    auto *list = f.find<QWidget>("conditionList");
    const auto find = [list](const char *name) {
        auto *widget = list->findChild<QWidget *>(QLatin1StringView(name));
        return widget && !widget->isHidden() ? widget : nullptr;
    };
    QTRY_VERIFY(find("condition"));
    QVERIFY(textsOf(list).contains(u"Condition: Restore tested once more"_s));
    // Edited where it stands.
    auto *due = qobject_cast<QLineEdit *>(find("due"));
    QVERIFY(due);
    list->findChild<QToolButton *>(u"sectionHeader"_s)->click();
    due->setFocus();
    due->selectAll();
    QTest::keyClicks(due, u"2026-05-01"_s);
    QTest::keyClick(due, Qt::Key_Return);
    QCOMPARE(made().due, QDate(2026, 5, 1));
    qobject_cast<QToolButton *>(find("conditionMet"))->click();
    QCOMPARE(made().state, ConditionState::Done);
    QTRY_VERIFY(!find("conditionMet"));
    f.trigger("undo");
    QTRY_VERIFY(find("conditionMet"));
    qobject_cast<QToolButton *>(find("removeCondition"))->click();
    QCOMPARE(f.plan().rows<Condition>().size(), before);
}

void TestChecklist::theSponsorWaivesOverAnObjection()
{
    TableFixture f(TableFixture::Criteria::Agreed);
    const QByteArray code = openWaivable(f);
    const Project project = *f.plan().project();
    Waiver waiver;
    waiver.item = f.item(code.constData()).id;
    waiver.reason = u"No time"_s;
    waiver.control = u"Night watch"_s;
    waiver.requestedBy = project.projectManager;
    QVERIFY(f.document().commit(requestWaiver(f.plan(), waiver)));
    f.at(code.constData(), "text");
    f.actAs(project.serviceOwner);
    QTRY_VERIFY(f.find<QAction>("objectToWaiver")->isEnabled());
    f.trigger("objectToWaiver");
    AskDialog *dialog = openDialog(f);
    enter(dialog, "reason", u"Nobody watches at night"_s);
    confirm(dialog);
    QVERIFY(f.plan().rows<Waiver>().back().reason.contains(u"Nobody watches"_s));
    const QAction *overruling = f.find<QAction>("waiveOverObjection");
    QTRY_VERIFY(overruling->statusTip().contains(u"only"_s));
    QVERIFY(!overruling->isEnabled());
    QTRY_VERIFY(textsOf(f.find<QWidget>("waiverList")).contains(u"The accepting side objects"_s));
    f.actAs(project.sponsor);
    QTRY_VERIFY(overruling->isEnabled());
    f.trigger("waiveOverObjection");
    dialog = openDialog(f);
    enter(dialog, "reason", u"The date is worth more"_s);
    confirm(dialog);
    const Waiver &made = f.plan().rows<Waiver>().back();
    QVERIFY(made.isOverObjection);
    QCOMPARE(made.approvedBy, project.sponsor);
    QVERIFY(made.reason.contains(u"The date is worth more"_s));
    QTRY_VERIFY(!f.find<QAction>("waiveOverObjection")->isEnabled());
    QTRY_VERIFY(textsOf(f.find<QWidget>("waiverList")).contains(u"Over the objection"_s));
}

void TestChecklist::whatIsLockedOffersAChangeRequest()
{
    TableFixture f(TableFixture::Criteria::Agreed);
    f.at("DOC-02", "gate_class");
    f.press(Qt::Key_F2);
    auto *offer = f.find<QWidget>("message")->findChild<QPushButton *>(u"messageAction"_s);
    QVERIFY(offer);
    offer->click();
    auto *dialog = f.window.findChild<MoveDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    // An agreed date leads to the request that moves it.
    Edit edit(f.plan(), QT_TRANSLATE_NOOP("Edit", "Change %1"), {u"go-live"_s});
    edit.set(f.plan().openProject(), &Project::goLive, f.plan().project()->goLive.addDays(7));
    const auto refusal = f.document().commit(std::move(edit));
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().code, ErrorCode::Locked);
    QCOMPARE(refusal.error().technical, u"go_live"_s);
}

QTEST_MAIN(TestChecklist)
#include "tst_checklist.moc"
