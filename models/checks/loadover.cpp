// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

#include <QStringList>

namespace baton {

namespace {

constexpr size_t namedPeriods = 3;

QString periodText(const Overload &overload)
{
    return overload.from == overload.to
               ? Checks::tr("%1 (%2 %)", "day and load").arg(dateText(overload.from)).arg(overload.percent)
               : Checks::tr("%1 to %2 (%3 %)", "first day, last day and load")
                     .arg(dateText(overload.from), dateText(overload.to))
                     .arg(overload.percent);
}

void checkLoadOver(const CheckContext &context, Findings &findings)
{
    const std::vector<Overload> &all = context.analysis.overloads; // by person
    for (size_t first = 0; first < all.size();) {
        size_t end = first;
        QStringList periods;
        for (; end < all.size() && all[end].person == all[first].person; ++end) {
            if (end - first < namedPeriods)
                periods += periodText(all[end]);
        }
        const QString name = personName(context.plan, all[first].person);
        const QString days = periods.join(Checks::tr(", ", "between periods"));
        const int more = static_cast<int>(end - first) - static_cast<int>(periods.size());
        findings.add(
            all[first].person,
            more > 0 ? Checks::tr("%1 is planned for more than 100 %: %2 and %n more time(s).", nullptr, more)
                           .arg(name, days)
                     : Checks::tr("%1 is planned for more than 100 %: %2.").arg(name, days));
        first = end;
    }
}

} // namespace

const Rule loadOver{
    "load.over", Severity::Warning, QT_TRANSLATE_NOOP("Checks", "Person over 100 %"),
    QT_TRANSLATE_NOOP("Checks",
                      "Allocation, tasks and run-the-business load together exceed what a day has."),
    checkLoadOver};

} // namespace baton
