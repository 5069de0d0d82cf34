// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/units.h"

#include <QXmlStreamWriter>

#include <optional>

class QIODevice;

namespace baton::msproject {

/// Writes elements of Microsoft Project XML with values in the forms of the format. Their order is the
/// caller's business: the format's schema prescribes it.
class Writer
{
public:
    explicit Writer(QIODevice *device);

    void begin(QLatin1StringView element) { m_xml.writeStartElement(element); }
    void end() { m_xml.writeEndElement(); }
    /// Ends the document; false when something could not be written.
    bool finish();

    /// Characters that XML cannot hold are left out.
    void text(QLatin1StringView element, const QString &value);
    /// Nothing when it is empty.
    void textIfAny(QLatin1StringView element, const QString &value);
    void flag(QLatin1StringView element, bool value);
    void integer(QLatin1StringView element, qint64 value);
    void number(QLatin1StringView element, double value);
    /// Hundredths of the currency.
    void money(QLatin1StringView element, std::optional<Money> value);
    /// "PT9H24M42S"; nothing when it is absent.
    void duration(QLatin1StringView element, std::optional<Duration> value);
    /// "2024-02-29T17:00:00"; nothing when it is absent or of a year without four digits.
    void time(QLatin1StringView element, std::optional<PlanTime> value);
    /// "08:00:00"; 1440 is midnight.
    void timeOfDay(QLatin1StringView element, int minute);

private:
    QXmlStreamWriter m_xml;
};

} // namespace baton::msproject
