"""A real mail server (Dovecot) on loopback for tests: accounts in Maildir, encrypted with a certificate of its own."""

from __future__ import annotations

import contextlib
import getpass
import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

PASSWORD = "geheim-Öl-4711"
_NUMBERS = count(1)
# its processes run as users of the package, which only root may use
_OWN_PEOPLE = "default_login_user = {0}\ndefault_internal_user = {0}\ndefault_internal_group = {1}"
_CONFIGURATION = """
protocols = imap
listen = 127.0.0.1
base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/log
instance_name = {base}
{people}
ssl = {ssl}
ssl_cert = <{base}/certificate.pem
ssl_key = <{base}/key.pem
disable_plaintext_auth = no
auth_mechanisms = {mechanisms}
mail_location = maildir:{base}/%u:LAYOUT=fs:INBOX={base}/%u/INBOX
mailbox_list_index = no
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = 0
first_valid_gid = 0
maildir_copy_with_hardlinks = yes
imap_capability = {capability}
mailbox_idle_check_interval = 1 s
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={base}
}}
namespace inbox {{
  inbox = yes
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = {with_tls}
  }}
}}
auth_failure_delay = 0
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True)
class Postbox:
    """The mails of one account, as files."""

    base: Path
    user: str

    def deliver(self, mail: bytes, folder: str = "INBOX") -> None:
        """Put a mail into a folder, as a mail server does: whole, then moved."""
        place = self.make_folder(folder)
        now = time.time()
        name = f"{int(now)}.M{int(now % 1 * 1e6):06d}P{os.getpid()}Q{next(_NUMBERS)}.host"  # tells the order of arrival
        (place / "tmp" / name).write_bytes(mail)
        _hand_over(place / "tmp" / name)
        (place / "tmp" / name).rename(place / "new" / name)

    def make_folder(self, folder: str) -> Path:
        """An empty folder, or the one that is there."""
        place = self.base / self.user / folder
        for part in (place.parent, place, place / "cur", place / "new", place / "tmp"):
            if not part.exists():
                part.mkdir()
                _hand_over(part)
        return place

    def rename_folder(self, folder: str, name: str) -> None:
        """Move a folder."""
        (self.base / self.user / folder).rename(self.base / self.user / name)

    def flags(self, folder: str = "INBOX") -> list[str]:
        """The flags of the mails, as their file names carry them; empty for a mail that is still unread."""
        files = [p for part in ("cur", "new") for p in (self.base / self.user / folder / part).iterdir()]
        return sorted(path.name.partition(":2,")[2] for path in files)

    def forget_uids(self, folder: str = "INBOX") -> None:
        """What a folder that was restored or made anew shows: other uids, another UIDVALIDITY."""
        place = self.base / self.user / folder
        listing = place / "dovecot-uidlist"
        version = listing.read_text().splitlines()[0]
        validity = next(word for word in version.split() if word.startswith("V"))
        for path in place.glob("dovecot*"):
            path.unlink()
        listing.write_text(version.replace(validity, f"V{int(validity[1:]) + 1}") + "\n")
        _hand_over(listing)


@dataclass
class Dovecot:
    """Runs while entered.

    Attributes:
        with_idle: whether it offers IDLE; ``mechanisms``: how one signs in.
    """

    with_idle: bool = True
    mechanisms: str = "plain login"
    with_tls: bool = True
    port: int = 0
    tls_port: int = 0
    base: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="radar-mail-")))
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def __enter__(self) -> Dovecot:
        program = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
        if program is None:
            pytest.skip("needs a mail server: the Debian package dovecot-imapd is not installed")
        self.port, self.tls_port = _free_ports(2)
        self.base.chmod(0o755)  # its processes run as several users
        for folder in ("run", "state"):
            (self.base / folder).mkdir(parents=True, exist_ok=True)
        self._make_certificate()
        (self.base / "conf").write_text(self._configuration(), encoding="utf-8")
        self._process = subprocess.Popen(
            [program, "-F", "-c", str(self.base / "conf")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # so that what it starts can be ended with it
        )
        try:
            self._wait_until_it_answers()
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
        return str(self.base / "certificate.pem")

    def stop(self) -> None:
        """End it at once, with everything that it started."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(20)
            self._process = None
            self._wait_until_nobody_listens()

    def _wait_until_nobody_listens(self) -> None:
        """What it started holds its ports a moment longer: who connected then would be lost, not refused."""
        deadline = time.monotonic() + 20
        for port in (self.port, self.tls_port):
            with contextlib.suppress(ConnectionError):
                while time.monotonic() < deadline:
                    socket.create_connection(("127.0.0.1", port), 5).close()

    def postbox(self) -> Postbox:
        """The folders of one more account; any name signs in with ``PASSWORD``."""
        made = Postbox(self.base, f"anna{next(_NUMBERS)}@muster.test")
        made.make_folder("INBOX")
        return made

    def _configuration(self) -> str:
        idle = "" if self.with_idle else "IMAP4rev1 LITERAL+ SASL-IR AUTH=PLAIN NAMESPACE"
        return _CONFIGURATION.format(
            base=self.base,
            people="" if os.getuid() == 0 else _OWN_PEOPLE.format(getpass.getuser(), grp.getgrgid(os.getgid()).gr_name),
            uid=_mail_owner()[0],
            gid=_mail_owner()[1],
            ssl="yes" if self.with_tls else "no",
            with_tls="yes" if self.with_tls else "no",
            mechanisms=self.mechanisms,
            capability=idle,
            password=PASSWORD,
            port=self.port,
            tls_port=self.tls_port,
        )

    def _make_certificate(self) -> None:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
             "-keyout", str(self.base / "key.pem"), "-out", self.certificate, "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
            check=True, capture_output=True,
        )  # fmt: skip

    def _wait_until_it_answers(self) -> None:
        end = time.monotonic() + 20
        while time.monotonic() < end:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1) as probe:
                if probe.recv(4) == b"* OK":
                    return
            assert self._process is not None
            with contextlib.suppress(subprocess.TimeoutExpired):  # its end is the other thing waited for
                self._process.wait(timeout=0.05)
                break
        log = self.base / "log"
        pytest.fail(f"the mail server does not start: {log.read_text() if log.exists() else 'it says nothing'}")


def _hand_over(path: Path) -> None:
    if os.getuid() == 0:
        os.chown(path, *_mail_owner())


def _mail_owner() -> tuple[int, int]:
    """Whose files the mails are: the server refuses root."""
    if os.getuid():
        return os.getuid(), os.getgid()
    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def _free_ports(how_many: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(how_many)]
    ports = [s.getsockname()[1] for s in sockets]
    for each in sockets:
        each.close()
    return ports
