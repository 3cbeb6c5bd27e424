-- Dossiers that somebody wants sent to the portal again.
create table send_again_request (
  dossier  text primary key,
  why      text not null,
  asked_at timestamptz not null default now()
);
