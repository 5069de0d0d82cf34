// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/readiness/reviewqueue.h"
#include "views/common/page.h"

#include <QScrollArea>

class QLabel;

namespace baton {

class CriteriaList;
class EvidenceList;
class PlainLabel;
class ReviewActions;
class Section;

/// What a reviewer needs to decide on one thing: what it is, its criteria, its evidence, who handed it in.
class ReviewCard : public QScrollArea
{
    Q_OBJECT

public:
    ReviewCard(const PageContext &context, const ReviewActions &actions, QWidget *parent = nullptr);

    void setEntry(const std::optional<ReviewEntry> &entry);
    void openEvidence();

Q_SIGNALS:
    void refused(const baton::Error &error);

private:
    void showItem(const ReviewEntry &entry);
    void showDeliverable(const ReviewEntry &entry);
    void showWaiver(const ReviewEntry &entry);
    void showRequest(const ReviewEntry &entry);
    void showAskedOn(const ReviewEntry &entry, PersonId requestedBy, QDate requestedOn);
    void showTexts(const QString &expected, const QString &guidance);
    QString nameOf(PersonId person) const;
    void showStanding(const ReviewEntry &entry, PersonId submittedBy, QDate submittedOn, PersonId accepter);
    QString claimText(ReviewClaim claim, PersonId accepter) const;

    PageContext m_context;
    QWidget *m_filled;
    PlainLabel *m_none;
    QLabel *m_mark;
    PlainLabel *m_code;
    PlainLabel *m_class;
    PlainLabel *m_text;
    PlainLabel *m_due;
    PlainLabel *m_standing;
    PlainLabel *m_asked;
    CriteriaList *m_criteria;
    Section *m_criteriaSection;
    EvidenceList *m_evidence;
    Section *m_evidenceSection;
    PlainLabel *m_expected = nullptr;
    Section *m_expectedSection;
    PlainLabel *m_guidance = nullptr;
    Section *m_guidanceSection;
};

} // namespace baton
