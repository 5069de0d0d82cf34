// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/recordname.h"
#include "tests/plan/samplehandover.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace baton;

class TestRecordName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatHasNoNameByWhatItIsAbout()
    {
        SampleHandover h;
        Edit edit(h.plan, "");
        Acceptance accepted;
        accepted.project = h.project;
        accepted.item = h.training;
        accepted.decidedBy = accepted.recordedBy = h.operator_;
        accepted.decidedOn = SampleHandover::today();
        const AcceptanceId id = edit.insert(accepted);
        const auto made = edit.finish();
        QVERIFY2(made, made ? "" : qPrintable(made.error().userMessage));
        QVERIFY(h.plan.apply(*made));
        QCOMPARE(recordName(h.plan, RecordKind::Acceptance, id.uuid), u"TRN-02 by Olu Operator"_s);
        QCOMPARE(recordTitle(h.plan, made->rows.front()), u"Acceptance of TRN-02 by Olu Operator"_s);
        // Once it has gone, by what the change took away.
        Edit removal(h.plan, "");
        removal.remove(id);
        const auto gone = removal.finish();
        QVERIFY(gone && h.plan.apply(*gone));
        QCOMPARE(recordTitle(h.plan, gone->rows.front()), u"Acceptance of TRN-02 by Olu Operator"_s);
    }
};

QTEST_GUILESS_MAIN(TestRecordName)
#include "tst_recordname.moc"
