// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/msprojectimport.h"

#include "models/exchange/msprojectlinks.h"
#include "models/plan/validation.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton::msproject {

namespace {

class ImportText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr qsizetype maximumNotes = 5000;
constexpr qsizetype maximumOutsideLinks = 4000; // characters

int clamped(int value, int minimum, int maximum, int otherwise)
{
    return value < minimum || value > maximum ? otherwise : value;
}

QString messageOf(const Extra &extra)
{
    const QString &element = extra.element;
    if (element == "FixedCost"_L1)
        return ImportText::tr("The fixed cost is not kept apart from the task's cost.");
    if (element == "ActualCost"_L1)
        return ImportText::tr("The cost so far is not taken over.");
    if (element == "PhysicalPercentComplete"_L1)
        return ImportText::tr("The physical percent complete is not taken over.");
    if (element == "depend"_L1)
        return ImportText::tr("A link to a task that is not in the file is not taken over.");
    if (element == "HyperlinkAddress"_L1)
        return ImportText::tr("The hyperlink is not taken over.");
    if (element == "SubprojectName"_L1)
        return ImportText::tr(
            "The tasks of the inserted project are in another file and are not taken over.");
    if (element == "StartText"_L1 || element == "FinishText"_L1 || element == "DurationText"_L1)
        return ImportText::tr("Words in place of a date or duration are not taken over.");
    if (element == "OutlineCode"_L1)
        return ImportText::tr("The outline codes are not taken over.");
    if (element == "MaxUnits"_L1)
        return ImportText::tr("The share of time a resource is available is not taken over.");
    if (element == "OvertimeRate"_L1 || element == "CostPerUse"_L1 || element == "Rates"_L1)
        return ImportText::tr("Overtime rates, costs per use and rate tables are not taken over.");
    if (element == "MaterialLabel"_L1)
        return ImportText::tr("The unit of a material is not taken over.");
    if (element == "IsGeneric"_L1 || element == "IsBudget"_L1)
        return ImportText::tr("That a resource is generic or for budgets only is not taken over.");
    if (element == "AvailabilityPeriods"_L1)
        return ImportText::tr("Periods of different availability are not taken over.");
    if (element == "WorkContour"_L1)
        return ImportText::tr("How the work is spread over the task is not taken over.");
    if (element == "OvertimeWork"_L1)
        return ImportText::tr("The overtime work is not kept apart.");
    if (element == "Delay"_L1)
        return ImportText::tr("The delay of an assignment is not taken over.");
    if (element == "Baseline"_L1)
        return ImportText::tr("The baselines of an assignment are not taken over; those of the task are.");
    if (element == "Company"_L1 || element == "Category"_L1)
        return ImportText::tr("The file's properties, such as the company, are not taken over.");
    return ImportText::tr("The custom field “%1” is not taken over.").arg(element);
}

} // namespace

Importer::Importer(const Project &file, QString fileName, const Plan &plan, const ImportOptions &options)
    : m_file(file), m_fileName(std::move(fileName)), m_options(options),
      m_result{Edit(plan, QT_TRANSLATE_NOOP("Edit", "Import %1"), {m_fileName}), {}, {}, 0}
{
}

Result<ImportedPlan> Importer::run()
{
    m_project.id = m_result.edit.project();
    m_result.edit.insert(m_project); // its fields follow when all they refer to is there
    insertCalendars();
    if (!m_error)
        insertPeople();
    if (!m_error)
        findSplits();
    if (!m_error)
        insertTasks();
    if (!m_error)
        insertLinks();
    if (!m_error)
        insertAssignments();
    if (m_error)
        return *m_error;
    insertProject();
    return std::move(m_result);
}

void Importer::insertProject()
{
    baton::Project &p = m_result.edit.change(m_project.id);
    QString name = m_options.name.trimmed();
    if (name.isEmpty())
        name = m_file.title.trimmed();
    const QString baseName = QFileInfo(m_fileName).completeBaseName();
    if (name.isEmpty())
        name =
            m_file.name.trimmed().isEmpty() ? baseName : QFileInfo(m_file.name.trimmed()).completeBaseName();
    if (name.isEmpty())
        name = baseName;
    p.name = mended(RecordKind::Project, "name", name, -1, {}, 1);
    if (p.name.isEmpty())
        p.name = u"Imported project"_s;
    p.summary = mended(RecordKind::Project, "summary", m_file.subject, -1, {}, 1);
    p.kind = m_options.kind;
    p.profile = m_options.profile;
    p.sourceName = mended(RecordKind::Project, "source_name", m_fileName, -1, {}, 1);
    p.calendar = m_calendars.value(m_file.calendar);
    const QString currency = m_file.currencyCode.isEmpty() ? m_file.currencySymbol : m_file.currencyCode;
    p.currency = mended(RecordKind::Project, "currency", currency, -1, {}, 1);
    p.fiscalYearStart = clamped(m_file.fiscalYearStart, 1, 12, 1);
    p.start = m_file.start ? m_file.start->date() : QDate();
    p.scheduleFromStart = m_file.scheduleFromStart;
    p.scheduleStart = m_file.start;
    // The other end is computed.
    if (!m_file.scheduleFromStart)
        p.scheduleFinish = m_file.finish;
    p.statusDate = m_file.statusDate;
    p.honorConstraints = m_file.honorConstraints;
    p.multipleCriticalPaths = m_file.multipleCriticalPaths;
    p.criticalSlackDays = std::clamp(m_file.criticalSlackLimit, -10'000, 10'000);
    p.minutesPerDay = clamped(m_file.minutesPerDay, 1, 1440, 480);
    p.minutesPerWeek = clamped(m_file.minutesPerWeek, 1, 10'080, 2400);
    p.daysPerMonth = clamped(m_file.daysPerMonth, 1, 31, 20);
    if (p.minutesPerDay != m_file.minutesPerDay || p.minutesPerWeek != m_file.minutesPerWeek ||
        p.daysPerMonth != m_file.daysPerMonth) {
        note(ImportNote::Kind::Changed, RecordKind::Project, -1, {}, 1, "MinutesPerDay",
             ImportText::tr("The length of a day, week or month is out of range; the usual one is used."));
    }
    noteExtras(RecordKind::Project, m_file.extras, -1, {});
    const QString manager = m_file.manager.trimmed();
    p.projectManager = m_peopleByName.value(manager.toCaseFolded());
    if (!manager.isEmpty() && !p.projectManager) {
        note(ImportNote::Kind::NotTakenOver, RecordKind::Project, -1, {}, 1, "Manager",
             ImportText::tr("The project manager “%1” is not among the resources; choose the person in the "
                            "project's form.")
                 .arg(manager));
    }
}

void Importer::insertPeople()
{
    // Somebody whom other projects of the same file know is not made twice.
    QHash<std::pair<QString, QString>, PersonId> known;
    m_result.edit.forEach<Person>([&](const Person &person) {
        known.insert({person.name, person.email.toLower()}, person.id);
    });
    for (const Resource &r : m_file.resources) {
        if (r.isNull || (r.uid == 0 && r.name.trimmed().isEmpty()))
            continue; // an empty row, and the row for work nobody is assigned to
        if (m_people.contains(r.uid))
            return fail(r.line, ImportText::tr("Two <Resource> have the <UID> %1.").arg(r.uid));
        Person person;
        person.name = mended(RecordKind::Person, "name", r.name, r.uid, r.name, r.line);
        if (person.name.isEmpty())
            person.name = u"Resource %1"_s.arg(r.uid);
        person.email = mended(RecordKind::Person, "email", r.email, r.uid, person.name, r.line);
        if (const PersonId there = known.value({person.name, person.email.toLower()}); there) {
            m_people.insert(r.uid, there);
            continue;
        }
        person.phone = mended(RecordKind::Person, "phone", r.phone, r.uid, person.name, r.line);
        person.role = mended(RecordKind::Person, "role", r.group, r.uid, person.name, r.line);
        person.notes = mended(RecordKind::Person, "notes", r.notes, r.uid, person.name, r.line);
        if (r.isCost || r.type == 2)
            person.kind = ResourceKind::Cost;
        else if (r.type == 0)
            person.kind = ResourceKind::Material;
        person.isActive = !r.isInactive;
        const int minutesPerDay = clamped(m_file.minutesPerDay, 1, 1440, 480);
        person.hoursPerDay = Duration::fromMinutes(minutesPerDay);
        const double dayRate = r.standardRate * 100 * minutesPerDay / 60;
        if (person.kind == ResourceKind::Person && dayRate > 0 && dayRate < 1e10)
            person.dayRate = {std::llround(dayRate)};
        else if (r.standardRate != 0)
            note(ImportNote::Kind::NotTakenOver, RecordKind::Person, r.uid, person.name, r.line,
                 "StandardRate", ImportText::tr("The rate of a material is not taken over."));
        person.calendar = m_calendars.value(r.calendar);
        person.sourceId = QString::number(r.uid);
        noteExtras(RecordKind::Person, r.extras, r.uid, person.name);
        const PersonId id = m_result.edit.insert(person);
        m_people.insert(r.uid, id);
        if (const QString key = person.name.toCaseFolded(); !m_peopleByName.contains(key))
            m_peopleByName.insert(key, id);
        ++m_result.counts.people;
    }
}

void Importer::insertLinks()
{
    QSet<qint64> seen; // the predecessors of one task
    for (const Task &task : m_file.tasks) {
        seen.clear();
        for (const Link &link : task.links)
            insertLink(task, link, seen);
    }
}

void Importer::insertLink(const Task &successor, const Link &link, QSet<qint64> &seen)
{
    const auto skip = [&](const QString &message) {
        note(ImportNote::Kind::Skipped, RecordKind::Task, successor.uid, successor.name, link.line,
             "PredecessorLink", message);
    };
    const TaskId to = m_tasks.value(successor.uid);
    const TaskId from = m_tasks.value(link.predecessor);
    if (!to)
        return; // of an empty row, or of the project summary
    if (!from)
        return keepOutsideLink(successor, link);
    if (from == to)
        return skip(ImportText::tr("A link of the task to itself was left out."));
    if (seen.contains(link.predecessor))
        return skip(ImportText::tr("A second link from task %1 was left out.").arg(link.predecessor));
    seen.insert(link.predecessor);

    baton::Link row = linkOf(link);
    row.project = m_project.id;
    row.predecessor = from;
    row.successor = to;
    m_result.edit.insert(row);
    ++m_result.counts.links;
}

// From a task that is not in the file: nothing can be scheduled by it, but an export gives it back.
void Importer::keepOutsideLink(const Task &successor, const Link &link)
{
    baton::Task &task = m_result.edit.change(m_tasks[successor.uid]);
    auto links = parseOutsideLinks(task.outsideLinks);
    links.push_back(link);
    const QString text = formatOutsideLinks(links);
    if (text.size() > maximumOutsideLinks) {
        return note(ImportNote::Kind::Skipped, RecordKind::Task, successor.uid, successor.name, link.line,
                    "PredecessorLink",
                    ImportText::tr("A link from a task outside of the file was left out."));
    }
    task.outsideLinks = text;
    note(ImportNote::Kind::NotTakenOver, RecordKind::Task, successor.uid, successor.name, link.line,
         "PredecessorLink",
         link.isCrossProject
             ? ImportText::tr("A link from a task of another project moves nothing here; an export keeps it.")
             : ImportText::tr("A link from task %1, which is not in the file, moves nothing here; an export "
                              "keeps it.")
                   .arg(link.predecessor));
}

void Importer::insertAssignments()
{
    for (const Assignment &a : m_file.assignments) {
        const TaskId task = m_tasks.value(a.task);
        const PersonId person = m_people.value(a.resource);
        if (a.resource == unassigned || (a.task == 0 && !task))
            continue;
        if (!task || !person) {
            note(ImportNote::Kind::Skipped, RecordKind::Assignment, a.uid, {}, a.line,
                 task ? "ResourceUID" : "TaskUID",
                 task
                     ? ImportText::tr("An assignment of resource %1, which is not in the file, was left out.")
                           .arg(a.resource)
                     : ImportText::tr("An assignment to task %1, which is not in the file, was left out.")
                           .arg(a.task));
            continue;
        }
        baton::Assignment row;
        row.project = m_project.id;
        row.task = task;
        row.person = person;
        row.units = a.units;
        row.work = a.work;
        row.actualWork = a.actualWork;
        row.remainingWork = a.remainingWork;
        row.cost = a.cost;
        row.sourceId = QString::number(a.uid);
        noteExtras(RecordKind::Assignment, a.extras, a.uid, {});
        m_result.edit.insert(row);
        ++m_result.counts.assignments;
    }
}

void Importer::noteExtras(RecordKind record, const std::vector<Extra> &extras, qint64 uid,
                          const QString &name)
{
    for (const Extra &extra : extras) {
        note(ImportNote::Kind::NotTakenOver, record, uid, name, extra.line,
             extra.element.toUtf8().constData(), messageOf(extra));
    }
}

void Importer::note(ImportNote::Kind kind, RecordKind record, qint64 uid, const QString &name, qint64 line,
                    const char *field, const QString &message)
{
    if (m_result.notes.size() >= maximumNotes) {
        ++m_result.unlistedNotes;
        return;
    }
    m_result.notes.append({kind, record, uid < 0 ? QString() : QString::number(uid), name.trimmed().left(200),
                           line, QString::fromUtf8(field), message});
}

void Importer::fail(qint64 line, const QString &problem)
{
    m_error = Error{ErrorCode::Invalid,
                    ImportText::tr("%1, line %2: %3 Nothing was imported.")
                        .arg(m_fileName, QString::number(line), problem),
                    {}};
}

QString Importer::mended(RecordKind record, const char *key, const QString &text, qint64 uid,
                         const QString &name, qint64 line)
{
    if (text.isEmpty())
        return {};
    const RecordInfo &info = recordInfo(record);
    const FieldInfo &field = info.fields[static_cast<size_t>(info.fieldIndex(key))];
    bool wasCut = false;
    const QString mended = mendText(field, text, &wasCut);
    if (wasCut) {
        note(ImportNote::Kind::Changed,
             record == RecordKind::CalendarException ? RecordKind::Calendar : record, uid, name, line, key,
             ImportText::tr("“%1” was cut to %2 characters.")
                 .arg(fieldLabel(info, field))
                 .arg(field.maximumLength));
    }
    return mended;
}

} // namespace baton::msproject
