// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/whodialog.h"

#include "views/common/dialogbuttons.h"
#include "views/common/fieldeditor.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QFormLayout>
#include <QItemSelectionModel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

// The row of the one whose name or e-mail is like that of the account; -1 for nobody.
int proposedRow(const std::vector<Person> &people, const QString &account)
{
    const auto found = std::ranges::find_if(people, [&](const Person &person) {
        const QString mailbox = person.email.section(u'@', 0, 0);
        return !account.isEmpty() && (person.name.contains(account, Qt::CaseInsensitive) ||
                                      mailbox.compare(account, Qt::CaseInsensitive) == 0);
    });
    return found == people.end() ? -1 : static_cast<int>(found - people.begin());
}

} // namespace

WhoDialog::WhoDialog(PlanSession &session, const QString &proposedName, QWidget *parent)
    : QDialog(parent), m_session(session), m_people(new QListWidget(this)), m_name(new QLineEdit(this)),
      m_side(new ChoiceEditor(this)), m_problem(new ProblemLabel(this))
{
    setObjectName(u"whoDialog"_s);
    setWindowTitle(tr("Who are you?"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::large);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    auto *text =
        new PlainLabel(tr("What you submit, accept or reject carries your name. Choose yourself from the "
                          "people of this plan, or write your name. It is remembered for this plan."),
                       this);
    text->setWordWrap(true);
    column->addWidget(text);

    m_people->setObjectName(u"people"_s);
    m_people->setAccessibleName(tr("People of this plan"));
    std::vector<Person> people;
    for (const Person &person : session.plan().rows<Person>()) {
        if (person.isActive && person.kind == ResourceKind::Person)
            people.push_back(person);
    }
    std::ranges::sort(people,
                      [](const Person &a, const Person &b) { return a.name.localeAwareCompare(b.name) < 0; });
    for (const Person &person : people) {
        QString line = tr("%1 – %2", "person, side").arg(person.name.simplified(), enumText(person.side));
        if (!person.role.isEmpty())
            line += tr(", %1", "the person's role").arg(person.role.simplified());
        auto *item = new QListWidgetItem(line, m_people);
        item->setData(Qt::UserRole, person.id.uuid);
        if (person.id == session.me())
            m_people->setCurrentItem(item);
    }
    m_people->setVisible(!people.empty());
    column->addWidget(m_people);

    auto *form = new QFormLayout;
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Your name"));
    m_name->setMaxLength(200);
    if (people.empty())
        m_name->setText(proposedName);
    m_side->setObjectName(u"side"_s);
    m_side->setAccessibleName(tr("Your side"));
    for (const EnumLabel &label : EnumTraits<Side>::labels)
        m_side->addItem(enumText(static_cast<Side>(label.value)), label.value);
    form->addRow(people.empty() ? tr("Your &name") : tr("Somebody else: &name"), m_name);
    form->addRow(tr("&Side"), m_side);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(new DialogButtons(tr("This is me"), this));
    m_problem->follow(m_people);
    m_problem->follow(m_name);
    // Most people are in the list already: arrows and Enter are enough.
    if (people.empty())
        m_name->setFocus();
    else
        m_people->setFocus();
    if (const int row = proposedRow(people, proposedName); !m_people->currentItem() && row >= 0)
        m_people->setCurrentRow(row);
    else if (!m_people->currentItem()) // nobody is chosen by an Enter too many
        m_people->setCurrentRow(0, QItemSelectionModel::NoUpdate);
    connect(m_people, &QListWidget::itemDoubleClicked, this, &WhoDialog::accept);
    connect(m_name, &QLineEdit::textEdited, m_people, &QListWidget::clearSelection);
    connect(m_people, &QListWidget::itemSelectionChanged, this, [this] {
        if (!m_people->selectedItems().isEmpty())
            m_name->clear();
    });
}

void WhoDialog::accept()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        const QList<QListWidgetItem *> chosen = m_people->selectedItems();
        if (chosen.isEmpty()) {
            m_problem->say(tr("Choose yourself, or write your name."));
            return;
        }
        m_session.setMe(PersonId{chosen.constFirst()->data(Qt::UserRole).toUuid()});
        QDialog::accept();
        return;
    }
    Person person;
    person.name = name;
    person.side = static_cast<Side>(m_side->currentData().toInt());
    Edit edit{m_session.plan(), QT_TRANSLATE_NOOP("Edit", "Add %1"), {name}};
    const PersonId id = edit.insert(person);
    if (const auto done = m_session.document().commit(std::move(edit)); !done) {
        m_problem->say(done.error().userMessage);
        return;
    }
    m_session.setMe(id);
    QDialog::accept();
}

} // namespace baton
