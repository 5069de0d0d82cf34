// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"
#include "views/common/rowlist.h"

#include <QTemporaryDir>

#include <memory>

namespace baton {

/// The evidence of one checklist item or deliverable, newest first, each with a way to open and to remove it.
/// A file can be dropped on it.
class EvidenceList : public RowList
{
    Q_OBJECT

public:
    EvidenceList(const PageContext &context, QWidget *parent = nullptr);

    void setItem(ChecklistItemId item);
    void setDeliverable(DeliverableId deliverable);
    /// Shown to those who judge by it: only who handed it in can take it away here.
    void setJudged(bool isJudged);
    /// The newest that says where it is, or of which there is a copy. False when there is none.
    bool openNewest();

Q_SIGNALS:
    void fileDropped(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    bool isShown(const Evidence &evidence) const;
    void rebuild();
    QWidget *makeRow(const Evidence &evidence);
    void open(const Evidence &evidence);
    void openLocation(const QString &location);
    void openCopy(const Evidence &evidence);
    Result<void> showCopy(const QString &name, const QByteArray &content);
    void remove(EvidenceId id);

    PageContext m_context;
    ChecklistItemId m_item;
    DeliverableId m_deliverable;
    bool m_isJudged = false;
    std::unique_ptr<QTemporaryDir> m_opened; ///< copies that other programs show
};

} // namespace baton
