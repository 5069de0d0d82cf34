// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan.h"
#include "views/shell/shellcontext.h"

#include <QObject>

namespace baton {

struct ImportCounts;
struct SheetTarget;
enum class SheetKind;
class MessageBar;

/// Makes plans: from a template, a project file or a spreadsheet, in a file of their own or as one more
/// project of the file that is open. Rows of a spreadsheet also go into the plan that is open.
class PlanFounder : public QObject
{
    Q_OBJECT

public:
    /// Where a new project goes.
    enum class Place { NewFile, ThisFile };

    /// What was made is opened in the window, and said in its message bar.
    PlanFounder(const ShellContext &context, MainWindow &window, MessageBar &message);

    void newPlan(Place place = Place::NewFile);
    void openSample();
    /// A project file or a spreadsheet, told by its content.
    void importPlan(Place place = Place::NewFile);
    void importFrom(const QString &path, Place place = Place::NewFile);
    void importSheet();
    /// Rows for the plan that is open; `kind` is what they are most likely.
    void importRows(std::optional<SheetKind> kind);

Q_SIGNALS:
    /// The plan that was made knows nobody and no dates yet.
    void setUpNeeded();
    void starterRequested();

private:
    bool createFrom(const QString &templateName, const QString &name, Place place = Place::NewFile);
    Plan foundation(Place place) const;
    bool found(const QString &name, const ChangeSet &founding, Place place);
    bool createPlan(const QString &name, const ChangeSet &founding);
    bool addProject(const ChangeSet &founding);
    static QString countsText(const ImportCounts &counts);
    void showImported(const ImportCounts &counts, const QStringList &notes);
    void offerNext(const QStringList &notes);
    QString askForSheet();
    void importSheetAsPlan(const QString &path, Place place = Place::NewFile);
    void showSheet(const QString &path, std::optional<SheetKind> kind, SheetTarget target);

    ShellContext m_context;
    MainWindow &m_window;
    MessageBar &m_message;
};

} // namespace baton
