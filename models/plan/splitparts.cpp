// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/splitparts.h"

#include <QStringList>

#include <algorithm>

namespace baton {

namespace {

struct Pause
{
    qint64 after = 0; // work, in tenths of a minute
    qint64 length = 0;
};

std::vector<Pause> pausesOf(const SplitParts &parts)
{
    std::vector<Pause> pauses;
    qint64 work = 0;
    for (size_t i = 0; i + 1 < parts.size(); i += 2) {
        work += parts[i].tenths;
        pauses.push_back({work, parts[i + 1].tenths});
    }
    return pauses;
}

// Pauses outside of the work are none.
SplitParts partsOf(const std::vector<Pause> &pauses, qint64 whole)
{
    SplitParts parts;
    qint64 work = 0;
    for (const Pause &pause : pauses) {
        if (pause.length <= 0 || pause.after <= work || pause.after >= whole)
            continue;
        parts.push_back({pause.after - work});
        parts.push_back({pause.length});
        work = pause.after;
    }
    if (!parts.empty())
        parts.push_back({whole - work});
    return parts;
}

} // namespace

SplitParts parseSplitParts(const QString &text)
{
    SplitParts parts;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const qint64 length = part.toLongLong(&isNumber);
        if (!isNumber || length <= 0 || length > 100'000'000'000)
            return {};
        parts.push_back({length});
    }
    return parts.size() >= 3 && parts.size() % 2 == 1 ? parts : SplitParts();
}

QString formatSplitParts(const SplitParts &parts)
{
    QStringList lengths;
    for (const Duration length : parts)
        lengths += QString::number(length.tenths);
    return lengths.join(u' ');
}

Duration pausesBetween(const SplitParts &parts, Duration done, Duration whole)
{
    Duration pauses;
    for (const Pause &pause : pausesOf(parts)) {
        if (pause.after > done.tenths && pause.after < whole.tenths)
            pauses.tenths += pause.length;
    }
    return pauses;
}

Duration spanOf(const SplitParts &parts, Duration work)
{
    return {work.tenths + pausesBetween(parts, {}, work).tenths};
}

Duration workWithin(const SplitParts &parts, Duration span)
{
    qint64 waited = 0;
    for (const Pause &pause : pausesOf(parts)) {
        if (span.tenths - waited <= pause.after)
            break;
        if (span.tenths - waited <= pause.after + pause.length)
            return {pause.after};
        waited += pause.length;
    }
    return {span.tenths - waited};
}

Duration pauseAfter(const SplitParts &parts, Duration work)
{
    const std::vector<Pause> pauses = pausesOf(parts);
    const auto found = std::ranges::find(pauses, work.tenths, &Pause::after);
    return {found == pauses.end() ? 0 : found->length};
}

SplitParts partsAfter(const SplitParts &parts, Duration done)
{
    if (parts.empty() || done.tenths <= 0)
        return parts;
    std::vector<Pause> left;
    qint64 whole = 0;
    for (const Pause &pause : pausesOf(parts))
        left.push_back({pause.after - done.tenths, pause.length});
    for (size_t i = 0; i < parts.size(); i += 2)
        whole += parts[i].tenths;
    return partsOf(left, std::max<qint64>(whole - done.tenths, left.back().after + 1));
}

SplitParts withPause(const SplitParts &parts, Duration whole, Duration work, Duration pause)
{
    std::vector<Pause> pauses = pausesOf(parts);
    std::erase_if(pauses, [&](const Pause &each) { return each.after == work.tenths; });
    const auto place =
        std::ranges::find_if(pauses, [&](const Pause &each) { return each.after > work.tenths; });
    pauses.insert(place, {work.tenths, pause.tenths});
    return partsOf(pauses, whole.tenths);
}

SplitParts resized(const SplitParts &parts, Duration whole)
{
    return partsOf(pausesOf(parts), whole.tenths);
}

} // namespace baton
