// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultyvfs.h"

#include <QByteArray>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cstring>
#include <sqlite3.h>
#include <vector>

namespace baton::test {

namespace {

constexpr int sectorSize = 512;

// What a write replaced, for as long as it has not been flushed.
struct Unflushed
{
    sqlite3_int64 offset;
    QByteArray before; ///< shorter than `length` where the file ended
    qsizetype length;
};

struct File
{
    sqlite3_file base;
    sqlite3_file *real;
    std::vector<Unflushed> *unflushed;
};

struct State
{
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    Fault fault = Fault::None;
    int at = -1;
    int count = 0;
    bool hasStruck = false;
    QRandomGenerator random;
    std::vector<File *> open;
    std::vector<std::pair<QByteArray, QByteArray>> deleted; ///< files, while the folder has not been flushed
    std::vector<int> data;                                  ///< numbers of the writes of data
};

State &state()
{
    static State state;
    return state;
}

File *fileOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

bool isDead()
{
    const Fault fault = state().fault;
    return state().hasStruck && (fault == Fault::Crash || fault == Fault::Torn || fault == Fault::PowerCut);
}

// Each sector that was not flushed: kept or lost.
void losePower()
{
    for (File *file : state().open) {
        auto &writes = *file->unflushed;
        for (auto write = writes.rbegin(); write != writes.rend(); ++write) {
            for (qsizetype from = 0; from < write->length; from += sectorSize) {
                if (state().random.bounded(2) == 0)
                    continue;
                // Where the file was shorter the disk knows its new length, but not what is in it.
                const qsizetype size = std::min<qsizetype>(sectorSize, write->length - from);
                QByteArray old = write->before.mid(from, size);
                old.append(size - old.size(), '\0');
                file->real->pMethods->xWrite(file->real, old.constData(), static_cast<int>(size),
                                             write->offset + from);
            }
        }
        writes.clear();
    }
    for (const auto &[name, bytes] : state().deleted) {
        QFile file(QFile::decodeName(name));
        if (state().random.bounded(2) && file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
}

// SQLITE_OK to go on, or what the operation shall fail with. `isNow`: it is the very one chosen.
int strike(bool *isNow)
{
    State &s = state();
    const int number = s.count++;
    *isNow = number == s.at;
    if (s.fault == Fault::None || number < s.at)
        return SQLITE_OK;
    if (*isNow) {
        s.hasStruck = true;
        if (s.fault == Fault::PowerCut)
            losePower();
    }
    switch (s.fault) {
    case Fault::DiskFull:
        return SQLITE_FULL;
    case Fault::IoError:
        return *isNow ? SQLITE_IOERR_WRITE : SQLITE_OK;
    default:
        return SQLITE_IOERR_WRITE;
    }
}

int closeFile(sqlite3_file *file)
{
    File *self = fileOf(file);
    std::erase(state().open, self);
    delete self->unflushed;
    const int code = self->real->pMethods->xClose(self->real);
    sqlite3_free(self->real);
    return code;
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    // Nobody is there any more to read; answering would let a dead process go on.
    if (isDead())
        return SQLITE_IOERR_READ;
    return fileOf(file)->real->pMethods->xRead(fileOf(file)->real, to, size, offset);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    File *self = fileOf(file);
    bool isNow = false;
    state().data.push_back(state().count);
    const int code = strike(&isNow);
    if (code != SQLITE_OK) {
        if (isNow && state().fault == Fault::Torn)
            self->real->pMethods->xWrite(self->real, from, size / 2, offset);
        return code;
    }
    if (state().fault == Fault::PowerCut) {
        sqlite3_int64 end = 0;
        self->real->pMethods->xFileSize(self->real, &end);
        QByteArray before(std::clamp<sqlite3_int64>(end - offset, 0, size), '\0');
        if (!before.isEmpty())
            self->real->pMethods->xRead(self->real, before.data(), static_cast<int>(before.size()), offset);
        self->unflushed->push_back({offset, before, size});
    }
    return self->real->pMethods->xWrite(self->real, from, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    bool isNow = false;
    const int code = strike(&isNow);
    return code != SQLITE_OK ? code : fileOf(file)->real->pMethods->xTruncate(fileOf(file)->real, size);
}

int syncFile(sqlite3_file *file, int flags)
{
    bool isNow = false;
    const int code = strike(&isNow);
    if (code != SQLITE_OK)
        return code == SQLITE_IOERR_WRITE ? SQLITE_IOERR_FSYNC : code;
    fileOf(file)->unflushed->clear();
    return fileOf(file)->real->pMethods->xSync(fileOf(file)->real, flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return fileOf(file)->real->pMethods->xFileSize(fileOf(file)->real, size);
}

int lockFile(sqlite3_file *file, int level)
{
    return fileOf(file)->real->pMethods->xLock(fileOf(file)->real, level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return fileOf(file)->real->pMethods->xUnlock(fileOf(file)->real, level);
}

int checkReserved(sqlite3_file *file, int *result)
{
    return fileOf(file)->real->pMethods->xCheckReservedLock(fileOf(file)->real, result);
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    return fileOf(file)->real->pMethods->xFileControl(fileOf(file)->real, operation, argument);
}

int sectorSizeOf(sqlite3_file *)
{
    return sectorSize;
}

// None of the promises of modern disks.
int characteristics(sqlite3_file *)
{
    return 0;
}

const sqlite3_io_methods methods = {
    1,        closeFile,  readFile,      writeFile,   truncateFile, syncFile,        fileSize,
    lockFile, unlockFile, checkReserved, fileControl, sectorSizeOf, characteristics, nullptr,
    nullptr,  nullptr,    nullptr,       nullptr,     nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    State &s = state();
    File *self = fileOf(file);
    std::memset(static_cast<void *>(self), 0, sizeof(File));
    if (isDead())
        return SQLITE_CANTOPEN;
    self->real = static_cast<sqlite3_file *>(sqlite3_malloc(s.real->szOsFile));
    const int code = s.real->xOpen(s.real, name, self->real, flags, outFlags);
    if (code != SQLITE_OK) {
        sqlite3_free(self->real);
        return code;
    }
    self->unflushed = new std::vector<Unflushed>;
    self->base.pMethods = &methods;
    s.open.push_back(self);
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    bool isNow = false;
    const int code = strike(&isNow);
    if (code != SQLITE_OK)
        return code == SQLITE_IOERR_WRITE ? SQLITE_IOERR_DELETE : code;
    if (state().fault == Fault::PowerCut) {
        QFile file(QFile::decodeName(name));
        if (!syncFolder && file.open(QIODevice::ReadOnly))
            state().deleted.emplace_back(name, file.readAll());
        else
            state().deleted.clear(); // flushing the folder flushes all of it
    }
    return state().real->xDelete(state().real, name, syncFolder);
}

} // namespace

void FaultyVfs::install()
{
    State &s = state();
    if (s.real)
        return;
    s.real = sqlite3_vfs_find(nullptr);
    // A copy passes on everything else; the functions ask their vfs for nothing but its private data.
    s.vfs = *s.real;
    s.vfs.zName = "faulty";
    s.vfs.szOsFile = sizeof(File);
    s.vfs.pNext = nullptr;
    s.vfs.xOpen = openFile;
    s.vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&s.vfs, 1);
}

void FaultyVfs::arm(Fault fault, int at, quint32 seed)
{
    State &s = state();
    s.fault = fault;
    s.at = at;
    s.count = 0;
    s.data.clear();
    s.deleted.clear();
    s.hasStruck = false;
    s.random.seed(seed);
    for (File *file : s.open)
        file->unflushed->clear();
}

void FaultyVfs::cutPower()
{
    losePower();
    state().at = state().count;
    state().hasStruck = true;
}

void FaultyVfs::disarm()
{
    state().fault = Fault::None;
    state().at = -1;
    state().hasStruck = false;
}

int FaultyVfs::writes()
{
    return state().count;
}

bool FaultyVfs::isData(int write)
{
    return std::ranges::binary_search(state().data, write);
}

bool FaultyVfs::hasStruck()
{
    return state().hasStruck;
}

} // namespace baton::test
