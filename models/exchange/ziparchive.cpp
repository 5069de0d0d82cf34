// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/ziparchive.h"

#include <zip.h>

namespace baton {

ZipArchive::ZipArchive(const QByteArray &content)
{
    zip_source_t *source =
        zip_source_buffer_create(content.constData(), static_cast<zip_uint64_t>(content.size()), 0, nullptr);
    if (!source)
        return;
    m_zip.reset(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr));
    if (!m_zip)
        zip_source_free(source);
}

std::optional<QByteArray> ZipArchive::read(const QByteArray &name, quint64 most) const
{
    zip_stat_t stat = {};
    if (!m_zip || zip_stat(m_zip.get(), name.constData(), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE) ||
        stat.size > most)
        return std::nullopt;
    zip_file_t *file = zip_fopen_index(m_zip.get(), stat.index, 0);
    if (!file)
        return std::nullopt;
    // One byte more than there should be: the checksum is compared when the end is met.
    QByteArray part(static_cast<qsizetype>(stat.size) + 1, Qt::Uninitialized);
    const zip_int64_t length = zip_fread(file, part.data(), static_cast<zip_uint64_t>(part.size()));
    const bool isSound = zip_fclose(file) == 0 && length == static_cast<zip_int64_t>(stat.size);
    part.chop(1);
    return isSound ? std::optional(part) : std::nullopt;
}

void ZipArchive::Close::operator()(zip *archive) const
{
    zip_discard(archive);
}

} // namespace baton
