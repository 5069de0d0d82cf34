// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"
#include "models/plan/fieldtext.h"

#include <vector>

namespace baton {

// What people write about a checklist item that sets more than one of its fields.

using FieldValues = std::vector<std::pair<int, Value>>; ///< index in the Schema, and its new value

struct CategoryName
{
    QString code; ///< "DOC"
    QString name; ///< "Documentation"
};
/// The category that people mean by its code or its name; a new name gets a code of its first letters.
CategoryName categoryNamed(const Plan &plan, const QString &text);

/// "T-14" counts from go-live and moves with it, a date is fixed, empty text leaves no due date. The error
/// says what is understood.
Result<FieldValues> parseDueRule(const QString &text, const TextContext &context);

/// Gives new items the next free number of their category: DOC-08 after DOC-07.
class ItemNumbers
{
public:
    /// As the edit leaves the items so far.
    explicit ItemNumbers(const Edit &edit);

    QString next(const QString &category);
    /// That code is taken, too.
    void take(const QString &code);

private:
    QHash<QString, int> m_highest; ///< by category
};

} // namespace baton
