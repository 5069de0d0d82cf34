// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <variant>

namespace baton {

/// A field's value in the form it is stored, hashed and compared in: null, integer, real or text.
/// Empty text is null. Dates, instants, ids and enumerations are text; see FieldKind for the forms.
using Value = std::variant<std::monostate, qint64, double, QString>;

inline bool isNull(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}
inline const QString *textOf(const Value &value)
{
    return std::get_if<QString>(&value);
}
inline const qint64 *integerOf(const Value &value)
{
    return std::get_if<qint64>(&value);
}

} // namespace baton
