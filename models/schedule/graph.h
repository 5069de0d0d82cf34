// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schedule/network.h"

#include <span>

namespace baton::schedule {

/// The shape of a network: who follows whom, who belongs to whom, and an order in which to visit them.
///
/// A leaf is one node. A summary is two: a gate that its children wait for (links and constraints of the
/// summary bind them) and a roll-up after them. Knows no dates.
class Graph
{
public:
    struct Edge
    {
        qint32 other = -1; // task at the far end
        qint32 link = -1;
        qint64 lag = 0;
        LinkType type = LinkType::FinishToStart;
        LagKind lagKind = LagKind::Working;
    };

    explicit Graph(const Network &network);

    qint32 size() const { return static_cast<qint32>(m_parent.size()); }
    bool isSummary(qint32 task) const { return !children(task).empty(); }
    qint32 parent(qint32 task) const { return m_parent[static_cast<std::size_t>(task)]; }
    std::span<const qint32> children(qint32 task) const { return row(m_childRow, m_children, task); }
    std::span<const Edge> predecessors(qint32 task) const { return row(m_predRow, m_preds, task); }
    std::span<const Edge> successors(qint32 task) const { return row(m_succRow, m_succs, task); }

    /// Nodes in topological order: below size() the task (of a summary: its roll-up), else the gate of
    /// the summary `node - size()`.
    std::span<const qint32> order() const { return m_order; }
    const std::vector<qint32> &cycle() const { return m_cycle; }

private:
    template <typename T>
    static std::span<const T> row(const std::vector<qint32> &rows, const std::vector<T> &values, qint32 i)
    {
        const auto from = static_cast<std::size_t>(rows[static_cast<std::size_t>(i)]);
        const auto to = static_cast<std::size_t>(rows[static_cast<std::size_t>(i) + 1]);
        return {values.data() + from, to - from};
    }

    void readOutline(const Network &network);
    void readLinks(const Network &network, const std::vector<char> &left);
    bool sort();
    std::vector<char> nodesOnCycles() const;
    void findCycle(const std::vector<char> &onCycle);
    template <typename Visit>
    void forEachNext(qint32 node, Visit visit) const;
    template <typename Visit>
    void forEachPrevious(qint32 node, Visit visit) const;

    std::vector<qint32> m_parent;
    std::vector<qint32> m_childRow, m_children;
    std::vector<qint32> m_predRow, m_succRow;
    std::vector<Edge> m_preds, m_succs;
    std::vector<qint32> m_order;
    std::vector<qint32> m_cycle;
    bool m_flat = true;
};

} // namespace baton::schedule
