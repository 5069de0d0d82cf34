// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/exchange/datasheet.h"

namespace baton {

enum class SheetFormat { Csv, Xlsx };

/// The checklist of the open project with all that people enter, and what follows from it as of a day (due,
/// submit by, letter, evidence).
DataSheet checklistSheet(const Plan &plan, const Readiness &readiness);
/// The project in a page: people, dates beside their baselines, verdict, why, and what to do to reach GO.
DataSheet overviewSheet(const Plan &plan, const Readiness &readiness);
/// Who takes part and how to reach them, side by side.
DataSheet contactSheet(const Plan &plan);
/// Every record of a kind in the open project, column by column of its Schema; references by name.
DataSheet recordSheet(const Plan &plan, RecordKind kind);

/// Exports for colleagues with only a spreadsheet: CSV holds the checklist, XLSX also the overview,
/// deliverables, evidence, waivers and change requests. NotFound without an open project; else as
/// writeWholeFile. A file of that name is replaced.
Result<void> exportChecklist(const Plan &plan, QDate asOf, SheetFormat format, const QString &path,
                             const CsvOptions &csv = {});

/// The tasks of the open project in their outline: number, level, dates, links and people, under titles that
/// the import of spreadsheets knows.
DataSheet taskSheet(const Plan &plan, const Analysis &analysis);

/// One list by itself: the tasks, the checklist, else every record of that kind. Errors as of
/// exportChecklist.
Result<void> exportRows(const Plan &plan, QDate asOf, RecordKind kind, SheetFormat format,
                        const QString &path);

} // namespace baton
