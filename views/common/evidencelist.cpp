// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/evidencelist.h"

#include "models/plan/evidencetext.h"
#include "models/plan/permissions.h"
#include "models/records/wholefile.h"
#include "views/common/dialogs.h"
#include "views/common/filefield.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QMimeDatabase>
#include <QSettings>
#include <QToolButton>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

bool canOpen(const Evidence &evidence)
{
    return !evidence.location.isEmpty() || !evidence.fileHash.isEmpty();
}

// The name comes from whoever made the copy.
QString fileNameOf(const Evidence &evidence)
{
    QString name = evidence.fileName;
    for (QChar &c : name) {
        if (c == u'/' || c == u'\\' || !c.isPrint())
            c = u'_';
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? u"copy"_s : name;
}

bool isProgram(const QString &name)
{
    const QMimeType type = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension);
    return std::ranges::any_of(std::array{"application/x-executable"_L1, "application/x-desktop"_L1,
                                          "application/x-msdownload"_L1, "application/x-ms-dos-executable"_L1,
                                          "application/javascript"_L1},
                               [&type](QLatin1StringView program) { return type.inherits(program); });
}

} // namespace

EvidenceList::EvidenceList(const PageContext &context, QWidget *parent)
    : RowList(u"evidenceList"_s, 2, parent), m_context(context)
{
    setAcceptDrops(true);
    connect(&m_context.session.document(), &Document::changed, this, [this](const ChangeSet &change) {
        if (change.touches(RecordKind::Evidence))
            rebuild();
    });
    connect(&m_context.session, &PlanSession::meChanged, this, [this] {
        if (m_isJudged)
            rebuild();
    });
}

void EvidenceList::setJudged(bool isJudged)
{
    m_isJudged = isJudged;
    rebuild();
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
    icon->setPixmap(themeIcon("mail-attachment").pixmap(iconSide(fontMetrics())));
    line->addWidget(icon, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *title = new PlainLabel(evidence.title, row);
    title->setElided(true);
    const Person *person = m_context.session.plan().find(evidence.addedBy);
    const QString date = shortDate(evidence.date, m_context.session.document().today());
    QString about = person ? tr("%1, added by %2", "date, person").arg(date, person->name) : date;
    if (const QString place = placeText(evidence); !place.isEmpty())
        about += u"  ·  "_s + place;
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
    if (canOpen(evidence)) {
        addTool(u"openEvidence"_s, "document-open", tr("Open “%1”").arg(evidence.title),
                [this, evidence] { open(evidence); });
    }
    const bool mayRemove =
        !m_isJudged || mayWithdraw(m_context.session.plan(), evidence, m_context.session.me());
    if (mayRemove && !m_context.session.document().isReadOnly())
        addTool(u"removeEvidence"_s, "list-remove", tr("Remove “%1”").arg(evidence.title),
                [this, id = evidence.id] { remove(id); });
    return row;
}

bool EvidenceList::openNewest()
{
    const Evidence *newest = nullptr;
    for (const Evidence &evidence : m_context.session.plan().rows<Evidence>()) {
        if (isShown(evidence) && canOpen(evidence) && (!newest || newest->date < evidence.date))
            newest = &evidence;
    }
    if (newest)
        open(Evidence(*newest));
    return newest;
}

bool EvidenceList::isShown(const Evidence &evidence) const
{
    return (m_item && evidence.item == m_item) || (m_deliverable && evidence.deliverable == m_deliverable);
}

// The copy first: it is what was judged, wherever the original is by now.
void EvidenceList::open(const Evidence &evidence)
{
    if (evidence.fileHash.isEmpty())
        openLocation(evidence.location);
    else
        openCopy(evidence);
}

void EvidenceList::openCopy(const Evidence &evidence)
{
    Attachments *attachments = m_context.session.attachments();
    if (!attachments)
        return;
    const QString name = fileNameOf(evidence);
    const QStringList answers = isProgram(name) ? QStringList{tr("Save it as…"), tr("Cancel")}
                                                : QStringList{tr("Save it as…"), tr("Open"), tr("Cancel")};
    const int answer = m_context.dialogs.ask(
        this, {tr("Open the copy"),
               isProgram(name)
                   ? tr("“%1” could run as a program and is not opened from here. Save the copy?").arg(name)
                   : tr("Open the copy of “%1” with the program that the desktop has for it, or save it?")
                         .arg(name),
               tr("The copy in the plan does not change, whatever is done with it outside."), answers});
    const bool isSaved = answer == 0;
    const bool isOpened = answer == 1 && !isProgram(name);
    if (!isSaved && !isOpened)
        return;
    QString path;
    if (isSaved) {
        path = m_context.dialogs.saveFile(this, tr("Save the copy"), name, tr("All files (*)"),
                                          QFileInfo(name).suffix());
        if (path.isEmpty())
            return;
    }
    attachments->fetch(evidence.fileHash, this, [this, name, path](const Result<QByteArray> &content) {
        const Result<void> done = !content         ? Result<void>(content.error())
                                  : path.isEmpty() ? showCopy(name, *content)
                                                   : writeWholeFile(path, *content);
        if (!done)
            Q_EMIT refused(done.error());
    });
}

Result<void> EvidenceList::showCopy(const QString &name, const QByteArray &content)
{
    if (!m_opened)
        m_opened = std::make_unique<QTemporaryDir>();
    // A folder for each: two copies may have one name.
    const QString folder = m_opened->filePath(QUuid::createUuid().toString(QUuid::Id128));
    const QString path = folder + u'/' + name;
    QDir().mkpath(folder);
    if (auto written = writeWholeFile(path, content); !written)
        return written;
    // What is changed there would be lost.
    QFile::setPermissions(path, QFile::ReadOwner);
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    return {};
}

void EvidenceList::dragEnterEvent(QDragEnterEvent *event)
{
    const bool canAdd = m_context.session.attachments() && !m_context.session.document().isReadOnly();
    if (canAdd && !draggedFile(*event).isEmpty())
        event->acceptProposedAction();
}

void EvidenceList::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT fileDropped(draggedFile(*event));
}

void EvidenceList::openLocation(const QString &location)
{
    const QUrl url(location, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (scheme != "http"_L1 && scheme != "https"_L1 && scheme != "mailto"_L1) {
        m_context.dialogs.showText(this, tr("Location of the evidence"), location);
        return;
    }
    // What is opened without asking is a choice of this person on this computer, a host at a time.
    static constexpr QLatin1StringView key("evidence/trustedHosts");
    const QString host = scheme == "mailto"_L1 ? QString() : url.host().toLower();
    QStringList trusted = m_context.settings.value(key).toStringList();
    if (host.isEmpty() || !trusted.contains(host)) {
        QStringList answers{tr("Open"), tr("Always open addresses of %1", "host").arg(host), tr("Cancel")};
        if (host.isEmpty())
            answers.removeAt(1);
        const int answer = m_context.dialogs.ask(
            this, {tr("Open a link"), tr("Open this address with the program that the desktop has for it?"),
                   location, answers, 0});
        const bool isTrusted = answer == 1 && !host.isEmpty();
        if (answer != 0 && !isTrusted)
            return;
        if (isTrusted) {
            trusted.append(host);
            m_context.settings.setValue(key, trusted);
        }
    }
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
