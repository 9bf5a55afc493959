-- Roles that hold on the whole platform say so where others name their jurisdiction.

alter table assignment alter column jurisdiction type varchar(8);
