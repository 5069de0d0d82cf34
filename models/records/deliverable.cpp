// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/deliverable.h"

#include "models/records/schema.h"

namespace baton {

template <>
struct Schema<Deliverable>
{
    static constexpr auto table = "deliverable", context = "Deliverable", name = "name";
    static constexpr auto label = QT_TRANSLATE_NOOP("Deliverable", "Deliverable");
    static constexpr auto plural = QT_TRANSLATE_NOOP("Deliverable", "Deliverables");
    static constexpr std::array fields{
        field<&Deliverable::project>("project", QT_TRANSLATE_NOOP("Deliverable", "Project")).owner(),
        field<&Deliverable::position>("pos", QT_TRANSLATE_NOOP("Deliverable", "Order"))
            .as(FieldKind::Position)
            .internal(),
        field<&Deliverable::name>("name", QT_TRANSLATE_NOOP("Deliverable", "Name")).required(),
        field<&Deliverable::criteria>("criteria", QT_TRANSLATE_NOOP("Deliverable", "Acceptance criteria"))
            .as(FieldKind::CheckLines, 20000),
        field<&Deliverable::kind>("kind", QT_TRANSLATE_NOOP("Deliverable", "Kind")),
        field<&Deliverable::version>("version", QT_TRANSLATE_NOOP("Deliverable", "Version"))
            .as(FieldKind::Text, 60),
        field<&Deliverable::owner>("owner", QT_TRANSLATE_NOOP("Deliverable", "Project owner")),
        field<&Deliverable::accepter>("accepter", QT_TRANSLATE_NOOP("Deliverable", "Accepting person")),
        field<&Deliverable::task>("task", QT_TRANSLATE_NOOP("Deliverable", "Produced by")),
        field<&Deliverable::due>("due", QT_TRANSLATE_NOOP("Deliverable", "Due")),
        field<&Deliverable::state>("state", QT_TRANSLATE_NOOP("Deliverable", "State")),
        field<&Deliverable::submittedBy>("submitted_by", QT_TRANSLATE_NOOP("Deliverable", "Submitted by"))
            .readOnly(),
        field<&Deliverable::submittedOn>("submitted_on", QT_TRANSLATE_NOOP("Deliverable", "Submitted on"))
            .readOnly(),
        field<&Deliverable::rejectedCriterion>("rejected_criterion",
                                               QT_TRANSLATE_NOOP("Deliverable", "Rejected criterion"))
            .readOnly(),
        field<&Deliverable::rejectedReason>("rejected_reason",
                                            QT_TRANSLATE_NOOP("Deliverable", "Reason for rejection"))
            .multiline(4000)
            .readOnly(),
        field<&Deliverable::notes>("notes", QT_TRANSLATE_NOOP("Deliverable", "Notes")).multiline(),
    };
};

const RecordInfo &deliverableInfo()
{
    static constexpr RecordInfo info = makeRecordInfo<Deliverable>();
    return info;
}

} // namespace baton
