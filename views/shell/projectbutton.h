// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace baton {

/// The name of the open project, which opens the list of those in the same file. A long name ends in an
/// ellipsis, and stands whole in the tool tip.
class ProjectButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ProjectButton(QWidget *parent = nullptr);

    void setName(const QString &name);
    QString name() const { return m_name; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showName();
    int arrowWidth() const;

    QString m_name;
};

} // namespace baton
