// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/starterchecklist.h"

#include "models/exchange/csvreader.h"
#include "models/exchange/templatefiles.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

class StarterText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Reads the fields of one row by the names in the first row, and remembers the first that is wrong.
class Row
{
public:
    Row(const QStringList &names, const QStringList &fields, qsizetype number)
        : m_names(names), m_fields(fields), m_number(number)
    {
    }

    QString text(const QString &name)
    {
        const qsizetype at = m_names.indexOf(name);
        if (at < 0 || at >= m_fields.size()) {
            fail(name);
            return {};
        }
        return m_fields[at];
    }
    template <LabelledEnum E>
    E key(const QString &name, QString text)
    {
        text.replace(u'-', u'_');
        const auto found = enumFromKey(EnumTraits<E>::labels, text);
        if (!found)
            fail(name);
        return static_cast<E>(found.value_or(0));
    }
    template <LabelledEnum E>
    E key(const QString &name)
    {
        return key<E>(name, text(name));
    }
    std::optional<int> number(const QString &name)
    {
        const QString value = text(name);
        bool ok = true;
        const int number = value.isEmpty() ? 0 : value.toInt(&ok);
        if (!ok)
            fail(name);
        return value.isEmpty() ? std::nullopt : std::optional(number);
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    void fail(const QString &name)
    {
        if (!m_error) {
            m_error = Error{ErrorCode::Invalid,
                            StarterText::tr("The checklist's row %1 has a wrong value in its column “%2”.")
                                .arg(QString::number(m_number), name),
                            {}};
        }
    }

    const QStringList &m_names;
    const QStringList &m_fields;
    qsizetype m_number;
    std::optional<Error> m_error;
};

StarterItem readItem(Row &row)
{
    StarterItem starter;
    ChecklistItem &item = starter.item;
    item.code = row.text(u"id"_s);
    item.category = row.text(u"category"_s);
    item.categoryName = row.text(u"category_name"_s);
    item.text = row.text(u"item"_s);
    item.expectedEvidence = row.text(u"evidence"_s);
    item.weight = row.number(u"weight"_s).value_or(2);
    item.ownerSide = row.key<Side>(u"owner_side"_s);
    item.accepterSide = row.key<Side>(u"accepter_side"_s);
    item.dueAnchor = row.key<Anchor>(u"due_anchor"_s);
    item.dueOffset = row.number(u"due_days_from_go_live"_s);
    item.evidenceMaxAge = row.number(u"max_age_days"_s);
    item.autoCheck = row.text(u"auto_check"_s);
    const QString columns[] = {u"class_critical"_s, u"class_standard"_s, u"class_minor"_s};
    for (size_t profile = 0; profile < starter.classes.size(); ++profile) {
        if (const QString letter = row.text(columns[profile]); !letter.isEmpty())
            starter.classes[profile] = row.key<GateClass>(columns[profile], letter);
    }
    const QString kinds = row.text(u"kinds"_s);
    if (kinds != "all"_L1) {
        for (const QString &kind : kinds.split(u' ', Qt::SkipEmptyParts))
            starter.kinds.append(row.key<ProjectKind>(u"kinds"_s, kind));
    }
    return starter;
}

} // namespace

std::optional<GateClass> StarterItem::gateClass(ProjectKind kind, Profile profile) const
{
    if (!kinds.isEmpty() && !kinds.contains(kind))
        return std::nullopt;
    const auto gate = classes[static_cast<size_t>(profile)];
    if (kind == ProjectKind::Facility && gate == GateClass::Must && item.code == "CUT-02"_L1)
        return GateClass::Waivable;
    return gate;
}

Result<QList<StarterItem>> readStarterChecklist(const QByteArray &csv)
{
    const auto rows = readCsv(QString::fromUtf8(csv));
    if (!rows)
        return rows.error();
    QList<StarterItem> items;
    for (qsizetype i = 1; i < rows->size(); ++i) {
        Row row(rows->first(), (*rows)[i], i + 1);
        items.append(readItem(row));
        if (row.error())
            return *row.error();
    }
    return items;
}

QList<StarterItem> starterChecklist()
{
    const auto items = readStarterChecklist(templateFile(u"checklist.csv"_s));
    Q_ASSERT_X(items, "starterChecklist", "the checklist that ships is sound");
    return items ? *items : QList<StarterItem>();
}

QList<ChecklistItem> starterItems(ProjectKind kind, Profile profile)
{
    QList<ChecklistItem> items;
    for (const StarterItem &starter : starterChecklist()) {
        const auto gate = starter.gateClass(kind, profile);
        if (!gate)
            continue;
        ChecklistItem item = starter.item;
        item.gateClass = *gate;
        item.position = (items.size() + 1) * positionStep;
        items.append(item);
    }
    return items;
}

Result<Edit> addStarterChecklist(const Plan &plan)
{
    const Project *project = plan.project();
    if (!project)
        return Error{ErrorCode::NotFound, StarterText::tr("There is no project to add a checklist to."), {}};
    QSet<QString> codes;
    qint64 last = 0;
    for (const ChecklistItem &item : plan.rows<ChecklistItem>()) {
        codes.insert(item.code);
        last = std::max(last, item.position);
    }
    int added = 0;
    Edit edit(plan, QT_TRANSLATE_NOOP("Edit", "Add the starter checklist (%1 items)"));
    for (ChecklistItem item : starterItems(project->kind, project->profile)) {
        if (codes.contains(item.code))
            continue;
        item.project = project->id;
        item.position = last + ++added * positionStep;
        edit.insert(item);
    }
    edit.setText(QT_TRANSLATE_NOOP("Edit", "Add the starter checklist (%1 items)"), {QString::number(added)});
    return edit;
}

} // namespace baton
