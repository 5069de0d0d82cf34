// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

struct zip;

namespace baton {

/// Reads the parts of a zip archive that is held in memory. Knows nothing of what they mean.
class ZipArchive
{
public:
    /// `content` must outlive the archive.
    explicit ZipArchive(const QByteArray &content);

    /// Whether it is an archive at all.
    bool isOpen() const { return m_zip != nullptr; }
    /// A part, unpacked and checked against its checksum; none when it is missing, damaged, encrypted, or
    /// larger than `most` bytes.
    std::optional<QByteArray> read(const QByteArray &name, quint64 most) const;

private:
    struct Close
    {
        void operator()(zip *archive) const;
    };
    std::unique_ptr<zip, Close> m_zip;
};

} // namespace baton
