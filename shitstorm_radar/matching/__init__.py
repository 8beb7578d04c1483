"""Whether a text concerns a topic: the query language, its parser and the matcher."""
