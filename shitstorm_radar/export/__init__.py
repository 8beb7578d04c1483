"""Files that leave the program: CSV and JSON lines."""
