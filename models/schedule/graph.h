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
        LinkType type = LinkType::FinishToStart;
        bool hasLag = false;
        bool isSimple() const { return type == LinkType::FinishToStart && !hasLag; }
    };

    explicit Graph(const Network &network);

    qint32 size() const { return static_cast<qint32>(m_parent.size()); }
    bool isFlat() const { return m_flat; }
    /// Inactive itself, or a summary under which everything is.
    bool isInactive(qint32 task) const
    {
        return !m_inactive.empty() && m_inactive[static_cast<std::size_t>(task)];
    }
    bool isSummary(qint32 task) const { return !m_flat && !children(task).empty(); }
    qint32 parent(qint32 task) const { return m_parent[static_cast<std::size_t>(task)]; }
    std::span<const qint32> children(qint32 task) const
    {
        return m_flat ? std::span<const qint32>() : row(m_childRow, m_children, task);
    }
    std::span<const Edge> predecessors(qint32 task) const { return row(m_predRow, m_preds, task); }
    std::span<const Edge> successors(qint32 task) const { return row(m_succRow, m_succs, task); }

    /// Nodes in topological order: below size() the task (of a summary: its roll-up), else the gate of
    /// the summary `node - size()`.
    std::span<const qint32> order() const { return m_order; }
    const std::vector<qint32> &cycle() const { return m_cycle; }
    /// The k-th node that must come before `node`, -1 after the last.
    qint32 previous(qint32 node, qint32 k) const;
    /// The k-th node that must come after `node`, -1 after the last.
    qint32 next(qint32 node, qint32 k) const;

private:
    template <typename T>
    static std::span<const T> row(const std::vector<qint32> &rows, const std::vector<T> &values, qint32 i)
    {
        const auto from = static_cast<std::size_t>(rows[static_cast<std::size_t>(i)]);
        const auto to = static_cast<std::size_t>(rows[static_cast<std::size_t>(i) + 1]);
        return {values.data() + from, to - from};
    }

    void readOutline(const Network &network);
    void checkOutline();
    void leaveOutIdle(const Network &network);
    void readLinks(const Network &network, const std::vector<char> &left);
    bool sort();
    std::vector<char> nodesOnCycles() const;
    void findCycle(const std::vector<char> &onCycle);
    /// Where links to a task lead: of a summary to its gate.
    qint32 entry(qint32 task) const { return isSummary(task) ? task + size() : task; }

    std::vector<qint32> m_parent;
    std::vector<char> m_inactive; // empty: none
    std::vector<qint32> m_childRow, m_children;
    std::vector<qint32> m_predRow, m_succRow;
    std::vector<Edge> m_preds, m_succs;
    std::vector<qint32> m_order;
    std::vector<qint32> m_cycle;
    bool m_flat = true;
};

} // namespace baton::schedule
