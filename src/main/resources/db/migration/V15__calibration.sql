-- What the resolver offered for the form before a person judged, with its score: the pairs that the link threshold is set by.
-- None for judgements from before, and where there was no offer that only the threshold held back.
alter table judgement
    add column offered text references organisation (id),
    add column offered_score double precision,
    -- scores of other weights cannot be compared
    add column offered_scale text,
    add constraint judgement_offer_is_whole
        check (num_nulls(offered, offered_score, offered_scale) in (0, 3));

-- read for every statement
create index judgement_offer on judgement (form, id) where taken_back_at is null and offered is not null;
create index judgement_before on judgement (form, id desc) where offered is not null;
