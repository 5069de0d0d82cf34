// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"

namespace baton {

/// Ready-made tapers: working days × percent, counted from handover start (handover.md §4).
enum class TaperPreset {
    Minimum,  ///< 10×50, 10×10: 6.00 days
    Standard, ///< 5×100, 5×50, 5×25, 5×10: 9.25 days
    Extended, ///< 10×100, 10×60, 10×30, 10×10: 20.00 days
};

struct PresetStep
{
    int length = 0; ///< working days
    int percent = 0;
};

std::span<const PresetStep> presetSteps(TaperPreset preset);

/// "Use taper …": replaces the person's steps by the preset's.
Edit applyTaperPreset(const Plan &plan, PersonId person, TaperPreset preset);

template <>
struct EnumTraits<TaperPreset>
{
    static constexpr auto context = "TaperPreset";
    static constexpr EnumLabel labels[] = {
        {int(TaperPreset::Minimum), "minimum", QT_TRANSLATE_NOOP("TaperPreset", "Minimum")},
        {int(TaperPreset::Standard), "standard", QT_TRANSLATE_NOOP("TaperPreset", "Standard")},
        {int(TaperPreset::Extended), "extended", QT_TRANSLATE_NOOP("TaperPreset", "Extended")},
    };
};

} // namespace baton
