// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/mistakes.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace baton {

using mistakes::Case;
using mistakes::cases;
using mistakes::Peace;
using mistakes::peaces;

namespace {

template <class T>
const T &chosen(std::span<const T> all)
{
    const auto found = std::ranges::find_if(
        all, [](const T &one) { return QByteArray(one.name) == QTest::currentDataTag(); });
    return *found;
}

QString listed(const std::vector<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines += finding.rule + u": "_s + finding.text;
    return lines.join(u'\n');
}

} // namespace

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheMistake_data();
    void findsTheMistake();
    void fixRemovesTheFinding_data() { findsTheMistake_data(); }
    void fixRemovesTheFinding();
    void leavesTheSoundAlone_data();
    void leavesTheSoundAlone();
    void everyRuleHasACaseAndWords();
    void readsToSetUpBeforeTheBaseline();
    void compressesDueDatesWhileSettingUp();
    void anEmptyPlanHasNoFindings();
};

void TestChecks::findsTheMistake_data()
{
    QTest::addColumn<bool>("unused");
    for (const Case &one : cases)
        QTest::newRow(one.name) << true;
}

void TestChecks::findsTheMistake()
{
    const Case &expected = chosen<Case>(cases);
    SoundHandover handover;
    expected.spoil(handover);
    const std::vector<Finding> found = handover.check();
    QVERIFY2(found.size() == 1, qPrintable(listed(found)));
    const Finding &finding = found.front();
    QCOMPARE(finding.rule, QLatin1StringView(expected.rule));
    QCOMPARE(finding.severity, expected.severity);
    QCOMPARE(finding.record, expected.record);
    QVERIFY(handover.plan().contains(finding.record, finding.id));
    QVERIFY2(finding.text.contains(QString::fromUtf8(expected.says)), qPrintable(finding.text));
    QVERIFY2(!finding.text.contains(u"%1"_s) && !finding.text.contains(u"%n"_s), qPrintable(finding.text));
    QVERIFY(!finding.isToSetUp);
}

void TestChecks::fixRemovesTheFinding()
{
    const Case &expected = chosen<Case>(cases);
    SoundHandover handover;
    expected.spoil(handover);
    Plan plan = handover.plan();
    const std::vector<Finding> found = findings(plan, analyse(plan, handover.asOf));
    QCOMPARE(found.size(), size_t(1));
    if (!found.front().fix)
        return;
    QVERIFY(!found.front().fix.label.isEmpty());
    const auto change = found.front().fix.make(plan).finish();
    QVERIFY(change.isOk());
    QVERIFY(!change->isEmpty());
    QVERIFY(!change->text.display().contains(u'%'));
    QVERIFY(plan.apply(*change).isOk());
    for (const Finding &left : findings(plan, analyse(plan, handover.asOf)))
        QVERIFY2(left.rule != QLatin1StringView(expected.rule), qPrintable(left.text));
    QVERIFY(plan.apply(change->inverted()).isOk());
    QCOMPARE(findings(plan, analyse(plan, handover.asOf)).size(), size_t(1));
}

void TestChecks::leavesTheSoundAlone_data()
{
    QTest::addColumn<bool>("unused");
    for (const Peace &one : peaces)
        QTest::newRow(one.name) << true;
}

void TestChecks::leavesTheSoundAlone()
{
    SoundHandover handover;
    chosen<Peace>(peaces).arrange(handover);
    const std::vector<Finding> found = handover.check();
    QVERIFY2(found.empty(), qPrintable(listed(found)));
}

void TestChecks::everyRuleHasACaseAndWords()
{
    QSet<QString> tested;
    for (const Case &one : cases)
        tested.insert(QString::fromLatin1(one.rule));
    QSet<QString> keys;
    for (const Rule *rule : allRules()) {
        const QString key = QString::fromLatin1(rule->key);
        QVERIFY2(!keys.contains(key), rule->key);
        keys.insert(key);
        QVERIFY2(tested.contains(key), rule->key);
        QVERIFY2(!ruleTitle(*rule).isEmpty() && ruleExplanation(*rule).endsWith(u'.'), rule->key);
        QCOMPARE(findRule(QLatin1StringView(rule->key)), rule);
    }
    QCOMPARE(findRule("no.such"_L1), nullptr);
}

void TestChecks::readsToSetUpBeforeTheBaseline()
{
    SoundHandover handover;
    handover.open().owner = {};
    QCOMPARE(severityText(handover.check().front()), u"Warning"_s);
    handover.project.criteriaBaselinedOn = {};
    const std::vector<Finding> found = handover.check();
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(found.front().isToSetUp);
    QCOMPARE(severityText(found.front()), u"To set up"_s);
}

void TestChecks::compressesDueDatesWhileSettingUp()
{
    SoundHandover handover;
    handover.project.criteriaBaselinedOn = {};
    handover.open().dueOffset = -200;
    Plan plan = handover.plan();
    const std::vector<Finding> found = findings(plan, analyse(plan, handover.asOf));
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(found.front().fix);
    const auto change = found.front().fix.make(plan).finish();
    QVERIFY(change.isOk());
    QVERIFY(plan.apply(*change).isOk());
    QVERIFY(findings(plan, analyse(plan, handover.asOf)).empty());
    QCOMPARE(plan.find(handover.open().id)->dueOffset, std::optional(-12)); // the days that are left
}

void TestChecks::anEmptyPlanHasNoFindings()
{
    const Plan plan;
    QVERIFY(findings(plan, analyse(plan, QDate(2026, 3, 2))).empty());
}

} // namespace baton

QTEST_GUILESS_MAIN(baton::TestChecks)
#include "tst_checks.moc"
