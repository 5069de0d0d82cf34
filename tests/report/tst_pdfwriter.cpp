// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/pdfwriter.h"
#include "tests/report/pdftext.h"
#include "tests/report/samplereport.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace baton;
using namespace baton::report;
using namespace Qt::StringLiterals;

class TestPdfWriter : public QObject
{
    Q_OBJECT

private slots:
    void everyWordArrives();
    void footerIsOnEveryPage();
    void fileNamesItsTitle();
    void longNamesAreWrappedNotClipped();
    void sameReportGivesTheSameFile();
    void cancelledLeavesTheOldFile();
    void folderThatCannotBeWrittenIsSaid();

private:
    static QPageLayout a4() { return PagedLayout::pageLayout(QPageSize::A4); }
    QTemporaryDir m_folder;
};

#define NEEDS_PDF_TOOLS                                                                                      \
    if (!hasPdfTools())                                                                                      \
    QSKIP("pdftotext is not installed; the text of the PDF is passed over")

namespace {

void addWords(QStringList &words, const Text &text)
{
    words += text.plain().simplified().split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void TestPdfWriter::everyWordArrives()
{
    NEEDS_PDF_TOOLS;
    const QString path = m_folder.filePath(u"words.pdf"_s);
    const Report report = sampleReport(30, hostileTitle());
    QVERIFY(writePdfFile(report, a4(), path));
    const QString text = pdfText(path, -1, TextOrder::Read);
    QStringList words;
    for (const Block &block : report.blocks) {
        if (const auto *table = std::get_if<Table>(&block.kind)) {
            for (const Row &row : table->rows) {
                for (const Cell &cell : row.cells)
                    addWords(words, cell.text);
            }
        } else if (const auto *paragraph = std::get_if<Paragraph>(&block.kind)) {
            addWords(words, paragraph->text);
        } else if (const auto *heading = std::get_if<Heading>(&block.kind)) {
            addWords(words, heading->text);
        } else if (const auto *page = std::get_if<OnePage>(&block.kind)) {
            for (const Block &inner : page->versions[0]) {
                if (const auto *box = std::get_if<Box>(&inner.kind)) {
                    addWords(words, box->title);
                    for (const Text &boxed : box->paragraphs)
                        addWords(words, boxed);
                }
            }
        }
    }
    QVERIFY(words.size() > 300);
    words.removeDuplicates();
    for (const QString &word : words) {
        // Emoji are shown, but Qt's PDFs do not say which character they are.
        if (word == u"🚀"_s)
            continue;
        QVERIFY2(text.contains(word), qPrintable(word));
    }
    QVERIFY(text.contains(u"<img src=/dev/zero> =1+1 ${x} 'quotes' \"double\""_s));
    QVERIFY(text.contains(u"findings of severity"_s)); // no ligature in the way of a search
}

void TestPdfWriter::footerIsOnEveryPage()
{
    NEEDS_PDF_TOOLS;
    const QString path = m_folder.filePath(u"footer.pdf"_s);
    const Report report = sampleReport(120);
    QVERIFY(writePdfFile(report, a4(), path));
    const int pages = PagedLayout(report, a4()).pageCount();
    QVERIFY(pages >= 6);
    QVERIFY(pdfInfo(path).contains(QRegularExpression(u"Pages:\\s+%1\n"_s.arg(pages))));
    for (int i = 0; i < pages; ++i) {
        const QString text = pdfText(path, i);
        for (const QString &part : {u"Page %1 of %2"_s.arg(i + 1).arg(pages), u"SSO integration"_s,
                                    u"revision 412"_s, u"9f2c 41d0 77ab e310"_s, u"Internal"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
    }
}

void TestPdfWriter::fileNamesItsTitle()
{
    NEEDS_PDF_TOOLS;
    const QString path = m_folder.filePath(u"title.pdf"_s);
    QVERIFY(writePdfFile(sampleReport(), a4(), path));
    const QString info = pdfInfo(path);
    QVERIFY(info.contains(QRegularExpression(u"Title:\\s+Readiness report – SSO integration\n"_s)));
    QVERIFY(info.contains(QRegularExpression(u"Creator:\\s+Baton\n"_s)));
    QVERIFY(info.contains(u"(A4)"_s));
    QVERIFY(writePdfFile(sampleReport(), PagedLayout::pageLayout(QPageSize::Letter), path));
    QVERIFY(pdfInfo(path).contains(u"(letter)"_s));
}

void TestPdfWriter::longNamesAreWrappedNotClipped()
{
    NEEDS_PDF_TOOLS;
    QString word;
    for (int i = 0; i < 200; ++i)
        word += u"n%1"_s.arg(i);
    Report report;
    report.title = u"Readiness report"_s;
    Table table;
    table.columns = {{u"Code"_s, 0}, {u"Item"_s, 1}, {u"Owner"_s, 1}};
    table.rows = {{{word, word, u"Jens"_s}}};
    report.blocks = {Heading{1, word},
                     Paragraph{word},
                     Box{Tone::Blocked, word, {word}},
                     table,
                     KeyValues{{{u"Name"_s, word}}, 2},
                     BulletList{{word}}};
    const QString path = m_folder.filePath(u"long.pdf"_s);
    QVERIFY(writePdfFile(report, a4(), path));
    QString text = pdfText(path);
    text.remove(u' ');
    QCOMPARE(text.count(word), 8);
}

void TestPdfWriter::sameReportGivesTheSameFile()
{
    QByteArray files[2];
    for (QByteArray &file : files) {
        QBuffer buffer(&file);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(writePdf(sampleReport(), a4(), buffer));
        const qsizetype date = file.indexOf("/CreationDate");
        QVERIFY(date > 0);
        file.replace(date, file.indexOf('\n', date) - date, "");
    }
    QCOMPARE(files[0], files[1]);
}

void TestPdfWriter::cancelledLeavesTheOldFile()
{
    const QString path = m_folder.filePath(u"kept.pdf"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    int told = 0;
    const Result<void> result = writePdfFile(sampleReport(300), a4(), path, [&](int done, int pages) {
        ++told;
        return done < 3 && pages > 3;
    });
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QCOMPARE(told, 3);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void TestPdfWriter::folderThatCannotBeWrittenIsSaid()
{
    const QString path = m_folder.filePath(u"no such folder/report.pdf"_s);
    const Result<void> result = writePdfFile(sampleReport(), a4(), path);
    QVERIFY(!result);
    QVERIFY(result.error().userMessage.contains(path));
}

QTEST_MAIN(TestPdfWriter)
#include "tst_pdfwriter.moc"
