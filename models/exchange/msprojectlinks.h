// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/msproject.h"
#include "models/records/task.h"

namespace baton::msproject {

inline constexpr int estimatedFormat = 32; ///< added to the format of what is estimated
inline constexpr int usualFormat = 7;      ///< days
inline constexpr int formatOfNoDuration = 21;
inline constexpr qint64 unassigned = -65535; ///< the resource of work that nobody has been assigned to

/// Of a duration or lag, estimated or not.
bool isElapsedFormat(int format);

/// Kind, unit and length of a link of the file; its ends are the caller's business.
baton::Link linkOf(const Link &link);
/// The link as the format has it. Its unit of display is mended where it contradicts what the lag is.
Link linkOf(const baton::Link &link, qint64 predecessor);

/// Links from tasks that are not in the file (Task::outsideLinks): kept so that an export gives them back.
QString formatOutsideLinks(const std::vector<Link> &links);
/// What is not of the form is left out.
std::vector<Link> parseOutsideLinks(const QString &text);

} // namespace baton::msproject
