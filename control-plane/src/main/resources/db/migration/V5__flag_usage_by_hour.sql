-- Usage is forgotten by its age.
create index flag_usage_by_hour on flag_usage (hour);
