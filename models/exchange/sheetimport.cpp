// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheetimport.h"

#include "models/exchange/sheetrows.h"
#include "models/plan/itemtext.h"
#include "models/plan/rules.h"
#include "models/plan/validation.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class SheetImportText
{
    Q_DECLARE_TR_FUNCTIONS(SheetImport)
};

constexpr auto importText = QT_TRANSLATE_NOOP("Edit", "Import %1");

/// A row understood: what it sets in which record. The same in every edit it is put into.
struct ReadRow
{
    int row = 0; ///< index in the sheet
    QUuid id;
    bool isNew = true;
    FieldValues values;
};

Value reference(QUuid id)
{
    return Value{id.toString(QUuid::WithoutBraces)};
}

/// Reads rows of checklist items, deliverables and people.
class RecordReader
{
public:
    explicit RecordReader(SheetRows &rows)
        : m_rows(rows), m_kind(recordOf(rows.layout().kind)), m_record(rows.record()),
          m_numbers(Edit(rows.plan(), ""))
    {
        const int code = m_record.fieldIndex("code");
        m_identity = code >= 0 ? code : m_record.nameField;
        forEachRow(rows.plan(), m_kind, [&](const void *row, QUuid id) {
            const Value value = m_record.fields[static_cast<size_t>(m_identity)].get(row);
            if (const QString *text = textOf(value); text && !text->isEmpty())
                m_known.insert(text->trimmed().toCaseFolded(), id);
        });
    }

    /// False when it was stopped.
    bool read()
    {
        const std::vector<int> filled = m_rows.filled();
        for (const int row : filled) {
            ReadRow read;
            read.row = row;
            const QString identity = m_rows.cell(row, keyOf(m_identity)).toCaseFolded();
            const auto known = identity.isEmpty() ? m_known.constEnd() : m_known.constFind(identity);
            read.isNew = known == m_known.constEnd();
            read.id = read.isNew ? QUuid::createUuid() : *known;
            if (!identity.isEmpty() && m_seen.contains(identity)) {
                m_rows.leaveOut(row, SheetImportText::tr("“%1” stands in an earlier row already.")
                                         .arg(m_rows.cell(row, keyOf(m_identity)).left(80)));
                continue;
            }
            m_seen.insert(identity);
            if (m_kind == RecordKind::Person && read.isNew)
                m_rows.introduce(m_rows.cell(row, keyOf(m_identity)), PersonId{read.id});
            m_read.push_back(std::move(read));
        }
        for (ReadRow &row : m_read) {
            if (!m_rows.report(row.row))
                return false;
            readCells(row);
        }
        return true;
    }

    const std::vector<ReadRow> &all() const { return m_read; }

    void put(Edit &edit, const ReadRow &row, qint64 position) const
    {
        if (row.isNew)
            insert(edit, row.id, position);
        for (const auto &[field, value] : row.values)
            (void)edit.setValue(m_kind, row.id, field, value);
    }

    QString titleOf(const ReadRow &row) const
    {
        const auto text = [&](int wanted) {
            for (const auto &[field, value] : row.values) {
                if (field == wanted && textOf(value))
                    return *textOf(value);
            }
            return row.isNew ? QString() : textOr(m_rows.plan().value(m_kind, row.id, wanted));
        };
        const QString name = text(m_record.nameField).simplified();
        const QString code = m_identity == m_record.nameField ? QString() : text(m_identity);
        return code.isEmpty() ? name : code + u' ' + name;
    }

    qint64 lastPosition() const
    {
        const int field = m_record.fieldIndex("pos");
        qint64 last = 0;
        if (field >= 0) {
            forEachRow(m_rows.plan(), m_kind, [&](const void *row, QUuid) {
                const Value at = m_record.fields[static_cast<size_t>(field)].get(row);
                last = std::max(last, integerOf(at) ? *integerOf(at) : 0);
            });
        }
        return last;
    }

private:
    static QString textOr(const Value &value) { return textOf(value) ? *textOf(value) : QString(); }
    QString keyOf(int field) const
    {
        return QString::fromLatin1(m_record.fields[static_cast<size_t>(field)].key);
    }

    void insert(Edit &edit, QUuid id, qint64 position) const
    {
        if (m_kind == RecordKind::Person) {
            Person person;
            person.id = PersonId{id};
            edit.insert(person);
        } else if (m_kind == RecordKind::Deliverable) {
            Deliverable deliverable;
            deliverable.id = DeliverableId{id};
            deliverable.project = edit.project();
            deliverable.position = position;
            edit.insert(deliverable);
        } else {
            ChecklistItem item;
            item.id = ChecklistItemId{id};
            item.project = edit.project();
            item.position = position;
            edit.insert(item);
        }
    }

    void readCells(ReadRow &row)
    {
        for (const SheetField &field : sheetFields(m_rows.layout().kind)) {
            const QString text = m_rows.cell(row.row, field.key);
            const bool isKnownBy = !row.isNew && field.field == m_identity;
            if (text.isEmpty() || isKnownBy)
                continue;
            if (field.key == "due"_L1 && field.field < 0)
                readDue(row, text);
            else if (field.key == "category"_L1)
                readCategory(row, text);
            else if (m_record.fields[static_cast<size_t>(field.field)].target == RecordKind::Person &&
                     m_record.fields[static_cast<size_t>(field.field)].kind == FieldKind::Reference)
                readPerson(row, field, text);
            else if (const auto value = m_rows.value(row.row, field); value && isAllowed(row, field, *value))
                row.values.emplace_back(field.field, *value);
        }
        if (row.isNew && !sets(row, m_record.nameField)) {
            const FieldInfo &name = m_record.fields[static_cast<size_t>(m_record.nameField)];
            m_rows.leaveOut(row.row, SheetImportText::tr("“%1” is empty.").arg(fieldLabel(m_record, name)));
        } else if (row.isNew && m_kind == RecordKind::ChecklistItem) {
            complete(row);
        }
    }

    static bool sets(const ReadRow &row, int field)
    {
        return std::ranges::any_of(row.values, [field](const auto &value) { return value.first == field; });
    }

    // What somebody decides needs a name and a day; a spreadsheet cannot decide it.
    bool isAllowed(const ReadRow &row, const SheetField &field, const Value &value)
    {
        if (field.key != "state"_L1)
            return true;
        const QString key = textOr(value);
        if (key == enumKey(ItemState::NotStarted) || key == enumKey(ItemState::InProgress))
            return true;
        m_rows.note(row.row, field.key,
                    SheetImportText::tr(
                        "“%1” is decided by somebody, with a name and evidence, and not by an import. "
                        "Do it in the plan.")
                        .arg(m_rows.cell(row.row, field.key).left(80)));
        return false;
    }

    void readPerson(ReadRow &row, const SheetField &field, const QString &text)
    {
        const bool isOurs = field.key == "owner"_L1 || m_kind == RecordKind::Person;
        const PersonId person =
            m_rows.person(row.row, field.key, text, isOurs ? Side::Project : Side::Operations);
        if (person)
            row.values.emplace_back(field.field, reference(person.uuid));
    }

    void readDue(ReadRow &row, const QString &text)
    {
        if (!m_rows.cell(row.row, u"due_offset"_s).isEmpty() ||
            !m_rows.cell(row.row, u"due_date"_s).isEmpty())
            return; // what it follows from stands beside it
        bool isNumber = false;
        (void)text.toDouble(&isNumber);
        if (isNumber) {
            if (const auto at = m_rows.time(row.row, u"due"_s))
                row.values.emplace_back(fieldIndex<ChecklistItem>("due_date"), detail::dateValue(at->date()));
            return;
        }
        const auto values = parseDueRule(text, m_rows.context());
        if (values)
            row.values.insert(row.values.end(), values->begin(), values->end());
        else
            m_rows.note(row.row, u"due"_s,
                        SheetImportText::tr("“%1” is not understood as a date.").arg(text.left(80)));
    }

    void readCategory(ReadRow &row, const QString &text)
    {
        const auto known = m_categories.constFind(text.toCaseFolded());
        if (known != m_categories.constEnd()) {
            m_category = *known;
        } else {
            m_category = categoryNamed(m_rows.plan(), text);
            // Two new names may begin alike: their codes must not.
            const QString letters = m_category.code;
            const auto isTaken = [this](const QString &code) {
                return std::ranges::any_of(m_categories,
                                           [&code](const CategoryName &other) { return other.code == code; });
            };
            for (int number = 2; isTaken(m_category.code); ++number)
                m_category.code = letters + QString::number(number);
            m_categories.insert(text.toCaseFolded(), m_category);
        }
        row.values.emplace_back(fieldIndex<ChecklistItem>("category"), detail::textValue(m_category.code));
        row.values.emplace_back(fieldIndex<ChecklistItem>("category_name"),
                                detail::textValue(m_category.name));
    }

    // A new item belongs to a category and has a number in it: its own, else that of the row above.
    void complete(ReadRow &row)
    {
        static const int code = fieldIndex<ChecklistItem>("code");
        static const int category = fieldIndex<ChecklistItem>("category");
        const auto given = std::ranges::find(row.values, code, &std::pair<int, Value>::first);
        const QString own = given == row.values.end() ? QString() : textOr(given->second);
        if (!sets(row, category)) {
            const qsizetype dash = own.lastIndexOf(u'-');
            if (dash > 0)
                readCategory(row, own.left(dash));
            else
                readCategory(row, m_category.name.isEmpty() ? SheetImportText::tr("General", "category")
                                                            : m_category.name);
        }
        if (own.isEmpty())
            row.values.emplace_back(code, detail::textValue(m_numbers.next(m_category.code)));
        else
            m_numbers.take(own);
    }

    SheetRows &m_rows;
    RecordKind m_kind;
    const RecordInfo &m_record;
    int m_identity = -1;
    QHash<QString, QUuid> m_known;
    QSet<QString> m_seen;
    std::vector<ReadRow> m_read;
    QHash<QString, CategoryName> m_categories; ///< by what the sheet calls them
    CategoryName m_category;
    ItemNumbers m_numbers;
};

Edit editWithPeople(const SheetRows &rows)
{
    Edit edit(rows.plan(), importText, {rows.options().source});
    for (const Person &person : rows.newPeople())
        edit.insert(person);
    return edit;
}

Result<void> allows(const SheetRows &rows, Edit edit)
{
    const Result<ChangeSet> change = edit.finish();
    if (!change)
        return change.error();
    return checkRules(rows.plan(), *change, {rows.options().actor, rows.options().today});
}

// The other cells of a row, to recognize it by.
QString valuesOf(const SheetRows &rows, int row)
{
    constexpr int most = 5;
    QStringList values;
    for (const SheetField &field : sheetFields(rows.layout().kind)) {
        const QString text = rows.cell(row, field.key).simplified();
        const bool isTitle = field.key == "code"_L1 || field.field == rows.record().nameField;
        if (!isTitle && !text.isEmpty() && values.size() < most)
            values.append(text.left(40));
    }
    return values.join(u" · "_s);
}

Error cancelled()
{
    return {ErrorCode::Cancelled, SheetImportText::tr("The import was stopped. Nothing was changed."), {}};
}

Result<Edit> importRecords(SheetRows &rows, std::vector<SheetLine> &lines)
{
    RecordReader reader(rows);
    if (!reader.read())
        return cancelled();
    const auto putAll = [&] {
        Edit edit = editWithPeople(rows);
        qint64 position = reader.lastPosition();
        for (const ReadRow &row : reader.all()) {
            if (!rows.isLeftOut(row.row))
                reader.put(edit, row, position += positionStep);
        }
        return edit;
    };
    if (const auto allowed = allows(rows, putAll()); !allowed) {
        // Which rows are to blame shows when each is tried alone.
        const size_t before = rows.problems().size();
        for (const ReadRow &row : reader.all()) {
            if (rows.isLeftOut(row.row))
                continue;
            if (!rows.report(row.row))
                return cancelled();
            Edit edit = editWithPeople(rows);
            reader.put(edit, row, positionStep);
            if (const auto alone = allows(rows, std::move(edit)); !alone)
                rows.leaveOut(row.row, alone.error().userMessage);
        }
        if (rows.problems().size() == before)
            return allowed.error();
    }
    for (const ReadRow &row : reader.all()) {
        if (!rows.isLeftOut(row.row))
            lines.push_back({row.row + 1, row.id, reader.titleOf(row), valuesOf(rows, row.row),
                             row.isNew ? SheetLine::Outcome::Added : SheetLine::Outcome::Changed});
    }
    return putAll();
}

} // namespace

Result<SheetImport> importSheet(const Plan &plan, const QList<QStringList> &rows, const SheetLayout &layout,
                                const SheetOptions &options)
{
    const RecordInfo &record = recordInfo(recordOf(layout.kind));
    const FieldInfo &name = record.fields[static_cast<size_t>(record.nameField)];
    const int code = record.fieldIndex("code");
    if (!layout.holds(QLatin1StringView(name.key)) && (code < 0 || !layout.holds("code"_L1)))
        return Error{ErrorCode::Invalid,
                     SheetImportText::tr(
                         "No column holds “%1”. Say which one does; without it nothing can be imported.")
                         .arg(fieldLabel(record, name)),
                     {}};
    SheetRows sheet(plan, rows, layout, options);
    SheetImport import{Edit(plan, importText, {options.source}), {}, {}, {}, 0, 0, 0};
    if (layout.kind == SheetKind::Tasks) {
        if (!addTasks(import.edit, sheet, import.lines))
            return cancelled();
        for (const Person &person : sheet.newPeople())
            import.edit.insert(person);
    } else {
        auto made = importRecords(sheet, import.lines);
        if (!made)
            return made.error();
        import.edit = std::move(*made);
    }
    import.problems = sheet.problems();
    for (const Person &person : sheet.newPeople())
        import.people.append(person.name);
    for (const SheetLine &line : import.lines)
        ++(line.outcome == SheetLine::Outcome::Added ? import.added : import.changed);
    for (const SheetProblem &problem : import.problems) {
        if (problem.leavesRowOut) {
            ++import.leftOut;
            import.lines.push_back({problem.row, {}, {}, problem.reason, SheetLine::Outcome::LeftOut});
        }
    }
    std::ranges::stable_sort(import.lines, {}, &SheetLine::row);
    if (import.added + import.changed == 0)
        return Error{ErrorCode::Invalid,
                     import.problems.empty()
                         ? SheetImportText::tr("There is no row with anything in it below the titles.")
                         : SheetImportText::tr("No row can be taken over. %1")
                               .arg(import.problems.front().display(options.source)),
                     {}};
    return import;
}

ChangeSet SheetBase::together(const ChangeSet &import) const
{
    ChangeSet all = founding;
    all.text = import.text;
    all.rows.insert(all.rows.end(), import.rows.begin(), import.rows.end());
    return all;
}

Result<SheetBase> baseForSheet(const SheetProject &project, const QList<QStringList> &rows,
                               const SheetLayout &layout, const SheetOptions &options, Plan shared)
{
    SheetBase base;
    base.plan = std::move(shared);
    if (!base.plan.openProject())
        base.plan.setOpenProject(ProjectId::create());
    QDate earliest;
    if (layout.kind == SheetKind::Tasks) {
        SheetRows sheet(base.plan, rows, layout, options);
        for (const int row : sheet.filled()) {
            const auto at = sheet.time(row, u"start"_s);
            if (at && (earliest.isNull() || at->date() < earliest))
                earliest = at->date();
        }
    }
    Edit edit(base.plan, importText, {options.source});
    Project made;
    made.id = base.plan.openProject();
    const FieldInfo &name = recordInfo(RecordKind::Project)
                                .fields[static_cast<size_t>(recordInfo(RecordKind::Project).nameField)];
    made.name = mendText(name, project.name).simplified();
    if (made.name.isEmpty())
        made.name = SheetImportText::tr("Imported project");
    made.kind = project.kind;
    made.profile = project.profile;
    made.start = earliest.isValid() ? earliest : options.today;
    edit.insert(made);
    auto change = edit.finish();
    if (!change)
        return change.error();
    base.founding = std::move(*change);
    if (const auto applied = base.plan.apply(base.founding); !applied)
        return applied.error();
    return base;
}

} // namespace baton
