"""The way of a mention, every step in its order.  No thread, no network, no Qt.

``intake``: what a visit brought is matched, scored, placed in its minute and stored.
``bin_closing``: closed bins are read back, judged by the detector, turned into incidents and alerts.
``incident_desk``: what people do with an incident.
"""
