// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/recordpanel.h"

#include "views/common/evidencelist.h"
#include "views/common/historyview.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/section.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace baton {

RecordPanel::RecordPanel(const PageContext &context, RecordTableModel &records,
                         const std::vector<FormGroup> &groups, const QString &name, const QString &prompt,
                         QWidget *parent)
    : QScrollArea(parent), m_context(context), m_kind(records.kind()), m_name(name)
{
    setObjectName(m_name + u"Panel"_s);
    setAccessibleName(
        tr("Selected: %1", "kind of record, such as Deliverable").arg(recordLabel(recordInfo(m_kind))));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    m_prompt = new PlainLabel(prompt, content);
    m_prompt->setWordWrap(true);
    m_prompt->setQuiet(true);
    column->addWidget(m_prompt);
    m_filled = new QWidget(content);
    column->addWidget(m_filled);
    column->addStretch();

    m_column = new QVBoxLayout(m_filled);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::medium);
    auto *head = new QHBoxLayout;
    m_mark = new QLabel(m_filled);
    m_title = new PlainLabel({}, m_filled);
    m_title->setObjectName(m_name + u"Title"_s);
    m_title->setBold(true);
    m_title->setScale(125);
    m_title->setElided(true);
    m_note = new PlainLabel({}, m_filled);
    m_note->setObjectName(m_name + u"Note"_s);
    m_note->setQuiet(true);
    head->addWidget(m_mark);
    head->addWidget(m_title, 1);
    head->addWidget(m_note);
    m_column->addLayout(head);
    m_standing = new PlainLabel({}, m_filled);
    m_standing->setObjectName(m_name + u"Standing"_s);
    m_standing->setWordWrap(true);
    m_column->addWidget(m_standing);
    m_form = new RecordForm(m_context.session.document(), records, groups, m_filled);
    m_column->addWidget(m_form);
    m_history = new HistoryView(m_context.session.document(), m_filled);
    m_historySection = new Section(tr("History"), m_filled);
    m_historySection->setObjectName(m_name + u"HistorySection"_s);
    m_historySection->setContent(m_history);
    m_column->addWidget(m_historySection);
    setWidget(content);

    connect(m_form, &RecordForm::refused, this, &RecordPanel::refused);
    connect(m_historySection, &Section::toggled, this, &RecordPanel::showHistory);
    connect(&m_context.session, &PlanSession::analysed, this, &RecordPanel::follow);
    connect(&m_context.session.document(), &Document::stored, this, &RecordPanel::showHistory);
    showStanding();
}

void RecordPanel::setStanding(std::function<Standing(QUuid)> standing)
{
    m_standingOf = std::move(standing);
    showStanding();
}

void RecordPanel::addButtons(const QList<QAction *> &actions)
{
    auto *row = new QWidget(m_filled);
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(space::small);
    for (QAction *action : actions) {
        QToolButton *button = actionButton(action, row);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        buttons->addWidget(button);
    }
    m_column->insertWidget(m_column->indexOf(m_form), row);
}

QToolButton *RecordPanel::actionButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void RecordPanel::addOnTop(QWidget *widget)
{
    m_column->insertWidget(m_column->indexOf(m_form), widget);
}

Section *RecordPanel::addSection(const QString &title, QWidget *content, bool isOpen)
{
    auto *section = new Section(title, m_filled);
    section->setContent(content);
    section->setOpen(isOpen);
    m_column->insertWidget(m_column->indexOf(m_historySection), section);
    m_sections.append(section);
    return section;
}

EvidenceList *RecordPanel::addEvidence(QAction *add)
{
    auto *proof = new QWidget(m_filled);
    auto *column = new QVBoxLayout(proof);
    column->setContentsMargins(0, 0, 0, 0);
    auto *evidence = new EvidenceList(m_context, proof);
    column->addWidget(evidence);
    column->addWidget(actionButton(add, proof), 0, Qt::AlignLeft);
    Section *section = addSection(tr("Evidence"), proof, true);
    connect(evidence, &EvidenceList::countChanged, section, [section](int count) {
        section->setTitle(count ? tr("Evidence (%1)").arg(count) : tr("Evidence"));
    });
    connect(evidence, &EvidenceList::refused, this, &RecordPanel::refused);
    return evidence;
}

void RecordPanel::setRecord(QUuid id)
{
    if (id == m_id)
        return;
    finishEditing();
    m_id = id;
    m_form->setRecord(id);
    showStanding();
    showHistory();
    Q_EMIT recordChanged(id);
}

void RecordPanel::setSelection(const std::vector<QUuid> &selected)
{
    std::vector<QUuid> others = selected;
    // On the way from one selection to the next the current record may not be among them.
    if (std::erase(others, m_id) == 0)
        others.clear();
    const auto count = static_cast<int>(others.size()) + 1;
    m_form->setOthers(std::move(others));
    if (count == m_selectedCount)
        return;
    m_selectedCount = count;
    for (Section *section : std::as_const(m_sections))
        section->setVisible(count == 1);
    showStanding();
    showHistory();
}

void RecordPanel::finishEditing()
{
    m_form->commitFocused();
}

QSize RecordPanel::minimumSizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {widget() ? widget()->minimumSizeHint().width() + bar : 0,
            QScrollArea::minimumSizeHint().height()};
}

// What is derived is worked out only while it is seen.
void RecordPanel::follow()
{
    if (isVisible())
        showStanding();
}

void RecordPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    showStanding();
}

void RecordPanel::showStanding()
{
    const bool isShown = m_context.session.plan().contains(m_kind, m_id);
    m_prompt->setVisible(!isShown);
    m_filled->setVisible(isShown);
    if (!isShown || !m_standingOf)
        return;
    Standing standing;
    if (m_selectedCount > 1) {
        standing.title = tr("%n selected", nullptr, m_selectedCount);
        standing.lines.append(tr("What is entered here goes to all of them."));
    } else {
        standing = m_standingOf(m_id);
    }
    m_title->setPlain(standing.title);
    m_note->setPlain(standing.note);
    m_mark->setPixmap(markIcon(standing.mark).pixmap(20, 20));
    m_mark->setVisible(standing.mark != Mark::None);
    m_standing->setPlain(standing.lines.join(u'\n'));
    m_standing->setMark(standing.tone);
    m_standing->setVisible(!standing.lines.isEmpty());
}

void RecordPanel::showHistory()
{
    m_historySection->setVisible(m_context.session.history() != nullptr && m_selectedCount <= 1);
    if (m_historySection->isOpen())
        m_history->showRecord(m_context.session.history(), m_kind, m_id);
}

} // namespace baton
