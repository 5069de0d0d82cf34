// SPDX-License-Identifier: GPL-3.0-or-later

namespace baton {

// What an exchange with other planning programs must give back as it came: the numbers of rows and links from
// tasks that are in other files.
extern const char *const migrationStep0003; // const alone would keep it to this file
const char *const migrationStep0003 = R"sql(
ALTER TABLE task ADD COLUMN blank_rows_above {INT} NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN outside_links TEXT CONSTRAINT task_outside_links_length CHECK (length(outside_links) <= 4000);

)sql";

} // namespace baton
