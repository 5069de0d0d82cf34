// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

#include <QDate>
#include <QLocale>

namespace baton {

/// What reading and writing a value as people do depends on.
struct TextContext
{
    const Plan *plan = nullptr; ///< names of referenced records, day length, currency, go-live; may be null
    QLocale locale;
    QDate today;
    QDate from = {}; ///< the date that is there already: "+3d" counts from it; from today where invalid
};

/// The value as people read it: translated labels, localized dates and numbers, names instead of ids. Empty
/// for null and for a reference to a record that has gone.
QString displayText(const FieldInfo &field, const Value &value, const TextContext &context);

/// The value people mean by a text typed, pasted or imported; empty text is null. The error names the field.
/// Dates as in datetext.h; durations as "5d", "3 h", "2w", "30 min", a bare number meaning days; references
/// by name, when it is unique.
Result<Value> parseText(const RecordInfo &record, const FieldInfo &field, const QString &text,
                        const TextContext &context);

/// A duration in the largest unit that says it exactly, at most one decimal: "5 d", "3 h", "45 min".
QString durationText(Duration duration, int minutesPerDay, const QLocale &locale);
/// The date that dateFromText understands in this plan; invalid for any other text.
QDate parseDate(const QString &text, const TextContext &context);

} // namespace baton
