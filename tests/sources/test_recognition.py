"""Whatever is pasted is recognised, or said to be unreadable; nobody is asked for it."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.catalogue import source_type
from shitstorm_radar.sources.platforms import platform
from shitstorm_radar.sources.recognition import recognise

YOUTUBE = "https://www.youtube.com/feeds/videos.xml?"


@pytest.mark.parametrize(
    ("pasted", "platform_id", "kind", "address"),
    [
        ("https://www.youtube.com/channel/UCabc_123", "youtube", "feed", f"{YOUTUBE}channel_id=UCabc_123"),
        ("youtube.com/playlist?list=PLx", "youtube", "feed", f"{YOUTUBE}playlist_id=PLx"),
        (f"{YOUTUBE}channel_id=UC1", "youtube", "feed", f"{YOUTUBE}channel_id=UC1"),
        ("https://m.youtube.com/@muster", "youtube", "feed", "https://m.youtube.com/@muster"),
        ("r/de", "reddit", "feed", "https://www.reddit.com/r/de/new/.rss?limit=100"),
        ("https://old.reddit.com/r/de/", "reddit", "feed", "https://www.reddit.com/r/de/new/.rss?limit=100"),
        ("u/anna", "reddit", "feed", "https://www.reddit.com/user/anna/.rss"),
        ("https://www.reddit.com/r/de/comments/1abc/titel/", "reddit", "feed",
         "https://www.reddit.com/r/de/comments/1abc/.rss"),
        ("https://www.reddit.com/search/?q=Muster+AG", "reddit", "feed",
         "https://www.reddit.com/search.rss?q=Muster+AG&sort=new&limit=100"),
        ("https://www.reddit.com/r/de/search?q=x", "reddit", "feed",
         "https://www.reddit.com/r/de/search.rss?q=x&sort=new&limit=100&restrict_sr=1"),
        ("https://t.me/s/bahn_de", "telegram", "telegram", "@bahn_de"),
        ("t.me/bahn_de/17", "telegram", "telegram", "@bahn_de"),
        ("https://apps.apple.com/de/app/db-navigator/id343555245", "app_store", "app_store",
         "https://apps.apple.com/de/app/db-navigator/id343555245"),
        ("https://bsky.app/profile/muster.bsky.social", "bluesky", "feed",
         "https://bsky.app/profile/muster.bsky.social/rss"),
        ("https://news.google.com/search?q=Muster&hl=de&gl=AT&ceid=AT:de", "google_news", "feed",
         "https://news.google.com/rss/search?q=Muster&hl=de&gl=AT&ceid=AT%3Ade"),
        ("https://www.google.com/alerts/feeds/1/2", "google_alerts", "feed", "https://www.google.com/alerts/feeds/1/2"),
        ("https://de.wikipedia.org/wiki/Deutsche_Bahn", "wikipedia", "feed",
         "https://de.wikipedia.org/w/index.php?title=Deutsche_Bahn&action=history&feed=atom"),
        ("https://stackoverflow.com/questions/tagged/bahn", "stack_exchange", "feed",
         "https://stackoverflow.com/feeds/tag/bahn"),
        ("https://hn.algolia.com/?q=Muster", "hacker_news", "hacker_news", "https://hn.algolia.com"),
        ("https://mastodon.social/tags/Bahn", "mastodon", "mastodon", "mastodon.social"),
        ("https://chaos.social/@anna", "mastodon", "feed", "https://chaos.social/@anna.rss"),
        ("@anna@chaos.social", "mastodon", "feed", "https://chaos.social/@anna.rss"),
        ("#MusterAG", "mastodon", "mastodon", "mastodon.social"),
        ("!bahn@feddit.org", "lemmy", "feed", "https://feddit.org/feeds/c/bahn.xml?sort=New"),
        ("https://feddit.org/c/bahn", "lemmy", "feed", "https://feddit.org/feeds/c/bahn.xml?sort=New"),
        ("https://forum.test/t/bahn/12/4", "discourse", "discourse", "https://forum.test/t/bahn/12"),
        ("https://forum.test/t/bahn/12/", "forums", "feed", "https://forum.test/t/bahn/12/"),
        ("http://forum.test:8000/search/threads/?q=Muster+AG", "forums", "json",
         "http://forum.test:8000/api/search/threads/?q=Muster+AG"),
        ("muster.test/forum/search/threads/?q=x", "forums", "json", "https://muster.test/forum/api/search/threads/?q=x"),
        ("feed://blog.test/x", "feeds", "feed", "https://blog.test/x"),
        ("feed:https://blog.test/feed", "feeds", "feed", "https://blog.test/feed"),
        ("blog.test", "feeds", "feed", "https://blog.test"),
        ("https://blog.test/feed.xml", "feeds", "feed", "https://blog.test/feed.xml"),
        ("imaps://anna%40muster.test:geheim@imap.muster.test:1993/Alerts", "alert_mails", "mailbox", "imap.muster.test:1993"),
        ("nntp://news.muster.test/de.etc.bahn.misc", "usenet", "usenet", "nntp://news.muster.test"),
        ("nntps://news.muster.test:1563/de.etc.bahn.misc", "usenet", "usenet", "news.muster.test:1563"),
        ("news://news.muster.test/de.etc.bahn.misc", "usenet", "usenet", "news.muster.test"),
        ("imap://imap.muster.test", "alert_mails", "mailbox", "imap://imap.muster.test"),
        ("/daten/export.csv", "other_tools", "file", "/daten/export.csv"),
        (r"C:\daten\export.csv", "other_tools", "file", r"C:\daten\export.csv"),
        ("file:///daten/export.csv", "other_tools", "file", "/daten/export.csv"),
        ("Muster AG", "google_news", "feed",
         "https://news.google.com/rss/search?q=%22Muster+AG%22&hl=de&gl=DE&ceid=DE%3Ade"),
    ],
)  # fmt: skip
def test_what_is_pasted_is_recognised(pasted, platform_id, kind, address):
    first = recognise(pasted)[0]

    assert (first.platform, first.kind, first.address) == (platform_id, kind, address)
    assert first.name


@pytest.mark.parametrize(
    ("pasted", "kind", "options"),
    [
        ("https://www.youtube.com/channel/UCabc_123", "youtube", {"channel": "UCabc_123"}),
        ("r/de", "reddit", {"communities": "de"}),
        ("https://www.reddit.com/r/de/search?q=x", "reddit", {"query": "x", "communities": "de"}),
        ("https://www.reddit.com/search/?q=Muster+AG", "reddit", {"query": "Muster AG"}),
        ("https://de.wikipedia.org/wiki/Deutsche_Bahn", "wikipedia", {}),
        ("https://forum.test/t/bahn/12/post/34/", "discourse", {}),
        ("https://forum.test/search/threads/?q=x", "feed", {}),
    ],
)
def test_another_way_to_read_it_is_offered_second(pasted, kind, options):
    second = recognise(pasted)[1]

    assert (second.kind, dict(second.options)) == (kind, options)
    entry = source_type(kind)
    assert entry is not None
    assert set(options) <= set(entry.options)


@pytest.mark.parametrize(
    ("pasted", "platform_id"),
    [
        ("https://www.facebook.com/groups/123", "facebook"),
        ("https://www.tiktok.com/@muster", "tiktok"),
        ("https://de.linkedin.com/in/anna", "linkedin"),
        ("https://www.xing.com/pages/muster", "xing"),
        ("https://www.kununu.com/de/muster", "kununu"),
        ("https://chat.whatsapp.com/xyz", "messengers"),
        ("https://plus.google.com/1", "google_plus"),
    ],
)
def test_what_cannot_be_read_is_recognised_as_such(pasted, platform_id):
    [only] = recognise(pasted)

    assert (only.platform, only.kind) == (platform_id, "")
    assert platform(platform_id) is not None


@pytest.mark.parametrize(
    ("pasted", "kind", "name", "options"),
    [
        ("https://www.facebook.com/musterag/?ref=x", "facebook_page", "Facebook: musterag", {"page": "musterag"}),
        ("facebook.com/profile.php?id=61550", "facebook_page", "Facebook: 61550", {"page": "61550"}),
        ("https://www.facebook.com/pages/Muster/1234", "facebook_page", "Facebook: 1234", {"page": "1234"}),
        ("https://www.instagram.com/muster/", "instagram", "Instagram: muster", {}),
        ("https://www.instagram.com/explore/tags/muster/", "instagram", "Instagram: #muster", {"hashtags": "#muster"}),
        ("https://www.threads.net/@muster", "threads", "Threads: muster", {"query": "muster"}),
        ("https://www.threads.com/search?q=Muster+AG", "threads", "Threads: Muster AG", {"query": "Muster AG"}),
        ("https://de.linkedin.com/company/123456/", "linkedin", "LinkedIn: 123456", {"organisation": "123456"}),
        ("https://www.linkedin.com/company/muster", "linkedin", "LinkedIn: muster", {}),
        ("https://www.pinterest.de/muster", "pinterest", "Pinterest: muster", {"query": "muster"}),
        ("https://www.pinterest.com/search/pins/?q=Muster", "pinterest", "Pinterest: Muster", {"query": "Muster"}),
        ("https://de.trustpilot.com/review/muster.de", "trustpilot", "Trustpilot: muster.de", {"company": "muster.de"}),
        ("https://play.google.com/store/apps/details?id=de.muster&hl=de", "google_play", "Google Play: de.muster",
         {"app": "de.muster"}),
        ("https://x.com/muster/status/12", "x", "X: @muster", {"query": "@muster"}),
        ("twitter.com/hashtag/MusterAG", "x", "X: #MusterAG", {"query": "#MusterAG"}),
        ("https://x.com/search?q=Muster%20AG&f=live", "x", "X: Muster AG", {"query": "Muster AG"}),
        ("https://x.com/home", "x", "X", {}),
        ("https://www.google.com/maps/place/Muster+AG/@1,2", "google_reviews", "Google: Muster AG", {}),
    ],
)  # fmt: skip
def test_a_page_that_its_owner_may_read_fills_the_form_in(pasted, kind, name, options):
    [only] = recognise(pasted)

    assert (only.kind, only.name, only.options) == (kind, name, options)
    entry = source_type(kind)
    assert entry is not None
    assert only.address == entry.address.default
    assert set(options) <= set(entry.options)
    assert all(field.help for field in entry.secrets)


def test_a_handle_may_live_at_several_places():
    assert [s.platform for s in recognise("@muster")] == ["bluesky", "telegram", "youtube", "mastodon"]
    assert recognise("@muster.de")[0].address == "https://bsky.app/profile/muster.de/rss"


def test_a_name_is_looked_for_wherever_that_needs_no_account():
    found = recognise("Muster AG")

    assert [s.kind for s in found] == ["feed", "gdelt", "hacker_news", "lemmy", "mastodon"]
    assert found[1].options == {"query": '"Muster AG"'}
    assert found[-1].options == {"hashtag": "MusterAG"}


def test_an_app_brings_its_country():
    assert recognise("https://apps.apple.com/at/app/x/id12345")[0].options == {"country": "at"}


@pytest.mark.parametrize(
    ("pasted", "looks"), [("blog.test/start", True), ("blog.test/feed/", False), ("https://www.youtube.com/@m", True)]
)
def test_only_a_page_is_searched_for_feeds(pasted, looks):
    assert recognise(pasted)[0].find_feeds is looks


@pytest.mark.parametrize("pasted", ["", "  ", "javascript:alert(1)", "ftp://x.test", "http://[::1", "https://"])
def test_what_is_nothing_to_read_gives_nothing_or_a_search(pasted):
    assert all(s.kind in ("", "feed", "gdelt", "hacker_news", "lemmy", "mastodon") for s in recognise(pasted))
    assert all(s.address.startswith(("http", "lemmy.world", "mastodon.social")) for s in recognise(pasted))


def test_the_window_can_recognise_before_the_network_is_loaded():
    words = "import sys; from shitstorm_radar.window.dialogs import source_editor; print('httpx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, timeout=60, check=True)

    assert done.stdout.strip() == "False"


@given(st.text(max_size=200) | st.from_regex(r"https?://[a-z.]{1,20}/[^\s]{0,40}", fullmatch=True))
def test_anything_at_all_is_answered_with_sources_that_could_be_saved(pasted):
    for found in recognise(pasted):
        assert platform(found.platform) is not None
        if found.kind:
            assert source_type(found.kind) is not None
            SourceConfig("s", found.kind, found.name, found.address, found.options)


def test_a_pasted_mail_account_fills_in_user_and_folder_but_no_password():
    [found] = recognise("imaps://anna%40muster.test:geheim@imap.muster.test/Alerts%20hier")

    assert (found.name, dict(found.options)) == (
        "anna@muster.test: Alerts hier",
        {"user": "anna@muster.test", "folder": "Alerts hier"},
    )
    assert "geheim" not in repr(found)
    assert recognise("imaps://imap.muster.test:99999") == recognise("ftp://x.test") == ()
