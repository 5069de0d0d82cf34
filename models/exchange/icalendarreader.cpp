// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/icalendar.h"

#include "models/records/dateform.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct ICalendarReaderText
{
    Q_DECLARE_TR_FUNCTIONS(Calendars)
};

constexpr qint64 largestFile = 8 << 20;
constexpr size_t mostHolidays = 2000;
constexpr int mostOccurrences = 20000; ///< looked at for one event, also those outside of the time asked for
constexpr int yearsOfRepeating = 30;   ///< for what has no end
constexpr int mostDaysRepeated = 7;    ///< in a row; what is longer is written out, a stretch each year

struct ReleaseParsed
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};
using Component = std::unique_ptr<icalcomponent, ReleaseParsed>;

QDate dateOf(const icaltimetype &time)
{
    return {time.year, time.month, time.day};
}

bool isMidnight(const icaltimetype &time)
{
    return time.is_date || (time.hour == 0 && time.minute == 0 && time.second == 0);
}

// Where each event begins, in the order of the file: the parser does not say.
std::vector<qint64> linesOfEvents(const QByteArray &content)
{
    std::vector<qint64> lines;
    qint64 number = 0;
    for (const QByteArray &line : content.split('\n')) {
        ++number;
        if (line.trimmed().compare("BEGIN:VEVENT", Qt::CaseInsensitive) == 0)
            lines.push_back(number);
    }
    return lines;
}

class Reader
{
public:
    Reader(QDate first, QDate last) : m_first(first), m_last(last) {}

    HolidayFile file;

    void read(icalcomponent *event, qint64 line)
    {
        m_line = line;
        const char *summary = icalcomponent_get_summary(event);
        m_name = QString::fromUtf8(summary ? summary : "").simplified().left(200);
        if (m_name.isEmpty())
            m_name = ICalendarReaderText::tr("Holiday");
        if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED)
            return leave(ICalendarReaderText::tr("The event is cancelled."));
        const icaltimetype start = icalcomponent_get_dtstart(event);
        if (icaltime_is_null_time(start) || !dateOf(start).isValid())
            return leave(ICalendarReaderText::tr("The event has no date that is understood."));
        // The end is the day after the last; libical makes it from a duration too.
        const icaltimetype end = icalcomponent_get_dtend(event);
        QDate last = dateOf(start);
        if (!icaltime_is_null_time(end) && dateOf(end).isValid() && dateOf(end) > last) {
            if (!isMidnight(end))
                return leave(ICalendarReaderText::tr("The event is not about whole days."));
            last = dateOf(end).addDays(-1);
        } else if (!start.is_date) {
            return leave(ICalendarReaderText::tr("The event is not about whole days."));
        }
        if (!isMidnight(start))
            return leave(ICalendarReaderText::tr("The event is not about whole days."));
        if (last > dateOf(start).addYears(1))
            return leave(ICalendarReaderText::tr("The event lasts longer than a year."));
        repeat(event, start, last);
    }

private:
    void leave(const QString &reason) { file.left.push_back({m_line, m_name, reason}); }
    void add(QDate from, QDate to) { file.holidays.push_back({m_name, from, to, Repeat::Never, m_line, {}}); }

    void repeat(icalcomponent *event, const icaltimetype &start, QDate last)
    {
        const QDate first = dateOf(start);
        icalproperty *property = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
        if (!property) {
            if (last >= m_first && first <= m_last)
                add(first, last);
            else
                leave(ICalendarReaderText::tr("The day is too far away: %1.").arg(dateText(first)));
            return addExtraDays(event, first, last);
        }
        std::set<QDate> without;
        for (icalproperty *taken = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); taken;
             taken = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY))
            without.insert(dateOf(icalproperty_get_exdate(taken)));
        const icalrecurrencetype rule = icalproperty_get_rrule(property);
        const std::optional<Yearly> yearly = without.empty() ? yearlyOf(rule, first, last) : std::nullopt;
        if (yearly)
            addYearly(rule, *yearly, first, last);
        else
            writeOut(rule, start, first.daysTo(last), without);
        addExtraDays(event, first, last);
    }

    struct Yearly
    {
        Repeat repeat = Repeat::YearlyOnDate;
        std::optional<int> position;
    };

    // Each of several days repeats by itself: a calendar of the plan repeats single days.
    void addYearly(const icalrecurrencetype &rule, const Yearly &yearly, QDate first, QDate last)
    {
        QDate end = icaltime_is_null_time(rule.until) ? first.addYears(yearsOfRepeating) : dateOf(rule.until);
        if (rule.count > 0) // the last year; on a day of the week it may come later in its month
            end = QDate(first.year() + rule.count - 1, first.month(), first.daysInMonth());
        if (end < m_first)
            return leave(ICalendarReaderText::tr("The event has ended."));
        const bool isOnce = rule.count == 1 || end < first.addDays(300);
        if (isOnce)
            return add(first, last);
        for (QDate day = first; day <= last; day = day.addDays(1)) {
            const QDate until = rule.count > 0 && yearly.repeat == Repeat::YearlyOnDate
                                    ? day.addYears(rule.count - 1)
                                    : end.addDays(first.daysTo(day));
            file.holidays.push_back({m_name, day, until, yearly.repeat, m_line, yearly.position});
        }
    }

    // Nothing where the plan has no word for how it repeats.
    static std::optional<Yearly> yearlyOf(const icalrecurrencetype &rule, QDate first, QDate last)
    {
        const auto isOnly = [](const short *values, int value) {
            return values[0] == ICAL_RECURRENCE_ARRAY_MAX ||
                   (values[0] == value && values[1] == ICAL_RECURRENCE_ARRAY_MAX);
        };
        if (rule.freq != ICAL_YEARLY_RECURRENCE || rule.interval > 1 ||
            !isOnly(rule.by_month, first.month()) || rule.by_year_day[0] != ICAL_RECURRENCE_ARRAY_MAX ||
            rule.by_week_no[0] != ICAL_RECURRENCE_ARRAY_MAX ||
            rule.by_set_pos[0] != ICAL_RECURRENCE_ARRAY_MAX)
            return {};
        if (rule.by_day[0] == ICAL_RECURRENCE_ARRAY_MAX) {
            // After the end of a February the days differ in a leap year.
            const bool crossesLeapDay = first.month() == 2 && last.month() != 2;
            const bool isShort = first.daysTo(last) < mostDaysRepeated && !crossesLeapDay;
            // A leap day counted means years that the last one does not follow from.
            const bool isCounted = rule.count > 0 && first.month() == 2 && first.day() == 29;
            return isShort && !isCounted && isOnly(rule.by_month_day, first.day()) ? std::optional(Yearly())
                                                                                   : std::nullopt;
        }
        // "4TH", "-1MO" of one month.
        const int position = icalrecurrencetype_day_position(rule.by_day[0]);
        const bool isOneDay = first == last && rule.by_day[1] == ICAL_RECURRENCE_ARRAY_MAX &&
                              rule.by_month[0] == first.month() &&
                              rule.by_month_day[0] == ICAL_RECURRENCE_ARRAY_MAX;
        const bool isOfFirst = position == -1 ? first.day() + 7 > first.daysInMonth()
                                              : position == (first.day() - 1) / 7 + 1 && position <= 4;
        if (!isOneDay || !isOfFirst ||
            icalrecurrencetype_day_day_of_week(rule.by_day[0]) != first.dayOfWeek() % 7 + 1)
            return {};
        return Yearly{Repeat::YearlyOnWeekday, position == -1 ? 4 : position - 1};
    }

    void writeOut(const icalrecurrencetype &rule, const icaltimetype &start, qint64 days,
                  const std::set<QDate> &without)
    {
        const std::unique_ptr<icalrecur_iterator, ReleaseParsed> iterator(
            icalrecur_iterator_new(rule, start));
        if (!iterator)
            return leave(ICalendarReaderText::tr("How the event repeats is not understood."));
        size_t found = 0;
        for (int i = 0; i < mostOccurrences && file.holidays.size() <= mostHolidays; ++i) {
            const icaltimetype next = icalrecur_iterator_next(iterator.get());
            const QDate day = dateOf(next);
            if (icaltime_is_null_time(next) || !day.isValid() || day > m_last)
                break;
            if (day.addDays(days) < m_first || without.contains(day))
                continue;
            add(day, day.addDays(days));
            ++found;
        }
        if (found == 0)
            leave(ICalendarReaderText::tr("The event does not come in the years ahead."));
    }

    // Dates beside the rule.
    void addExtraDays(icalcomponent *event, QDate first, QDate last)
    {
        for (icalproperty *extra = icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY); extra;
             extra = icalcomponent_get_next_property(event, ICAL_RDATE_PROPERTY)) {
            const QDate day = dateOf(icalproperty_get_rdate(extra).time);
            if (day.isValid() && day >= m_first && day <= m_last)
                add(day, day.addDays(first.daysTo(last)));
        }
    }

    QDate m_first, m_last;
    qint64 m_line = 0;
    QString m_name;
};

Result<QByteArray> contentOf(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, ICalendarReaderText::tr("There is no file “%1”.").arg(path), {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, ICalendarReaderText::tr("“%1” cannot be read.").arg(name),
                     file.errorString()};
    if (file.size() > largestFile)
        return Error{
            ErrorCode::Limit,
            ICalendarReaderText::tr("“%1” is larger than 8 MB: hardly a calendar of holidays.").arg(name),
            {}};
    QByteArray content = file.readAll();
    if (content.startsWith("\xef\xbb\xbf"))
        content.remove(0, 3);
    if (content.trimmed().left(15).compare("BEGIN:VCALENDAR", Qt::CaseInsensitive) != 0)
        return Error{ErrorCode::Invalid,
                     ICalendarReaderText::tr(
                         "“%1” is no calendar file: line 1 is not BEGIN:VCALENDAR. Nothing was added.")
                         .arg(name),
                     {}};
    const qsizetype lines = content.count('\n') + 1;
    if (content.trimmed().right(13).compare("END:VCALENDAR", Qt::CaseInsensitive) != 0)
        return Error{
            ErrorCode::Invalid,
            ICalendarReaderText::tr("“%1” is cut off: line %2 is not END:VCALENDAR. Nothing was added.")
                .arg(name)
                .arg(lines),
            {}};
    return content;
}

} // namespace

Result<HolidayFile> readHolidays(const QString &path, QDate first, QDate last)
{
    const Result<QByteArray> content = contentOf(path);
    if (!content)
        return content.error();
    icalerror_set_errors_are_fatal(false);
    const Component calendar(icalparser_parse_string(content->constData()));
    if (!calendar)
        return Error{
            ErrorCode::Invalid,
            ICalendarReaderText::tr("“%1” is no calendar file that is understood. Nothing was added.")
                .arg(QFileInfo(path).fileName()),
            {}};
    const std::vector<qint64> lines = linesOfEvents(*content);
    size_t number = 0;
    Reader reader(first, last);
    const auto readEvents = [&](icalcomponent *in) {
        for (icalcomponent *event = icalcomponent_get_first_component(in, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(in, ICAL_VEVENT_COMPONENT)) {
            reader.read(event, number < lines.size() ? lines[number] : 0);
            ++number;
        }
    };
    // Several calendars in one file come as one unnamed whole.
    if (icalcomponent_isa(calendar.get()) == ICAL_VCALENDAR_COMPONENT) {
        readEvents(calendar.get());
    } else {
        for (icalcomponent *part =
                 icalcomponent_get_first_component(calendar.get(), ICAL_VCALENDAR_COMPONENT);
             part; part = icalcomponent_get_next_component(calendar.get(), ICAL_VCALENDAR_COMPONENT))
            readEvents(part);
    }
    if (reader.file.holidays.size() > mostHolidays)
        return Error{
            ErrorCode::Limit,
            ICalendarReaderText::tr("“%1” holds more than 2,000 days: hardly a calendar of holidays.")
                .arg(QFileInfo(path).fileName()),
            {}};
    std::ranges::stable_sort(reader.file.holidays, {}, &Holiday::from);
    return reader.file;
}

} // namespace baton
