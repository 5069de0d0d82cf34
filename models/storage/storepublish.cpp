// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/store.h"

#include "models/storage/connection.h"
#include "models/storage/dialect.h"
#include "models/storage/publication.h"
#include "models/storage/publicationrows.h"
#include "models/storage/recordsql.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr auto summaryColumns = "project, revision, as_of, verdict, score, gates_passed, gates_waived, "
                                "gates_open, gates_failed, computed_go_live, hash"_L1;

QVariant dateVariant(QDate date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant(QMetaType::fromType<QString>());
}

QDate dateAt(const RowCursor &row, int column)
{
    return row.isNull(column) ? QDate() : QDate::fromString(row.text(column), Qt::ISODate);
}

// Derived values have no history that would tell when they were altered; this does.
QString fingerprint(const Publication &publication)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\x1F"));
    };
    const ProjectSummary &summary = publication.summary;
    add(summary.project.toString());
    add(summary.asOf.toString(Qt::ISODate));
    add(enumKey(summary.verdict));
    add(summary.score ? QString::number(*summary.score, 'g', 17) : QString());
    add(summary.computedGoLive.toString(Qt::ISODate));
    for (const qint64 number : {summary.revision, qint64(summary.gates.passed), qint64(summary.gates.waived),
                                qint64(summary.gates.open), qint64(summary.gates.failed)})
        add(QString::number(number));
    for (const Commitment &commitment : publication.commitments) {
        add(commitment.person.toString());
        add(commitment.from.toString(Qt::ISODate));
        add(commitment.to.toString(Qt::ISODate));
        add(QString::number(commitment.percent));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<std::vector<StoredPublication>> readPublications(Connection &connection)
{
    std::vector<StoredPublication> all;
    const auto rows = connection.read(
        u"SELECT "_s + summaryColumns +
        u", EXISTS (SELECT 1 FROM change c WHERE c.seq > s.revision AND (c.project IS NULL OR c.project = "
        "s.project)) FROM project_summary s WHERE s.project IN (SELECT id FROM project) ORDER BY s.project"_s);
    QHash<QUuid, size_t> places;
    QStringList hashes;
    while (rows->next()) {
        StoredPublication stored;
        ProjectSummary &summary = stored.publication.summary;
        summary.project.uuid = uuidFromBytes(rows->bytes(0));
        summary.revision = rows->integer(1);
        summary.asOf = dateAt(*rows, 2);
        const auto verdict = enumFromKey(EnumTraits<Verdict>::labels, rows->text(3));
        summary.verdict = verdict ? static_cast<Verdict>(*verdict) : Verdict::NoGo;
        if (!rows->isNull(4))
            summary.score = rows->real(4);
        summary.gates = {.passed = int(rows->integer(5)),
                         .waived = int(rows->integer(6)),
                         .open = int(rows->integer(7)),
                         .failed = int(rows->integer(8))};
        summary.computedGoLive = dateAt(*rows, 9);
        hashes += rows->text(10);
        stored.isCurrent = rows->integer(11) == 0;
        places.insert(summary.project.uuid, all.size());
        all.push_back(std::move(stored));
    }
    if (rows->error())
        return *rows->error();
    const auto lines = connection.read(
        u"SELECT project, person, from_date, to_date, percent FROM commitment ORDER BY project, n"_s);
    while (lines->next()) {
        const auto place = places.constFind(uuidFromBytes(lines->bytes(0)));
        if (place == places.cend())
            continue;
        all[*place].publication.commitments.push_back({.person = PersonId{uuidFromBytes(lines->bytes(1))},
                                                       .from = dateAt(*lines, 2),
                                                       .to = dateAt(*lines, 3),
                                                       .percent = int(lines->integer(4))});
    }
    if (lines->error())
        return *lines->error();
    for (size_t i = 0; i < all.size(); ++i)
        all[i].isSound = fingerprint(all[i].publication) == hashes[qsizetype(i)];
    return all;
}

Result<void> Store::publish(const Publication &publication)
{
    if (auto writable = checkWritable(); !writable)
        return writable;
    const ProjectSummary &summary = publication.summary;
    const auto attempt = [&]() -> Result<void> {
        if (auto begun = m_connection->exec(sqliteDialect().beginWrite); !begun)
            return begun;
        const auto all = readPublications(*m_connection);
        if (!all)
            return all.error();
        for (const StoredPublication &stored : *all) {
            const bool isOurs = stored.publication.summary.project == summary.project && stored.isSound;
            if (isOurs && (stored.publication == publication ||
                           stored.publication.summary.revision > summary.revision)) {
                m_connection->rollback();
                return {};
            }
        }
        const QString project = summary.project.toString();
        // With this project's, what is left of projects that are gone.
        for (const auto &table : {u"project_summary"_s, u"commitment"_s}) {
            const auto cleared =
                m_connection->change(u"DELETE FROM "_s + table +
                                         u" WHERE project = ? OR project NOT IN (SELECT id FROM project)"_s,
                                     {project});
            if (!cleared)
                return cleared.error();
        }
        const auto added = m_connection->change(
            u"INSERT INTO project_summary ("_s + summaryColumns +
                u") SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM project WHERE id = ?)"_s,
            {project, summary.revision, dateVariant(summary.asOf), enumKey(summary.verdict),
             summary.score ? QVariant(*summary.score) : QVariant(QMetaType::fromType<double>()),
             summary.gates.passed, summary.gates.waived, summary.gates.open, summary.gates.failed,
             dateVariant(summary.computedGoLive), fingerprint(publication), project});
        if (!added)
            return added.error();
        int number = 0;
        for (const Commitment &commitment : publication.commitments) {
            if (*added == 0)
                break; // the project is gone
            const auto line = m_connection->change(
                u"INSERT INTO commitment (project, n, person, from_date, to_date, percent) VALUES (?, ?, ?, ?, ?, ?)"_s,
                {project, number++, commitment.person.toString(), dateVariant(commitment.from),
                 dateVariant(commitment.to), commitment.percent});
            if (!line)
                return line.error();
        }
        return m_connection->exec(u"COMMIT"_s);
    };
    const auto done = attempt();
    if (!done)
        m_connection->rollback();
    return done;
}

Result<std::vector<PublishedSummary>> Store::summaries()
{
    const auto all = readPublications(*m_connection);
    if (!all)
        return all.error();
    std::vector<PublishedSummary> summaries;
    for (const StoredPublication &stored : *all) {
        if (stored.isSound)
            summaries.push_back({stored.publication.summary, stored.isCurrent});
    }
    return summaries;
}

Result<std::vector<Commitment>> Store::commitmentsOutside(ProjectId project)
{
    const auto all = readPublications(*m_connection);
    if (!all)
        return all.error();
    std::vector<Commitment> commitments;
    for (const StoredPublication &stored : *all) {
        if (stored.isSound && stored.publication.summary.project != project)
            std::ranges::copy(stored.publication.commitments, std::back_inserter(commitments));
    }
    return commitments;
}

} // namespace baton
