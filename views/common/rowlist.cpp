// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/rowlist.h"

#include "models/plan/document.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace baton {

RowList::RowList(const QString &name, int spacing, QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout)
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_rows->setSpacing(spacing);
    column->addLayout(m_rows);
}

void RowList::clearRows()
{
    while (QLayoutItem *row = m_rows->takeAt(0)) {
        row->widget()->hide();
        row->widget()->deleteLater();
        delete row;
    }
}

void RowList::addRow(QWidget *row, Qt::Alignment alignment)
{
    m_rows->addWidget(row, 0, alignment);
}

PlainLabel *RowList::addText(const QString &text)
{
    auto *line = new PlainLabel(text, this);
    line->setWordWrap(true);
    addRow(line);
    return line;
}

void RowList::addNone(const QString &text)
{
    addText(text)->setQuiet(true);
}

void RowList::setCount(int count)
{
    m_count = count;
    Q_EMIT countChanged(count);
}

QToolButton *RowList::makeButton(const QString &name, const char *icon, const QString &text,
                                 Qt::ToolButtonStyle style, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(themeIcon(icon));
    button->setToolButtonStyle(style);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    if (style == Qt::ToolButtonIconOnly) {
        button->setAccessibleName(text);
        button->setToolTip(plainToolTip(text));
    } else {
        button->setText(text);
    }
    return button;
}

QToolButton *RowList::addButton(const QString &name, const char *icon, const QString &text)
{
    QToolButton *button = makeButton(name, icon, text, Qt::ToolButtonTextBesideIcon, this);
    static_cast<QVBoxLayout *>(layout())->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void RowList::run(Document &document, Result<Edit> edit)
{
    if (const auto done = document.commit(std::move(edit)); !done)
        Q_EMIT refused(done.error());
}

} // namespace baton
