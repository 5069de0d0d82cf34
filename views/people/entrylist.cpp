// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/entrylist.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace baton {

EntryList::EntryList(const QString &none, const QString &add, const QString &name, QWidget *parent)
    : RowList(name, 2, parent), m_none(none)
{
    QToolButton *button = addButton(name + u"Add"_s, "list-add", add);
    button->setAutoRaise(false);
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
    clearRows();
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
        const auto addTool = [&](const QString &name, const char *icon, const QString &text,
                                 void (EntryList::*requested)(QUuid)) {
            QToolButton *button = makeButton(objectName() + name, icon, text, Qt::ToolButtonIconOnly, row);
            button->setVisible(!isReadOnly);
            line->addWidget(button, 0, Qt::AlignTop);
            connect(button, &QToolButton::clicked, this, [this, requested, id = entry.id] {
                Q_EMIT(this->*requested)(id);
            });
        };
        addTool(u"Change"_s, "document-edit", tr("Change “%1”…").arg(entry.title),
                &EntryList::changeRequested);
        addTool(u"Remove"_s, "list-remove", tr("Remove “%1”").arg(entry.title), &EntryList::removeRequested);
        addRow(row);
    }
    if (entries.empty())
        addNone(m_none);
}

} // namespace baton
