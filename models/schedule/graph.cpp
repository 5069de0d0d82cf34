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
        const qint32 parent = network.tasks[at(i)].parent;
        if (parent >= 0 && parent < size && parent != i) {
            m_parent[at(i)] = parent;
            m_flat = false;
        }
    }
    // 1: on the way up from here, 2: known to end at a root.
    std::vector<char> seen(m_flat ? 0 : m_parent.size());
    for (qint32 i = 0; i < size && !m_flat; ++i) {
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
    std::vector<qint32> children;
    for (qint32 i = 0; i < size; ++i) {
        if (m_parent[at(i)] >= 0)
            children.push_back(i);
    }
    intoRows(
        children, size, [this](qint32 child) { return m_parent[at(child)]; }, m_childRow, m_children);
}

// Links between two tasks of `left` are passed over.
void Graph::readLinks(const Network &network, const std::vector<char> &left)
{
    const qint32 n = size();
    m_predRow.assign(at(n) + 1, 0);
    m_succRow.assign(at(n) + 1, 0);
    const auto counts = [&](const Link &link) {
        return link.predecessor >= 0 && link.predecessor < n && link.successor >= 0 && link.successor < n &&
               network.tasks[at(link.predecessor)].mode != Mode::Inactive &&
               network.tasks[at(link.successor)].mode != Mode::Inactive &&
               (left.empty() || !left[at(link.predecessor)] || !left[at(link.successor)]);
    };
    std::size_t count = 0;
    std::vector<char> taken(network.links.size());
    for (std::size_t i = 0; i < network.links.size(); ++i) {
        const Link &link = network.links[i];
        if (counts(link)) {
            taken[i] = 1;
            ++count;
            ++m_predRow[at(link.successor) + 1];
            ++m_succRow[at(link.predecessor) + 1];
        }
    }
    for (std::size_t i = 1; i <= at(n); ++i) {
        m_predRow[i] += m_predRow[i - 1];
        m_succRow[i] += m_succRow[i - 1];
    }
    m_preds.resize(count);
    m_succs.resize(count);
    std::vector<qint32> nextPred(m_predRow.begin(), m_predRow.end() - 1);
    std::vector<qint32> nextSucc(m_succRow.begin(), m_succRow.end() - 1);
    for (std::size_t i = 0; i < network.links.size(); ++i) {
        const Link &link = network.links[i];
        if (!taken[i])
            continue;
        const auto index = static_cast<qint32>(i);
        m_preds[at(nextPred[at(link.successor)]++)] = {link.predecessor, index, link.lag, link.type,
                                                       link.lagKind};
        m_succs[at(nextSucc[at(link.predecessor)]++)] = {link.successor, index, link.lag, link.type,
                                                         link.lagKind};
    }
}

template <typename Visit>
void Graph::forEachNext(qint32 node, Visit visit) const
{
    const qint32 n = size();
    if (node >= n) {
        for (const qint32 child : children(node - n))
            visit(isSummary(child) ? child + n : child);
        return;
    }
    for (const Edge &edge : successors(node))
        visit(isSummary(edge.other) ? edge.other + n : edge.other);
    if (m_parent[at(node)] >= 0)
        visit(m_parent[at(node)]);
}

template <typename Visit>
void Graph::forEachPrevious(qint32 node, Visit visit) const
{
    const qint32 n = size();
    if (node < n && isSummary(node)) {
        for (const qint32 child : children(node))
            visit(child);
        return;
    }
    const qint32 task = node < n ? node : node - n;
    for (const Edge &edge : predecessors(task))
        visit(edge.other);
    if (m_parent[at(task)] >= 0)
        visit(m_parent[at(task)] + n);
}

// False when a cycle is left over.
bool Graph::sort()
{
    const qint32 n = size();
    m_order.clear();
    m_order.reserve(at(n) * (m_flat ? 1 : 2));
    if (m_flat) {
        std::vector<qint32> waiting(at(n));
        for (qint32 i = 0; i < n; ++i) {
            waiting[at(i)] = m_predRow[at(i) + 1] - m_predRow[at(i)];
            if (waiting[at(i)] == 0)
                m_order.push_back(i);
        }
        for (std::size_t next = 0; next < m_order.size(); ++next) {
            for (const Edge &edge : successors(m_order[next])) {
                if (--waiting[at(edge.other)] == 0)
                    m_order.push_back(edge.other);
            }
        }
        return m_order.size() == at(n);
    }
    std::vector<qint32> waiting(at(n) * 2, -1);
    std::size_t nodes = 0;
    for (qint32 task = 0; task < n; ++task) {
        for (const qint32 node : {task, task + n}) {
            if (node >= n && !isSummary(task))
                continue;
            qint32 count = 0;
            forEachPrevious(node, [&](qint32) { ++count; });
            waiting[at(node)] = count;
            ++nodes;
            if (count == 0)
                m_order.push_back(node);
        }
    }
    for (std::size_t next = 0; next < m_order.size(); ++next) {
        forEachNext(m_order[next], [&](qint32 node) {
            if (--waiting[at(node)] == 0)
                m_order.push_back(node);
        });
    }
    return m_order.size() == nodes;
}

// Nodes that can be reached neither from the front nor from the back: those on cycles and between them.
std::vector<char> Graph::nodesOnCycles() const
{
    const qint32 n = size();
    std::vector<char> left(at(n) * 2);
    for (qint32 task = 0; task < n; ++task) {
        left[at(task)] = 1;
        left[at(task + n)] = isSummary(task) ? 1 : 0;
    }
    for (const qint32 node : m_order)
        left[at(node)] = 0;
    std::vector<qint32> waiting(left.size());
    std::vector<qint32> queue;
    for (qint32 node = 0; node < n * 2; ++node) {
        if (!left[at(node)])
            continue;
        forEachNext(node, [&](qint32 next) { waiting[at(node)] += left[at(next)]; });
        if (waiting[at(node)] == 0)
            queue.push_back(node);
    }
    for (std::size_t i = 0; i < queue.size(); ++i) {
        left[at(queue[i])] = 0;
        forEachPrevious(queue[i], [&](qint32 previous) {
            if (left[at(previous)] && --waiting[at(previous)] == 0)
                queue.push_back(previous);
        });
    }
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
        qint32 next = -1;
        forEachNext(node, [&](qint32 candidate) {
            if (next < 0 && onCycle[at(candidate)])
                next = candidate;
        });
        if (next < 0)
            return;
        node = next;
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
