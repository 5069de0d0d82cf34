// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/records.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreUniqueAndPlain();
    void everyFieldRoundTrips();
    void wrongFormsAreRefused_data();
    void wrongFormsAreRefused();
    void planTimesBeforeAndAfterTheEpoch();
    void enumerationsAreComplete();
};

// A key is a column name and a JSON key for ever: letters and underscores, no SQL word.
void TestSchema::keysAreUniqueAndPlain()
{
    const QSet<QString> reserved{u"from"_s, u"to"_s,     u"order"_s, u"group"_s, u"index"_s,      u"id"_s,
                                 u"rv"_s,   u"offset"_s, u"user"_s,  u"check"_s, u"references"_s, u"limit"_s};
    QSet<QString> tables;
    for (const RecordInfo &record : allRecords()) {
        QVERIFY2(!tables.contains(QLatin1StringView(record.table)), record.table);
        tables.insert(QLatin1StringView(record.table));
        QCOMPARE(recordKindFromTable(QLatin1StringView(record.table)), record.kind);
        QSet<QString> keys;
        for (const FieldInfo &field : record.fields) {
            const QString key = QString::fromLatin1(field.key);
            QVERIFY2(!keys.contains(key) && !reserved.contains(key), qPrintable(key));
            static const QRegularExpression form(u"^[a-z][a-z0-9_]*$"_s);
            QVERIFY2(form.match(key).hasMatch(), qPrintable(key));
            QVERIFY2(qstrlen(field.label) > 0, qPrintable(key));
            keys.insert(key);
        }
    }
}

void TestSchema::everyFieldRoundTrips()
{
    Person person;
    for (const FieldInfo &field : recordInfo(RecordKind::Person).fields) {
        Value value;
        switch (field.kind) {
        case FieldKind::Reference:
            value = PersonId::create().toString();
            break;
        case FieldKind::Enum:
            value = QString::fromLatin1(field.labels.back().key);
            break;
        case FieldKind::Boolean:
            value = qint64(0);
            break;
        case FieldKind::Percent:
        case FieldKind::Duration:
        case FieldKind::Money:
            value = qint64(17);
            break;
        default:
            value = u"مرحبا 🚀"_s;
        }
        QVERIFY2(field.set(&person, value), field.key);
        QVERIFY2(field.get(&person) == value, field.key);
        if (field.isNullable) {
            QVERIFY2(field.set(&person, Value{}), field.key);
            QVERIFY2(isNull(field.get(&person)), field.key);
        }
    }
}

void TestSchema::wrongFormsAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::newRow("a date that does not exist") << u"start"_s << u"2026-02-30"_s;
    QTest::newRow("a date in another order") << u"start"_s << u"30.01.2026"_s;
    QTest::newRow("a date with letters") << u"go_live"_s << u"2026-0a-01"_s;
    QTest::newRow("an unknown phase") << u"phase"_s << u"Handover"_s;
    QTest::newRow("an id that is none") << u"sponsor"_s << u"Ann"_s;
    QTest::newRow("text for a number") << u"go_score"_s << u"95"_s;
    QTest::newRow("a time of 25 h") << u"go_live_time"_s << u"25:00"_s;
    QTest::newRow("a plan time without seconds") << u"status_date"_s << u"2026-01-01T08:00"_s;
}

void TestSchema::wrongFormsAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    const RecordInfo &info = recordInfo(RecordKind::Project);
    const int field = info.fieldIndex(key);
    QVERIFY(field >= 0);
    Project project;
    const Project before = project;
    QVERIFY(!info.fields[static_cast<size_t>(field)].set(&project, text));
    QVERIFY(project == before);
}

void TestSchema::planTimesBeforeAndAfterTheEpoch()
{
    for (const QString &iso : {u"1969-12-31T23:59:00"_s, u"1970-01-01T00:00:00"_s, u"2026-03-29T02:30:00"_s,
                               u"2024-02-29T17:00:06"_s, u"1899-12-30T08:00:00"_s}) {
        PlanTime time;
        QVERIFY(detail::readPlanTime(Value{iso}, time));
        QCOMPARE(time.toIso(), iso);
    }
    QCOMPARE(PlanTime::fromDate(QDate(1970, 1, 2), QTime(0, 1)).tenths, 14410);
}

void TestSchema::enumerationsAreComplete()
{
    for (const RecordInfo &record : allRecords()) {
        for (const FieldInfo &field : record.fields) {
            if (field.kind != FieldKind::Enum)
                continue;
            for (size_t i = 0; i < field.labels.size(); ++i) {
                QCOMPARE(field.labels[i].value, static_cast<int>(i));
                QCOMPARE(enumFromKey(field.labels, QString::fromLatin1(field.labels[i].key)),
                         static_cast<int>(i));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
