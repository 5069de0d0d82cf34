// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>

#include <optional>

/// What a reader can copy out of a PDF.
namespace baton::report {

inline bool hasPdfTools()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
}

inline QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return {};
    // Ligatures and Arabic presentation forms come back as the letters they show.
    return QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
}

/// In which order: as it was painted, or as a reader would go over the page (which also joins Arabic).
enum class TextOrder { Painted, Read };

/// The text of one page (from 0), or of all, with runs of white space as one space.
inline QString pdfText(const QString &path, int page = -1, TextOrder order = TextOrder::Painted)
{
    QStringList arguments{QStringLiteral("-enc"), QStringLiteral("UTF-8")};
    if (order == TextOrder::Painted)
        arguments << QStringLiteral("-raw");
    if (page >= 0)
        arguments << QStringLiteral("-f") << QString::number(page + 1) << QStringLiteral("-l")
                  << QString::number(page + 1);
    return outputOf(QStringLiteral("pdftotext"), arguments << path << QStringLiteral("-")).simplified();
}

inline QString pdfInfo(const QString &path)
{
    return outputOf(QStringLiteral("pdfinfo"), {path});
}

} // namespace baton::report
