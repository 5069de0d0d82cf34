// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace baton {

/// Choices of which one holds, each with the number of what it would show: buttons side by side, or one
/// button with a menu where there is no room for them. A passing choice that somebody was led to stands
/// behind them and can be closed. Knows no rows.
class ChoiceRow : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceRow(QWidget *parent = nullptr);

    void add(const QString &name, const QString &label, const QString &tip);
    /// 0: no number is shown.
    void setCount(int choice, int count);
    /// What hardly ever occurs takes no room while it does not.
    void setShown(int choice, bool shown);
    /// -1: none of them.
    void setChosen(int choice);
    int chosen() const;
    /// Shows the passing choice, with none of the others chosen. Empty: takes it away.
    void setPassing(const QString &label);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chose(int choice);
    void passingClosed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void nameMenu();

    QWidget *m_row;
    QButtonGroup *m_buttons;
    QToolButton *m_menu;
    QToolButton *m_passing;
    QStringList m_labels;
    QString m_passingLabel;
};

} // namespace baton
