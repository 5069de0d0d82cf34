// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/itemactions.h"
#include "models/plan/permissions.h"
#include "models/plan/waiveractions.h"
#include "tests/plan/samplehandover.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submittingNeedsEvidence();
    void whoMayAccept_data();
    void whoMayAccept();
    void stateAloneIsNoAcceptance();
    void onBehalfNeedsMeansAndEvidence();
    void rejectionNeedsReason();
    void losingEvidenceFallsBack();
    void editingAnAcceptedItemReopensIt();
    void undoObeysTheSameRules();
    void acceptingCriteriaLocksThem();
    void criteriaOpenWithApprovedRequest();
    void waiverOnlyForWaivableAndByTheRightPeople();
    void aWaiverStaysAsItWasAgreed();
    void whoAcceptsMayObjectAndThinkAgain();
    void goLiveRequestNeedsBoth();
    void managerIsNeverServiceOwner();
    void notApplicableOfAMustNeedsThree();
    void readOnlyRefuses();
    void refusalTakesBackWhatFollowed();

private:
    static Decision by(PersonId person)
    {
        Decision decision;
        decision.decidedBy = decision.recordedBy = person;
        decision.on = SampleHandover::today();
        return decision;
    }
    static std::unique_ptr<Document> open(const SampleHandover &sample, PersonId me)
    {
        auto document = std::make_unique<Document>(sample.plan);
        document->setActor({u"account"_s, me});
        document->setToday(SampleHandover::today());
        return document;
    }
    static void submit(Document &document, const SampleHandover &sample, ChecklistItemId item)
    {
        QVERIFY(document.commit(addEvidence(document.plan(), sample.evidenceOf(item))));
        QVERIFY(document.commit(
            submitItems(document.plan(), {item}, document.actor().person, SampleHandover::today())));
    }
};

void TestRules::submittingNeedsEvidence()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    const auto refused =
        document->commit(submitItems(document->plan(), {sample.runbook}, sample.manager, sample.today()));
    QVERIFY(!refused);
    QVERIFY(refused.error().userMessage.contains(u"evidence"_s));
    QCOMPARE(document->plan().find(sample.runbook)->state, ItemState::NotStarted);
    QVERIFY(!document->canUndo());
    submit(*document, sample, sample.runbook);
    QCOMPARE(document->plan().find(sample.runbook)->state, ItemState::Submitted);
    QCOMPARE(document->plan().find(sample.runbook)->submittedBy, sample.manager);
}

void TestRules::whoMayAccept_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<bool>("runbook");
    QTest::addColumn<bool>("training");
    QTest::newRow("the project manager never") << u"manager"_s << false << false;
    QTest::newRow("the named accepter, and as one of the side") << u"operator"_s << true << true;
    QTest::newRow("the accepter's deputy, but not for a side not theirs") << u"deputy"_s << true << false;
    QTest::newRow("the service owner always") << u"serviceOwner"_s << true << true;
    QTest::newRow("the sponsor always") << u"sponsor"_s << true << true;
    QTest::newRow("nobody") << u"nobody"_s << false << false;
}

void TestRules::whoMayAccept()
{
    QFETCH(QString, who);
    QFETCH(bool, runbook);
    QFETCH(bool, training);
    SampleHandover sample;
    const QHash<QString, PersonId> people{
        {u"manager"_s, sample.manager}, {u"operator"_s, sample.operator_},
        {u"deputy"_s, sample.deputy},   {u"serviceOwner"_s, sample.serviceOwner},
        {u"sponsor"_s, sample.sponsor}, {u"nobody"_s, {}}};
    auto document = open(sample, sample.manager);
    submit(*document, sample, sample.runbook);
    submit(*document, sample, sample.training);
    const PersonId me = people[who];
    document->setActor({u"account"_s, me});
    QCOMPARE(document->commit(acceptItems(document->plan(), {sample.runbook}, by(me))).isOk(), runbook);
    QCOMPARE(document->commit(acceptItems(document->plan(), {sample.training}, by(me))).isOk(), training);
    QCOMPARE(document->plan().find(sample.runbook)->state,
             runbook ? ItemState::Accepted : ItemState::Submitted);
    if (who == u"deputy"_s) {
        QCOMPARE(document->plan().rows<Acceptance>()[0].decidedFor, sample.operator_);
    }
}

void TestRules::stateAloneIsNoAcceptance()
{
    SampleHandover sample;
    auto document = open(sample, sample.operator_);
    Edit edit(document->plan(), "Change");
    edit.set(sample.runbook, &ChecklistItem::state, ItemState::Accepted);
    const auto change = document->commit(std::move(edit));
    QVERIFY(!change);
    QCOMPARE(change.error().code, ErrorCode::NotAllowed);
}

void TestRules::onBehalfNeedsMeansAndEvidence()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    submit(*document, sample, sample.runbook);
    Decision decision = by(sample.operator_);
    decision.recordedBy = sample.manager;
    QVERIFY(!document->commit(acceptItems(document->plan(), {sample.runbook}, decision)));
    decision.means = AcceptanceMeans::Email;
    QVERIFY(!document->commit(acceptItems(document->plan(), {sample.runbook}, decision)));
    decision.proofTitle = u"E-mail of 2 March"_s;
    QVERIFY(document->commit(acceptItems(document->plan(), {sample.runbook}, decision)));
    decision.decidedBy = sample.manager;
    QVERIFY(!document->commit(rejectItems(document->plan(), {sample.runbook}, decision, u"no"_s)));
}

void TestRules::rejectionNeedsReason()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    submit(*document, sample, sample.runbook);
    document->setActor({u"account"_s, sample.operator_});
    QVERIFY(
        !document->commit(rejectItems(document->plan(), {sample.runbook}, by(sample.operator_), u"  "_s)));
    QVERIFY(document->commit(
        rejectItems(document->plan(), {sample.runbook}, by(sample.operator_), u"Step 4 fails"_s)));
    QCOMPARE(document->plan().find(sample.runbook)->rejectedReason, u"Step 4 fails"_s);
    QVERIFY(document->commit(reopenItems(document->plan(), {sample.runbook})));
    QVERIFY(document->plan().find(sample.runbook)->rejectedReason.isEmpty());
}

void TestRules::losingEvidenceFallsBack()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    submit(*document, sample, sample.runbook);
    Edit edit(document->plan(), "Remove evidence");
    edit.remove(document->plan().rows<Evidence>()[0].id);
    QVERIFY(document->commit(std::move(edit)));
    QCOMPARE(document->plan().find(sample.runbook)->state, ItemState::InProgress);
    QVERIFY(document->undo());
    QCOMPARE(document->plan().find(sample.runbook)->state, ItemState::Submitted);
}

void TestRules::editingAnAcceptedItemReopensIt()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    submit(*document, sample, sample.runbook);
    document->setActor({u"account"_s, sample.operator_});
    QVERIFY(document->commit(acceptItems(document->plan(), {sample.runbook}, by(sample.operator_))));
    document->setActor({u"account"_s, sample.manager});
    Edit notes(document->plan(), "Note");
    notes.set(sample.runbook, &ChecklistItem::notes, u"Only a note"_s);
    QVERIFY(document->commit(std::move(notes)));
    QCOMPARE(document->plan().find(sample.runbook)->state, ItemState::Accepted);
    Edit text(document->plan(), "Change");
    text.set(sample.runbook, &ChecklistItem::text, u"Something else"_s);
    QVERIFY(document->commit(std::move(text)));
    QCOMPARE(document->plan().find(sample.runbook)->state, ItemState::Submitted);
    const auto undone = document->undo();
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().userMessage));
    QCOMPARE(document->plan().find(sample.runbook)->state, ItemState::Accepted);
}

void TestRules::undoObeysTheSameRules()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    submit(*document, sample, sample.runbook);
    document->setActor({u"account"_s, sample.operator_});
    QVERIFY(document->commit(acceptItems(document->plan(), {sample.runbook}, by(sample.operator_))));
    document->setActor({u"account"_s, sample.manager});
    const auto refused = document->undo();
    QVERIFY(!refused);
    QVERIFY(refused.error().userMessage.contains(u"Olu Operator"_s));
    QCOMPARE(document->plan().find(sample.runbook)->state, ItemState::Accepted);
    document->setActor({u"account"_s, sample.operator_});
    QVERIFY(document->undo());
    QCOMPARE(document->plan().find(sample.runbook)->state, ItemState::Submitted);
    QVERIFY(document->redo());
    QCOMPARE(document->plan().find(sample.runbook)->state, ItemState::Accepted);
}

void TestRules::acceptingCriteriaLocksThem()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    submit(*document, sample, sample.criteria);
    document->setActor({u"account"_s, sample.serviceOwner});
    QVERIFY(document->commit(acceptItems(document->plan(), {sample.criteria}, by(sample.serviceOwner))));
    const Project *project = document->plan().project();
    QCOMPARE(project->criteriaBaselinedOn, sample.today());
    QCOMPARE(project->goLiveBaseline, project->goLive);

    const auto refuses = [&](auto change) {
        Edit edit(document->plan(), "Change");
        change(edit);
        const auto result = document->commit(std::move(edit));
        return !result && result.error().code == ErrorCode::Locked;
    };
    QVERIFY(refuses([&](Edit &e) { e.set(sample.runbook, &ChecklistItem::gateClass, GateClass::Should); }));
    QVERIFY(refuses([&](Edit &e) { e.set(sample.runbook, &ChecklistItem::weight, 1); }));
    QVERIFY(refuses([&](Edit &e) { e.set(sample.runbook, &ChecklistItem::accepter, sample.sponsor); }));
    QVERIFY(refuses([&](Edit &e) { e.set(sample.runbook, &ChecklistItem::dueOffset, 5); }));
    QVERIFY(refuses([&](Edit &e) { e.remove(sample.runbook); }));
    QVERIFY(refuses([&](Edit &e) { e.set(sample.project, &Project::goScore, 50); }));
    QVERIFY(refuses([&](Edit &e) {
        e.set(sample.runbook, &ChecklistItem::state, ItemState::NotApplicable);
        e.set(sample.runbook, &ChecklistItem::naReason, u"why"_s);
    }));

    Edit added(document->plan(), "Add");
    ChecklistItem item;
    item.project = sample.project;
    item.code = u"NEW-01"_s;
    item.text = u"Later"_s;
    const auto id = added.insert(item);
    QVERIFY(document->commit(std::move(added)));
    QVERIFY(document->plan().find(id)->isAddedAfterBaseline);
    QVERIFY(document->undo());

    QVERIFY2(document->undo(), "taking the acceptance back opens the lock again");
    QVERIFY(!document->plan().project()->criteriaBaselinedOn.isValid());
}

void TestRules::criteriaOpenWithApprovedRequest()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    submit(*document, sample, sample.criteria);
    document->setActor({u"account"_s, sample.serviceOwner});
    QVERIFY(document->commit(acceptItems(document->plan(), {sample.criteria}, by(sample.serviceOwner))));
    Edit ask(document->plan(), "Request");
    ChangeRequest request;
    request.project = sample.project;
    request.kind = ChangeKind::Criteria;
    request.title = u"Lower the weight"_s;
    request.requestedBy = sample.manager;
    request.state = ChangeState::Submitted;
    const auto id = ask.insert(request);
    QVERIFY(document->commit(std::move(ask)));
    const auto change = [&] {
        Edit edit(document->plan(), "Change");
        edit.setAuthority(id);
        edit.set(sample.runbook, &ChecklistItem::weight, 1);
        return document->commit(std::move(edit));
    };
    QVERIFY(!change());
    const auto approve = [&] {
        Edit edit(document->plan(), "Approve");
        ChangeRequest &row = edit.change(id);
        row.state = ChangeState::Approved;
        row.decidedBy = document->actor().person;
        row.decidedOn = sample.today();
        return document->commit(std::move(edit));
    };
    document->setActor({u"account"_s, sample.manager});
    QVERIFY(!approve());
    document->setActor({u"account"_s, sample.sponsor});
    QVERIFY(!approve());
    document->setActor({u"account"_s, sample.serviceOwner});
    QVERIFY(approve());
    QVERIFY(change());
    QCOMPARE(document->plan().find(sample.runbook)->weight, 1);
    QVERIFY(document->undo());
}

void TestRules::waiverOnlyForWaivableAndByTheRightPeople()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    Waiver waiver;
    waiver.item = sample.runbook;
    waiver.requestedBy = sample.manager;
    QVERIFY(!document->commit(requestWaiver(document->plan(), waiver)));
    waiver.item = sample.training;
    QVERIFY(document->commit(requestWaiver(document->plan(), waiver)));
    const WaiverId id = document->plan().rows<Waiver>()[0].id;
    QVERIFY(!document->commit(approveWaivers(document->plan(), {id}, sample.manager, sample.today())));
    QVERIFY(!document->commit(approveWaivers(document->plan(), {id}, sample.sponsor, sample.today())));
    document->setActor({u"account"_s, sample.sponsor});
    QVERIFY(document->commit(approveWaivers(document->plan(), {id}, sample.sponsor, sample.today())));
    QVERIFY(document->commit(concurWithWaivers(document->plan(), {id}, sample.sponsor, sample.today())));
}

void TestRules::aWaiverStaysAsItWasAgreed()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    Waiver waiver;
    waiver.item = sample.training;
    waiver.requestedBy = sample.manager;
    waiver.reason = u"The trainer is ill"_s;
    waiver.expires = sample.today().addDays(60);
    QVERIFY(document->commit(requestWaiver(document->plan(), waiver)));
    const WaiverId id = document->plan().rows<Waiver>()[0].id;
    const auto change = [&](auto member, const auto &value) {
        Edit edit(document->plan(), "Change");
        edit.set(id, member, value);
        return document->commit(std::move(edit));
    };
    QVERIFY(change(&Waiver::expires, sample.today().addDays(30))); // nobody has agreed yet
    document->setActor({u"account"_s, sample.serviceOwner});
    QVERIFY(document->commit(concurWithWaivers(document->plan(), {id}, sample.serviceOwner, sample.today())));
    document->setActor({u"account"_s, sample.manager});
    const Waiver agreed = *document->plan().find(id);
    const auto later = change(&Waiver::expires, sample.today().addDays(90));
    QVERIFY(!later);
    QCOMPARE(later.error().code, ErrorCode::Locked);
    QVERIFY(!change(&Waiver::control, u"None"_s));
    QVERIFY(!change(&Waiver::reason, u"No time"_s));
    QVERIFY(!change(&Waiver::followUpOwner, sample.manager));
    QCOMPARE(*document->plan().find(id), agreed);
    // An objection is noted all the same, and can be taken back.
    document->setActor({u"account"_s, sample.serviceOwner});
    QVERIFY(document->commit(
        objectToWaivers(document->plan(), {id}, sample.serviceOwner, sample.today(), u"Too long"_s)));
    QVERIFY(document->undo());
    QCOMPARE(*document->plan().find(id), agreed);
    QVERIFY(document->undo()); // the concurrence
    QVERIFY(change(&Waiver::control, u"Two colleagues of the vendor"_s));
}

void TestRules::whoAcceptsMayObjectAndThinkAgain()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    Waiver waiver;
    waiver.item = sample.training;
    waiver.requestedBy = sample.manager;
    QVERIFY(document->commit(requestWaiver(document->plan(), waiver)));
    const WaiverId id = document->plan().rows<Waiver>()[0].id;
    const auto object = [&] {
        return document->commit(objectToWaivers(document->plan(), {id}, document->actor().person,
                                                sample.today(), u"Too early"_s));
    };
    const auto approve = [&] {
        return document->commit(
            approveWaivers(document->plan(), {id}, document->actor().person, sample.today()));
    };
    QVERIFY(!object()); // the project side
    document->setActor({u"account"_s, sample.serviceOwner});
    QVERIFY(!document->commit(
        objectToWaivers(document->plan(), {id}, sample.serviceOwner, sample.today(), u" "_s)));
    QVERIFY(object());
    QCOMPARE(waiverStep(document->plan(), *document->plan().find(id)), WaiverStep::Overruling);
    QVERIFY(document->plan().find(id)->reason.contains(u"Too early"_s));
    QVERIFY(!approve()); // now only the sponsor can, over the objection
    QVERIFY(whyNotApprove(document->plan(), *document->plan().find(id), sample.serviceOwner)
                .contains(u"objects"_s));
    QVERIFY(document->undo());
    QCOMPARE(waiverStep(document->plan(), *document->plan().find(id)), WaiverStep::Concurrence);
    QVERIFY(document->redo());
    QVERIFY(document->commit(concurWithWaivers(document->plan(), {id}, sample.serviceOwner, sample.today())));
    QCOMPARE(waiverStep(document->plan(), *document->plan().find(id)), WaiverStep::Approval);
    QVERIFY(approve());
    QCOMPARE(waiverStep(document->plan(), *document->plan().find(id)), WaiverStep::None);
    // Whoever asks does not approve, and is told who does.
    QVERIFY(whyNotApprove(document->plan(), *document->plan().find(id), sample.manager)
                .contains(u"You have asked"_s));
}

void TestRules::goLiveRequestNeedsBoth()
{
    SampleHandover sample;
    ChangeRequest request;
    request.project = sample.project;
    request.kind = ChangeKind::GoLive;
    request.requestedBy = sample.manager;
    request.decidedBy = sample.sponsor;
    request.decidedOn = sample.today();
    QVERIFY(!isFullyDecided(sample.plan, request));
    request.secondDecidedBy = sample.serviceOwner;
    QVERIFY(isFullyDecided(sample.plan, request));
    request.requestedBy = sample.sponsor;
    QVERIFY2(!isFullyDecided(sample.plan, request), "the requester never decides");
}

void TestRules::managerIsNeverServiceOwner()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    Edit edit(document->plan(), "Change");
    edit.set(sample.project, &Project::serviceOwner, sample.manager);
    QVERIFY(!document->commit(std::move(edit)));
}

void TestRules::notApplicableOfAMustNeedsThree()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    QVERIFY(!document->commit(markNotApplicable(document->plan(), {sample.runbook}, u""_s)));
    QVERIFY(document->commit(markNotApplicable(document->plan(), {sample.runbook}, u"No runbook needed"_s)));
    const auto approved = [&] {
        return isNotApplicableApproved(document->plan(), *document->plan().find(sample.runbook),
                                       sample.today());
    };
    for (const PersonId person : {sample.operator_, sample.serviceOwner, sample.sponsor}) {
        QVERIFY(!approved());
        document->setActor({u"account"_s, person});
        QVERIFY(document->commit(approveNotApplicable(document->plan(), {sample.runbook}, by(person))));
    }
    QVERIFY(approved());
    document->setActor({u"account"_s, sample.manager});
    QVERIFY(!document->commit(approveNotApplicable(document->plan(), {sample.runbook}, by(sample.manager))));
}

void TestRules::readOnlyRefuses()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    document->setReadOnly(true);
    Edit edit(document->plan(), "Change");
    edit.set(sample.runbook, &ChecklistItem::notes, u"x"_s);
    const auto change = document->commit(std::move(edit));
    QVERIFY(!change);
    QCOMPARE(change.error().code, ErrorCode::ReadOnly);
}

namespace {
struct RecordingSink : ChangeSink
{
    std::vector<ChangeSet> submitted;
    void submit(const ChangeSet &change, const Actor &) override { submitted.push_back(change); }
};
} // namespace

void TestRules::refusalTakesBackWhatFollowed()
{
    SampleHandover sample;
    auto document = open(sample, sample.manager);
    RecordingSink sink;
    document->setSink(&sink);
    const auto note = [&](const QString &text) {
        Edit edit(document->plan(), "Note");
        edit.set(sample.runbook, &ChecklistItem::notes, text);
        QVERIFY(document->commit(std::move(edit)));
    };
    note(u"one"_s);
    note(u"two"_s);
    note(u"three"_s);
    document->acknowledge(sink.submitted[0].operation, 1);
    QSignalSpy spy(document.get(), &Document::refused);
    document->refuse(sink.submitted[1].operation, {ErrorCode::Conflict, u"changed by somebody"_s, {}});
    QCOMPARE(document->plan().find(sample.runbook)->notes, u"one"_s);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][1].value<QList<ChangeSet>>().size(), 2);
    QCOMPARE(document->pendingCount(), 0U);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
