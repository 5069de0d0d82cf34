// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/pastedialog.h"

#include "views/common/dialogbuttons.h"
#include "views/common/fieldeditor.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

enum PasteColumn { RowColumn, FieldColumn, TextColumn, ReasonColumn };

/// Offers what a cell takes while it is mended: the values to choose from, the names, a calendar.
class MendingDelegate : public QStyledItemDelegate
{
public:
    using Field = std::function<const FieldInfo *(int row)>;

    MendingDelegate(const RecordTableModel &model, Field field, QObject *parent)
        : QStyledItemDelegate(parent), m_context{&model.document(), model.kind()}, m_field(std::move(field))
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        const FieldInfo *field = m_field(index.row());
        QWidget *editor = nullptr;
        if (field && field->kind == FieldKind::Enum)
            editor = makeChoice(*field, parent);
        else if (field && (field->kind == FieldKind::Reference || field->kind == FieldKind::Date))
            editor = makeFieldEditor(m_context, *field, EditorPlace::Cell, parent)->widget();
        if (!editor)
            return QStyledItemDelegate::createEditor(parent, option, index);
        editor->setObjectName(u"mendedText"_s);
        editor->setAccessibleName(fieldLabel(m_context.record(), *field));
        return editor;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (FieldEditor *line = FieldEditor::of(editor))
            line->setText(index.data().toString());
        else
            QStyledItemDelegate::setEditorData(editor, index);
        if (const auto *choice = qobject_cast<QComboBox *>(editor))
            choice->lineEdit()->selectAll(); // typing replaces it, as in every cell
    }

private:
    // The text stays to be mended; the list is for those who do not know what there is.
    QWidget *makeChoice(const FieldInfo &field, QWidget *parent) const
    {
        auto *choice = new ChoiceEditor(parent);
        choice->setEditable(true);
        choice->setInsertPolicy(QComboBox::NoInsert);
        for (const EnumLabel &label : field.labels)
            choice->addItem(enumText(field, QString::fromLatin1(label.key)));
        auto *self = const_cast<MendingDelegate *>(this); // createEditor is const, its signals are not
        connect(choice, &QComboBox::activated, self, [self, choice] { Q_EMIT self->commitData(choice); });
        return choice;
    }

    EditorContext m_context;
    Field m_field;
};

} // namespace

PasteDialog::PasteDialog(const RecordTableModel &model, Rows rows, RecordTableModel::NewRows news,
                         Paste paste, QWidget *parent)
    : QDialog(parent), m_model(model), m_rows(std::move(rows)), m_news(std::move(news)),
      m_paste(std::move(paste))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"pasteDialog"_s);
    setWindowTitle(tr("Paste"));
    makeWidgets();
    for (size_t row = 0; row < m_rows.size(); ++row)
        check(row);
    showState();
    connect(m_table, &QTableWidget::cellChanged, this, &PasteDialog::mend);
}

void PasteDialog::makeWidgets()
{
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 26);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::large);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    m_state = new PlainLabel({}, this);
    m_state->setObjectName(u"pasteState"_s);
    m_state->setWordWrap(true);
    column->addWidget(m_state);

    m_table = new QTableWidget(0, 4, this);
    m_table->setObjectName(u"pasteProblems"_s);
    m_table->setAccessibleName(tr("Cells that cannot be pasted"));
    m_table->setHorizontalHeaderLabels({tr("Row", "of a table"), tr("Column", "of a table"),
                                        tr("Text to paste"), tr("Why it cannot be pasted")});
    const auto fieldIn = [this](int row) { return fieldOf(m_entries[static_cast<size_t>(row)]); };
    m_table->setItemDelegateForColumn(TextColumn, new MendingDelegate(m_model, fieldIn, m_table));
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setWordWrap(true);
    m_table->setShowGrid(false);
    m_table->setPalette(tablePalette(palette()));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(RowColumn, character * 16);
    m_table->setColumnWidth(FieldColumn, character * 18);
    m_table->setColumnWidth(TextColumn, character * 32);
    column->addWidget(m_table, 1);

    auto *buttons = new DialogButtons(tr("Paste"), this);
    m_pasteAll = buttons->action();
    m_pasteAll->setObjectName(u"pasteAll"_s);
    m_pasteRest = buttons->addButton(tr("Leave these out"), QDialogButtonBox::ActionRole);
    m_pasteRest->setObjectName(u"pasteRest"_s);
    connect(m_pasteRest, &QPushButton::clicked, this, &PasteDialog::pasteWithout);
    column->addWidget(buttons);
}

QString *PasteDialog::textOf(const Entry &entry)
{
    auto &texts = m_rows[entry.row].texts;
    const auto at = std::ranges::find(texts, entry.column, [](const auto &text) { return text.first; });
    return at == texts.end() ? nullptr : &at->second;
}

// None where the text of the column says something of its own.
const FieldInfo *PasteDialog::fieldOf(const Entry &entry) const
{
    if (entry.column < 0)
        return nullptr;
    const Column &column = m_model.columns()[static_cast<size_t>(entry.column)];
    if (column.typed || column.field < 0)
        return nullptr;
    return &recordInfo(m_model.kind()).fields[static_cast<size_t>(column.field)];
}

QString PasteDialog::target(size_t row) const
{
    const QUuid id = m_rows[row].id;
    return id.isNull()
               ? tr("%1, new", "number of a row").arg(row + 1)
               : tr("%1, %2", "number of a row, its code or name").arg(row + 1).arg(m_model.title(id));
}

// What was a problem of that row and is none now stays listed as mended.
void PasteDialog::check(size_t row)
{
    const auto problems = m_model.problemsOf(m_rows[row], m_news);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        if (entry.row != row)
            continue;
        const auto still = std::ranges::find(problems, entry.column, &RecordTableModel::TextProblem::column);
        entry.reason = still == problems.end() ? QString() : still->reason;
        show(i);
    }
    for (const auto &problem : problems) {
        const bool isListed = std::ranges::any_of(m_entries, [&](const Entry &entry) {
            return entry.row == row && entry.column == problem.column;
        });
        if (!isListed) {
            m_entries.push_back({row, problem.column, problem.reason});
            show(m_entries.size() - 1);
        }
    }
}

void PasteDialog::show(size_t index)
{
    const Entry &entry = m_entries[index];
    const int row = static_cast<int>(index);
    if (row >= m_table->rowCount())
        m_table->setRowCount(row + 1);
    const QString *text = textOf(entry);
    const auto set = [&](int column, const QString &shown) {
        QTableWidgetItem *item = m_table->item(row, column);
        if (!item) {
            item = new QTableWidgetItem;
            if (column != TextColumn || !text)
                item->setFlags(item->flags() & ~Qt::ItemIsEditable);
            m_table->setItem(row, column, item);
        }
        if (item->text() != shown)
            item->setText(shown);
        return item;
    };
    const QString title =
        entry.column < 0 ? QString() : m_model.columns()[static_cast<size_t>(entry.column)].title;
    set(RowColumn, target(entry.row));
    set(FieldColumn, title);
    set(TextColumn, text ? *text : QString());
    const bool isMended = entry.reason.isEmpty();
    set(ReasonColumn, isMended ? tr("Mended") : entry.reason)
        ->setIcon(markIcon(isMended ? Mark::Complete : Mark::Blocked));
}

void PasteDialog::mend(int tableRow, int tableColumn)
{
    const auto index = static_cast<size_t>(tableRow);
    if (tableColumn != TextColumn || index >= m_entries.size())
        return;
    QString *text = textOf(m_entries[index]);
    const QString typed = m_table->item(tableRow, tableColumn)->text();
    if (!text || *text == typed)
        return;
    *text = typed;
    check(m_entries[index].row);
    showState();
}

void PasteDialog::showState()
{
    const auto left = static_cast<int>(
        std::ranges::count_if(m_entries, [](const Entry &entry) { return !entry.reason.isEmpty(); }));
    const QString rows = tr("%n rows are to be pasted.", nullptr, static_cast<int>(m_rows.size()));
    m_state->setPlain(left == 0
                          ? tr("%1 Every cell is understood now.").arg(rows)
                          : tr("%1 %2 Nothing has been changed yet. Mend the texts here, or leave them out.")
                                .arg(rows, tr("%n cells cannot be pasted as they stand.", nullptr, left)));
    m_pasteAll->setEnabled(left == 0);
    m_pasteAll->setDefault(left == 0);
    m_pasteRest->setEnabled(left > 0);
}

void PasteDialog::accept()
{
    QDialog::accept();
    m_paste(m_rows);
}

// A cell that is left out may have hidden another problem of its row; that goes, too.
void PasteDialog::pasteWithout()
{
    std::vector<bool> isDropped(m_rows.size());
    for (size_t row = 0; row < m_rows.size(); ++row) {
        auto &texts = m_rows[row].texts;
        for (auto problems = m_model.problemsOf(m_rows[row], m_news); !problems.empty() && !isDropped[row];
             problems = m_model.problemsOf(m_rows[row], m_news)) {
            for (const auto &problem : problems) {
                isDropped[row] = isDropped[row] || problem.column < 0;
                std::erase_if(texts, [&](const auto &text) { return text.first == problem.column; });
            }
        }
    }
    Rows rows;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (!isDropped[row] && !m_rows[row].texts.empty())
            rows.push_back(std::move(m_rows[row]));
    }
    QDialog::accept();
    if (!rows.empty())
        m_paste(rows);
}

} // namespace baton
