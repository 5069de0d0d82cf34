// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/starterchecklist.h"

#include "models/exchange/csvreader.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

Plan planOf(ProjectKind kind, Profile profile)
{
    Plan plan;
    Project project;
    project.id = ProjectId::create();
    project.name = u"Test"_s;
    project.kind = kind;
    project.profile = profile;
    plan.load(project);
    plan.setOpenProject(project.id);
    return plan;
}

const ChecklistItem *itemOf(const QList<ChecklistItem> &items, const QString &code)
{
    const auto at = std::ranges::find(items, code, &ChecklistItem::code);
    return at == items.end() ? nullptr : &*at;
}

} // namespace

class StarterChecklistTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatShips()
    {
        const auto items = starterChecklist();
        QCOMPARE(items.size(), 109);
        QSet<QString> codes, categories;
        for (const StarterItem &starter : items) {
            codes.insert(starter.item.code);
            categories.insert(starter.item.category);
            QVERIFY(!starter.item.text.isEmpty() && !starter.item.expectedEvidence.isEmpty());
            QVERIFY(!starter.item.text.contains(u'*')); // plain text, shown as it is
            QVERIFY(starter.item.weight >= 1 && starter.item.weight <= 3);
            QVERIFY(starter.item.dueOffset.has_value());
            // A gate that only some profiles have is never milder in the stricter profile.
            if (starter.classes[2])
                QVERIFY(starter.classes[1]);
            if (starter.classes[1])
                QVERIFY(starter.classes[0]);
        }
        QCOMPARE(codes.size(), 109);
        QCOMPARE(categories.size(), 19);
    }

    void readsEveryColumn()
    {
        const auto items = starterItems(ProjectKind::ItService, Profile::Standard);
        const ChecklistItem *trained = itemOf(items, u"TRN-02"_s);
        QVERIFY(trained);
        QCOMPARE(trained->category, u"TRN"_s);
        QCOMPARE(trained->categoryName, u"Training and knowledge transfer"_s);
        QCOMPARE(trained->gateClass, GateClass::Waivable);
        QCOMPARE(trained->weight, 3);
        QCOMPARE(trained->ownerSide, Side::Project);
        QCOMPARE(trained->accepterSide, Side::Operations);
        QCOMPARE(trained->dueAnchor, Anchor::GoLive);
        QCOMPARE(trained->dueOffset, std::optional(-10));
        QCOMPARE(trained->evidenceMaxAge, std::optional(365));
        QCOMPARE(trained->autoCheck, u"operations_trained"_s);
        QCOMPARE(trained->expectedEvidence, u"Attendance + results ≥ agreed % 95"_s);
        QCOMPARE(trained->state, ItemState::NotStarted);
        const ChecklistItem *final = itemOf(items, u"ACC-05"_s);
        QVERIFY(final);
        QCOMPARE(final->gateClass, GateClass::Exit);
        QCOMPARE(final->dueAnchor, Anchor::HypercareEnd);
        QVERIFY(!final->evidenceMaxAge);
    }

    void offersByKindAndProfile_data()
    {
        // Counted with a spreadsheet over the file.
        QTest::addColumn<ProjectKind>("kind");
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("musts");
        using enum ProjectKind;
        using enum Profile;
        QTest::newRow("service critical") << ItService << Critical << 99 << 19;
        QTest::newRow("service standard") << ItService << Standard << 99 << 19;
        QTest::newRow("service minor") << ItService << Minor << 35 << 19;
        QTest::newRow("infrastructure standard") << Infrastructure << Standard << 94 << 18;
        QTest::newRow("facility critical") << Facility << Critical << 72 << 17;
        QTest::newRow("facility minor") << Facility << Minor << 34 << 17;
        QTest::newRow("other standard") << Other << Standard << 62 << 15;
    }

    void offersByKindAndProfile()
    {
        QFETCH(ProjectKind, kind);
        QFETCH(Profile, profile);
        const auto items = starterItems(kind, profile);
        QTEST(static_cast<int>(items.size()), "items");
        QTEST(static_cast<int>(std::ranges::count(items, GateClass::Must, &ChecklistItem::gateClass)),
              "musts");
    }

    void softensRollbackOfPremises()
    {
        const auto facility = starterItems(ProjectKind::Facility, Profile::Critical);
        QCOMPARE(itemOf(facility, u"CUT-02"_s)->gateClass, GateClass::Waivable);
        QVERIFY(itemOf(facility, u"FAC-01"_s));
        QVERIFY(!itemOf(facility, u"MON-01"_s));
        const auto service = starterItems(ProjectKind::ItService, Profile::Critical);
        QCOMPARE(itemOf(service, u"CUT-02"_s)->gateClass, GateClass::Must);
        QVERIFY(!itemOf(service, u"FAC-01"_s));
    }

    void addsWhatIsMissing()
    {
        Plan plan = planOf(ProjectKind::Integration, Profile::Standard);
        ChecklistItem own;
        own.id = ChecklistItemId::create();
        own.project = plan.openProject();
        own.code = u"DOC-01"_s;
        own.text = u"Our own wording"_s;
        own.position = positionStep;
        plan.load(own);

        auto edit = addStarterChecklist(plan);
        QVERIFY(edit);
        const auto change = edit->finish();
        QVERIFY2(change, change ? "" : qPrintable(change.error().userMessage));
        QVERIFY(plan.apply(*change));
        const auto offered = starterItems(ProjectKind::Integration, Profile::Standard).size();
        QCOMPARE(plan.rows<ChecklistItem>().size(), static_cast<size_t>(offered));
        QCOMPARE(plan.find(own.id)->text, u"Our own wording"_s);
        QSet<qint64> positions;
        for (const ChecklistItem &item : plan.rows<ChecklistItem>())
            positions.insert(item.position);
        QCOMPARE(positions.size(), offered);
        QVERIFY(change->text.display().contains(QString::number(offered - 1)));

        auto again = addStarterChecklist(plan);
        QVERIFY(again);
        QVERIFY(again->finish()->isEmpty());
        QVERIFY(plan.apply(change->inverted()));
        QCOMPARE(plan.rows<ChecklistItem>().size(), size_t(1));
    }

    void namesTheRowThatIsWrong()
    {
        const QByteArray head =
            "id,category,category_name,item,class_critical,class_standard,class_minor,weight,"
            "owner_side,accepter_side,due_days_from_go_live,due_anchor,max_age_days,auto_check,"
            "kinds,evidence\n";
        QVERIFY(readStarterChecklist(head + "A,A,A,a,N,,,3,project,operations,-1,go-live,,,all,x\n"));
        const auto wrong =
            readStarterChecklist(head + "A,A,A,a,N,,,3,project,operations,soon,go-live,,,all,x\n");
        QVERIFY(!wrong);
        QVERIFY(wrong.error().userMessage.contains(u"row 2"_s));
        QVERIFY(wrong.error().userMessage.contains(u"due_days_from_go_live"_s));
        const auto open = readCsv(u"a,b\n\"c,d\n");
        QVERIFY(!open);
        QVERIFY(open.error().userMessage.contains(u"line 2"_s));
    }
};

QTEST_GUILESS_MAIN(StarterChecklistTest)
#include "tst_starterchecklist.moc"
