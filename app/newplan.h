// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace baton {

/// The templates and samples, one a line, name first.
QString templateList();

/// Makes the plan file of `baton new` and says what was made. Exists when there is a file of that name; on
/// any error no file is left behind.
Result<QString> newFromTemplate(const Arguments &arguments);
/// The same for `baton import`; the text also says what was not taken over.
Result<QString> newFromImport(const Arguments &arguments);

} // namespace baton
