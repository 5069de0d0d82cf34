// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/filefield.h"

#include "views/common/dialogs.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace baton {

QString draggedFile(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    const QFileInfo file(urls.size() == 1 ? urls.front().toLocalFile() : QString());
    return file.isFile() ? file.filePath() : QString();
}

FileField::FileField(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_dialogs(dialogs), m_name(new PlainLabel({}, this)), m_choose(new QToolButton(this)),
      m_clear(new QToolButton(this))
{
    setObjectName(u"fileField"_s);
    setAcceptDrops(true);
    setFocusProxy(m_choose);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::small);
    m_choose->setObjectName(u"chooseFile"_s);
    m_choose->setText(tr("Choose a file…"));
    m_choose->setIcon(themeIcon("document-open"));
    m_choose->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_choose->setFocusPolicy(Qt::StrongFocus);
    m_clear->setObjectName(u"clearFile"_s);
    m_clear->setIcon(themeIcon("edit-delete-remove"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_clear->setAccessibleName(tr("Take no copy"));
    m_clear->setToolTip(tr("Take no copy"));
    m_name->setObjectName(u"chosenFile"_s);
    m_name->setElided(true);
    line->addWidget(m_name, 1);
    line->addWidget(m_clear);
    line->addWidget(m_choose);
    connect(m_choose, &QToolButton::clicked, this, [this] {
        const QString path =
            m_dialogs.openFile(window(), tr("Copy a file into the plan"), {}, tr("All files (*)"));
        if (!path.isEmpty())
            setPath(path);
    });
    connect(m_clear, &QToolButton::clicked, this, [this] { setPath({}); });
    setPath({});
}

void FileField::setPath(const QString &path)
{
    m_path = path;
    const QFileInfo file(path);
    m_name->setQuiet(path.isEmpty());
    m_name->setPlain(path.isEmpty() ? tr("None; the location says where it is.")
                                    : tr("%1 (%2)", "name of a file, its size")
                                          .arg(file.fileName(), locale().formattedDataSize(file.size())));
    m_clear->setVisible(!path.isEmpty());
    Q_EMIT pathChanged(path);
}

void FileField::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(*event).isEmpty())
        event->acceptProposedAction();
}

void FileField::dropEvent(QDropEvent *event)
{
    setPath(draggedFile(*event));
    event->acceptProposedAction();
}

} // namespace baton
