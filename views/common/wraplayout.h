// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <functional>

namespace baton {

/// Widgets in a row that goes on below where it is too long, as words do.
class WrapLayout : public QLayout
{
    Q_OBJECT

public:
    explicit WrapLayout(QWidget *parent = nullptr) : QLayout(parent) {}
    ~WrapLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &place) override;

private:
    /// Where each stands in that place, by number; the height in all.
    int arrange(const QRect &place, const std::function<void(int, const QRect &)> &put) const;

    QList<QLayoutItem *> m_items;
};

} // namespace baton
