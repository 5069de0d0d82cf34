// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheetreader.h"

#include <QTemporaryDir>
#include <QtTest>

#include <xlsxwriter.h>

#include <functional>

using namespace baton;
using namespace Qt::StringLiterals;

class TestXlsxReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersMeanWhatTheirFormatSays_data();
    void numbersMeanWhatTheirFormatSays();
    void textIsText();
    void readsTheFirstSheetThatIsShown();
    void emptyRowsAndCellsKeepTheirPlace();
    void whatIsNoWorkbookIsRefused();

private:
    QList<QStringList> written(const std::function<void(lxw_workbook *)> &fill) const;

    QTemporaryDir m_folder;
};

QList<QStringList> TestXlsxReader::written(const std::function<void(lxw_workbook *)> &fill) const
{
    const QString path = m_folder.filePath(u"book.xlsx"_s);
    lxw_workbook *book = workbook_new(path.toUtf8().constData());
    fill(book);
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("The test's own workbook cannot be written.");
    const auto rows = readSheetFile(path);
    if (!rows)
        qWarning("%s", qPrintable(rows.error().userMessage));
    return rows ? *rows : QList<QStringList>();
}

void TestXlsxReader::numbersMeanWhatTheirFormatSays_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QString>("text");

    QTest::newRow("plain") << 46090.375 << QByteArray() << u"46090.375"_s;
    QTest::newRow("date") << 46090.0 << QByteArray("yyyy-mm-dd") << u"2026-03-09"_s;
    QTest::newRow("date of a language") << 46090.0 << QByteArray("[$-407]d. mmmm yyyy;@") << u"2026-03-09"_s;
    QTest::newRow("date and time") << 46090.375 << QByteArray("dd/mm/yy hh:mm") << u"2026-03-09 09:00"_s;
    QTest::newRow("time") << 0.375 << QByteArray("hh:mm") << u"09:00"_s;
    QTest::newRow("hours that were counted") << 1.5 << QByteArray("[h]:mm") << u"1.5"_s;
    QTest::newRow("unit in quotes") << 5.0 << QByteArray("0 \"days\"") << u"5"_s;
    QTest::newRow("colour") << 5.0 << QByteArray("[Red]0") << u"5"_s;
    QTest::newRow("all of it") << 1.0 << QByteArray("0%") << u"100%"_s;
    QTest::newRow("a third") << 1.0 / 3 << QByteArray("0%") << u"33%"_s;
    QTest::newRow("a half percent") << 0.125 << QByteArray("0.0%") << u"12.5%"_s;
}

void TestXlsxReader::numbersMeanWhatTheirFormatSays()
{
    QFETCH(const double, number);
    QFETCH(const QByteArray, format);
    const auto rows = written([&](lxw_workbook *book) {
        lxw_format *cell = nullptr;
        if (!format.isEmpty()) {
            cell = workbook_add_format(book);
            format_set_num_format(cell, format.constData());
        }
        worksheet_write_number(workbook_add_worksheet(book, nullptr), 0, 0, number, cell);
    });
    QTEST(rows.value(0).value(0), "text");
}

void TestXlsxReader::textIsText()
{
    const auto rows = written([](lxw_workbook *book) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
        worksheet_write_string(sheet, 0, 0, "=1+1", nullptr);
        worksheet_write_string(sheet, 0, 1, "Übergabe & \"Betrieb\" <1>", nullptr);
        worksheet_write_string(sheet, 0, 2, "_x005F_x0041_", nullptr);
        lxw_format *bold = workbook_add_format(book);
        format_set_bold(bold);
        lxw_rich_string_tuple first = {bold, const_cast<char *>("Run")};
        lxw_rich_string_tuple second = {nullptr, const_cast<char *>("book")};
        lxw_rich_string_tuple *parts[] = {&first, &second, nullptr};
        worksheet_write_rich_string(sheet, 0, 3, parts, nullptr);
    });
    QCOMPARE(rows.value(0),
             QStringList({u"=1+1"_s, u"Übergabe & \"Betrieb\" <1>"_s, u"_x0041_"_s, u"Runbook"_s}));
}

void TestXlsxReader::readsTheFirstSheetThatIsShown()
{
    const auto rows = written([](lxw_workbook *book) {
        lxw_worksheet *lists = workbook_add_worksheet(book, "Lists");
        worksheet_write_string(lists, 0, 0, "values of the drop-downs", nullptr);
        lxw_worksheet *plan = workbook_add_worksheet(book, "Plan");
        worksheet_write_string(plan, 0, 0, "Task", nullptr);
        worksheet_activate(plan);
        worksheet_hide(lists);
    });
    QCOMPARE(rows, QList<QStringList>{{u"Task"_s}});
}

void TestXlsxReader::emptyRowsAndCellsKeepTheirPlace()
{
    const auto rows = written([](lxw_workbook *book) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
        worksheet_write_string(sheet, 2, 1, "below", nullptr);
    });
    QCOMPARE(rows, (QList<QStringList>{{}, {}, {QString(), u"below"_s}}));
}

void TestXlsxReader::whatIsNoWorkbookIsRefused()
{
    const auto text = readXlsx("PK, and no more");
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::Damaged);
    QVERIFY(text.error().userMessage.contains(u"Save it again"_s));
    QVERIFY(!readXlsx(QByteArray()));
}

QTEST_GUILESS_MAIN(TestXlsxReader)
#include "tst_xlsxreader.moc"
