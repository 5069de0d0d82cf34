// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/dialogbuttons.h"
#include "views/common/dialogs.h"
#include "views/common/fieldeditor.h"

#include <QApplication>
#include <QDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClosedQuestionIsAnsweredSafely_data();
    void aClosedQuestionIsAnsweredSafely();
    void ctrlEnterConfirmsFromEveryField_data();
    void ctrlEnterConfirmsFromEveryField();
    void ctrlEnterWaitsForWhatIsTyped();
};

void TestDialogs::aClosedQuestionIsAnsweredSafely_data()
{
    QTest::addColumn<int>("how"); // 0: Esc, 1: the window's cross, 2: Enter
    QTest::addColumn<int>("usual");
    QTest::addColumn<int>("answer");
    QTest::newRow("Esc") << 0 << 0 << 2;
    QTest::newRow("closed") << 1 << 0 << 2;
    QTest::newRow("Enter") << 2 << 0 << 0;
    QTest::newRow("Enter, nothing usual") << 2 << -1 << 2;
}

void TestDialogs::aClosedQuestionIsAnsweredSafely()
{
    QFETCH(int, how);
    QFETCH(int, usual);
    QFETCH(int, answer);
    DesktopDialogs dialogs;
    QTimer::singleShot(0, this, [how] {
        QWidget *box = QApplication::activeModalWidget();
        QVERIFY(qobject_cast<QMessageBox *>(box));
        if (how == 1)
            box->close();
        else
            QTest::keyClick(box, how == 0 ? Qt::Key_Escape : Qt::Key_Return);
    });
    QCOMPARE(dialogs.ask(nullptr, {u"Open a link"_s,
                                   u"Open it?"_s,
                                   u"https://wiki.example"_s,
                                   {u"Open"_s, u"Always"_s, u"Cancel"_s},
                                   usual}),
             answer);
}

void TestDialogs::ctrlEnterConfirmsFromEveryField_data()
{
    QTest::addColumn<int>("field");
    QTest::newRow("line") << 0;
    QTest::newRow("several lines") << 1;
    QTest::newRow("drop-down") << 2;
}

void TestDialogs::ctrlEnterConfirmsFromEveryField()
{
    QFETCH(int, field);
    QDialog dialog;
    auto *column = new QVBoxLayout(&dialog);
    const std::array<QWidget *, 3> fields{new LineEditor(&dialog), new TextEditor(&dialog),
                                          new ChoiceEditor(&dialog)};
    for (QWidget *one : fields)
        column->addWidget(one);
    column->addWidget(new DialogButtons(u"Do it"_s, &dialog));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QWidget *typedIn = fields.at(static_cast<size_t>(field));
    typedIn->setFocus();
    QTest::keyClick(typedIn, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QVERIFY(!dialog.isVisible());
}

// What the button waits for may be just what is being typed.
void TestDialogs::ctrlEnterWaitsForWhatIsTyped()
{
    QDialog dialog;
    auto *column = new QVBoxLayout(&dialog);
    auto *table = new QTableWidget(1, 1, &dialog);
    table->setItem(0, 0, new QTableWidgetItem(u"wrong"_s));
    column->addWidget(table);
    auto *buttons = new DialogButtons(u"Do it"_s, &dialog);
    column->addWidget(buttons);
    buttons->action()->setEnabled(false);
    connect(table, &QTableWidget::cellChanged, &dialog,
            [&] { buttons->action()->setEnabled(table->item(0, 0)->text() == u"right"_s); });
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto type = [&](const QString &text) {
        table->editItem(table->item(0, 0));
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    };
    type(u"left"_s);
    QVERIFY(dialog.isVisible());
    QCOMPARE(table->item(0, 0)->text(), u"left"_s);
    QTRY_VERIFY(!table->findChild<QLineEdit *>());
    type(u"right"_s);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
