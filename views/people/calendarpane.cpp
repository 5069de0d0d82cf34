// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/calendarpane.h"

#include "models/calendar/recurrence.h"
#include "models/exchange/icalendar.h"
#include "models/plan/exceptiondays.h"
#include "views/colleagues/previewdialog.h"
#include "views/common/askdialog.h"
#include "views/common/dialogs.h"
#include "views/common/emptystate.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/plansession.h"
#include "views/common/recordlist.h"
#include "views/common/recordpanel.h"
#include "views/common/recordtableview.h"
#include "views/common/section.h"
#include "views/common/theme.h"
#include "views/people/entrylist.h"
#include "views/people/monthview.h"
#include "views/people/weekeditor.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

Column hoursColumn(const PlanSession &session)
{
    Column column;
    column.key = u"hours"_s;
    column.title = CalendarPane::tr("Hours a week", "column");
    column.width = 12;
    column.alignment = Qt::AlignRight;
    column.compute = [&session](const Plan &, QUuid id) -> Cell {
        const QDate today = session.document().today();
        const QDate monday = today.addDays(1 - today.dayOfWeek());
        const WorkingCalendar &calendar = session.analysis().calendars.calendar(CalendarId{id});
        double minutes = 0;
        for (int day = 0; day < 7; ++day)
            minutes += calendar.workOn(monday.addDays(day)).minutes();
        Cell cell;
        cell.text = QLocale().toString(minutes / 60.0);
        cell.sort = minutes;
        return cell;
    };
    return column;
}

Column usersColumn()
{
    Column column;
    column.key = u"users"_s;
    column.title = CalendarPane::tr("Used by", "column");
    column.width = 24;
    column.compute = [](const Plan &plan, QUuid id) -> Cell {
        QStringList users;
        const Project *project = plan.project();
        if (project && project->calendar.uuid == id)
            users.append(CalendarPane::tr("the project"));
        const auto people = std::ranges::count(plan.rows<Person>(), CalendarId{id}, &Person::calendar);
        if (people > 0)
            users.append(CalendarPane::tr("%n person(s)", nullptr, static_cast<int>(people)));
        const auto tasks = std::ranges::count(plan.rows<Task>(), CalendarId{id}, &Task::calendar);
        if (tasks > 0)
            users.append(CalendarPane::tr("%n task(s)", nullptr, static_cast<int>(tasks)));
        Cell cell;
        cell.text = users.join(u", "_s);
        return cell;
    };
    return column;
}

QString daysText(QDate from, QDate to, QDate today)
{
    return from == to
               ? shortDate(from, today)
               : CalendarPane::tr("%1 to %2", "dates").arg(shortDate(from, today), shortDate(to, today));
}

QString whenText(const Holiday &holiday, QDate today)
{
    if (const auto exception = exceptionOf({}, holiday); exception && holiday.repeat != Repeat::Never)
        return repeatText(*exception, QLocale());
    return daysText(holiday.from, holiday.to, today);
}

// Where it stands in a list by date: what repeats, with the next day on which it is off.
QDate placeInTime(const CalendarException &exception, QDate today)
{
    const std::vector<QDate> next = exceptionDays(exceptionSpec(exception), today, today.addYears(2));
    return exception.kind == ExceptionKind::WorkWeek || repeatOf(exception) == Repeat::Never || next.empty()
               ? exception.from
               : next.front();
}

} // namespace

CalendarPane::CalendarPane(const PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"calendarPane"_s);
    Column base = fieldColumn(RecordKind::Calendar, "base");
    base.width = 14;
    Column name = fieldColumn(RecordKind::Calendar, "name");
    name.width = 20;
    m_list = new RecordList(context, RecordKind::Calendar,
                            {name, base, hoursColumn(context.session), usersColumn()}, u"calendars"_s,
                            tr("Calendars"), {}, this);
    m_list->table().setDefaults([](QUuid) {
        return std::vector<std::pair<int, Value>>{{fieldIndex<Calendar>("name"), Value{tr("New calendar")}}};
    });
    auto *empty =
        new EmptyState(themeIcon("view-calendar"), tr("No calendars yet"),
                       tr("Without a calendar of its own a project works from Monday to Friday, eight "
                          "hours a day. A calendar says which shifts are worked and which days are off."),
                       this);
    empty->addStep(tr("Add a calendar"), [this] { m_list->addFirst(); });
    m_list->setEmptyState(empty);
    m_list->restore();
    makePanel();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(makeMonths());
    connect(m_list, &RecordList::currentRecordChanged, m_panel, &RecordPanel::setRecord);
    connect(m_list, &RecordList::refused, this, &CalendarPane::refused);
    connect(&context.session, &PlanSession::analysed, this, &CalendarPane::showCalendar);
}

void CalendarPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_list->chooseFirst();
    showCalendar();
}

QWidget *CalendarPane::makeMonths()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, space::medium);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::large, space::medium, space::large, 0);
    const auto addButton = [&](const char *name, const char *icon, const QString &text, auto slot) {
        auto *button = new QToolButton(box);
        button->setObjectName(QLatin1StringView(name));
        button->setIcon(themeIcon(icon));
        button->setAutoRaise(true);
        button->setAccessibleName(text);
        button->setToolTip(text);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, slot);
        row->addWidget(button);
        return button;
    };
    m_months = new MonthView(m_context.session.document().today(), box);
    m_months->setObjectName(u"months"_s);
    addButton("previousMonth", "go-previous", tr("The month before"), [this] { m_months->turn(-1); });
    addButton("thisMonth", "go-jump-today", tr("This month"),
              [this] { m_months->goTo(m_context.session.document().today()); });
    addButton("nextMonth", "go-next", tr("The month after"), [this] { m_months->turn(1); });
    m_day = new PlainLabel({}, box);
    m_day->setObjectName(u"chosenDay"_s);
    m_day->setElided(true);
    row->addWidget(m_day, 1);
    QToolButton *add = addButton("addException", "list-add", tr("Add an exception for the chosen days…"),
                                 [this] { addException(); });
    add->setText(tr("Add an exception…"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    QToolButton *import =
        addButton("importHolidays", "document-import", tr("Import holidays from a calendar file (.ics)…"),
                  [this] { importHolidays(); });
    import->setText(tr("Import holidays…"));
    import->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    column->addLayout(row);
    column->addWidget(m_months);
    connect(m_months, &MonthView::chosenChanged, this,
            [this](QDate, QDate last) { m_day->setPlain(m_months->dayText(last)); });
    connect(m_months, &MonthView::activated, this, &CalendarPane::addException);
    return box;
}

void CalendarPane::makePanel()
{
    m_panel = new RecordPanel(m_context, m_list->records(), {{{}, {"name", "base"}, true}}, u"calendar"_s,
                              tr("Select a calendar to see its week and its exceptions."), this);
    m_panel->hide();
    m_panel->setStanding([this](QUuid id) {
        RecordPanel::Standing standing;
        if (const Calendar *calendar = m_context.session.plan().find(CalendarId{id}))
            standing.title = calendar->name;
        return standing;
    });
    m_week = new WeekEditor(m_context, m_panel);
    m_panel->addSection(tr("Working week"), m_week, true);
    m_exceptions = new EntryList(tr("None: every week is like the next."), tr("Add an exception…"),
                                 u"exceptionList"_s, m_panel);
    m_panel->addSection(tr("Holidays and exceptions"), m_exceptions, true);
    connect(m_panel, &RecordPanel::recordChanged, this, &CalendarPane::showCalendar);
    connect(m_panel, &RecordPanel::refused, this, &CalendarPane::refused);
    connect(m_week, &WeekEditor::refused, this, &CalendarPane::refused);
    connect(m_exceptions, &EntryList::addRequested, this, &CalendarPane::addException);
    connect(m_exceptions, &EntryList::changeRequested, this,
            [this](QUuid id) { changeException(CalendarExceptionId{id}); });
    connect(m_exceptions, &EntryList::removeRequested, this,
            [this](QUuid id) { run(removeException(m_context.session.plan(), CalendarExceptionId{id})); });
}

CalendarId CalendarPane::current() const
{
    return CalendarId{m_panel->record()};
}

void CalendarPane::showCalendar()
{
    if (!isVisible())
        return; // filled when it is shown
    const PlanCalendars &calendars = m_context.session.analysis().calendars;
    const bool isKnown = m_context.session.plan().find(current());
    m_months->setCalendar(isKnown ? calendars.calendar(current()) : calendars.project(),
                          [this](QDate day) { return exceptionOn(day); });
    m_day->setPlain(m_months->dayText(m_months->lastChosen()));
    m_week->setCalendar(current());
    showExceptions();
}

// The nearest calendar in the line of bases that has something to say about the day.
QString CalendarPane::exceptionOn(QDate day) const
{
    const Plan &plan = m_context.session.plan();
    const Calendar *calendar = plan.find(current());
    if (!calendar && plan.project())
        calendar = plan.find(plan.project()->calendar);
    for (int depth = 0; calendar && depth < 20; ++depth) {
        for (const CalendarException &exception : plan.rows<CalendarException>()) {
            if (exception.calendar == calendar->id && coversDay(exception, day))
                return exception.name.isEmpty() ? tr("exception") : exception.name;
        }
        calendar = plan.find(calendar->base);
    }
    return {};
}

void CalendarPane::showExceptions()
{
    const Plan &plan = m_context.session.plan();
    const QLocale locale;
    const QDate today = m_context.session.document().today();
    std::vector<const CalendarException *> found;
    for (const CalendarException &exception : plan.rows<CalendarException>()) {
        if (exception.calendar == current())
            found.push_back(&exception);
    }
    std::ranges::sort(found, {}, [today](const CalendarException *exception) {
        return std::pair(placeInTime(*exception, today), exception->id.uuid);
    });
    std::vector<EntryList::Entry> entries;
    for (const CalendarException *exception : found) {
        const QString when = repeatText(*exception, locale);
        QStringList detail;
        if (when.isEmpty())
            detail.append(daysText(exception->from, exception->to, today));
        else
            detail = {when, tr("%1 to %2", "years").arg(exception->from.year()).arg(exception->to.year())};
        if (!exception->shifts.isEmpty())
            detail.append(exception->shifts);
        else if (exception->kind == ExceptionKind::WorkWeek)
            detail.append(tr("a week of its own"));
        entries.push_back({exception->id.uuid, exception->name.isEmpty() ? tr("Exception") : exception->name,
                           detail.join(u"  ·  "_s)});
    }
    m_exceptions->setEntries(entries, m_context.session.document().isReadOnly());
}

void CalendarPane::addException()
{
    const Calendar *calendar = m_context.session.plan().find(current());
    if (!calendar) {
        Q_EMIT refused({ErrorCode::Invalid, tr("Select a calendar first, or add one."), {}});
        return;
    }
    CalendarException exception;
    exception.calendar = calendar->id;
    exception.from = m_months->firstChosen();
    exception.to = m_months->lastChosen();
    askException(
        exception, tr("Add an exception"),
        tr("%1\n\nDays that differ from the working week: a holiday, or a Saturday on which there is "
           "work. One that repeats counts from the first day to the last.")
            .arg(calendar->name));
}

void CalendarPane::changeException(CalendarExceptionId id)
{
    const CalendarException *exception = m_context.session.plan().find(id);
    const Calendar *calendar = exception ? m_context.session.plan().find(exception->calendar) : nullptr;
    if (calendar)
        askException(*exception, tr("Change an exception"), calendar->name);
}

// One that has no id yet is added.
void CalendarPane::askException(const CalendarException &exception, const QString &title,
                                const QString &introduction)
{
    auto *dialog = new AskDialog(m_context.session.document(), title, introduction, window());
    dialog->addField(RecordKind::CalendarException, "name", detail::textValue(exception.name), true);
    dialog->addField(RecordKind::CalendarException, "from_date", detail::dateValue(exception.from), true);
    dialog->addField(RecordKind::CalendarException, "to_date", detail::dateValue(exception.to), true);
    dialog->addField(RecordKind::CalendarException, "shifts", detail::textValue(exception.shifts), false,
                     tr("Working times (none: off)"));
    const QStringList repeats{tr("does not repeat"), tr("every year on this date"),
                              tr("every year on this day of the week, such as the last Monday of May"),
                              tr("every month on this day"), tr("every week on this day")};
    // How it repeats now stands first.
    QStringList choices = repeats;
    const std::optional<Repeat> now = exception.id ? repeatOf(exception) : Repeat::Never;
    if (now)
        choices.move(static_cast<qsizetype>(*now), 0);
    else
        choices.prepend(tr("as it does: %1").arg(repeatText(exception, QLocale())));
    dialog->addChoice("week", tr("Repeats"), choices);
    dialog->setAction(
        exception.id ? tr("Change") : tr("Add"), [this, dialog, repeats, exception]() -> Result<void> {
            CalendarException changed = exception;
            changed.name = dialog->text("name");
            changed.from = dialog->date("from_date");
            changed.to = dialog->date("to_date");
            changed.shifts = dialog->text("shifts");
            const qsizetype chosen = repeats.indexOf(dialog->text("week"));
            const auto repeat = chosen < 0 ? std::nullopt : std::optional(static_cast<Repeat>(chosen));
            const Plan &plan = m_context.session.plan();
            const auto done = m_context.session.document().commit(
                exception.id ? baton::changeException(plan, changed, repeat)
                             : baton::addException(plan, changed, repeat.value_or(Repeat::Never)));
            return done ? Result<void>() : Result<void>(done.error());
        });
    dialog->open();
}

void CalendarPane::importHolidays()
{
    const Calendar *calendar = m_context.session.plan().find(current());
    if (!calendar) {
        Q_EMIT refused({ErrorCode::Invalid, tr("Select a calendar first, or add one."), {}});
        return;
    }
    const QString path = m_context.dialogs.openFile(this, tr("Holidays"), QDir::homePath(),
                                                    tr("Calendar files (*.ics *.ical);;All files (*)"));
    if (path.isEmpty())
        return;
    // Rules are written out for as long as plans look ahead.
    const QDate today = m_context.session.document().today();
    const QDate first = today.addYears(-1);
    const QDate last = today.addYears(10);
    const Result<HolidayFile> read = readHolidays(path, first, last);
    if (!read) {
        m_context.dialogs.showError(this, tr("The holidays cannot be read"), read.error());
        return;
    }
    const auto cell = [](const QString &text, Mark mark = Mark::None) {
        Cell made;
        made.text = text;
        made.mark = mark;
        return made;
    };
    std::vector<DerivedRow> rows;
    const auto addRow = [&](qint64 line, const QString &when, const QString &name, const Cell &what) {
        DerivedRow row;
        row.key = QString::number(rows.size());
        row.cells = {cell(QString::number(line)), cell(when), cell(name), what};
        rows.push_back(std::move(row));
    };
    const std::vector<HolidayFate> fates =
        holidayFates(m_context.session.plan(), current(), read->holidays, first, last);
    const auto added = static_cast<int>(std::ranges::count(fates, HolidayFate::Added));
    for (size_t i = 0; i < fates.size(); ++i) {
        const Holiday &holiday = read->holidays[i];
        addRow(holiday.line, whenText(holiday, today), holiday.name,
               fates[i] == HolidayFate::There   ? cell(tr("is there already"), Mark::Neutral)
               : fates[i] == HolidayFate::Twice ? cell(tr("is in the file twice"), Mark::Neutral)
                                                : cell(tr("is added"), Mark::Complete));
    }
    for (const HolidayFile::Left &left : read->left)
        addRow(left.line, {}, left.name, cell(left.reason, Mark::Attention));
    const QString about =
        added == 0 ? tr("“%1” has all of these days off already: nothing is added.").arg(calendar->name)
                   : tr("%n day(s) or period(s) off are added to “%1”.", nullptr, added).arg(calendar->name) +
                         u' ' + tr("One undo takes all of them back.");
    auto *dialog = new PreviewDialog(
        tr("Holidays from “%1”").arg(QFileInfo(path).fileName()), about,
        {{tr("Line"), 6, true}, {tr("When"), 28}, {tr("Holiday"), 30}, {tr("What happens"), 0}},
        std::move(rows), window());
    if (added > 0) {
        dialog->setAction(tr("Add %n holiday(s)", nullptr, added),
                          [this, holidays = read->holidays, id = current(), first, last]() -> Result<void> {
                              const auto done = m_context.session.document().commit(
                                  addHolidays(m_context.session.plan(), id, holidays, first, last));
                              return done ? Result<void>() : Result<void>(done.error());
                          });
    }
    dialog->open();
}

bool CalendarPane::goTo(RecordKind kind, QUuid id)
{
    if (kind == RecordKind::Calendar)
        return m_list->goTo(id);
    const CalendarException *exception = kind == RecordKind::CalendarException
                                             ? m_context.session.plan().find(CalendarExceptionId{id})
                                             : nullptr;
    if (!exception || !m_list->goTo(exception->calendar.uuid))
        return false;
    m_months->goTo(exception->from);
    return true;
}

void CalendarPane::run(Result<Edit> edit)
{
    if (const auto done = m_context.session.document().commit(std::move(edit)); !done)
        Q_EMIT refused(done.error());
}

} // namespace baton
