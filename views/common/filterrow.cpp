// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/filterrow.h"

#include "models/items/filtermodel.h"
#include "views/common/pinnedtable.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace baton {

FilterRow::FilterRow(FilterModel &model, PinnedTable &table, QWidget *parent)
    : QWidget(parent), m_model(model), m_table(table)
{
    setObjectName(u"filterRow"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (int column = 0; column < model.columnCount(); ++column) {
        const Column &described = model.records().columns()[static_cast<size_t>(column)];
        auto *line = new QLineEdit(this);
        line->setObjectName(u"filter_"_s + described.key);
        line->setAccessibleName(tr("Filter “%1”").arg(described.title));
        line->setPlaceholderText(described.title);
        line->setClearButtonEnabled(true);
        line->installEventFilter(this);
        connect(line, &QLineEdit::textChanged, this, [this, column](const QString &text) {
            m_model.setColumnText(column, text);
            Q_EMIT textsChanged();
        });
        m_lines.append(line);
    }
    const QHeaderView *header = table.horizontalHeader();
    connect(header, &QHeaderView::sectionResized, this, &FilterRow::place);
    connect(header, &QHeaderView::sectionMoved, this, &FilterRow::place);
    connect(header, &QHeaderView::geometriesChanged, this, &FilterRow::place);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterRow::place);
    hide();
}

void FilterRow::setShown(bool shown)
{
    if (shown == !isHidden())
        return;
    setVisible(shown);
    if (shown) {
        place();
        QLineEdit *line = m_lines[qMax(0, m_table.currentIndex().column())];
        line->setFocus();
        line->selectAll();
    } else {
        for (QLineEdit *line : m_lines)
            line->clear();
        m_table.setFocus();
    }
    Q_EMIT shownChanged(shown);
}

QHash<QString, QString> FilterRow::texts() const
{
    QHash<QString, QString> texts;
    for (int column = 0; column < m_lines.size(); ++column) {
        if (!m_lines[column]->text().isEmpty())
            texts.insert(m_model.records().columns()[static_cast<size_t>(column)].key,
                         m_lines[column]->text());
    }
    return texts;
}

void FilterRow::restore(const QHash<QString, QString> &texts)
{
    for (auto it = texts.constBegin(); it != texts.constEnd(); ++it) {
        const int column = m_model.records().columnOf(it.key());
        if (column < 0)
            continue;
        setVisible(true);
        m_lines[column]->setText(it.value());
    }
    place();
    if (!isHidden())
        Q_EMIT shownChanged(true);
}

QSize FilterRow::sizeHint() const
{
    return {200, m_lines.isEmpty() ? 0 : m_lines.constFirst()->sizeHint().height() + 4};
}

void FilterRow::place()
{
    if (isHidden())
        return;
    const PinnedHeader &header = m_table.pinnedHeader();
    for (int column = 0; column < m_lines.size(); ++column) {
        QLineEdit *line = m_lines[column];
        line->setVisible(!header.isSectionHidden(column));
        const int x = header.seenAt(column) + m_table.frameWidth();
        line->setGeometry(x + 1, 2, qMax(10, header.sectionSize(column) - 2), height() - 4);
        if (header.isPinned(column))
            line->raise();
    }
}

bool FilterRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            setShown(false);
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) {
            m_table.setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace baton
