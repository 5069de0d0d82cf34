// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/datetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class DateTexts
{
    Q_DECLARE_TR_FUNCTIONS(DateText)
};

bool isWord(const QString &text, QLatin1StringView english, const QString &translated)
{
    return text.compare(english, Qt::CaseInsensitive) == 0 ||
           text.compare(translated, Qt::CaseInsensitive) == 0;
}

// 'd', 'w', 'm', 'y', or null for another word. No word: days.
char16_t unitOf(const QString &word)
{
    if (word.isEmpty())
        return u'd';
    const auto isOneOf = [&word](std::initializer_list<QString> words) {
        return std::ranges::any_of(
            words, [&](const QString &one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
    };
    if (isOneOf({u"d"_s, u"day"_s, u"days"_s, DateTexts::tr("day"), DateTexts::tr("days")}))
        return u'd';
    if (isOneOf({u"w"_s, u"wk"_s, u"week"_s, u"weeks"_s, DateTexts::tr("week"), DateTexts::tr("weeks")}))
        return u'w';
    if (isOneOf({u"m"_s, u"mo"_s, u"month"_s, u"months"_s, DateTexts::tr("month"), DateTexts::tr("months")}))
        return u'm';
    if (isOneOf({u"y"_s, u"year"_s, u"years"_s, DateTexts::tr("year"), DateTexts::tr("years")}))
        return u'y';
    return 0;
}

QDate shifted(QDate from, int count, char16_t unit)
{
    switch (unit) {
    case u'w':
        return from.addDays(qint64(count) * 7);
    case u'm':
        return from.addMonths(count);
    case u'y':
        return from.addYears(count);
    default:
        return from.addDays(count);
    }
}

// 1 to `last`, by a name in the locale or in English; three letters of it are enough, and its point is not
// needed.
template <class Name>
std::optional<int> named(QString text, int last, int fewestLetters, Name &&name)
{
    while (text.endsWith(u'.'))
        text.chop(1);
    if (text.size() < fewestLetters)
        return std::nullopt;
    for (int number = 1; number <= last; ++number) {
        if (name(number, QLocale::LongFormat).startsWith(text, Qt::CaseInsensitive))
            return number;
        QString brief = name(number, QLocale::ShortFormat);
        while (brief.endsWith(u'.'))
            brief.chop(1);
        if (brief.compare(text, Qt::CaseInsensitive) == 0)
            return number;
    }
    return std::nullopt;
}

std::optional<int> weekdayOf(const QString &text, const QLocale &locale)
{
    for (const QLocale &names : {locale, QLocale::c()}) {
        const auto name = [&names](int day, QLocale::FormatType form) { return names.dayName(day, form); };
        if (const auto day = named(text, 7, 2, name))
            return day;
    }
    return std::nullopt;
}

std::optional<int> monthOf(const QString &text, const QLocale &locale)
{
    for (const QLocale &names : {locale, QLocale::c()}) {
        const auto inDate = [&names](int month, QLocale::FormatType form) {
            return names.monthName(month, form);
        };
        const auto alone = [&names](int month, QLocale::FormatType form) {
            return names.standaloneMonthName(month, form);
        };
        if (const auto month = named(text, 12, 3, inDate))
            return month;
        if (const auto month = named(text, 12, 3, alone))
            return month;
    }
    return std::nullopt;
}

QDate fromGoLive(const QString &text, const DateContext &context)
{
    const auto days = daysFromGoLive(text);
    return days && context.goLive.isValid() ? context.goLive.addDays(*days) : QDate();
}

QDate counted(const QString &text, const DateContext &context)
{
    static const QRegularExpression sign(u"^([+-])\\s*(\\d{1,5})\\s*(\\p{L}*)$"_s);
    if (const auto match = sign.match(text); match.hasMatch()) {
        const char16_t unit = unitOf(match.captured(3));
        const int count = match.captured(2).toInt() * (match.captured(1) == u"-"_s ? -1 : 1);
        return unit ? shifted(context.from.isValid() ? context.from : context.today, count, unit) : QDate();
    }
    static const QRegularExpression words(u"^(in\\s+)?(\\d{1,5})\\s*(\\p{L}+)(\\s+ago)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = words.match(text); match.hasMatch()) {
        const bool isAhead = !match.captured(1).isEmpty();
        const bool isPast = !match.captured(4).isEmpty();
        const char16_t unit = unitOf(match.captured(3));
        if (unit && isAhead != isPast)
            return shifted(context.today, match.captured(2).toInt() * (isPast ? -1 : 1), unit);
    }
    return {};
}

QDate ofWeek(const QString &text, QDate today)
{
    static const QRegularExpression form(u"^(?:(\\d{4})\\s*-?\\s*)?(?:w|wk|kw|cw|week)\\s*(\\d{1,2})$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    int thisYear = 0;
    (void)today.weekNumber(&thisYear);
    const int year = match.captured(1).isEmpty() ? thisYear : match.captured(1).toInt();
    const int week = match.captured(2).toInt();
    // 4 January is always in the first ISO week.
    const QDate inFirst(year, 1, 4);
    const QDate monday = inFirst.addDays(1 - inFirst.dayOfWeek() + qint64(week - 1) * 7);
    int yearOfWeek = 0;
    return week >= 1 && monday.weekNumber(&yearOfWeek) == week && yearOfWeek == year ? monday : QDate();
}

QDate byName(const QString &text, const DateContext &context)
{
    const QDate today = context.today;
    if (isWord(text, "today"_L1, DateTexts::tr("today")))
        return today;
    if (isWord(text, "tomorrow"_L1, DateTexts::tr("tomorrow")))
        return today.addDays(1);
    if (isWord(text, "yesterday"_L1, DateTexts::tr("yesterday")))
        return today.addDays(-1);
    if (isWord(text, "end of month"_L1, DateTexts::tr("end of month")) ||
        isWord(text, "eom"_L1, DateTexts::tr("eom", "end of month")))
        return QDate(today.year(), today.month(), today.daysInMonth());
    if (isWord(text, "next week"_L1, DateTexts::tr("next week")))
        return today.addDays(8 - today.dayOfWeek());
    if (isWord(text, "next month"_L1, DateTexts::tr("next month")))
        return QDate(today.year(), today.month(), 1).addMonths(1);
    const qsizetype space = text.indexOf(u' ');
    const QString first = text.left(qMax<qsizetype>(space, 0));
    const bool isNext = isWord(first, "next"_L1, DateTexts::tr("next", "before the name of a day"));
    const bool isLast = isWord(first, "last"_L1, DateTexts::tr("last", "before the name of a day"));
    if (space < 0 || isNext || isLast) {
        if (const auto day = weekdayOf(text.mid(space + 1), context.locale)) {
            // Never today: who means today says so.
            const int ahead = (*day - today.dayOfWeek() + 6) % 7 + 1;
            return today.addDays(isLast ? (ahead == 7 ? -7 : ahead - 7) : ahead);
        }
    }
    return {};
}

QDate completed(std::optional<int> year, int month, int day, QDate today)
{
    if (year)
        return {*year < 100 ? *year + 2000 : *year, month, day};
    if (!today.isValid())
        return {};
    constexpr int halfYear = 183;
    const QDate date(today.year(), month, day);
    if (date.isValid() && date.daysTo(today) <= halfYear)
        return date;
    const QDate next(today.year() + 1, month, day);
    return next.isValid() ? next : date;
}

bool isMonthFirst(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd');
}

QDate ofFigures(const QString &text, const DateContext &context)
{
    static const QRegularExpression form(
        u"^(\\d{1,4})\\s?([./-])\\s?(\\d{1,2})(?:\\s?\\2\\s?(\\d{1,4})?)?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const std::optional<int> last =
        match.captured(4).isEmpty() ? std::nullopt : std::optional(match.captured(4).toInt());
    const qsizetype digits = match.captured(4).size();
    if (match.captured(1).size() > 2)
        return match.captured(1).size() == 4 && last && digits <= 2 ? QDate(first, second, *last) : QDate();
    if (last && digits != 2 && digits != 4)
        return {};
    if (!last && match.captured(2) == u"-"_s)
        return {}; // "3-4" is no date that people write
    const bool isMonth = match.captured(2) != u"."_s && isMonthFirst(context.locale);
    return completed(last, isMonth ? first : second, isMonth ? second : first, context.today);
}

QDate ofWords(const QString &text, const DateContext &context)
{
    static const QRegularExpression dayFirst(
        u"^(\\d{1,2})\\.?[\\s-]*(\\p{L}{3,}\\.?)(?:[\\s,-]*(\\d{4}|\\d{2}))?$"_s);
    static const QRegularExpression monthFirst(
        u"^(\\p{L}{3,}\\.?)[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?(?:[\\s,-]+(\\d{4}|\\d{2}))?$"_s);
    for (const auto &[form, day, month] : {std::tuple(&dayFirst, 1, 2), std::tuple(&monthFirst, 2, 1)}) {
        const auto match = form->match(text);
        if (!match.hasMatch())
            continue;
        const auto number = monthOf(match.captured(month), context.locale);
        const std::optional<int> year =
            match.captured(3).isEmpty() ? std::nullopt : std::optional(match.captured(3).toInt());
        if (number)
            return completed(year, *number, match.captured(day).toInt(), context.today);
    }
    return {};
}

} // namespace

std::optional<int> daysFromGoLive(const QString &typed)
{
    static const QRegularExpression form(
        u"^(?:t|go-?live)(?:\\s*([+-])\\s*(\\d{1,4})\\s*(d|days?|w|weeks?)?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString text = typed.simplified();
    text.replace(QChar(0x2212), u'-'); // the minus sign that word processors write
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int days =
        match.captured(2).toInt() * (match.captured(3).startsWith(u'w', Qt::CaseInsensitive) ? 7 : 1);
    return match.captured(1) == u"-"_s ? -days : days;
}

QDate dateFromText(const QString &typed, const DateContext &context)
{
    QString text = typed.simplified();
    text.replace(QChar(0x2212), u'-');
    if (const QDate iso = QDate::fromString(text, Qt::ISODate); iso.isValid())
        return iso;
    QDate date = fromGoLive(text, context);
    if (context.today.isValid()) {
        if (!date.isValid())
            date = counted(text, context);
        if (!date.isValid())
            date = byName(text, context);
        if (!date.isValid())
            date = ofWeek(text, context.today);
    }
    if (!date.isValid())
        date = ofFigures(text, context);
    if (!date.isValid())
        date = ofWords(text, context);
    for (const QLocale::FormatType format : {QLocale::ShortFormat, QLocale::LongFormat}) {
        if (date.isValid())
            break;
        date = context.locale.toDate(text, format);
    }
    return date.year() >= 1900 && date.year() <= 9999 ? date : QDate();
}

} // namespace baton
