"""A real news server (INN) on loopback for tests: from the system, or unpacked by ``packaging/news_server.sh``."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

USER, PASSWORD = "anna", "geheim-4711"
CLOSED_GROUP = "intern.muster"
GROUPS = tuple(f"de.test.muster{n}" for n in range(40))  # one for each test
_OWNER = "news"  # user and group; every Debian has them
_UNPACKED = Path(__file__).resolve().parents[2] / "build" / "inn"
_INN = """
mta: "/bin/true %s"
organization: Test
ovmethod: tradindexed
hismethod: hisv6
pathhost: news.test
domain: news.test
fromhost: news.test
pathnews: {programs}
pathbin: {programs}/bin
pathcontrol: {programs}/bin/control
pathfilter: {base}/etc
pathdb: {base}/db
pathetc: {base}/etc
pathrun: {base}/run
pathlog: {base}/log
pathhttp: {base}/log
pathtmp: {base}/tmp
pathspool: {base}/spool
patharticles: {base}/spool/articles
pathoverview: {base}/spool/overview
pathincoming: {base}/spool/incoming
pathoutgoing: {base}/spool/outgoing
patharchive: {base}/spool/archive
artcutoff: 0
nnrpdloadlimit: 0
maxartsize: 3000000
localmaxartsize: 3000000
tlscertfile: {base}/etc/certificate.pem
tlskeyfile: {base}/etc/key.pem
"""
_FILES = {
    "storage.conf": "method tradspool {\n newsgroups: *\n class: 0\n}\n",
    "newsfeeds": "ME:!*::\nsink:!*:Tf,Wnm:sink\n",
    "incoming.conf": 'peer ME {\n hostname: "localhost, 127.0.0.1"\n}\n',
    "expire.ctl": "/remember/:11\n*:A:1:10:never\n",
    "control.ctl": "all:*:*:drop\n",
    "inn-secrets.conf": "",
    "moderators": "",
    "localgroups": "",
    "nnrpd.track": "",
    "distrib.pats": "",
    "passwd.nntp": "",
    "readers.conf": """
auth "known" {{
 hosts: "*"
 auth: "ckpasswd -f {base}/etc/users"
 default: "<nobody>"
}}
access "all" {{
 users: "<nobody>"
 newsgroups: "de.*"
 access: RPA
}}
access "known" {{
 users: "anna"
 newsgroups: "*"
 access: RPA
}}
""",
}


@dataclass
class Inn:
    """Runs while entered; ``port`` is open, ``tls_port`` enhashed from the first byte."""

    port: int = 0
    tls_port: int = 0
    base: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="radar-news-")))
    _processes: list[subprocess.Popen[bytes]] = field(default_factory=list, repr=False)

    def __enter__(self) -> Inn:
        self._programs = _programs()
        self.port, self.tls_port = _free_ports(2)
        self._configure()
        self._run("makedbz", "-i", "-o", "-s", "1000", "-f", "history").wait(20)
        for made in (self.base / "db").glob("history.n.*"):
            made.rename(made.with_name(made.name.replace(".n.", ".")))
        self._processes.append(self._run("innd", "-f", "-N", "-P", str(self.port), "-4", "127.0.0.1"))
        self._processes.append(self._run("nnrpd", "-D", "-f", "-S", "-p", str(self.tls_port), "-4", "127.0.0.1"))
        try:
            for port in (self.port, self.tls_port):
                self._wait_until_it_answers(port)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self.base, ignore_errors=True)

    @property
    def certificate(self) -> str:
        """The path of the certificate that makes it trusted."""
        return str(self.base / "etc" / "certificate.pem")

    def stop(self) -> None:
        """End it at once, with everything that it started."""
        for process in self._processes:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(20)
        self._processes.clear()

    def post(self, article: bytes) -> None:
        """Write an article (head, empty line, body), as any news reader does."""
        with socket.create_connection(("127.0.0.1", self.port), 10) as connection, connection.makefile("rwb") as line:
            line.readline()
            for command in (
                b"MODE READER",
                f"AUTHINFO USER {USER}".encode(),
                f"AUTHINFO PASS {PASSWORD}".encode(),
                b"POST",
            ):
                line.write(command + b"\r\n")
                line.flush()
                line.readline()
            body = b"\r\n".join(b"." + one if one.startswith(b".") else one for one in article.splitlines())
            line.write(body + b"\r\n.\r\n")
            line.flush()
            answer = line.readline()
            assert answer.startswith(b"240"), answer

    def withdraw(self, group: str, number: int) -> None:
        """Remove an article from the server, as a cancel does."""
        (self.base / "spool" / "articles" / group.replace(".", "/") / str(number)).unlink()

    def _configure(self) -> None:
        for name in ("etc", "db", "run", "log", "tmp", "spool/articles", "spool/overview", "spool/incoming/bad",
                     "spool/outgoing", "spool/archive"):  # fmt: skip
            (self.base / name).mkdir(parents=True)
        names = {"base": self.base, "programs": self._programs}
        (self.base / "etc" / "inn.conf").write_text(_INN.format(**names))
        for name, words in _FILES.items():
            (self.base / "etc" / name).write_text(words.format(**names) if name == "readers.conf" else words)
        hashed = subprocess.run(["openssl", "passwd", "-1", PASSWORD], capture_output=True, text=True, check=True)
        (self.base / "etc" / "users").write_text(f"{USER}:{hashed.stdout.strip()}\n")
        active = [f"{g} 0000000000 0000000001 {f}" for g, f in (("control", "n"), ("control.cancel", "n"), ("junk", "n"),
                  (CLOSED_GROUP, "y"), *((g, "y") for g in GROUPS))]  # fmt: skip
        for name, words in (
            ("active", "\n".join(active) + "\n"),
            ("newsgroups", ""),
            ("active.times", ""),
            ("history", ""),
        ):
            (self.base / "db" / name).write_text(words)
        self._make_certificate()
        self.base.chmod(0o755)
        for path in (self.base, *self.base.rglob("*")):
            shutil.chown(path, _OWNER, _OWNER)
        (self.base / "etc" / "key.pem").chmod(0o600)

    def _make_certificate(self) -> None:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
             "-keyout", str(self.base / "etc" / "key.pem"), "-out", self.certificate, "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
            check=True, capture_output=True,
        )  # fmt: skip

    def _run(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        libraries = [self._programs, *self._programs.parent.glob("*-linux-gnu*")]
        return subprocess.Popen(
            [str(self._programs / "bin" / program), *arguments],
            cwd=self.base / "db",
            env={
                **os.environ,
                "INNCONF": str(self.base / "etc" / "inn.conf"),
                "LD_LIBRARY_PATH": ":".join(map(str, libraries)),
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            user=_OWNER,
            group=_OWNER,
            extra_groups=(),
        )

    def _wait_until_it_answers(self, port: int) -> None:
        end = time.monotonic() + 20
        while time.monotonic() < end and all(p.poll() is None for p in self._processes):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                return
            with contextlib.suppress(subprocess.TimeoutExpired):  # its end is the other thing waited for
                self._processes[-1].wait(timeout=0.05)
        pytest.fail("the news server does not start")


def _programs() -> Path:
    if os.getuid():
        pytest.skip("needs root: the news server (inn2) runs only as the user news, and nobody else may become that")
    for place in (Path("/usr/lib/news"), _UNPACKED / "usr" / "lib" / "news"):
        if (place / "bin" / "innd").exists():
            return place
    pytest.skip("needs a news server: inn2 is neither installed nor unpacked (packaging/news_server.sh build/inn)")


def _free_ports(how_many: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(how_many)]
    ports = [s.getsockname()[1] for s in sockets]
    for each in sockets:
        each.close()
    return ports
