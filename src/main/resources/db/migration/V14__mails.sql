-- What came inside a mail is a record of its own, named after the mail: inbox/mail.eml/statement.pdf.
alter table run_record add mail text;       -- path of the delivered mail; none for what was delivered by itself

alter table seen_file add mail text;        -- its look is that of the mail
alter table seen_file add record_bytes bigint;  -- none: those of the look
create index on seen_file (mail) where mail is not null;
-- Mails that were taken in before are opened with the next delivery.
delete from seen_file where media_type = 'message/rfc822';
