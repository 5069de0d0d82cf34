// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/deliverableactions.h"
#include "tests/views/windowfixture.h"
#include "views/common/askdialog.h"
#include "views/common/messagebar.h"
#include "views/common/plainlabel.h"
#include "views/common/recordtableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestDeliverablesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheRunbookStillNeeds();
    void isAcceptedCriterionByCriterion();
    void isRejectedWithCriterionAndReason();
    void isRecordedOnBehalf();
    void addsCriteriaByTyping();
    void beginsWithAFirstDeliverable();
    void filtersAndClears();
};

namespace {

const Deliverable &deliverable(WindowFixture &f, const QString &name)
{
    for (const Deliverable &row : f.plan().rows<Deliverable>()) {
        if (row.name == name)
            return row;
    }
    qFatal("There is no deliverable “%s”.", qPrintable(name));
    Q_UNREACHABLE();
}

const QString runbook = u"Operations runbook"_s;

void openRunbook(WindowFixture &f)
{
    f.open(samplePlan());
    QVERIFY(f.window.goTo(RecordKind::Deliverable, deliverable(f, runbook).id.uuid));
}

QList<QCheckBox *> ticks(WindowFixture &f)
{
    return f.find<QWidget>("criteriaList")->findChildren<QCheckBox *>();
}

} // namespace

void TestDeliverablesPage::tellsWhatTheRunbookStillNeeds()
{
    WindowFixture f;
    openRunbook(f);
    QVERIFY(f.find<QWidget>("deliverablesPage")->isVisible());
    QCOMPARE(f.find<PlainLabel>("deliverableTitle")->plain(), runbook);
    QVERIFY(f.find<PlainLabel>("deliverableStanding")->plain().contains(u"Submitted by Adaeze"_s));
    QVERIFY(!ticks(f).isEmpty());
}

void TestDeliverablesPage::isAcceptedCriterionByCriterion()
{
    WindowFixture f;
    openRunbook(f);
    f.actAs(f.plan().project()->serviceOwner);
    f.trigger("acceptDeliverable");
    QCOMPARE(deliverable(f, runbook).state, DeliverableState::Submitted);
    QVERIFY(f.find<MessageBar>("message")->text().contains(u"criteria"_s));
    for (int i = 0; i < ticks(f).size(); ++i) {
        QCheckBox *tick = ticks(f).at(i);
        if (tick->isChecked())
            continue;
        tick->setFocus();
        QTest::keyClick(tick, Qt::Key_Space);
        QTRY_VERIFY(criteriaOf(deliverable(f, runbook).criteria)[static_cast<size_t>(i)].isMet);
        QVERIFY(ticks(f).at(i)->hasFocus());
    }
    f.trigger("acceptDeliverable");
    QCOMPARE(deliverable(f, runbook).state, DeliverableState::Accepted);
    QTRY_VERIFY(f.find<PlainLabel>("deliverableStanding")->plain().startsWith(u"Accepted by"_s));
    f.trigger("undo");
    QCOMPARE(deliverable(f, runbook).state, DeliverableState::Submitted);
}

void TestDeliverablesPage::isRejectedWithCriterionAndReason()
{
    WindowFixture f;
    openRunbook(f);
    f.actAs(f.plan().project()->serviceOwner);
    f.trigger("rejectDeliverable");
    auto *dialog = f.find<QDialog>("askDialog");
    auto *criterion = dialog->findChild<QComboBox *>(u"rejected_criterion"_s);
    const QString first = criterion->currentText();
    QVERIFY(!criteriaOf(deliverable(f, runbook).criteria).empty());
    QPushButton *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QTest::mouseClick(ok, Qt::LeftButton);
    QVERIFY(dialog->isVisible()); // the reason is missing
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"rejected_reason"_s), u"Restart fails"_s);
    QTest::mouseClick(ok, Qt::LeftButton);
    QCOMPARE(deliverable(f, runbook).state, DeliverableState::Rejected);
    QCOMPARE(deliverable(f, runbook).rejectedCriterion, first);
    QTRY_VERIFY(f.find<PlainLabel>("deliverableStanding")->plain().contains(u"Restart fails"_s));
}

void TestDeliverablesPage::isRecordedOnBehalf()
{
    WindowFixture f;
    openRunbook(f);
    f.actAs(f.plan().project()->projectManager);
    const DeliverableId id = deliverable(f, runbook).id;
    const auto count = static_cast<int>(criteriaOf(deliverable(f, runbook).criteria).size());
    for (int i = 0; i < count; ++i)
        QVERIFY(f.document().commit(tickCriterion(f.plan(), id, i, true)));
    f.trigger("acceptDeliverable");
    QCOMPARE(deliverable(f, runbook).state, DeliverableState::Submitted); // not the project side
    f.trigger("acceptDeliverableOnBehalf");
    auto *dialog = f.find<QDialog>("askDialog");
    QPushButton *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QTest::mouseClick(ok, Qt::LeftButton);
    QVERIFY(dialog->isVisible()); // evidence of it is missing
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"title"_s), u"Mail of Priya"_s);
    QTest::mouseClick(ok, Qt::LeftButton);
    QCOMPARE(deliverable(f, runbook).state, DeliverableState::Accepted);
    QTRY_VERIFY(f.find<PlainLabel>("deliverableStanding")->plain().contains(u"recorded by"_s));
}

void TestDeliverablesPage::addsCriteriaByTyping()
{
    WindowFixture f;
    openRunbook(f);
    const qsizetype before = ticks(f).size();
    auto *line = f.find<QLineEdit>("newCriterion");
    line->setFocus();
    QTest::keyClicks(line, u"Printed and at the desk"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(ticks(f).size(), before + 1);
    QVERIFY(deliverable(f, runbook).criteria.endsWith(u"[ ] Printed and at the desk"_s));
    QVERIFY(line->text().isEmpty());
    QVERIFY(line->hasFocus());
}

void TestDeliverablesPage::beginsWithAFirstDeliverable()
{
    WindowFixture f;
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.name = u"New"_s;
    plan.load(project);
    plan.setOpenProject(project.id);
    f.open(plan);
    f.trigger("show_deliverablesPage");
    auto *page = f.find<QWidget>("deliverablesPage");
    QVERIFY(page->isVisible());
    QVERIFY(!f.find<QWidget>("deliverablesTable")->isVisible());
    QTest::mouseClick(page->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(f.plan().rows<Deliverable>().size(), 1U);
    QVERIFY(f.find<QWidget>("deliverablesTable")->isVisible());
    f.trigger("undo");
    QCOMPARE(f.plan().rows<Deliverable>().size(), 0U);
    QTRY_VERIFY(!f.find<QWidget>("deliverablesTable")->isVisible());
}

void TestDeliverablesPage::filtersAndClears()
{
    WindowFixture f;
    openRunbook(f);
    auto *table = f.find<RecordTableView>("deliverablesTable");
    const int all = table->model()->rowCount();
    QTest::mouseClick(f.find<QToolButton>("deliverablesOpen"), Qt::LeftButton);
    QVERIFY(table->model()->rowCount() < all);
    // What the filter hides is shown again when somebody goes there.
    for (const Deliverable &row : f.plan().rows<Deliverable>()) {
        if (row.state == DeliverableState::Accepted) {
            QVERIFY(f.window.goTo(RecordKind::Deliverable, row.id.uuid));
            QCOMPARE(table->currentRecord(), row.id.uuid);
        }
    }
    QCOMPARE(table->model()->rowCount(), all);
    QTest::keyClicks(f.find<QLineEdit>("deliverablesSearch"), u"runbook"_s);
    QCOMPARE(table->model()->rowCount(), 1);
}

QTEST_MAIN(TestDeliverablesPage)
#include "tst_deliverablespage.moc"
