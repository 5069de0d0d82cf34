// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/changeimpact.h"

#include "models/checks/checks.h"
#include "models/plan/changeactions.h"
#include "models/plan/fieldtext.h"
#include "models/records/dateform.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class ChangeImpactText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeImpact)
};

Effort effortOf(const Analysis &analysis)
{
    Effort sum;
    for (const Taper &taper : analysis.tapers) {
        const Effort effort = taper.effort(analysis.calendars.project());
        sum.hundredths += effort.hundredths;
        sum.cost.minor += effort.cost.minor;
    }
    return sum;
}

bool isValidIn(const Readiness &readiness, WaiverId id)
{
    const WaiverJudgement *waiver = readiness.find(id);
    return waiver && waiver->isValid();
}

// "DOC-01, DOC-02, DOC-03 and 4 more"
QString listed(const QStringList &names, int most)
{
    const QString shown = names.mid(0, most).join(u", "_s);
    const auto more = static_cast<int>(names.size()) - most;
    return more > 0 ? ChangeImpactText::tr("%1 and %n more", nullptr, more).arg(shown) : shown;
}

QString codeOf(const Plan &plan, ChecklistItemId id)
{
    const ChecklistItem *item = plan.find(id);
    return item ? item->code : QString();
}

// Of the rules that look at where the promised dates lie; those about the request itself are not among them:
// it is approved when the dates move.
std::vector<Finding> errorsOfDates(const Plan &plan, const Analysis &analysis)
{
    static constexpr std::array rules{QLatin1StringView("taper."), QLatin1StringView("tail."),
                                      QLatin1StringView("hypercare."), QLatin1StringView("completion."),
                                      QLatin1StringView("dates.order")};
    std::vector<Finding> errors = findings(plan, analysis, rules);
    std::erase_if(errors, [](const Finding &finding) { return finding.severity != Severity::Error; });
    return errors;
}

} // namespace

ChangeImpact impactOf(const Plan &plan, const Analysis &now, ChangeKind kind, QDate to)
{
    ChangeImpact impact;
    impact.verdict = now.readiness.verdict;
    const Project *project = plan.project();
    if (!project)
        return impact;
    impact.dates = movesOf(*project, now.calendars.project(), kind, to);
    if (impact.dates.empty())
        return impact;
    const DateMove &asked = impact.dates.front();
    if (asked.from.isValid())
        impact.workingDays = now.calendars.project().workingDaysBetween(asked.from, asked.to);

    Plan granted = plan;
    auto edit = moveDate(granted, now.calendars.project(), kind, to);
    const auto change = edit ? edit->finish() : Result<ChangeSet>(edit.error());
    if (!change || !granted.apply(*change))
        return impact;
    const Analysis then = analyse(granted, now.asOf, now.elsewhere);

    const Effort before = effortOf(now);
    const Effort after = effortOf(then);
    impact.effort = {after.hundredths - before.hundredths, {after.cost.minor - before.cost.minor}};
    impact.goLiveFloat = then.goLiveFloat;
    impact.verdict = then.readiness.verdict;
    for (const ItemJudgement &item : then.readiness.items) {
        const ItemJudgement *was = now.readiness.find(item.id);
        if (!was)
            continue;
        if (was->dates.due != item.dates.due && item.state != ItemState::Accepted)
            impact.dueDates.push_back({item.id, was->dates.due, item.dates.due});
        if (was->lapse != Lapse::StaleEvidence && item.lapse == Lapse::StaleEvidence)
            impact.stale.push_back(item.id);
    }
    for (const WaiverJudgement &waiver : now.readiness.waivers) {
        if (waiver.isValid() && !isValidIn(then.readiness, waiver.id))
            impact.waivers.push_back(waiver.id);
    }
    const auto isKnown = [&](PersonId person, QDate day) {
        return std::ranges::any_of(now.overloads, [&](const Overload &known) {
            return known.person == person && known.from <= day && day <= known.to;
        });
    };
    std::ranges::copy_if(then.overloads, std::back_inserter(impact.overloads), [&](const Overload &overload) {
        return !isKnown(overload.person, overload.from) || !isKnown(overload.person, overload.to);
    });
    const std::vector<Finding> known = errorsOfDates(plan, now);
    for (const Finding &error : errorsOfDates(granted, then)) {
        if (std::ranges::none_of(known, [&](const Finding &one) {
                return one.rule == error.rule && one.record == error.record && one.id == error.id;
            }))
            impact.errors.append(error.text);
    }
    return impact;
}

QStringList impactLines(const Plan &plan, const ChangeImpact &impact, const QLocale &locale, int most)
{
    QStringList lines;
    const auto date = [&](QDate day) { return dateText(day, locale); };
    for (const DateMove &move : impact.dates) {
        lines.append(move.from.isValid()
                         ? ChangeImpactText::tr("%1: %2 → %3", "date, from, to")
                               .arg(promiseLabel(*move.promise), date(move.from), date(move.to))
                         : ChangeImpactText::tr("%1: %2", "date, its value")
                               .arg(promiseLabel(*move.promise), date(move.to)));
    }
    if (impact.workingDays > 0)
        lines.append(ChangeImpactText::tr("%n working day(s) later.", nullptr, impact.workingDays));
    else if (impact.workingDays < 0)
        lines.append(ChangeImpactText::tr("%n working day(s) earlier.", nullptr, -impact.workingDays));
    if (impact.effort.hundredths != 0) {
        const QString days =
            locale.toString(static_cast<double>(std::abs(impact.effort.hundredths)) / 100.0, 'f', 2);
        const RecordInfo &record = recordInfo(RecordKind::ChangeRequest);
        const FieldInfo &cost = record.fields[static_cast<size_t>(record.fieldIndex("impact_cost"))];
        const QString money =
            displayText(cost, Value{qint64{std::abs(impact.effort.cost.minor)}}, {&plan, locale, QDate()});
        lines.append((impact.effort.hundredths > 0
                          ? ChangeImpactText::tr("The tapers take %1 more days, %2 more.", "days, money")
                          : ChangeImpactText::tr("The tapers take %1 fewer days, %2 less.", "days, money"))
                         .arg(days, money));
    }
    if (!impact.dueDates.empty()) {
        QStringList codes;
        for (const ChangeImpact::DueMove &move : impact.dueDates)
            codes.append(codeOf(plan, move.item));
        lines.append(ChangeImpactText::tr("%n due date(s) move: %1.", nullptr, static_cast<int>(codes.size()))
                         .arg(listed(codes, most)));
    }
    if (!impact.waivers.empty()) {
        QStringList codes;
        for (const WaiverId id : impact.waivers)
            codes.append(codeOf(plan, plan.find(id)->item));
        lines.append(ChangeImpactText::tr("%n waiver(s) are no longer valid: %1.", nullptr,
                                          static_cast<int>(codes.size()))
                         .arg(listed(codes, most)));
    }
    if (!impact.stale.empty()) {
        QStringList codes;
        for (const ChecklistItemId id : impact.stale)
            codes.append(codeOf(plan, id));
        lines.append(ChangeImpactText::tr("The evidence of %n item(s) becomes too old: %1.", nullptr,
                                          static_cast<int>(codes.size()))
                         .arg(listed(codes, most)));
    }
    QStringList people;
    for (const Overload &overload : impact.overloads) {
        const Person *person = plan.find(overload.person);
        people.append(ChangeImpactText::tr("%1 (%2 % from %3)", "person, percent, date")
                          .arg(person ? person->name : QString())
                          .arg(overload.percent)
                          .arg(date(overload.from)));
    }
    if (!people.isEmpty())
        lines.append(ChangeImpactText::tr("Newly above 100 %: %1.").arg(listed(people, most)));
    for (const QString &error : impact.errors.mid(0, most))
        lines.append(ChangeImpactText::tr("A new error: %1", "finding, a sentence").arg(error));
    if (const auto more = static_cast<int>(impact.errors.size()) - most; more > 0)
        lines.append(ChangeImpactText::tr("%n more new error(s).", nullptr, more));
    if (impact.goLiveFloat && *impact.goLiveFloat < 0)
        lines.append(ChangeImpactText::tr("The timeline is still %n working day(s) later than that.", nullptr,
                                          -*impact.goLiveFloat));
    return lines;
}

} // namespace baton
