// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/projectimport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <cstdio>

// Importing a large Microsoft Project file up to the plan in memory, beside a bare loop over the tokens of
// the same file: the least that any reader on the same parser has to do.

using namespace baton;
using namespace Qt::StringLiterals;

namespace {

QByteArray taskXml(int i)
{
    const QByteArray uid = QByteArray::number(i);
    QByteArray xml =
        "    <Task>\n      <UID>" + uid + "</UID>\n      <ID>" + uid + "</ID>\n      <Name>Task " + uid +
        "</Name>\n      <Active>1</Active>\n      <Manual>0</Manual>\n      <Type>0</Type>\n"
        "      <IsNull>0</IsNull>\n      <OutlineLevel>" +
        (i % 10 == 1 ? "1" : "2") +
        "</OutlineLevel>\n      <Priority>500</Priority>\n      <Start>2026-01-05T08:00:00</Start>\n"
        "      <Finish>2026-01-07T17:00:00</Finish>\n      <Duration>PT24H0M0S</Duration>\n"
        "      <DurationFormat>7</DurationFormat>\n";
    for (const char *name : {"EarlyStart", "EarlyFinish", "LateStart", "LateFinish", "CreateDate"})
        xml.append("      <").append(name).append(">2026-01-05T08:00:00</").append(name).append(">\n");
    for (const char *name : {"ResumeValid",
                             "EffortDriven",
                             "Recurring",
                             "OverAllocated",
                             "Estimated",
                             "Milestone",
                             "Summary",
                             "IsSubproject",
                             "ExternalTask",
                             "PercentComplete",
                             "PercentWorkComplete",
                             "ConstraintType",
                             "LevelingDelay",
                             "IgnoreResourceCalendar",
                             "HideBar",
                             "Rollup",
                             "FreeSlack",
                             "TotalSlack",
                             "StartVariance",
                             "FinishVariance",
                             "WorkVariance"})
        xml.append("      <").append(name).append(">0</").append(name).append(">\n");
    if (i % 10 > 2) {
        xml += "      <PredecessorLink>\n        <PredecessorUID>" + QByteArray::number(i - 1) +
               "</PredecessorUID>\n        <Type>1</Type>\n        <LinkLag>0</LinkLag>\n"
               "        <LagFormat>7</LagFormat>\n      </PredecessorLink>\n";
    }
    return xml + "      <Baseline>\n        <Number>0</Number>\n        <Start>2026-01-05T08:00:00</Start>\n"
                 "        <Finish>2026-01-07T17:00:00</Finish>\n        <Duration>PT24H0M0S</Duration>\n"
                 "      </Baseline>\n    </Task>\n";
}

double bareLoop(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd())
        reader.readNext();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double import(const QString &path, size_t tasks)
{
    QElapsedTimer timer;
    timer.start();
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    auto imported = importProject(plan, path);
    if (!imported)
        return 0;
    const auto change = imported->edit.finish();
    if (!change || !plan.apply(*change) || plan.rows<Task>().size() != tasks)
        return 0;
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main()
{
    QTemporaryDir folder;
    for (const int tasks : {10'000, 50'000}) {
        const QString path = folder.filePath(u"plan.xml"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return 1;
        file.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Project "
                   "xmlns=\"http://schemas.microsoft.com/project\">\n"
                   "  <StartDate>2026-01-05T08:00:00</StartDate>\n  <Tasks>\n");
        for (int i = 1; i <= tasks; ++i)
            file.write(taskXml(i));
        file.write("  </Tasks>\n</Project>\n");
        file.close();
        double best = 0, reference = 0;
        for (int round = 0; round < 3; ++round) {
            const double took = import(path, static_cast<size_t>(tasks));
            if (took == 0)
                return 1;
            const double bare = bareLoop(path);
            best = round == 0 ? took : std::min(best, took);
            reference = round == 0 ? bare : std::min(reference, bare);
        }
        std::printf("import of %6d tasks, %5.1f MB: %8.1f ms   tokens alone: %8.1f ms   ratio %.2f\n", tasks,
                    static_cast<double>(QFile(path).size()) / 1e6, best, reference, best / reference);
    }
    return 0;
}
