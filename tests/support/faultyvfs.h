// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace baton::test {

/// What goes wrong at the chosen write.
enum class Fault {
    None,
    Crash,    ///< the process is gone before the write; all writes before it have reached the disk
    Torn,     ///< as Crash, and half of the write has reached the disk
    PowerCut, ///< as Crash, and of what was not flushed each sector and deletion has reached the disk or not
    DiskFull, ///< this write and all that follow fail with FULL
    IoError,  ///< this write fails with IOERR, what follows works
    IoErrorStay, ///< this write and all that follow fail with IOERR
};

/// A layer between SQLite and the file system of this process that counts writes (of data, cuts, flushes,
/// deletions) and lets a chosen one go wrong. One for the whole process; not for several threads.
class FaultyVfs
{
public:
    /// From now on every file that SQLite opens goes through it.
    static void install();
    /// Counts from 0 again; write number `at` goes wrong. `seed` decides what a power cut loses.
    static void arm(Fault fault, int at, quint32 seed = 0);
    /// The power goes now, between two writes; armed with PowerCut.
    static void cutPower();
    /// Everything works again. After a crash all files must have been closed.
    static void disarm();
    /// Writes since arm().
    static int writes();
    /// Whether that write since arm() wrote data, which can be torn; the others cut, flush or delete.
    static bool isData(int write);
    /// Whether the fault has happened.
    static bool hasStruck();
};

} // namespace baton::test
