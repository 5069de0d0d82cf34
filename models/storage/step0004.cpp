// SPDX-License-Identifier: GPL-3.0-or-later

namespace baton {

// Version 4: copies of files that are evidence, under the SHA-256 of their content. Records name the copy by
// it, so that the chain of the history vouches for what was in the file, too.
extern const char *const migrationStep0004; // const alone would keep it to this file
const char *const migrationStep0004 = R"sql(
CREATE TABLE attachment (
    hash TEXT PRIMARY KEY NOT NULL,
    content {BLOB} NOT NULL
) {STRICT};
{APPEND_ONLY attachment};

ALTER TABLE evidence ADD COLUMN file_name TEXT CONSTRAINT evidence_file_name_length CHECK (length(file_name) <= 255);
ALTER TABLE evidence ADD COLUMN file_hash TEXT CONSTRAINT evidence_file_hash_length CHECK (length(file_hash) <= 64);

)sql";

} // namespace baton
