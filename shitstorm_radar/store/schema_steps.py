"""The tables, one step per group; a released step is never edited, a change is a new step at the end.

Times are integers in UTC: ``_ms`` milliseconds, ``_s`` seconds, ``minute`` minutes and ``hour`` hours since 1970.
"""

from __future__ import annotations

_MENTIONS = (
    "CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE topic (
        no INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        changed INTEGER NOT NULL DEFAULT 0,
        pruned_until INTEGER NOT NULL DEFAULT 0,   -- minute; what is older was deleted and stays so
        minutes_from INTEGER NOT NULL DEFAULT 0    -- minute; what is older is kept by the hour only
    ) STRICT
    """,
    "CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "INSERT INTO counter VALUES ('change', 0)",
    """
    CREATE TABLE place (
        no INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        platform TEXT NOT NULL,
        channel TEXT NOT NULL,
        UNIQUE (source, platform, channel)
    ) STRICT
    """,
    """
    CREATE TABLE mention (
        no INTEGER PRIMARY KEY,                    -- in order of arrival
        id INTEGER NOT NULL UNIQUE,                -- blake2b-64 of the uid
        uid TEXT NOT NULL,
        minute INTEGER NOT NULL,                   -- the minute it counts in
        place INTEGER NOT NULL REFERENCES place,
        kind TEXT NOT NULL,
        time_trust TEXT NOT NULL,
        first_seen_ms INTEGER NOT NULL,
        published_ms INTEGER,
        edited_ms INTEGER,
        deleted_ms INTEGER,
        last_checked_ms INTEGER,
        url TEXT,
        canonical_url TEXT,                        -- '' where it is the url
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        text_hash TEXT NOT NULL,
        simhash64 INTEGER,
        language TEXT,
        language_by TEXT,
        author_key INTEGER NOT NULL,               -- truncated salted HMAC
        handle TEXT,
        name TEXT,
        followers INTEGER,
        account_created_ms INTEGER,
        likes INTEGER,
        reposts INTEGER,
        replies INTEGER,
        quotes INTEGER,
        views INTEGER,
        score REAL,
        rating REAL,
        metrics_ms INTEGER,
        tags TEXT,
        parent TEXT,
        root TEXT,
        repost_of TEXT,
        quote_of TEXT
    ) STRICT
    """,
    """
    CREATE TABLE mention_edit (
        no INTEGER PRIMARY KEY,
        mention INTEGER NOT NULL REFERENCES mention,
        replaced_ms INTEGER NOT NULL,
        edited_ms INTEGER,
        title TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX mention_edit_mention ON mention_edit (mention)",
    # ids of deleted mentions that counted at their arrival: a source that still shows one must not make it news again
    "CREATE TABLE forgotten (id INTEGER PRIMARY KEY) STRICT",
    """
    CREATE TABLE topic_mention (
        topic INTEGER NOT NULL REFERENCES topic,
        minute INTEGER NOT NULL,
        mention INTEGER NOT NULL REFERENCES mention,
        negativity REAL NOT NULL,
        language TEXT NOT NULL,
        matched TEXT NOT NULL,
        fresh INTEGER NOT NULL,
        counted INTEGER NOT NULL,                  -- 0: a repost, amplification of another mention
        author_key INTEGER NOT NULL,
        place INTEGER NOT NULL,
        PRIMARY KEY (topic, minute, mention)
    ) STRICT, WITHOUT ROWID
    """,
)

_BUCKETS = (
    """
    CREATE TABLE hour_bucket (
        topic INTEGER NOT NULL REFERENCES topic,
        hour INTEGER NOT NULL,
        mentions INTEGER NOT NULL,
        critical REAL NOT NULL,
        authors INTEGER NOT NULL,                  -- the sum over its minutes, an upper bound
        PRIMARY KEY (topic, hour)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE minute_block (                    -- with rowid: without one a full hour spills to a page of its own
        topic INTEGER NOT NULL REFERENCES topic,
        hour INTEGER NOT NULL,
        minutes BLOB NOT NULL,                     -- one record per minute that has mentions: minute_forms
        UNIQUE (topic, hour)
    ) STRICT
    """,
)

_SOURCES = (
    """
    CREATE TABLE source (
        key TEXT PRIMARY KEY,
        condition TEXT NOT NULL,
        code TEXT NOT NULL,
        details TEXT NOT NULL,
        first_success_ms INTEGER,
        last_success_ms INTEGER,
        last_attempt_ms INTEGER,
        next_poll_ms INTEGER,
        interval_s REAL NOT NULL,
        moved_to TEXT,
        delivered INTEGER NOT NULL,
        cursor TEXT NOT NULL DEFAULT '{}',
        owner TEXT NOT NULL DEFAULT '',
        fence INTEGER NOT NULL DEFAULT 0,
        lease_until_ms INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE config (key TEXT PRIMARY KEY, document TEXT NOT NULL, revision INTEGER NOT NULL) STRICT, WITHOUT ROWID",
)

_DETECTION = (
    """
    CREATE TABLE exposure (
        topic INTEGER NOT NULL REFERENCES topic,
        start_s INTEGER NOT NULL,
        end_s INTEGER NOT NULL,
        exposure REAL NOT NULL,
        PRIMARY KEY (topic, start_s)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE reading (
        topic INTEGER NOT NULL REFERENCES topic,
        start_s INTEGER NOT NULL,
        bin_s INTEGER NOT NULL,
        expected REAL,                             -- NULL stands for NaN: blind or learning
        lower REAL,
        upper REAL,
        score REAL NOT NULL,
        alarm INTEGER NOT NULL,
        calm INTEGER NOT NULL,
        kind TEXT,
        window_s REAL NOT NULL,
        seen REAL NOT NULL,
        usual REAL NOT NULL,
        since_ms INTEGER,
        learning REAL NOT NULL,
        PRIMARY KEY (topic, start_s)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE detector_state (
        topic INTEGER PRIMARY KEY REFERENCES topic,
        closed_until_ms INTEGER NOT NULL,
        state TEXT NOT NULL
    ) STRICT
    """,
)

_INCIDENTS = (
    """
    CREATE TABLE incident (
        id TEXT PRIMARY KEY,
        topic INTEGER NOT NULL REFERENCES topic,
        kind TEXT NOT NULL,
        since_ms INTEGER NOT NULL,
        opened_ms INTEGER NOT NULL,
        state TEXT NOT NULL,
        closed_ms INTEGER,
        peak_ms INTEGER,
        peak_critical REAL NOT NULL,
        alarms INTEGER NOT NULL,
        critical_mentions REAL NOT NULL,
        mentions INTEGER NOT NULL,
        authors INTEGER NOT NULL,
        usual REAL NOT NULL,
        step INTEGER NOT NULL,
        channels TEXT NOT NULL,
        calm_since_ms INTEGER,
        acknowledged_by TEXT,
        revision INTEGER NOT NULL,
        opened_with REAL NOT NULL,
        changed INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX incident_opened ON incident (opened_ms)",
    """
    CREATE TABLE incident_event (
        no INTEGER PRIMARY KEY,
        incident TEXT NOT NULL REFERENCES incident,
        at_ms INTEGER NOT NULL,
        kind TEXT NOT NULL,
        figures TEXT NOT NULL,
        note TEXT NOT NULL,
        author TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX incident_event_incident ON incident_event (incident, at_ms, no)",
    """
    CREATE TABLE alert (
        key TEXT PRIMARY KEY,
        incident TEXT NOT NULL,
        topic INTEGER NOT NULL REFERENCES topic,
        kind TEXT NOT NULL,
        step INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        since_ms INTEGER NOT NULL,
        window_s REAL NOT NULL,
        seen REAL NOT NULL,
        usual REAL NOT NULL,
        sent_ms INTEGER,
        changed INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE alarm_key (
        topic INTEGER NOT NULL REFERENCES topic,
        key TEXT NOT NULL,
        owner TEXT NOT NULL,
        PRIMARY KEY (topic, key)
    ) STRICT, WITHOUT ROWID
    """,
)

_SIGNALS = (
    "UPDATE minute_block SET minutes = minutes_with_content(minutes)",  # minute_forms.with_content
    "ALTER TABLE hour_bucket ADD COLUMN texts INTEGER NOT NULL DEFAULT 0",  # mentions that copy none
    "UPDATE hour_bucket SET texts = mentions",
    "ALTER TABLE topic_mention ADD COLUMN aggression REAL NOT NULL DEFAULT 0",
    "ALTER TABLE topic_mention ADD COLUMN cluster INTEGER NOT NULL DEFAULT 0",  # first mention with its text; 0: itself
    "ALTER TABLE reading ADD COLUMN spoke TEXT NOT NULL DEFAULT ''",  # joined by commas
    "ALTER TABLE alert ADD COLUMN event TEXT",
    "ALTER TABLE alert ADD COLUMN figures TEXT NOT NULL DEFAULT '{}'",
    """
    CREATE TABLE reaction (                        -- what posts gained and no detector was shown yet
        no INTEGER PRIMARY KEY,
        topic INTEGER NOT NULL REFERENCES topic,
        mention INTEGER NOT NULL,
        since_ms INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        gained INTEGER NOT NULL,
        total INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX reaction_topic ON reaction (topic, at_ms)",
)

_TONE = (
    # 0: a language that is not scored; its negativity is then 0, so that sums and filters need not know
    "ALTER TABLE topic_mention ADD COLUMN scored INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE topic_mention ADD COLUMN positive REAL",
    "ALTER TABLE topic_mention ADD COLUMN stance TEXT NOT NULL DEFAULT 'unclear'",
    """
    CREATE TABLE correction (                      -- what the user says of a mention, for its topic
        topic INTEGER NOT NULL REFERENCES topic,
        mention INTEGER NOT NULL,                  -- its id, so that a correction outlives retention's tidying
        uid TEXT NOT NULL,
        said TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        negative REAL NOT NULL,                    -- what the scorer had said, and the figures it saw
        figures BLOB NOT NULL,
        model TEXT NOT NULL,
        PRIMARY KEY (topic, mention)
    ) STRICT, WITHOUT ROWID
    """,
)

_COUNTS = (
    """
    CREATE TABLE count_sample (
        topic INTEGER NOT NULL REFERENCES topic,
        start_s INTEGER NOT NULL,
        place INTEGER NOT NULL REFERENCES place,
        length_s INTEGER NOT NULL,
        n INTEGER NOT NULL,
        attention INTEGER NOT NULL,                -- 1: no mentions, it stands in no bucket
        fresh INTEGER NOT NULL,
        added INTEGER NOT NULL DEFAULT 0,          -- in the buckets now: what the platform's posts leave of n
        fresh_added INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (topic, start_s, place)
    ) STRICT, WITHOUT ROWID
    """,
    "ALTER TABLE source ADD COLUMN requests_left INTEGER",
    "ALTER TABLE source ADD COLUMN requests_limit INTEGER",
    "ALTER TABLE source ADD COLUMN resets_ms INTEGER",
)

_THREADS = (
    "ALTER TABLE topic_mention ADD COLUMN inherited INTEGER NOT NULL DEFAULT 0",  # 1: by its thread, not by its words
    """
    CREATE TABLE alias (                           -- what a mention is called where it is no uid that replies name
        id INTEGER PRIMARY KEY,                    -- blake2b-64 of the name
        mention INTEGER NOT NULL REFERENCES mention,
        name TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX alias_mention ON alias (mention)",
)

_ENGAGEMENT = (
    """
    CREATE TABLE engagement (                      -- a mention's counts at some of the times when they had changed
        mention INTEGER NOT NULL REFERENCES mention,
        at_ms INTEGER NOT NULL,
        likes INTEGER,
        reposts INTEGER,
        replies INTEGER,
        quotes INTEGER,
        views INTEGER,
        score REAL,
        PRIMARY KEY (mention, at_ms)
    ) STRICT, WITHOUT ROWID
    """,
)

_PRESENCE = (
    "ALTER TABLE topic_mention ADD COLUMN presence TEXT",  # NULL: nothing of the user's was listed then
    """
    CREATE TABLE presence_minute (
        topic INTEGER NOT NULL REFERENCES topic,
        minute INTEGER NOT NULL,
        with_us INTEGER NOT NULL,
        about_us INTEGER NOT NULL,
        without_us INTEGER NOT NULL,
        PRIMARY KEY (topic, minute)
    ) STRICT, WITHOUT ROWID
    """,
)

_GAPS = (
    """
    CREATE TABLE source_gap (                      -- when a source was not seen; those that go on are not here
        source TEXT NOT NULL,
        start_ms INTEGER NOT NULL,
        end_ms INTEGER NOT NULL,
        PRIMARY KEY (source, start_ms)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX source_gap_end ON source_gap (end_ms)",
)

_NATIVENESS = (
    # by its source's newest visit; until there is one, nothing may be taken for nearer than what is kept
    "ALTER TABLE place ADD COLUMN nativeness INTEGER NOT NULL DEFAULT 3",
    # 1: what its cluster's original says, met by another way, and no text of its own
    "ALTER TABLE topic_mention ADD COLUMN same_story INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX topic_mention_cluster ON topic_mention (topic, cluster) WHERE cluster <> 0",
)

STEPS: tuple[tuple[str, ...], ...] = (
    _MENTIONS, _BUCKETS, _SOURCES, _DETECTION, _INCIDENTS, _SIGNALS, _TONE, _COUNTS, _THREADS, _ENGAGEMENT,
    _PRESENCE, _GAPS, _NATIVENESS,
)  # fmt: skip
