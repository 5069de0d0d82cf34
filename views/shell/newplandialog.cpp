// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/newplandialog.h"

#include "views/common/dialogbuttons.h"
#include "views/common/plainlabel.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

enum TemplateRole { DescriptionRole = Qt::UserRole, KindRole };

// Title, what it is, and below it the description.
class TemplateDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        // Room for the scroll bar in any case: whether it is shown depends on these heights.
        const QWidget *view = option.widget;
        const int width =
            view->width() - view->style()->pixelMetric(QStyle::PM_ScrollBarExtent) - 3 * space::medium;
        const int description = option.fontMetrics
                                    .boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap,
                                                  index.data(DescriptionRole).toString())
                                    .height();
        return {200, option.fontMetrics.lineSpacing() + description + 3 * space::small};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &plain, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = plain;
        initStyleOption(&option, index);
        option.text.clear();
        option.icon = {};
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        painter->save();
        const int line = option.fontMetrics.lineSpacing();
        QRect box = option.rect.adjusted(space::medium, space::small + 2, -space::medium, 0);
        box.setHeight(line);
        QFont bold = option.font;
        bold.setBold(true);
        const QFontMetrics metrics(bold);
        painter->setFont(bold);
        painter->setPen(option.palette.color(QPalette::Text));
        const QString title = index.data().toString();
        painter->drawText(box, Qt::AlignVCenter | Qt::TextSingleLine, title);
        painter->setFont(option.font);
        painter->setPen(quietColor(option.palette));
        painter->drawText(box.adjusted(metrics.horizontalAdvance(title) + space::medium, 0, 0, 0),
                          Qt::AlignVCenter | Qt::TextSingleLine, index.data(KindRole).toString());
        box.setTop(box.top() + line);
        box.setBottom(option.rect.bottom());
        painter->drawText(box, Qt::AlignTop | Qt::TextWordWrap, index.data(DescriptionRole).toString());
        painter->restore();
    }
};

QString kindText(TemplateInfo::Kind kind)
{
    switch (kind) {
    case TemplateInfo::Kind::Sample:
        return NewPlanDialog::tr("sample");
    case TemplateInfo::Kind::Starter:
        return NewPlanDialog::tr("starter");
    case TemplateInfo::Kind::Blank:
        break;
    }
    return {};
}

} // namespace

NewPlanDialog::NewPlanDialog(QWidget *parent)
    : QDialog(parent), m_templates(listTemplates()), m_list(new QListWidget(this)),
      m_name(new QLineEdit(this))
{
    setObjectName(u"newPlanDialog"_s);
    setWindowTitle(tr("New plan"));
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 32);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::large);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    auto *text =
        new PlainLabel(tr("A sample is complete, with people, dates and decisions, to look around in. A "
                          "starter brings the checklist for its kind of project."),
                       this);
    text->setWordWrap(true);
    column->addWidget(text);
    m_list->setObjectName(u"templates"_s);
    m_list->setAccessibleName(tr("Templates and samples"));
    m_list->setItemDelegate(new TemplateDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setPalette(tablePalette(QApplication::palette()));
    for (const TemplateInfo &info : std::as_const(m_templates)) {
        auto *item = new QListWidgetItem(info.title, m_list);
        item->setData(DescriptionRole, info.description);
        item->setData(KindRole, kindText(info.kind));
        item->setData(Qt::AccessibleDescriptionRole, info.description);
    }
    column->addWidget(m_list, 1);
    auto *form = new QFormLayout;
    m_name->setObjectName(u"projectName"_s);
    m_name->setAccessibleName(tr("Name of the project"));
    m_name->setMaxLength(200);
    form->addRow(tr("&Name of the project"), m_name);
    column->addLayout(form);
    column->addWidget(new DialogButtons(tr("Create"), this));
    connect(m_list, &QListWidget::currentRowChanged, this, &NewPlanDialog::showChosen);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void NewPlanDialog::showChosen()
{
    m_name->setPlaceholderText(m_templates.value(m_list->currentRow()).title);
}

QString NewPlanDialog::templateName() const
{
    return m_templates.value(m_list->currentRow()).name;
}

bool NewPlanDialog::isSample() const
{
    return m_templates.value(m_list->currentRow()).kind == TemplateInfo::Kind::Sample;
}

QString NewPlanDialog::projectName() const
{
    const QString typed = m_name->text().simplified();
    return typed.isEmpty() ? m_templates.value(m_list->currentRow()).title : typed;
}

} // namespace baton
