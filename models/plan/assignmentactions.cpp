// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/assignmentactions.h"

#include "models/plan/actionedit.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct AssignmentActionsText
{
    Q_DECLARE_TR_FUNCTIONS(Assignments)
};

constexpr double mostUnits = 1000; // times full time: material is counted in pieces

QString taskName(const Task &task)
{
    return task.name;
}

Error nobodyCalled(const QString &name, const TextContext &context)
{
    const auto isCalled = [&](const Person &person) {
        return person.name.compare(name, Qt::CaseInsensitive) == 0;
    };
    const bool isKnown = context.plan && std::ranges::any_of(context.plan->rows<Person>(), isCalled);
    return invalidInput(
        (isKnown
             ? AssignmentActionsText::tr("Several people are called “%1”. Give them names that differ on the "
                                         "page People. Nothing was changed.")
             : AssignmentActionsText::tr("Nobody here is called “%1”. Choose a name from the list, or add "
                                         "the person on the page People first. Nothing was changed."))
            .arg(name.left(80)));
}

} // namespace

QString shareText(double units, const QLocale &locale)
{
    constexpr double full = 1.0;
    const double percent = std::round(units * 10000) / 100;
    return qFuzzyCompare(percent, full * 100)
               ? QString()
               : locale.toString(percent, 'f', QLocale::FloatingPointShortest) + u'%';
}

QString assignmentsText(TaskId task, const TaskIndex &index, const TextContext &context)
{
    QStringList parts;
    for (const AssignmentId id : index.assignments(task)) {
        const Assignment *assignment = context.plan->find(id);
        const Person *person = assignment ? context.plan->find(assignment->person) : nullptr;
        if (!person)
            continue;
        const QString share = shareText(assignment->units, context.locale);
        parts.append(share.isEmpty() ? person->name : person->name + u' ' + share);
    }
    std::ranges::sort(parts, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return parts.join(u"; "_s);
}

Result<std::vector<Assignment>> parseAssignments(const QString &text, const TextContext &context)
{
    static const RecordInfo &record = recordInfo(RecordKind::Assignment);
    static const FieldInfo &person = record.fields[static_cast<size_t>(fieldIndex<Assignment>("person"))];
    static const QRegularExpression share(u"^(.*?)\\s*(?:\\[([^\\]]*)\\]|\\s([\\d.,]+)\\s*%)$"_s);
    std::vector<Assignment> wanted;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const QString whole = part.simplified();
        if (whole.isEmpty())
            continue;
        const QRegularExpressionMatch match = share.match(whole);
        const QString name = match.hasMatch() ? match.captured(1) : whole;
        Assignment assignment;
        if (match.hasMatch()) {
            QString number = match.captured(2) + match.captured(3);
            bool isNumber = false;
            assignment.units = context.locale.toDouble(number.remove(u'%').trimmed(), &isNumber) / 100;
            if (!isNumber || assignment.units <= 0 || assignment.units > mostUnits)
                return invalidInput(
                    AssignmentActionsText::tr(
                        "“%1” is not understood as a share of somebody's time. Write a name and, where "
                        "it is not all of it, percent behind it: “Ann; Bob 50%”. Nothing was changed.")
                        .arg(whole.left(80)));
        }
        const Result<Value> found = parseText(record, person, name, context);
        if (!found)
            return nobodyCalled(name, context);
        const QString *id = textOf(*found);
        if (!id)
            return invalidInput(
                AssignmentActionsText::tr("“%1” names nobody. Nothing was changed.").arg(whole.left(80)));
        assignment.person = PersonId::fromString(*id);
        if (std::ranges::find(wanted, assignment.person, &Assignment::person) == wanted.end())
            wanted.push_back(assignment);
    }
    return wanted;
}

Result<Edit> setAssignments(const Plan &plan, const std::vector<TaskId> &tasks,
                            const std::vector<Assignment> &wanted)
{
    Result<Edit> edit = editOf(plan, tasks, QT_TRANSLATE_NOOP("Edit", "Change who works on “%1”"),
                               QT_TRANSLATE_NOOP("Edit", "Change who works on %1 tasks"), taskName);
    if (!edit)
        return edit;
    const auto isAmong = [&](const Assignment &assignment) {
        return std::ranges::find(tasks, assignment.task) != tasks.end();
    };
    std::vector<std::pair<TaskId, PersonId>> kept;
    for (const Assignment &old : plan.rows<Assignment>()) {
        if (!isAmong(old))
            continue;
        const auto same = std::ranges::find(wanted, old.person, &Assignment::person);
        const std::pair key(old.task, old.person);
        if (same == wanted.end() || std::ranges::find(kept, key) != kept.end()) {
            edit->remove(old.id);
            continue;
        }
        kept.push_back(key);
        // A share that reads the same is the same, however exactly a file gave it.
        if (shareText(old.units, QLocale::c()) != shareText(same->units, QLocale::c()))
            edit->set(old.id, &Assignment::units, same->units);
    }
    for (const TaskId task : tasks) {
        for (Assignment assignment : wanted) {
            if (std::ranges::find(kept, std::pair(task, assignment.person)) != kept.end())
                continue;
            assignment.project = plan.openProject();
            assignment.task = task;
            edit->insert(assignment);
        }
    }
    return edit;
}

Result<Edit> removeAssignment(const Plan &plan, AssignmentId id)
{
    const Assignment *assignment = plan.find(id);
    const Task *task = assignment ? plan.find(assignment->task) : nullptr;
    const Person *person = assignment ? plan.find(assignment->person) : nullptr;
    if (!task || !person)
        return recordGone();
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Take %1 off “%2”"), {person->name, task->name});
    edit.remove(id);
    return edit;
}

} // namespace baton
