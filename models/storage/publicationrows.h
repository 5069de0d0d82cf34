// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/publication.h"

namespace baton {

class Connection;

/// A publication as it was read.
struct StoredPublication
{
    Publication publication;
    bool isCurrent = false; ///< see PublishedSummary
    bool isSound = false;   ///< it is what was published; what was altered outside of Baton is not shown
};

/// Those of every project in the file, by project.
Result<std::vector<StoredPublication>> readPublications(Connection &connection);

} // namespace baton
