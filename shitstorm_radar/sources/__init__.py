"""Reading the places where people write: one connector per kind of source."""
