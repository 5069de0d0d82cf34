// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/searchpalette.h"

#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int shownRows = 12;
constexpr int widthInCharacters = 110;

// Icon, title, what it is in quiet letters, and the shortcut at the right.
class SearchDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 3 * space::small};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &plain, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = plain;
        initStyleOption(&option, index);
        option.text.clear();
        option.icon = {};
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        const bool isEnabled = index.data(SearchModel::IsPossibleRole).toBool();
        const bool isSelected = option.state & QStyle::State_Selected;
        const QColor quiet = quietColor(option.palette);
        const QColor strong = option.palette.color(isEnabled ? QPalette::Active : QPalette::Disabled,
                                                   isSelected ? QPalette::HighlightedText : QPalette::Text);
        painter->save();
        QRect box = option.rect.adjusted(space::large, 0, -space::large, 0);
        const int iconSize = iconSide(option.fontMetrics);
        const QRect icon(box.left(), box.center().y() - iconSize / 2 + 1, iconSize, iconSize);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, icon, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
        box.setLeft(icon.right() + space::large);
        painter->setFont(option.font);
        const auto write = [&](const QRect &at, const QColor &color, Qt::Alignment side,
                               const QString &text) {
            painter->setPen(color);
            painter->drawText(at, static_cast<int>(side | Qt::AlignVCenter | Qt::TextSingleLine),
                              option.fontMetrics.elidedText(text, Qt::ElideRight, at.width()));
        };
        if (const QString keys = index.data(SearchModel::KeysRole).toString(); !keys.isEmpty()) {
            write(box, isSelected ? strong : quiet, Qt::AlignRight, keys);
            box.setRight(box.right() - option.fontMetrics.horizontalAdvance(keys) - space::huge);
        }
        const QString title = index.data().toString();
        // What it is stays legible beside a long title.
        const QString context = index.data(SearchModel::ContextRole).toString();
        const int kept =
            qMin(option.fontMetrics.horizontalAdvance(context), box.width() * 2 / 5) + space::large;
        QRect titleBox = box;
        titleBox.setWidth(
            qMin(option.fontMetrics.horizontalAdvance(title) + space::small, box.width() - kept));
        write(titleBox, strong, Qt::AlignLeft, title);
        box.setLeft(titleBox.right() + space::large);
        write(box, isSelected ? strong : quiet, Qt::AlignLeft, context);
        painter->restore();
    }
};

} // namespace

SearchPalette::SearchPalette(QWidget *window)
    : QWidget(window), m_panel(new QFrame(this)), m_line(new QLineEdit(m_panel)),
      m_list(new QListView(m_panel)), m_tip(new PlainLabel({}, m_panel))
{
    setObjectName(u"searchPalette"_s);
    hide();
    m_panel->setObjectName(u"searchPanel"_s);
    m_panel->setFrameShape(QFrame::Box);
    m_panel->setAutoFillBackground(true);
    m_panel->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_line->setObjectName(u"searchLine"_s);
    m_line->setAccessibleName(tr("Search for a record or a command"));
    m_line->setPlaceholderText(tr("Search for a record or a command"));
    m_line->setFrame(false);
    m_line->setMaxLength(200);
    m_line->setTextMargins(space::small, space::medium, space::small, space::medium);
    m_line->addAction(themeIcon("search"), QLineEdit::LeadingPosition);
    m_line->installEventFilter(this);
    column->addWidget(m_line);
    m_list->setObjectName(u"searchResults"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list, 1);
    m_tip->setObjectName(u"searchTip"_s);
    m_tip->setElided(true);
    m_tip->setQuiet(true);
    m_tip->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->addWidget(m_tip);
    connect(m_line, &QLineEdit::textChanged, this, &SearchPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    window->installEventFilter(this);
    restyle();
}

void SearchPalette::open()
{
    if (!isVisible())
        m_before = window()->focusWidget();
    m_line->clear();
    search({});
    place();
    show();
    raise();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void SearchPalette::dismiss()
{
    if (isHidden())
        return;
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    hide();
}

void SearchPalette::search(const QString &words)
{
    m_model.setQuery(words);
    m_list->setCurrentIndex(m_model.index(0));
    m_list->scrollToTop();
    showCurrent();
}

void SearchPalette::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        m_tip->setPlain(current.data(SearchModel::TipRole).toString());
    else
        m_tip->setPlain(tr("Nothing found. Fewer letters find more."));
    // The keyboard stays in the line; those who listen hear what is chosen.
    if (QAccessible::isActive() && current.isValid()) {
        QAccessibleEvent event(m_list, QAccessible::Focus);
        event.setChild(current.row());
        QAccessible::updateAccessibility(&event);
    }
}

void SearchPalette::step(int rows)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const int row = qBound(0, m_list->currentIndex().row() + rows, count - 1);
    m_list->setCurrentIndex(m_model.index(row));
    showCurrent();
}

void SearchPalette::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    if (const auto record = m_model.recordAt(row)) {
        dismiss();
        Q_EMIT recordChosen(record->kind, record->id);
        return;
    }
    // The command works on whatever had the keyboard.
    QAction *action = m_model.actionAt(row);
    if (!action || !action->isEnabled())
        return;
    m_model.noteUse(*action);
    dismiss();
    action->trigger();
}

bool SearchPalette::pressKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex().row());
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(shownRows - 1);
        return true;
    case Qt::Key_PageUp:
        step(1 - shownRows);
        return true;
    default:
        return false;
    }
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line) {
        // Before the window takes the key for a shortcut of its own.
        if (event->type() == QEvent::ShortcutOverride) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)
                event->accept();
        } else if (event->type() == QEvent::KeyPress) {
            if (pressKey(static_cast<QKeyEvent *>(event)->key()))
                return true;
        } else if (event->type() == QEvent::FocusOut && isVisible()) {
            const auto reason = static_cast<QFocusEvent *>(event)->reason();
            if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
                hide();
        }
    } else if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPalette::place()
{
    setGeometry(parentWidget()->rect());
    const int row = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : fontMetrics().height() * 2;
    const int width =
        qMin(fontMetrics().averageCharWidth() * widthInCharacters, this->width() - 4 * space::huge);
    const int height = m_line->sizeHint().height() + shownRows * row + m_tip->sizeHint().height() + 2;
    m_panel->setGeometry((this->width() - width) / 2, qMin(64, this->height() / 10), width,
                         qMin(height, this->height() * 4 / 5));
}

void SearchPalette::mousePressEvent(QMouseEvent *)
{
    dismiss(); // beside the panel
}

void SearchPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, 90));
}

void SearchPalette::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void SearchPalette::restyle()
{
    QPalette colors = tablePalette(QGuiApplication::palette());
    m_list->setPalette(colors);
}

} // namespace baton
