// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/anchordate.h"

namespace baton {

QDate anchorDate(const Project &project, Anchor anchor)
{
    switch (anchor) {
    case Anchor::HandoverStart:
        return project.handoverStart;
    case Anchor::GoLive:
        return project.goLive;
    case Anchor::HypercareEnd:
        return project.hypercareEnd;
    case Anchor::ProjectStart:
        break;
    }
    return project.start;
}

} // namespace baton
