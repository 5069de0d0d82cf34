// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

#include <optional>

class QAction;
class QSettings;
class QSplitter;

namespace baton {

class Page;

/// The forms of the pages at the right of the window, one at a time. Without a word of the user it is there
/// where the page has room for what matters beside it; what the user chooses is remembered. Knows pages, not
/// what they show.
class FormPane : public QStackedWidget
{
    Q_OBJECT

public:
    /// `splitter` holds it as the last of its parts. Both must outlive it.
    FormPane(QSplitter &splitter, QSettings &settings);

    /// Shows the form or takes it away.
    QAction *action() const { return m_action; }
    void addPage(Page *page);
    /// Deletes the forms.
    void clear();
    /// The page as numbered by addPage; its form comes with it.
    void showPage(int index);
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void choose(bool isShown);
    int room(const Page &page) const;

    QSplitter &m_splitter;
    QSettings &m_settings;
    QAction *m_action;
    QList<Page *> m_pages;
    std::optional<bool> m_choice; ///< none: as there is room
    int m_width = 0;              ///< as the user left it, px; 0: as wide as suits the font
};

} // namespace baton
