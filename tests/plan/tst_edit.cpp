// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/edit.h"
#include "tests/plan/samplehandover.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

// Every field of every row, sorted: what "the same plan" means.
QString dump(const Plan &plan)
{
    QStringList lines;
    for (const RecordInfo &info : allRecords()) {
        forEachRow(plan, info.kind, [&](const void *row, QUuid id) {
            QString line = QLatin1StringView(info.table) + id.toString();
            for (const FieldInfo &field : info.fields) {
                const Value value = field.get(row);
                line += u'|' + (textOf(value) ? *textOf(value) : QString());
                if (integerOf(value))
                    line += QString::number(*integerOf(value));
                if (const double *real = std::get_if<double>(&value))
                    line += QString::number(*real, 'g', 17);
            }
            lines << line;
        });
    }
    lines.sort();
    return lines.join(u'\n');
}

// A new row with something in every required field.
void insertFilled(Edit &edit, RecordKind kind, QRandomGenerator &random)
{
    const QUuid id = edit.insertRow(kind);
    const RecordInfo &info = recordInfo(kind);
    for (size_t f = 0; f < info.fields.size(); ++f) {
        const FieldInfo &field = info.fields[f];
        if (!field.isRequired || qstrcmp(field.key, "project") == 0)
            continue;
        Value value = u"Something"_s;
        if (field.kind == FieldKind::Date) {
            value = u"2026-03-01"_s;
        } else if (field.reference) {
            std::vector<QUuid> targets;
            forEachRow(edit.plan(), field.target,
                       [&](const void *, QUuid target) { targets.push_back(target); });
            if (targets.empty())
                continue;
            value = targets[static_cast<size_t>(random.bounded(static_cast<int>(targets.size())))].toString(
                QUuid::WithoutBraces);
        }
        QVERIFY2(edit.setValue(kind, id, static_cast<int>(f), value), field.key);
    }
}

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatChangesNothingIsDropped();
    void removingTakesWhatIsOwned();
    void removingClearsOtherReferences();
    void aNamedPersonIsNotRemoved();
    void invalidValuesNameTheField_data();
    void invalidValuesNameTheField();
    void conflictLeavesThePlanAlone();
    void jsonRoundTrips();
    void argumentsStayAsTheyAre();
    void randomEditsUndoneAndRedone();
};

void TestEdit::whatChangesNothingIsDropped()
{
    SampleHandover sample;
    Edit edit(sample.plan, "Rename %1");
    edit.set(sample.runbook, &ChecklistItem::text, u"Other"_s);
    edit.set(sample.runbook, &ChecklistItem::text, sample.plan.find(sample.runbook)->text);
    const auto inserted = edit.insert(sample.evidenceOf(sample.runbook));
    edit.remove(inserted);
    const auto change = edit.finish();
    QVERIFY(change);
    QVERIFY(change->isEmpty());
}

void TestEdit::removingTakesWhatIsOwned()
{
    SampleHandover sample;
    Edit first(sample.plan, "Add");
    const auto evidence = first.insert(sample.evidenceOf(sample.runbook));
    Task summary;
    summary.project = sample.project;
    const TaskId parent = first.insert(summary);
    Task leaf = summary;
    leaf.id = {};
    leaf.parent = parent;
    const TaskId child = first.insert(leaf);
    Link link;
    link.project = sample.project;
    link.predecessor = child;
    link.successor = parent;
    const LinkId linkId = first.insert(link);
    QVERIFY(sample.plan.apply(*first.finish()));

    Edit second(sample.plan, "Remove");
    second.remove(sample.runbook);
    second.remove(parent);
    const auto change = second.finish();
    QVERIFY(change);
    QCOMPARE(change->rows.size(), 5U);
    QVERIFY(sample.plan.apply(*change));
    QVERIFY(!sample.plan.find(evidence) && !sample.plan.find(child) && !sample.plan.find(linkId));
    QVERIFY(sample.plan.apply(change->inverted()));
    QVERIFY(sample.plan.find(evidence) && sample.plan.find(child) && sample.plan.find(linkId));
}

void TestEdit::removingClearsOtherReferences()
{
    SampleHandover sample;
    Edit first(sample.plan, "Add");
    Task task;
    task.project = sample.project;
    const TaskId id = first.insert(task);
    first.set(sample.runbook, &ChecklistItem::task, id);
    QVERIFY(sample.plan.apply(*first.finish()));
    Edit second(sample.plan, "Remove");
    second.remove(id);
    QVERIFY(sample.plan.apply(*second.finish()));
    QVERIFY(sample.plan.find(sample.runbook)->task.isNull());
}

void TestEdit::aNamedPersonIsNotRemoved()
{
    SampleHandover sample;
    Edit edit(sample.plan, "Remove");
    edit.remove(sample.operator_);
    const auto change = edit.finish();
    QVERIFY(!change);
    QVERIFY2(change.error().userMessage.contains(u"Olu Operator"_s), qPrintable(change.error().userMessage));
}

void TestEdit::invalidValuesNameTheField_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty name") << u"text"_s << QString() << u"must not be empty"_s;
    QTest::newRow("control character") << u"text"_s << u"a\u0007b"_s << u"control character"_s;
    QTest::newRow("newline in one line") << u"text"_s << u"a\nb"_s << u"control character"_s;
    QTest::newRow("half a surrogate") << u"text"_s << QString(QChar(0xd83d)) << u"broken character"_s;
    QTest::newRow("too long") << u"text"_s << QString(2001, u'x') << u"2000"_s;
    QTest::newRow("not NFC") << u"text"_s << u"e\u0301"_s << u"normal form"_s;
    QTest::newRow("nobody") << u"owner"_s << PersonId::create().toString() << u"does not exist"_s;
}

void TestEdit::invalidValuesNameTheField()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, says);
    SampleHandover sample;
    const RecordInfo &info = recordInfo(RecordKind::ChecklistItem);
    const int field = info.fieldIndex(key);
    Edit edit(sample.plan, "Change");
    QVERIFY(edit.setValue(info.kind, sample.runbook.uuid, field, detail::textValue(text)));
    const auto change = edit.finish();
    QVERIFY(!change);
    QVERIFY2(change.error().userMessage.contains(says), qPrintable(change.error().userMessage));
    QVERIFY(change.error().userMessage.contains(fieldLabel(info, info.fields[static_cast<size_t>(field)])));
}

void TestEdit::conflictLeavesThePlanAlone()
{
    SampleHandover sample;
    Edit mine(sample.plan, "Mine");
    mine.set(sample.runbook, &ChecklistItem::text, u"Mine"_s);
    mine.set(sample.training, &ChecklistItem::text, u"Mine too"_s);
    const auto myChange = mine.finish();
    Edit theirs(sample.plan, "Theirs");
    theirs.set(sample.training, &ChecklistItem::text, u"Theirs"_s);
    QVERIFY(sample.plan.apply(*theirs.finish()));
    const QString before = dump(sample.plan);
    const auto applied = sample.plan.apply(*myChange);
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Conflict);
    QCOMPARE(dump(sample.plan), before);
}

void TestEdit::jsonRoundTrips()
{
    SampleHandover sample;
    Edit edit(sample.plan, "Change");
    edit.set(sample.runbook, &ChecklistItem::notes, u"<img src=/dev/zero> =1+1 ${x} 'q' \"d\"\nمرحبا 🚀"_s);
    edit.set(sample.runbook, &ChecklistItem::dueOffset, -14);
    Assignment assignment;
    assignment.project = sample.project;
    Task task;
    task.project = sample.project;
    task.duration = {12345678901};
    assignment.task = edit.insert(task);
    assignment.units = 2.0;
    edit.insert(assignment);
    const auto change = edit.finish();
    QVERIFY(change);
    for (const ChangeSet &set : {*change, change->inverted()}) {
        for (const RowChange &row : set.rows) {
            const auto back =
                rowChangeFromJson(row.record, row.id, row.operation, beforeJson(row), afterJson(row));
            QVERIFY(back);
            QVERIFY(*back == row);
        }
    }
    QVERIFY(!rowChangeFromJson(RecordKind::Task, QUuid::createUuid(), RowChange::Operation::Update,
                               "{\"x\":1}", "{\"x\":2}"));
    QVERIFY(
        !rowChangeFromJson(RecordKind::Task, QUuid::createUuid(), RowChange::Operation::Insert, {}, "[1]"));
}

void TestEdit::argumentsStayAsTheyAre()
{
    const ChangeText text{u"Move “%1” to %2"_s, {u"%2 ${x} %1"_s, u"5"_s}};
    QCOMPARE(text.display(), u"Move “%2 ${x} %1” to 5"_s);
}

void TestEdit::randomEditsUndoneAndRedone()
{
    QRandomGenerator random(20260302);
    SampleHandover sample;
    const QString loaded = dump(sample.plan);
    std::vector<ChangeSet> made;
    for (int step = 0; step < 400; ++step) {
        Edit edit(sample.plan, "Random");
        for (int touch = 0; touch < 1 + random.bounded(4); ++touch) {
            const auto kind = static_cast<RecordKind>(random.bounded(recordKindCount));
            std::vector<QUuid> ids;
            forEachRow(sample.plan, kind, [&](const void *, QUuid id) { ids.push_back(id); });
            const int what = random.bounded(10);
            if (what < 3 || ids.empty()) {
                if (kind != RecordKind::Project)
                    insertFilled(edit, kind, random);
                continue;
            }
            const QUuid id = ids[static_cast<size_t>(random.bounded(static_cast<int>(ids.size())))];
            if (what < 5 && kind != RecordKind::Project) {
                edit.removeRow(kind, id);
                continue;
            }
            const RecordInfo &info = recordInfo(kind);
            const int field = random.bounded(static_cast<int>(info.fields.size()));
            const FieldInfo &described = info.fields[static_cast<size_t>(field)];
            Value value = u"Text %1"_s.arg(random.bounded(50));
            if (described.kind == FieldKind::Date)
                value = QDate(2026, 1, 1).addDays(random.bounded(400)).toString(Qt::ISODate);
            else if (described.kind == FieldKind::Enum)
                value = QString::fromLatin1(described
                                                .labels[static_cast<size_t>(random.bounded(
                                                    static_cast<int>(described.labels.size())))]
                                                .key);
            else if (described.kind != FieldKind::Text && described.kind != FieldKind::LongText)
                value = qint64(1);
            (void)edit.setValue(kind, id, field, value);
        }
        const auto change = edit.finish();
        if (change && !change->isEmpty()) {
            QVERIFY(sample.plan.apply(*change));
            made.push_back(*change);
        }
    }
    QVERIFY2(made.size() > 100, qPrintable(QString::number(made.size())));
    const QString final = dump(sample.plan);
    for (auto change = made.rbegin(); change != made.rend(); ++change)
        QVERIFY(sample.plan.apply(change->inverted()));
    QCOMPARE(dump(sample.plan), loaded);
    for (const ChangeSet &change : made)
        QVERIFY(sample.plan.apply(change));
    QCOMPARE(dump(sample.plan), final);
}

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
