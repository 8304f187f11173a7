-- Since when a person belongs to the agency; unknown for those who were there before this column.
alter table person add column joined_on text;
