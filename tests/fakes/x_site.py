"""X as it answers: counts that a test says, posts that a test gives, some of them removed."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

from shitstorm_radar.sources.api_times import from_iso
from shitstorm_radar.sources.x_posts import moment_of
from tests.sources.rest_desk import NOW, as_json, fields_of, iso

EPOCH_MS = 1_288_834_974_657


def number_at(moment, serial=0):
    """A post's number, which tells when it was written."""
    return str(((int(moment.timestamp() * 1000) - EPOCH_MS) << 22) + serial)


class X:
    """Counts and posts as X gives them; ``rate(moment)`` posts a minute, ``gone`` are no longer shown."""

    def __init__(self, rate=lambda moment: 1, posts=()):
        self.rate, self.posts, self.gone, self.fault = rate, {p["id"]: p for p in posts}, set(), {}

    def __call__(self, target):
        path, asked = urlsplit(target).path, fields_of(target)
        if path in self.fault:
            return self.fault[path]
        if path == "/2/tweets/counts/recent":
            return self.counted(asked)
        found = (
            [self.posts[i] for i in asked["ids"].split(",") if i in self.posts]
            if "ids" in asked
            else self.newest(asked)
        )
        shown = [p for p in found if p["id"] not in self.gone]
        problem = {"type": "https://api.x.com/2/problems/resource-not-found", "title": "Not Found Error", "detail": "",
                   "resource_type": "post"}  # fmt: skip
        errors = [{**problem, "resource_id": i} for i in asked.get("ids", "").split(",") if i in self.gone]
        user = {"id": "7", "username": "anna", "name": "Anna", "created_at": "2015-01-01T00:00:00.000Z",
                "public_metrics": {"followers_count": 900}}  # fmt: skip
        return as_json(
            {"data": shown, "includes": {"users": [user]}, "errors": errors, "meta": {"result_count": len(shown)}}
        )

    def counted(self, asked):
        step = timedelta(hours=1) if asked["granularity"] == "hour" else timedelta(minutes=1)
        at, end, rows = from_iso(asked["start_time"]), from_iso(asked["end_time"]), []
        while at < end:
            upto = min(at.replace(minute=0, second=0) + step if step > timedelta(minutes=1) else at + step, end)
            n = sum(self.rate(at + timedelta(minutes=m)) for m in range(int((upto - at).total_seconds()) // 60))
            rows.append({"start": iso(at), "end": iso(upto), "post_count": n})
            at = upto
        return as_json({"data": rows, "meta": {"total_post_count": sum(r["post_count"] for r in rows)}},
                       **{"x-rate-limit-limit": "300", "x-rate-limit-remaining": "299", "x-rate-limit-reset": "1795263300"})  # fmt: skip

    def newest(self, asked):
        since = int(asked.get("since_id") or number_at(from_iso(asked["start_time"])))
        newer = sorted((p for p in self.posts.values() if int(p["id"]) > since), key=lambda p: -int(p["id"]))
        return newer[: int(asked["max_results"])]


def post(minutes_ago, serial=0, **more):
    number = number_at(NOW - timedelta(minutes=minutes_ago), serial)
    return {"id": number, "text": f"Bahn? Nie wieder! {serial}", "author_id": "7", "conversation_id": number, "lang": "de",
            "created_at": iso(moment_of(number)), "edit_history_post_ids": [number],
            "public_metrics": {"repost_count": 4, "reply_count": 2, "like_count": 9, "quote_count": 1, "bookmark_count": 0,
                               "impression_count": 800}, **more}  # fmt: skip


def storm(moment):
    """A post a minute, and ten in the last half an hour before NOW."""
    return 10 if moment >= NOW - timedelta(minutes=30) else 1 if moment.minute % 4 == 0 else 0
