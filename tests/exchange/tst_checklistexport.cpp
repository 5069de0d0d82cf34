// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/checklistexport.h"
#include "models/exchange/csvreader.h"
#include "models/exchange/templates.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

const QString hostile = u"<img src=/dev/zero> =1+1 ${x} 'quotes' \"double\" مرحبا 🚀"_s;
const QDate today(2025, 3, 3);

Plan samplePlan()
{
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    auto edit = createFromTemplate(plan, u"sso-integration"_s, today);
    if (edit) {
        if (const auto change = edit->finish())
            (void)plan.apply(*change);
    }
    return plan;
}

// A workbook's parts, unpacked by somebody else's program.
class Unpacked
{
public:
    explicit Unpacked(const QByteArray &workbook)
    {
        QFile file(m_folder.filePath(u"a.xlsx"_s));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write(workbook);
        file.close();
        QProcess unpack;
        unpack.start(u"python3"_s,
                     {u"-m"_s, u"zipfile"_s, u"-e"_s, file.fileName(), m_folder.filePath(u"x"_s)});
        m_isOk = unpack.waitForFinished() && unpack.exitCode() == 0;
    }
    bool isOk() const { return m_isOk; }
    QByteArray part(const QString &name) const
    {
        QFile file(m_folder.filePath(u"x/"_s + name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // The text of every shared string, by its number.
    QStringList strings() const
    {
        QStringList all;
        QXmlStreamReader xml(part(u"xl/sharedStrings.xml"_s));
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == "t"_L1)
                all.append(xml.readElementText());
        }
        return xml.hasError() ? QStringList() : all;
    }

private:
    QTemporaryDir m_folder;
    bool m_isOk = false;
};

bool hasPython()
{
    return !QStandardPaths::findExecutable(u"python3"_s).isEmpty();
}

} // namespace

class ChecklistExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCsvThatReadsBack()
    {
        DataSheet sheet;
        sheet.columns = {{u"Text"_s}, {u"=Sum"_s}, {u"Number"_s}, {u"Day"_s}};
        sheet.addRow({u"plain"_s, u"with, comma"_s, qint64(-14), QDate(2024, 2, 29)});
        sheet.addRow({hostile, u"two\nlines and \"quotes\""_s, 0.5, std::monostate()});
        sheet.addRow({u" spaced "_s, u""_s, qint64(0)});
        const QByteArray csv = toCsv(sheet);
        QVERIFY(
            csv.startsWith("\xEF\xBB\xBFText,'=Sum,Number,Day\r\nplain,\"with, comma\",-14,2024-02-29\r\n"));
        QVERIFY(!toCsv(sheet, {false}).startsWith("\xEF\xBB\xBF"));
        const auto rows = readCsv(QString::fromUtf8(csv));
        QVERIFY(rows);
        QCOMPARE((*rows)[2], QStringList({hostile, u"two\nlines and \"quotes\""_s, u"0.5"_s, u""_s}));
        QCOMPARE((*rows)[3], QStringList({u" spaced "_s, u""_s, u"0"_s}));
    }

    void keepsFormulasText_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &start :
             {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"＝"_s, u"＋"_s, u"－"_s, u"＠"_s})
            QTest::newRow(qPrintable(start.toHtmlEscaped() + QString::number(start[0].unicode())))
                << start + u"1+1"_s;
    }

    void keepsFormulasText()
    {
        QFETCH(QString, text);
        DataSheet sheet;
        sheet.hasHeader = false;
        sheet.addRow({text});
        QByteArray csv = toCsv(sheet, {false});
        if (csv.startsWith('"'))
            csv.remove(0, 1);
        QVERIFY2(csv.startsWith('\''), csv.constData());
    }

    // A list of evidence that does not say what it proves is of no use.
    void saysWhatEvidenceAndWaiversAreAbout()
    {
        const Plan plan = samplePlan();
        for (const RecordKind kind : {RecordKind::Evidence, RecordKind::Waiver}) {
            const auto rows = readCsv(QString::fromUtf8(toCsv(recordSheet(plan, kind))));
            QVERIFY(rows && rows->size() > 1);
            QCOMPARE(rows->first().first(), u"About"_s);
            for (const QStringList &row : *rows)
                QVERIFY2(!row.first().isEmpty(), qPrintable(row.join(u'|')));
        }
        const auto waivers = readCsv(QString::fromUtf8(toCsv(recordSheet(plan, RecordKind::Waiver))));
        const Waiver &waiver = plan.rows<Waiver>().front();
        QCOMPARE((*waivers)[1].first(), plan.find(waiver.item)->code);
        const auto evidence = readCsv(QString::fromUtf8(toCsv(recordSheet(plan, RecordKind::Evidence))));
        QStringList about;
        for (const QStringList &row : *evidence)
            about.append(row.first());
        QVERIFY(about.contains(u"DOC-01"_s) && about.contains(u"Operations runbook"_s));
        QCOMPARE(recordSheet(plan, RecordKind::Deliverable).columns.front().title, u"Name"_s);
    }

    void exportsEveryItemWithItsDates()
    {
        const Plan plan = samplePlan();
        const Readiness readiness = evaluateReadiness(plan, today);
        const auto rows = readCsv(QString::fromUtf8(toCsv(checklistSheet(plan, readiness))));
        QVERIFY(rows);
        QCOMPARE(static_cast<size_t>(rows->size()), plan.rows<ChecklistItem>().size() + 1);
        const QStringList head = rows->first();
        for (const QString &title :
             {u"Code"_s, u"Item"_s, u"Gate class"_s, u"State"_s, u"Owner"_s, u"Accepter"_s, u"Due"_s,
              u"Submit by"_s, u"Status"_s, u"Evidence"_s, u"Notes"_s})
            QVERIFY2(head.count(title) == 1, qPrintable(title));
        QVERIFY(!head.contains(u"Project"_s));
        for (const QStringList &row : *rows)
            QCOMPARE(row.size(), head.size());
        const auto runbook =
            std::ranges::find_if(*rows, [](const QStringList &row) { return row[0] == "DOC-01"_L1; });
        QVERIFY(runbook != rows->end());
        const auto cell = [&](const QString &title) { return (*runbook)[head.indexOf(title)]; };
        QCOMPARE(cell(u"State"_s), u"Submitted"_s);
        QCOMPARE(cell(u"Gate class"_s), u"Must"_s);
        QCOMPARE(cell(u"Owner"_s), u"Adaeze Okafor"_s);
        QCOMPARE(cell(u"Accepter"_s), u"Priya Raman"_s);
        for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
            if (item.code == "DOC-01"_L1) {
                QCOMPARE(cell(u"Due"_s), readiness.find(item.id)->dates.due.toString(Qt::ISODate));
                QCOMPARE(cell(u"Submit by"_s), readiness.find(item.id)->dates.submitBy.toString(Qt::ISODate));
            }
        }
        QVERIFY(cell(u"Evidence"_s).contains(u"Runbook 1.4"_s));
        QVERIFY(cell(u"Evidence"_s).contains(u"https://wiki.example.org/sso/runbook"_s));
    }

    void writesAWorkbook()
    {
        if (!hasPython())
            QSKIP("python3 is not installed; looking into the workbook is passed over.");
        QTemporaryDir folder;
        const QString path = folder.filePath(u"out.xlsx"_s);
        const Plan plan = samplePlan();
        const auto written = exportChecklist(plan, today, SheetFormat::Xlsx, path);
        QVERIFY2(written, written ? "" : qPrintable(written.error().userMessage));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Unpacked book(file.readAll());
        QVERIFY(book.isOk());
        const QByteArray names = book.part(u"xl/workbook.xml"_s);
        for (const char *sheet : {"Overview", "Checklist", "Deliverables", "Waivers", "People"})
            QVERIFY2(names.contains(QByteArray("name=\"").append(sheet).append('"')), sheet);
        const QByteArray checklist = book.part(u"xl/worksheets/sheet2.xml"_s);
        QVERIFY(checklist.contains("state=\"frozen\""));
        QVERIFY(checklist.contains("<autoFilter"));
        QVERIFY(checklist.contains("<dataValidation type=\"list\""));
        QVERIFY(checklist.contains("Not started,In progress,Submitted,Accepted,Rejected,Not applicable"));
        QVERIFY(!checklist.contains("<f>"));
        const QStringList strings = book.strings();
        for (const char *text :
             {"NO-GO", "Inês Carvalho", "Tomasz Zieliński", "DOC-01", "Must", "To reach GO"})
            QVERIFY2(strings.contains(QString::fromUtf8(text)), text);
    }

    void keepsHostileTextPlain()
    {
        if (!hasPython())
            QSKIP("python3 is not installed; looking into the workbook is passed over.");
        const QStringList texts{hostile,
                                u"=1+1"_s,
                                u"@SUM(A1)"_s,
                                u"https://example.org/?a=1&b=<2>"_s,
                                u"_x0041_ stays"_s,
                                u"  spaces  "_s,
                                u"two\nlines"_s,
                                QString(40'000, u'x')};
        DataSheet sheet;
        sheet.name = u"A/very[long]:name*of?a\\sheet, longer than allowed"_s;
        sheet.columns = {{hostile, 20, true, {}}, {u"N"_s}};
        for (const QString &text : texts)
            sheet.addRow({text, 0.1});
        const auto workbook = toXlsx({sheet, sheet}, hostile, today);
        QVERIFY(workbook);
        const Unpacked book(*workbook);
        QVERIFY(book.isOk());
        const QByteArray cells = book.part(u"xl/worksheets/sheet1.xml"_s);
        QVERIFY(!cells.contains("<f>"));
        QVERIFY(!cells.contains("hyperlink"));
        QVERIFY(cells.contains("<v>0.1") || cells.contains("<v>0.10000000000000001"));
        const QStringList strings = book.strings();
        QVERIFY(strings.contains(hostile));
        QVERIFY(strings.contains(u"=1+1"_s));
        QVERIFY(strings.contains(u"@SUM(A1)"_s));
        QVERIFY(strings.contains(texts[3]));
        QVERIFY(strings.contains(u"_x005F_x0041_ stays"_s)); // how the format spells these characters
        QVERIFY(strings.contains(u"  spaces  "_s));
        QVERIFY(strings.contains(u"two\nlines"_s));
        QVERIFY(strings.filter(u"xxxx"_s).first().size() == 32767);
        QVERIFY(!book.part(u"xl/worksheets/sheet2.xml"_s).isEmpty());
    }

    void passesHostileTextThroughEveryField()
    {
        Plan plan = samplePlan();
        Edit edit(plan, "Test");
        const ChecklistItemId id = plan.rows<ChecklistItem>()[0].id;
        const RecordInfo &info = recordInfo(RecordKind::ChecklistItem);
        int texts = 0;
        for (size_t i = 0; i < info.fields.size(); ++i) {
            const FieldKind kind = info.fields[i].kind;
            if ((kind == FieldKind::Text || kind == FieldKind::LongText) &&
                info.fields[i].maximumLength >= 100) {
                QVERIFY(edit.setValue(info.kind, id.uuid, static_cast<int>(i), hostile));
                ++texts;
            }
        }
        edit.set(id, &ChecklistItem::state, ItemState::Rejected); // so that a reason may stand
        const auto change = edit.finish();
        QVERIFY2(change, change ? "" : qPrintable(change.error().userMessage));
        QVERIFY(plan.apply(*change));
        const DataSheet sheet = checklistSheet(plan, evaluateReadiness(plan, today));
        const auto rows = readCsv(QString::fromUtf8(toCsv(sheet)));
        QVERIFY(rows);
        int found = 0;
        for (const QStringList &row : *rows)
            found += static_cast<int>(row.count(hostile));
        QCOMPARE(found, texts);
        QVERIFY(texts >= 6);
    }

    void replacesAFileWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"list.csv"_s);
        const Plan plan = samplePlan();
        QVERIFY(exportChecklist(plan, today, SheetFormat::Csv, path));
        QVERIFY(exportChecklist(plan, today, SheetFormat::Csv, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("DOC-01"));
        const auto nowhere =
            exportChecklist(plan, today, SheetFormat::Csv, folder.filePath(u"no/such/list.csv"_s));
        QVERIFY(!nowhere);
        QVERIFY(nowhere.error().userMessage.contains(u"list.csv"_s));
        const auto empty = exportChecklist(Plan(), today, SheetFormat::Csv, path);
        QVERIFY(!empty && empty.error().code == ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(ChecklistExportTest)
#include "tst_checklistexport.moc"
