// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QIODevice>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>

/// Order and types of elements of Microsoft Project XML, as the format's published schema and the files of
/// the program itself have them. Written down apart from the exporter, so that one can hold the other to it.
namespace baton::test {

using namespace Qt::StringLiterals;

struct ElementRule
{
    QString name;
    QString type; ///< what its text must look like, or "list" / "row" of elements
};

inline QString patternOf(const QString &type)
{
    static const QHash<QString, QString> patterns{
        {u"text"_s, u"[\\s\\S]*"_s},
        {u"flag"_s, u"[01]"_s},
        {u"int"_s, u"-?\\d{1,10}"_s},
        {u"uid"_s, u"\\d{1,10}"_s},
        {u"ref"_s, u"-1|\\d{1,10}"_s},
        {u"level"_s, u"\\d{1,3}"_s},
        {u"dec"_s, u"-?\\d+(\\.\\d+)?"_s},
        {u"time"_s, u"\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d"_s},
        {u"clock"_s, u"([01]\\d|2[0-3]):[0-5]\\d:00"_s},
        {u"dur"_s, u"-?PT\\d+H[0-5]?\\dM[0-5]?\\dS"_s},
        {u"fmt"_s, u"3|4|5|6|7|8|9|10|11|12|19|20|21|35|36|37|38|39|40|41|42|43|44|51|52|53"_s},
        {u"kind"_s, u"[0-7]"_s},
        {u"link"_s, u"[0-3]"_s},
        {u"pct"_s, u"\\d|[1-9]\\d|100"_s},
        {u"prio"_s, u"\\d{1,3}|1000"_s},
    };
    return patterns.value(type);
}

inline QList<ElementRule> rulesOf(const QString &row)
{
    static const QHash<QString, QString> rules{
        {u"Project"_s,
         u"SaveVersion:int BuildNumber:text Name:text GUID:text Title:text Subject:text Category:text "
         "Company:text Manager:text Author:text CreationDate:time Revision:int LastSaved:time "
         "ScheduleFromStart:flag StartDate:time FinishDate:time FYStartDate:int CriticalSlackLimit:int "
         "CurrencyDigits:int CurrencySymbol:text CurrencyCode:text CurrencySymbolPosition:int "
         "CalendarUID:uid "
         "DefaultStartTime:clock DefaultFinishTime:clock MinutesPerDay:int MinutesPerWeek:int "
         "DaysPerMonth:int "
         "DefaultTaskType:int DefaultFixedCostAccrual:int DefaultStandardRate:dec DefaultOvertimeRate:dec "
         "DurationFormat:fmt WorkFormat:link EditableActualCosts:flag HonorConstraints:flag "
         "EarnedValueMethod:int InsertedProjectsLikeSummary:flag MultipleCriticalPaths:flag "
         "NewTasksEffortDriven:flag NewTasksEstimated:flag SplitsInProgressTasks:flag SpreadActualCost:flag "
         "SpreadPercentComplete:flag TaskUpdatesResource:flag FiscalYearStart:flag WeekStartDay:int "
         "MoveCompletedEndsBack:flag MoveRemainingStartsBack:flag MoveRemainingStartsForward:flag "
         "MoveCompletedEndsForward:flag BaselineForEarnedValue:int AutoAddNewResourcesAndTasks:flag "
         "StatusDate:time CurrentDate:time MicrosoftProjectServerURL:flag Autolink:flag NewTaskStartDate:int "
         "NewTasksAreManual:flag DefaultTaskEVMethod:int Calendars:list Tasks:list Resources:list "
         "Assignments:list"_s},
        {u"Calendar"_s, u"UID:uid Name:text IsBaseCalendar:flag BaseCalendarUID:ref WeekDays:list "
                        "Exceptions:list WorkWeeks:list"_s},
        {u"WeekDay"_s, u"DayType:kind DayWorking:flag TimePeriod:row WorkingTimes:list"_s},
        {u"TimePeriod"_s, u"FromDate:time ToDate:time"_s},
        {u"WorkingTime"_s, u"FromTime:clock ToTime:clock"_s},
        {u"Exception"_s,
         u"EnteredByOccurrences:flag TimePeriod:row Occurrences:uid Name:text Type:kind Period:uid "
         "DaysOfWeek:uid MonthItem:uid MonthPosition:uid Month:uid MonthDay:uid DayWorking:flag "
         "WorkingTimes:list"_s},
        {u"WorkWeek"_s, u"TimePeriod:row Name:text WeekDays:list"_s},
        {u"Task"_s,
         u"UID:uid GUID:text ID:uid Name:text Active:flag Manual:flag Type:link IsNull:flag CreateDate:time "
         "Contact:text WBS:text WBSLevel:text OutlineNumber:text OutlineLevel:level Priority:prio Start:time "
         "Finish:time Duration:dur ManualStart:time ManualFinish:time ManualDuration:dur DurationFormat:fmt "
         "Work:dur Stop:time Resume:time ResumeValid:flag EffortDriven:flag Recurring:flag "
         "OverAllocated:flag "
         "Estimated:flag Milestone:flag Summary:flag DisplayAsSummary:flag Critical:flag IsSubproject:flag "
         "IsSubprojectReadOnly:flag SubprojectName:text ExternalTask:flag ExternalTaskProject:text "
         "EarlyStart:time EarlyFinish:time LateStart:time LateFinish:time StartVariance:int "
         "FinishVariance:int WorkVariance:dec FreeSlack:int TotalSlack:int StartSlack:int FinishSlack:int "
         "FixedCost:dec FixedCostAccrual:int PercentComplete:pct PercentWorkComplete:pct Cost:dec "
         "OvertimeCost:dec OvertimeWork:dur ActualStart:time ActualFinish:time ActualDuration:dur "
         "ActualCost:dec ActualOvertimeCost:dec ActualWork:dur ActualOvertimeWork:dur RegularWork:dur "
         "RemainingDuration:dur RemainingCost:dec RemainingWork:dur RemainingOvertimeCost:dec "
         "RemainingOvertimeWork:dur ACWP:dec CV:dec ConstraintType:kind CalendarUID:ref ConstraintDate:time "
         "Deadline:time LevelAssignments:flag LevelingCanSplit:flag LevelingDelay:int "
         "LevelingDelayFormat:fmt "
         "PreLeveledStart:time PreLeveledFinish:time Hyperlink:text HyperlinkAddress:text "
         "IgnoreResourceCalendar:flag Notes:text HideBar:flag Rollup:flag BCWS:dec BCWP:dec "
         "PhysicalPercentComplete:int EarnedValueMethod:int PredecessorLink:rows Baseline:rows"_s},
        {u"PredecessorLink"_s,
         u"PredecessorUID:uid Type:link CrossProject:flag CrossProjectName:text LinkLag:int LagFormat:fmt"_s},
        {u"Baseline"_s, u"Number:uid Interim:flag Start:time Finish:time Duration:dur DurationFormat:fmt "
                        "EstimatedDuration:flag Work:dur Cost:dec BCWS:dec BCWP:dec"_s},
        {u"Resource"_s,
         u"UID:uid GUID:text ID:uid Name:text Type:link IsNull:flag Initials:text MaterialLabel:text "
         u"Code:text "
         "Group:text WorkGroup:int EmailAddress:text MaxUnits:dec PeakUnits:dec OverAllocated:flag "
         "CanLevel:flag AccrueAt:int Work:dur StandardRate:dec StandardRateFormat:int Cost:dec "
         "CalendarUID:ref Notes:text IsGeneric:flag IsInactive:flag BookingType:int IsCostResource:flag "
         "IsBudget:flag"_s},
        {u"Assignment"_s,
         u"UID:uid GUID:text TaskUID:uid ResourceUID:int PercentWorkComplete:int ActualWork:dur Cost:dec "
         "Delay:int Finish:time Milestone:flag RemainingWork:dur Start:time Stop:time Resume:time Units:dec "
         "Work:dur WorkContour:int TimephasedData:rows"_s},
        {u"TimephasedData"_s, u"Type:int UID:uid Start:time Finish:time Unit:int Value:dur"_s},
    };
    static const QHash<QString, QString> lists{
        {u"Calendars"_s, u"Calendar"_s}, {u"Tasks"_s, u"Task"_s},
        {u"Resources"_s, u"Resource"_s}, {u"Assignments"_s, u"Assignment"_s},
        {u"WeekDays"_s, u"WeekDay"_s},   {u"Exceptions"_s, u"Exception"_s},
        {u"WorkWeeks"_s, u"WorkWeek"_s}, {u"WorkingTimes"_s, u"WorkingTime"_s}};
    if (lists.contains(row))
        return {{lists[row], u"rows"_s}};
    QList<ElementRule> result;
    for (const QString &rule : rules.value(row).split(u' ', Qt::SkipEmptyParts))
        result.append({rule.section(u':', 0, 0), rule.section(u':', 1, 1)});
    return result;
}

// Checks the children of the element the reader is in.
inline void checkElement(QXmlStreamReader &xml, const QString &element, QStringList &problems)
{
    const QList<ElementRule> rules = rulesOf(element);
    qsizetype at = 0;
    bool isRepeatable = false;
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        const auto isName = [&](const ElementRule &rule) { return rule.name == name; };
        const auto found = std::find_if(rules.begin() + at, rules.end(), isName);
        const auto fail = [&](const QString &what) {
            problems.append(u"line %1: <%2> in <%3> %4"_s.arg(xml.lineNumber()).arg(name, element, what));
        };
        if (found == rules.end()) {
            fail(u"is unknown, repeated or out of order"_s);
            xml.skipCurrentElement();
            continue;
        }
        isRepeatable = found->type == "rows"_L1;
        at = found - rules.begin() + (isRepeatable ? 0 : 1);
        if (found->type == "list"_L1 || found->type == "row"_L1 || isRepeatable) {
            checkElement(xml, name, problems);
            continue;
        }
        const QString text = xml.readElementText();
        const QRegularExpression form(QRegularExpression::anchoredPattern(patternOf(found->type)));
        if (!form.match(text).hasMatch())
            fail(u"says “%1”, which is no %2"_s.arg(text.left(60), found->type));
    }
}

/// What contradicts the schema, line by line; empty: nothing does.
inline QStringList schemaProblems(QIODevice &file)
{
    QStringList problems;
    QXmlStreamReader xml(&file);
    if (!xml.readNextStartElement() || xml.name() != "Project"_L1 ||
        xml.namespaceUri() != "http://schemas.microsoft.com/project"_L1)
        return {u"The root is not <Project> of the format."_s};
    checkElement(xml, u"Project"_s, problems);
    if (xml.hasError())
        problems.append(xml.errorString());
    return problems;
}

} // namespace baton::test
