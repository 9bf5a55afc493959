-- Marks the database as a demonstration: a production start over it is refused.
insert into installation (key, value) values ('demo', 'true');
