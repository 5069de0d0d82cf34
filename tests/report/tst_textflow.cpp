// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/textflow.h"
#include "tests/report/samplereport.h"

#include <QFontMetricsF>
#include <QTest>

using namespace baton::report;
using namespace Qt::StringLiterals;

class TestTextFlow : public QObject
{
    Q_OBJECT

private slots:
    void noLineIsWiderThanItsColumn_data();
    void noLineIsWiderThanItsColumn();
    void breaksBetweenWords();
    void hyphenatedWordsBreakAfterTheHyphen();
    void newlineBreaksTheLine();
    void cutTextEndsInAnEllipsis_data();
    void cutTextEndsInAnEllipsis();
    void splitKeepsAllLines();
    void boldRunsAreMeasuredBold();
    void controlCharactersBecomeVisible_data();
    void controlCharactersBecomeVisible();
    void onlyWebAndMailLinksAreSafe_data();
    void onlyWebAndMailLinksAreSafe();
};

namespace {

QString joined(const TextFlow &flow)
{
    QString text;
    for (int i = 0; i < flow.lineCount(); ++i)
        text += flow.lineText(i);
    return text;
}

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

void TestTextFlow::noLineIsWiderThanItsColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qreal>("width");
    const QString sentence = u"Operations runbook is complete and walked through with the on-call team."_s;
    for (const qreal width : {20.0, 47.0, 120.0, 400.0}) {
        const auto row = [&](const char *name, const QString &text) {
            QTest::newRow(qPrintable(u"%1 in %2"_s.arg(QLatin1StringView(name)).arg(width))) << text << width;
        };
        row("sentence", sentence);
        row("one word",
            u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"_s);
        row("address", u"https://wiki.example.org/space/runbooks/single-sign-on?page=restore&version=12"_s);
        row("kerning", u"AVAVAVAV f)f)f)f) To. Ty. WAWA fi ffi ÄÖÜ ŁŹ"_s);
        row("cyrillic", u"Передача системы единого входа в эксплуатацию"_s);
        row("arabic", u"تسليم نظام الدخول الموحد إلى فريق العمليات قبل نهاية الشهر"_s);
        row("chinese", u"单点登录系统移交给运营团队之前必须完成恢复测试"_s);
        row("hostile", hostileTitle());
        row("one letter", u"x"_s.repeated(300));
    }
}

void TestTextFlow::noLineIsWiderThanItsColumn()
{
    QFETCH(QString, text);
    QFETCH(qreal, width);
    const TextFlow flow(text, {}, points(width));
    const QFontMetricsF metrics(reportFont(type::body, false));
    QVERIFY(flow.lineCount() > 0);
    QVERIFY(flow.usedWidth() <= points(width));
    // Joined letters cut out of their word are wider than within it.
    const bool joins = text.contains(u'\x645');
    for (int i = 0; i < flow.lineCount() && !joins; ++i) {
        const qreal used = metrics.horizontalAdvance(flow.lineText(i).trimmed());
        // A fiftieth of a letter may stand in the padding that every column has.
        QVERIFY2(used <= points(width + 0.2), qPrintable(flow.lineText(i)));
    }
    QCOMPARE(withoutSpaces(joined(flow)), withoutSpaces(text));
}

void TestTextFlow::breaksBetweenWords()
{
    const QString text = u"Operations runbook is complete and walked through with the team"_s;
    const TextFlow flow(text, {}, points(90));
    QStringList words;
    for (int i = 0; i < flow.lineCount(); ++i)
        words += flow.lineText(i).split(u' ', Qt::SkipEmptyParts);
    QCOMPARE(words, text.split(u' '));
    QVERIFY(flow.lineCount() >= 4);
}

void TestTextFlow::hyphenatedWordsBreakAfterTheHyphen()
{
    const TextFlow flow(u"production-readiness"_s, {}, points(60));
    QCOMPARE(flow.lineCount(), 2);
    QCOMPARE(flow.lineText(0), u"production-"_s);
    QCOMPARE(flow.lineText(1), u"readiness"_s);
}

void TestTextFlow::newlineBreaksTheLine()
{
    const TextFlow flow(u"first\n\nthird"_s, {}, points(200));
    QCOMPARE(flow.lineCount(), 3);
    QCOMPARE(flow.lineText(0), u"first"_s);
    QCOMPARE(flow.lineText(1), QString());
    QCOMPARE(flow.lineText(2), u"third"_s);
}

void TestTextFlow::cutTextEndsInAnEllipsis_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("latin") << u"Operations runbook is complete and walked through with the team "_s.repeated(
        3);
    QTest::newRow("emoji") << u"🚀🚀🚀🚀🚀🚀🚀🚀 "_s.repeated(20);
    QTest::newRow("arabic") << u"تسليم نظام الدخول الموحد إلى فريق العمليات "_s.repeated(4);
    QTest::newRow("no space") << u"x"_s.repeated(500);
}

void TestTextFlow::cutTextEndsInAnEllipsis()
{
    QFETCH(QString, text);
    TextFlow::Style style;
    style.maxLines = 2;
    const TextFlow cut(text, style, points(100));
    QCOMPARE(cut.lineCount(), 2);
    QVERIFY(cut.lineText(1).endsWith(u'…'));
    QVERIFY(text.startsWith(cut.lineText(0).trimmed()));
    QVERIFY(!cut.lineText(1).chopped(1).endsWith(u'\xd83d')); // no half of an emoji

    const TextFlow whole(u"short"_s, style, points(100));
    QCOMPARE(whole.lineText(0), u"short"_s);
}

void TestTextFlow::splitKeepsAllLines()
{
    for (const QString &text : {u"one two three four five six seven eight nine ten"_s, hostileTitle()}) {
        TextFlow flow(text, {}, points(40));
        QStringList before;
        for (int i = 0; i < flow.lineCount(); ++i)
            before += flow.lineText(i);
        QVERIFY(before.size() > 3);
        TextFlow rest = flow.split(2);
        TextFlow last = rest.split(1);
        QCOMPARE(flow.lineCount(), 2);
        QCOMPARE(rest.lineCount(), 1);
        QStringList after;
        for (const TextFlow *part : {&flow, &rest, &last}) {
            for (int i = 0; i < part->lineCount(); ++i)
                after += part->lineText(i);
        }
        QCOMPARE(after, before);
        QCOMPARE(flow.height() + rest.height() + last.height(),
                 static_cast<qreal>(before.size()) * flow.lineHeight());
    }
}

void TestTextFlow::boldRunsAreMeasuredBold()
{
    const Text text{{u"DOC-01 "_s, true}, {u"Operations runbook"_s}};
    const TextFlow flow(text, {}, points(400));
    const qreal expected =
        QFontMetricsF(reportFont(type::body, true)).horizontalAdvance(u"DOC-01 "_s) +
        QFontMetricsF(reportFont(type::body, false)).horizontalAdvance(u"Operations runbook"_s);
    QVERIFY2(std::abs(flow.usedWidth() - expected) < expected * 0.02,
             qPrintable(u"%1 %2"_s.arg(flow.usedWidth()).arg(expected)));
}

void TestTextFlow::controlCharactersBecomeVisible_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("plain");
    QTest::newRow("plain") << u"Jens – 50 % “ok”"_s << u"Jens – 50 % “ok”"_s;
    QTest::newRow("line ends") << u"a\r\nb\rc\x2028"
                                  "d"_s
                               << u"a\nb\nc\nd"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("control") << u"a\x1b[31mb\x7f"_s + QChar(0) << u"a�[31mb��"_s;
    QTest::newRow("override") << u"invoice\x202e"
                                 "fdp.exe"_s
                              << u"invoicefdp.exe"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd83d) + u"b"_s << u"a�b"_s;
    QTest::newRow("non-character") << u"a"_s + QChar(0xffff) + u"b"_s << u"a�b"_s;
    QTest::newRow("hostile") << hostileTitle() << hostileTitle();
}

void TestTextFlow::controlCharactersBecomeVisible()
{
    QFETCH(QString, raw);
    QFETCH(QString, plain);
    QCOMPARE(plainText(raw), plain);
}

void TestTextFlow::onlyWebAndMailLinksAreSafe_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("safe");
    QTest::newRow("https") << u"https://wiki.example.org/a?b=1"_s << true;
    QTest::newRow("http") << u"HTTP://wiki.example.org"_s << true;
    QTest::newRow("mail") << u"mailto:ops@example.org"_s << true;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("data") << u"data:text/html,x"_s << false;
    QTest::newRow("path") << u"docs/runbook.md"_s << false;
    QTest::newRow("no host") << u"https:///x"_s << false;
    QTest::newRow("spaces") << u" javascript:alert(1)"_s << false;
}

void TestTextFlow::onlyWebAndMailLinksAreSafe()
{
    QFETCH(QString, address);
    QFETCH(bool, safe);
    QCOMPARE(isSafeLink(address), safe);
}

QTEST_MAIN(TestTextFlow)
#include "tst_textflow.moc"
