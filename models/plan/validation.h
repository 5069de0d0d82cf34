// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"
#include "models/records/result.h"

namespace baton {

/// Whether a value may stand in a field: required, range, length in code points, no control characters
/// (line breaks only in multi-line fields), well-formed UTF-16 in NFC. The message names the field.
Result<void> validateField(const RecordInfo &record, const FieldInfo &field, const Value &value);

/// Text from a file or the clipboard in the form validateField() takes: CRLF and CR become LF, tabs become
/// spaces, other control characters and broken surrogates go, NFC; line breaks become spaces in one-line
/// fields; cut at the field's length. `wasCut` (if given) tells whether that lost characters.
QString mendText(const FieldInfo &field, const QString &text, bool *wasCut = nullptr);

} // namespace baton
