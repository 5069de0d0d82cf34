// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/windowfixture.h"
#include "views/help/helpwindow.h"
#include "views/help/shortcutsheet.h"

#include <QApplication>
#include <QListWidget>
#include <QRegularExpression>
#include <QTableView>
#include <QTextBrowser>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageHasItsText();
    void everyTopicCanBeRead();
    void linksLeadToTopics();
    void saysWhatToDoWithoutAPlan();
    void listsEveryShortcut();
    void movesBetweenTheParts();
};

void TestHelp::everyPageHasItsText()
{
    WindowFixture f;
    f.open(samplePlan());
    for (int i = 0; i < f.window.pages().size(); ++i) {
        f.window.showPage(i);
        QTest::keyClick(&f.window, Qt::Key_F1);
        auto *help = f.find<HelpWindow>("helpWindow");
        QVERIFY(help->isVisible());
        const QString topic = f.window.pages()[i]->objectName().remove(u"Page"_s);
        QVERIFY2(HelpWindow::hasTopic(topic), qPrintable(topic));
        QCOMPARE(help->findChild<QListWidget *>()->currentRow(),
                 static_cast<int>(HelpWindow::topics().indexOf(topic)));
        help->close();
    }
}

void TestHelp::everyTopicCanBeRead()
{
    HelpWindow help(nullptr);
    auto *list = help.findChild<QListWidget *>();
    auto *text = help.findChild<QTextBrowser *>();
    QSet<QString> titles;
    for (const QString &topic : HelpWindow::topics()) {
        help.showTopic(topic);
        const QString title = list->currentItem()->text();
        QVERIFY2(!title.isEmpty() && !titles.contains(title), qPrintable(topic));
        titles.insert(title);
        QVERIFY2(text->toPlainText().startsWith(title), qPrintable(topic));
        QVERIFY2(text->toPlainText().size() > 300, qPrintable(topic));
    }
    help.showTopic(u"no such topic"_s);
    QCOMPARE(list->currentRow(), 0);
}

void TestHelp::linksLeadToTopics()
{
    HelpWindow help(nullptr);
    auto *list = help.findChild<QListWidget *>();
    auto *text = help.findChild<QTextBrowser *>();
    static const QRegularExpression link(u"<a href=\"([^\"]+)\""_s);
    int seen = 0;
    for (const QString &topic : HelpWindow::topics()) {
        help.showTopic(topic);
        auto found = link.globalMatch(text->toHtml());
        while (found.hasNext()) {
            const QString target = found.next().captured(1);
            QVERIFY2(HelpWindow::hasTopic(target), qPrintable(topic + u": "_s + target));
            ++seen;
        }
    }
    QVERIFY(seen > 5);
    Q_EMIT text->anchorClicked(QUrl(u"review"_s));
    QCOMPARE(list->currentItem()->text(), u"Review"_s);
}

void TestHelp::saysWhatToDoWithoutAPlan()
{
    WindowFixture f;
    f.window.QWidget::show();
    f.trigger("help");
    QCOMPARE(f.find<QListWidget>("helpTopics")->currentItem()->text(), u"First steps"_s);
}

void TestHelp::listsEveryShortcut()
{
    WindowFixture f;
    f.open(samplePlan());
    f.trigger("shortcuts");
    const auto *model = f.find<QTableView>("shortcuts")->model();
    QSet<QString> keys;
    for (int row = 0; row < model->rowCount(); ++row) {
        keys.insert(model->index(row, 0).data().toString());
        QVERIFY(!model->index(row, 1).data().toString().isEmpty());
    }
    for (const char *name : {"undo", "search", "acceptItem", "help", "printReport"})
        QVERIFY2(keys.contains(f.find<QAction>(name)->shortcut().toString(QKeySequence::NativeText)), name);
    QVERIFY(keys.contains(u"F2"_s));
}

void TestHelp::movesBetweenTheParts()
{
    WindowFixture f;
    f.open(samplePlan());
    f.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    f.select("TST-02");
    QSet<QWidget *> seen;
    QWidget *first = QApplication::focusWidget();
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        seen.insert(QApplication::focusWidget());
    }
    QCOMPARE(QApplication::focusWidget(), first);
    QCOMPARE(seen.size(), 3);
    QVERIFY(seen.contains(f.find<QWidget>("pageList")));
}

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
