// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/people.h"

#include "models/records/schema.h"

namespace baton {

template <>
struct Schema<Person>
{
    static constexpr auto table = "person", context = "Person", name = "name";
    static constexpr auto label = QT_TRANSLATE_NOOP("Person", "Person");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Person", "People");
    static constexpr std::array fields{
        field<&Person::name>("name", QT_TRANSLATE_NOOP("Person", "Name")).required(),
        field<&Person::email>("email", QT_TRANSLATE_NOOP("Person", "E-mail")),
        field<&Person::phone>("phone", QT_TRANSLATE_NOOP("Person", "Phone")).as(FieldKind::Text, 60),
        field<&Person::side>("side", QT_TRANSLATE_NOOP("Person", "Side")).verdictInput(),
        field<&Person::role>("role", QT_TRANSLATE_NOOP("Person", "Role")),
        field<&Person::lineManager>("line_manager", QT_TRANSLATE_NOOP("Person", "Line manager")),
        field<&Person::skills>("skills", QT_TRANSLATE_NOOP("Person", "Skills")).multiline(4000),
        field<&Person::kind>("kind", QT_TRANSLATE_NOOP("Person", "Kind")),
        field<&Person::hoursPerDay>("hours_per_day", QT_TRANSLATE_NOOP("Person", "Hours per day"))
            .range(0, 14400),
        field<&Person::baseLoad>("base_load", QT_TRANSLATE_NOOP("Person", "Run-the-business load")).percent(),
        field<&Person::dayRate>("day_rate", QT_TRANSLATE_NOOP("Person", "Day rate"))
            .range(0, 1'000'000'000'00),
        field<&Person::calendar>("calendar", QT_TRANSLATE_NOOP("Person", "Calendar")),
        field<&Person::deputy>("deputy", QT_TRANSLATE_NOOP("Person", "Deputy")).verdictInput(),
        field<&Person::isActive>("active", QT_TRANSLATE_NOOP("Person", "Active")),
        field<&Person::notes>("notes", QT_TRANSLATE_NOOP("Person", "Notes")).multiline(),
        field<&Person::sourceId>("source_id", QT_TRANSLATE_NOOP("Person", "Number in the source file"))
            .as(FieldKind::Code)
            .internal(),
    };
};

template <>
struct Schema<Calendar>
{
    static constexpr auto table = "calendar", context = "Calendar", name = "name";
    static constexpr auto label = QT_TRANSLATE_NOOP("Calendar", "Calendar");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Calendar", "Calendars");
    static constexpr std::array fields{
        field<&Calendar::name>("name", QT_TRANSLATE_NOOP("Calendar", "Name")).required(),
        field<&Calendar::base>("base", QT_TRANSLATE_NOOP("Calendar", "Base calendar")),
        field<&Calendar::week>("week", QT_TRANSLATE_NOOP("Calendar", "Working week"))
            .as(FieldKind::Code, 4000),
        field<&Calendar::sourceId>("source_id", QT_TRANSLATE_NOOP("Calendar", "Number in the source file"))
            .as(FieldKind::Code)
            .internal(),
    };
};

template <>
struct Schema<CalendarException>
{
    static constexpr auto table = "calendar_exception", context = "CalendarException", name = "name";
    static constexpr auto label = QT_TRANSLATE_NOOP("CalendarException", "Calendar exception");
    static constexpr auto plural = QT_TRANSLATE_NOOP("CalendarException", "Calendar exceptions");
    static constexpr std::array fields{
        field<&CalendarException::calendar>("calendar", QT_TRANSLATE_NOOP("CalendarException", "Calendar"))
            .owner(),
        field<&CalendarException::name>("name", QT_TRANSLATE_NOOP("CalendarException", "Name")),
        field<&CalendarException::kind>("kind", QT_TRANSLATE_NOOP("CalendarException", "Kind")),
        field<&CalendarException::from>("from_date", QT_TRANSLATE_NOOP("CalendarException", "From"))
            .required(),
        field<&CalendarException::to>("to_date", QT_TRANSLATE_NOOP("CalendarException", "To")).required(),
        field<&CalendarException::shifts>("shifts", QT_TRANSLATE_NOOP("CalendarException", "Working times"))
            .as(FieldKind::Code, 4000)
            .helped(QT_TRANSLATE_NOOP("CalendarException", "Empty means no work on these days.")),
        field<&CalendarException::week>("week", QT_TRANSLATE_NOOP("CalendarException", "Working week"))
            .as(FieldKind::Code, 4000),
        field<&CalendarException::recurrence>("recurrence",
                                              QT_TRANSLATE_NOOP("CalendarException", "Recurrence"))
            .range(0, 8)
            .internal(),
        field<&CalendarException::occurrences>("occurrences",
                                               QT_TRANSLATE_NOOP("CalendarException", "Occurrences"))
            .range(0, 100000)
            .internal(),
        field<&CalendarException::period>("period", QT_TRANSLATE_NOOP("CalendarException", "Every"))
            .range(0, 100000)
            .internal(),
        field<&CalendarException::daysOfWeek>("days_of_week",
                                              QT_TRANSLATE_NOOP("CalendarException", "Days of the week"))
            .range(0, 127)
            .internal(),
        field<&CalendarException::month>("month", QT_TRANSLATE_NOOP("CalendarException", "Month"))
            .range(0, 11)
            .internal(),
        field<&CalendarException::monthDay>("month_day",
                                            QT_TRANSLATE_NOOP("CalendarException", "Day of the month"))
            .range(0, 31)
            .internal(),
        field<&CalendarException::monthItem>("month_item",
                                             QT_TRANSLATE_NOOP("CalendarException", "Kind of day"))
            .range(0, 9)
            .internal(),
        field<&CalendarException::monthPosition>(
            "month_position", QT_TRANSLATE_NOOP("CalendarException", "Position in the month"))
            .range(0, 4)
            .internal(),
    };
};

template <>
struct Schema<Absence>
{
    static constexpr auto table = "absence", context = "Absence", name = "note";
    static constexpr auto label = QT_TRANSLATE_NOOP("Absence", "Absence");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Absence", "Absences");
    static constexpr std::array fields{
        field<&Absence::person>("person", QT_TRANSLATE_NOOP("Absence", "Person")).owner(),
        field<&Absence::from>("from_date", QT_TRANSLATE_NOOP("Absence", "From")).required(),
        field<&Absence::to>("to_date", QT_TRANSLATE_NOOP("Absence", "To")).required(),
        field<&Absence::kind>("kind", QT_TRANSLATE_NOOP("Absence", "Kind")),
        field<&Absence::note>("note", QT_TRANSLATE_NOOP("Absence", "Note")),
    };
};

const RecordInfo &personInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Person>();
    return info;
}

const RecordInfo &calendarInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Calendar>();
    return info;
}

const RecordInfo &calendarExceptionInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<CalendarException>();
    return info;
}

const RecordInfo &absenceInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Absence>();
    return info;
}

} // namespace baton
