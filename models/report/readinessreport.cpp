// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/readinessreport.h"

#include "models/report/reportfacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReadinessReport)
};

void append(std::vector<Block> &to, std::vector<Block> blocks)
{
    for (Block &block : blocks)
        to.push_back(std::move(block));
}

} // namespace

Report readinessReport(const Plan &plan, const Analysis &analysis, const ReportOptions &options)
{
    Report report;
    report.title = Words::tr("Readiness report");
    report.locale = options.locale;
    if (!plan.project()) {
        report.blocks.push_back(Paragraph{Words::tr("No project is open, so there is nothing to report.")});
        return report;
    }
    const ReportFacts facts(plan, analysis, options);
    report.project = facts.project.name;
    report.classification = facts.project.classification;
    report.edition = options.hasSigningEdition && options.hasAnnex ? Words::tr("Signing edition and annex")
                     : options.hasSigningEdition                   ? Words::tr("Signing edition")
                                                                   : Words::tr("Annex");
    report.snapshot = options.revision > 0
                          ? Words::tr("As of %1, revision %2")
                                .arg(facts.date(analysis.asOf), QString::number(options.revision))
                          : Words::tr("As of %1").arg(facts.date(analysis.asOf));
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
        report.blocks.push_back(Contents{Words::tr("Annex"), 1});
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
