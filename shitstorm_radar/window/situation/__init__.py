"""The incident's situation: what it says, as words, scales and lists whose evidence can be opened."""
