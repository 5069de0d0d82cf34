// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetimport.h"
#include "models/plan/fieldtext.h"

#include <QHash>
#include <QSet>

namespace baton {

/// The rows of a spreadsheet on their way into an edit: reads cells by what they hold, collects what is not
/// understood, and adds the people who are named. What kind of record comes of it is for those who use it.
class SheetRows
{
public:
    SheetRows(const Plan &plan, const QList<QStringList> &rows, const SheetLayout &layout,
              const SheetOptions &options);

    const Plan &plan() const { return m_plan; }
    const SheetOptions &options() const { return m_options; }
    const SheetLayout &layout() const { return m_layout; }
    const RecordInfo &record() const { return recordInfo(recordOf(m_layout.kind)); }
    const TextContext &context() const { return m_context; }

    /// Indices of the rows below the titles in which anything is to be read.
    std::vector<int> filled() const;
    bool isEmpty(int row) const;
    /// The text of the cell with that content, without white space around it; empty where there is none.
    QString cell(int row, const QString &key) const;
    /// The same as a day, or a time where the cell says one; nothing for an empty cell or one that is no
    /// date, which is then a problem.
    std::optional<PlanTime> time(int row, const QString &key);
    /// The value of a field of the Schema; nothing when the cell is empty or not understood.
    std::optional<Value> value(int row, const SheetField &field);
    /// By name or e-mail; added to the plan where it is to be. Null when the text names nobody.
    PersonId person(int row, const QString &key, const QString &name, Side side);
    /// A row of this sheet is that person.
    void introduce(const QString &name, PersonId id) { m_people.insert(name.toCaseFolded(), id); }

    void note(int row, const QString &key, const QString &reason);
    void leaveOut(int row, const QString &reason);
    bool isLeftOut(int row) const { return m_leftOut.contains(row); }
    /// False when the import is to stop.
    bool report(int row);

    const std::vector<Person> &newPeople() const { return m_newPeople; }
    std::vector<SheetProblem> problems() const;

private:
    int columnOf(const QString &key) const { return m_columns.value(key, -1); }
    static QString mended(const FieldInfo &field, const QString &text);

    const Plan &m_plan;
    const QList<QStringList> &m_rows;
    const SheetLayout &m_layout;
    const SheetOptions &m_options;
    TextContext m_context;
    QHash<QString, int> m_columns;     ///< by key
    QHash<QString, PersonId> m_people; ///< by name or e-mail, folded; null: several
    std::vector<Person> m_newPeople;
    std::vector<SheetProblem> m_problems;
    QSet<int> m_leftOut;
};

/// The tasks of the sheet with their outline, dates and links, behind those of the plan. False when it was
/// stopped.
bool addTasks(Edit &edit, SheetRows &rows, std::vector<SheetLine> &lines);

} // namespace baton
