// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/searchmodel.h"

#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

/// More nobody reads; another word finds it sooner.
constexpr size_t mostRows = 100;
constexpr qsizetype mostRemembered = 8;
/// Commands come before records that match as well, and after them while they cannot be used.
constexpr int commandBonus = 8;
constexpr int disabledMalus = 50;

// "&Export checklist…" is found and shown as "Export checklist".
QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        plain.append(text[i]);
    }
    if (plain.endsWith(u'…'))
        plain.chop(1);
    return plain.simplified();
}

const char *iconOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Project:
        return "go-home";
    case RecordKind::Person:
        return "user";
    case RecordKind::Calendar:
    case RecordKind::CalendarException:
    case RecordKind::Absence:
        return "view-calendar";
    case RecordKind::Task:
    case RecordKind::TaskBaseline:
    case RecordKind::Link:
    case RecordKind::Assignment:
        return "view-calendar-tasks";
    case RecordKind::Deliverable:
        return "package-x-generic";
    case RecordKind::ChecklistItem:
        return "view-task";
    case RecordKind::Evidence:
        return "mail-attachment";
    case RecordKind::Acceptance:
        return "dialog-ok-apply";
    case RecordKind::Waiver:
    case RecordKind::Condition:
    case RecordKind::ChangeRequest:
        return "document-edit-sign";
    case RecordKind::AllocationStep:
        return "office-chart-bar";
    case RecordKind::Snapshot:
        break;
    }
    return "view-history";
}

void collect(const QList<QAction *> &actions, const QString &place, std::vector<SearchModel::Command> &into)
{
    for (QAction *action : actions) {
        const QString title = withoutMnemonic(action->text());
        if (action->isSeparator() || !action->isVisible() || title.isEmpty())
            continue;
        if (QMenu *menu = action->menu())
            collect(menu->actions(), place.isEmpty() ? title : place + u" ▸ "_s + title, into);
        else
            into.push_back({action, title, place});
    }
}

} // namespace

std::vector<SearchModel::Command> commandsOf(const QList<QAction *> &menus)
{
    std::vector<SearchModel::Command> commands;
    collect(menus, {}, commands);
    return commands;
}

SearchModel::SearchModel(QObject *parent) : QAbstractListModel(parent), m_search(QString()) {}

void SearchModel::setSession(const PlanSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        disconnect(&m_session->document(), nullptr, this, nullptr);
    m_session = session;
    m_isOutdated = true;
    m_records.clear();
    beginResetModel();
    m_rows.clear();
    endResetModel();
    if (session)
        connect(&session->document(), &Document::changed, this, [this] { m_isOutdated = true; });
}

void SearchModel::setCommands(const std::vector<Command> &commands)
{
    beginResetModel();
    m_rows.clear();
    m_commands = commands;
    m_commandTexts.clear();
    // What is quoted (the change to undo) is no part of the command's name.
    for (const Command &command : m_commands)
        m_commandTexts.emplace_back(command.title.section(u'“', 0, 0), QString(), command.place);
    endResetModel();
}

void SearchModel::setQuery(const QString &query)
{
    m_search = WordSearch(query);
    std::vector<Row> rows = rowsFor(m_search);
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

std::vector<SearchModel::Row> SearchModel::rowsFor(const WordSearch &search)
{
    std::vector<Row> rows;
    for (int i = 0; i < static_cast<int>(m_commands.size()); ++i) {
        const QAction *action = m_commands[static_cast<size_t>(i)].action;
        if (!action || (search.isEmpty() && !action->isEnabled()))
            continue;
        const auto score = search.score(m_commandTexts[static_cast<size_t>(i)]);
        if (!score)
            continue;
        int rank = *score + (action->isEnabled() ? commandBonus : -disabledMalus);
        if (const qsizetype used = m_used.indexOf(action->objectName()); search.isEmpty() && used >= 0)
            rank += static_cast<int>(m_used.size() - used);
        rows.push_back({i, {}, rank});
    }
    if (m_session && !search.isEmpty()) {
        if (m_isOutdated)
            m_records.read(m_session->plan());
        m_isOutdated = false;
        for (const RecordSearch::Hit &hit : m_records.find(search, mostRows))
            rows.push_back({-1, {hit.kind, hit.id}, hit.score});
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &Row::score);
    if (!search.isEmpty() && rows.size() > mostRows)
        rows.resize(mostRows);
    return rows;
}

QAction *SearchModel::actionAt(int row) const
{
    const int command = m_rows[static_cast<size_t>(row)].command;
    return command < 0 ? nullptr : m_commands[static_cast<size_t>(command)].action.data();
}

std::optional<SearchModel::Record> SearchModel::recordAt(int row) const
{
    const Row &found = m_rows[static_cast<size_t>(row)];
    return found.command < 0 ? std::optional(found.record) : std::nullopt;
}

void SearchModel::noteUse(const QAction &action)
{
    m_used.removeAll(action.objectName());
    m_used.prepend(action.objectName());
    m_used = m_used.mid(0, mostRemembered);
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::AccessibleTextRole) {
        QStringList parts{index.data().toString(), index.data(ContextRole).toString(),
                          index.data(KeysRole).toString()};
        if (!index.data(IsPossibleRole).toBool())
            parts.append(tr("not possible at the moment"));
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    return row.command < 0 ? recordData(row.record, role)
                           : commandData(m_commands[static_cast<size_t>(row.command)], role);
}

QVariant SearchModel::commandData(const Command &command, int role) const
{
    if (!command.action)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return command.title;
    case Qt::DecorationRole:
        return command.action->icon();
    case ContextRole:
        return command.place;
    case KeysRole:
        return command.action->shortcut().toString(QKeySequence::NativeText);
    case IsPossibleRole:
        return command.action->isEnabled();
    case TipRole:
        return command.action->isEnabled() ? command.action->statusTip()
                                           : tr("%1 Not possible at the moment.", "what the command does")
                                                 .arg(command.action->statusTip());
    default:
        return {};
    }
}

QVariant SearchModel::recordData(const Record &record, int role) const
{
    const Plan &plan = m_session->plan();
    switch (role) {
    case Qt::DisplayRole:
    case TipRole:
        return searchTitle(plan, record.kind, record.id);
    case Qt::DecorationRole:
        return themeIcon(iconOf(record.kind));
    case IsPossibleRole:
        return true;
    case ContextRole:
        return searchContext(plan, record.kind, record.id, m_search);
    default:
        return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemNeverHasChildren : flags;
}

} // namespace baton
