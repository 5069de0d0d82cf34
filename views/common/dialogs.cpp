// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/dialogs.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPushButton>

namespace baton {

namespace {

void showMessage(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text)
{
    QMessageBox box(icon, title, text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace

QString DesktopDialogs::openFile(QWidget *parent, const QString &title, const QString &folder,
                                 const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QString DesktopDialogs::saveFile(QWidget *parent, const QString &title, const QString &proposal,
                                 const QString &filter, const QString &suffix)
{
    QFileDialog dialog(parent, title, proposal, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(QFileInfo(proposal).fileName());
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    return dialog.selectedFiles().constFirst();
}

bool DesktopDialogs::choosePrinter(QWidget *parent, QPrinter &printer)
{
    return QPrintDialog(&printer, parent).exec() == QDialog::Accepted;
}

int DesktopDialogs::ask(QWidget *parent, const Question &question)
{
    // One plain text: the box's second label would take markup.
    const QString text =
        question.detail.isEmpty() ? question.text : question.text + QStringLiteral("\n\n") + question.detail;
    QMessageBox box(QMessageBox::Question, question.title, text, QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    QList<QPushButton *> buttons;
    const int last = static_cast<int>(question.answers.size()) - 1;
    for (int i = 0; i <= last; ++i)
        buttons.append(box.addButton(question.answers[i],
                                     i == last ? QMessageBox::RejectRole : QMessageBox::AcceptRole));
    box.setEscapeButton(buttons.constLast());
    box.setDefaultButton(question.usual < 0 ? buttons.constLast() : buttons.at(question.usual));
    box.exec();
    const auto clicked = buttons.indexOf(static_cast<QPushButton *>(box.clickedButton()));
    return clicked < 0 ? last : static_cast<int>(clicked);
}

void DesktopDialogs::showError(QWidget *parent, const QString &title, const Error &error)
{
    showMessage(parent, QMessageBox::Warning, title, error.userMessage);
}

void DesktopDialogs::showText(QWidget *parent, const QString &title, const QString &text)
{
    showMessage(parent, QMessageBox::Information, title, text);
}

} // namespace baton
