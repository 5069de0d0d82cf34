// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/recentplans.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int mostShown = 6;

// As people write it: the own folder is "~".
QString folderText(const QFileInfo &file)
{
    const QString folder = file.absolutePath();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + u'/'))
        return QDir::toNativeSeparators(u"~"_s + folder.mid(home.size()));
    return QDir::toNativeSeparators(folder);
}

} // namespace

RecentPlans::RecentPlans(QWidget *parent) : QWidget(parent), m_list(new QTreeWidget(this))
{
    setObjectName(u"recentPlans"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::large, 0, 0);
    column->setSpacing(space::small);
    auto *title = new PlainLabel(tr("Recent plans"), this);
    title->setBold(true);
    column->addWidget(title);
    m_list->setObjectName(u"recentList"_s);
    m_list->setAccessibleName(tr("Recent plans"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setTabKeyNavigation(false);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(true);
    column->addWidget(m_list);
    const auto open = [this](const QTreeWidgetItem *item) {
        Q_EMIT openRequested(item->data(0, Qt::UserRole).toString());
    };
    connect(m_list, &QTreeWidget::itemActivated, this, open);
    connect(m_list, &QTreeWidget::itemClicked, this, [this, open](const QTreeWidgetItem *item) {
        // Where a click activates, that has opened it.
        if (!m_list->style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, m_list))
            open(item);
    });
    hide();
}

void RecentPlans::setPaths(const QStringList &paths)
{
    m_list->clear();
    for (const QString &path : paths.mid(0, mostShown)) {
        const QFileInfo file(path);
        auto *item = new QTreeWidgetItem(m_list, {file.completeBaseName(), folderText(file)});
        item->setIcon(0, themeIcon("document-open-recent"));
        item->setData(0, Qt::UserRole, path);
        for (int column = 0; column < 2; ++column)
            item->setToolTip(column, QDir::toNativeSeparators(path));
    }
    colour();
    setVisible(!paths.isEmpty());
    if (paths.isEmpty())
        return;
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->clearSelection();
    const int half = fontMetrics().averageCharWidth() * 32;
    m_list->resizeColumnToContents(0);
    m_list->setColumnWidth(0, qMin(m_list->columnWidth(0) + space::large, half));
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * m_list->topLevelItemCount() +
                           2 * m_list->frameWidth());
}

void RecentPlans::colour()
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        m_list->topLevelItem(row)->setForeground(1, quietColor(palette()));
}

void RecentPlans::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colour();
    QWidget::changeEvent(event);
}

} // namespace baton
