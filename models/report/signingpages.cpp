// SPDX-License-Identifier: GPL-3.0-or-later
// The signing edition: page 1, which must fit one page, and the sign-off page.
#include "models/plan/waiveractions.h"
#include "models/readiness/reviewqueue.h"
#include "models/readiness/words.h"
#include "models/report/reportfacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton::report {

namespace {

struct SigningPagesText
{
    Q_DECLARE_TR_FUNCTIONS(ReadinessReport)
};

/// How much of each part a version of page 1 shows. What it leaves out stands in the annex, and it says so.
struct Measure
{
    // Lines of a list.
    size_t reservations, categories, actions;
    // Lines of a text; 0 all.
    int title, lead, reason, cell, action, notice;
};
// Rows go before words: a text is shortened only where the fewest rows do not fit with all of it, which takes
// texts of several hundred letters.
constexpr Measure measures[summaryVersions] = {
    {6, 10, 8, 0, 0, 0, 0, 0, 0}, {5, 8, 8, 0, 0, 0, 0, 0, 0}, {4, 6, 8, 0, 0, 0, 0, 0, 0},
    {4, 4, 7, 0, 0, 0, 0, 0, 0},  {3, 4, 5, 0, 0, 0, 0, 0, 0}, {2, 4, 4, 0, 0, 0, 0, 0, 0},
    {2, 2, 3, 3, 4, 5, 6, 4, 4},  {2, 2, 3, 2, 2, 2, 2, 2, 2}, {2, 2, 3, 1, 2, 1, 1, 1, 1},
};

QString moreInAnnex(size_t all, size_t shown)
{
    if (shown >= all)
        return {};
    return SigningPagesText::tr("%n more in the annex", "lines that are not printed here",
                                static_cast<int>(all - shown));
}

Text decisionAsked(const ReportFacts &facts)
{
    const Project &project = facts.project;
    QString text;
    if (facts.readiness.exit.isAsked) {
        text = SigningPagesText::tr("to end hypercare on %1, of %2 (service owner).")
                   .arg(facts.date(project.hypercareEnd), facts.person(project.serviceOwner));
    } else {
        const QString who = project.sponsor.isNull()
                                ? SigningPagesText::tr("the sponsor, who is not named yet")
                                : SigningPagesText::tr("%1 (sponsor)").arg(facts.person(project.sponsor));
        const QString what = project.goLive.isValid()
                                 ? SigningPagesText::tr("go-live on %1")
                                       .arg(facts.longDate(project.goLive, project.goLiveTime))
                                 : SigningPagesText::tr("go-live, for which no date is set yet");
        text = project.decision.isValid()
                   ? SigningPagesText::tr("%1, of %2, by %3.", "what, of whom, by when")
                         .arg(what, who, facts.longDate(project.decision))
                   : SigningPagesText::tr("%1, of %2.", "what, of whom").arg(what, who);
    }
    return {{SigningPagesText::tr("Decision asked:") + u' ', true}, {text}};
}

// The same on both pages: before the criteria are agreed nothing is held against anybody.
QString verdictWord(const Readiness &readiness)
{
    return readiness.isSettingUp ? SigningPagesText::tr("TO SET UP") : decisionText(readiness);
}

Verdict verdictBanner(const ReportFacts &facts)
{
    const Readiness &readiness = facts.readiness;
    Verdict banner;
    banner.mark = facts.verdictMark();
    banner.word = verdictWord(readiness);

    QStringList sentences;
    if (readiness.isSettingUp)
        sentences +=
            SigningPagesText::tr("The acceptance criteria are not agreed yet. If it were decided today: %1.")
                .arg(decisionText(readiness));
    else
        sentences +=
            SigningPagesText::tr("Verdict if it were decided on %1.").arg(facts.date(readiness.asOf));
    if (readiness.headline.kind == Headline::Kind::Pace || readiness.exit.isAsked)
        sentences += headlineText(readiness) + u'.';
    if (readiness.exit.isAsked)
        sentences += SigningPagesText::tr("%n acceptance(s) are missing.", nullptr,
                                          static_cast<int>(readiness.exit.steps.size()));
    else if (!readiness.canReachGo)
        sentences += SigningPagesText::tr("Accepting items is not enough to reach GO.");
    else if (!readiness.toReachGo.empty())
        sentences += SigningPagesText::tr("%n acceptance(s) would reach GO.", nullptr,
                                          static_cast<int>(readiness.toReachGo.size()));
    banner.sentence = sentences.join(u' ');

    const bool asksExit = readiness.exit.isAsked;
    const GateCounts &gates = asksExit ? readiness.exitGates : readiness.gates;
    const QString passed = SigningPagesText::tr("%1 of %2", "gates passed of all gates")
                               .arg(facts.number(gates.passed), facts.number(gates.total()));
    banner.figures = {
        {passed, asksExit ? SigningPagesText::tr("exit gates passed") : SigningPagesText::tr("gates passed")},
        {facts.number(gates.waived), SigningPagesText::tr("waived", "gates")},
        {facts.number(gates.open), SigningPagesText::tr("open", "gates")},
        {facts.number(gates.failed), SigningPagesText::tr("failed", "gates")}};
    return banner;
}

std::vector<Block> worstReasons(const ReportFacts &facts, const Measure &measure)
{
    const std::vector<Reason> &why = facts.readiness.reasons();
    BulletList list;
    list.numbered = true;
    list.maxLines = measure.reason;
    list.emptyText =
        SigningPagesText::tr("none: every test of %1 is passed", "GO or EXIT").arg(goalText(facts.readiness));
    for (size_t i = 0; i < std::min<size_t>(3, why.size()); ++i)
        list.items.push_back(reasonText(facts.plan, why[i], 3));
    return {Heading{2, SigningPagesText::tr("Why"), moreInAnnex(why.size(), 3)}, list};
}

std::vector<Block> reservationTable(const ReportFacts &facts, const Measure &measure)
{
    const auto reservations = facts.reservations();
    Table table;
    table.isDense = true;
    table.columns = {{SigningPagesText::tr("What"), 2.4, Align::Start, 0, measure.cell},
                     {SigningPagesText::tr("Owner"), 1, Align::Start, 56, measure.cell},
                     {SigningPagesText::tr("Until"), 0}};
    for (const ReportFacts::Reservation &row : reservations) {
        if (table.rows.size() == measure.reservations)
            break;
        table.rows.push_back({{Cell(row.text), facts.person(row.owner), facts.date(row.due)}});
    }
    const QString more = moreInAnnex(reservations.size(), table.rows.size());
    return {Heading{2, SigningPagesText::tr("Conditions and waivers"), more}, std::move(table)};
}

std::vector<Block> takenOn(const ReportFacts &facts, const Measure &measure)
{
    const Project &project = facts.project;
    int after = 0;
    int unplanned = 0;
    for (const ChecklistItem *item : facts.items) {
        if (item->gateClass != GateClass::AfterGoLive || item->state == ItemState::NotApplicable)
            continue;
        ++after;
        const ItemJudgement *judged = facts.readiness.find(item->id);
        if (item->owner.isNull() || !judged || !judged->dates.due.isValid())
            ++unplanned;
    }
    QString work = after == 0 ? noneText() : SigningPagesText::tr("%n item(s)", nullptr, after);
    if (unplanned > 0)
        work = SigningPagesText::tr("%1, %n of them without owner or date", nullptr, unplanned).arg(work);
    const QString from =
        project.goLiveTime.isValid() && project.goLive.isValid()
            ? SigningPagesText::tr("%1, %2", "date, time of day")
                  .arg(facts.date(project.goLive),
                       facts.options.locale.toString(project.goLiveTime, QLocale::ShortFormat))
            : facts.date(project.goLive);
    KeyValues values;
    values.maxLines = measure.cell;
    values.entries = {
        {SigningPagesText::tr("Accountable from"), from},
        {SigningPagesText::tr("Service owner"), facts.person(project.serviceOwner)},
        {SigningPagesText::tr("Hours a month"), SigningPagesText::tr("not recorded")},
        {SigningPagesText::tr("Cost a year, on-call"), SigningPagesText::tr("not recorded")},
        {SigningPagesText::tr("Left after go-live"), work},
    };
    return {Heading{2, SigningPagesText::tr("What operations takes on")}, values,
            Paragraph{{{SigningPagesText::tr("Residual risks:") + u' ', true},
                       {SigningPagesText::tr("none recorded"), false, Tone::Muted}}}};
}

std::vector<Block> dates(const ReportFacts &facts)
{
    const Project &project = facts.project;
    const struct
    {
        QString name;
        QDate baseline, current;
    } rows[] = {
        {SigningPagesText::tr("Decision"), project.decisionBaseline, project.decision},
        {SigningPagesText::tr("Handover start"), project.handoverStartBaseline, project.handoverStart},
        {SigningPagesText::tr("Go-live"), project.goLiveBaseline, project.goLive},
        {SigningPagesText::tr("Hypercare end"), project.hypercareEndBaseline, project.hypercareEnd},
        {SigningPagesText::tr("Tail end"), project.tailEndBaseline, project.tailEnd},
        {SigningPagesText::tr("Hard stop"), project.hardStopBaseline, project.hardStop},
    };
    Table table;
    table.isDense = true;
    table.columns = {{SigningPagesText::tr("Date"), 1, Align::Start, 0, 1, true},
                     {SigningPagesText::tr("Baseline"), 0},
                     {SigningPagesText::tr("Current"), 0},
                     {SigningPagesText::tr("Moved", "a date, by days"), 0, Align::End}};
    for (const auto &row : rows) {
        QString moved;
        if (row.baseline.isValid() && row.current.isValid() && row.baseline != row.current) {
            const qint64 days = row.baseline.daysTo(row.current);
            moved = (days > 0 ? u"+"_s : u"−"_s) +
                    SigningPagesText::tr("%n d", "days", static_cast<int>(std::abs(days)));
        }
        table.rows.push_back({{row.name, facts.date(row.baseline), facts.date(row.current), moved}});
    }
    std::vector<Block> blocks{Heading{2, SigningPagesText::tr("Dates")}, std::move(table)};
    const QDate computed = facts.analysis.schedule.goLive;
    if (computed.isValid() && project.goLive.isValid() && computed != project.goLive)
        blocks.push_back(
            Paragraph{SigningPagesText::tr("The timeline computes go-live on %1.").arg(facts.date(computed)),
                      Paragraph::Style::Small, 2});
    return blocks;
}

std::vector<Block> weakCategories(const ReportFacts &facts, const Measure &measure)
{
    std::vector<const CategoryScore *> weak;
    for (const CategoryScore &category : facts.readiness.categories) {
        if (category.isBelowGo)
            weak.push_back(&category);
    }
    std::ranges::stable_sort(weak, {},
                             [](const CategoryScore *row) { return row->score.percent().value_or(0); });
    BarList bars;
    bars.emptyText = noneText();
    bars.maxLines = measure.cell;
    for (const CategoryScore *category : weak) {
        if (bars.bars.size() == measure.categories)
            break;
        Mark mark = category->isBelowConditional ? Mark::blocked() : Mark::attention();
        mark.letter.clear(); // it is no RAG letter: that is about time
        mark.word = category->isBelowConditional
                        ? SigningPagesText::tr("below the threshold for CONDITIONAL GO")
                        : SigningPagesText::tr("below the threshold for GO");
        if (facts.readiness.isSettingUp)
            mark.tone = Tone::Muted;
        bars.bars.push_back({category->name, category->score.percent().value_or(0) / 100.0,
                             category->score.text(), mark,
                             category->isBelowConditional ? facts.project.conditionalCategoryScore / 100.0
                                                          : facts.project.goCategoryScore / 100.0});
    }
    std::vector<Block> blocks{Heading{2, SigningPagesText::tr("Categories below their threshold"),
                                      moreInAnnex(weak.size(), bars.bars.size())}};
    if (bars.bars.size() < 2) {
        blocks.push_back(bars);
        return blocks;
    }
    // In two columns, the weakest on top of the first.
    const size_t half = (bars.bars.size() + 1) / 2;
    BarList second = bars;
    second.bars.erase(second.bars.begin(), second.bars.begin() + static_cast<std::ptrdiff_t>(half));
    bars.bars.resize(half);
    blocks.push_back(SideBySide{{{bars}, {second}}});
    return blocks;
}

std::vector<Block> topActions(const ReportFacts &facts, const Measure &measure)
{
    const std::vector<GoStep> &steps = facts.readiness.steps();
    Table table;
    table.isDense = true;
    table.columns = {{SigningPagesText::tr("Code"), 0, Align::Start, 0, 1, true},
                     {SigningPagesText::tr("To be accepted"), 3.2, Align::Start, 0, measure.action},
                     {SigningPagesText::tr("Owner"), 1.2, Align::Start, 56, measure.action},
                     {SigningPagesText::tr("Due"), 0},
                     {SigningPagesText::tr("State"), 0}};
    table.emptyText =
        SigningPagesText::tr("nothing is left to accept for %1", "GO or EXIT").arg(goalText(facts.readiness));
    for (const GoStep &step : steps) {
        if (table.rows.size() == measure.actions)
            break;
        const ChecklistItem *item = facts.item(step.item);
        const ItemJudgement *judged = facts.readiness.find(step.item);
        if (!item || !judged)
            continue;
        table.rows.push_back({{item->code, item->text, facts.personOrSide(step.owner, item->ownerSide),
                               facts.date(step.due), Cell(facts.mark(*judged), enumText(judged->state))}});
    }
    const QString more = moreInAnnex(steps.size(), table.rows.size());
    const QString title = SigningPagesText::tr("To reach %1", "GO or EXIT").arg(goalText(facts.readiness));
    return {Heading{2, title, more}, std::move(table)};
}

Paragraph scoreLine(const ReportFacts &facts)
{
    const Readiness &readiness = facts.readiness;
    QString text =
        SigningPagesText::tr("Score %1, leaving out what is waived %2. GO takes %3 %, CONDITIONAL GO %4 %.")
            .arg(readiness.score.text(), readiness.scoreWithoutWaived.text(),
                 facts.number(facts.project.goScore), facts.number(facts.project.conditionalScore));
    return {text, Paragraph::Style::Small, 1};
}

QString codes(const ReportFacts &facts, const std::vector<ChecklistItemId> &ids)
{
    QStringList names;
    for (const ChecklistItemId id : ids) {
        if (const ChecklistItem *item = facts.item(id); item && names.size() < 6)
            names += item->code;
    }
    const auto more = static_cast<qsizetype>(ids.size()) - names.size();
    const QString list = names.join(SigningPagesText::tr(", ", "between codes"));
    return more > 0 ? SigningPagesText::tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(list)
                    : list;
}

/// Who objects to a waiver, and who can waive nevertheless.
void noteObjection(const ReportFacts &facts, const Waiver &waiver, Box &box)
{
    const ChecklistItem *item = facts.item(waiver.item);
    const QString objection = objectionOf(waiver).simplified();
    const QString text =
        SigningPagesText::tr("%1. Only the sponsor, %2, can waive it nevertheless.", "objection, name")
            .arg(objection.endsWith(u'.') ? objection.chopped(1) : objection,
                 facts.person(facts.project.sponsor));
    box.paragraphs.push_back({{SigningPagesText::tr("Waiver of %1, objected to and not decided:")
                                       .arg(item ? item->code : QString()) +
                                   u' ',
                               true},
                              {text}});
}

/// What somebody asked for and nobody has decided: it may change what is signed.
void noteUndecided(const ReportFacts &facts, Box &box)
{
    std::vector<ChecklistItemId> waived;
    QStringList requests;
    for (const ReviewEntry &entry : reviewQueue(facts.plan, facts.readiness, {})) {
        const Waiver *waiver = facts.plan.find(WaiverId{entry.id});
        if (waiver && waiver->isOverObjection)
            noteObjection(facts, *waiver, box);
        else if (waiver)
            waived.push_back(entry.item);
        if (const ChangeRequest *request = facts.plan.find(ChangeRequestId{entry.id}))
            requests += SigningPagesText::tr("%1 “%2”", "number and title of a change request")
                            .arg(facts.number(request->number), request->title);
    }
    if (!requests.isEmpty())
        box.paragraphs.push_back({{SigningPagesText::tr("Change requests not decided yet:") + u' ', true},
                                  {requests.join(SigningPagesText::tr(", ", "between phrases")) + u'.'}});
    if (!waived.empty())
        box.paragraphs.push_back(
            {{SigningPagesText::tr("Waivers not decided yet:") + u' ', true}, {codes(facts, waived) + u'.'}});
}

/// What nobody should sign without having seen.
std::vector<Block> notices(const ReportFacts &facts, const Measure &measure)
{
    Box box;
    box.tone = Tone::Attention;
    box.title = SigningPagesText::tr("To be known before signing");
    box.maxLines = measure.notice;
    std::vector<ChecklistItemId> objected;
    for (const WaiverJudgement &waiver : facts.readiness.waivers) {
        if (waiver.isOverObjection)
            objected.push_back(waiver.item);
    }
    if (!objected.empty())
        box.paragraphs.push_back(
            {{SigningPagesText::tr("Waived over the objection of the accepting side:") + u' ', true},
             {codes(facts, objected) + u'.'}});
    if (!facts.onBehalf.empty()) {
        std::vector<ChecklistItemId> accepted;
        for (const Acceptance *row : facts.onBehalf) {
            if (!row->item.isNull())
                accepted.push_back(row->item);
        }
        const int count = static_cast<int>(facts.onBehalf.size());
        QString text =
            SigningPagesText::tr("%n decision(s) recorded by somebody else than who decided", nullptr, count);
        if (!accepted.empty())
            text += u": "_s + codes(facts, accepted);
        box.paragraphs.push_back({{SigningPagesText::tr("On behalf:") + u' ', true}, {text + u'.'}});
    }
    noteUndecided(facts, box);
    QStringList changed;
    int requests = 0;
    for (const ChangeRequest *row : facts.changes)
        requests += row->kind == ChangeKind::Criteria && row->state == ChangeState::Approved ? 1 : 0;
    if (requests > 0)
        changed += SigningPagesText::tr("%n approved change request(s)", nullptr, requests);
    if (!facts.readiness.thresholdChanges.empty())
        changed += SigningPagesText::tr("%n threshold(s) differ from the default", nullptr,
                                        static_cast<int>(facts.readiness.thresholdChanges.size()));
    if (!facts.readiness.tailoredOut.empty())
        changed += SigningPagesText::tr("%n item(s) tailored out", nullptr,
                                        static_cast<int>(facts.readiness.tailoredOut.size()));
    if (!changed.isEmpty())
        box.paragraphs.push_back({{SigningPagesText::tr("Criteria changed:") + u' ', true},
                                  {changed.join(SigningPagesText::tr(", ", "between phrases")) + u'.'}});
    if (!facts.options.reconstruction.isEmpty())
        box.paragraphs.push_back(
            {{SigningPagesText::tr("Not the present state:") + u' ', true}, {facts.options.reconstruction}});
    if (box.paragraphs.empty())
        return {};
    return {box};
}

// Who holds a role that the project has no field for: the one person whose role says so, else the only one of
// the side that stands for it and holds no other role. Empty where the plan names nobody, or several.
QString inRole(const ReportFacts &facts, const QStringList &roles, std::optional<Side> side = {})
{
    std::vector<const Person *> named;
    std::vector<const Person *> ofSide;
    for (const Person &person : facts.plan.rows<Person>()) {
        if (!person.isActive || person.kind != ResourceKind::Person)
            continue;
        if (std::ranges::any_of(
                roles, [&](const QString &role) { return person.role.contains(role, Qt::CaseInsensitive); }))
            named.push_back(&person);
        const Project &project = facts.project;
        const bool isTaken = person.id == project.sponsor || person.id == project.serviceOwner ||
                             person.id == project.projectManager;
        if (side && person.side == *side && !isTaken)
            ofSide.push_back(&person);
    }
    if (named.size() == 1)
        return named.front()->name;
    return named.empty() && ofSide.size() == 1 ? ofSide.front()->name : QString();
}

QString signedAtGoLive(const ReportFacts &facts, int conditions)
{
    const Project &project = facts.project;
    const QString from = project.goLive.isValid() ? facts.longDate(project.goLive, project.goLiveTime)
                                                  : SigningPagesText::tr("a date still to be set");
    const QString sentence =
        conditions == 0   ? SigningPagesText::tr("I accept accountability for %1 from %2.")
        : conditions == 1 ? SigningPagesText::tr("I accept accountability for %1 from %2 on condition 1.")
                          : SigningPagesText::tr("I accept accountability for %1 from %2 on conditions 1–%n.",
                                                 nullptr, conditions);
    return sentence.arg(project.name, from);
}

QString signedAtExit(const ReportFacts &facts, int conditions)
{
    const Project &project = facts.project;
    const QString on = project.hypercareEnd.isValid() ? facts.longDate(project.hypercareEnd)
                                                      : SigningPagesText::tr("a date still to be set");
    const QString sentence =
        conditions == 0
            ? SigningPagesText::tr("I agree that hypercare of %1 ends on %2 and operations runs it unaided.")
        : conditions == 1
            ? SigningPagesText::tr(
                  "I agree that hypercare of %1 ends on %2 and operations runs it unaided, on condition 1.")
            : SigningPagesText::tr("I agree that hypercare of %1 ends on %2 and operations runs it unaided, "
                                   "on conditions 1–%n.",
                                   nullptr, conditions);
    return sentence.arg(project.name, on);
}

} // namespace

std::vector<Block> summaryPage(const ReportFacts &facts, int condensed)
{
    const Measure &measure = measures[condensed];
    std::vector<Block> page;
    page.push_back(
        Heading{0, facts.project.name,
                SigningPagesText::tr("Readiness report as of %1").arg(facts.date(facts.readiness.asOf)),
                false, measure.title});
    page.push_back(Paragraph{decisionAsked(facts), Paragraph::Style::Lead, measure.lead});
    page.push_back(verdictBanner(facts));
    SideBySide first;
    first.columns = {worstReasons(facts, measure), reservationTable(facts, measure)};
    first.weights = {1.0, 1.15};
    page.push_back(std::move(first));
    SideBySide second;
    second.columns = {takenOn(facts, measure), dates(facts)};
    second.weights = {1.0, 1.15};
    page.push_back(std::move(second));
    append(page, weakCategories(facts, measure));
    append(page, topActions(facts, measure));
    page.push_back(scoreLine(facts));
    append(page, notices(facts, measure));
    return page;
}

std::vector<Block> signOffPage(const ReportFacts &facts, int condensed)
{
    const Project &project = facts.project;
    // Rows go before words, as on page 1.
    struct Shown
    {
        size_t conditions;
        int lines, lead, names;
    };
    static constexpr Shown versions[signOffVersions] = {
        {12, 0, 0, 4}, {6, 0, 0, 4}, {3, 3, 4, 2}, {3, 1, 4, 1}};
    const auto &[most, lines, leadLines, nameLines] = versions[condensed];
    const auto reservations = facts.reservations();
    const int count = static_cast<int>(reservations.size());

    std::vector<Block> page;
    page.push_back(Heading{1, SigningPagesText::tr("Sign-off"), verdictWord(facts.readiness), false});
    const bool asksExit = facts.readiness.exit.isAsked; // which the service owner decides
    page.push_back(Paragraph{asksExit ? signedAtExit(facts, count) : signedAtGoLive(facts, count),
                             Paragraph::Style::Lead, leadLines});
    if (!asksExit && !facts.readiness.isSettingUp && facts.readiness.verdict == baton::Verdict::NoGo)
        page.push_back(Paragraph{SigningPagesText::tr(
            "The verdict is NO-GO: whoever accepts nevertheless takes over what page 1 says is missing.")});
    page.push_back(Paragraph{QString(SigningPagesText::tr("I do not accept:") + u' ' + u"_"_s.repeated(72))});

    page.push_back(Heading{2, SigningPagesText::tr("Conditions"), moreInAnnex(reservations.size(), most)});
    Table table;
    table.columns = {{SigningPagesText::tr("No."), 0, Align::End},
                     {SigningPagesText::tr("Condition"), 3, Align::Start, 0, lines},
                     {SigningPagesText::tr("Owner"), 1, Align::Start, 0, lines},
                     {SigningPagesText::tr("Until"), 0}};
    for (size_t i = 0; i < std::min(most, reservations.size()); ++i)
        table.rows.push_back({{facts.number(static_cast<qint64>(i) + 1), Cell(reservations[i].text),
                               facts.person(reservations[i].owner), facts.date(reservations[i].due)}});
    page.push_back(std::move(table));

    page.push_back(Heading{2, SigningPagesText::tr("Signatures")});
    SignatureTable signatures;
    signatures.maxLines = nameLines;
    signatures.roleTitle = SigningPagesText::tr("Role");
    signatures.answerTitle = SigningPagesText::tr("Answer");
    signatures.signatureTitle = SigningPagesText::tr("Signature");
    signatures.dateTitle = SigningPagesText::tr("Date");
    const QStringList concur{SigningPagesText::tr("Concur"), SigningPagesText::tr("Non-concur")};
    const QString required = SigningPagesText::tr("required, veto");
    const auto named = [&](PersonId id) { return id.isNull() ? QString() : facts.person(id); };
    signatures.rows.push_back({SigningPagesText::tr("Project manager"), named(project.projectManager),
                               SigningPagesText::tr("recommends"), concur});
    const bool minor = project.profile == Profile::Minor;
    if (!minor)
        signatures.rows.push_back({SigningPagesText::tr("Delivery lead"),
                                   inRole(facts, {SigningPagesText::tr("Delivery lead"), u"Delivery lead"_s}),
                                   SigningPagesText::tr("concurs"), concur});
    signatures.rows.push_back(
        {SigningPagesText::tr("Service owner"),
         named(project.serviceOwner),
         asksExit ? SigningPagesText::tr("decides") : SigningPagesText::tr("accepts; required, veto"),
         {SigningPagesText::tr("Accept"), SigningPagesText::tr("Non-concur")}});
    if (!minor) {
        signatures.rows.push_back({SigningPagesText::tr("Support lead"),
                                   inRole(facts, {SigningPagesText::tr("Support lead"), u"Support lead"_s}),
                                   required, concur});
        signatures.rows.push_back(
            {SigningPagesText::tr("Security"),
             inRole(facts, {SigningPagesText::tr("Security"), u"Security"_s}, Side::Security), required,
             concur});
        signatures.rows.push_back(
            {SigningPagesText::tr("Business owner"),
             inRole(facts, {SigningPagesText::tr("Business owner"), u"Business owner"_s}, Side::Business),
             SigningPagesText::tr("veto"), concur});
    }
    signatures.rows.push_back(
        {SigningPagesText::tr("Sponsor"), named(project.sponsor),
         asksExit ? SigningPagesText::tr("concurs") : SigningPagesText::tr("decides"),
         asksExit ? concur : QStringList{SigningPagesText::tr("Approve"), SigningPagesText::tr("Reject")}});
    page.push_back(std::move(signatures));

    QStringList anchor{SigningPagesText::tr("State of %1").arg(facts.date(facts.readiness.asOf))};
    if (facts.options.revision > 0)
        anchor += SigningPagesText::tr("revision %1").arg(facts.options.revision);
    if (!facts.options.headHash.isEmpty())
        anchor += SigningPagesText::tr("history %1", "hash").arg(shortHash(facts.options.headHash));
    anchor += SigningPagesText::tr("inputs of the verdict %1", "hash")
                  .arg(shortHash(verdictInputsHash(facts.plan)));
    page.push_back(Paragraph{
        SigningPagesText::tr("%1. A later change of those inputs makes the signed version differ. Names "
                             "are as entered: a file cannot prove who signs.")
            .arg(anchor.join(u" · "_s)),
        Paragraph::Style::Small});
    return page;
}

} // namespace baton::report
