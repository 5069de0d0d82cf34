// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace baton {

/// What is said of a field while it is typed in: how it is understood. It stands by the field, goes when the
/// field is left, and lets clicks through to what it covers.
class FieldHint : public QLabel
{
    Q_OBJECT

public:
    /// Nothing: takes the hint away.
    static void say(QWidget &field, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FieldHint(QWidget &field);
    void place();

    QWidget &m_field;
};

} // namespace baton
