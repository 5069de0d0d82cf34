// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/analysis.h"
#include "models/items/historymodel.h"
#include "models/report/pagedlayout.h"
#include "models/report/readinessreport.h"
#include "views/common/page.h"
#include "views/common/pagesmaker.h"

#include <QPageSize>
#include <QSet>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QListWidget;

namespace baton {

class PlainLabel;
class PagesView;

/// The readiness report as it will be printed, live: edition, sections and paper are chosen beside it; saved
/// as PDF or web page, or printed.
class ReportPage : public Page
{
    Q_OBJECT

public:
    ReportPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Report"); }
    QIcon icon() const override;
    QList<QAction *> handoverActions() const override { return m_actions; }
    void setInView(bool inView) override;
    QWidget *panel() override;
    QWidget *firstFocus() override;

    /// Asks for a name and writes the report as PDF, web page or picture of page 1.
    void saveAs();

    /// What is chosen, as settings remember it.
    QPageSize::PageSizeId paper() const;
    report::ReportOptions options() const;

private:
    QWidget *makePanel();
    QAction *makeAction(const char *name, const QString &text, const char *icon, const QString &tip,
                        void (ReportPage::*slot)());
    void outdate();
    void renew();
    void showSections(const QStringList &sections);
    void showPage(int page);
    void fetchHead();
    void takeHead(const Result<HistoryHead> &head);
    void save(const QString &filter, const QString &suffix);
    void savePdf();
    void saveHtml();
    void write(const QString &path);
    void print();
    /// What a report is made of.
    struct Order
    {
        Plan plan;
        QDate asOf;
        std::vector<Commitment> elsewhere; ///< see analyse()
        report::ReportOptions options;
        QSet<QString> leftOut; ///< headings of sections
        QPageSize::PageSizeId paper = QPageSize::A4;
    };
    Order order() const;
    static report::Report reportOf(const Order &order);
    static LaidOutPages pagesOf(const Order &order);

    PageContext m_context;
    PagesView *m_view;
    QWidget *m_panel;
    QCheckBox *m_signing = nullptr;
    QCheckBox *m_annex = nullptr;
    QComboBox *m_paper = nullptr;
    QListWidget *m_sections = nullptr;
    PlainLabel *m_pageLabel = nullptr;
    QList<QAction *> m_actions;
    QSet<QString> m_leftOut;
    qint64 m_revision = 0;
    QString m_headHash;
    QTimer m_timer;
    PagesMaker m_maker;
    bool m_isStale = true;
    bool m_isInView = false;
};

} // namespace baton
