// SPDX-License-Identifier: GPL-3.0-or-later
// The checklist page: waivers from asking to approval, the agreed criteria, many items at once.
#include "tests/views/tablefixture.h"
#include "views/common/askdialog.h"
#include "views/common/fieldeditor.h"
#include "views/common/plainlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestChecklist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waivesFromAskingToApproval();
    void saysWhatIsLockedAndWhy();
    void agreesOnTheCriteria();
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
    f.trigger("approveWaiver");
    QVERIFY(f.said().contains(u"service owner"_s));
    f.actAs(f.item(code.constData()).accepter);
    QTRY_VERIFY(f.find<QAction>("concurToWaiver")->isEnabled());
    f.trigger("concurToWaiver");
    QTRY_VERIFY(!f.find<QAction>("concurToWaiver")->isEnabled());
    f.actAs(project.sponsor);
    f.trigger("approveWaiver");
    QTRY_VERIFY(f.cell(code.constData(), "gate").data().toString().startsWith(u"Waived to"_s));
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
    QVERIFY(textsOf(panel).contains(u"Weight (locked)"_s));
    QVERIFY(panel->findChild<QLineEdit *>(u"accepter"_s)->isReadOnly());
    QVERIFY(!panel->findChild<QLineEdit *>(u"owner"_s)->isReadOnly());
    f.at("DOC-02", "owner"); // no criterion
    f.press(Qt::Key_F2);
    QVERIFY(f.editor());
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
    QVERIFY(textsOf(f.find<QWidget>("itemPanel")).contains(u"Weight (locked)"_s));
    QTRY_VERIFY(!f.find<QAction>("acceptCriteria")->isEnabled());
    f.trigger("undo");
    QVERIFY(!f.plan().project()->criteriaBaselinedOn.isValid());
    QVERIFY(!textsOf(f.find<QWidget>("itemPanel")).contains(u"Weight (locked)"_s));
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

QTEST_MAIN(TestChecklist)
#include "tst_checklist.moc"
