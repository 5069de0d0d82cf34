// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendartext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int minutesPerDay = 1440;
const char *const dayKeys[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

class CalendarText
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

std::optional<int> digits(QStringView text, qsizetype least, qsizetype most)
{
    if (text.size() < least || text.size() > most)
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

std::optional<int> minuteOfDay(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const auto hour = digits(text.left(colon), 1, 2);
    const auto minute = digits(text.mid(colon + 1), 2, 2);
    if (!hour || !minute || *minute > 59)
        return std::nullopt;
    const int total = *hour * 60 + *minute;
    return total <= minutesPerDay ? std::optional(total) : std::nullopt;
}

QString clock(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, '0'_L1).arg(minute % 60, 2, 10, '0'_L1);
}

} // namespace

Parsed<Shifts> parseShifts(QStringView text)
{
    Shifts shifts;
    if (text.trimmed().isEmpty())
        return {};
    for (const QStringView part : text.split(u',')) {
        const qsizetype dash = part.indexOf(u'-');
        const auto from = dash < 0 ? std::nullopt : minuteOfDay(part.left(dash).trimmed());
        auto to = dash < 0 ? std::nullopt : minuteOfDay(part.mid(dash + 1).trimmed());
        if (!from || !to) {
            return {{},
                    CalendarText::tr("“%1” is not a working time. Write it like 08:00-12:00.")
                        .arg(part.trimmed())};
        }
        if (*to == 0)
            to = minutesPerDay;
        if (*from >= *to)
            return {{}, CalendarText::tr("The working time “%1” ends before it begins.").arg(part.trimmed())};
        shifts.push_back({*from, *to});
    }
    std::ranges::sort(shifts, {}, &Shift::from);
    Shifts joined;
    for (const Shift &shift : shifts) {
        if (!joined.empty() && shift.from < joined.back().to) {
            return {{},
                    CalendarText::tr("The working times up to %1 and from %2 overlap.")
                        .arg(clock(joined.back().to), clock(shift.from))};
        }
        if (!joined.empty() && shift.from == joined.back().to)
            joined.back().to = shift.to;
        else
            joined.push_back(shift);
    }
    return {joined, {}};
}

QString formatShifts(const Shifts &shifts)
{
    QStringList parts;
    for (const Shift &shift : shifts)
        parts += clock(shift.from) + u'-' + clock(shift.to);
    return parts.join(u',');
}

Parsed<WeekSpec> parseWeek(QStringView text)
{
    WeekSpec week;
    for (const QStringView untrimmed : text.split(u';')) {
        const QStringView part = untrimmed.trimmed();
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf(u'=');
        const QStringView key = part.left(equals < 0 ? part.size() : equals).trimmed();
        const auto named = std::ranges::find_if(dayKeys, [&](const char *day) {
            return key.compare(QLatin1String(day), Qt::CaseInsensitive) == 0;
        });
        if (equals < 0 || named == std::end(dayKeys)) {
            return {{},
                    CalendarText::tr(
                        "“%1” is not a day of the week. Write it like mon=08:00-12:00 or sun= for a day off.")
                        .arg(part)};
        }
        DaySpec &day = week[static_cast<std::size_t>(named - std::begin(dayKeys))];
        if (day.kind != DaySpec::Kind::Inherit)
            return {{}, CalendarText::tr("The day “%1” is given twice.").arg(key)};
        const auto shifts = parseShifts(part.mid(equals + 1));
        if (!shifts.isOk())
            return {{}, shifts.problem};
        day = DaySpec::working(shifts.value);
    }
    return {week, {}};
}

QString formatWeek(const WeekSpec &week)
{
    QStringList parts;
    for (std::size_t i = 0; i < week.size(); ++i) {
        if (week[i].kind != DaySpec::Kind::Inherit)
            parts += QLatin1String(dayKeys[i]) + u'=' + formatShifts(week[i].shifts);
    }
    return parts.join(u';');
}

} // namespace baton
