"""Access keys: in the system's keyring, never in settings, log, export or an exception.

The keyring may be missing, locked or hang behind a prompt: it is asked in a thread of its own and for five seconds at
most.  Where it cannot keep a key, the key is held in memory until the program ends, and that is said.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Final, Protocol, TypeVar

T = TypeVar("T")

log = logging.getLogger(__name__)

SERVICE: Final = "shitstorm-radar"
PATIENCE_S: Final = 5.0


class Keyring(Protocol):
    """What is used of the keyring library."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...


class Keys(Protocol):
    """Whoever knows the access keys of sources."""

    async def read(self, source_id: str, names: Iterable[str]) -> dict[str, str]: ...


class KeyringUnavailable(Exception):  # noqa: N818 - a state, told as such
    """The keyring is missing, locked, or does not answer."""


class Vault:
    """Keeps the access keys of sources; lives in one event loop.

    Args:
        keyring: what keeps them; the system's own, loaded when first asked, when None.
        patience_s: how long one question to it may take.
    """

    def __init__(self, keyring: Keyring | None = None, *, patience_s: float = PATIENCE_S) -> None:
        self._keyring = keyring
        self._patience_s = patience_s
        self._held: dict[str, str] = {}
        self._asking: _Asking | None = None

    async def read(self, source_id: str, names: Iterable[str]) -> dict[str, str]:
        """The keys of a source that are known, by name.

        Raises:
            KeyringUnavailable: one is not held in memory, and the keyring cannot be asked.
        """
        found: dict[str, str] = {}
        for name in names:
            user = f"{source_id}/{name}"
            if user not in self._held:
                kept = await self._ask(lambda ring, user=user: ring.get_password(SERVICE, user))  # type: ignore[misc]
                if kept:
                    self._held[user] = kept
            if user in self._held:
                found[name] = self._held[user]
        return found

    async def keep(self, source_id: str, secrets: Mapping[str, str]) -> bool:
        """Keep these keys; False when they are lost at the program's end, because the keyring takes none."""
        lasting = True
        kept = {f"{source_id}/{name}": secret for name, secret in secrets.items()}
        self._held.update(kept)
        for user, secret in kept.items():
            try:
                await self._ask(lambda ring, u=user, s=secret: ring.set_password(SERVICE, u, s))  # type: ignore[misc]
            except KeyringUnavailable:
                lasting = False
        return lasting

    async def _ask(self, question: Callable[[Keyring], T]) -> T:
        if self._asking is not None and not self._asking.is_over:
            raise KeyringUnavailable  # it still ponders the last question; one thread is enough to wait
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        self._asking = _Asking(lambda: question(self._ring()), loop, answer)
        threading.Thread(target=self._asking, name="keyring", daemon=True).start()
        try:
            return await asyncio.wait_for(answer, self._patience_s)
        except TimeoutError:
            log.info("the keyring does not answer")
            raise KeyringUnavailable from None

    def _ring(self) -> Keyring:
        if self._keyring is None:
            import keyring  # takes a tenth of a second, and only sources with a key need it

            self._keyring = keyring
        return self._keyring


class LentKeys:
    """Keys just typed into a form, for one visit; what was not typed is asked of the vault."""

    def __init__(self, typed: Mapping[str, str], vault: Keys) -> None:
        self._typed, self._vault = typed, vault

    async def read(self, source_id: str, names: Iterable[str]) -> dict[str, str]:
        """The keys by name."""
        typed = {name: self._typed[name] for name in names if self._typed.get(name)}
        missing = [name for name in names if name not in typed]
        return {**(await self._vault.read(source_id, missing) if missing else {}), **typed}


class _Asking:
    """Runs in the thread: puts the question, hands the answer to the loop if that still lives."""

    def __init__(self, question: Callable[[], T], loop: asyncio.AbstractEventLoop, answer: asyncio.Future[T]) -> None:
        self._question, self._loop, self._answer = question, loop, answer
        self.is_over = False  # the thread itself may live on for a moment when the answer is already there

    def __call__(self) -> None:
        try:
            value = self._question()
        except Exception as err:  # noqa: BLE001 - every system's keyring has errors of its own; none may hold the key
            log.info("the keyring cannot be used (%s)", type(err).__name__)
            self.is_over = True
            self._tell(lambda: self._answer.set_exception(KeyringUnavailable()))
        else:
            self.is_over = True
            self._tell(lambda: self._answer.set_result(value))

    def _tell(self, act: Callable[[], None]) -> None:
        def if_awaited() -> None:
            if not self._answer.done():
                act()

        try:
            self._loop.call_soon_threadsafe(if_awaited)
        except RuntimeError:
            log.debug("the keyring answered after the end")
