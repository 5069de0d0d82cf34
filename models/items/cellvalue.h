// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

#include <QMetaType>
#include <QVariant>

namespace baton {

/// The typed value an item model hands to an editor: text QString, counts qlonglong, real double, yes/no
/// bool, QDate, QTime, PlanTime, Duration, Money, enumerations their key (QString), references QUuid,
/// instants UTC QDateTime. A null value is an invalid QVariant.
QVariant toVariant(const FieldInfo &field, const Value &value);

/// The inverse; nothing when the variant is not of that type. An invalid variant is null.
std::optional<Value> toValue(const FieldInfo &field, const QVariant &variant);

} // namespace baton

Q_DECLARE_METATYPE(baton::PlanTime)
Q_DECLARE_METATYPE(baton::Duration)
Q_DECLARE_METATYPE(baton::Money)
