// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace baton {

class Document;
class ProblemLabel;
class RecordForm;
class RecordTableModel;

/// Everything that is said once of a project: its name, what its timeline is computed by, the thresholds of
/// the verdict, the days people have for a review. Each field counts as soon as it is left, and can be
/// undone. Dates, profile and people belong to the page that sets the project up, for they move what follows
/// them.
class ProjectDialog : public QDialog
{
    Q_OBJECT

public:
    ProjectDialog(Document &document, QWidget *parent);

    /// However it is closed, what is being typed is kept.
    void done(int result) override;

Q_SIGNALS:
    void setUpWanted();

private:
    Document &m_document;
    RecordTableModel *m_projects;
    RecordForm *m_form;
    ProblemLabel *m_problem;
};

} // namespace baton
