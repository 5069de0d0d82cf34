// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/column.h"
#include "models/plan/document.h"

#include <QAbstractTableModel>
#include <QSet>

namespace baton {

/// A window onto all records of one kind: a row each, in the order of their position (else by name). Knows
/// the order of ids and the columns; every value is read from the document when asked for.
class RecordTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QUuid of the row's record
        SortRole,              ///< a number, or text; invalid sorts last
        MarkRole,              ///< Mark as int
        ToneRole,              ///< Mark as int: the colour of the text
        BarRole,               ///< 0 to 1
        FieldRole,             ///< index in the Schema, -1 for computed columns
        TypedRole,             ///< true for computed cells that are edited as text
        TextRole,              ///< setData takes text as people type or paste it; data: what to edit as text
    };

    using Membership = std::function<bool(const void *record)>;
    struct CellEdit
    {
        QUuid id;
        int field = 0;
        Value value;
    };
    /// Makes the edit for new values of cells where more is to be done than to set them; nothing where not.
    using EditRule = std::function<std::optional<Result<Edit>>(const std::vector<CellEdit> &cells)>;
    using FieldValues = std::vector<std::pair<int, Value>>;
    /// Text for the cells of one row, by column; a null id makes a new row.
    struct RowText
    {
        QUuid id;
        std::vector<std::pair<int, QString>> texts;
    };
    /// Where new rows go (behind `after`; null: at the end) and what they start with.
    struct NewRows
    {
        QUuid after;
        FieldValues defaults;
    };
    /// Gives a new record what nobody said, such as the next code of its category; `given` are the fields
    /// that somebody did say.
    using Completion = std::function<void(Edit &edit, QUuid id, const QSet<int> &given)>;
    /// What is wrong with a row of text.
    struct TextProblem
    {
        int column = -1; ///< -1: the row as a whole
        QString reason;
    };

    /// `isMember` (if given) says which records of the kind are shown.
    RecordTableModel(Document &document, RecordKind kind, std::vector<Column> columns,
                     Membership isMember = {}, QObject *parent = nullptr);

    const Document &document() const { return *m_document; }
    RecordKind kind() const { return m_kind; }
    const std::vector<Column> &columns() const { return m_columns; }
    /// -1 when there is no such column.
    int columnOf(const QString &key) const;
    QUuid idAt(int row) const { return m_ids[static_cast<size_t>(row)]; }
    /// -1 when the record is not shown.
    int rowOf(QUuid id) const;
    void setEditRule(EditRule rule) { m_editRule = std::move(rule); }
    void setCompletion(Completion completion) { m_completion = std::move(completion); }
    /// Rows have an order of their own and can be moved.
    bool hasPlaces() const { return m_positionField >= 0; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// EditRole takes the type that data() gives, TextRole what people type. False when refused; refused()
    /// says why.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// What data() gives for the cell of a record, shown in a row or not: for other models over the same
    /// cells.
    QVariant cellData(QUuid id, int column, int role) const;
    bool isEditable(int column) const;
    /// What a text typed into a cell of that column sets.
    Result<std::vector<CellEdit>> understood(QUuid id, int column, const QString &text) const;
    /// The edit that sets these values and does nothing else, named after what they are; NotFound or Invalid.
    Result<Edit> editOf(const std::vector<CellEdit> &cells) const;
    /// Likewise, but as the rule for edits has it, where that has anything to say.
    Result<Edit> ruledEditOf(const std::vector<CellEdit> &cells) const;
    /// All or none, as one step to undo; as the rule for edits has it, where it has anything to say.
    bool setCells(const std::vector<CellEdit> &cells);
    /// Adds a record behind `after` (at the end when null) and gives its id; null when refused.
    QUuid addRecord(QUuid after, const FieldValues &values = {});
    /// Everything that keeps that row from being pasted: text that is not understood, values that no record
    /// may have, and what the rules do not let this user do. Empty when all is well. Changes nothing.
    std::vector<TextProblem> problemsOf(const RowText &row, const NewRows &news = {}) const;
    /// Text from a spreadsheet, understood as people type it; all or nothing, as one step to undo. Columns
    /// that are computed or read-only are passed over. The ids of the rows, nothing when refused.
    std::optional<std::vector<QUuid>> pasteRows(const std::vector<RowText> &rows, const NewRows &news = {});
    bool removeRecords(const std::vector<QUuid> &ids);
    /// Puts the records, in the order given, before `before` (null: at the end).
    bool moveRecords(const std::vector<QUuid> &ids, QUuid before);

    /// What people call the record: its code, else its name.
    QString title(QUuid id) const;
    /// The text of a cell as people read it; the fast way for filters.
    QString text(const void *record, QUuid id, const Column &column) const;
    /// The value to order a cell by.
    /// With what the column notes about the value.
    QString shownText(const void *record, QUuid id, const Column &column) const;
    QVariant sortValue(const void *record, QUuid id, const Column &column) const;

public Q_SLOTS:
    /// Computed cells may have changed.
    void refreshComputed();

Q_SIGNALS:
    void refused(const baton::Error &error);

private:
    void load();
    void follow(const ChangeSet &change);
    void dropRows(std::vector<int> rows);
    void insertIds(std::vector<QUuid> ids);
    void reorder();
    void emitRows(std::vector<std::pair<int, std::pair<int, int>>> rows);
    bool isMember(const void *record) const { return !m_isMember || m_isMember(record); }
    bool isBefore(QUuid a, QUuid b) const;
    std::pair<int, int> columnsTouched(const RowChange &change) const;
    bool commit(Result<Edit> edit);
    void setPlaces(Edit &edit, const std::vector<QUuid> &order, size_t first, size_t count) const;
    Result<void> fillRow(Edit &edit, QUuid id, const RowText &row, const FieldValues &defaults) const;
    std::optional<Error> refusalOf(const RowText &row, const FieldValues &defaults) const;
    const FieldInfo &fieldInfo(int field) const
    {
        return recordInfo(m_kind).fields[static_cast<size_t>(field)];
    }

    Document *m_document;
    RecordKind m_kind;
    std::vector<Column> m_columns;
    Membership m_isMember;
    EditRule m_editRule;
    Completion m_completion;
    int m_positionField = -1;
    std::vector<QUuid> m_ids;
    mutable QHash<QUuid, int> m_rows; ///< made anew when asked for after rows have moved
};

} // namespace baton
