// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/fontconfiguration.h"

#include <clocale>
#include <fontconfig/fontconfig.h>

namespace baton {

std::thread readFontConfiguration()
{
    // The application sets the same locale again; numbers are read by it in the thread.
    std::setlocale(LC_ALL, "");
    return std::thread([] { FcInit(); });
}

} // namespace baton
