// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/changesummary.h"
#include "models/plan/document.h"

#include <QTest>

using namespace baton;
using namespace Qt::StringLiterals;

class TestChangeSummary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsTheStateItCameToLast();
    void whatWasTakenBackHasNotHappened();
    void whatTheReaderDidIsNoNews();
};

namespace {

constexpr auto undo = "Undo: %1"_L1;

/// A history of one project, change by change.
struct History
{
    ProjectId project = ProjectId::create();
    PersonId somebody = PersonId::create();
    std::vector<HistoryItem> changes;

    void add(QUuid item, const char *before, const char *after, QLatin1StringView text = "Change %1"_L1)
    {
        HistoryItem &made = changes.emplace_back();
        made.revision = static_cast<qint64>(changes.size());
        made.actor.person = somebody;
        made.change.operation = QUuid::createUuid();
        made.change.project = project;
        made.change.text.key = text;
        made.change.rows.push_back({RecordKind::ChecklistItem,
                                    item,
                                    RowChange::Operation::Update,
                                    {{fieldIndex<ChecklistItem>("state"), QString::fromLatin1(before),
                                      QString::fromLatin1(after)}}});
    }
    QString summary(PersonId reader = {}) const { return changeSummary(changes, reader, project); }
};

} // namespace

void TestChangeSummary::countsTheStateItCameToLast()
{
    History history;
    const QUuid a = QUuid::createUuid();
    const QUuid b = QUuid::createUuid();
    history.add(a, "in_progress", "submitted");
    history.add(a, "submitted", "accepted");
    history.add(b, "submitted", "rejected");
    history.add(b, "rejected", "in_progress");
    history.add(b, "in_progress", "submitted");
    const QString said = history.summary();
    QVERIFY2(said.contains(u"1 submitted"_s) && said.contains(u"1 accepted"_s), qPrintable(said));
    QVERIFY(!said.contains(u"rejected"_s));
}

void TestChangeSummary::whatWasTakenBackHasNotHappened()
{
    History history;
    const QUuid item = QUuid::createUuid();
    history.add(item, "submitted", "rejected");
    history.add(item, "rejected", "submitted", undo);
    QCOMPARE(history.summary(), QString());
    history.add(item, "submitted", "rejected");
    QVERIFY(history.summary().contains(u"1 rejected"_s));
    // Of a change from before the last look the undo is all there is to see.
    History later;
    later.add(item, "accepted", "submitted", undo);
    QVERIFY(later.summary().contains(u"1 submitted"_s));
}

void TestChangeSummary::whatTheReaderDidIsNoNews()
{
    History history;
    history.add(QUuid::createUuid(), "submitted", "accepted");
    QVERIFY(!history.summary().isEmpty());
    QCOMPARE(history.summary(history.somebody), QString());
}

QTEST_GUILESS_MAIN(TestChangeSummary)
#include "tst_changesummary.moc"
