"""The lists that the tables on the screen read, sorted and searched in SQL: records and people."""
