// SPDX-License-Identifier: GPL-3.0-or-later
#include "mspdireader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace baton;
using namespace Qt::StringLiterals;

namespace {

struct Tally
{
    int agree = 0;
    int all = 0;
};

// Values which the file itself leaves stale or undetermined: {file: {uid: [fields]}}.
QJsonObject exceptionsOf(const QDir &corpus, const QString &file)
{
    QFile list(corpus.filePath(u"exceptions.json"_s));
    if (!list.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject all = QJsonDocument::fromJson(list.readAll()).object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (it.key().section(u'/', -1) == file)
            return it.value().toObject();
    }
    return {};
}

struct Comparison
{
    QJsonObject excused;
    std::map<QString, Tally> fields;
    QStringList differences;
    std::map<QString, QStringList> fieldsOfTask; // that differ, by UID
    int values = 0, agreeing = 0;

    void count(const QString &field, const mspdi::Stored &task, bool same, const QString &wanted,
               const QString &is)
    {
        if (!same && excused.value(task.uid).toArray().contains(field))
            return;
        ++values;
        ++fields[field].all;
        agreeing += same ? 1 : 0;
        fields[field].agree += same ? 1 : 0;
        if (!same) {
            fieldsOfTask[task.uid] += field;
            differences += u"UID %1 %2 %3: stored %4, computed %5"_s.arg(task.uid, task.name.left(40), field,
                                                                         wanted, is);
        }
    }
    void time(const QString &field, const mspdi::Stored &task, std::optional<PlanTime> wanted, PlanTime is)
    {
        if (wanted)
            count(field, task, qAbs(wanted->tenths - is.tenths) <= 10, wanted->toIso(), is.toIso());
    }
    void length(const QString &field, const mspdi::Stored &task, std::optional<qint64> wanted, Duration is)
    {
        if (wanted) {
            count(field, task, qAbs(*wanted - is.tenths) <= 10,
                  QString::number(static_cast<double>(*wanted) / 10), QString::number(is.minutes()));
        }
    }
};

Comparison compare(const mspdi::Project &project, const schedule::ScheduleResult &result,
                   QJsonObject excused = {})
{
    Comparison c;
    c.excused = std::move(excused);
    for (std::size_t i = 0; i < project.stored.size(); ++i) {
        const mspdi::Stored &s = project.stored[i];
        const schedule::TaskDates &d = result.tasks[i];
        if (!s.active)
            continue;
        c.time(u"Start"_s, s, s.start, d.start);
        c.time(u"Finish"_s, s, s.finish, d.finish);
        c.time(u"EarlyStart"_s, s, s.earlyStart, d.earlyStart);
        c.time(u"EarlyFinish"_s, s, s.earlyFinish, d.earlyFinish);
        c.time(u"LateStart"_s, s, s.lateStart, d.lateStart);
        c.time(u"LateFinish"_s, s, s.lateFinish, d.lateFinish);
        c.length(u"TotalSlack"_s, s, s.totalSlack, d.totalSlack);
        c.length(u"FreeSlack"_s, s, s.freeSlack, d.freeSlack);
        if (s.critical)
            c.count(u"Critical"_s, s, *s.critical == d.critical, QString::number(*s.critical),
                    QString::number(d.critical));
    }
    return c;
}

} // namespace

/// Compares with the dates that the program which saved the file had computed.
class TestCorpus : public QObject
{
    Q_OBJECT

private slots:
    void plainFilesStartAndFinish();
    void matchingFields_data();
    void matchingFields();
    void differencesAreListedWithTheirCause();

private:
    QDir m_corpus{QStringLiteral(BATON_SOURCE_DIR "/../shared/corpus/public")};
};

void TestCorpus::plainFilesStartAndFinish()
{
    const QDir folder(m_corpus.filePath(u"pure"_s));
    if (!folder.exists())
        QSKIP("The corpus of real project files is not here; passed over.");
    int files = 0;
    QStringList wrong;
    for (const QString &name : folder.entryList({u"*.xml"_s}, QDir::Files)) {
        const auto project = mspdi::Reader::read(folder.filePath(name));
        QVERIFY2(project, qPrintable(name));
        if (!project->isPlain)
            continue;
        ++files;
        const Comparison c = compare(*project, schedule::compute(project->network));
        for (const QString &difference : c.differences) {
            if (difference.contains(" Start:"_L1) || difference.contains(" Finish:"_L1))
                wrong += name + u": "_s + difference;
        }
    }
    QVERIFY(files > 0);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestCorpus::matchingFields_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"pure", "mostly", "forward"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

void TestCorpus::matchingFields()
{
    QFETCH(QString, folder);
    const QDir dir(m_corpus.filePath(folder));
    if (!dir.exists())
        QSKIP("The corpus of real project files is not here; passed over.");
    std::map<QString, Tally> fields;
    int files = 0, whole = 0, values = 0, agreeing = 0;
    const bool verbose = qEnvironmentVariableIsSet("BATON_CORPUS_DETAILS");
    for (const QString &name : dir.entryList({u"*.xml"_s}, QDir::Files)) {
        const auto project = mspdi::Reader::read(dir.filePath(name));
        QVERIFY2(project, qPrintable(name));
        const Comparison c =
            compare(*project, schedule::compute(project->network), exceptionsOf(m_corpus, name));
        ++files;
        whole += c.values == c.agreeing ? 1 : 0;
        values += c.values;
        agreeing += c.agreeing;
        for (const auto &[field, tally] : c.fields) {
            fields[field].all += tally.all;
            fields[field].agree += tally.agree;
        }
        if (verbose && !c.differences.isEmpty()) {
            qInfo().noquote() << name << c.agreeing << "of" << c.values;
            for (const QString &difference : c.differences.mid(0, 60))
                qInfo().noquote() << "   " << difference;
        }
    }
    for (const auto &[field, tally] : fields)
        qInfo().noquote() << u"  %1 %2 of %3"_s.arg(field, -12).arg(tally.agree).arg(tally.all);
    qInfo().noquote()
        << u"%1: %2 of %3 files whole, %4 % of the values"_s.arg(folder).arg(whole).arg(files).arg(
               100.0 * agreeing / std::max(1, values), 0, 'f', 3);
    QVERIFY(files > 0);
    for (const auto &[field, tally] : fields) {
        // Late dates of this folder are stale in the files themselves.
        if (folder != "forward"_L1 || field.startsWith("Early"_L1) || field == "Start"_L1 ||
            field == "Finish"_L1)
            QVERIFY2(tally.agree == tally.all, qPrintable(field));
    }
}

// differences.md names exactly what differs, so that it stays true: by task where the file promises its
// dates, by number where it promises only the early ones.
void TestCorpus::differencesAreListedWithTheirCause()
{
    if (!m_corpus.exists())
        QSKIP("The corpus of real project files is not here; passed over.");
    QStringList found;
    for (const QString &folder : {u"pure"_s, u"mostly"_s, u"forward"_s}) {
        const QDir dir(m_corpus.filePath(folder));
        for (const QString &name : dir.entryList({u"*.xml"_s}, QDir::Files)) {
            const auto project = mspdi::Reader::read(dir.filePath(name));
            QVERIFY2(project, qPrintable(name));
            const Comparison c = compare(*project, schedule::compute(project->network));
            if (folder == "forward"_L1) {
                QStringList counts;
                for (const auto &[field, tally] : c.fields) {
                    if (tally.agree < tally.all)
                        counts += field + u' ' + QString::number(tally.all - tally.agree);
                }
                if (!counts.isEmpty())
                    found += u"| `%1` | %2 |"_s.arg(name, counts.join(u", "_s));
                continue;
            }
            for (const auto &[uid, fields] : c.fieldsOfTask)
                found += u"| `%1` | %2 | %3 |"_s.arg(name, uid, fields.join(u", "_s));
        }
    }
    QFile list(QStringLiteral(BATON_SOURCE_DIR "/tests/schedule/differences.md"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    QStringList listed;
    for (const QString &line : QString::fromUtf8(list.readAll()).split(u'\n')) {
        if (!line.startsWith("| `"_L1))
            continue;
        const QStringList cells = line.split(u'|');
        const QString cause = cells.value(cells.size() - 2).trimmed();
        QVERIFY2(cause.size() > 10, qPrintable(line + u" has no cause"_s));
        listed += cells.mid(0, cells.size() - 2).join(u'|') + u'|';
    }
    found.sort();
    listed.sort();
    QStringList unlisted, gone;
    std::ranges::set_difference(found, listed, std::back_inserter(unlisted));
    std::ranges::set_difference(listed, found, std::back_inserter(gone));
    for (const QString &line : std::as_const(unlisted))
        qInfo().noquote() << "not listed:" << line;
    for (const QString &line : std::as_const(gone))
        qInfo().noquote() << "there no more:" << line;
    QVERIFY(unlisted.isEmpty() && gone.isEmpty());
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
