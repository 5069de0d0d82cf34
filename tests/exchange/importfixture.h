// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/projectimport.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

/// What the tests of the import share: small files, and the plan they give.
namespace baton::test {

using namespace Qt::StringLiterals;

// A small project around what a test is about; in lines of their own so that errors can name them.
inline QByteArray projectXml(const QByteArray &content)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<Project xmlns=\"http://schemas.microsoft.com/project\">\n"
           "<Title>Small</Title><StartDate>2024-03-04T08:00:00</StartDate>\n" +
           content + "\n</Project>\n";
}

inline QByteArray task(int uid, const QByteArray &more = {}, int level = 1)
{
    const QByteArray number = QByteArray::number(uid);
    return "<Task><UID>" + number + "</UID><ID>" + number + "</ID><Name>Task " + number +
           "</Name><OutlineLevel>" + QByteArray::number(level) + "</OutlineLevel>" + more + "</Task>\n";
}

inline QByteArray tasks(const QByteArray &rows)
{
    return projectXml("<Tasks>\n" + rows + "</Tasks>");
}

class ImportFixture
{
protected:
    QTemporaryDir m_folder;
    Plan m_plan;
    QList<ImportNote> m_notes;

    QString write(const QByteArray &content, const QString &name = u"plan.xml"_s)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }

    // Imports into a fresh m_plan; the error, or nothing.
    std::optional<Error> import(const QByteArray &content, const ImportOptions &options = {})
    {
        m_plan = Plan();
        m_plan.setOpenProject(ProjectId::create());
        m_notes.clear();
        auto imported = importProject(m_plan, write(content), options);
        if (!imported)
            return imported.error();
        m_notes = imported->notes;
        const auto change = imported->edit.finish();
        if (!change)
            return change.error();
        if (const auto applied = m_plan.apply(*change); !applied)
            return applied.error();
        return std::nullopt;
    }

    const Task *taskOf(int uid) const
    {
        for (const Task &task : m_plan.rows<Task>()) {
            if (task.sourceId == QString::number(uid))
                return &task;
        }
        return nullptr;
    }
    const Calendar *calendarOf(int uid) const
    {
        for (const Calendar &calendar : m_plan.rows<Calendar>()) {
            if (calendar.sourceId == QString::number(uid))
                return &calendar;
        }
        return nullptr;
    }
    std::vector<CalendarException> exceptionsOf(const Calendar *calendar) const
    {
        std::vector<CalendarException> found;
        for (const CalendarException &row : m_plan.rows<CalendarException>()) {
            if (row.calendar == calendar->id)
                found.push_back(row);
        }
        std::ranges::sort(found, {}, &CalendarException::from);
        return found;
    }
    bool hasNote(ImportNote::Kind kind, const QString &sourceId, const QString &field) const
    {
        return std::ranges::any_of(m_notes, [&](const ImportNote &note) {
            return note.kind == kind && note.sourceId == sourceId && note.field == field && note.line > 0;
        });
    }
};

} // namespace baton::test
