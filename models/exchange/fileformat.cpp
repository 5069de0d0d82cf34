// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/fileformat.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class FormatText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

bool looksLikeXml(const QByteArray &bytes)
{
    // UTF-16 has a byte order mark, or a zero beside its "<".
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return true;
    if (bytes.startsWith(QByteArray("<\0", 2)) || bytes.startsWith(QByteArray("\0<", 2)))
        return true;
    QByteArray text = bytes.left(256);
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    return text.trimmed().startsWith('<');
}

FileFormat formatOfXml(const QByteArray &beginning)
{
    QXmlStreamReader reader(beginning);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView root = reader.name();
        if (root == "Project"_L1) {
            const bool isTheirs = reader.namespaceUri().isEmpty() ||
                                  reader.namespaceUri() == "http://schemas.microsoft.com/project"_L1;
            return isTheirs ? FileFormat::MsProjectXml : FileFormat::OtherXml;
        }
        if (root == "APIBusinessObjects"_L1)
            return FileFormat::PrimaveraXml;
        if (root == "project"_L1 && reader.attributes().hasAttribute("mrproject-version"_L1))
            return FileFormat::Planner;
        if (root == "project"_L1 && reader.attributes().hasAttribute("gantt-divider-location"_L1))
            return FileFormat::GanttProject;
        if (root == "plan"_L1 || root == "kplato"_L1)
            return FileFormat::CalligraPlan;
        return FileFormat::OtherXml;
    }
    // Broken before its first element; reading it in earnest says where.
    return beginning.contains("<Project") ? FileFormat::MsProjectXml : FileFormat::OtherXml;
}

} // namespace

FileFormat detectFormat(const QByteArray &beginning)
{
    if (beginning.isEmpty())
        return FileFormat::Empty;
    if (beginning.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return FileFormat::MsProjectBinary;
    if (beginning.startsWith(QByteArray("\xAC\xED\x00\x05", 4)))
        return FileFormat::ProjectLibre;
    if (beginning.startsWith(QByteArray("SQLite format 3\0", 16)) && beginning.mid(68, 4) == "Batn")
        return FileFormat::Baton;
    if (beginning.startsWith("PK\x03\x04")) {
        if (beginning.contains("application/x-vnd.kde.plan") ||
            beginning.contains("application/x-vnd.kde.kplato"))
            return FileFormat::CalligraPlan;
        if (beginning.contains("xl/") || beginning.contains("opendocument.spreadsheet"))
            return FileFormat::Spreadsheet;
        return FileFormat::Unknown;
    }
    if (beginning.startsWith("ERMHDR\t"))
        return FileFormat::PrimaveraXer;
    if (beginning.startsWith("MPX,") || beginning.startsWith("MPX;") || beginning.startsWith("MPX\t"))
        return FileFormat::Mpx;
    if (looksLikeXml(beginning))
        return formatOfXml(beginning);
    return FileFormat::Unknown;
}

Error refusalOf(FileFormat format, const QString &fileName)
{
    const auto unsupported = [&](const QString &text) {
        return Error{ErrorCode::Unsupported, text.arg(fileName), {}};
    };
    switch (format) {
    case FileFormat::Empty:
        return {
            ErrorCode::Invalid, FormatText::tr("%1 is empty; there is nothing to import.").arg(fileName), {}};
    case FileFormat::MsProjectBinary:
        return unsupported(FormatText::tr(
            "%1 is a Microsoft Project file in its binary form (.mpp), which only Microsoft Project reads "
            "reliably. Three steps make it readable:\n"
            "1. Open it in Microsoft Project.\n"
            "2. Choose File ▸ Save As and the file type “XML Format (*.xml)”.\n"
            "3. Import the .xml file here."));
    case FileFormat::ProjectLibre:
        return unsupported(FormatText::tr("%1 is a ProjectLibre file (.pod). Save it in ProjectLibre as "
                                          "Microsoft Project XML, then import that file."));
    case FileFormat::PrimaveraXer:
        return unsupported(
            FormatText::tr("%1 is a Primavera P6 file (XER). Export it in Primavera as Microsoft "
                           "Project XML, then import that file."));
    case FileFormat::PrimaveraXml:
        return unsupported(
            FormatText::tr("%1 is a Primavera P6 XML file. Export it in Primavera as Microsoft "
                           "Project XML, then import that file."));
    case FileFormat::Mpx:
        return unsupported(
            FormatText::tr("%1 is an MPX file of Microsoft Project 98 or earlier. Open it in a "
                           "later Microsoft Project or in ProjectLibre, save it as XML, then "
                           "import that file."));
    case FileFormat::Planner:
        return unsupported(
            FormatText::tr("%1 is a GNOME Planner file. Export it in Planner as Microsoft Project "
                           "XML, then import that file."));
    case FileFormat::CalligraPlan:
        return unsupported(
            FormatText::tr("%1 is a Calligra Plan file, which Baton does not read. Open the plan in a "
                           "program that saves it as Microsoft Project XML, then import that file."));
    case FileFormat::Spreadsheet:
        return unsupported(
            FormatText::tr("%1 is a spreadsheet. Only Microsoft Project XML can be imported as a "
                           "project."));
    case FileFormat::Baton:
        return unsupported(FormatText::tr("%1 is a Baton plan already. Open it instead of importing it."));
    case FileFormat::OtherXml:
        return unsupported(
            FormatText::tr("%1 is XML, but not of Microsoft Project: its outermost element is not "
                           "<Project>. Only Microsoft Project XML can be imported."));
    case FileFormat::Unknown:
    case FileFormat::MsProjectXml:
    case FileFormat::GanttProject:
        break;
    }
    return unsupported(FormatText::tr(
        "%1 is not a file that Baton can import. In Microsoft Project choose File ▸ Save As and the "
        "file type “XML Format (*.xml)”, then import that file."));
}

} // namespace baton
