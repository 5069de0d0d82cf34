// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/readinessreport.h"

#include "models/report/reportfacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

struct ReadinessReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReadinessReport)
};

} // namespace

Report readinessReport(const Plan &plan, const Analysis &analysis, const ReportOptions &options)
{
    Report report;
    report.title = ReadinessReportText::tr("Readiness report");
    report.locale = options.locale;
    if (!plan.project()) {
        report.blocks.push_back(
            Paragraph{ReadinessReportText::tr("No project is open, so there is nothing to report.")});
        return report;
    }
    const ReportFacts facts(plan, analysis, options);
    report.project = facts.project.name;
    report.classification = facts.project.classification;
    report.edition = options.hasSigningEdition && options.hasAnnex
                         ? ReadinessReportText::tr("Signing edition and annex")
                     : options.hasSigningEdition ? ReadinessReportText::tr("Signing edition")
                                                 : ReadinessReportText::tr("Annex");
    report.snapshot = options.revision > 0
                          ? ReadinessReportText::tr("As of %1, revision %2")
                                .arg(facts.date(analysis.asOf), QString::number(options.revision))
                          : ReadinessReportText::tr("As of %1").arg(facts.date(analysis.asOf));
    report.shortHash = shortHash(options.headHash.isEmpty() ? verdictInputsHash(plan) : options.headHash);

    if (options.hasSigningEdition) {
        OnePage summary;
        for (int version = 0; version < summaryVersions; ++version)
            summary.versions.push_back(summaryPage(facts, version));
        report.blocks.push_back(std::move(summary));
        OnePage signOff;
        for (int version = 0; version < signOffVersions; ++version)
            signOff.versions.push_back(signOffPage(facts, version));
        report.blocks.push_back(std::move(signOff));
    }
    if (options.hasAnnex) {
        report.blocks.push_back(Contents{ReadinessReportText::tr("Annex"), 1});
        append(report.blocks, gateSections(facts));
        append(report.blocks, timelineSection(facts));
        append(report.blocks, checklistSections(facts));
        append(report.blocks, taperSections(facts));
        append(report.blocks, peopleSection(facts));
        append(report.blocks, findingsSection(facts));
        append(report.blocks, changeSections(facts));
        append(report.blocks, rulesSection(facts));
    }
    return report;
}

} // namespace baton::report
