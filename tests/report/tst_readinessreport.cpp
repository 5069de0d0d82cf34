// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/words.h"
#include "models/report/htmlwriter.h"
#include "models/report/pdfwriter.h"
#include "models/report/readinessreport.h"
#include "tests/report/pdftext.h"
#include "tests/report/reportplan.h"
#include "tests/report/samplereport.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace baton;
using namespace Qt::StringLiterals;

class TestReadinessReport : public QObject
{
    Q_OBJECT

private slots:
    void signingEditionIsTwoPages_data();
    void signingEditionIsTwoPages();
    void pageOneSaysItInOrder();
    void pageOneLeavesOutRowsAndNoWords();
    void pageOneSaysWhatTheVerdictSays();
    void noticesAppearWhenThereIsSomethingToKnow();
    void beforeTheCriteriaAreAgreedNothingIsRed();
    void conditionalGoListsWhatIsStillToDo();
    void goHasNothingInTheWay();
    void afterGoLiveTheEndOfHypercareIsAsked();
    void signOffRolesFollowTheProfile();
    void annexHasEverySection();
    void emptySectionsSayNone();
    void hostileTextIsPrintedAsText();
    void placeholdersInNamesArePrintedAsTheyAre();
    void orderOfLoadingDoesNotMatter();
    void footerNamesStateAndAnchor();
    void withoutProjectItSaysSo();

private:
    static report::ReportOptions options(bool signing = true, bool annex = true)
    {
        report::ReportOptions result;
        result.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
        result.hasSigningEdition = signing;
        result.hasAnnex = annex;
        result.revision = 412;
        result.headHash = u"9f2c41d077abe3105555666677778888"_s;
        return result;
    }
    static report::Report reportOf(const ReportPlan &handover,
                                   const report::ReportOptions &choice = options())
    {
        const Plan plan = handover.plan();
        return report::readinessReport(plan, analyse(plan, handover.asOf), choice);
    }
    /// The text of a page of the PDF as it was painted, or of all.
    QString text(const report::Report &report, int page = -1)
    {
        const QString path = m_folder.filePath(u"report.pdf"_s);
        if (!report::writePdfFile(report, report::PagedLayout::pageLayout(QPageSize::A4), path))
            return {};
        return report::pdfText(path, page);
    }

    QTemporaryDir m_folder;
};

#define NEEDS_PDF_TOOLS                                                                                      \
    if (!report::hasPdfTools())                                                                              \
    QSKIP("pdftotext is not installed; the text of the report is passed over")

void TestReadinessReport::signingEditionIsTwoPages_data()
{
    QTest::addColumn<QPageSize::PageSizeId>("size");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("isLarge");
    QTest::addColumn<QLocale>("locale");
    const std::pair<const char *, QString> titles[] = {
        {"short", QString()},
        {"hostile", report::hostileTitle()},
        {"long", u"Long words of a title that goes on and on "_s.repeated(12).left(500)},
        {"no spaces", u"W"_s.repeated(500)},
        {"lines", u"a\nb\nc\nd\ne\nf\ng\nh\n"_s.repeated(20)},
        {"arabic", u"تسليم نظام الدخول الموحد إلى فريق العمليات "_s.repeated(11)}};
    for (const auto size : {QPageSize::A4, QPageSize::Letter}) {
        for (const auto &[name, title] : titles) {
            for (const bool large : {false, true})
                QTest::addRow("%s, %s, %s", size == QPageSize::A4 ? "A4" : "Letter", name,
                              large ? "large" : "small")
                    << size << title << large << QLocale(QLocale::English, QLocale::UnitedKingdom);
        }
        QTest::addRow("%s, German", size == QPageSize::A4 ? "A4" : "Letter")
            << size << titles[2].second << true << QLocale(QLocale::German);
        QTest::addRow("%s, Arabic", size == QPageSize::A4 ? "A4" : "Letter")
            << size << titles[5].second << true << QLocale(QLocale::Arabic, QLocale::Egypt);
    }
}

void TestReadinessReport::signingEditionIsTwoPages()
{
    QFETCH(QPageSize::PageSizeId, size);
    QFETCH(QString, title);
    QFETCH(bool, isLarge);
    QFETCH(QLocale, locale);
    const ReportPlan handover(isLarge ? ReportPlan::Size::Large : ReportPlan::Size::Small, title);
    report::ReportOptions choice = options(true, false);
    choice.locale = locale;
    choice.reconstruction = u"As it was on 1 March 2026, revision 400 of 412."_s;
    const report::PagedLayout layout(reportOf(handover, choice), report::PagedLayout::pageLayout(size));
    QCOMPARE(layout.pageCount(), 2);
}

void TestReadinessReport::pageOneSaysItInOrder()
{
    NEEDS_PDF_TOOLS;
    const QString page = text(reportOf(ReportPlan()), 0);
    const QString order[] = {u"Decision asked:"_s,
                             u"NO-GO"_s,
                             u"gates passed"_s,
                             u"Why "_s,
                             u"Conditions and waivers"_s,
                             u"What operations takes on"_s,
                             u"Residual risks:"_s,
                             u"Dates Date"_s,
                             u"Categories below their threshold"_s,
                             u"To reach GO"_s,
                             u"Score "_s,
                             u"To be known before signing"_s};
    qsizetype at = 0;
    for (const QString &part : order) {
        const qsizetype next = page.indexOf(part, at);
        QVERIFY2(next >= 0, qPrintable(part + u" in "_s + page));
        at = next;
    }
}

// handover.md §8: text is never clipped. Rows that have no room are counted instead.
void TestReadinessReport::pageOneLeavesOutRowsAndNoWords()
{
    NEEDS_PDF_TOOLS;
    const QString sentence = u"The night team restores the identity store from last night's copy"_s;
    for (const QString &title : {QString(), sentence}) {
        for (const auto size : {ReportPlan::Size::Small, ReportPlan::Size::Large}) {
            const QString page = text(reportOf(ReportPlan(size, title)), 0);
            QVERIFY2(!page.contains(u'…'), qPrintable(page));
            QVERIFY2(page.contains(u"more in the annex"_s), qPrintable(page));
        }
    }
}

void TestReadinessReport::pageOneSaysWhatTheVerdictSays()
{
    NEEDS_PDF_TOOLS;
    const ReportPlan handover;
    const Plan plan = handover.plan();
    const Readiness readiness = evaluateReadiness(plan, handover.asOf);
    const QString page = text(reportOf(handover), 0);
    QVERIFY(page.contains(u"go-live on Saturday 14 March 2026 at 06:00, of Sara Sponsor (sponsor), "
                          "by Thursday 12 March 2026."_s));
    QVERIFY(page.contains(u"%1 of %2 "_s.arg(readiness.gates.passed).arg(readiness.gates.total())));
    QCOMPARE(readiness.gates.failed, 1);
    QVERIFY(page.contains(u"1 gate(s) failed: BDR-05."_s));
    QVERIFY(page.contains(u"Score %1"_s.arg(readiness.score.text())));
    QVERIFY(page.contains(u"Go-live 7 Mar 2026 14 Mar 2026 +7 d"_s));
    QVERIFY(page.contains(u"Accountable from 14 Mar 2026, 06:00"_s));

    // The first eight of what leads to GO, and how many more there are.
    QVERIFY(readiness.toReachGo.size() > 8);
    const QString list = page.mid(page.indexOf(u"To be accepted"_s));
    for (size_t i = 0; i < readiness.toReachGo.size(); ++i)
        QCOMPARE(list.contains(plan.find(readiness.toReachGo[i].item)->code + u' '), i < 8);
    QVERIFY(page.contains(u"%1 more in the annex"_s.arg(readiness.toReachGo.size() - 8)));
}

void TestReadinessReport::noticesAppearWhenThereIsSomethingToKnow()
{
    NEEDS_PDF_TOOLS;
    ReportPlan handover;
    QString page = text(reportOf(handover), 0);
    QVERIFY(page.contains(u"Waived over the objection of the accepting side: ACC-07."_s));
    QVERIFY(page.contains(u"On behalf: 1 decision(s) recorded by somebody else than who decided: ACC-01."_s));
    QVERIFY(page.contains(
        u"Criteria changed: 1 threshold(s) differ from the default, 1 item(s) tailored out."_s));

    // What is asked for and not decided.
    handover.waivers.back().isOverObjection = false;
    handover.waivers.back().concurredBy = handover.waivers.back().approvedBy = {};
    ChangeRequest &asked = handover.requests.emplace_back();
    asked.id = ChangeRequestId::create();
    asked.project = handover.project.id;
    asked.number = 9;
    asked.title = u"Without the old portal"_s;
    asked.state = ChangeState::Submitted;
    page = text(reportOf(handover), 0);
    QVERIFY(page.contains(u"Waivers not decided yet: ACC-07."_s));
    QVERIFY(page.contains(u"Change requests not decided yet: 9 “Without the old portal”."_s));
    // An objection is no matter for the annex alone.
    handover.waivers.back().isOverObjection = true;
    handover.waivers.back().reason += u"\nObjection of Olu Operator, 5 Mar 2026: too risky"_s;
    page = text(reportOf(handover), 0);
    QVERIFY2(page.contains(u"Waiver of ACC-07, objected to and not decided: Objection of Olu Operator, 5 Mar "
                           "2026: too risky. Only the sponsor"_s),
             qPrintable(page));
    QVERIFY(!page.contains(u"Waivers not decided yet"_s));
    handover.requests.pop_back();

    handover.waivers.clear();
    for (Acceptance &row : handover.acceptances)
        row.recordedBy = row.decidedBy;
    handover.project.waiverLimit = Project().waiverLimit;
    std::erase_if(handover.items,
                  [](const ChecklistItem &row) { return row.state == ItemState::NotApplicable; });
    page = text(reportOf(handover), 0);
    QVERIFY(!page.contains(u"To be known before signing"_s));

    report::ReportOptions choice = options();
    choice.reconstruction = u"As it was on 1 March 2026."_s;
    page = text(reportOf(handover, choice), 0);
    QVERIFY(page.contains(u"Not the present state: As it was on 1 March 2026."_s));
}

void TestReadinessReport::beforeTheCriteriaAreAgreedNothingIsRed()
{
    NEEDS_PDF_TOOLS;
    ReportPlan handover;
    QVERIFY(htmlOf(reportOf(handover)).contains("class=\"mark blocked\""));
    handover.project.criteriaBaselinedOn = QDate();
    const report::Report report = reportOf(handover);
    const QString page = text(report, 0);
    QVERIFY(page.contains(u"TO SET UP"_s));
    QVERIFY(page.contains(u"If it were decided today: NO-GO."_s));
    const QString second = text(report, 1);
    QVERIFY(second.contains(u"TO SET UP"_s) && !second.contains(u"NO-GO"_s)); // one word on both pages
    const QString list = page.mid(page.indexOf(u"To be accepted"_s));
    QVERIFY(!list.contains(u" R "_s));
}

void TestReadinessReport::conditionalGoListsWhatIsStillToDo()
{
    NEEDS_PDF_TOOLS;
    ReportPlan handover;
    int submitted = 0;
    for (ChecklistItem &item : handover.items) {
        if (item.state == ItemState::NotApplicable)
            continue;
        const bool open = item.gateClass == GateClass::Should && submitted < 2;
        submitted += open ? 1 : 0;
        item.state = open ? ItemState::Submitted : ItemState::Accepted;
        item.owner = handover.manager.id;
        handover.prove(item, QDate(2026, 2, 26));
    }
    handover.items[6].state = ItemState::InProgress; // its waiver is valid
    const Plan plan = handover.plan();
    const Readiness readiness = evaluateReadiness(plan, handover.asOf);
    QCOMPARE(readiness.verdict, Verdict::ConditionalGo);
    const QString page = text(reportOf(handover), 1);
    QVERIFY(!page.contains(u"NO-GO"_s));
    QVERIFY2(page.contains(u"on conditions 1–4."_s), qPrintable(page));
    QVERIFY(page.contains(u"The legacy directory stays readable"_s));
    QVERIFY(page.contains(u"ACC-07"_s) && page.contains(u"waived; until then: The team lead looks"_s));
    for (const ChecklistItem &item : handover.items) {
        if (item.state == ItemState::Submitted)
            QVERIFY(page.contains(item.code));
    }
}

void TestReadinessReport::goHasNothingInTheWay()
{
    NEEDS_PDF_TOOLS;
    ReportPlan handover;
    handover.waivers.clear();
    for (ChecklistItem &item : handover.items) {
        if (item.state == ItemState::NotApplicable)
            continue;
        item.state = ItemState::Accepted;
        handover.prove(item, QDate(2026, 2, 26));
    }
    const QString page = text(reportOf(handover), 0);
    QVERIFY(page.contains(u" GO "_s) && !page.contains(u"NO-GO"_s));
    QVERIFY(page.contains(u"none: every test of GO is passed"_s));
    QVERIFY(page.contains(u"nothing is left to accept for GO"_s));
    QVERIFY(text(reportOf(handover), 1).contains(u"on condition 1."_s));
}

void TestReadinessReport::afterGoLiveTheEndOfHypercareIsAsked()
{
    NEEDS_PDF_TOOLS;
    ReportPlan handover;
    handover.asOf = handover.project.goLive.addDays(3);
    const QString page = text(reportOf(handover), 0);
    QVERIFY2(page.contains(u"to end hypercare on"_s) && page.contains(u"NOT YET"_s), qPrintable(page));
    QVERIFY(page.contains(u"To reach EXIT"_s));
    QVERIFY(!page.contains(u"To reach GO"_s) && !page.contains(u"NO-GO"_s));
    const QString signedPage = text(reportOf(handover), 1);
    QVERIFY(signedPage.contains(u"I agree that hypercare of SSO integration ends on"_s));
    QVERIFY(signedPage.contains(u"Service owner Otto Owner decides"_s));
}

void TestReadinessReport::signOffRolesFollowTheProfile()
{
    NEEDS_PDF_TOOLS;
    ReportPlan handover;
    QString page = text(reportOf(handover), 1);
    QVERIFY(
        page.contains(u"I accept accountability for SSO integration from Saturday 14 March 2026 at 06:00"_s));
    // Who signs at NO-GO is told what that means.
    QVERIFY(page.contains(u"The verdict is NO-GO: whoever accepts nevertheless"_s));
    for (const QString &role : {u"Project manager Mara Manager recommends"_s, u"Delivery lead"_s,
                                u"Service owner Otto Owner accepts; required, veto"_s, u"Support lead"_s,
                                u"Security"_s, u"Business owner"_s, u"Sponsor Sara Sponsor decides"_s})
        QVERIFY2(page.contains(role), qPrintable(role));
    QVERIFY(!page.contains(u"Support lead Rita"_s));
    handover.reviewer.role = u"Support lead, service desk"_s;
    handover.chief.side = Side::Security;
    page = text(reportOf(handover), 1);
    QVERIFY(page.contains(u"Support lead Rita Reviewer"_s));
    QVERIFY(page.contains(u"Security Carl Chief"_s)); // the only one of that side
    QVERIFY(page.contains(u"history 9f2c 41d0 77ab e310"_s));
    QVERIFY(page.contains(verdictInputsHash(handover.plan()).first(4)));
    handover.project.profile = Profile::Minor;
    page = text(reportOf(handover), 1);
    QVERIFY(page.contains(u"Service owner Otto Owner"_s) && page.contains(u"Sponsor Sara Sponsor"_s));
    for (const QString &role : {u"Delivery lead"_s, u"Support lead"_s, u"Security"_s, u"Business owner"_s})
        QVERIFY2(!page.contains(role), qPrintable(role));
}

void TestReadinessReport::annexHasEverySection()
{
    NEEDS_PDF_TOOLS;
    const ReportPlan handover;
    const report::Report report = reportOf(handover);
    const QString all = text(report);
    for (const ChecklistItem &item : handover.items)
        QVERIFY2(all.contains(item.code), qPrintable(item.code));
    const report::PagedLayout layout(report, report::PagedLayout::pageLayout(QPageSize::A4));
    for (const QString &heading :
         {u"Verdict and what stands in the way"_s, u"Gates, waivers and conditions"_s, u"Timeline"_s,
          u"Checklist"_s, u"Deliverables"_s, u"Taper and exit"_s, u"Contacts"_s,
          u"Findings of the plan checks"_s, u"Changes and tailoring"_s, u"Rules, letters and terms"_s})
        QVERIFY2(layout.pageOfHeading(heading) >= 2, qPrintable(heading));
    for (const QString &part :
         {u"Rejected: The restore took nine hours"_s, u"Not applicable: There is no classroom"_s,
          u"Control: The team lead looks at the dashboard every morning"_s, u"Valid, over objection"_s,
          u"Go-live: One week later"_s, u"5,600 EUR"_s, u"Load test passed"_s, u"12.00 days, 9,600 EUR"_s,
          u"Floor until the handover is completed"_s, u"mara@example.org"_s,
          u"Operations manual, version 1.2"_s, u"For the steering committee"_s, u"0123 4567 89ab cdef"_s,
          u"61 %"_s, u"Waivers allowed"_s, u"Evidence: Walk-through record, 20 Feb 2026"_s,
          u"Added after the criteria were agreed."_s})
        QVERIFY2(all.contains(part), qPrintable(part));
}

void TestReadinessReport::emptySectionsSayNone()
{
    NEEDS_PDF_TOOLS;
    Handover empty;
    const Plan plan = empty.plan();
    const report::Report report = report::readinessReport(plan, analyse(plan, empty.asOf), options());
    const QString all = text(report);
    for (const QString &part : {u"Open and failed gates none"_s, u"Waiver register none"_s,
                                u"Change requests none"_s, u"Items by category none"_s, u"Exit gates none"_s,
                                u"Items tailored out none"_s, u"There is no earlier snapshot."_s})
        QVERIFY2(all.contains(part), qPrintable(part));
    QVERIFY(all.contains(u"The checklist has no applicable item"_s));
    QVERIFY(all.contains(u"Score —"_s));

    Plan bare;
    Project project;
    project.id = ProjectId::create();
    project.name = u"Bare"_s;
    bare.load(project);
    bare.setOpenProject(project.id);
    const QString nothing =
        text(report::readinessReport(bare, analyse(bare, QDate(2026, 3, 2)), report::ReportOptions()));
    QVERIFY(nothing.contains(u"go-live, for which no date is set yet"_s));
    QVERIFY(nothing.contains(u"Contacts none"_s));
}

void TestReadinessReport::hostileTextIsPrintedAsText()
{
    NEEDS_PDF_TOOLS;
    const ReportPlan handover(ReportPlan::Size::Small, report::hostileTitle());
    const report::Report report = reportOf(handover);
    const QString all = text(report);
    QVERIFY(all.count(u"<img src=/dev/zero>"_s) > 60);
    const QString html = QString::fromUtf8(report::htmlOf(report));
    QVERIFY(!html.contains(u"<img"_s));
    QVERIFY(
        html.contains(u"&lt;img src=/dev/zero&gt; =1+1 ${x} &#39;quotes&#39; &quot;double&quot; مرحبا 🚀"_s));
}

void TestReadinessReport::placeholdersInNamesArePrintedAsTheyAre()
{
    const QString name = u"%1 %2 %3 %n %L1 %%"_s;
    ReportPlan handover(ReportPlan::Size::Small, name);
    const QString html = QString::fromUtf8(report::htmlOf(reportOf(handover)));
    const QString plain =
        QString::fromUtf8(report::htmlOf(reportOf(ReportPlan(ReportPlan::Size::Small, u"Zebra"_s))));
    // Wherever another name stands, this one stands whole.
    QCOMPARE(html.count(name), plain.count(u"Zebra"_s));
}

void TestReadinessReport::orderOfLoadingDoesNotMatter()
{
    ReportPlan handover;
    handover.waive(handover.items[1]);
    const QByteArray first = report::htmlOf(reportOf(handover));
    std::mt19937 random(7);
    std::shuffle(handover.items.begin(), handover.items.end(), random);
    std::shuffle(handover.evidence.begin(), handover.evidence.end(), random);
    std::shuffle(handover.acceptances.begin(), handover.acceptances.end(), random);
    std::shuffle(handover.waivers.begin(), handover.waivers.end(), random);
    QCOMPARE(report::htmlOf(reportOf(handover)), first);
}

void TestReadinessReport::footerNamesStateAndAnchor()
{
    NEEDS_PDF_TOOLS;
    const report::Report report = reportOf(ReportPlan());
    const QString page = text(report, 3);
    QVERIFY(page.contains(u"As of 2 Mar 2026, revision 412 · 9f2c 41d0 77ab e310"_s));
    QVERIFY(page.contains(u"Internal"_s));
    QCOMPARE(reportOf(ReportPlan(), options(true, false)).edition, u"Signing edition"_s);
    QCOMPARE(reportOf(ReportPlan(), options(false, true)).edition, u"Annex"_s);
}

void TestReadinessReport::withoutProjectItSaysSo()
{
    const Plan plan;
    const report::Report report = report::readinessReport(plan, analyse(plan, QDate(2026, 3, 2)), options());
    QVERIFY(QString::fromUtf8(report::htmlOf(report)).contains(u"No project is open"_s));
}

QTEST_MAIN(TestReadinessReport)
#include "tst_readinessreport.moc"
