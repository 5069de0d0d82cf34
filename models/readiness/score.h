// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace baton {

/// A weighted sum of item values, kept in whole numbers so that it compares exactly: 100·Σ(w·v)/Σw
/// (handover.md §3). Values are quarters of a point, 0 to 4.
struct Score
{
    qint64 quarters = 0; ///< Σ(w·4v)
    qint64 weight = 0;   ///< Σw

    void add(int itemWeight, int valueQuarters)
    {
        quarters += qint64(itemWeight) * valueQuarters;
        weight += itemWeight;
    }
    /// Nothing counted: "n/a", never 100.
    bool isEmpty() const { return weight == 0; }
    /// Unrounded comparison with whole percents; false when nothing is counted.
    bool reaches(int percent) const { return weight > 0 && 25 * quarters >= percent * weight; }
    /// Quarters missing to `percent`; 0 when reached or when nothing is counted.
    qint64 missing(int percent) const
    {
        const qint64 hundredths = percent * weight - 25 * quarters;
        return hundredths > 0 ? (hundredths + 24) / 25 : 0;
    }
    /// 0 to 100, unrounded.
    std::optional<double> percent() const
    {
        if (isEmpty())
            return std::nullopt;
        return 25.0 * static_cast<double>(quarters) / static_cast<double>(weight);
    }
    /// As people see it: floored, so that 94.96 does not read as a 95 that was not reached.
    std::optional<int> shown() const
    {
        if (isEmpty())
            return std::nullopt;
        return static_cast<int>(25 * quarters / weight);
    }
    /// "94 %", or "—" when nothing is counted.
    QString text() const;
    bool operator==(const Score &) const = default;
};

} // namespace baton
