// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/recordsearch.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

bool isText(const FieldInfo &field)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::CheckLines:
    case FieldKind::Location:
        return true;
    default:
        return false;
    }
}

bool isPerson(const FieldInfo &field)
{
    return field.reference && field.target == RecordKind::Person;
}

/// A record without a name bears that of the one it belongs to, which is the one meant.
constexpr int unnamedMalus = 30;

// What people look for first when several kinds match alike.
int bonusOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Project:
    case RecordKind::Person:
        return 6;
    case RecordKind::ChecklistItem:
    case RecordKind::Deliverable:
    case RecordKind::Task:
        return 4;
    default:
        return 0;
    }
}

/// The fields of one kind that hold something to find, looked up once.
struct SearchedFields
{
    explicit SearchedFields(RecordKind kind)
    {
        const RecordInfo &info = recordInfo(kind);
        const int code = info.fieldIndex("code");
        for (size_t i = 0; i < info.fields.size(); ++i) {
            const FieldInfo &field = info.fields[i];
            if (static_cast<int>(i) == code)
                codeField = &field;
            else if (isText(field) && static_cast<int>(i) != info.nameField)
                texts.push_back(&field);
            else if (isPerson(field))
                people.push_back(&field);
        }
    }

    const FieldInfo *codeField = nullptr;
    std::vector<const FieldInfo *> texts;
    std::vector<const FieldInfo *> people;
};

QString textIn(const FieldInfo &field, const void *record)
{
    const Value value = field.get(record);
    return textOf(value) ? *textOf(value) : QString();
}

QString otherText(const Plan &plan, const SearchedFields &fields, const void *record)
{
    QString other;
    const auto append = [&](const QString &text) {
        if (text.isEmpty())
            return;
        if (!other.isEmpty())
            other += u'\n';
        other += text;
    };
    for (const FieldInfo *field : fields.texts)
        append(textIn(*field, record));
    for (const FieldInfo *field : fields.people) {
        if (const Person *person = plan.find(PersonId{field->reference(record)}))
            append(person->name);
    }
    return other;
}

QString ownName(const Plan &plan, RecordKind kind, QUuid id)
{
    const RecordInfo &info = recordInfo(kind);
    const bool hasName = info.nameField >= 0 && isText(info.fields[static_cast<size_t>(info.nameField)]);
    return hasName ? plan.name(kind, id).simplified() : QString();
}

} // namespace

void RecordSearch::read(const Plan &plan)
{
    m_entries.clear();
    size_t count = 0;
    for (const RecordInfo &info : allRecords())
        count += plan.count(info.kind);
    m_entries.reserve(count);
    for (const RecordInfo &info : allRecords()) {
        const SearchedFields fields(info.kind);
        forEachRow(plan, info.kind, [&](const void *record, QUuid id) {
            const QString name = ownName(plan, info.kind, id);
            const QString other = otherText(plan, fields, record);
            if (name.isEmpty() && other.isEmpty())
                return; // links, baselines: nothing to be found by
            const QString code = fields.codeField ? textIn(*fields.codeField, record) : QString();
            const bool isNamed = !name.isEmpty();
            m_entries.push_back({info.kind, id, bonusOf(info.kind) - (isNamed ? 0 : unnamedMalus),
                                 SearchText(isNamed ? name : searchTitle(plan, info.kind, id), code, other)});
        });
    }
}

std::vector<RecordSearch::Hit> RecordSearch::find(const WordSearch &search, size_t most) const
{
    if (search.isEmpty())
        return {};
    std::vector<std::pair<int, const Entry *>> found;
    for (const Entry &entry : m_entries) {
        if (const auto score = search.score(entry.text))
            found.emplace_back(*score + entry.bonus, &entry);
    }
    const auto isBetter = [](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first > b.first;
        const SearchText &left = a.second->text;
        const SearchText &right = b.second->text;
        if (left.title.size() != right.title.size())
            return left.title.size() < right.title.size();
        return std::tie(left.code, left.title, a.second->id) <
               std::tie(right.code, right.title, b.second->id);
    };
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
    std::partial_sort(found.begin(), end, found.end(), isBetter);
    std::vector<Hit> hits;
    for (auto it = found.begin(); it != end; ++it)
        hits.push_back({it->second->kind, it->second->id, it->first, it->second->text.title});
    return hits;
}

std::optional<std::pair<RecordKind, QUuid>> ownerOf(const Plan &plan, RecordKind kind, QUuid id)
{
    const void *record = plan.row(kind, id);
    if (!record)
        return std::nullopt;
    for (const FieldInfo &field : recordInfo(kind).fields) {
        if (!field.isOwner || !field.reference || field.target == RecordKind::Project)
            continue;
        if (const QUuid owner = field.reference(record); plan.contains(field.target, owner))
            return std::pair(field.target, owner);
    }
    return std::nullopt;
}

QString searchTitle(const Plan &plan, RecordKind kind, QUuid id)
{
    const QString name = ownName(plan, kind, id);
    if (!name.isEmpty())
        return name;
    const auto owner = ownerOf(plan, kind, id);
    return owner ? searchTitle(plan, owner->first, owner->second) : recordLabel(recordInfo(kind));
}

QString searchContext(const Plan &plan, RecordKind kind, QUuid id, const WordSearch &search)
{
    const RecordInfo &info = recordInfo(kind);
    const void *record = plan.row(kind, id);
    if (!record)
        return {};
    QStringList parts{recordLabel(info)};
    const SearchedFields fields(kind);
    const QString code = fields.codeField ? textIn(*fields.codeField, record) : QString();
    if (!code.isEmpty())
        parts.append(code);
    const QString named = foldedForSearch(searchTitle(plan, kind, id) + u' ' + code);
    QStringList sought = search.words();
    sought.removeIf([&](const QString &word) { return named.contains(word); });
    if (ownName(plan, kind, id).isEmpty()) {
        for (const FieldInfo *field : fields.people) {
            if (const Person *person = plan.find(PersonId{field->reference(record)})) {
                parts.append(person->name.simplified());
                break;
            }
        }
    }
    const auto appendWhere = [&](const FieldInfo &field, const QString &text) {
        const QString folded = foldedForSearch(text);
        const bool isHere = std::ranges::any_of(sought, [&](auto &word) { return folded.contains(word); });
        if (!isHere)
            return false;
        parts.append(QCoreApplication::translate("Search", "%1: %2", "field, its text")
                         .arg(fieldLabel(info, field), text.simplified()));
        return true;
    };
    for (const FieldInfo *field : fields.people) {
        const Person *person = sought.isEmpty() ? nullptr : plan.find(PersonId{field->reference(record)});
        if (person && appendWhere(*field, person->name))
            return parts.join(u"  ·  "_s);
    }
    for (const FieldInfo *field : fields.texts) {
        if (!sought.isEmpty() && appendWhere(*field, textIn(*field, record)))
            break;
    }
    return parts.join(u"  ·  "_s);
}

} // namespace baton
