// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/tasktext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct TaskTexts
{
    Q_DECLARE_TR_FUNCTIONS(TaskText)
};

// The units of the exchange format; each elapsed one is one higher. Estimated durations have 32 added.
enum Format { Minutes = 3, Hours = 5, Days = 7, Weeks = 9, Months = 11, Percent = 19 };
constexpr int estimatedBit = 32;

struct Units
{
    int minutesPerDay = 480;
    int minutesPerWeek = 2400;
    int daysPerMonth = 20;

    explicit Units(const TextContext &context)
    {
        if (const Project *project = context.plan ? context.plan->project() : nullptr) {
            minutesPerDay = std::max(1, project->minutesPerDay);
            minutesPerWeek = std::max(1, project->minutesPerWeek);
            daysPerMonth = std::max(1, project->daysPerMonth);
        }
    }

    // Tenths of a minute.
    qint64 of(int format, bool isElapsed) const
    {
        switch (format) {
        case Minutes:
            return 10;
        case Hours:
            return 600;
        case Weeks:
            return isElapsed ? 7 * qint64(14400) : minutesPerWeek * qint64(10);
        case Months:
            return isElapsed ? 30 * qint64(14400) : qint64(10) * daysPerMonth * minutesPerDay;
        default:
            return isElapsed ? 14400 : minutesPerDay * qint64(10);
        }
    }
};

struct UnitName
{
    int format;
    const char *sign;
};
constexpr std::array unitNames{UnitName{Minutes, "min"}, UnitName{Hours, "h"}, UnitName{Days, "d"},
                               UnitName{Weeks, "w"}, UnitName{Months, "mo"}};

// The unit of the format without its elapsed and estimated parts; days where it is none of ours.
int plainFormat(int format)
{
    int plain = format >= estimatedBit ? format - estimatedBit : format;
    if (plain % 2 == 0)
        --plain;
    return plain >= Minutes && plain <= Months ? plain : Days;
}

QString sign(int format)
{
    for (const UnitName &unit : unitNames) {
        if (unit.format == format)
            return QString::fromLatin1(unit.sign);
    }
    return u"d"_s;
}

// 0 where it is no unit.
int formatOf(const QString &unit)
{
    if (unit.isEmpty())
        return Days;
    for (const QLatin1StringView word : {"d"_L1, "day"_L1, "days"_L1, "dy"_L1, "dys"_L1}) {
        if (unit == word)
            return Days;
    }
    for (const QLatin1StringView word : {"h"_L1, "hr"_L1, "hrs"_L1, "hour"_L1, "hours"_L1}) {
        if (unit == word)
            return Hours;
    }
    for (const QLatin1StringView word : {"m"_L1, "min"_L1, "mins"_L1, "minute"_L1, "minutes"_L1}) {
        if (unit == word)
            return Minutes;
    }
    for (const QLatin1StringView word : {"w"_L1, "wk"_L1, "wks"_L1, "week"_L1, "weeks"_L1}) {
        if (unit == word)
            return Weeks;
    }
    for (const QLatin1StringView word : {"mo"_L1, "mon"_L1, "mons"_L1, "month"_L1, "months"_L1}) {
        if (unit == word)
            return Months;
    }
    return 0;
}

std::optional<double> numberOf(const QString &text, const QLocale &locale)
{
    bool ok = false;
    double number = locale.toDouble(text, &ok);
    if (!ok)
        number = QString(text).replace(u',', u'.').toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// The unit in which the amount has at most two decimals, from the one asked for downwards.
QString amountText(qint64 tenths, int format, bool isElapsed, const TextContext &context, QStringView gap)
{
    const Units units(context);
    int shown = plainFormat(format);
    while (shown > Minutes && (tenths * 100) % units.of(shown, isElapsed) != 0)
        shown -= 2;
    const double count = static_cast<double>(tenths) / static_cast<double>(units.of(shown, isElapsed));
    QLocale locale = context.locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString number = locale.toString(count, 'f', 2);
    const QString zeros = locale.toString(0.0, 'f', 2).mid(1);
    if (number.endsWith(zeros))
        number.chop(zeros.size());
    else if (number.endsWith(locale.zeroDigit()))
        number.chop(locale.zeroDigit().size());
    return number + gap + (isElapsed ? u"e"_s : QString()) + sign(shown);
}

constexpr qint64 mostTenths = 100'000'000'000; // as the Schema allows

QString typeText(LinkType type)
{
    switch (type) {
    case LinkType::FinishToFinish:
        return u"FF"_s;
    case LinkType::StartToFinish:
        return u"SF"_s;
    case LinkType::StartToStart:
        return u"SS"_s;
    case LinkType::FinishToStart:
        break;
    }
    return u"FS"_s;
}

LinkType typeOf(const QString &text)
{
    for (const LinkType type : {LinkType::FinishToFinish, LinkType::StartToFinish, LinkType::StartToStart}) {
        if (text.compare(typeText(type), Qt::CaseInsensitive) == 0)
            return type;
    }
    return LinkType::FinishToStart;
}

Error notALink(const QString &part)
{
    return {ErrorCode::Invalid,
            TaskTexts::tr(
                "“%1” is not understood as a predecessor. Write the number of a task, then FS, SS, FF or "
                "SF and a lag where they are needed: 12, 12FS+2d, 7SS-1w, 9FF+50%. Separate several by a "
                "semicolon. Nothing was changed.")
                .arg(part.left(80)),
            {}};
}

} // namespace

QString taskDurationText(const TaskDuration &duration, const TextContext &context)
{
    QString text =
        amountText(duration.duration.tenths, duration.format, duration.isElapsed, context, u"\u00a0");
    return duration.isEstimated ? text + u'?' : text;
}

Result<TaskDuration> parseTaskDuration(const QString &text, const TextContext &context)
{
    static const QRegularExpression form(u"^\\s*([\\d.,]+)\\s*(e?)([a-z]*)\\s*([?]?)\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const Error error{
        ErrorCode::Invalid,
        TaskTexts::tr("“%1” is not understood as a duration. Write 5d, 2w, 4h, 30min, 1mo, or 3ed for "
                      "elapsed days; a question mark marks an estimate. The duration is unchanged.")
            .arg(text.left(80)),
        {}};
    const auto match = form.match(QString(text).replace(QChar(0xa0), u' '));
    if (!match.hasMatch())
        return error;
    const auto number = numberOf(match.captured(1), context.locale);
    const int format = formatOf(match.captured(3).toLower());
    if (!number || format == 0)
        return error;
    TaskDuration parsed;
    parsed.isElapsed = !match.captured(2).isEmpty();
    parsed.isEstimated = !match.captured(4).isEmpty();
    parsed.format = format + (parsed.isElapsed ? 1 : 0) + (parsed.isEstimated ? estimatedBit : 0);
    const double tenths = *number * static_cast<double>(Units(context).of(format, parsed.isElapsed));
    if (tenths > static_cast<double>(mostTenths))
        return error;
    parsed.duration = {std::llround(tenths)};
    return parsed;
}

QString lagText(const Link &link, const TextContext &context)
{
    const bool isElapsed = link.lagUnit == LagUnit::Elapsed || link.lagUnit == LagUnit::ElapsedPercent;
    if (link.lagUnit == LagUnit::Percent || link.lagUnit == LagUnit::ElapsedPercent) {
        if (link.lagPercent == 0)
            return {};
        return (link.lagPercent > 0 ? u"+"_s : QString()) + QString::number(link.lagPercent) +
               (isElapsed ? u"e%"_s : u"%"_s);
    }
    if (link.lag.tenths == 0)
        return {};
    return (link.lag.tenths > 0 ? u"+"_s : QString()) +
           amountText(link.lag.tenths, link.lagFormat, isElapsed, context, {});
}

QString linkText(const Link &link, const TextContext &context)
{
    return typeText(link.type) + lagText(link, context);
}

namespace {

// By the numbers of the tasks at that end.
QString linksText(std::span<const LinkId> links, TaskId Link::*end, const TaskIndex &index,
                  const TextContext &context)
{
    QStringList parts;
    for (const LinkId id : links) {
        const Link *link = context.plan->find(id);
        if (!link)
            continue;
        const QString lag = lagText(*link, context);
        QString part = QString::number(index.number(link->*end));
        if (link->type != LinkType::FinishToStart || !lag.isEmpty())
            part += linkText(*link, context);
        parts.append(part);
    }
    return parts.join(u';');
}

} // namespace

QString predecessorsText(TaskId task, const TaskIndex &index, const TextContext &context)
{
    return linksText(index.predecessors(task), &Link::predecessor, index, context);
}

QString successorsText(TaskId task, const TaskIndex &index, const TextContext &context)
{
    return linksText(index.successors(task), &Link::successor, index, context);
}

Result<std::vector<Link>> parsePredecessors(TaskId task, const QString &text, const TaskIndex &index,
                                            const TextContext &context)
{
    const auto find = [&index](const QString &number) -> Result<TaskId> {
        const TaskId found = number.contains(u'.') ? TaskId() : index.task(number.toInt());
        if (found.isNull())
            return Error{ErrorCode::NotFound,
                         TaskTexts::tr("There is no task number %1; the last is %2. Nothing was changed.")
                             .arg(number)
                             .arg(index.tasks().size()),
                         {}};
        return found;
    };
    return parsePredecessors(task, text, find, context);
}

Result<std::vector<Link>> parsePredecessors(TaskId task, const QString &text, const TaskByNumber &find,
                                            const TextContext &context)
{
    // A comma in a number is one only where a unit follows: "7,8" are two tasks.
    static const QRegularExpression form(
        u"\\G\\s*(\\d+(?:\\.\\d+)*)\\s*(fs|ss|ff|sf)?\\s*(?:([+-])\\s*(\\d+(?:[.,]\\d+(?"
        u"=\\s*[a-z%]))?)\\s*(e?)([a-z]*|%))?"
        "\\s*(?:[;,]|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    std::vector<Link> links;
    const QString typed = QString(text).replace(QChar(0xa0), u' ').trimmed();
    for (qsizetype at = 0; at < typed.size();) {
        const auto match = form.match(typed, at);
        const auto part = [&] {
            const qsizetype end = typed.indexOf(u';', at);
            return typed.mid(at, end < 0 ? -1 : end - at).trimmed();
        };
        if (!match.hasMatch())
            return notALink(part());
        Link link;
        link.successor = task;
        const Result<TaskId> found = find(match.captured(1));
        if (!found)
            return found.error();
        link.predecessor = *found;
        link.type = typeOf(match.captured(2));
        const bool isElapsed = !match.captured(5).isEmpty();
        if (!match.captured(3).isEmpty()) {
            const auto number = numberOf(match.captured(4), context.locale);
            const QString unit = match.captured(6).toLower();
            const int format = unit == u'%' ? int(Percent) : formatOf(unit);
            if (!number || format == 0)
                return notALink(part());
            const double amount = match.captured(3) == u'-' ? -*number : *number;
            const double unitTenths =
                format == Percent ? 1.0 : static_cast<double>(Units(context).of(format, isElapsed));
            if (std::abs(amount * unitTenths) > (format == Percent ? 1e6 : static_cast<double>(mostTenths)))
                return notALink(part());
            link.lagFormat = format + (isElapsed ? 1 : 0);
            if (format == Percent) {
                link.lagUnit = isElapsed ? LagUnit::ElapsedPercent : LagUnit::Percent;
                link.lagPercent = static_cast<int>(std::lround(amount));
            } else {
                link.lagUnit = isElapsed ? LagUnit::Elapsed : LagUnit::Working;
                link.lag = {std::llround(amount * unitTenths)};
            }
        }
        const auto isSame = [&](const Link &other) { return other.predecessor == link.predecessor; };
        if (std::ranges::any_of(links, isSame))
            return Error{
                ErrorCode::Invalid,
                TaskTexts::tr("Task %1 is named twice. One link leads from one task to another; give it the "
                              "type and lag you mean. Nothing was changed.")
                    .arg(match.captured(1)),
                {}};
        links.push_back(link);
        at = match.capturedEnd();
    }
    return links;
}

Result<Link> parseLag(LinkType type, const QString &text, const TextContext &context)
{
    QString lag = text.trimmed();
    if (!lag.isEmpty() && lag.front() != u'+' && lag.front() != u'-')
        lag.prepend(u'+');
    // As it stands behind the number of a task.
    const auto links = parsePredecessors(
        {}, u'1' + typeText(type) + lag, [](const QString &) -> Result<TaskId> { return TaskId::create(); },
        context);
    if (!links || links->size() != 1)
        return Error{
            ErrorCode::Invalid,
            TaskTexts::tr("“%1” is not understood as a lag. Write 2d for two days in between, -1d for "
                          "a day of overlap, 3ed for days on the clock, or 50% of the predecessor.")
                .arg(text.left(80)),
            {}};
    return links->front();
}

} // namespace baton
