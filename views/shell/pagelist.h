// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/page.h"

#include <QListWidget>

namespace baton {

/// The pages at the left of the window, each with its badge.
class PageList : public QListWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget *parent = nullptr);

    /// Without its badge.
    void addPage(const Page &page);
    void setBadge(int row, const Badge &badge);
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
};

} // namespace baton
