// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/search/searchmodel.h"

#include <QPointer>
#include <QWidget>

class QFrame;
class QLineEdit;
class QListView;

namespace baton {

class PlainLabel;

/// One line to type in, over the whole window: finds every record and every command, and goes there on Enter.
/// Esc or a click beside it gives the keyboard back to where it was.
class SearchPalette : public QWidget
{
    Q_OBJECT

public:
    explicit SearchPalette(QWidget *window);

    SearchModel &model() { return m_model; }
    void open();
    void dismiss();

Q_SIGNALS:
    void recordChosen(baton::RecordKind kind, QUuid id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void search(const QString &words);
    void step(int rows);
    void choose(int row);
    void showCurrent();
    void place();
    bool pressKey(int key);
    void restyle();

    SearchModel m_model;
    QFrame *m_panel;
    QLineEdit *m_line;
    QListView *m_list;
    PlainLabel *m_tip;
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace baton
