// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/judging.h"

#include <algorithm>

namespace baton {

namespace {

using Kind = Reason::Kind;

// Runs the tests of handover.md §3 and collects those that fail.
class Tests
{
public:
    Tests(const Plan &plan, const Readiness &readiness)
        : m_plan(plan), m_project(*plan.project()), m_readiness(readiness)
    {
        for (const ItemJudgement &judgement : readiness.items)
            sortIn(judgement);
    }

    void run()
    {
        fail(Kind::GatesFailed, Verdict::ConditionalGo, m_failed);
        fail(Kind::MustNotPassed, Verdict::ConditionalGo, m_mustOpen);
        fail(Kind::WaivableOpen, Verdict::ConditionalGo, m_waivableOpen);
        if (m_readiness.score.isEmpty())
            m_reasons.push_back({Kind::NothingApplicable, Verdict::ConditionalGo, {}, {}, 0, 0});
        testScores(Verdict::ConditionalGo, m_project.conditionalScore, m_project.conditionalCategoryScore);
        testWaiverCount();
        testOpenShouldItems();
        testScores(Verdict::Go, m_project.goScore, m_project.goCategoryScore);
        if (!m_hasTooManyWaivers)
            fail(Kind::GatesWaived, Verdict::Go, m_waived);
    }

    bool isGo() const
    {
        const bool hasEveryGate =
            m_failed.empty() && m_mustOpen.empty() && m_waivableOpen.empty() && m_waived.empty();
        return hasEveryGate && m_readiness.score.reaches(m_project.goScore) &&
               areCategoriesAtLeast(m_project.goCategoryScore);
    }
    bool isConditionalGo() const
    {
        return std::ranges::all_of(m_reasons,
                                   [](const Reason &reason) { return reason.blocks == Verdict::Go; });
    }
    std::vector<Reason> takeReasons() { return std::move(m_reasons); }

private:
    void sortIn(const ItemJudgement &judgement)
    {
        const ChecklistItem &item = *m_plan.find(judgement.id);
        if (!judgement.isCounted)
            return;
        if (item.gateClass == GateClass::Waivable)
            ++m_waivableCount;
        switch (judgement.gate) {
        case GateStatus::Failed:
            m_failed.push_back(item.id);
            break;
        case GateStatus::Open:
            (item.gateClass == GateClass::Must ? m_mustOpen : m_waivableOpen).push_back(item.id);
            break;
        case GateStatus::Waived:
            m_waived.push_back(item.id);
            break;
        case GateStatus::NoGate:
            if (judgement.state != ItemState::Accepted) {
                m_hasOpenShould = true;
                const QDate due = judgement.dates.due;
                const bool isTooLate = m_project.hypercareEnd.isValid() && due > m_project.hypercareEnd;
                if (item.owner.isNull() || !due.isValid() || isTooLate)
                    m_shouldUnplanned.push_back(item.id);
            }
            break;
        case GateStatus::Passed:
            break;
        }
    }

    void fail(Kind kind, Verdict blocks, const std::vector<ChecklistItemId> &items)
    {
        if (!items.empty())
            m_reasons.push_back({kind, blocks, items, {}, static_cast<int>(items.size()), 0});
    }

    bool areCategoriesAtLeast(int percent) const
    {
        return std::ranges::all_of(m_readiness.categories, [&](const CategoryScore &category) {
            return category.score.isEmpty() || category.score.reaches(percent);
        });
    }

    // A score that fails the lower bar is not named again for the higher one.
    bool isNamed(Kind kind, const QString &category) const
    {
        return std::ranges::any_of(m_reasons, [&](const Reason &reason) {
            return reason.kind == kind && reason.category == category;
        });
    }

    void testScores(Verdict verdict, int required, int categoryRequired)
    {
        const Score &score = m_readiness.score;
        if (!score.isEmpty() && !score.reaches(required) && !isNamed(Kind::ScoreBelow, {}))
            m_reasons.push_back({Kind::ScoreBelow, verdict, {}, {}, *score.shown(), required});
        for (const CategoryScore &category : m_readiness.categories) {
            if (!category.score.isEmpty() && !category.score.reaches(categoryRequired) &&
                !isNamed(Kind::CategoryBelow, category.key))
                m_reasons.push_back({Kind::CategoryBelow,
                                     verdict,
                                     {},
                                     category.key,
                                     *category.score.shown(),
                                     categoryRequired});
        }
    }

    void testWaiverCount()
    {
        const int byShare = m_project.waiverLimitPercent * m_waivableCount / 100;
        const int allowed = std::max(m_project.waiverLimit, byShare);
        const int used = static_cast<int>(m_waived.size());
        m_hasTooManyWaivers = used > allowed;
        if (m_hasTooManyWaivers)
            m_reasons.push_back({Kind::TooManyWaivers, Verdict::ConditionalGo, m_waived, {}, used, allowed});
    }

    void testOpenShouldItems()
    {
        fail(Kind::ShouldWithoutOwnerDate, Verdict::ConditionalGo, m_shouldUnplanned);
        if (m_hasOpenShould && !m_project.hypercareEnd.isValid())
            m_reasons.push_back({Kind::HypercareEndMissing, Verdict::ConditionalGo, {}, {}, 0, 0});
    }

    const Plan &m_plan;
    const Project &m_project;
    const Readiness &m_readiness;
    std::vector<ChecklistItemId> m_failed;
    std::vector<ChecklistItemId> m_mustOpen;
    std::vector<ChecklistItemId> m_waivableOpen;
    std::vector<ChecklistItemId> m_waived;
    std::vector<ChecklistItemId> m_shouldUnplanned;
    std::vector<Reason> m_reasons;
    int m_waivableCount = 0;
    bool m_hasOpenShould = false;
    bool m_hasTooManyWaivers = false;
};

} // namespace

void decideVerdict(const Plan &plan, Readiness &readiness)
{
    Tests tests(plan, readiness);
    tests.run();
    if (tests.isGo()) {
        readiness.verdict = Verdict::Go;
        return;
    }
    readiness.verdict = tests.isConditionalGo() ? Verdict::ConditionalGo : Verdict::NoGo;
    readiness.why = tests.takeReasons();
}

} // namespace baton
