// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/guardedfile.h"
#include "models/records/units.h"

#include <QXmlStreamReader>

namespace baton {

/// Walks an XML file element by element within limits and reads typed values. After the first failure it
/// gives nothing more, so that callers need not check each step; error() then names file, line and element.
/// Document type definitions and entities are refused.
class XmlCursor
{
public:
    static constexpr int maximumDepth = 64;

    explicit XmlCursor(GuardedFile &file) : m_file(&file), m_reader(&file) {}

    /// Goes to the next child of the element the cursor is in; false at its end. The child must then be read
    /// by one of the functions below, or walked by nextChild() to its end.
    bool nextChild();
    void skip();

    QStringView name() const { return m_reader.name(); }
    QStringView namespaceUri() const { return m_reader.namespaceUri(); }
    qint64 line() const { return m_reader.lineNumber(); }

    /// Of the element the cursor is at, before its content is read. Where there is no such attribute, or an
    /// empty one: an empty text, `otherwise`, an invalid date.
    QString attribute(QLatin1StringView name) const;
    qint64 integerAttribute(QLatin1StringView name, qint64 minimum, qint64 maximum, qint64 otherwise);
    double numberAttribute(QLatin1StringView name, double otherwise);
    QDate dateAttribute(QLatin1StringView name); ///< "2024-02-29"

    QString text();
    bool flag();
    /// Of text that must be a whole number within the limits.
    qint64 integer(qint64 minimum, qint64 maximum);
    double number();
    /// Amounts are in hundredths in the file, sometimes with a fraction of one.
    Money money();
    /// "PT9H24M42S", to a tenth of a minute; nothing when the element is empty.
    std::optional<Duration> duration();
    /// "2024-02-29T17:00:00"; nothing when the element is empty or says "NA".
    std::optional<PlanTime> planTime();
    /// "08:00:00" in minutes of the day.
    int minuteOfDay();

    bool hasFailed() const { return m_error.has_value(); }
    const Error &error() const { return *m_error; }
    /// `problem` is a sentence; the error names file and line before it.
    void fail(ErrorCode code, const QString &problem);
    /// To be called when the walk has ended: what is wrong with the file as XML, if anything.
    void finish();

private:
    QXmlStreamReader::TokenType next();
    QString trimmedText(QString &element);
    QString place() const;
    void failValue(const QString &element, const QString &text, const QString &wanted);

    GuardedFile *m_file;
    QXmlStreamReader m_reader;
    std::optional<Error> m_error;
    std::array<QString, maximumDepth + 1> m_path; ///< names of the elements the cursor is in, to m_depth
    int m_depth = 0;
};

} // namespace baton
