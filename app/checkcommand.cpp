// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checkcommand.h"

#include "models/readiness/words.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class CheckCommandText
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

QJsonValue scoreJson(const Score &score)
{
    const auto percent = score.percent();
    return percent ? QJsonValue(*percent) : QJsonValue(QJsonValue::Null);
}

QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString goLiveText(QDate goLive, QDate asOf)
{
    if (!goLive.isValid())
        return CheckCommandText::tr("No go-live date is planned yet.");
    const auto days = static_cast<int>(asOf.daysTo(goLive));
    if (days > 0)
        return CheckCommandText::tr("Go-live %1, in %n day(s).", nullptr, days).arg(iso(goLive));
    if (days == 0)
        return CheckCommandText::tr("Go-live %1, today.").arg(iso(goLive));
    return CheckCommandText::tr("Go-live %1, %n day(s) ago.", nullptr, -days).arg(iso(goLive));
}

QJsonObject gatesJson(const GateCounts &gates)
{
    return {{u"passed"_s, gates.passed},
            {u"waived"_s, gates.waived},
            {u"open"_s, gates.open},
            {u"failed"_s, gates.failed},
            {u"total"_s, gates.total()}};
}

QString stepLine(const OpenPlan &open, const Readiness &readiness, const GoStep &step)
{
    const ChecklistItem *item = open.plan.find(step.item);
    const Person *owner = open.plan.find(step.owner);
    const ItemJudgement *judged = readiness.find(step.item);
    QString when = step.due.isValid() ? CheckCommandText::tr("due %1").arg(iso(step.due))
                                      : CheckCommandText::tr("no due date");
    if (judged && judged->isOverdue)
        when = CheckCommandText::tr("overdue since %1").arg(iso(step.due));
    return u"  %1  %2 (%3, %4). %5\n"_s.arg(item->code.leftJustified(7), item->text,
                                            owner ? owner->name : CheckCommandText::tr("no owner"), when,
                                            goStepText(open.plan, readiness, step));
}

} // namespace

QString checkText(const OpenPlan &open, const Readiness &readiness)
{
    const Project *project = open.plan.project();
    QString text = decisionText(readiness) + u"  "_s + (project ? project->name : QString()) + u'\n';
    text += CheckCommandText::tr("Score %1").arg(readiness.score.text());
    if (readiness.gates.waived > 0)
        text += CheckCommandText::tr(" (without what is waived %1)").arg(readiness.scoreWithoutWaived.text());
    text +=
        CheckCommandText::tr(". Gates: %1. As of %2.").arg(gateCountsText(readiness.gates), iso(open.asOf)) +
        u'\n';
    text += goLiveText(project ? project->goLive : QDate(), open.asOf) + u'\n';
    if (readiness.exit.isAsked)
        text += headlineText(readiness) + u". "_s +
                CheckCommandText::tr("Exit gates: %1.").arg(gateCountsText(readiness.exitGates)) + u'\n';
    if (readiness.isSettingUp)
        text += CheckCommandText::tr(
                    "The criteria are not agreed yet (ACC-01); what is missing is still to set up.") +
                u'\n';
    if (open.isAsOfPast)
        text += CheckCommandText::tr(
                    "These are the present records judged by a past day; --at shows them as they were.") +
                u'\n';
    if (!readiness.reasons().empty()) {
        text += u'\n' + CheckCommandText::tr("Why:") + u'\n';
        for (const Reason &reason : readiness.reasons())
            text += u"  - "_s + reasonText(open.plan, reason) + u'\n';
    }
    if (const int count = static_cast<int>(readiness.steps().size()); count > 0) {
        text += u'\n' +
                (readiness.exit.isAsked
                     ? CheckCommandText::tr("To reach EXIT, %n item(s) to accept:", nullptr, count)
                     : CheckCommandText::tr("To reach GO, %n item(s) to accept:", nullptr, count)) +
                u'\n';
        for (const GoStep &step : readiness.steps())
            text += stepLine(open, readiness, step);
    } else if (!readiness.canReachGo) {
        text +=
            u'\n' +
            CheckCommandText::tr("Nothing on the checklist applies yet; add the starter checklist first.") +
            u'\n';
    }
    return text;
}

QJsonObject checkJson(const OpenPlan &open, const Readiness &readiness)
{
    const Project *project = open.plan.project();
    QJsonArray categories;
    for (const CategoryScore &category : readiness.categories) {
        categories << QJsonObject{{u"key"_s, category.key},
                                  {u"name"_s, category.name},
                                  {u"score"_s, scoreJson(category.score)},
                                  {u"openGates"_s, category.openGates}};
    }
    QJsonArray why;
    for (const Reason &reason : readiness.why)
        why << reasonText(open.plan, reason, 1000);
    QJsonArray steps;
    for (const GoStep &step : readiness.toReachGo) {
        const ChecklistItem *item = open.plan.find(step.item);
        const Person *owner = open.plan.find(step.owner);
        const ItemJudgement *judged = readiness.find(step.item);
        steps << QJsonObject{{u"code"_s, item->code},
                             {u"text"_s, item->text},
                             {u"gateClass"_s, enumKey(item->gateClass)},
                             {u"state"_s, enumKey(item->state)},
                             {u"owner"_s, textJson(owner ? owner->name : QString())},
                             {u"due"_s, textJson(iso(step.due))},
                             {u"overdue"_s, judged && judged->isOverdue}};
    }
    QJsonArray whyNotYet;
    for (const Reason &reason : readiness.exit.why)
        whyNotYet << reasonText(open.plan, reason, 1000);
    // Null up to go-live: until then nobody asks.
    const QJsonValue exit = !readiness.exit.isAsked
                                ? QJsonValue()
                                : QJsonObject{{u"reached"_s, readiness.exit.isReached},
                                              {u"why"_s, whyNotYet},
                                              {u"gates"_s, gatesJson(readiness.exitGates)}};
    return {{u"project"_s, project ? project->name : QString()},
            {u"asOf"_s, iso(open.asOf)},
            {u"revision"_s, open.head.revision},
            {u"hash"_s, open.head.hash},
            {u"verdict"_s, enumKey(readiness.verdict)},
            {u"settingUp"_s, readiness.isSettingUp},
            {u"score"_s, scoreJson(readiness.score)},
            {u"scoreWithoutWaived"_s, scoreJson(readiness.scoreWithoutWaived)},
            {u"gates"_s, gatesJson(readiness.gates)},
            {u"exit"_s, exit},
            {u"goLive"_s, textJson(project ? iso(project->goLive) : QString())},
            {u"categories"_s, categories},
            {u"why"_s, why},
            {u"toReachGo"_s, steps}};
}

} // namespace baton
