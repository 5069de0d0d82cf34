// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/windowfixture.h"
#include "views/common/askdialog.h"
#include "views/common/messagebar.h"
#include "views/common/recordtableview.h"
#include "views/people/monthview.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace baton;
using namespace baton::test;
using namespace Qt::StringLiterals;

class TestPeoplePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void absencesAreAddedAndTakenBack();
    void theWeekIsTyped();
    void holidaysRepeat();
    void holidaysComeFromAFile();
    void monthsAreReadByKeyboard();
};

namespace {

PersonId anybody(WindowFixture &f)
{
    return f.plan().project()->serviceOwner;
}

CalendarId openCalendar(WindowFixture &f)
{
    f.open(samplePlan());
    const CalendarId id = f.plan().project()->calendar;
    if (!f.window.goTo(RecordKind::Calendar, id.uuid))
        qFatal("The calendar is not shown.");
    return id;
}

void fillIn(AskDialog &dialog, const char *field, const QString &text)
{
    auto *line = dialog.findChild<QLineEdit *>(QLatin1StringView(field));
    line->selectAll();
    QTest::keyClicks(line, text);
}

void confirm(AskDialog &dialog)
{
    QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
}

} // namespace

void TestPeoplePage::absencesAreAddedAndTakenBack()
{
    WindowFixture f;
    f.open(samplePlan());
    QVERIFY(f.window.goTo(RecordKind::Person, anybody(f).uuid));
    QVERIFY(f.find<QWidget>("peoplePage")->isVisible());
    const size_t before = f.plan().rows<Absence>().size();
    QTest::mouseClick(f.find<QToolButton>("absenceListAdd"), Qt::LeftButton);
    auto *dialog = f.find<AskDialog>("askDialog");
    fillIn(*dialog, "from_date", u"2026-03-20"_s);
    fillIn(*dialog, "to_date", u"2026-03-16"_s);
    confirm(*dialog);
    QVERIFY(dialog->isVisible()); // the wrong way round
    fillIn(*dialog, "to_date", u"2026-03-24"_s);
    confirm(*dialog);
    QCOMPARE(f.plan().rows<Absence>().size(), before + 1);
    QVERIFY(!f.window.session()->analysis().calendars.person(anybody(f)).isWorkingDay(QDate(2026, 3, 23)));
    f.trigger("undo");
    QCOMPARE(f.plan().rows<Absence>().size(), before);
    QVERIFY(f.window.session()->analysis().calendars.person(anybody(f)).isWorkingDay(QDate(2026, 3, 23)));
}

void TestPeoplePage::theWeekIsTyped()
{
    WindowFixture f;
    const CalendarId id = openCalendar(f);
    QCOMPARE(f.find<QTabBar>("peopleTabs")->currentIndex(), 1);
    const QDate saturday(2026, 3, 7);
    const auto works = [&](QDate day) {
        return f.window.session()->analysis().calendars.calendar(id).isWorkingDay(day);
    };
    QVERIFY(!works(saturday));
    auto *line = f.find<QLineEdit>("weekDay5");
    const auto type = [&](const QString &text) {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    };
    type(u"09:00-13:00"_s);
    QVERIFY(works(saturday));
    type(u"13:00-09:00"_s);
    QVERIFY(f.find<MessageBar>("message")->isVisible());
    QCOMPARE(line->text(), u"09:00-13:00"_s); // refused, as it was
    type(u"off"_s);
    QVERIFY(!works(saturday));
}

void TestPeoplePage::holidaysRepeat()
{
    WindowFixture f;
    const CalendarId id = openCalendar(f);
    auto *months = f.find<MonthView>("months");
    const QDate day(2026, 3, 25); // the last Wednesday of March
    months->goTo(day);
    QVERIFY(months->rectOf(day).isValid());
    QTest::mouseClick(months, Qt::LeftButton, {}, months->rectOf(day).center());
    months->setFocus();
    QTest::keyClick(months, Qt::Key_Return);
    auto *dialog = f.find<AskDialog>("askDialog");
    fillIn(*dialog, "name", u"Founders' day"_s);
    fillIn(*dialog, "to_date", u"2030-12-31"_s);
    auto *repeats = dialog->findChild<QComboBox *>(u"week"_s);
    repeats->setCurrentIndex(2);
    confirm(*dialog);
    const WorkingCalendar &calendar = f.window.session()->analysis().calendars.calendar(id);
    QVERIFY(!calendar.isWorkingDay(day));
    QVERIFY(!calendar.isWorkingDay(QDate(2027, 3, 31)));
    QVERIFY(calendar.isWorkingDay(QDate(2027, 3, 24)));
    QTRY_VERIFY(months->dayText(day).contains(u"Founders' day"_s));
    QTRY_VERIFY(!f.window.findChild<AskDialog *>()); // the one that is done goes a moment later
    // Changed where it stands in the list: a day later, and worked in the morning.
    const auto button = [&](const QString &name) -> QToolButton * {
        for (QToolButton *shown : f.window.findChildren<QToolButton *>(name)) {
            if (shown->isVisible() && shown->accessibleName().contains(u"Founders' day"_s))
                return shown;
        }
        return nullptr;
    };
    QTRY_VERIFY(button(u"exceptionListChange"_s));
    QTest::mouseClick(button(u"exceptionListChange"_s), Qt::LeftButton);
    dialog = f.find<AskDialog>("askDialog");
    QCOMPARE(dialog->findChild<QLineEdit *>(u"name"_s)->text(), u"Founders' day"_s);
    QVERIFY(dialog->findChild<QComboBox *>(u"week"_s)->currentText().contains(u"day of the week"_s));
    fillIn(*dialog, "shifts", u"08:00-12:00"_s);
    confirm(*dialog);
    const auto workOn = [&](QDate date) {
        return f.window.session()->analysis().calendars.calendar(id).workOn(date);
    };
    QTRY_COMPARE(workOn(day), Duration::fromHours(4));
    QCOMPARE(workOn(QDate(2027, 3, 31)), Duration::fromHours(4));
    QTRY_VERIFY(button(u"exceptionListRemove"_s));
    QTest::mouseClick(button(u"exceptionListRemove"_s), Qt::LeftButton);
    QTRY_COMPARE(workOn(day), Duration::fromHours(8));
    f.trigger("undo");
}

void TestPeoplePage::holidaysComeFromAFile()
{
    WindowFixture f;
    const CalendarId id = openCalendar(f);
    const auto works = [&](QDate day) {
        return f.window.session()->analysis().calendars.calendar(id).isWorkingDay(day);
    };
    const QString path = f.folder.filePath(u"holidays.ics"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Assumption\r\n"
               "DTSTART;VALUE=DATE:20260817\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    file.close();
    const size_t before = f.plan().rows<CalendarException>().size();
    f.dialogs.nextFile = path;
    QTest::mouseClick(f.find<QToolButton>("importHolidays"), Qt::LeftButton);
    auto *preview = f.find<QDialog>("previewDialog");
    QCOMPARE(f.plan().rows<CalendarException>().size(), before); // nothing happens before it is seen
    QTest::mouseClick(preview->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QVERIFY(!works(QDate(2026, 8, 17)));
    // The same file again says that there is nothing to add.
    QTRY_VERIFY(!f.window.findChild<QDialog *>(u"previewDialog"_s));
    f.dialogs.nextFile = path;
    QTest::mouseClick(f.find<QToolButton>("importHolidays"), Qt::LeftButton);
    preview = f.find<QDialog>("previewDialog");
    QVERIFY(!preview->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    const auto labels = preview->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().contains(u"nothing is added"_s); }));
    preview->reject();
    f.trigger("undo");
    QVERIFY(works(QDate(2026, 8, 17)));
    // What is no calendar is refused with its line.
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("hello");
    file.close();
    f.dialogs.nextFile = path;
    QTest::mouseClick(f.find<QToolButton>("importHolidays"), Qt::LeftButton);
    QCOMPARE(f.dialogs.errors.size(), 1);
    QVERIFY(f.dialogs.errors.front().contains(u"line 1"_s));
}

void TestPeoplePage::monthsAreReadByKeyboard()
{
    WindowFixture f;
    openCalendar(f);
    auto *months = f.find<MonthView>("months");
    months->goTo(QDate(2026, 3, 6));
    months->setFocus();
    QTest::keyClick(months, Qt::Key_Right);
    QVERIFY2(months->accessibleName().contains(u"no work"_s), qPrintable(months->accessibleName()));
    QTest::keyClick(months, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(months->firstChosen(), QDate(2026, 3, 7));
    QCOMPARE(months->lastChosen(), QDate(2026, 3, 8));
    QTest::keyClick(months, Qt::Key_PageDown);
    QTest::keyClick(months, Qt::Key_PageDown);
    QTest::keyClick(months, Qt::Key_PageDown);
    QTest::keyClick(months, Qt::Key_PageDown);
    QVERIFY(!months->rectOf(months->lastChosen()).isEmpty());
}

QTEST_MAIN(TestPeoplePage)
#include "tst_peoplepage.moc"
