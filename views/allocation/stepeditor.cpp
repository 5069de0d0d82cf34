// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/allocation/stepeditor.h"

#include "models/allocation/stepactions.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr double reach = 6.0; // pixels around an edge
constexpr int percentStep = 5;

} // namespace

StepEditor::StepEditor(const PlanSession &session, QWidget *parent)
    : ChartView(260, parent), m_session(session)
{
    setObjectName(u"stepEditor"_s);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleDescription(
        tr("Left and Right choose a step, Up and Down change its percent, Shift+Left and Shift+Right its "
           "length."));
    connect(&session, &PlanSession::analysed, this, &StepEditor::follow);
}

void StepEditor::setPerson(PersonId person)
{
    if (person == m_person)
        return;
    m_person = person;
    m_current = {};
    m_drag.reset();
    follow();
}

void StepEditor::setCurrent(AllocationStepId step)
{
    if (step == m_current)
        return;
    m_current = step;
    say();
    update();
}

void StepEditor::follow()
{
    if (m_drag || !isVisible())
        return;
    m_taper = {};
    for (const Taper &taper : m_session.analysis().tapers) {
        if (taper.person == m_person)
            m_taper = taper;
    }
    showTaper();
}

void StepEditor::showEvent(QShowEvent *event)
{
    ChartView::showEvent(event);
    follow();
}

void StepEditor::showTaper()
{
    const Analysis &analysis = m_session.analysis();
    const Plan &plan = m_session.plan();
    const WorkingCalendar &calendar = analysis.calendars.project();
    m_chart = {};
    const Person *person = plan.find(m_person);
    StepChart::Series main;
    main.label = person ? person->name : QString();
    for (const StepPoint &point : m_taper.points(calendar))
        main.points.push_back({point.from, static_cast<double>(point.percent)});
    m_chart.series.push_back(main);
    // What the project gives up operations take on: the mirror image, below the steps.
    if (person && person->side == Side::Project && !main.points.empty()) {
        StepChart::Series operations{tr("operations take on"), {}, true};
        for (const StepChart::Point &point : main.points)
            operations.points.push_back({point.from, std::clamp(100.0 - point.percent, 0.0, 100.0)});
        m_chart.series.push_back(operations);
    }
    // The same person's whole load, in this project and in others.
    if (person && !m_taper.steps.empty()) {
        std::vector<Commitment> own;
        std::ranges::copy_if(analysis.commitments, std::back_inserter(own),
                             [&](const Commitment &work) { return work.person == m_person; });
        std::vector<Commitment> elsewhere;
        std::ranges::copy_if(analysis.elsewhere, std::back_inserter(elsewhere),
                             [&](const Commitment &work) { return work.person == m_person; });
        const std::vector<StepPoint> all = loadOf(*person, analysis.calendars, &m_taper, own, elsewhere);
        StepChart::Series load{tr("with all other work"), {}, false};
        for (const StepPoint &point : all)
            load.points.push_back({point.from, static_cast<double>(point.percent)});
        if (person->baseLoad > 0 || !own.empty() || !elsewhere.empty())
            m_chart.series.push_back(load);
    }
    const Project *project = plan.project();
    const QDate today = m_session.document().today();
    m_chart.first = m_taper.firstDay().isValid() ? m_taper.firstDay() : today;
    m_chart.last = m_taper.lastDay().isValid() ? m_taper.lastDay() : today.addDays(30);
    const auto mark = [&](QDate day, const QString &label) {
        if (!day.isValid())
            return;
        m_chart.markers.push_back({day, label});
        m_chart.first = std::min(m_chart.first, day);
        m_chart.last = std::max(m_chart.last, day);
    };
    if (project) {
        mark(project->handoverStart, tr("handover start"));
        mark(project->goLive, tr("go-live"));
        mark(project->hypercareEnd, tr("hypercare end"));
        mark(project->tailEnd, tr("tail end"));
        mark(project->hardStop, tr("hard stop"));
    }
    std::ranges::sort(m_chart.markers, {}, &StepChart::Marker::day);
    m_chart.first = m_chart.first.addDays(-2);
    m_chart.last = m_chart.last.addDays(7);
    setChart([this](QPainter &painter, const QRectF &area,
                    const ChartStyle &style) { paintStepChart(painter, m_chart, area, style); },
             {});
    say();
}

// In words: the whole chart, and the step the keyboard is on.
void StepEditor::say()
{
    QString words = tr("Allocation: %1").arg(stepChartText(m_chart, QLocale()));
    if (const PlacedStep *step = find(m_current))
        words = tr("Step of %1 %, %2 working days from %3. %4", "percent, days, date, whole chart")
                    .arg(step->percent)
                    .arg(lengthOf(*step))
                    .arg(shortDate(step->first, m_session.document().today()), words);
    setAccessibleName(words);
}

const PlacedStep *StepEditor::find(AllocationStepId step) const
{
    const auto at = std::ranges::find(m_taper.steps, step, &PlacedStep::id);
    return at == m_taper.steps.end() || step.isNull() ? nullptr : &*at;
}

int StepEditor::lengthOf(const PlacedStep &step) const
{
    return m_session.analysis().calendars.project().workingDaysIn(step.first, step.last);
}

StepChartPlace StepEditor::place() const
{
    return stepChartPlace(m_chart, chartArea(), chartStyle());
}

QRectF StepEditor::rectOf(const PlacedStep &step) const
{
    const StepChartPlace where = place();
    // Up to the next working day, as the chart draws it.
    const QDate until = m_session.analysis().calendars.project().nextWorkingDay(step.last);
    return {QPointF(where.axis.x(step.first), where.y(step.percent)),
            QPointF(where.axis.x(until), where.plot.bottom())};
}

QPoint StepEditor::edgeOf(AllocationStepId step) const
{
    const PlacedStep *found = find(step);
    return found ? QPointF(rectOf(*found).right(), rectOf(*found).center().y()).toPoint() : QPoint();
}

QPoint StepEditor::topOf(AllocationStepId step) const
{
    const PlacedStep *found = find(step);
    return found ? QPointF(rectOf(*found).center().x(), rectOf(*found).top()).toPoint() : QPoint();
}

StepEditor::Hit StepEditor::hitAt(const QPointF &at) const
{
    Hit body;
    for (const PlacedStep &step : m_taper.steps) {
        const QRectF box = rectOf(step);
        const bool isBeside = at.y() > box.top() - reach && at.y() < box.bottom();
        if (std::abs(at.x() - box.right()) < reach && isBeside)
            return {Part::Edge, step.id};
        if (std::abs(at.y() - box.top()) < reach && at.x() > box.left() && at.x() < box.right())
            return {Part::Top, step.id};
        if (box.contains(at))
            body = {Part::Body, step.id};
    }
    return body;
}

void StepEditor::paintEvent(QPaintEvent *event)
{
    ChartView::paintEvent(event);
    const PlacedStep *step = find(m_current);
    if (!step)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = palette().color(QPalette::Highlight);
    painter.setPen(QPen(color, 2));
    painter.setBrush(Qt::NoBrush);
    const QRectF box = rectOf(*step);
    painter.drawRect(box);
    // Where it can be taken hold of.
    painter.setBrush(palette().color(QPalette::Base));
    for (const QPoint grip : {edgeOf(m_current), topOf(m_current)})
        painter.drawEllipse(QPointF(grip), 4, 4);
}

void StepEditor::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Hit hit = hitAt(event->position());
    if (hit.part == Part::None)
        return;
    choose(hit.step);
    const PlacedStep *step = find(hit.step);
    if (hit.part != Part::Body && !m_session.document().isReadOnly())
        m_drag = Drag{hit, lengthOf(*step), step->percent};
}

void StepEditor::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag) {
        const Part part = m_session.document().isReadOnly() ? Part::None : hitAt(event->position()).part;
        setCursor(part == Part::Edge  ? Qt::SizeHorCursor
                  : part == Part::Top ? Qt::SizeVerCursor
                                      : Qt::ArrowCursor);
        return;
    }
    const Analysis &analysis = m_session.analysis();
    const WorkingCalendar &calendar = analysis.calendars.project();
    const auto planned = std::ranges::find(analysis.tapers, m_person, &Taper::person);
    const PlacedStep *step = find(m_drag->hit.step);
    if (!step || planned == analysis.tapers.end())
        return;
    const StepChartPlace where = place();
    if (m_drag->hit.part == Part::Edge) {
        const QDate last = where.axis.dayAt(event->position().x()).addDays(-1);
        m_drag->length = std::max(1, calendar.workingDaysIn(step->first, last));
    } else {
        const double percent = where.percentAt(event->position().y());
        m_drag->percent =
            std::clamp(static_cast<int>(std::lround(percent / percentStep)) * percentStep, 0, 100);
    }
    // The axis stays as it is while dragging, else the chart would run away from the mouse.
    const QDate first = m_chart.first;
    const QDate last = m_chart.last;
    m_taper = resized(*planned, calendar, m_drag->hit.step, m_drag->length, m_drag->percent);
    showTaper();
    m_chart.first = first;
    m_chart.last = last;
    const PlacedStep *shown = find(m_drag->hit.step);
    const Effort effort = m_taper.effort(calendar);
    QToolTip::showText(event->globalPosition().toPoint(),
                       plainToolTip(tr("%1 %, %2 working days, until %3; %4 days of work in all",
                                       "percent, days, date, days")
                                        .arg(m_drag->percent)
                                        .arg(m_drag->length)
                                        .arg(shortDate(shown->last, m_session.document().today()),
                                             QLocale().toString(effort.days(), 'f', 2))),
                       this);
}

void StepEditor::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_drag)
        return;
    const Drag drag = *m_drag;
    m_drag.reset();
    QToolTip::hideText();
    if (drag.hit.part == Part::Edge)
        Q_EMIT lengthAsked(drag.hit.step, drag.length);
    else
        Q_EMIT percentAsked(drag.hit.step, drag.percent);
    follow();
}

void StepEditor::choose(AllocationStepId step)
{
    if (step == m_current)
        return;
    setCurrent(step);
    Q_EMIT currentChanged(step);
}

void StepEditor::chooseBy(int steps)
{
    if (m_taper.steps.empty())
        return;
    const auto at = std::ranges::find(m_taper.steps, m_current, &PlacedStep::id);
    const auto count = static_cast<int>(m_taper.steps.size());
    const int now = at == m_taper.steps.end() ? -1 : static_cast<int>(at - m_taper.steps.begin());
    const int next = now < 0 ? 0 : std::clamp(now + steps, 0, count - 1);
    choose(m_taper.steps[static_cast<size_t>(next)].id);
}

void StepEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_drag) {
        m_drag.reset();
        QToolTip::hideText();
        follow();
        return;
    }
    const bool isShifted = event->modifiers() & Qt::ShiftModifier;
    const PlacedStep *step = find(m_current);
    const int by = event->key() == Qt::Key_Left || event->key() == Qt::Key_Down ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!isShifted)
            chooseBy(by);
        else if (step)
            Q_EMIT lengthAsked(m_current, std::max(1, lengthOf(*step) + by));
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (step)
            Q_EMIT percentAsked(m_current, std::clamp(step->percent + by * percentStep, 0, 100));
        return;
    default:
        ChartView::keyPressEvent(event);
    }
}

} // namespace baton
