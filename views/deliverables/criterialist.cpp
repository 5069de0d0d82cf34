// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/deliverables/criterialist.h"

#include "models/plan/deliverableactions.h"
#include "views/common/fieldeditor.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

CriteriaList::CriteriaList(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_rows(new QVBoxLayout), m_new(new LineEditor(this))
{
    setObjectName(u"criteriaList"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_rows->setSpacing(space::small);
    column->addLayout(m_rows);
    m_new->setObjectName(u"newCriterion"_s);
    m_new->setPlaceholderText(tr("Add a criterion"));
    m_new->setAccessibleName(tr("Add a criterion"));
    column->addWidget(m_new);
    connect(m_new, &QLineEdit::returnPressed, this, &CriteriaList::add);
    connect(&m_context.session.document(), &Document::changed, this, [this](const ChangeSet &change) {
        if (change.touches(RecordKind::Deliverable))
            rebuild();
    });
}

void CriteriaList::setDeliverable(DeliverableId deliverable)
{
    if (deliverable == m_deliverable)
        return;
    m_deliverable = deliverable;
    m_shown = QString();
    m_new->clear();
    rebuild();
}

void CriteriaList::rebuild()
{
    const Deliverable *deliverable = m_context.session.plan().find(m_deliverable);
    if (!deliverable)
        return;
    const std::vector<Criterion> criteria = criteriaOf(deliverable->criteria);
    Q_EMIT countChanged(static_cast<int>(std::ranges::count(criteria, true, &Criterion::isMet)),
                        static_cast<int>(criteria.size()));
    const bool isReadOnly = m_context.session.document().isReadOnly();
    m_new->setVisible(!isReadOnly);
    if (deliverable->criteria == m_shown && !m_shown.isNull())
        return;
    // The tick that was just set keeps the keyboard.
    const auto ticks = findChildren<QCheckBox *>();
    const auto focused = std::ranges::find_if(ticks, &QWidget::hasFocus);
    const qsizetype focusRow = focused == ticks.end() ? -1 : focused - ticks.begin();
    m_shown = deliverable->criteria.isNull() ? u""_s : deliverable->criteria;
    while (QLayoutItem *row = m_rows->takeAt(0)) {
        delete row->widget();
        delete row;
    }
    for (int i = 0; i < static_cast<int>(criteria.size()); ++i) {
        const Criterion &criterion = criteria[static_cast<size_t>(i)];
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::small);
        auto *tick = new QCheckBox(row);
        tick->setObjectName(u"criterion%1"_s.arg(i));
        tick->setAccessibleName(criterion.text);
        tick->setChecked(criterion.isMet);
        tick->setEnabled(!isReadOnly);
        line->addWidget(tick, 0, Qt::AlignTop);
        auto *text = new PlainLabel(criterion.text, row);
        text->setWordWrap(true);
        text->setContentsMargins(0, space::unit, 0, space::unit);
        line->addWidget(text, 1);
        auto *removal = new QToolButton(row);
        removal->setObjectName(u"removeCriterion%1"_s.arg(i));
        removal->setAutoRaise(true);
        removal->setIcon(themeIcon("list-remove"));
        removal->setAccessibleName(tr("Remove “%1”").arg(criterion.text));
        removal->setToolTip(plainToolTip(removal->accessibleName()));
        removal->setVisible(!isReadOnly);
        line->addWidget(removal, 0, Qt::AlignTop);
        tick->setMinimumHeight(text->fontMetrics().lineSpacing() + 2 * space::unit);
        m_rows->addWidget(row);
        // Later: the row goes while it answers.
        connect(
            tick, &QCheckBox::clicked, this,
            [this, i](bool isMet) {
                commit(tickCriterion(m_context.session.plan(), m_deliverable, i, isMet));
            },
            Qt::QueuedConnection);
        connect(
            removal, &QToolButton::clicked, this,
            [this, i] { commit(removeCriterion(m_context.session.plan(), m_deliverable, i)); },
            Qt::QueuedConnection);
        if (i == focusRow)
            tick->setFocus();
    }
    if (criteria.empty()) {
        auto *none = new PlainLabel(
            tr("None yet. Say what must be true for this to be accepted, one criterion a line."), this);
        none->setQuiet(true);
        none->setWordWrap(true);
        m_rows->addWidget(none);
    }
}

void CriteriaList::commit(Result<Edit> edit)
{
    if (const auto done = m_context.session.document().commit(std::move(edit)); !done) {
        Q_EMIT refused(done.error());
        m_shown = QString();
        rebuild();
    }
}

void CriteriaList::add()
{
    if (m_new->text().trimmed().isEmpty())
        return;
    const auto done = m_context.session.document().commit(
        addCriterion(m_context.session.plan(), m_deliverable, m_new->text()));
    if (done)
        m_new->clear();
    else
        Q_EMIT refused(done.error());
}

} // namespace baton
