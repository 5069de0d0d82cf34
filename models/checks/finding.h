// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/plan/edit.h"

#include <functional>

namespace baton {

enum class Severity { Error, Warning, Info };

/// A repair in one click: an ordinary edit under the ordinary rules, undone like any other.
struct Fix
{
    QString label; ///< translated, as on a button
    std::function<Edit(const Plan &plan)> make;

    explicit operator bool() const { return static_cast<bool>(make); }
};

/// What a rule found on one record.
struct Finding
{
    QLatin1StringView rule; ///< stable key of the rule
    Severity severity = Severity::Warning;
    bool isToSetUp = false; ///< before the criteria are baselined it reads "to set up", not red
    RecordKind record = RecordKind::Project; ///< where to jump
    QUuid id;
    QString text; ///< translated, one whole sentence
    Fix fix;      ///< empty where there is none
};

/// What rules look at.
struct CheckContext
{
    const Plan &plan;
    const Project &project;
    const Analysis &analysis;
};

struct Rule;

/// Takes what rules report.
class Findings
{
public:
    void ask(const Rule &rule, const CheckContext &context);
    /// Errors first, else in the order they were found.
    std::vector<Finding> take();

    /// `fix` is left out where there is none; the severity is the rule's unless one is given.
    template <class T>
    void add(Id<T> id, const QString &text, const Fix &fix = {})
    {
        push(recordKindOf<T>, id.uuid, text, m_severity, fix);
    }
    template <class T>
    void add(Id<T> id, const QString &text, Severity severity, const Fix &fix = {})
    {
        push(recordKindOf<T>, id.uuid, text, severity, fix);
    }

private:
    void push(RecordKind record, QUuid id, const QString &text, Severity severity, Fix fix)
    {
        m_findings.push_back({m_rule, severity, m_isToSetUp, record, id, text, std::move(fix)});
    }

    std::vector<Finding> m_findings;
    QLatin1StringView m_rule;
    Severity m_severity = Severity::Warning;
    bool m_isToSetUp = false;
};

template <>
struct EnumTraits<Severity>
{
    static constexpr auto context = "Severity";
    static constexpr EnumLabel labels[] = {
        {int(Severity::Error), "error", QT_TRANSLATE_NOOP("Severity", "Error")},
        {int(Severity::Warning), "warning", QT_TRANSLATE_NOOP("Severity", "Warning")},
        {int(Severity::Info), "info", QT_TRANSLATE_NOOP("Severity", "Note")},
    };
};

} // namespace baton
