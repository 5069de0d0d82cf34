// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/windowfixture.h"
#include "views/common/fieldeditor.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSplitterHandle>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionSaysWhatItDoes();
    void shortcutsAreUnique();
    void everyFocusableWidgetHasANameAndAnObjectName();
    void tabReachesEverythingAndComesBack();
    void wheelDoesNotChangeChoices();
    void aScreenReaderChoosesAPage();
    void colorsAreLegible_data();
    void colorsAreLegible();
    void theIconOfTheOpenPageIsSeen_data() { colorsAreLegible_data(); }
    void theIconOfTheOpenPageIsSeen();
};

namespace {

// Contrast as WCAG 2 defines it.
double luminance(const QColor &color)
{
    const auto channel = [](float value) {
        return value <= 0.03928F ? value / 12.92
                                 : std::pow((static_cast<double>(value) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = qMax(luminance(a), luminance(b));
    const double dark = qMin(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

QString pathOf(const QWidget *widget)
{
    QString path;
    for (const QWidget *at = widget; at; at = at->parentWidget())
        path = u"%1(%2)/"_s.arg(QLatin1StringView(at->metaObject()->className()), at->objectName()) + path;
    return path;
}

bool isInnerPart(const QWidget *widget)
{
    // What Qt builds its own widgets from.
    return widget->objectName().startsWith(u"qt_"_s) || qobject_cast<const QScrollBar *>(widget) ||
           qobject_cast<const QSplitterHandle *>(widget) || qobject_cast<const QMenu *>(widget);
}

// Of buttons that exclude each other Tab goes to the one that is on, arrows to the others.
bool isReachedByArrows(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && button->group() && button->group()->exclusive() && !button->isChecked();
}

} // namespace

void TestAccessibility::everyActionSaysWhatItDoes()
{
    WindowFixture f;
    f.open(samplePlan());
    int seen = 0;
    for (const QMenu *menu : f.window.menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator() || action->menu() || menu->objectName() == u"recentMenu"_s)
                continue;
            ++seen;
            const QByteArray what = (menu->title() + u": "_s + action->text()).toUtf8();
            QVERIFY2(!action->text().isEmpty(), what.constData());
            QVERIFY2(!action->icon().isNull(), what.constData());
            QVERIFY2(!action->statusTip().isEmpty(), what.constData());
            QVERIFY2(!action->objectName().isEmpty(), what.constData());
        }
    }
    QVERIFY(seen > 25);
}

void TestAccessibility::shortcutsAreUnique()
{
    WindowFixture f;
    f.open(samplePlan());
    QHash<QString, QString> owners;
    for (const QAction *action : f.window.findChildren<QAction *>()) {
        if (action->shortcutContext() == Qt::WidgetShortcut)
            continue;
        for (const QKeySequence &key : action->shortcuts()) {
            const QString name = key.toString();
            QVERIFY2(!owners.contains(name),
                     qPrintable(u"%1: %2 and %3"_s.arg(name, owners.value(name), action->text())));
            owners.insert(name, action->text());
        }
    }
    QVERIFY(owners.size() > 10);
    for (const char *redo : {"Ctrl+Shift+Z", "Ctrl+Y"})
        QCOMPARE(owners.value(QLatin1StringView(redo)), u"&Redo"_s);
    // Letters to press with Alt, within the bar and each menu.
    QList<const QWidget *> bars{f.window.menuBar()};
    for (const QMenu *menu : f.window.menuBar()->findChildren<QMenu *>())
        bars.append(menu);
    for (const QWidget *bar : std::as_const(bars)) {
        QHash<QString, QString> letters;
        for (const QAction *action : bar->actions()) {
            const QString letter = QKeySequence::mnemonic(action->text()).toString();
            if (letter.isEmpty())
                continue;
            QVERIFY2(!letters.contains(letter),
                     qPrintable(u"%1: %2 and %3"_s.arg(letter, letters.value(letter), action->text())));
            letters.insert(letter, action->text());
        }
    }
}

void TestAccessibility::everyFocusableWidgetHasANameAndAnObjectName()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("TST-02");
    int seen = 0;
    for (int page = 0; page < f.window.pages().size(); ++page) {
        f.window.showPage(page);
        QApplication::processEvents();
        for (QWidget *widget : f.window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isInnerPart(widget))
                continue;
            ++seen;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(pathOf(widget)));
            QVERIFY2(!widget->objectName().isEmpty(), qPrintable(pathOf(widget)));
        }
    }
    QVERIFY(seen > 20);
}

void TestAccessibility::tabReachesEverythingAndComesBack()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("TST-02");
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    QSet<QWidget *> unreached;
    for (QWidget *widget : f.window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus &&
            !widget->focusProxy() && !isInnerPart(widget) && !isReachedByArrows(widget))
            unreached.insert(widget);
    }
    QWidget *first = QApplication::focusWidget();
    QVERIFY(first);
    bool isBack = false;
    // Tables take a Tab for each cell of the row.
    for (int i = 0; i < 200 && !isBack; ++i) {
        unreached.remove(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        isBack = i > 30 && QApplication::focusWidget() == first;
    }
    QVERIFY(isBack);
    QStringList names;
    for (QWidget *widget : std::as_const(unreached))
        names.append(pathOf(widget));
    QVERIFY2(names.isEmpty(), qPrintable(names.join(u'\n')));
}

void TestAccessibility::wheelDoesNotChangeChoices()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("CUT-02");
    auto *state = f.find<QWidget>("itemPanel")->findChild<QComboBox *>(u"gate_class"_s);
    const QString before = state->currentText();
    QWheelEvent wheel(QPointF(5, 5), state->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(state, &wheel);
    QCOMPARE(state->currentText(), before);
}

void TestAccessibility::aScreenReaderChoosesAPage()
{
    WindowFixture f;
    f.open(samplePlan());
    auto *pages = f.window.findChild<QWidget *>(u"pageList"_s);
    QVERIFY(pages);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(pages);
    QVERIFY(list && list->childCount() > 3);
    QAccessibleInterface *page = list->child(2);
    QVERIFY(page->text(QAccessible::Name).startsWith(f.window.pages().at(2)->title()));
    QVERIFY(page->actionInterface());
    page->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(f.window.pages().at(2)->isVisible());
}

void TestAccessibility::colorsAreLegible_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << static_cast<int>(ThemeChoice::Light);
    QTest::newRow("dark") << static_cast<int>(ThemeChoice::Dark);
    QTest::newRow("high contrast") << static_cast<int>(ThemeChoice::HighContrast);
}

void TestAccessibility::colorsAreLegible()
{
    QFETCH(int, choice);
    Theme theme;
    theme.choose(static_cast<ThemeChoice>(choice));
    const QPalette palette = QApplication::palette();
    const QPalette table = tablePalette(palette);
    for (const Mark mark : {Mark::Complete, Mark::OnTrack, Mark::Attention, Mark::Blocked, Mark::Information,
                            Mark::Progress, Mark::Neutral}) {
        const QByteArray name = markText(mark).toUtf8();
        const QColor color = markColor(mark, palette);
        QVERIFY2(contrast(color, palette.color(QPalette::Base)) >= 4.5, name.constData());
        QVERIFY2(contrast(color, palette.color(QPalette::Window)) >= 4.5, name.constData());
        QVERIFY2(contrast(color, markBackground(mark, palette)) >= 4.5, name.constData());
    }
    QVERIFY(contrast(quietColor(palette), palette.color(QPalette::Base)) >= 4.5);
    QVERIFY(contrast(quietColor(palette), palette.color(QPalette::Window)) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= 7);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        QVERIFY(contrast(table.color(group, QPalette::HighlightedText),
                         table.color(group, QPalette::Highlight)) >= 4.5);
    }
    QVERIFY(contrast(palette.color(QPalette::Highlight), palette.color(QPalette::HighlightedText)) >= 4.5);
}

void TestAccessibility::theIconOfTheOpenPageIsSeen()
{
    QFETCH(int, choice);
    WindowFixture f;
    f.theme.choose(static_cast<ThemeChoice>(choice));
    f.open(samplePlan());
    auto *pages = f.find<QListWidget>("pageList");
    const QRect row = pages->visualItemRect(pages->currentItem());
    const QImage shown = pages->viewport()->grab(row).toImage();
    const QColor behind = shown.pixelColor(row.width() / 2, 4);
    double most = 0;
    for (int x = 0; x < space::small + space::medium + 16; ++x) {
        for (int y = 2; y < row.height() - 2; ++y) {
            if (x > 2 * space::small) // inside the coloured box
                most = qMax(most, contrast(shown.pixelColor(x, y), behind));
        }
    }
    QVERIFY2(most >= 3, qPrintable(QString::number(most)));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
