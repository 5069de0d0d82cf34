// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace baton {

/// Reads the system's font configuration, a third of what a first text costs, in a thread of its own. To be
/// started before the application is made, which needs no fonts yet and waits for the display meanwhile, and
/// to be joined after that: while it runs nothing may ask for a font.
std::thread readFontConfiguration();

} // namespace baton
