// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/templatefiles.h"

#include <QFile>

using namespace Qt::StringLiterals;

// Resources of a static library are registered by hand, outside every namespace.
static void registerTemplates()
{
    Q_INIT_RESOURCE(templates);
}

namespace baton {

QByteArray templateFile(const QString &name)
{
    registerTemplates();
    QFile file(u":/templates/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace baton
