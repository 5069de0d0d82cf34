// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/formpane.h"

#include "views/common/page.h"
#include "views/common/theme.h"

#include <QAction>
#include <QEvent>
#include <QSettings>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

constexpr int leastFormWidth = 32; ///< characters
constexpr int usualFormWidth = 42; ///< likewise

} // namespace

FormPane::FormPane(QSplitter &splitter, QSettings &settings)
    : m_splitter(splitter), m_settings(settings),
      m_action(new QAction(themeIcon("sidebar-expand-right"), tr("F&orm of the selected record"), this))
{
    setObjectName(u"panels"_s);
    m_splitter.addWidget(this);
    m_splitter.installEventFilter(this);
    m_action->setObjectName(u"showForm"_s);
    m_action->setCheckable(true);
    m_action->setShortcut(QKeySequence(u"F7"_s));
    m_action->setStatusTip(tr("Shows the form of the selected record beside the list, or takes it away."));
    m_action->setToolTip(tr("Form of the selected record (%1)", "shortcut")
                             .arg(m_action->shortcut().toString(QKeySequence::NativeText)));
    if (const QVariant chosen = m_settings.value(u"window/form"_s); chosen.isValid())
        m_choice = chosen.toBool();
    m_width = m_settings.value(u"window/formWidth"_s).toInt();
    hide();
    connect(m_action, &QAction::triggered, this, &FormPane::choose);
    connect(&m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (isHidden())
            return;
        m_width = m_splitter.sizes().last();
        m_settings.setValue(u"window/formWidth"_s, m_width);
    });
}

void FormPane::addPage(Page *page)
{
    m_pages.append(page);
    addWidget(page->panel() ? page->panel() : new QWidget(this));
    page->setFormAction(m_action);
    connect(page, &Page::formNeedChanged, this, &FormPane::fit);
}

void FormPane::clear()
{
    m_pages.clear();
    while (count() > 0)
        delete widget(0);
    fit();
}

void FormPane::showPage(int index)
{
    setCurrentIndex(index);
    fit();
}

// What is chosen as it would be anyhow is no choice: in another window it may be otherwise.
void FormPane::choose(bool isShown)
{
    m_choice.reset();
    m_settings.remove(u"window/form"_s);
    fit();
    if (m_action->isChecked() == isShown)
        return;
    m_choice = isShown;
    m_settings.setValue(u"window/form"_s, isShown);
    fit();
}

// What is left of the window beside the page list and what matters on the page, px.
int FormPane::room(const Page &page) const
{
    const QList<int> sizes = m_splitter.sizes();
    const int handles = m_splitter.handleWidth() * static_cast<int>(sizes.size() - 1);
    return m_splitter.width() - sizes.first() - handles - page.essentialWidth();
}

void FormPane::fit()
{
    const Page *page = m_pages.value(currentIndex());
    const bool isNeeded = page && page->needsForm();
    const int rest = isNeeded ? room(*page) : 0;
    const bool isShown = isNeeded && m_choice.value_or(rest >= minimumSizeHint().width());
    m_action->setEnabled(isNeeded);
    m_action->setChecked(isShown);
    setVisible(isShown);
    if (!isShown)
        return;
    const int wanted = m_width > 0 ? m_width : fontMetrics().averageCharWidth() * usualFormWidth;
    QList<int> sizes = m_splitter.sizes();
    sizes.last() = qMax(minimumSizeHint().width(), qMin(wanted, rest));
    sizes[1] = m_splitter.width() - sizes.first() - sizes.last();
    m_splitter.setSizes(sizes);
}

// Of the form shown; what another one needs is no reason to take room from the page.
QSize FormPane::minimumSizeHint() const
{
    const QSize least(fontMetrics().averageCharWidth() * leastFormWidth, 0);
    return currentWidget() ? least.expandedTo(currentWidget()->minimumSizeHint()) : least;
}

bool FormPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_splitter && event->type() == QEvent::Resize)
        fit();
    return QStackedWidget::eventFilter(watched, event);
}

void FormPane::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace baton
