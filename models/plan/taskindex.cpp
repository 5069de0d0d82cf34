// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/taskindex.h"

#include <algorithm>
#include <array>

namespace baton {

template <class T>
void TaskIndex::Rows<T>::fill(int count, const std::vector<std::pair<int, T>> &sorted)
{
    first.assign(static_cast<size_t>(count + 2), 0);
    ids.reserve(sorted.size());
    for (const auto &[number, id] : sorted) {
        ++first[static_cast<size_t>(number + 1)];
        ids.push_back(id);
    }
    for (size_t i = 1; i < first.size(); ++i)
        first[i] += first[i - 1];
}

template <class T>
void TaskIndex::Rows<T>::insert(int number, size_t place, T id)
{
    const auto row = static_cast<size_t>(number);
    ids.insert(ids.begin() + first[row] + static_cast<qsizetype>(place), id);
    std::for_each(first.begin() + number + 1, first.end(), [](int &from) { ++from; });
}

template <class T>
void TaskIndex::Rows<T>::remove(int number, T id)
{
    const auto row = static_cast<size_t>(number);
    const auto end = ids.begin() + first[row + 1];
    const auto at = std::find(ids.begin() + first[row], end, id);
    if (at == end)
        return;
    ids.erase(at);
    std::for_each(first.begin() + number + 1, first.end(), [](int &from) { --from; });
}

TaskIndex::TaskIndex(const Plan &plan)
{
    const TaskOutline outline(plan);
    const int count = static_cast<int>(outline.rows.size());
    m_tasks.reserve(outline.rows.size());
    m_numbers.reserve(count);
    m_places.reserve(outline.rows.size());
    std::vector<int> placed(outline.rows.size() + 1, 0); // by number of the summary
    for (const int parent : outline.parent)
        m_places.push_back({parent + 1, ++placed[static_cast<size_t>(parent + 1)]});
    for (const int row : outline.rows) {
        m_tasks.push_back(plan.rows<Task>()[static_cast<size_t>(row)].id);
        m_numbers.insert(m_tasks.back().uuid, static_cast<int>(m_tasks.size()));
    }
    struct Ends
    {
        int from, into;
        LinkId link;
    };
    std::vector<Ends> links;
    links.reserve(plan.rows<Link>().size());
    for (const Link &link : plan.rows<Link>()) {
        const int from = number(link.predecessor);
        const int into = number(link.successor);
        if (from > 0 && into > 0)
            links.push_back({from, into, link.id});
    }
    const auto fill = [&](Rows<LinkId> &rows, int Ends::*key, int Ends::*other) {
        std::ranges::sort(links, [&](const Ends &a, const Ends &b) {
            return a.*key != b.*key       ? a.*key < b.*key
                   : a.*other != b.*other ? a.*other < b.*other
                                          : a.link < b.link;
        });
        std::vector<std::pair<int, LinkId>> sorted;
        sorted.reserve(links.size());
        for (const Ends &link : links)
            sorted.emplace_back(link.*key, link.link);
        rows.fill(count, sorted);
    };
    fill(m_into, &Ends::into, &Ends::from);
    fill(m_from, &Ends::from, &Ends::into);
    std::vector<std::pair<int, AssignmentId>> people;
    people.reserve(plan.rows<Assignment>().size());
    for (const Assignment &assignment : plan.rows<Assignment>()) {
        if (const int task = number(assignment.task); task > 0)
            people.emplace_back(task, assignment.id);
    }
    std::ranges::stable_sort(people, {}, &std::pair<int, AssignmentId>::first);
    m_people.fill(count, people);
    for (const TaskBaseline &baseline : plan.rows<TaskBaseline>()) {
        if (const int task = number(baseline.task); task > 0) {
            m_baselines.insert({task, baseline.number}, baseline.id);
            if (std::ranges::find(m_baselineNumbers, baseline.number) == m_baselineNumbers.end())
                m_baselineNumbers.push_back(baseline.number);
        }
    }
    std::ranges::sort(m_baselineNumbers);
}

namespace {

// The task a link or an assignment named before the change.
TaskId taskBefore(const RowChange &row, int field, TaskId now)
{
    TaskId task = now;
    if (const FieldChange *change = row.find(field))
        detail::readUuid(change->before, task.uuid);
    return task;
}

enum class Concern { Nothing, Entry, Everything };

// What a change of a row means to the index. Of the tasks, only what decides about their order.
Concern concernOf(const RowChange &row)
{
    static const std::array order{fieldIndex<Task>("parent"), fieldIndex<Task>("pos"),
                                  fieldIndex<Task>("project")};
    if (row.record == RecordKind::Link || row.record == RecordKind::Assignment)
        return Concern::Entry;
    if (row.record == RecordKind::TaskBaseline)
        return Concern::Everything;
    const bool isOutline =
        row.record == RecordKind::Task &&
        (row.operation != RowChange::Operation::Update ||
         std::ranges::any_of(order, [&](int field) { return row.find(field) != nullptr; }));
    return isOutline ? Concern::Everything : Concern::Nothing;
}

} // namespace

bool TaskIndex::follow(const ChangeSet &change, const Plan &plan)
{
    constexpr size_t few = 100;
    std::vector<const RowChange *> entries;
    for (const RowChange &row : change.rows) {
        const Concern concern = concernOf(row);
        if (concern == Concern::Everything || entries.size() >= few)
            return false;
        if (concern == Concern::Entry)
            entries.push_back(&row);
    }
    // All that went or moved first: what stays is found in the plan.
    for (const RowChange *row : entries) {
        if (row->operation == RowChange::Operation::Insert)
            continue;
        if (row->record == RecordKind::Link) {
            const Link *now = plan.find(LinkId{row->id});
            const Link known = now ? *now : Link();
            m_from.remove(number(taskBefore(*row, fieldIndex<Link>("predecessor"), known.predecessor)),
                          LinkId{row->id});
            m_into.remove(number(taskBefore(*row, fieldIndex<Link>("successor"), known.successor)),
                          LinkId{row->id});
        } else {
            const Assignment *now = plan.find(AssignmentId{row->id});
            m_people.remove(
                number(taskBefore(*row, fieldIndex<Assignment>("task"), now ? now->task : TaskId())),
                AssignmentId{row->id});
        }
    }
    for (const RowChange *row : entries) {
        if (row->record == RecordKind::Link) {
            if (const Link *link = plan.find(LinkId{row->id}))
                insert(plan, *link);
        } else if (const Assignment *assignment = plan.find(AssignmentId{row->id})) {
            if (const int task = number(assignment->task); task > 0)
                m_people.insert(task, m_people.of(task).size(), assignment->id);
        }
    }
    return true;
}

void TaskIndex::insert(const Plan &plan, const Link &link)
{
    if (number(link.predecessor) == 0 || number(link.successor) == 0)
        return;
    insert(m_into, plan, link, &Link::successor, &Link::predecessor);
    insert(m_from, plan, link, &Link::predecessor, &Link::successor);
}

void TaskIndex::insert(Rows<LinkId> &rows, const Plan &plan, const Link &link, TaskId Link::*key,
                       TaskId Link::*other) const
{
    const int task = number(link.*key);
    const auto keyOf = [&](const Link &of) { return std::pair(number(of.*other), of.id); };
    const std::span<const LinkId> known = rows.of(task);
    const auto place =
        std::ranges::find_if(known, [&](LinkId id) { return keyOf(link) < keyOf(*plan.find(id)); });
    rows.insert(task, static_cast<size_t>(place - known.begin()), link.id);
}

QString TaskIndex::outlineNumber(TaskId task) const
{
    QString text;
    for (int at = number(task); at > 0; at = m_places[static_cast<size_t>(at - 1)].above) {
        const QString ordinal = QString::number(m_places[static_cast<size_t>(at - 1)].ordinal);
        text = text.isEmpty() ? ordinal : ordinal + u'.' + text;
    }
    return text;
}

TaskId TaskIndex::task(int number) const
{
    return number >= 1 && static_cast<size_t>(number) <= m_tasks.size()
               ? m_tasks[static_cast<size_t>(number - 1)]
               : TaskId();
}

TaskBaselineId TaskIndex::baseline(TaskId task, int number) const
{
    return m_baselines.value({this->number(task), number});
}

} // namespace baton
