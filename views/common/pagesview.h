// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QCache>
#include <QImage>

namespace baton {

/// Pages one below the other, as they will be printed. Asks for those that are seen and shows
/// the old ones until the new have come.
class PagesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// The two are for tests and for screen readers.
    PagesView(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    /// Points. Keeps the place where it can.
    void setPages(int version, int count, const QSizeF &size);
    void setImage(int version, int page, const QImage &image);
    int pageCount() const { return m_count; }
    /// Counted from 0.
    int currentPage() const;
    void goToPage(int page);

Q_SIGNALS:
    void currentPageChanged(int page);
    void pageWanted(int page, qreal pixelsPerPoint, qreal ratio);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Picture
    {
        QImage image;
        int version = 0;
        QSize size; ///< pixels of the screen it was asked for
    };

    void place();
    int pageHeight() const;
    qreal scale() const;
    QSize sheetSize() const;
    const Picture *pictureOf(int page);

    int m_version = 0;
    int m_count = 0;
    QSizeF m_pageSize;
    QCache<int, Picture> m_pictures; ///< cost in kilobytes
    QHash<int, std::pair<int, QSize>> m_asked;
    int m_shownPage = -1;
};

} // namespace baton
