// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace baton {

/// Installs the texts of the user's language, over the English ones with their singular and plural forms.
/// Call once, before any text is shown.
/// Also decides how dates and numbers are written where the system says nothing.
void installTranslations(QCoreApplication &app);

} // namespace baton
