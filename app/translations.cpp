// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace baton {

namespace {

void install(QCoreApplication &app, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&app);
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication &app)
{
    // A machine without a language gets the one our texts are written in, with its dates and times.
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    // The last one installed is asked first; what a language lacks falls back to English.
    install(app, QLocale(QLocale::English), u"baton"_s, u":/i18n"_s);
    const QLocale locale;
    if (locale.language() != QLocale::English && locale.language() != QLocale::C) {
        install(app, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(app, locale, u"baton"_s, u":/i18n"_s);
    }
}

} // namespace baton
