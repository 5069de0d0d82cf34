<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Calendars</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeImpact</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) later.</source>
        <translation>
            <numerusform>%n working day later.</numerusform>
            <numerusform>%n working days later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) earlier.</source>
        <translation>
            <numerusform>%n working day earlier.</numerusform>
            <numerusform>%n working days earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due date(s) move: %1.</source>
        <translation>
            <numerusform>%n due date moves: %1.</numerusform>
            <numerusform>%n due dates move: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiver(s) are no longer valid: %1.</source>
        <translation>
            <numerusform>%n waiver is no longer valid: %1.</numerusform>
            <numerusform>%n waivers are no longer valid: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The evidence of %n item(s) becomes too old: %1.</source>
        <translation>
            <numerusform>The evidence of %n item becomes too old: %1.</numerusform>
            <numerusform>The evidence of %n items becomes too old: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The timeline is still %n working day(s) later than that.</source>
        <translation>
            <numerusform>The timeline is still %n working day later than that.</numerusform>
            <numerusform>The timeline is still %n working days later than that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more new error(s).</source>
        <translation>
            <numerusform>%n more new error.</numerusform>
            <numerusform>%n more new errors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeSummary</name>
    <message numerus="yes">
        <source>%n submitted</source>
        <translation>
            <numerusform>%n submitted</numerusform>
            <numerusform>%n submitted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message numerus="yes">
        <source>Go-live %1, in %n day(s).</source>
        <translation>
            <numerusform>Go-live %1, in %n day.</numerusform>
            <numerusform>Go-live %1, in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go-live %1, %n day(s) ago.</source>
        <translation>
            <numerusform>Go-live %1, %n day ago.</numerusform>
            <numerusform>Go-live %1, %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To reach GO, %n item(s) to accept:</source>
        <translation>
            <numerusform>To reach GO, %n item to accept:</numerusform>
            <numerusform>To reach GO, %n items to accept:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To reach EXIT, %n item(s) to accept:</source>
        <translation>
            <numerusform>To reach EXIT, %n item to accept:</numerusform>
            <numerusform>To reach EXIT, %n items to accept:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>Set to %n working day(s)</source>
        <translation>
            <numerusform>Set to %n working day</numerusform>
            <numerusform>Set to %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) would be due before the project starts; they are due on its first day.</source>
        <translation>
            <numerusform>%n item would be due before the project starts; it is due on its first day.</numerusform>
            <numerusform>%n items would be due before the project starts; they are due on its first day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is planned for more than 100 %: %2 and %n more time(s).</source>
        <translation>
            <numerusform>%1 is planned for more than 100 %: %2 and %n more time.</numerusform>
            <numerusform>%1 is planned for more than 100 %: %2 and %n more times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” stands here %n time(s): repeated by procedure, it is operation.</source>
        <translation>
            <numerusform>“%1” stands here %n time: repeated by procedure, it is operation.</numerusform>
            <numerusform>“%1” stands here %n times: repeated by procedure, it is operation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is to accept %n item(s) on %2.</source>
        <translation>
            <numerusform>%1 is to accept %n item on %2.</numerusform>
            <numerusform>%1 is to accept %n items on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has waited %n working day(s) for a review; nobody is named to accept it.</source>
        <translation>
            <numerusform>%1 has waited %n working day for a review; nobody is named to accept it.</numerusform>
            <numerusform>%1 has waited %n working days for a review; nobody is named to accept it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has waited %n working day(s) for %2; it is now with %3 as line manager.</source>
        <translation>
            <numerusform>%1 has waited %n working day for %2; it is now with %3 as line manager.</numerusform>
            <numerusform>%1 has waited %n working days for %2; it is now with %3 as line manager.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has waited %n working day(s) for %2.</source>
        <translation>
            <numerusform>%1 has waited %n working day for %2.</numerusform>
            <numerusform>%1 has waited %n working days for %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) keep the dates of the file instead of computed ones: %1</source>
        <translation>
            <numerusform>%n task keeps the dates of the file instead of computed ones: %1</numerusform>
            <numerusform>%n tasks keep the dates of the file instead of computed ones: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) are scheduled as soon as possible all the same: %1</source>
        <translation>
            <numerusform>%n task is scheduled as soon as possible all the same: %1</numerusform>
            <numerusform>%n tasks are scheduled as soon as possible all the same: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hard stop on %1 lies more than %n working day(s) after the tail end.</source>
        <translation>
            <numerusform>The hard stop on %1 lies more than %n working day after the tail end.</numerusform>
            <numerusform>The hard stop on %1 lies more than %n working days after the tail end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionNotice</name>
    <message numerus="yes">
        <source>%n decisions are recorded.</source>
        <translation>
            <numerusform>%n decision is recorded.</numerusform>
            <numerusform>%n decisions are recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acceptances are withdrawn.</source>
        <translation>
            <numerusform>%n acceptance is withdrawn.</numerusform>
            <numerusform>%n acceptances are withdrawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added.</source>
        <comment>by pasting</comment>
        <translation>
            <numerusform>%n row added.</numerusform>
            <numerusform>%n rows added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) changed.</source>
        <comment>by pasting</comment>
        <translation>
            <numerusform>%n row changed.</numerusform>
            <numerusform>%n rows changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceCommand</name>
    <message numerus="yes">
        <source>“%1” is the name of %n copies. Say the fingerprint of the one that is meant.</source>
        <translation>
            <numerusform>“%1” is the name of %n copy. Say the fingerprint of the one that is meant.</numerusform>
            <numerusform>“%1” is the name of %n copies. Say the fingerprint of the one that is meant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gantt</name>
    <message numerus="yes">
        <source>%n more milestone(s) have no room here</source>
        <translation>
            <numerusform>%n more milestone has no room here</numerusform>
            <numerusform>%n more milestones have no room here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoLiveSlip</name>
    <message numerus="yes">
        <source>Go-live is now computed for %1, %n working day(s) after the promised %2.</source>
        <translation>
            <numerusform>Go-live is now computed for %1, %n working day after the promised %2.</numerusform>
            <numerusform>Go-live is now computed for %1, %n working days after the promised %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message numerus="yes">
        <source>and %n more record(s)</source>
        <translation>
            <numerusform>and %n more record</numerusform>
            <numerusform>and %n more records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%1 (%n rows: %2)</source>
        <translation>
            <numerusform>%1 (%n row: %2)</numerusform>
            <numerusform>%1 (%n rows: %2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPlan</name>
    <message numerus="yes">
        <source>Made %1: %2, with %n checklist item(s).</source>
        <translation>
            <numerusform>Made %1: %2, with %n checklist item.</numerusform>
            <numerusform>Made %1: %2, with %n checklist items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported into %1: %n task(s)</source>
        <translation>
            <numerusform>Imported into %1: %n task</numerusform>
            <numerusform>Imported into %1: %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar(s)</source>
        <translation>
            <numerusform>%n calendar</numerusform>
            <numerusform>%n calendars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>%n assignment</numerusform>
            <numerusform>%n assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n baseline row(s)</source>
        <translation>
            <numerusform>%n baseline row</numerusform>
            <numerusform>%n baseline rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) keep the file's dates, because their inputs are not scheduled yet.</source>
        <translation>
            <numerusform>%n task keeps the file's dates, because its inputs are not scheduled yet.</numerusform>
            <numerusform>%n tasks keep the file's dates, because their inputs are not scheduled yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n row(s) into %1</source>
        <translation>
            <numerusform>Imported %n row into %1</numerusform>
            <numerusform>Imported %n rows into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checklist item(s)</source>
        <translation>
            <numerusform>%n checklist item</numerusform>
            <numerusform>%n checklist items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliverable(s)</source>
        <translation>
            <numerusform>%n deliverable</numerusform>
            <numerusform>%n deliverables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message numerus="yes">
        <source>%n deliverable(s) are not accepted yet.</source>
        <translation>
            <numerusform>%n deliverable is not accepted yet.</numerusform>
            <numerusform>%n deliverables are not accepted yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiver(s) lack a compensating control, a follow-up owner, an approver or an expiry date.</source>
        <translation>
            <numerusform>%n waiver lacks a compensating control, a follow-up owner, an approver or an expiry date.</numerusform>
            <numerusform>%n waivers lack a compensating control, a follow-up owner, an approver or an expiry date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allocation step(s) are not approved by the line manager yet.</source>
        <translation>
            <numerusform>%n allocation step is not approved by the line manager yet.</numerusform>
            <numerusform>%n allocation steps are not approved by the line manager yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>item codes, then how many are not named</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gate(s) failed: %1.</source>
        <translation>
            <numerusform>%n gate failed: %1.</numerusform>
            <numerusform>%n gates failed: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Must item(s) are not accepted on current evidence: %1.</source>
        <translation>
            <numerusform>%n Must item is not accepted on current evidence: %1.</numerusform>
            <numerusform>%n Must items are not accepted on current evidence: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Waivable item(s) are neither accepted on current evidence nor validly waived: %1.</source>
        <translation>
            <numerusform>%n Waivable item is neither accepted on current evidence nor validly waived: %1.</numerusform>
            <numerusform>%n Waivable items are neither accepted on current evidence nor validly waived: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gate(s) are waived; at most %1 may be: %2.</source>
        <translation>
            <numerusform>%n gate is waived; at most %1 may be: %2.</numerusform>
            <numerusform>%n gates are waived; at most %1 may be: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open Should item(s) have no owner, or no date up to the end of hypercare: %1.</source>
        <translation>
            <numerusform>%n open Should item has no owner, or no date up to the end of hypercare: %1.</numerusform>
            <numerusform>%n open Should items have no owner, or no date up to the end of hypercare: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gate(s) are waived; GO takes every gate accepted: %1.</source>
        <translation>
            <numerusform>%n gate is waived; GO takes every gate accepted: %1.</numerusform>
            <numerusform>%n gates are waived; GO takes every gate accepted: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its newest evidence is of %1 and may be at most %n day(s) old, so it counts as submitted.</source>
        <translation>
            <numerusform>Its newest evidence is of %1 and may be at most %n day old, so it counts as submitted.</numerusform>
            <numerusform>Its newest evidence is of %1 and may be at most %n days old, so it counts as submitted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n exit gate(s) open</source>
        <translation>
            <numerusform>%1, %n exit gate open</numerusform>
            <numerusform>%1, %n exit gates open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exit gate(s) failed: %1.</source>
        <translation>
            <numerusform>%n exit gate failed: %1.</numerusform>
            <numerusform>%n exit gates failed: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exit gate(s) are not accepted on current evidence: %1.</source>
        <translation>
            <numerusform>%n exit gate is not accepted on current evidence: %1.</numerusform>
            <numerusform>%n exit gates are not accepted on current evidence: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gate(s) of go-live are neither accepted nor waived: %1.</source>
        <translation>
            <numerusform>%n gate of go-live is neither accepted nor waived: %1.</numerusform>
            <numerusform>%n gates of go-live are neither accepted nor waived: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiver(s) have lapsed and nobody has taken the gate over: %1.</source>
        <translation>
            <numerusform>%n waiver has lapsed and nobody has taken the gate over: %1.</numerusform>
            <numerusform>%n waivers have lapsed and nobody has taken the gate over: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) are open.</source>
        <translation>
            <numerusform>%n condition is open.</numerusform>
            <numerusform>%n conditions are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) are open: %1.</source>
        <translation>
            <numerusform>%n condition is open: %1.</numerusform>
            <numerusform>%n conditions are open: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessReport</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) farthest from today are not drawn.</source>
        <translation>
            <numerusform>%n milestone farthest from today is not drawn.</numerusform>
            <numerusform>%n milestones farthest from today are not drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the annex</source>
        <comment>lines that are not printed here</comment>
        <translation>
            <numerusform>%n more in the annex</numerusform>
            <numerusform>%n more in the annex</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acceptance(s) would reach GO.</source>
        <translation>
            <numerusform>%n acceptance would reach GO.</numerusform>
            <numerusform>%n acceptances would reach GO.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them without owner or date</source>
        <translation>
            <numerusform>%1, %n of them without owner or date</numerusform>
            <numerusform>%1, %n of them without owner or date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) recorded by somebody else than who decided</source>
        <translation>
            <numerusform>%n decision recorded by somebody else than who decided</numerusform>
            <numerusform>%n decisions recorded by somebody else than who decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved change request(s)</source>
        <translation>
            <numerusform>%n approved change request</numerusform>
            <numerusform>%n approved change requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threshold(s) differ from the default</source>
        <translation>
            <numerusform>%n threshold differs from the default</numerusform>
            <numerusform>%n thresholds differ from the default</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) tailored out</source>
        <translation>
            <numerusform>%n item tailored out</numerusform>
            <numerusform>%n items tailored out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I accept accountability for %1 from %2 on conditions 1–%n.</source>
        <translation>
            <numerusform>I accept accountability for %1 from %2 on condition %n.</numerusform>
            <numerusform>I accept accountability for %1 from %2 on conditions 1–%n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acceptance(s) are missing.</source>
        <translation>
            <numerusform>%n acceptance is missing.</numerusform>
            <numerusform>%n acceptances are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I agree that hypercare of %1 ends on %2 and operations runs it unaided, on conditions 1–%n.</source>
        <translation>
            <numerusform>I agree that hypercare of %1 ends on %2 and operations runs it unaided, on condition %n.</numerusform>
            <numerusform>I agree that hypercare of %1 ends on %2 and operations runs it unaided, on conditions 1–%n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewCommand</name>
    <message numerus="yes">
        <source>%n decisions recorded.</source>
        <translation>
            <numerusform>%n decision recorded.</numerusform>
            <numerusform>%n decisions recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>“%1” cannot be accepted yet: %n of its acceptance criteria are not ticked. Tick those that are met, or reject it and name the criterion.</source>
        <translation>
            <numerusform>“%1” cannot be accepted yet: %n of its acceptance criteria is not ticked. Tick those that are met, or reject it and name the criterion.</numerusform>
            <numerusform>“%1” cannot be accepted yet: %n of its acceptance criteria are not ticked. Tick those that are met, or reject it and name the criterion.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message numerus="yes">
        <source>Starter: a timeline to fill in and a checklist of %n items.</source>
        <translation>
            <numerusform>Starter: a timeline to fill in and a checklist of %n item.</numerusform>
            <numerusform>Starter: a timeline to fill in and a checklist of %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%1, holds %n task(s)</source>
        <translation>
            <numerusform>%1, holds %n task</numerusform>
            <numerusform>%1, holds %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n selected task(s)</source>
        <translation>
            <numerusform>The %n selected task</numerusform>
            <numerusform>The %n selected tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, replaces what it holds of %n task(s)</source>
        <translation>
            <numerusform>%1, replaces what it holds of %n task</numerusform>
            <numerusform>%1, replaces what it holds of %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineSheets</name>
    <message numerus="yes">
        <source>%n task(s) outside these dates are left out</source>
        <translation>
            <numerusform>%n task outside these dates is left out</numerusform>
            <numerusform>%n tasks outside these dates are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::AllocationPage</name>
    <message numerus="yes">
        <source>%n error(s) in the allocation</source>
        <translation>
            <numerusform>%n error in the allocation</numerusform>
            <numerusform>%n errors in the allocation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more stand in the list of findings.</source>
        <translation>
            <numerusform>%n more stands in the list of findings.</numerusform>
            <numerusform>%n more stand in the list of findings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::CalendarPane</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) or period(s) off are added to “%1”.</source>
        <translation>
            <numerusform>%n day or period off is added to “%1”.</numerusform>
            <numerusform>%n days or periods off are added to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n holiday(s)</source>
        <translation>
            <numerusform>Add %n holiday</numerusform>
            <numerusform>Add %n holidays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::ChangesPage</name>
    <message numerus="yes">
        <source>%n change request(s) wait for your decision</source>
        <translation>
            <numerusform>%n change request waits for your decision</numerusform>
            <numerusform>%n change requests wait for your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change request(s) wait for a decision</source>
        <translation>
            <numerusform>%n change request waits for a decision</numerusform>
            <numerusform>%n change requests wait for a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::ChecklistActions</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From now on the checklist is agreed: %n items with their classes, weights, due dates and accepters, the thresholds of the verdict, and the promised dates as the baseline. Changing any of them takes a change request of kind “criteria” that the service owner approves. New items can still be added; they are marked as added afterwards.

This accepts the item ACC-01.</source>
        <translation>
            <numerusform>From now on the checklist is agreed: %n item with its class, weights, due dates and accepters, the thresholds of the verdict, and the promised dates as the baseline. Changing any of them takes a change request of kind “criteria” that the service owner approves. New items can still be added; they are marked as added afterwards.

This accepts the item ACC-01.</numerusform>
            <numerusform>From now on the checklist is agreed: %n items with their classes, weights, due dates and accepters, the thresholds of the verdict, and the promised dates as the baseline. Changing any of them takes a change request of kind “criteria” that the service owner approves. New items can still be added; they are marked as added afterwards.

This accepts the item ACC-01.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::ChecklistPage</name>
    <message numerus="yes">
        <source>%n open gate(s)</source>
        <translation>
            <numerusform>%n open gate</numerusform>
            <numerusform>%n open gates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::Colleagues</name>
    <message numerus="yes">
        <source>%n decisions can be recorded.</source>
        <translation>
            <numerusform>%n decision can be recorded.</numerusform>
            <numerusform>%n decisions can be recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines cannot, and are left out; the reason stands beside each.</source>
        <translation>
            <numerusform>%n line cannot, and is left out; the reason stands beside it.</numerusform>
            <numerusform>%n lines cannot, and are left out; the reason stands beside each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n decisions</source>
        <translation>
            <numerusform>Record %n decision</numerusform>
            <numerusform>Record %n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::DateFieldEditor</name>
    <message numerus="yes">
        <source>= %1, %n day(s) later</source>
        <translation>
            <numerusform>= %1, %n day later</numerusform>
            <numerusform>= %1, %n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>= %1, %n day(s) earlier</source>
        <translation>
            <numerusform>= %1, %n day earlier</numerusform>
            <numerusform>= %1, %n days earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::DeliverablesActions</name>
    <message numerus="yes">
        <source>%n deliverables</source>
        <translation>
            <numerusform>%n deliverable</numerusform>
            <numerusform>%n deliverables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::DeliverablesPage</name>
    <message numerus="yes">
        <source>Was due %1, %n day(s) ago.</source>
        <translation>
            <numerusform>Was due %1, %n day ago.</numerusform>
            <numerusform>Was due %1, %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due %1, in %n day(s).</source>
        <translation>
            <numerusform>Due %1, in %n day.</numerusform>
            <numerusform>Due %1, in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliverable(s) wait for your acceptance</source>
        <translation>
            <numerusform>%n deliverable waits for your acceptance</numerusform>
            <numerusform>%n deliverables wait for your acceptance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliverable(s) overdue</source>
        <translation>
            <numerusform>%n deliverable overdue</numerusform>
            <numerusform>%n deliverables overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::FilterModel</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::GanttEditing</name>
    <message numerus="yes">
        <source>Moves %n other task(s).</source>
        <translation>
            <numerusform>Moves %n other task.</numerusform>
            <numerusform>Moves %n other tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go-live would be %1, %n day(s) later.</source>
        <translation>
            <numerusform>Go-live would be %1, %n day later.</numerusform>
            <numerusform>Go-live would be %1, %n days later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go-live would be %1, %n day(s) earlier.</source>
        <translation>
            <numerusform>Go-live would be %1, %n day earlier.</numerusform>
            <numerusform>Go-live would be %1, %n days earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was promised for %1, %n working day(s) earlier.</source>
        <translation>
            <numerusform>It was promised for %1, %n working day earlier.</numerusform>
            <numerusform>It was promised for %1, %n working days earlier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::HeaderBar</name>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n waived</numerusform>
            <numerusform>%n waived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::HistoryPage</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::ItemPanel</name>
    <message numerus="yes">
        <source>Was due %1, %n day(s) ago.</source>
        <translation>
            <numerusform>Was due %1, %n day ago.</numerusform>
            <numerusform>Was due %1, %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due %1, in %n day(s).</source>
        <translation>
            <numerusform>Due %1, in %n day.</numerusform>
            <numerusform>Due %1, in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::MainWindow</name>
    <message numerus="yes">
        <source>There is less time than the due dates assume: %n would fall before the start. They can be compressed into the time there is, in the same order.</source>
        <translation>
            <numerusform>There is less time than the due dates assume: %n would fall before the start. They can be compressed into the time there is, in the same order.</numerusform>
            <numerusform>There is less time than the due dates assume: %n would fall before the start. They can be compressed into the time there is, in the same order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compress %n due dates</source>
        <translation>
            <numerusform>Compress %n due date</numerusform>
            <numerusform>Compress %n due dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checklist item(s) were added.</source>
        <translation>
            <numerusform>%n checklist item was added.</numerusform>
            <numerusform>%n checklist items were added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::OverviewPage</name>
    <message numerus="yes">
        <source>%n reason(s), the worst first</source>
        <translation>
            <numerusform>%n reason, the worst first</numerusform>
            <numerusform>%n reasons, the worst first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the fewest items to accept: %n</source>
        <translation>
            <numerusform>the fewest items to accept: %n</numerusform>
            <numerusform>the fewest items to accept: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::PasteDialog</name>
    <message numerus="yes">
        <source>%n rows are to be pasted.</source>
        <translation>
            <numerusform>%n row is to be pasted.</numerusform>
            <numerusform>%n rows are to be pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells cannot be pasted as they stand.</source>
        <translation>
            <numerusform>%n cell cannot be pasted as it stands.</numerusform>
            <numerusform>%n cells cannot be pasted as they stand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::PeoplePage</name>
    <message numerus="yes">
        <source>Owns %n item(s)</source>
        <translation>
            <numerusform>Owns %n item</numerusform>
            <numerusform>Owns %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepts %n item(s)</source>
        <translation>
            <numerusform>Accepts %n item</numerusform>
            <numerusform>Accepts %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) above 100 %</source>
        <translation>
            <numerusform>%n person above 100 %</numerusform>
            <numerusform>%n people above 100 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::PlanFounder</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s).</source>
        <translation>
            <numerusform>%n resource.</numerusform>
            <numerusform>%n resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) keep the dates of the file.</source>
        <translation>
            <numerusform>%n task keeps the dates of the file.</numerusform>
            <numerusform>%n tasks keep the dates of the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were imported. One undo takes them back.</source>
        <translation>
            <numerusform>%n row was imported. One undo takes it back.</numerusform>
            <numerusform>%n rows were imported. One undo takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were imported.</source>
        <translation>
            <numerusform>%n row was imported.</numerusform>
            <numerusform>%n rows were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::RecordPanel</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::ReviewCard</name>
    <message numerus="yes">
        <source>Has waited for %n working day(s).</source>
        <translation>
            <numerusform>Has waited for %n working day.</numerusform>
            <numerusform>Has waited for %n working days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::ReviewPage</name>
    <message numerus="yes">
        <source>%n wait for your decision</source>
        <translation>
            <numerusform>%n waits for your decision</numerusform>
            <numerusform>%n wait for your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait</source>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them late</source>
        <translation>
            <numerusform>%n of them late</numerusform>
            <numerusform>%n of them late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for others to decide; see “Everybody’s”.</source>
        <translation>
            <numerusform>%n waits for others to decide; see “Everybody’s”.</numerusform>
            <numerusform>%n wait for others to decide; see “Everybody’s”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::SheetDialog</name>
    <message numerus="yes">
        <source>%n rows are new.</source>
        <translation>
            <numerusform>%n row is new.</numerusform>
            <numerusform>%n rows are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows change what is here.</source>
        <translation>
            <numerusform>%n row changes what is here.</numerusform>
            <numerusform>%n rows change what is here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are not understood and stay empty.</source>
        <translation>
            <numerusform>%n cell is not understood and stays empty.</numerusform>
            <numerusform>%n cells are not understood and stay empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out.</source>
        <translation>
            <numerusform>%n row is left out.</numerusform>
            <numerusform>%n rows are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are added: %1.</source>
        <translation>
            <numerusform>%n person is added: %1.</numerusform>
            <numerusform>%n people are added: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::SinceBar</name>
    <message numerus="yes">
        <source>%n change(s) by others</source>
        <translation>
            <numerusform>%n change by others</numerusform>
            <numerusform>%n changes by others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::StatusLine</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to set up</source>
        <translation>
            <numerusform>%n to set up</numerusform>
            <numerusform>%n to set up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::TailorDialog</name>
    <message numerus="yes">
        <source>Go-live is %n day(s) later; so moved: %1.</source>
        <translation>
            <numerusform>Go-live is %n day later; so moved: %1.</numerusform>
            <numerusform>Go-live is %n days later; so moved: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go-live is %n day(s) earlier; so moved: %1.</source>
        <translation>
            <numerusform>Go-live is %n day earlier; so moved: %1.</numerusform>
            <numerusform>Go-live is %n days earlier; so moved: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::TaskTreeModel</name>
    <message numerus="yes">
        <source>%n more cells cannot be pasted.</source>
        <translation>
            <numerusform>%n more cell cannot be pasted.</numerusform>
            <numerusform>%n more cells cannot be pasted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>baton::TaskTreeView</name>
    <message numerus="yes">
        <source>There are not enough tasks here for %n rows. To make tasks of them, go to the column “%1” before you paste. Nothing was changed.</source>
        <translation>
            <numerusform>There is no task here for %n row. To make a task of it, go to the column “%1” before you paste. Nothing was changed.</numerusform>
            <numerusform>There are not enough tasks here for %n rows. To make tasks of them, go to the column “%1” before you paste. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
</TS>
