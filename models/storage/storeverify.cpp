// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"

#include "models/storage/connection.h"
#include "models/storage/publicationrows.h"
#include "models/storage/recordsql.h"
#include "models/storage/replay.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// More than this of one kind says nothing new.
constexpr size_t problemLimit = 20;

class Verification
{
public:
    Verification(Connection &connection, const WorkspaceInfo &workspace, const Head &head,
                 const std::function<bool()> &cancelled)
        : m_connection(connection), m_workspace(workspace), m_cancelled(cancelled)
    {
        m_report.head = head;
    }

    Result<VerifyReport> run()
    {
        for (auto step : {&Verification::checkStructure, &Verification::checkReferences,
                          &Verification::walkHistory, &Verification::compareTables,
                          &Verification::checkPublications, &Verification::checkAttachments}) {
            if (auto done = (this->*step)(); !done) {
                if (done.error().code != ErrorCode::Damaged)
                    return done.error();
                // What cannot even be read is a finding, not the end.
                add(done.error().userMessage, done.error().technical);
            }
        }
        return m_report;
    }

private:
    void add(const QString &message, const QString &technical)
    {
        if (m_report.problems.size() < problemLimit)
            m_report.problems.push_back({ErrorCode::Damaged, message, technical});
    }
    bool isCancelled() const { return m_cancelled && m_cancelled(); }
    static Error cancelled()
    {
        return {ErrorCode::Cancelled, QCoreApplication::translate("Storage", "The check was stopped."), {}};
    }

    Result<void> checkStructure()
    {
        const auto rows = m_connection.read(u"PRAGMA integrity_check(20)"_s);
        QStringList findings;
        while (rows->next()) {
            if (rows->bytes(0) != "ok")
                findings += rows->text(0);
        }
        if (!findings.isEmpty())
            add(QCoreApplication::translate("Storage", "The structure of the file is damaged."),
                u"integrity_check: "_s + findings.join(u"; "_s).left(1000));
        return rows->error() ? Result<void>(*rows->error()) : Result<void>();
    }

    Result<void> checkReferences()
    {
        const auto rows = m_connection.read(u"PRAGMA foreign_key_check"_s);
        while (rows->next())
            add(QCoreApplication::translate("Storage", "A record refers to another that is not in the file."),
                u"foreign_key_check: "_s + rows->text(0) + u" -> "_s + rows->text(2));
        return rows->error() ? Result<void>(*rows->error()) : Result<void>();
    }

    void brokenChain(qint64 seq, const QString &technical)
    {
        add(QCoreApplication::translate(
                "Storage", "The history was altered or damaged at change %1: its fingerprint is not "
                           "the one that was stored with it.")
                .arg(QLocale().toString(seq)),
            u"change %1: %2"_s.arg(seq).arg(technical));
    }

    // Chain and replay in one pass.
    Result<void> walkHistory()
    {
        QByteArray previous = genesisHash(m_workspace);
        qint64 expected = 1;
        HistoryReader reader(m_connection, std::numeric_limits<qint64>::min(),
                             std::numeric_limits<qint64>::max());
        while (reader.nextChange()) {
            const StoredChange &change = reader.change();
            if (change.seq != expected)
                brokenChain(change.seq, u"expected %1"_s.arg(expected));
            if (change.prevHash != previous)
                brokenChain(change.seq, u"prev_hash differs"_s);
            if (auto readable = decode(change); !readable)
                brokenChain(change.seq, readable.error().technical);
            ChainHash hash(change);
            qint64 n = 0;
            while (reader.nextRow()) {
                if (reader.row().n != n++)
                    brokenChain(change.seq, u"row %1 is missing"_s.arg(n - 1));
                hash.add(change.seq, reader.row());
                replay(change.seq, reader.row());
                if (n % 1000 == 0 && isCancelled())
                    return cancelled();
            }
            if (hash.result() != change.hash)
                brokenChain(change.seq, u"hash differs"_s);
            previous = change.hash;
            expected = change.seq + 1;
            if (isCancelled())
                return cancelled();
        }
        if (reader.error())
            return *reader.error();
        if (m_report.head != Head{expected - 1, QString::fromLatin1(previous)}) {
            add(QCoreApplication::translate("Storage",
                                            "The history does not end where the file says that it ends."),
                u"head %1 %2, last change %3"_s.arg(m_report.head.revision)
                    .arg(m_report.head.hash)
                    .arg(expected - 1));
        }
        return {};
    }

    void replay(qint64 seq, const StoredRow &row)
    {
        // After the first failure the rest would fail for the same reason.
        if (!m_isReplayed)
            return;
        if (auto applied = m_replay.apply(row); !applied) {
            m_isReplayed = false;
            add(QCoreApplication::translate("Storage", "The history does not fit together at change %1.")
                    .arg(QLocale().toString(seq)),
                applied.error().technical);
        }
    }

    Result<void> compareTables()
    {
        if (!m_isReplayed)
            return {};
        for (const RecordInfo &info : allRecords()) {
            if (isCancelled())
                return cancelled();
            Plan stored;
            QHash<QUuid, qint64> versions;
            if (auto loaded = loadRows(m_connection, info.kind, {}, stored); !loaded)
                return loaded;
            if (auto loaded = loadVersions(m_connection, info.kind, versions); !loaded)
                return loaded;
            withRecordType(info.kind, [&](auto tag) {
                using T = typename decltype(tag)::Type;
                for (const T &row : stored.rows<T>()) {
                    const T *told = m_replay.plan().find(row.id);
                    if (!told)
                        differs(info, row.id.uuid, u"not in the history"_s);
                    else if (*told != row)
                        differs(info, row.id.uuid, u"differs"_s);
                    else if (versions.value(row.id.uuid) != m_replay.versions().value(row.id.uuid))
                        differs(info, row.id.uuid, u"rv differs"_s);
                }
                for (const T &row : m_replay.plan().template rows<T>()) {
                    if (!stored.find(row.id))
                        differs(info, row.id.uuid, u"missing"_s);
                }
            });
        }
        return {};
    }

    // No history tells what was published, and nothing but this would: its own fingerprint.
    Result<void> checkPublications()
    {
        const auto publications = readPublications(m_connection);
        if (!publications)
            return publications.error();
        for (const StoredPublication &stored : *publications) {
            if (stored.isSound)
                continue;
            const ProjectId project = stored.publication.summary.project;
            add(QCoreApplication::translate(
                    "Storage", "What the project “%1” publishes was altered outside of Baton, or "
                               "damaged. It is not shown; the next change of the project "
                               "replaces it.")
                    .arg(m_replay.plan().name(RecordKind::Project, project.uuid)),
                u"project_summary "_s + project.toString());
        }
        return {};
    }

    Result<void> checkAttachments()
    {
        const auto rows = m_connection.read(u"SELECT hash, content FROM attachment"_s);
        static const QRegularExpression hashShape(u"^[0-9a-f]{64}$"_s);
        QSet<QString> sound, altered;
        while (rows->next()) {
            if (isCancelled())
                return cancelled();
            const QByteArray hash =
                QCryptographicHash::hash(rows->bytes(1), QCryptographicHash::Sha256).toHex();
            (rows->bytes(0) == hash ? sound : altered).insert(rows->text(0));
        }
        if (rows->error())
            return *rows->error();
        const auto evidence = m_connection.read(
            u"SELECT title, file_name, file_hash FROM evidence WHERE file_hash IS NOT NULL"_s);
        while (evidence->next()) {
            // What is no hash was never a copy; that it was altered is found elsewhere.
            if (!hashShape.match(evidence->text(2)).hasMatch() || sound.contains(evidence->text(2)))
                continue;
            altered.remove(evidence->text(2));
            add(QCoreApplication::translate("Storage",
                                            "The copy of “%1” that is evidence “%2” is missing, was altered "
                                            "outside of Baton, or is damaged.")
                    .arg(evidence->text(1), evidence->text(0)),
                u"attachment "_s + evidence->text(2));
        }
        for (const QString &hash : std::as_const(altered)) {
            add(QCoreApplication::translate("Storage",
                                            "A copy of a file that was evidence once was altered outside of "
                                            "Baton, or is damaged."),
                u"attachment "_s + hash);
        }
        return evidence->error() ? Result<void>(*evidence->error()) : Result<void>();
    }

    void differs(const RecordInfo &info, QUuid id, const QString &technical)
    {
        const QString name = m_replay.plan().name(info.kind, id);
        add(QCoreApplication::translate("Storage",
                                        "%1 “%2” is not what the history says: it was altered outside of "
                                        "Baton, or damaged.")
                .arg(recordLabel(info), name),
            QLatin1StringView(info.table) + u' ' + id.toString(QUuid::WithoutBraces) + u' ' + technical);
    }

    Connection &m_connection;
    const WorkspaceInfo &m_workspace;
    const std::function<bool()> &m_cancelled;
    VerifyReport m_report;
    Replay m_replay;
    bool m_isReplayed = true;
};

} // namespace

Result<VerifyReport> Store::verify(const std::function<bool()> &cancelled)
{
    if (auto begun = m_connection->exec(u"BEGIN"_s); !begun)
        return begun.error();
    m_connection->setCancel(cancelled);
    const auto check = [&]() -> Result<VerifyReport> {
        const auto now = head();
        if (!now)
            return now.error();
        return Verification(*m_connection, m_workspace, *now, cancelled).run();
    };
    auto report = check();
    m_connection->setCancel({});
    m_connection->rollback();
    m_connection->releaseMemory();
    return report;
}

} // namespace baton
