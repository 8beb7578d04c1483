"""A sentence with a way out for every code of a ``RadarError``; translated by ``wording``."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from shitstorm_radar.window.source_error_words import SOURCE_ERROR_WORDS

_QUERY = {
    "query_too_long": QT_TRANSLATE_NOOP("Wording", "The query is too long; split the topic."),
    "query_too_deep": QT_TRANSLATE_NOOP("Wording", "Too many parentheses or NOTs within one another."),
    "query_empty": QT_TRANSLATE_NOOP("Wording", "The query is empty: write a word to look for."),
    "query_only_not": QT_TRANSLATE_NOOP("Wording", "This would find nearly everything: add a word that must be there."),
    "query_unclosed_paren": QT_TRANSLATE_NOOP("Wording", "This parenthesis is never closed."),
    "query_unopened_paren": QT_TRANSLATE_NOOP("Wording", "There is no open parenthesis that this one closes."),
    "query_empty_group": QT_TRANSLATE_NOOP("Wording", "There is nothing between these parentheses."),
    "query_unclosed_quote": QT_TRANSLATE_NOOP("Wording", "This quotation mark is never closed."),
    "query_empty_phrase": QT_TRANSLATE_NOOP("Wording", "There is no word between these quotation marks."),
    "query_missing_operand": QT_TRANSLATE_NOOP("Wording", "A word is missing beside this AND, OR or NOT."),
    "query_long_phrase": QT_TRANSLATE_NOOP("Wording", "This phrase has too many words."),
    "query_star_alone": QT_TRANSLATE_NOOP("Wording", "A star needs the beginning of a word before it."),
    "query_star_inside": QT_TRANSLATE_NOOP("Wording", "A star may stand only at the end of a word."),
    "query_short_prefix": QT_TRANSLATE_NOOP("Wording", "At least two letters or digits must stand before a star."),
    "query_no_word": QT_TRANSLATE_NOOP("Wording", "There is no letter or digit here to look for."),
    "query_bad_tag": QT_TRANSLATE_NOOP("Wording", "A hashtag has only letters, digits and underscores."),
    "query_bad_name": QT_TRANSLATE_NOOP("Wording", "This is no account name: write @name or @name@instance."),
}
_FILES = {
    "file_missing": QT_TRANSLATE_NOOP("Wording", "{file} is not there; check the path."),
    "file_is_folder": QT_TRANSLATE_NOOP("Wording", "{file} is a folder; name a file in it."),
    "file_unreadable": QT_TRANSLATE_NOOP("Wording", "{file} cannot be read; check its permissions."),
    "file_empty": QT_TRANSLATE_NOOP("Wording", "The file has no rows yet."),
    "no_table": QT_TRANSLATE_NOOP("Wording", "This is no table with a heading row; save it as CSV with one."),
    "no_row": QT_TRANSLATE_NOOP("Wording", "No row of the file can be read; check the column mapping."),
    "column_missing": QT_TRANSLATE_NOOP(
        "Wording",
        "The column “{column}” is missing; the file has: {columns}. Map it, for instance text=Inhalt,published_at=Datum.",
    ),
    "bad_map": QT_TRANSLATE_NOOP(
        "Wording", "“{pair}” in the mapping cannot be understood; write text=Inhalt,published_at=Datum."
    ),
    "unknown_zone": QT_TRANSLATE_NOOP("Wording", "This time zone is not known; write for instance Europe/Berlin."),
    "export_no_permission": QT_TRANSLATE_NOOP("Wording", "Nothing may be written there; choose another folder."),
    "export_no_folder": QT_TRANSLATE_NOOP("Wording", "The folder is not there; choose another one."),
    "export_is_folder": QT_TRANSLATE_NOOP("Wording", "This is a folder; give the file a name."),
    "export_disk_full": QT_TRANSLATE_NOOP("Wording", "The disk is full; free some space and export again."),
    "export_failed": QT_TRANSLATE_NOOP("Wording", "The file could not be written; choose another place."),
    "export_dialect": QT_TRANSLATE_NOOP("Wording", "Column separator and decimal sign must differ."),
}
_PROGRAM = {
    "already_running": QT_TRANSLATE_NOOP(
        "Wording", "Another Shitstorm Radar already runs here and does not answer; end it, then start again."
    ),
    "no_sources": QT_TRANSLATE_NOOP("Wording", "There is no source yet; add one."),
    "settings": QT_TRANSLATE_NOOP("Wording", "A setting is not possible: {field}."),
    "settings_moved": QT_TRANSLATE_NOOP("Wording", "The settings were changed elsewhere meanwhile; try again."),
    "incident_moved": QT_TRANSLATE_NOOP("Wording", "The incident has just changed; try again."),
    "incident_state": QT_TRANSLATE_NOOP("Wording", "That is not possible in the incident's present state."),
    "no_such_incident": QT_TRANSLATE_NOOP("Wording", "This incident no longer exists."),
    "empty_note": QT_TRANSLATE_NOOP("Wording", "The note is empty."),
    "no_such_topic": QT_TRANSLATE_NOOP("Wording", "This topic no longer exists."),
    "in_use": QT_TRANSLATE_NOOP("Wording", "Another program holds the store; close it and try again."),
    "disk_full": QT_TRANSLATE_NOOP("Wording", "The disk is full; free some space. Nothing was lost."),
    "unwritable": QT_TRANSLATE_NOOP("Wording", "The store cannot be written; check the folder's permissions."),
    "damaged": QT_TRANSLATE_NOOP(
        "Wording", "The store is damaged; put a backup in its place or start with an empty one."
    ),
    "missing": QT_TRANSLATE_NOOP("Wording", "There is no store yet."),
    "newer_schema": QT_TRANSLATE_NOOP("Wording", "The store comes from a newer version; update this program."),
    "older_schema": QT_TRANSLATE_NOOP("Wording", "The store is being upgraded; try again in a moment."),
    "failed": QT_TRANSLATE_NOOP("Wording", "The store reports an error; the log has details."),
    "stale_lease": QT_TRANSLATE_NOOP("Wording", "Another program polls this source."),
}
ERROR_WORDS = {**_QUERY, **_FILES, **_PROGRAM, **SOURCE_ERROR_WORDS}
"""English sentence per code; ``{names}`` are details of the error."""
