// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/fieldhint.h"

#include "views/common/theme.h"

#include <QEvent>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace baton {

// A child of the window and no window of its own: those take the clicks that are meant for the next field.
FieldHint::FieldHint(QWidget &field) : QLabel(field.window()), m_field(field)
{
    setObjectName(u"fieldHint"_s);
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setPalette(QToolTip::palette());
    setContentsMargins(space::small, 1, space::small, 1);
    field.installEventFilter(this);
    connect(&field, &QObject::destroyed, this, &QObject::deleteLater);
}

void FieldHint::say(QWidget &field, const QString &text)
{
    static constexpr auto property = "fieldHint";
    auto *hint = field.property(property).value<FieldHint *>();
    if (!hint && text.isEmpty())
        return;
    if (!hint) {
        hint = new FieldHint(field);
        field.setProperty(property, QVariant::fromValue(hint));
    }
    hint->setText(text);
    hint->setVisible(!text.isEmpty());
    hint->place();
}

// Below the field, or above it where there is no room.
void FieldHint::place()
{
    adjustSize();
    const QPoint below = m_field.mapTo(window(), QPoint(0, m_field.height() + 1));
    const int most = window()->height() - height();
    const int y = below.y() <= most ? below.y() : below.y() - m_field.height() - height() - 2;
    move(qBound(0, below.x(), qMax(0, window()->width() - width())), y);
    raise();
}

bool FieldHint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        hide();
    return QLabel::eventFilter(watched, event);
}

} // namespace baton
