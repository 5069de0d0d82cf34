// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"

#include <QRandomGenerator>

namespace baton::test {

/// The text of the bar: what no page, report or file may ever take for anything but text.
QString hostileText();

/// A value the field takes: within its range and length, hostile text where it is free text, an existing
/// record of the plan where it is a reference (null when there is none).
Value randomValue(const FieldInfo &field, const Plan &plan, QRandomGenerator &random);

/// A plan with `rowsOfEachKind` rows of every kind and a value in every field, references included.
Plan everyField(int rowsOfEachKind, quint32 seed);

/// A random change that fits the plan: some updates, insertions and removals of records that nothing refers
/// to.
ChangeSet randomChange(const Plan &plan, QRandomGenerator &random);

/// One line a row, sorted: table, id and every non-null field. Two plans with the same dump hold the same.
QByteArray canonicalDump(const Plan &plan);

} // namespace baton::test
