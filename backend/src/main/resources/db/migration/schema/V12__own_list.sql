-- The list of one's own cases is read in the order of this index and from it alone, with no look at the rows that the page does not show.
drop index person_case_newest;
create index person_case_newest on person_case (person, application desc) include (jurisdiction);
