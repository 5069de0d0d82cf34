// SPDX-License-Identifier: GPL-3.0-or-later
// What surrounds the bars of the timeline: its tools, the way to what is out of sight, what is remembered.
#include "tests/views/timelinefixture.h"
#include "views/common/askdialog.h"

#include <QDialogButtonBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QToolTip>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

namespace {

/// The timeline by what is seen in its chart.
class GanttFixture : public TimelineFixture
{
public:
    int rowOf(const QString &name) const
    {
        const auto &bars = gantt->chart().bars;
        return static_cast<int>(std::ranges::find(bars, name, &GanttChart::Bar::name) - bars.begin());
    }
    bool isInView(int row) const
    {
        const QRectF bar = gantt->barRect(row);
        return bar.right() >= 0 && bar.left() <= gantt->viewport()->width();
    }
    QRect inWindow(const QWidget *widget) const { return {widget->mapTo(&window, QPoint()), widget->size()}; }
};

const QStringList tools{u"zoomOutButton"_s,     u"zoomInButton"_s,       u"zoomToFitButton"_s,
                        u"showTodayButton"_s,   u"showBarButton"_s,      u"showLegendButton"_s,
                        u"showDetailsButton"_s, u"printTimelineButton"_s};

} // namespace

class TestGantt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toolsMakeDoWithTheRoom_data();
    void toolsMakeDoWithTheRoom();
    void whatHasNoRoomIsInTheMenu();
    void anArrowLeadsToTheBar();
    void theBarIsFoundByKey();
    void theTipSaysAllFigures();
    void anArrowOpensItsLink();
    void rowsInViewAreRemembered();
    void detailsLeaveRoomForTheChart();
    void theFirstTaskComesIntoView();
    void aTaskIsSplitAndItsPartsAreDragged();
    void progressIsBroughtUpToADate();
};

void TestGantt::toolsMakeDoWithTheRoom_data()
{
    QTest::addColumn<double>("letters");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("hasNames");
    QTest::newRow("usual") << 1.0 << 1280 << true;
    QTest::newRow("half as large again") << 1.5 << 1280 << false;
    QTest::newRow("small") << 1.0 << 850 << false;
    QTest::newRow("wide") << 1.5 << 1920 << true;
}

void TestGantt::toolsMakeDoWithTheRoom()
{
    QFETCH(double, letters);
    QFETCH(int, width);
    QFETCH(bool, hasNames);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * letters);
    QApplication::setFont(font);
    {
        GanttFixture f;
        f.window.resize(width, 800);
        QTest::qWait(0);
        auto *search = f.find<QLineEdit>("taskSearch");
        QRect before = f.inWindow(search);
        QVERIFY(before.width() >= search->fontMetrics().averageCharWidth() * 18);
        for (const QString &name : tools) {
            const auto *button = f.find<QToolButton>(name.toLatin1().constData());
            if (!button->isVisible())
                continue;
            const QRect now = f.inWindow(button);
            QVERIFY2(now.left() > before.right(), qPrintable(name));
            QVERIFY2(now.right() <= f.window.width(), qPrintable(name));
            before = now;
        }
        QCOMPARE(f.find<QToolButton>("printTimelineButton")->toolButtonStyle() ==
                     Qt::ToolButtonTextBesideIcon,
                 hasNames);
    }
    QApplication::setFont(usual);
}

void TestGantt::whatHasNoRoomIsInTheMenu()
{
    GanttFixture f;
    auto *more = f.find<QToolButton>("moreActions");
    QVERIFY(!more->isVisible());
    f.find<QWidget>("actionRow")->parentWidget()->setFixedWidth(560);
    QTest::qWait(0);
    QVERIFY(more->isVisible());
    Q_EMIT more->menu()->aboutToShow();
    QStringList hidden;
    for (const QAction *action : more->menu()->actions())
        hidden.append(action->objectName() + u"Button"_s);
    QVERIFY(hidden.contains(u"printTimelineButton"_s));
    for (const QString &name : tools)
        QCOMPARE(hidden.contains(name), !f.find<QToolButton>(name.toLatin1().constData())->isVisible());
}

void TestGantt::anArrowLeadsToTheBar()
{
    GanttFixture f;
    const int row = f.rowOf(u"API design approved"_s);
    QVERIFY(f.isInView(row));
    QVERIFY(f.gantt->wayTo(row).isEmpty());
    for (int step = 0; step < 6; ++step)
        f.gantt->zoomIn();
    f.gantt->horizontalScrollBar()->setValue(f.gantt->horizontalScrollBar()->maximum());
    QVERIFY(!f.isInView(row));
    const QPoint arrow = f.gantt->wayTo(row).center().toPoint();
    QVERIFY(f.gantt->viewport()->rect().contains(arrow));
    QVERIFY(arrow.x() < f.gantt->viewport()->width() / 2); // the bar is at the left
    QTest::mouseClick(f.gantt->viewport(), Qt::LeftButton, {}, arrow);
    QVERIFY(f.isInView(row));
    QCOMPARE(f.tree->currentTask(), f.gantt->chart().bars[static_cast<size_t>(row)].task);
}

void TestGantt::theBarIsFoundByKey()
{
    GanttFixture f;
    const int row = f.rowOf(u"API design approved"_s);
    for (int step = 0; step < 6; ++step)
        f.gantt->zoomIn();
    f.gantt->horizontalScrollBar()->setValue(f.gantt->horizontalScrollBar()->maximum());
    const int scrolled = f.gantt->horizontalScrollBar()->value();
    f.tree->goTo(f.gantt->chart().bars[static_cast<size_t>(row)].task);
    QCOMPARE(f.gantt->horizontalScrollBar()->value(), scrolled); // it does not jump by itself
    f.trigger("showBar");
    QVERIFY(f.isInView(row));
}

void TestGantt::theTipSaysAllFigures()
{
    GanttFixture f;
    const int row = f.rowOf(u"Connect the first ten applications"_s);
    const QPoint at = f.gantt->barRect(row).center().toPoint();
    QHelpEvent help(QEvent::ToolTip, at, f.gantt->viewport()->mapToGlobal(at));
    QApplication::sendEvent(f.gantt->viewport(), &help);
    const QString tip = QToolTip::text();
    for (const QString &figure :
         {u"Connect the first ten applications"_s, u"Duration: 10"_s, u"Start: 2 Feb"_s, u"Finish: 13 Feb"_s,
          u"Total slack: "_s, u"Predecessors: "_s})
        QVERIFY2(tip.contains(figure), qPrintable(tip));
    QToolTip::hideText();
}

void TestGantt::anArrowOpensItsLink()
{
    GanttFixture f;
    const QString before = u"Connect the first ten applications"_s;
    const QString after = u"Connect the last four applications"_s;
    const QRectF from = f.gantt->barRect(f.rowOf(before));
    const QRectF to = f.gantt->barRect(f.rowOf(after));
    // The arrow comes down onto the start of the bar.
    const QPoint onArrow((to.topLeft() + QPointF(3, -4)).toPoint());
    QVERIFY(onArrow.y() > from.bottom());
    const auto asked = [&]() -> AskDialog * {
        for (AskDialog *dialog : f.window.findChildren<AskDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    };
    QTest::mouseMove(f.gantt->viewport(), onArrow);
    QCOMPARE(f.gantt->viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseMove(f.gantt->viewport(), onArrow - QPoint(40, 0));
    QVERIFY(f.gantt->viewport()->cursor().shape() != Qt::PointingHandCursor);
    QTest::mouseDClick(f.gantt->viewport(), Qt::LeftButton, {}, onArrow);
    AskDialog *dialog = asked();
    QVERIFY(dialog);
    QStringList said;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said.append(label->text());
    QVERIFY2(said.join(u' ').contains(before) && said.join(u' ').contains(after),
             qPrintable(said.join(u' ')));
    const auto links = f.plan().rows<Link>();
    const auto link = std::ranges::find_if(links, [&](const Link &each) {
        return each.predecessor == f.task(before).id && each.successor == f.task(after).id;
    });
    QVERIFY(link != links.end());
    const LinkId id = link->id;
    auto *lag = dialog->findChild<QLineEdit *>(u"lag"_s);
    QVERIFY(lag);
    lag->setText(u"2d"_s);
    dialog->accept();
    QVERIFY(!asked());
    QCOMPARE(f.plan().find(id)->lag, Duration::fromMinutes(2 * 480));
}

void TestGantt::rowsInViewAreRemembered()
{
    GanttFixture f;
    f.openFile();
    f.showPage("timelinePage");
    f.find<TaskTreeView>("taskTree");
    const int rowHeight = f.find<TaskTreeView>("taskTree")->rowHeight();
    f.window.resize(1280, 500);
    auto *rows = f.find<GanttView>("gantt")->verticalScrollBar();
    QTRY_VERIFY(rows->maximum() > 5 * rowHeight);
    rows->setValue(5 * rowHeight);
    f.showPage("checklistPage");
    f.showPage("timelinePage");
    QTest::qWait(0);
    QCOMPARE(rows->value(), 5 * rowHeight);
    // Also the next time the plan is opened.
    const QString path = f.folder.filePath(u"plan.baton"_s);
    f.window.closePlan();
    PlanFile::Options options;
    options.clock = [] { return QDateTime(test::today, QTime(12, 0), Qt::UTC); };
    auto again = PlanFile::open(path, options);
    QVERIFY(again);
    QVERIFY(f.window.show(std::make_unique<WindowPlan>(std::move(*again))));
    f.showPage("timelinePage");
    QTRY_COMPARE(f.find<GanttView>("gantt")->verticalScrollBar()->value(), 5 * rowHeight);
}

void TestGantt::detailsLeaveRoomForTheChart()
{
    GanttFixture f;
    const int tree = f.tree->width();
    f.trigger("showDetails");
    QTest::qWait(0);
    QVERIFY2(f.gantt->width() >= 300, qPrintable(QString::number(f.gantt->width())));
    QVERIFY(f.tree->width() >= 300);
    f.trigger("showDetails");
    QTest::qWait(0);
    QCOMPARE(f.tree->width(), tree);
}

namespace {

void answer(QPointer<AskDialog> dialog, const QHash<QString, QString> &entries)
{
    QVERIFY(dialog);
    for (const auto &[field, text] : entries.asKeyValueRange())
        dialog->findChild<QLineEdit *>(field)->setText(text);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QVERIFY(!dialog || !dialog->isVisible());
}

} // namespace

void TestGantt::theFirstTaskComesIntoView()
{
    Plan plan = samplePlan(u"blank"_s);
    Edit edit(plan, "Go-live");
    edit.set(plan.openProject(), &Project::goLive, today.addDays(200));
    QVERIFY(plan.apply(*edit.finish()));
    WindowFixture f;
    f.open(plan);
    f.showPage("timelinePage");
    f.find<QWidget>("timelinePage")->findChild<QPushButton *>(u"step1"_s)->click();
    const auto *gantt = f.find<GanttView>("gantt");
    QTRY_COMPARE(gantt->chart().bars.size(), size_t(1));
    const QRectF bar = gantt->barRect(0);
    QVERIFY2(QRectF(gantt->viewport()->rect()).contains(bar), qPrintable(QDebug::toString(bar)));
    QVERIFY(bar.width() > 20 && bar.width() < gantt->viewport()->width() / 3.0);
}

void TestGantt::aTaskIsSplitAndItsPartsAreDragged()
{
    GanttFixture f;
    const QString name = u"Hypercare"_s;
    f.at(name, "name");
    const Task before = f.task(name);
    const auto bar = [&] { return f.gantt->chart().bars[static_cast<size_t>(f.rowOf(name))]; };
    const PlanTime finish = bar().finish;
    f.trigger("splitTask"); // offers a day in the middle
    answer(f.find<AskDialog>("askDialog"), {});
    QTRY_COMPARE(bar().parts.size(), size_t(2));
    QVERIFY(bar().finish > finish);
    QCOMPARE(f.task(name).duration, before.duration);

    // The later part goes two weeks to the right, the first stays.
    const auto parts = bar().parts;
    f.gantt->setTenthsPerPixel(PlanTime::tenthsPerDay / 12.0);
    f.gantt->showTime(bar().start);
    const QRectF whole = f.gantt->barRect(f.rowOf(name));
    const double pixelsPerTenth = 1 / f.gantt->tenthsPerPixel();
    const auto xOf = [&](PlanTime at) {
        return whole.left() + static_cast<double>(at.tenths - bar().start.tenths) * pixelsPerTenth;
    };
    const QPointF from(xOf({(parts[1].first.tenths + parts[1].second.tenths) / 2}), whole.center().y());
    const QPointF to = from + QPointF(14 * 12, 0);
    QWidget *view = f.gantt->viewport();
    QTest::mousePress(view, Qt::LeftButton, {}, from.toPoint());
    QMouseEvent moved(QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(view, &moved);
    QTRY_VERIFY(!f.gantt->preview().text.isEmpty());
    QTest::mouseRelease(view, Qt::LeftButton, {}, to.toPoint());
    QTRY_COMPARE(bar().parts.back().first.date(), parts[1].first.date().addDays(14));
    QCOMPARE(bar().parts.front(), parts.front());
    QVERIFY(f.task(name).constraint == before.constraint);

    // The edge gives the work a day, not the pause as well.
    f.gantt->showTime(bar().parts.back().first);
    const QPointF edge(f.gantt->barRect(f.rowOf(name)).right() - 2, whole.center().y());
    QTest::mousePress(view, Qt::LeftButton, {}, edge.toPoint());
    const QPointF further = edge + QPointF(7 * 12, 0);
    QMouseEvent pulled(QEvent::MouseMove, further, view->mapToGlobal(further), Qt::NoButton, Qt::LeftButton,
                       {});
    QApplication::sendEvent(view, &pulled);
    QTest::mouseRelease(view, Qt::LeftButton, {}, further.toPoint());
    QTRY_COMPARE(f.task(name).duration, Duration::fromHours(before.duration.tenths / 600 + 40));

    f.trigger("joinTasks");
    QTRY_VERIFY(bar().parts.empty());
    for (int i = 0; i < 4; ++i)
        QVERIFY(f.document().undo().isOk());
    QVERIFY(f.task(name) == before);
}

void TestGantt::progressIsBroughtUpToADate()
{
    GanttFixture f;
    const QString name = u"Hypercare"_s;
    f.at(name, "name");
    const GanttChart::Bar before = f.gantt->chart().bars[static_cast<size_t>(f.rowOf(name))];
    const QDate middle = before.start.date().addDays(before.start.date().daysTo(before.finish.date()) / 2);
    f.trigger("updateProgress");
    answer(f.find<AskDialog>("askDialog"), {{u"status_date"_s, middle.toString(Qt::ISODate)}});
    QTRY_VERIFY(f.task(name).percentComplete > 20 && f.task(name).percentComplete < 80);
    // All that comes before it is done, and one undo takes everything back.
    QCOMPARE(f.task(u"Train the service desk"_s).percentComplete, 100);
    QTRY_COMPARE(f.gantt->chart().statusDate->date(), middle);
    QVERIFY(f.document().undo().isOk());
    QCOMPARE(f.task(name).percentComplete, 0);
    QVERIFY(!f.plan().project()->statusDate);
}

QTEST_MAIN(TestGantt)
#include "tst_gantt.moc"
