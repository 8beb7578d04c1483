"""Files for people outside the program: CSV for the spreadsheet, JSON lines for other tools."""
