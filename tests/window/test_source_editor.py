"""A source is pasted, recognised, tried and saved; its form is what the catalogue says."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from shitstorm_radar.polling.messages import FeedsFound, KeepSecrets, PreviewLine, PreviewSource, SourcePreviewed
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources import catalogue
from shitstorm_radar.sources.catalogue import source_types
from shitstorm_radar.sources.entry import ADDRESS, Field, FieldSort, SourceType
from shitstorm_radar.window.dialogs.source_editor import SourceEditor
from shitstorm_radar.window.source_questions import Asking, SourcePreview
from shitstorm_radar.window.wording import error_words
from tests.window.filled_store import SETTINGS

pytestmark = [
    pytest.mark.usefixtures("berlin", "english"),
    pytest.mark.qt_log_ignore("propagateSizeHints", "grabbing the keyboard", extend=True),
]


@pytest.fixture
def shown(qtbot):
    def show(source=None, asking=None):
        editor = SourceEditor(SETTINGS, source, asking)
        qtbot.addWidget(editor)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        editor.show()
        qtbot.waitExposed(editor)
        return editor

    return show


def ok(editor):
    return editor.buttons.button(editor.buttons.StandardButton.Ok)


def labels(editor):
    """The visible rows of the form by their labels."""
    found = {}
    for row in range(editor.form.rowCount()):
        label = editor.form.itemAt(row, editor.form.ItemRole.LabelRole)
        if label is not None and label.widget() is not None and label.widget().isVisibleTo(editor):
            found[label.widget().text()] = editor.form.itemAt(row, editor.form.ItemRole.FieldRole).widget()
    return found


@pytest.mark.parametrize(
    ("pasted", "kind", "address", "options", "name"),
    [
        ("https://t.me/bahn_de", "telegram", "@bahn_de", {}, "Telegram: bahn_de"),
        ("#MusterAG", "mastodon", "mastodon.social", {"hashtag": "MusterAG"}, "Mastodon: #MusterAG"),
        ("https://apps.apple.com/de/app/bahn/id343555245", "app_store",
         "https://apps.apple.com/de/app/bahn/id343555245", {"country": "de"}, "App Store DE: bahn"),
        ("https://www.facebook.com/musterag", "facebook_page", "https://graph.facebook.com", {"page": "musterag"},
         "Facebook: musterag"),
        ("https://hn.algolia.com/?q=Muster", "hacker_news", "https://hn.algolia.com", {"query": "Muster"},
         "Hacker News: Muster"),
        ("r/de", "feed", "https://www.reddit.com/r/de/new/.rss?limit=100", {}, "Reddit: r/de"),
    ],
)  # fmt: skip
def test_what_is_pasted_fills_the_form(shown, qtbot, pasted, kind, address, options, name):
    editor = shown()
    assert editor.focusWidget() is editor.paste.line
    qtbot.keyClicks(editor.paste.line, pasted)
    with qtbot.waitSignal(editor.done_with) as done:
        qtbot.mouseClick(ok(editor), Qt.MouseButton.LeftButton)

    [made] = done.args
    assert (made.kind, made.address, made.options, made.name) == (kind, address, options, name)


def test_several_readings_are_offered_and_one_is_chosen(shown):
    editor = shown()
    editor.paste.line.setText("@muster")
    assert editor.paste.choice.count() == 4
    assert editor.source().address == "https://bsky.app/profile/muster.bsky.social/rss"
    editor.paste.choice.setCurrentIndex(1)
    editor.paste.choice.activated.emit(1)

    assert (editor.source().kind, editor.source().address) == ("telegram", "@muster")


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ("https://www.tiktok.com/@x", "TikTok cannot be read by programs"),
        ("linkedin.com/in/anna", "Of LinkedIn programs may read only"),
    ],
)
def test_a_platform_that_cannot_be_read_is_said_with_what_helps(shown, pasted, words):
    editor = shown()
    editor.paste.line.setText("https://forum.example/")
    editor.paste.line.setText(pasted)

    assert editor.problem.text().startswith(words)
    assert "Google Alert" in editor.problem.text()
    assert not editor.name.text(), "no name of another site that it looked like while it was written"
    assert not ok(editor).isEnabled()


def test_a_pasted_page_is_searched_for_feeds_when_it_is_confirmed(shown, qtbot):
    asked = []

    def discover(address, answer):
        asked.append(address)
        answer(FeedsFound("", (("https://blog.example/feed", "Blog"),)))

    editor = shown(None, Asking(discover))
    qtbot.keyClicks(editor.paste.line, "blog.example")
    with qtbot.assertNotEmitted(editor.done_with):
        qtbot.mouseClick(ok(editor), Qt.MouseButton.LeftButton)

    assert asked == ["https://blog.example"]
    assert editor.address.text() == "https://blog.example/feed"
    with qtbot.waitSignal(editor.done_with):
        qtbot.mouseClick(ok(editor), Qt.MouseButton.LeftButton)


def test_nothing_is_saved_while_feeds_are_looked_for(shown, qtbot):
    asked = []
    editor = shown(None, Asking(lambda *question: asked.append(question)))
    qtbot.keyClicks(editor.paste.line, "blog.example")
    qtbot.keyClick(editor.paste.line, Qt.Key.Key_Return)

    assert len(asked) == 1
    assert (editor.problem.text(), ok(editor).isEnabled(), editor.isVisible()) == ("Looking for feeds…", False, True)
    asked[0][1](FeedsFound("", code="no_feed"))
    assert ok(editor).isEnabled()


def test_the_form_has_the_fields_of_the_catalogue_with_help_and_example(shown):
    editor = shown()
    for kind, entry in source_types().items():
        editor.kind.setCurrentIndex(editor.kind.findData(kind))
        visible = labels(editor)
        assert set(visible) >= {f.label for f in entry.options.values()}
        for field in entry.options.values():
            row = editor.fields.row(field.key)
            assert row.widget.accessibleName() == field.label.replace("&", "")
            assert (row.hint is not None) == bool(field.help)
        assert ("&Address" in visible) == (entry.address.sort is not FieldSort.FIXED)


def test_a_kind_begins_with_the_pace_that_suits_it_and_an_old_source_keeps_its_own(shown):
    editor = shown()
    editor.kind.setCurrentIndex(editor.kind.findData("stack_exchange"))
    editor.kind.activated.emit(0)
    old = SourceConfig(
        "s", "stack_exchange", "S", "https://api.stackexchange.com", {"query": "x", "extra": "kept"}, 60.0
    )

    assert (editor.usual.seconds, editor.shortest.seconds) == (900.0, 600.0)
    assert shown(old).source() == replace(old, options={"site": "stackoverflow", "query": "x", "extra": "kept"})


def test_a_search_needs_its_words_and_a_mapping_is_checked(shown):
    editor = shown()
    editor.kind.setCurrentIndex(editor.kind.findData("lemmy"))
    editor.address.setText("lemmy.world")
    assert editor.wrong == "Say which words to look for."
    editor.fields.row("query").fill("Muster")
    assert editor.wrong == ""
    assert editor.source().name == "Lemmy (search): Muster"
    editor.kind.setCurrentIndex(editor.kind.findData("json"))
    editor.fields.row("items").fill("data.[")
    assert editor.wrong.startswith("“data.[” is no path into JSON")
    editor.fields.row("items").fill("data[]")
    assert editor.wrong == ""


@pytest.mark.parametrize(
    ("page", "name"),
    [("", "Facebook page (its owner's key)"), ("musterag", "Facebook page (its owner's key): musterag")],
)
def test_a_source_of_a_fixed_address_is_named_after_its_kind_and_what_it_reads(shown, page, name):
    editor = shown()
    editor.kind.setCurrentIndex(editor.kind.findData("facebook_page"))
    editor.fields.row("page").fill(page)

    assert editor.source().name == name


def test_tab_goes_through_the_fields_of_the_kind_before_the_buttons(shown, qtbot):
    editor = shown()
    editor.kind.setCurrentIndex(editor.kind.findData("json"))
    editor.address.setFocus()
    met = []
    for _ in range(8):
        qtbot.keyClick(editor.focusWidget(), Qt.Key.Key_Tab)
        met.append(editor.focusWidget())

    items, mapping, zone = (editor.fields.row(key).widget for key in ("items", "map", "zone"))
    assert met[:4] == [items, mapping, zone, editor.name]


def test_a_preview_shows_the_newest_mentions_or_why_there_are_none(shown, qtbot):
    asked = []

    def preview(source, secrets, receive):
        asked.append((source, receive))

    editor = shown(None, Asking(preview=preview))
    editor.paste.line.setText("#Muster")
    qtbot.mouseClick(editor.preview.button, Qt.MouseButton.LeftButton)
    assert editor.preview.lines.text() == "Reading…"
    assert not editor.preview.button.isEnabled()
    source, receive = asked[0]
    assert source.options == {"hashtag": "Muster"}
    at = datetime(2026, 11, 21, 10, tzinfo=UTC)
    receive(SourcePreviewed(1, (PreviewLine(at, "anna", "<b>Nie wieder</b>"), PreviewLine(None, "", "x" * 500)), 40))

    first, second, third = editor.preview.lines.text().splitlines()
    assert first == "Entries: 40; the newest:"
    assert second.endswith("11:00 · anna · <b>Nie wieder</b>")
    assert len(third) <= 160
    receive(SourcePreviewed(1, code="not_found", details={"host": "x.test"}))
    assert editor.preview.lines.text().startswith("x.test has nothing")
    receive(SourcePreviewed(1))
    assert editor.preview.lines.text() == "It answers, but has no entries at present."
    editor.address.setText("chaos.social")
    assert not editor.preview.lines.isVisible()


def test_a_preview_of_an_unfinished_form_says_what_is_missing(shown, qtbot):
    editor = shown(None, Asking(preview=lambda *_: pytest.fail("asked")))
    qtbot.mouseClick(editor.preview.button, Qt.MouseButton.LeftButton)

    assert editor.problem.text()


def test_an_access_key_goes_to_the_keyring_and_never_into_the_settings(make_window, sent, qtbot):
    window = make_window()
    window.desk.edit_source(None)
    [editor] = window.findChildren(SourceEditor)
    editor.kind.setCurrentIndex(editor.kind.findData("mastodon_search"))
    editor.address.setText("mastodon.social")
    editor.fields.row("query").fill("Muster")
    editor.fields.row("token").fill("s3cr3t")
    editor.accept()

    keys, saved = sent
    source = saved.settings.sources[-1]
    assert keys == KeepSecrets(source.id, {"token": "s3cr3t"})
    assert source.options == {"query": "Muster"}
    assert "s3cr3t" not in f"{sent}"


def test_a_key_that_is_left_empty_stays_as_it_is(shown, qtbot):
    source = SourceConfig("s", "mastodon_search", "S", "mastodon.social", {"query": "Muster"})
    editor = shown(source)
    with qtbot.assertNotEmitted(editor.keys_given), qtbot.waitSignal(editor.done_with) as done:
        editor.accept()

    assert done.args == [source]


def test_a_new_webhook_begins_with_a_port_and_a_token_that_can_be_copied(shown, qtbot):
    editor = shown()
    editor.kind.setCurrentIndex(editor.kind.findData("webhook"))
    token = editor.fields.row("token")
    assert len(token.value) >= 30
    assert token.widget.echoMode() is QLineEdit.EchoMode.Normal

    with qtbot.waitSignal(editor.keys_given) as keys, qtbot.waitSignal(editor.done_with) as done:
        editor.accept()
    assert keys.args == [done.args[0].id, {"token": token.value}]
    assert (done.args[0].address, dict(done.args[0].options)) == ("8437", {})


def test_an_old_webhook_keeps_its_token_unless_another_is_typed(shown, qtbot):
    source = SourceConfig("w", "webhook", "W", "9000", {"map": "text=body"})
    editor = shown(source)
    assert editor.fields.row("token").value == ""

    with qtbot.assertNotEmitted(editor.keys_given), qtbot.waitSignal(editor.done_with) as done:
        editor.accept()
    assert done.args == [source]


def test_a_mailbox_takes_its_password_to_the_keyring_and_begins_with_the_inbox(shown, qtbot):
    editor = shown()
    editor.paste.line.setText("imaps://anna%40muster.test@imap.muster.test")
    editor.fields.row("password").fill("geheim-4711")
    with qtbot.waitSignal(editor.keys_given) as keys, qtbot.waitSignal(editor.done_with) as done:
        editor.accept()

    [source] = done.args
    assert (source.kind, source.address) == ("mailbox", "imap.muster.test")
    assert dict(source.options) == {"user": "anna@muster.test", "folder": "INBOX"}
    assert keys.args == [source.id, {"password": "geheim-4711"}]


def test_every_question_gets_its_own_answer():
    sent: list[PreviewSource] = []
    heard: list[tuple[str, int]] = []
    preview = SourcePreview(sent.append)  # type: ignore[arg-type]
    source = SourceConfig("s", "feed", "S", "https://x.test")
    preview(source, {}, lambda seen: heard.append(("first", seen.count)))
    preview(source, {}, lambda seen: heard.append(("second", seen.count)))
    first, second = sent
    preview.answer(SourcePreviewed(second.number, count=2))
    preview.answer(SourcePreviewed(first.number, count=1))
    preview.answer(SourcePreviewed(99))

    assert heard == [("second", 2), ("first", 1)]


def test_a_source_whose_extension_is_gone_keeps_everything(shown):
    gone = SourceConfig("s", "gone", "Alt", "somewhere", {"a": "b"})
    editor = shown(gone)

    assert editor.kind.currentText() == "gone (not installed)"
    assert editor.source() == gone


def test_an_extension_brings_its_own_form(shown, monkeypatch):
    fields = (
        Field(ADDRESS, "Where", needed="Say where."),
        Field("mode", "Mode", sort=FieldSort.CHOICE, choices=(("a", "Alpha"), ("b", "Beta")), default="b"),
        Field("token", "Token", sort=FieldSort.SECRET),
    )
    mine = SourceType("mine", "Mine", "nowhere:Nothing", fields)
    monkeypatch.setattr(catalogue, "entry_points", lambda group: [Point(mine)])
    source_types.cache_clear()
    try:
        editor = shown()
        editor.kind.setCurrentIndex(editor.kind.findData("mine"))
        assert editor.kind.currentText() == "Mine"
        editor.fields.fill({})
        editor.address.setText("x")
        mode, token = editor.fields.row("mode").widget, editor.fields.row("token").widget
        assert isinstance(mode, QComboBox)
        assert isinstance(token, QLineEdit)
        assert token.echoMode() is QLineEdit.EchoMode.Password
        assert editor.source().options == {"mode": "b"}
        mode.setCurrentIndex(0)
        assert editor.source().options == {"mode": "a"}
    finally:
        monkeypatch.undo()
        source_types.cache_clear()


class Point:
    """An entry point of an installed package."""

    name = value = "mine"

    def __init__(self, entry):
        self._entry = entry

    def load(self):
        return self._entry


def test_the_form_says_what_a_day_of_the_users_key_costs(shown):
    editor = shown()
    assert not editor.cost.isVisibleTo(editor)
    editor.kind.setCurrentIndex(editor.kind.findData("youtube"))
    editor.kind.activated.emit(0)
    editor.fields.row("query").fill("Muster AG")
    assert "96 of 100 searches and up to 1,056 of 10,000 units" in editor.cost.text()

    editor.usual.choose(300.0)
    assert "would cost 288 of 100 searches" in editor.cost.text()
    editor.kind.setCurrentIndex(editor.kind.findData("lemmy"))
    assert not editor.cost.isVisibleTo(editor)


def test_what_keeps_a_search_for_feeds_from_its_end_is_told_with_the_host(shown, qtbot):
    asked = []
    editor = shown(None, Asking(lambda *question: asked.append(question)))
    qtbot.keyClicks(editor.paste.line, "blog.example")
    qtbot.keyClick(editor.paste.line, Qt.Key.Key_Return)
    asked[0][1](FeedsFound("", code="not_found", details={"host": "blog.example"}))
    assert "blog.example" in editor.problem.text()
    assert "{" not in editor.problem.text()


@pytest.mark.parametrize("label", ["&Address", "&Paste anything"])
def test_a_labels_key_leads_into_a_row_of_several_fields(shown, qtbot, label):
    editor = shown()
    editor.kind.setFocus()
    qtbot.waitUntil(editor.kind.hasFocus)
    field = {"&Address": editor.address, "&Paste anything": editor.paste.line}[label]

    qtbot.keyClick(editor, Qt.Key[f"Key_{label[label.index('&') + 1].upper()}"], Qt.KeyboardModifier.AltModifier)

    assert field.hasFocus()


def test_a_long_address_shows_its_beginning(shown):
    editor = shown()
    editor.paste.line.setText("Muster AG und viele weitere Woerter " * 6)

    assert editor.address.cursorPosition() == 0


def test_what_the_preview_says_is_brought_into_sight(shown, qtbot):
    asked = []
    editor = shown(asking=Asking(preview=lambda source, secrets, answer: asked.append(answer)))
    editor.begin_with("google_play")
    editor.setMaximumHeight(320)
    editor.resize(editor.width(), 320)
    qtbot.mouseClick(editor.preview.button, Qt.MouseButton.LeftButton)
    asked[0](SourcePreviewed(1, tuple(PreviewLine(None, "anna", f"line {n}") for n in range(5)), 5))

    lines = editor.preview.lines
    qtbot.waitUntil(lambda: lines.height() >= lines.heightForWidth(lines.width()) > 60)
    assert lines.visibleRegion().boundingRect().height() == lines.height()


def test_a_missing_column_is_named_with_those_that_are_there():
    details = {"column": "text", "columns": "Datum, Inhalt", "pair": "autor=Datum"}

    assert "“text” is missing; the file has: Datum, Inhalt." in error_words("column_missing", details)
    assert "“autor=Datum” in the mapping" in error_words("bad_map", details)
