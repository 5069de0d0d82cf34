// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historycommand.h"

#include "models/plan/fieldtext.h"
#include "models/plan/recordname.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class HistoryCommandText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryCommand)
};

constexpr qint64 portion = 200;
constexpr size_t shownRows = 20;

// One line of a terminal or table: control characters cannot steer it.
QString oneLine(QString text)
{
    text.replace(u'\n', u' ');
    return text;
}

QString actorText(const OpenPlan &open, const Actor &actor)
{
    const Person *person = open.plan.find(actor.person);
    return person ? u"%1 (%2)"_s.arg(person->name, actor.account) : actor.account;
}

void writeRow(QTextStream &out, const RowChange &row, const TextContext &context)
{
    const RecordInfo &info = recordInfo(row.record);
    const auto shown = [&](const FieldChange &change, const Value &value) {
        const FieldInfo &field = info.fields[static_cast<size_t>(change.field)];
        const QString text = oneLine(displayText(field, value, context));
        return text.isEmpty() ? u"–"_s : text;
    };
    const QString what = oneLine(recordTitle(*context.plan, row));
    if (row.operation == RowChange::Operation::Insert) {
        out << "    " << HistoryCommandText::tr("%1 added").arg(what) << '\n';
    } else if (row.operation == RowChange::Operation::Remove) {
        out << "    " << HistoryCommandText::tr("%1 removed").arg(what) << '\n';
    } else {
        for (const FieldChange &change : row.fields) {
            const FieldInfo &field = info.fields[static_cast<size_t>(change.field)];
            out << "    " << what << ": " << fieldLabel(info, field) << ": " << shown(change, change.before)
                << " → " << shown(change, change.after) << '\n';
        }
    }
}

template <class Function>
Result<void> forEachEntry(OpenPlan &open, bool isWholeFile, Function &&function)
{
    for (qint64 from = 1; from <= open.head.revision; from += portion) {
        auto entries = open.store->history(from, std::min(from + portion - 1, open.head.revision));
        if (!entries)
            return entries.error();
        for (const HistoryEntry &entry : *entries) {
            if (isWholeFile || !restrictedTo(entry.change, open.plan.openProject()).isEmpty())
                function(entry);
        }
    }
    return {};
}

} // namespace

Result<void> writeHistory(QTextStream &out, OpenPlan &open, bool isWholeFile)
{
    const QTimeZone zone(open.store->workspace().timeZone.toUtf8());
    const TextContext context{&open.plan, QLocale(), open.asOf};
    return forEachEntry(open, isWholeFile, [&](const HistoryEntry &entry) {
        const QDateTime local = zone.isValid() ? entry.at.toTimeZone(zone) : entry.at;
        out << entry.revision << "  " << local.toString(u"yyyy-MM-dd HH:mm:ss"_s) << "  "
            << actorText(open, entry.actor) << "  " << oneLine(entry.change.text.display()) << "  ["
            << entry.hash.left(16) << "]\n";
        const size_t rows = entry.change.rows.size();
        for (size_t i = 0; i < std::min(rows, shownRows); ++i)
            writeRow(out, entry.change.rows[i], context);
        if (rows > shownRows)
            out << "    "
                << HistoryCommandText::tr("and %n more record(s)", nullptr,
                                          static_cast<int>(rows - shownRows))
                << '\n';
    });
}

Result<void> writeHistoryJson(QTextStream &out, OpenPlan &open, bool isWholeFile)
{
    bool isFirst = true;
    out << "[";
    auto written = forEachEntry(open, isWholeFile, [&](const HistoryEntry &entry) {
        QJsonArray rows;
        for (const RowChange &row : entry.change.rows) {
            const char *operation = row.operation == RowChange::Operation::Insert   ? "insert"
                                    : row.operation == RowChange::Operation::Update ? "update"
                                                                                    : "delete";
            rows << QJsonObject{{u"record"_s, QLatin1StringView(recordInfo(row.record).table)},
                                {u"id"_s, row.id.toString(QUuid::WithoutBraces)},
                                {u"operation"_s, QLatin1StringView(operation)},
                                {u"before"_s, QJsonDocument::fromJson(beforeJson(row)).object()},
                                {u"after"_s, QJsonDocument::fromJson(afterJson(row)).object()}};
        }
        const QJsonObject object{{u"revision"_s, entry.revision},
                                 {u"at"_s, entry.at.toUTC().toString(Qt::ISODateWithMs)},
                                 {u"who"_s, entry.actor.toString()},
                                 {u"text"_s, entry.change.text.display()},
                                 {u"hash"_s, entry.hash},
                                 {u"rows"_s, rows}};
        out << (isFirst ? "\n" : ",\n") << QJsonDocument(object).toJson(QJsonDocument::Compact);
        isFirst = false;
    });
    out << "\n]\n";
    return written;
}

} // namespace baton
