"""Cases from history, reconstructed: a love letter is no storm, a musician is at first an isolated case."""

import pytest

from shitstorm_radar.incidents.explanation.voices import Carried
from shitstorm_radar.incidents.explanation.wind_force import Sign
from shitstorm_radar.records import SurgeKind
from tests.benchmarks import cases


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    known = {}

    def ask(make):
        if make not in known:
            known[make] = cases.told(make(), tmp_path_factory.mktemp("case"))
        return known[make]

    return ask


def test_a_love_letter_is_no_storm_at_any_time(told):
    incidents, said = told(cases.love_letter)
    # the fortnight before is drawn at random, one text in six a complaint: a chance row of them is no matter of the letter
    since = [i.kind for i in incidents if (i.closed_at or cases.ONSET) >= cases.ONSET]
    assert since == [SurgeKind.SURGE]
    assert all(one.social.force <= 1 and one.media.force == 0 for one in said)
    assert all((one.who.supporters_share or 0) > 0.9 for one in said)


def test_one_musician_is_an_isolated_case_until_others_join(told):
    _, (early, later, wave) = told(cases.musician)
    assert early.who.carried is Carried.ISOLATED
    assert early.social.force <= 1
    assert later.who.carried is Carried.WAVE
    assert wave.who.carried is Carried.WAVE
    assert wave.social.force >= 4
    assert len(wave.drivers.channels) >= 3


def test_a_step_on_one_page_is_a_breeze_whose_critics_do_not_connect(told):
    _, said = told(cases.step)
    assert [one.who.carried for one in said] == [Carried.WAVE] * 4
    assert said[-1].social.force == 3
    cluster = next(c for c in said[-1].social.criteria if c.sign is Sign.CLUSTER)
    assert cluster.met is False
    assert said[-1].r.holds(1.0)
