// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/validation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

bool isMultiline(FieldKind kind)
{
    return kind == FieldKind::LongText || kind == FieldKind::CheckLines || kind == FieldKind::Code;
}

qsizetype codePoints(const QString &text)
{
    qsizetype count = 0;
    for (const QChar c : text) {
        if (!c.isLowSurrogate())
            ++count;
    }
    return count;
}

bool isControl(char16_t c)
{
    return c < 0x20 || c == 0x7f || (c >= 0x80 && c < 0xa0);
}

Error invalid(const FieldInfo &field, const QString &message)
{
    return {ErrorCode::Invalid, message, QString::fromLatin1(field.key)};
}

Result<void> validateText(const RecordInfo &record, const FieldInfo &field, const QString &text)
{
    const QString label = fieldLabel(record, field);
    for (const QChar c : text) {
        const bool allowed = c == u'\n' && isMultiline(field.kind);
        if (isControl(c.unicode()) && !allowed) {
            return invalid(field, QCoreApplication::translate(
                                      "Validation", "“%1” contains a control character that cannot be kept.")
                                      .arg(label));
        }
    }
    if (!text.isValidUtf16())
        return invalid(
            field, QCoreApplication::translate("Validation", "“%1” contains a broken character.").arg(label));
    if (codePoints(text) > field.maximumLength) {
        return invalid(field, QCoreApplication::translate("Validation", "“%1” is longer than %2 characters.")
                                  .arg(label)
                                  .arg(field.maximumLength));
    }
    if (text.normalized(QString::NormalizationForm_C) != text)
        return invalid(
            field,
            QCoreApplication::translate("Validation", "“%1” is not in the normal form of text.").arg(label));
    return {};
}

} // namespace

Result<void> validateField(const RecordInfo &record, const FieldInfo &field, const Value &value)
{
    if (isNull(value)) {
        if (!field.isRequired)
            return {};
        return invalid(field, QCoreApplication::translate("Validation", "“%1” of %2 must not be empty.")
                                  .arg(fieldLabel(record, field), recordLabel(record)));
    }
    if (const qint64 *whole = integerOf(value)) {
        if (*whole >= field.minimum && *whole <= field.maximum)
            return {};
        return invalid(field, QCoreApplication::translate("Validation", "“%1” must be from %2 to %3.")
                                  .arg(fieldLabel(record, field))
                                  .arg(field.minimum)
                                  .arg(field.maximum));
    }
    if (const double *real = std::get_if<double>(&value)) {
        if (qIsFinite(*real))
            return {};
        return invalid(field, QCoreApplication::translate("Validation", "“%1” is not a number.")
                                  .arg(fieldLabel(record, field)));
    }
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::CheckLines:
    case FieldKind::Location:
    case FieldKind::Code:
        return validateText(record, field, *textOf(value));
    default:
        return {}; // other text forms are checked by FieldInfo::set
    }
}

QString mendText(const FieldInfo &field, const QString &text, bool *wasCut)
{
    QString mended;
    mended.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 < text.size() && text[i + 1] == u'\n')
                continue;
            mended += u'\n';
        } else if (c == u'\t') {
            mended += u' ';
        } else if (c.isHighSurrogate()) {
            if (i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
                mended += c;
                mended += text[++i];
            }
        } else if (!c.isLowSurrogate() && (c == u'\n' || !isControl(c.unicode()))) {
            mended += c;
        }
    }
    if (!isMultiline(field.kind))
        mended.replace(u'\n', u' ');
    mended = mended.normalized(QString::NormalizationForm_C).trimmed();
    const bool cut = codePoints(mended) > field.maximumLength;
    if (cut) {
        qsizetype end = 0;
        for (qsizetype points = 0; points < field.maximumLength; ++points)
            end += mended[end].isHighSurrogate() ? 2 : 1;
        mended.truncate(end);
    }
    if (wasCut)
        *wasCut = cut;
    return mended;
}

} // namespace baton
