// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/changes.h"

#include "models/records/schema.h"

namespace baton {

template <>
struct Schema<ChangeRequest>
{
    static constexpr auto table = "change_request", context = "ChangeRequest", name = "title";
    static constexpr auto label = QT_TRANSLATE_NOOP("ChangeRequest", "Change request");
    static constexpr auto plural = QT_TRANSLATE_NOOP("ChangeRequest", "Change requests");
    static constexpr std::array fields{
        field<&ChangeRequest::project>("project", QT_TRANSLATE_NOOP("ChangeRequest", "Project")).owner(),
        field<&ChangeRequest::number>("number", QT_TRANSLATE_NOOP("ChangeRequest", "Number"))
            .range(1, 1000000),
        field<&ChangeRequest::kind>("kind", QT_TRANSLATE_NOOP("ChangeRequest", "Kind")),
        field<&ChangeRequest::title>("title", QT_TRANSLATE_NOOP("ChangeRequest", "Title")).required(),
        field<&ChangeRequest::from>("from_date", QT_TRANSLATE_NOOP("ChangeRequest", "From")),
        field<&ChangeRequest::to>("to_date", QT_TRANSLATE_NOOP("ChangeRequest", "To")),
        field<&ChangeRequest::scope>("scope", QT_TRANSLATE_NOOP("ChangeRequest", "What changes"))
            .multiline(4000),
        field<&ChangeRequest::reason>("reason", QT_TRANSLATE_NOOP("ChangeRequest", "Reason")).multiline(4000),
        field<&ChangeRequest::impactDays>("impact_days",
                                          QT_TRANSLATE_NOOP("ChangeRequest", "Impact (working days)"))
            .days(-36500, 36500),
        field<&ChangeRequest::impactCost>("impact_cost", QT_TRANSLATE_NOOP("ChangeRequest", "Impact (cost)")),
        field<&ChangeRequest::requestedBy>("requested_by",
                                           QT_TRANSLATE_NOOP("ChangeRequest", "Requested by")),
        field<&ChangeRequest::requestedOn>("requested_on",
                                           QT_TRANSLATE_NOOP("ChangeRequest", "Requested on")),
        field<&ChangeRequest::decidedBy>("decided_by", QT_TRANSLATE_NOOP("ChangeRequest", "Decided by"))
            .readOnly(),
        field<&ChangeRequest::decidedOn>("decided_on", QT_TRANSLATE_NOOP("ChangeRequest", "Decided on"))
            .readOnly(),
        field<&ChangeRequest::secondDecidedBy>("second_decided_by",
                                               QT_TRANSLATE_NOOP("ChangeRequest", "Second decision by"))
            .readOnly(),
        field<&ChangeRequest::secondDecidedOn>("second_decided_on",
                                               QT_TRANSLATE_NOOP("ChangeRequest", "Second decision on"))
            .readOnly(),
        field<&ChangeRequest::state>("state", QT_TRANSLATE_NOOP("ChangeRequest", "State")),
        field<&ChangeRequest::decisionComment>("decision_comment",
                                               QT_TRANSLATE_NOOP("ChangeRequest", "Comment on the decision"))
            .multiline(4000),
    };
};

template <>
struct Schema<Snapshot>
{
    static constexpr auto table = "snapshot", context = "Snapshot", name = "note";
    static constexpr auto label = QT_TRANSLATE_NOOP("Snapshot", "Snapshot");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Snapshot", "Snapshots");
    static constexpr std::array fields{
        field<&Snapshot::project>("project", QT_TRANSLATE_NOOP("Snapshot", "Project")).owner(),
        field<&Snapshot::takenOn>("taken_on", QT_TRANSLATE_NOOP("Snapshot", "Taken on")).required(),
        field<&Snapshot::takenBy>("taken_by", QT_TRANSLATE_NOOP("Snapshot", "Taken by")),
        field<&Snapshot::score>("score", QT_TRANSLATE_NOOP("Snapshot", "Score")),
        field<&Snapshot::verdict>("verdict", QT_TRANSLATE_NOOP("Snapshot", "Verdict"))
            .as(FieldKind::Text, 40),
        field<&Snapshot::gatesPassed>("gates_passed", QT_TRANSLATE_NOOP("Snapshot", "Gates passed"))
            .range(0, 1000000),
        field<&Snapshot::gatesWaived>("gates_waived", QT_TRANSLATE_NOOP("Snapshot", "Gates waived"))
            .range(0, 1000000),
        field<&Snapshot::gatesOpen>("gates_open", QT_TRANSLATE_NOOP("Snapshot", "Gates open"))
            .range(0, 1000000),
        field<&Snapshot::gatesFailed>("gates_failed", QT_TRANSLATE_NOOP("Snapshot", "Gates failed"))
            .range(0, 1000000),
        field<&Snapshot::p50>("p50", QT_TRANSLATE_NOOP("Snapshot", "P50")),
        field<&Snapshot::p80>("p80", QT_TRANSLATE_NOOP("Snapshot", "P80")),
        field<&Snapshot::revision>("revision", QT_TRANSLATE_NOOP("Snapshot", "Revision"))
            .range(0, 9000000000000000),
        field<&Snapshot::inputsHash>("inputs_hash", QT_TRANSLATE_NOOP("Snapshot", "Hash of the inputs"))
            .as(FieldKind::Code, 64),
        field<&Snapshot::note>("note", QT_TRANSLATE_NOOP("Snapshot", "Note")).multiline(4000),
    };
};

const RecordInfo &changeRequestInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<ChangeRequest>();
    return info;
}

const RecordInfo &snapshotInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Snapshot>();
    return info;
}

} // namespace baton
