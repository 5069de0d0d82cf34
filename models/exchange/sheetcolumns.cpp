// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheetcolumns.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class SheetColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(SheetImport)
};

constexpr int rowsWithTitles = 20; // further down there are none
constexpr qsizetype mostColumns = 200;

/// A field and what else people call it, in English and German; the label and the key come by themselves.
struct Known
{
    const char *key;
    const char *title; ///< of what is no field of the Schema
    const char *names;
};

constexpr std::array tasksKnown{
    Known{"name", nullptr,
          "task taskname activity activityname title description aufgabe vorgang vorgangsname "
          "summary worktask workpackage milestonename item"},
    Known{"level", QT_TRANSLATE_NOOP("SheetImport", "Outline level"),
          "outlinelevel level indent gliederungsebene ebene"},
    Known{"outline", QT_TRANSLATE_NOOP("SheetImport", "Outline number (WBS)"),
          "wbs wbscode outlinenumber outline gliederungsnummer pspcode psp"},
    Known{"number", QT_TRANSLATE_NOOP("SheetImport", "Number predecessors name it by"),
          "id no nr number taskid tasknumber row nummer taskno uniqueid"},
    Known{"start", QT_TRANSLATE_NOOP("SheetImport", "Start"),
          "start startdate begin begins planstart plannedstart anfang beginn from scheduledstart"},
    Known{"finish", QT_TRANSLATE_NOOP("SheetImport", "Finish"),
          "finish finishdate end enddate ends planfinish plannedfinish plannedend ende to scheduledfinish"},
    Known{"duration", nullptr, "duration dur dauer length days"},
    Known{"predecessors", QT_TRANSLATE_NOOP("SheetImport", "Predecessors"),
          "predecessors predecessor dependson dependencies dependency depends after vorganger vorgänger"},
    Known{"owner", nullptr,
          "owner responsible assignee assignedto resourcenames resources resource person who verantwortlich "
          "ressourcennamen"},
    Known{"percent_complete", nullptr, "complete percentcomplete progress done fortschritt abgeschlossen"},
    Known{"milestone", nullptr, "milestone ismilestone meilenstein"},
    Known{"deadline", nullptr, "deadline duedate due faelligkeit stichtag"},
    Known{"cost", nullptr, "cost costs kosten"},
    Known{"notes", nullptr, "notes note comment comments remarks notizen bemerkung"},
};
constexpr std::array checklistKnown{
    Known{"code", nullptr, "code id no nr number ref reference nummer"},
    Known{"category", nullptr, "category area group section topic kategorie bereich"},
    Known{"category_name", nullptr, "categoryname"},
    Known{"text", nullptr,
          "item text task requirement criterion criteria check question description title what name "
          "checklistitem punkt anforderung beschreibung"},
    Known{"guidance", nullptr, "guidance hint explanation details help hinweis"},
    Known{"expected_evidence", nullptr, "expectedevidence evidence proof nachweis"},
    Known{"gate_class", nullptr, "gateclass class gate priority severity mandatory klasse"},
    Known{"weight", nullptr, "weight gewicht"},
    Known{"owner_side", nullptr, "ownerside"},
    Known{"owner", nullptr, "owner responsible assignee assignedto who verantwortlich"},
    Known{"accepter_side", nullptr, "accepterside"},
    Known{"accepter", nullptr, "accepter acceptor approver reviewer acceptedby verifier signoff abnahme"},
    Known{"due", QT_TRANSLATE_NOOP("SheetImport", "Due (a date, or T-14)"),
          "due duedate deadline date until by faellig fällig termin"},
    Known{"due_anchor", nullptr, "duecountsfrom"},
    Known{"due_offset", nullptr, "dueoffset offset daysbeforegolive"},
    Known{"due_date", nullptr, "fixedduedate"},
    Known{"state", nullptr, "state status zustand"},
    Known{"evidence_max_age", nullptr, "evidencemaxage"},
    Known{"notes", nullptr, "notes note comment comments remarks notizen bemerkung"},
};
constexpr std::array deliverablesKnown{
    Known{"name", nullptr, "deliverable name title product item ergebnis liefergegenstand"},
    Known{"criteria", nullptr, "acceptancecriteria criteria criterion abnahmekriterien"},
    Known{"kind", nullptr, "kind type art"},
    Known{"version", nullptr, "version revision"},
    Known{"owner", nullptr, "owner projectowner responsible author producer verantwortlich"},
    Known{"accepter", nullptr, "acceptingperson accepter acceptor approver reviewer acceptedby receiver"},
    Known{"task", nullptr, "producedby task activity milestone"},
    Known{"due", nullptr, "due duedate deadline date faellig fällig termin"},
    Known{"notes", nullptr, "notes note comment comments remarks notizen bemerkung"},
};
constexpr std::array peopleKnown{
    Known{"name", nullptr, "name person fullname displayname who contact resourcename"},
    Known{"email", nullptr, "email emailaddress mail"},
    Known{"phone", nullptr, "phone telephone mobile tel telefon"},
    Known{"side", nullptr, "side team department organisation organization company unit abteilung"},
    Known{"role", nullptr, "role function position jobtitle title rolle funktion"},
    Known{"line_manager", nullptr, "linemanager manager boss reportsto vorgesetzter"},
    Known{"skills", nullptr, "skills skill"},
    Known{"hours_per_day", nullptr, "hoursperday hours"},
    Known{"base_load", nullptr, "runthebusinessload baseload load"},
    Known{"day_rate", nullptr, "dayrate rate tagessatz"},
    Known{"calendar", nullptr, "calendar kalender"},
    Known{"deputy", nullptr, "deputy substitute backup vertretung stellvertreter"},
    Known{"notes", nullptr, "notes note comment comments remarks notizen bemerkung"},
};

std::span<const Known> knownOf(SheetKind kind)
{
    switch (kind) {
    case SheetKind::Tasks:
        return tasksKnown;
    case SheetKind::Deliverables:
        return deliverablesKnown;
    case SheetKind::People:
        return peopleKnown;
    case SheetKind::Checklist:
        break;
    }
    return checklistKnown;
}

std::vector<SheetField> fieldsOf(SheetKind kind)
{
    const RecordInfo &record = recordInfo(recordOf(kind));
    std::vector<SheetField> fields;
    for (const Known &known : knownOf(kind)) {
        SheetField field;
        field.key = QString::fromLatin1(known.key);
        field.names = QString::fromUtf8(known.names).split(u' ');
        field.field = known.title ? -1 : record.fieldIndex(known.key);
        field.title = known.title ? SheetColumnsText::tr(known.title)
                                  : fieldLabel(record, record.fields[static_cast<size_t>(field.field)]);
        field.names.prepend(foldedTitle(field.key));
        fields.push_back(std::move(field));
    }
    return fields;
}

// A title that says exactly what we call the field counts before what else it may be called.
int fitOf(const SheetField &field, const QString &folded)
{
    if (folded == foldedTitle(field.title))
        return 0;
    const auto at = field.names.indexOf(folded);
    return at < 0 ? -1 : static_cast<int>(at) + 1;
}

int recognizedIn(const SheetLayout &layout)
{
    return static_cast<int>(std::ranges::count_if(layout.fields, [](int field) { return field >= 0; }));
}

} // namespace

RecordKind recordOf(SheetKind kind)
{
    switch (kind) {
    case SheetKind::Tasks:
        return RecordKind::Task;
    case SheetKind::Deliverables:
        return RecordKind::Deliverable;
    case SheetKind::People:
        return RecordKind::Person;
    case SheetKind::Checklist:
        break;
    }
    return RecordKind::ChecklistItem;
}

QString sheetKindKey(SheetKind kind)
{
    switch (kind) {
    case SheetKind::Tasks:
        return u"tasks"_s;
    case SheetKind::Deliverables:
        return u"deliverables"_s;
    case SheetKind::People:
        return u"people"_s;
    case SheetKind::Checklist:
        break;
    }
    return u"checklist"_s;
}

std::optional<SheetKind> sheetKindFromKey(const QString &key)
{
    for (const SheetKind kind : sheetKinds) {
        if (key.compare(sheetKindKey(kind), Qt::CaseInsensitive) == 0)
            return kind;
    }
    return std::nullopt;
}

const std::vector<SheetField> &sheetFields(SheetKind kind)
{
    static const std::array all{fieldsOf(SheetKind::Tasks), fieldsOf(SheetKind::Checklist),
                                fieldsOf(SheetKind::Deliverables), fieldsOf(SheetKind::People)};
    return all[static_cast<size_t>(kind)];
}

QString foldedTitle(const QString &title)
{
    QString folded;
    int depth = 0;
    for (const QChar c : title) {
        if (c == u'(' || c == u'[')
            ++depth;
        else if (c == u')' || c == u']')
            depth = std::max(0, depth - 1);
        else if (depth == 0 && c.isLetterOrNumber())
            folded += c.toLower();
        else if (depth == 0 && (c == u'#' || c == u'%'))
            folded += c == u'#' ? u"number"_s : u"percent"_s;
    }
    return folded;
}

bool SheetLayout::holds(QLatin1StringView key) const
{
    const std::vector<SheetField> &known = sheetFields(kind);
    return std::ranges::any_of(
        fields, [&](int field) { return field >= 0 && known[static_cast<size_t>(field)].key == key; });
}

SheetLayout layoutFor(const QList<QStringList> &rows, SheetKind kind, int titleRow)
{
    SheetLayout layout;
    layout.kind = kind;
    layout.titleRow = titleRow;
    layout.fields.assign(static_cast<size_t>(sheetWidth(rows)), -1);
    if (titleRow < 0 || titleRow >= rows.size())
        return layout;
    // The best fit first, so that "Owner" is not taken for "Responsible" where there are both.
    struct Fit
    {
        int fit;
        int column;
        int field;
    };
    std::vector<Fit> fits;
    const std::vector<SheetField> &known = sheetFields(kind);
    const QStringList &titles = rows[titleRow];
    const auto width = static_cast<int>(std::min(titles.size(), qsizetype(layout.fields.size())));
    for (int column = 0; column < width; ++column) {
        const QString folded = foldedTitle(titles[column]);
        for (size_t field = 0; field < known.size() && !folded.isEmpty(); ++field) {
            if (const int fit = fitOf(known[field], folded); fit >= 0)
                fits.push_back({fit, column, static_cast<int>(field)});
        }
    }
    std::ranges::stable_sort(fits, {}, &Fit::fit);
    for (const Fit &fit : fits) {
        int &taken = layout.fields[static_cast<size_t>(fit.column)];
        if (taken < 0 && std::ranges::find(layout.fields, fit.field) == layout.fields.end())
            taken = fit.field;
    }
    return layout;
}

SheetLayout guessLayout(const QList<QStringList> &rows, std::optional<SheetKind> kind)
{
    SheetLayout best = layoutFor(rows, kind.value_or(SheetKind::Checklist), -1);
    int most = 0;
    const auto last = static_cast<int>(std::min<qsizetype>(rows.size(), rowsWithTitles));
    for (const SheetKind candidate : sheetKinds) {
        if (kind && candidate != *kind)
            continue;
        for (int row = 0; row < last; ++row) {
            SheetLayout layout = layoutFor(rows, candidate, row);
            if (const int found = recognizedIn(layout); found > most) {
                most = found;
                best = std::move(layout);
            }
        }
    }
    return best;
}

QString sheetColumnName(const QList<QStringList> &rows, const SheetLayout &layout, int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % 26)));
    const QString title = layout.titleRow < 0 ? QString() : rows[layout.titleRow].value(column).simplified();
    return title.isEmpty()
               ? letters
               : SheetColumnsText::tr("%1: %2", "letter and title of a column").arg(letters, title);
}

int sheetWidth(const QList<QStringList> &rows)
{
    qsizetype width = 0;
    for (const QStringList &row : rows)
        width = std::max(width, row.size());
    return static_cast<int>(std::min(width, mostColumns));
}

} // namespace baton
