// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/importresult.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class NoteText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace

QString ImportNote::display() const
{
    const QString label = recordLabel(recordInfo(record));
    const QString at = QString::number(line);
    if (record == RecordKind::Project)
        return NoteText::tr("%1, line %2: %3").arg(label, at, message);
    if (name.isEmpty())
        return NoteText::tr("%1 %2, line %3: %4", "Task 12, line 340: sentence")
            .arg(label, sourceId, at, message);
    return NoteText::tr("%1 %2 “%3”, line %4: %5", "Task 12 “Build”, line 340: sentence")
        .arg(label, sourceId, name, at, message);
}

QStringList summaryOf(const QList<ImportNote> &notes)
{
    constexpr qsizetype shown = 5;
    QStringList messages; // in the order of their first note
    QHash<QString, QList<const ImportNote *>> groups;
    for (const ImportNote &note : notes) {
        auto &group = groups[note.message];
        if (group.isEmpty())
            messages.append(note.message);
        group.append(&note);
    }
    QStringList lines;
    for (const QString &message : messages) {
        const auto &group = groups[message];
        if (group.size() == 1) {
            lines.append(group.first()->display());
            continue;
        }
        QStringList numbers;
        for (qsizetype i = 0; i < std::min(shown, group.size()); ++i)
            numbers.append(group[i]->sourceId);
        const QString list = numbers.join(u", "_s) + (group.size() > shown ? u", …"_s : QString());
        lines.append(
            NoteText::tr("%1 (%n rows: %2)", nullptr, static_cast<int>(group.size())).arg(message, list));
    }
    return lines;
}

} // namespace baton
