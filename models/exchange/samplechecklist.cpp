// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sampleloader.h"

#include "models/exchange/starterchecklist.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

// The section "checklist":
//
//     { "owners":    { side: person key }, "accepters": { side: person key },
//       "items": { "DOC-01": { "accepted": date, "evidence": [[title, location, date]], … }, … } }
//
// All starter items of the project's kind and profile are made; those not named are not started. An entry
// says how far its item is by one of
//     "started": true
//     "submitted": date                      by the owner, or "submitter"
//     "accepted": date, "rejected": date     by the accepter, or "by"; "comment"; "reason" of a rejection;
//                                            "means" and "recorder" when somebody else entered it
//     "not_applicable": reason, "approved": date
// and may name "owner", "accepter", "notes", "task", "deliverable", "due" (a fixed date). Evidence without a
// date is of the day it was submitted.

namespace baton {

PersonId SampleLoader::personOf(const QJsonObject &bySide, Side side)
{
    const QString key = bySide[enumKey(side)].toString();
    return key.isEmpty() ? PersonId() : PersonId{referenceOf(RecordKind::Person, key)};
}

void SampleLoader::loadChecklist(const QJsonObject &checklist)
{
    if (checklist.isEmpty())
        return;
    const Project &project = *m_edit.find(m_edit.project());
    const QJsonObject owners = checklist["owners"_L1].toObject();
    const QJsonObject accepters = checklist["accepters"_L1].toObject();
    QJsonObject entries = checklist["items"_L1].toObject();
    m_path = {u"checklist"_s};
    for (ChecklistItem item : starterItems(project.kind, project.profile)) {
        m_path.append(item.code);
        item.project = project.id;
        item.id = ChecklistItemId::create();
        m_positions[int(RecordKind::ChecklistItem)] = item.position;
        item.owner = personOf(owners, item.ownerSide);
        item.accepter = personOf(accepters, item.accepterSide);
        m_keys.insert({int(RecordKind::ChecklistItem), item.code}, item.id.uuid);
        const QJsonObject entry = entries.take(item.code).toObject();
        describeItem(item, entry);
        m_edit.insert(item);
        decideItem(item, entry);
        m_edit.change(item.id) = item;
        m_path.removeLast();
    }
    if (!entries.isEmpty())
        fail(QCoreApplication::translate("Template", "%1 is not offered for this kind and profile.")
                 .arg(entries.keys().join(u", "_s)));
    m_path.clear();
}

void SampleLoader::describeItem(ChecklistItem &item, const QJsonObject &entry)
{
    static const QStringList known{u"started"_s, u"submitted"_s,   u"accepted"_s,       u"rejected"_s,
                                   u"by"_s,      u"comment"_s,     u"not_applicable"_s, u"approved"_s,
                                   u"owner"_s,   u"accepter"_s,    u"notes"_s,          u"task"_s,
                                   u"due"_s,     u"deliverable"_s, u"evidence"_s,       u"submitter"_s,
                                   u"means"_s,   u"recorder"_s,    u"reason"_s};
    for (const QString &key : entry.keys()) {
        if (!known.contains(key))
            fail(QCoreApplication::translate("Template", "“%1” is no field.").arg(key));
    }
    if (const QString owner = entry["owner"_L1].toString(); !owner.isEmpty())
        item.owner = {referenceOf(RecordKind::Person, owner)};
    if (const QString accepter = entry["accepter"_L1].toString(); !accepter.isEmpty())
        item.accepter = {referenceOf(RecordKind::Person, accepter)};
    if (const QString task = entry["task"_L1].toString(); !task.isEmpty())
        item.task = {referenceOf(RecordKind::Task, task)};
    if (const QString deliverable = entry["deliverable"_L1].toString(); !deliverable.isEmpty())
        item.deliverable = {referenceOf(RecordKind::Deliverable, deliverable)};
    if (const QString due = entry["due"_L1].toString(); !due.isEmpty())
        item.dueDate = dateOf(due);
    item.notes = entry["notes"_L1].toString();
}

void SampleLoader::decideItem(ChecklistItem &item, const QJsonObject &entry)
{
    const QString accepted = entry["accepted"_L1].toString();
    const QString rejected = entry["rejected"_L1].toString();
    const QString approved = entry["approved"_L1].toString();
    const QString decided = !accepted.isEmpty() ? accepted : !rejected.isEmpty() ? rejected : approved;
    const QString submitted = entry["submitted"_L1].toString();
    item.naReason = entry["not_applicable"_L1].toString();
    if (entry["started"_L1].toBool())
        item.state = ItemState::InProgress;
    if (!submitted.isEmpty())
        item.state = ItemState::Submitted;
    if (!accepted.isEmpty())
        item.state = ItemState::Accepted;
    if (!rejected.isEmpty())
        item.state = ItemState::Rejected;
    if (!item.naReason.isEmpty())
        item.state = ItemState::NotApplicable;

    QDate submittedOn;
    if (item.state == ItemState::Submitted || item.state == ItemState::Accepted ||
        item.state == ItemState::Rejected) {
        // Reviews take a day or two unless the sample says when the item was handed in.
        submittedOn = submitted.isEmpty() ? dateOf(decided).addDays(-2) : dateOf(submitted);
        const QString submitter = entry["submitter"_L1].toString();
        item.submittedBy =
            submitter.isEmpty() ? item.owner : PersonId{referenceOf(RecordKind::Person, submitter)};
        item.submittedOn = submittedOn;
    }
    item.rejectedReason = entry["reason"_L1].toString();
    addEvidence(item, entry["evidence"_L1].toArray(), submittedOn);
    if (decided.isEmpty())
        return;

    Acceptance acceptance;
    acceptance.project = item.project;
    acceptance.item = item.id;
    acceptance.outcome = item.state == ItemState::Rejected        ? AcceptanceOutcome::Rejected
                         : item.state == ItemState::NotApplicable ? AcceptanceOutcome::NotApplicable
                                                                  : AcceptanceOutcome::Accepted;
    const QString by = entry["by"_L1].toString();
    acceptance.decidedBy = by.isEmpty() ? item.accepter : PersonId{referenceOf(RecordKind::Person, by)};
    if (acceptance.decidedBy != item.accepter)
        acceptance.decidedFor = item.accepter;
    const QString recorder = entry["recorder"_L1].toString();
    acceptance.recordedBy =
        recorder.isEmpty() ? acceptance.decidedBy : PersonId{referenceOf(RecordKind::Person, recorder)};
    if (const QString means = entry["means"_L1].toString(); !means.isEmpty()) {
        const auto found = enumFromKey(EnumTraits<AcceptanceMeans>::labels, means);
        acceptance.means = static_cast<AcceptanceMeans>(found.value_or(0));
    }
    acceptance.decidedOn = dateOf(decided);
    acceptance.comment = entry["comment"_L1].toString();
    const AcceptanceId id = m_edit.insert(acceptance);
    if (acceptance.recordedBy != acceptance.decidedBy) {
        Evidence proof;
        proof.project = item.project;
        proof.acceptance = id;
        proof.title = u"%1: decision as sent"_s.arg(item.code);
        proof.date = acceptance.decidedOn;
        proof.addedBy = acceptance.recordedBy;
        m_edit.insert(proof);
    }
}

void SampleLoader::addEvidence(const ChecklistItem &item, const QJsonArray &evidence, QDate otherwise)
{
    for (const QJsonValue &value : evidence) {
        const QJsonArray parts = value.toArray();
        Evidence row;
        row.project = item.project;
        row.item = item.id;
        row.title = parts[0].toString();
        row.location = parts[1].toString();
        row.date = parts.size() > 2 ? dateOf(parts[2].toString()) : otherwise;
        row.addedBy = item.owner;
        m_edit.insert(row);
    }
}

} // namespace baton
