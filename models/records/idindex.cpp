// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/idindex.h"

#include <QHashFunctions>

#include <algorithm>
#include <bit>
#include <cstring>

namespace baton {

namespace {

constexpr size_t fewest = 16;

// At most two of three slots are taken: the runs stay short.
size_t slotsFor(size_t count)
{
    return std::max(fewest, std::bit_ceil(count + count / 2 + 1));
}

} // namespace

// Ids come from files, which may have been made to collide: the seed differs from one process to the next.
size_t IdIndex::home(const QUuid &id) const
{
    static const quint64 seed = QHashSeed::globalSeed();
    quint64 halves[2];
    static_assert(sizeof(halves) == sizeof(QUuid));
    std::memcpy(halves, &id, sizeof(halves));
    quint64 mixed = (halves[0] ^ seed) * 0x9e3779b97f4a7c15ULL;
    mixed = (mixed ^ (mixed >> 32) ^ halves[1]) * 0xd6e8feb86659fd93ULL;
    return static_cast<size_t>(mixed >> 32 ^ mixed) & m_mask;
}

void IdIndex::reserve(qsizetype count)
{
    const size_t capacity = slotsFor(static_cast<size_t>(count));
    if (capacity > m_slots.size())
        grow(capacity);
}

void IdIndex::grow(size_t capacity)
{
    std::vector<Slot> before(capacity);
    before.swap(m_slots);
    m_mask = capacity - 1;
    m_size = 0;
    for (const Slot &slot : before) {
        if (slot.position >= 0)
            insert(slot.id, slot.position);
    }
}

void IdIndex::insert(const QUuid &id, int position)
{
    Q_ASSERT(position >= 0);
    reserve(m_size + 1);
    size_t slot = home(id);
    while (m_slots[slot].position >= 0 && m_slots[slot].id != id)
        slot = (slot + 1) & m_mask;
    m_size += m_slots[slot].position < 0;
    m_slots[slot] = {id, position};
}

bool IdIndex::remove(const QUuid &id)
{
    if (m_slots.empty())
        return false;
    size_t hole = home(id);
    while (m_slots[hole].position >= 0 && m_slots[hole].id != id)
        hole = (hole + 1) & m_mask;
    if (m_slots[hole].position < 0)
        return false;
    // What follows in the run moves up, unless that would put it before its home.
    for (size_t next = (hole + 1) & m_mask; m_slots[next].position >= 0; next = (next + 1) & m_mask) {
        const size_t wanted = home(m_slots[next].id);
        if (((next - wanted) & m_mask) >= ((next - hole) & m_mask)) {
            m_slots[hole] = m_slots[next];
            hole = next;
        }
    }
    m_slots[hole] = {};
    --m_size;
    return true;
}

} // namespace baton
