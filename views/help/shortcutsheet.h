// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/derivedtablemodel.h"

#include <QDialog>

class QAction;

namespace baton {

/// Every key of the window: the commands of its menus, and what keys do in tables and lists.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const QList<QAction *> &menus, QWidget *parent);

private:
    void add(const QString &keys, const QString &what, const QString &where);

    DerivedTableModel m_model;
    std::vector<DerivedRow> m_rows;
};

} // namespace baton
