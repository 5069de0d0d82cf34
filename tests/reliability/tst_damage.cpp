// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged copies of a plan: flipped bits, cuts, swapped, blanked and doubled pages. Opening and checking
// never crash; what is shown without a warning is what was written.
#include "models/storage/publication.h"
#include "models/storage/store.h"

#include "tests/support/everyfield.h"
#include "tests/support/plangenerator.h"
#include "tests/support/workspacefile.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace baton;
using test::canonicalDump;
using test::noon;

namespace {

constexpr qsizetype pageSize = 4096;
constexpr int copies = 2000;

QByteArray damaged(const QByteArray &good, QRandomGenerator &random)
{
    QByteArray bytes = good;
    const auto anyByte = [&] { return static_cast<qsizetype>(random.bounded(quint32(bytes.size()))); };
    const auto anyPage = [&] { return anyByte() / pageSize * pageSize; };
    switch (random.bounded(8)) {
    case 0:
        bytes.truncate(anyByte());
        break;
    case 1:
        bytes.truncate(anyPage());
        break;
    case 2: {
        const qsizetype a = anyPage();
        const qsizetype b = anyPage();
        const QByteArray page = bytes.sliced(a, pageSize);
        bytes.replace(a, pageSize, bytes.sliced(b, pageSize));
        bytes.replace(b, pageSize, page);
        break;
    }
    case 3:
        bytes.replace(anyPage(), pageSize, QByteArray(pageSize, '\0'));
        break;
    case 4: {
        const QByteArray page = bytes.sliced(anyPage(), pageSize);
        bytes.replace(anyPage(), pageSize, page);
        break;
    }
    default: // what disks and cables do most
        for (quint32 flips = 1 + random.bounded(6u); flips > 0; --flips) {
            const qsizetype at = anyByte();
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(8)));
        }
    }
    return bytes;
}

// All that a window or report shows of a file.
struct Shown
{
    QByteArray records;
    std::vector<PublishedSummary> summaries;
    std::vector<Commitment> commitments;
    std::vector<HistoryEntry> history;
    Head head;
    WorkspaceInfo workspace;
};

} // namespace

class TestDamage : public QObject
{
    Q_OBJECT

    test::Workspace m_files;

    static std::optional<Shown> look(Store &store, const Plan &plan)
    {
        const auto summaries = store.summaries();
        const auto commitments = store.commitmentsOutside({});
        const auto history = store.history(1, 1000);
        const auto head = store.head();
        if (!summaries || !commitments || !history || !head)
            return std::nullopt;
        return Shown{canonicalDump(plan), *summaries, *commitments, *history, *head, store.workspace()};
    }
    static bool isSame(const Shown &a, const Shown &b)
    {
        if (a.commitments != b.commitments || a.summaries.size() != b.summaries.size())
            return false;
        for (size_t i = 0; i < a.summaries.size(); ++i) {
            if (a.summaries[i].summary != b.summaries[i].summary)
                return false;
        }
        if (a.records != b.records || a.head != b.head || a.history.size() != b.history.size() ||
            a.workspace.id != b.workspace.id || a.workspace.name != b.workspace.name ||
            a.workspace.timeZone != b.workspace.timeZone || a.workspace.createdAt != b.workspace.createdAt)
            return false;
        for (size_t i = 0; i < a.history.size(); ++i) {
            const HistoryEntry &x = a.history[i];
            const HistoryEntry &y = b.history[i];
            if (x.actor != y.actor || x.at != y.at || x.hash != y.hash || x.change.text != y.change.text ||
                x.change.rows != y.change.rows || x.change.operation != y.change.operation)
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void nothingAlteredIsShownWithoutAWarning()
    {
        const QString path = m_files.newPath();
        Plan plan = test::everyField(6, 31);
        auto store = m_files.makeWith(path, plan);
        QRandomGenerator random(32);
        for (int i = 0; i < 20; ++i) {
            const ChangeSet change = test::randomChange(plan, random);
            QVERIFY(plan.apply(change));
            QVERIFY(store->commit(change, {u"ada"_s, {}}, noon().addSecs(i)));
        }
        Publication publication;
        publication.summary.project = plan.openProject();
        publication.summary.revision = 21;
        publication.summary.asOf = noon().date();
        publication.summary.score = 88.25;
        for (int i = 0; i < 40; ++i)
            publication.commitments.push_back({plan.rows<Person>()[0].id, noon().date().addDays(7 * i),
                                               noon().date().addDays(7 * i + 4), i});
        QVERIFY(store->publish(publication));
        const Shown good = *look(*store, plan);
        QCOMPARE(good.commitments.size(), 40U);
        store.reset();
        const QByteArray bytes = test::bytesOf(path);

        int refused = 0;
        int unreadable = 0;
        int warned = 0;
        int unharmed = 0;
        const int count = qEnvironmentVariableIsSet("BATON_SHORT") ? copies / 10 : copies;
        const QString copy = m_files.path(u"damaged.baton"_s);
        for (int i = 0; i < count; ++i) {
            test::writeBytes(copy, damaged(bytes, random));
            QElapsedTimer timer;
            timer.start();
            auto opened = Store::openAndLoad(copy);
            if (!opened) {
                ++refused;
                QVERIFY(!opened.error().userMessage.isEmpty());
            } else {
                const auto shown = look(*opened->store, opened->plan);
                const auto report = opened->store->verify();
                if (!shown)
                    ++unreadable;
                else if (!report || !report->isSound())
                    ++warned;
                else
                    ++unharmed;
                if (shown && report && report->isSound())
                    QVERIFY2(isSame(*shown, good),
                             qPrintable(u"copy %1 was altered and not noticed"_s.arg(i)));
            }
            QVERIFY(timer.elapsed() < 10'000);
        }
        qInfo("%d copies: %d refused on opening, %d on reading more, %d found by the check, %d unharmed",
              count, refused, unreadable, warned, unharmed);
        QVERIFY(refused + unreadable + warned > count / 2);
    }
};

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
