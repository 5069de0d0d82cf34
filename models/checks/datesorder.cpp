// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/rules.h"

using namespace Qt::StringLiterals;

namespace baton {

namespace {

void checkDatesOrder(const CheckContext &context, Findings &findings)
{
    struct Pair
    {
        QDate Project::*first;
        QDate Project::*then;
        const char *firstKey;
        const char *thenKey;
    };
    static constexpr std::array pairs{
        Pair{&Project::start, &Project::handoverStart, "start", "handover_start"},
        Pair{&Project::start, &Project::goLive, "start", "go_live"},
        Pair{&Project::handoverStart, &Project::goLive, "handover_start", "go_live"},
        Pair{&Project::decision, &Project::goLive, "decision", "go_live"},
        Pair{&Project::goLive, &Project::hypercareEnd, "go_live", "hypercare_end"},
        Pair{&Project::hypercareEnd, &Project::tailEnd, "hypercare_end", "tail_end"},
        Pair{&Project::tailEnd, &Project::hardStop, "tail_end", "hard_stop"},
    };
    const RecordInfo &info = recordInfo(RecordKind::Project);
    const auto label = [&](const char *key) {
        return fieldLabel(info, info.fields[static_cast<size_t>(info.fieldIndex(key))]);
    };
    for (const Pair &pair : pairs) {
        const QDate first = context.project.*pair.first;
        const QDate then = context.project.*pair.then;
        if (first.isValid() && then.isValid() && then < first)
            findings.add(context.project.id, Checks::tr("“%1” (%2) lies before “%3” (%4).")
                                                 .arg(label(pair.thenKey), dateText(then),
                                                      label(pair.firstKey), dateText(first)));
    }
}

} // namespace

const Rule datesOrder{
    "dates.order", Severity::Error, QT_TRANSLATE_NOOP("Checks", "Dates out of order"),
    QT_TRANSLATE_NOOP("Checks", "Start, handover start, go-live, hypercare end, tail end and hard stop "
                                "follow each other; everything that counts from them is wrong otherwise."),
    checkDatesOrder};

} // namespace baton
