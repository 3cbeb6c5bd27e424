-- Each tree is a feed of its own. What was told before bears no tree, so whoever follows is told everything once more.
alter table offered_figure add column tree text not null default ''; -- the day since which it stands like that
alter table offered_figure alter column tree drop default;
drop index offered_figure_latest;
create index offered_figure_latest on offered_figure (period, ledger, definition, tree, unit, code, seq desc);
