// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/evidencelist.h"

#include "views/common/dialogs.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

EvidenceList::EvidenceList(const PageContext &context, QWidget *parent)
    : RowList(u"evidenceList"_s, 2, parent), m_context(context)
{
    connect(&m_context.session.document(), &Document::changed, this, [this](const ChangeSet &change) {
        if (change.touches(RecordKind::Evidence))
            rebuild();
    });
}

void EvidenceList::setItem(ChecklistItemId item)
{
    if (item == m_item)
        return;
    m_item = item;
    rebuild();
}

void EvidenceList::setDeliverable(DeliverableId deliverable)
{
    if (deliverable == m_deliverable)
        return;
    m_deliverable = deliverable;
    rebuild();
}

void EvidenceList::rebuild()
{
    clearRows();
    std::vector<Evidence> list;
    for (const Evidence &evidence : m_context.session.plan().rows<Evidence>()) {
        if (isShown(evidence))
            list.push_back(evidence);
    }
    std::ranges::sort(list, std::ranges::greater(),
                      [](const Evidence &evidence) { return std::pair(evidence.date, evidence.id.uuid); });
    for (const Evidence &evidence : list)
        addRow(makeRow(evidence));
    if (list.empty())
        addNone(m_deliverable ? tr("None yet. A deliverable is submitted with evidence, such as where it is.")
                              : tr("None yet. An item is worth at most a quarter without evidence."));
    setCount(static_cast<int>(list.size()));
}

QWidget *EvidenceList::makeRow(const Evidence &evidence)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::small);
    auto *icon = new QLabel(row);
    icon->setPixmap(themeIcon("mail-attachment").pixmap(16, 16));
    line->addWidget(icon, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *title = new PlainLabel(evidence.title, row);
    title->setElided(true);
    const Person *person = m_context.session.plan().find(evidence.addedBy);
    const QString date = shortDate(evidence.date, m_context.session.document().today());
    QString about = person ? tr("%1, added by %2", "date, person").arg(date, person->name) : date;
    if (!evidence.location.isEmpty())
        about += u"  ·  "_s + evidence.location;
    auto *second = new PlainLabel(about, row);
    second->setElided(true);
    second->setQuiet(true);
    texts->addWidget(title);
    texts->addWidget(second);
    line->addLayout(texts, 1);
    const auto addTool = [&](const QString &name, const char *icon16, const QString &tip, auto slot) {
        QToolButton *button = makeButton(name, icon16, tip, Qt::ToolButtonIconOnly, row);
        connect(button, &QToolButton::clicked, this, slot);
        line->addWidget(button, 0, Qt::AlignTop);
    };
    if (!evidence.location.isEmpty())
        addTool(u"openEvidence"_s, "document-open", tr("Open “%1”").arg(evidence.title),
                [this, location = evidence.location] { open(location); });
    if (!m_context.session.document().isReadOnly())
        addTool(u"removeEvidence"_s, "edit-delete-remove", tr("Remove “%1”").arg(evidence.title),
                [this, id = evidence.id] { remove(id); });
    return row;
}

bool EvidenceList::openNewest()
{
    const Evidence *newest = nullptr;
    for (const Evidence &evidence : m_context.session.plan().rows<Evidence>()) {
        if (isShown(evidence) && !evidence.location.isEmpty() && (!newest || newest->date < evidence.date))
            newest = &evidence;
    }
    if (newest)
        open(QString(newest->location));
    return newest;
}

bool EvidenceList::isShown(const Evidence &evidence) const
{
    return (m_item && evidence.item == m_item) || (m_deliverable && evidence.deliverable == m_deliverable);
}

void EvidenceList::open(const QString &location)
{
    const QUrl url(location, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (scheme != "http"_L1 && scheme != "https"_L1 && scheme != "mailto"_L1) {
        m_context.dialogs.showText(this, tr("Location of the evidence"), location);
        return;
    }
    const int answer =
        m_context.dialogs.ask(this, {tr("Open a link"),
                                     tr("Open this address with the program that the desktop has for it?"),
                                     location,
                                     {tr("Open"), tr("Cancel")}});
    if (answer == 0)
        QDesktopServices::openUrl(url);
}

void EvidenceList::remove(EvidenceId id)
{
    const Evidence *evidence = m_context.session.plan().find(id);
    if (!evidence)
        return;
    Edit edit{m_context.session.plan(), QT_TRANSLATE_NOOP("Edit", "Remove evidence “%1”"), {evidence->title}};
    edit.remove(id);
    run(m_context.session.document(), std::move(edit));
}

} // namespace baton
