// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/colleagues/previewdialog.h"

#include "views/common/derivedtable.h"
#include "views/common/dialogbuttons.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

PreviewDialog::PreviewDialog(const QString &title, const QString &introduction,
                             std::vector<DerivedTableModel::Title> titles, std::vector<DerivedRow> rows,
                             QWidget *parent)
    : QDialog(parent), m_model(std::move(titles)), m_problem(new ProblemLabel(this))
{
    setObjectName(u"previewDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().lineSpacing() * 30);
    m_model.setRows(std::move(rows));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::large);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    auto *text = new PlainLabel(introduction, this);
    text->setObjectName(u"introduction"_s);
    text->setWordWrap(true);
    column->addWidget(text);
    auto *table = new DerivedTable(m_model, this);
    table->setObjectName(u"previewTable"_s);
    table->setAccessibleName(tr("What would be done, line by line"));
    column->addWidget(table, 1);
    column->addWidget(m_problem);
    auto *buttons = new DialogButtons({}, this);
    m_button = buttons->action();
    m_button->setEnabled(false);
    column->addWidget(buttons);
    // The lines lead nowhere from here: Enter is for the button.
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(key, table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
                m_button, &QAbstractButton::click);
    table->setFocus();
}

void PreviewDialog::setAction(const QString &name, std::function<Result<void>()> action)
{
    m_button->setText(name);
    m_button->setEnabled(true);
    m_action = std::move(action);
}

void PreviewDialog::accept()
{
    if (!m_action)
        return;
    if (const Result<void> done = m_action(); !done) {
        m_problem->say(done.error().userMessage);
        return;
    }
    QDialog::accept();
}

} // namespace baton
