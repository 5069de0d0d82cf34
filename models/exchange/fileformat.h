// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/result.h"

#include <QByteArray>
#include <QString>

namespace baton {

/// What a file is, told by its content and never by its name.
enum class FileFormat {
    Unknown,
    Empty,
    MsProjectXml,
    MsProjectBinary, ///< .mpp, or another file of the older Office formats
    GanttProject,
    ProjectLibre, ///< .pod
    PrimaveraXer,
    PrimaveraXml,
    Mpx,
    Planner,
    CalligraPlan,
    Spreadsheet,
    Baton,
    OtherXml,
};

/// How many bytes from the beginning detectFormat() wants to see.
inline constexpr qint64 formatProbeSize = qint64(64) * 1024;

FileFormat detectFormat(const QByteArray &beginning);

/// Why a file of that format is not imported, and what to do instead. Not for MsProjectXml and
/// GanttProject.
Error refusalOf(FileFormat format, const QString &fileName);

} // namespace baton
