// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/longwork.h"

#include <QProgressDialog>
#include <QThread>
#include <QTimer>

namespace baton {

namespace {

constexpr int patienceMilliseconds = 400;
constexpr int tickMilliseconds = 50;

} // namespace

LongWork::LongWork(QWidget *parent, const QString &title, std::function<void(Progress &)> work,
                   std::function<void()> finished)
    : QObject(parent), m_timer(new QTimer(this)),
      m_dialog(new QProgressDialog(title, tr("Cancel"), 0, 0, parent))
{
    m_dialog->setObjectName(QStringLiteral("progress"));
    m_dialog->setWindowModality(Qt::WindowModal);
    m_dialog->setMinimumDuration(patienceMilliseconds);
    m_dialog->setAutoReset(false);
    m_dialog->setAutoClose(false);
    connect(m_dialog, &QProgressDialog::canceled, this, [this] { m_progress.isCancelled = true; });
    m_thread = QThread::create([this, work = std::move(work)] { work(m_progress); });
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, [this, finished = std::move(finished)] {
        m_timer->stop();
        delete m_dialog;
        finished();
        deleteLater();
    });
    connect(m_timer, &QTimer::timeout, this, &LongWork::show);
    m_timer->start(tickMilliseconds);
    m_thread->start();
}

LongWork::~LongWork()
{
    m_progress.isCancelled = true;
    m_thread->wait();
    delete m_dialog;
}

void LongWork::show()
{
    if (!m_dialog || m_dialog->wasCanceled())
        return;
    constexpr int steps = 1000;
    const qint64 total = m_progress.total;
    m_dialog->setMaximum(total > 0 ? steps : 0);
    m_dialog->setValue(total > 0 ? static_cast<int>(m_progress.done * steps / total) : 0);
}

} // namespace baton
