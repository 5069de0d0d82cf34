// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/migrations.h"

namespace baton {

// Version 1: the whole first schema. Frozen with the first release; later fields come in later steps.
// A column is called like the key of its field; rv counts the versions of a row.
extern const char *const migrationStep0001; // const alone would keep it to this file
const char *const migrationStep0001 = R"sql(
CREATE TABLE workspace (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT CONSTRAINT workspace_name_length CHECK (length(name) <= 500),
    time_zone TEXT NOT NULL,
    created_at TEXT NOT NULL,
    head {INT} NOT NULL,
    head_hash TEXT NOT NULL
) {STRICT};

CREATE TABLE change (
    seq {INT} PRIMARY KEY NOT NULL,
    op_id TEXT NOT NULL CONSTRAINT change_op_id UNIQUE,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    text TEXT NOT NULL,
    project TEXT,
    authority TEXT,
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) {STRICT};
{APPEND_ONLY change};

CREATE TABLE change_row (
    seq {INT} NOT NULL REFERENCES change (seq) DEFERRABLE INITIALLY DEFERRED,
    n {INT} NOT NULL,
    record TEXT NOT NULL,
    row_id TEXT NOT NULL,
    op TEXT NOT NULL,
    before_json TEXT,
    after_json TEXT,
    PRIMARY KEY (seq, n)
) {STRICT};
CREATE INDEX change_row_row ON change_row (row_id, seq);
{APPEND_ONLY change_row};

CREATE TABLE project (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT CONSTRAINT project_code_length CHECK (length(code) <= 40),
    name TEXT NOT NULL CONSTRAINT project_name_length CHECK (length(name) <= 500),
    summary TEXT CONSTRAINT project_summary_length CHECK (length(summary) <= 20000),
    kind TEXT NOT NULL,
    origin TEXT CONSTRAINT project_origin_length CHECK (length(origin) <= 20000),
    successor TEXT CONSTRAINT project_successor_length CHECK (length(successor) <= 500),
    phase TEXT NOT NULL,
    profile TEXT NOT NULL,
    project_manager TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    service_owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    sponsor TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    calendar TEXT REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    classification TEXT CONSTRAINT project_classification_length CHECK (length(classification) <= 60),
    notes TEXT CONSTRAINT project_notes_length CHECK (length(notes) <= 20000),
    start TEXT,
    decision TEXT,
    handover_start TEXT,
    go_live TEXT,
    go_live_time TEXT,
    hypercare_end TEXT,
    tail_end TEXT,
    hard_stop TEXT,
    start_baseline TEXT,
    decision_baseline TEXT,
    handover_start_baseline TEXT,
    go_live_baseline TEXT,
    hypercare_end_baseline TEXT,
    tail_end_baseline TEXT,
    hard_stop_baseline TEXT,
    completed_on TEXT,
    go_live_task TEXT REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    criteria_baselined_on TEXT,
    go_score {INT} NOT NULL,
    go_category_score {INT} NOT NULL,
    conditional_score {INT} NOT NULL,
    conditional_category_score {INT} NOT NULL,
    waiver_limit {INT} NOT NULL,
    waiver_limit_percent {INT} NOT NULL,
    waiver_maximum_days {INT} NOT NULL,
    submit_lead_days {INT} NOT NULL,
    review_days {INT} NOT NULL,
    review_escalation_days {INT} NOT NULL,
    reviewer_daily_limit {INT} NOT NULL,
    due_soon_days {INT} NOT NULL,
    headline_days {INT} NOT NULL,
    floor_percent {INT} NOT NULL,
    hard_stop_days {INT} NOT NULL,
    budget {INT},
    currency TEXT CONSTRAINT project_currency_length CHECK (length(currency) <= 8),
    fiscal_year_start {INT} NOT NULL,
    schedule_from_start {INT} NOT NULL,
    schedule_start TEXT,
    schedule_finish TEXT,
    status_date TEXT,
    honor_constraints {INT} NOT NULL,
    multiple_critical_paths {INT} NOT NULL,
    critical_slack_days {INT} NOT NULL,
    minutes_per_day {INT} NOT NULL,
    minutes_per_week {INT} NOT NULL,
    days_per_month {INT} NOT NULL,
    source_name TEXT CONSTRAINT project_source_name_length CHECK (length(source_name) <= 500),
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX project_go_live_task ON project (go_live_task) WHERE go_live_task IS NOT NULL;

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CONSTRAINT person_name_length CHECK (length(name) <= 500),
    email TEXT CONSTRAINT person_email_length CHECK (length(email) <= 500),
    phone TEXT CONSTRAINT person_phone_length CHECK (length(phone) <= 60),
    side TEXT NOT NULL,
    role TEXT CONSTRAINT person_role_length CHECK (length(role) <= 500),
    line_manager TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    skills TEXT CONSTRAINT person_skills_length CHECK (length(skills) <= 4000),
    kind TEXT NOT NULL,
    hours_per_day {INT} NOT NULL,
    base_load {INT} NOT NULL,
    day_rate {INT} NOT NULL,
    calendar TEXT REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    deputy TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    active {INT} NOT NULL,
    notes TEXT CONSTRAINT person_notes_length CHECK (length(notes) <= 20000),
    source_id TEXT CONSTRAINT person_source_id_length CHECK (length(source_id) <= 500),
    rv {INT} NOT NULL
) {STRICT};

CREATE TABLE calendar (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CONSTRAINT calendar_name_length CHECK (length(name) <= 500),
    base TEXT REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    week TEXT CONSTRAINT calendar_week_length CHECK (length(week) <= 4000),
    source_id TEXT CONSTRAINT calendar_source_id_length CHECK (length(source_id) <= 500),
    rv {INT} NOT NULL
) {STRICT};

CREATE TABLE calendar_exception (
    id TEXT PRIMARY KEY NOT NULL,
    calendar TEXT NOT NULL REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT CONSTRAINT calendar_exception_name_length CHECK (length(name) <= 500),
    kind TEXT NOT NULL,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    shifts TEXT CONSTRAINT calendar_exception_shifts_length CHECK (length(shifts) <= 4000),
    week TEXT CONSTRAINT calendar_exception_week_length CHECK (length(week) <= 4000),
    recurrence {INT} NOT NULL,
    occurrences {INT} NOT NULL,
    period {INT} NOT NULL,
    days_of_week {INT} NOT NULL,
    month {INT} NOT NULL,
    month_day {INT} NOT NULL,
    month_item {INT} NOT NULL,
    month_position {INT} NOT NULL,
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX calendar_exception_calendar ON calendar_exception (calendar);

CREATE TABLE absence (
    id TEXT PRIMARY KEY NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT CONSTRAINT absence_note_length CHECK (length(note) <= 500),
    rv {INT} NOT NULL
) {STRICT};

CREATE TABLE task (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    parent TEXT REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    pos {INT} NOT NULL,
    name TEXT CONSTRAINT task_name_length CHECK (length(name) <= 500),
    mode TEXT NOT NULL,
    milestone {INT} NOT NULL,
    duration {INT} NOT NULL,
    elapsed {INT} NOT NULL,
    estimated {INT} NOT NULL,
    duration_format {INT} NOT NULL,
    calendar TEXT REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    ignore_resource_calendars {INT} NOT NULL,
    constraint_kind TEXT NOT NULL,
    constraint_date TEXT,
    deadline TEXT,
    percent_complete {INT} NOT NULL,
    actual_start TEXT,
    actual_finish TEXT,
    remaining {INT},
    actual_duration {INT},
    stop TEXT,
    resume TEXT,
    split_parts TEXT CONSTRAINT task_split_parts_length CHECK (length(split_parts) <= 20000),
    leveling_delay {INT} NOT NULL,
    pinned_start TEXT,
    pinned_finish TEXT,
    pinned_reason TEXT CONSTRAINT task_pinned_reason_length CHECK (length(pinned_reason) <= 500),
    optimistic {INT},
    most_likely {INT},
    pessimistic {INT},
    owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    recurring {INT} NOT NULL,
    external {INT} NOT NULL,
    placeholder {INT} NOT NULL,
    priority {INT} NOT NULL,
    work {INT},
    cost {INT},
    notes TEXT CONSTRAINT task_notes_length CHECK (length(notes) <= 20000),
    source_id TEXT CONSTRAINT task_source_id_length CHECK (length(source_id) <= 500),
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX task_project ON task (project);
CREATE INDEX task_parent ON task (parent) WHERE parent IS NOT NULL;

CREATE TABLE task_baseline (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    task TEXT NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    number {INT} NOT NULL,
    start TEXT,
    finish TEXT,
    duration {INT},
    duration_format {INT} NOT NULL,
    work {INT},
    cost {INT},
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX task_baseline_project ON task_baseline (project);
CREATE INDEX task_baseline_task ON task_baseline (task);

CREATE TABLE link (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    predecessor TEXT NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    successor TEXT NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    type TEXT NOT NULL,
    lag_unit TEXT NOT NULL,
    lag {INT} NOT NULL,
    lag_percent {INT} NOT NULL,
    lag_format {INT} NOT NULL,
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX link_project ON link (project);
CREATE INDEX link_predecessor ON link (predecessor);
CREATE INDEX link_successor ON link (successor);

CREATE TABLE assignment (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    task TEXT NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    units {REAL} NOT NULL,
    work {INT},
    actual_work {INT},
    remaining_work {INT},
    cost {INT},
    source_id TEXT CONSTRAINT assignment_source_id_length CHECK (length(source_id) <= 500),
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX assignment_project ON assignment (project);
CREATE INDEX assignment_task ON assignment (task);

CREATE TABLE deliverable (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    pos {INT} NOT NULL,
    name TEXT NOT NULL CONSTRAINT deliverable_name_length CHECK (length(name) <= 500),
    criteria TEXT CONSTRAINT deliverable_criteria_length CHECK (length(criteria) <= 20000),
    kind TEXT CONSTRAINT deliverable_kind_length CHECK (length(kind) <= 500),
    version TEXT CONSTRAINT deliverable_version_length CHECK (length(version) <= 60),
    owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    accepter TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    task TEXT REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    state TEXT NOT NULL,
    submitted_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    submitted_on TEXT,
    rejected_criterion TEXT CONSTRAINT deliverable_rejected_criterion_length CHECK (length(rejected_criterion) <= 500),
    rejected_reason TEXT CONSTRAINT deliverable_rejected_reason_length CHECK (length(rejected_reason) <= 4000),
    notes TEXT CONSTRAINT deliverable_notes_length CHECK (length(notes) <= 20000),
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX deliverable_project ON deliverable (project);
CREATE INDEX deliverable_task ON deliverable (task) WHERE task IS NOT NULL;

CREATE TABLE checklist_item (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    pos {INT} NOT NULL,
    code TEXT NOT NULL CONSTRAINT checklist_item_code_length CHECK (length(code) <= 40),
    category TEXT CONSTRAINT checklist_item_category_length CHECK (length(category) <= 40),
    category_name TEXT CONSTRAINT checklist_item_category_name_length CHECK (length(category_name) <= 500),
    text TEXT NOT NULL CONSTRAINT checklist_item_text_length CHECK (length(text) <= 2000),
    guidance TEXT CONSTRAINT checklist_item_guidance_length CHECK (length(guidance) <= 20000),
    expected_evidence TEXT CONSTRAINT checklist_item_expected_evidence_length CHECK (length(expected_evidence) <= 2000),
    gate_class TEXT NOT NULL,
    weight {INT} NOT NULL,
    owner_side TEXT NOT NULL,
    owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    accepter_side TEXT NOT NULL,
    accepter TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    due_anchor TEXT NOT NULL,
    due_offset {INT},
    due_date TEXT,
    state TEXT NOT NULL,
    evidence_max_age {INT},
    submitted_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    submitted_on TEXT,
    rejected_reason TEXT CONSTRAINT checklist_item_rejected_reason_length CHECK (length(rejected_reason) <= 4000),
    na_reason TEXT CONSTRAINT checklist_item_na_reason_length CHECK (length(na_reason) <= 4000),
    auto_check TEXT CONSTRAINT checklist_item_auto_check_length CHECK (length(auto_check) <= 60),
    added_after_baseline {INT} NOT NULL,
    task TEXT REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    deliverable TEXT REFERENCES deliverable (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT CONSTRAINT checklist_item_notes_length CHECK (length(notes) <= 20000),
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX checklist_item_project ON checklist_item (project);
CREATE INDEX checklist_item_task ON checklist_item (task) WHERE task IS NOT NULL;
CREATE INDEX checklist_item_deliverable ON checklist_item (deliverable) WHERE deliverable IS NOT NULL;

CREATE TABLE evidence (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    item TEXT REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED,
    deliverable TEXT REFERENCES deliverable (id) DEFERRABLE INITIALLY DEFERRED,
    acceptance TEXT REFERENCES acceptance (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL CONSTRAINT evidence_title_length CHECK (length(title) <= 500),
    location TEXT CONSTRAINT evidence_location_length CHECK (length(location) <= 2000),
    on_date TEXT NOT NULL,
    added_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX evidence_project ON evidence (project);
CREATE INDEX evidence_item ON evidence (item) WHERE item IS NOT NULL;
CREATE INDEX evidence_deliverable ON evidence (deliverable) WHERE deliverable IS NOT NULL;
CREATE INDEX evidence_acceptance ON evidence (acceptance) WHERE acceptance IS NOT NULL;

CREATE TABLE acceptance (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    item TEXT REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED,
    deliverable TEXT REFERENCES deliverable (id) DEFERRABLE INITIALLY DEFERRED,
    outcome TEXT NOT NULL,
    decided_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    decided_for TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    recorded_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    decided_on TEXT NOT NULL,
    means TEXT NOT NULL,
    comment TEXT CONSTRAINT acceptance_comment_length CHECK (length(comment) <= 4000),
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX acceptance_project ON acceptance (project);
CREATE INDEX acceptance_item ON acceptance (item) WHERE item IS NOT NULL;
CREATE INDEX acceptance_deliverable ON acceptance (deliverable) WHERE deliverable IS NOT NULL;

CREATE TABLE waiver (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT CONSTRAINT waiver_reason_length CHECK (length(reason) <= 4000),
    control TEXT CONSTRAINT waiver_control_length CHECK (length(control) <= 4000),
    follow_up_owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    requested_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    requested_on TEXT,
    concurred_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    concurred_on TEXT,
    over_objection {INT} NOT NULL,
    approved_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    approved_on TEXT,
    expires TEXT,
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX waiver_project ON waiver (project);
CREATE INDEX waiver_item ON waiver (item);

CREATE TABLE condition (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL,
    waiver TEXT REFERENCES waiver (id) DEFERRABLE INITIALLY DEFERRED,
    item TEXT REFERENCES checklist_item (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL CONSTRAINT condition_text_length CHECK (length(text) <= 2000),
    owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    verifier TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX condition_project ON condition (project);
CREATE INDEX condition_waiver ON condition (waiver) WHERE waiver IS NOT NULL;
CREATE INDEX condition_item ON condition (item) WHERE item IS NOT NULL;

CREATE TABLE allocation_step (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    pos {INT} NOT NULL,
    anchor TEXT NOT NULL,
    offset_days {INT} NOT NULL,
    length_days {INT} NOT NULL,
    percent {INT} NOT NULL,
    purpose TEXT CONSTRAINT allocation_step_purpose_length CHECK (length(purpose) <= 500),
    step_down_criteria TEXT CONSTRAINT allocation_step_step_down_criteria_length CHECK (length(step_down_criteria) <= 4000),
    reason TEXT CONSTRAINT allocation_step_reason_length CHECK (length(reason) <= 500),
    approved_on TEXT,
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX allocation_step_project ON allocation_step (project);

CREATE TABLE change_request (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    number {INT} NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL CONSTRAINT change_request_title_length CHECK (length(title) <= 500),
    from_date TEXT,
    to_date TEXT,
    scope TEXT CONSTRAINT change_request_scope_length CHECK (length(scope) <= 4000),
    reason TEXT CONSTRAINT change_request_reason_length CHECK (length(reason) <= 4000),
    impact_days {INT},
    impact_cost {INT},
    requested_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    requested_on TEXT,
    decided_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    decided_on TEXT,
    second_decided_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    second_decided_on TEXT,
    state TEXT NOT NULL,
    decision_comment TEXT CONSTRAINT change_request_decision_comment_length CHECK (length(decision_comment) <= 4000),
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX change_request_project ON change_request (project);

CREATE TABLE snapshot (
    id TEXT PRIMARY KEY NOT NULL,
    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    taken_on TEXT NOT NULL,
    taken_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    score {REAL},
    verdict TEXT CONSTRAINT snapshot_verdict_length CHECK (length(verdict) <= 40),
    gates_passed {INT} NOT NULL,
    gates_waived {INT} NOT NULL,
    gates_open {INT} NOT NULL,
    gates_failed {INT} NOT NULL,
    p50 TEXT,
    p80 TEXT,
    revision {INT} NOT NULL,
    inputs_hash TEXT CONSTRAINT snapshot_inputs_hash_length CHECK (length(inputs_hash) <= 64),
    note TEXT CONSTRAINT snapshot_note_length CHECK (length(note) <= 4000),
    rv {INT} NOT NULL
) {STRICT};
CREATE INDEX snapshot_project ON snapshot (project);

)sql";

} // namespace baton
