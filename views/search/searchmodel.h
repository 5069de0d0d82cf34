// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordsearch.h"

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

namespace baton {

class PlanSession;

/// What matches the words typed: commands of the window and records of the plan in one list, best first.
/// Without words the commands, those used last at the top.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ContextRole = Qt::UserRole, ///< where the command is, or what kind of record it is
        KeysRole,                   ///< the command's shortcut
        IsPossibleRole, ///< false for a command that cannot be used now; it is listed all the same
        TipRole,        ///< what the command does; the whole text of the record
    };

    struct Command
    {
        QPointer<QAction> action;
        QString title;
        QString place; ///< "File ▸ Open recent"
    };
    struct Record
    {
        RecordKind kind = RecordKind::Project;
        QUuid id;
    };

    explicit SearchModel(QObject *parent = nullptr);

    /// Null: only commands. The session must outlive the model or be replaced before.
    void setSession(const PlanSession *session);
    void setCommands(const std::vector<Command> &commands);
    void setQuery(const QString &query);

    /// Null where the row is a record.
    QAction *actionAt(int row) const;
    std::optional<Record> recordAt(int row) const;
    /// The command goes to the top of the list shown without words.
    void noteUse(const QAction &action);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        int command = -1; ///< index, or -1 for a record
        Record record;
        int score = 0;
    };

    std::vector<Row> rowsFor(const WordSearch &search);
    QVariant commandData(const Command &command, int role) const;
    QVariant recordData(const Record &record, int role) const;

    const PlanSession *m_session = nullptr;
    RecordSearch m_records;
    bool m_isOutdated = true; ///< the plan has changed since it was read
    std::vector<Command> m_commands;
    std::vector<SearchText> m_commandTexts;
    QStringList m_used; ///< object names of actions, last used first
    WordSearch m_search;
    std::vector<Row> m_rows;
};

/// The commands in the menus of a menu bar, with the path to each.
std::vector<SearchModel::Command> commandsOf(const QList<QAction *> &menus);

} // namespace baton
