// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/entrylist.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace baton {

EntryList::EntryList(const QString &none, const QString &add, const QString &name, QWidget *parent)
    : QWidget(parent), m_none(none), m_rows(new QVBoxLayout)
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_rows->setSpacing(2);
    column->addLayout(m_rows);
    auto *button = new QToolButton(this);
    button->setObjectName(name + u"Add"_s);
    button->setText(add);
    button->setIcon(themeIcon("list-add"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    column->addWidget(button, 0, Qt::AlignLeft);
    m_add = button;
    connect(button, &QToolButton::clicked, this, &EntryList::addRequested);
}

void EntryList::setEntries(const std::vector<Entry> &entries, bool isReadOnly)
{
    m_add->setVisible(!isReadOnly);
    if (m_isFilled && entries == m_entries)
        return;
    m_isFilled = true;
    m_entries = entries;
    while (QLayoutItem *row = m_rows->takeAt(0)) {
        row->widget()->hide();
        row->widget()->deleteLater();
        delete row;
    }
    for (const Entry &entry : entries) {
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::small);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        auto *title = new PlainLabel(entry.title, row);
        title->setElided(true);
        texts->addWidget(title);
        if (!entry.detail.isEmpty()) {
            auto *detail = new PlainLabel(entry.detail, row);
            detail->setElided(true);
            detail->setQuiet(true);
            texts->addWidget(detail);
        }
        line->addLayout(texts, 1);
        const auto addButton = [&](const QString &name, const char *icon, const QString &text,
                                   void (EntryList::*requested)(QUuid)) {
            auto *button = new QToolButton(row);
            button->setObjectName(objectName() + name);
            button->setAutoRaise(true);
            button->setIcon(themeIcon(icon));
            button->setAccessibleName(text);
            button->setToolTip(plainToolTip(text));
            button->setFocusPolicy(Qt::StrongFocus);
            button->setVisible(!isReadOnly);
            line->addWidget(button, 0, Qt::AlignTop);
            connect(button, &QToolButton::clicked, this, [this, requested, id = entry.id] {
                Q_EMIT(this->*requested)(id);
            });
        };
        addButton(u"Change"_s, "document-edit", tr("Change “%1”…").arg(entry.title),
                  &EntryList::changeRequested);
        addButton(u"Remove"_s, "edit-delete-remove", tr("Remove “%1”").arg(entry.title),
                  &EntryList::removeRequested);
        m_rows->addWidget(row);
    }
    if (entries.empty()) {
        auto *none = new PlainLabel(m_none, this);
        none->setQuiet(true);
        none->setWordWrap(true);
        m_rows->addWidget(none);
    }
}

} // namespace baton
