// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/projectimport.h"

#include "models/exchange/fileformat.h"
#include "models/exchange/ganttprojectparser.h"
#include "models/exchange/guardedfile.h"
#include "models/exchange/msprojectimport.h"
#include "models/exchange/msprojectparser.h"

#include <QCoreApplication>

namespace baton {

Result<ImportedPlan> importProject(const Plan &plan, const QString &path, const ImportOptions &options)
{
    Q_ASSERT_X(plan.openProject() && !plan.project(), "importProject", "needs an id for the new project");
    GuardedFile file(path, options.progress);
    if (auto opened = file.openForReading(); !opened)
        return opened.error();
    const FileFormat format = detectFormat(file.beginning(formatProbeSize));
    if (format == FileFormat::GanttProject) {
        const auto parsed = parseGanttProject(file);
        if (!parsed)
            return parsed.error();
        return msproject::Importer(*parsed, file.fileName(), plan, options).run();
    }
    if (format != FileFormat::MsProjectXml)
        return refusalOf(format, file.fileName());
    const auto parsed = msproject::parse(file);
    if (!parsed)
        return parsed.error();
    // Build scripts, too, are called <Project>.
    if (parsed->tasks.empty() && parsed->calendars.empty() && parsed->resources.empty() && !parsed->start)
        return Error{ErrorCode::Unsupported,
                     QCoreApplication::translate("Import", "%1 holds no tasks, calendars, resources or start "
                                                           "of a project, so there is nothing to import.")
                         .arg(file.fileName()),
                     {}};
    return msproject::Importer(*parsed, file.fileName(), plan, options).run();
}

} // namespace baton
