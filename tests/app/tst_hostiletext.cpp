// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/edit.h"
#include "models/storage/store.h"
#include "tests/app/commandrun.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

/// Text that means something to a browser, a spreadsheet, a shell or a database stays text on its whole way.
class TestHostileText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFieldComesBackAsWritten();
    void historyShowsIt();
    void htmlEscapesIt();
    void pdfPrintsIt();
    void csvAndXlsxHoldText();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const QString m_hostile = u"<img src=/dev/zero> =1+1 ${x} 'quotes' \"double\" مرحبا 🚀"_s;
    QTemporaryDir m_folder;
    QString m_file;
    std::vector<RowChange> m_written;
};

void TestHostileText::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_file = path(u"hostile.baton"_s);
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "New project %1"), {m_hostile});
    QHash<RecordKind, QUuid> rows;
    Project project;
    project.id = plan.openProject();
    rows[RecordKind::Project] = edit.insert(project).uuid;
    for (const RecordInfo &info : allRecords()) {
        if (info.kind != RecordKind::Project)
            rows[info.kind] = edit.insertRow(info.kind);
        for (size_t f = 0; f < info.fields.size(); ++f) {
            const FieldInfo &field = info.fields[f];
            Value value;
            switch (field.kind) {
            case FieldKind::Text:
            case FieldKind::LongText:
            case FieldKind::Location:
                value = m_hostile.left(field.maximumLength);
                break;
            case FieldKind::CheckLines:
                value = u"[ ] "_s + m_hostile;
                break;
            case FieldKind::Date:
                value = u"2026-03-14"_s;
                break;
            case FieldKind::Reference:
                if (field.isRequired)
                    value = rows[field.target].toString(QUuid::WithoutBraces);
                break;
            default:
                break;
            }
            if (!isNull(value))
                QVERIFY2(edit.setValue(info.kind, rows[info.kind], static_cast<int>(f), value), field.key);
        }
    }
    edit.change(Id<Evidence>{rows[RecordKind::Evidence]}).item = {rows[RecordKind::ChecklistItem]};
    ChecklistItem formula;
    formula.project = plan.openProject();
    formula.code = u"=2+3"_s;
    formula.text = u"=HYPERLINK(\"http://example.org\")"_s;
    edit.insert(formula);
    const auto change = edit.finish();
    QVERIFY2(change, change ? "" : qPrintable(change.error().userMessage));
    m_written = change->rows;
    const auto store = Store::create(m_file, {{}, u"Hostile"_s, u"UTC"_s, QDateTime::currentDateTimeUtc()},
                                     Founding{*change, {u"account ${x}"_s, {}}});
    QVERIFY2(store, store ? "" : qPrintable(store.error().userMessage));
}

void TestHostileText::everyFieldComesBackAsWritten()
{
    const auto store = Store::open(m_file);
    QVERIFY(store);
    const auto plan = (*store)->load();
    QVERIFY(plan);
    for (const RowChange &row : m_written) {
        for (const FieldChange &field : row.fields)
            QVERIFY(plan->value(row.record, row.id, field.field) == field.after);
    }
    const auto verified = (*store)->verify();
    QVERIFY(verified && verified->isSound());
}

void TestHostileText::historyShowsIt()
{
    const CommandRun text({u"history"_s, m_file});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.contains(u"New project "_s + m_hostile));
    const CommandRun json({u"history"_s, m_file, u"--json"_s});
    QVERIFY(QJsonDocument::fromJson(json.out.toUtf8()).isArray());
    QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8())[0][u"text"_s].toString(),
             u"New project "_s + m_hostile);
}

void TestHostileText::htmlEscapesIt()
{
    const CommandRun run({u"report"_s, m_file, u"--format"_s, u"html"_s, u"-o"_s, path(u"r.html"_s)});
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    const QByteArray html = read(u"r.html"_s);
    QVERIFY(html.contains("&lt;img src=/dev/zero&gt; =1+1 ${x}"));
    QVERIFY(!html.contains("<img src=/dev/zero"));
    QVERIFY(html.contains("مرحبا 🚀"));
}

void TestHostileText::pdfPrintsIt()
{
    const CommandRun run({u"report"_s, m_file, u"--format"_s, u"pdf"_s, u"-o"_s, path(u"r.pdf"_s)});
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    const QString pdftotext = QStandardPaths::findExecutable(u"pdftotext"_s);
    QVERIFY2(!pdftotext.isEmpty(), "pdftotext is needed (package poppler-utils)");
    QProcess process;
    process.start(pdftotext, {path(u"r.pdf"_s), u"-"_s});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput())
                             .normalized(QString::NormalizationForm_KC)
                             .simplified();
    QVERIFY(text.contains(u"<img src=/dev/zero> =1+1 ${x} 'quotes' \"double\""_s));
}

void TestHostileText::csvAndXlsxHoldText()
{
    QCOMPARE(CommandRun({u"export"_s, m_file, u"-f"_s, u"csv"_s, u"-o"_s, path(u"c.csv"_s)}).exitCode, 0);
    const QString csv = QString::fromUtf8(read(u"c.csv"_s));
    QVERIFY(csv.contains(u"<img src=/dev/zero> =1+1 ${x} 'quotes' \"\"double\"\" مرحبا 🚀"_s));
    QVERIFY2(csv.contains(u"'=2+3"_s) && csv.contains(u"'=HYPERLINK"_s), "no cell is a formula");

    QCOMPARE(CommandRun({u"export"_s, m_file, u"-f"_s, u"xlsx"_s, u"-o"_s, path(u"c.xlsx"_s)}).exitCode, 0);
    QProcess process;
    process.start(u"unzip"_s, {u"-p"_s, path(u"c.xlsx"_s), u"xl/sharedStrings.xml"_s});
    QVERIFY2(process.waitForStarted(), "unzip is needed");
    QVERIFY(process.waitForFinished());
    const QByteArray strings = process.readAllStandardOutput();
    QVERIFY(strings.contains("&lt;img src=/dev/zero&gt; =1+1 ${x}"));
    QVERIFY(strings.contains("مرحبا 🚀"));
    process.start(u"unzip"_s, {u"-p"_s, path(u"c.xlsx"_s), u"xl/worksheets/sheet*.xml"_s});
    QVERIFY(process.waitForFinished());
    QVERIFY2(!process.readAllStandardOutput().contains("HYPERLINK"), "no cell is a formula");
}

QTEST_MAIN(TestHostileText)
#include "tst_hostiletext.moc"
