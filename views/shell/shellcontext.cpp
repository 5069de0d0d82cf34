// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/shellcontext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace baton {

QString fileNameFor(const QString &name)
{
    static const QRegularExpression forbidden(u"[/\\\\:*?\"<>|\\x00-\\x1f]+"_s);
    QString safe = QString(name).replace(forbidden, u" "_s).simplified().left(80).trimmed();
    while (safe.startsWith(u'.'))
        safe.remove(0, 1);
    return safe.isEmpty() ? u"Plan"_s : safe;
}

} // namespace baton
