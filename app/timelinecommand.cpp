// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timelinecommand.h"

#include "models/chart/timelinecolumns.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

struct TimelineCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

Error invalid(const QString &message)
{
    return {ErrorCode::Invalid, message, {}};
}

template <class Value>
struct Word
{
    QLatin1StringView word;
    Value value;
};

// The value the word of an option stands for; the first is the standard.
template <class Value, size_t count>
Result<Value> chosen(const Arguments &arguments, const QString &option,
                     const std::array<Word<Value>, count> &words)
{
    if (!arguments.has(option))
        return words.front().value;
    QStringList known;
    for (const Word<Value> &word : words) {
        if (arguments.value(option) == word.word)
            return word.value;
        known += word.word;
    }
    return invalid(TimelineCommandText::tr("--%1 takes %2, not “%3”.")
                       .arg(option, known.join(u'|'), arguments.value(option)));
}

Result<int> number(const Arguments &arguments, const QString &option, int least, int most, int standard)
{
    if (!arguments.has(option))
        return standard;
    bool isNumber = false;
    const int value = arguments.value(option).toInt(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    return invalid(TimelineCommandText::tr("--%1 takes a number from %2 to %3, not “%4”.")
                       .arg(option)
                       .arg(least)
                       .arg(most)
                       .arg(arguments.value(option)));
}

} // namespace

Result<TimelineRequest> timelineRequest(const Arguments &arguments)
{
    using report::TimelineFit;
    using report::TimelineFormat;
    const auto format = chosen(arguments, u"format"_s,
                               std::array{Word<TimelineFormat>{"pdf"_L1, TimelineFormat::Pdf},
                                          Word<TimelineFormat>{"svg"_L1, TimelineFormat::Svg},
                                          Word<TimelineFormat>{"png"_L1, TimelineFormat::Png}});
    const auto paper = chosen(arguments, u"paper"_s,
                              std::array{Word<QPageSize::PageSizeId>{"a4"_L1, QPageSize::A4},
                                         Word<QPageSize::PageSizeId>{"a3"_L1, QPageSize::A3},
                                         Word<QPageSize::PageSizeId>{"letter"_L1, QPageSize::Letter},
                                         Word<QPageSize::PageSizeId>{"tabloid"_L1, QPageSize::Tabloid}});
    const auto orientation =
        chosen(arguments, u"orientation"_s,
               std::array{Word<QPageLayout::Orientation>{"landscape"_L1, QPageLayout::Landscape},
                          Word<QPageLayout::Orientation>{"portrait"_L1, QPageLayout::Portrait}});
    const auto fit = chosen(arguments, u"fit"_s,
                            std::array{Word<TimelineFit>{"width"_L1, TimelineFit::Width},
                                       Word<TimelineFit>{"tiles"_L1, TimelineFit::Tiles},
                                       Word<TimelineFit>{"strip"_L1, TimelineFit::Strip},
                                       Word<TimelineFit>{"page"_L1, TimelineFit::Page}});
    const auto across = number(arguments, u"across"_s, 1, 50, 0);
    const auto baseline = number(arguments, u"baseline"_s, 0, 10, 0);
    const auto level = number(arguments, u"level"_s, 1, 100, 0);
    if (!format)
        return format.error();
    if (!paper)
        return paper.error();
    if (!orientation)
        return orientation.error();
    if (!fit)
        return fit.error();
    for (const auto *count : {&across, &baseline, &level}) {
        if (!*count)
            return count->error();
    }
    TimelineRequest request;
    request.format = *format;
    request.paper = *paper;
    request.orientation = *orientation;
    request.level = *level;
    request.options.fit = *fit;
    request.options.across = *across;
    request.options.baseline = *baseline;
    request.options.locale = QLocale();
    request.options.from = QDate::fromString(arguments.value(u"from"_s), Qt::ISODate);
    request.options.to = QDate::fromString(arguments.value(u"to"_s), Qt::ISODate);
    if (request.options.from.isValid() && request.options.to.isValid() &&
        request.options.to < request.options.from)
        return invalid(TimelineCommandText::tr("--to is before --from."));
    if (arguments.has(u"columns"_s)) {
        request.options.columns = arguments.value(u"columns"_s).split(u',', Qt::SkipEmptyParts);
        QStringList known;
        for (const TimelineColumn &column : timelineColumns())
            known += QLatin1StringView(column.key);
        for (const QString &key : std::as_const(request.options.columns)) {
            if (!findTimelineColumn(key))
                return invalid(TimelineCommandText::tr("There is no column “%1”; there are: %2.")
                                   .arg(key, known.join(u' ')));
        }
    }
    return request;
}

std::vector<TaskId> tasksDownTo(const PlanSchedule &schedule, int level)
{
    std::vector<TaskId> tasks;
    for (size_t i = 0; i < schedule.tasks.size(); ++i) {
        if (schedule.depth[i] < level)
            tasks.push_back(schedule.tasks[i]);
    }
    return tasks;
}

} // namespace baton
