// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plangenerator.h"

#include "models/storage/difference.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace baton::test {

namespace {

class Generator
{
public:
    explicit Generator(const PlanSize &size) : m_size(size), m_random(size.seed) {}

    Plan run()
    {
        addCalendar();
        addPeople();
        addProject();
        addTasks();
        addLinks();
        addAssignments();
        addDeliverables();
        addItems();
        addTaper();
        return std::move(m_plan);
    }

private:
    int upTo(int limit) { return static_cast<int>(m_random.bounded(limit)); }
    bool oneIn(int count) { return upTo(count) == 0; }

    template <class T>
    Id<T> newId()
    {
        QUuid id(m_random.generate(), static_cast<ushort>(m_random.generate()),
                 static_cast<ushort>((m_random.generate() & 0x0fff) | 0x4000),
                 static_cast<uchar>((m_random.generate() & 0x3f) | 0x80),
                 static_cast<uchar>(m_random.generate()), static_cast<uchar>(m_random.generate()),
                 static_cast<uchar>(m_random.generate()), static_cast<uchar>(m_random.generate()),
                 static_cast<uchar>(m_random.generate()), static_cast<uchar>(m_random.generate()),
                 static_cast<uchar>(m_random.generate()));
        return {id};
    }
    PersonId anyPerson() { return m_people[static_cast<size_t>(upTo(static_cast<int>(m_people.size())))]; }
    TaskId anyTask()
    {
        return m_tasks.empty() ? TaskId() : m_tasks[static_cast<size_t>(upTo(int(m_tasks.size())))];
    }

    void addCalendar()
    {
        Calendar calendar;
        calendar.id = m_calendar = newId<Calendar>();
        calendar.name = u"Standard"_s;
        m_plan.load(calendar);
        for (const QDate day :
             {QDate(2026, 1, 1), QDate(2026, 4, 6), QDate(2026, 5, 1), QDate(2026, 12, 25)}) {
            CalendarException holiday;
            holiday.id = newId<CalendarException>();
            holiday.calendar = m_calendar;
            holiday.name = u"Holiday"_s;
            holiday.from = holiday.to = day;
            m_plan.load(holiday);
        }
    }

    void addPeople()
    {
        static const QStringList given{u"Ada"_s,  u"Bo"_s,    u"Chen"_s, u"Dana"_s,
                                       u"Emil"_s, u"Fatou"_s, u"Gita"_s};
        static const QStringList family{u"Okoro"_s, u"Lind"_s, u"Weber"_s, u"Sato"_s, u"Rossi"_s};
        for (int i = 0; i < std::max(2, m_size.people); ++i) {
            Person person;
            person.id = newId<Person>();
            person.name = u"%1 %2 %3"_s.arg(given[i % given.size()], family[i % family.size()]).arg(i + 1);
            person.email = u"person%1@example.org"_s.arg(i + 1);
            person.side = i % 2 == 0 ? Side::Project : Side::Operations;
            person.role = i % 2 == 0 ? u"Engineer"_s : u"Operator"_s;
            person.calendar = m_calendar;
            person.dayRate = Money{60000 + 1000 * upTo(40)};
            m_people.push_back(person.id);
            m_plan.load(person);
        }
    }

    void addProject()
    {
        Project project;
        project.id = m_project = newId<Project>();
        project.code = u"GEN"_s;
        project.name = u"Generated project"_s;
        project.projectManager = m_people[0];
        project.serviceOwner = m_people[1];
        project.sponsor = m_people[m_people.size() > 3 ? 3 : 1];
        project.calendar = m_calendar;
        project.start = QDate(2026, 1, 5);
        project.decision = QDate(2026, 8, 28);
        project.handoverStart = QDate(2026, 8, 3);
        project.goLive = QDate(2026, 9, 7);
        project.hypercareEnd = QDate(2026, 10, 7);
        project.tailEnd = QDate(2026, 11, 6);
        project.hardStop = QDate(2026, 12, 4);
        project.scheduleStart = PlanTime::fromDate(QDate(2026, 1, 5), QTime(8, 0));
        project.currency = u"EUR"_s;
        m_plan.load(project);
        m_plan.setOpenProject(m_project);
    }

    void addTasks()
    {
        m_plan.reserve<Task>(static_cast<size_t>(m_size.tasks));
        TaskId summary;
        for (int i = 0; i < m_size.tasks; ++i) {
            Task task;
            task.id = newId<Task>();
            task.project = m_project;
            task.position = (i + 1) * positionStep;
            const bool isSummary = i % 12 == 0 && i + 1 < m_size.tasks;
            task.name = isSummary ? u"Work package %1"_s.arg(i / 12 + 1)
                                  : u"Task %1: prepare and check step %2"_s.arg(i + 1).arg(upTo(1000));
            if (isSummary)
                summary = task.id;
            else
                task.parent = summary;
            task.isMilestone = !isSummary && oneIn(20);
            task.duration = task.isMilestone ? Duration{} : Duration::fromHours(4 * (1 + upTo(20)));
            if (oneIn(15)) {
                task.constraint = ConstraintKind::StartNoEarlierThan;
                task.constraintDate = PlanTime::fromDate(QDate(2026, 1, 5).addDays(upTo(200)), QTime(8, 0));
            }
            if (oneIn(3))
                task.owner = anyPerson();
            if (oneIn(10))
                task.notes = u"See the run book, chapter %1."_s.arg(upTo(30));
            if (!isSummary)
                m_tasks.push_back(task.id);
            m_plan.load(std::move(task));
        }
    }

    void addLinks()
    {
        const int count = static_cast<int>(m_tasks.size());
        const int wanted = static_cast<int>(m_size.linksPerTask * count);
        const int reach = 200; // predecessors are near, as in real plans
        m_plan.reserve<Link>(static_cast<size_t>(std::max(0, wanted)));
        QSet<std::pair<int, int>> made;
        for (int i = 0; i < wanted && count > 1; ++i) {
            const int successor = 1 + upTo(count - 1);
            const int predecessor = successor - 1 - upTo(std::min(successor, reach));
            if (made.contains({predecessor, successor}))
                continue;
            made.insert({predecessor, successor});
            Link link;
            link.id = newId<Link>();
            link.project = m_project;
            link.predecessor = m_tasks[static_cast<size_t>(predecessor)];
            link.successor = m_tasks[static_cast<size_t>(successor)];
            if (oneIn(10))
                link.type = LinkType::StartToStart;
            if (oneIn(8))
                link.lag = Duration::fromHours(8 * (1 + upTo(3)));
            m_plan.load(std::move(link));
        }
    }

    void addAssignments()
    {
        for (const TaskId task : m_tasks) {
            for (int i = 0; i < m_size.assignmentsPerTask; ++i) {
                Assignment assignment;
                assignment.id = newId<Assignment>();
                assignment.project = m_project;
                assignment.task = task;
                assignment.person = anyPerson();
                assignment.units = 0.25 * (1 + upTo(4));
                m_plan.load(std::move(assignment));
            }
        }
    }

    void addDeliverables()
    {
        for (int i = 0; i < m_size.deliverables; ++i) {
            Deliverable deliverable;
            deliverable.id = newId<Deliverable>();
            deliverable.project = m_project;
            deliverable.position = (i + 1) * positionStep;
            deliverable.name = u"Deliverable %1"_s.arg(i + 1);
            deliverable.criteria = u"[ ] Complete\n[x] Reviewed"_s;
            deliverable.owner = m_people[0];
            deliverable.accepter = m_people[1];
            deliverable.task = anyTask();
            deliverable.due = QDate(2026, 7, 1).addDays(upTo(60));
            m_deliverables.push_back(deliverable.id);
            m_plan.load(std::move(deliverable));
        }
    }

    void addItems()
    {
        static const std::array categories{u"OPS"_s, u"SEC"_s, u"DOC"_s, u"TRN"_s, u"MON"_s};
        static const std::array states{ItemState::NotStarted, ItemState::InProgress, ItemState::Submitted,
                                       ItemState::Accepted,   ItemState::Accepted,   ItemState::Rejected};
        static const std::array classes{GateClass::Must, GateClass::Waivable, GateClass::Should,
                                        GateClass::Should, GateClass::AfterGoLive};
        for (int i = 0; i < m_size.items; ++i) {
            const size_t category = static_cast<size_t>(i) % categories.size();
            ChecklistItem item;
            item.id = newId<ChecklistItem>();
            item.project = m_project;
            item.position = (i + 1) * positionStep;
            item.code = u"%1-%2"_s.arg(categories[category]).arg(i + 1, 2, 10, QChar(u'0'));
            item.category = categories[category];
            item.categoryName = u"Category %1"_s.arg(category + 1);
            item.text = u"Item %1 is in place and has been shown to those who will run it"_s.arg(i + 1);
            item.expectedEvidence = u"Link to the document"_s;
            item.gateClass = classes[static_cast<size_t>(upTo(classes.size()))];
            item.weight = 1 + upTo(3);
            item.owner = m_people[0];
            item.accepter = m_people[1];
            item.dueOffset = -upTo(40);
            item.state = states[static_cast<size_t>(upTo(states.size()))];
            if (item.state == ItemState::Submitted || item.state == ItemState::Accepted) {
                item.submittedBy = m_people[0];
                item.submittedOn = QDate(2026, 6, 1).addDays(upTo(60));
            }
            if (item.state == ItemState::Rejected)
                item.rejectedReason = u"Not complete."_s;
            if (oneIn(4))
                item.task = anyTask();
            const ItemState state = item.state;
            const ChecklistItemId id = item.id;
            m_plan.load(std::move(item));
            if (state == ItemState::NotStarted)
                continue;
            for (int e = 0; e < m_size.evidencePerItem; ++e) {
                Evidence evidence;
                evidence.id = newId<Evidence>();
                evidence.project = m_project;
                evidence.item = id;
                evidence.title = u"Document %1"_s.arg(e + 1);
                evidence.location = u"https://example.org/documents/%1/%2"_s.arg(i).arg(e);
                evidence.date = QDate(2026, 6, 1).addDays(upTo(60));
                evidence.addedBy = m_people[0];
                m_plan.load(std::move(evidence));
            }
            if (state == ItemState::Accepted) {
                Acceptance acceptance;
                acceptance.id = newId<Acceptance>();
                acceptance.project = m_project;
                acceptance.item = id;
                acceptance.decidedBy = acceptance.recordedBy = m_people[1];
                acceptance.decidedOn = QDate(2026, 8, 3).addDays(upTo(20));
                m_plan.load(std::move(acceptance));
            }
        }
    }

    void addTaper()
    {
        for (int i = 0; i < 3; ++i) {
            AllocationStep step;
            step.id = newId<AllocationStep>();
            step.project = m_project;
            step.person = m_people[0];
            step.position = (i + 1) * positionStep;
            step.offset = 10 * i;
            step.length = 10;
            step.percent = 60 - 20 * i;
            m_plan.load(std::move(step));
        }
    }

    PlanSize m_size;
    QRandomGenerator m_random;
    Plan m_plan;
    CalendarId m_calendar;
    ProjectId m_project;
    std::vector<PersonId> m_people;
    std::vector<TaskId> m_tasks;
    std::vector<DeliverableId> m_deliverables;
};

} // namespace

Plan generatePlan(const PlanSize &size)
{
    return Generator(size).run();
}

ChangeSet creationOf(const Plan &plan)
{
    return difference(Plan(), plan, {u"Create a generated project"_s, {}});
}

} // namespace baton::test
