// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/checklist.h"

#include "models/records/schema.h"

namespace baton {

template <>
struct Schema<ChecklistItem>
{
    static constexpr auto table = "checklist_item", context = "ChecklistItem", name = "text";
    static constexpr auto label = QT_TRANSLATE_NOOP("ChecklistItem", "Checklist item");
    static constexpr auto plural = QT_TRANSLATE_NOOP("ChecklistItem", "Checklist items");
    static constexpr std::array fields{
        field<&ChecklistItem::project>("project", QT_TRANSLATE_NOOP("ChecklistItem", "Project")).owner(),
        field<&ChecklistItem::position>("pos", QT_TRANSLATE_NOOP("ChecklistItem", "Order"))
            .as(FieldKind::Position)
            .internal(),
        field<&ChecklistItem::code>("code", QT_TRANSLATE_NOOP("ChecklistItem", "Code"))
            .as(FieldKind::Text, 40)
            .required(),
        field<&ChecklistItem::category>("category", QT_TRANSLATE_NOOP("ChecklistItem", "Category"))
            .as(FieldKind::Text, 40)
            .verdictInput(),
        field<&ChecklistItem::categoryName>("category_name",
                                            QT_TRANSLATE_NOOP("ChecklistItem", "Category name")),
        field<&ChecklistItem::text>("text", QT_TRANSLATE_NOOP("ChecklistItem", "Item"))
            .as(FieldKind::Text, 2000)
            .required()
            .verdictInput(),
        field<&ChecklistItem::guidance>("guidance", QT_TRANSLATE_NOOP("ChecklistItem", "Guidance"))
            .multiline(),
        field<&ChecklistItem::expectedEvidence>("expected_evidence",
                                                QT_TRANSLATE_NOOP("ChecklistItem", "Evidence expected"))
            .as(FieldKind::Text, 2000),
        field<&ChecklistItem::gateClass>("gate_class", QT_TRANSLATE_NOOP("ChecklistItem", "Gate class"))
            .criteria(),
        field<&ChecklistItem::weight>("weight", QT_TRANSLATE_NOOP("ChecklistItem", "Weight"))
            .range(1, 3)
            .criteria(),
        field<&ChecklistItem::ownerSide>("owner_side", QT_TRANSLATE_NOOP("ChecklistItem", "Owner side")),
        field<&ChecklistItem::owner>("owner", QT_TRANSLATE_NOOP("ChecklistItem", "Owner")).verdictInput(),
        field<&ChecklistItem::accepterSide>("accepter_side",
                                            QT_TRANSLATE_NOOP("ChecklistItem", "Accepter side"))
            .criteria(),
        field<&ChecklistItem::accepter>("accepter", QT_TRANSLATE_NOOP("ChecklistItem", "Accepter"))
            .criteria(),
        field<&ChecklistItem::dueAnchor>("due_anchor", QT_TRANSLATE_NOOP("ChecklistItem", "Due counts from"))
            .criteria(),
        field<&ChecklistItem::dueOffset>("due_offset",
                                         QT_TRANSLATE_NOOP("ChecklistItem", "Due offset (days)"))
            .days(-3650, 3650)
            .criteria(),
        field<&ChecklistItem::dueDate>("due_date", QT_TRANSLATE_NOOP("ChecklistItem", "Fixed due date"))
            .criteria(),
        field<&ChecklistItem::state>("state", QT_TRANSLATE_NOOP("ChecklistItem", "State")).verdictInput(),
        field<&ChecklistItem::evidenceMaxAge>("evidence_max_age",
                                              QT_TRANSLATE_NOOP("ChecklistItem", "Evidence valid for (days)"))
            .days(0, 36500)
            .verdictInput(),
        field<&ChecklistItem::submittedBy>("submitted_by", QT_TRANSLATE_NOOP("ChecklistItem", "Submitted by"))
            .readOnly(),
        field<&ChecklistItem::submittedOn>("submitted_on", QT_TRANSLATE_NOOP("ChecklistItem", "Submitted on"))
            .readOnly(),
        field<&ChecklistItem::rejectedReason>("rejected_reason",
                                              QT_TRANSLATE_NOOP("ChecklistItem", "Reason for rejection"))
            .multiline(4000)
            .readOnly(),
        field<&ChecklistItem::naReason>("na_reason",
                                        QT_TRANSLATE_NOOP("ChecklistItem", "Reason for not applicable"))
            .multiline(4000)
            .verdictInput(),
        field<&ChecklistItem::autoCheck>("auto_check", QT_TRANSLATE_NOOP("ChecklistItem", "Automatic check"))
            .as(FieldKind::Code, 60),
        field<&ChecklistItem::isAddedAfterBaseline>(
            "added_after_baseline", QT_TRANSLATE_NOOP("ChecklistItem", "Added after the baseline"))
            .readOnly()
            .verdictInput(),
        field<&ChecklistItem::task>("task", QT_TRANSLATE_NOOP("ChecklistItem", "Task")),
        field<&ChecklistItem::deliverable>("deliverable", QT_TRANSLATE_NOOP("ChecklistItem", "Deliverable")),
        field<&ChecklistItem::notes>("notes", QT_TRANSLATE_NOOP("ChecklistItem", "Notes")).multiline(),
    };
};

template <>
struct Schema<Evidence>
{
    static constexpr auto table = "evidence", context = "Evidence", name = "title";
    static constexpr auto label = QT_TRANSLATE_NOOP("Evidence", "Evidence");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Evidence", "Evidence");
    static constexpr std::array fields{
        field<&Evidence::project>("project", QT_TRANSLATE_NOOP("Evidence", "Project")).owner(),
        field<&Evidence::item>("item", QT_TRANSLATE_NOOP("Evidence", "Checklist item"))
            .optionalOwner()
            .verdictInput(),
        field<&Evidence::deliverable>("deliverable", QT_TRANSLATE_NOOP("Evidence", "Deliverable"))
            .optionalOwner(),
        field<&Evidence::acceptance>("acceptance", QT_TRANSLATE_NOOP("Evidence", "Acceptance"))
            .optionalOwner(),
        field<&Evidence::title>("title", QT_TRANSLATE_NOOP("Evidence", "Title")).required(),
        field<&Evidence::location>("location", QT_TRANSLATE_NOOP("Evidence", "Location"))
            .as(FieldKind::Location, 2000),
        field<&Evidence::date>("on_date", QT_TRANSLATE_NOOP("Evidence", "Date")).required().verdictInput(),
        field<&Evidence::addedBy>("added_by", QT_TRANSLATE_NOOP("Evidence", "Added by")).readOnly(),
        field<&Evidence::fileName>("file_name", QT_TRANSLATE_NOOP("Evidence", "Copy of"))
            .as(FieldKind::Text, 255)
            .readOnly(),
        field<&Evidence::fileHash>("file_hash", QT_TRANSLATE_NOOP("Evidence", "Fingerprint of the copy"))
            .as(FieldKind::Code, 64)
            .readOnly(),
    };
};

template <>
struct Schema<Acceptance>
{
    static constexpr auto table = "acceptance", context = "Acceptance", name = "comment";
    static constexpr auto label = QT_TRANSLATE_NOOP("Acceptance", "Acceptance");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Acceptance", "Acceptances");
    static constexpr std::array fields{
        field<&Acceptance::project>("project", QT_TRANSLATE_NOOP("Acceptance", "Project")).owner(),
        field<&Acceptance::item>("item", QT_TRANSLATE_NOOP("Acceptance", "Checklist item"))
            .optionalOwner()
            .verdictInput(),
        field<&Acceptance::deliverable>("deliverable", QT_TRANSLATE_NOOP("Acceptance", "Deliverable"))
            .optionalOwner(),
        field<&Acceptance::outcome>("outcome", QT_TRANSLATE_NOOP("Acceptance", "Outcome")).verdictInput(),
        field<&Acceptance::decidedBy>("decided_by", QT_TRANSLATE_NOOP("Acceptance", "Decided by"))
            .verdictInput(),
        field<&Acceptance::decidedFor>("decided_for", QT_TRANSLATE_NOOP("Acceptance", "Decided for")),
        field<&Acceptance::recordedBy>("recorded_by", QT_TRANSLATE_NOOP("Acceptance", "Recorded by")),
        field<&Acceptance::decidedOn>("decided_on", QT_TRANSLATE_NOOP("Acceptance", "Decided on"))
            .required()
            .verdictInput(),
        field<&Acceptance::means>("means", QT_TRANSLATE_NOOP("Acceptance", "By")),
        field<&Acceptance::comment>("comment", QT_TRANSLATE_NOOP("Acceptance", "Comment")).multiline(4000),
    };
};

template <>
struct Schema<Waiver>
{
    static constexpr auto table = "waiver", context = "Waiver", name = "reason";
    static constexpr auto label = QT_TRANSLATE_NOOP("Waiver", "Waiver");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Waiver", "Waivers");
    static constexpr std::array fields{
        field<&Waiver::project>("project", QT_TRANSLATE_NOOP("Waiver", "Project")).owner(),
        field<&Waiver::item>("item", QT_TRANSLATE_NOOP("Waiver", "Checklist item")).owner().verdictInput(),
        field<&Waiver::reason>("reason", QT_TRANSLATE_NOOP("Waiver", "Reason"))
            .multiline(4000)
            .verdictInput(),
        field<&Waiver::control>("control", QT_TRANSLATE_NOOP("Waiver", "Compensating control"))
            .multiline(4000)
            .verdictInput(),
        field<&Waiver::followUpOwner>("follow_up_owner", QT_TRANSLATE_NOOP("Waiver", "Follow-up owner"))
            .verdictInput(),
        field<&Waiver::requestedBy>("requested_by", QT_TRANSLATE_NOOP("Waiver", "Requested by"))
            .verdictInput(),
        field<&Waiver::requestedOn>("requested_on", QT_TRANSLATE_NOOP("Waiver", "Requested on")),
        field<&Waiver::concurredBy>("concurred_by", QT_TRANSLATE_NOOP("Waiver", "Accepting side concurs"))
            .verdictInput(),
        field<&Waiver::concurredOn>("concurred_on", QT_TRANSLATE_NOOP("Waiver", "Concurred on"))
            .verdictInput(),
        field<&Waiver::isOverObjection>(
            "over_objection", QT_TRANSLATE_NOOP("Waiver", "Over the objection of the accepting side"))
            .verdictInput(),
        field<&Waiver::approvedBy>("approved_by", QT_TRANSLATE_NOOP("Waiver", "Approved by")).verdictInput(),
        field<&Waiver::approvedOn>("approved_on", QT_TRANSLATE_NOOP("Waiver", "Approved on")).verdictInput(),
        field<&Waiver::expires>("expires", QT_TRANSLATE_NOOP("Waiver", "Expires")).verdictInput(),
    };
};

template <>
struct Schema<Condition>
{
    static constexpr auto table = "condition", context = "Condition", name = "text";
    static constexpr auto label = QT_TRANSLATE_NOOP("Condition", "Condition");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Condition", "Conditions");
    static constexpr std::array fields{
        field<&Condition::project>("project", QT_TRANSLATE_NOOP("Condition", "Project")).owner(),
        field<&Condition::source>("source", QT_TRANSLATE_NOOP("Condition", "Source")).verdictInput(),
        field<&Condition::waiver>("waiver", QT_TRANSLATE_NOOP("Condition", "Waiver")),
        field<&Condition::item>("item", QT_TRANSLATE_NOOP("Condition", "Checklist item")),
        field<&Condition::text>("text", QT_TRANSLATE_NOOP("Condition", "Condition"))
            .as(FieldKind::Text, 2000)
            .required()
            .verdictInput(),
        field<&Condition::owner>("owner", QT_TRANSLATE_NOOP("Condition", "Owner")).verdictInput(),
        field<&Condition::due>("due", QT_TRANSLATE_NOOP("Condition", "Due")).verdictInput(),
        field<&Condition::verifier>("verifier", QT_TRANSLATE_NOOP("Condition", "Verifier")),
        field<&Condition::state>("state", QT_TRANSLATE_NOOP("Condition", "State")).verdictInput(),
    };
};

const RecordInfo &checklistItemInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<ChecklistItem>();
    return info;
}

const RecordInfo &evidenceInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Evidence>();
    return info;
}

const RecordInfo &acceptanceInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Acceptance>();
    return info;
}

const RecordInfo &waiverInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Waiver>();
    return info;
}

const RecordInfo &conditionInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Condition>();
    return info;
}

} // namespace baton
