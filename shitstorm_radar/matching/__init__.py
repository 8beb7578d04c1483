"""Whether a text concerns a topic: the query language, its parser and the matcher."""

from shitstorm_radar.matching.matcher import Matcher
from shitstorm_radar.matching.parser import QUERY_ERRORS, parse_query
from shitstorm_radar.matching.query import EXAMPLES, Example, Query, write_query

__all__ = ["EXAMPLES", "QUERY_ERRORS", "Example", "Matcher", "Query", "parse_query", "write_query"]
