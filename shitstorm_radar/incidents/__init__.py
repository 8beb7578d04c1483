"""From alarms to incidents: opening, growth, end and the user's own marks; pure."""
