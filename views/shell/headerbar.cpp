// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/headerbar.h"

#include "models/readiness/words.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"
#include "views/shell/projectbutton.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

namespace baton {

HeaderBar::HeaderBar(QWidget *parent) : QFrame(parent), m_content(new QWidget(this))
{
    setObjectName(u"headerBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_content);
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(space::large, space::medium, space::large, space::medium + 1);
    row->setSpacing(space::huge);

    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    m_project = new ProjectButton(m_content);
    m_about = new PlainLabel({}, m_content);
    m_about->setQuiet(true);
    m_about->setElided(true);
    // In line with the name, which has room for its frame around it.
    m_about->setContentsMargins(space::small, 0, 0, 0);
    names->addWidget(m_project);
    names->addWidget(m_about);
    row->addLayout(names, 1);

    m_verdictBox = new QFrame(m_content);
    m_verdictBox->setObjectName(u"verdictBox"_s);
    m_verdictBox->setFrameShape(QFrame::Box);
    m_verdictBox->setAutoFillBackground(true);
    m_verdictBox->setBackgroundRole(QPalette::Window);
    m_verdictBox->setForegroundRole(QPalette::WindowText);
    auto *verdict = new QHBoxLayout(m_verdictBox);
    verdict->setContentsMargins(space::medium, space::small, space::large, space::small);
    verdict->setSpacing(space::medium);
    m_verdictMark = new QLabel(m_verdictBox);
    m_verdict = new PlainLabel({}, m_verdictBox);
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setBold(true);
    m_verdict->setScale(120);
    m_headline = new PlainLabel({}, m_verdictBox);
    m_headline->setObjectName(u"headline"_s);
    m_headline->setQuiet(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_verdict);
    words->addWidget(m_headline);
    m_agree = makeLink("setUpButton");
    words->addWidget(m_agree, 0, Qt::AlignLeft);
    verdict->addWidget(m_verdictMark);
    verdict->addLayout(words);
    row->addWidget(m_verdictBox);

    m_score = addTile(row, "score");
    m_gates = addTile(row, "gates");
    m_goLive = addTile(row, "goLive");
    m_setGoLive = makeLink("setGoLiveButton");
    m_setGoLive->setAccessibleName(tr("Go-live: no date"));
    m_goLive.box->layout()->addWidget(m_setGoLive);
    m_goLive.box->layout()->setAlignment(m_setGoLive, Qt::AlignLeft);
    m_float = addTile(row, "float");
    m_search = new QToolButton(m_content);
    m_search->setObjectName(u"searchButton"_s);
    m_search->setAutoRaise(true);
    m_search->setFocusPolicy(Qt::TabFocus);
    m_search->setIconSize({20, 20});
    row->addWidget(m_search);
    showAll();
}

// Words that open the set-up page; in line with the words around them.
QToolButton *HeaderBar::makeLink(const char *name)
{
    auto *link = new QToolButton(m_content);
    link->setObjectName(QLatin1StringView(name));
    link->setAutoRaise(true);
    QFont underlined;
    underlined.setUnderline(true);
    link->setFont(underlined);
    link->setCursor(Qt::PointingHandCursor);
    link->setFocusPolicy(Qt::TabFocus);
    link->setToolTip(tr("Set up the project"));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        new QShortcut(
            key, link, link, [link] { link->click(); }, Qt::WidgetShortcut);
    link->hide();
    return link;
}

// As wide as its words: a button's usual frame would set them in from those above.
void HeaderBar::showLink(QToolButton *link, const QString &text)
{
    link->setText(text);
    link->setFixedSize(link->fontMetrics().size(Qt::TextShowMnemonic, text) + QSize(2, 2));
    link->show();
}

HeaderBar::Tile HeaderBar::addTile(QHBoxLayout *row, const char *name)
{
    Tile tile;
    tile.box = new QWidget(m_content);
    tile.box->setObjectName(QLatin1StringView(name));
    auto *column = new QVBoxLayout(tile.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    tile.caption = new PlainLabel({}, tile.box);
    tile.caption->setQuiet(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::medium);
    tile.value = new PlainLabel({}, tile.box);
    tile.value->setObjectName(QLatin1StringView(name) + u"Value"_s);
    tile.value->setBold(true);
    tile.value->setScale(120);
    tile.note = new PlainLabel({}, tile.box);
    tile.note->setQuiet(true);
    line->addWidget(tile.value, 0, Qt::AlignBaseline);
    line->addWidget(tile.note, 0, Qt::AlignBaseline);
    line->addStretch();
    column->addWidget(tile.caption);
    column->addLayout(line);
    row->addWidget(tile.box);
    return tile;
}

void HeaderBar::fill(const Tile &tile, const QString &caption, const QString &value, const QString &note)
{
    tile.caption->setPlain(caption);
    tile.value->setPlain(value);
    tile.note->setPlain(note);
    tile.note->setVisible(!note.isEmpty());
    tile.box->setVisible(!value.isEmpty());
}

QSize HeaderBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 72, QFrame::minimumSizeHint().height()};
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void HeaderBar::fit()
{
    const std::array<std::pair<QWidget *, PlainLabel *>, 5> parts{{{m_float.box, m_float.value},
                                                                   {m_gates.note, m_gates.note},
                                                                   {m_goLive.note, m_goLive.note},
                                                                   {m_gates.box, m_gates.value},
                                                                   {m_score.box, m_score.value}}};
    for (const auto &[part, text] : parts)
        part->setVisible(!text->text().isEmpty());
    // The name goes before the notes, what is judged before the rest of a long name.
    const int rest = m_content->layout()->minimumSize().width() - m_project->minimumSizeHint().width();
    int named = rest + qMin(m_project->sizeHint().width(), width() / 3);
    for (const auto &[part, text] : parts) {
        const bool isNote = part == m_gates.note || part == m_goLive.note || part == m_float.box;
        if ((isNote ? named : m_content->layout()->minimumSize().width()) <= width())
            continue;
        const int before = m_content->layout()->minimumSize().width();
        part->hide();
        named -= before - m_content->layout()->minimumSize().width();
    }
}

void HeaderBar::setSession(const PlanSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session)
        connect(session, &PlanSession::analysed, this, &HeaderBar::showAll);
    showAll();
}

void HeaderBar::setMenu(QMenu *projects)
{
    m_project->setMenu(projects);
}

void HeaderBar::setSearch(QAction *search)
{
    m_search->setIcon(search->icon());
    m_search->setToolTip(
        tr("Search and command (%1)", "shortcut").arg(search->shortcut().toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Search and command"));
    connect(m_search, &QToolButton::clicked, search, &QAction::trigger);
}

void HeaderBar::setSetUp(QAction *setUp)
{
    for (const QToolButton *link : {m_agree, m_setGoLive})
        connect(link, &QToolButton::clicked, setUp, &QAction::trigger);
}

void HeaderBar::showAll()
{
    const Project *project = m_session ? m_session->plan().project() : nullptr;
    setVisible(project);
    if (!project)
        return;
    m_project->setName(project->name);
    m_about->setPlain(
        tr("%1  ·  %2 profile  ·  %3", "kind, profile, phase")
            .arg(enumText(project->kind), enumText(project->profile), enumText(project->phase)));
    showVerdict();
    const Readiness &readiness = m_session->readiness();
    fill(m_score, tr("Score"), readiness.score.text(), {});
    const bool asksExit = readiness.exit.isAsked;
    const GateCounts &gates = asksExit ? readiness.exitGates : readiness.gates;
    QStringList rest;
    if (gates.waived)
        rest.append(tr("%n waived", nullptr, gates.waived));
    if (gates.failed)
        rest.append(tr("%n failed", nullptr, gates.failed));
    fill(m_gates, asksExit ? tr("Exit gates passed") : tr("Gates passed"),
         tr("%1 of %2").arg(gates.passed).arg(gates.total()), rest.join(u", "_s));
    m_gates.box->setToolTip(gateCountsText(gates));

    const QDate today = m_session->document().today();
    QString days;
    if (project->goLive.isValid()) {
        const int count = static_cast<int>(today.daysTo(project->goLive));
        if (count > 0)
            days = tr("in %n day(s)", nullptr, count);
        else if (count == 0)
            days = tr("today");
        else
            days = tr("%n day(s) ago", nullptr, -count);
    }
    fill(m_goLive, tr("Go-live"),
         project->goLive.isValid() ? QLocale().toString(project->goLive, u"ddd d MMM"_s) : tr("no date"),
         days);
    m_goLive.value->setVisible(project->goLive.isValid());
    if (project->goLive.isValid())
        m_setGoLive->hide();
    else
        showLink(m_setGoLive, tr("no date"));
    const auto slack = m_session->analysis().goLiveFloat;
    const bool isLate = slack && *slack < 0;
    fill(m_float, tr("Float"),
         !slack   ? QString()
         : isLate ? tr("%n day(s) late", nullptr, -*slack)
                  : tr("%n day(s)", nullptr, *slack),
         {});
    m_float.value->setMark(isLate ? Mark::Blocked : Mark::None);
    m_float.box->setToolTip(tr("Working days from the computed to the promised go-live"));
    fit();
}

void HeaderBar::showVerdict()
{
    const Readiness &readiness = m_session->readiness();
    const Mark decided = markOf(readiness);
    const Mark mark = readiness.isSettingUp && decided != Mark::Complete ? Mark::Neutral : decided;
    const QString word = decisionText(readiness);
    m_verdict->setPlain(word);
    m_verdict->setMark(mark);
    QPalette colors = QGuiApplication::palette();
    colors.setColor(QPalette::Window, markBackground(mark, colors));
    colors.setColor(QPalette::WindowText, markColor(mark, colors));
    m_verdictBox->setPalette(colors);
    m_verdictMark->setPixmap(markIcon(mark).pixmap(24, 24));
    const bool saysVerdict = readiness.headline.kind == Headline::Kind::Verdict;
    const QString headline = saysVerdict ? tr("if decided today") : headlineText(readiness);
    m_headline->setPlain(headline);
    const bool isToSetUp = readiness.headline.kind == Headline::Kind::ToSetUp;
    m_headline->setVisible(!isToSetUp);
    if (isToSetUp)
        showLink(m_agree, headline);
    else
        m_agree->hide();
    m_verdictBox->setAccessibleName(tr("Verdict: %1, %2").arg(word, headline));
    m_verdictBox->setToolTip(tr("The verdict if it were decided today"));
}

void HeaderBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showAll();
}

void HeaderBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(lineColor(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace baton
