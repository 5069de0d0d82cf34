// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xmlcursor.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class XmlText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

// Digits from `at` on; -1 when there are other characters or too few.
int digits(QStringView text, qsizetype at, qsizetype count)
{
    if (text.size() < at + count)
        return -1;
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        const char16_t c = text[i].unicode();
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c - u'0');
    }
    return value;
}

// Minutes of the day of "HH:MM" or "HH:MM:SS", with tenths by the seconds; -1 when it is no time.
int tenthOfDay(QStringView text)
{
    const int hour = digits(text, 0, 2);
    const int minute = digits(text, 3, 2);
    const int second = text.size() > 5 ? digits(text, 6, 2) : 0;
    const bool shaped = text.size() >= 5 && text[2] == u':' && (text.size() == 5 || text[5] == u':') &&
                        (text.size() <= 8 || text[8] == u'.');
    if (!shaped || hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0 || second > 59 ||
        (hour == 24 && minute + second > 0))
        return -1;
    return hour * 600 + minute * 10 + second / 6;
}

std::optional<PlanTime> parsePlanTime(QStringView text)
{
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (text.size() < 10 || text[4] != u'-' || text[7] != u'-' || year < 1 || month < 0 || day < 0)
        return std::nullopt;
    const QDate date(year, month, day);
    if (!date.isValid())
        return std::nullopt;
    PlanTime time = PlanTime::fromDate(date);
    if (text.size() == 10)
        return time;
    const int tenths = text[10] == u'T' ? tenthOfDay(text.mid(11)) : -1;
    if (tenths < 0)
        return std::nullopt;
    time.tenths += tenths;
    return time;
}

// Number with an optional fraction, followed by a letter; moves `at` behind the letter.
bool readPart(QStringView text, qsizetype &at, double &number, QChar &unit)
{
    const qsizetype start = at;
    while (at < text.size() && (text[at].isDigit() || text[at] == u'.'))
        ++at;
    if (at == start || at >= text.size())
        return false;
    bool ok = false;
    number = text.mid(start, at - start).toDouble(&ok);
    unit = text[at++];
    return ok;
}

std::optional<Duration> parseDuration(QStringView text)
{
    const bool isNegative = text.startsWith(u'-');
    qsizetype at = isNegative ? 1 : 0;
    if (at >= text.size() || text[at] != u'P' || at + 1 >= text.size())
        return std::nullopt;
    ++at;
    double minutes = 0;
    bool inTime = false;
    while (at < text.size()) {
        if (text[at] == u'T' && !inTime) {
            inTime = true;
            ++at;
            continue;
        }
        double number = 0;
        QChar unit;
        if (!readPart(text, at, number, unit))
            return std::nullopt;
        if (unit == u'D' && !inTime)
            minutes += number * 1440;
        else if (unit == u'H' && inTime)
            minutes += number * 60;
        else if (unit == u'M' && inTime)
            minutes += number;
        else if (unit == u'S' && inTime)
            minutes += number / 60;
        else if ((unit != u'Y' && unit != u'M') || inTime || number != 0)
            return std::nullopt; // years and months have no fixed length
    }
    if (!(minutes < 1e10))
        return std::nullopt;
    const qint64 tenths = std::llround(minutes * 10);
    return Duration{isNegative ? -tenths : tenths};
}

} // namespace

QXmlStreamReader::TokenType XmlCursor::next()
{
    if (m_error)
        return QXmlStreamReader::Invalid;
    const auto token = m_reader.readNext();
    switch (token) {
    case QXmlStreamReader::StartElement:
        if (++m_depth > maximumDepth) {
            fail(ErrorCode::Limit, XmlText::tr("<%1> is nested more than %2 levels deep.")
                                       .arg(m_reader.name())
                                       .arg(maximumDepth));
        } else {
            QString &name = m_path[static_cast<size_t>(m_depth)];
            name.resize(0); // keeps its memory
            name += m_reader.name();
        }
        break;
    case QXmlStreamReader::EndElement:
        --m_depth;
        break;
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        fail(ErrorCode::Unsupported,
             XmlText::tr("The file defines or uses entities of its own, which Microsoft "
                         "Project never does; they are refused because they can be used "
                         "for attacks."));
        break;
    case QXmlStreamReader::Invalid:
        finish();
        break;
    default:
        break;
    }
    return m_error ? QXmlStreamReader::Invalid : token;
}

bool XmlCursor::nextChild()
{
    while (true) {
        switch (next()) {
        case QXmlStreamReader::StartElement:
            return true;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return false;
        default:
            break;
        }
    }
}

void XmlCursor::skip()
{
    const int outside = m_depth - 1;
    while (m_depth > outside && next() != QXmlStreamReader::Invalid) {
    }
}

QString XmlCursor::attribute(QLatin1StringView name) const
{
    return m_reader.attributes().value(name).toString();
}

qint64 XmlCursor::integerAttribute(QLatin1StringView name, qint64 minimum, qint64 maximum, qint64 otherwise)
{
    const QString value = attribute(name).trimmed();
    if (value.isEmpty())
        return otherwise;
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    if (ok && number >= minimum && number <= maximum)
        return number;
    failValue(name, value, XmlText::tr("a whole number from %1 to %2").arg(minimum).arg(maximum));
    return otherwise;
}

double XmlCursor::numberAttribute(QLatin1StringView name, double otherwise)
{
    const QString value = attribute(name).trimmed();
    if (value.isEmpty())
        return otherwise;
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (ok && std::isfinite(number))
        return number;
    failValue(name, value, XmlText::tr("a number"));
    return otherwise;
}

QDate XmlCursor::dateAttribute(QLatin1StringView name)
{
    const QString value = attribute(name).trimmed();
    const auto time = parsePlanTime(value);
    if (!time && !value.isEmpty())
        failValue(name, value, XmlText::tr("a date such as 2024-02-29T17:00:00"));
    return time ? time->date() : QDate();
}

QString XmlCursor::text()
{
    QString text;
    const int outside = m_depth - 1;
    while (m_depth > outside) {
        const auto token = next();
        if (token == QXmlStreamReader::Invalid)
            return {};
        if (token == QXmlStreamReader::Characters && m_depth == outside + 1)
            text += m_reader.text();
    }
    return text;
}

QString XmlCursor::trimmedText(QString &element)
{
    element = m_reader.name().toString();
    return text().trimmed();
}

bool XmlCursor::flag()
{
    QString element;
    const QString value = trimmedText(element);
    if (value == "1"_L1 || value.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (!value.isEmpty() && value != "0"_L1 && value.compare("false"_L1, Qt::CaseInsensitive) != 0)
        failValue(element, value, XmlText::tr("0 or 1"));
    return false;
}

qint64 XmlCursor::integer(qint64 minimum, qint64 maximum)
{
    QString element;
    const QString value = trimmedText(element);
    bool ok = false;
    qint64 number = value.toLongLong(&ok);
    if (!ok) {
        // Some programs write whole numbers with a fraction of zero.
        const double real = value.toDouble(&ok);
        ok = ok && std::abs(real) < 1e15;
        number = ok ? std::llround(real) : 0;
    }
    if (!m_error && (!ok || number < minimum || number > maximum)) {
        failValue(element, value, XmlText::tr("a whole number from %1 to %2").arg(minimum).arg(maximum));
        return 0;
    }
    return number;
}

double XmlCursor::number()
{
    QString element;
    const QString value = trimmedText(element);
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (!m_error && (!ok || !std::isfinite(number))) {
        failValue(element, value, XmlText::tr("a number"));
        return 0;
    }
    return number;
}

Money XmlCursor::money()
{
    QString element;
    const QString value = trimmedText(element);
    bool ok = false;
    const double number = value.isEmpty() ? 0 : value.toDouble(&ok);
    if (!m_error && !value.isEmpty() && (!ok || !(std::abs(number) < 1e16)))
        failValue(element, value, XmlText::tr("an amount of money"));
    return m_error ? Money{} : Money{std::llround(number)};
}

std::optional<Duration> XmlCursor::duration()
{
    QString element;
    const QString value = trimmedText(element);
    if (value.isEmpty())
        return std::nullopt;
    const auto duration = parseDuration(value);
    if (!duration)
        failValue(element, value, XmlText::tr("a duration such as PT8H0M0S"));
    return duration;
}

std::optional<PlanTime> XmlCursor::planTime()
{
    QString element;
    const QString value = trimmedText(element);
    if (value.isEmpty() || value == "NA"_L1)
        return std::nullopt;
    const auto time = parsePlanTime(value);
    if (!time)
        failValue(element, value, XmlText::tr("a date such as 2024-02-29T17:00:00"));
    return time;
}

int XmlCursor::minuteOfDay()
{
    QString element;
    const QString value = trimmedText(element);
    // Some files give a full date before the time.
    const qsizetype day = value.indexOf(u'T');
    const int tenths = tenthOfDay(QStringView(value).mid(day + 1));
    if (!m_error && tenths < 0)
        failValue(element, value, XmlText::tr("a time of day such as 08:00:00"));
    return tenths < 0 ? 0 : (tenths + 5) / 10;
}

// The innermost elements, such as "<Task><Start>".
QString XmlCursor::place() const
{
    QString place;
    for (int depth = std::max(1, m_depth - 1); depth <= std::min(m_depth, maximumDepth); ++depth)
        place += u'<' + m_path[static_cast<size_t>(depth)] + u'>';
    return place.isEmpty() ? XmlText::tr("the beginning") : place;
}

void XmlCursor::failValue(const QString &element, const QString &text, const QString &wanted)
{
    const QString shown = text.size() > 60 ? text.left(60) + u'…' : text;
    fail(ErrorCode::Invalid, XmlText::tr("<%1> holds “%2” instead of %3.").arg(element, shown, wanted));
}

void XmlCursor::fail(ErrorCode code, const QString &problem)
{
    if (m_error)
        return;
    m_error = Error{code,
                    XmlText::tr("%1, line %2: %3 Nothing was imported.")
                        .arg(m_file->fileName(), QString::number(m_reader.lineNumber()), problem),
                    m_reader.errorString()};
}

void XmlCursor::finish()
{
    if (m_error)
        return;
    if (m_file->stopped()) {
        m_error = *m_file->stopped();
        return;
    }
    switch (m_reader.error()) {
    case QXmlStreamReader::NoError:
        return;
    case QXmlStreamReader::PrematureEndOfDocumentError:
        return fail(ErrorCode::Damaged,
                    XmlText::tr("The file ends in the middle (in %1); it was not saved or copied completely.")
                        .arg(place()));
    case QXmlStreamReader::NotWellFormedError:
    case QXmlStreamReader::UnexpectedElementError:
    case QXmlStreamReader::CustomError:
        break;
    }
    fail(ErrorCode::Damaged, XmlText::tr("The file is not well-formed XML (in %1).").arg(place()));
}

} // namespace baton
