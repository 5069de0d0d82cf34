// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/migrations.h"

namespace baton {

// Version 2: what each project publishes of itself (publication.h). Derived, so it is no part of the history;
// without references, because a record may go while what was derived from it still stands here.
extern const char *const migrationStep0002;
const char *const migrationStep0002 = R"sql(
CREATE TABLE project_summary (
    project TEXT PRIMARY KEY NOT NULL,
    revision {INT} NOT NULL,
    as_of TEXT NOT NULL,
    verdict TEXT NOT NULL,
    score {REAL},
    gates_passed {INT} NOT NULL,
    gates_waived {INT} NOT NULL,
    gates_open {INT} NOT NULL,
    gates_failed {INT} NOT NULL,
    computed_go_live TEXT,
    hash TEXT NOT NULL
) {STRICT};

CREATE TABLE commitment (
    project TEXT NOT NULL,
    n {INT} NOT NULL,
    person TEXT NOT NULL,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    percent {INT} NOT NULL,
    PRIMARY KEY (project, n)
) {STRICT};
CREATE INDEX commitment_person ON commitment (person);

)sql";

} // namespace baton
