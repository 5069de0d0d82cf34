// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/evidencetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int fingerprintDigits = 8;

} // namespace

QString copyText(const Evidence &evidence)
{
    if (evidence.fileHash.isEmpty())
        return {};
    return QCoreApplication::translate("Evidence", "Copy of %1 in the plan, %2", "file name, fingerprint")
        .arg(evidence.fileName, evidence.fileHash.left(fingerprintDigits));
}

QString placeText(const Evidence &evidence)
{
    const QString copy = copyText(evidence);
    if (evidence.location.isEmpty() || copy.isEmpty())
        return evidence.location + copy;
    return evidence.location + u" · "_s + copy;
}

} // namespace baton
