// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace baton {

/// A file of resources/templates, which are part of the program; empty when there is no such file.
QByteArray templateFile(const QString &name);

} // namespace baton
