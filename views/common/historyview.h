// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/historymodel.h"

#include <QListView>

namespace baton {

/// What has happened to one record, newest first: what, the fields, who and when. As tall as its content.
class HistoryView : public QListView
{
    Q_OBJECT

public:
    HistoryView(const Document &document, QWidget *parent = nullptr);

    /// Asks the source; null shows nothing.
    void showRecord(HistorySource *source, RecordKind kind, QUuid id);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    HistoryModel m_model;
    QUuid m_id;
};

} // namespace baton
