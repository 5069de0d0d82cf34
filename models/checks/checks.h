// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"

namespace baton {

/// One plan check: a mistake it knows, and how to find it. Each has a file of its own.
struct Rule
{
    const char *key;         ///< permanent: silenced findings and scripts name it
    Severity severity;       ///< usual one
    const char *title;       ///< translate in context "Checks"
    const char *explanation; ///< why it matters; likewise
    void (*check)(const CheckContext &context, Findings &findings);
};

/// Every rule, in the order findings are listed.
std::span<const Rule *const> allRules();
/// Null when there is no rule of that key.
const Rule *findRule(QLatin1StringView key);
QString ruleTitle(const Rule &rule);
QString ruleExplanation(const Rule &rule);

/// What all rules find, errors first, then in the order of the rules.
std::vector<Finding> findings(const Plan &plan, const Analysis &analysis);
/// The same a rule at a time, for who has something else to do in between.
class FindingsSearch
{
public:
    bool isFinished() const;
    /// Asks the next rule; of the same plan each time.
    void step(const Plan &plan, const Analysis &analysis);
    /// What was found, in the order of findings().
    std::vector<Finding> take();

private:
    Findings m_found;
    size_t m_next = 0;
};

/// The same of the rules whose keys begin with one of these: "taper.", "tail.".
std::vector<Finding> findings(const Plan &plan, const Analysis &analysis,
                              std::span<const QLatin1StringView> prefixes);

/// "To set up", "Error", "Warning", "Note".
QString severityText(const Finding &finding);

} // namespace baton
