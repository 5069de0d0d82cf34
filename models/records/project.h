// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

namespace baton {

enum class ProjectKind { ItService, Integration, Data, Infrastructure, Facility, Other };
enum class Phase { Idea, Project, Delivery, Handover, Operation, Closed, RolledBack };
enum class Profile { Critical, Standard, Minor };

/// A project under handover: its people, its promised dates with their baselines, and its thresholds.
/// Computed dates, scores and verdicts are not here; they are derived.
struct Project
{
    ProjectId id;
    QString code;
    QString name;
    QString summary;
    ProjectKind kind = ProjectKind::ItService;
    QString origin;
    QString successor;
    Phase phase = Phase::Project;
    Profile profile = Profile::Standard;
    PersonId projectManager;
    PersonId serviceOwner;
    PersonId sponsor;
    CalendarId calendar;
    QString classification;
    QString notes;

    QDate start;
    QDate decision;
    QDate handoverStart;
    QDate goLive;
    QTime goLiveTime;
    QDate hypercareEnd;
    QDate tailEnd;
    QDate hardStop;
    QDate startBaseline;
    QDate decisionBaseline;
    QDate handoverStartBaseline;
    QDate goLiveBaseline;
    QDate hypercareEndBaseline;
    QDate tailEndBaseline;
    QDate hardStopBaseline;
    QDate completedOn; ///< the handover was completed; null while it runs
    TaskId goLiveTask; ///< the milestone whose computed finish stands beside the promised go-live

    QDate criteriaBaselinedOn;
    int goScore = 95;
    int goCategoryScore = 80;
    int conditionalScore = 85;
    int conditionalCategoryScore = 60;
    int waiverLimit = 3;
    int waiverLimitPercent = 10;
    int waiverMaximumDays = 90;
    int submitLeadDays = 3;
    int reviewDays = 3;
    int reviewEscalationDays = 5;
    int reviewerDailyLimit = 5;
    int dueSoonDays = 7;
    int headlineDays = 10;
    int floorPercent = 10;
    int hardStopDays = 20;

    std::optional<Money> budget;
    QString currency;
    int fiscalYearStart = 1;

    bool scheduleFromStart = true;
    std::optional<PlanTime> scheduleStart;
    std::optional<PlanTime> scheduleFinish;
    std::optional<PlanTime> statusDate;
    bool honorConstraints = true;
    bool multipleCriticalPaths = false;
    int criticalSlackDays = 0;
    int minutesPerDay = 480;
    int minutesPerWeek = 2400;
    int daysPerMonth = 20;
    QString sourceName; ///< the file the project was imported from

    bool operator==(const Project &) const = default;
};

template <>
struct EnumTraits<ProjectKind>
{
    static constexpr auto context = "ProjectKind";
    static constexpr EnumLabel labels[] = {
        {int(ProjectKind::ItService), "it_service", QT_TRANSLATE_NOOP("ProjectKind", "IT service")},
        {int(ProjectKind::Integration), "integration", QT_TRANSLATE_NOOP("ProjectKind", "Integration")},
        {int(ProjectKind::Data), "data", QT_TRANSLATE_NOOP("ProjectKind", "Data")},
        {int(ProjectKind::Infrastructure), "infrastructure",
         QT_TRANSLATE_NOOP("ProjectKind", "Infrastructure")},
        {int(ProjectKind::Facility), "facility", QT_TRANSLATE_NOOP("ProjectKind", "Facility")},
        {int(ProjectKind::Other), "other", QT_TRANSLATE_NOOP("ProjectKind", "Other")},
    };
};

template <>
struct EnumTraits<Phase>
{
    static constexpr auto context = "Phase";
    static constexpr EnumLabel labels[] = {
        {int(Phase::Idea), "idea", QT_TRANSLATE_NOOP("Phase", "Idea")},
        {int(Phase::Project), "project", QT_TRANSLATE_NOOP("Phase", "Project")},
        {int(Phase::Delivery), "delivery", QT_TRANSLATE_NOOP("Phase", "Delivery")},
        {int(Phase::Handover), "handover", QT_TRANSLATE_NOOP("Phase", "Handover")},
        {int(Phase::Operation), "operation", QT_TRANSLATE_NOOP("Phase", "Operation")},
        {int(Phase::Closed), "closed", QT_TRANSLATE_NOOP("Phase", "Closed")},
        {int(Phase::RolledBack), "rolled_back", QT_TRANSLATE_NOOP("Phase", "Rolled back")},
    };
};

template <>
struct EnumTraits<Profile>
{
    static constexpr auto context = "Profile";
    static constexpr EnumLabel labels[] = {
        {int(Profile::Critical), "critical", QT_TRANSLATE_NOOP("Profile", "Critical")},
        {int(Profile::Standard), "standard", QT_TRANSLATE_NOOP("Profile", "Standard")},
        {int(Profile::Minor), "minor", QT_TRANSLATE_NOOP("Profile", "Minor")},
    };
};

} // namespace baton
