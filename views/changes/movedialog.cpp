// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/changes/movedialog.h"

#include "models/plan/changeactions.h"
#include "models/plan/permissions.h"
#include "models/records/dateform.h"
#include "views/common/dialogbuttons.h"
#include "views/common/fieldeditor.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/theme.h"

#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace baton {

MoveDialog::MoveDialog(const PageContext &context, ChangeKind kind, QWidget *parent)
    : QDialog(parent), m_context(context), m_form(new QFormLayout), m_kind(new ChoiceEditor(this)),
      m_now(new PlainLabel({}, this)), m_impact(new PlainLabel({}, this)),
      m_deciders(new PlainLabel({}, this)), m_problem(new ProblemLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"moveDialog"_s);
    setWindowTitle(tr("Change request"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 76);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::large);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(space::large);
    m_form->setVerticalSpacing(space::medium);
    column->addLayout(m_form);

    m_kind->setObjectName(u"kind"_s);
    m_kind->setAccessibleName(tr("What changes"));
    for (const EnumLabel &label : EnumTraits<ChangeKind>::labels)
        m_kind->addItem(enumText(static_cast<ChangeKind>(label.value)), label.value);
    auto *kindLabel = new PlainLabel(tr("What changes"), this);
    kindLabel->setBuddy(m_kind);
    m_form->addRow(kindLabel, m_kind);
    m_now->setObjectName(u"now"_s);
    m_form->addRow(new PlainLabel(tr("Now"), this), m_now);
    m_to = addField("to_date", tr("New date"));
    m_title = addField("title");
    m_scope = addField("scope");
    m_reason = addField("reason");

    m_impact->setObjectName(u"impact"_s);
    m_impact->setWordWrap(true);
    column->addWidget(m_impact);
    m_deciders->setObjectName(u"deciders"_s);
    m_deciders->setQuiet(true);
    m_deciders->setWordWrap(true);
    column->addWidget(m_deciders);
    column->addWidget(m_problem);
    column->addStretch();
    auto *buttons = new DialogButtons(tr("Submit the request"), this);
    m_submit = buttons->action();
    m_submit->setObjectName(u"submitRequest"_s);
    m_submit->setDefault(true);
    m_draft = buttons->addButton(tr("Keep as a draft"), QDialogButtonBox::ActionRole);
    m_draft->setObjectName(u"keepDraft"_s);
    column->addWidget(buttons);

    m_timer.setSingleShot(true);
    m_timer.setInterval(150);
    connect(&m_timer, &QTimer::timeout, this, &MoveDialog::showImpact);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MoveDialog::showKind);
    connect(static_cast<QLineEdit *>(m_to->widget()), &QLineEdit::textChanged, &m_timer,
            qOverload<>(&QTimer::start));
    connect(m_draft, &QPushButton::clicked, this, [this] { finish(ChangeState::Draft); });
    setKind(kind);
    showKind();
    (m_to->widget()->isVisibleTo(this) ? m_to : m_title)->widget()->setFocus();
}

FieldEditor *MoveDialog::addField(const char *key, const QString &label)
{
    const RecordInfo &record = recordInfo(RecordKind::ChangeRequest);
    const FieldInfo &field = record.fields[static_cast<size_t>(record.fieldIndex(key))];
    FieldEditor *editor = makeFieldEditor({&m_context.session.document(), RecordKind::ChangeRequest}, field,
                                          EditorPlace::Form, this);
    QWidget *widget = editor->widget();
    widget->setObjectName(QLatin1StringView(key));
    const QString text = label.isEmpty() ? fieldLabel(record, field) : label;
    widget->setAccessibleName(text);
    auto *title = new PlainLabel(text, this);
    title->setBuddy(widget);
    m_form->addRow(title, widget);
    m_problem->follow(widget);
    return editor;
}

ChangeKind MoveDialog::kind() const
{
    return static_cast<ChangeKind>(m_kind->currentData().toInt());
}

void MoveDialog::setKind(ChangeKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
}

void MoveDialog::setNewDate(QDate to)
{
    m_to->setValue(detail::dateValue(to));
    showImpact();
    m_reason->widget()->setFocus();
}

QDate MoveDialog::newDate() const
{
    const Result<Value> value = m_to->value();
    QDate date;
    return value && detail::readDate(*value, date) ? date : QDate();
}

void MoveDialog::showKind()
{
    const Plan &plan = m_context.session.plan();
    const Project *project = plan.project();
    const Promise *promise = promiseOf(kind());
    const bool isRequest = needsRequest(plan, kind()) || !promise;
    m_form->setRowVisible(m_now, promise != nullptr);
    m_form->setRowVisible(m_to->widget(), promise != nullptr);
    m_form->setRowVisible(m_scope->widget(), promise == nullptr);
    m_form->setRowVisible(m_title->widget(), isRequest);
    m_form->setRowVisible(m_reason->widget(), isRequest);
    if (promise && project) {
        const QLocale locale;
        const QDate now = project->*promise->date;
        const QDate baseline = project->*promise->baseline;
        const QString date =
            now.isValid() ? locale.toString(now, QLocale::LongFormat) : tr("not set", "a date");
        m_to->setCountFrom(now);
        m_now->setPlain(baseline.isValid() && baseline != now
                            ? tr("%1, agreed as %2", "date now, baseline")
                                  .arg(date, locale.toString(baseline, QLocale::LongFormat))
                            : date);
    }
    m_submit->setText(isRequest ? tr("Submit the request") : tr("Move now"));
    m_draft->setVisible(isRequest);
    ChangeRequest asked;
    asked.project = plan.openProject();
    asked.kind = kind();
    asked.requestedBy = m_context.session.me();
    const QString whyNot = isRequest ? whyNotAsk(plan, asked) : QString();
    m_deciders->setQuiet(whyNot.isEmpty());
    m_deciders->setMark(whyNot.isEmpty() ? Mark::None : Mark::Attention);
    m_deciders->setPlain(
        !whyNot.isEmpty() ? whyNot
        : isRequest       ? tr("Decided by %1. Nothing moves before that; the requester never decides.")
                          .arg(decidersText(plan, kind()))
                    : tr("This date is not agreed yet, so it moves at once and can be undone. Once the "
                         "criteria are baselined it takes a change request."));
    showImpact();
}

void MoveDialog::showImpact()
{
    m_problem->say({});
    const QDate to = newDate();
    m_found = {};
    if (!promiseOf(kind())) {
        m_impact->hide();
    } else {
        m_impact->show();
        if (to.isValid())
            m_found = impactOf(m_context.session.plan(), m_context.session.analysis(), kind(), to);
        const QStringList lines = impactLines(m_context.session.plan(), m_found, QLocale());
        if (!to.isValid())
            m_impact->setPlain(tr("Enter the new date to see what it would bring: which dates move with it, "
                                  "what the longer taper costs, what lapses."));
        else if (lines.isEmpty())
            m_impact->setPlain(tr("Nothing changes."));
        else
            m_impact->setPlain(u"•  "_s + lines.join(u"\n•  "_s));
    }
    proposeTitle();
}

// As long as nobody has written another.
void MoveDialog::proposeTitle()
{
    const Result<Value> entered = m_title->value();
    const QString *title = entered ? textOf(*entered) : nullptr;
    if (title && *title != m_proposedTitle)
        return;
    const Promise *promise = promiseOf(kind());
    const QDate to = newDate();
    m_proposedTitle.clear();
    if (promise && to.isValid())
        m_proposedTitle =
            tr("Move “%1” to %2", "title of a change request").arg(promiseLabel(*promise), dateText(to));
    m_title->setValue(detail::textValue(m_proposedTitle));
}

void MoveDialog::accept()
{
    finish(ChangeState::Submitted);
}

void MoveDialog::finish(ChangeState state)
{
    m_timer.stop();
    showImpact();
    const auto text = [](const FieldEditor *editor) {
        const Result<Value> value = editor->value();
        const QString *found = value ? textOf(*value) : nullptr;
        return found ? *found : QString();
    };
    PlanSession &session = m_context.session;
    if (const Result<Value> date = m_to->value(); promiseOf(kind()) && (!date || isNull(*date))) {
        m_problem->say(date ? tr("The new date is needed.") : date.error().userMessage, m_to->widget());
        m_to->widget()->setFocus();
        return;
    }
    if (promiseOf(kind()) && !needsRequest(session.plan(), kind())) {
        const auto moved = session.document().commit(
            moveDate(session.plan(), session.analysis().calendars.project(), kind(), newDate()));
        if (moved)
            QDialog::accept();
        else
            m_problem->say(moved.error().userMessage);
        return;
    }
    if (!session.knowWho())
        return;
    ChangeRequest request;
    request.kind = kind();
    request.title = text(m_title);
    request.reason = text(m_reason);
    request.state = state;
    request.requestedBy = session.me();
    request.requestedOn = session.document().today();
    if (promiseOf(kind())) {
        request.to = newDate();
        request.impactDays = m_found.workingDays;
        request.impactCost = m_found.effort.cost;
        request.scope = impactLines(session.plan(), m_found, QLocale()).join(u'\n');
    } else {
        request.scope = text(m_scope);
    }
    if (request.title.isEmpty()) {
        m_problem->say(tr("The request needs a title."), m_title->widget());
        m_title->widget()->setFocus();
        return;
    }
    const auto made = session.document().commit(requestChange(session.plan(), request));
    if (!made) {
        m_problem->say(made.error().userMessage);
        return;
    }
    Q_EMIT requested(made->rows.front().id);
    QDialog::accept();
}

} // namespace baton
