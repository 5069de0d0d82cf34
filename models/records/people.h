// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

namespace baton {

enum class Side { Project, Operations, Business, Security, Finance, Facilities, Vendor };
enum class ResourceKind { Person, Material, Cost };
enum class ExceptionKind { Exception, WorkWeek };
enum class AbsenceKind { Leave, Training, Illness, Other };

/// Somebody, or a resource of an imported plan, who can own, accept or be assigned. Shared by all projects.
struct Person
{
    Id<Person> id;
    QString name;
    QString email;
    QString phone;
    Side side = Side::Project;
    QString role;
    PersonId lineManager;
    QString skills;
    ResourceKind kind = ResourceKind::Person;
    Duration hoursPerDay = Duration::fromHours(8);
    int baseLoad = 0;
    Money dayRate;
    CalendarId calendar;
    PersonId deputy;
    bool isActive = true;
    QString notes;
    QString sourceId;

    bool operator==(const Person &) const = default;
};

/// A working week with shifts, on top of a base calendar. See calendar/weektext.h for the form of `week`.
struct Calendar
{
    Id<Calendar> id;
    QString name;
    CalendarId base;
    QString week;
    QString sourceId;

    bool operator==(const Calendar &) const = default;
};

/// Days on which a calendar differs from its week: a holiday, an extra working day, a recurring one, or a
/// work-week range.
struct CalendarException
{
    Id<CalendarException> id;
    CalendarId calendar;
    QString name;
    ExceptionKind kind = ExceptionKind::Exception;
    QDate from;
    QDate to;
    QString shifts;
    QString week;
    int recurrence = 0;
    int occurrences = 0;
    int period = 0;
    int daysOfWeek = 0;
    int month = 0;
    int monthDay = 0;
    int monthItem = 0;
    int monthPosition = 0;

    bool operator==(const CalendarException &) const = default;
};

/// Days on which a person does not work.
struct Absence
{
    Id<Absence> id;
    PersonId person;
    QDate from;
    QDate to;
    AbsenceKind kind = AbsenceKind::Leave;
    QString note;

    bool operator==(const Absence &) const = default;
};

template <>
struct EnumTraits<Side>
{
    static constexpr auto context = "Side";
    static constexpr EnumLabel labels[] = {
        {int(Side::Project), "project", QT_TRANSLATE_NOOP("Side", "Project")},
        {int(Side::Operations), "operations", QT_TRANSLATE_NOOP("Side", "Operations")},
        {int(Side::Business), "business", QT_TRANSLATE_NOOP("Side", "Business")},
        {int(Side::Security), "security", QT_TRANSLATE_NOOP("Side", "Security")},
        {int(Side::Finance), "finance", QT_TRANSLATE_NOOP("Side", "Finance")},
        {int(Side::Facilities), "facilities", QT_TRANSLATE_NOOP("Side", "Facilities")},
        {int(Side::Vendor), "vendor", QT_TRANSLATE_NOOP("Side", "Vendor")},
    };
};

template <>
struct EnumTraits<ResourceKind>
{
    static constexpr auto context = "ResourceKind";
    static constexpr EnumLabel labels[] = {
        {int(ResourceKind::Person), "person", QT_TRANSLATE_NOOP("ResourceKind", "Person")},
        {int(ResourceKind::Material), "material", QT_TRANSLATE_NOOP("ResourceKind", "Material")},
        {int(ResourceKind::Cost), "cost", QT_TRANSLATE_NOOP("ResourceKind", "Cost")},
    };
};

template <>
struct EnumTraits<ExceptionKind>
{
    static constexpr auto context = "ExceptionKind";
    static constexpr EnumLabel labels[] = {
        {int(ExceptionKind::Exception), "exception", QT_TRANSLATE_NOOP("ExceptionKind", "Exception")},
        {int(ExceptionKind::WorkWeek), "work_week", QT_TRANSLATE_NOOP("ExceptionKind", "Work week")},
    };
};

template <>
struct EnumTraits<AbsenceKind>
{
    static constexpr auto context = "AbsenceKind";
    static constexpr EnumLabel labels[] = {
        {int(AbsenceKind::Leave), "leave", QT_TRANSLATE_NOOP("AbsenceKind", "Leave")},
        {int(AbsenceKind::Training), "training", QT_TRANSLATE_NOOP("AbsenceKind", "Training")},
        {int(AbsenceKind::Illness), "illness", QT_TRANSLATE_NOOP("AbsenceKind", "Illness")},
        {int(AbsenceKind::Other), "other", QT_TRANSLATE_NOOP("AbsenceKind", "Other")},
    };
};

} // namespace baton
