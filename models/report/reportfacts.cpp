// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportfacts.h"

#include "models/readiness/words.h"
#include "models/records/dateform.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

struct ReportFactsText
{
    Q_DECLARE_TR_FUNCTIONS(ReadinessReport)
};

} // namespace

ReportFacts::ReportFacts(const Plan &reportedPlan, const Analysis &itsAnalysis,
                         const ReportOptions &reportOptions)
    : plan(reportedPlan), analysis(itsAnalysis), readiness(itsAnalysis.readiness), options(reportOptions),
      project(*reportedPlan.project()), items(projectRows<ChecklistItem>(reportedPlan)),
      waivers(projectRows<Waiver>(reportedPlan)), conditions(projectRows<Condition>(reportedPlan)),
      changes(projectRows<ChangeRequest>(reportedPlan))
{
    for (const Acceptance *row : projectRows<Acceptance>(plan)) {
        if (!row->recordedBy.isNull() && row->recordedBy != row->decidedBy)
            onBehalf.push_back(row);
    }
    std::ranges::stable_sort(onBehalf, {}, [](const Acceptance *row) { return row->decidedOn; });
    std::ranges::stable_sort(changes, {}, [](const ChangeRequest *row) { return row->number; });
    // Tables keep no order; the report must not depend on how the plan was loaded.
    std::ranges::stable_sort(waivers, {}, [&](const Waiver *row) {
        const ChecklistItem *waived = item(row->item);
        return waived ? waived->position : 0;
    });
    std::ranges::stable_sort(conditions, {}, [](const Condition *row) {
        return std::pair(row->due.isValid() ? row->due : QDate(9999, 1, 1), row->text);
    });
    for (const Evidence *row : projectRows<Evidence>(plan)) {
        if (row->item.isNull() || (row->date.isValid() && row->date > readiness.asOf))
            continue;
        const Evidence *&newest = m_newestEvidence[row->item.uuid];
        if (!newest || std::pair(newest->date, newest->title) < std::pair(row->date, row->title))
            newest = row;
    }
}

QString ReportFacts::date(QDate day) const
{
    return day.isValid() ? dateText(day, options.locale) : u"—"_s;
}

QString ReportFacts::longDate(QDate day, QTime time) const
{
    QString text = options.locale.toString(day, u"dddd d MMMM yyyy"_s);
    if (!time.isValid())
        return text;
    return ReportFactsText::tr("%1 at %2", "date, time of day")
        .arg(text, options.locale.toString(time, QLocale::ShortFormat));
}

QString ReportFacts::money(Money amount) const
{
    const QString text = options.locale.toString(static_cast<double>(amount.minor) / 100.0, 'f',
                                                 amount.minor % 100 == 0 ? 0 : 2);
    return project.currency.isEmpty() ? text : text + QChar(0xa0) + project.currency;
}

QString ReportFacts::person(PersonId id) const
{
    const Person *row = plan.find(id);
    return row ? row->name : u"—"_s;
}

QString ReportFacts::personOrSide(PersonId id, Side side) const
{
    const Person *row = plan.find(id);
    return row ? row->name : u'(' + enumText(side) + u')';
}

Text ReportFacts::itemText(ChecklistItemId id) const
{
    const ChecklistItem *row = item(id);
    if (!row)
        return {};
    return {{row->code + u' ', true}, {row->text}};
}

Mark ReportFacts::mark(const ItemJudgement &judgement) const
{
    switch (judgement.rag) {
    case Rag::Complete:
        return Mark::complete();
    case Rag::OnTrack:
        return Mark::onTrack();
    case Rag::Attention:
        return Mark::attention();
    case Rag::Red:
        // Before the criteria are agreed nothing is held against anybody.
        return readiness.isSettingUp ? Mark{Icon::Circle, Tone::Muted, {}, ReportFactsText::tr("to set up")}
                                     : Mark::blocked();
    case Rag::NotApplicable:
        break;
    }
    return Mark::notApplicable();
}

QString ReportFacts::stateText(const ItemJudgement &judgement) const
{
    if (judgement.gate == GateStatus::Waived)
        return ReportFactsText::tr("%1, waived", "state of an item").arg(enumText(judgement.state));
    return enumText(judgement.state);
}

const Evidence *ReportFacts::newestEvidence(ChecklistItemId id) const
{
    return m_newestEvidence.value(id.uuid, nullptr);
}

std::vector<ReportFacts::Reservation> ReportFacts::reservations() const
{
    std::vector<Reservation> result;
    const auto covered = [&](ChecklistItemId id) {
        return std::ranges::any_of(conditions, [&](const Condition *row) {
            return row->item == id && row->source != ConditionSource::SignOff;
        });
    };
    for (const Condition *row : conditions) {
        if (row->state == ConditionState::Open || row->state == ConditionState::Done)
            result.push_back({row->text, row->owner, row->due});
    }
    for (const Waiver *row : waivers) {
        const WaiverJudgement *judged = readiness.find(row->id);
        const bool hasCondition = std::ranges::any_of(
            conditions, [&](const Condition *condition) { return condition->waiver == row->id; });
        if (!judged || !judged->isUsed || hasCondition || covered(row->item))
            continue;
        Text text = itemText(row->item);
        text.runs.push_back({u' ' + ReportFactsText::tr("– waived; until then: %1").arg(row->control)});
        result.push_back({text, row->followUpOwner, row->expires});
    }
    if (readiness.verdict == baton::Verdict::ConditionalGo) {
        for (const ChecklistItem *row : items) {
            const ItemJudgement *judged = readiness.find(row->id);
            if (judged && row->gateClass == GateClass::Should && judged->isCounted &&
                judged->state != ItemState::Accepted && !covered(row->id))
                result.push_back({itemText(row->id), row->owner, judged->dates.due});
        }
    }
    return result;
}

Mark ReportFacts::verdictMark() const
{
    if (readiness.isSettingUp)
        return {Icon::Info, Tone::Information, {}, {}};
    if (readiness.exit.isAsked && !readiness.exit.isReached)
        return {Icon::Exclamation, Tone::Attention, {}, {}};
    switch (readiness.exit.isAsked ? baton::Verdict::Go : readiness.verdict) {
    case baton::Verdict::Go:
        return {Icon::Check, Tone::Complete, {}, {}};
    case baton::Verdict::ConditionalGo:
        return {Icon::Exclamation, Tone::Attention, {}, {}};
    case baton::Verdict::NoGo:
        break;
    }
    return {Icon::Cross, Tone::Blocked, {}, {}};
}

QString shortHash(const QString &hex)
{
    QStringList groups;
    for (qsizetype i = 0; i < std::min<qsizetype>(16, hex.size()); i += 4)
        groups += hex.mid(i, 4);
    return groups.join(u' ');
}

} // namespace baton::report
