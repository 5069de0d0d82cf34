// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/migrations.h"

#include "models/storage/connection.h"
#include "models/storage/dialect.h"
#include "models/storage/publication.h"
#include "models/storage/store.h"
#include "tests/support/everyfield.h"
#include "tests/support/workspacefile.h"

#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace baton;
using test::noon;

namespace {

QString sqliteType(const FieldInfo &field)
{
    const QLatin1StringView token(columnType(field.kind));
    return token == "{INT}"_L1 ? u"INTEGER"_s : token == "{REAL}"_L1 ? u"REAL"_s : u"TEXT"_s;
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

    test::Workspace m_files;

    static std::unique_ptr<Connection> memory(std::span<const char *const> steps)
    {
        auto connection = Connection::open(u":memory:"_s, Connection::Access::Create, 0);
        if (!connection)
            qFatal("%s", qPrintable(connection.error().technical));
        if (auto done = migrate(**connection, 0, steps); !done)
            qFatal("%s", qPrintable(done.error().technical));
        return std::move(*connection);
    }

private Q_SLOTS:
    // A field without its migration fails here: released steps stay as they are, a new field is a new step.
    void tablesHaveExactlyTheColumnsOfTheSchema()
    {
        auto database = memory(migrationSteps());
        for (const RecordInfo &info : allRecords()) {
            QStringList expected{u"id TEXT 1 0"_s, u"rv INTEGER 1 0"_s};
            for (const FieldInfo &field : info.fields) {
                const bool isNotNull = !field.isNullable || field.isRequired;
                expected +=
                    u"%1 %2 %3 0"_s.arg(QLatin1StringView(field.key), sqliteType(field)).arg(int(isNotNull));
            }
            QStringList present;
            const auto columns =
                database->read(u"SELECT name, type, \"notnull\", hidden FROM pragma_table_xinfo(?)"_s,
                               {QString::fromLatin1(info.table)});
            while (columns->next())
                present += u"%1 %2 %3 %4"_s.arg(columns->text(0), columns->text(1), columns->text(2),
                                                columns->text(3));
            expected.sort();
            present.sort();
            QCOMPARE(present.join(u'\n'), expected.join(u'\n'));
        }
    }

    void textsAreLimitedAndReferencesChecked()
    {
        auto database = memory(migrationSteps());
        for (const RecordInfo &info : allRecords()) {
            const QString table = QString::fromLatin1(info.table);
            const QString sql =
                database->scalar(u"SELECT sql FROM sqlite_schema WHERE name = ?"_s, {table})->toString();
            QVERIFY(sql.endsWith(u") STRICT"_s));
            QStringList references;
            const auto keys = database->read(
                u"SELECT \"from\", \"table\", on_delete FROM pragma_foreign_key_list(?)"_s, {table});
            while (keys->next())
                references += keys->text(0) + u' ' + keys->text(1) + u' ' + keys->text(2);
            QStringList expected;
            for (const FieldInfo &field : info.fields) {
                const QLatin1StringView key(field.key);
                if (isFreeText(field.kind)) {
                    const QString check =
                        u"CONSTRAINT %1_%2_length CHECK (length(%2) <= %3)"_s.arg(table, key)
                            .arg(field.maximumLength);
                    QVERIFY2(sql.contains(check), qPrintable(check));
                }
                if (field.kind == FieldKind::Reference)
                    expected +=
                        key + u' ' + QLatin1StringView(recordInfo(field.target).table) + u" NO ACTION"_s;
            }
            references.sort();
            expected.sort();
            QCOMPARE(references, expected);
        }
    }

    void everyProjectScopedTableIsIndexedByProject()
    {
        auto database = memory(migrationSteps());
        for (const RecordInfo &info : allRecords()) {
            if (info.projectField < 0)
                continue;
            const auto sql =
                database->scalar(u"SELECT sql FROM sqlite_schema WHERE name = ?"_s,
                                 {QVariant(QString(QLatin1StringView(info.table) + u"_project"_s))});
            QVERIFY2(sql->toString().endsWith(u"(project)"_s), info.table);
        }
    }

    void stepsRaiseTheVersionOneByOne()
    {
        const std::vector<const char *> steps{
            "CREATE TABLE a (x {INT}) {STRICT};\n",
            "ALTER TABLE a ADD COLUMN y TEXT;\nCREATE INDEX a_y ON a (y);\n"};
        auto database = memory(std::span(steps).first(1));
        QCOMPARE(database->scalar(u"PRAGMA user_version"_s)->toInt(), 1);
        QVERIFY(database->exec(u"INSERT INTO a VALUES (7)"_s));
        QVERIFY(migrate(*database, 1, steps));
        QCOMPARE(database->scalar(u"PRAGMA user_version"_s)->toInt(), 2);
        QCOMPARE(database->scalar(u"PRAGMA application_id"_s)->toInt(), applicationId);
        QCOMPARE(database->scalar(u"PRAGMA foreign_keys"_s)->toInt(), 1);
        QCOMPARE(database->scalar(u"SELECT x FROM a WHERE y IS NULL"_s)->toInt(), 7);
        // Made step by step or at once: the same schema.
        QCOMPARE(*schemaOf(*database), *expectedSchema(steps));
    }

    void failedStepLeavesTheVersionBefore_data()
    {
        QTest::addColumn<QByteArray>("step");
        QTest::newRow("wrong SQL") << QByteArray("ALTER TABLE a ADD COLUMN y TEXT;\nNONSENSE;\n");
        QTest::newRow("orphans") << QByteArray("INSERT INTO a VALUES (1, 5);\n");
    }
    void failedStepLeavesTheVersionBefore()
    {
        QFETCH(QByteArray, step);
        const std::vector<const char *> steps{
            "CREATE TABLE a (x {INT} PRIMARY KEY, p {INT} REFERENCES a (x)) {STRICT};\n", step.constData()};
        auto database = memory(std::span(steps).first(1));
        const QStringList before = *schemaOf(*database);
        QVERIFY(!migrate(*database, 1, steps));
        QVERIFY(!database->isInTransaction());
        QCOMPARE(database->scalar(u"PRAGMA user_version"_s)->toInt(), 1);
        QCOMPARE(*schemaOf(*database), before);
        QCOMPARE(database->scalar(u"SELECT count(*) FROM a"_s)->toInt(), 0);
        QCOMPARE(database->scalar(u"PRAGMA foreign_keys"_s)->toInt(), 1);
    }

    void olderFileIsBroughtUpToDateAfterABackup()
    {
        const QString path = m_files.newPath();
        const Plan plan = test::everyField(2, 5);
        m_files.makeWith(path, plan).reset();
        std::vector<const char *> steps(migrationSteps().begin(), migrationSteps().end());
        steps.push_back("ALTER TABLE task ADD COLUMN later TEXT;\n");
        auto store = Store::open(path, {.steps = steps});
        QVERIFY2(store, qPrintable(store ? QString() : store.error().technical));
        QCOMPARE(test::canonicalDump(*(*store)->load()), test::canonicalDump(plan));
        QVERIFY((*store)->verify()->isSound());
        store->reset();
        QCOMPARE(test::querySql(path, "PRAGMA user_version").toInt(), currentVersion() + 1);
        QCOMPARE(test::querySql(path, "SELECT count(*) FROM task WHERE later IS NULL"), "2");

        // The program of before refuses it, and finds its own version in the backup.
        QCOMPARE(Store::open(path).error().code, ErrorCode::Newer);
        const QStringList backups = QDir(backupFolderOf(path)).entryList(QDir::Files);
        QCOMPARE(backups.size(), 1);
        auto backup = Store::open(backupFolderOf(path) + u'/' + backups.first());
        QVERIFY(backup);
        QCOMPARE(test::canonicalDump(*(*backup)->load()), test::canonicalDump(plan));
    }

    void failedUpgradeLeavesTheFileAsItWas()
    {
        const QString path = m_files.newPath();
        m_files.makeWith(path, test::everyField(2, 5)).reset();
        const QByteArray before = test::bytesOf(path);
        std::vector<const char *> steps(migrationSteps().begin(), migrationSteps().end());
        steps.push_back("ALTER TABLE task ADD COLUMN later TEXT;\nNONSENSE;\n");
        QVERIFY(!Store::open(path, {.steps = steps}));
        QCOMPARE(test::bytesOf(path), before);

        const auto refused = Store::open(path, {.isReadOnly = true, .steps = steps});
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
        QVERIFY2(refused.error().userMessage.contains(u"older version"_s),
                 qPrintable(refused.error().userMessage));
        QCOMPARE(test::bytesOf(path), before);
    }

    // Every released version keeps its file here for ever; each must open, load and verify.
    void filesOfEarlierVersionsOpen()
    {
        const QDir folder(QStringLiteral(BATON_SOURCE_DIR "/tests/data/versions"));
        const QStringList names = folder.entryList({u"*.baton"_s}, QDir::Files);
        for (int version = 1; version <= currentVersion(); ++version)
            QVERIFY2(names.contains(u"version%1.baton"_s.arg(version)),
                     "a released version without its file");
        for (const QString &name : names) {
            const QString path = m_files.newPath();
            test::writeBytes(path, test::bytesOf(folder.filePath(name)));
            auto store = Store::open(path);
            QVERIFY2(store, qPrintable(name + (store ? QString() : store.error().technical)));
            const auto plan = (*store)->load();
            QVERIFY2(plan, qPrintable(name + (plan ? QString() : plan.error().technical)));
            for (const RecordInfo &info : allRecords())
                QVERIFY2(plan->count(info.kind) > 0, info.table);
            QCOMPARE(plan->project()->name, u"Übergabe <img src=/dev/zero> 🚀"_s);
            const auto report = (*store)->verify();
            QVERIFY(report);
            QVERIFY2(report->isSound(), report->isSound() ? "" : qPrintable(report->problems[0].technical));
            // And can be written.
            QVERIFY((*store)->commit(
                test::setField(*plan, RecordKind::Project, plan->openProject().uuid, "name", u"New"_s),
                {u"x"_s, {}}, noon()));
        }
    }

    // How such a file is made: BATON_MAKE_VERSION=FILE tst_migrations makeVersionFile
    void makeVersionFile()
    {
        const QString target = qEnvironmentVariable("BATON_MAKE_VERSION");
        if (target.isEmpty())
            return;
        Plan plan = test::everyField(2, 1);
        auto store = m_files.makeWith(m_files.newPath(), plan);
        QRandomGenerator random(99);
        for (int i = 0; i < 5; ++i) {
            const ChangeSet change = test::randomChange(plan, random);
            QVERIFY(plan.apply(change));
            QVERIFY(store->commit(change, {u"ada"_s, plan.rows<Person>()[0].id}, noon()));
        }
        QVERIFY(store->commit(test::setField(plan, RecordKind::Project, plan.openProject().uuid, "name",
                                             u"Übergabe <img src=/dev/zero> 🚀"_s),
                              {u"ada"_s, {}}, noon()));
        Publication publication;
        publication.summary = {.project = plan.openProject(),
                               .revision = store->head()->revision,
                               .asOf = noon().date(),
                               .verdict = Verdict::ConditionalGo,
                               .score = 90.5,
                               .gates = {.passed = 3, .waived = 1, .open = 0, .failed = 0},
                               .computedGoLive = noon().date().addDays(30)};
        publication.commitments = {{plan.rows<Person>()[0].id, noon().date(), noon().date().addDays(4), 50}};
        QVERIFY(store->publish(publication));
        const auto copy = store->keepAttachment("What was in the file.");
        QVERIFY(copy);
        QVERIFY(store->commit(
            test::setField(plan, RecordKind::Evidence, plan.rows<Evidence>()[0].id.uuid, "file_hash", *copy),
            {u"ada"_s, {}}, noon()));
        QVERIFY(store->copyTo(target));
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
