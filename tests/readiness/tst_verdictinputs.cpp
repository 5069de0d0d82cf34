// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/readiness/handover.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct Case
{
    const char *name;
    bool changes;
    void (*edit)(Handover &handover);
};

using H = Handover;

const Case cases[] = {
    {"corrected phone number", false, [](H &h) { h.reviewer.phone = u"+41 44 000 00 00"_s; }},
    {"notes", false, [](H &h) { h.items[0].notes = u"Called them"_s; }},
    {"guidance", false, [](H &h) { h.items[0].guidance = u"See wiki"_s; }},
    {"evidence of a deliverable", false,
     [](H &h) {
         h.prove(h.items[0], QDate(2026, 3, 1));
         h.evidence.back().item = {};
         h.evidence.back().deliverable = DeliverableId::create();
     }},
    {"item of another project", false,
     [](H &h) { h.add(GateClass::Must, ItemState::NotStarted).project = ProjectId::create(); }},
    {"order of the rows", false, [](H &h) { std::ranges::reverse(h.items); }},
    {"a person nobody refers to", false, [](H &h) { h.chief.side = Side::Vendor; }},
    {"state", true, [](H &h) { h.items[0].state = ItemState::Submitted; }},
    {"text", true, [](H &h) { h.items[0].text = u"Another"_s; }},
    {"weight", true, [](H &h) { h.items[1].weight = 3; }},
    {"class", true, [](H &h) { h.items[1].gateClass = GateClass::Must; }},
    {"added item", true, [](H &h) { h.add(GateClass::Should, ItemState::NotStarted); }},
    {"removed item", true, [](H &h) { h.items.erase(h.items.begin() + 1); }},
    {"evidence date", true, [](H &h) { h.evidence[0].date = QDate(2026, 2, 21); }},
    {"acceptance", true, [](H &h) { h.decide(h.items[0], AcceptanceOutcome::Accepted, h.owner.id); }},
    {"waiver expiry", true, [](H &h) { h.waivers[0].expires = QDate(2026, 5, 1); }},
    {"consent withdrawn", true, [](H &h) { h.waivers[0].concurredBy = {}; }},
    {"go-live", true, [](H &h) { h.project.goLive = QDate(2026, 3, 21); }},
    {"threshold", true, [](H &h) { h.project.goScore = 90; }},
    {"service owner", true, [](H &h) { h.project.serviceOwner = h.chief.id; }},
    {"side of who consented", true, [](H &h) { h.reviewer.side = Side::Project; }},
};

Handover base()
{
    static const Handover handover = [] {
        Handover made;
        made.add(GateClass::Must, ItemState::Accepted);
        made.waive(made.add(GateClass::Waivable, ItemState::NotStarted));
        return made;
    }();
    return handover;
}

} // namespace

class TestVerdictInputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashFollowsTheInputsOnly_data();
    void hashFollowsTheInputsOnly();
    void isSha256();
};

void TestVerdictInputs::hashFollowsTheInputsOnly_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < std::size(cases); ++i)
        QTest::newRow(cases[i].name) << static_cast<int>(i);
}

void TestVerdictInputs::hashFollowsTheInputsOnly()
{
    QFETCH(int, index);
    Handover handover = base();
    const QString before = verdictInputsHash(handover.plan());
    QCOMPARE(verdictInputsHash(base().plan()), before);
    cases[index].edit(handover);
    QCOMPARE(verdictInputsHash(handover.plan()) != before, cases[index].changes);
}

void TestVerdictInputs::isSha256()
{
    const QString hash = verdictInputsHash(base().plan());
    QCOMPARE(hash.size(), 64);
    // Known value: no project, no rows, no bytes.
    QCOMPARE(verdictInputsHash(Plan()),
             u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
}

} // namespace baton

QTEST_GUILESS_MAIN(baton::TestVerdictInputs)
#include "tst_verdictinputs.moc"
