// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"
#include "views/common/recordform.h"

#include <QScrollArea>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace baton {

class EvidenceList;
class HistoryView;
class PlainLabel;
class Section;

/// The selected record at the right of the window: where it stands, what can be done, its fields, what
/// belongs to it and its history.
class RecordPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// What is said above the fields.
    struct Standing
    {
        QString title;
        Mark mark = Mark::None;
        QString note; ///< at the right of the title
        QStringList lines;
        Mark tone = Mark::None; ///< colours the lines
    };

    /// `name` makes the object names ("deliverable": deliverablePanel …); `prompt` is shown while nothing is
    /// selected.
    RecordPanel(const PageContext &context, RecordTableModel &records, const std::vector<FormGroup> &groups,
                const QString &name, const QString &prompt, QWidget *parent = nullptr);

    void setStanding(std::function<Standing(QUuid)> standing);
    /// Fields that follow from other records.
    void setDerived(RecordForm::Deriving derived) { m_form->setDerived(std::move(derived)); }
    /// Buttons below the standing.
    void addButtons(const QList<QAction *> &actions);
    /// A button for a part of the form.
    static QToolButton *actionButton(QAction *action, QWidget *parent);
    /// Placed before the fields.
    void addOnTop(QWidget *widget);
    /// A part between the fields and the history.
    Section *addSection(const QString &title, QWidget *content, bool isOpen);
    /// What proves it, with a button to add more.
    EvidenceList *addEvidence(QAction *add);

    void setRecord(QUuid id);
    QUuid record() const { return m_id; }
    /// All that are selected. Where there are several, the fields are those of all, and what belongs to one
    /// alone is not shown.
    void setSelection(const std::vector<QUuid> &selected);
    virtual void finishEditing();
    /// As wide as what is in it needs: nothing is cut at the right.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void recordChanged(QUuid id);
    void refused(const baton::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void showStanding();
    void showHistory();

    PageContext m_context;
    RecordKind m_kind;
    QString m_name;
    QUuid m_id;
    std::function<Standing(QUuid)> m_standingOf;
    PlainLabel *m_prompt;
    QWidget *m_filled;
    QVBoxLayout *m_column;
    QLabel *m_mark;
    PlainLabel *m_title;
    PlainLabel *m_note;
    PlainLabel *m_standing;
    RecordForm *m_form;
    HistoryView *m_history;
    Section *m_historySection;
    QList<Section *> m_sections; ///< between the fields and the history
    int m_selectedCount = 0;
};

} // namespace baton
