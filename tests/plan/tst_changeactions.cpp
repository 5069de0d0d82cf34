// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/changeactions.h"
#include "models/plan/document.h"
#include "models/plan/permissions.h"
#include "models/plan/plancalendars.h"
#include "models/plan/requestlock.h"
#include "tests/plan/samplehandover.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

class TestChangeActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goLiveTakesTheLaterDatesAlong();
    void laterEndsPushWhatFollows();
    void agreedDatesAreLocked();
    void approvalMovesTheDatesAsOneStep();
    void chainOfRequestsKeepsEveryDate();
    void aLaterBaselineMovesOn();
    void whoDecides_data();
    void whoDecides();
    void theRequesterNeverDecides();
    void onlyADraftIsDeleted();
    void whatIsSubmittedIsLocked();
    void aDeciderWhoAsksAgreesByAsking();
    void nobodyAsksInADecidersName();
    void submittedRequestsStayAsTheyWereRead();
    void requestsAreComplete();
    void rejectionNeedsAReasonAndMovesNothing();
    void withdrawnByWhoMadeIt();
    void datesThatAreNotAgreedMoveAtOnce();
    void criteriaOpenUnderAnApprovedRequest();
};

namespace {

struct Handover : SampleHandover
{
    PersonId chief;

    explicit Handover(bool isAgreed = true)
    {
        Person line;
        line.id = chief = PersonId::create();
        line.name = u"Lena Chief"_s;
        plan.load(line);
        Project row = *plan.project();
        row.hypercareEnd = QDate(2026, 3, 27);
        row.tailEnd = QDate(2026, 4, 10);
        row.hardStop = QDate(2026, 4, 24);
        row.decision = QDate(2026, 3, 12);
        if (isAgreed) {
            row.criteriaBaselinedOn = QDate(2026, 2, 1);
            row.decisionBaseline = row.decision;
            row.goLiveBaseline = row.goLive;
            row.hypercareEndBaseline = row.hypercareEnd;
            row.tailEndBaseline = row.tailEnd;
            row.hardStopBaseline = row.hardStop;
        }
        Plan changed;
        changed.setOpenProject(project);
        changed.load(row);
        for (Person person : plan.rows<Person>()) {
            if (person.id == manager)
                person.lineManager = chief;
            changed.load(person);
        }
        for (const ChecklistItem &item : plan.rows<ChecklistItem>())
            changed.load(item);
        plan = changed;
    }

    std::unique_ptr<Document> open(PersonId me) const
    {
        auto document = std::make_unique<Document>(plan);
        document->setToday(today());
        actAs(*document, me);
        return document;
    }
    static void actAs(Document &document, PersonId me) { document.setActor({u"account"_s, me}); }

    ChangeRequest asked(ChangeKind kind, QDate to) const
    {
        ChangeRequest request;
        request.kind = kind;
        request.title = u"Later"_s;
        request.reason = u"The library is late"_s;
        request.scope = u"TRN-02 is no gate"_s;
        request.to = to;
        request.state = ChangeState::Submitted;
        request.requestedBy = manager;
        request.requestedOn = today();
        return request;
    }
    ChangeRequestId request(Document &document, ChangeKind kind, QDate to = {}) const
    {
        actAs(document, manager);
        const auto made = document.commit(requestChange(document.plan(), asked(kind, to)));
        return made ? ChangeRequestId{made->rows.front().id} : ChangeRequestId();
    }
    static Result<ChangeSet> approve(Document &document, ChangeRequestId id, PersonId by)
    {
        actAs(document, by);
        return document.commit(
            approveChange(document.plan(), PlanCalendars(document.plan()).project(), id, by, today(), {}));
    }
};

} // namespace

void TestChangeActions::goLiveTakesTheLaterDatesAlong()
{
    const Handover h;
    const PlanCalendars calendars(h.plan);
    const auto moves =
        movesOf(*h.plan.project(), calendars.project(), ChangeKind::GoLive, QDate(2026, 3, 21));
    QCOMPARE(moves.size(), 5U);
    QCOMPARE(moves.front().promise->key, "go_live");
    // Saturday to Saturday: five working days.
    QCOMPARE(moves[1].to, QDate(2026, 3, 19));
    QCOMPARE(moves[2].to, QDate(2026, 4, 3));
    QCOMPARE(moves[3].to, QDate(2026, 4, 17));
    QCOMPARE(moves[4].to, QDate(2026, 5, 1));
    QVERIFY(movesOf(*h.plan.project(), calendars.project(), ChangeKind::GoLive, h.plan.project()->goLive)
                .empty());
    QVERIFY(movesOf(*h.plan.project(), calendars.project(), ChangeKind::Scope, QDate(2026, 3, 21)).empty());
}

void TestChangeActions::laterEndsPushWhatFollows()
{
    const Handover h;
    const PlanCalendars calendars(h.plan);
    const auto moves = [&](ChangeKind kind, QDate to) {
        return movesOf(*h.plan.project(), calendars.project(), kind, to);
    };
    QCOMPARE(moves(ChangeKind::HypercareEnd, QDate(2026, 4, 3)).size(), 1U);
    QCOMPARE(moves(ChangeKind::HypercareEnd, QDate(2026, 4, 30)).size(), 3U);
    QCOMPARE(moves(ChangeKind::TailExtension, QDate(2026, 4, 30)).back().to, QDate(2026, 4, 30));
}

void TestChangeActions::agreedDatesAreLocked()
{
    const Handover h;
    auto document = h.open(h.serviceOwner);
    for (const Promise &promise : promises()) {
        const QDate date = h.plan.project()->*promise.date;
        if (!(h.plan.project()->*promise.baseline).isValid())
            continue;
        Edit edit(document->plan(), "Change");
        edit.set(h.project, promise.date, date.addDays(3));
        const auto refused = document->commit(std::move(edit));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Locked);
    }
    // A date nobody has agreed to is free.
    Edit edit(document->plan(), "Change");
    edit.set(h.project, &Project::handoverStart, QDate(2026, 3, 9));
    QVERIFY(document->commit(std::move(edit)));
}

void TestChangeActions::approvalMovesTheDatesAsOneStep()
{
    const Handover h;
    auto document = h.open(h.manager);
    const ChangeRequestId id = h.request(*document, ChangeKind::GoLive, QDate(2026, 3, 21));
    QCOMPARE(document->plan().find(id)->number, 1);
    QCOMPARE(document->plan().find(id)->from, QDate(2026, 3, 14));
    const Project before = *document->plan().project();
    QVERIFY(Handover::approve(*document, id, h.sponsor));
    QCOMPARE(*document->plan().project(), before);
    QCOMPARE(document->plan().find(id)->state, ChangeState::Submitted);
    const auto approved = Handover::approve(*document, id, h.serviceOwner);
    QVERIFY(approved);
    QCOMPARE(approved->authority, id);
    QVERIFY(approved->text.display().contains(u"21 Mar 2026"_s));
    const Project after = *document->plan().project();
    QCOMPARE(after.goLive, QDate(2026, 3, 21));
    QCOMPARE(after.hypercareEnd, QDate(2026, 4, 3));
    QCOMPARE(after.goLiveBaseline, before.goLive);
    QVERIFY(document->undo());
    QCOMPARE(*document->plan().project(), before);
    QCOMPARE(document->plan().find(id)->state, ChangeState::Submitted);
    QVERIFY(document->redo());
    QCOMPARE(*document->plan().project(), after);
    // Who did not decide cannot take it back.
    Handover::actAs(*document, h.manager);
    QVERIFY(!document->undo());
}

void TestChangeActions::chainOfRequestsKeepsEveryDate()
{
    const Handover h;
    auto document = h.open(h.manager);
    const auto grant = [&](ChangeKind kind, QDate to, std::initializer_list<PersonId> deciders) {
        const ChangeRequestId id = h.request(*document, kind, to);
        for (const PersonId person : deciders)
            QVERIFY(Handover::approve(*document, id, person));
        QCOMPARE(document->plan().find(id)->state, ChangeState::Approved);
        const PlanCalendars calendars(document->plan());
        for (const Promise &promise : promises())
            QVERIFY2(isKept(document->plan(), calendars.project(), promise, h.today()), promise.key);
    };
    grant(ChangeKind::HypercareEnd, QDate(2026, 4, 2), {h.serviceOwner});
    grant(ChangeKind::GoLive, QDate(2026, 3, 21), {h.sponsor, h.serviceOwner});
    QCOMPARE(document->plan().project()->hypercareEnd, QDate(2026, 4, 9));
    grant(ChangeKind::GoLive, QDate(2026, 3, 28), {h.serviceOwner, h.sponsor});
    grant(ChangeKind::TailExtension, QDate(2026, 5, 22), {h.sponsor, h.chief});
    QCOMPARE(document->plan().project()->tailEnd, QDate(2026, 5, 22));
}

// The decision was agreed only after go-live had moved once.
void TestChangeActions::aLaterBaselineMovesOn()
{
    Handover h;
    Project row = *h.plan.project();
    row.goLiveBaseline = QDate(2026, 3, 7);
    Plan changed;
    changed.setOpenProject(h.project);
    changed.load(row);
    for (const Person &person : h.plan.rows<Person>())
        changed.load(person);
    ChangeRequest first = h.asked(ChangeKind::GoLive, row.goLive);
    first.id = ChangeRequestId::create();
    first.project = h.project;
    first.from = row.goLiveBaseline;
    first.state = ChangeState::Approved;
    first.decidedBy = h.sponsor;
    first.secondDecidedBy = h.serviceOwner;
    first.decidedOn = first.secondDecidedOn = QDate(2026, 2, 20);
    changed.load(first);
    h.plan = changed;
    auto document = h.open(h.manager);
    const ChangeRequestId id = h.request(*document, ChangeKind::GoLive, QDate(2026, 3, 28));
    QVERIFY(Handover::approve(*document, id, h.sponsor));
    const auto approved = Handover::approve(*document, id, h.serviceOwner);
    QVERIFY2(approved, approved ? "" : qPrintable(approved.error().userMessage));
    QCOMPARE(document->plan().project()->decision, QDate(2026, 3, 26));
    for (const Promise &promise : promises())
        QVERIFY2(isKept(document->plan(), PlanCalendars(document->plan()).project(), promise, h.today()),
                 promise.key);
}

void TestChangeActions::whoDecides_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("deciders");
    QTest::newRow("go-live") << int(ChangeKind::GoLive) << QStringList{u"sponsor"_s, u"serviceOwner"_s};
    QTest::newRow("hypercare") << int(ChangeKind::HypercareEnd) << QStringList{u"serviceOwner"_s};
    QTest::newRow("tail") << int(ChangeKind::TailExtension) << QStringList{u"sponsor"_s, u"chief"_s};
    QTest::newRow("criteria") << int(ChangeKind::Criteria) << QStringList{u"serviceOwner"_s};
    QTest::newRow("scope") << int(ChangeKind::Scope) << QStringList{u"sponsor"_s};
}

void TestChangeActions::whoDecides()
{
    QFETCH(int, kind);
    QFETCH(QStringList, deciders);
    const Handover h;
    const QHash<QString, PersonId> people{{u"manager"_s, h.manager},    {u"serviceOwner"_s, h.serviceOwner},
                                          {u"sponsor"_s, h.sponsor},    {u"chief"_s, h.chief},
                                          {u"operator"_s, h.operator_}, {u"nobody"_s, {}}};
    auto document = h.open(h.manager);
    const ChangeRequestId id = h.request(*document, static_cast<ChangeKind>(kind), QDate(2026, 5, 8));
    for (auto it = people.begin(); it != people.end(); ++it) {
        if (!deciders.contains(it.key()))
            QVERIFY2(!Handover::approve(*document, id, *it), qPrintable(it.key()));
    }
    for (const QString &decider : deciders) {
        QCOMPARE(document->plan().find(id)->state, ChangeState::Submitted);
        QVERIFY2(Handover::approve(*document, id, people[decider]), qPrintable(decider));
        QVERIFY(decidersText(document->plan(), static_cast<ChangeKind>(kind))
                    .contains(document->plan().find(people[decider])->name));
    }
    QCOMPARE(document->plan().find(id)->state, ChangeState::Approved);
}

// Who decides alone cannot ask alone: somebody else submits the draft, and then they decide.
void TestChangeActions::theRequesterNeverDecides()
{
    const Handover h;
    auto document = h.open(h.serviceOwner);
    ChangeRequest request = h.asked(ChangeKind::HypercareEnd, QDate(2026, 4, 2));
    request.requestedBy = h.serviceOwner;
    const auto refused = document->commit(requestChange(document->plan(), request));
    QVERIFY(!refused);
    QVERIFY(refused.error().userMessage.contains(u"Sven Owner alone decides"_s));
    QVERIFY(refused.error().userMessage.contains(u"let Mara Project submit it"_s));
    request.state = ChangeState::Draft;
    const auto made = document->commit(requestChange(document->plan(), request));
    QVERIFY(made);
    const ChangeRequestId id{made->rows.front().id};
    const auto submit = [&](PersonId by) {
        Handover::actAs(*document, by);
        return document->commit(submitChange(document->plan(), id, by, h.today()));
    };
    QVERIFY(!submit(h.serviceOwner));
    QVERIFY(submit(h.manager));
    QCOMPARE(document->plan().find(id)->requestedBy, h.manager);
    QVERIFY(whyNotDecide(document->plan(), *document->plan().find(id), h.manager).contains(u"Sven Owner"_s));
    QVERIFY(Handover::approve(*document, id, h.serviceOwner));
    QCOMPARE(document->plan().project()->hypercareEnd, QDate(2026, 4, 2));
}

void TestChangeActions::onlyADraftIsDeleted()
{
    const Handover h;
    auto document = h.open(h.manager);
    const ChangeRequestId id = h.request(*document, ChangeKind::GoLive, QDate(2026, 3, 21));
    const auto remove = [&] {
        Edit edit(document->plan(), "Remove");
        edit.remove(id);
        return document->commit(std::move(edit));
    };
    const auto submitted = remove();
    QVERIFY(!submitted);
    QVERIFY(submitted.error().userMessage.contains(u"Withdraw it"_s));
    QVERIFY(document->commit(withdrawChange(document->plan(), id)));
    const auto withdrawn = remove();
    QVERIFY(!withdrawn);
    QVERIFY(withdrawn.error().userMessage.contains(u"Only a draft"_s));
    // Taking back what one has just asked for is no removal.
    QVERIFY(document->undo());
    QVERIFY(document->undo());
    QVERIFY(!document->plan().find(id));
    ChangeRequest draft = h.asked(ChangeKind::GoLive, QDate(2026, 3, 21));
    draft.state = ChangeState::Draft;
    const auto made = document->commit(requestChange(document->plan(), draft));
    QVERIFY(made);
    Edit edit(document->plan(), "Remove");
    edit.remove(ChangeRequestId{made->rows.front().id});
    QVERIFY(document->commit(std::move(edit)));
}

void TestChangeActions::whatIsSubmittedIsLocked()
{
    const Handover h;
    auto document = h.open(h.manager);
    const ChangeRequestId id = h.request(*document, ChangeKind::GoLive, QDate(2026, 3, 21));
    const auto isLocked = [&](const char *key) {
        return fieldLock(document->plan(), RecordKind::ChangeRequest, id.uuid, fieldIndex<ChangeRequest>(key))
            .has_value();
    };
    QVERIFY(isLocked("title"));
    QVERIFY(isLocked("to_date"));
    QVERIFY(!isLocked("state"));
    QVERIFY(document->commit(withdrawChange(document->plan(), id)));
    QVERIFY(!isLocked("title"));
    // The criteria are locked as before, whatever the record.
    QVERIFY(fieldLock(document->plan(), RecordKind::ChecklistItem, h.runbook.uuid,
                      fieldIndex<ChecklistItem>("gate_class")));
}

void TestChangeActions::aDeciderWhoAsksAgreesByAsking()
{
    const Handover h;
    for (const auto &[asks, decides] :
         {std::pair(h.sponsor, h.serviceOwner), std::pair(h.serviceOwner, h.sponsor)}) {
        auto document = h.open(asks);
        ChangeRequest request = h.asked(ChangeKind::GoLive, QDate(2026, 3, 21));
        request.requestedBy = asks;
        const auto made = document->commit(requestChange(document->plan(), request));
        QVERIFY(made);
        const ChangeRequestId id{made->rows.front().id};
        QCOMPARE(decidersLeft(document->plan(), *document->plan().find(id)), std::vector<PersonId>{decides});
        QVERIFY(!Handover::approve(*document, id, asks));
        QVERIFY(Handover::approve(*document, id, decides));
        QCOMPARE(document->plan().find(id)->state, ChangeState::Approved);
        QCOMPARE(document->plan().project()->goLive, QDate(2026, 3, 21));
    }
}

void TestChangeActions::nobodyAsksInADecidersName()
{
    const Handover h;
    auto document = h.open(h.manager);
    ChangeRequest request = h.asked(ChangeKind::GoLive, QDate(2026, 3, 21));
    request.requestedBy = h.sponsor;
    QVERIFY(!document->commit(requestChange(document->plan(), request)));
    request.state = ChangeState::Draft;
    const auto made = document->commit(requestChange(document->plan(), request));
    QVERIFY(made);
    const ChangeRequestId id{made->rows.front().id};
    QVERIFY(!document->commit(submitChange(document->plan(), id, h.manager, h.today())));
    // Nor does the other decider approve at once what the sponsor never submitted.
    QVERIFY(!Handover::approve(*document, id, h.serviceOwner));
    Handover::actAs(*document, h.sponsor);
    QVERIFY(document->commit(submitChange(document->plan(), id, h.sponsor, h.today())));
}

void TestChangeActions::submittedRequestsStayAsTheyWereRead()
{
    const Handover h;
    auto document = h.open(h.manager);
    const ChangeRequestId id = h.request(*document, ChangeKind::GoLive, QDate(2026, 3, 21));
    QVERIFY(Handover::approve(*document, id, h.sponsor));
    const auto tried = [&](auto member, const auto &value) {
        Edit edit(document->plan(), "Change");
        edit.set(id, member, value);
        return document->commit(std::move(edit));
    };
    for (const PersonId person : {h.manager, h.sponsor, h.operator_}) {
        Handover::actAs(*document, person);
        const auto refused = tried(&ChangeRequest::to, QDate(2026, 6, 1));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Locked);
        QVERIFY(refused.error().userMessage.contains(u"Withdraw"_s));
        QVERIFY(!tried(&ChangeRequest::from, QDate(2026, 3, 1)));
        QVERIFY(!tried(&ChangeRequest::kind, ChangeKind::Scope));
        QVERIFY(!tried(&ChangeRequest::title, u"Other"_s));
        QVERIFY(!tried(&ChangeRequest::reason, u"Other"_s));
        QVERIFY(!tried(&ChangeRequest::scope, u"Other"_s));
        QVERIFY(!tried(&ChangeRequest::requestedBy, h.serviceOwner));
        QVERIFY(!tried(&ChangeRequest::state, ChangeState::Draft));
    }
    Handover::actAs(*document, h.manager);
    QVERIFY(document->commit(withdrawChange(document->plan(), id)));
    QVERIFY(document->plan().find(id)->decidedBy.isNull());
    QVERIFY(tried(&ChangeRequest::to, QDate(2026, 3, 28)));
}

void TestChangeActions::requestsAreComplete()
{
    const Handover h;
    ChangeRequest request = h.asked(ChangeKind::GoLive, QDate(2026, 3, 21));
    request.reason.clear();
    QVERIFY(!requestChange(h.plan, request));
    request = h.asked(ChangeKind::GoLive, {});
    QVERIFY(!requestChange(h.plan, request));
    request = h.asked(ChangeKind::GoLive, h.plan.project()->goLive);
    QVERIFY(!requestChange(h.plan, request));
    request = h.asked(ChangeKind::Scope, {});
    request.scope = u"  "_s;
    QVERIFY(!requestChange(h.plan, request));
    request.state = ChangeState::Draft;
    QVERIFY(requestChange(h.plan, request));
}

void TestChangeActions::rejectionNeedsAReasonAndMovesNothing()
{
    const Handover h;
    auto document = h.open(h.manager);
    const ChangeRequestId id = h.request(*document, ChangeKind::GoLive, QDate(2026, 3, 21));
    const Project before = *document->plan().project();
    Handover::actAs(*document, h.sponsor);
    QVERIFY(!document->commit(rejectChange(document->plan(), id, h.sponsor, h.today(), u" "_s)));
    QVERIFY(document->commit(rejectChange(document->plan(), id, h.sponsor, h.today(), u"Peak season"_s)));
    QCOMPARE(document->plan().find(id)->state, ChangeState::Rejected);
    QCOMPARE(*document->plan().project(), before);
    Handover::actAs(*document, h.manager);
    QVERIFY(!document->commit(withdrawChange(document->plan(), id)));
}

void TestChangeActions::withdrawnByWhoMadeIt()
{
    const Handover h;
    auto document = h.open(h.manager);
    const ChangeRequestId id = h.request(*document, ChangeKind::GoLive, QDate(2026, 3, 21));
    Handover::actAs(*document, h.operator_);
    QVERIFY(!document->commit(withdrawChange(document->plan(), id)));
    Handover::actAs(*document, h.manager);
    QVERIFY(document->commit(withdrawChange(document->plan(), id)));
    QCOMPARE(document->plan().find(id)->state, ChangeState::Withdrawn);
    QVERIFY(document->commit(submitChange(document->plan(), id, h.manager, h.today())));
    QCOMPARE(document->plan().find(id)->state, ChangeState::Submitted);
}

void TestChangeActions::datesThatAreNotAgreedMoveAtOnce()
{
    const Handover h(false);
    auto document = h.open(h.manager);
    QVERIFY(!needsRequest(document->plan(), ChangeKind::GoLive));
    const Project before = *document->plan().project();
    QVERIFY(document->commit(moveDate(document->plan(), PlanCalendars(document->plan()).project(),
                                      ChangeKind::GoLive, QDate(2026, 3, 21))));
    QCOMPARE(document->plan().project()->tailEnd, QDate(2026, 4, 17));
    QVERIFY(document->undo());
    QCOMPARE(*document->plan().project(), before);
}

void TestChangeActions::criteriaOpenUnderAnApprovedRequest()
{
    const Handover h;
    auto document = h.open(h.manager);
    const ChangeRequestId id = h.request(*document, ChangeKind::Criteria);
    const auto loosen = [&] {
        Edit edit(document->plan(), "Change");
        edit.set(h.training, &ChecklistItem::gateClass, GateClass::Should);
        return document->commit(std::move(edit));
    };
    document->setAuthority(id);
    QVERIFY(!loosen()); // not approved yet
    QVERIFY(Handover::approve(*document, id, h.serviceOwner));
    Handover::actAs(*document, h.manager);
    document->setAuthority({});
    QVERIFY(!loosen());
    document->setAuthority(id);
    const auto changed = loosen();
    QVERIFY(changed);
    QCOMPARE(changed->authority, id);
    // What needs no permission names none.
    Edit note(document->plan(), "Change");
    note.set(h.training, &ChecklistItem::notes, u"Asked for"_s);
    const auto noted = document->commit(std::move(note));
    QVERIFY(noted);
    QVERIFY(noted->authority.isNull());
}

QTEST_GUILESS_MAIN(TestChangeActions)
#include "tst_changeactions.moc"
