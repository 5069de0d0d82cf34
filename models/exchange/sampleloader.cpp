// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sampleloader.h"

#include "models/plan/plancalendars.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

QHash<QString, QString> textsOf(const QJsonObject &object)
{
    QHash<QString, QString> texts;
    for (auto at = object.begin(); at != object.end(); ++at)
        texts.insert(at.key(), at->toString());
    return texts;
}

// "5d", "4h", "30m", "2w" at eight hours a day and five days a week.
std::optional<Duration> durationOf(const QString &text)
{
    static const QRegularExpression form(u"^([+-]?\\d{1,6})([mhdw])$"_s);
    const auto parts = form.match(text);
    if (!parts.hasMatch())
        return std::nullopt;
    const QChar unit = parts.captured(2).front();
    const int minutes = unit == u'm' ? 1 : unit == u'h' ? 60 : unit == u'd' ? 480 : 2400;
    return Duration::fromMinutes(parts.captured(1).toLongLong() * minutes);
}

// Not of the record itself, but about it.
bool isDirective(const QString &key)
{
    return key == "key"_L1 || key == "after"_L1;
}

} // namespace

SampleLoader::SampleLoader(Edit &edit, QJsonObject sample, QDate asOf)
    : m_edit(edit), m_sample(std::move(sample)), m_dates(asOf, textsOf(m_sample["project"_L1].toObject()))
{
}

Result<void> SampleLoader::load()
{
    for (auto at = m_sample.begin(); at != m_sample.end(); ++at) {
        if (const auto kind = recordKindFromTable(at.key()))
            nameRows(*kind, at->toArray());
    }
    Project project;
    project.id = m_edit.project();
    m_edit.insert(project);
    loadCalendars();
    loadProject();
    for (const RecordInfo &info : allRecords()) {
        if (info.kind == RecordKind::ChecklistItem && m_sample.contains("checklist"_L1))
            loadChecklist(m_sample["checklist"_L1].toObject());
        if (info.kind != RecordKind::Project && info.kind != RecordKind::Calendar)
            loadRows(info.kind, m_sample[QLatin1StringView(info.table)].toArray(), std::nullopt);
    }
    if (m_error)
        return *m_error;
    return {};
}

// Ids first, so that rows can refer to later ones.
void SampleLoader::nameRows(RecordKind kind, const QJsonArray &rows)
{
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        if (const QString key = row["key"_L1].toString(); !key.isEmpty()) {
            if (m_keys.contains({int(kind), key}))
                fail(QCoreApplication::translate("Template", "Two rows have the key “%1”.").arg(key));
            const QUuid shared = sharedRow(kind, row);
            m_keys.insert({int(kind), key}, shared.isNull() ? QUuid::createUuid() : shared);
            if (!shared.isNull())
                m_shared.insert(shared);
        }
        for (auto at = row.begin(); at != row.end(); ++at) {
            if (const auto inner = recordKindFromTable(at.key()); inner && at->isArray())
                nameRows(*inner, at->toArray());
        }
    }
}

// The person or calendar of another project in the same file.
QUuid SampleLoader::sharedRow(RecordKind kind, const QJsonObject &row) const
{
    const QString name = row["name"_L1].toString();
    QUuid found;
    if (kind == RecordKind::Person) {
        m_edit.forEach<Person>([&](const Person &person) {
            if (person.name == name && person.email == row["email"_L1].toString())
                found = person.id.uuid;
        });
    } else if (kind == RecordKind::Calendar && !row.contains("calendar_exception"_L1)) {
        m_edit.forEach<Calendar>([&](const Calendar &calendar) {
            if (calendar.name == name && calendar.week == row["week"_L1].toString())
                found = calendar.id.uuid;
        });
    }
    return found;
}

void SampleLoader::loadProject()
{
    m_path = {u"project"_s};
    const RecordInfo &info = recordInfo(RecordKind::Project);
    const QJsonObject row = m_sample["project"_L1].toObject();
    for (auto at = row.begin(); at != row.end(); ++at)
        setField(RecordKind::Project, m_edit.project().uuid, info, info.fieldIndex(at.key()), *at);
    m_path.clear();
}

// Calendars come before everything else: dates count their working days.
void SampleLoader::loadCalendars()
{
    loadRows(RecordKind::Calendar, m_sample["calendar"_L1].toArray(), std::nullopt);
    Plan scratch;
    m_edit.forEach<Calendar>([&](const Calendar &row) { scratch.load(row); });
    m_edit.forEach<CalendarException>([&](const CalendarException &row) { scratch.load(row); });
    const QString key = m_sample["project"_L1]["calendar"_L1].toString();
    const PlanCalendars calendars(scratch);
    m_dates.setCalendar(calendars.calendar({m_keys.value({int(RecordKind::Calendar), key})}));
}

void SampleLoader::loadRows(RecordKind kind, const QJsonArray &rows, const std::optional<Owner> &owner)
{
    m_path.append(QString::fromLatin1(recordInfo(kind).table));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        m_path.append(QString::number(i + 1));
        loadRow(kind, rows[i].toObject(), owner);
        m_path.removeLast();
    }
    m_path.removeLast();
}

void SampleLoader::loadRow(RecordKind kind, const QJsonObject &row, const std::optional<Owner> &owner)
{
    const RecordInfo &info = recordInfo(kind);
    const QUuid known = m_keys.value({int(kind), row["key"_L1].toString()});
    if (m_shared.contains(known))
        return;
    const QUuid id = withRecordType(kind, [&](auto tag) {
        using T = typename decltype(tag)::Type;
        T record;
        record.id = {known};
        if constexpr (requires { record.project = ProjectId{}; })
            record.project = m_edit.project();
        if constexpr (requires { record.position = 0; })
            record.position = m_positions[int(kind)] += positionStep;
        return m_edit.insert(record).uuid;
    });
    if (owner)
        setOwner(kind, id, row, *owner);
    for (auto at = row.begin(); at != row.end(); ++at) {
        const int field = info.fieldIndex(at.key());
        if (field >= 0)
            setField(kind, id, info, field, *at);
        else if (!isDirective(at.key()) && !recordKindFromTable(at.key()))
            fail(QCoreApplication::translate("Template", "“%1” is no field.").arg(at.key()));
    }
    if (kind == RecordKind::Task)
        linkTask({id}, row["after"_L1].toArray());
    for (const RecordInfo &inner : allRecords()) {
        if (const QJsonValue rows = row[QLatin1StringView(inner.table)]; rows.isArray())
            loadRows(inner.kind, rows.toArray(), Owner{kind, id});
    }
}

// The row's first reference to a record of that kind which the JSON does not fill itself.
void SampleLoader::setOwner(RecordKind kind, QUuid id, const QJsonObject &row, const Owner &owner)
{
    const RecordInfo &info = recordInfo(kind);
    for (size_t i = 0; i < info.fields.size(); ++i) {
        const FieldInfo &field = info.fields[i];
        if (field.kind == FieldKind::Reference && field.target == owner.kind &&
            !row.contains(QLatin1StringView(field.key))) {
            if (auto set =
                    m_edit.setValue(kind, id, static_cast<int>(i), owner.id.toString(QUuid::WithoutBraces));
                !set)
                fail(set.error().userMessage);
            return;
        }
    }
    fail(QCoreApplication::translate("Template", "“%1” has no place here.").arg(recordLabel(info)));
}

void SampleLoader::setField(RecordKind kind, QUuid id, const RecordInfo &info, int field,
                            const QJsonValue &json)
{
    if (field < 0)
        return fail(QCoreApplication::translate("Template", "The row has an unknown field."));
    const FieldInfo &described = info.fields[static_cast<size_t>(field)];
    m_path.append(QString::fromLatin1(described.key));
    if (auto set = m_edit.setValue(kind, id, field, valueOf(described, json)); !set)
        fail(set.error().userMessage);
    m_path.removeLast();
}

Value SampleLoader::valueOf(const FieldInfo &field, const QJsonValue &json)
{
    const QString text = json.toString();
    switch (field.kind) {
    case FieldKind::CheckLines: {
        QStringList lines;
        for (const QJsonValue &line : json.toArray())
            lines.append(line.toString());
        return lines.join(u'\n');
    }
    case FieldKind::Days:
        if (json.isString()) {
            const auto days = m_dates.workingDays(text);
            if (!days)
                fail(days.error().userMessage);
            return days ? Value(qint64(*days)) : Value();
        }
        return json.toInteger();
    case FieldKind::Integer:
    case FieldKind::Percent:
    case FieldKind::Position:
        return json.toInteger();
    case FieldKind::Real:
        return json.toDouble();
    case FieldKind::Boolean:
        return qint64(json.toBool());
    case FieldKind::Money:
        return static_cast<qint64>(std::llround(json.toDouble() * 100));
    case FieldKind::Date:
        return dateOf(text).toString(Qt::ISODate);
    case FieldKind::PlanTime:
        if (const auto time = m_dates.planTime(text))
            return time->toIso();
        else
            fail(time.error().userMessage);
        return {};
    case FieldKind::Duration:
        if (const auto duration = durationOf(text))
            return duration->tenths;
        fail(QCoreApplication::translate("Template", "“%1” is no duration.").arg(text));
        return {};
    case FieldKind::Reference:
        return referenceOf(field.target, text).toString(QUuid::WithoutBraces);
    default:
        return text;
    }
}

void SampleLoader::linkTask(TaskId task, const QJsonArray &after)
{
    static const QRegularExpression form(u"^([a-z0-9-]+)(?: (FS|SS|FF|SF))?([+-]\\d+[mhdw])?$"_s);
    for (const QJsonValue &value : after) {
        const auto parts = form.match(value.toString());
        Link link;
        link.project = m_edit.project();
        link.successor = task;
        link.predecessor = {referenceOf(RecordKind::Task, parts.captured(1))};
        const auto type = enumFromKey(EnumTraits<LinkType>::labels, parts.captured(2).toLower());
        link.type = static_cast<LinkType>(type.value_or(int(LinkType::FinishToStart)));
        if (const QString lag = parts.captured(3); !lag.isEmpty())
            link.lag = durationOf(lag).value_or(Duration{});
        m_edit.insert(link);
    }
}

QDate SampleLoader::dateOf(const QString &text)
{
    const auto date = m_dates.date(text);
    if (date)
        return *date;
    fail(date.error().userMessage);
    return {};
}

QUuid SampleLoader::referenceOf(RecordKind kind, const QString &key)
{
    const QUuid id = m_keys.value({int(kind), key});
    if (id.isNull()) {
        fail(QCoreApplication::translate("Template", "There is no %1 with the key “%2”.")
                 .arg(recordLabel(recordInfo(kind)), key));
    }
    return id;
}

void SampleLoader::fail(const QString &problem)
{
    if (!m_error) {
        m_error = Error{ErrorCode::Invalid,
                        QCoreApplication::translate("Template", "The template is wrong at %1: %2")
                            .arg(m_path.join(u'/'), problem),
                        {}};
    }
}

} // namespace baton
