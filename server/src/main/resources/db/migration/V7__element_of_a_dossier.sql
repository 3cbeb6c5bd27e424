-- What an entry was on the portal's wire is read with it, so that a dossier is read once in a transaction.
create or replace view dossier_message as
select dossier, seq, heard_at, source, message_id, body, element, element_digest
from journal where dossier is not null
union all
select named.dossier, j.seq, j.heard_at, j.source, j.message_id, j.body, j.element, j.element_digest
from (select distinct dossier, subject from journal where kind = 'petition' and dossier is not null) named
join journal j
  on j.kind = 'petition' and j.subject = named.subject and j.dossier is distinct from named.dossier;
