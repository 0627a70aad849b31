-- Figures count causes by the category that they were given, and not by the branch of the diagram on which they stand.
CREATE OR REPLACE VIEW approved_cause AS
SELECT analysis.post_mortem, root_cause.category, review.reviewed_at
FROM analysis_review review
JOIN analysis ON analysis.id = review.analysis
JOIN root_cause ON root_cause.analysis = analysis.id
WHERE review.approved AND NOT EXISTS (
    SELECT FROM analysis later JOIN analysis_review approval ON approval.analysis = later.id AND approval.approved
    WHERE later.post_mortem = analysis.post_mortem AND later.round > analysis.round);
