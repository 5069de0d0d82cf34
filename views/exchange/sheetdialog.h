// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetimport.h"
#include "models/items/derivedtablemodel.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QPushButton;
class QScrollArea;

namespace baton {

class ChoiceEditor;
class PlainLabel;
class ProblemLabel;

/// Where the rows of a spreadsheet are to go.
struct SheetTarget
{
    Actor actor;
    QDate today;
    QString title;
    QString introduction;
    std::optional<TaskPlace> place = {}; ///< of tasks
    /// What to import into; asked for from another thread.
    std::function<Result<std::shared_ptr<const SheetBase>>(const QList<QStringList> &rows,
                                                           const SheetLayout &layout)>
        base;
    /// Makes the import. An error keeps the dialog open and is shown in it.
    std::function<Result<void>(const SheetBase &base, SheetImport import)> import;
};

/// One page between a spreadsheet and the plan: what its columns are taken for, what becomes of each row, and
/// which cells are not understood. Nothing changes before it is confirmed.
class SheetDialog : public QDialog
{
    Q_OBJECT

public:
    SheetDialog(const QString &source, QList<QStringList> rows, SheetLayout layout, SheetTarget target,
                QWidget *parent = nullptr);

    void accept() override;

private:
    struct Preview
    {
        std::shared_ptr<const SheetBase> base;
        std::optional<SheetImport> import;
    };

    void makeWidgets();
    QWidget *makeChoices();
    QWidget *makePreview();
    void chooseKind();
    void chooseTitles();
    void showColumns();
    void chooseColumn(int column, int field);
    void work();
    void showOutcome(const Result<std::shared_ptr<Preview>> &outcome);
    void showLines();

    QString m_source;
    QList<QStringList> m_rows;
    SheetTarget m_target;
    SheetLayout m_layout;
    int m_round = 0; ///< of the preview: what comes of an older layout is passed over
    std::shared_ptr<Preview> m_preview;
    DerivedTableModel m_lines;
    ChoiceEditor *m_kind = nullptr;
    ChoiceEditor *m_titles = nullptr;
    QCheckBox *m_people = nullptr;
    QCheckBox *m_onlyProblems = nullptr;
    QScrollArea *m_columns = nullptr;
    std::vector<ChoiceEditor *> m_fields; ///< by column of the sheet
    PlainLabel *m_summary = nullptr;
    ProblemLabel *m_problem = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace baton
