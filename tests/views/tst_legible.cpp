// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/windowfixture.h"
#include "views/common/plainlabel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QTabBar>
#include <QToolButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

/// Every page as those see it who need large letters, and reach it by keyboard alone.
class TestLegible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_font = QApplication::font(); }
    void cleanup() { QApplication::setFont(m_font); }
    void nothingIsCutAtOneAndAHalf();
    void labelsShowPlainText();
    void tabComesBackOnEveryPage();

private:
    QFont m_font;
};

namespace {

QString nameOf(const QWidget *widget, const QString &text)
{
    QString path = widget->objectName();
    for (const QWidget *at = widget->parentWidget(); at && path.size() < 120; at = at->parentWidget()) {
        if (!at->objectName().isEmpty())
            path = at->objectName() + u'/' + path;
    }
    return u"%1 “%2” (%3 × %4)"_s.arg(path, text.left(60)).arg(widget->width()).arg(widget->height());
}

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    if (label.wordWrap())
        return label.height() < label.heightForWidth(label.width());
    // What ends in an ellipsis shows the whole as tool tip.
    if (label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored || !label.toolTip().isEmpty())
        return false;
    const QSize text = label.fontMetrics().size(0, label.text());
    return label.contentsRect().width() < text.width() || label.contentsRect().height() < text.height() - 2;
}

bool isCut(const QAbstractButton &button)
{
    if (button.text().isEmpty() || button.objectName() == u"projectName"_s)
        return false;
    if (const auto *tool = qobject_cast<const QToolButton *>(&button);
        tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
        return false;
    const QSize text = button.fontMetrics().size(Qt::TextShowMnemonic, button.text());
    return button.width() < text.width() || button.height() < text.height();
}

// As tst_accessibility looks for them.
bool isReachedByTab(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    // Of buttons that exclude each other one is reached by Tab, the others by arrows.
    if (button && ((button->group() && button->group()->exclusive()) || button->autoExclusive()))
        return false;
    return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus &&
           !widget->focusProxy() && !widget->objectName().startsWith(u"qt_"_s) &&
           !qobject_cast<const QScrollBar *>(widget) && !qobject_cast<const QSplitterHandle *>(widget) &&
           !qobject_cast<const QMenu *>(widget);
}

// What is seen of a text and has less room than it needs.
QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && isCut(*label))
            cut.append(nameOf(label, label->text()));
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && isCut(*button))
            cut.append(nameOf(button, button->text()));
    }
    for (const QTabBar *tabs : window.findChildren<QTabBar *>()) {
        for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i) {
            if (tabs->tabRect(i).width() < tabs->fontMetrics().horizontalAdvance(tabs->tabText(i)))
                cut.append(nameOf(tabs, tabs->tabText(i)));
        }
    }
    return cut;
}

} // namespace

void TestLegible::nothingIsCutAtOneAndAHalf()
{
    QFont large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    const int icon = iconSide(QFontMetrics(QApplication::font()));
    QApplication::setFont(large);
    QVERIFY(iconSide(QFontMetrics(large)) > icon); // what is read beside text grows with it
    WindowFixture f;
    f.window.resize(1920, 1080);
    f.open(samplePlan());
    f.actAs(f.plan().project()->serviceOwner);
    f.select("TST-02");
    QStringList cut;
    qsizetype seen = 0;
    for (Page *page : f.window.pages()) {
        f.window.showPage(static_cast<int>(f.window.pages().indexOf(page)));
        QApplication::processEvents();
        // Layouts within layouts take their time.
        if (!QTest::qWaitFor([&] { return cutTexts(f.window).isEmpty(); }, 2000)) {
            for (const QString &text : cutTexts(f.window))
                cut.append(page->title() + u": "_s + text);
        }
        seen += std::ranges::count_if(f.window.findChildren<QLabel *>(), &QWidget::isVisible);
    }
    QVERIFY(seen > 100);
    QVERIFY2(cut.isEmpty(), qPrintable(u'\n' + cut.join(u'\n')));
}

void TestLegible::labelsShowPlainText()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("TST-02");
    QStringList guessing;
    for (int page = 0; page < f.window.pages().size(); ++page) {
        f.window.showPage(page);
        QApplication::processEvents();
        for (const QLabel *label : f.window.findChildren<QLabel *>()) {
            if (!label->text().isEmpty() && label->textFormat() != Qt::PlainText && !label->buddy())
                guessing.append(nameOf(label, label->text()));
        }
    }
    guessing.removeDuplicates();
    QVERIFY2(guessing.isEmpty(), qPrintable(u'\n' + guessing.join(u'\n')));
}

void TestLegible::tabComesBackOnEveryPage()
{
    WindowFixture f;
    f.open(samplePlan());
    f.select("TST-02");
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    for (Page *page : f.window.pages()) {
        f.trigger(QByteArray("show_" + page->objectName().toUtf8()).constData());
        QApplication::processEvents();
        QSet<QWidget *> unreached;
        for (QWidget *widget : f.window.findChildren<QWidget *>()) {
            if (isReachedByTab(widget))
                unreached.insert(widget);
        }
        QWidget *first = f.find<QWidget>("pageList");
        first->setFocus();
        bool isBack = false;
        // Tables take a Tab for each cell of the row.
        for (int i = 0; i < 400 && !(isBack && unreached.isEmpty()); ++i) {
            unreached.remove(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            isBack = isBack || (i > 2 && QApplication::focusWidget() == first);
        }
        QStringList names;
        for (const QWidget *widget : std::as_const(unreached))
            names.append(nameOf(widget, QLatin1StringView(widget->metaObject()->className())));
        QVERIFY2(isBack, qPrintable(page->title()));
        QVERIFY2(names.isEmpty(), qPrintable(page->title() + u'\n' + names.join(u'\n')));
    }
}

QTEST_MAIN(TestLegible)
#include "tst_legible.moc"
