// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheetrows.h"

#include "models/plan/validation.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class SheetRowsText
{
    Q_DECLARE_TR_FUNCTIONS(SheetImport)
};

// What our own export puts before text that a spreadsheet would take for a formula.
QString withoutGuard(const QString &text)
{
    static constexpr QStringView guarded = u"=+-@\t\r＝＋－＠";
    return text.size() > 1 && text[0] == u'\'' && guarded.contains(text[1]) ? text.mid(1) : text;
}

} // namespace

SheetRows::SheetRows(const Plan &plan, const QList<QStringList> &rows, const SheetLayout &layout,
                     const SheetOptions &options)
    : m_plan(plan), m_rows(rows), m_layout(layout), m_options(options),
      m_context{&plan, options.locale, options.today}
{
    const std::vector<SheetField> &fields = sheetFields(layout.kind);
    for (size_t column = 0; column < layout.fields.size(); ++column) {
        if (layout.fields[column] >= 0)
            m_columns.insert(fields[static_cast<size_t>(layout.fields[column])].key,
                             static_cast<int>(column));
    }
    for (const Person &person : plan.rows<Person>()) {
        for (const QString &name : {person.name, person.email}) {
            const QString folded = name.trimmed().toCaseFolded();
            if (!folded.isEmpty())
                m_people.insert(folded, m_people.contains(folded) ? PersonId() : person.id);
        }
    }
}

std::vector<int> SheetRows::filled() const
{
    std::vector<int> rows;
    for (int row = m_layout.titleRow + 1; row < m_rows.size(); ++row) {
        if (!isEmpty(row))
            rows.push_back(row);
    }
    return rows;
}

bool SheetRows::isEmpty(int row) const
{
    return std::ranges::all_of(m_columns,
                               [&](int column) { return m_rows[row].value(column).trimmed().isEmpty(); });
}

QString SheetRows::cell(int row, const QString &key) const
{
    const int column = columnOf(key);
    return column < 0 ? QString() : withoutGuard(m_rows[row].value(column).trimmed());
}

QString SheetRows::mended(const FieldInfo &field, const QString &text)
{
    // Planning programs write the time of day behind every date.
    static const QRegularExpression dateAndTime(u"^(\\d{4}-\\d\\d-\\d\\d)[ T]\\d\\d:\\d\\d(:\\d\\d)?$"_s);
    const auto match = field.kind == FieldKind::Date ? dateAndTime.match(text) : QRegularExpressionMatch();
    return match.hasMatch() ? match.captured(1) : text;
}

std::optional<PlanTime> SheetRows::time(int row, const QString &key)
{
    static const RecordInfo &task = recordInfo(RecordKind::Task);
    static const FieldInfo &field = task.fields[static_cast<size_t>(fieldIndex<Task>("constraint_date"))];
    const QString text = cell(row, key);
    if (text.isEmpty())
        return std::nullopt;
    PlanTime at;
    const Result<Value> value = parseText(task, field, text, m_context);
    if (value && detail::readPlanTime(*value, at))
        return at;
    note(row, key, SheetRowsText::tr("“%1” is not understood as a date.").arg(text.left(80)));
    return std::nullopt;
}

std::optional<Value> SheetRows::value(int row, const SheetField &field)
{
    const QString text = cell(row, field.key);
    if (text.isEmpty())
        return std::nullopt;
    const FieldInfo &info = record().fields[static_cast<size_t>(field.field)];
    const Result<Value> value = parseText(record(), info, mended(info, text), m_context);
    if (value)
        return *value;
    note(row, field.key, value.error().userMessage);
    return std::nullopt;
}

PersonId SheetRows::person(int row, const QString &key, const QString &name, Side side)
{
    static const RecordInfo &info = recordInfo(RecordKind::Person);
    static const FieldInfo &field = info.fields[static_cast<size_t>(info.nameField)];
    const QString called = mendText(field, name).simplified();
    const QString folded = called.toCaseFolded();
    if (folded.isEmpty())
        return {};
    if (const auto known = m_people.constFind(folded); known != m_people.constEnd()) {
        if (known->isNull())
            note(row, key, SheetRowsText::tr("More than one person is called “%1”.").arg(called));
        return *known;
    }
    if (!m_options.addsPeople) {
        note(row, key, SheetRowsText::tr("Nobody of this plan is called “%1”.").arg(called));
        return {};
    }
    Person added;
    added.id = PersonId::create();
    added.name = called;
    added.side = side;
    m_people.insert(folded, added.id);
    m_newPeople.push_back(added);
    return added.id;
}

void SheetRows::note(int row, const QString &key, const QString &reason)
{
    const int column = columnOf(key);
    m_problems.push_back({row + 1, column < 0 ? QString() : sheetColumnName(m_rows, m_layout, column),
                          cell(row, key).left(200), reason, false});
}

void SheetRows::leaveOut(int row, const QString &reason)
{
    m_leftOut.insert(row);
    m_problems.push_back({row + 1, {}, {}, reason, true});
}

bool SheetRows::report(int row)
{
    constexpr int step = 64;
    return row % step != 0 || !m_options.progress || m_options.progress(row, m_rows.size());
}

std::vector<SheetProblem> SheetRows::problems() const
{
    std::vector<SheetProblem> sorted = m_problems;
    std::ranges::stable_sort(sorted, {}, &SheetProblem::row);
    return sorted;
}

QString SheetProblem::display(const QString &source) const
{
    return column.isEmpty() ? SheetRowsText::tr("%1, row %2: %3", "file, row, what is wrong")
                                  .arg(source)
                                  .arg(row)
                                  .arg(reason)
                            : SheetRowsText::tr("%1, row %2, %3: %4", "file, row, column, what is wrong")
                                  .arg(source)
                                  .arg(row)
                                  .arg(column, reason);
}

} // namespace baton
