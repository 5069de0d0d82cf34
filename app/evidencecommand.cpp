// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidencecommand.h"

#include "models/records/dateform.h"
#include "models/records/wholefile.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct EvidenceCommandText
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceCommand)
};

constexpr int shownDigits = 12; // enough to be alone among the copies of a plan
constexpr int fewestDigits = 4;

std::vector<Evidence> copiesOf(const Plan &plan)
{
    std::vector<Evidence> copies;
    for (const Evidence &evidence : plan.rows<Evidence>()) {
        if (!evidence.fileHash.isEmpty())
            copies.push_back(evidence);
    }
    std::ranges::sort(copies, {},
                      [](const Evidence &copy) { return std::pair(copy.fileName, copy.fileHash); });
    return copies;
}

QString subjectOf(const Plan &plan, const Evidence &evidence)
{
    const ChecklistItem *item = plan.find(evidence.item);
    return item ? item->code : plan.name(RecordKind::Deliverable, evidence.deliverable.uuid);
}

} // namespace

void listCopies(QTextStream &out, const OpenPlan &open)
{
    const std::vector<Evidence> copies = copiesOf(open.plan);
    if (copies.empty())
        out << EvidenceCommandText::tr("The plan holds no copies of files.") << '\n';
    for (const Evidence &copy : copies)
        out << copy.fileHash.left(shownDigits) << "  " << copy.fileName.simplified() << "  "
            << EvidenceCommandText::tr("%1, %2, %3", "item or deliverable, title of the evidence, date")
                   .arg(subjectOf(open.plan, copy), copy.title.simplified(), dateText(copy.date))
            << '\n';
}

Result<void> saveCopy(const OpenPlan &open, const QString &named, const QString &output)
{
    QStringList hashes;
    for (const Evidence &copy : copiesOf(open.plan)) {
        const bool isMeant = copy.fileName == named || (named.size() >= fewestDigits &&
                                                        copy.fileHash.startsWith(named, Qt::CaseInsensitive));
        if (isMeant && !hashes.contains(copy.fileHash))
            hashes.append(copy.fileHash);
    }
    if (hashes.isEmpty())
        return Error{ErrorCode::NotFound,
                     EvidenceCommandText::tr("The plan holds no copy “%1”. “baton evidence PLAN” lists those "
                                             "that there are.")
                         .arg(named),
                     {}};
    if (hashes.size() > 1)
        return Error{ErrorCode::Invalid,
                     EvidenceCommandText::tr("“%1” is the name of %n copies. Say the fingerprint of the one "
                                             "that is meant.",
                                             nullptr, static_cast<int>(hashes.size()))
                         .arg(named),
                     {}};
    const Result<QByteArray> content = open.store->attachment(hashes.constFirst());
    return content ? writeWholeFile(output, *content) : Result<void>(content.error());
}

} // namespace baton
