// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/sections.h"

namespace baton::report {

namespace {

const Heading *sectionHeading(const Block &block)
{
    const auto *heading = std::get_if<Heading>(&block.kind);
    return heading && heading->level == 1 && heading->inContents ? heading : nullptr;
}

} // namespace

QStringList annexSections(const Report &report)
{
    QStringList headings;
    for (const Block &block : report.blocks) {
        if (const Heading *heading = sectionHeading(block))
            headings.append(heading->text);
    }
    return headings;
}

void leaveOut(Report &report, const QSet<QString> &headings)
{
    bool isLeftOut = false;
    std::erase_if(report.blocks, [&](const Block &block) {
        if (const Heading *heading = sectionHeading(block))
            isLeftOut = headings.contains(heading->text);
        return isLeftOut;
    });
}

} // namespace baton::report
