// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/id.h"
#include "views/common/page.h"

#include <QDialog>

namespace baton {

class AskDialog;
class TimelineIndex;

/// Asks which of the baselines 0 to 10 to set or to clear, and for which tasks. `done` gets its number.
void askForBaseline(const PageContext &context, const TimelineIndex &index, bool isClearing,
                    std::vector<TaskId> selected, QWidget *window, std::function<void(int)> done);

} // namespace baton
