// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/project.h"

#include "models/records/schema.h"

namespace baton {

template <>
struct Schema<Project>
{
    static constexpr auto table = "project", context = "Project", name = "name";
    static constexpr auto label = QT_TRANSLATE_NOOP("Project", "Project");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Project", "Projects");
    static constexpr std::array fields{
        field<&Project::code>("code", QT_TRANSLATE_NOOP("Project", "Code")).as(FieldKind::Text, 40),
        field<&Project::name>("name", QT_TRANSLATE_NOOP("Project", "Name")).required(),
        field<&Project::summary>("summary", QT_TRANSLATE_NOOP("Project", "Summary")).multiline(),
        field<&Project::kind>("kind", QT_TRANSLATE_NOOP("Project", "Kind")),
        field<&Project::origin>("origin", QT_TRANSLATE_NOOP("Project", "Origin"))
            .multiline()
            .helped(QT_TRANSLATE_NOOP("Project", "The pain point or operational need the project answers.")),
        field<&Project::successor>("successor", QT_TRANSLATE_NOOP("Project", "Successor")),
        field<&Project::phase>("phase", QT_TRANSLATE_NOOP("Project", "Phase")),
        field<&Project::profile>("profile", QT_TRANSLATE_NOOP("Project", "Profile")).criteria(),
        field<&Project::projectManager>("project_manager", QT_TRANSLATE_NOOP("Project", "Project manager")),
        field<&Project::serviceOwner>("service_owner", QT_TRANSLATE_NOOP("Project", "Service owner"))
            .verdictInput(),
        field<&Project::sponsor>("sponsor", QT_TRANSLATE_NOOP("Project", "Sponsor")).verdictInput(),
        field<&Project::calendar>("calendar", QT_TRANSLATE_NOOP("Project", "Calendar")),
        field<&Project::classification>("classification", QT_TRANSLATE_NOOP("Project", "Classification"))
            .as(FieldKind::Text, 60)
            .helped(QT_TRANSLATE_NOOP("Project", "Printed at the foot of every page, for example Internal.")),
        field<&Project::notes>("notes", QT_TRANSLATE_NOOP("Project", "Notes")).multiline(),

        field<&Project::start>("start", QT_TRANSLATE_NOOP("Project", "Start")),
        field<&Project::decision>("decision", QT_TRANSLATE_NOOP("Project", "Go/no-go decision"))
            .verdictInput(),
        field<&Project::handoverStart>("handover_start", QT_TRANSLATE_NOOP("Project", "Handover start")),
        field<&Project::goLive>("go_live", QT_TRANSLATE_NOOP("Project", "Go-live")).verdictInput(),
        field<&Project::goLiveTime>("go_live_time", QT_TRANSLATE_NOOP("Project", "Go-live time")),
        field<&Project::hypercareEnd>("hypercare_end", QT_TRANSLATE_NOOP("Project", "Hypercare end"))
            .verdictInput(),
        field<&Project::tailEnd>("tail_end", QT_TRANSLATE_NOOP("Project", "Tail end"))
            .helped(
                QT_TRANSLATE_NOOP("Project", "The day the project manager's allocation is planned to end.")),
        field<&Project::hardStop>("hard_stop", QT_TRANSLATE_NOOP("Project", "Hard stop"))
            .helped(QT_TRANSLATE_NOOP("Project", "The day after which the tail may not run on.")),
        field<&Project::startBaseline>("start_baseline", QT_TRANSLATE_NOOP("Project", "Start (baseline)"))
            .readOnly(),
        field<&Project::decisionBaseline>("decision_baseline",
                                          QT_TRANSLATE_NOOP("Project", "Go/no-go decision (baseline)"))
            .readOnly(),
        field<&Project::handoverStartBaseline>("handover_start_baseline",
                                               QT_TRANSLATE_NOOP("Project", "Handover start (baseline)"))
            .readOnly(),
        field<&Project::goLiveBaseline>("go_live_baseline",
                                        QT_TRANSLATE_NOOP("Project", "Go-live (baseline)"))
            .readOnly(),
        field<&Project::hypercareEndBaseline>("hypercare_end_baseline",
                                              QT_TRANSLATE_NOOP("Project", "Hypercare end (baseline)"))
            .readOnly(),
        field<&Project::tailEndBaseline>("tail_end_baseline",
                                         QT_TRANSLATE_NOOP("Project", "Tail end (baseline)"))
            .readOnly(),
        field<&Project::hardStopBaseline>("hard_stop_baseline",
                                          QT_TRANSLATE_NOOP("Project", "Hard stop (baseline)"))
            .readOnly(),
        field<&Project::completedOn>("completed_on", QT_TRANSLATE_NOOP("Project", "Handover completed on")),
        field<&Project::goLiveTask>("go_live_task", QT_TRANSLATE_NOOP("Project", "Go-live milestone"))
            .helped(QT_TRANSLATE_NOOP(
                "Project",
                "The task that is to produce go-live. Its computed finish stands beside the promised date.")),

        field<&Project::criteriaBaselinedOn>("criteria_baselined_on",
                                             QT_TRANSLATE_NOOP("Project", "Criteria baselined on"))
            .readOnly()
            .verdictInput(),
        field<&Project::goScore>("go_score", QT_TRANSLATE_NOOP("Project", "Score for GO"))
            .percent()
            .criteria(),
        field<&Project::goCategoryScore>("go_category_score",
                                         QT_TRANSLATE_NOOP("Project", "Category score for GO"))
            .percent()
            .criteria(),
        field<&Project::conditionalScore>("conditional_score",
                                          QT_TRANSLATE_NOOP("Project", "Score for CONDITIONAL GO"))
            .percent()
            .criteria(),
        field<&Project::conditionalCategoryScore>(
            "conditional_category_score", QT_TRANSLATE_NOOP("Project", "Category score for CONDITIONAL GO"))
            .percent()
            .criteria(),
        field<&Project::waiverLimit>("waiver_limit", QT_TRANSLATE_NOOP("Project", "Waivers allowed"))
            .range(0, 1000)
            .criteria(),
        field<&Project::waiverLimitPercent>("waiver_limit_percent",
                                            QT_TRANSLATE_NOOP("Project", "Waivers allowed, share of gates"))
            .percent()
            .criteria(),
        field<&Project::waiverMaximumDays>("waiver_maximum_days",
                                           QT_TRANSLATE_NOOP("Project", "Longest waiver after go-live"))
            .days(0, 3650)
            .criteria(),
        field<&Project::submitLeadDays>("submit_lead_days",
                                        QT_TRANSLATE_NOOP("Project", "Submit before due (working days)"))
            .days(0, 60),
        field<&Project::reviewDays>("review_days",
                                    QT_TRANSLATE_NOOP("Project", "Review within (working days)"))
            .days(0, 60),
        field<&Project::reviewEscalationDays>(
            "review_escalation_days", QT_TRANSLATE_NOOP("Project", "Escalate review after (working days)"))
            .days(0, 60),
        field<&Project::reviewerDailyLimit>(
            "reviewer_daily_limit", QT_TRANSLATE_NOOP("Project", "Acceptances a reviewer can do in a day"))
            .range(1, 1000),
        field<&Project::dueSoonDays>("due_soon_days", QT_TRANSLATE_NOOP("Project", "Due soon (days)"))
            .days(0, 365),
        field<&Project::headlineDays>(
            "headline_days",
            QT_TRANSLATE_NOOP("Project", "Show the pace until before decision (working days)"))
            .days(0, 365),
        field<&Project::floorPercent>("floor_percent", QT_TRANSLATE_NOOP("Project", "Tail allocation floor"))
            .percent(),
        field<&Project::hardStopDays>("hard_stop_days",
                                      QT_TRANSLATE_NOOP("Project", "Hard stop after tail end (working days)"))
            .days(0, 365),

        field<&Project::budget>("budget", QT_TRANSLATE_NOOP("Project", "Budget"))
            .range(0, 1'000'000'000'000'00),
        field<&Project::currency>("currency", QT_TRANSLATE_NOOP("Project", "Currency"))
            .as(FieldKind::Text, 8),
        field<&Project::fiscalYearStart>("fiscal_year_start",
                                         QT_TRANSLATE_NOOP("Project", "Fiscal year starts in month"))
            .range(1, 12),

        field<&Project::scheduleFromStart>("schedule_from_start",
                                           QT_TRANSLATE_NOOP("Project", "Schedule from start"))
            .helped(QT_TRANSLATE_NOOP("Project", "Else tasks are counted back from the timeline finish.")),
        field<&Project::scheduleStart>("schedule_start", QT_TRANSLATE_NOOP("Project", "Timeline start")),
        field<&Project::scheduleFinish>("schedule_finish", QT_TRANSLATE_NOOP("Project", "Timeline finish")),
        field<&Project::statusDate>("status_date", QT_TRANSLATE_NOOP("Project", "Status date")),
        field<&Project::honorConstraints>(
            "honor_constraints", QT_TRANSLATE_NOOP("Project", "Tasks honour their constraint dates")),
        field<&Project::multipleCriticalPaths>("multiple_critical_paths",
                                               QT_TRANSLATE_NOOP("Project", "Several critical paths")),
        field<&Project::criticalSlackDays>(
            "critical_slack_days", QT_TRANSLATE_NOOP("Project", "Critical when slack is at most (days)"))
            .days(-10000, 10000),
        field<&Project::minutesPerDay>("minutes_per_day", QT_TRANSLATE_NOOP("Project", "Minutes in a day"))
            .range(1, 1440),
        field<&Project::minutesPerWeek>("minutes_per_week", QT_TRANSLATE_NOOP("Project", "Minutes in a week"))
            .range(1, 10080),
        field<&Project::daysPerMonth>("days_per_month", QT_TRANSLATE_NOOP("Project", "Days in a month"))
            .range(1, 31),
        field<&Project::sourceName>("source_name", QT_TRANSLATE_NOOP("Project", "Imported from")).readOnly(),
    };
};

const RecordInfo &projectInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Project>();
    return info;
}

} // namespace baton
