"""What alert mails cost: to read one of a usual size, the worst that a hostile one can cost, and how long until IDLE tells.

Mails of Google Alerts with 12 articles (about 30 KB), as often as they come on a busy day; the hostile ones are those of
the tests, up to the 400,000 characters that are looked at.  The last line needs Dovecot.

Run: python -m tests.benchmarks.bench_mails
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import statistics
import time
from datetime import UTC, datetime

from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.alert_mail import mentions_of
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.json_site import Place
from shitstorm_radar.sources.mail_letter import read_letter
from shitstorm_radar.sources.mailbox import MailboxSource
from tests.fakes.dovecot import PASSWORD, Dovecot
from tests.sources.alert_mails import GOOGLE, google_article, google_html, mail
from tests.sources.test_alert_mail import HOSTILE

ARTICLES = 12
MAILS = 100
ARRIVALS = 10
PLACE = Place("m", "bench", datetime(2026, 11, 28, tzinfo=UTC))


def usual(number: int) -> bytes:
    """A mail of Google Alerts."""
    articles = (
        google_article(
            f"Muster AG, Meldung {number}.{n}", f"https://zeitung.example/{number}/{n}", "Zeitung", "Worte " * 20
        )
        for n in range(ARTICLES)
    )
    return mail(GOOGLE, "Google Alert – Muster AG", html=google_html(*articles), Message_ID=f"<{number}@google.com>")


def reading() -> None:
    """How long a usual mail and the most hostile one take, CPU time."""
    mails = [usual(n) for n in range(MAILS)]
    begun = time.process_time()
    found = sum(len(mentions_of(read_letter(raw), None, PLACE)) for raw in mails)
    each_ms = (time.process_time() - begun) / MAILS * 1000
    print(f"usual mail, {len(mails[0]) / 1000:.0f} KB: {each_ms:5.1f} ms, {found // MAILS} mentions")
    worst = []
    for name, markup in HOSTILE.items():
        raw = f"From: {GOOGLE}\nSubject: s\nContent-Type: text/html\n\n{markup}".encode()
        begun = time.process_time()
        mentions_of(read_letter(raw), None, PLACE)
        worst.append(((time.process_time() - begun) * 1000, name))
    print(f"most hostile: {max(worst)[0]:5.0f} ms ({max(worst)[1]})")


async def arrival_s(server: Dovecot) -> list[float]:
    """From the delivery of a mail to its mentions, over TLS and IDLE."""
    box = server.postbox()
    options = {"user": box.user, "password": PASSWORD}
    source = MailboxSource(
        SourceConfig("m", "mailbox", "M", f"localhost:{server.tls_port}", options), HttpClient(proxies={})
    )
    took: list[float] = []
    delivered = 0.0
    async with contextlib.aclosing(source.listen({}, lambda *_: True, lambda: datetime.now(UTC))) as visits:
        async for visit in visits:
            took += [time.monotonic() - delivered] if visit.mentions else []
            if len(took) == ARRIVALS:
                break
            delivered = time.monotonic()
            box.deliver(usual(len(took)))
    return took


def main() -> None:
    """Print the figures."""
    reading()
    with Dovecot() as server:
        os.environ["SSL_CERT_FILE"] = server.certificate
        took = asyncio.run(arrival_s(server))
    print(
        f"from delivery to mentions: median {statistics.median(took) * 1000:.0f} ms, longest {max(took) * 1000:.0f} ms"
    )


if __name__ == "__main__":
    main()
