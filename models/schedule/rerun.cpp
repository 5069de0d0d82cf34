// SPDX-License-Identifier: GPL-3.0-or-later
// The passes again after a few tasks have changed, over what the change reaches: forwards from the tasks on
// for as long as dates differ, then backwards from all that moved.
#include "models/schedule/engine.h"

namespace baton::schedule {

void Engine::markNext(qint32 node)
{
    for (qint32 k = 0, other = 0; (other = m_graph.next(node, k)) >= 0; ++k)
        m_marks[static_cast<std::size_t>(other)] |= Forward;
}

// The gate of a summary looks at the successors of its roll-up too.
void Engine::markBackward(qint32 node)
{
    m_marks[static_cast<std::size_t>(node)] |= Backward;
    if (node < m_graph.size() && m_graph.isSummary(node))
        m_marks[static_cast<std::size_t>(node + m_graph.size())] |= Backward;
}

void Engine::markPrevious(qint32 node)
{
    for (qint32 k = 0, other = 0; (other = m_graph.previous(node, k)) >= 0; ++k)
        markBackward(other);
}

std::vector<qint32> Engine::rerun(const std::vector<qint32> &touched, ScheduleResult &result)
{
    std::swap(m_result, result);
    const qint32 n = m_graph.size();
    m_marks.assign(static_cast<std::size_t>(n) * (m_graph.isFlat() ? 1 : 2), 0);
    for (const qint32 i : touched) {
        if (m_graph.isSummary(i)) {
            m_marks[static_cast<std::size_t>(i)] |= Forward | Touched;
            m_marks[static_cast<std::size_t>(i + n)] |= Forward | Touched;
        } else {
            m_marks[static_cast<std::size_t>(i)] |= Forward | Touched;
            chooseWay(i);
        }
    }
    const PlanTime finish = m_result.finish;
    forwardAgain();
    if (m_result.finish != finish) {
        for (char &mark : m_marks)
            mark |= Backward;
    }
    backwardAgain();
    std::vector<qint32> changed;
    for (qint32 i = 0; i < n; ++i) {
        const bool gate = m_graph.isSummary(i) && m_marks[static_cast<std::size_t>(i + n)] & Changed;
        if (m_marks[static_cast<std::size_t>(i)] & Changed || gate)
            changed.push_back(i);
    }
    std::swap(m_result, result);
    return changed;
}

void Engine::forwardAgain()
{
    const qint32 n = m_graph.size();
    bool isSpanKnown = true;
    for (const qint32 node : m_graph.order()) {
        char &mark = m_marks[static_cast<std::size_t>(node)];
        if (!(mark & Forward))
            continue;
        const qint32 i = node >= n ? node - n : node;
        bool moved = (mark & Touched) != 0;
        if (node >= n) {
            Summary &s = summary(i);
            const Summary before = s;
            s.floor = {};
            s.hasPredecessors = false;
            openGate(i);
            moved = moved || s != before;
        } else {
            const TaskDates before = dates(i);
            if (m_graph.isSummary(i)) {
                Summary &s = summary(i);
                const Summary rolled = s;
                s.started = s.finished = s.complete = false;
                rollUp(i);
                moved = moved || s != rolled;
            } else {
                const Work worked = work(i);
                const auto pushed = m_pushedStart.extract(i);
                dates(i).pinned = false;
                if (!isPlain(i) || !placePlain(i))
                    placeLeaf(i);
                const auto pushedNow = m_pushedStart.find(i);
                const bool isPushed = pushedNow != m_pushedStart.end();
                moved = moved || work(i) != worked || isPushed == pushed.empty() ||
                        (isPushed && pushedNow->second != pushed.mapped());
            }
            if (dates(i) != before) {
                moved = true;
                mark |= Changed;
                const TaskDates &after = dates(i);
                isSpanKnown = isSpanKnown && before.start > m_result.start &&
                              before.earlyFinish < m_result.finish && after.start >= m_result.start &&
                              after.earlyFinish <= m_result.finish;
            }
        }
        if (!moved)
            continue;
        markNext(node);
        markBackward(i);
        markPrevious(node);
    }
    if (!isSpanKnown)
        measureSpan();
}

void Engine::backwardAgain()
{
    const qint32 n = m_graph.size();
    const auto order = m_graph.order();
    for (auto node = order.rbegin(); node != order.rend(); ++node) {
        char &mark = m_marks[static_cast<std::size_t>(*node)];
        if (!(mark & Backward))
            continue;
        const qint32 i = *node >= n ? *node - n : *node;
        bool moved = false;
        if (*node < n && m_graph.isSummary(i)) {
            Summary &s = summary(i);
            const Summary before = s;
            s.capStart = s.capFinish = noCap;
            s.hasSuccessors = false;
            capSummary(i);
            moved = s != before;
        } else {
            const TaskDates before = dates(i);
            if (*node >= n) {
                const PlanTime late = summary(i).lateStart;
                rollUpLate(i);
                measureSlack(i);
                moved = summary(i).lateStart != late;
            } else {
                const Work worked = work(i);
                if (!isPlain(i) || !placeLatePlain(i)) {
                    placeLate(i);
                    measureSlack(i);
                }
                moved = work(i) != worked;
            }
            if (dates(i) != before) {
                moved = true;
                mark |= Changed;
            }
        }
        if (moved)
            markPrevious(*node);
    }
}

} // namespace baton::schedule
