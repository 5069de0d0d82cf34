// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/historyview.h"

#include "views/common/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int mostShown = 30;

class HistoryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto details = index.data(HistoryModel::DetailRole).toString();
        const auto lines = 2 + (details.isEmpty() ? 0 : details.count(u'\n') + 1);
        return {100, static_cast<int>(lines) * option.fontMetrics.lineSpacing() + space::medium};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const int line = option.fontMetrics.lineSpacing();
        QRect box = option.rect.adjusted(space::large, space::small, -space::small, 0);
        box.setHeight(line);
        const QPalette &palette = option.palette;
        painter->setPen(QPen(lineColor(palette), 1));
        painter->drawLine(option.rect.left() + 3, option.rect.top(), option.rect.left() + 3,
                          option.rect.bottom());
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(quietColor(palette));
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(QPointF(option.rect.left() + 3.5, box.center().y() + 0.5), 3, 3);
        const auto draw = [&](const QString &text, const QColor &color) {
            painter->setPen(color);
            painter->drawText(box, Qt::AlignVCenter | Qt::TextSingleLine,
                              option.fontMetrics.elidedText(text.simplified(), Qt::ElideRight, box.width()));
            box.translate(0, line);
        };
        draw(index.data().toString(), palette.color(QPalette::Text));
        const QString details = index.data(HistoryModel::DetailRole).toString();
        for (const QString &detail : details.split(u'\n', Qt::SkipEmptyParts))
            draw(detail, quietColor(palette));
        draw(QCoreApplication::translate("HistoryView", "%1, %2", "who, when")
                 .arg(index.data(HistoryModel::WhoRole).toString(),
                      index.data(HistoryModel::WhenRole).toString()),
             quietColor(palette));
        painter->restore();
    }
};

} // namespace

HistoryView::HistoryView(const Document &document, QWidget *parent) : QListView(parent), m_model(document)
{
    setObjectName(u"history"_s);
    setAccessibleName(tr("History of the record"));
    setModel(&m_model);
    setItemDelegate(new HistoryDelegate(this));
    setFrameShape(NoFrame);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
}

void HistoryView::showRecord(HistorySource *source, RecordKind kind, QUuid id)
{
    m_id = id;
    if (!source || id.isNull()) {
        m_model.setItems(kind, id, {});
        return;
    }
    source->fetch(kind, id, this, [this, kind, id](Result<std::vector<HistoryItem>> items) {
        if (!items || id != m_id)
            return; // another record is shown by now
        if (items->size() > mostShown)
            items->erase(items->begin(), items->end() - mostShown);
        m_model.setItems(kind, id, std::move(*items));
    });
}

QSize HistoryView::sizeHint() const
{
    int height = 0;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += itemDelegate()->sizeHint(option, m_model.index(row)).height();
    return {100, height + 2};
}

QSize HistoryView::minimumSizeHint() const
{
    return {50, sizeHint().height()};
}

void HistoryView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    updateGeometry();
}

} // namespace baton
