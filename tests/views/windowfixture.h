// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/templates.h"
#include "models/storage/planfile.h"
#include "views/common/dialogs.h"
#include "views/common/theme.h"
#include "views/shell/mainwindow.h"

#include <QDialog>
#include <QPrinter>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

namespace baton::test {

/// Answers what a test tells it to, and remembers what it was asked.
class FakeDialogs : public Dialogs
{
public:
    QString nextFile;
    int nextAnswer = -1;   ///< -1: the last, which is the safest
    int closedAnswer = -2; ///< what closing gives; -2: the last, as the real questions do
    QStringList errors;
    QStringList texts;
    QList<Question> questions;

    QString openFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        return std::exchange(nextFile, {});
    }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &, const QString &) override
    {
        return std::exchange(nextFile, {});
    }
    bool choosePrinter(QWidget *, QPrinter &printer) override
    {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(nextFile);
        return !std::exchange(nextFile, {}).isEmpty();
    }
    int ask(QWidget *, const Question &question) override
    {
        questions.append(question);
        if (nextAnswer >= 0)
            return nextAnswer;
        return closedAnswer == -2 ? static_cast<int>(question.answers.size()) - 1 : closedAnswer;
    }
    void showError(QWidget *, const QString &, const Error &error) override
    {
        errors.append(error.userMessage);
    }
    void showText(QWidget *, const QString &, const QString &text) override { texts.append(text); }
};

inline const QDate today(2026, 3, 2);

/// The change that makes a plan of that template.
inline ChangeSet sampleChange(const QString &name, const Plan &base)
{
    Result<Edit> edit = createFromTemplate(base, name, today);
    if (!edit)
        qFatal("%s", qPrintable(edit.error().userMessage));
    const Result<ChangeSet> change = edit->finish();
    if (!change)
        qFatal("%s", qPrintable(change.error().userMessage));
    return *change;
}

inline Plan samplePlan(const QString &name = QStringLiteral("sso-integration"))
{
    Plan plan;
    plan.setOpenProject(ProjectId::create());
    if (!plan.apply(sampleChange(name, plan)))
        qFatal("The sample cannot be made.");
    return plan;
}

/// The real window on a plan of its own, with a clock that stands at noon of `today`.
class WindowFixture
{
public:
    WindowFixture()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          window({theme, dialogs, settings, [] { return QDateTime(today, QTime(12, 0), Qt::UTC); },
                  QStringLiteral("tester"), folder.filePath(QStringLiteral("plans"))})
    {
        theme.choose(ThemeChoice::Light);
        window.resize(1280, 800);
    }

    void open(const Plan &plan)
    {
        window.show(std::make_unique<WindowPlan>(std::make_unique<Document>(plan)));
        window.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }
    /// The sample in a file of its own.
    void openFile()
    {
        PlanFile::Options options;
        options.clock = [] { return QDateTime(today, QTime(12, 0), Qt::UTC); };
        Plan base;
        base.setOpenProject(ProjectId::create());
        const Founding founding{sampleChange(QStringLiteral("sso-integration"), base),
                                Actor{QStringLiteral("tester"), {}}};
        auto file = PlanFile::create(folder.filePath(QStringLiteral("plan.baton")),
                                     {{}, QStringLiteral("Plan"), QStringLiteral("UTC"), options.clock()},
                                     founding, options);
        QVERIFY2(file, file ? "" : qPrintable(file.error().userMessage));
        QVERIFY(window.show(std::make_unique<WindowPlan>(std::move(*file))));
        window.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }
    Document &document() { return window.session()->document(); }
    const Plan &plan() { return window.session()->plan(); }
    template <class T>
    T *find(const char *name)
    {
        T *found = window.findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("There is no widget “%s”.", name);
        return found;
    }
    /// Opens the page of that object name.
    void showPage(const char *name)
    {
        const QList<Page *> pages = window.pages();
        for (int i = 0; i < pages.size(); ++i) {
            if (pages[i]->objectName() == QLatin1StringView(name))
                return window.showPage(i);
        }
        qFatal("There is no page “%s”.", name);
    }
    /// Says yes to the preview that an import shows, as soon as it is there.
    void confirmPreview()
    {
        QDialog *preview = nullptr;
        QTRY_VERIFY((preview = window.findChild<QDialog *>(QStringLiteral("previewDialog"))) &&
                    preview->isVisible());
        preview->accept();
    }
    void trigger(const char *action) { find<QAction>(action)->trigger(); }
    const ChecklistItem &item(const char *code)
    {
        for (const ChecklistItem &item : plan().rows<ChecklistItem>()) {
            if (item.code == QLatin1StringView(code))
                return item;
        }
        qFatal("There is no item %s.", code);
        Q_UNREACHABLE();
    }
    void select(const char *code) { QVERIFY(window.goTo(RecordKind::ChecklistItem, item(code).id.uuid)); }
    PersonId person(const QString &name)
    {
        for (const Person &person : plan().rows<Person>()) {
            if (person.name == name)
                return person.id;
        }
        return {};
    }
    void actAs(PersonId person) { window.session()->setMe(person); }

    QTemporaryDir folder;
    Theme theme;
    FakeDialogs dialogs;
    QSettings settings;
    MainWindow window;
};

} // namespace baton::test
