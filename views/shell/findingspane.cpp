// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/findingspane.h"

#include "models/checks/checks.h"
#include "views/common/derivedtable.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

Mark markOf(const Finding &finding)
{
    if (finding.isToSetUp)
        return Mark::Neutral;
    switch (finding.severity) {
    case Severity::Error:
        return Mark::Blocked;
    case Severity::Warning:
        return Mark::Attention;
    case Severity::Info:
        break;
    }
    return Mark::Information;
}

} // namespace

FindingsPane::FindingsPane(QWidget *parent)
    : QFrame(parent),
      m_model({{tr("Severity"), 12, false}, {tr("Rule"), 30, false}, {tr("What was found"), 0, false}}),
      m_table(new DerivedTable(m_model, this)), m_title(new PlainLabel({}, this)),
      m_explanation(new PlainLabel({}, this)), m_fix(new QPushButton(this))
{
    setObjectName(u"findingsPane"_s);
    setAccessibleName(tr("Findings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::small);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::large, 0, space::small, 0);
    m_title->setBold(true);
    m_explanation->setObjectName(u"explanation"_s);
    m_explanation->setQuiet(true);
    m_explanation->setElided(true);
    m_fix->setObjectName(u"fix"_s);
    auto *close = new QToolButton(this);
    close->setObjectName(u"closeFindings"_s);
    close->setAutoRaise(true);
    close->setIcon(closeIcon());
    close->setAccessibleName(tr("Close the findings"));
    close->setToolTip(tr("Close the findings"));
    head->addWidget(m_title);
    head->addSpacing(space::large);
    head->addWidget(m_explanation, 1);
    head->addWidget(m_fix);
    head->addWidget(close);
    column->addLayout(head);
    m_table->setObjectName(u"findingsTable"_s);
    m_table->setAccessibleName(tr("Findings"));
    column->addWidget(m_table, 1);
    connect(m_table, &DerivedTable::jumpRequested, this, &FindingsPane::jumpRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsPane::showChosen);
    connect(close, &QToolButton::clicked, this, &FindingsPane::closed);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (const Finding *finding = chosen())
            Q_EMIT fixRequested(Fix(finding->fix));
    });
    showChosen();
}

void FindingsPane::clear()
{
    m_findings.clear();
    m_model.setRows({});
    showChosen();
}

void FindingsPane::setFindings(std::vector<Finding> findings)
{
    std::vector<DerivedRow> rows;
    rows.reserve(findings.size());
    for (const Finding &finding : findings) {
        const Rule *rule = findRule(finding.rule);
        DerivedRow row;
        row.key = QString(finding.rule) + finding.id.toString() + finding.text;
        row.kind = finding.record;
        row.id = finding.id;
        Cell severity;
        severity.text = severityText(finding);
        severity.mark = markOf(finding);
        Cell title;
        title.text = rule ? ruleTitle(*rule) : QString(finding.rule);
        Cell text;
        text.text = finding.text;
        row.cells = {severity, title, text};
        rows.push_back(row);
    }
    m_findings = std::move(findings);
    m_model.setRows(std::move(rows));
    m_title->setPlain(tr("Findings (%1)").arg(m_findings.size()));
    showChosen();
}

void FindingsPane::chooseFirst()
{
    const auto worst = std::ranges::min_element(m_findings, {}, [](const Finding &finding) {
        return std::pair(finding.isToSetUp, finding.severity);
    });
    if (worst != m_findings.end())
        m_table->setCurrentIndex(m_model.index(static_cast<int>(worst - m_findings.begin()), 0));
}

const Finding *FindingsPane::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_findings.size()) ? &m_findings[static_cast<size_t>(row)]
                                                                 : nullptr;
}

void FindingsPane::showChosen()
{
    const Finding *finding = chosen();
    const Rule *rule = finding ? findRule(finding->rule) : nullptr;
    m_explanation->setPlain(rule ? ruleExplanation(*rule)
                                 : tr("Enter or a double click goes to the record."));
    m_fix->setVisible(finding && finding->fix);
    if (finding && finding->fix)
        m_fix->setText(QString(finding->fix.label).replace(u'&', u"&&"_s));
}

} // namespace baton
