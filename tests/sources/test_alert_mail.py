"""Alert mails become what they report, each page once; any other mail one mention; no mail brings anything down."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.records import MentionKind, TimeTrust
from shitstorm_radar.sources.alert_mail import MOST_FINDS, mentions_of
from shitstorm_radar.sources.json_site import Place
from shitstorm_radar.sources.mail_letter import read_letter
from shitstorm_radar.sources.mail_page import DEEPEST, html_page
from tests.sources.alert_mails import (
    F5BOT,
    F5BOT_TEXT,
    GOOGLE,
    GOOGLE_TEXT,
    TALKWALKER,
    f5bot_entry,
    f5bot_html,
    google_article,
    google_html,
    google_link,
    mail,
    talkwalker_entry,
    talkwalker_html,
)

NOW = datetime(2026, 11, 28, 7, 0, tzinfo=UTC)
PLACE = Place("m", "imap.muster.test", NOW)
SENT = datetime(2026, 11, 28, 6, 30, tzinfo=UTC)
ARTICLES = (
    ("Kunden z&uuml;rnen der <b>Muster AG</b>", "https://zeitung.example/a%3Fid%3D5", "Beispiel-Zeitung",
     "Seit Tagen h&auml;ufen sich die Beschwerden &uuml;ber die <b>Muster AG</b>&nbsp;..."),
    ("Muster AG entschuldigt sich", "https://bote.example/b", "Bote", "Der Chef der Muster AG ..."),
)  # fmt: skip


def read(raw, arrived_at=NOW):
    return mentions_of(read_letter(raw), arrived_at, PLACE)


def shown(mentions):
    return [(m.title, m.url, m.channel, m.text) for m in mentions]


EXPECTED = [
    ("Kunden zürnen der Muster AG", "https://zeitung.example/a?id=5", "Beispiel-Zeitung",
     "Seit Tagen häufen sich die Beschwerden über die Muster AG ..."),
    ("Muster AG entschuldigt sich", "https://bote.example/b", "Bote", "Der Chef der Muster AG ..."),
]  # fmt: skip


@pytest.mark.parametrize("marked", [True, False])
def test_a_google_alert_is_its_articles_with_their_own_addresses(marked):
    html = google_html(*(google_article(*article, marked=marked) for article in ARTICLES))
    mentions = read(mail(GOOGLE, "Google Alert – Muster AG", html=html))

    assert shown(mentions) == EXPECTED
    assert {(m.published_at, m.time_trust, m.kind, m.author.name) for m in mentions} == {
        (SENT, TimeTrust.FEED, MentionKind.ARTICLE, None)
    }


def test_what_only_the_json_of_a_google_alert_names_is_read_too_and_nothing_twice():
    widgets = (
        {"type": "LINK", "title": ARTICLES[0][0], "description": "x", "url": google_link(ARTICLES[0][1])},
        {"type": "LINK", "title": "Noch <b>eine</b>", "description": "Text", "url": google_link("https://c.example/")},
        {"type": "LINK", "title": "Konto", "description": "", "url": "https://www.google.com/alerts"},
    )
    mentions = read(
        mail(GOOGLE, "Google Alert – Muster AG", html=google_html(google_article(*ARTICLES[0]), widgets=widgets))
    )

    assert shown(mentions) == [EXPECTED[0], ("Noch eine", "https://c.example/", "c.example", "Text")]


def test_a_google_alert_in_plain_text_is_its_articles():
    mentions = read(mail(GOOGLE, "Google Alert – Muster AG", text=GOOGLE_TEXT))

    assert [(m.title, m.url, m.channel) for m in mentions] == [row[:3] for row in EXPECTED]
    assert mentions[0].text == "Seit Tagen häufen sich die Beschwerden über die Muster AG ..."


def test_a_forwarded_alert_is_still_an_alert():
    html = google_html(*(google_article(*article) for article in ARTICLES))

    assert len(read(mail("Anna <anna@muster.test>", "WG: Google Alert – Muster AG", html=html))) == 2


FORWARDED_TEXT = f"""> Google Alerts
> <https://www.google.com/alerts?source=alertsmail>
>
> Kunden zürnen der
> Muster AG
> <{google_link("https://zeitung.example/a%3Fid%3D5")}>
>
> Beispiel-Zeitung
> Seit Tagen häufen sich die Beschwerden über die
> Muster AG ...
> Facebook
> <https://www.google.com/alerts/share?hl=de&ru=https://zeitung.example/a&ss=fb>
> Twitter
> <https://www.google.com/alerts/share?hl=de&ru=https://zeitung.example/a&ss=tw>
> Als irrelevant melden
> <https://www.google.com/alerts/feedback?ffu=https://zeitung.example/a>
>
> Muster AG entschuldigt sich
> <{google_link("https://bote.example/b")}>
>
> Bote
> Der Chef der Muster AG ...
> Facebook
> <https://www.google.com/alerts/share?hl=de&ru=https://bote.example/b&ss=fb>
"""


def test_a_google_alert_that_a_program_forwarded_as_plain_text_is_its_articles():
    assert (
        shown(read(mail("Anna <anna@muster.test>", "Fwd: Google Alert – Muster AG", text=FORWARDED_TEXT))) == EXPECTED
    )


def test_links_that_a_mail_guard_has_rewritten_are_read_as_they_were():
    html = google_html(*(google_article(*article, marked=False) for article in ARTICLES))
    guarded = re.sub(
        'href="(https[^"]+)"',
        lambda found: (
            'href="https://eur01.safelinks.protection.outlook.com/?url='
            f'{quote(found[1].replace("&amp;", "&"), safe="")}&amp;data=05%7C02&amp;reserved=0"'
        ),
        html,
    )
    assert guarded.count("safelinks") > 8

    assert shown(read(mail("Anna <anna@muster.test>", "WG: Google Alert – Muster AG", html=guarded))) == EXPECTED


def test_an_article_of_several_mails_has_one_identity():
    one = read(mail(GOOGLE, "Google Alert – Muster AG", html=google_html(google_article(*ARTICLES[1]))))
    other = read(mail(GOOGLE, "Google Alert – Muster", text=GOOGLE_TEXT))

    assert one[0].uid == other[1].uid


def test_f5bot_tells_posts_from_comments_with_their_authors():
    html = f5bot_html(
        f5bot_entry("Reddit Comments (/r/de/)", "Bahn &amp; Bus by night", "https://www.reddit.com/r/de/comments/1/c/2/",
                    "anna_1", "Nie wieder <strong>Muster AG</strong>!"),
        f5bot_entry("Hacker News Stories", "Muster AG is down", "https://news.ycombinator.com/item?id=7", "pg", "It is."),
        f5bot_entry("Lobsters Comments", "Muster", "https://lobste.rs/c/abc", "x", "So what"),
        f5bot_entry("Reddit Comments (/r/de/)", "Bahn", "https://www.reddit.com/r/de/comments/1/c/2/", "anna_1", "twice"),
    )  # fmt: skip
    mentions = read(mail(F5BOT, "F5Bot found something: muster ag", html=html))

    assert [(m.kind, m.author.name, m.title, m.text, m.url) for m in mentions] == [
        (MentionKind.COMMENT, "anna_1", "Bahn & Bus by night", "Nie wieder Muster AG!",
         "https://www.reddit.com/r/de/comments/1/c/2/"),
        (MentionKind.POST, "pg", "Muster AG is down", "It is.", "https://news.ycombinator.com/item?id=7"),
        (MentionKind.COMMENT, "x", "Muster", "So what", "https://lobste.rs/c/abc"),
    ]  # fmt: skip


def test_f5bot_in_plain_text_is_read_too():
    mentions = read(mail(F5BOT, "F5Bot found something: muster ag", text=F5BOT_TEXT))

    assert [(m.kind, m.author.name, m.title, m.text, m.channel) for m in mentions] == [
        (MentionKind.POST, "anna_1", "Muster AG: nie wieder", "Ich habe der Muster AG geschrieben", "reddit.com"),
        (MentionKind.COMMENT, "bob", "Ask HN: Muster AG?", "", "news.ycombinator.com"),
    ]


def test_talkwalker_gives_its_results_and_none_of_its_own_links():
    html = talkwalker_html(
        talkwalker_entry("Muster AG in der Kritik", "https://zeitung.example/a", "... die Muster AG ...", "zeitung.example"),
        talkwalker_entry("Muster AG? Nein danke", "https://www.reddit.com/r/de/comments/9/", "... nie ...", "reddit.com",
                         when="11/28/26 5:34 AM"),
    )  # fmt: skip
    mentions = read(mail(TALKWALKER, "Talkwalker Alert: Muster AG", html=html))

    assert [(m.title, m.url, m.channel, m.text, m.kind) for m in mentions] == [
        ("Muster AG in der Kritik", "https://zeitung.example/a", "zeitung.example", "... die Muster AG ...", MentionKind.ARTICLE),
        ("Muster AG? Nein danke", "https://www.reddit.com/r/de/comments/9/", "reddit.com", "... nie ...", MentionKind.POST),
    ]  # fmt: skip


def test_any_other_mail_is_one_mention():
    raw = mail(
        "Erika Muster <erika@kunde.example>",
        "Fwd: Beschwerde",
        text="Nie wieder!\n\nErika",
        Message_ID="<1@kunde.example>",
    )
    [mention] = read(raw)

    assert (mention.uid, mention.title, mention.text) == (
        "alert_mails:1@kunde.example",
        "Beschwerde",
        "Nie wieder!\nErika",
    )
    assert (mention.author.name, mention.channel, mention.kind) == ("Erika Muster", "kunde.example", MentionKind.POST)


def test_a_program_that_sends_mails_is_nobodys_voice_and_its_link_stands_in_the_text():
    html = '<p>Neue Bewertung: <a href="https://portal.example/r/5">1 Stern, nie wieder</a></p><a href="https://portal.example/unsubscribe">Abmelden</a>'
    [mention] = read(mail("Portal <no-reply@portal.example>", "Neue Bewertung", html=html))

    assert mention.author.name is None
    assert mention.text == "Neue Bewertung: 1 Stern, nie wieder\nAbmelden\nhttps://portal.example/r/5"
    assert mention.url is None


@pytest.mark.parametrize(
    ("sent", "arrived", "published"),
    [
        ("Sat, 28 Nov 2026 07:30:00 +0100", NOW, SENT),
        ("Sat, 28 Nov 2031 07:30:00 +0100", NOW, NOW),
        ("Sat, 28 Nov 2020 07:30:00 +0100", NOW, NOW),
        ("Morgen", NOW, NOW),
        ("Mon, 01 Jan 1904 00:00:00 +0000", None, None),
        ("Sat, 28 Nov 2026 07:30:00 +9999999", None, None),
    ],
)
def test_a_mail_is_never_published_after_it_has_arrived(sent, arrived, published):
    raw = b"From: a@b.example\r\nSubject: x\r\nDate: " + sent.encode() + b"\r\n\r\ny"
    [mention] = read(raw, arrived)

    assert mention.published_at == published
    assert (mention.time_trust is TimeTrust.FALLBACK) == (published is None)


@pytest.mark.parametrize(
    ("raw", "title", "text"),
    [
        (b"Subject: =?iso-8859-1?Q?=C4rger?=\n\nx", "Ärger", "x"),
        ("Subject: Ärger\n\nÜbel".encode(), "Ärger", "Übel"),
        ("Subject: Ärger\nContent-Type: text/plain; charset=utf-8\n\nÜbel".encode("latin-1"), "Ärger", "Übel"),
        (b"Subject: =?unknown?B?////?=\nContent-Type: text/plain; charset=nonsense\n\nx\xfcy", "ÿÿÿ", "xüy"),
        (b"Subject: =?utf-8?B?w4Ry?= =?utf-8?Q?ger?=\nContent-Transfer-Encoding: base64\nContent-Type: text/html\n\nPGI+w7xiZWw8L2I+", "Ärger", "übel"),
        (b"Subject: a\nContent-Type: text/plain; charset=shift_jis\n\n\x83o\x81[\x83X", "a", "バース"),
        (b"Subject: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nnie geschlossen", "b", "nie geschlossen"),
        (b"Subject: c\nContent-Type: multipart/mixed\n\nohne Grenze", "c", ""),
        (b"Subject: d\nContent-Type: text/plain; format=flowed; delsp=yes\n\nzusam \nmen", "d", "zusammen"),
        (b"Subject: e\nContent-Transfer-Encoding: quoted-printable\n\n=C3=BCbel=", "e", "übel"),
    ],
)  # fmt: skip
def test_broken_mails_are_read_as_far_as_they_go(raw, title, text):
    [mention] = read(raw)

    assert (mention.title, mention.text) == (title, text)


def test_a_mail_without_anything_is_told():
    with pytest.raises(ValueError, match="without a subject"):
        read(b"From: a@b.example\r\n\r\n")


def test_an_attachment_is_not_the_text():
    raw = (
        b"Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n"
        b"Content-Disposition: attachment; filename=a.txt\n\nAnhang\n--x\nContent-Type: text/plain\n\nText\n--x--"
    )

    assert read(raw)[0].text == "Text"


HOSTILE = {
    "deep": "<div>" * 60_000 + "x",
    "deep and closed": "<div>" * 20_000 + "</b>" * 20_000,
    "many links": '<a href="https://www.google.com/url?url=https://x.example/">title</a>' * 5_000,
    "scripts": '<script type="application/json">' * 20_000,
    "big json": '<script type="application/json">' + "[" * 300_000 + "</script>",
    "comments": "<!--" * 80_000,
    "attributes": "<a " + "href=x " * 50_000 + ">",
    "entities": "&#x41;" * 60_000,
    "lines": "<p>x" * 80_000,
    "nul": "<p>\0\0a</p>" * 100,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("sender", [GOOGLE, F5BOT, TALKWALKER, "x@y.example"])
def test_hostile_html_costs_little_time(name, sender):
    head = f"From: {sender}\nSubject: s\nContent-Type: text/html\n\n".encode()
    begun = time.monotonic()
    mentions = read(head + HOSTILE[name].encode())

    assert time.monotonic() - begun < 3
    assert 1 <= len(mentions) <= MOST_FINDS


@pytest.mark.parametrize(
    "raw",
    [
        b"Subject: a\n"
        + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)),
        b"Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\ny\n" * 100_000,
        b"Subject: " + b"=?utf-8?q?a?= " * 60_000 + b"\n\nx",
        b"Subject: a\nFrom: " + b"(" * 100_000 + b"\n\nx",
        b"Subject: a\nDate: " + b"9" * 100_000 + b"\n\nx",
        b"Subject: a\nContent-Type: text/plain; charset*0=" + b"'" * 1000 + b"\n\nx",
    ],
)
def test_hostile_heads_and_parts_cost_little_time(raw):
    begun = time.monotonic()
    [mention] = read(raw[:1_000_000])

    assert time.monotonic() - begun < 3
    assert mention.title.startswith("a")


def test_what_is_nested_too_deeply_ends_the_page_and_keeps_what_came_before():
    page = html_page("<p>davor</p>" + "<div>" * (DEEPEST + 10) + "danach")

    assert [line.text for line in page.lines] == ["davor"]


@given(st.binary(max_size=400))
def test_any_bytes_are_a_mail_or_told(raw):
    for sender in (b"", b"From: googlealerts-noreply@google.com\n", b"From: a@f5bot.com\n"):
        try:
            mentions = read(sender + raw)
        except ValueError:
            continue
        assert all(m.uid and len(m.title) <= 500 for m in mentions)


@given(st.text(alphabet="<>/=\"' abdefhilmnoprstuvwxy:.?&;\n|0123", max_size=300))
def test_any_markup_is_read(markup):
    for sender in (GOOGLE, F5BOT, TALKWALKER):
        read(f"From: {sender}\nSubject: s\nContent-Type: text/html\n\n".encode() + markup.encode())
