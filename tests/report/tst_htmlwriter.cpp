// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/htmlwriter.h"
#include "tests/report/samplereport.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace baton;
using namespace baton::report;
using namespace Qt::StringLiterals;

class TestHtmlWriter : public QObject
{
    Q_OBJECT

private slots:
    void hostileTitleArrivesAsText();
    void nothingIsLoadedAndNothingRuns();
    void onlySafeLinksAreLinks();
    void tablesSayWhatTheirHeadsAre();
    void onlyColumnsOfVeryLongWordsBreakThem();
    void drawingsHaveWordsAndOwnIds();
    void contentsLeadToTheirHeadings();
    void emptySectionsSayNone();
    void languageAndDirection();
    void writesAFile();

private:
    static QString html(const Report &report) { return QString::fromUtf8(htmlOf(report)); }
    static Report reportOf(std::vector<Block> blocks)
    {
        Report report;
        report.title = u"Readiness report"_s;
        report.blocks = std::move(blocks);
        return report;
    }
    /// All text between the tags of the body, as a browser would show it.
    static QString shown(const QString &page)
    {
        // Void elements closed and entities are XML's, so that a reader that forgives nothing can read it.
        QString body = page.mid(page.indexOf("<body>"_L1));
        body = body.left(body.indexOf("</html>"_L1)).replace("<br>"_L1, "<br/>"_L1);
        QXmlStreamReader reader(body);
        QString text;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::Characters)
                text += reader.text();
        }
        return reader.hasError() ? u"not well-formed: "_s + reader.errorString() : text.simplified();
    }
};

void TestHtmlWriter::hostileTitleArrivesAsText()
{
    const QString page = html(sampleReport(12, hostileTitle()));
    QVERIFY(!page.contains(u"<img"_s));
    const QString text = shown(page);
    QVERIFY2(text.contains(hostileTitle()), qPrintable(text.left(300)));
    // Heading, checklist row and footer.
    QCOMPARE(text.count(hostileTitle()), 3);

    const Report odd = reportOf({Paragraph{u"a\x1b"
                                           "b </style><script>alert(1)</script> \x202e"
                                           "c"_s}});
    QVERIFY(shown(html(odd)).contains(u"a�b </style><script>alert(1)</script> c"_s));
}

void TestHtmlWriter::nothingIsLoadedAndNothingRuns()
{
    const QString page = html(sampleReport(12, hostileTitle()));
    for (const QString &word :
         {u"<script"_s, u"<link"_s, u"<iframe"_s, u" src="_s, u"@import"_s, u"xlink:href"_s}) {
        const qsizetype at = page.indexOf(word);
        QVERIFY2(at < 0 || page.mid(at - 4, 4) == u"&lt;"_s || page.mid(at - 7).startsWith(u"&lt;img src="_s),
                 qPrintable(word));
    }
    QVERIFY(page.contains(u"default-src 'none'"_s));
    QVERIFY(!page.contains(QRegularExpression(u"url\\((?!#)"_s)));
}

void TestHtmlWriter::onlySafeLinksAreLinks()
{
    const QString page = html(sampleReport());
    QVERIFY(page.contains(u"href=\"https://wiki.example.org/runbook?a=1&amp;b=2\""_s));
    QVERIFY(!page.contains(u"href=\"javascript"_s));
    const QString text = shown(page);
    QVERIFY(text.contains(u"Runbook (https://wiki.example.org/runbook?a=1&b=2)"_s));
    QVERIFY(text.contains(u"script (javascript:alert(1))"_s));
}

void TestHtmlWriter::tablesSayWhatTheirHeadsAre()
{
    const QString page = html(sampleReport());
    QVERIFY(page.contains(QRegularExpression(u"<th scope=\"col\"[^>]*>Code</th>"_s)));
    QVERIFY(page.contains(QRegularExpression(u"<th scope=\"row\"[^>]*>DOC-01</th>"_s)));
    QVERIFY(page.contains(u"<th scope=\"rowgroup\" colspan=\"7\">Documentation</th>"_s));
    QVERIFY(page.contains(u"title=\"late or failed\""_s));
    QVERIFY(!page.contains(u"<th scope=\"col\"></th>"_s));
}

void TestHtmlWriter::onlyColumnsOfVeryLongWordsBreakThem()
{
    Table table;
    table.columns = {{u"Code"_s, 0}, {u"Item"_s, 1}, {u"Name"_s, 1}, {u"Weight"_s, 0, Align::End}};
    table.rows = {{{u"DOC-01"_s, u"Some words of usual length"_s, u"x"_s.repeated(80), u"3"_s}}};
    const QString page = html(reportOf({table}));
    QVERIFY(page.contains(u"<td class=\"fit\">DOC-01</td>"_s));
    QVERIFY(page.contains(u"<td class=\"whole\">Some words"_s));
    QVERIFY(page.contains(u"<td>xxxx"_s));
    QVERIFY(page.contains(u"<td class=\"end fit\">3</td>"_s));
}

void TestHtmlWriter::drawingsHaveWordsAndOwnIds()
{
    Drawing drawing;
    drawing.size = QSizeF(100, 50);
    drawing.alternative = u"falls & \"rises\" <fast>"_s;
    drawing.paint = [](QPainter &painter, const QRectF &rect) {
        QLinearGradient gradient(rect.topLeft(), rect.bottomRight());
        gradient.setColorAt(0, Qt::red);
        gradient.setColorAt(1, Qt::blue);
        painter.fillRect(rect, gradient);
        painter.setPen(Qt::black);
        painter.drawText(QPointF(10, 20), hostileTitle());
    };
    const QString page = html(reportOf({drawing, drawing}));
    QCOMPARE(page.count(u"<svg"_s), 2);
    QCOMPARE(page.count(u"aria-label=\"falls &amp; &quot;rises&quot; &lt;fast&gt;\""_s), 2);
    QVERIFY(shown(page).count(hostileTitle()) == 2);
    QStringList ids;
    static const QRegularExpression id(u" id=\"([^\"]+)\""_s);
    for (auto it = id.globalMatch(page); it.hasNext();)
        ids += it.next().captured(1);
    QVERIFY(ids.size() >= 2);
    QCOMPARE(ids.removeDuplicates(), 0);
    static const QRegularExpression use(u"url\\(#([^)]+)\\)"_s);
    int uses = 0;
    for (auto it = use.globalMatch(page); it.hasNext(); ++uses)
        QVERIFY(ids.contains(it.next().captured(1)));
    QVERIFY(uses >= 2);
}

void TestHtmlWriter::contentsLeadToTheirHeadings()
{
    const Report report =
        reportOf({Heading{1, u"Before"_s}, OnePage{{{Heading{1, u"Inside"_s}}}}, Contents{u"Contents"_s},
                  Heading{1, u"Alpha"_s}, Group{{Heading{2, u"Beta"_s}}}});
    const QString page = html(report);
    QVERIFY(!page.contains(u">Before</a>"_s));
    for (const QString &name : {u"Alpha"_s, u"Beta"_s}) {
        const QRegularExpression link(u"<a href=\"#(s\\d)\">%1</a>"_s.arg(name));
        const QString id = link.match(page).captured(1);
        QVERIFY(!id.isEmpty());
        QVERIFY(page.contains(QRegularExpression(u"<h\\d id=\"%1\">%2<"_s.arg(id, name))));
    }
}

void TestHtmlWriter::emptySectionsSayNone()
{
    const QString text = shown(
        html(reportOf({Heading{1, u"Waivers"_s}, Table{{{u"Item"_s}}, {}}, Heading{1, u"Reasons"_s},
                       BulletList{}, Heading{1, u"Scores"_s}, BarList{{}, u"all above their threshold"_s}})));
    QVERIFY(text.startsWith(u"Waivers none Reasons none Scores all above their threshold"_s));
}

void TestHtmlWriter::languageAndDirection()
{
    Report report = reportOf({Paragraph{u"x"_s}});
    QVERIFY(html(report).contains(u"<html lang=\"en\" dir=\"ltr\">"_s));
    report.locale = QLocale(QLocale::Arabic, QLocale::Egypt);
    QVERIFY(html(report).contains(u"<html lang=\"ar\" dir=\"rtl\">"_s));
}

void TestHtmlWriter::writesAFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"report.html"_s);
    const Report report = sampleReport();
    QVERIFY(writeHtmlFile(report, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), htmlOf(report));
    QVERIFY(!writeHtmlFile(report, folder.filePath(u"none/report.html"_s)));
}

QTEST_MAIN(TestHtmlWriter)
#include "tst_htmlwriter.moc"
