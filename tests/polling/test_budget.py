"""What one host may be asked."""

import pytest

from shitstorm_radar.polling.budget import USUAL_SPACING_S, HostBudgets, spacing_s


@pytest.mark.parametrize(
    ("host", "seconds"),
    [
        ("www.reddit.com", 30.0),
        ("REDDIT.com", 30.0),
        ("notreddit.com", USUAL_SPACING_S),
        ("api.gdeltproject.org", 5.0),
        ("mastodon.social", USUAL_SPACING_S),
    ],
)
def test_a_rule_for_a_domain_holds_for_its_subdomains_and_no_other(host, seconds):
    assert spacing_s(host) == seconds


def test_a_host_is_asked_by_one_at_a_time_with_a_pause_between():
    budgets = HostBudgets()

    assert budgets.free_at_s("x.test", 100.0) == 100.0
    budgets.take("x.test")
    assert budgets.free_at_s("x.test", 101.0) is None
    budgets.give_back("x.test", 102.0)
    assert budgets.free_at_s("x.test", 102.0) == 102.0 + USUAL_SPACING_S
    assert budgets.free_at_s("other.test", 102.0) == 102.0


def test_what_has_no_host_is_always_free():
    budgets = HostBudgets()
    budgets.take("")
    budgets.hold("", 1e9)
    budgets.give_back("", 5.0)

    assert budgets.free_at_s("", 5.0) == 5.0


def test_the_longest_hold_wins_and_sleeping_counts_as_waiting():
    budgets = HostBudgets()
    budgets.hold("x.test", 500.0)
    budgets.hold("x.test", 200.0)

    assert budgets.free_at_s("x.test", 0.0) == 500.0
    budgets.skip_ahead(450.0)
    assert budgets.free_at_s("x.test", 0.0) == 50.0


def test_what_is_past_is_forgotten():
    budgets = HostBudgets()
    for n in range(5):
        budgets.hold(f"{n}.test", float(n))
    budgets.forget_past(3.0)

    assert budgets == HostBudgets({"4.test": 4.0})
