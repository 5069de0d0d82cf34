// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/checklistexport.h"

#include "models/plan/evidencetext.h"
#include "models/plan/fieldtext.h"
#include "models/plan/recordname.h"
#include "models/readiness/words.h"
#include "models/records/wholefile.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

using Cell = DataSheet::Cell;

class SheetText
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

int widthOf(const FieldInfo &field)
{
    switch (field.kind) {
    case FieldKind::Text:
        return field.maximumLength > 1000 ? 60 : field.maximumLength > 100 ? 24 : 12;
    case FieldKind::LongText:
    case FieldKind::CheckLines:
    case FieldKind::Location:
        return 40;
    case FieldKind::Reference:
        return 22;
    case FieldKind::Enum:
        return 16;
    default:
        return 12;
    }
}

bool isText(FieldKind kind)
{
    return kind == FieldKind::Text || kind == FieldKind::LongText || kind == FieldKind::CheckLines ||
           kind == FieldKind::Reference || kind == FieldKind::Location;
}

DataSheet::Column columnOf(const RecordInfo &info, const FieldInfo &field)
{
    DataSheet::Column column{fieldLabel(info, field), widthOf(field), isText(field.kind), {}};
    for (const EnumLabel &label : field.labels)
        column.choices.append(enumText(field, QString::fromLatin1(label.key)));
    return column;
}

Cell dateCell(QDate date)
{
    return date.isValid() ? Cell(date) : Cell();
}

Cell cellOf(const Plan &plan, const FieldInfo &field, const void *record)
{
    const Value value = field.get(record);
    if (isNull(value))
        return {};
    switch (field.kind) {
    case FieldKind::Integer:
    case FieldKind::Percent:
    case FieldKind::Days:
        return *integerOf(value);
    case FieldKind::Real:
        return std::get<double>(value);
    case FieldKind::Money:
        return static_cast<double>(*integerOf(value)) / 100.0;
    case FieldKind::Date:
        return dateCell(QDate::fromString(*textOf(value), Qt::ISODate));
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::CheckLines:
    case FieldKind::Location:
    case FieldKind::Code:
        return *textOf(value);
    default:
        return displayText(field, value, {&plan, QLocale(), {}});
    }
}

// What people see and enter; not the project each row is in.
std::vector<const FieldInfo *> shownFields(const RecordInfo &info)
{
    std::vector<const FieldInfo *> fields;
    for (const FieldInfo &field : info.fields) {
        if (!field.isInternal && field.kind != FieldKind::Position)
            fields.push_back(&field);
    }
    return fields;
}

QHash<QUuid, QStringList> evidenceOfItems(const Plan &plan)
{
    std::vector<const Evidence *> rows;
    for (const Evidence &row : plan.rows<Evidence>())
        rows.push_back(&row);
    std::ranges::sort(rows, [](const Evidence *a, const Evidence *b) {
        return std::tuple(a->date, a->title) < std::tuple(b->date, b->title);
    });
    QHash<QUuid, QStringList> texts;
    for (const Evidence *row : rows) {
        QString text = row->date.toString(Qt::ISODate) + u' ' + row->title;
        if (const QString place = placeText(*row); !place.isEmpty())
            text += u" – "_s + place;
        texts[row->item.uuid].append(text);
    }
    return texts;
}

// The fields that say which record a row belongs to: the item of a waiver, what evidence is about.
std::vector<const FieldInfo *> ownersOf(const RecordInfo &info)
{
    std::vector<const FieldInfo *> fields;
    for (const FieldInfo &field : info.fields) {
        if (field.isOwner && field.kind == FieldKind::Reference && field.target != RecordKind::Project)
            fields.push_back(&field);
    }
    return fields;
}

QString ownerText(const Plan &plan, const std::vector<const FieldInfo *> &owners, const void *record)
{
    QStringList names;
    for (const FieldInfo *field : owners) {
        const Value value = field->get(record);
        if (const QString *id = textOf(value))
            names.append(briefName(plan, field->target, QUuid::fromString(*id)));
    }
    names.removeAll(QString());
    return names.join(u", "_s);
}

template <class T>
std::vector<const T *> rowsOfProject(const Plan &plan)
{
    std::vector<const T *> rows;
    for (const T &row : plan.rows<T>()) {
        if constexpr (requires { row.project; }) {
            if (row.project != plan.openProject())
                continue;
        }
        rows.push_back(&row);
    }
    if constexpr (requires(T row) { row.position; })
        std::ranges::sort(rows, {}, [](const T *row) { return std::pair(row->position, row->id); });
    return rows;
}

} // namespace

DataSheet recordSheet(const Plan &plan, RecordKind kind)
{
    const RecordInfo &info = recordInfo(kind);
    const auto fields = shownFields(info);
    const auto owners = ownersOf(info);
    DataSheet sheet;
    sheet.name = QCoreApplication::translate(info.context, info.plural);
    if (!owners.empty())
        sheet.columns.push_back({SheetText::tr("About", "the item or deliverable of a row"), 24, true, {}});
    for (const FieldInfo *field : fields)
        sheet.columns.push_back(columnOf(info, *field));
    withRecordType(kind, [&](auto tag) {
        for (const auto *record : rowsOfProject<typename decltype(tag)::Type>(plan)) {
            std::vector<Cell> cells;
            cells.reserve(fields.size() + 1);
            if (!owners.empty())
                cells.emplace_back(ownerText(plan, owners, record));
            for (const FieldInfo *field : fields)
                cells.push_back(cellOf(plan, *field, record));
            sheet.addRow(std::move(cells));
        }
    });
    return sheet;
}

DataSheet checklistSheet(const Plan &plan, const Readiness &readiness)
{
    const RecordInfo &info = recordInfo(RecordKind::ChecklistItem);
    const int state = info.fieldIndex("state");
    const auto evidence = evidenceOfItems(plan);
    DataSheet sheet = recordSheet(plan, RecordKind::ChecklistItem);
    sheet.name = SheetText::tr("Checklist");
    sheet.frozenColumns = 1;

    // Beside the state stands what follows from it.
    const auto fields = shownFields(info);
    const auto stateColumn =
        std::ranges::find(fields, &info.fields[static_cast<size_t>(state)]) - fields.begin() + 1;
    const DataSheet::Column derived[] = {
        {SheetText::tr("Due"), 12, false, {}},
        {SheetText::tr("Submit by"), 12, false, {}},
        {SheetText::tr("Status"), 18, false, {}},
        {SheetText::tr("Evidence"), 50, true, {}},
    };
    sheet.columns.insert(sheet.columns.begin() + stateColumn, std::begin(derived), std::end(derived));
    const auto items = rowsOfProject<ChecklistItem>(plan);
    for (size_t i = 0; i < items.size(); ++i) {
        std::vector<Cell> cells(std::size(derived));
        if (const ItemJudgement *judgement = readiness.find(items[i]->id)) {
            cells[0] = dateCell(judgement->dates.due);
            cells[1] = dateCell(judgement->dates.submitBy);
            cells[2] = ragLetter(judgement->rag) + u' ' + ragText(judgement->rag);
        }
        cells[3] = evidence.value(items[i]->id.uuid).join(u'\n');
        sheet.rows[i].insert(sheet.rows[i].begin() + stateColumn, cells.begin(), cells.end());
    }
    return sheet;
}

DataSheet overviewSheet(const Plan &plan, const Readiness &readiness)
{
    DataSheet sheet;
    sheet.name = SheetText::tr("Overview");
    sheet.hasHeader = false;
    sheet.columns = {{{}, 30, true, {}}, {{}, 60, true, {}}, {{}, 24, true, {}}, {{}, 14, false, {}}};
    const RecordInfo &info = recordInfo(RecordKind::Project);
    const Project &project = *plan.project();
    const auto heading = [&](std::vector<Cell> cells) {
        if (!sheet.rows.empty())
            sheet.addRow({});
        sheet.headings.push_back(sheet.rows.size());
        sheet.addRow(std::move(cells));
    };
    const auto fieldRow = [&](const char *key) {
        const FieldInfo &field = info.fields[static_cast<size_t>(info.fieldIndex(key))];
        sheet.addRow({fieldLabel(info, field), cellOf(plan, field, &project)});
    };

    heading({project.name});
    for (const char *key : {"code", "summary", "kind", "profile", "phase", "project_manager", "service_owner",
                            "sponsor", "classification"})
        fieldRow(key);

    heading({SheetText::tr("If decided today"), readiness.asOf});
    sheet.addRow({SheetText::tr("Verdict"), decisionText(readiness)});
    sheet.addRow({SheetText::tr("Score"), readiness.score.text()});
    sheet.addRow({SheetText::tr("Gates"),
                  gateCountsText(readiness.exit.isAsked ? readiness.exitGates : readiness.gates)});
    for (const Reason &reason : readiness.reasons())
        sheet.addRow({SheetText::tr("Why"), reasonText(plan, reason, 100)});

    heading({SheetText::tr("Dates"), SheetText::tr("Now"), SheetText::tr("Baseline")});
    for (const char *key :
         {"start", "handover_start", "decision", "go_live", "hypercare_end", "tail_end", "hard_stop"}) {
        fieldRow(key);
        const int baseline = info.fieldIndex(QString(QLatin1StringView(key) + "_baseline"_L1));
        sheet.rows.back().push_back(cellOf(plan, info.fields[static_cast<size_t>(baseline)], &project));
    }

    heading({SheetText::tr("To reach %1", "GO or EXIT").arg(goalText(readiness)), SheetText::tr("What to do"),
             SheetText::tr("Owner"), SheetText::tr("Due")});
    for (const GoStep &step : readiness.steps()) {
        const ChecklistItem *item = plan.find(step.item);
        if (!item)
            continue;
        sheet.addRow({item->code + u' ' + item->text, goStepText(plan, readiness, step),
                      plan.name(RecordKind::Person, step.owner.uuid), dateCell(step.due)});
    }
    if (readiness.reasons().empty())
        sheet.addRow({SheetText::tr("Nothing stands in the way.")});

    heading({SheetText::tr("Readiness by category"), SheetText::tr("Score")});
    for (const CategoryScore &category : readiness.categories)
        sheet.addRow({category.name, category.score.text()});
    return sheet;
}

DataSheet contactSheet(const Plan &plan)
{
    DataSheet sheet;
    sheet.name = SheetText::tr("Contacts");
    sheet.columns = {{SheetText::tr("Side"), 14},  {SheetText::tr("Name"), 26},
                     {SheetText::tr("Role"), 30},  {SheetText::tr("E-mail"), 32},
                     {SheetText::tr("Phone"), 18}, {SheetText::tr("Deputy"), 26}};
    std::vector<const Person *> people;
    for (const Person &person : plan.rows<Person>()) {
        if (person.isActive && person.kind == ResourceKind::Person)
            people.push_back(&person);
    }
    std::ranges::sort(people, [](const Person *a, const Person *b) {
        return a->side != b->side ? a->side < b->side : a->name.localeAwareCompare(b->name) < 0;
    });
    const Project *project = plan.project();
    for (const Person *person : people) {
        QStringList roles{person->role};
        if (project && project->projectManager == person->id)
            roles.append(SheetText::tr("project manager"));
        if (project && project->serviceOwner == person->id)
            roles.append(SheetText::tr("service owner"));
        if (project && project->sponsor == person->id)
            roles.append(SheetText::tr("sponsor"));
        roles.removeAll(QString());
        sheet.addRow({enumText(person->side), person->name, roles.join(u", "_s), person->email, person->phone,
                      plan.name(RecordKind::Person, person->deputy.uuid)});
    }
    return sheet;
}

Result<void> exportChecklist(const Plan &plan, QDate asOf, SheetFormat format, const QString &path,
                             const CsvOptions &csv)
{
    if (!plan.project())
        return Error{ErrorCode::NotFound, SheetText::tr("There is no project to export."), {}};
    const Readiness readiness = evaluateReadiness(plan, asOf);
    const DataSheet checklist = checklistSheet(plan, readiness);
    if (format == SheetFormat::Csv)
        return writeWholeFile(path, toCsv(checklist, csv));
    std::vector<DataSheet> sheets{overviewSheet(plan, readiness), checklist};
    for (const RecordKind kind : {RecordKind::Deliverable, RecordKind::Evidence, RecordKind::Waiver,
                                  RecordKind::ChangeRequest, RecordKind::Person})
        sheets.push_back(recordSheet(plan, kind));
    const auto workbook = toXlsx(sheets, plan.project()->name, asOf);
    if (!workbook)
        return workbook.error();
    return writeWholeFile(path, *workbook);
}

} // namespace baton
