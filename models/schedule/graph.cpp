// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/graph.h"

#include <algorithm>

namespace baton::schedule {

namespace {

std::size_t at(qint32 i)
{
    return static_cast<std::size_t>(i);
}

// Counting sort of values by key into rows.
template <typename T, typename Key>
void intoRows(const std::vector<T> &values, qint32 size, Key key, std::vector<qint32> &rows,
              std::vector<T> &out)
{
    rows.assign(at(size) + 1, 0);
    for (const T &value : values)
        ++rows[at(key(value)) + 1];
    for (std::size_t i = 1; i < rows.size(); ++i)
        rows[i] += rows[i - 1];
    out.resize(values.size());
    std::vector<qint32> next(rows.begin(), rows.end() - 1);
    for (const T &value : values)
        out[at(next[at(key(value))]++)] = value;
}

} // namespace

Graph::Graph(const Network &network)
{
    readOutline(network);
    readLinks(network, {});
    if (sort())
        return;
    const std::vector<char> onCycle = nodesOnCycles();
    findCycle(onCycle);
    std::vector<char> tasksOnCycle(m_parent.size());
    for (std::size_t i = 0; i < onCycle.size(); ++i) {
        if (onCycle[i])
            tasksOnCycle[i % m_parent.size()] = 1;
    }
    readLinks(network, tasksOnCycle);
    sort();
}

void Graph::readOutline(const Network &network)
{
    const auto size = static_cast<qint32>(network.tasks.size());
    m_parent.resize(network.tasks.size(), -1);
    for (qint32 i = 0; i < size; ++i) {
        const Task &task = network.tasks[at(i)];
        if (task.parent >= 0 && task.parent < size && task.parent != i) {
            m_parent[at(i)] = task.parent;
            m_flat = false;
        }
        if (task.mode == Mode::Inactive) {
            m_inactive.resize(network.tasks.size());
            m_inactive[at(i)] = 1;
        }
    }
    if (m_flat)
        return;
    checkOutline();
    std::vector<qint32> children;
    for (qint32 i = 0; i < size; ++i) {
        if (m_parent[at(i)] >= 0)
            children.push_back(i);
    }
    intoRows(
        children, size, [this](qint32 child) { return m_parent[at(child)]; }, m_childRow, m_children);
    if (!m_inactive.empty())
        leaveOutIdle(network);
}

// A summary under which everything is inactive takes part no more than that does.
void Graph::leaveOutIdle(const Network &network)
{
    std::vector<char> hasWork(m_parent.size());
    for (qint32 i = 0; i < size(); ++i) {
        if (m_inactive[at(i)] || (isSummary(i) && network.tasks[at(i)].mode == Mode::Automatic))
            continue;
        for (qint32 up = i; up >= 0 && !hasWork[at(up)]; up = m_parent[at(up)])
            hasWork[at(up)] = 1;
    }
    for (qint32 i = 0; i < size(); ++i)
        m_inactive[at(i)] = m_inactive[at(i)] || !hasWork[at(i)];
}

// Cuts parents that form a circle.
void Graph::checkOutline()
{
    // 1: on the way up from here, 2: known to end at a root.
    std::vector<char> seen(m_parent.size());
    for (qint32 i = 0; i < size(); ++i) {
        qint32 up = i;
        for (; up >= 0 && seen[at(up)] == 0; up = m_parent[at(up)]) {
            seen[at(up)] = 1;
            const qint32 parent = m_parent[at(up)];
            if (parent >= 0 && seen[at(parent)] == 1)
                m_parent[at(up)] = -1;
        }
        for (up = i; up >= 0 && seen[at(up)] == 1; up = m_parent[at(up)])
            seen[at(up)] = 2;
    }
}

// Links between two tasks of `left` are passed over.
void Graph::readLinks(const Network &network, const std::vector<char> &left)
{
    const qint32 n = size();
    m_predRow.assign(at(n) + 1, 0);
    m_succRow.assign(at(n) + 1, 0);
    const auto counts = [&](const Link &link) {
        return link.predecessor >= 0 && link.predecessor < n && link.successor >= 0 && link.successor < n &&
               (m_inactive.empty() ||
                (!m_inactive[at(link.predecessor)] && !m_inactive[at(link.successor)])) &&
               (left.empty() || !left[at(link.predecessor)] || !left[at(link.successor)]);
    };
    for (const Link &link : network.links) {
        if (counts(link)) {
            ++m_predRow[at(link.successor)];
            ++m_succRow[at(link.predecessor)];
        }
    }
    // Rows are first their ends and, once filled from behind, their beginnings.
    for (std::size_t i = 1; i <= at(n); ++i) {
        m_predRow[i] += m_predRow[i - 1];
        m_succRow[i] += m_succRow[i - 1];
    }
    m_preds.resize(at(m_predRow.back()));
    m_succs.resize(at(m_succRow.back()));
    for (std::size_t i = network.links.size(); i-- > 0;) {
        const Link &link = network.links[i];
        if (!counts(link))
            continue;
        const auto index = static_cast<qint32>(i);
        m_preds[at(--m_predRow[at(link.successor)])] = {link.predecessor, index, link.type, link.lag != 0};
        m_succs[at(--m_succRow[at(link.predecessor)])] = {link.successor, index, link.type, link.lag != 0};
    }
}

qint32 Graph::previous(qint32 node, qint32 k) const
{
    const qint32 n = size();
    if (node < n && isSummary(node)) {
        const auto below = children(node);
        return at(k) < below.size() ? below[at(k)] : -1;
    }
    const qint32 task = node < n ? node : node - n;
    const auto before = predecessors(task);
    if (at(k) < before.size())
        return before[at(k)].other;
    const qint32 parent = m_parent[at(task)];
    return at(k) == before.size() && parent >= 0 ? parent + n : -1;
}

qint32 Graph::next(qint32 node, qint32 k) const
{
    const qint32 n = size();
    if (node >= n) {
        const auto below = children(node - n);
        return at(k) < below.size() ? entry(below[at(k)]) : -1;
    }
    const auto after = successors(node);
    if (at(k) < after.size())
        return entry(after[at(k)].other);
    return at(k) == after.size() ? m_parent[at(node)] : -1;
}

// Keeps to the order of the tasks as far as the links allow: neighbours in the plan stay neighbours in
// memory while the passes run. False when there is a cycle.
bool Graph::sort()
{
    const qint32 n = size();
    enum : char { Untouched, Waiting, Placed };
    std::vector<char> state(at(n) * (m_flat ? 1 : 2), Untouched);
    m_order.clear();
    m_order.reserve(state.size());
    struct Step
    {
        qint32 node;
        qint32 seen; // how many of those before it are placed
    };
    std::vector<Step> stack;
    const auto place = [&](qint32 wanted) {
        stack.push_back({wanted, 0});
        while (!stack.empty()) {
            Step &top = stack.back();
            state[at(top.node)] = Waiting;
            const qint32 before = previous(top.node, top.seen);
            if (before < 0) {
                state[at(top.node)] = Placed;
                m_order.push_back(top.node);
                stack.pop_back();
            } else if (state[at(before)] == Placed) {
                ++top.seen;
            } else if (state[at(before)] == Waiting) {
                return false;
            } else {
                stack.push_back({before, 0});
            }
        }
        return true;
    };
    const auto isReady = [&](qint32 task) {
        return std::ranges::all_of(predecessors(task),
                                   [&](const Edge &e) { return state[at(e.other)] == Placed; });
    };
    for (qint32 task = 0; task < n; ++task) {
        if (m_flat && state[at(task)] == Untouched && isReady(task)) {
            state[at(task)] = Placed;
            m_order.push_back(task);
        } else if (state[at(entry(task))] != Placed && !place(entry(task))) {
            return false;
        }
    }
    for (qint32 task = n - 1; task >= 0 && !m_flat; --task) {
        if (state[at(task)] != Placed && !place(task))
            return false;
    }
    return true;
}

// Nodes on cycles and between them: those that peeling off from the front, then from the back, leaves.
std::vector<char> Graph::nodesOnCycles() const
{
    const qint32 n = size();
    std::vector<char> left(at(n) * 2);
    for (qint32 task = 0; task < n; ++task) {
        left[at(task)] = 1;
        left[at(task + n)] = isSummary(task) ? 1 : 0;
    }
    const auto peel = [&](auto ahead, auto behind) {
        std::vector<qint32> waiting(left.size()), queue;
        for (qint32 node = 0; node < n * 2; ++node) {
            if (!left[at(node)])
                continue;
            for (qint32 k = 0, other = 0; (other = ahead(node, k)) >= 0; ++k)
                waiting[at(node)] += left[at(other)];
            if (waiting[at(node)] == 0)
                queue.push_back(node);
        }
        for (std::size_t i = 0; i < queue.size(); ++i) {
            left[at(queue[i])] = 0;
            for (qint32 k = 0, other = 0; (other = behind(queue[i], k)) >= 0; ++k) {
                if (left[at(other)] && --waiting[at(other)] == 0)
                    queue.push_back(other);
            }
        }
    };
    const auto before = [this](qint32 node, qint32 k) { return previous(node, k); };
    const auto after = [this](qint32 node, qint32 k) { return next(node, k); };
    peel(before, after);
    peel(after, before);
    return left;
}

void Graph::findCycle(const std::vector<char> &onCycle)
{
    const qint32 n = size();
    const auto start = std::ranges::find(onCycle, char(1));
    if (start == onCycle.end())
        return;
    // Every node left has a successor that is left: walk until one comes up again.
    std::vector<qint32> step(onCycle.size(), -1), path;
    for (qint32 node = static_cast<qint32>(start - onCycle.begin()); step[at(node)] < 0;) {
        step[at(node)] = static_cast<qint32>(path.size());
        path.push_back(node);
        qint32 k = 0, following = next(node, 0);
        while (following >= 0 && !onCycle[at(following)])
            following = next(node, ++k);
        if (following < 0)
            return;
        node = following;
        if (step[at(node)] >= 0)
            path.erase(path.begin(), path.begin() + step[at(node)]);
    }
    for (const qint32 node : path) {
        const qint32 task = node % n;
        if (std::ranges::find(m_cycle, task) == m_cycle.end())
            m_cycle.push_back(task);
    }
}

} // namespace baton::schedule
