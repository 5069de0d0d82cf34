// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"

#include "tests/support/everyfield.h"
#include "tests/support/workspacefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace baton;

namespace {

const Actor ada{u"ada"_s, {}};

// Every byte there is, so that nothing takes it for text.
QByteArray content(int size = 70'000)
{
    QByteArray bytes(size, '\0');
    for (int i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 7919) >> 3);
    return bytes;
}

} // namespace

class TestAttachments : public QObject
{
    Q_OBJECT

    test::Workspace m_files;

    // A file with one copy, which the first evidence names.
    std::unique_ptr<Store> fileWithCopy(QString &hash)
    {
        const Plan plan = test::everyField(2, 7);
        auto store = m_files.makeWith(m_files.newPath(), plan);
        hash = *store->keepAttachment(content());
        const QUuid evidence = plan.rows<Evidence>().front().id.uuid;
        ChangeSet change = test::setField(plan, RecordKind::Evidence, evidence, "file_hash", Value{hash});
        if (!store->commit(change, ada, test::noon()))
            hash.clear();
        return store;
    }

private Q_SLOTS:
    void aCopyComesBackAsItWas()
    {
        QString hash;
        auto store = fileWithCopy(hash);
        QCOMPARE(hash.size(), 64);
        store = m_files.reopen(std::move(store));
        QCOMPARE(*store->attachment(hash), content());
        QVERIFY(store->verify()->isSound());
        // The same file once more takes no room.
        QCOMPARE(*store->keepAttachment(content()), hash);

        const QString copy = m_files.newPath();
        QVERIFY(store->copyTo(copy));
        auto copied = Store::open(copy);
        QVERIFY(copied);
        QCOMPARE(*(*copied)->attachment(hash), content());
    }

    void anEmptyFileIsAFileToo()
    {
        auto store = m_files.makeWith(m_files.newPath(), test::everyField(1, 7));
        const auto hash = store->keepAttachment({});
        QVERIFY(hash);
        QVERIFY(store->attachment(*hash));
        QVERIFY(store->attachment(*hash)->isEmpty());
        QVERIFY(store->verify()->isSound());
    }

    void whatIsTooLargeOrNotThereIsSaid()
    {
        QString hash;
        auto store = fileWithCopy(hash);
        const auto large = store->keepAttachment(QByteArray(attachmentLimit + 1, 'x'));
        QVERIFY(!large);
        QCOMPARE(large.error().code, ErrorCode::Invalid);
        QVERIFY(store->keepAttachment(QByteArray(attachmentLimit, 'x')));
        QCOMPARE(store->attachment(u"none"_s).error().code, ErrorCode::NotFound);

        StoreOptions readOnly;
        readOnly.isReadOnly = true;
        const QString path = store->path();
        store.reset();
        auto reader = Store::open(path, readOnly);
        QVERIFY(reader);
        QCOMPARE((*reader)->keepAttachment("new").error().code, ErrorCode::ReadOnly);
        QCOMPARE(*(*reader)->attachment(hash), content());
    }

    void anAlteredCopyIsNeitherOpenedNorPassedOver()
    {
        QString hash;
        auto store = fileWithCopy(hash);
        const QString path = store->path();
        store.reset();
        const QByteArray trigger =
            test::querySql(path, "SELECT sql FROM sqlite_schema WHERE name = 'attachment_no_update'");
        test::runSql(path,
                     "DROP TRIGGER attachment_no_update; UPDATE attachment SET content = x'00'; " + trigger);
        store = std::move(*Store::open(path));
        QCOMPARE(store->attachment(hash).error().code, ErrorCode::Damaged);
        const auto report = store->verify();
        QVERIFY(report);
        QVERIFY(!report->isSound());
    }
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
