// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/promises.h"

#include "models/plan/permissions.h"

#include <algorithm>
#include <array>

namespace baton {

namespace {

constexpr std::array allPromises{
    Promise{&Project::start, &Project::startBaseline, "start", std::nullopt},
    Promise{&Project::decision, &Project::decisionBaseline, "decision", std::nullopt},
    Promise{&Project::handoverStart, &Project::handoverStartBaseline, "handover_start", std::nullopt},
    Promise{&Project::goLive, &Project::goLiveBaseline, "go_live", ChangeKind::GoLive},
    Promise{&Project::hypercareEnd, &Project::hypercareEndBaseline, "hypercare_end",
            ChangeKind::HypercareEnd},
    Promise{&Project::tailEnd, &Project::tailEndBaseline, "tail_end", ChangeKind::TailExtension},
    Promise{&Project::hardStop, &Project::hardStopBaseline, "hard_stop", std::nullopt},
};

// What has no baseline stays as it is.
void moveAgreed(Project &dates, const std::vector<DateMove> &moves)
{
    for (const DateMove &move : moves) {
        if ((dates.*move.promise->baseline).isValid())
            dates.*move.promise->date = move.to;
    }
}

} // namespace

std::span<const Promise> promises()
{
    return allPromises;
}

const Promise *promiseOf(ChangeKind kind)
{
    const auto found = std::ranges::find(allPromises, std::optional(kind), &Promise::kind);
    return found == allPromises.end() ? nullptr : found;
}

QString promiseLabel(const Promise &promise)
{
    const RecordInfo &info = recordInfo(RecordKind::Project);
    return fieldLabel(info, info.fields[static_cast<size_t>(info.fieldIndex(promise.key))]);
}

const Promise *promiseSaid(const Project &project, const QString &milestone, QDate day)
{
    const auto found = std::ranges::find_if(allPromises, [&](const Promise &promise) {
        return day.isValid() && project.*promise.date == day &&
               promiseLabel(promise).compare(milestone.simplified(), Qt::CaseInsensitive) == 0;
    });
    return found == allPromises.end() ? nullptr : &*found;
}

std::vector<DateMove> movesOf(const Project &project, const WorkingCalendar &calendar, ChangeKind kind,
                              QDate to)
{
    std::vector<DateMove> moves;
    const Promise *moved = promiseOf(kind);
    if (!moved || !to.isValid())
        return moves;
    const auto move = [&](QDate Project::*date, QDate target) {
        const QDate from = project.*date;
        if (from != target && target.isValid() && (from.isValid() || date == moved->date))
            moves.push_back({std::ranges::find(allPromises, date, &Promise::date), from, target});
    };
    move(moved->date, to);
    if (moves.empty())
        return moves;
    if (kind == ChangeKind::GoLive) {
        const int days = project.goLive.isValid() ? calendar.workingDaysBetween(project.goLive, to) : 0;
        for (const auto date :
             {&Project::decision, &Project::hypercareEnd, &Project::tailEnd, &Project::hardStop}) {
            if ((project.*date).isValid())
                move(date, calendar.addWorkingDays(project.*date, days));
        }
        return moves;
    }
    QDate last = to;
    for (const auto date : {&Project::tailEnd, &Project::hardStop}) {
        if (date == moved->date || !(project.*date).isValid())
            continue;
        last = std::max(last, project.*date);
        move(date, last);
    }
    return moves;
}

std::vector<const ChangeRequest *> approvedRequests(const Plan &plan, QDate asOf)
{
    std::vector<const ChangeRequest *> approved;
    for (const ChangeRequest &request : plan.rows<ChangeRequest>()) {
        if (request.project == plan.openProject() && request.state == ChangeState::Approved &&
            (!asOf.isValid() || request.decidedOn <= asOf) && isFullyDecided(plan, request))
            approved.push_back(&request);
    }
    std::ranges::sort(approved, [](const ChangeRequest *a, const ChangeRequest *b) {
        const QDate decidedA = std::max(a->decidedOn, a->secondDecidedOn);
        const QDate decidedB = std::max(b->decidedOn, b->secondDecidedOn);
        return decidedA != decidedB ? decidedA < decidedB : a->number < b->number;
    });
    return approved;
}

Project promisedDates(const Plan &plan, const WorkingCalendar &calendar, QDate asOf,
                      const ChangeRequest *before)
{
    Project dates = *plan.project();
    for (const Promise &promise : allPromises) {
        if ((dates.*promise.baseline).isValid())
            dates.*promise.date = dates.*promise.baseline;
    }
    for (const ChangeRequest *request : approvedRequests(plan, asOf)) {
        if (request == before)
            break;
        moveAgreed(dates, movesOf(dates, calendar, request->kind, request->to));
    }
    return dates;
}

bool isKept(const Plan &plan, const WorkingCalendar &calendar, const Promise &promise, QDate asOf)
{
    const Project &project = *plan.project();
    const QDate date = project.*promise.date;
    const QDate baseline = project.*promise.baseline;
    if (!baseline.isValid() || date == baseline)
        return true;
    const std::vector<const ChangeRequest *> approved = approvedRequests(plan, asOf);
    const bool isRequested = std::ranges::any_of(approved, [&](const ChangeRequest *request) {
        return request->to == date && (!promise.kind || request->kind == *promise.kind);
    });
    if (isRequested)
        return true;
    const Promise &goLive = *promiseOf(ChangeKind::GoLive);
    if (&promise != &goLive && project.goLive.isValid() && project.goLiveBaseline.isValid() &&
        project.goLive != project.goLiveBaseline && isKept(plan, calendar, goLive, asOf)) {
        const int days = calendar.workingDaysBetween(project.goLiveBaseline, project.goLive);
        if (date == calendar.addWorkingDays(baseline, days))
            return true;
    }
    // A baseline may have been taken after some of the requests: each later one moves it on.
    for (size_t first = 0; first < approved.size(); ++first) {
        Project dates = promisedDates(plan, calendar, asOf, approved[first]);
        dates.*promise.date = baseline;
        for (size_t i = first; i < approved.size(); ++i)
            moveAgreed(dates, movesOf(dates, calendar, approved[i]->kind, approved[i]->to));
        if (dates.*promise.date == date)
            return true;
    }
    return false;
}

} // namespace baton
