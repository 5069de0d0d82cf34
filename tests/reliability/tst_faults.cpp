// SPDX-License-Identifier: GPL-3.0-or-later
// Something goes wrong at every single write of one edit of each kind: afterwards the file holds the old
// state or the new one, whole, and what was reported as stored is there.
#include "models/storage/store.h"

#include "tests/support/everyfield.h"
#include "tests/support/faultyvfs.h"
#include "tests/support/workspacefile.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace baton;
using test::canonicalDump;
using test::Fault;
using test::FaultyVfs;
using test::noon;

namespace {

const char *nameOf(Fault fault)
{
    switch (fault) {
    case Fault::Crash:
        return "crash";
    case Fault::Torn:
        return "torn write";
    case Fault::PowerCut:
        return "power cut";
    case Fault::DiskFull:
        return "disk full";
    case Fault::IoError:
        return "one I/O error";
    case Fault::IoErrorStay:
        return "lasting I/O error";
    case Fault::None:
        break;
    }
    return "none";
}

bool isDeath(Fault fault)
{
    return fault == Fault::Crash || fault == Fault::Torn || fault == Fault::PowerCut;
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

    test::Workspace m_files;
    Plan m_plan;
    QByteArray m_bytes;
    QHash<int, QUuid> m_loose; ///< by kind: a row that nothing refers to
    int m_faults = 0;

    // A further row with the values of the first; what it owns stays with the first.
    template <class T>
    T another() const
    {
        T row = m_plan.rows<T>().front();
        row.id = Id<T>::create();
        return row;
    }

    ChangeSet edit(RecordKind kind, RowChange::Operation operation) const
    {
        const RecordInfo &info = recordInfo(kind);
        ChangeSet change;
        change.operation = QUuid::createUuid();
        change.project = m_plan.openProject();
        change.text = {u"One edit"_s, {}};
        withRecordType(kind, [&](auto tag) {
            using T = typename decltype(tag)::Type;
            const T made = another<T>();
            const bool isInsert = operation == RowChange::Operation::Insert;
            RowChange row{kind, isInsert ? made.id.uuid : m_loose[int(kind)], operation, {}};
            const T &present = isInsert ? made : *m_plan.find(Id<T>{row.id});
            for (size_t f = 0; f < info.fields.size(); ++f) {
                Value value = info.fields[f].get(&present);
                if (baton::isNull(value))
                    continue;
                const int field = static_cast<int>(f);
                if (isInsert) {
                    row.fields.push_back({field, {}, std::move(value)});
                } else if (operation == RowChange::Operation::Remove) {
                    row.fields.push_back({field, std::move(value), {}});
                } else if (row.fields.empty() && info.fields[f].kind != FieldKind::Reference) {
                    QRandomGenerator random(1);
                    Value other = test::randomValue(info.fields[f], m_plan, random);
                    if (other != value)
                        row.fields.push_back({field, std::move(value), std::move(other)});
                }
            }
            change.rows.push_back(std::move(row));
        });
        return change;
    }

    void oneFault(const QString &path, const ChangeSet &change, Fault fault, int at, const QByteArray &before,
                  const QByteArray &after)
    {
        const QString where = u"%1 at write %2"_s.arg(QLatin1StringView(nameOf(fault))).arg(at);
        test::writeBytes(path, m_bytes);
        auto store = Store::open(path, {.isStructureKnown = true});
        QVERIFY(store);
        FaultyVfs::arm(fault, at, static_cast<quint32>(at));
        const auto stored = (*store)->commit(change, {u"ada"_s, {}}, noon());
        if (fault == Fault::PowerCut && !FaultyVfs::hasStruck())
            FaultyVfs::cutPower(); // right after it was reported as stored
        const bool hasStruck = FaultyVfs::hasStruck();
        if (!stored && !isDeath(fault)) {
            const ErrorCode code = stored.error().code;
            QVERIFY2(code == ErrorCode::NoSpace || code == ErrorCode::Io || code == ErrorCode::ReadOnly,
                     qPrintable(where + u' ' + stored.error().technical));
            // The disk works again: the same connection shows the old state and takes the change.
            FaultyVfs::disarm();
            const auto now = (*store)->load();
            QVERIFY2(now, qPrintable(where + (now ? QString() : now.error().technical)));
            const bool isThere = canonicalDump(*now) == after;
            QVERIFY2(isThere || canonicalDump(*now) == before, qPrintable(where));
            if (fault != Fault::IoErrorStay && fault != Fault::DiskFull)
                QVERIFY2(!isThere, qPrintable(where + u": refused, but stored"_s));
        }
        store->reset();
        FaultyVfs::disarm();
        QVERIFY2(hasStruck, qPrintable(where));
        ++m_faults;

        auto reopened = Store::open(path);
        QVERIFY2(reopened, qPrintable(where + (reopened ? QString() : reopened.error().technical)));
        const auto plan = (*reopened)->load();
        QVERIFY2(plan, qPrintable(where + (plan ? QString() : plan.error().technical)));
        const QByteArray dump = canonicalDump(*plan);
        const bool isNew = dump == after;
        QVERIFY2(isNew || dump == before, qPrintable(where + u": neither the old nor the new state"_s));
        QVERIFY2(isNew || !stored, qPrintable(where + u": reported as stored, but lost"_s));
        QCOMPARE((*reopened)->head()->revision, isNew ? 2 : 1);
        const auto report = (*reopened)->verify();
        QVERIFY2(report && report->isSound(), qPrintable(where));
        if (isNew)
            return;
        const auto again = (*reopened)->commit(change, {u"ada"_s, {}}, noon());
        QVERIFY2(again, qPrintable(where + (again ? QString() : again.error().technical)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_plan = test::everyField(2, 21);
        for (const RecordInfo &info : allRecords()) {
            withRecordType(info.kind, [&](auto tag) {
                auto row = another<typename decltype(tag)::Type>();
                m_loose[int(info.kind)] = row.id.uuid;
                m_plan.load(std::move(row));
            });
        }
        const QString path = m_files.newPath();
        m_files.makeWith(path, m_plan).reset();
        m_bytes = test::bytesOf(path);
        FaultyVfs::install();
    }

    void everyWriteOfOneEdit_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("operation");
        for (const RecordInfo &info : allRecords()) {
            QTest::addRow("insert %s", info.table) << int(info.kind) << int(RowChange::Operation::Insert);
            QTest::addRow("update %s", info.table) << int(info.kind) << int(RowChange::Operation::Update);
            QTest::addRow("remove %s", info.table) << int(info.kind) << int(RowChange::Operation::Remove);
        }
    }
    void everyWriteOfOneEdit()
    {
        QFETCH(int, kind);
        QFETCH(int, operation);
        const ChangeSet change =
            edit(static_cast<RecordKind>(kind), static_cast<RowChange::Operation>(operation));
        // Another project in the file would be the first; always look at the same one.
        Plan plan = m_plan;
        QVERIFY(plan.apply(change));
        const QString path = m_files.newPath();

        // What it looks like when nothing goes wrong, and how many writes that takes.
        test::writeBytes(path, m_bytes);
        auto store = Store::open(path);
        QVERIFY(store);
        const QByteArray before = canonicalDump(*(*store)->load());
        FaultyVfs::arm(Fault::None, -1);
        QVERIFY((*store)->commit(change, {u"ada"_s, {}}, noon()));
        const int writes = FaultyVfs::writes();
        std::vector<bool> isData;
        for (int at = 0; at < writes; ++at)
            isData.push_back(FaultyVfs::isData(at));
        const QByteArray after = canonicalDump(*(*store)->load());
        store->reset();
        QVERIFY(before != after);
        QVERIFY2(writes >= 8, qPrintable(QString::number(writes)));

        const int stride = qEnvironmentVariableIsSet("BATON_SHORT") ? 7 : 1;
        for (const Fault fault : {Fault::Crash, Fault::Torn, Fault::PowerCut, Fault::DiskFull, Fault::IoError,
                                  Fault::IoErrorStay}) {
            const int end = fault == Fault::PowerCut ? writes + 1 : writes;
            for (int at = (kind + operation) % stride; at < end; at += stride) {
                if (fault == Fault::Torn && !isData[static_cast<size_t>(at)])
                    continue; // as Crash
                if (fault == Fault::IoErrorStay && at % 3 != 0)
                    continue; // much as DiskFull
                oneFault(path, change, fault, at, before, after);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void cleanupTestCase() { qInfo("%d faults", m_faults); }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
