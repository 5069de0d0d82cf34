// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/everyfield.h"

#include "models/storage/difference.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton::test {

namespace {

bool isText(FieldKind kind)
{
    return kind == FieldKind::Text || kind == FieldKind::LongText || kind == FieldKind::CheckLines ||
           kind == FieldKind::Location || kind == FieldKind::Code;
}

QString randomText(const FieldInfo &field, QRandomGenerator &random)
{
    static const QStringList pieces{hostileText(),
                                    u"plain words "_s,
                                    u"%1 %2 %n "_s,
                                    u"'; DROP TABLE task; --"_s,
                                    u"\\u0000 \\n {}[],:\" "_s,
                                    u"日本語 ÄÖÜ ß é "_s,
                                    u"👩‍👩‍👧"_s,
                                    u"NULL"_s};
    QString text = QString::number(random.bounded(1'000'000));
    const int count = 1 + static_cast<int>(random.bounded(3));
    for (int i = 0; i < count; ++i)
        text += pieces[static_cast<qsizetype>(random.bounded(quint32(pieces.size())))];
    if (field.kind == FieldKind::LongText && random.bounded(2))
        text += u"\nsecond line"_s;
    text = text.normalized(QString::NormalizationForm_C);
    QList<uint> points = text.toUcs4();
    points.resize(std::min<qsizetype>(points.size(), field.maximumLength));
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size()).trimmed();
}

QUuid randomId(QRandomGenerator &random)
{
    std::array<quint32, 4> words{random.generate(), random.generate(), random.generate(),
                                 random.generate() | 1};
    return QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char *>(words.data()), 16));
}

Value randomReference(const Plan &plan, RecordKind target, QRandomGenerator &random)
{
    return withRecordType(target, [&](auto tag) -> Value {
        const auto rows = plan.rows<typename decltype(tag)::Type>();
        if (rows.empty())
            return {};
        return rows[random.bounded(quint32(rows.size()))].id.toString();
    });
}

template <class T>
void fill(T &row, const Plan &plan, QRandomGenerator &random)
{
    for (const FieldInfo &field : recordInfo(recordKindOf<T>).fields) {
        // A record that is its own owner would be removed by removing itself.
        if (field.kind == FieldKind::Reference && field.isOwner && field.target == recordKindOf<T>)
            continue;
        field.set(&row, randomValue(field, plan, random));
    }
}

// Nothing else refers to the row, so that it can go without its owner's rules.
QSet<QUuid> referredTo(const Plan &plan)
{
    QSet<QUuid> ids;
    for (const RecordInfo &info : allRecords()) {
        for (const FieldInfo &field : info.fields) {
            if (field.reference)
                forEachRow(plan, info.kind,
                           [&](const void *row, QUuid) { ids.insert(field.reference(row)); });
        }
    }
    return ids;
}

} // namespace

QString hostileText()
{
    return u"<img src=/dev/zero> =1+1 ${x} 'quotes' \"double\" مرحبا 🚀"_s;
}

Value randomValue(const FieldInfo &field, const Plan &plan, QRandomGenerator &random)
{
    const QDate day = QDate(2020, 1, 1).addDays(random.bounded(4000));
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(random.bounded(14400)) * 6000);
    switch (field.kind) {
    case FieldKind::Boolean:
        return qint64(random.bounded(2));
    case FieldKind::Real:
        return random.generateDouble() * 1000 - 500;
    case FieldKind::Date:
        return day.toString(Qt::ISODate);
    case FieldKind::TimeOfDay:
        return time.toString(u"HH:mm"_s);
    case FieldKind::PlanTime:
        return PlanTime::fromDate(day, time).toIso();
    case FieldKind::Instant:
        return QDateTime(day, time, Qt::UTC).toString(Qt::ISODateWithMs);
    case FieldKind::Enum:
        return QString::fromLatin1(field.labels[random.bounded(quint32(field.labels.size()))].key);
    case FieldKind::Reference:
        return randomReference(plan, field.target, random);
    default:
        break;
    }
    if (isText(field.kind))
        return randomText(field, random);
    const qint64 least = std::max<qint64>(field.minimum, -1'000'000'000);
    const qint64 most = std::min<qint64>(field.maximum, 1'000'000'000);
    return least + static_cast<qint64>(random.generate64() % static_cast<quint64>(most - least + 1));
}

Plan everyField(int rowsOfEachKind, quint32 seed)
{
    QRandomGenerator random(seed);
    // First the rows, then their values, so that every reference finds a record.
    Plan blank;
    for (const RecordInfo &info : allRecords()) {
        withRecordType(info.kind, [&](auto tag) {
            using T = typename decltype(tag)::Type;
            const int count = info.kind == RecordKind::Project ? 1 : rowsOfEachKind;
            for (int i = 0; i < count; ++i) {
                T row;
                row.id.uuid = randomId(random);
                blank.load(row);
            }
        });
    }
    Plan plan;
    plan.setOpenProject(blank.rows<Project>().front().id);
    for (const RecordInfo &info : allRecords()) {
        withRecordType(info.kind, [&](auto tag) {
            using T = typename decltype(tag)::Type;
            for (T row : blank.rows<T>()) {
                fill(row, blank, random);
                plan.load(std::move(row));
            }
        });
    }
    return plan;
}

ChangeSet randomChange(const Plan &plan, QRandomGenerator &random)
{
    const QSet<QUuid> kept = referredTo(plan);
    const int rows = 1 + static_cast<int>(random.bounded(6));
    QSet<QUuid> touched;
    ChangeSet change;
    for (int i = 0; i < rows; ++i) {
        const auto kind = static_cast<RecordKind>(random.bounded(recordKindCount));
        const RecordInfo &info = recordInfo(kind);
        withRecordType(kind, [&](auto tag) {
            using T = typename decltype(tag)::Type;
            const auto existing = plan.rows<T>();
            const quint32 choice = random.bounded(10u);
            T row;
            ChangeSet one;
            if (choice < 2 && kind != RecordKind::Project) {
                row.id.uuid = randomId(random);
                fill(row, plan, random);
                one.rows.push_back({kind, row.id.uuid, RowChange::Operation::Insert, {}});
            } else if (!existing.empty()) {
                row = existing[random.bounded(quint32(existing.size()))];
                const bool isRemoval = choice < 4 && kind != RecordKind::Project &&
                                       !kept.contains(row.id.uuid) && existing.size() > 2;
                one.rows.push_back({kind,
                                    row.id.uuid,
                                    isRemoval ? RowChange::Operation::Remove : RowChange::Operation::Update,
                                    {}});
            } else {
                return;
            }
            RowChange &made = one.rows.front();
            if (touched.contains(made.id))
                return;
            T other = row;
            if (made.operation == RowChange::Operation::Update) {
                for (int f = 0; f < 3; ++f) {
                    const FieldInfo &field = info.fields[random.bounded(quint32(info.fields.size()))];
                    if (!field.isOwner)
                        field.set(&other, random.bounded(5u) == 0 && field.isNullable && !field.isRequired
                                              ? Value{}
                                              : randomValue(field, plan, random));
                }
            }
            for (size_t f = 0; f < info.fields.size(); ++f) {
                const bool isInsert = made.operation == RowChange::Operation::Insert;
                const bool isRemove = made.operation == RowChange::Operation::Remove;
                Value was = isInsert ? Value{} : info.fields[f].get(&row);
                Value is = isRemove ? Value{} : info.fields[f].get(&other);
                if (was != is)
                    made.fields.push_back({static_cast<int>(f), std::move(was), std::move(is)});
            }
            if (made.operation == RowChange::Operation::Update && made.fields.empty())
                return;
            touched.insert(made.id);
            change.rows.push_back(std::move(made));
        });
    }
    // What one row removes another must not begin to refer to.
    QSet<QUuid> removed;
    for (const RowChange &row : change.rows) {
        if (row.operation == RowChange::Operation::Remove)
            removed.insert(row.id);
    }
    std::erase_if(change.rows, [&](const RowChange &row) {
        return row.operation != RowChange::Operation::Remove &&
               std::ranges::any_of(row.fields, [&](const FieldChange &field) {
                   const QString *text = textOf(field.after);
                   return text && removed.contains(QUuid::fromString(*text));
               });
    });
    change.operation = QUuid::createUuid();
    change.project = plan.openProject();
    change.text = {u"Random change %1"_s, {QString::number(random.bounded(1000)), hostileText()}};
    return change;
}

QByteArray canonicalDump(const Plan &plan)
{
    QByteArrayList lines;
    for (const RecordInfo &info : allRecords()) {
        forEachRow(plan, info.kind, [&](const void *row, QUuid id) {
            RowChange whole{info.kind, id, RowChange::Operation::Insert, {}};
            for (size_t f = 0; f < info.fields.size(); ++f) {
                Value value = info.fields[f].get(row);
                if (!isNull(value))
                    whole.fields.push_back({static_cast<int>(f), {}, std::move(value)});
            }
            lines +=
                QByteArray(info.table) + ' ' + id.toByteArray(QUuid::WithoutBraces) + ' ' + afterJson(whole);
        });
    }
    std::ranges::sort(lines);
    return lines.join('\n');
}

} // namespace baton::test
