// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/edit.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace baton {

class Document;
class PlainLabel;

/// The rows of a short list in a form, one below the other: base of the lists of what belongs to the record
/// that is shown there. Rows are made anew when there are others; what stands below them stays.
class RowList : public QWidget
{
    Q_OBJECT

public:
    RowList(const QString &name, int spacing, QWidget *parent);

    int count() const { return m_count; }

Q_SIGNALS:
    void refused(const baton::Error &error);
    void countChanged(int count);

protected:
    /// A row may ask for that while it answers: it goes when it has done so.
    void clearRows();
    void addRow(QWidget *row, Qt::Alignment alignment = {});
    /// A row of text, as long as it needs.
    PlainLabel *addText(const QString &text);
    /// Quiet, in place of the rows.
    void addNone(const QString &text);
    /// The number of entries, of which each may be several rows.
    void setCount(int count);
    QToolButton *makeButton(const QString &name, const char *icon, const QString &text,
                            Qt::ToolButtonStyle style, QWidget *parent);
    /// A button below the rows.
    QToolButton *addButton(const QString &name, const char *icon, const QString &text);
    void run(Document &document, Result<Edit> edit);

private:
    QVBoxLayout *m_rows;
    int m_count = 0;
};

} // namespace baton
