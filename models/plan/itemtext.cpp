// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/itemtext.h"

#include "models/plan/datetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct ItemTexts
{
    Q_DECLARE_TR_FUNCTIONS(Checklist)
};

} // namespace

CategoryName categoryNamed(const Plan &plan, const QString &text)
{
    const QString typed = text.simplified();
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        if (item.category.compare(typed, Qt::CaseInsensitive) == 0 ||
            item.categoryName.compare(typed, Qt::CaseInsensitive) == 0)
            return {item.category, item.categoryName};
    }
    QString letters;
    for (const QChar letter : typed) {
        if (letter.isLetter() && letters.size() < 3)
            letters += letter.toUpper();
    }
    return {letters, typed};
}

Result<FieldValues> parseDueRule(const QString &text, const TextContext &context)
{
    static const int anchor = fieldIndex<ChecklistItem>("due_anchor");
    static const int offset = fieldIndex<ChecklistItem>("due_offset");
    static const int fixed = fieldIndex<ChecklistItem>("due_date");
    const QString typed = text.simplified();
    if (typed.isEmpty())
        return FieldValues{{offset, Value{}}, {fixed, Value{}}};
    if (const auto days = daysFromGoLive(typed))
        return FieldValues{
            {anchor, Value{enumKey(Anchor::GoLive)}}, {offset, Value{qint64{*days}}}, {fixed, Value{}}};
    const QDate date = parseDate(typed, context);
    if (!date.isValid())
        return Error{
            ErrorCode::Invalid,
            ItemTexts::tr("“%1” is not understood as a due date. Write a date, T-14 for 14 days before "
                          "go-live, +3d, or next fri. The due date is unchanged.")
                .arg(typed.left(80)),
            {}};
    return FieldValues{{fixed, detail::dateValue(date)}};
}

ItemNumbers::ItemNumbers(const Edit &edit)
{
    edit.forEach<ChecklistItem>([this](const ChecklistItem &item) { take(item.code); });
}

QString ItemNumbers::next(const QString &category)
{
    return u"%1-%2"_s.arg(category).arg(++m_highest[category], 2, 10, QLatin1Char('0'));
}

void ItemNumbers::take(const QString &code)
{
    const qsizetype dash = code.lastIndexOf(u'-');
    if (dash < 0)
        return;
    int &highest = m_highest[code.left(dash)];
    highest = qMax(highest, code.mid(dash + 1).toInt());
}

} // namespace baton
