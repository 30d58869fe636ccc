-- The last judgement that was taken back is asked for with every statement: whether the threshold has to be worked out anew.
create index judgement_taken_back on judgement (taken_back_at);
