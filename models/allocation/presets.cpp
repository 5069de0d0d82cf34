// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/presets.h"

namespace baton {

std::span<const PresetStep> presetSteps(TaperPreset preset)
{
    static constexpr std::array minimum{PresetStep{10, 50}, PresetStep{10, 10}};
    static constexpr std::array standard{PresetStep{5, 100}, PresetStep{5, 50}, PresetStep{5, 25},
                                         PresetStep{5, 10}};
    static constexpr std::array extended{PresetStep{10, 100}, PresetStep{10, 60}, PresetStep{10, 30},
                                         PresetStep{10, 10}};
    switch (preset) {
    case TaperPreset::Minimum:
        return minimum;
    case TaperPreset::Extended:
        return extended;
    case TaperPreset::Standard:
        break;
    }
    return standard;
}

Edit applyTaperPreset(const Plan &plan, PersonId person, TaperPreset preset)
{
    const Person *who = plan.find(person);
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Set the taper of %1"), {who ? who->name : QString()});
    for (const AllocationStep &step : plan.rows<AllocationStep>()) {
        if (step.person == person && step.project == plan.openProject())
            edit.remove(step.id);
    }
    AllocationStep row;
    row.project = plan.openProject();
    row.person = person;
    row.anchor = Anchor::HandoverStart;
    for (const PresetStep &step : presetSteps(preset)) {
        row.position += positionStep;
        row.length = step.length;
        row.percent = step.percent;
        edit.insert(row);
        row.offset += step.length;
    }
    return edit;
}

} // namespace baton
