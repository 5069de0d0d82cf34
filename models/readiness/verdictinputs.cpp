// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readiness/readiness.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <cstring>

namespace baton {

namespace {

constexpr char fieldEnd = 0x1f;
constexpr char rowEnd = 0x1e;

QByteArray inputText(const Value &value)
{
    if (const auto *integer = integerOf(value))
        return QByteArray::number(*integer);
    if (const auto *real = std::get_if<double>(&value))
        return QByteArray::number(*real, 'g', 17);
    const QString *text = textOf(value);
    return text ? text->toUtf8() : QByteArray();
}

// Collects the rows the verdict of one project hangs on, as text.
class Inputs
{
public:
    explicit Inputs(const Plan &plan) : m_plan(plan), m_project(plan.openProject().uuid) {}

    QString hash()
    {
        std::vector<const RecordInfo *> records;
        for (const RecordInfo &record : allRecords()) {
            if (std::ranges::any_of(record.fields, &FieldInfo::isVerdictInput))
                records.push_back(&record);
        }
        // Of the records all projects share only those count that this one's inputs refer to.
        for (const RecordInfo *record : records) {
            if (isOwn(*record))
                collect(*record);
        }
        for (const RecordInfo *record : records) {
            if (!isOwn(*record))
                collect(*record);
        }
        std::ranges::sort(m_rows);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QByteArray &row : m_rows)
            hash.addData(row);
        return QString::fromLatin1(hash.result().toHex());
    }

private:
    static bool isOwn(const RecordInfo &record)
    {
        return record.kind == RecordKind::Project || record.projectField >= 0;
    }

    bool counts(const RecordInfo &record, const void *row, QUuid id) const
    {
        if (record.kind == RecordKind::Project)
            return id == m_project;
        if (record.projectField < 0)
            return m_referred.contains(id);
        if (record.fields[static_cast<size_t>(record.projectField)].reference(row) != m_project)
            return false;
        // Evidence and acceptances of deliverables do not bear on the verdict.
        if (record.kind == RecordKind::Evidence)
            return !static_cast<const Evidence *>(row)->item.isNull();
        if (record.kind == RecordKind::Acceptance)
            return !static_cast<const Acceptance *>(row)->item.isNull();
        return true;
    }

    void collect(const RecordInfo &record)
    {
        std::vector<const FieldInfo *> fields;
        for (const FieldInfo &field : record.fields) {
            if (field.isVerdictInput)
                fields.push_back(&field);
        }
        forEachRow(m_plan, record.kind, [&](const void *row, QUuid id) {
            if (!counts(record, row, id))
                return;
            QByteArray line(record.table);
            line.reserve(512);
            line.append(fieldEnd).append(id.toByteArray(QUuid::WithoutBraces));
            for (const FieldInfo *field : fields) {
                if (field->reference && isOwn(record))
                    m_referred.insert(field->reference(row));
                const Value value = field->get(row);
                if (!isNull(value))
                    line.append(fieldEnd).append(field->key).append(fieldEnd).append(inputText(value));
            }
            m_rows.push_back(line.append(rowEnd));
        });
    }

    const Plan &m_plan;
    QUuid m_project;
    QSet<QUuid> m_referred;
    std::vector<QByteArray> m_rows;
};

} // namespace

QString verdictInputsHash(const Plan &plan)
{
    return Inputs(plan).hash();
}

} // namespace baton
