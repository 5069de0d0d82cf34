// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>

namespace baton::test {

/// What would be opened on the desktop, for QDesktopServices::setUrlHandler(scheme, this, "open").
class OpenedUrls : public QObject
{
    Q_OBJECT

public:
    const QList<QUrl> &urls() const { return m_urls; }

public Q_SLOTS:
    void open(const QUrl &url) { m_urls.append(url); }

private:
    QList<QUrl> m_urls;
};

} // namespace baton::test
