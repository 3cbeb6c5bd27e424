-- Every message that belongs to a dossier's fold: what names the dossier itself, and whatever else was said of a
-- petition that once named it, for that may say that it means another dossier, or none.
create index journal_petition on journal (dossier) where kind = 'petition' and dossier is not null;

create view dossier_message as
select dossier, seq, heard_at, source, message_id, body from journal where dossier is not null
union all
select named.dossier, j.seq, j.heard_at, j.source, j.message_id, j.body
from (select distinct dossier, subject from journal where kind = 'petition' and dossier is not null) named
join journal j
  on j.kind = 'petition' and j.subject = named.subject and j.dossier is distinct from named.dossier;
