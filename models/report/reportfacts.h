// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/readinessreport.h"

#include <algorithm>

namespace baton::report {

/// Rows of the open project, those with a position in its order.
template <class T>
std::vector<const T *> projectRows(const Plan &plan)
{
    std::vector<const T *> rows;
    for (const T &row : plan.rows<T>()) {
        if (row.project == plan.openProject())
            rows.push_back(&row);
    }
    if constexpr (requires(T row) { row.position; })
        std::ranges::stable_sort(rows, {}, [](const T *row) { return row->position; });
    return rows;
}

/// What the readiness report says about a plan, in words and marks; the parts of the report share it.
class ReportFacts
{
public:
    /// All three outlive the facts. There must be an open project.
    ReportFacts(const Plan &reportedPlan, const Analysis &itsAnalysis, const ReportOptions &reportOptions);

    const Plan &plan;
    const Analysis &analysis;
    const Readiness &readiness;
    const ReportOptions &options;
    const Project &project;

    std::vector<const ChecklistItem *> items;
    std::vector<const Waiver *> waivers;
    std::vector<const Condition *> conditions;
    std::vector<const ChangeRequest *> changes; ///< by number
    std::vector<const Acceptance *> onBehalf;   ///< recorded by somebody else than who decided

    /// "2 Mar 2026"; "—" for a null date.
    QString date(QDate day) const;
    /// "Saturday 14 March 2026 at 06:00", without the time where there is none.
    QString longDate(QDate day, QTime time = {}) const;
    QString number(qint64 value) const { return options.locale.toString(value); }
    QString money(Money amount) const;
    /// The name, or "—" for nobody.
    QString person(PersonId id) const;
    /// The name, or else the side in brackets.
    QString personOrSide(PersonId id, Side side) const;
    const ChecklistItem *item(ChecklistItemId id) const { return plan.find(id); }
    /// "DOC-01 Operations runbook is complete"; empty when it has gone.
    Text itemText(ChecklistItemId id) const;
    Mark mark(const ItemJudgement &judgement) const;
    QString stateText(const ItemJudgement &judgement) const;
    /// The newest evidence dated up to as-of, or null.
    const Evidence *newestEvidence(ChecklistItemId id) const;

    /// What a signature depends on: open conditions, waivers in use without one, and for CONDITIONAL GO the
    /// Should items still open. In the order they are numbered on the sign-off page.
    struct Reservation
    {
        Text text;
        PersonId owner;
        QDate due;
    };
    std::vector<Reservation> reservations() const;

    Mark verdictMark() const;

private:
    QHash<QUuid, const Evidence *> m_newestEvidence;
};

/// First sixteen hex digits in groups of four, as people read them out.
QString shortHash(const QString &hex);

/// The parts of the report.
std::vector<Block> summaryPage(const ReportFacts &facts, int condensed);
inline constexpr int summaryVersions = 9;
std::vector<Block> signOffPage(const ReportFacts &facts, int condensed);
inline constexpr int signOffVersions = 4;
std::vector<Block> gateSections(const ReportFacts &facts);
std::vector<Block> timelineSection(const ReportFacts &facts);
std::vector<Block> checklistSections(const ReportFacts &facts);
std::vector<Block> peopleSection(const ReportFacts &facts);
std::vector<Block> taperSections(const ReportFacts &facts);
std::vector<Block> findingsSection(const ReportFacts &facts);
std::vector<Block> changeSections(const ReportFacts &facts);
std::vector<Block> rulesSection(const ReportFacts &facts);

} // namespace baton::report
