// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace baton {

class PlainLabel;
class PlanSession;
class ProjectButton;

/// What matters at a glance, on every page: the project, the verdict if it were decided today, score, gates
/// and the days to go-live.
class HeaderBar : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);

    /// Null: no plan is open. The session must outlive the bar or be replaced before.
    void setSession(const PlanSession *session);
    /// What the project's name opens.
    void setMenu(QMenu *projects);
    /// What the button at the end does.
    void setSearch(QAction *search);
    /// What the go-live that has no date and the verdict that is to be set up open.
    void setSetUp(QAction *setUp);

    /// Narrow: what has no room is left out, the least important first.
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Tile
    {
        QWidget *box = nullptr;
        PlainLabel *caption = nullptr;
        PlainLabel *value = nullptr;
        PlainLabel *note = nullptr;
    };

    QToolButton *makeLink(const char *name);
    static void showLink(QToolButton *link, const QString &text);
    Tile addTile(QHBoxLayout *row, const char *name);
    void fill(const Tile &tile, const QString &caption, const QString &value, const QString &note);
    void showAll();
    void showVerdict();
    void fit();

    const PlanSession *m_session = nullptr;
    QWidget *m_content;
    ProjectButton *m_project;
    PlainLabel *m_about;
    QFrame *m_verdictBox;
    QLabel *m_verdictMark;
    PlainLabel *m_verdict;
    PlainLabel *m_headline;
    QToolButton *m_agree; ///< instead of the headline while the project is to be set up
    Tile m_score;
    Tile m_gates;
    Tile m_goLive;
    QToolButton *m_setGoLive; ///< instead of the value while there is no date
    Tile m_float;
    QToolButton *m_search;
};

} // namespace baton
