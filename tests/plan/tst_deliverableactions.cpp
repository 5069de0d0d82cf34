// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/deliverableactions.h"
#include "models/plan/itemactions.h"
#include "tests/plan/samplehandover.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

class TestDeliverableActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesCriteria_data();
    void readsAndWritesCriteria();
    void submittingNeedsEvidence();
    void acceptingNeedsEveryCriterion();
    void whoMayAccept_data();
    void whoMayAccept();
    void stateAloneIsNoAcceptance();
    void onBehalfNeedsMeansAndEvidence();
    void rejectionNamesTheCriterion();
    void changingWhatWasAcceptedReopensIt();
    void onlyWhoMayAcceptReopens();
    void everyActionCanBeUndone();
};

namespace {

struct Handover : SampleHandover
{
    DeliverableId manual;

    Handover()
    {
        Deliverable row;
        row.id = DeliverableId::create();
        row.project = project;
        row.name = u"Manual"_s;
        row.criteria = u"[x] Covers restart\n[ ] Reviewed by the desk"_s;
        row.owner = manager;
        row.accepter = operator_;
        plan.load(row);
        manual = row.id;
    }

    std::unique_ptr<Document> open(PersonId me) const
    {
        auto document = std::make_unique<Document>(plan);
        document->setActor({u"account"_s, me});
        document->setToday(today());
        return document;
    }
    // With evidence and by the manager, all criteria ticked.
    void submit(Document &document) const
    {
        const Actor before = document.actor();
        document.setActor({u"account"_s, manager});
        Evidence evidence;
        evidence.deliverable = manual;
        evidence.title = u"Manual 1.0"_s;
        evidence.date = today();
        QVERIFY(document.commit(addEvidence(document.plan(), evidence)));
        QVERIFY(document.commit(tickCriterion(document.plan(), manual, 1, true)));
        QVERIFY(document.commit(submitDeliverables(document.plan(), {manual}, manager, today())));
        document.setActor(before);
    }
    static Decision by(PersonId person)
    {
        Decision decision;
        decision.decidedBy = decision.recordedBy = person;
        decision.on = today();
        return decision;
    }
};

} // namespace

void TestDeliverableActions::readsAndWritesCriteria_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << u""_s << u""_s << 0;
    QTest::newRow("as written") << u"[x] One\n[ ] Two"_s << u"[x] One\n[ ] Two"_s << 2;
    QTest::newRow("typed by hand") << u"One\n\n  [X]two "_s << u"[ ] One\n[x] two"_s << 2;
    QTest::newRow("only a box") << u"[x]"_s << u""_s << 0;
}

void TestDeliverableActions::readsAndWritesCriteria()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    QFETCH(int, count);
    QCOMPARE(static_cast<int>(criteriaOf(text).size()), count);
    QCOMPARE(checkLines(criteriaOf(text)), written);
    QCOMPARE(criteriaOf(written), criteriaOf(text));
}

void TestDeliverableActions::submittingNeedsEvidence()
{
    const Handover h;
    auto document = h.open(h.manager);
    const auto refused =
        document->commit(submitDeliverables(document->plan(), {h.manual}, h.manager, h.today()));
    QVERIFY(!refused);
    QVERIFY(refused.error().userMessage.contains(u"evidence"_s));
    h.submit(*document);
    QCOMPARE(document->plan().find(h.manual)->state, DeliverableState::Submitted);
    QCOMPARE(document->plan().find(h.manual)->submittedBy, h.manager);
}

void TestDeliverableActions::acceptingNeedsEveryCriterion()
{
    const Handover h;
    auto document = h.open(h.operator_);
    h.submit(*document);
    QVERIFY(document->commit(tickCriterion(document->plan(), h.manual, 0, false)));
    QVERIFY(!document->commit(acceptDeliverables(document->plan(), {h.manual}, Handover::by(h.operator_))));
    QCOMPARE(document->plan().find(h.manual)->state, DeliverableState::Submitted);
    QVERIFY(document->commit(tickCriterion(document->plan(), h.manual, 0, true)));
    QVERIFY(document->commit(acceptDeliverables(document->plan(), {h.manual}, Handover::by(h.operator_))));
    QCOMPARE(document->plan().find(h.manual)->state, DeliverableState::Accepted);
}

void TestDeliverableActions::whoMayAccept_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<bool>("may");
    QTest::newRow("the project manager never") << u"manager"_s << false;
    QTest::newRow("the named accepter") << u"operator"_s << true;
    QTest::newRow("the accepter's deputy") << u"deputy"_s << true;
    QTest::newRow("the service owner") << u"serviceOwner"_s << true;
    QTest::newRow("the sponsor") << u"sponsor"_s << true;
    QTest::newRow("nobody") << u"nobody"_s << false;
}

void TestDeliverableActions::whoMayAccept()
{
    QFETCH(QString, who);
    QFETCH(bool, may);
    const Handover h;
    const QHash<QString, PersonId> people{{u"manager"_s, h.manager}, {u"operator"_s, h.operator_},
                                          {u"deputy"_s, h.deputy},   {u"serviceOwner"_s, h.serviceOwner},
                                          {u"sponsor"_s, h.sponsor}, {u"nobody"_s, {}}};
    auto document = h.open(people[who]);
    h.submit(*document);
    QCOMPARE(
        document->commit(acceptDeliverables(document->plan(), {h.manual}, Handover::by(people[who]))).isOk(),
        may);
    if (who == u"deputy"_s)
        QCOMPARE(document->plan().rows<Acceptance>()[0].decidedFor, h.operator_);
}

void TestDeliverableActions::stateAloneIsNoAcceptance()
{
    const Handover h;
    auto document = h.open(h.operator_);
    h.submit(*document);
    for (const DeliverableState state : {DeliverableState::Accepted, DeliverableState::Rejected}) {
        Edit edit(document->plan(), "Change");
        edit.set(h.manual, &Deliverable::state, state);
        const auto change = document->commit(std::move(edit));
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::NotAllowed);
    }
}

void TestDeliverableActions::onBehalfNeedsMeansAndEvidence()
{
    const Handover h;
    auto document = h.open(h.manager);
    h.submit(*document);
    Decision decision = Handover::by(h.operator_);
    decision.recordedBy = h.manager;
    QVERIFY(!document->commit(acceptDeliverables(document->plan(), {h.manual}, decision)));
    decision.means = AcceptanceMeans::Email;
    QVERIFY(!document->commit(acceptDeliverables(document->plan(), {h.manual}, decision)));
    decision.proofTitle = u"Mail of 2 March"_s;
    QVERIFY(document->commit(acceptDeliverables(document->plan(), {h.manual}, decision)));
    QCOMPARE(document->plan().find(h.manual)->state, DeliverableState::Accepted);
    QCOMPARE(document->plan().rows<Acceptance>()[0].recordedBy, h.manager);
}

void TestDeliverableActions::rejectionNamesTheCriterion()
{
    const Handover h;
    auto document = h.open(h.operator_);
    h.submit(*document);
    const auto reject = [&](const QString &criterion, const QString &reason) {
        return document->commit(
            rejectDeliverable(document->plan(), h.manual, Handover::by(h.operator_), criterion, reason));
    };
    QVERIFY(!reject(u""_s, u"Incomplete"_s));
    QVERIFY(!reject(u"Covers restart"_s, u"  "_s));
    QVERIFY(reject(u"Covers restart"_s, u"Only a cold start"_s));
    const Deliverable &manual = *document->plan().find(h.manual);
    QCOMPARE(manual.state, DeliverableState::Rejected);
    QCOMPARE(manual.criteria, u"[ ] Covers restart\n[x] Reviewed by the desk"_s);
    QCOMPARE(manual.rejectedReason, u"Only a cold start"_s);
    document->setActor({u"account"_s, h.manager});
    QVERIFY(document->commit(startDeliverables(document->plan(), {h.manual})));
    QVERIFY(document->plan().find(h.manual)->rejectedReason.isEmpty());
    QVERIFY(document->plan().find(h.manual)->rejectedCriterion.isEmpty());
}

void TestDeliverableActions::changingWhatWasAcceptedReopensIt()
{
    const Handover h;
    auto document = h.open(h.operator_);
    h.submit(*document);
    QVERIFY(document->commit(acceptDeliverables(document->plan(), {h.manual}, Handover::by(h.operator_))));
    document->setActor({u"account"_s, h.manager});
    Edit rename(document->plan(), "Change");
    rename.set(h.manual, &Deliverable::notes, u"Kept in the wiki"_s);
    QVERIFY(document->commit(std::move(rename)));
    QCOMPARE(document->plan().find(h.manual)->state, DeliverableState::Accepted);
    QVERIFY(document->commit(addCriterion(document->plan(), h.manual, u"Printed"_s)));
    QCOMPARE(document->plan().find(h.manual)->state, DeliverableState::Submitted);
    Edit unproved(document->plan(), "Change");
    unproved.remove(document->plan().rows<Evidence>()[0].id);
    QVERIFY(document->commit(std::move(unproved)));
    QCOMPARE(document->plan().find(h.manual)->state, DeliverableState::InProgress);
    QVERIFY(document->plan().find(h.manual)->submittedBy.isNull());
}

void TestDeliverableActions::onlyWhoMayAcceptReopens()
{
    const Handover h;
    auto document = h.open(h.operator_);
    h.submit(*document);
    QVERIFY(document->commit(acceptDeliverables(document->plan(), {h.manual}, Handover::by(h.operator_))));
    document->setActor({u"account"_s, h.manager});
    QVERIFY(!document->commit(reopenDeliverables(document->plan(), {h.manual})));
    QVERIFY(!document->undo());
    document->setActor({u"account"_s, h.serviceOwner});
    QVERIFY(document->commit(reopenDeliverables(document->plan(), {h.manual})));
    QCOMPARE(document->plan().find(h.manual)->state, DeliverableState::InProgress);
    // Taking that back restores a decision that is proven.
    QVERIFY(document->undo());
    QCOMPARE(document->plan().find(h.manual)->state, DeliverableState::Accepted);
}

void TestDeliverableActions::everyActionCanBeUndone()
{
    const Handover h;
    auto document = h.open(h.operator_);
    h.submit(*document);
    const auto check = [&](Result<Edit> edit) {
        const Deliverable before = *document->plan().find(h.manual);
        const size_t decisions = document->plan().rows<Acceptance>().size();
        QVERIFY(document->commit(std::move(edit)));
        const Deliverable after = *document->plan().find(h.manual);
        QVERIFY(after != before);
        QVERIFY(document->undo());
        QCOMPARE(*document->plan().find(h.manual), before);
        QCOMPARE(document->plan().rows<Acceptance>().size(), decisions);
        QVERIFY(document->redo());
        QCOMPARE(*document->plan().find(h.manual), after);
        QVERIFY(document->undo());
    };
    const Plan &plan = document->plan();
    check(addCriterion(plan, h.manual, u"Printed"_s));
    check(removeCriterion(plan, h.manual, 0));
    check(tickCriterion(plan, h.manual, 0, false));
    check(rejectDeliverable(plan, h.manual, Handover::by(h.operator_), u"Covers restart"_s, u"No"_s));
    check(acceptDeliverables(plan, {h.manual}, Handover::by(h.operator_)));
    check(reopenDeliverables(plan, {h.manual}));
}

QTEST_GUILESS_MAIN(TestDeliverableActions)
#include "tst_deliverableactions.moc"
