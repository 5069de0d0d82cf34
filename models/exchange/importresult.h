// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"

#include <QList>

#include <functional>

namespace baton {

/// One thing that did not come over from a file as it stands there.
struct ImportNote
{
    enum class Kind {
        NotTakenOver, ///< the file holds it, a plan does not
        Pinned,       ///< the task keeps the file's dates, because they cannot be computed yet
        Changed,      ///< taken over in another form: cut, mended, moved into range
        Skipped,      ///< a whole row was left out
    };
    Kind kind = Kind::NotTakenOver;
    RecordKind record = RecordKind::Project;
    QString sourceId; ///< the record's number in the file; empty for the project itself
    QString name;     ///< what people call it
    qint64 line = 0;  ///< of the file, from 1
    QString field;    ///< the element of the file
    QString message;  ///< a whole sentence, translated

    /// "Task 12 “Build”, line 340: The fixed cost is not taken over." Plain text.
    QString display() const;
    bool operator==(const ImportNote &) const = default;
};

/// What the file held and the plan now holds.
struct ImportCounts
{
    int tasks = 0;
    int links = 0;
    int calendars = 0;
    int people = 0;
    int assignments = 0;
    int baselines = 0;
    int pinned = 0;
    bool operator==(const ImportCounts &) const = default;
};

/// A founding edit that is not finished yet, and what to tell people about it.
struct ImportedPlan
{
    Edit edit;
    QList<ImportNote> notes;
    ImportCounts counts;
    int unlistedNotes = 0; ///< beyond the limit on notes
};

struct ImportOptions
{
    ProjectKind kind = ProjectKind::ItService;
    Profile profile = Profile::Standard;
    QString name; ///< of the project; empty: as the file says
    /// Called now and then with bytes read and bytes in all; false stops the import (ErrorCode::Cancelled).
    std::function<bool(qint64 done, qint64 total)> progress;
};

/// Notes that say the same of several records as one line each: "Fixed cost: not taken over (12 tasks: 3, 7,
/// 8 …)". For the end of an import in a terminal or dialog; the notes themselves are the full list.
QStringList summaryOf(const QList<ImportNote> &notes);

} // namespace baton
